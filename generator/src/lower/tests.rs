//! Small contracts, and what becomes of them.

use crate::contract::{Contract, Operation, Outcome, OutcomeKind, PathPart, Type, Typed};
use crate::document::Document;
use crate::lower::{Lowered, Origin, lower};

mod names;
mod parameters;
mod places;
mod responses;

fn lowered(yaml: &str) -> Lowered {
    let root: serde_json::Value = serde_yaml::from_str(yaml).expect("the case is YAML");
    let origin = Origin {
        module: "api".to_owned(),
        source: "specs/api.yaml".to_owned(),
    };
    lower(&Document::from_value(root), &origin)
}

/// Compares with the snapshot of this name, which shows the contract too.
fn check(name: &str, yaml: &str, shown: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(yaml.trim());
    settings.set_snapshot_path("tests/snapshots");
    settings.bind(|| insta::assert_snapshot!(format!("lower@{name}"), shown));
}

/// Operations and findings, one line a fact.
fn show(yaml: &str) -> String {
    let Lowered {
        contract,
        diagnostics,
    } = lowered(yaml);
    let mut lines: Vec<String> = contract
        .operations
        .iter()
        .flat_map(|o| operation(&contract, o))
        .collect();
    lines.extend(
        diagnostics
            .iter()
            .map(|found| format!("! {} {}", found.rule, found.message)),
    );
    lines.join("\n")
}

/// Method, path and Rust name of each operation, then the findings.
fn show_names(yaml: &str) -> String {
    let Lowered {
        contract,
        diagnostics,
    } = lowered(yaml);
    let mut lines: Vec<String> = contract
        .operations
        .iter()
        .map(|o| {
            let module = &contract.tags[o.tag].module;
            format!(
                "{} {} {module}::{} {} {}",
                o.method.as_str(),
                o.path,
                o.name,
                o.request,
                o.constant
            )
        })
        .collect();
    let found = diagnostics
        .iter()
        .filter(|found| found.rule != "no-responses");
    lines.extend(found.map(|found| format!("! {} {}", found.rule, found.message)));
    lines.join("\n")
}

fn operation(contract: &Contract, o: &Operation) -> Vec<String> {
    let part = |part: &PathPart| match part {
        PathPart::Literal(text) => text.clone(),
        PathPart::Parameter(index) => format!("<{}>", o.parameters[*index].name),
    };
    let parts: String = o.parts.iter().map(part).collect();
    let query = o
        .fixed_query
        .as_ref()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let mut lines = vec![format!("{} {parts}{query} {}", o.method.as_str(), o.name)];
    for p in &o.parameters {
        let flags = [
            (p.required, " required"),
            (p.explode, " explode"),
            (p.allow_reserved, " reserved"),
        ];
        let flags: String = flags
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, text)| *text)
            .collect();
        let ty = typed(contract, &p.typed);
        let docs = p.docs.0.join(" | ");
        lines.push(
            format!(
                "  {:?} {}={}: {ty} {:?}{flags} {docs}",
                p.place, p.name, p.wire, p.style
            )
            .trim_end()
            .to_owned(),
        );
    }
    if let Some(body) = &o.body {
        let required = if body.required { "required " } else { "" };
        for c in &body.contents {
            lines.push(format!(
                "  body {required}{} {:?} {}: {}",
                c.name,
                c.codec,
                c.media,
                typed(contract, &c.typed)
            ));
        }
    }
    lines.extend(outcome(contract, "ok", &o.success));
    lines.extend(outcome(contract, "err", &o.failure));
    lines
}

fn outcome(contract: &Contract, side: &str, outcome: &Outcome) -> Vec<String> {
    let kind = match &outcome.kind {
        OutcomeKind::Empty => "()".to_owned(),
        OutcomeKind::Single(content) => typed(contract, &content.typed),
        OutcomeKind::Enum(name) => format!("enum {name}"),
    };
    let mut lines = vec![format!("  {side} {kind}")];
    for case in &outcome.cases {
        let content = case
            .content
            .as_ref()
            .map(|c| format!(" {:?} {}: {}", c.codec, c.media, typed(contract, &c.typed)));
        let headers: String = case
            .headers
            .iter()
            .map(|h| format!(" [{}={}: {}]", h.name, h.wire, typed(contract, &h.typed)))
            .collect();
        lines.push(format!(
            "    {:?} {}{}{headers}",
            case.status,
            case.variant,
            content.unwrap_or_default()
        ));
    }
    lines
}

fn typed(contract: &Contract, typed: &Typed) -> String {
    match &typed.ty {
        Type::Model(id) => contract.model(*id).name.clone(),
        Type::List(item) => format!("[{}]", self::typed(contract, item)),
        ty => format!("{ty:?}"),
    }
}

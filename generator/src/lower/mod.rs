//! Lower: a document becomes a [`Contract`], with every name minted and every list in its order.

mod extension;
mod flow;
pub(crate) mod names;
mod node;
mod operation;
mod schema;
mod security;
mod server;
mod setter;
pub(crate) mod text;

use crate::contract::Contract;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use node::Node;
use schema::Schemas;
use server::Servers;
use setter::Setters;

/// What the contract is called and where it came from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Rust module, such as `claid`.
    pub module: String,
    /// File as a reader of the generated code knows it, such as `specs/claid.yaml`.
    pub source: String,
}

/// A contract, and what was found on the way to it.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// Ready for the templates, whatever the diagnostics say.
    pub contract: Contract,
    /// What is missing from it or typed more loosely than published.
    pub diagnostics: Vec<Diagnostic>,
}

/// What the parts of `lower` share: where types come from and where findings go.
struct Lowering<'d> {
    schemas: Schemas<'d>,
    found: Vec<Diagnostic>,
}

/// Lowers a document; never fails, since what cannot be expressed is left out with a finding.
///
/// The steps, in this order, since a name that is given first is the one that stays plain:
/// components, operations by path and method, then what webhooks and callbacks carry.
pub fn lower(document: &Document, origin: &Origin) -> Lowered {
    let root = Node::root(document);
    // What operations say of themselves needs no types.
    let (schemas, said) = rayon::join(
        || Schemas::of_components(document),
        || operation::said(&root),
    );
    let operation::Said {
        sites,
        docs,
        tags,
        tag_of,
        names,
        found,
    } = said;
    let mut lowering = Lowering {
        schemas,
        found: found.of_sites,
    };
    let mut setters = Setters::new();
    let schemes = security::schemes(&root, &sites, &mut setters, &mut lowering.found);
    let mut places = Servers::new(&mut setters);
    let servers = places.of(&root, &mut lowering.found);
    lowering.found.extend(found.of_names);

    let mut extensions = Vec::new();
    let mut operations: Vec<_> = sites
        .iter()
        .zip(names)
        .zip(tag_of)
        .zip(docs)
        .map(|(((site, names), tag), docs)| {
            let mut operation = operation::operation(site, names, &mut lowering);
            operation.docs = docs;
            operation.tag = tag;
            operation.security = security::requirements(site, &schemes, &mut lowering.found);
            operation.servers = places.overrides(&site.node, &servers, &mut lowering.found);
            extension::repeat(&root, site, &mut operation);
            extensions.push(extension::declared(site, &operation));
            operation
        })
        .collect();
    operations.sort_by(|a, b| a.name.cmp(&b.name));
    let incoming = operation::incoming(&root, &sites, &mut lowering.schemas);
    operation::twins(&mut operations, incoming, &mut lowering.schemas);

    let mut finished = lowering.schemas.finish();
    operation::remap(&mut operations, &finished.remap);
    operation::keep_used(&mut finished.xml, &mut operations);
    let mut diagnostics = lowering.found;
    operation::check_defaults(&mut operations, &finished.models, &mut diagnostics);
    extension::resolve(
        &extensions,
        &mut operations,
        &finished.models,
        &mut diagnostics,
    );
    let upload = extension::upload(&root, &operations, &finished.models, &mut diagnostics);
    diagnostics.extend(finished.diagnostics);

    let info = root.at("info");
    let about = |key| {
        info.as_ref()
            .and_then(|info| info.text(key))
            .unwrap_or_default()
    };
    let contract = Contract {
        module: origin.module.clone(),
        source: origin.source.clone(),
        title: text::line(about("title")),
        version: text::line(about("version")),
        docs: text::summary_and(about("summary"), about("description")),
        servers,
        schemes,
        tags,
        operations,
        models: finished.models,
        depth: finished.depth,
        patterns: finished.patterns,
        xml: finished.xml,
        upload,
    };
    Lowered {
        contract,
        diagnostics,
    }
}

#[cfg(test)]
mod tests;

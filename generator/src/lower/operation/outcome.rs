//! Outcomes: the answers of an operation, success and failure apart (OpenAPI 3.2, 4.16).

use std::collections::BTreeMap;

use super::content::{Known, Offer, distinct, offers};
use super::header::{HeaderNames, headers};
use super::naming::Names;
use super::{Site, media, status};
use crate::contract::{Case, Content, HttpMethod, Outcome, OutcomeKind, StatusMatch};
use crate::diagnostic::Diagnostic;
use crate::lower::Lowering;
use crate::lower::names::{Scope, pascal};
use crate::lower::node::Node;

/// A Response Object that is still to be lowered.
struct Answer<'d> {
    status: StatusMatch,
    node: Node<'d>,
    /// Its media types, the best one first, each with those that are read alike.
    offers: Vec<(Offer<'d>, Vec<String>)>,
}

/// Success and failure of an operation.
pub(super) fn outcomes<'d>(
    site: &Site<'d>,
    names: &Names,
    lowering: &mut Lowering<'d>,
) -> (Outcome, Outcome) {
    let answers = answers(site, &mut lowering.found);
    let declared = answers
        .iter()
        .any(|answer| status::is_success(answer.status));
    // Where no success is declared, `default` stands for it.
    let (success, failure): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| {
        status::is_success(answer.status) || (!declared && answer.status == StatusMatch::Default)
    });
    let mut headers = HeaderNames::default();

    let cases = cases(&success, &names.request, "Response", &mut headers, lowering);
    let mixed = cases.iter().any(|case| case.content.is_none());
    let kind = match shared(&cases) {
        // A caller has to be told that there may be nothing to read.
        OutcomeKind::Single(_) if mixed => OutcomeKind::Enum(names.response.clone()),
        OutcomeKind::Enum(_) => OutcomeKind::Enum(names.response.clone()),
        kind => kind,
    };
    let success = Outcome { kind, cases };

    let cases = self::cases(&failure, &names.request, "Error", &mut headers, lowering);
    let kind = match shared(&cases) {
        OutcomeKind::Enum(_) => OutcomeKind::Enum(names.error.clone()),
        kind => kind,
    };
    (success, Outcome { kind, cases })
}

/// The declared answers: exact statuses first, then ranges, then `default`.
fn answers<'d>(site: &Site<'d>, found: &mut Vec<Diagnostic>) -> Vec<Answer<'d>> {
    let responses = site.node.at("responses");
    let mut answers: BTreeMap<StatusMatch, Answer<'d>> = BTreeMap::new();
    for (key, node) in responses.iter().flat_map(Node::entries) {
        let status = status::parse(key).filter(|status| !answers.contains_key(status));
        let Some(status) = status else {
            let message = format!(
                "`{}` is no status, or one declared twice: it is left out",
                key.escape_debug()
            );
            found.push(
                Diagnostic::warning("odd-status", node.pointer, message).help(
                    "a status is a number such as `404`, a range such as `4XX`, or `default`",
                ),
            );
            continue;
        };
        let may_have_content = site.method != HttpMethod::Head && status::may_have_content(status);
        let mut offers = if may_have_content {
            distinct(offers(&node, found))
        } else {
            Vec::new()
        };
        // A failure is read as the best one says; its bytes are there in any case.
        if !status::is_success(status) {
            offers.truncate(1);
        }
        answers.insert(
            status,
            Answer {
                status,
                node,
                offers,
            },
        );
    }
    if answers.is_empty() {
        let message = "the operation declares no response: its answers have no type";
        found.push(Diagnostic::warning(
            "no-responses",
            site.node.pointer.clone(),
            message,
        ));
    }
    answers.into_values().collect()
}

/// Lowers the answers of one side. An inline type is named by `side` where it is the only one, and
/// by its status otherwise.
fn cases<'d>(
    answers: &[Answer<'d>],
    request: &str,
    side: &str,
    names: &mut HeaderNames,
    lowering: &mut Lowering<'d>,
) -> Vec<Case> {
    let schemas: Vec<_> = answers
        .iter()
        .flat_map(|answer| &answer.offers)
        .filter_map(|(offer, _)| offer.schema())
        .collect();
    let same = schemas.windows(2).all(|pair| pair[0] == pair[1]);
    let alone = same && (side == "Response" || schemas.len() > 1);
    let mut known = Known::default();
    let mut variants = Scope::default();
    let mut cases = Vec::new();
    for answer in answers {
        let variant = status::variant(answer.status);
        let plain = format!("{request}{}", if alone { side } else { &variant });
        let case = Case {
            status: answer.status,
            docs: lowering
                .schemas
                .docs(answer.node.text("description").unwrap_or_default()),
            content: None,
            headers: headers(&answer.node, request, names, lowering),
            variant,
        };
        let several = answer.offers.len() > 1;
        for (offer, also) in &answer.offers {
            let words = [offer.word(), &media::essence(offer.media)];
            let words = words.map(|word| format!("{}{}", case.variant, pascal(word)));
            let variant = if several {
                variants.mint_any(&words)
            } else {
                case.variant.clone()
            };
            let hint = if several {
                format!("{request}{variant}")
            } else {
                plain.clone()
            };
            let mut content = offer.lower(&hint, &mut known, lowering);
            content.also.clone_from(also);
            cases.push(Case {
                variant,
                content: Some(content),
                ..case.clone()
            });
        }
        if answer.offers.is_empty() {
            cases.push(case);
        }
    }
    cases
}

/// What the contents of the cases have in common; the enum is still without a name.
fn shared(cases: &[Case]) -> OutcomeKind {
    let mut contents = cases.iter().filter_map(|case| case.content.as_ref());
    let Some(first) = contents.next() else {
        return OutcomeKind::Empty;
    };
    let same = |other: &Content| other.codec == first.codec && other.typed == first.typed;
    if contents.all(same) {
        OutcomeKind::Single(first.clone())
    } else {
        OutcomeKind::Enum(String::new())
    }
}

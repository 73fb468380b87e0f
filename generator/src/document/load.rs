//! Load: the stages from a path to a canonical document, in their order.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use super::finding::Findings;
use super::trail::{Layer, Trail};
use super::{Document, bundle, check, lost, markdown, overlay, parse, upgrade};
use crate::diagnostic::{Diagnostic, Level};
use crate::source::{self, Format, Source};

/// What is loaded beside the contract itself.
#[derive(Clone, Debug, Default)]
pub struct LoadOptions {
    /// Overlay files, applied in this order.
    pub overlays: Vec<PathBuf>,
    /// Whether references may lead to files outside the root document's folder.
    pub allow_outside: bool,
}

/// Reads a contract of any version, or a docs page that holds one, with everything that it refers
/// to, and its overlays.
///
/// All findings come at once, with their places in the files. There is no document when the file
/// cannot be parsed or is no OpenAPI document; there may be one beside errors, and then it is only
/// good for looking for more of them.
pub fn load(path: &Path, options: &LoadOptions) -> (Option<Document>, Vec<Diagnostic>) {
    let source = match source::read(path) {
        Ok(source) => source,
        Err(refusal) => return (None, vec![refusal]),
    };
    let mut unread = Vec::new();
    let read = |path: &PathBuf| {
        source::read(path)
            .map_err(|refusal| unread.push(refusal))
            .ok()
    };
    let overlays = options.overlays.iter().filter_map(read).collect();
    let (document, mut findings) = assemble(source, overlays, options.allow_outside);
    findings.splice(0..0, unread);
    (document, findings)
}

/// The same for texts that are at hand: for tests, and for contracts that are embedded. References
/// to other files need a [`Source`] that was read from one.
pub fn from_source(source: Source, overlays: Vec<Source>) -> (Option<Document>, Vec<Diagnostic>) {
    assemble(source, overlays, false)
}

fn assemble(
    source: Source,
    overlays: Vec<Source>,
    allow_outside: bool,
) -> (Option<Document>, Vec<Diagnostic>) {
    let source = Arc::new(source);
    let (mut parts, mut findings, mut layer) = (Vec::new(), Findings::default(), Layer::default());
    let root = if source.format == Format::Markdown {
        markdown::page(&source, &mut parts, &mut layer, &mut findings)
    } else {
        layer.added("", 0, "");
        parse::file(&source, &mut parts, &mut findings)
    };
    let Some(mut root) = root else {
        return (None, findings.located(&parts));
    };
    let mut trail = Trail::default();
    let mut unresolved = Vec::new();
    let mut loose = false;
    if upgrade::is_contract(&root) {
        loose = bundle::bundle(
            &mut root,
            &source,
            allow_outside,
            &mut parts,
            &mut layer,
            &mut findings,
        );
        trail.push(layer);
        for source in overlays {
            overlay::apply(&mut root, source, &mut parts, &mut trail, &mut findings);
        }
        let from_overlay = |at: &str| {
            let origin = trail.origin(at);
            origin
                .and_then(|origin| parts.get(origin.part))
                .is_some_and(|part| part.overlay)
        };
        unresolved = check::references(&root, &from_overlay);
        lost::open(&mut root, &unresolved);
    } else {
        trail.push(layer);
    }
    let resolved = unresolved
        .iter()
        .all(|(_, finding)| finding.level == Level::Warning);
    findings.trace(&trail, unresolved);
    let upgraded = upgrade::upgrade(&mut root, &mut trail, &mut findings);
    if upgraded && resolved {
        // Somebody may refer to a keyword that no longer exists: `.../Pet/nullable`.
        findings.trace(&trail, check::references(&root, &|_| false));
    }
    let found = findings.located(&parts);
    (
        upgraded.then(|| Document::new(root, trail, parts, loose)),
        found,
    )
}

impl Document {
    fn new(root: Value, trail: Trail, parts: Vec<super::part::Part>, loose: bool) -> Self {
        Self {
            root,
            provenance: Arc::new(super::Provenance {
                trail,
                parts,
                loose,
            }),
        }
    }
}

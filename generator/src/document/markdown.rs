//! Docs pages: the fenced code blocks that hold a contract, or an operation's share of one.

use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use super::finding::Findings;
use super::merge::{self, Fragment};
use super::parse;
use super::part::{Block, Part, Syntax};
use super::trail::Layer;
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// One document of all fragments of a page. Nothing comes back for a page without any, which is a
/// finding.
pub(super) fn page(
    source: &Arc<Source>,
    parts: &mut Vec<Part>,
    layer: &mut Layer,
    findings: &mut Findings,
) -> Option<Value> {
    let mut fragments: Vec<Fragment> = Vec::new();
    let mut broken = false;
    for (syntax, block) in blocks(&source.text) {
        let text = block.text.trim_start();
        if !text.contains("openapi") && !text.contains("swagger") {
            continue;
        }
        let certain = starts_like_a_contract(text);
        let number = parts.len();
        let part = Part {
            source: source.clone(),
            syntax,
            block: Some(block),
            overlay: false,
        };
        match parse::value(&part, number) {
            Ok((value, warnings)) if value.get("openapi").or(value.get("swagger")).is_some() => {
                parts.push(part);
                for (origin, warning) in warnings {
                    findings.at(Some(origin), warning);
                }
                fragments.push(Fragment {
                    part: number,
                    value,
                });
            }
            Err(refusal) if certain => {
                broken = true;
                findings.push(refusal);
            }
            _ => {}
        }
    }
    if fragments.is_empty() {
        if !broken {
            let finding = Diagnostic::file(
                "no-fragment",
                &source.path,
                "no code block of this page holds an OpenAPI document",
            );
            findings.push(finding.help(
                "a fenced block in JSON or YAML with an `openapi` or `swagger` key is expected",
            ));
        }
        return None;
    }
    Some(merge::merge(fragments, parts, layer, findings))
}

/// Whether a block that cannot be parsed was meant to be a contract.
fn starts_like_a_contract(text: &str) -> bool {
    let text = text.trim_start_matches(['{', ' ', '\n', '\r', '\t', '"', '\'']);
    text.starts_with("openapi") || text.starts_with("swagger")
}

/// The code blocks whose language is JSON, YAML, or not named.
fn blocks(page: &str) -> Vec<(Syntax, Block)> {
    let mut found = Vec::new();
    let mut open: Option<(Language, Block)> = None;
    let starts: Vec<usize> = std::iter::once(0)
        .chain(page.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    for (event, range) in Parser::new_ext(page, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                open = language(&kind).map(|language| (language, Block::default()));
            }
            Event::Text(text) => {
                if let Some((_, block)) = &mut open {
                    extend(block, &text, page, &starts, range.start);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some((language, block)) = open.take() {
                    let json = block.text.trim_start().starts_with('{');
                    let syntax = match language {
                        Language::Json => Syntax::Json,
                        Language::Unnamed if json => Syntax::Json,
                        Language::Yaml | Language::Unnamed => Syntax::Yaml,
                    };
                    found.push((syntax, block));
                }
            }
            _ => {}
        }
    }
    found
}

/// What a block says that it is.
enum Language {
    Json,
    Yaml,
    Unnamed,
}

/// The language of a block; `None` for one that cannot hold a contract.
fn language(kind: &CodeBlockKind<'_>) -> Option<Language> {
    let CodeBlockKind::Fenced(info) = kind else {
        return Some(Language::Unnamed);
    };
    let word = info.split([' ', ',', '{', '\t']).next().unwrap_or_default();
    match word.to_ascii_lowercase().as_str() {
        "json" => Some(Language::Json),
        "yaml" | "yml" => Some(Language::Yaml),
        "" => Some(Language::Unnamed),
        _ => None,
    }
}

/// Adds a piece of text and notes where each of its lines stands on the page.
fn extend(block: &mut Block, text: &str, page: &str, starts: &[usize], at: usize) {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let line = starts.partition_point(|start| *start <= at);
    let start = starts
        .get(line.saturating_sub(1))
        .copied()
        .unwrap_or_default();
    let before = page.get(start..at).unwrap_or_default().chars().count();
    let begins = block.text.is_empty() || block.text.ends_with('\n');
    for index in 0..text.lines().count() {
        if index > 0 || begins {
            let before = if index == 0 { before } else { 0 };
            block.lines.push((number(line + index), number(before)));
        }
    }
    block.text.push_str(text);
}

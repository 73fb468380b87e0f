//! Marks of JSON pointers in YAML, from the parser's events.

use saphyr_parser::{Event, Marker, Parser, ScanError};

use super::Wanted;
use super::margins::Margins;

/// A collection that is open at this point of the stream.
struct Open<'w> {
    wanted: Option<&'w Wanted>,
    kind: Kind<'w>,
}

enum Kind<'w> {
    /// A key comes next.
    Mapping,
    /// The value of a key comes next, of which this is wanted.
    Entry(Option<&'w Wanted>),
    /// With the index of the next item.
    Sequence(usize),
}

/// Line and column of each wanted pointer.
///
/// The parser that has read the text takes lines of flow collections and quoted scalars that YAML
/// wants further in (1.2.2, 7.4 and 7.3), as published contracts have them; this one does not. Such
/// lines are moved in until it does.
pub(super) fn marks(text: &str, wanted: &Wanted, count: usize) -> Vec<(u32, u32)> {
    let mut margins = Margins::default();
    loop {
        let mended = margins.apply(text);
        let mut places = vec![(1, 1); count];
        match read(&mended, wanted, &mut places) {
            Err(wrong) if margins.mend(text, &wrong) => {}
            // What was found until then stands, the rest keeps its nearest ancestor.
            _ => {
                for place in &mut places {
                    margins.undo(place);
                }
                return places;
            }
        }
    }
}

/// Notes the places of what is wanted, up to where the text is wrong.
fn read(text: &str, wanted: &Wanted, places: &mut [(u32, u32)]) -> Result<(), ScanError> {
    let mut open: Vec<Open<'_>> = Vec::new();
    for next in Parser::new_from_str(text) {
        let (event, span) = next?;
        let mapping = matches!(event, Event::MappingStart(..));
        match event {
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
            }
            Event::Scalar(..)
            | Event::Alias(_)
            | Event::MappingStart(..)
            | Event::SequenceStart(..) => {
                let key = if let Event::Scalar(text, ..) = &event {
                    Some(&**text)
                } else {
                    None
                };
                let node = enter(&mut open, wanted, key, position(&span.start), places);
                if matches!(event, Event::MappingStart(..) | Event::SequenceStart(..)) {
                    let kind = if mapping {
                        Kind::Mapping
                    } else {
                        Kind::Sequence(0)
                    };
                    open.push(Open { wanted: node, kind });
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// What is wanted of the node that starts here.
fn enter<'w>(
    open: &mut [Open<'w>],
    root: &'w Wanted,
    scalar: Option<&str>,
    at: (u32, u32),
    places: &mut [(u32, u32)],
) -> Option<&'w Wanted> {
    let Some(parent) = open.last_mut() else {
        root.found(at, places);
        return Some(root);
    };
    match &mut parent.kind {
        kind @ Kind::Mapping => {
            let child = scalar.and_then(|key| parent.wanted?.children.get(key));
            if let Some(child) = child {
                child.found(at, places);
            }
            *kind = Kind::Entry(child);
            None
        }
        kind @ Kind::Entry(_) => match std::mem::replace(kind, Kind::Mapping) {
            Kind::Entry(value) => value,
            _ => None,
        },
        Kind::Sequence(index) => {
            let child = parent
                .wanted
                .and_then(|wanted| wanted.children.get(&index.to_string()));
            if let Some(child) = child {
                child.found(at, places);
            }
            *index += 1;
            child
        }
    }
}

fn position(mark: &Marker) -> (u32, u32) {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (number(mark.line()), number(mark.col()).saturating_add(1))
}

//! Trail: where each part of the canonical document stood before, stage by stage, down to a file.

use std::collections::BTreeMap;

use super::pointer;

/// A place in something that was parsed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Origin {
    /// Index of the [`Part`](super::part::Part).
    pub part: usize,
    /// Pointer in it.
    pub pointer: String,
}

#[derive(Clone, Debug)]
enum Step {
    /// It stood elsewhere before this stage.
    From(String),
    /// It came in with this stage.
    New(Origin),
}

/// What one stage moved and brought in. What it does not name, stayed where it was.
#[derive(Clone, Debug, Default)]
pub(super) struct Layer {
    steps: BTreeMap<String, Step>,
}

impl Layer {
    /// `new` and what is in it stood at `old` before.
    pub(super) fn moved(&mut self, new: impl Into<String>, old: impl Into<String>) {
        self.steps.insert(new.into(), Step::From(old.into()));
    }

    /// `new` and what is in it was brought in from a part.
    pub(super) fn added(
        &mut self,
        new: impl Into<String>,
        part: usize,
        pointer: impl Into<String>,
    ) {
        self.steps.insert(
            new.into(),
            Step::New(Origin {
                part,
                pointer: pointer.into(),
            }),
        );
    }

    /// Whether nothing happened.
    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Where `at` came in, if this layer is the first one and names it.
    pub(super) fn origin(&self, at: &str) -> Option<Origin> {
        match self.back(at) {
            Some(Step::New(origin)) => Some(origin),
            _ => None,
        }
    }

    fn back(&self, at: &str) -> Option<Step> {
        pointer::ancestors(at).find_map(|prefix| {
            let rest = at.get(prefix.len()..)?;
            self.steps.get(prefix).map(|step| match step {
                Step::From(old) => Step::From(format!("{old}{rest}")),
                Step::New(origin) => Step::New(Origin {
                    part: origin.part,
                    pointer: format!("{}{rest}", origin.pointer),
                }),
            })
        })
    }
}

/// All stages so far, oldest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail {
    layers: Vec<Layer>,
}

impl Trail {
    /// Adds what the newest stage did.
    pub(super) fn push(&mut self, layer: Layer) {
        if !layer.is_empty() {
            self.layers.push(layer);
        }
    }

    /// Where a pointer of the newest stage comes from; `None` for a document without files.
    pub(super) fn origin(&self, at: &str) -> Option<Origin> {
        let mut at = at.to_owned();
        for layer in self.layers.iter().rev() {
            match layer.back(&at) {
                Some(Step::New(origin)) => return Some(origin),
                Some(Step::From(old)) => at = old,
                None => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_and_the_newest_layer_win() {
        let mut file = Layer::default();
        file.added("", 0, "");
        file.added("/definitions/Tag", 1, "/Tag");
        let mut upgrade = Layer::default();
        upgrade.moved("/components/schemas", "/definitions");
        let mut trail = Trail::default();
        trail.push(file);
        trail.push(upgrade);
        let origin = |at| trail.origin(at).map(|o| (o.part, o.pointer));
        assert_eq!(
            origin("/components/schemas/Pet/type"),
            Some((0, "/definitions/Pet/type".into()))
        );
        assert_eq!(
            origin("/components/schemas/Tag/type"),
            Some((1, "/Tag/type".into()))
        );
        assert_eq!(origin("/info"), Some((0, "/info".into())));
        assert_eq!(Trail::default().origin("/info"), None);
    }
}

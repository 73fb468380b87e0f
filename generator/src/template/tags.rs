//! Tags: the groups of a large contract are Cargo features, so that users compile what they use.
//!
//! A model stands behind the features of the tags whose calls lead to it. One that many tags share is
//! always there, and so is whatever it leads to. Models that no call leads to, such as those of
//! webhooks, have a feature of their own.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::features;
use super::reach::{of_model, of_operation};
use crate::contract::Contract;

/// The most operations of a contract whose crate is always whole. Below, `cargo check` of all takes
/// some seconds, and features would be one more thing to know.
pub(crate) const SMALL: usize = 200;

/// The most features that a model can stand behind.
const FEW: usize = 4;

/// The feature of the models that no call leads to. No tag's has a hyphen before `models`.
const OTHERS: &str = "other-models";

/// The features of a contract's tags, and what stands behind each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tags {
    /// The feature of each tag, then that of the other models, should there be any; nothing where the
    /// crate is always whole.
    features: Vec<String>,
    /// The tags that each tag's calls go on to, by the same places.
    needs: Vec<BTreeSet<usize>>,
    /// The features that a model stands behind, by their places; nothing where it is always there.
    models: Vec<BTreeSet<usize>>,
}

impl Tags {
    /// Of a contract that is a crate of its own. What stands in no group's file, an upload and the
    /// tables of XML, may need any of them: then the crate is whole.
    pub(crate) fn of(contract: &Contract) -> Self {
        let whole = contract.upload.is_some() || !contract.xml.documents.is_empty();
        if whole || contract.operations.len() <= SMALL {
            return Self::default();
        }
        let mut tags = Self {
            features: contract
                .tags
                .iter()
                .map(|tag| feature(&tag.module))
                .collect(),
            needs: vec![BTreeSet::new(); contract.tags.len()],
            models: vec![BTreeSet::new(); contract.models.len()],
        };
        for operation in &contract.operations {
            let next = operation.starts.as_ref();
            let next = next.and_then(|starts| contract.operations.get(starts.operation));
            if let Some(next) = next.filter(|next| next.tag != operation.tag) {
                tags.needs[operation.tag].insert(next.tag);
            }
            for id in of_operation(operation) {
                tags.reach(contract, id, operation.tag);
            }
        }
        tags.others(contract);
        tags.free(contract);
        tags
    }

    /// Each tag's feature, with the features that it turns on.
    pub(crate) fn features(&self) -> impl Iterator<Item = (&str, Vec<&str>)> {
        self.features
            .iter()
            .zip(&self.needs)
            .map(|(feature, needs)| {
                let needs = needs.iter().map(|tag| &*self.features[*tag]);
                (feature.as_str(), needs.collect())
            })
    }

    /// What the crate's docs say about them.
    pub(super) fn about(&self) -> Vec<String> {
        let Some(first) = self.feature(0) else {
            return Vec::new();
        };
        vec![
            String::new(),
            "Each tag of the contract is a feature, on by default: its calls, and the models that"
                .to_owned(),
            "they need. A crate compiles the tags that it names:".to_owned(),
            String::new(),
            "```text".to_owned(),
            format!("default-features = false, features = [\"rustls\", \"{first}\"]"),
            "```".to_owned(),
        ]
    }

    /// The feature of a tag.
    pub(crate) fn feature(&self, tag: usize) -> Option<&str> {
        self.features.get(tag).map(String::as_str)
    }

    /// Whether there is a feature of this name.
    pub(crate) fn has(&self, feature: &str) -> bool {
        self.features.iter().any(|name| name == feature)
    }

    /// The features that a model stands behind; none where it is always there.
    pub(crate) fn of_model(&self, model: usize) -> Vec<&str> {
        let tags = self.models.get(model).into_iter().flatten();
        tags.filter_map(|tag| self.feature(*tag)).collect()
    }

    /// Whether a crate with this feature alone has a model.
    pub(crate) fn brings(&self, feature: &str, model: usize) -> bool {
        let Some(behind) = self.models.get(model).filter(|behind| !behind.is_empty()) else {
            return true;
        };
        let mut open: Vec<_> = self
            .features
            .iter()
            .position(|name| name == feature)
            .into_iter()
            .collect();
        let mut on = BTreeSet::new();
        while let Some(tag) = open.pop() {
            if on.insert(tag) {
                open.extend(&self.needs[tag]);
            }
        }
        !on.is_disjoint(behind)
    }

    /// The attribute of what belongs to a tag.
    pub(crate) fn gate(&self, tag: usize) -> Option<TokenStream> {
        self.feature(tag)
            .map(|feature| quote!(#[cfg(feature = #feature)]))
    }

    /// The attribute of a model's file.
    pub(crate) fn gate_of_model(&self, model: usize) -> Option<TokenStream> {
        match self.of_model(model).as_slice() {
            [] => None,
            [feature] => Some(quote!(#[cfg(feature = #feature)])),
            features => Some(quote!(#[cfg(any(#(feature = #features),*))])),
        }
    }

    /// A feature's items lead to a model, and to all that it leads to.
    fn reach(&mut self, contract: &Contract, from: usize, feature: usize) {
        let mut open = vec![from];
        while let Some(id) = open.pop() {
            if self.models[id].insert(feature) {
                open.extend(of_model(&contract.models[id]));
            }
        }
    }

    /// The models that no call leads to, and all that they lead to.
    fn others(&mut self, contract: &Contract) {
        let none = |id: &usize| self.models[*id].is_empty();
        let others: Vec<_> = (0..contract.models.len()).filter(none).collect();
        if others.is_empty() {
            return;
        }
        for id in others {
            self.reach(contract, id, self.features.len());
        }
        self.features.push(OTHERS.to_owned());
        self.needs.push(BTreeSet::new());
    }

    /// Takes the models that are always there from behind their features.
    fn free(&mut self, contract: &Contract) {
        let mut open: Vec<_> = (0..contract.models.len())
            .filter(|id| self.models[*id].len() > FEW)
            .collect();
        let mut free = BTreeSet::new();
        while let Some(id) = open.pop() {
            if free.insert(id) {
                open.extend(of_model(&contract.models[id]));
            }
        }
        for id in free {
            self.models[id].clear();
        }
    }
}

/// The feature of a tag whose file is called so. No module has a hyphen in its name.
fn feature(module: &str) -> String {
    let module = module.trim_start_matches("r#");
    if features::is_taken(module) {
        format!("{module}-calls")
    } else {
        module.to_owned()
    }
}

#[cfg(test)]
mod tests;

//! Allowances: generated code is held to the same lints as any other.

use syn::visit_mut::VisitMut;
use syn::{Attribute, File};

use super::Shape;
use crate::contract::Contract;

pub(super) fn remove(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let mut allowances = Allowances { removed: 0 };
    allowances.visit_file_mut(file);
    Shape::require(allowances.removed > 0, "`#[allow(…)]`")
}

struct Allowances {
    removed: usize,
}

impl VisitMut for Allowances {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let before = attributes.len();
        attributes.retain(|attribute| !attribute.path().is_ident("allow"));
        self.removed += before - attributes.len();
    }
}

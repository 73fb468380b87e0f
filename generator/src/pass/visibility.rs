//! Visibility: the calls are the generated crate's own business.

use syn::visit_mut::VisitMut;
use syn::{File, Visibility, parse_quote};

use super::Shape;
use crate::contract::Contract;

pub(super) fn narrow(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let mut narrowing = Narrowing { narrowed: 0 };
    narrowing.visit_file_mut(file);
    Shape::require(narrowing.narrowed > 0, "`pub`")
}

struct Narrowing {
    narrowed: usize,
}

impl VisitMut for Narrowing {
    fn visit_visibility_mut(&mut self, visibility: &mut Visibility) {
        if matches!(visibility, Visibility::Public(_)) {
            *visibility = parse_quote!(pub(crate));
            self.narrowed += 1;
        }
    }
}

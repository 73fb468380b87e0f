//! Lifetimes: no answer borrows from an argument, so none needs a name.

use syn::visit_mut::{self, VisitMut};
use syn::{File, GenericParam, Generics, Receiver, TypeReference};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn elide(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |_, call, _| {
        let params = &call.sig.generics.params;
        let only = params.len() == 1 && matches!(params.first(), Some(GenericParam::Lifetime(_)));
        Shape::require(only, "the lifetime `'a` and no other parameter")?;
        call.sig.generics = Generics::default();
        Elision.visit_signature_mut(&mut call.sig);
        Ok(())
    })
}

struct Elision;

impl VisitMut for Elision {
    fn visit_receiver_mut(&mut self, receiver: &mut Receiver) {
        if let Some((_, lifetime)) = &mut receiver.reference {
            *lifetime = None;
        }
        visit_mut::visit_receiver_mut(self, receiver);
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        reference.lifetime = None;
        visit_mut::visit_type_reference_mut(self, reference);
    }
}

//! `client/xml.rs`: tables that say how values stand in XML.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::contract::{Xml, XmlAbsent, XmlId, XmlKind, XmlName, XmlNode, XmlObject, XmlShape};
use crate::template::imports::Imports;

/// The constant of a document, in a file of calls.
pub(super) fn document(id: XmlId, imports: &Imports<'_>) -> TokenStream {
    let documents = &imports.contract().xml.documents;
    let name = documents.get(id.0).map_or("", |document| &document.name);
    let name = format_ident!("{name}");
    quote!(super::xml::#name)
}

/// Reads a success.
pub(super) fn read(id: XmlId, whole: &TokenStream, imports: &Imports<'_>) -> TokenStream {
    let document = document(id, imports);
    quote!(#whole.xml(&#document))
}

/// Reads one of several successes.
pub(super) fn read_as(
    id: XmlId,
    variant: &TokenStream,
    whole: &TokenStream,
    imports: &Imports<'_>,
) -> TokenStream {
    let document = document(id, imports);
    quote!(#whole.xml_as(&#document, #variant))
}

/// Reads a failure.
pub(super) fn read_error(id: XmlId, whole: &TokenStream, imports: &Imports<'_>) -> TokenStream {
    let document = document(id, imports);
    quote!(#whole.xml_error(&#document))
}

/// The whole file: each document, and each object in one, by its name.
pub(super) fn file(xml: &Xml) -> TokenStream {
    let documents = xml.documents.iter().map(|document| {
        let (name, root) = (
            format_ident!("{}", document.name),
            node(&document.root, xml),
        );
        let item = quote!(crate::runtime::xml::document! { #name { #root } });
        (&document.name, item)
    });
    let objects = xml
        .objects
        .iter()
        .map(|object| (&object.name, table(object, xml)));
    let mut items: Vec<(&String, TokenStream)> = objects.chain(documents).collect();
    items.sort_by_key(|(name, _)| *name);
    let items = items.iter().map(|(_, item)| item);
    quote! {
        #![doc = " How bodies and answers stand in XML: for each property what it is there, under which name,"]
        #![doc = " and what it holds."]

        #(#items)*
    }
}

fn table(object: &XmlObject, xml: &Xml) -> TokenStream {
    let name = format_ident!("{}", object.name);
    let properties = object.properties.iter().map(|property| {
        let (wire, node) = (&property.wire, node(&property.node, xml));
        quote!(#wire => #node,)
    });
    let rest = object.rest.as_ref().map(|rest| {
        let rest = shape(rest, xml);
        quote!(..#rest)
    });
    quote!(crate::runtime::xml::object! { #name { #(#properties)* #rest } })
}

fn node(node: &XmlNode, xml: &Xml) -> TokenStream {
    let holds = shape(&node.shape, xml);
    let made = match &node.kind {
        XmlKind::Element(name) => within(name, quote!(element), &holds),
        XmlKind::Attribute(name) => within(name, quote!(attribute), &holds),
        XmlKind::Text => quote!(text(#holds)),
        XmlKind::Cdata => quote!(cdata(#holds)),
        XmlKind::Inline => quote!(inline(#holds)),
    };
    match node.absent {
        XmlAbsent::Missing => made,
        XmlAbsent::Empty => quote!(or_empty(#made)),
        XmlAbsent::Null => quote!(or_null(#made)),
    }
}

fn within(name: &XmlName, kind: TokenStream, holds: &TokenStream) -> TokenStream {
    let (local, prefix, namespace) = (&name.local, &name.prefix, &name.namespace);
    let made = quote!(#kind(#local, #holds));
    if namespace.is_empty() {
        made
    } else {
        quote!(within(#prefix, #namespace, #made))
    }
}

fn shape(shape: &XmlShape, xml: &Xml) -> TokenStream {
    match shape {
        XmlShape::Text => quote!(Text),
        XmlShape::Number => quote!(Number),
        XmlShape::Boolean => quote!(Boolean),
        XmlShape::Scalar => quote!(Scalar),
        XmlShape::Any => quote!(Any),
        XmlShape::Object(index) => {
            let name = xml.objects.get(*index).map_or("", |object| &object.name);
            let name = format_ident!("{name}");
            quote!(Object(&#name))
        }
        XmlShape::Map(values) => {
            let values = self::shape(values, xml);
            quote!(Map(&#values))
        }
        XmlShape::List(item) => {
            let item = node(item, xml);
            quote!(List(&#item))
        }
        XmlShape::Tuple(places) => {
            let places = places.iter().map(|place| node(place, xml));
            quote!(Tuple(&[#(#places),*]))
        }
        XmlShape::Choice(tag, branches) => {
            let branches = branches.iter().map(|(values, shape)| {
                let shape = self::shape(shape, xml);
                quote!((&[#(#values),*], #shape))
            });
            let branches = quote!(&[#(#branches),*]);
            match tag {
                Some(tag) => quote!(Choice(&tagged(#tag, #branches))),
                None => quote!(Choice(&untagged(#branches))),
            }
        }
    }
}

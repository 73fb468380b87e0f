//! Documents: the tables of XML that no call uses are left out, such as that of an answer which is
//! read as JSON.

use std::collections::BTreeMap;

use crate::contract::{
    Codec, Content, Operation, Outcome, OutcomeKind, Xml, XmlId, XmlObject, XmlShape,
};

/// Keeps the documents that operations use, and the objects in these.
pub(crate) fn keep_used(xml: &mut Xml, operations: &mut [Operation]) {
    let mut documents = BTreeMap::new();
    each(operations, &mut |id| _ = documents.insert(id.0, 0));
    let mut objects = BTreeMap::new();
    let mut found: Vec<usize> = Vec::new();
    for document in documents.keys() {
        if let Some(document) = xml.documents.get_mut(*document) {
            in_shape(&mut document.root.shape, &mut |object| found.push(*object));
        }
    }
    while let Some(index) = found.pop() {
        if objects.insert(index, 0).is_none()
            && let Some(object) = xml.objects.get_mut(index)
        {
            in_object(object, &mut |object| found.push(*object));
        }
    }
    retain(&mut xml.documents, &mut documents);
    retain(&mut xml.objects, &mut objects);
    each(operations, &mut |id| id.0 = documents[&id.0]);
    let mut renumber = |object: &mut usize| *object = objects[object];
    for document in &mut xml.documents {
        in_shape(&mut document.root.shape, &mut renumber);
    }
    for object in &mut xml.objects {
        in_object(object, &mut renumber);
    }
}

/// Keeps the items whose places are keys, and notes where they stand now.
fn retain<T>(items: &mut Vec<T>, places: &mut BTreeMap<usize, usize>) {
    let mut index = 0;
    items.retain(|_| {
        index += 1;
        places.contains_key(&(index - 1))
    });
    for (now, place) in places.values_mut().enumerate() {
        *place = now;
    }
}

/// Every document of a content.
fn each(operations: &mut [Operation], visit: &mut dyn FnMut(&mut XmlId)) {
    let mut content = |content: &mut Content| {
        if let Codec::Document(id) = &mut content.codec {
            visit(id);
        }
    };
    for operation in operations {
        let bodies = operation.body.iter_mut();
        bodies
            .flat_map(|body| &mut body.contents)
            .for_each(&mut content);
        for Outcome { kind, cases } in [&mut operation.success, &mut operation.failure] {
            if let OutcomeKind::Single(single) = kind {
                content(single);
            }
            let contents = cases.iter_mut().filter_map(|case| case.content.as_mut());
            contents.for_each(&mut content);
        }
    }
}

/// Every object that an object names.
fn in_object(object: &mut XmlObject, visit: &mut dyn FnMut(&mut usize)) {
    let shapes = object.properties.iter_mut().map(|p| &mut p.node.shape);
    for shape in shapes.chain(&mut object.rest) {
        in_shape(shape, visit);
    }
}

/// Every object that a shape names.
fn in_shape(shape: &mut XmlShape, visit: &mut dyn FnMut(&mut usize)) {
    match shape {
        XmlShape::Text
        | XmlShape::Number
        | XmlShape::Boolean
        | XmlShape::Scalar
        | XmlShape::Any => {}
        XmlShape::Object(index) => visit(index),
        XmlShape::Map(values) => in_shape(values, visit),
        XmlShape::List(item) => in_shape(&mut item.shape, visit),
        XmlShape::Tuple(places) => {
            for place in places {
                in_shape(&mut place.shape, visit);
            }
        }
        XmlShape::Choice(_, branches) => {
            for (_, branch) in branches {
                in_shape(branch, visit);
            }
        }
    }
}

//! Pagination: where an answer says what comes next, and what takes it.

use super::place::{Places, Typed};
use crate::contract::{Advance, Full, ModelKind, Operation, Pagination, Reading, Slot, Type};
use crate::extension::{self, Answer, Argument};

/// What the extension comes to; nothing where a place is not there or does not fit, which is told.
pub(super) fn pagination(
    extension: &extension::Pagination,
    operation: &Operation,
    places: &mut Places<'_>,
) -> Option<Pagination> {
    if !places.is_clone(operation) {
        return None;
    }
    let items = places.answer("/items", operation, &extension.items);
    let (item, items) = match items {
        Some(Typed {
            place: Reading::Body(steps),
            ty: Type::List(item),
        }) => (item.ty, steps),
        Some(_) => {
            places.wrong("/items", "what is there is no array of one type");
            return None;
        }
        None => return None,
    };
    let advance = advance(extension, operation, places);
    let mut said = |member: &str, answer: &Option<Answer>, fits: fn(&Type) -> bool, what: &str| {
        let place = places.answer(member, operation, answer.as_ref()?)?;
        let (plain, _) = places.plain(&place.ty);
        if !fits(plain) {
            places.wrong(member, format!("what is there is no {what}"));
            return None;
        }
        Some(place.place)
    };
    let has_more = said("/hasMore", &extension.has_more, is_flag, "boolean");
    let total_pages = said("/totalPages", &extension.total_pages, is_number, "number");
    let total = said("/total", &extension.total, is_number, "number");
    let limit = extension
        .limit
        .as_ref()
        .and_then(|limit| number(places, "/limit", operation, limit));
    let full = limit
        .filter(|_| extension.short_page_ends)
        .map(|limit| Full {
            default: match &limit {
                Slot::Parameter(index) => default(operation, *index),
                Slot::Body(_) => None,
            },
            limit,
        });
    places.found.is_empty().then_some(())?;
    Some(Pagination {
        item,
        items,
        advance: advance?,
        has_more,
        total_pages,
        total,
        full,
    })
}

fn advance(
    extension: &extension::Pagination,
    operation: &Operation,
    places: &mut Places<'_>,
) -> Option<Advance> {
    if let Some(page) = &extension.page {
        let slot = number(places, "/page", operation, page)?;
        let first = extension.first_page.unwrap_or(1);
        return Some(Advance::Page { slot, first });
    }
    if let Some(offset) = &extension.offset {
        return number(places, "/offset", operation, offset).map(Advance::Offset);
    }
    if let Some(next) = &extension.next {
        let from = places.answer("/next", operation, next)?;
        if !is_text(places.plain(&from.ty).0) {
            places.wrong("/next", "what is there is no text");
            return None;
        }
        return Some(Advance::Next(from.place));
    }
    let cursor = extension.cursor.as_ref()?;
    let from = places.answer("/cursor/from", operation, &cursor.from);
    let to = places.argument("/cursor/to", operation, &cursor.to);
    let (from, to) = (from?, to?);
    let (given, taken) = (word(places, &from.ty), word(places, &to.ty));
    match (given, taken) {
        (Some(given), Some(taken))
            if given == taken
                || given == "any"
                || taken == "any"
                || matches!(from.place, Reading::Header(_)) =>
        {
            Some(Advance::Cursor {
                from: from.place,
                slot: to.place,
            })
        }
        (Some(given), Some(taken)) => {
            places.wrong(
                "/cursor/to",
                format!("it takes a {taken}, and the answer has a {given}"),
            );
            None
        }
        (None, _) => {
            places.wrong("/cursor/from", "what is there is neither text nor a number");
            None
        }
        (_, None) => {
            places.wrong("/cursor/to", "it takes neither text nor a number");
            None
        }
    }
}

/// A place of the request that takes a number.
fn number(
    places: &mut Places<'_>,
    member: &str,
    operation: &Operation,
    argument: &Argument,
) -> Option<Slot> {
    let place = places.argument(member, operation, argument)?;
    if is_number(places.plain(&place.ty).0) {
        Some(place.place)
    } else {
        places.wrong(member, "it takes no number");
        None
    }
}

/// What a cursor of the type is made of.
fn word(places: &Places<'_>, ty: &Type) -> Option<&'static str> {
    let (ty, _) = places.plain(ty);
    match ty {
        Type::Secret(inner) => word(places, &inner.ty),
        _ if is_text(ty) => Some("text"),
        _ if is_number(ty) => Some("number"),
        Type::Json => Some("any"),
        // An enum of cursors is a union of anything else.
        _ => match places.kind(ty) {
            Some(ModelKind::Union(_) | ModelKind::Enum(_)) => Some("any"),
            _ => None,
        },
    }
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::String | Type::Text(_))
        || matches!(ty, Type::Secret(inner) if is_text(&inner.ty))
}

fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::Integer(_) | Type::Number)
}

fn is_flag(ty: &Type) -> bool {
    *ty == Type::Bool
}

fn default(operation: &Operation, index: usize) -> Option<i64> {
    operation.parameters.get(index)?.default.as_ref()?.as_i64()
}

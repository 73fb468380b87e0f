// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// Further facts about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FileMetadata {
    /// Text to show in place of the image.
    pub alt: Option<String>,
    /// What the file is for.
    pub category: Option<String>,
    /// Fields of the caller's own.
    pub custom: Option<Extra>,
    /// Text about the file.
    pub description: Option<String>,
    /// Id of something the file belongs to.
    pub related_entity_id: Option<String>,
    /// Tags of the file.
    pub tags: Option<Vec<String>>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl FileMetadata {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `alt`.
    #[must_use]
    pub fn alt(mut self, alt: impl Into<String>) -> Self {
        self.alt = Some(alt.into());
        self
    }

    /// Sets `category`.
    #[must_use]
    pub fn category(mut self, category: impl Into<String>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// Sets `custom`.
    #[inline]
    #[must_use]
    pub fn custom(mut self, custom: Extra) -> Self {
        self.custom = Some(custom);
        self
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `related_entity_id`.
    #[must_use]
    pub fn related_entity_id(mut self, related_entity_id: impl Into<String>) -> Self {
        self.related_entity_id = Some(related_entity_id.into());
        self
    }

    /// Sets `tags`.
    #[inline]
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }
}

crate::runtime::object! {
    FileMetadata {
        "alt" => alt: optional,
        "category" => category: optional,
        "custom" => custom: optional map,
        "description" => description: optional,
        "relatedEntityId" => related_entity_id: optional,
        "tags" => tags: optional list,
        ..extra
    }
}

// @generated from specs/claid.yaml. Do not edit.

/// Kind of object in the image: `general` suits anything and is the default, `cars` does better with a car in front, and `products` with products and groceries.
///
/// Schema `BackgroundCategoryEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BackgroundCategory {
    /// `cars`
    Cars,
    /// `general`
    General,
    /// `products`
    Products,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    BackgroundCategory {
        Cars = "cars",
        General = "general",
        Products = "products",
        ..Unknown
    }
}

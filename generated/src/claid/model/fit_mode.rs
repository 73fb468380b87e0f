// @generated from specs/claid.yaml. Do not edit.

/// How an image fits the size.
/// Every mode keeps the aspect ratio, so nothing is stretched:
///
/// - `crop`: covers the size, and what sticks out is cut off;
/// - `cover`: covers the size, and one side may be longer;
/// - `bounds`: stays within the size, and one side may be shorter;
/// - `canvas`: lies on a canvas of the size, filled with the background color;
/// - `outpaint`: lies on a canvas of the size, filled with a generated background.
///
/// Schema `FitEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FitMode {
    /// `bounds`
    Bounds,
    /// `canvas`
    Canvas,
    /// `cover`
    Cover,
    /// `crop`
    Crop,
    /// `outpaint`
    Outpaint,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    FitMode {
        Bounds = "bounds",
        Canvas = "canvas",
        Cover = "cover",
        Crop = "crop",
        Outpaint = "outpaint",
        ..Unknown
    }
}

// @generated from specs/claid.yaml. Do not edit.

/// Network used to enlarge an image:
///
/// - `smart_enhance`: small product, real estate and food images of low quality;
/// - `smart_resize`: images of high quality;
/// - `faces`: images with people;
/// - `digital_art`: drawings, paintings, cartoons and the like;
/// - `photo`: camera or phone photos of people, nature or buildings.
///
/// To interpolate instead, leave the field out.
///
/// Schema `UpscaleEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpscaleMode {
    /// `digital_art`
    DigitalArt,
    /// `faces`
    Faces,
    /// `photo`
    Photo,
    /// `smart_enhance`
    SmartEnhance,
    /// `smart_resize`
    SmartResize,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    UpscaleMode {
        DigitalArt = "digital_art",
        Faces = "faces",
        Photo = "photo",
        SmartEnhance = "smart_enhance",
        SmartResize = "smart_resize",
        ..Unknown
    }
}

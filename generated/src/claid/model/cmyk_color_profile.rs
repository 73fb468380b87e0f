// @generated from specs/claid.yaml. Do not edit.

/// Color profile, with the paper it is meant for and the most ink it lays down (TAC):
///
/// - `ISO_Coated`: FOGRA39 (ISO 12647-2:2004), glossy and matte coated paper of grades 1 and 2, TAC 330%;
/// - `ISO_Uncoated`: FOGRA29 (ISO 12647-2:2004), uncoated white offset paper of grade 4, TAC 300%;
/// - `USWeb_Coated`: SWOP2006_Coated3v2 (CGATS TR003), United States, gloss, matte and uncoated paper of grades 1, 2 and 3, TAC 300%;
/// - `USWeb_Uncoated`: GRACoL 2013 Uncoated (CGATS21-2-CRPC3), United States, uncoated white offset paper of grade 4, TAC 260%.
///
/// Schema `CMYKColorProfileEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CmykColorProfile {
    /// `ISO_Coated`
    IsoCoated,
    /// `ISO_Uncoated`
    IsoUncoated,
    /// `USWeb_Coated`
    UsWebCoated,
    /// `USWeb_Uncoated`
    UsWebUncoated,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    CmykColorProfile {
        IsoCoated = "ISO_Coated",
        IsoUncoated = "ISO_Uncoated",
        UsWebCoated = "USWeb_Coated",
        UsWebUncoated = "USWeb_Uncoated",
        ..Unknown
    }
}

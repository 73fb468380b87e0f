// @generated from specs/claid.yaml. Do not edit.

/// Hiding of what could identify a car or a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PrivacyOptions {
    /// Whether to blur car plates.
    ///
    /// Default: `false`.
    pub blur_car_plate: Option<bool>,
    /// Whether to remove a person's face by cutting off everything above the mouth.
    ///
    /// Default: `false`.
    pub identity_crop: Option<bool>,
}

impl PrivacyOptions {
    /// What `blur_car_plate` is when it is left out.
    pub const DEFAULT_BLUR_CAR_PLATE: bool = false;

    /// What `identity_crop` is when it is left out.
    pub const DEFAULT_IDENTITY_CROP: bool = false;

    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `blur_car_plate`.
    #[must_use]
    pub fn blur_car_plate(mut self, blur_car_plate: bool) -> Self {
        self.blur_car_plate = Some(blur_car_plate);
        self
    }

    /// Sets `identity_crop`.
    #[must_use]
    pub fn identity_crop(mut self, identity_crop: bool) -> Self {
        self.identity_crop = Some(identity_crop);
        self
    }
}

crate::runtime::object! {
    PrivacyOptions {
        "blur_car_plate" => blur_car_plate: optional,
        "identity_crop" => identity_crop: optional,
    }
}

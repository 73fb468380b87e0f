// @generated from specs/claid.yaml. Do not edit.

/// Part of the service that an error belongs to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ErrorType {
    /// `analytics`
    Analytics,
    /// `animation`
    Animation,
    /// `auth`
    Auth,
    /// `billing`
    Billing,
    /// `custom_models`
    CustomModels,
    /// `dlvr`
    Dlvr,
    /// `general`
    General,
    /// `image`
    Image,
    /// `le`
    Le,
    /// `runtime_settings`
    RuntimeSettings,
    /// `scene`
    Scene,
    /// `storage`
    Storage,
    /// `survey`
    Survey,
    /// `user`
    User,
    /// `user_settings`
    UserSettings,
    /// `validation`
    Validation,
    /// `web`
    Web,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    ErrorType {
        Analytics = "analytics",
        Animation = "animation",
        Auth = "auth",
        Billing = "billing",
        CustomModels = "custom_models",
        Dlvr = "dlvr",
        General = "general",
        Image = "image",
        Le = "le",
        RuntimeSettings = "runtime_settings",
        Scene = "scene",
        Storage = "storage",
        Survey = "survey",
        User = "user",
        UserSettings = "user_settings",
        Validation = "validation",
        Web = "web",
        ..Unknown
    }
}

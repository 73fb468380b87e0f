// @generated from specs/claid.yaml. Do not edit.

/// State of a task.
///
/// Schema `APIV1Status`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `ACCEPTED`
    Accepted,
    /// `CANCELLED`
    Cancelled,
    /// `DONE`
    Done,
    /// `ERROR`
    Error,
    /// `PAUSED`
    Paused,
    /// `PROCESSING`
    Processing,
    /// `WAITING`
    Waiting,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    TaskStatus {
        Accepted = "ACCEPTED",
        Cancelled = "CANCELLED",
        Done = "DONE",
        Error = "ERROR",
        Paused = "PAUSED",
        Processing = "PROCESSING",
        Waiting = "WAITING",
        ..Unknown
    }
}

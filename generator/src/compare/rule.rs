//! Rules: what each kind of change means for a caller of the generated crate.
//!
//! One row a kind of change: its name, how bad it is, and why. Nothing else decides a verdict.
//! `tests/verdicts` proves each row with a caller that compiles, or does not.

use std::fmt;

/// What a change asks of the version of the generated crate ([Semantic Versioning 2.0.0]).
///
/// [Semantic Versioning 2.0.0]: https://semver.org/spec/v2.0.0.html
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Callers compile, and need not read about it.
    Patch,
    /// Callers compile; there is something new, or something to look at.
    Minor,
    /// There are callers that no longer compile, or that would mean something else.
    Major,
}

impl Severity {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Major, Self::Minor, Self::Patch];
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// In kebab case: `operation-removed`.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Why: a sentence without a full stop.
    pub reason: &'static str,
}

macro_rules! rules {
    ($($kind:ident $name:literal $severity:ident $reason:literal)*) => {
        /// A kind of change.
        #[expect(clippy::enum_variant_names, reason = "`ModelKind` is about the kind of a model")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Kind { $($kind),* }

        impl Kind {
            /// Its row.
            pub(super) fn rule(self) -> &'static Rule {
                &RULES[self as usize]
            }
        }

        /// Every kind of change.
        pub const RULES: &[Rule] = &[
            $(Rule { name: $name, severity: Severity::$severity, reason: $reason }),*
        ];
    };
}

rules! {
    // The contract.
    Info "info-changed" Patch "title and version are shown in the docs only"
    ServerChanged "server-changed" Minor "callers compile; without `base_url`, calls go to another place"
    ServerAdded "server-added" Minor "the enum of servers has a new variant; with the first ones, the builder has its setter"
    ServerRemoved "server-removed" Major "its variant is gone; with the last one, the enum and the builder's setter are"
    VariableAdded "server-variable-added" Minor "the builder has a new setter"
    VariableRemoved "server-variable-removed" Major "its setter of the builder is gone"
    VariableChanged "server-variable-changed" Minor "callers compile; another default, or other values that `build` lets pass"
    ServersListed "servers-listed" Patch "other servers are shown in the docs only"

    // Operations.
    OperationAdded "operation-added" Minor "a new method"
    OperationRemoved "operation-removed" Major "the method and its request type are gone"
    OperationRenamed "operation-renamed" Major "the same call has another method name"
    OperationMoved "operation-moved" Patch "the method is the same; it sends another method or path"
    OperationRegrouped "operation-regrouped" Patch "modules of groups are private: only the file changes"
    RequestRenamed "request-renamed" Major "the request type has another name"
    RequestNotClone "request-not-clone" Major "a payload can be sent once only: the request lost `Clone`"
    RequestClone "request-clone" Minor "the request gained `Clone`"
    OperationServer "operation-server-changed" Minor "callers compile; this call goes to another place"

    // Features of a large contract's tags.
    FeaturesBegin "features-begin" Major "each tag is a feature now: a crate without default features has to name those it uses"
    FeatureAdded "feature-added" Minor "a new tag is a new feature, on by default"
    FeatureRemoved "feature-removed" Major "Cargo refuses a crate that names it"
    FeatureMoved "feature-moved" Major "a crate without default features that names the old one has no such method"
    FeatureOfModel "feature-of-model" Major "a crate without default features that names the old one has no such type"

    // Uploads.
    UploadAdded "upload-added" Minor "the client has a new method, `upload_file`, and the type of its calls"
    UploadRemoved "upload-removed" Major "the method `upload_file` and the type of its calls are gone"
    UploadPlan "upload-changed" Patch "callers give the same; files are cut or checked in another way"

    // Parameters.
    ParameterAddedRequired "parameter-added-required" Major "the method takes one more argument"
    ParameterAddedOptional "parameter-added-optional" Minor "the request has a new setter"
    ParameterRemoved "parameter-removed" Major "its argument or setter is gone"
    ParameterNowRequired "parameter-now-required" Major "its setter became an argument"
    ParameterNowOptional "parameter-now-optional" Major "its argument became a setter"
    ParameterType "parameter-type-changed" Major "its argument has another Rust type"
    ParameterWidened "parameter-type-widened" Minor "what callers give converts into the new type"
    ParameterRenamed "parameter-renamed" Major "its setter has another name"
    ArgumentRenamed "argument-renamed" Patch "arguments are given by place: their names are the docs' only"
    ArgumentsReordered "arguments-reordered" Major "arguments are given by place, and their places changed"
    ParameterSpelling "parameter-spelling-changed" Patch "it is spelled another way on the wire only"

    // Bodies.
    BodyAddedRequired "body-added-required" Major "the method takes one more argument"
    BodyAddedOptional "body-added-optional" Minor "the request has a new setter"
    BodyRemoved "body-removed" Major "its argument or setter is gone"
    BodyNowRequired "body-now-required" Major "its setter became an argument"
    BodyNowOptional "body-now-optional" Major "its argument became a setter"
    BodyType "body-type-changed" Major "its argument has another Rust type"
    BodyWidened "body-type-widened" Minor "what callers give converts into the new type"
    BodyFormAdded "body-form-added" Minor "the request has one more setter for the body"
    BodyFormRemoved "body-form-removed" Major "a setter of the body is gone, or has another name"
    BodyEncoding "body-encoding-changed" Patch "callers give the same; its parts are spelled another way"
    BodyMedia "body-media-changed" Patch "callers give the same; it goes by another media type"

    // Answers.
    ResultType "result-type-changed" Major "`send` answers another Rust type"
    ErrorType "error-type-changed" Major "the details of its error have another Rust type"
    StatusAdded "status-added" Minor "an answer that was unexpected is read now"
    StatusRemoved "status-removed" Patch "its type is the same; the status is no longer said to come"
    AnswerRemoved "answer-removed" Major "its variant is gone"
    AnswerType "answer-type-changed" Major "its variant holds another Rust type"
    AnswerMedia "answer-media-changed" Patch "callers get the same; it comes by another media type"
    AnswerHeaderAdded "answer-header-added" Minor "the type that reads the headers has a new method"
    AnswerHeaderRemoved "answer-header-removed" Major "the method that reads it is gone"
    AnswerHeaderType "answer-header-type-changed" Major "the method that reads it answers another Rust type"
    AnswerHeaderRead "answer-header-read-changed" Patch "callers compile; it is read by another name or another way"

    // Flows.
    PaginationAdded "pagination-added" Minor "the request has two new methods, `pages` and `stream`"
    PaginationRemoved "pagination-removed" Major "`pages` and `stream` of the request are gone"
    PaginationItem "pagination-item-changed" Major "`stream` has items of another Rust type"
    PaginationChanged "pagination-changed" Minor "callers compile; the next page is found another way, or the end"
    WaitingAdded "waiting-added" Minor "the request has a new method, `wait`"
    WaitingRemoved "waiting-removed" Major "`wait` of the request is gone"
    WaitingType "waiting-type-changed" Major "`wait` asks by another request, so that it has another Rust type"
    WaitingChanged "waiting-changed" Minor "callers compile; the task ends in other states, or is asked after at other times"
    IdempotencyAdded "idempotency-added" Minor "callers compile; the call has a key, and may be sent again"
    IdempotencyRemoved "idempotency-removed" Minor "callers compile; without a key, the call is sent once"
    IdempotencyHeader "idempotency-header-changed" Patch "the key goes by another header"
    RetryChanged "retry-changed" Minor "callers compile; the call is sent again more or less often"

    // Credentials.
    CredentialAdded "credential-added" Minor "the builder has a new setter"
    CredentialRemoved "credential-removed" Major "its setter of the builder is gone"
    CredentialType "credential-type-changed" Major "its setter takes other arguments"
    GrantAdded "grant-added" Minor "the builder has a new setter: the client can fetch tokens"
    GrantRemoved "grant-removed" Major "the setter that has the client fetch tokens is gone"
    GrantChanged "grant-changed" Minor "callers compile; tokens come from elsewhere, or for other grants"
    CredentialPlace "credential-place-changed" Patch "callers give the same; it travels another way"
    AuthRequired "auth-required" Minor "callers compile; without a credential the call is refused"
    AuthChanged "auth-changed" Minor "callers compile; the credential that they have may not do"
    AuthLoosened "auth-loosened" Patch "whatever was enough is enough"

    // Models.
    ModelAdded "model-added" Minor "a new type"
    ModelRemoved "model-removed" Major "the type is gone"
    ModelRenamed "model-renamed" Major "the type has another name"
    ModelKind "model-kind-changed" Major "it is another kind of Rust type"
    ModelType "model-type-changed" Major "what the type stands for, or holds, is another Rust type"

    ModelForm "model-form-changed" Major "with a file in it, a form is sent once and is no JSON: `Clone` and others come or go"

    // Structs.
    FieldAddedRequired "field-added-required" Major "`new` takes one more argument"
    FieldAddedOptional "field-added-optional" Minor "a new field with its setter; structs are `#[non_exhaustive]`"
    FieldRemoved "field-removed" Major "the field is gone"
    FieldRenamed "field-renamed" Major "the same property has another field name"
    FieldNowRequired "field-now-required" Major "`new` takes it as an argument; `Option<T>` is `T` now, unless it may be `null`"
    FieldNowOptional "field-now-optional" Major "its type was `T` and is `Option<T>`"
    FieldType "field-type-changed" Major "the field has another Rust type"
    FieldSetterAdded "field-setter-added" Minor "it may be sent now: it has a setter"
    FieldSetterRemoved "field-setter-removed" Major "it is only ever received now: its setter is gone"
    FieldDirection "field-direction-changed" Patch "its Rust type is the same"
    ExtraAdded "extra-added" Minor "other properties are kept in a new field"
    ExtraRemoved "extra-removed" Major "the field with other properties is gone, or has another name"
    ExtraType "extra-type-changed" Major "the values of other properties have another Rust type"

    // Enums and unions.
    ValueAdded "enum-value-added" Minor "enums are `#[non_exhaustive]`; it was read as unknown before"
    ValueRemoved "enum-value-removed" Major "the variant is gone"
    ValueRenamed "enum-value-renamed" Major "the same value has another variant name"
    ValueType "enum-type-changed" Major "unknown values are held in another Rust type"
    BranchAdded "branch-added" Minor "unions are `#[non_exhaustive]`; it was read as unknown before"
    BranchRemoved "branch-removed" Major "the variant is gone, or has another name"
    BranchType "branch-type-changed" Major "the variant holds another Rust type"
    BranchChoice "branch-choice-changed" Patch "the variants are the same; answers choose among them in another way"
    ConversionRemoved "conversion-removed" Major "two variants hold the same type: `From` of it is gone"

    // Anything.
    Default "default-changed" Patch "what the server assumes: the client never sends it"
    DefaultAdded "default-added" Minor "its struct has a new constant"
    DefaultRemoved "default-removed" Major "the constant that holds it is gone"
    Tightened "constraint-tightened" Minor "callers compile; values that were sent may be refused before sending"
    Loosened "constraint-loosened" Patch "what was sent is still sent"
    Deprecated "deprecated" Minor "callers compile, with a warning where they use it"
    Undeprecated "deprecated-no-more" Patch "a warning less"
    Xml "xml-changed" Patch "callers give and get the same; it is spelled another way in documents"
    Docs "docs-changed" Patch "words only"

    // The emitted code: what none of the rows above explains.
    ApiRemoved "api-removed" Major "something public is gone"
    ApiChanged "api-changed" Major "something public has another signature"
    ApiAdded "api-added" Minor "something public is new"
    Code "code-changed" Patch "other code; what callers write is the same"
}

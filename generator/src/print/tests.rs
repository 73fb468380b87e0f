//! What print makes of small files, as rustfmt leaves them.

use super::file;

/// The code as rustfmt leaves it; print gets the same tokens on one line.
const LAID_OUT: &[(&str, &str)] = &[
    (
        "short alternatives share lines",
        r#"
fn f() {
    let branch = match &value {
        Value::Object(fields) => match union::tag(fields, "type") {
            Some(
                "disable_backups" | "enable_backups" | "enable_ipv6" | "power_cycle" | "power_off"
                | "power_on" | "shutdown",
            ) => union::read(&value, Self::DropletAction),
            Some(
                "computer_use_preview"
                | "file_search"
                | "web_search_preview"
                | "web_search_preview_2025_03_11",
            ) => union::read(&value, Self::ToolChoiceTypes),
            "disable_backups" | "enable_backups" | "enable_ipv6" | "power_cycle" | "power_off"
            | "power_on" | "shutdown" => union::read(&value, Self::DropletAction),
            _ => None,
        },
        Value::Number(number)
            if number
                .as_i64()
                .and_then(OneOfUuidAndIntegersEnum::known)
                .is_some() =>
        {
            union::read(&value, Self::Enum)
        }
    };
}
"#,
    ),
    (
        "a chain in a binding starts below its root",
        r"
fn f() {
    let request = self
        .client
        .post(url)
        .body(body)
        .headers(header_map)
        .query(first, second)
        .build()?;
}
",
    ),
    (
        "the sign that ends a chain counts twice",
        r"
fn f() {
    let request = self
        .client
        .put(url)
        .body(body)
        .headers(header_map)
        .build()?;
}
",
    ),
    (
        "a chain at a line's start keeps its short root",
        r"
fn f() {
    self.client
        .core
        .configure_everything(first_argument)
        .configure_everything(second_argument);
}
",
    ),
    (
        "the arguments of a format",
        r#"
fn f() {
    let url = format!(
        "{}/ui/dags/{dag_id}/dagRuns/{dag_run_id}/stats",
        self.baseurl
    );
}
"#,
    ),
    (
        "spaces in text stay",
        r#"
fn f() {
    let text = format!("( a , b )   . c", self.baseurl);
}
"#,
    ),
    (
        "a call in a call runs on",
        r#"
fn f() {
    self.body = Some(Payload::bytes(
        "video/1d-interleaved-parityfec",
        body.into(),
    ));
}
"#,
    ),
    (
        "the only item of a list runs on",
        r#"
static API: Api = Api {
    schemes: &[Scheme {
        id: "OAuth2PasswordBearer",
        kind: Kind::Authorization("Bearer"),
    }],
};
"#,
    ),
    (
        "a long name leaves the value below",
        r#"
static GET_V2_NAMESPACES_BY_NAMESPACE_REPOSITORIES_BY_REPOSITORY_TAGS_BY_TAG: Operation =
    Operation {
        id: "get_tag",
        method: "GET",
    };
"#,
    ),
    (
        "a long return sends its brace down",
        r"
impl Send {
    pub async fn send(
        self,
    ) -> Result<Response<PartitionedDagRunCollectionResponse>, Error<GetPartitionedDagRunsError>>
    {
        self.go()
    }
}
",
    ),
    (
        "modules by letters, uses by numbers and underscores",
        r"
mod schema1;
mod schema10;
mod schema2;

pub use users_login_request::UsersLoginRequest;
pub use users2_fa_login_request::Users2FaLoginRequest;
",
    ),
    (
        "names that fill their only line",
        r"
use crate::runtime::{
    ByteStream, Date, DateTime, Error, Operation, Options, PathStyle, Payload, QueryStyle, Response,
};
",
    ),
    (
        "names that miss a line by a column",
        r"
use super::{
    CodeInterpreterToolCallStatus, CodeInterpreterToolCallType, CodeInterpreterToolOutput,
};
",
    ),
];

#[test]
fn files_are_as_rustfmt_leaves_them() {
    for (fact, code) in LAID_OUT {
        let tokens: proc_macro2::TokenStream = code.parse().expect(fact);
        let text = file("a.yaml", syn::parse2(tokens).expect(fact));
        let expected = format!("// @generated from a.yaml. Do not edit.\n{code}");
        assert_eq!(text, expected, "{fact}");
    }
}

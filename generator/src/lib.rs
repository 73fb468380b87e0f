//! Specwright: OpenAPI contracts in, Rust client crates out, the same bytes every time.
//!
//! # The way of the data
//!
//! One noun a stage, one verb an arrow. [`pipeline`] is this table as a function.
//!
//! | verb | from | to | where |
//! |---|---|---|---|
//! | read | a file | [`Source`](source::Source): text, path, format | [`source`], the only reader |
//! | parse, bundle | text, other files, fragments on a docs page | one tree of JSON | [`document`] |
//! | overlay | the tree as published, OpenAPI Overlays | the tree as corrected | [`document`] |
//! | upgrade | 2.0, 3.0, 3.1, 3.2 | [`Document`](document::Document): the canonical form | [`document`] |
//! | read | `x-specwright-*` properties | one struct each | `extension` |
//! | lint | the document | [`Diagnostic`](diagnostic::Diagnostic)s | [`mod@lint`] |
//! | lower | the document | [`Contract`](contract::Contract): named, sorted, frozen | [`mod@lower`] |
//! | wrap | the contract | `openapiv3` for progenitor, then [`syn::File`] | [`upstream`], repaired by `pass` |
//! | emit | contract and calls | [`Sheet`](print::Sheet)s of tokens | [`template`] |
//! | print | sheets | [`Tree`](print::Tree): files of text | [`mod@print`] |
//! | sync | tree and folder | [`Changes`](sync::Changes) | [`sync`], the only writer |
//! | repeat | a run and what the last one left | nothing to do, or all of the above | [`repeat`] |
//! | compare | two contracts | [`Report`](compare::Report): changes as callers feel them | [`mod@compare`] |
//!
//! ```
//! use specwright::document;
//! use specwright::lower::{self, Origin};
//! use specwright::print;
//! use specwright::source::Source;
//! use specwright::template::{self, Krate};
//! use specwright::upstream;
//!
//! let source = Source::from_text(
//!     "pets.yaml",
//!     "openapi: 3.1.0
//! info: {title: Pets, version: '1'}
//! paths:
//!   /pets/{id}:
//!     get:
//!       operationId: getPet
//!       parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
//!       responses: {'204': {description: There is such a pet.}}
//! ",
//! );
//! let (document, findings) = document::from_source(source, Vec::new());
//! assert!(findings.is_empty());
//!
//! let origin = Origin { module: "pets".to_owned(), source: "pets.yaml".to_owned() };
//! let contract = lower::lower(&document.expect("the contract is sound"), &origin).contract;
//! let calls = upstream::wire(&contract, "crate::runtime")?;
//! let krate = Krate { name: "pets".to_owned(), multi: false };
//! let calls = print::file("pets.yaml", calls);
//! let tree = print::print(template::emit(&[contract], &krate));
//!
//! assert!(calls.contains("pub(crate) fn get_pet("));
//! assert!(tree["src/client/operations.rs"].contains("pub fn get_pet(&self, id: i64) -> GetPet<'_>"));
//! # Ok::<(), upstream::Error>(())
//! ```
//!
//! # What holds
//!
//! `tests/tidy` proves the first five.
//!
//! - A stage may use an earlier one, never a later one.
//! - Only [`document`] knows that OpenAPI has versions; `upstream` writes the one that progenitor
//!   takes.
//! - Only [`upstream`] names progenitor, only [`source`] reads, only [`sync`] writes.
//! - Nothing after [`mod@lower`] sees the order in which a contract was written, except where the
//!   order says something: the path, the branches of a union, and the elements of an XML document.
//! - No file is longer than 300 lines.
//! - Everything before [`sync`] is pure: what is wrong is found before anything is written.
//! - A contract's text becomes tokens and values, never code. It cannot reach a panic of
//!   progenitor's either, because that is given only what we mint.
//!
//! # Who writes what
//!
//! - **progenitor** writes the requests. For each operation it emits a function, and the passes leave of
//!   it what builds the request, `src/client/wire.rs`; the runtime sends all of them. Its input is made from the IR, with placeholders for
//!   whatever a contract chose, so it is always accepted; a table of small passes, one a file, puts
//!   the contract's words back and repairs what is wrong. A pass that does not find what it repairs
//!   is an error that names the release, not a silent change.
//! - **templates** write everything that a person reads: models, requests, results, the client.
//! - **the runtime** is real Rust, compiled and tested here and copied as it stands. What operations
//!   share is a function of the runtime, not a longer template.
//!
//! # What a change means
//!
//! [`mod@compare`] stands beside the way of the data: it takes two contracts, as they are lowered,
//! and asks the templates what Rust they make of them. The walk only finds what is different; what
//! a kind of difference means is one row of [`compare::RULES`], with its reason. A verdict is about
//! the Rust API: a caller of the old crate compiles with the new one unless it says major.
//!
//! Names depend on what else is there when two items are called alike, and only the older contract
//! knows which of them was first. So [`compare::pins`] compares, and what would lose its name gets
//! an `x-rust-name` in an overlay of its own, which is read like any other. A contract in which
//! nothing is called alike needs none.
//!
//! # Where we left the first design
//!
//! - **Overlays before upgrade.** An overlay is written from the published page, so its targets are
//!   in the published shape, 2.0's too.
//! - **Queries in the path.** progenitor's `query` form-encodes: a space becomes `+`, and
//!   `allowReserved` has no place. The query string is one more path argument, exact to the byte.
//! - **One body form.** Every body is raw bytes with a content type. JSON is then one media type of
//!   many, and the wire functions are not generic. Each takes a prepared call and builds its request, so
//!   that the runtime sends all of them alike (`runtime/client/launch.rs`).
//! - **Calls are compiled where they are called.** `send`, and what it alone needs, is `#[inline]`: it
//!   is left to the crates that call it, and what nobody calls costs no time in a release build. So are
//!   the parts of the runtime that few calls need: events, parts of forms, bodies that go on, schemas in
//!   checks, headers of answers. One function in such a chain without it has rustc compile all below it:
//!   a setter that may free what its field held brings along what it takes to free the whole model.
//! - **A crate has the parts of the runtime that its contract needs.** rustc checks each function of a
//!   crate, called or not. What a part adds to a type of another file is an `impl` in the part's own
//!   file, so that hardly more than the lines of modules name it (`template/runtime/parts.rs`).
//! - **`send` is no `async fn`.** It puts the call together at once and gives a `Sending`, a future with
//!   a name: that needs neither the client nor the request any more, can be kept, spawned and put in a row
//!   with others, and is what pages and waits box. An `async fn` kept the request in its future, and was
//!   one more body for rustc in each operation, about a tenth of what it checks.
//! - **Headers of all calls by the runtime.** `Accept` and `Content-Type` are the same texts each time:
//!   the runtime puts them on without a copy, and again when it sends again. A call that may be sent again
//!   keeps its method and URL, not its headers. What is left of a wire function is the URL and the body.
//! - **Objects by macro, not derive.** `runtime::object!` reads and writes structs in one pass,
//!   tells absent from null, keeps unknown properties and says where an error is. Structs carry no
//!   serde attributes, and users compile no `serde_derive` for them. The reader keeps the first error, so
//!   that no field has a branch of its own for rustc to check.
//! - **Enums are compared by what they are in JSON.** Those of texts and numbers have equality, order and
//!   hash by the value on the wire, not by the variant as `derive` has it: a value that was unknown is
//!   equal to itself once the contract lists it, and keeps its place. Each function is one call, where
//!   `derive` writes a match; contracts have many enums of one value, the tags of their unions.
//! - **Large types stand in boxes.** By value a Stripe credit note was 2.3 MB, more than a thread's stack.
//!   What is 1 KiB or more is boxed where another type holds it (`lower::schema::size`).
//! - **Unions are read by code that is not generic.** Generic code is made again in each user's crate,
//!   types in types of it, until rustc gives up. A union is read from a value anyway, so the way ends
//!   there; long ways of structs end as early (`lower::schema::apart`).
//! - **A body of its own form has a type of its own.** A merge patch tells `null` from absent where the
//!   schema does not, and a form with files holds streams, which cannot be cloned or compared. `lower`
//!   makes a twin of the schema's model for each; where nothing else uses the schema, it is the model.
//! - **The better of two media types.** An answer in JSON and XML of one schema is one type. Where the
//!   schemas differ, success is an enum that is read by what the server states; a failure keeps the
//!   best one's type, and its bytes.
//! - **XML is a matter of the wire.** Models are read from and written to JSON values, in XML too:
//!   `lower` makes a table of how each object stands in a document, `client/xml.rs` holds the tables,
//!   and the runtime goes from a JSON value to elements and back by them. Only a crate whose contract
//!   has XML with models has these files, and the dependency on `quick-xml`.
//! - **A property's element has the property's name.** By the letter of OpenAPI 3.2, a property that
//!   is a `$ref` only would be named by the component; up to 3.1, and on servers, it is not. An
//!   `xml.name` of the component counts, unless that makes two elements of an object alike.
//! - **Text types keep their spelling.** A date-time is the text that was sent, checked when it is
//!   sent and converted on demand: a server's odd form costs nothing.
//! - **What one call converts stays a `String`.** Servers bend `uri`, `email`, `hostname`, `ipv4` and
//!   `decimal`: they write relative references, templates, `host:port`, networks, grouped digits. A type
//!   could refuse none of these, and would be in the way of every `&str`; `text.parse::<IpAddr>()`,
//!   `Url::parse` and `text.parse::<Decimal>()` are there without it. A number in format `decimal` is a
//!   `Number`, which keeps its spelling: `number.to_string().parse::<Decimal>()` loses no digit.
//! - **A parameter has no `null`.** No style spells it (RFC 6570, section 2.3): a nullable parameter
//!   is left out. Only what travels as JSON has all three states.
//! - **Unknown variants are called `Unknown`, always.** A listed value of that name is `UnknownValue`: if
//!   it took the name, it would rename what callers match.
//! - **A base with a discriminator is a union.** The schemas that are `allOf` it are its variants, with
//!   one more for every other kind, so that a value is readable as what it is. A new child is a new
//!   variant. `lower::schema::hierarchy` finds them.
//! - **Numbers are `serde_json`'s.** A float would write `1.0` for `1`, and has no `Eq`. The runtime's
//!   `Number` keeps integers and decimals apart and compares by value. What `f64` cannot hold is
//!   kept where the application turns on `serde_json/arbitrary_precision`; a library must not.
//! - **Setters by the scheme's name.** `api_key` for the only API key would be another name as soon as
//!   the contract has two; each setter is named by its security scheme alone.
//! - **Retries by our own code.** A middleware takes a request and gives an answer. What we try again
//!   needs more: whether the operation is idempotent, the body of an answer that breaks off while it
//!   is read, a file that is opened again, the time of the whole call. `reqwest-retry` knows none of
//!   these, nor `Retry-After` or a budget, and its client would be in every crate's API; `backon` is
//!   the delay, which is a line; `tower`'s budget refills by time, not by success. So the loop is
//!   `runtime/client/tries.rs`, where the wire hands its requests over. It reads an answer to its end
//!   before the caller's code looks at the status: the status is that of the try that counts.
//! - **Waiting is a future, not a loop in the call.** `runtime/flow/waiting.rs` is polled by hand, so
//!   that it needs no task of a runtime, is `Send` where the call is, and dropping it drops the
//!   question on its way. Its deadline is a clock of its own; `Retry-After` is read as retries read it,
//!   and after 429 or 503 the wait goes on where the retries of a question end.
//! - **Places are OpenAPI's expressions.** An extension says `$response.body#/data/id` as a link does,
//!   not a JSON path: it is checked against the types while lowering, and becomes fields in the code.
//! - **Mocks expect calls.** progenitor's output for `httpmock` has two types and a method an
//!   operation, and an API of its own to learn. A request is typed already: `runtime/mock/` keeps what
//!   it would send, and compares what arrives with that; answers have the types that the call's future
//!   names. What is left to emit is a row an operation, with its statuses. The server is `hyper`, which
//!   `reqwest` brings anyway, so that the feature compiles no crate more.
//! - **No change is known by digests, not by times.** A checkout, a cache of CI or an editor gives files
//!   any time. What is hashed is all that a run depends on, this program's own file among it, so that
//!   no version has to be raised and no option remembered. A record names the disk and the inode of its
//!   own folder: in a pull request it would otherwise say of any code that it is what the contract
//!   says.
//! - **OAuth by our own code.** A token takes one request and one JSON object. `runtime/oauth/` and
//!   `tokio`'s `sync` are in crates whose contract has a token endpoint, and in no other.

pub mod compare;
pub mod contract;
pub mod diagnostic;
pub mod document;
mod extension;
pub mod lint;
pub mod live;
pub mod lower;
mod pass;
pub mod pipeline;
pub mod print;
pub mod repeat;
pub mod runtime;
#[cfg(test)]
mod runtime_tests;
pub mod source;
pub mod specs;
pub mod sync;
pub mod template;
pub mod upstream;

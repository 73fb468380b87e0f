//! Calls TypeSpec's Spector, a mock server that judges clients, through generated clients.
//!
//! ```text
//! SPECTOR_CONTRACTS=…/openapi/3.1.0 SPECTOR_SCENARIOS=…/scenarios.json \
//! SPECTOR_SERVER=http://127.0.0.1:3900 cargo run --manifest-path tests/spector/Cargo.toml [-- --write]
//! ```
//!
//! - `SPECTOR_CONTRACTS`: a folder with the contracts of one OpenAPI version, searched through. They
//!   are the specs of the npm package `@typespec/http-specs`, each compiled with the emitter
//!   `@typespec/openapi3`. The build script makes the clients and the calls of them.
//! - `SPECTOR_SCENARIOS`: a JSON list with an entry for each request of a scenario: `scenario`, `uri`,
//!   `method`, and where there is one `query`, `headers`, `ct` (media type), `body` and `resp` (`s`:
//!   text; `b64`: bytes), `parts` and `files` of a multipart body, `status`, `respct`. The package's
//!   `mockapi.ts` files say all of it.
//! - `SPECTOR_SERVER`: where `@typespec/spector`'s `serve` listens.
//!
//! What came out is compared with `results/<OpenAPI version>.md`; `--write` writes that file.

mod answer;
mod call;
mod catalog;
mod cause;
mod document;
mod judge;
mod miss;
mod report;
mod scenario;
mod sequence;
mod style;
mod values;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use catalog::Catalog;

/// The functions that call operations, and the table of them.
mod calls {
    #![allow(
        unused_mut,
        unused_variables,
        deprecated,
        clippy::all,
        reason = "written by the build script: not every operation needs all of it"
    )]

    use crate::answer::{Answered, Got, failed, items, stream};
    use crate::call::{Call, Calling, Input};
    use crate::miss::Miss;

    include!(concat!(env!("OUT_DIR"), "/calls.rs"));
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let catalog = Catalog::read(include_str!(concat!(env!("OUT_DIR"), "/contracts.json")))?;
    let scenarios = scenario::read(&PathBuf::from(setting("SPECTOR_SCENARIOS")?))?;
    let server = setting("SPECTOR_SERVER")?;
    let server = server.trim_end_matches('/');

    let mut verdicts = Vec::new();
    for scenario in &scenarios {
        verdicts.push(judge::judge(scenario, &catalog, server).await);
    }
    judge::cover(&mut verdicts, server).await?;
    let text = report::text(&catalog, &verdicts);

    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("results")
        .join(format!("{}.md", catalog.openapi));
    if std::env::args().any(|argument| argument == "--write") {
        std::fs::write(&file, &text)?;
        println!("{}", report::head(&catalog, &verdicts));
        return Ok(ExitCode::SUCCESS);
    }
    let known = std::fs::read_to_string(&file).unwrap_or_default();
    println!("{}", report::head(&catalog, &verdicts));
    if known == text {
        return Ok(ExitCode::SUCCESS);
    }
    print!("{}", report::changes(&known, &text));
    println!("{} says otherwise; `--write` writes it", file.display());
    Ok(ExitCode::FAILURE)
}

fn setting(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|_| format!("{name} is not set"))
}

//! The same exchanges through Prism, which refuses a request or an answer that the contract does
//! not allow: a second opinion on both, by a program that shares nothing with this one.
//!
//! `npm install @stoplight/prism-cli`, then `PRISM=node_modules/.bin/prism cargo test
//! -p specwright-live --test wire prism -- --ignored`.

use std::fmt::Debug;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use specwright::document;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::exchange::Suite;

/// A proxy that ends with the test.
struct Prism {
    process: Child,
    url: String,
}

impl Prism {
    /// A proxy that judges by a contract; what it lets through goes to `behind`.
    fn start(contract: &Path, behind: &str) -> Self {
        let command = std::env::var_os("PRISM").expect("PRISM names Prism's command");
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port().to_string();
        drop(free);
        let mut process = Command::new(command)
            .arg("proxy")
            .arg(contract)
            .args([behind, "--errors", "--host", "127.0.0.1", "--port", &port])
            .stdout(Stdio::piped())
            .spawn()
            .expect("Prism starts");
        let output = BufReader::new(process.stdout.take().expect("its output"));
        let mut lines = output.lines().map_while(Result::ok);
        let ready = lines.any(|line| line.contains("is listening"));
        let prism = Self {
            process,
            url: format!("http://127.0.0.1:{port}"),
        };
        assert!(ready, "Prism ended before it listened");
        // It stops when nobody takes what it says.
        std::thread::spawn(move || lines.for_each(drop));
        prism
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A contract with its overlays, as a version that Prism knows.
fn corrected(module: &str) -> Value {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let folder = specwright::specs::folder(&specs, false);
    let mut inputs = folder.inputs.iter();
    let input = inputs.find(|input| input.origin.module == module);
    let input = input.expect("there is such a contract");
    let (document, _) = document::load(&input.spec, &input.options);
    let mut root = document.expect("the contract is sound").root().clone();
    root["openapi"] = "3.1.0".into();
    root
}

impl<C: 'static, E: Debug + 'static> Suite<C, E> {
    pub(crate) async fn judged_by_prism(&self) {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("contract.json");
        std::fs::write(&file, corrected(self.module).to_string()).expect("a file");
        let behind = MockServer::start().await;
        let prism = Prism::start(&file, &behind.uri());
        let answer = async |status: u16, body: &Value| {
            let answer = ResponseTemplate::new(status);
            let answer = answer.set_body_raw(body.to_string(), "application/json");
            behind.reset().await;
            Mock::given(any()).respond_with(answer).mount(&behind).await;
        };
        for row in &self.rows {
            answer(row.status, &row.answer).await;
            if let Err(error) = self.call_at(row, &prism.url).await {
                let said = error.body().map(|body| String::from_utf8_lossy(body));
                panic!("{} {:?}: {error}: {said:?}", row.operation, row.extent);
            }
        }
        // It does object, where there is reason to.
        let row = self.rows.iter().find(|row| row.answer.is_object());
        let row = row.expect("an answer with an object");
        answer(row.status, &Value::from(7)).await;
        let error = self.call_at(row, &prism.url).await.expect_err("a number");
        let body = error.body().expect("Prism's answer");
        assert!(
            String::from_utf8_lossy(body).contains("VIOLATIONS"),
            "{error}"
        );
        println!("{}: {} exchanges", self.module, self.rows.len());
    }
}

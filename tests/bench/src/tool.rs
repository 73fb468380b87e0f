//! The generators: where their commands are, and how each makes a crate.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::Args;

/// A generator that is published.
struct Peer {
    name: &'static str,
    package: &'static str,
    version: &'static str,
    kind: Kind,
}

/// Every peer, in the order of the tables.
const PEERS: [Peer; 3] = [
    Peer {
        name: "progenitor",
        package: "cargo-progenitor",
        version: "0.15.1",
        kind: Kind::Progenitor,
    },
    Peer {
        name: "openapi-to-rust",
        package: "openapi-to-rust",
        version: "0.23.0",
        kind: Kind::OpenapiToRust,
    },
    Peer {
        name: "ploidy",
        package: "ploidy",
        version: "0.15.0",
        kind: Kind::Ploidy,
    },
];

/// How a generator is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Specwright,
    Progenitor,
    OpenapiToRust,
    Ploidy,
}

/// A generator that is there.
#[derive(Clone, Debug)]
pub struct Tool {
    /// `progenitor 0.15.1`
    pub name: String,
    program: PathBuf,
    kind: Kind,
}

/// All generators that are measured, Specwright first.
#[derive(Debug)]
pub struct Tools(pub Vec<Tool>);

impl Tools {
    /// Finds the generators, and installs or builds those that are not there.
    ///
    /// # Errors
    /// One cannot be built.
    pub fn find(args: &Args, work: &Path) -> Result<Self, Box<dyn Error>> {
        let wanted = |name: &str| args.only.is_empty() || args.only.iter().any(|only| only == name);
        let mut tools = Vec::new();
        if wanted("specwright") {
            let program = match &args.specwright {
                Some(program) => program.canonicalize()?,
                None => build_specwright(work)?,
            };
            tools.push(Tool {
                name: "Specwright".to_owned(),
                program,
                kind: Kind::Specwright,
            });
        }
        for also in &args.also {
            let (name, path) = also.split_once('=').ok_or("`--also` is `name=path`")?;
            let program = Path::new(path).canonicalize()?;
            tools.push(Tool {
                name: name.to_owned(),
                program,
                kind: Kind::Specwright,
            });
        }
        let folder = args.tools.clone().unwrap_or_else(|| work.join("tools"));
        for peer in PEERS.iter().filter(|peer| wanted(peer.name)) {
            let program = folder.join("bin").join(peer.package);
            if !program.exists() {
                install(peer, &folder)?;
            }
            let name = format!("{} {}", peer.name, peer.version);
            tools.push(Tool {
                name,
                program: program.canonicalize()?,
                kind: peer.kind,
            });
        }
        Ok(Self(tools))
    }
}

fn build_specwright(work: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let target = work.join("specwright");
    let mut build = Command::new("cargo");
    build.args([
        "build",
        "--release",
        "-p",
        "specwright",
        "--manifest-path",
        root,
    ]);
    succeed(build.arg("--target-dir").arg(&target))?;
    Ok(target.join("release").join("specwright"))
}

fn install(peer: &Peer, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut install = Command::new("cargo");
    install.args([
        "install",
        "--locked",
        "--version",
        peer.version,
        peer.package,
    ]);
    succeed(install.arg("--root").arg(folder))
}

fn succeed(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let status = command.status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{command:?}: {status}").into())
    }
}

impl Tool {
    /// Whether it is Specwright, and so no peer of it.
    pub fn is_ours(&self) -> bool {
        self.kind == Kind::Specwright
    }

    /// The name as the name of a folder.
    pub fn slug(&self) -> String {
        self.name.to_lowercase().replace(' ', "-")
    }

    /// What makes a crate of this name in `folder`, which is not there yet.
    pub fn command(&self, contract: &Path, folder: &Path, name: &str) -> Command {
        let mut command = Command::new(&self.program);
        match self.kind {
            Kind::Specwright => {
                command
                    .arg("generate")
                    .arg(contract)
                    .arg("--out")
                    .arg(folder);
                command.args(["--quiet", "--name", name]);
            }
            Kind::Progenitor => {
                command.args(["progenitor", "--name", name, "--version", "0.1.0"]);
                command
                    .arg("--input")
                    .arg(contract)
                    .arg("--output")
                    .arg(folder);
            }
            Kind::OpenapiToRust => {
                command.args(["generate", "--quiet", "--output-dir"]);
                command.arg(folder.join("src/generated")).arg(contract);
            }
            Kind::Ploidy => {
                command.args(["generate", "rust", "--name", name, "--output"]);
                command.arg(folder).arg(contract);
            }
        }
        command
    }

    /// Adds what the tool's documentation has the user add, and cuts the crate off from any
    /// workspace around it.
    ///
    /// # Errors
    /// A file cannot be read or written.
    pub fn finish(&self, folder: &Path, name: &str) -> io::Result<()> {
        let manifest = folder.join("Cargo.toml");
        if self.kind == Kind::OpenapiToRust {
            let needed = fs::read_to_string(folder.join("src/generated/REQUIRED_DEPS.toml"))?;
            let head = format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n"
            );
            fs::write(&manifest, head + &needed)?;
            fs::write(folder.join("src/lib.rs"), "pub mod generated;\n")?;
        }
        let text = fs::read_to_string(&manifest)?;
        if text.lines().any(|line| line == "[workspace]") {
            return Ok(());
        }
        fs::write(manifest, text + "\n[workspace]\n")
    }
}

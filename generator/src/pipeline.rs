//! Pipeline: the way of the data, from contracts on disk to the files of a crate in memory.
//!
//! Reading top to bottom is reading the architecture. Nothing here writes: that is
//! [`sync`](crate::sync)'s work.

use std::path::PathBuf;

use rayon::iter::Either;
use rayon::prelude::*;

use crate::compare::Side;
use crate::contract::Contract;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::{self, Document, LoadOptions};
use crate::lower::{self, Origin};
use crate::print::{self, Tree};
use crate::source::Fingerprint;
use crate::template::{self, Krate};
use crate::{lint, upstream};

/// Bytes. Deep documents recurse; a thread of this size takes any that the parsers let through.
const STACK: usize = 64 * 1024 * 1024;

/// More threads than this make a run no faster that takes a second.
const THREADS: usize = 16;

/// Where the runtime stands in every generated crate.
const RUNTIME: &str = "crate::runtime";

/// One contract to generate from.
#[derive(Clone, Debug)]
pub struct Input {
    /// The contract, or a page of documentation.
    pub spec: PathBuf,
    /// Its overlays and whether its `$ref`s may leave its folder.
    pub options: LoadOptions,
    /// What it is called in the generated crate.
    pub origin: Origin,
}

/// What a run made.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The files of the crate.
    pub tree: Tree,
    /// Warnings, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// Every file that was read, sorted.
    pub sources: Vec<Fingerprint>,
    /// Whether something else than these files may change what the inputs say: a reference leads
    /// to a file that is not there, or through a symbolic link.
    pub loose: bool,
    /// The contracts, sorted by module.
    pub contracts: Vec<Contract>,
}

impl Generated {
    /// Where other tools find the generated items of a crate: one a contract.
    pub fn manifests(&self, krate: &Krate) -> Vec<serde_json::Value> {
        let name = krate.name.replace('-', "_");
        let contracts = self.contracts.iter();
        contracts
            .map(|contract| template::manifest(contract, &krate.layout(contract), &name))
            .collect()
    }
}

/// What the first half of the way finds out about all inputs.
#[derive(Clone, Debug, Default)]
pub struct Examined {
    /// The contracts that could be lowered, sorted by module.
    pub contracts: Vec<Contract>,
    /// All findings, located, in the order of the inputs.
    pub diagnostics: Vec<Diagnostic>,
    /// Every file that was read, sorted.
    pub sources: Vec<Fingerprint>,
    /// Whether something else than these files may change what the inputs say: a reference leads
    /// to a file that is not there, or through a symbolic link.
    pub loose: bool,
}

/// Contracts become the files of one crate.
///
/// # Errors
/// All findings of all contracts, when one is of [`Level::Error`]; `strict` raises warnings to
/// that.
pub fn generate(
    inputs: &[Input],
    krate: &Krate,
    strict: bool,
) -> Result<Generated, Vec<Diagnostic>> {
    on_large_stacks(|| {
        let mut understood: Vec<Understood> = inputs.par_iter().map(understand).collect();
        for one in understood.iter_mut().filter(|_| strict) {
            raise(&mut one.diagnostics);
        }
        if understood.iter().any(Understood::has_errors) {
            return Err(examined(understood).diagnostics);
        }
        let contracts = understood.iter_mut().filter_map(|one| one.contract.take());
        let contracts = sorted(contracts.collect());

        // Where warnings stand is nothing that the code needs.
        let (examined, (wires, mut tree)) = rayon::join(
            || examined(understood),
            || {
                rayon::join(
                    || wires(&contracts, krate),
                    || print::print(template::emit(&contracts, krate)),
                )
            },
        );
        tree.extend(wires?);
        Ok(Generated {
            tree,
            diagnostics: examined.diagnostics,
            sources: examined.sources,
            loose: examined.loose,
            contracts,
        })
    })
}

/// Everything that can be found out about contracts without generating.
///
/// # Errors
/// Only when there are no threads to work on.
pub fn inspect(inputs: &[Input]) -> Result<Examined, Vec<Diagnostic>> {
    on_large_stacks(|| Ok(examined(inputs.par_iter().map(understand).collect())))
}

/// One contract as it can be compared with another, and all findings about it.
///
/// # Errors
/// All findings, when there is nothing to compare.
pub fn side(input: &Input) -> Result<(Side, Vec<Diagnostic>), Vec<Diagnostic>> {
    on_large_stacks(|| {
        let mut one = understand(input);
        one.locate();
        match (one.contract, one.document) {
            (Some(contract), Some(document)) => Ok((Side { contract, document }, one.diagnostics)),
            _ => Err(one.diagnostics),
        }
    })
}

/// What the first half of the way makes of one input.
struct Understood {
    document: Option<Document>,
    contract: Option<Contract>,
    /// Some of them at pointers, until they are located.
    diagnostics: Vec<Diagnostic>,
}

impl Understood {
    fn has_errors(&self) -> bool {
        let mut levels = self.diagnostics.iter().map(|found| found.level);
        levels.any(|level| level == Level::Error)
    }

    /// Finds the lines of the findings.
    fn locate(&mut self) {
        if let Some(document) = &self.document {
            document.locate(&mut self.diagnostics);
        }
    }
}

/// read, parse, bundle, upgrade, overlay, lint, lower.
fn understand(input: &Input) -> Understood {
    let (document, mut diagnostics) = document::load(&input.spec, &input.options);
    let contract = document.as_ref().map(|document| {
        let (found, lowered) = rayon::join(
            || lint::lint(document),
            || lower::lower(document, &input.origin),
        );
        diagnostics.extend(found);
        diagnostics.extend(lowered.diagnostics);
        diagnostics.extend(upstream::findings(&lowered.contract));
        lowered.contract
    });
    Understood {
        document,
        contract,
        diagnostics,
    }
}

/// All that was found out, in the order of the inputs.
fn examined(mut each: Vec<Understood>) -> Examined {
    each.par_iter_mut().for_each(Understood::locate);
    let mut all = Examined::default();
    for one in each {
        all.contracts.extend(one.contract);
        all.diagnostics.extend(one.diagnostics);
        if let Some(document) = one.document {
            all.sources.extend(document.sources());
            all.loose |= document.is_loose();
        }
    }
    all.contracts = sorted(all.contracts);
    all.sources.sort();
    all.sources.dedup();
    all
}

/// By module.
fn sorted(mut contracts: Vec<Contract>) -> Vec<Contract> {
    contracts.sort_by(|a, b| a.module.cmp(&b.module));
    contracts
}

/// wrap: the calls of each contract that has any, as a file.
fn wires(contracts: &[Contract], krate: &Krate) -> Result<Tree, Vec<Diagnostic>> {
    let called = contracts
        .par_iter()
        .filter(|contract| !contract.operations.is_empty());
    let (files, refused): (Tree, Vec<_>) = called.partition_map(|contract| {
        let path = krate.layout(contract).file("client/wire.rs");
        match upstream::wire(contract, RUNTIME) {
            Ok(file) => Either::Left((path, print::file(&contract.source, file))),
            Err(error) => Either::Right(
                Diagnostic::file("upstream", contract.source.as_str(), error.to_string())
                    .help("this is a bug in specwright: please report it with the contract"),
            ),
        }
    });
    if refused.is_empty() {
        Ok(files)
    } else {
        Err(refused)
    }
}

fn raise(diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics {
        diagnostic.level = Level::Error;
    }
}

fn on_large_stacks<T: Send>(
    work: impl FnOnce() -> Result<T, Vec<Diagnostic>> + Send,
) -> Result<T, Vec<Diagnostic>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(THREADS);
    match rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK)
        .build()
    {
        Ok(pool) => pool.install(work),
        Err(error) => {
            let message =
                format!("no thread with a stack of {STACK} bytes could be started: {error}");
            Err(vec![Diagnostic::file("threads", "", message)])
        }
    }
}

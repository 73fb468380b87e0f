//! The race: each contract through each generator, in turn.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::args::Args;
use crate::compile::{self, Profile};
use crate::disk::{self, Place};
use crate::figure::Figure;
use crate::process::{self, Cost};
use crate::size::{self, Size};
use crate::tool::{Tool, Tools};

/// A contract, and what each generator made of it.
pub struct Row {
    pub contract: Contract,
    pub results: Vec<(Tool, Outcome)>,
}

/// A contract to generate from.
pub struct Contract {
    pub path: PathBuf,
    /// The file's name.
    pub title: String,
    pub bytes: u64,
    /// As Specwright counts them, where it was asked.
    pub operations: Option<usize>,
}

/// What a generator made of a contract: figures as far as it came, and where it ended before the end.
#[derive(Default)]
pub struct Outcome {
    pub wall: Figure,
    pub cpu: Figure,
    pub peak: Figure,
    pub size: Size,
    pub check: Work,
    pub release: Work,
    /// `refuses: …`, `does not compile: …`
    pub failed: Option<String>,
}

/// Runs of a compiler.
#[derive(Default)]
pub struct Work {
    pub wall: Figure,
    pub cpu: Figure,
}

impl Work {
    fn add(&mut self, cost: Cost) {
        self.wall.add_time(cost.wall);
        self.cpu.add_time(cost.cpu);
    }
}

/// Where one generator's crates of one contract are.
struct Lane {
    tool: Tool,
    /// A folder a run.
    folders: PathBuf,
    /// The last run's crate.
    folder: PathBuf,
    name: String,
    log: PathBuf,
    outcome: Outcome,
}

/// Every contract that was given.
///
/// # Errors
/// A contract is not there, or a folder cannot be written.
pub fn all(args: &Args, place: &Place, tools: &Tools) -> Result<Vec<Row>, Box<dyn Error>> {
    let of = |path: &PathBuf| {
        let contract = contract(path)?;
        let profiles = profiles(args, contract.bytes);
        one(args, place, tools, contract, profiles)
    };
    args.contracts.iter().map(of).collect()
}

/// What is compiled of a contract of this size.
pub fn profiles(args: &Args, bytes: u64) -> &'static [Profile] {
    let checks = !args.no_compile && args.check_below.is_none_or(|limit| bytes < limit);
    let releases = !args.no_release && args.release_below.is_none_or(|limit| bytes < limit);
    match (checks, releases) {
        (false, _) => &[],
        (true, false) => &[Profile::Check],
        (true, true) => &[Profile::Check, Profile::Release],
    }
}

/// One contract through every generator.
///
/// # Errors
/// A folder cannot be written.
pub fn one(
    args: &Args,
    place: &Place,
    tools: &Tools,
    mut contract: Contract,
    profiles: &[Profile],
) -> Result<Row, Box<dyn Error>> {
    let mut lanes: Vec<Lane> = tools
        .0
        .iter()
        .map(|tool| Lane::new(tool, &contract, place))
        .collect();
    for lane in &lanes {
        fs::create_dir_all(&lane.folders)?;
    }
    for run in 1..=args.runs {
        for lane in &mut lanes {
            disk::settle();
            lane.generate(&contract, run)?;
        }
    }
    disk::settle();
    for profile in profiles {
        // Dependencies first, so that what is measured is the crate alone.
        for lane in &mut lanes {
            lane.compile(*profile, place, false)?;
        }
        for _ in 0..args.runs {
            for lane in &mut lanes {
                lane.compile(*profile, place, true)?;
            }
        }
    }
    contract.operations = operations(&contract, place, tools);
    let results = lanes
        .into_iter()
        .map(|lane| (lane.tool, lane.outcome))
        .collect();
    Ok(Row { contract, results })
}

/// A contract with its size.
///
/// # Errors
/// It is not there.
pub fn contract(path: &Path) -> io::Result<Contract> {
    let path = path.canonicalize()?;
    let title = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let bytes = fs::metadata(&path)?.len();
    Ok(Contract {
        path,
        title,
        bytes,
        operations: None,
    })
}

/// How many operations Specwright finds, if it is one of the tools.
fn operations(contract: &Contract, place: &Place, tools: &Tools) -> Option<usize> {
    let tool = tools.0.iter().find(|tool| tool.is_ours())?;
    let manifest = place.passing.join(format!("{}.manifest", contract.title));
    let folder = place.passing.join(format!("{}.counted", contract.title));
    let mut command = tool.command(&contract.path, &folder, "counted");
    command.arg("--manifest").arg(&manifest);
    process::run(&mut command, &place.passing.join("counted.log")).ok()?;
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(manifest).ok()?).ok()?;
    Some(manifest.get("operations")?.as_array()?.len())
}

impl Lane {
    fn new(tool: &Tool, contract: &Contract, place: &Place) -> Self {
        let stem = contract.title.split('.').next().unwrap_or_default();
        let crates = place.passing.join(stem);
        let folders = crates.join(tool.slug());
        Self {
            tool: tool.clone(),
            log: crates.join(format!("{}.log", tool.slug())),
            folder: folders.clone(),
            folders,
            name: format!(
                "bench-{}",
                stem.to_lowercase()
                    .replace("__", "-")
                    .replace(['_', '.'], "-")
            ),
            outcome: Outcome::default(),
        }
    }

    /// Generates into a folder that is not there.
    fn generate(&mut self, contract: &Contract, run: u32) -> io::Result<()> {
        if self.outcome.failed.is_some() {
            return Ok(());
        }
        self.folder = self.folders.join(run.to_string());
        let mut command = self.tool.command(&contract.path, &self.folder, &self.name);
        match process::run(&mut command, &self.log) {
            Ok(cost) => {
                self.outcome.wall.add_time(cost.wall);
                self.outcome.cpu.add_time(cost.cpu);
                #[allow(clippy::cast_precision_loss, reason = "megabytes are shown")]
                self.outcome.peak.add(cost.peak as f64);
                self.outcome.size = size::of(&self.folder)?;
                self.tool.finish(&self.folder, &self.name)?;
            }
            Err(why) => self.outcome.failed = Some(format!("refuses: {why}")),
        }
        Ok(())
    }

    /// Compiles the crate; the first time is for its dependencies, and does not count.
    fn compile(&mut self, profile: Profile, place: &Place, counts: bool) -> io::Result<()> {
        if self.outcome.failed.is_some() {
            return Ok(());
        }
        match compile::run(profile, &self.folder, &place.kept, &self.log)? {
            Ok(cost) if counts => match profile {
                Profile::Check => self.outcome.check.add(cost),
                Profile::Release => self.outcome.release.add(cost),
            },
            Ok(_) => {}
            Err(why) => self.outcome.failed = Some(format!("does not compile: {why}")),
        }
        Ok(())
    }
}

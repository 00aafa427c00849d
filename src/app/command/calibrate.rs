//! `portevoix reach calibrate`: how far the estimate of reach can be trusted.
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::app::Ended;
use crate::app::calibrate::{self, Calibration, Plan};
use crate::app::exit::{Exit, Stop, of_io};
use crate::app::terminal::line;
use crate::lang::Lang;
use crate::reach::{Model, world::Graph};
use crate::say;

/// What `portevoix reach calibrate` runs.
#[derive(Clone, Debug, Args)]
pub(crate) struct CalibrateArgs {
    /// How many items of each condition (1 to 100000); the goals ask for 300 or more
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    items: u32,
    /// Decides everything that is drawn
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// A folder with more graphs (.txt or .txt.gz: people and arcs in the first line, then one arc a line)
    #[arg(long, value_name = "FOLDER")]
    graphs: Option<PathBuf>,
    /// Smaller graphs and companies: seconds instead of minutes
    #[arg(long)]
    quick: bool,
    /// Print everything as one JSON document instead of the table
    #[arg(long)]
    json: bool,
    /// Write the page of the documentation here, its plots and its figures beside it
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
}

/// Longest graph that is read, unpacked: five million people with a hundred contacts each fit.
const LONGEST: u64 = 8 << 30;

pub(crate) fn calibrate(args: &CalibrateArgs, lang: Lang) -> Ended {
    let graphs = args.graphs.as_deref().map_or_else(|| Ok(vec![]), |folder| graphs(folder, lang))?;
    if let Some(page) = &args.page {
        writable(page, lang)?;
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let plan = Plan {
        items: args.items as usize,
        seed: args.seed,
        quick: args.quick,
        graphs,
        folder: args.graphs.as_ref().map(|folder| folder.display().to_string()),
        threads,
    };
    let found = calibrate::run(&plan, &|company| {
        let model = Model::learn(company);
        Box::new(move |question, rng| model.answer(question, rng))
    });
    if args.json {
        line(json(&found)?);
    } else {
        calibrate::print(&found, lang, line);
    }
    if let Some(page) = &args.page {
        write(page, &found, lang)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn json(found: &Calibration) -> Result<String, Stop> {
    serde_json::to_string(found).map_err(|error| Stop::new(Exit::Failed, error.to_string()))
}

/// The page with everything that belongs to it, in folders beside it.
fn write(page: &Path, found: &Calibration, lang: Lang) -> Result<(), Stop> {
    let folder = page.parent().unwrap_or(Path::new("."));
    let mut files = calibrate::page(found);
    files.push((calibrate::FIGURES.to_owned(), json(found)? + "\n"));
    for (name, text) in files {
        let file = if name == calibrate::PAGE { page.to_owned() } else { folder.join(name) };
        let stop = |error| unwritable(&file, &error, lang);
        std::fs::create_dir_all(file.parent().unwrap_or(folder)).map_err(stop)?;
        std::fs::write(&file, text).map_err(stop)?;
    }
    Ok(())
}

/// Looked at before anything is worked out: half an hour is not spent on a page that cannot be written.
fn writable(page: &Path, lang: Lang) -> Result<(), Stop> {
    let stop = |error| unwritable(page, &error, lang);
    std::fs::create_dir_all(page.parent().unwrap_or(Path::new("."))).map_err(stop)?;
    std::fs::File::options().append(true).create(true).open(page).map(drop).map_err(stop)
}

fn unwritable(file: &Path, error: &std::io::Error, lang: Lang) -> Stop {
    let path = file.display().to_string();
    Stop::new(of_io(error), say!(lang, "app-calibrate-unwritable", path = path, reason = error.to_string()))
}

/// Every graph of a folder, by name.
fn graphs(folder: &Path, lang: Lang) -> Result<Vec<Graph>, Stop> {
    let stop = |file: &Path, reason: String| {
        let path = file.display().to_string();
        Stop::new(Exit::Failed, say!(lang, "app-calibrate-no-graph", path = path, reason = reason))
    };
    let listed = std::fs::read_dir(folder).map_err(|error| stop(folder, error.to_string()))?;
    let mut files: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| stem(file).is_some());
    files.sort();
    if files.is_empty() {
        return Err(stop(folder, say!(lang, "app-calibrate-empty")));
    }
    let read = |file: &PathBuf| {
        let text = text(file).map_err(|error| stop(file, error.to_string()))?;
        Graph::parse(stem(file).unwrap_or_default(), &text).map_err(|error| stop(file, error.to_string()))
    };
    files.iter().map(read).collect()
}

/// The name of a graph's file without its endings; `None` for other files.
fn stem(file: &Path) -> Option<&str> {
    let name = file.file_name()?.to_str()?;
    name.strip_suffix(".txt").or_else(|| name.strip_suffix(".txt.gz"))
}

fn text(file: &Path) -> std::io::Result<String> {
    let plain = std::fs::File::open(file)?.take(LONGEST);
    let mut text = String::new();
    if file.extension().is_some_and(|ending| ending == "gz") {
        flate2::read::MultiGzDecoder::new(plain).take(LONGEST).read_to_string(&mut text)?;
    } else {
        std::io::BufReader::new(plain).read_to_string(&mut text)?;
    }
    Ok(text)
}

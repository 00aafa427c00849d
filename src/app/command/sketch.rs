//! `portevoix audience sketch`: samples as files of Apache DataSketches, without the database.
//!
//! A file is either the bytes of a theta sketch or one JSON object `{count, threshold, pseudonyms}`; which one it is, is
//! seen from its first sign.
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use serde::{Deserialize, Serialize};

use crate::app::Ended;
use crate::app::exit::{Exit, Stop, of_io};
use crate::app::terminal::line;
use crate::lang::{Lang, number};
use crate::reach::Sample;
use crate::reach::sample::{Sketch, SketchError, sixteen};
use crate::say;

/// Longer files are not read, in bytes: four million people kept, more than any sample here holds.
const LONGEST: u64 = 32 << 20;
/// Standard deviations of the bounds: 95 %.
const BOUNDS: f64 = 1.96;

#[derive(Debug, Subcommand)]
pub(crate) enum SketchCommand {
    /// Estimate how many people each file holds, and how many all of them hold together, with 95 % bounds: one JSON line
    /// each
    Estimate {
        /// Theta sketches (compact, serial version 3), or samples as JSON {count, threshold, pseudonyms}
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Turn a sample as JSON into the bytes of a theta sketch, or the bytes into JSON
    Convert {
        /// What is read
        input: PathBuf,
        /// What is written; it may not be there yet
        output: PathBuf,
    },
}

/// Does what is asked for.
pub(crate) fn run(command: &SketchCommand, lang: Lang) -> Ended {
    match command {
        SketchCommand::Estimate { files } => estimate(files, lang),
        SketchCommand::Convert { input, output } => convert(input, output, lang),
    }
}

/// A sample in a file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// How many people there are in all.
    count: u32,
    /// Whether that is an estimate: a sketch does not say how many people were put in.
    #[serde(default)]
    estimated: bool,
    /// 16 hex digits.
    threshold: String,
    /// 16 hex digits each, ascending.
    pseudonyms: Vec<String>,
}

/// One line of the answer.
#[derive(Serialize)]
struct Line {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    union: Option<usize>,
    estimate: f64,
    low: f64,
    high: f64,
    kept: usize,
    threshold: String,
}

impl Line {
    fn of(sketch: &Sketch) -> Self {
        let range = sketch.range(BOUNDS);
        let (estimate, kept) = (sketch.estimate().people, sketch.hashes().len());
        let threshold = hex(sketch.threshold());
        Self { file: None, union: None, estimate, low: range.low, high: range.high, kept, threshold }
    }

    fn print(&self) {
        // Numbers and texts: this cannot fail, and nothing would be lost if it did.
        line(serde_json::to_string(self).unwrap_or_default());
    }
}

/// Nothing is printed before all files are read: a union without one of them would be another number.
fn estimate(files: &[PathBuf], lang: Lang) -> Ended {
    let read = |path: &PathBuf| parse(path, &bytes(path, lang)?, lang);
    let sketches = files.iter().map(read).collect::<Result<Vec<Sketch>, Stop>>()?;
    for (path, sketch) in files.iter().zip(&sketches) {
        Line { file: Some(path.display().to_string()), ..Line::of(sketch) }.print();
    }
    let union = Sketch::union(&sketches.iter().collect::<Vec<_>>());
    Line { union: Some(sketches.len()), ..Line::of(&union) }.print();
    Ok(ExitCode::SUCCESS)
}

fn convert(input: &Path, output: &Path, lang: Lang) -> Ended {
    let bytes = bytes(input, lang)?;
    let sketch = parse(input, &bytes, lang)?;
    let written = if is_json(&bytes) { sketch.write() } else { json(&sketch) };
    let failed = |error: std::io::Error| {
        let (path, reason) = (output.display().to_string(), error.to_string());
        Stop::new(of_io(&error), say!(lang, "app-sketch-unwritable", path = path, reason = reason))
    };
    let mut file = std::fs::File::options().write(true).create_new(true).open(output).map_err(failed)?;
    file.write_all(&written).map_err(failed)?;
    Ok(ExitCode::SUCCESS)
}

/// The whole file, of [`LONGEST`] at most.
fn bytes(path: &Path, lang: Lang) -> Result<Vec<u8>, Stop> {
    let mut bytes = vec![];
    let file = std::fs::File::open(path);
    let read = file.and_then(|file| file.take(LONGEST + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let (shown, reason) = (path.display().to_string(), error.to_string());
        return Err(Stop::new(Exit::Failed, say!(lang, "app-sketch-unreadable", path = shown, reason = reason)));
    }
    if bytes.len() as u64 > LONGEST {
        let most = number(lang, i64::try_from(LONGEST >> 20).unwrap_or(i64::MAX));
        return Err(refused(path, &say!(lang, "app-sketch-too-long", most = most), lang));
    }
    Ok(bytes)
}

fn refused(path: &Path, reason: &str, lang: Lang) -> Stop {
    let path = path.display().to_string();
    Stop::new(Exit::Failed, say!(lang, "app-sketch-refused", path = path, reason = reason))
}

fn parse(path: &Path, bytes: &[u8], lang: Lang) -> Result<Sketch, Stop> {
    let named = |error: SketchError| refused(path, &error.explain(lang), lang);
    if !is_json(bytes) {
        return Sketch::read(bytes).map_err(named);
    }
    let odd = |reason: String| refused(path, &say!(lang, "app-sketch-json", reason = reason), lang);
    let written: Written = serde_json::from_slice(bytes).map_err(|error| odd(error.to_string()))?;
    let unhex = |text: &String| sixteen(text).ok_or_else(|| odd(text.chars().take(32).collect()));
    let pseudonyms = written.pseudonyms.iter().map(unhex).collect::<Result<_, Stop>>()?;
    Sketch::of(&Sample { count: written.count, pseudonyms }, unhex(&written.threshold)?).map_err(named)
}

/// The head of a sketch is at most three times eight bytes long and says so in its first: no bracket begins one.
fn is_json(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'{')
}

fn json(sketch: &Sketch) -> Vec<u8> {
    let Sample { count, pseudonyms } = sketch.sample();
    let pseudonyms = pseudonyms.into_iter().map(hex).collect();
    let written = Written { count, estimated: !sketch.is_exact(), threshold: hex(sketch.threshold()), pseudonyms };
    let mut bytes = serde_json::to_vec(&written).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn hex(value: u64) -> String {
    format!("{value:016x}")
}

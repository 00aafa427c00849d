//! Many small JSON jobs through a pipe: one line in, one line out, in the same order.
//!
//! Lines are read as bytes and never longer than [`LONGEST`], whatever comes: of a longer one the rest is read and
//! thrown away. What is wrong with a line is said in its place, and the next one goes on. Whoever waits for each
//! answer before sending the next line gets it: only what has already arrived is answered together, on all cores.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::num::NonZero;
use std::process::ExitCode;
use std::thread;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::Ended;
use super::exit::{self, Exit, Stop};
use crate::lang::{Lang, number};
use crate::network::LineError;
use crate::say;

/// The longest line that is read, without its end, in bytes: 1 MiB.
pub const LONGEST: usize = 1 << 20;
/// How much is asked of the system at once, and so how much is answered together.
const BUFFER: usize = 1 << 18;
/// Fewer lines are answered on one core: starting threads would take longer.
const FEW: usize = 32;

/// Every code of a line that could not be read, with the message that explains it.
pub const LINE_CODES: &[(&str, &str)] = &[
    ("LINE_TOO_LONG", "app-line-too-long"),
    ("INVALID_UTF8", "app-line-not-utf8"),
    ("INVALID_JSON", "app-line-not-json"),
    ("MISSING_FIELD", "app-line-no-id"),
    ("WRONG_TYPE", "app-line-odd-id"),
];

/// How a line without quotes or braces is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bare {
    /// As JSON that is wrong.
    Refused,
    /// As a JSON string: the line itself.
    Text,
}

/// A line, or why it could not be read.
#[derive(Debug)]
struct Line {
    /// From 1; empty lines count.
    number: u64,
    text: Result<Vec<u8>, TooLong>,
}

#[derive(Debug, PartialEq, Eq)]
struct TooLong;

/// Lines of bytes, empty ones left out.
#[derive(Debug)]
struct Lines<R> {
    input: BufReader<R>,
    number: u64,
}

impl<R: Read> Lines<R> {
    fn new(input: R) -> Self {
        Self { input: BufReader::with_capacity(BUFFER, input), number: 0 }
    }

    /// The next line, and all after it that are here already; nothing at the end of the input.
    fn arrived(&mut self) -> io::Result<Vec<Line>> {
        let mut lines: Vec<Line> = self.next()?.into_iter().collect();
        while !lines.is_empty() && self.input.buffer().contains(&b'\n') {
            lines.extend(self.next()?);
        }
        Ok(lines)
    }

    fn next(&mut self) -> io::Result<Option<Line>> {
        while let Some(text) = self.read()? {
            self.number += 1;
            let empty = text.as_ref().is_ok_and(|text| text.trim_ascii().is_empty());
            if !empty {
                return Ok(Some(Line { number: self.number, text }));
            }
        }
        Ok(None)
    }

    /// Up to the next line feed, which is left out; `None` at the end.
    fn read(&mut self) -> io::Result<Option<Result<Vec<u8>, TooLong>>> {
        let (mut text, mut long, mut begun) = (vec![], false, false);
        loop {
            let chunk = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            let end = chunk.iter().position(|&byte| byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            begun |= !chunk.is_empty();
            long |= text.len() + part.len() > LONGEST;
            if long {
                text = vec![];
            } else {
                text.extend_from_slice(part);
            }
            let (used, ended) = (end.map_or(chunk.len(), |end| end + 1), end.is_some() || chunk.is_empty());
            self.input.consume(used);
            if ended {
                return Ok(begun.then_some(if long { Err(TooLong) } else { Ok(text) }));
            }
        }
    }
}

/// The `id` of a line, as it was written.
#[derive(Deserialize)]
struct Named<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Answer<'a, T> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    answer: T,
}

#[derive(Serialize)]
struct Refusal<'a> {
    id: Option<&'a RawValue>,
    line: u64,
    error: LineError,
}

/// Answers every line of standard input on standard output with what `job` makes of it.
///
/// A job's answer is an object; the line's `id`, a string or a number, is put before its fields. The program ends
/// with [`Exit::Lines`] when a line was refused. A closed pipe is a reader who has seen enough.
pub(crate) fn answer<T: Serialize>(
    bare: Bare,
    lang: Lang,
    job: impl Fn(&Value) -> Result<T, LineError> + Sync,
) -> Ended {
    let stop =
        |error: io::Error| Stop::new(exit::of_io(&error), say!(lang, "app-lines-io", reason = error.to_string()));
    match run(io::stdin().lock(), io::stdout().lock(), bare, lang, &job) {
        Ok(0) => Ok(ExitCode::SUCCESS),
        Ok(_) => Ok(Exit::Lines.into()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(stop(error)),
    }
}

/// The same between any two ends; how many lines were refused.
fn run<T: Serialize>(
    input: impl Read,
    mut output: impl Write,
    bare: Bare,
    lang: Lang,
    job: &(impl Fn(&Value) -> Result<T, LineError> + Sync),
) -> io::Result<u64> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut lines = Lines::new(input);
    let mut refused = 0;
    loop {
        let arrived = lines.arrived()?;
        if arrived.is_empty() {
            return Ok(refused);
        }
        let share = if arrived.len() < FEW { arrived.len() } else { arrived.len().div_ceil(cores) };
        let some = |lines: &[Line]| -> (Vec<u8>, u64) {
            let mut out = vec![];
            let refused = lines.iter().filter(|line| !one(line, bare, lang, job, &mut out)).count();
            (out, refused as u64)
        };
        let answered: Vec<(Vec<u8>, u64)> = if share == arrived.len() {
            vec![some(&arrived)]
        } else {
            thread::scope(|scope| {
                let parts: Vec<_> = arrived.chunks(share).map(|part| scope.spawn(|| some(part))).collect();
                let joined = parts.into_iter().map(thread::ScopedJoinHandle::join);
                joined.map(|part| part.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
            })
        };
        for (out, count) in answered {
            output.write_all(&out)?;
            refused += count;
        }
        output.flush()?;
    }
}

/// Writes one line's answer, or why there is none; was it an answer?
fn one<T: Serialize>(
    line: &Line,
    bare: Bare,
    lang: Lang,
    job: &impl Fn(&Value) -> Result<T, LineError>,
    out: &mut Vec<u8>,
) -> bool {
    let mut id = None;
    let start = out.len();
    let answer = read(line, bare, lang, &mut id).and_then(|value| job(&value));
    let (written, answered) = match answer {
        Ok(answer) => (serde_json::to_writer(&mut *out, &Answer { id, answer }), true),
        Err(error) => (serde_json::to_writer(&mut *out, &Refusal { id, line: line.number, error }), false),
    };
    if written.is_err() {
        // Only a job whose answer is no object comes here; half a line must not stay.
        out.truncate(start);
    }
    out.push(b'\n');
    answered && written.is_ok()
}

/// The line's value, and its id as soon as that is known.
fn read<'a>(line: &'a Line, bare: Bare, lang: Lang, id: &mut Option<&'a RawValue>) -> Result<Value, LineError> {
    let refuse = |code, message, field| LineError { code, message, field };
    let bytes = line.text.as_ref().map_err(|TooLong| {
        refuse("LINE_TOO_LONG", say!(lang, "app-line-too-long", most = number(lang, LONGEST as i64)), None)
    })?;
    let text = str::from_utf8(bytes).map_err(|error| {
        let at = number(lang, i64::try_from(error.valid_up_to() + 1).unwrap_or(i64::MAX));
        refuse("INVALID_UTF8", say!(lang, "app-line-not-utf8", at = at), None)
    })?;
    // What Windows writes at the beginning of a file.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).trim_ascii();
    if bare == Bare::Text && !text.starts_with(['{', '[', '"']) {
        return Ok(Value::String(text.to_owned()));
    }
    let not_json = |error: serde_json::Error| {
        // It is always on the first line of what it was given, which is another one of the input.
        let reason = error.to_string().replace(" at line 1 column ", ", column ");
        refuse("INVALID_JSON", say!(lang, "app-line-not-json", reason = reason), None)
    };
    let value: Value = serde_json::from_str(text).map_err(not_json)?;
    match value.get("id") {
        Some(Value::String(_) | Value::Number(_)) => {
            *id = serde_json::from_str::<Named<'_>>(text).map_err(not_json)?.id;
            Ok(value)
        }
        Some(_) => Err(refuse("WRONG_TYPE", say!(lang, "app-line-odd-id"), Some("id"))),
        None if value.is_object() => Err(refuse("MISSING_FIELD", say!(lang, "app-line-no-id"), Some("id"))),
        // The job says what it takes instead of an object.
        None => Ok(value),
    }
}

#[cfg(test)]
mod tests;

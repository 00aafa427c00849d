//! Findings for people: place, words, the line itself with a mark below it, and what to do.
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;

use unicode_segmentation::UnicodeSegmentation as _;

use super::Findings;
use crate::content::{Diagnostic, text_of};
use crate::lang::Lang;
use crate::say;

/// The most characters of a line that are quoted.
const WIDTH: usize = 100;

pub(super) fn written(findings: &Findings<'_>, lang: Lang) -> String {
    let mut texts: HashMap<&str, Option<Cow<'_, str>>> = HashMap::new();
    let mut told = String::new();
    for finding in findings.told() {
        let text = texts.entry(&finding.path).or_insert_with(|| {
            let file = findings.files.iter().rfind(|file| file.path == finding.path)?;
            text_of(file).ok()
        });
        one(&mut told, finding, text.as_deref(), lang);
    }
    told.truncate(told.trim_end().len());
    told
}

fn one(told: &mut String, finding: &Diagnostic, text: Option<&str>, lang: Lang) {
    let severity = say!(lang, if finding.is_error() { "app-error" } else { "app-warning" });
    // Writing into a String cannot fail.
    let _ = writeln!(told, "{} {severity} {}: {}", finding.location(), finding.code.code, finding.message(lang));
    if let Some((line, column)) = finding.place
        && let Some(written) = text.and_then(|text| text.lines().nth(line - 1)).filter(|line| !line.trim().is_empty())
    {
        quote(told, line, column, written);
    }
    let _ = writeln!(told, "    {}", finding.hint(lang));
}

/// The line with a mark below the column; of a long one, what stands around it.
fn quote(told: &mut String, line: usize, column: usize, written: &str) {
    let letters: Vec<char> = written.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let from = if column > WIDTH { column - WIDTH / 2 } else { 0 };
    let shown: String = letters.iter().skip(from).take(WIDTH).collect();
    let before: String = letters.iter().skip(from).take((column - 1).saturating_sub(from)).collect();
    // A mark under a letter with its accent beside it stands under the letter.
    let blank = " ".repeat(before.graphemes(true).count());
    let more = |cut: bool| if cut { "…" } else { "" };
    let _ = writeln!(told, "  {line:>5} | {}{shown}{}", more(from > 0), more(letters.len() > from + WIDTH));
    let _ = writeln!(told, "        | {}{blank}^", if from > 0 { " " } else { "" });
}

//! What a code means, why it matters and how it is mended: every code of every table.
use std::fmt::Write as _;

use super::findings::codes;
use crate::content::{Code, Severity};
use crate::lang::{Lang, did_you_mean, say};
use crate::say;

mod examples;

pub use examples::{EXAMPLES, Example, UNSHOWN};

/// The code that people mean by `text`: in any case, with or without its beginning.
#[must_use]
pub fn find(text: &str) -> Option<&'static Code> {
    let text = text.trim().to_ascii_uppercase();
    codes().find(|code| code.code == text || code.code.strip_prefix("PVX-") == Some(&text))
}

/// The code that was probably meant.
#[must_use]
pub fn near(text: &str) -> Option<&'static str> {
    let text = text.trim().to_ascii_uppercase();
    let text = if text.starts_with("PVX") { text } else { format!("PVX-{text}") };
    did_you_mean(&text, codes().map(|code| code.code))
}

/// What is wrong, with `…` where a finding has its values.
#[must_use]
pub fn headline(code: &Code, lang: Lang) -> String {
    blank(code.key, lang)
}

/// Why it matters.
#[must_use]
pub fn why(code: &Code, lang: Lang) -> String {
    say(lang, &format!("{}-why", code.key), &[])
}

/// What to do, with `…` where a finding has its values.
#[must_use]
pub fn remedy(code: &Code, lang: Lang) -> String {
    blank(&format!("{}-hint", code.key), lang)
}

/// A code explained: what it means, why it matters, how it is mended, and an example of before and after.
#[must_use]
pub fn text(code: &Code, lang: Lang) -> String {
    let severity = say!(lang, if code.severity == Severity::Error { "app-error" } else { "app-warning" });
    let mut text = format!("{} ({severity})\n{}\n\n{}\n", code.code, headline(code, lang), why(code, lang));
    // Writing into a String cannot fail.
    let _ = writeln!(text, "\n{}\n    {}", say!(lang, "app-explain-mend"), remedy(code, lang));
    if let Some(example) = EXAMPLES.iter().find(|example| example.code == code.code) {
        for (key, lines) in [("app-explain-before", example.before), ("app-explain-after", example.after)] {
            let _ = writeln!(text, "\n{}", say!(lang, key, file = example.path));
            for line in lines.lines() {
                let _ = writeln!(text, "    {line}");
            }
        }
    }
    text
}

/// Every code with its severity and what is wrong, one a line.
#[must_use]
pub fn list(lang: Lang) -> String {
    let row = |code: &Code| {
        let severity = say!(lang, if code.severity == Severity::Error { "app-error" } else { "app-warning" });
        format!("{}  {severity:13}  {}", code.code, headline(code, lang))
    };
    codes().map(row).collect::<Vec<_>>().join("\n")
}

/// A message without values: `…` stands where one would, and one of the choices where there are several.
fn blank(key: &str, lang: Lang) -> String {
    let mut choices = vec![("expected", "string".into()), ("found", "integer".into())];
    // A part of a cadence; elsewhere a field is a column's, and one is as good as another.
    if key.starts_with("schedule-") {
        choices.push(("field", "hour".into()));
    }
    let mut text = say(lang, key, &choices);
    while let Some(start) = text.find("{$") {
        let end = text[start..].find('}').map_or(text.len(), |end| start + end + 1);
        text.replace_range(start..end, "…");
    }
    text
}

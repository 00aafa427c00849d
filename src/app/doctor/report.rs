//! What was found, as a table for people and as JSON for programs.
use serde::Serialize;

use super::{CHECKS, Finding, Verdict};
use crate::app::terminal::line;
use crate::lang::{Lang, say};
use crate::say;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    about: String,
    verdict: &'a str,
    what: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<&'a str>,
    page: &'a str,
}

#[derive(Serialize)]
struct Page<'a> {
    portevoix: &'a str,
    errors: usize,
    warnings: usize,
    checks: Vec<Row<'a>>,
}

fn count(found: &[Finding], verdict: Verdict) -> usize {
    found.iter().filter(|finding| finding.verdict == verdict).count()
}

fn page(finding: &Finding) -> &'static str {
    CHECKS.iter().find(|check| check.id == finding.id).map_or("", |check| check.page)
}

fn about(finding: &Finding, lang: Lang) -> String {
    let check = CHECKS.iter().find(|check| check.id == finding.id);
    check.map(|check| say(lang, check.key, &[])).unwrap_or_default()
}

fn row(finding: &Finding, lang: Lang) -> Row<'_> {
    let Finding { id, verdict, text, fix } = finding;
    let (about, page) = (about(finding, lang), page(finding));
    Row { id, about, verdict: verdict.code(), what: text, fix: fix.as_deref(), page }
}

/// One JSON object.
pub(crate) fn json(found: &[Finding], lang: Lang) -> serde_json::Result<String> {
    let checks = found.iter().map(|finding| row(finding, lang)).collect();
    let (errors, warnings) = (count(found, Verdict::Error), count(found, Verdict::Warning));
    serde_json::to_string_pretty(&Page { portevoix: env!("CARGO_PKG_VERSION"), errors, warnings, checks })
}

/// A table: verdict, check, what was seen; below, what to do and where to read on.
pub(crate) fn tell(found: &[Finding], lang: Lang) {
    let words = [say!(lang, "app-doctor-ok"), say!(lang, "app-warning"), say!(lang, "app-error")];
    let wide = |texts: &mut dyn Iterator<Item = &str>| texts.map(|text| text.chars().count()).max().unwrap_or(0);
    let first = wide(&mut words.iter().map(String::as_str));
    let second = wide(&mut found.iter().map(|finding| finding.id));
    let indent = " ".repeat(first + second + 4);
    for finding in found {
        let word = &words[finding.verdict as usize];
        line(format!("{word:first$}  {:second$}  {}", finding.id, finding.text));
        if let Some(fix) = &finding.fix {
            line(format!("{indent}{fix}"));
            line(format!("{indent}{}", say!(lang, "app-doctor-page", page = page(finding))));
        }
    }
    let (errors, warnings) = (count(found, Verdict::Error), count(found, Verdict::Warning));
    line(say!(lang, "app-doctor-end", checks = found.len(), errors = errors, warnings = warnings));
}

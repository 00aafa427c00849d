//! A report as JSON, as CSV (one figure a line) and as a Markdown table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Figure, Group, Report};
use crate::lang::Lang;
use crate::say;

/// Pretty JSON with a final line end. A withheld figure is `null`.
///
/// # Errors
/// None in practice: texts and numbers only.
pub fn json(report: &Report) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(report)? + "\n")
}

/// RFC 4180: a header, one figure a line, lines end in CR LF.
#[must_use]
pub fn csv(report: &Report) -> String {
    let mut text =
        line(["from", "to", "item", "network", "jurisdiction", "measure", "value", "count"].map(str::to_owned));
    let (from, to) = (report.period.from.to_string(), report.period.to.to_string());
    for group in &report.groups {
        for (measure, value, figure) in figures(group) {
            text += &line([
                from.clone(),
                to.clone(),
                group.item.to_string(),
                group.network.to_string(),
                group.jurisdiction.clone(),
                measure.to_owned(),
                value,
                figure.to_string(),
            ]);
        }
    }
    text
}

/// Every figure of a group: what is measured, of what, how many.
fn figures(group: &Group) -> Vec<(&'static str, String, Figure)> {
    let mut all = vec![("shares", String::new(), group.shares)];
    all.extend(group.tiers.iter().map(|(tier, figure)| ("tier", (*tier).to_owned(), *figure)));
    all.extend(group.verdicts.iter().map(|(verdict, figure)| ("verdict", (*verdict).to_owned(), *figure)));
    all.extend(group.reasons.iter().map(|(reason, figure)| ("reason", reason.clone(), *figure)));
    all.extend(group.rules.iter().map(|(rule, figure)| ("rule", rule.clone(), *figure)));
    all.push(("corrections", "asked".to_owned(), group.corrections_asked));
    all.push(("corrections", "closed".to_owned(), group.corrections_closed));
    all
}

fn line<const N: usize>(cells: [String; N]) -> String {
    cells.map(|text| cell(&text)).join(",") + "\r\n"
}

/// A cell that no spreadsheet takes for a formula, in quotes where it needs them.
pub(super) fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// A heading, what the figures mean, and a table with a group a line.
#[must_use]
pub fn markdown(report: &Report, lang: Lang) -> String {
    let period = &report.period;
    let (from, to) = (period.from.to_string(), period.to.to_string());
    let note = if period.exact { "app-report-exact" } else { "app-report-withheld" };
    let mut text = format!(
        "# {}\n\n{}\n\n{}\n",
        say!(lang, "app-report-title"),
        say!(lang, "app-report-period", from = from, to = to, zone = period.zone.as_str()),
        say!(lang, note)
    );
    if report.groups.is_empty() {
        return text + "\n" + &say!(lang, "app-report-empty") + "\n";
    }
    let head = [
        say!(lang, "app-report-item"),
        say!(lang, "app-report-network"),
        say!(lang, "app-report-jurisdiction"),
        say!(lang, "app-report-shares"),
        say!(lang, "app-report-tiers"),
        say!(lang, "app-report-verdicts"),
        say!(lang, "app-report-reasons"),
        say!(lang, "app-report-rules"),
        say!(lang, "app-report-corrections"),
    ];
    // Writing to a String cannot fail.
    let _ = write!(text, "\n| {} |\n|{}\n", head.join(" | "), "---|".repeat(head.len()));
    for group in &report.groups {
        let cells = row(group, lang).map(|cell| cell.replace('|', "\\|"));
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    text
}

fn row(group: &Group, lang: Lang) -> [String; 9] {
    [
        group.item.to_string(),
        group.network.name().to_owned(),
        group.jurisdiction.clone(),
        group.shares.to_string(),
        list(&group.tiers, |tier| (*tier).to_owned()),
        list(&group.verdicts, |verdict| in_words(verdict, lang)),
        list(&group.reasons, |reason| in_words(reason, lang)),
        list(&group.rules, String::clone),
        say!(
            lang,
            "app-report-corrections-of",
            asked = group.corrections_asked.to_string(),
            closed = group.corrections_closed.to_string()
        ),
    ]
}

/// `T1 5, T2 7`; what there is none of is left out.
fn list<K>(figures: &BTreeMap<K, Figure>, name: impl Fn(&K) -> String) -> String {
    let some = figures.iter().filter(|(_, figure)| figure.0 != Some(0));
    some.map(|(key, figure)| format!("{} {figure}", name(key))).collect::<Vec<_>>().join(", ")
}

/// A verdict's code in words; the code of a reason behind it stays, for it is what people look up.
fn in_words(code: &str, lang: Lang) -> String {
    let (verdict, reason) = code.split_at(code.find('/').unwrap_or(code.len()));
    say!(lang, "app-report-verdict", verdict = verdict) + reason
}

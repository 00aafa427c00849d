//! Findings for scripts: one document, with the same words as for people.
use serde_json::json;

use super::{Findings, severity};
use crate::lang::Lang;

pub(super) fn written(findings: &Findings<'_>, lang: Lang) -> String {
    let (errors, warnings) = findings.counts();
    let found = findings.told().map(|finding| {
        json!({
            "code": finding.code.code,
            "severity": severity(finding.code),
            "file": finding.path,
            "line": finding.place.map(|(line, _)| line),
            "column": finding.place.map(|(_, column)| column),
            "message": finding.message(lang),
            "hint": finding.hint(lang),
        })
    });
    let found: Vec<serde_json::Value> = found.collect();
    format!("{:#}", json!({"items": findings.items, "errors": errors, "warnings": warnings, "findings": found}))
}

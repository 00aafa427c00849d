//! Findings in SARIF 2.1.0 (OASIS, 2020-03-27): one run, a rule for each code that was found, a result for each finding.
use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use url::Url;

use super::{Findings, severity};
use crate::app::explain;
use crate::content::{Code, Diagnostic};
use crate::lang::Lang;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// What files are relative to, as code hosts call it.
const BASE: &str = "%SRCROOT%";

/// From where files are named: the working directory, where a code host's checkout is, as long as the content folder
/// stands in it, else that folder itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Base {
    /// A file address that ends in a slash (SARIF 2.1.0, 3.14.14); none where there is no such place.
    uri: Option<Url>,
    /// From there to the content folder: nothing, or a path that ends in a slash.
    below: String,
}

impl Base {
    /// That of the content folder `folder` for somebody who stands in `here`; both are absolute.
    pub(crate) fn of(folder: &Path, here: &Path) -> Self {
        let within = folder.strip_prefix(here).ok();
        let steps = within.into_iter().flat_map(Path::components);
        let below = steps.map(|step| format!("{}/", step.as_os_str().to_string_lossy())).collect();
        Self { uri: Url::from_directory_path(if within.is_some() { here } else { folder }).ok(), below }
    }
}

pub(super) fn written(findings: &Findings<'_>, lang: Lang) -> String {
    let used: BTreeMap<&str, &Code> = findings.told().map(|found| (found.code.code, found.code)).collect();
    let rules: Vec<Value> = used.values().map(|code| rule(code, lang)).collect();
    let index: BTreeMap<&str, usize> = used.keys().enumerate().map(|(at, code)| (*code, at)).collect();
    let results: Vec<Value> = findings.told().map(|found| result(found, findings.base, &index, lang)).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "portevoix",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": lang.code(),
                "rules": rules,
            }},
            "originalUriBaseIds": {BASE: {"uri": findings.base.uri}},
            // Columns are counted in characters, not in UTF-16 units.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}")
}

fn rule(code: &Code, lang: Lang) -> Value {
    json!({
        "id": code.code,
        "name": name(code),
        "shortDescription": {"text": explain::headline(code, lang)},
        "fullDescription": {"text": explain::why(code, lang)},
        "help": {"text": explain::remedy(code, lang)},
        "defaultConfiguration": {"level": severity(code)},
    })
}

/// `content-unknown-key` as `ContentUnknownKey`.
fn name(code: &Code) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
    };
    code.key.split('-').map(capital).collect()
}

fn result(found: &Diagnostic, base: &Base, index: &BTreeMap<&str, usize>, lang: Lang) -> Value {
    let mut place =
        json!({"artifactLocation": {"uri": address(&format!("{}{}", base.below, found.path)), "uriBaseId": BASE}});
    if let Some((line, column)) = found.place {
        place["region"] = json!({"startLine": line, "startColumn": column});
    }
    json!({
        "ruleId": found.code.code,
        "ruleIndex": index.get(found.code.code),
        "level": severity(found.code),
        "message": {"text": format!("{} {}", found.message(lang), found.hint(lang))},
        "locations": [{"physicalLocation": place}],
    })
}

/// A path as a relative address (RFC 3986): what is no plain sign is escaped.
fn address(path: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');
    utf8_percent_encode(path, KEPT).to_string()
}

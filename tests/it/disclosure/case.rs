//! One case: a post as the batch door takes it, the verdict that is right, and where that can be read.

use std::fs;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::source::root;

/// Where the cases are, below the package.
const FOLDER: &str = "tests/it/disclosure/cases";

/// Every file, the beginning of its ids, and its jurisdiction where it has but one.
const FILES: &[(&str, &str, Option<&str>)] = &[
    ("us", "us", Some("US")),
    ("us-finra", "us-finra", Some("US-FINRA")),
    ("us-sec-ria", "us-sec-ria", Some("US-SEC-RIA")),
    ("uk", "uk", Some("UK")),
    ("uk-fca", "uk-fca", Some("UK-FCA")),
    ("ie", "ie", Some("IE")),
    ("fr", "fr", Some("FR")),
    ("de", "de", Some("DE")),
    ("ch", "ch", Some("CH")),
    ("ca", "ca", Some("CA")),
    ("au", "au", Some("AU")),
    ("in", "in", Some("IN")),
    ("eu", "eu", Some("EU")),
    ("surfaces", "surfaces", None),
    ("networks", "networks", None),
    ("languages", "lang", None),
    ("adversarial", "adv", None),
];

/// A field whose values are a closed list, with the list and the way to the value.
type Field = (&'static str, &'static [&'static str], fn(&Case) -> &str);

/// The closed lists of the batch door. Every value must have a case.
pub(super) const FIELDS: &[Field] = &[
    (
        "jurisdiction",
        &["US", "US-FINRA", "US-SEC-RIA", "UK", "UK-FCA", "IE", "FR", "DE", "CH", "CA", "AU", "IN", "EU"],
        |case| &case.jurisdiction,
    ),
    (
        "relationship",
        &[
            "employee",
            "contractor",
            "agency",
            "director",
            "family",
            "shareholder",
            "alumni",
            "ambassador",
            "contest_entrant",
            "gifted",
            "registered_person",
            "none",
        ],
        |case| &case.relationship,
    ),
    (
        "content_kind",
        &[
            "promotional",
            "job_offer",
            "csr",
            "educational",
            "recommendation",
            "review",
            "financial",
            "regulated",
            "political",
        ],
        |case| &case.content_kind,
    ),
    (
        "network",
        &[
            "linkedin",
            "x",
            "facebook",
            "instagram",
            "threads",
            "bluesky",
            "mastodon",
            "tiktok",
            "youtube",
            "reddit",
            "telegram",
            "whatsapp",
            "email",
            "other",
        ],
        |case| &case.network,
    ),
    ("surface", &["post", "comment", "profile", "link_preview", "image"], |case| &case.surface),
    ("confidence", &["quoted", "reported", "derived", "memory"], |case| &case.confidence),
];

/// The verdicts, each with the reasons that may stand behind it.
pub(super) const VERDICTS: &[(&str, &[&str])] = &[
    ("sufficient", &["OK"]),
    (
        "insufficient",
        &[
            "NO_DISCLOSURE",
            "AMBIGUOUS_TERM",
            "ABBREVIATION",
            "BRAND_TAG_ONLY",
            "BRAND_HASHTAG_ONLY",
            "PROFILE_ONLY",
            "IN_COMMENT",
            "NOT_IN_POST",
            "BELOW_FOLD",
            "END_OF_POST",
            "NOT_FIRST_WORD",
            "HASHTAG_PILE",
            "WRONG_LANGUAGE",
            "NEGATED",
            "OPINION_DISCLAIMER_ONLY",
            "POSING_AS_CONSUMER",
            "STALE_RELATIONSHIP",
            "WRONG_ORGANISATION",
            "RISK_WARNING_BELOW_FOLD",
            "LABEL_MISSING",
            "RELATIONSHIP_MISSING",
        ],
    ),
    ("not_required", &["NO_CONNECTION", "NOT_AN_ENDORSEMENT"]),
    (
        "needs_review",
        &["APPROVAL_REQUIRED", "RISK_WARNING_MISSING", "LAW_OPEN", "MIXED_SCRIPT", "LANGUAGE_UNSUPPORTED", "BLOCKED"],
    ),
    ("unverifiable", &["VISUALLY_TOO_SMALL", "TEXT_UNKNOWN"]),
];

/// One line of a file.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(super) text: String,
    pub(crate) network: String,
    pub(crate) jurisdiction: String,
    /// BCP 47, as declared with the post.
    pub(super) lang: String,
    pub(crate) relationship: String,
    pub(crate) content_kind: String,
    pub(super) org: Org,
    pub(super) rewarded: bool,
    pub(crate) surface: String,
    pub(super) content_warning: Option<String>,
    #[serde(skip_serializing)]
    pub(super) expect: Expect,
    #[serde(skip_serializing)]
    pub(crate) source: String,
    #[serde(skip_serializing)]
    pub(super) source_url: String,
    #[serde(skip_serializing)]
    pub(crate) confidence: String,
    #[serde(skip_serializing)]
    pub(super) why: String,
}

/// The organisation that the post is about.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Org {
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
}

/// What is right to answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expect {
    pub(super) verdict: String,
    /// Every reason that is right, the most telling one first.
    pub(super) reasons: Vec<String>,
}

impl Case {
    /// The line of the batch door: everything but the answer and its source.
    pub(super) fn input(&self) -> Value {
        serde_json::to_value(self).unwrap()
    }

    /// The input without its name: two cases with the same question are one too many.
    pub(super) fn question(&self) -> String {
        let mut input = self.input();
        input.as_object_mut().unwrap().remove("id");
        input.to_string()
    }

    /// Whether this answer is right.
    pub(super) fn accepts(&self, verdict: &str, reason: &str) -> bool {
        self.expect.verdict == verdict && self.expect.reasons.iter().any(|known| known == reason)
    }

    /// Whether the post was published and ruled upon, and not written for these files.
    pub(crate) fn is_real(&self) -> bool {
        ["quoted", "reported"].contains(&self.confidence.as_str())
    }

    /// What is wrong with the line, in words.
    pub(super) fn findings(&self) -> Vec<String> {
        let mut found: Vec<String> = FIELDS
            .iter()
            .filter(|(_, known, of)| !known.contains(&of(self)))
            .map(|(field, _, of)| format!("{field} is {:?}", of(self)))
            .collect();
        found.extend(self.wrong_answer());
        let one_line = |text: &str| !text.trim().is_empty() && !text.contains('\n');
        if self.text.trim().is_empty() && self.expect.reasons != ["TEXT_UNKNOWN"] {
            found.push("no text".to_owned());
        }
        if !one_line(&self.source) || !self.source_url.starts_with("http") {
            found.push("no source that one could open".to_owned());
        }
        if !one_line(&self.why) {
            found.push("why is not one sentence".to_owned());
        }
        found.into_iter().map(|what| format!("{}: {what}", self.id)).collect()
    }

    fn wrong_answer(&self) -> Option<String> {
        let Some((_, known)) = VERDICTS.iter().find(|(verdict, _)| *verdict == self.expect.verdict) else {
            return Some(format!("verdict is {:?}", self.expect.verdict));
        };
        if self.expect.reasons.is_empty() {
            return Some("no reason".to_owned());
        }
        let strange = self.expect.reasons.iter().find(|reason| !known.contains(&reason.as_str()))?;
        Some(format!("{strange} is no reason for {}", self.expect.verdict))
    }
}

/// Every case of every file. Panics where a file is missing, is not named in the table, or has another form.
pub(crate) fn cases() -> Vec<Case> {
    let folder = root().join(FOLDER);
    let mut lying: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(".jsonl").map(str::to_owned))
        .collect();
    lying.sort_unstable();
    let mut named: Vec<&str> = FILES.iter().map(|(file, ..)| *file).collect();
    named.sort_unstable();
    assert_eq!(lying, named, "the files in {FOLDER} and their table");
    FILES.iter().flat_map(|(file, prefix, jurisdiction)| read(file, prefix, *jurisdiction)).collect()
}

fn read(file: &str, prefix: &str, jurisdiction: Option<&str>) -> Vec<Case> {
    let text = fs::read_to_string(root().join(FOLDER).join(format!("{file}.jsonl"))).unwrap();
    let parse = |(index, line): (usize, &str)| -> Case {
        let number = index + 1;
        let case: Case = serde_json::from_str(line).unwrap_or_else(|error| panic!("{file}.jsonl:{number}: {error}"));
        assert_eq!(case.id, format!("{prefix}-{number:03}"), "{file}.jsonl:{number}: ids count the lines");
        if let Some(jurisdiction) = jurisdiction {
            assert_eq!(case.jurisdiction, jurisdiction, "{file}.jsonl:{number}");
        }
        case
    };
    text.lines().enumerate().map(parse).collect()
}

//! What a text holds in place of a disclosure: labels, abbreviations, brand tags, opinion disclaimers.

use super::Language;
use super::grammar::NEGATIONS;
use super::org::Names;
use super::reading::{Kind, Token};

/// Words that label an advertisement. They say that somebody paid, not who employs the author.
const LABELS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "advertising",
    "sponsored",
    "spon",
    "sponsor",
    "publicite",
    "pub",
    "sponsorise",
    "sponsorisee",
    "commercial",
];
/// Abbreviations that regulators name as not understood (FTC letters 2017; CAP and Ad Standards lists).
const ABBREVIATIONS: &[&str] = &["ee", "sp", "spon", "aff", "emp"];
/// Tags that leave open what the tie is (CMA, ASA, FTC: partner, ambassador, collab, "I work with").
const OPEN_TAGS: &[&str] = &[
    "partner",
    "ambassador",
    "collab",
    "collaboration",
    "gifted",
    "employee",
    "employe",
    "salarie",
    "salariee",
    "collaborateur",
    "collaboratrice",
    "ambassadeur",
    "ambassadrice",
    "partenaire",
    "partenariat",
    "affiliate",
    "brandambassador",
    "ownbrand",
    "iworkwith",
    "workingwith",
];
const EMPLOYEE_EN: &[&str] = &["employees", "employee", "teammember"];
const EMPLOYEE_FR: &[&str] = &[
    "employees",
    "employee",
    "employes",
    "employe",
    "salariees",
    "salariee",
    "salaries",
    "salarie",
    "collaborateurs",
    "collaborateur",
    "collaboratrices",
    "collaboratrice",
];

/// What a hashtag says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `#ORGemployee`.
    Relation(Language),
    /// `#NotAnORGemployee`.
    Denied,
    /// `#ExORGemployee`.
    Bygone,
    /// `#OtherEmployee`.
    Elsewhere,
    /// `#ad`, `#partner`, `#iworkwithORG`.
    Open,
    /// `#notspon`.
    NotAnAd,
    /// `#ee`.
    Abbreviated,
    /// `#ORG`, `#LifeAtORG`.
    Brand,
    /// Nothing about the relationship.
    Other,
}

/// Reads one hashtag; `written` is how it stands in the text.
pub(super) fn tag(key: &str, written: &str, names: &Names) -> Tag {
    let accented = written.chars().any(|c| matches!(c, 'é' | 'É'));
    let (lang, words) = if accented { (Language::Fr, EMPLOYEE_FR) } else { (Language::En, EMPLOYEE_EN) };
    let stem =
        stem(key, words).map(|stem| (lang, stem)).or_else(|| Some((Language::Fr, self::stem(key, EMPLOYEE_FR)?)));
    match stem {
        Some((lang, stem)) if names.is_compact(stem) => return Tag::Relation(lang),
        Some((_, stem)) if names.is_within(stem) => {
            let begins = |list: &[&str]| list.iter().any(|word| stem.starts_with(word));
            if begins(&["not", "non", "pas", "never", "jamais"]) {
                return Tag::Denied;
            }
            if begins(&["ex", "former", "ancien"]) {
                return Tag::Bygone;
            }
        }
        Some((_, stem)) if stem.len() > 2 => return Tag::Elsewhere,
        _ => {}
    }
    let not = ["not", "non", "pas"].iter().find_map(|no| key.strip_prefix(no));
    if not.is_some_and(|rest| LABELS.contains(&rest) || rest.strip_prefix("an").is_some_and(|r| LABELS.contains(&r))) {
        Tag::NotAnAd
    } else if ABBREVIATIONS.contains(&key) {
        Tag::Abbreviated
    } else if LABELS.contains(&key) || OPEN_TAGS.contains(&key) || open_beside_brand(key, names) {
        Tag::Open
    } else if names.is_within(key) || names.is_compact(key) {
        Tag::Brand
    } else {
        Tag::Other
    }
}

/// What is left of `key` without an employee word at its end or start.
fn stem<'a>(key: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| key.strip_suffix(word).or_else(|| key.strip_prefix(word)))
}

/// `#iworkwithORG`, `#ORGambassador`.
fn open_beside_brand(key: &str, names: &Names) -> bool {
    OPEN_TAGS.iter().any(|open| {
        let rest = key.strip_prefix(open).or_else(|| key.strip_suffix(open));
        rest.is_some_and(|rest| names.is_compact(rest))
    })
}

/// Does a text deny that it is an advertisement ("not an AD", "Not spon", "#notspon")?
pub(super) fn denies_label(tokens: &[Token], tags: &[(usize, Tag)]) -> bool {
    let label = |t: &Token| matches!(t.kind, Kind::Word | Kind::Tag) && LABELS.contains(&t.key.as_str());
    let denied = |at: usize| {
        let before = tokens[..at].iter().rev().take_while(|t| matches!(t.kind, Kind::Word | Kind::Tag)).take(3);
        before.into_iter().any(|t| NEGATIONS.contains(&t.key.as_str()))
    };
    tags.iter().any(|(_, tag)| *tag == Tag::NotAnAd) || (0..tokens.len()).any(|at| label(&tokens[at]) && denied(at))
}

/// The most telling of what stands in place of a disclosure, as a reason code.
pub(super) fn instead(tokens: &[Token], tags: &[(usize, Tag)], names: &Names) -> &'static str {
    let tagged = |wanted: Tag| tags.iter().any(|(_, tag)| *tag == wanted);
    let first = tokens.first().filter(|t| t.kind == Kind::Word).map(|t| t.key.as_str());
    let spon = tokens.iter().any(|t| t.kind == Kind::Word && t.key == "spon");
    if denies_label(tokens, tags) {
        "NEGATED"
    } else if spon || tagged(Tag::Abbreviated) {
        "ABBREVIATION"
    } else if tagged(Tag::Open) || first.is_some_and(|word| LABELS.contains(&word)) {
        "AMBIGUOUS_TERM"
    } else if disclaims_opinion(tokens) {
        "OPINION_DISCLAIMER_ONLY"
    } else if tokens.iter().any(|t| t.kind == Kind::Mention && names.is_handle(&t.key)) {
        "BRAND_TAG_ONLY"
    } else if tagged(Tag::Brand) {
        "BRAND_HASHTAG_ONLY"
    } else {
        "NO_DISCLOSURE"
    }
}

/// "Views are my own", "mes propos n’engagent que moi": about opinions, not about who employs the author.
fn disclaims_opinion(tokens: &[Token]) -> bool {
    const SUBJECTS: &[&str] =
        &["views", "view", "opinions", "opinion", "tweets", "thoughts", "posts", "propos", "avis"];
    const OWNERS: &[&str] = &[
        "own",
        "mine",
        "personal",
        "engagent",
        "engage",
        "personnel",
        "personnels",
        "personnelle",
        "personnelles",
        "miens",
    ];
    let has = |t: &Token, list: &[&str]| t.kind == Kind::Word && list.contains(&t.key.as_str());
    let near = |at: usize| tokens[at + 1..].iter().take(6).any(|t| has(t, OWNERS));
    let fused = |t: &Token| t.kind == Kind::Tag && (t.key.ends_with("myown") || t.key.ends_with("mesopinions"));
    (0..tokens.len()).any(|at| fused(&tokens[at]) || has(&tokens[at], SUBJECTS) && near(at))
}

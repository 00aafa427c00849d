//! Labels of advertising in a text: words that stand apart, or hashtags; never a word that a sentence is made of.
//!
//! "Ad · new shoes", "Werbung: ...", "[Publicité]", "#ad", "This is an ad for ORG", "AD new shoes" are labels. "I saw an ad",
//! "Ad astra", "Ad-free", "Werbung macht müde" are none. "Werbung, unbezahlt" is one: it says what the post is and is silent
//! about nothing but the money; "unbezahlte Werbung" and "not an ad" deny.

use std::ops::Range;

use super::reading::{Kind, Token};
use super::statement::Sense;

/// One label in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// First and one past the last token, with what leads in ("this is an").
    pub(super) tokens: Range<usize>,
    /// The text denies it: "not an ad".
    pub(super) negated: bool,
    /// Asked or quoted.
    pub(super) doubtful: bool,
}

/// What stands for a name of the organisation among the keys of a wording.
const ORG: &str = "{org}";
/// Words between a negation and the label that it denies.
const BETWEEN: &[&str] = &[
    "a",
    "an",
    "the",
    "any",
    "paid",
    "sponsored",
    "une",
    "un",
    "de",
    "la",
    "eine",
    "bezahlte",
    "bezahlt",
    "una",
    "es",
    "een",
    "est",
    "e'",
    "is",
    "ist",
    "really",
    "even",
    "real",
];
/// Words that deny a label by standing before it.
const UNPAID: &[&str] = &["unbezahlte", "unbezahlter", "unbezahltes", "unbeauftragte", "unpaid"];
/// How a sentence that is a label begins, and what else it may hold before it.
const LEADS: &[&str] = &[
    "this", "it", "ceci", "c'", "dies", "das", "dieser", "hier", "esto", "este", "questo", "questa", "dit", "paid",
    "bezahlte",
];
const LED: &[&str] = &[
    "de",
    "la",
    "this",
    "it",
    "is",
    "'s",
    "an",
    "a",
    "paid",
    "sponsored",
    "post",
    "video",
    "ceci",
    "c'",
    "est",
    "une",
    "un",
    "cette",
    "publication",
    "dies",
    "das",
    "ist",
    "eine",
    "bezahlte",
    "bezahlter",
    "beitrag",
    "dieser",
    "hier",
    "esto",
    "es",
    "una",
    "este",
    "questo",
    "questa",
    "e",
    "un'",
    "dit",
    "een",
    "story",
    "en",
    "in",
    "enthalt",
    "contains",
    "contient",
];
/// Words before a capital AD that make it a noun of the sentence.
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "this", "that", "my", "your", "our", "their", "his", "her", "new", "latest", "great", "every",
    "no", "une", "la", "cette", "ma", "notre", "eine", "die", "diese", "unsere", "meine", "keine", "tv", "video", "of",
    "for",
];
/// Words that may follow a label where a name comes next: "Ad for ORG".
const TOWARDS: &[&str] = &[
    "for", "by", "with", "from", "fur", "von", "mit", "pour", "avec", "par", "de", "d'", "per", "con", "para", "voor",
    "door", "met", "da", "di", "at", "of", "chez", "bei", "bij", "en", "in",
];
/// Words that may follow a label and say why it is one: "Werbung wegen Markennennung".
const BECAUSE: &[&str] = &[
    "wegen",
    "da",
    "durch",
    "ohne",
    "unbezahlt",
    "unbeauftragt",
    "unpaid",
    "weil",
    "aufgrund",
    "non",
    "gifted",
    "because",
    "pr",
    "selbstgekauft",
    "nicht",
    "bezahlt",
    "pagada",
    "pagata",
    "payee",
    "remuneree",
    "payante",
];
/// Words that begin a sentence of their own behind a label without a sign: "Ad my everyday bag".
const OPENERS: &[&str] = &[
    "i", "we", "my", "our", "the", "this", "these", "it", "you", "your", "here", "how", "when", "what", "who", "so",
    "just", "loving", "love", "new", "je", "mon", "ma", "nos", "notre", "le", "les", "ce", "ces", "nous", "vous",
    "ich", "wir", "mein", "meine", "unser", "unsere", "heute", "der", "die", "das", "mi", "mis", "el", "los", "il",
    "ik", "mijn", "het",
];
/// Words that make something else of the one before: "Ad astra", "ad agency".
const COMPOUNDS: &[&str] = &[
    "astra",
    "hoc",
    "lib",
    "libs",
    "nauseam",
    "hominem",
    "infinitum",
    "interim",
    "valorem",
    "absurdum",
    "libitum",
    "acta",
    "campaign",
    "campaigns",
    "agency",
    "agencies",
    "blocker",
    "blockers",
    "blocking",
    "spend",
    "spending",
    "revenue",
    "tech",
    "free",
    "age",
    "week",
    "manager",
    "managers",
    "sales",
    "space",
    "world",
    "council",
    "people",
    "men",
    "budget",
    "budgets",
    "copy",
    "network",
    "networks",
    "fraud",
    "industry",
    "standards",
    "words",
    "formats",
    "format",
    "market",
    "rates",
];

/// Every place where `keys` stand as a label; denied ones too, wherever they stand.
pub(super) fn labels(sense: &Sense<'_>, plain: &str, keys: &[String], tag_only: bool) -> Vec<Found> {
    let Some(head) = keys.first() else { return Vec::new() };
    let mut found = Vec::new();
    for (at, token) in sense.tokens.iter().enumerate() {
        match token.kind {
            Kind::Tag if is_tag(sense, &token.key, keys) && !glued(plain, token, token) => {
                found.push(Found { tokens: at..at + 1, negated: denied(sense, at), doubtful: false });
            }
            Kind::Word if !tag_only && (token.key == *head || head == ORG) => {
                found.extend(words(sense, plain, keys, at))
            }
            _ => {}
        }
    }
    found
}

/// What is left of `tag` behind the keys.
fn behind<'t>(tag: &'t str, keys: &[String]) -> Option<&'t str> {
    keys.iter().try_fold(tag, |rest, key| rest.strip_prefix(key.as_str()))
}

/// Is `tag` the keys written as one word?
pub(super) fn is_tag(sense: &Sense<'_>, tag: &str, keys: &[String]) -> bool {
    match keys.iter().position(|key| key == ORG) {
        None if keys.len() == 1 => tag == keys[0],
        None => behind(tag, keys).is_some_and(str::is_empty),
        Some(at) => {
            let end = &keys[at + 1..];
            let name = behind(tag, &keys[..at])
                .and_then(|name| end.iter().rev().try_fold(name, |rest, key| rest.strip_suffix(key.as_str())));
            name.is_some_and(|name| sense.names.is_compact(name) || sense.names.anybody() && name.len() > 1)
        }
    }
}

/// The label `keys` as words from `at` on.
fn words(sense: &Sense<'_>, plain: &str, keys: &[String], at: usize) -> Option<Found> {
    let tokens = sense.tokens;
    let end = spelled(sense, keys, at)?;
    // The name of the organisation may hold the word: "Ad Astra". Where any name will do, a label is none.
    let inside = keys[0] != ORG
        && !sense.names.anybody()
        && (at.saturating_sub(8)..=at).any(|from| from + usize::from(sense.ours[from]) > at);
    if inside || glued(plain, &tokens[at], &tokens[end - 1]) || key(tokens, end) == "'s" {
        return None;
    }
    let negated = denied(sense, at);
    let start = lead(tokens, at, end - at > 1);
    let word_before = |at: usize| at.checked_sub(1).is_some_and(|i| tokens[i].kind == Kind::Word);
    let apart = !word_before(start) && (start < at || closes(sense, plain, at, end));
    // In capitals it strikes the eye inside a sentence too.
    let loud = word_before(at) && is_loud(plain, &tokens[at..end]) && !DETERMINERS.contains(&key(tokens, at - 1));
    let doubtful = key(tokens, end) == "?" || sense.quoted(at);
    (negated || apart || loud).then_some(Found { tokens: start..end, negated, doubtful })
}

/// One past the last token of `keys` spelled out from `at` on.
fn spelled(sense: &Sense<'_>, keys: &[String], at: usize) -> Option<usize> {
    keys.iter().try_fold(at, |at, key| {
        let taken = match key.as_str() {
            ORG => usize::from(*sense.ours.get(at)?),
            key => usize::from(sense.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.key == key)),
        };
        (taken > 0).then_some(at + taken)
    })
}

fn key(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |t| t.key.as_str())
}

/// Does a hyphen make it part of a longer word: "Ad-free"?
fn glued(plain: &str, first: &Token, last: &Token) -> bool {
    let mut after = plain[last.at.end..].chars();
    let mut before = plain[..first.at.start].chars().rev();
    let hyphen = |c: Option<char>| matches!(c, Some('-' | '\u{2010}' | '\u{2011}'));
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    hyphen(after.next()) && letter(after.next()) || hyphen(before.next()) && letter(before.next())
}

/// Does the label that ends at `end` stand apart from what follows?
fn closes(sense: &Sense<'_>, plain: &str, at: usize, end: usize) -> bool {
    let tokens = sense.tokens;
    let Some(next) = tokens.get(end) else { return true };
    // An emoji or a star leaves no token, and keeps apart all the same.
    if plain[tokens[end - 1].at.end..next.at.start].contains(|c: char| !c.is_whitespace()) {
        return true;
    }
    if next.kind != Kind::Word || end - at > 1 {
        return next.key != "?";
    }
    let follows = key(tokens, end);
    if COMPOUNDS.contains(&follows) {
        return false;
    }
    let named = || {
        tokens.get(end + 1).is_some_and(|t| t.capital || t.kind == Kind::Mention) || sense.ours.get(end + 1) > Some(&0)
    };
    let clause = next.capital && !sense.titled && !is_upper(plain, next);
    let shouted = is_upper(plain, &tokens[at]) && !is_upper(plain, next);
    BECAUSE.contains(&follows)
        || follows == "in" && key(tokens, end + 1) == "eigener"
        || TOWARDS.contains(&follows) && named()
        || OPENERS.contains(&follows)
        || clause
        || shouted
}

fn is_upper(plain: &str, token: &Token) -> bool {
    let word = &plain[token.at.clone()];
    word.chars().count() > 1 && !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase)
}

/// Written in capitals, or "Ad" with one, between words that are not.
fn is_loud(plain: &str, label: &[Token]) -> bool {
    label.iter().all(|t| is_upper(plain, t)) || label.len() == 1 && label[0].key == "ad" && label[0].capital
}

/// Where the sentence begins that leads in to the label at `at`: "This is an".
fn lead(tokens: &[Token], at: usize, several: bool) -> usize {
    let led = tokens[..at].iter().rev().take(6).take_while(|t| t.kind == Kind::Word && LED.contains(&t.key.as_str()));
    let start = at - led.count();
    const VERBS: &[&str] = &["is", "'s", "est", "ist", "es", "e"];
    let says = |t: &Token| VERBS.contains(&t.key.as_str());
    let begins = key(tokens, start);
    let sentence = LEADS.contains(&begins) && tokens[start..at].iter().any(says);
    let noun = several && matches!(begins, "en" | "in" | "post" | "publication" | "video" | "story" | "beitrag");
    let opens = matches!(begins, "paid" | "bezahlte" | "hier" | "enthalt" | "contains" | "contient");
    if sentence || noun || opens { start } else { at }
}

/// Is the label at `at` denied by the words before or behind it?
pub(super) fn denied(sense: &Sense<'_>, at: usize) -> bool {
    for before in (0..at).rev().take(4) {
        let token = &sense.tokens[before];
        if sense.denies[before] || UNPAID.contains(&token.key.as_str()) {
            return true;
        }
        if token.kind != Kind::Word || !BETWEEN.contains(&token.key.as_str()) {
            break;
        }
    }
    false
}

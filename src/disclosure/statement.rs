//! Finds what a text states about the relationship: whose, in which language, and whether it takes it back.

use std::ops::Range;

use super::Language;
use super::grammar::{BYGONE, HYPOTHETICAL, NEGATIONS, PATTERNS, Part, Pattern, Worth};
use super::org::Names;
use super::reading::{Kind, Token};

/// Words before a statement in which a negation turns it round, within its clause.
const NEGATION_WINDOW: usize = 5;
/// Words before a statement in which "if", "they say" put it in doubt.
const DOUBT_WINDOW: usize = 3;
/// Words before a statement in which "former" makes it a thing of the past.
const PAST_WINDOW: usize = 2;
/// Words that place it in the past when they stand before a statement; the others of the table only inside one.
const FORMER: &[&str] = &[
    "former",
    "formerly",
    "ex",
    "previously",
    "retired",
    "ancien",
    "ancienne",
    "anciens",
    "anciennes",
    "anciennement",
];

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// First and one past the last token.
    pub(super) tokens: Range<usize>,
    /// The language it is made in.
    pub(super) lang: Language,
    /// What it is worth.
    pub(super) worth: Worth,
    /// It names another organisation.
    pub(super) elsewhere: bool,
    /// It is denied.
    pub(super) negated: bool,
    /// It is over.
    pub(super) past: bool,
}

/// Every statement of a text, except those that a worthier one overlaps. Linear in the number of tokens.
pub(super) fn statements(tokens: &[Token], names: &Names) -> Vec<Statement> {
    let mut found = Vec::new();
    let starts = sentence_starts(tokens);
    for at in 0..tokens.len() {
        for pattern in PATTERNS {
            for elsewhere in [false, true] {
                if elsewhere && !names_somebody(pattern) {
                    continue;
                }
                if let Some(end) = (Match { tokens, names, starts: &starts, elsewhere }).run(pattern.parts, at) {
                    found.push(statement(tokens, names, pattern, at..end, elsewhere));
                }
            }
        }
    }
    without_overlapped(found, tokens.len())
}

/// Does another name in the organisation's place make it a statement about another organisation? Only where the words
/// before it leave no doubt that a name follows: "Happy employees" names nobody.
fn names_somebody(pattern: &Pattern) -> bool {
    let leads = matches!(pattern.parts.first(), Some(Part::One(_)));
    leads && pattern.worth == Worth::Clear && pattern.parts.iter().any(|part| matches!(part, Part::Org))
}

fn statement(tokens: &[Token], names: &Names, pattern: &Pattern, range: Range<usize>, elsewhere: bool) -> Statement {
    let inside = own_words(tokens, names, range.clone());
    let before = |window| clause_before(tokens, range.start, window);
    let (denied, over) = afterwards(&tokens[range.end..]);
    let doubtful = before(DOUBT_WINDOW).any(|t| has(HYPOTHETICAL, t))
        || range.start.checked_sub(1).is_some_and(|i| tokens[i].key == "\"")
        || asked(&tokens[range.end..])
        || tokens.get(range.end).is_some_and(|t| t.key == "'s");
    let doubtful = if doubtful { Worth::Weak } else { Worth::Clear };
    Statement {
        lang: pattern.lang,
        worth: pattern.worth.min(doubtful),
        elsewhere,
        negated: denied
            || inside.iter().any(|t| has(NEGATIONS, t))
            || before(NEGATION_WINDOW).any(|t| has(NEGATIONS, t)),
        past: pattern.past
            || over
            || inside.iter().any(|t| has(BYGONE, t))
            || before(PAST_WINDOW).any(|t| has(FORMER, t)),
        tokens: range,
    }
}

/// The words of `range` that are not the organisation's name: "No Fluff" denies nothing.
fn own_words<'a>(tokens: &'a [Token], names: &Names, range: Range<usize>) -> Vec<&'a Token> {
    let mut words = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match names.matched(tokens, at) {
            Some(taken) => at += taken,
            None => {
                words.push(&tokens[at]);
                at += 1;
            }
        }
    }
    words
}

/// Is it taken back behind the statement: "... not!", "... . Not.", "... anymore", "... until 2020"?
fn afterwards(rest: &[Token]) -> (bool, bool) {
    let rest = if rest.first().is_some_and(|t| t.kind == Kind::Mark) { &rest[1..] } else { rest };
    let Some(next) = rest.first() else { return (false, false) };
    let closes = rest.get(1).is_none_or(|t| t.kind != Kind::Word);
    let denied = closes && ["not", "pas", "non", "jamais", "never"].contains(&next.key.as_str());
    (denied, ["anymore", "until", "jusqu'", "jusque"].contains(&next.key.as_str()))
}

/// Does a question mark end the clause at once?
fn asked(rest: &[Token]) -> bool {
    rest.iter().take(3).find(|t| t.kind == Kind::Mark || t.kind == Kind::Break).is_some_and(|t| t.key == "?")
}

/// The last `window` words before `at`, back to where the clause begins.
fn clause_before(tokens: &[Token], at: usize, window: usize) -> impl Iterator<Item = &Token> {
    tokens[..at].iter().rev().take_while(|t| !opens_clause(t)).filter(|t| t.kind == Kind::Word).take(window)
}

fn opens_clause(token: &Token) -> bool {
    match token.kind {
        Kind::Mark => token.key != ":" && token.key != "\"",
        Kind::Word => token.key == "but" || token.key == "mais",
        Kind::Break => true,
        _ => false,
    }
}

/// For each token, does a sentence begin there? Tags, mentions and links in front change nothing.
fn sentence_starts(tokens: &[Token]) -> Vec<bool> {
    let mut starts = vec![true];
    for (at, token) in tokens.iter().enumerate() {
        starts.push(match token.kind {
            Kind::Mark => !matches!(token.key.as_str(), "," | "\"" | "&" | "$" | "%"),
            Kind::Break => true,
            Kind::Word => false,
            Kind::Tag | Kind::Mention | Kind::Link => starts[at],
        });
    }
    starts
}

fn has(list: &[&str], token: &Token) -> bool {
    token.kind == Kind::Word && list.contains(&token.key.as_str())
}

/// Keeps a statement only where no worthier one has a token in common: "ORG employee" says nothing beside "I'm not an
/// ORG employee".
fn without_overlapped(mut found: Vec<Statement>, tokens: usize) -> Vec<Statement> {
    let mut best: Vec<Option<Worth>> = vec![None; tokens];
    for s in &found {
        for cell in &mut best[s.tokens.clone()] {
            *cell = (*cell).max(Some(s.worth));
        }
    }
    found.retain(|s| best[s.tokens.clone()].iter().all(|worth| *worth <= Some(s.worth)));
    found
}

/// A pattern being tried at a place.
struct Match<'a> {
    tokens: &'a [Token],
    names: &'a Names,
    starts: &'a [bool],
    /// Look for any other organisation in place of ours.
    elsewhere: bool,
}

impl Match<'_> {
    /// One past the last token that `parts` take from `at` on. Gaps are short, so the search is bounded.
    fn run(&self, parts: &[Part], at: usize) -> Option<usize> {
        let Some((part, rest)) = parts.split_first() else { return Some(at) };
        match part {
            Part::One(words) => self.word(at).filter(|key| words.contains(key)).and_then(|_| self.run(rest, at + 1)),
            Part::Start => self.starts[at].then(|| self.run(rest, at)).flatten(),
            Part::Stop(words) => {
                let stops = self.tokens.get(at).is_none_or(|t| t.kind != Kind::Word || words.contains(&t.key.as_str()));
                stops.then(|| self.run(rest, at)).flatten()
            }
            Part::Org if self.elsewhere => self.other(at).then(|| self.run(rest, at + 1)).flatten(),
            Part::Org => self.names.matched(self.tokens, at).and_then(|taken| self.run(rest, at + taken)),
            Part::Gap(lists, most) => self.gap(rest, at, *most, |key| lists.iter().any(|list| list.contains(&key))),
            Part::Any(most) => self.gap(rest, at, *most, |key| key.chars().all(char::is_alphanumeric)),
        }
    }

    /// As few tokens as the rest allows, at most `most`.
    fn gap(&self, rest: &[Part], at: usize, most: usize, may: impl Fn(&str) -> bool) -> Option<usize> {
        for taken in 0..=most {
            if let Some(end) = self.run(rest, at + taken) {
                return Some(end);
            }
            if !self.tokens.get(at + taken).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Mark) && may(&t.key)) {
                return None;
            }
        }
        None
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).filter(|t| t.kind == Kind::Word).map(|t| t.key.as_str())
    }

    /// A name that is not ours: a word with a capital, a handle or a tag.
    fn other(&self, at: usize) -> bool {
        let named = |t: &Token| match t.kind {
            Kind::Mention | Kind::Tag => true,
            Kind::Word => t.capital && t.key.len() > 1 && !has(NEGATIONS, t) && !has(BYGONE, t),
            _ => false,
        };
        self.tokens.get(at).is_some_and(named) && self.names.matched(self.tokens, at).is_none()
    }
}

//! Is a statement taken back, put in doubt, or placed in the past by the words around it?

use std::ops::Range;

use super::Sense;
use crate::disclosure::Language;
use crate::disclosure::reading::{Kind, Token};

/// Words before a statement in which a negation turns it round, within its clause.
const NEGATION_WINDOW: usize = 5;
/// Words before a statement in which "if", "they say" put it in doubt.
const DOUBT_WINDOW: usize = 4;
/// Words before a statement in which "former" makes it a thing of the past.
const PAST_WINDOW: usize = 2;
/// Tokens behind a statement in which "just kidding" takes it back.
const JEST_WINDOW: usize = 12;
/// What people write when they did not mean it; two words are neighbours.
const JESTS: &[&[&str]] = &[
    &["jk"],
    &["just", "kidding"],
    &["only", "kidding"],
    &["just", "joking"],
    &["not", "really"],
    &["as", "if"],
    &["psych"],
    &["je", "plaisante"],
    &["je", "rigole"],
    &["je", "deconne"],
    &["nur", "spass"],
    &["kleiner", "scherz"],
    &["nur", "ein", "scherz"],
    &["es", "broma"],
    &["scherzo"],
    &["grapje"],
];
const JEST_TAGS: &[&str] = &["jk", "sarcasm", "joke", "justkidding", "sarcasme", "humour", "ironie", "ironic"];

/// What the words around a statement make of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Doubt {
    pub(super) negated: bool,
    pub(super) past: bool,
    pub(super) doubtful: bool,
    pub(super) unreal: bool,
}

impl Sense<'_> {
    pub(super) fn doubt(&self, lang: Language, at: &Range<usize>) -> Doubt {
        let Some(signals) = self.grammar.signals(lang) else { return Doubt::default() };
        let own = || at.clone().filter(|i| !self.in_name(*i, at.start));
        let before = |window| self.clause_before(at.start, window);
        let (denied, over) = self.afterwards(at.end);
        Doubt {
            negated: denied
                || self.jests(at.end)
                || own().any(|i| self.denies[i])
                || before(NEGATION_WINDOW).any(|i| self.denies[i]),
            past: over
                || own().any(|i| self.has(signals.bygone, i))
                || before(PAST_WINDOW).any(|i| self.has(signals.former, i)),
            doubtful: before(DOUBT_WINDOW).any(|i| self.has(signals.doubts, i))
                || self.quotes[at.start] % 2 == 1
                || self.asked(at.end)
                || self.possessive(at.end),
            unreal: before(DOUBT_WINDOW).any(|i| self.has(signals.wishes, i)),
        }
    }

    /// Is the token `at` part of the organisation's name, looked for from `from` on: "No Fluff" denies nothing.
    fn in_name(&self, at: usize, from: usize) -> bool {
        (from.max(at.saturating_sub(8))..=at).any(|start| start + usize::from(self.ours[start]) > at)
    }

    /// The last `window` words before `at`, back to where the clause begins.
    fn clause_before(&self, at: usize, window: usize) -> impl Iterator<Item = usize> {
        let back = (0..at).rev().take_while(|i| !self.opens_clause(*i));
        back.filter(|i| self.tokens[*i].kind == Kind::Word).take(window)
    }

    fn opens_clause(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.kind {
            Kind::Mark => token.key != ":" && token.key != "\"",
            Kind::Word => self.has(self.grammar.turns, at),
            Kind::Break => true,
            _ => false,
        }
    }

    /// Is it taken back behind the statement: "... not!", "... . Not.", "... anymore", "... until 2020"?
    fn afterwards(&self, end: usize) -> (bool, bool) {
        let rest = self.tokens.get(end..).unwrap_or_default();
        let rest = if rest.first().is_some_and(|t| t.kind == Kind::Mark) { &rest[1..] } else { rest };
        let Some(next) = rest.first().filter(|t| t.kind == Kind::Word) else { return (false, false) };
        let closes = rest.get(1).is_none_or(|t| t.kind != Kind::Word);
        const DENIALS: &[&str] =
            &["not", "pas", "non", "jamais", "never", "nope", "nicht", "nein", "nie", "no", "niet", "nee", "mai"];
        const ENDS: &[&str] = &["anymore", "until", "jusqu'", "jusque", "bis", "hasta", "fino", "tot"];
        (closes && DENIALS.contains(&next.key.as_str()), ENDS.contains(&next.key.as_str()))
    }

    /// Does the author say, soon after it, that it was a joke?
    fn jests(&self, end: usize) -> bool {
        let rest = self.tokens.get(end..).unwrap_or_default();
        let rest = &rest[..rest.len().min(JEST_WINDOW)];
        let is = |phrase: &[&str], words: &[Token]| {
            words.len() >= phrase.len()
                && phrase.iter().zip(words).all(|(key, t)| t.kind == Kind::Word && t.key == *key)
        };
        (0..rest.len()).any(|at| match rest[at].kind {
            Kind::Tag => JEST_TAGS.contains(&rest[at].key.as_str()),
            Kind::Mark => rest[at].key == "/" && rest.get(at + 1).is_some_and(|t| t.key == "s"),
            _ => JESTS.iter().any(|phrase| is(phrase, &rest[at..])),
        })
    }

    /// Does a question mark end the clause at once?
    fn asked(&self, end: usize) -> bool {
        let rest = self.tokens.get(end..).unwrap_or_default();
        rest.iter().take(3).find(|t| t.kind == Kind::Mark || t.kind == Kind::Break).is_some_and(|t| t.key == "?")
    }

    /// Does it speak of something that the organisation has: "I work at ORG's competitor"? Its offices and teams are
    /// the organisation still.
    fn possessive(&self, end: usize) -> bool {
        const PARTS: &[&str] = &[
            "office",
            "offices",
            "team",
            "teams",
            "lab",
            "labs",
            "department",
            "headquarters",
            "hq",
            "studio",
            "store",
            "shop",
            "plant",
            "factory",
            "marketing",
            "sales",
            "engineering",
            "design",
            "support",
            "branch",
            "site",
        ];
        let is = |at: usize, keys: &[&str]| self.tokens.get(at).is_some_and(|t| keys.contains(&t.key.as_str()));
        is(end, &["'s"]) && self.in_name(end - 1, 0) && !(is(end + 1, PARTS) || is(end + 2, PARTS))
    }
}

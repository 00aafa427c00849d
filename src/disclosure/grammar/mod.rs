//! What people write when they state a relationship, take it back, or say something else in its place: one table a
//! language, made into one index that is asked with each word of a text.
//!
//! A pattern is a line of words: `i|we @do*4 work at|for ORG`. `|` separates alternatives, `@name` is a class of words of
//! the table (or `@!name`, any word but those), `ANY` is any word, `ORG` a name of the organisation. `*4` after a step
//! means at most four of them in any order, `?` at most one; where the step's own words begin the next step, as few as
//! possible are taken. `^` holds where a clause begins, `$` where no further word follows, `$:here|since` also before
//! one of these. Words are compared by their keys ([`super::reading::key_of`]), so accents and case do not count.

use std::sync::LazyLock;

use super::Language;
use super::claim::Claim;

mod compile;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;

pub(super) use compile::{Grammar, Pattern, Set, Step, Word};

/// How much a match is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Worth {
    /// Says something, but not what the relationship is ("I work with ORG").
    Vague,
    /// May say it; a person decides ("we at ORG").
    Weak,
    /// Says it where the text names the organisation somewhere ("I work there"); else as [`Worth::Weak`].
    Named,
    /// Says it.
    Clear,
}

/// A row of a table: what a match claims, how much it is worth, and the patterns.
pub(super) type Row = (Claim, Worth, &'static [&'static str]);

/// What a language's file holds.
pub(super) struct Table {
    /// The language.
    pub(super) lang: Language,
    /// Classes of words, usable in classes below them and in patterns. A word is one key; `@name` takes in a class.
    pub(super) classes: &'static [(&'static str, &'static str)],
    /// The patterns.
    pub(super) rows: &'static [Row],
    /// Words that turn a statement round.
    pub(super) negations: &'static str,
    /// Phrases that hold such a word and turn nothing round: "not only".
    pub(super) harmless: &'static [&'static str],
    /// Words that say it was once so, inside a statement.
    pub(super) bygone: &'static str,
    /// Words that say so where they stand before one.
    pub(super) former: &'static str,
    /// Words that make it a supposition or somebody else's claim where they stand before it.
    pub(super) doubts: &'static str,
    /// Words that make it a wish where they stand before it.
    pub(super) wishes: &'static str,
    /// Words that begin a clause of their own: "but".
    pub(super) turns: &'static str,
}

/// The languages whose sentences are understood.
pub(super) const TABLES: &[&Table] = &[&en::TABLE, &fr::TABLE, &de::TABLE, &es::TABLE, &it::TABLE, &nl::TABLE];

/// Every table as one index, made at first use.
pub(super) fn grammar() -> &'static Grammar {
    static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::of(TABLES));
    &GRAMMAR
}

/// Are the sentences of `lang` understood?
pub(super) fn understood(lang: Language) -> bool {
    TABLES.iter().any(|table| table.lang == lang)
}

#[cfg(test)]
mod tests;

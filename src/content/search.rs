//! Finding a prepared reply by whatever somebody types: topic, words of the question, keywords, in either language.
use std::collections::BTreeMap;

use super::prose::folded_words;
use super::reply::Reply;
use crate::id::Slug;
use crate::lang::did_you_mean;

/// Most replies that an answer names.
const SHOWN: usize = 5;
/// Words of a question shorter than this say nothing by themselves; keywords may be shorter: `ia`.
const SHORTEST: usize = 4;
/// A word that leads to more replies than this, and to more than a fifth of them, is nobody's in particular.
const COMMON: usize = 3;

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'r> {
    /// The one that is meant.
    One(&'r Reply),
    /// Some that may be meant, the likeliest first; at least two.
    Several(Vec<&'r Reply>),
    /// None, but a word that is near to this one names these.
    Near(String, Vec<&'r Reply>),
    /// None.
    Nothing,
}

/// The words that lead to one reply, folded.
struct Entry<'r> {
    reply: &'r Reply,
    /// Topic and keywords, whole: typing one of them means this reply.
    names: Vec<String>,
    /// Topic and keywords of one word.
    strong: Vec<String>,
    /// Words of the question and of longer keywords: `how much` is no reason to answer whoever says `much`.
    weak: Vec<String>,
}

/// The replies that `query` asks for. Case, accents and punctuation do not matter.
#[must_use]
pub fn search<'r>(replies: &'r BTreeMap<Slug, Reply>, query: &str) -> Found<'r> {
    let entries: Vec<Entry<'r>> = replies.values().map(Entry::of).collect();
    let words = folded_words(query);
    let whole = words.join(" ");
    let named: Vec<&Reply> = entries.iter().filter(|e| e.names.contains(&whole)).map(|e| e.reply).collect();
    match named.as_slice() {
        [] => ranked(&entries, &words),
        [one] => Found::One(one),
        _ => Found::Several(named.into_iter().take(SHOWN).collect()),
    }
}

fn ranked<'r>(entries: &[Entry<'r>], words: &[String]) -> Found<'r> {
    let mut scores = vec![0; entries.len()];
    for word in words {
        let grades: Vec<u32> = entries.iter().map(|entry| entry.grade(word)).collect();
        // A word that leads to several says little, and one that leads everywhere (`vous`) nothing.
        let shared = grades.iter().filter(|grade| **grade > 0).count();
        if shared > COMMON.max(entries.len() / 5) {
            continue;
        }
        let shared = u32::try_from(shared.max(1)).unwrap_or(u32::MAX);
        for (score, grade) in scores.iter_mut().zip(grades) {
            *score += 100 * grade / shared;
        }
    }
    let mut hits: Vec<(u32, &'r Reply)> =
        scores.into_iter().zip(entries).filter(|(score, _)| *score > 0).map(|(score, e)| (score, e.reply)).collect();
    hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    match hits.as_slice() {
        [] => near(entries, words),
        [(_, one)] => Found::One(one),
        // Twice as likely as the next is clear enough.
        [(best, one), (next, _), ..] if *best >= 2 * *next => Found::One(one),
        _ => Found::Several(hits.into_iter().take(SHOWN).map(|(_, reply)| reply).collect()),
    }
}

/// The replies behind the keyword that one of `words` was meant to be. The words of titles are too many and too common
/// for guessing: `cher` is not `chez`.
fn near<'r>(entries: &[Entry<'r>], words: &[String]) -> Found<'r> {
    let long = |word: &&String| word.chars().count() >= SHORTEST;
    let known = || entries.iter().flat_map(|entry| &entry.strong).filter(long).map(String::as_str);
    let Some(meant) = words.iter().filter(long).find_map(|word| did_you_mean(word, known())) else {
        return Found::Nothing;
    };
    let leads = entries.iter().filter(|entry| entry.strong.iter().any(|word| word == meant));
    Found::Near(meant.to_owned(), leads.map(|entry| entry.reply).take(SHOWN).collect())
}

impl<'r> Entry<'r> {
    fn of(reply: &'r Reply) -> Self {
        let topic = folded_words(reply.topic.as_str()).join(" ");
        let keywords = reply.versions.values().flat_map(|text| &text.keywords);
        let names: Vec<String> = keywords.map(|keyword| folded_words(keyword).join(" ")).chain([topic]).collect();
        let (strong, phrases): (Vec<String>, Vec<String>) = names.iter().cloned().partition(|name| !name.contains(' '));
        let titles = reply.versions.values().flat_map(|text| folded_words(&text.title));
        let weak = titles.chain(phrases.iter().flat_map(|phrase| folded_words(phrase)));
        let weak = weak.filter(|word| word.chars().count() >= SHORTEST).collect();
        Self { reply, names, strong, weak }
    }

    /// How much `word` speaks for this reply: 0 not at all, 4 a keyword.
    fn grade(&self, word: &str) -> u32 {
        let exact = |words: &[String]| words.iter().any(|own| own == word);
        // `salaires` and `salaire`: one begins with the other, and only an ending differs.
        let akin = |own: &String| {
            let (short, long) = if own.len() < word.len() { (own.as_str(), word) } else { (word, own.as_str()) };
            short.chars().count() >= SHORTEST && long.starts_with(short) && long.len() - short.len() <= 3
        };
        match () {
            () if exact(&self.strong) => 4,
            () if self.strong.iter().any(akin) => 3,
            () if exact(&self.weak) => 2,
            () if self.weak.iter().any(akin) => 1,
            () => 0,
        }
    }
}

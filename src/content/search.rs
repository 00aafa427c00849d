//! Finding a prepared reply by whatever somebody types: topic, words of the question, keywords, in either language.
use std::collections::BTreeMap;

use super::guess::did_you_mean;
use super::prose::folded_words;
use super::reply::Reply;
use crate::id::Slug;

/// Most replies that an answer names.
const SHOWN: usize = 5;
/// Words of a question shorter than this say nothing by themselves; keywords may be shorter: `ia`.
const SHORTEST: usize = 4;

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
    /// Words of topic and keywords.
    strong: Vec<String>,
    /// Words of the question.
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
        // A word that leads everywhere says little.
        let shared = u32::try_from(grades.iter().filter(|grade| **grade > 0).count()).unwrap_or(u32::MAX);
        for (score, grade) in scores.iter_mut().zip(grades) {
            *score += 100 * grade / shared.max(1);
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

/// The replies behind the word that one of `words` was meant to be.
fn near<'r>(entries: &[Entry<'r>], words: &[String]) -> Found<'r> {
    let all = || entries.iter().flat_map(|e| e.strong.iter().chain(&e.weak)).filter(|w| w.chars().count() >= SHORTEST);
    let typed = words.iter().filter(|word| word.chars().count() >= SHORTEST);
    let Some(meant) = typed.filter_map(|word| did_you_mean(word, all().map(String::as_str))).next() else {
        return Found::Nothing;
    };
    // A keyword is meant as such; the same letters in somebody's question (`salariés`) are chance.
    let is = |words: &[String]| words.iter().any(|word| word == meant);
    let strong = entries.iter().any(|entry| is(&entry.strong));
    let leads = entries.iter().filter(|entry| if strong { is(&entry.strong) } else { is(&entry.weak) });
    Found::Near(meant.to_owned(), leads.map(|entry| entry.reply).take(SHOWN).collect())
}

impl<'r> Entry<'r> {
    fn of(reply: &'r Reply) -> Self {
        let topic = folded_words(reply.topic.as_str()).join(" ");
        let keywords = reply.versions.values().flat_map(|text| &text.keywords);
        let names: Vec<String> = keywords.map(|keyword| folded_words(keyword).join(" ")).chain([topic]).collect();
        let strong = names.iter().flat_map(|name| folded_words(name)).collect();
        let titles = reply.versions.values().flat_map(|text| folded_words(&text.title));
        let weak = titles.filter(|word| word.chars().count() >= SHORTEST).collect();
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

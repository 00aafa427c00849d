//! Tables become an index: words as numbers, classes as bit sets, patterns by the word that they begin with.

use std::collections::HashMap;

use super::{Table, Worth};
use crate::disclosure::Language;
use crate::disclosure::claim::Claim;
use crate::disclosure::reading::key_of;

/// The number of a word that some table knows; 0 is every other.
pub(in crate::disclosure) type Word = u16;

/// German professions that longer ones end with: a "Softwareentwicklerin" is an "Entwicklerin".
const TAILS: &[&str] = &[
    "entwicklerin",
    "entwickler",
    "ingenieurin",
    "ingenieur",
    "managerin",
    "manager",
    "leiterin",
    "leiter",
    "beraterin",
    "berater",
    "mitarbeiterin",
    "mitarbeiter",
    "verkauferin",
    "verkaufer",
    "assistentin",
    "assistent",
    "referentin",
    "referent",
    "technikerin",
    "techniker",
    "pflegerin",
    "pfleger",
    "designerin",
    "designer",
    "architektin",
    "architekt",
    "fachfrau",
    "fachmann",
    "fachkraft",
];

/// A set of words, by its number; the complement where the second is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::disclosure) struct Set(u16, bool);

/// One step of a pattern.
#[derive(Clone, Copy, Debug)]
pub(in crate::disclosure) enum Step {
    /// Exactly one of these.
    One(Set),
    /// At most so many of these, where they do not begin the next step.
    Gap(Set, u8),
    /// The organisation.
    Org,
    /// Nothing is consumed: a clause begins here.
    Start,
    /// Nothing is consumed: one of these, a mark, a tag, a link or the end follows.
    Stop(Set),
    /// Nothing is consumed: none of these is among the next words.
    Unless(Set),
}

/// A way of saying it.
#[derive(Clone, Debug)]
pub(in crate::disclosure) struct Pattern {
    pub(in crate::disclosure) lang: Language,
    pub(in crate::disclosure) claim: Claim,
    pub(in crate::disclosure) worth: Worth,
    pub(in crate::disclosure) steps: Vec<Step>,
    /// Another name in the organisation's place makes it a statement about another organisation: the words before it
    /// leave no doubt that a name follows.
    pub(in crate::disclosure) names: bool,
}

/// The words that turn a statement of one language round.
#[derive(Clone, Copy, Debug)]
pub(in crate::disclosure) struct Signals {
    pub(in crate::disclosure) bygone: Set,
    pub(in crate::disclosure) former: Set,
    pub(in crate::disclosure) doubts: Set,
    pub(in crate::disclosure) wishes: Set,
}

impl Pattern {
    /// May the sign of a handle stand for its "at": does it say clearly that somebody works there?
    pub(in crate::disclosure) fn handles(&self) -> bool {
        self.claim == Claim::Works && self.worth == Worth::Clear
    }
}

/// All tables, ready to be asked.
pub(in crate::disclosure) struct Grammar {
    words: HashMap<String, Word>,
    sets: Vec<Vec<u64>>,
    patterns: Vec<Pattern>,
    by_word: Vec<Vec<u16>>,
    by_org: Vec<u16>,
    harmless: Vec<Vec<Word>>,
    signals: Vec<(Language, Signals)>,
    /// Negations of every language: denying in another language denies too.
    pub(in crate::disclosure) negations: Set,
    /// Words that begin a clause of their own, in every language.
    pub(in crate::disclosure) turns: Set,
}

impl Grammar {
    pub(super) fn of(tables: &[&Table]) -> Self {
        let mut build = Build::default();
        let everywhere =
            |part: fn(&Table) -> &'static str| tables.iter().map(|t| part(t)).collect::<Vec<_>>().join(" ");
        let negations = build.plain(&everywhere(|t| t.negations));
        let turns = build.plain(&everywhere(|t| t.turns));
        let mut signals = Vec::new();
        let mut harmless = Vec::new();
        for table in tables {
            build.table(table);
            let part = |build: &mut Build, words| build.plain(words);
            signals.push((
                table.lang,
                Signals {
                    bygone: part(&mut build, table.bygone),
                    former: part(&mut build, table.former),
                    doubts: part(&mut build, table.doubts),
                    wishes: part(&mut build, table.wishes),
                },
            ));
            let phrases = table.harmless.iter();
            harmless.extend(phrases.map(|phrase| phrase.split(' ').map(|word| build.word(word)).collect()));
        }
        build.finish(negations, turns, signals, harmless)
    }

    /// The number of a word; 0 if no table knows it.
    pub(in crate::disclosure) fn word(&self, key: &str) -> Word {
        let known = |key: &str| self.words.get(key).copied();
        let tail = || TAILS.iter().find(|tail| key.len() > tail.len() + 2 && key.ends_with(**tail));
        known(key).or_else(|| known(tail()?)).unwrap_or(0)
    }

    /// Is `word` one of `set`?
    pub(in crate::disclosure) fn has(&self, set: Set, word: Word) -> bool {
        let Set(number, complement) = set;
        let bits = self.sets.get(usize::from(number)).and_then(|set| set.get(usize::from(word) / 64));
        (word != 0 && bits.is_some_and(|bits| bits >> (word % 64) & 1 == 1)) != complement
    }

    /// Is `word` named by `set`? Never by a complement.
    pub(in crate::disclosure) fn holds(&self, set: Set, word: Word) -> bool {
        !set.1 && self.has(set, word)
    }

    /// The patterns that may begin with `word`.
    pub(in crate::disclosure) fn beginning(&self, word: Word) -> impl Iterator<Item = &Pattern> {
        let numbers = self.by_word.get(usize::from(word)).map_or(&[][..], Vec::as_slice);
        numbers.iter().filter_map(|number| self.patterns.get(usize::from(*number)))
    }

    /// The patterns that may begin with the organisation.
    pub(in crate::disclosure) fn beginning_with_org(&self) -> impl Iterator<Item = &Pattern> {
        self.by_org.iter().filter_map(|number| self.patterns.get(usize::from(*number)))
    }

    /// The signals of a language that is understood.
    pub(in crate::disclosure) fn signals(&self, lang: Language) -> Option<Signals> {
        self.signals.iter().find(|(one, _)| *one == lang).map(|(_, signals)| *signals)
    }

    /// The length of a harmless phrase that stands at the head of `words`; 0 for none.
    pub(in crate::disclosure) fn harmless(&self, words: &[Word]) -> usize {
        self.harmless.iter().filter(|phrase| words.starts_with(phrase)).map(Vec::len).max().unwrap_or(0)
    }
}

#[derive(Default)]
struct Build {
    words: HashMap<String, Word>,
    sets: Vec<Vec<Word>>,
    patterns: Vec<Pattern>,
}

type Classes = HashMap<&'static str, Vec<Word>>;

impl Build {
    fn word(&mut self, text: &str) -> Word {
        let key = key_of(text);
        let next = Word::try_from(self.words.len() + 1).unwrap_or(Word::MAX);
        *self.words.entry(key).or_insert(next)
    }

    fn set(&mut self, mut words: Vec<Word>, complement: bool) -> Set {
        words.sort_unstable();
        words.dedup();
        let number = self.sets.iter().position(|set| *set == words).unwrap_or_else(|| {
            self.sets.push(words);
            self.sets.len() - 1
        });
        Set(u16::try_from(number).unwrap_or(u16::MAX), complement)
    }

    fn plain(&mut self, text: &str) -> Set {
        let words = text.split_whitespace().map(|word| self.word(word)).collect();
        self.set(words, false)
    }

    fn table(&mut self, table: &Table) {
        let mut classes = Classes::new();
        for (name, text) in table.classes {
            let words = text.split_whitespace().flat_map(|part| self.members(part, &classes)).collect();
            classes.insert(name, words);
        }
        for (claim, worth, lines) in table.rows.iter().copied().flatten() {
            for line in *lines {
                let steps: Vec<Step> = line.split(' ').map(|part| self.step(part, &classes)).collect();
                let leads = steps.iter().find(|step| !matches!(step, Step::Start));
                let names = *worth == Worth::Clear
                    && !matches!(claim, Claim::Got | Claim::Contends | Claim::Kin)
                    && matches!(leads, Some(Step::One(_)))
                    && steps.iter().any(|step| matches!(step, Step::Org))
                    // "We launched Sync", "I run the Sync team": a thing rather than an organisation.
                    && !(*claim == Claim::Leads && matches!(steps.last(), Some(Step::Stop(_) | Step::Unless(_))));
                self.patterns.push(Pattern { lang: table.lang, claim: *claim, worth: *worth, steps, names });
            }
        }
    }

    /// A word, or what a class holds. A class that is not there is empty; a test looks for those.
    fn members(&mut self, part: &str, classes: &Classes) -> Vec<Word> {
        match part.strip_prefix('@') {
            Some(name) => classes.get(name).cloned().unwrap_or_default(),
            None => vec![self.word(part)],
        }
    }

    fn step(&mut self, part: &str, classes: &Classes) -> Step {
        match part {
            "ORG" => return Step::Org,
            "^" => return Step::Start,
            "$" => return Step::Stop(self.set(vec![], false)),
            _ => {}
        }
        if let Some(words) = part.strip_prefix("$:") {
            return Step::Stop(self.alternatives(words, classes));
        }
        if let Some(words) = part.strip_prefix("!:") {
            return Step::Unless(self.alternatives(words, classes));
        }
        let (base, most) = match part.split_once('*') {
            Some((base, most)) => (base, most.parse().ok()),
            None => part.strip_suffix('?').map_or((part, None), |base| (base, Some(1))),
        };
        let set = self.alternatives(base, classes);
        most.map_or(Step::One(set), |most| Step::Gap(set, most))
    }

    fn alternatives(&mut self, base: &str, classes: &Classes) -> Set {
        if base == "ANY" {
            return self.set(vec![], true);
        }
        let (base, complement) = match base.strip_prefix("@!") {
            Some(name) => (format!("@{name}"), true),
            None => (base.to_owned(), false),
        };
        let words = base.split('|').flat_map(|word| self.members(word, classes)).collect();
        self.set(words, complement)
    }

    fn finish(
        self,
        negations: Set,
        turns: Set,
        signals: Vec<(Language, Signals)>,
        harmless: Vec<Vec<Word>>,
    ) -> Grammar {
        let size = self.words.len() + 1;
        let mut by_word = vec![Vec::new(); size];
        let mut by_org = Vec::new();
        for (number, pattern) in self.patterns.iter().enumerate() {
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            let (words, org) = self.beginnings(&pattern.steps);
            words.into_iter().for_each(|word| by_word[usize::from(word)].push(number));
            if org {
                by_org.push(number);
            }
        }
        let sets = self.sets.iter().map(|words| {
            let mut bits = vec![0_u64; size / 64 + 1];
            words.iter().for_each(|word| bits[usize::from(*word) / 64] |= 1 << (word % 64));
            bits
        });
        Grammar {
            sets: sets.collect(),
            words: self.words,
            patterns: self.patterns,
            by_word,
            by_org,
            harmless,
            signals,
            negations,
            turns,
        }
    }

    /// The words that a pattern may begin with, and whether the organisation may.
    fn beginnings(&self, steps: &[Step]) -> (Vec<Word>, bool) {
        let mut words = Vec::new();
        let mut org = false;
        for step in steps {
            match step {
                Step::One(set) => {
                    words.extend_from_slice(&self.sets[usize::from(set.0)]);
                    break;
                }
                Step::Gap(set, _) => words.extend_from_slice(&self.sets[usize::from(set.0)]),
                Step::Org => {
                    org = true;
                    break;
                }
                Step::Start | Step::Stop(_) | Step::Unless(_) => {}
            }
        }
        words.sort_unstable();
        words.dedup();
        (words, org)
    }
}

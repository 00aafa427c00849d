//! Is what a text says enough, and where it says it?

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::grammar::Worth;
use super::hint::{self, Tag};
use super::language::Words;
use super::org::Names;
use super::placement::Layout;
use super::reading::{Kind, Reading, Token, read};
use super::rule::Rulebook;
use super::statement::{Statement, statements};
use super::{Context, Judgement, Language, Verdict};

/// Is the disclosure in `text` enough for `context`, by the rules of `book`?
///
/// A function of the text's letters as people see them: its Unicode form and invisible characters change nothing. The
/// first 64 KiB are read, in linear time; what stands behind them cannot make a text sufficient.
#[must_use]
pub fn judge(book: &Rulebook, text: &str, context: &Context<'_>) -> Judgement {
    let (verdict, reason) = decide(&read(text), context);
    let applied = book.applied(context);
    let rule = applied.first().map(|applied| applied.rule);
    Judgement {
        verdict,
        reason: reason.to_owned(),
        rule: rule.map(|rule| rule.id.clone()).unwrap_or_default(),
        rule_version: rule.map(|rule| rule.version.clone()).unwrap_or_default(),
        text_hash: hash(text),
    }
}

/// SHA-256 of the exact bytes, as 64 lower-case hexadecimal characters.
fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

type Finding = (Verdict, &'static str);

fn decide(reading: &Reading, context: &Context<'_>) -> Finding {
    if reading.plain.chars().all(char::is_whitespace) {
        return (Verdict::Unverifiable, "TEXT_UNKNOWN");
    }
    let names = context.org.map_or_else(Names::default, Names::of);
    let tokens = reading.tokens.as_slice();
    let tags = tags(reading, &names);
    let mut said = statements(tokens, &names);
    said.extend(tags.iter().filter_map(|(at, tag)| from_tag(*at, *tag)));
    let bench = Bench {
        layout: Layout::of(reading, context.network),
        tokens,
        words: Words::of(tokens),
        suspicions: suspicions(tokens, &names),
        context,
    };
    let best = said.iter().map(|s| bench.weigh(s)).reduce(better);
    match best {
        Some((Verdict::Sufficient, _)) => bench.doubts(&said, &tags).unwrap_or((Verdict::Sufficient, "OK")),
        Some(finding) => finding,
        None => (Verdict::Insufficient, hint::instead(tokens, &tags, &names)),
    }
}

fn tags(reading: &Reading, names: &Names) -> Vec<(usize, Tag)> {
    let tags = reading.tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Tag);
    tags.map(|(at, t)| (at, hint::tag(&t.key, &reading.plain[t.at.clone()], names))).collect()
}

/// Number of suspicious words before each token, and after the last one all.
fn suspicions(tokens: &[Token], names: &Names) -> Vec<usize> {
    let mut sums = vec![0];
    sums.extend(tokens.iter().scan(0, |sum, token| {
        *sum += usize::from(names.suspicious(token));
        Some(*sum)
    }));
    sums
}

/// A hashtag that makes a statement by itself.
fn from_tag(at: usize, tag: Tag) -> Option<Statement> {
    let (lang, negated, past, elsewhere) = match tag {
        Tag::Relation(lang) => (lang, false, false, false),
        Tag::Denied => (Language::En, true, false, false),
        Tag::Bygone => (Language::En, false, true, false),
        Tag::Elsewhere => (Language::En, false, false, true),
        _ => return None,
    };
    Some(Statement { tokens: at..at + 1, lang, worth: Worth::Clear, elsewhere, negated, past })
}

/// The better finding for the author; the earlier one of equals.
fn better(a: Finding, b: Finding) -> Finding {
    let rank = |(verdict, reason): Finding| match (verdict, reason) {
        (Verdict::Sufficient, _) => 9,
        // That it was denied or is over tells more than where it stands or that other words are unclear.
        (Verdict::NeedsReview, "MIXED_SCRIPT" | "WRONG_LANGUAGE") => 8,
        (Verdict::NeedsReview, _) => 7,
        (_, "END_OF_POST" | "BELOW_FOLD" | "HASHTAG_PILE" | "WRONG_LANGUAGE") => 6,
        (_, "NEGATED") => 5,
        (_, "STALE_RELATIONSHIP") => 4,
        (_, "WRONG_ORGANISATION") => 3,
        _ => 2,
    };
    if rank(b) > rank(a) { b } else { a }
}

/// A text laid out for judging: what every statement in it is weighed against.
struct Bench<'a> {
    layout: Layout<'a>,
    tokens: &'a [Token],
    words: Words,
    suspicions: Vec<usize>,
    context: &'a Context<'a>,
}

impl Bench<'_> {
    /// What one statement is worth where it stands.
    fn weigh(&self, said: &Statement) -> Finding {
        let insufficient = |reason| (Verdict::Insufficient, reason);
        if said.elsewhere {
            return insufficient("WRONG_ORGANISATION");
        }
        if said.past {
            return insufficient("STALE_RELATIONSHIP");
        }
        if said.negated {
            return insufficient("NEGATED");
        }
        if said.worth == Worth::Vague {
            return insufficient("AMBIGUOUS_TERM");
        }
        if let Some(fault) = self.layout.fault(&said.tokens) {
            return insufficient(fault);
        }
        if let Some(finding) = self.language(said) {
            return finding;
        }
        if self.suspicious(said) {
            return (Verdict::NeedsReview, "MIXED_SCRIPT");
        }
        match said.worth {
            Worth::Clear => (Verdict::Sufficient, "OK"),
            Worth::Weak | Worth::Vague => (Verdict::NeedsReview, "AMBIGUOUS_TERM"),
        }
    }

    /// A statement in another language than the post's is not enough, whatever language the rest looks like: who does
    /// not know the post's language asks [`super::language_of`] first. A post that is plainly not in the language it is
    /// said to be is a person's to look at.
    fn language(&self, said: &Statement) -> Option<Finding> {
        let spoken = self.words.without(Words::of(&self.tokens[said.tokens.clone()])).language();
        let declared = self.context.lang;
        if said.lang != declared {
            return Some((Verdict::Insufficient, "WRONG_LANGUAGE"));
        }
        (spoken.is_some_and(|lang| lang != declared)).then_some((Verdict::NeedsReview, "WRONG_LANGUAGE"))
    }

    /// Does a word of the sentence mix scripts, so that people and machines may read it differently?
    fn suspicious(&self, said: &Statement) -> bool {
        let (first, last) = (self.layout.sentence(said.tokens.start), self.layout.sentence(said.tokens.end - 1));
        self.suspicions[last.end] > self.suspicions[first.start]
    }

    /// What else a sufficient text says that takes the statement back.
    fn doubts(&self, said: &[Statement], tags: &[(usize, Tag)]) -> Option<Finding> {
        let denied = said.iter().any(|s| s.negated && !s.elsewhere) || hint::denies_label(self.tokens, tags);
        let past = said.iter().any(|s| s.past && !s.elsewhere);
        match (denied, past) {
            (true, _) => Some((Verdict::NeedsReview, "NEGATED")),
            (_, true) => Some((Verdict::NeedsReview, "STALE_RELATIONSHIP")),
            _ => None,
        }
    }
}

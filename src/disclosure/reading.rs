//! A text as a rule reads it: letters normalised, invisible characters gone, cut into words, tags, mentions and links.
//!
//! Two texts that look the same to a reader have the same reading: every verdict is a function of it, so neither a
//! normalisation form nor a hidden character can change one.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::script;

/// Bytes of a text that are read. What a rule demands stands at the start, so the rest cannot improve a verdict.
pub(crate) const READ_LIMIT: usize = 64 * 1024;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word, or the half of one that an apostrophe splits off (`d'`, `'s`).
    Word,
    /// `#tag`; the key is without `#` and `_`.
    Tag,
    /// `@name`; the key is without the first `@`.
    Mention,
    /// An address on the web.
    Link,
    /// One punctuation mark.
    Mark,
    /// The end of a line.
    Break,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: Kind,
    /// What it is compared by: lower case, without accents, look-alike letters made Latin in a word that mixes scripts.
    pub(crate) key: String,
    /// Where it stands in [`Reading::plain`], in bytes.
    pub(crate) at: Range<usize>,
    /// Does it begin with a capital letter?
    pub(crate) capital: bool,
    /// The key as written, where the word mixes Latin with letters that look Latin.
    pub(crate) mixed: Option<String>,
}

/// A text, normalised and cut into tokens.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// The text in NFKC without invisible characters, in its own case.
    pub(crate) plain: String,
    /// Its tokens, in order. Emoji and symbols leave none.
    pub(crate) tokens: Vec<Token>,
}

/// Reads at most [`READ_LIMIT`] bytes of `text`, in time linear in them.
pub(crate) fn read(text: &str) -> Reading {
    let mut end = text.len().min(READ_LIMIT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let visible = text[..end].chars().filter(|c| !invisible(*c));
    let letters = |c: char| (!invisible(c)).then(|| if is_quote(c) { '\'' } else { c });
    let plain: String = if text[..end].is_ascii() {
        visible.filter_map(letters).collect()
    } else {
        visible.nfkc().filter_map(letters).collect()
    };
    let tokens = Cutter { text: &plain, at: 0, out: Vec::new() }.run();
    Reading { plain, tokens }
}

/// The key of one word: lower case, accents gone ("SALARIÉE" often loses them in capitals), `ß` as capitals write it.
pub(crate) fn key_of(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    let bare = lower.nfd().filter(|c| !is_combining_mark(*c));
    bare.fold(String::with_capacity(word.len()), |mut key, c| {
        match c {
            'ß' => key.push_str("ss"),
            'œ' => key.push_str("oe"),
            'æ' => key.push_str("ae"),
            c => key.push(c),
        }
        key
    })
}

/// Characters that show nothing by themselves (Unicode's Default_Ignorable_Code_Point and format controls).
pub(super) fn invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
        || (c.is_control() && !c.is_whitespace())
}

fn is_quote(c: char) -> bool {
    matches!(c, '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02BC}' | '\u{00B4}' | '\u{0060}' | '\u{2032}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Bytes of an ending that a sign without spaces joins to a word for the other genders: `.e`, `-trice`, `*in`, `:innen`.
fn inclusive_ending(rest: &str) -> Option<usize> {
    const FRENCH: &[&str] = &["e", "es", "s", "ne", "nes", "rice", "trice", "ice", "euse", "euses", "rices", "trices"];
    const GERMAN: &[&str] = &["in", "innen", "r", "n"];
    let sign = rest.chars().next()?;
    let endings = match sign {
        '.' | '-' | '\u{2027}' | '\u{2022}' => FRENCH,
        '*' | ':' | '_' | '/' => GERMAN,
        _ => return None,
    };
    let after = &rest[sign.len_utf8()..];
    let length = after.find(|c| !is_word(c)).unwrap_or(after.len());
    let ending = &after[..length];
    // `salarié.e.s` has two of them.
    let more = after[length..].strip_prefix(sign).filter(|_| endings == FRENCH).map_or(0, |rest| {
        let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        if rest[..length] == *"s" { sign.len_utf8() + length } else { 0 }
    });
    endings.contains(&ending).then_some(sign.len_utf8() + length + more)
}

struct Cutter<'a> {
    text: &'a str,
    at: usize,
    out: Vec<Token>,
}

impl Cutter<'_> {
    fn run(mut self) -> Vec<Token> {
        while let Some(c) = self.text[self.at..].chars().next() {
            self.step(c);
        }
        self.out
    }

    fn step(&mut self, c: char) {
        let (start, next) = (self.at, self.at + c.len_utf8());
        let follows = self.text[next..].chars().next();
        if c == ' ' || c == '\r' && follows == Some('\n') {
            self.at = next;
        } else if is_break(c) {
            self.emit(Kind::Break, "\n".into(), start..next);
        } else if c == '#' && follows.is_some_and(|f| is_word(f) || f == '_') {
            let end = self.run_of(next, |c| is_word(c) || c == '_');
            let key = key_of(&self.text[next..end]).replace('_', "");
            self.emit(Kind::Tag, key, start..end);
        } else if c == '@' && follows.is_some_and(is_word) {
            let end = self.run_of(next, |c| is_word(c) || matches!(c, '_' | '-' | '.' | '@'));
            let handle = self.text[next..end].trim_end_matches(['.', '-', '@']);
            let (key, end) = (key_of(handle), next + handle.len());
            self.emit(Kind::Mention, key, start..end);
        } else if c == '@' && follows == Some(' ') {
            self.emit(Kind::Word, "at".into(), start..next);
        } else if self.starts_link() {
            let end = self.run_of(start, |c| !c.is_whitespace());
            self.emit(Kind::Link, String::new(), start..end);
        } else if is_word(c) {
            self.word(start);
        } else {
            self.mark(c, start..next);
        }
    }

    fn starts_link(&self) -> bool {
        let head = self.text.as_bytes()[self.at..].get(..8).unwrap_or(&self.text.as_bytes()[self.at..]);
        ["https://", "http://", "www."]
            .iter()
            .any(|scheme| head.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes())))
    }

    /// End of the run of characters from `from` on that satisfy `keep`.
    fn run_of(&self, from: usize, keep: impl Fn(char) -> bool) -> usize {
        self.text[from..].find(|c| !keep(c)).map_or(self.text.len(), |n| from + n)
    }

    /// A word with what an apostrophe splits off: `d'` `Acme`, `Acme` `'s`, but `don't` whole.
    fn word(&mut self, start: usize) {
        let mut end = self.run_of(start, is_word);
        if let Some(after) = self.inner_apostrophe(end) {
            let head = key_of(&self.text[start..end]);
            let tail_end = self.run_of(after, is_word);
            let tail = key_of(&self.text[after..tail_end]);
            if tail == "t" && head.ends_with('n') || head == "aujourd" {
                end = tail_end;
            } else if matches!(tail.as_str(), "s" | "m" | "re" | "ve" | "ll" | "d") && head != "l" && head != "d" {
                self.emit(Kind::Word, head, start..end);
                self.emit(Kind::Word, format!("'{tail}"), end..tail_end);
                return;
            } else {
                self.emit(Kind::Word, format!("{head}'"), start..after);
                return;
            }
        }
        let key = key_of(&self.text[start..end]);
        self.emit(Kind::Word, key, start..end);
        self.skip_inclusive_ending();
    }

    /// Position after an apostrophe at `end` that a letter follows.
    fn inner_apostrophe(&self, end: usize) -> Option<usize> {
        let rest = self.text[end..].strip_prefix('\'')?;
        rest.chars().next().filter(|c| is_word(*c)).map(|_| end + 1)
    }

    /// `salarié(e)`, `salarié·e`, `salarié.e`, `Mitarbeiter*in`: the ending says the gender is open, the word stays the
    /// same.
    fn skip_inclusive_ending(&mut self) {
        let rest = &self.text[self.at..];
        if let Some(ending) = inclusive_ending(rest) {
            self.at += ending;
            return;
        }
        let Some(inner) = rest.strip_prefix('(').or_else(|| rest.strip_prefix('·')) else { return };
        let letters = inner.find(|c| !is_word(c)).unwrap_or(inner.len());
        let closed = rest.starts_with('·') || inner[letters..].starts_with(')');
        if (1..=7).contains(&letters) && closed {
            let opening = rest.len() - inner.len();
            self.at += opening + letters + usize::from(opening == 1 && rest.starts_with('('));
        }
    }

    /// Marks that end or split a clause become tokens; a hyphen inside a word, emoji and symbols do not.
    fn mark(&mut self, c: char, at: Range<usize>) {
        self.at = at.end;
        let before = self.text[..at.start].chars().next_back().is_some_and(is_word);
        let after = self.text[at.end..].chars().next().filter(|c| is_word(*c));
        let key = match c {
            // Inside a word: "co-founder", "acme.example".
            '-' if before && after.is_some() => return,
            '.' if before && after.is_some_and(|c| c.is_lowercase() || c.is_numeric()) => return,
            '-' | '\u{2010}'..='\u{2015}' => '-',
            '"' | '«' | '»' | '“' | '”' | '„' => '"',
            '•' | '·' | '|' => '|',
            '…' | '。' => '.',
            c if c.is_ascii_punctuation() && !matches!(c, '*' | '_' | '~' | '\'' | '#' | '@') => c,
            _ => return,
        };
        self.emit(Kind::Mark, key.into(), at);
    }

    fn emit(&mut self, kind: Kind, key: String, at: Range<usize>) {
        self.at = at.end;
        let lettered = matches!(kind, Kind::Word | Kind::Tag | Kind::Mention);
        let (key, mixed) = match lettered.then(|| script::skeleton(&key)).flatten() {
            Some(latin) => (latin, Some(key)),
            None => (key, None),
        };
        let capital = self.text[at.clone()].chars().next().is_some_and(char::is_uppercase);
        self.out.push(Token { kind, key, at, capital, mixed });
    }
}

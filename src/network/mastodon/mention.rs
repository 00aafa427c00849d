//! Mentions: of `@user@remote.example` the server counts `@user` only.

use std::ops::Range;

/// A mention, as ranges of characters.
pub(super) struct Mention {
    /// With the at sign and, if there is one, the host.
    pub(super) whole: Range<usize>,
    /// The at sign and the local name.
    pub(super) local: Range<usize>,
}

/// Every mention in `text`, as Mastodon's `MENTION_RE` finds them.
pub(super) fn mentions(text: &[char]) -> Vec<Mention> {
    let mut found = vec![];
    let mut at = 0;
    while at < text.len() {
        match mention(text, at) {
            Some(mention) => {
                at = mention.whole.end;
                found.push(mention);
            }
            None => at += 1,
        }
    }
    found
}

fn mention(text: &[char], at: usize) -> Option<Mention> {
    let before = at.checked_sub(1).map(|at| text[at]);
    if text[at] != '@' || before.is_some_and(|c| is_word(c) || matches!(c, '=' | '/')) {
        return None;
    }
    let local = name_end(text, at + 1, |c| c.is_ascii_alphanumeric() || c == '_')?;
    let host = (text.get(local) == Some(&'@')).then(|| name_end(text, local + 1, is_word)).flatten();
    let end = host.unwrap_or(local);
    let runs_on = matches!(text.get(end..), Some([':', '/', '/', ..] | ['@' | '＠', ..]));
    (!runs_on).then_some(Mention { whole: at..end, local: at..local })
}

/// The end of a name at `at`: `part` characters, with dots and hyphens inside.
fn name_end(text: &[char], at: usize, part: impl Fn(char) -> bool) -> Option<usize> {
    if !text.get(at).is_some_and(|&c| part(c)) {
        return None;
    }
    let run = text[at..].iter().take_while(|&&c| part(c) || matches!(c, '.' | '-')).count();
    let last = text[at..at + run].iter().rposition(|&c| part(c))?;
    Some(at + last + 1)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

//! Texts that cannot exceed a limit: cut between graphemes, with an ellipsis where something is missing.
//!
//! Lengths are UTF-16 units: whatever Slack counts, code points or units, it is not more than that.
use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;

const ELLIPSIS: char = '…';

/// The length of a text.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A text of at most `most` units (2 or more).
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    match shortened(text, most, |grapheme| Cow::Borrowed(grapheme)) {
        Ok(whole) | Err(whole) => whole,
    }
}

/// The text with each grapheme written by `write`, whole (`Ok`), or cut to `most` units (`Err`).
fn shortened(text: &str, most: usize, write: impl Fn(&str) -> Cow<'_, str>) -> Result<String, String> {
    let written: String = text.graphemes(true).map(&write).collect();
    if units(&written) <= most {
        return Ok(written);
    }
    let mut out = String::new();
    let mut room = most.saturating_sub(1);
    // A grapheme may itself be longer than any limit: marks piled up by whoever wants to see what happens.
    let pieces =
        text.graphemes(true).flat_map(|grapheme| if grapheme.len() > 64 { chars(grapheme) } else { vec![grapheme] });
    for piece in pieces.map(&write) {
        let length = units(&piece);
        if length > room {
            break;
        }
        room -= length;
        out.push_str(&piece);
    }
    out.truncate(out.trim_end().len());
    out.push(ELLIPSIS);
    Err(out)
}

fn chars(text: &str) -> Vec<&str> {
    text.char_indices().map(|(at, c)| &text[at..at + c.len_utf8()]).collect()
}

/// Without control characters, of which Slack refuses some; lines and tabs stay.
fn printable(text: &str) -> Cow<'_, str> {
    let hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(hidden) { Cow::Owned(text.replace(hidden, "")) } else { Cow::Borrowed(text) }
}

/// On one line, with single spaces. A space at which no line may break is not a gap: French typography has one before
/// its double signs.
fn one_line(text: &str) -> String {
    let gap = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    text.split(gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Plain text of at most `MOST` units, with something to be seen in it.
pub(super) struct Plain<const MOST: usize>(String);

impl<const MOST: usize> Plain<MOST> {
    /// `None` where there is nothing to be seen.
    pub(super) fn new(text: &str) -> Option<Self> {
        let text = printable(text);
        let text = text.trim();
        (!text.is_empty()).then(|| Self(cut(text, MOST)))
    }

    /// On one line.
    pub(super) fn line(text: &str) -> Option<Self> {
        Self::new(&one_line(text))
    }

    /// A name for what has none.
    pub(super) fn or_dash(text: &str) -> Self {
        Self::line(text).unwrap_or_else(|| Self("–".into()))
    }

    /// A short fact is missing something.
    pub(super) fn cuts(text: &str) -> bool {
        units(text.trim()) > MOST
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

/// Text in Slack's own markup, of at most `MOST` units.
pub(super) struct Mrkdwn<const MOST: usize>(String);

impl<const MOST: usize> Mrkdwn<MOST> {
    /// What people wrote, as they wrote it: nothing in it is markup, nobody is called by it.
    pub(super) fn literal(text: &str) -> Option<Self> {
        let text = printable(text);
        let text = text.trim();
        (!text.is_empty()).then(|| match shortened(&defused(text), MOST, escaped) {
            Ok(whole) | Err(whole) => Self(whole),
        })
    }

    /// A label in bold above a text that is already markup, or `None` where that is too long.
    pub(super) fn labelled(label: &str, markup: &str) -> Option<Self> {
        let label = Mrkdwn::<150>::literal(&one_line(label));
        let text = label.map_or_else(|| markup.to_owned(), |label| format!("*{}*\n{markup}", label.0));
        (units(&text) <= MOST).then_some(Self(text))
    }

    /// Markup made elsewhere, or `None` where it is too long or empty.
    pub(super) fn made(markup: String) -> Option<Self> {
        (!markup.trim().is_empty() && units(&markup) <= MOST).then_some(Self(markup))
    }

    /// For what has no name.
    pub(super) fn dash() -> Self {
        Self("–".into())
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

/// A grapheme with the three characters escaped that Slack gives a meaning to (docs.slack.dev, "Formatting message
/// text": no other needs it). What begins with `<` calls people and channels.
pub(super) fn escaped(grapheme: &str) -> Cow<'_, str> {
    if grapheme.contains(['&', '<', '>']) {
        Cow::Owned(grapheme.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
    } else {
        Cow::Borrowed(grapheme)
    }
}

/// Signs of Slack's markup that could format what follows, as signs that look the same. There is no way to escape
/// them. Inside a word they mean nothing and stay, so that `snake_case` can be copied.
pub(super) fn defused(text: &str) -> Cow<'_, str> {
    const LOOKS: [(char, char); 4] = [('*', '∗'), ('_', 'ˍ'), ('~', '∼'), ('`', 'ˋ')];
    let marks = |c: char| LOOKS.iter().any(|(mark, _)| *mark == c);
    if !text.contains(marks) && !text.contains("\n>") && !text.starts_with('>') {
        return Cow::Borrowed(text);
    }
    let signs: Vec<char> = text.chars().collect();
    let word = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(|c| c.is_alphanumeric());
    let mut out = String::with_capacity(text.len() + 8);
    for (at, sign) in signs.iter().enumerate() {
        let inside = word(at.checked_sub(1)) && word(Some(at + 1));
        let first = at == 0 || signs.get(at - 1) == Some(&'\n');
        match LOOKS.iter().find(|(mark, _)| mark == sign) {
            Some((_, look)) if !inside => out.push(*look),
            // At the beginning of a line it would make a quotation, escaped or not.
            None if *sign == '>' && first => out.push_str("\u{200b}>"),
            _ => out.push(*sign),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_fall_between_graphemes() {
        for (text, most, expected) in [
            ("short", 5, "short"),
            ("longer", 5, "long…"),
            ("words here", 7, "words…"),
            ("e\u{301}e\u{301}e\u{301}", 5, "e\u{301}e\u{301}…"),
            ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12, "👩‍👩‍👧‍👦…"),
            ("👩‍👩‍👧‍👦", 4, "…"),
            ("", 5, ""),
        ] {
            assert_eq!(cut(text, most), expected, "{text}");
        }
        let pile = format!("a{}", "\u{301}".repeat(5_000));
        assert_eq!(units(&cut(&pile, 75)), 75);
    }

    #[test]
    fn what_people_wrote_is_no_markup() {
        for (text, expected) in [
            ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
            ("<!channel> <@U123> <#C1> <http://x|y>", "&lt;!channel&gt; &lt;@U123&gt; &lt;#C1&gt; &lt;http://x|y&gt;"),
            ("*bold* and _it_ and ~no~ and `c`", "∗bold∗ and ˍitˍ and ∼no∼ and ˋcˋ"),
            ("snake_case, 2*3", "snake_case, 2*3"),
            ("> quoted\n> twice", "\u{200b}&gt; quoted\n\u{200b}&gt; twice"),
            ("a\u{0}b\u{7}", "ab"),
        ] {
            let written = Mrkdwn::<3_000>::literal(text).map(Mrkdwn::into_string);
            assert_eq!(written.as_deref(), Some(expected), "{text}");
        }
        assert!(Mrkdwn::<10>::literal(" \n ").is_none());
        let cut = Mrkdwn::<10>::literal("&&&&").map(Mrkdwn::into_string);
        assert_eq!(cut.as_deref(), Some("&amp;…"), "no entity is cut in two");
    }
}

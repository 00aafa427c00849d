//! Texts and lists that cannot be longer than Discord takes them.
//!
//! Lengths are counted in UTF-16 units, which are never fewer than the code points that Discord's document counts and
//! the most that any part of Discord was seen to count: a text that fits here fits there.
use std::borrow::Cow;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

/// Where something was cut.
const ELLIPSIS: char = '…';

/// The length of a text as it is counted here.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// `text`, or as many of its graphemes as leave room for an ellipsis; empty for no room at all.
pub(super) fn cut(text: &str, most: usize) -> Cow<'_, str> {
    if units(text) <= most {
        return Cow::Borrowed(text);
    }
    let Some(room) = most.checked_sub(1) else { return Cow::Borrowed("") };
    let (mut used, mut end) = (0, 0);
    for (at, grapheme) in text.grapheme_indices(true) {
        used += units(grapheme);
        if used > room {
            break;
        }
        end = at + grapheme.len();
    }
    let mut kept = text.get(..end).unwrap_or_default().trim_end();
    // Half of an escaped sign would be shown as a backslash.
    if kept.chars().rev().take_while(|c| *c == '\\').count() % 2 == 1 {
        kept = kept.get(..kept.len() - 1).unwrap_or_default();
    }
    Cow::Owned(format!("{kept}{ELLIPSIS}"))
}

/// Is there nothing to be seen in it? Discord takes such a text for none.
pub(super) fn blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}')
    })
}

/// Without signs that are none: a tab is a space, a line break stays one.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// A text of one to `MOST` units in which there is something to be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct Text<const MOST: usize>(String);

impl<const MOST: usize> Text<MOST> {
    /// The text, cut where it is too long; `None` where nothing is to be seen.
    pub(super) fn of(text: &str) -> Option<Self> {
        Self::within(text, MOST)
    }

    /// As [`Self::of`], with less room.
    pub(super) fn within(text: &str, room: usize) -> Option<Self> {
        let text = clean(text);
        let text = cut(text.trim(), room.min(MOST));
        if blank(&text) { None } else { Some(Self(text.into_owned())) }
    }

    /// In one line.
    pub(super) fn line(text: &str) -> Option<Self> {
        Self::of(&text.replace(['\n', '\r'], " "))
    }

    /// The whole text as it is, or nothing: for what must not be cut.
    pub(super) fn exact(text: &str) -> Option<Self> {
        let plain = !text.chars().any(char::is_control) && text.trim() == text;
        (plain && !blank(text) && units(text) <= MOST).then(|| Self(text.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn units(&self) -> usize {
        units(&self.0)
    }
}

/// At most `MOST` of something.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub(super) struct List<T, const MOST: usize>(Vec<T>);

impl<T, const MOST: usize> List<T, MOST> {
    pub(super) fn new() -> Self {
        Self(vec![])
    }

    /// Adds one; `false` where there is no room for it.
    pub(super) fn push(&mut self, one: T) -> bool {
        let room = self.0.len() < MOST;
        if room {
            self.0.push(one);
        }
        room
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What is left of the length that all embeds of a message may have together.
#[derive(Debug)]
pub(super) struct Budget(pub(super) usize);

impl Budget {
    pub(super) fn take<const MOST: usize>(&mut self, text: &str, room: usize) -> Option<Text<MOST>> {
        let text = Text::within(text, room.min(self.0))?;
        self.0 = self.0.saturating_sub(text.units());
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_graphemes() {
        for (text, most, expected) in [
            ("", 5, ""),
            ("short", 5, "short"),
            ("longer", 5, "long…"),
            ("a   longer", 5, "a…"),
            ("longer", 1, "…"),
            ("longer", 0, ""),
            ("ééé", 3, "ééé"),
            ("e\u{301}e\u{301}e\u{301}", 5, "e\u{301}e\u{301}…"),
            ("e\u{301}e\u{301}e\u{301}", 4, "e\u{301}…"),
            ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 21, "👩‍👩‍👧‍👦…"),
            ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 11, "…"),
            ("🇫🇷🇫🇷", 7, "🇫🇷…"),
            (r"ab\*cd", 4, "ab…"),
            (r"a\\\\cd", 4, r"a\\…"),
        ] {
            assert_eq!(cut(text, most), expected, "{text:?} in {most}");
        }
        let zalgo = format!("e{}", "\u{301}".repeat(5_000));
        assert_eq!(cut(&zalgo, 100), "…");
    }

    #[test]
    fn a_text_has_something_to_be_seen() {
        for (text, expected) in [
            (" a\u{0}\tb\r\nc ", Some("a b\nc")),
            ("", None),
            (" \n\t", None),
            ("\u{200b}\u{feff}", None),
            ("\u{0}", None),
        ] {
            assert_eq!(Text::<10>::of(text).as_ref().map(Text::as_str), expected, "{text:?}");
        }
        for (text, fits) in [("0123456789", true), ("0123456789a", false), (" a", false), ("a\n", false), ("", false)] {
            assert_eq!(Text::<10>::exact(text).is_some(), fits, "{text:?}");
        }
    }
}

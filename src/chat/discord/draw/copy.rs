//! Texts to be copied. Discord has no button for it, but whoever points at a code block is offered its text as it is.
//!
//! A code block ends at the first three backticks in it, and nothing can be put before them that would not be copied
//! too. Such a text, and one that is too long, goes as a file, which Discord shows with the same offer.
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation as _;

use super::File;
use super::bound::{blank, cut, units};
use super::markdown::escape;
use crate::flow::card::{Button, Card, Does, Draft};
use crate::lang::{Lang, number};
use crate::network::Network;
use crate::say;

/// Longest text in a code block, in UTF-16 units: the description takes 4,096, and words stand beside it.
const INLINE: usize = 3_200;
/// Longest of the further texts to be copied, in UTF-16 units.
const FURTHER: usize = 400;
/// Longest words that are pointed out, in UTF-16 units.
const WORDS: usize = 240;

/// A code block, where Discord would give the text back as it is.
fn block(text: &str, most: usize) -> Option<String> {
    let plain = text.chars().all(|c| c == '\n' || !(c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')));
    let whole = !text.starts_with('\n') && !text.ends_with('\n') && !text.contains("```");
    (plain && whole && units(text) <= most).then(|| format!("```\n{text}\n```"))
}

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), media: "text/plain; charset=utf-8", bytes: Arc::new(text.as_bytes().to_vec()) }
}

/// The draft and what has to be said of it; the file where it does not stand in the message.
pub(super) fn draft(draft: &Draft, lang: Lang) -> (Vec<String>, Option<File>) {
    let mut lines = vec![];
    let mut attached = None;
    if !blank(&draft.text) {
        let inline = block(&draft.text, INLINE);
        if inline.is_none() {
            attached = Some(file("post.txt", &draft.text));
        }
        lines.push(inline.unwrap_or_else(|| say!(lang, "chat-draw-file", file = "post.txt")));
    }
    if let Some(words) = disclosure(draft) {
        lines.push(say!(lang, "chat-draw-disclosure", words = words));
    }
    let network = draft.network.parse().map_or_else(|_| draft.network.clone(), |n: Network| n.name().to_owned());
    let (length, limit) = (number(lang, i64::from(draft.length)), number(lang, i64::from(draft.limit)));
    lines.push(say!(lang, "chat-draw-length", length = length, limit = limit, network = escape(&cut(&network, 80))));
    if let Some(words) = before_fold(draft) {
        lines.push(say!(lang, "chat-draw-fold", words = words));
    }
    (lines, attached)
}

/// The words of the disclosure, where the range is one of this text's.
fn disclosure(draft: &Draft) -> Option<String> {
    let (from, to) = draft.disclosure?;
    quoted(draft.text.get(from..to)?)
}

/// The last words that are shown before a reader asks for more.
fn before_fold(draft: &Draft) -> Option<String> {
    let shown = draft.text.grapheme_indices(true).nth(draft.fold_at?).map(|(at, _)| at)?;
    let shown = draft.text.get(..shown)?;
    let start = shown.grapheme_indices(true).rev().nth(39).map_or(0, |(at, _)| at);
    let end = shown.get(start..)?;
    // From a word's beginning on, where there is one.
    let whole = end.split_once(' ').map_or(end, |(_, rest)| rest);
    quoted(if start > 0 && !blank(whole) { whole } else { end })
}

fn quoted(words: &str) -> Option<String> {
    // A space at which no line may break is not a gap: French typography has one before its double signs.
    let gap = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    let line = words.split(gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if blank(&line) { None } else { Some(cut(&escape(&line), WORDS).into_owned()) }
}

/// What else is to be copied, under the words of its button; the files of what does not stand in the message.
pub(super) fn further(card: &Card) -> (Vec<String>, Vec<File>) {
    let (mut lines, mut files) = (vec![], vec![]);
    let drafted = card.draft.as_ref().map(|draft| draft.text.as_str());
    let mut seen: Vec<&str> = drafted.into_iter().collect();
    for Button { label, does, .. } in card.rows.iter().flatten() {
        let Does::Copy(text) = does else { continue };
        if seen.contains(&text.as_str()) || blank(text) || seen.len() > 8 {
            continue;
        }
        seen.push(text);
        let label = escape(&cut(label.trim(), 80));
        let label = if blank(&label) { String::new() } else { format!("**{label}**\n") };
        let inline = block(text, FURTHER);
        let shown = inline.unwrap_or_else(|| {
            let name = format!("text{}.txt", files.len() + 1);
            files.push(file(&name, text));
            say!(card.lang, "chat-draw-file", file = name)
        });
        lines.push(format!("{label}{shown}"));
    }
    (lines, files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_gives_back_what_was_put_in() {
        for (text, whole) in [
            ("Proud to work here. #ad", true),
            ("two\n\nlines, `code` and ``more``", true),
            ("ends with `", true),
            ("a ``` b", false),
            ("\nbegins", false),
            ("ends\n", false),
            ("a\u{0}b", false),
            ("a\tb", false),
            ("a\u{2028}b", false),
        ] {
            let drawn = block(text, INLINE);
            assert_eq!(drawn.is_some(), whole, "{text:?}");
            if let Some(drawn) = drawn {
                let back = drawn.strip_prefix("```\n").and_then(|rest| rest.strip_suffix("\n```"));
                assert_eq!(back, Some(text));
                assert_eq!(drawn.matches("```").count(), 2);
            }
        }
        assert!(block(&"x".repeat(INLINE), INLINE).is_some() && block(&"x".repeat(INLINE + 1), INLINE).is_none());
    }
}

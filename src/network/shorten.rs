//! Cutting a text to a length without breaking a word, a link or a character.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::weblink::{Dialect, links};
use super::{CountOptions, Network};

/// `text`, or its beginning and an ellipsis, in at most `max_length` of the network's first unit, and within its
/// other limits.
///
/// Cuts before a word if that costs less than half, else between graphemes; never inside a link. Where not even the
/// ellipsis fits, the result is empty. White space before the cut goes.
#[must_use]
pub fn shorten(network: Network, text: &str, max_length: u32) -> String {
    let fits = |candidate: &str| fits(network, candidate, max_length);
    if fits(text) {
        return text.to_owned();
    }
    let cuts = cuts(text, max_length);
    // Lengths grow with the cut but for rare turns (a letter that ends a bare domain): search, then step down.
    let top = cuts.partition_point(|cut| fits(&shortened(text, cut)));
    let word = (top / 2..top).rev().find(|&index| cuts[index].ends_word);
    let order = word.into_iter().chain((0..top).rev());
    order.map(|index| shortened(text, &cuts[index])).find(|candidate| fits(candidate)).unwrap_or_default()
}

fn fits(network: Network, text: &str, max_length: u32) -> bool {
    let counted = (network.spec().measure)(text, &CountOptions::default());
    counted.iter().enumerate().all(|(index, count)| count.length <= if index == 0 { max_length } else { count.limit })
}

/// A place where the text may end.
struct Cut {
    at: usize,
    ends_word: bool,
    ends_link: bool,
}

fn shortened(text: &str, cut: &Cut) -> String {
    let kept = text[..cut.at].trim_end();
    // An ellipsis right behind a link would become part of it on some networks.
    let gap = if cut.ends_link { " " } else { "" };
    format!("{kept}{gap}…")
}

/// The places to cut, from the beginning: one more than could fit, as every piece counts at least one.
fn cuts(text: &str, max_length: u32) -> Vec<Cut> {
    let most = usize::try_from(max_length).unwrap_or(usize::MAX).saturating_add(1);
    let links = byte_links(text);
    let mut cuts = vec![Cut { at: 0, ends_word: true, ends_link: false }];
    let mut next = links.iter().peekable();
    let mut after_space = true;
    for (at, grapheme) in text.grapheme_indices(true) {
        while next.next_if(|link| link.end <= at).is_some() {}
        let inside = next.peek().is_some_and(|link| link.start < at);
        if at > 0 && !inside {
            let space = grapheme.trim().is_empty();
            let ends_link = ends_link(text, at, &links);
            cuts.push(Cut { at, ends_word: (space || ends_link) && !after_space, ends_link });
        }
        after_space = grapheme.trim().is_empty();
        if cuts.len() > most {
            break;
        }
    }
    cuts
}

/// Whether what stands before `at`, white space aside, is a link.
fn ends_link(text: &str, at: usize, links: &[Range<usize>]) -> bool {
    let end = text[..at].trim_end().len();
    links.binary_search_by_key(&end, |link| link.end).is_ok()
}

/// The links of `text` as byte ranges. Every network's are kept whole, so the wider of the readings is taken.
fn byte_links(text: &str) -> Vec<Range<usize>> {
    let chars: Vec<char> = text.chars().collect();
    let mut offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    offsets.push(text.len());
    links(&chars, Dialect::X).into_iter().map(|link| offsets[link.start]..offsets[link.end]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_a_reader_would() {
        let (li, x, bsky) = (Network::Linkedin, Network::X, Network::Bluesky);
        for (network, text, max, expected) in [
            (li, "tient", 5, "tient"),
            (li, "", 0, ""),
            (li, "ne tient pas", 0, ""),
            (li, "ne tient pas", 1, "…"),
            (li, "ne tient pas", 9, "ne tient…"),
            (li, "ne tient pas", 10, "ne tient…"),
            (li, "anticonstitutionnellement", 5, "anti…"),
            (li, "a anticonstitutionnellement", 12, "a anticonst…"),
            (li, "e\u{301}e\u{301}e\u{301}", 4, "e\u{301}…"),
            (bsky, "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…"),
            // On X the ellipsis weighs two.
            (x, "un deux trois", 9, "un deux…"),
            (x, "un deux trois", 8, "un deu…"),
            (x, "un deux, trois", 9, "un deux…"),
            (x, "voir https://example.com/page suite", 31, "voir https://example.com/page …"),
            (x, "voir https://example.com/page suite", 30, "voir…"),
            (bsky, "https://example.com/une/longue/adresse", 12, "…"),
        ] {
            assert_eq!(shorten(network, text, max), expected, "{network} {text:?} {max}");
        }
    }

    #[test]
    fn bluesky_bytes_hold_too() {
        let short = shorten(Network::Bluesky, &"👨‍👩‍👧‍👦".repeat(200), 300);
        assert_eq!(short, format!("{}…", "👨‍👩‍👧‍👦".repeat(119)));
    }

    #[test]
    fn a_hostile_length_or_text_takes_no_forever() {
        for piece in ["a", " ", "https://a.fr/ ", "\u{301}", "👨\u{200D}"] {
            let text = piece.repeat(100_000);
            for network in Network::ALL {
                assert!(fits(network, &shorten(network, &text, 280), 280), "{network} {piece:?}");
            }
        }
        assert_eq!(shorten(Network::X, "court", u32::MAX), "court");
    }
}

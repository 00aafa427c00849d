//! A draft in pieces: which of it is the disclosure, which of it a reader sees only after asking for more.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::flow::card::Draft;

/// A run of the draft's text that is drawn in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// The text, as it is.
    pub(super) text: &'a str,
    /// It belongs to the disclosure.
    pub(super) disclosed: bool,
    /// It stands behind the fold.
    pub(super) folded: bool,
    /// The fold is right before it.
    pub(super) after_fold: bool,
}

/// The draft's text, cut at the disclosure's ends and at the fold. A range that is none of this text's is ignored.
pub(super) fn pieces(draft: &Draft) -> Vec<Piece<'_>> {
    let text = draft.text.as_str();
    let disclosure = draft.disclosure.filter(|&(from, to)| from < to && text.get(from..to).is_some());
    let fold = draft.fold_at.and_then(|index| byte_of(text, index));
    let mut cuts = vec![0, text.len()];
    cuts.extend(disclosure.iter().flat_map(|&(from, to)| [from, to]));
    cuts.extend(fold);
    cuts.sort_unstable();
    cuts.dedup();
    let within = |from: usize, to: usize| disclosure.is_some_and(|(start, end)| start <= from && to <= end);
    cuts.windows(2)
        .filter_map(|cut| {
            let (&from, &to) = (cut.first()?, cut.last()?);
            Some(Piece {
                text: text.get(from..to)?,
                disclosed: within(from, to),
                folded: fold.is_some_and(|fold| from >= fold),
                after_fold: fold == Some(from),
            })
        })
        .collect()
}

/// The byte at which the grapheme with this index starts; `None` at or behind the end, where nothing is folded.
fn byte_of(text: &str, grapheme: usize) -> Option<usize> {
    text.grapheme_indices(true).nth(grapheme).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[...]` is disclosed, `|` is the fold, what follows it is folded.
    #[track_caller]
    fn check(text: &str, disclosure: Option<(usize, usize)>, fold_at: Option<usize>, expected: &str) {
        let draft = Draft { text: text.into(), disclosure, length: 0, limit: 0, fold_at, network: "linkedin".into() };
        let mut folded = false;
        let drawn: String = pieces(&draft)
            .iter()
            .map(|piece| {
                folded |= piece.after_fold;
                assert_eq!(piece.folded, folded, "{text}: {piece:?}");
                let bar = if piece.after_fold { "|" } else { "" };
                if piece.disclosed { format!("{bar}[{}]", piece.text) } else { format!("{bar}{}", piece.text) }
            })
            .collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn the_disclosure_is_found_by_bytes() {
        check("I work there. Read", Some((0, 13)), None, "[I work there.] Read");
        check("Lire : salarié é", Some((7, 15)), None, "Lire : [salarié] é");
        check("👩‍💻 #Employé", Some((12, 21)), None, "👩‍💻 [#Employé]");
        check("all", Some((0, 3)), None, "[all]");
        check("plain", None, None, "plain");
        check("", None, None, "");
    }

    #[test]
    fn a_range_of_another_text_is_ignored() {
        check("é", Some((1, 2)), None, "é");
        check("abc", Some((2, 9)), None, "abc");
        check("abc", Some((2, 1)), None, "abc");
        check("abc", Some((1, 1)), None, "abc");
        check("abc", Some((usize::MAX, usize::MAX)), None, "abc");
    }

    #[test]
    fn the_fold_is_counted_in_what_people_see() {
        check("abcdef", None, Some(3), "abc|def");
        check("👩‍💻é🇫🇷x", None, Some(2), "👩‍💻é|🇫🇷x");
        check("abc", None, Some(3), "abc");
        check("abc", None, Some(99), "abc");
        check("abcdef", Some((2, 4)), Some(3), "ab[c]|[d]ef");
        check("abcdef", Some((0, 3)), Some(3), "[abc]|def");
        check("abc", None, Some(0), "|abc");
    }
}

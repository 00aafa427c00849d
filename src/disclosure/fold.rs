//! The place from which on a reader has to open a post to see more.

use unicode_segmentation::UnicodeSegmentation;

use crate::network::{CountOptions, Network, count};

/// Bytes of a text that any fold lies within: a test of the table holds it. Longer texts on networks that fold nothing are
/// shown whole.
const HEAD: usize = 16 * 1024;
/// A text of at most so many bytes in one line is shown whole by every network.
const SHORT: usize = 80;

/// Lines before the fold of a network that folds and whose number of lines is not known: the FTC's letters of 2017 ask
/// Instagram's captions to disclose within the first three.
const LINES: usize = 3;

/// First byte of `plain` that `network` hides in a feed on a phone; the text's length when it shows all.
///
/// A network without a fold is taken to cut a text that is over its limit there: X does so with long posts.
pub(super) fn fold(plain: &str, network: Network) -> usize {
    if plain.len() <= SHORT && !plain.contains('\n') {
        return plain.len();
    }
    let mut end = plain.len().min(HEAD);
    while !plain.is_char_boundary(end) {
        end -= 1;
    }
    let counted = count(network, &plain[..end], &CountOptions::default());
    let at = counted.fold_at.or_else(|| (!counted.fits).then_some(counted.limit as usize));
    let fold = at.and_then(|at| plain.grapheme_indices(true).nth(at)).map_or(plain.len(), |(byte, _)| byte);
    let lines = network.spec().fold.is_some_and(|fold| fold.lines.is_none());
    let line = plain.match_indices('\n').nth(LINES - 1).filter(|_| lines);
    line.map_or(fold, |(byte, _)| fold.min(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fold_lies_within_what_is_looked_at() {
        // A grapheme of a text that people write has at most a few tens of bytes.
        const GRAPHEME: usize = 32;
        let folds = crate::network::NETWORKS.iter().filter_map(|spec| spec.fold);
        assert!(folds.map(|fold| fold.mobile as usize).all(|fold| fold * GRAPHEME < HEAD));
    }
}

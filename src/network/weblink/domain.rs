//! Hosts inside running text: where a domain that begins here ends.
//!
//! twitter-text says this with a backtracking expression, `subdomain* name tld`. Here a stretch of host characters
//! is cut into labels once, and the answer for every label is worked out from right to left, so that a megabyte of
//! dots costs no more than a megabyte of prose.

use std::ops::Range;

use super::class::{is_ascii_domain, is_domain};
use super::punycode;
use super::tld::tld_end;

/// The longest label of a host, in bytes once encoded (RFC 1035).
const LONGEST_LABEL: usize = 63;

/// One label of a stretch: `text[start..end]`, then a dot unless it is the last.
struct Label {
    start: usize,
    end: usize,
    /// Ends neither in `-` nor `_`.
    sound_end: bool,
    last_underscore: Option<usize>,
    /// End of the top-level domain that follows this label's dot.
    tld: Option<usize>,
    /// End of the longest domain that begins with this whole label.
    best: Option<usize>,
}

/// Finds domains in one text, remembering the stretch it looked at last.
pub(super) struct Hosts<'a> {
    text: &'a [char],
    stretch: Range<usize>,
    labels: Vec<Label>,
}

impl<'a> Hosts<'a> {
    pub(super) fn new(text: &'a [char]) -> Self {
        Self { text, stretch: 0..0, labels: vec![] }
    }

    /// The end of the longest domain that begins at `at`, if one does. Ask with rising `at` only.
    pub(super) fn end(&mut self, at: usize) -> Option<usize> {
        if !self.text.get(at).is_some_and(|&c| is_domain(c)) {
            return None;
        }
        if !self.stretch.contains(&at) {
            self.read(at);
        }
        let index = self.labels.partition_point(|label| label.end < at);
        self.resolve(index, at)
    }

    fn read(&mut self, at: usize) {
        let host = |c: &&char| is_domain(**c) || matches!(c, '-' | '_' | '.');
        let end = at + self.text[at..].iter().take_while(host).count();
        self.stretch = at..end;
        self.labels.clear();
        let mut start = at;
        for piece in self.text[at..end].split(|&c| c == '.') {
            let stop = start + piece.len();
            self.labels.push(Label {
                start,
                end: stop,
                sound_end: piece.last().is_some_and(|&c| is_domain(c)),
                last_underscore: piece.iter().rposition(|&c| c == '_').map(|offset| start + offset),
                tld: (stop < end).then(|| tld_end(self.text, stop + 1)).flatten(),
                best: None,
            });
            start = stop + 1;
        }
        for index in (0..self.labels.len()).rev() {
            self.labels[index].best = self.resolve(index, self.labels[index].start);
        }
    }

    /// The longest domain whose first label is the part of label `index` from `at` on. Later labels are settled.
    fn resolve(&self, index: usize, at: usize) -> Option<usize> {
        let label = self.labels.get(index)?;
        if at >= label.end || !label.sound_end || !is_domain(self.text[at]) {
            return None;
        }
        // An underscore is allowed in a subdomain, not in the name before the top-level domain.
        let name = label.last_underscore.is_none_or(|underscore| underscore < at);
        let longer = self.labels.get(index + 1).and_then(|next| next.best);
        longer.or(if name { label.tld } else { None })
    }
}

/// The domains inside `domain` that are written in ASCII and accented Latin letters: what X links without a scheme.
pub(super) fn ascii_domains(domain: &[char]) -> Vec<Range<usize>> {
    let mut found = vec![];
    let mut at = 0;
    while at < domain.len() {
        match ascii_domain_end(domain, at) {
            (Some(end), _) => {
                found.push(at..end);
                at = end;
            }
            (None, read) => at = read.max(at + 1),
        }
    }
    found
}

/// The end of the ASCII domain that begins at `at`, and how far its first label reached.
fn ascii_domain_end(domain: &[char], at: usize) -> (Option<usize>, usize) {
    let label = |from: usize| from + domain[from..].iter().take_while(|&&c| is_ascii_domain(c)).count();
    let (first, mut end, mut best) = (label(at), label(at), None);
    let mut start = at;
    while end > start && domain.get(end) == Some(&'.') {
        best = tld_end(domain, end + 1).or(best);
        start = end + 1;
        end = label(start);
    }
    (best, first)
}

/// The length of `domain` in bytes once each label is punycode; `None` if a label is empty or too long, or if it
/// claims to be punycode already and is not.
pub(super) fn encoded_len(domain: &[char]) -> Option<usize> {
    let claims = domain.get(..4).is_some_and(|p| p.iter().zip("xn--".chars()).all(|(a, b)| *a == b));
    if claims && ascii_domains(domain).is_empty() {
        return None;
    }
    let mut total = 0;
    for label in domain.split(|&c| c == '.') {
        let length = punycode::encoded_len(label, LONGEST_LABEL)?;
        total += length + usize::from(total > 0);
    }
    Some(total)
}

//! Web addresses inside running text, as the networks find them: each counts as 23 characters on X and Mastodon.
//!
//! Written after twitter-text 3.1 (Apache-2.0), whose published conformance cases hold it. The crate of that name
//! (0.3.1) was tried and not taken: it panics on `あ’@`, and builds C++ bindings and two parsers for one linear scan.

use std::ops::Range;

mod class;
mod domain;
mod punycode;
mod tail;
#[cfg(test)]
mod tests;
mod tld;

pub(super) use class::Dialect;
use class::may_precede;
use domain::{Hosts, ascii_domains, encoded_len};
use tail::{query, tail};

/// Longer addresses are plain text (twitter-text's `MAX_URL_LENGTH`), in characters.
const LONGEST: usize = 4096;
/// A longer t.co slug makes the whole address plain text.
const LONGEST_TCO_SLUG: usize = 40;

/// An address that the scan matched, valid or not: the scan goes on after it.
struct Match {
    start: usize,
    /// Where the host begins: after the scheme, if there is one.
    host: Range<usize>,
    end: usize,
    has_path: bool,
}

/// The addresses in `text`, as ranges of its characters: in order, never overlapping.
pub(super) fn links(text: &[char], dialect: Dialect) -> Vec<Range<usize>> {
    let mut found = vec![];
    let mut hosts = Hosts::new(text);
    let mut at = 0;
    while at < text.len() {
        let after = if may_precede(text[at]) { candidate(text, at + 1, &mut hosts, dialect) } else { None };
        let matched = match after {
            None if at == 0 => candidate(text, 0, &mut Hosts::new(text), dialect),
            other => other,
        };
        at = match matched {
            Some(matched) => {
                accept(text, &matched, dialect, &mut found);
                matched.end
            }
            None => at + 1,
        };
    }
    found
}

/// The address that begins at `start`, with a scheme if it can be had.
fn candidate(text: &[char], start: usize, hosts: &mut Hosts<'_>, dialect: Dialect) -> Option<Match> {
    // The host without a scheme is asked first, because `hosts` wants rising places.
    let bare = hosts.end(start).map(|end| (start, end));
    let schemed = scheme_end(text, start, dialect).and_then(|from| Some((from, hosts.end(from)?)));
    let (from, host_end) = schemed.or(bare)?;
    let (end, has_path) = tail(text, host_end, dialect);
    Some(Match { start, host: from..host_end, end, has_path })
}

fn scheme_end(text: &[char], start: usize, dialect: Dialect) -> Option<usize> {
    dialect.schemes().iter().find_map(|scheme| {
        let end = start + scheme.len() + 3;
        let written = text.get(start..end)?;
        let expected = scheme.chars().chain("://".chars());
        written.iter().zip(expected).all(|(a, b)| a.eq_ignore_ascii_case(&b)).then_some(end)
    })
}

/// Adds what of `matched` really is a link.
fn accept(text: &[char], matched: &Match, dialect: Dialect, found: &mut Vec<Range<usize>>) {
    let scheme = matched.host.start - matched.start;
    let host = &text[matched.host.clone()];
    let rest = matched.end - matched.start - host.len();
    if encoded_len(host).is_none_or(|length| scheme + rest + length > LONGEST) {
        return;
    }
    if scheme > 0 {
        found.extend(short_link(text, matched, dialect));
    } else if dialect == Dialect::X {
        bare(text, matched, found);
    }
}

/// The whole address, or of a t.co link only the part that redirects.
fn short_link(text: &[char], matched: &Match, dialect: Dialect) -> Option<Range<usize>> {
    let host = &text[matched.host.clone()];
    let tco = host.iter().zip("t.co".chars()).all(|(a, b)| a.eq_ignore_ascii_case(&b)) && host.len() == 4;
    if !tco || text.get(matched.host.end) != Some(&'/') {
        return Some(matched.start..matched.end);
    }
    let from = matched.host.end + 1;
    let slug = text[from..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
    match slug {
        0 => Some(matched.start..matched.end),
        1..=LONGEST_TCO_SLUG => Some(matched.start..query(text, from + slug, dialect)),
        _ => None,
    }
}

/// Domains without a scheme: only what is ASCII of them, and none that continues a word or a path.
fn bare(text: &[char], matched: &Match, found: &mut Vec<Range<usize>>) {
    let before = matched.start.checked_sub(1).map(|at| text[at]);
    if before.is_some_and(|c| matches!(c, '-' | '_' | '.' | '/')) {
        return;
    }
    let mut domains = ascii_domains(&text[matched.host.clone()]);
    if let Some(last) = domains.last_mut()
        && matched.has_path
    {
        last.end = matched.end - matched.start;
    }
    found.extend(domains.into_iter().map(|d| matched.start + d.start..matched.start + d.end));
}

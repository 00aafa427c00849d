//! What follows a host: port, path, query.

use super::class::Dialect;

/// Where the address whose host ends at `host_end` ends, and whether it has a path.
pub(super) fn tail(text: &[char], host_end: usize, dialect: Dialect) -> (usize, bool) {
    let after_port = port(text, host_end);
    let after_path = path(text, after_port, dialect);
    (query(text, after_path, dialect), after_path > after_port)
}

/// The end of the longest run from `at` on of which `holds`.
fn run(text: &[char], at: usize, holds: impl Fn(char) -> bool) -> usize {
    at + text[at..].iter().take_while(|&&c| holds(c)).count()
}

fn port(text: &[char], at: usize) -> usize {
    if text.get(at) != Some(&':') {
        return at;
    }
    let end = run(text, at + 1, |c| c.is_ascii_digit());
    if end > at + 1 { end } else { at }
}

/// `/` and then as much as ends well: trailing punctuation belongs to the sentence.
fn path(text: &[char], at: usize, dialect: Dialect) -> usize {
    if text.get(at) != Some(&'/') {
        return at;
    }
    let (mut here, mut end) = (at + 1, at + 1);
    while let Some(&c) = text.get(here) {
        if dialect.in_path(c) {
            here += 1;
            if dialect.ends_path(c) {
                end = here;
            }
        } else if let Some(close) = parens(text, here, dialect) {
            (here, end) = (close, close);
        } else {
            break;
        }
    }
    end
}

/// The end of a balanced pair of parentheses that opens at `at`, with at most one pair inside.
fn parens(text: &[char], at: usize, dialect: Dialect) -> Option<usize> {
    if text.get(at) != Some(&'(') {
        return None;
    }
    let inner = |from: usize| run(text, from, |c| dialect.in_path(c));
    let first = inner(at + 1);
    match text.get(first)? {
        ')' => (first > at + 1).then_some(first + 1),
        '(' => {
            let second = inner(first + 1);
            if second == first + 1 || text.get(second) != Some(&')') {
                return None;
            }
            let third = inner(second + 1);
            (text.get(third) == Some(&')')).then_some(third + 1)
        }
        _ => None,
    }
}

/// `?` and then as much as ends well; nothing at all if nothing does.
pub(super) fn query(text: &[char], at: usize, dialect: Dialect) -> usize {
    if text.get(at) != Some(&'?') {
        return at;
    }
    let end = run(text, at + 1, |c| dialect.in_query(c));
    let last = text[at + 1..end].iter().rposition(|&c| dialect.ends_query(c));
    last.map_or(at, |offset| at + 1 + offset + 1)
}

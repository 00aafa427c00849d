//! Top-level domains: what makes `example.com` an address and `example.comm` none.
//!
//! `tlds.txt` is IANA's root zone list in Unicode form, as package `tlds` 1.261.0 has it. twitter-text's list is older;
//! the few domains added since are taken as X's servers must by now know them.

use std::collections::HashSet;
use std::sync::LazyLock;

static TLDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("tlds.txt").split_ascii_whitespace().collect());

/// In characters; a test holds it against the list.
const LONGEST: usize = 18;

/// Where the top-level domain that begins at `at` ends, if one does. The longest wins.
///
/// A known domain must not run on into `[0-9A-Za-z@+-]`; any other character may follow at once, which is how
/// `example.comを見て` holds an address. A punycode label (`xn--...`) is taken as it stands.
pub(super) fn tld_end(text: &[char], at: usize) -> Option<usize> {
    known(text, at).or_else(|| punycode(text, at))
}

fn known(text: &[char], at: usize) -> Option<usize> {
    let mut lower = String::new();
    let mut ends = vec![];
    for (offset, &c) in text[at..].iter().take(LONGEST).enumerate() {
        if !c.is_alphanumeric() && !super::class::is_domain(c) {
            break;
        }
        lower.extend(c.to_lowercase());
        ends.push((at + offset + 1, lower.len()));
    }
    let free = |end: usize| text.get(end).is_none_or(|c| !(c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-')));
    ends.into_iter().rev().find(|&(end, bytes)| free(end) && TLDS.contains(&lower[..bytes])).map(|(end, _)| end)
}

fn punycode(text: &[char], at: usize) -> Option<usize> {
    let prefix = text.get(at..at + 4)?;
    if !prefix.iter().zip("xn--".chars()).all(|(a, b)| a.eq_ignore_ascii_case(&b)) {
        return None;
    }
    let tail = text[at + 4..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '-').count();
    (tail > 0).then_some(at + 4 + tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_sorted() {
        let list: Vec<_> = include_str!("tlds.txt").split_ascii_whitespace().collect();
        assert!(list.len() > 1_400, "{}", list.len());
        assert!(list.is_sorted());
        assert!(list.iter().all(|tld| tld.to_lowercase() == **tld && !tld.starts_with("xn--")));
        assert_eq!(list.iter().map(|tld| tld.chars().count()).max(), Some(LONGEST));
    }

    #[test]
    fn a_domain_ends_where_its_name_does() {
        for (text, expected) in [
            ("com", Some(3)),
            ("COM/x", Some(3)),
            ("comを", Some(3)),
            ("com.", Some(3)),
            ("comm", None),
            ("com-x", None),
            ("com@x", None),
            ("みんなです", Some(3)),
            ("XN--p1ai", Some(8)),
            ("xn--", None),
            ("", None),
        ] {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(tld_end(&chars, 0), expected, "{text}");
        }
    }
}

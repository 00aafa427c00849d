//! Items that read nearly alike and may be posted within days of each other: one of them would be passed over.
use std::collections::HashMap;

use super::codes;
use super::queue::{FRESH, text_of};
use super::similar::Shingles;
use crate::content::{Diagnostic, Item, Part, SourceFile, place_in};
use crate::id::Millis;
use crate::lang::Lang;

/// Findings about `items`, which were read from `files`; each pair once, at the later one.
#[must_use]
pub fn alike<'i>(files: &[SourceFile], items: impl Iterator<Item = &'i Item> + Clone) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        let written: Vec<&Item> = items.clone().filter(|item| item.versions.contains_key(&lang)).collect();
        let texts: Vec<Shingles> = written.iter().map(|item| Shingles::of(&text_of(item, lang))).collect();
        for (earlier, later) in pairs(&texts) {
            let (earlier, later) = (written[earlier].version(lang), (written[earlier], written[later]));
            let (item, version) = (later.1, later.1.version(lang));
            if meet(later.0, item) {
                found.push(Diagnostic {
                    code: &codes::ALIKE,
                    path: version.path.clone(),
                    place: place_in(files, &version.path, Part::Key("title")),
                    args: vec![("other", earlier.path.clone())],
                });
            }
        }
    }
    found
}

/// May both be posted within three days of each other?
fn meet(a: &Item, b: &Item) -> bool {
    let before = |one: &Item, other: &Item| match (one.expires, other.embargo) {
        (Some(until), Some(from)) => until.plus(FRESH) <= from,
        _ => false,
    };
    !before(a, b) && !before(b, a)
}

/// The pairs of texts that are nearly the same, smaller index first, in order.
///
/// Two texts that share four fifths of all their shingles share one among the first fifth of each, in whatever order
/// all are sorted by: only texts that do are compared.
fn pairs(texts: &[Shingles]) -> Vec<(usize, usize)> {
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let mut near: Vec<usize> = Vec::new();
        for hash in text.first() {
            let holders = holders.entry(*hash).or_default();
            near.extend(holders.iter().copied());
            holders.push(at);
        }
        near.sort_unstable();
        near.dedup();
        found.extend(near.into_iter().filter(|other| texts[*other].alike(text)).map(|other| (other, at)));
    }
    found.sort_unstable();
    found
}

/// How long a text is fresh, for the docs.
pub const DAYS: i64 = FRESH / Millis::DAY;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_that_is_alike_is_found_without_comparing_all() {
        let ten = "one two three four five six seven eight nine ten";
        let texts = [
            ten,
            "something else altogether, with enough words to be a text of its own",
            "ONE two three four five six seven eight nine ten eleven",
            "",
            "hello",
            "Hello!",
            "one two three four FIFTH six seven eight nine ten",
            "one two three four five six seven eight nine ten eleven twelve",
        ];
        let texts: Vec<Shingles> = texts.iter().map(|text| Shingles::of(text)).collect();
        let mut every = vec![];
        for later in 0..texts.len() {
            every.extend((0..later).filter(|at| texts[*at].alike(&texts[later])).map(|at| (at, later)));
        }
        every.sort_unstable();
        assert_eq!(pairs(&texts), every);
        assert_eq!(every, [(0, 2), (0, 7), (2, 7), (4, 5)]);
    }

    #[test]
    fn items_are_told_of_where_both_may_be_posted_within_three_days() {
        let text = "The bridge is open, and everybody is invited to walk across it on Sunday morning.";
        let file = |name: &str, dates: &str| SourceFile {
            path: format!("items/{name}.en.md"),
            bytes: format!("---\ntitle: Bridge\nkind: csr\n{dates}captions:\n- text: {name}\n---\n{text}\n").into(),
        };
        for (first, second, told) in [
            ("", "", true),
            ("expires: 2026-12-01T00:00Z\n", "embargo: 2026-12-03T23:59Z\n", true),
            ("expires: 2026-12-01T00:00Z\n", "embargo: 2026-12-04T00:00Z\n", false),
            ("embargo: 2026-12-04T00:00Z\n", "expires: 2026-12-01T00:00Z\n", false),
            ("embargo: 2026-12-04T00:00Z\n", "embargo: 2026-12-24T00:00Z\n", true),
        ] {
            let files = [file("a", first), file("b", second)];
            let (items, _) = crate::content::parse_items(&files, &jiff::tz::TimeZone::UTC);
            assert_eq!(items.len(), 2, "{first}{second}");
            let found: Vec<String> = alike(&files, items.iter()).iter().map(ToString::to_string).collect();
            let expected = "items/b.en.md:2:8: PVX-S043 This reads nearly like items/a.en.md.";
            assert_eq!(found, if told { vec![expected] } else { vec![] }, "{first}{second}");
        }
    }
}

//! What a mistyped word was meant to be.

/// The word of `known` that `typed` was meant to be: the only one that it begins (with three letters or more), else the
/// nearest, where no more than a third of its letters differ, or one of a short word's, and something of it is left.
pub(crate) fn did_you_mean<'k>(typed: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let typed: String = typed.chars().take(32).flat_map(char::to_lowercase).collect();
    let known: Vec<&str> = known.into_iter().collect();
    let mut begun = known.iter().filter(|word| typed.len() > 2 && word.starts_with(&typed));
    if let (Some(word), None) = (begun.next(), begun.next()) {
        return Some(word);
    }
    let typed: Vec<char> = typed.chars().collect();
    let near = |word: &'k str| (distance(&typed, &word.chars().flat_map(char::to_lowercase).collect::<Vec<_>>()), word);
    let (edits, word) = known.into_iter().map(near).min_by_key(|(edits, _)| *edits)?;
    let letters = word.chars().count();
    (edits <= (letters / 3).max(1) && edits < letters).then_some(word)
}

/// Levenshtein distance, where swapping two neighbours is one edit (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut older: Vec<usize> = Vec::new();
    let mut old: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = old[j] + usize::from(x != y);
            let mut best = replaced.min(old[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(older[j - 1] + 1);
            }
            row.push(best);
        }
        older = std::mem::replace(&mut old, row);
    }
    old.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood_and_another_word_is_not() {
        let known = ["title", "kind", "campaign", "captions", "embargo", "expires", "alt"];
        for (typed, meant) in [
            ("titel", Some("title")),
            ("Title", Some("title")),
            ("caption", Some("captions")),
            ("embrago", Some("embargo")),
            ("kidn", Some("kind")),
            ("al", Some("alt")),
            ("camp", Some("campaign")),
            ("ca", None),
            ("description", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(did_you_mean(typed, known), meant, "{typed}");
        }
        assert_eq!(did_you_mean("x", []), None);
        let days = ["monday", "tuesday", "weekdays", "daily"];
        for (typed, meant) in [
            ("mondya", Some("monday")),
            ("WEEKDAY", Some("weekdays")),
            ("dialy", Some("daily")),
            ("fortnightly", None),
            ("", None),
            ("x", None),
            (&*"é".repeat(10_000), None),
        ] {
            assert_eq!(did_you_mean(typed, days), meant, "{typed}");
        }
        assert_eq!(did_you_mean("europe/pairs", ["Europe/Paris", "Asia/Tokyo"]), Some("Europe/Paris"));
    }
}

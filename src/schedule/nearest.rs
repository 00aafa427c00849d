//! Did you mean: the known word nearest to what was written.

/// Words longer than this are not compared: nobody mistypes them by one letter, and the work is quadratic.
const LONGEST: usize = 40;

/// The nearest of `known` to `word` without regard to case, if no more than a third of it (at least one letter) differs.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().take(LONGEST + 1).flat_map(char::to_lowercase).collect();
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let limit = (word.len() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (distance(&word, candidate), candidate))
        .filter(|&(far, candidate)| far <= limit && far < candidate.chars().count())
        .min_by_key(|&(far, _)| far)
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
fn distance(word: &[char], candidate: &str) -> usize {
    let other: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
    if other.len().abs_diff(word.len()) > LONGEST / 3 {
        return usize::MAX;
    }
    let mut before = vec![0; other.len() + 1];
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (i, &a) in word.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &b) in other.iter().enumerate() {
            let mut best = (above[j] + usize::from(a != b)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a == other[j - 1] && word[i - 1] == b {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_word_is_offered_and_nothing_far() {
        let known = ["monday", "tuesday", "weekdays", "daily"];
        let check = |word: &str, expected: Option<&str>| assert_eq!(nearest(word, known), expected, "{word}");
        check("mondya", Some("monday"));
        check("WEEKDAY", Some("weekdays"));
        check("dialy", Some("daily"));
        check("fortnightly", None);
        check("", None);
        check("x", None);
        check(&"é".repeat(10_000), None);
    }
}

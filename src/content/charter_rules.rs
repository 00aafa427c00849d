//! The four rules that a charter states, found by their numbers.
//!
//! A rule begins a line: `**1. Who speaks…**`, `## 1. Who speaks…` or a numbered list all do. Numbers are what a person
//! sees and keeps in order; key words would tie the comms team to our wording.
use std::collections::BTreeMap;

use super::plain::plain;
use super::prose::count_words;

/// What each rule is about, in the order of their numbers; the codes that messages choose by.
pub(super) const RULES: [&str; 4] = ["voice", "limits", "matter", "capacity"];
/// Fewer words than this, title included, state no rule.
const FEWEST_WORDS: usize = 8;

/// The number (from 1) and the code of every rule that `markdown` does not state.
pub(super) fn missing(markdown: &str) -> Vec<(usize, &'static str)> {
    let stated = stated(markdown);
    let enough = |number: &usize| stated.get(number).is_some_and(|words| *words >= FEWEST_WORDS);
    (1..).zip(RULES).filter(|(number, _)| !enough(number)).collect()
}

/// Words of each rule, from the line with its number to the next number or section. A later line with the same number
/// (the steps of some list further down) takes nothing away from the first.
fn stated(markdown: &str) -> BTreeMap<usize, usize> {
    let mut words = BTreeMap::new();
    for section in sections(markdown) {
        let mut at = None;
        for line in plain(section).lines() {
            if let Some(number) = number_of(line) {
                at = (!words.contains_key(&number)).then_some(number);
            }
            if let Some(number) = at {
                *words.entry(number).or_default() += count_words(line);
            }
        }
    }
    words
}

/// The text cut before each heading of the first two levels.
fn sections(markdown: &str) -> impl Iterator<Item = &str> {
    let heading = |line: &str| line.starts_with("# ") || line.starts_with("## ");
    let mut starts = vec![0];
    let mut at = 0;
    for line in markdown.split_inclusive('\n') {
        starts.extend((at > 0 && heading(line)).then_some(at));
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([markdown.len()]).collect();
    starts.into_iter().zip(ends).filter_map(|(start, end)| markdown.get(start..end))
}

/// `3` of `3. What may be said`.
fn number_of(line: &str) -> Option<usize> {
    let (number, rest) = line.split_once('.')?;
    let number = number.parse().ok()?;
    (rest.starts_with(char::is_whitespace) && (1..=RULES.len()).contains(&number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_found_however_they_are_set() {
        let long = "says what is meant, in as many words as it takes.";
        let bold = (1..=4).map(|n| format!("**{n}. Rule.** It {long}\n\n")).collect::<String>();
        let headings = (1..=4).map(|n| format!("## {n}. Rule\n\nIt {long}\n\n")).collect::<String>();
        let list = (1..=4).map(|n| format!("{n}. Rule. It {long}\n")).collect::<String>();
        let by_example = bold.replace("**2. Rule.** It", "**2. Rule.**\n\n- one thing\n- another thing that it");
        for whole in [&bold, &headings, &list, &by_example] {
            assert_eq!(
                missing(&format!("# Charter\n\nIn 2026. Welcome.\n\n{whole}\n## After\n\nMore.")),
                [],
                "{whole}"
            );
        }
        let numbers = |text: &str| missing(text).into_iter().map(|(number, _)| number).collect::<Vec<_>>();
        assert_eq!(missing(&bold.replace("**3. Rule", "**Rule")), [(3, "matter")]);
        assert_eq!(numbers(&bold.replace("4. Rule", "44. Rule")), [4]);
        assert_eq!(numbers(&bold.replace(&format!("**4. Rule.** It {long}"), "**4. Rule.**")), [4]);
        assert_eq!(numbers("1.5 million people\n\n2.\n\n3.x"), [1, 2, 3, 4]);
        assert_eq!(numbers(""), [1, 2, 3, 4]);
        // What follows in another section is no part of the last rule.
        assert_eq!(numbers(&format!("{}**4. Rule.**\n\n## After\n\nIt {long}", &bold[..bold.len() / 4 * 3])), [4]);
        // A list of steps further down does not count as the rules, nor take from them.
        assert_eq!(numbers(&format!("{bold}\n## If it happens\n\n1. Stop\n2. Ask\n")), [0; 0]);
    }
}

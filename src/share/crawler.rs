//! Crawlers and link previews, known by their user agent: the list in `crawlers.txt`, compiled once.

use std::sync::LazyLock;

use super::automaton::Automaton;

/// What an agent on the list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Listed {
    /// A program that is no link preview.
    Crawler,
    /// Fetches a page to show a preview of a link.
    Preview,
}

/// A line of the list.
struct Pattern {
    /// `None` for an innocent one.
    listed: Option<Listed>,
    length: usize,
    at_start: bool,
    at_end: bool,
    word_starts: bool,
    word_ends: bool,
}

struct List {
    automaton: Automaton,
    patterns: Vec<Pattern>,
}

static LIST: LazyLock<List> = LazyLock::new(|| List::parse(include_str!("crawlers.txt")));

/// What the list says about `agent`. Linear in its length, and one pass for the whole list.
pub(super) fn listed(agent: &str) -> Option<Listed> {
    LIST.find(agent)
}

impl List {
    /// Reads the list; its format stands in its head. Lines before the first section are skipped.
    fn parse(source: &str) -> Self {
        let (mut words, mut patterns, mut section) = (vec![], vec![], None);
        for line in source.lines() {
            match line {
                "[preview]" => section = Some(Some(Listed::Preview)),
                "[crawler]" => section = Some(Some(Listed::Crawler)),
                "[innocent]" => section = Some(None),
                _ if line.is_empty() || line.starts_with('#') => {}
                _ => {
                    let Some(listed) = section else { continue };
                    let (word, pattern) = Pattern::parse(line, listed);
                    words.push(word);
                    patterns.push(pattern);
                }
            }
        }
        Self { automaton: Automaton::new(&words), patterns }
    }

    fn find(&self, agent: &str) -> Option<Listed> {
        let (mut innocent, mut guilty) = (vec![], vec![]);
        self.automaton.search(agent, |number, end| {
            let pattern = &self.patterns[number];
            let range = end - pattern.length..end;
            if pattern.holds(agent.as_bytes(), &range) {
                match pattern.listed {
                    Some(listed) => guilty.push((listed, range)),
                    None => innocent.push(range),
                }
            }
        });
        let excused =
            |range: &std::ops::Range<usize>| innocent.iter().any(|i| i.start <= range.start && range.end <= i.end);
        guilty.into_iter().filter(|(_, range)| !excused(range)).map(|(listed, _)| listed).max()
    }
}

impl Pattern {
    fn parse(line: &str, listed: Option<Listed>) -> (String, Self) {
        let (line, at_start) = strip(line, |l| l.strip_prefix('^'));
        let (line, word_starts) = strip(line, |l| l.strip_prefix('<'));
        let (line, at_end) = strip(line, |l| l.strip_suffix('$'));
        let (word, word_ends) = strip(line, |l| l.strip_suffix('>'));
        (word.to_owned(), Self { listed, length: word.len(), at_start, at_end, word_starts, word_ends })
    }

    fn holds(&self, agent: &[u8], at: &std::ops::Range<usize>) -> bool {
        let in_word = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
        let before = at.start.checked_sub(1).and_then(|i| agent.get(i));
        (!self.at_start || at.start == 0)
            && (!self.at_end || at.end == agent.len())
            && (!self.word_starts || !in_word(before))
            && (!self.word_ends || !in_word(agent.get(at.end)))
    }
}

/// `line` without what `mark` takes off, and whether it did.
fn strip<'a>(line: &'a str, mark: impl Fn(&'a str) -> Option<&'a str>) -> (&'a str, bool) {
    mark(line).map_or((line, false), |rest| (rest, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_bind_a_pattern_to_its_place() {
        let list = List::parse(
            "skipped\n[crawler]\n# comment\n^first\nlast$\n<word>\nbot>\n[preview]\nbotx\n[innocent]\ncubot\n",
        );
        for (agent, expected) in [
            ("First thing", Some(Listed::Crawler)),
            ("the first", None),
            ("the LAST", Some(Listed::Crawler)),
            ("lastly", None),
            ("a word.", Some(Listed::Crawler)),
            ("sword", None),
            ("words", None),
            ("Robot/1", Some(Listed::Crawler)),
            ("robots", None),
            ("robotx", Some(Listed::Preview)),
            ("CUBOT P9", None),
            ("CUBOT P9 robot", Some(Listed::Crawler)),
            ("skipped", None),
            ("", None),
        ] {
            assert_eq!(list.find(agent), expected, "{agent}");
        }
    }

    #[test]
    fn every_line_is_lower_case_ascii_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        let source = include_str!("crawlers.txt");
        for line in source.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            assert!(line.is_ascii() && line.to_ascii_lowercase() == line, "{line}");
            assert!(seen.insert(line), "{line} stands twice");
        }
        assert!(LIST.patterns.iter().all(|p| p.length > 0));
    }
}

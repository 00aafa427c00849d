//! Many fixed words found in one pass: Aho and Corasick's automaton (1975) as a table of next states.
//!
//! A page of code instead of a crate: the patterns are a few hundred short ASCII words, known when the program starts.

/// States are numbered from 0, the start. Columns are classes of bytes that no pattern tells apart.
pub(super) struct Automaton {
    class_of: [u8; 256],
    classes: usize,
    next: Vec<u32>,
    /// Patterns that end in each state, longest first.
    found: Vec<Vec<u32>>,
}

/// A state that is not made yet.
const NONE: u32 = u32::MAX;

impl Automaton {
    /// An automaton for `patterns`, which are numbered in order. Upper and lower case ASCII letters are the same.
    pub(super) fn new(patterns: &[String]) -> Self {
        let (class_of, classes) = classes(patterns);
        let mut automaton = Self { class_of, classes, next: vec![NONE; classes], found: vec![vec![]] };
        for (number, pattern) in (0..).zip(patterns) {
            automaton.add(number, pattern);
        }
        automaton.link();
        automaton
    }

    /// Calls `hit(pattern, end)` for every occurrence in `text`, with `end` one past its last byte, in order of `end`.
    pub(super) fn search(&self, text: &str, mut hit: impl FnMut(usize, usize)) {
        let mut state = 0;
        for (at, byte) in text.bytes().enumerate() {
            state = self.next[state * self.classes + usize::from(self.class_of[usize::from(byte)])] as usize;
            for pattern in &self.found[state] {
                hit(*pattern as usize, at + 1);
            }
        }
    }

    fn add(&mut self, number: u32, pattern: &str) {
        let mut state = 0;
        for byte in pattern.bytes() {
            let cell = state * self.classes + usize::from(self.class_of[usize::from(byte)]);
            if self.next[cell] == NONE {
                self.next[cell] = self.found.len() as u32;
                self.found.push(vec![]);
                self.next.resize(self.found.len() * self.classes, NONE);
            }
            state = self.next[cell] as usize;
        }
        self.found[state].push(number);
    }

    /// Breadth first: each missing step becomes the step of the longest proper suffix that is a prefix of a pattern.
    fn link(&mut self) {
        let mut suffix = vec![0usize; self.found.len()];
        let mut queue = std::collections::VecDeque::from([0usize]);
        while let Some(state) = queue.pop_front() {
            for class in 0..self.classes {
                let cell = state * self.classes + class;
                let fallback = if state == 0 { 0 } else { self.next[suffix[state] * self.classes + class] };
                let child = self.next[cell];
                if child == NONE {
                    self.next[cell] = fallback;
                } else {
                    let inherited = self.found[fallback as usize].clone();
                    self.found[child as usize].extend(inherited);
                    suffix[child as usize] = fallback as usize;
                    queue.push_back(child as usize);
                }
            }
        }
    }
}

/// A class for each byte that a pattern holds, upper case with lower, and class 0 for all others.
fn classes(patterns: &[String]) -> ([u8; 256], usize) {
    let mut class_of = [0u8; 256];
    let mut count = 1u8;
    for byte in patterns.iter().flat_map(|p| p.bytes()) {
        let lower = byte.to_ascii_lowercase();
        if class_of[usize::from(lower)] == 0 && count < u8::MAX {
            class_of[usize::from(lower)] = count;
            count += 1;
        }
    }
    for upper in b'A'..=b'Z' {
        class_of[usize::from(upper)] = class_of[usize::from(upper.to_ascii_lowercase())];
    }
    (class_of, usize::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hits(patterns: &[&str], text: &str) -> Vec<(usize, usize)> {
        let patterns: Vec<String> = patterns.iter().map(|p| (*p).to_owned()).collect();
        let mut out = vec![];
        Automaton::new(&patterns).search(text, |pattern, end| out.push((pattern, end)));
        out.sort_unstable();
        out
    }

    #[test]
    fn overlapping_words_are_all_found() {
        assert_eq!(hits(&["he", "she", "his", "hers"], "usHers"), [(0, 4), (1, 4), (3, 6)]);
        assert_eq!(hits(&[], "x"), []);
        assert_eq!(hits(&["a"], ""), []);
    }

    proptest! {
        #[test]
        fn it_finds_what_a_plain_search_finds(patterns in prop::collection::vec("[abc]{1,4}", 0..12), text in "[abcdé]{0,40}") {
            let names: Vec<&str> = patterns.iter().map(String::as_str).collect();
            let mut plain = vec![];
            for (number, pattern) in names.iter().enumerate() {
                for at in 0..text.len() {
                    if text.as_bytes()[at..].starts_with(pattern.as_bytes()) {
                        plain.push((number, at + pattern.len()));
                    }
                }
            }
            plain.sort_unstable();
            prop_assert_eq!(hits(&names, &text), plain);
        }
    }
}

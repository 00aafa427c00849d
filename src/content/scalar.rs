//! Where a letter of a YAML text stands in its file: quotes, escapes, indents and line breaks lie between the two.
use std::str::CharIndices;

/// The byte of `source`, which begins with a text that is read as `value`, where the byte `at` of `value` stands. `None`
/// where the two do not go together letter by letter.
///
/// White space is passed over on both sides: YAML folds and trims it, and changes nothing else.
pub(super) fn place(source: &str, value: &str, at: usize) -> Option<usize> {
    let wanted = value.get(..at)?.chars().filter(|c| !c.is_whitespace()).count();
    let mut meant = value.chars().filter(|c| !c.is_whitespace());
    let mut letters = Letters::of(source);
    let mut place = None;
    for _ in 0..=wanted {
        let (byte, letter) = letters.next()?;
        if meant.next() != Some(letter) {
            return None;
        }
        place = Some(byte);
    }
    place
}

/// The letters of a text as it is written, each with its byte.
struct Letters<'s> {
    rest: CharIndices<'s>,
    quote: Option<char>,
}

impl<'s> Letters<'s> {
    fn of(source: &'s str) -> Self {
        let mut rest = source.char_indices();
        let quote = match source.chars().next() {
            // Behind `|` and `>`, with what stands beside them, the text begins in the next line.
            Some('|' | '>') => {
                rest.find(|(_, c)| *c == '\n');
                None
            }
            Some(quote @ ('"' | '\'')) => {
                rest.next();
                Some(quote)
            }
            _ => None,
        };
        Self { rest, quote }
    }

    /// What a backslash and the letter behind it stand for.
    fn escaped(&mut self) -> Option<char> {
        let digits = match self.rest.next()?.1 {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            'n' | 't' | 'r' | '_' | 'N' | 'L' | 'P' => return Some(' '),
            letter => return Some(letter),
        };
        let code = self.rest.by_ref().take(digits).try_fold(0, |sum, (_, c)| Some(sum * 16 + c.to_digit(16)?))?;
        char::from_u32(code)
    }
}

impl Iterator for Letters<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        loop {
            let (byte, letter) = self.rest.next()?;
            let letter = match (self.quote, letter) {
                (Some('"'), '\\') => self.escaped()?,
                (Some('\''), '\'') => self.rest.next().map(|(_, c)| c).filter(|c| *c == '\'')?,
                _ => letter,
            };
            if !letter.is_whitespace() {
                return Some((byte, letter));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_found_however_the_text_is_written() {
        let value = "Une phrase\n« d’un » leader \"à\\x\" mot";
        for source in [
            "|-\n      Une phrase\n      « d’un » leader \"à\\x\" mot\n---",
            ">2\n  Une\n  phrase « d’un »\n  leader \"à\\x\" mot",
            "Une phrase « d’un »\n  leader \"à\\x\" mot # seen",
            r#""Une phrase\n« d\u2019un » \
               leader \"\xe0\\x\" mot""#,
        ] {
            for (at, word) in
                [(0, "Une"), (4, "phrase"), (value.find("leader").unwrap(), "leader"), (value.len() - 3, "mot")]
            {
                let found = place(source, value, at).map(|byte| &source[byte..]);
                assert!(found.is_some_and(|found| found.starts_with(word)), "{word} in {source}: {found:?}");
            }
        }
        assert_eq!(place("'l''un mot'", "l'un mot", 5), Some(7));
        for (source, value, at) in
            [("autre", "Une", 0), ("Un", "Une", 2), ("Une", "Une", 3), ("é", "é", 1), (r#""\uD800a""#, "a", 0)]
        {
            assert_eq!(place(source, value, at), None, "{source}");
        }
    }
}

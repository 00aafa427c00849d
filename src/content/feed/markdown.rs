//! Plain text as Markdown that shows exactly that.

/// `text` with everything escaped that Markdown would read as something else. Lines stay lines of one paragraph.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let line = line.trim();
        let marker = marker(line);
        for (at, c) in line.char_indices() {
            if marker == Some(at) || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// Where a line would begin a heading, a list or a rule.
fn marker(line: &str) -> Option<usize> {
    if line.starts_with(['#', '+', '-', '=']) {
        return Some(0);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && line[digits..].starts_with(['.', ')'])).then_some(digits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::plain;

    #[test]
    fn what_is_escaped_shows_as_it_was() {
        for text in [
            "# no heading",
            "- no list",
            "1. no list",
            "12) no",
            "a *b* _c_ [d](e) <b>f</b> &amp; `g`",
            "---",
            "===",
            "\\",
        ] {
            assert_eq!(plain(&escape(text)), text, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_line_shows_as_it_was(text in "[!-~éà]{1,12}( [!-~éà]{1,12}){0,6}") {
            prop_assert_eq!(plain(&escape(&text)), text);
        }
    }
}

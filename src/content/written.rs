//! Item files that the program writes itself: what was typed in a chat becomes a file like one from an editor.

use std::ops::Range;

use super::draft::quoted;
use super::front;
use super::item::Kind;
use super::report::Report;

/// What a new file says. Texts are as they were typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewFile<'a> {
    /// The headline.
    pub title: &'a str,
    /// The kind; `None` in the second language, where the other file says it.
    pub kind: Option<Kind>,
    /// Where the reader is sent; empty for none.
    pub link: &'a str,
    /// Suggested captions; blank ones are left out.
    pub captions: &'a [&'a str],
    /// The card's text.
    pub body: &'a str,
}

/// The file. Every value is quoted, so that nothing that was typed is read as a key.
///
/// ```
/// use portevoix::content::{NewFile, written};
/// let file = written(&NewFile { title: "News: \"ours\"", captions: &["One."], body: "Words.", ..NewFile::default() });
/// assert_eq!(file, "---\ntitle: \"News: \\\"ours\\\"\"\ncaptions:\n  - text: \"One.\"\n---\nWords.\n");
/// ```
#[must_use]
pub fn written(page: &NewFile<'_>) -> String {
    let mut out = format!("---\ntitle: {}\n", quoted(&plain(page.title)));
    if let Some(kind) = page.kind {
        out.push_str(&format!("kind: {}\n", kind.code()));
    }
    if !page.link.trim().is_empty() {
        out.push_str(&format!("link: {}\n", quoted(&plain(page.link))));
    }
    let mut captions =
        page.captions.iter().map(|caption| quoted(&plain(caption))).filter(|text| text != "\"\"").peekable();
    if captions.peek().is_some() {
        out.push_str("captions:\n");
    }
    captions.for_each(|caption| out.push_str(&format!("  - text: {caption}\n")));
    out.push_str(&format!("---\n{}\n", plain(page.body)));
    out
}

/// Line ends are `\n`; other control characters, which no file needs, are left out.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().chars().filter(|c| *c == '\n' || *c == '\t' || !(c.is_control() || *c == '\u{feff}')).collect()
}

/// The file with this value for a key of its front matter, on one line: put in the key's place, or at the end. `None`
/// where there is no front matter, or where the key's value goes over several lines.
#[must_use]
pub fn with_key(text: &str, key: &str, value: &str) -> Option<String> {
    let mut report = Report::new("", text);
    let parts = front::split(text, &mut report)?;
    let line = |at: Range<usize>| format!("{}{key}: {value}{}", &text[..at.start], &text[at.end..]);
    let yaml = text.get(parts.yaml.clone())?;
    let mut at = parts.yaml.start;
    let mut lines = yaml.split_inclusive('\n').peekable();
    while let Some(whole) = lines.next() {
        let bare = whole.trim_end_matches(['\n', '\r']);
        if bare.strip_prefix(key).is_some_and(|rest| rest.starts_with(':')) {
            let more = lines.peek().is_some_and(|next| next.starts_with([' ', '\t', '-']) && !next.trim().is_empty());
            return (!more).then(|| line(at..at + bare.len()));
        }
        at += whole.len();
    }
    let end = parts.yaml.end;
    let before = if yaml.is_empty() || yaml.ends_with('\n') { "" } else { "\n" };
    let after = if before.is_empty() { "\n" } else { "" };
    Some(format!("{}{before}{key}: {value}{after}{}", &text[..end], &text[end..]))
}

/// Does the front matter of this file have the key?
#[must_use]
pub fn has_key(text: &str, key: &str) -> bool {
    let mut report = Report::new("", text);
    let yaml = front::split(text, &mut report).and_then(|parts| text.get(parts.yaml));
    yaml.is_some_and(|yaml| yaml.lines().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'))))
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::content::{SourceFile, parse_items};
    use crate::lang::Lang;

    fn read(text: &str) -> crate::content::Item {
        let file = SourceFile { path: "items/x.en.md".into(), bytes: text.as_bytes().to_vec() };
        let (mut items, found) = parse_items(&[file], &TimeZone::UTC);
        assert!(!found.iter().any(|found| found.is_error()), "{text}\n{found:?}");
        items.remove(0)
    }

    #[test]
    fn what_was_typed_is_read_back_and_nothing_else() {
        for typed in [
            "Plain",
            "- not a list",
            "key: value # no comment",
            "\"quoted\" and \\ back",
            "--- not the end",
            "é € 👩‍👩‍👧 ‘’“”",
            "{a: [b]} & * ! | > % `",
            "null",
            "first\nsecond\tthird",
            "---\ntitle: mine\n---",
        ] {
            let captions = [typed, "  "];
            let page = NewFile { title: typed, kind: Some(Kind::Csr), link: "", captions: &captions, body: "Words." };
            let item = read(&written(&page));
            let version = item.version(Lang::En);
            assert_eq!((version.title.as_str(), version.captions[0].text.as_str()), (typed, typed));
            assert_eq!((version.captions.len(), version.body.as_str(), item.kind), (1, "Words.", Kind::Csr));
        }
        let page =
            NewFile { title: "a\u{7}\u{feff}b\r\nc", kind: Some(Kind::Csr), captions: &["x"], ..NewFile::default() };
        assert_eq!(read(&written(&page)).version(Lang::En).title, "ab\nc");
    }

    #[test]
    fn one_key_changes_and_nothing_else() {
        let front = |yaml: &str| format!("---\n{yaml}---\norder: not this\n");
        for (before, after) in [
            ("title: x\norder: 5\nkind: csr\n", Some("title: x\norder: 7\nkind: csr\n")),
            ("title: x\n", Some("title: x\norder: 7\n")),
            ("title: x\nsegment:\n  order: 1\n", Some("title: x\nsegment:\n  order: 1\norder: 7\n")),
            ("orders: 1\n", Some("orders: 1\norder: 7\n")),
            ("order:\n  5\ntitle: x\n", None),
        ] {
            assert_eq!(with_key(&front(before), "order", "7"), after.map(front), "{before}");
        }
        assert_eq!(with_key("no front matter", "order", "7"), None);
        let windows = "---\r\norder: 5\r\ntitle: x\r\n---\r\n";
        assert_eq!(with_key(windows, "order", "7").unwrap(), windows.replace('5', "7"));
        assert!(has_key(&front("order: 1\n"), "order") && !has_key(&front("title: x\n"), "order"));
    }
}

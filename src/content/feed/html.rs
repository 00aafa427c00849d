//! The words of a piece of HTML. Nothing of it is ever shown as HTML, so nothing has to be kept safe: tags go, and what
//! is left is text.

/// Elements whose inside is not meant to be read.
const SILENT: [&str; 5] = ["script", "style", "template", "noscript", "svg"];
/// Elements that begin a paragraph of their own.
const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "table",
    "tr",
    "figure",
    "section",
    "hr",
];

/// The text of `html`: entities decoded, paragraphs apart by an empty line, `br` and `li` on lines of their own, other
/// spaces as one. Control characters are dropped. Text without markup comes back as it is.
#[must_use]
pub fn text_of_html(html: &str) -> String {
    let mut out = Out::default();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('&') {
            let (text, used) = entity(rest);
            out.push(&text);
            rest = &rest[used..];
        } else {
            rest = tag(rest, &mut out);
        }
    }
    out.push(rest);
    out.text.trim().to_owned()
}

#[derive(Default)]
struct Out {
    text: String,
}

impl Out {
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                // A space that must not break stays one.
                let space = if matches!(c, '\u{a0}' | '\u{202f}') { c } else { ' ' };
                if !self.text.ends_with([' ', '\n']) && !self.text.is_empty() {
                    self.text.push(space);
                }
            } else if !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}') {
                self.text.push(c);
            }
        }
    }

    /// At least this many line ends behind what is there.
    fn lines(&mut self, wanted: usize) {
        let kept = self.text.trim_end().len();
        let there = self.text[kept..].matches('\n').count();
        self.text.truncate(kept);
        if kept > 0 {
            self.text.push_str(if wanted.max(there) > 1 { "\n\n" } else { "\n" });
        }
    }
}

/// What follows the tag, comment or silent element at the beginning of `rest`; a lone `<` is text.
fn tag<'h>(rest: &'h str, out: &mut Out) -> &'h str {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return comment.find("-->").map_or("", |at| &comment[at + 3..]);
    }
    if let Some(data) = rest.strip_prefix("<![CDATA[") {
        let end = data.find("]]>");
        out.push(&data[..end.unwrap_or(data.len())]);
        return end.map_or("", |at| &data[at + 3..]);
    }
    let inside = &rest[1..];
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
        out.push("<");
        return inside;
    }
    let Some(end) = inside.find('>') else {
        // Cut off in the middle of a tag.
        return "";
    };
    let closing = inside.starts_with('/');
    let name = inside.trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    let after = &inside[end + 1..];
    match name.as_str() {
        "br" | "li" => out.lines(1),
        name if BLOCKS.contains(&name) => out.lines(2),
        name if SILENT.contains(&name) && !closing && !inside[..end].ends_with('/') => return skip(after, name),
        _ => {}
    }
    after
}

/// Behind the end of a silent element; nothing where it never ends.
fn skip<'h>(rest: &'h str, name: &str) -> &'h str {
    let mut at = 0;
    while let Some(found) = rest[at..].find("</") {
        let from = at + found + 2;
        if rest.get(from..from + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest[from..].find('>').map_or("", |end| &rest[from + end + 1..]);
        }
        at = from;
    }
    ""
}

/// The text of the entity at the beginning of `rest`, and how many bytes it takes; a lone `&` is itself.
fn entity(rest: &str) -> (String, usize) {
    const NAMED: [(&str, &str); 21] = [
        ("amp", "&"),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
        ("nbsp", "\u{a0}"),
        ("hellip", "…"),
        ("laquo", "«"),
        ("raquo", "»"),
        ("rsquo", "’"),
        ("lsquo", "‘"),
        ("rdquo", "”"),
        ("ldquo", "“"),
        ("ndash", "–"),
        ("mdash", "—"),
        ("eacute", "é"),
        ("egrave", "è"),
        ("agrave", "à"),
        ("ccedil", "ç"),
        ("ecirc", "ê"),
        ("euro", "€"),
    ];
    let alone = ("&".to_owned(), 1);
    let Some(end) = rest.bytes().take(12).position(|byte| byte == b';') else { return alone };
    let name = &rest[1..end];
    let number = match name.strip_prefix('#') {
        Some(hexadecimal) if hexadecimal.starts_with(['x', 'X']) => u32::from_str_radix(&hexadecimal[1..], 16).ok(),
        Some(decimal) => decimal.parse().ok(),
        None => None,
    };
    let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
    let text = number.and_then(char::from_u32).map(String::from).or(named);
    text.map_or(alone, |text| (text, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_html_is_its_words() {
        for (html, text) in [
            ("plain words, 3 < 4 & 5 > 2", "plain words, 3 < 4 & 5 > 2"),
            ("<p>One&nbsp;!</p>\n<p>Two<br/>three</p>", "One\u{a0}!\n\nTwo\nthree"),
            ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
            ("a<script>alert('</p>')</script>b<STYLE>x</Style >c", "abc"),
            ("a<script>never ends", "a"),
            ("<img src=x onerror=alert(1)>caption", "caption"),
            ("&lt;b&gt; &eacute;&#233;&#xE9; &unknown; &#0; &#xD800; &", "<b> ééé &unknown; &#xD800; &"),
            ("<!-- <p>no</p> -->yes<![CDATA[ <raw> ]]>", "yes <raw>"),
            ("<a href='x", ""),
            ("a\u{0}b\u{1b}[31m", "ab[31m"),
            ("", ""),
            ("&", "&"),
            ("é<é", "é<é"),
        ] {
            assert_eq!(text_of_html(html), text, "{html}");
        }
    }
}

//! HTML as a reader sees it, for the little of it that networks put around a post.
//!
//! Not a parser of pages: no scripts, no styles, no layout. What it does not know it shows as text, except tags, which
//! it never shows. Linear in the input, whatever that is.

/// The text of a fragment: paragraphs apart, lines broken where they are, what is hidden left out.
pub(super) fn text(html: &str) -> String {
    let mut page = Page::default();
    Tokens(html).for_each(|token| page.take(token));
    page.out
}

/// The text of the first paragraph, or `None` where there is none or it never ends.
pub(super) fn first_paragraph(html: &str) -> Option<String> {
    let mut tokens = Tokens(html);
    tokens.find(|token| matches!(token, Token::Open("p", _)))?;
    let mut page = Page::default();
    for token in tokens {
        if matches!(token, Token::Close("p")) {
            return Some(page.out);
        }
        page.take(token);
    }
    None
}

/// Elements whose content nobody sees.
const UNSEEN: [&str; 7] = ["script", "style", "template", "noscript", "title", "iframe", "svg"];
/// Mastodon's halves of a shortened link that are not shown.
const INVISIBLE: &str = "invisible";
/// Mastodon's visible half of a shortened link: its style sheet writes an ellipsis behind it.
const ELLIPSIS: &str = "ellipsis";

#[derive(Default)]
struct Page<'a> {
    out: String,
    /// Line breaks that are due before the next word.
    breaks: usize,
    /// White space that is due before the next word.
    space: bool,
    /// The element being left out, and how many of its name are open.
    hidden: Option<(&'a str, usize)>,
    /// Open `span`s; `true` where an ellipsis belongs behind it.
    spans: Vec<bool>,
}

impl<'a> Page<'a> {
    fn take(&mut self, token: Token<'a>) {
        if let Some((name, open)) = self.hidden {
            self.hidden = match token {
                Token::Open(other, _) if other.eq_ignore_ascii_case(name) => Some((name, open + 1)),
                Token::Close(other) if other.eq_ignore_ascii_case(name) => (open > 1).then(|| (name, open - 1)),
                _ => Some((name, open)),
            };
            return;
        }
        match token {
            Token::Text(raw) => self.words(raw),
            Token::Open(name, attributes) => self.open(name, attributes),
            Token::Close(name) => self.close(name),
        }
    }

    fn open(&mut self, name: &'a str, attributes: &str) {
        let class = |wanted: &str| {
            attribute(attributes, "class").is_some_and(|value| value.split_ascii_whitespace().any(|one| one == wanted))
        };
        let hides = UNSEEN.iter().any(|unseen| name.eq_ignore_ascii_case(unseen));
        if hides || name.eq_ignore_ascii_case("span") && class(INVISIBLE) {
            self.hidden = Some((name, 1));
            return;
        }
        match name.to_ascii_lowercase().as_str() {
            "br" => self.breaks = (self.breaks + 1).min(MOST_BREAKS),
            "span" => self.spans.push(class(ELLIPSIS)),
            other => self.part(other),
        }
    }

    fn close(&mut self, name: &str) {
        match name.to_ascii_lowercase().as_str() {
            "span" => {
                if self.spans.pop() == Some(true) {
                    self.put('…');
                }
            }
            other => self.part(other),
        }
    }

    /// Paragraphs stand an empty line apart, other blocks on lines of their own.
    fn part(&mut self, name: &str) {
        let breaks = match name {
            "p" | "blockquote" | "pre" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => 2,
            "div" | "li" | "tr" | "section" | "article" | "header" | "footer" => 1,
            _ => 0,
        };
        self.breaks = self.breaks.max(breaks);
    }

    fn words(&mut self, raw: &str) {
        for letter in Letters(raw) {
            match letter {
                // What HTML calls white space; a no-break space is a letter here.
                ' ' | '\n' | '\t' | '\r' | '\u{c}' => self.space = true,
                letter => self.put(letter),
            }
        }
    }

    fn put(&mut self, letter: char) {
        if !self.out.is_empty() {
            if self.breaks > 0 {
                self.out.extend(std::iter::repeat_n('\n', self.breaks));
            } else if self.space {
                self.out.push(' ');
            }
        }
        (self.breaks, self.space) = (0, false);
        self.out.push(letter);
    }
}

/// More empty lines than this say nothing.
const MOST_BREAKS: usize = 8;

/// A piece of HTML. Names are as written.
enum Token<'a> {
    Text(&'a str),
    Open(&'a str, &'a str),
    Close(&'a str),
}

struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let html = self.0;
            let at = html.find('<').unwrap_or(html.len());
            if at > 0 {
                return Some(Token::Text(self.split(at)));
            }
            let mut ahead = html.chars().skip(1);
            match ahead.next() {
                None if html.is_empty() => return None,
                Some('!' | '?') => {
                    let end = if html.starts_with("<!--") { "-->" } else { ">" };
                    // A comment that never ends swallows the rest, as in a browser.
                    let length = html.find(end).map_or(html.len(), |at| at + end.len());
                    self.split(length);
                }
                Some('/') => {
                    let tag = self.tag();
                    return Some(Token::Close(name_of(&tag[2..]).0));
                }
                Some(c) if c.is_ascii_alphabetic() => {
                    let tag = self.tag();
                    let (name, attributes) = name_of(&tag[1..]);
                    return Some(Token::Open(name, attributes));
                }
                // A sign like any other.
                _ => return Some(Token::Text(self.split(1))),
            }
        }
    }
}

impl<'a> Tokens<'a> {
    fn split(&mut self, at: usize) -> &'a str {
        let (head, tail) = self.0.split_at(at);
        self.0 = tail;
        head
    }

    /// Up to the `>` that ends the tag, which is dropped; one inside a quoted value does not.
    fn tag(&mut self) -> &'a str {
        let (mut quote, mut before) = (None, b'<');
        let end = self.0.bytes().position(|byte| {
            match (quote, byte) {
                (None, b'>') => return true,
                (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                before = byte;
            }
            false
        });
        // A tag that never ends swallows the rest, as in a browser.
        let tag = self.split(end.unwrap_or(self.0.len()));
        self.split(usize::from(end.is_some()));
        tag
    }
}

/// Name and attributes of a tag.
fn name_of(tag: &str) -> (&str, &str) {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    tag.split_at(end)
}

/// The value of an attribute, as it is written.
fn attribute<'a>(mut rest: &'a str, wanted: &str) -> Option<&'a str> {
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = rest[end..].trim_ascii_start();
        let mut value = "";
        if let Some(behind) = rest.strip_prefix('=') {
            (value, rest) = value_of(behind.trim_ascii_start());
        } else if end == 0 {
            return None;
        }
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
    }
}

fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len()))
}

/// The letters of a text, with its entities read.
struct Letters<'a>(&'a str);

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let first = self.0.chars().next()?;
        if first == '&'
            && let Some((letter, length)) = entity(self.0)
        {
            self.0 = &self.0[length..];
            return Some(letter);
        }
        self.0 = &self.0[first.len_utf8()..];
        Some(first)
    }
}

/// The named ones that networks write; the rest come as numbers or as letters.
const ENTITIES: [(&str, char); 18] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("shy", '\u{ad}'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("middot", '·'),
    ("bull", '•'),
];

/// The letter of the entity that `text` begins with, and its length. An unknown one stays as it is written.
fn entity(text: &str) -> Option<(char, usize)> {
    // The longest here are nine letters: `&#x10FFFF;` without its ends.
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let letter = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| digits(number, 10), |hex| digits(hex, 16))?;
            // As browsers do: what is no character is shown as the sign for that.
            char::from_u32(code).filter(|c| *c != '\0').unwrap_or('\u{fffd}')
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((letter, end + 1))
}

fn digits(text: &str, radix: u32) -> Option<u32> {
    // `from_str_radix` would take a sign.
    if text.chars().all(|c| c.is_digit(radix)) { u32::from_str_radix(text, radix).ok() } else { None }
}

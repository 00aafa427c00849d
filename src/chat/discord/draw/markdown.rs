//! Our Markdown as Discord's: what Discord does not know is said in other words, what it would read into a text is not.
//!
//! A text is drawn line by line, each also without its marks, so that it can be cut where no mark stays open.
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use url::Url;

use super::bound::{blank, clean, cut, units};

/// Longest address behind words, in UTF-16 units.
const ADDRESS: usize = 1_500;

/// A line, or what cannot be cut into lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// With Discord's marks.
    pub(super) marked: String,
    /// Without any.
    pub(super) plain: String,
}

/// The lines of a Markdown text.
pub(super) fn lines(markdown: &str) -> Vec<Line> {
    let mut writer = Writer::default();
    for event in Parser::new_ext(&clean(markdown), Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES) {
        writer.event(event);
    }
    writer.end_line();
    while writer.lines.last().is_some_and(|line| line.marked.is_empty()) {
        writer.lines.pop();
    }
    writer.lines
}

/// As many lines as there is room for, and whether these are all.
pub(super) fn fit(lines: &[Line], room: usize) -> (String, bool) {
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        let gap = usize::from(index > 0);
        let left = room.saturating_sub(units(&out) + gap);
        if units(&line.marked) <= left {
            out.push_str(if index > 0 { "\n" } else { "" });
            out.push_str(&line.marked);
            continue;
        }
        // A beginning without marks says more than nothing; of what is only a word or two it would not.
        if left >= 40 || index == 0 {
            out.push_str(if index > 0 { "\n" } else { "" });
            out.push_str(&cut(&escape(&line.plain), left));
        }
        return (out.trim_end().to_owned(), false);
    }
    (out, true)
}

/// `text` with nothing in it that Discord would take for a mark, a mention or an emoji. Addresses stay as they are.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        match ["https://", "http://"].iter().find_map(|scheme| word.find(scheme)) {
            Some(at) if !word.contains(['<', '>', '`', '|']) => {
                let (before, address) = word.split_at(at);
                escape_word(before, &mut out);
                out.push_str(&quiet_address(address));
            }
            _ => escape_word(word, &mut out),
        }
    }
    // A mark only where a line begins.
    let lines = out.split('\n').map(|line| {
        let body = line.trim_start();
        let begins = body.starts_with(['#', '-', '+']);
        if begins { format!("{}\\{body}", &line[..line.len() - body.len()]) } else { line.to_owned() }
    });
    quiet(&lines.collect::<Vec<_>>().join("\n"))
}

fn escape_word(word: &str, out: &mut String) {
    for c in word.chars() {
        if matches!(c, '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<' | '>') {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Nobody is called by it: a sign without width stands behind what begins a mention or an emoji.
pub(super) fn quiet(text: &str) -> String {
    let mut text = text.to_owned();
    for name in ["everyone", "here"] {
        text = text.replace(&format!("@{name}"), &format!("@\u{200b}{name}"));
    }
    for sign in ["@", "#", ":", "a:", "t:", "/", "id:"] {
        text = text.replace(&format!("<{sign}"), &format!("<\u{200b}{sign}"));
    }
    text
}

fn quiet_address(address: &str) -> String {
    address.replace("@everyone", "%40everyone").replace("@here", "%40here")
}

/// An address as Discord takes it: signs that are none of an address's, and parentheses, are encoded.
pub(super) fn uri(url: &Url) -> String {
    let mut out = String::new();
    for c in url.as_str().chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | ' ' => out.push_str(&format!("%{:02X}", c as u32)),
            _ => out.push(c),
        }
    }
    quiet_address(&out)
}

/// Words with an address behind them.
pub(super) fn link(label: &str, url: &Url) -> String {
    format!("[{}]({})", escape(label), uri(url))
}

/// Is this an address that a card of ours opens?
pub(super) fn web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}

/// Do the words look like an address that leads elsewhere?
fn pretends(words: &str, url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_start_matches("www.");
    words.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';')).any(|word| {
        let word = word.trim_matches(['.', ':', '!', '?']).to_lowercase();
        let named = word.split_once("://").map_or(word.as_str(), |(_, rest)| rest);
        let named = named.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches("www.");
        let dotted = named.split('.').filter(|part| !part.is_empty()).count() > 1;
        let ends = named.rsplit('.').next().is_some_and(|end| end.len() > 1 && end.chars().all(char::is_alphabetic));
        (word.contains("://") || (dotted && ends)) && named != host
    })
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    line: Line,
    lists: Vec<Option<u64>>,
    quotes: usize,
    /// Of each open link: where it leads, and where its words begin.
    links: Vec<(Option<Url>, usize, usize)>,
    code: Option<String>,
    cells: usize,
    /// Marks that are open: a line does not end inside.
    open: usize,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) if self.code.is_some() => self.code.get_or_insert_default().push_str(&text),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.text(&text),
            Event::Code(text) => self.both(&format!("``{}``", quiet(&text.replace('`', "'"))), &text),
            Event::SoftBreak | Event::HardBreak if self.open > 0 => self.both(" ", " "),
            Event::SoftBreak | Event::HardBreak => self.end_line(),
            Event::Rule => self.gap(),
            Event::TaskListMarker(done) => self.text(if done { "☑ " } else { "☐ " }),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Table(_) if self.lists.is_empty() => self.gap(),
            Tag::Heading { level, .. } => {
                self.gap();
                self.both(mark(level), "");
            }
            Tag::BlockQuote(_) => {
                self.gap();
                self.quotes += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.gap();
                self.code = Some(String::new());
            }
            Tag::List(start) => {
                if self.lists.is_empty() {
                    self.gap()
                } else {
                    self.end_line()
                }
                self.lists.push(start);
            }
            Tag::Item => self.item(),
            Tag::Emphasis => self.open("*"),
            Tag::Strong => self.open("**"),
            Tag::Strikethrough => self.open("~~"),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                let url = Url::parse(&dest_url).ok().filter(|url| web(url) && units(&uri(url)) <= ADDRESS);
                self.both("", "");
                self.links.push((url, self.line.marked.len(), self.line.plain.len()));
            }
            Tag::TableHead | Tag::TableRow => self.cells = 0,
            Tag::TableCell => {
                if self.cells > 0 {
                    self.both(" · ", " · ");
                }
                self.cells += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item | TagEnd::TableHead | TagEnd::TableRow => self.end_line(),
            TagEnd::Heading(level) => {
                self.both(if mark(level) == "**" { "**" } else { "" }, "");
                self.end_line();
            }
            TagEnd::BlockQuote(_) => {
                self.end_line();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.code(),
            TagEnd::List(_) => {
                self.end_line();
                self.lists.pop();
            }
            TagEnd::Emphasis => self.close("*"),
            TagEnd::Strong => self.close("**"),
            TagEnd::Strikethrough => self.close("~~"),
            TagEnd::Link | TagEnd::Image => self.link(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let mut escaped = escape(text);
        // In the middle of a line nothing begins one.
        if !self.line.plain.is_empty() && escaped.starts_with('\\') && text.starts_with(['#', '-', '+']) {
            escaped.remove(0);
        }
        self.both(&escaped, text);
    }

    fn both(&mut self, marked: &str, plain: &str) {
        if self.line.marked.is_empty() && self.quotes > 0 {
            self.line.marked.push_str("> ");
        }
        self.line.marked.push_str(marked);
        self.line.plain.push_str(plain);
    }

    fn open(&mut self, mark: &str) {
        self.open += 1;
        self.both(mark, "");
    }

    fn close(&mut self, mark: &str) {
        self.open = self.open.saturating_sub(1);
        self.both(mark, "");
    }

    fn item(&mut self) {
        self.end_line();
        let depth = self.lists.len().saturating_sub(1).min(8);
        let sign = match self.lists.last_mut() {
            Some(Some(next)) => {
                *next = next.saturating_add(1);
                format!("{}. ", next.saturating_sub(1))
            }
            _ => "- ".to_owned(),
        };
        self.both(&format!("{}{sign}", "  ".repeat(depth)), "- ");
    }

    fn code(&mut self) {
        let Some(code) = self.code.take() else { return };
        if blank(&code) {
            return;
        }
        let code = code.trim_matches('\n');
        if code.contains("```") {
            for line in code.lines() {
                self.text(line);
                self.end_line();
            }
        } else {
            self.lines.push(Line { marked: format!("```\n{}\n```", quiet(code)), plain: code.to_owned() });
        }
    }

    /// The words of a link are there; now it is known where they lead.
    fn link(&mut self) {
        let Some((url, marked, plain)) = self.links.pop() else { return };
        // Inside another link, or over several lines, only the words stay.
        let whole = self.links.is_empty() && marked <= self.line.marked.len() && plain <= self.line.plain.len();
        let (Some(url), true) = (url, whole) else { return };
        let words = self.line.plain.get(plain..).unwrap_or_default().to_owned();
        if blank(&words) {
            return;
        }
        if Url::parse(words.trim()).is_ok_and(|same| same == url) {
            self.line.marked.truncate(marked);
            self.line.marked.push_str(&uri(&url));
        } else if pretends(&words, &url) {
            self.line.marked.push_str(&format!(" ({})", uri(&url)));
        } else {
            self.line.marked.insert(marked, '[');
            self.line.marked.push_str(&format!("]({})", uri(&url)));
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !blank(&line.plain) {
            self.lines.push(line);
        }
        // A link goes on in the next line without its address.
        for (_, marked, plain) in &mut self.links {
            (*marked, *plain) = (usize::MAX, usize::MAX);
        }
    }

    /// A new block: an empty line before it, unless it is the first.
    fn gap(&mut self) {
        self.end_line();
        if self.lines.last().is_some_and(|line| !line.marked.is_empty()) {
            self.lines.push(Line::default());
        }
    }
}

fn mark(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "# ",
        HeadingLevel::H2 => "## ",
        HeadingLevel::H3 => "### ",
        _ => "**",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let (text, all) = fit(&lines(markdown), 4_096);
        assert!(all);
        assert_eq!(text, expected, "{markdown:?}");
    }

    #[test]
    fn our_markdown_is_said_in_discords() {
        for (markdown, expected) in [
            ("plain", "plain"),
            ("**bold** *soft* ~~gone~~ `code`", "**bold** *soft* ~~gone~~ ``code``"),
            ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
            ("# One\n\n#### Four", "# One\n\n**Four**"),
            ("- a\n- b\n  - c\n\n1. x\n2. y", "- a\n- b\n  - c\n\n1. x\n2. y"),
            ("> quoted\n> more", "> quoted\n> more"),
            ("```rust\nlet a = 1;\n```", "```\nlet a = 1;\n```"),
            ("| a | b |\n|---|---|\n| 1 | 2 |", "a · b\n1 · 2"),
            ("[words](https://a.example/x(1))", "[words](https://a.example/x%281%29)"),
            ("<https://a.example/x>", "https://a.example/x"),
            ("![what it shows](https://a.example/p.png)", "[what it shows](https://a.example/p.png)"),
            ("![](https://a.example/p.png)", ""),
            ("[run](javascript:alert(1))", "run"),
            ("[write](mailto:a@a.example)", "write"),
            ("a\n\n---\n\nb", "a\n\nb"),
            ("<b>x", r"\<b\>x"),
            (r"2 \* 3 and snake_case | x", r"2 \* 3 and snake\_case \| x"),
            (r"\# no title", r"\# no title"),
            ("see https://a.example/snake_case_x now", "see https://a.example/snake_case_x now"),
        ] {
            check(markdown, expected);
        }
    }

    #[test]
    fn nobody_is_called_and_nothing_pretends() {
        for text in ["@everyone", "@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "<:a:1>", "<a:a:1>", "<t:1:R>", "</me:1>"]
        {
            for markdown in [text.to_owned(), format!("**{text}**"), format!("`{text}`"), format!("```\n{text}\n```")] {
                let (drawn, _) = fit(&lines(&markdown), 4_096);
                assert!(!drawn.contains(text), "{markdown:?} is {drawn:?}");
            }
        }
        check("[https://bank.example](https://evil.example/)", "https://bank.example (https://evil.example/)");
        check("[bank.example](https://evil.example/)", "bank.example (https://evil.example/)");
        check("[www.bank.example/x](https://bank.example/y)", "[www.bank.example/x](https://bank.example/y)");
        check("[e.g. this](https://a.example/)", "[e.g. this](https://a.example/)");
    }

    #[test]
    fn a_text_is_cut_where_no_mark_stays_open() {
        let two = lines("**one**\n\n**two words that go on and on for a while and then some more**");
        assert_eq!(fit(&two, 10), ("**one**".to_owned(), false));
        assert_eq!(fit(&two, 60), ("**one**\n\ntwo words that go on and on for a while and then s…".to_owned(), false));
        assert_eq!(fit(&lines("**alone and long**"), 8), ("alone a…".to_owned(), false));
        assert_eq!(fit(&[], 8), (String::new(), true));
    }
}

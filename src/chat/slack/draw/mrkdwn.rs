//! Markdown in Slack's own markup: bold, italics, links, lists, quotations, code.
//!
//! It comes out in chunks that each fit into a section, and together into the room there is. Markup that stands open at
//! the end of a line or chunk is closed there and opened again in the next: Slack's markup ends with the line.
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};
use unicode_segmentation::UnicodeSegmentation as _;
use url::Url;

use super::block::SECTION;
use super::text::{cut, defused, escaped, units};
use crate::chat::slack::manifest::typed;

/// Longest text of a link; more of it would only be shown cut.
const LINK_TEXT: usize = 300;
/// Longest address of a link.
const LINK: usize = 2_000;

/// The markup, and whether something had to be left out.
pub(super) struct Written {
    pub(super) chunks: Vec<String>,
    pub(super) cut: bool,
}

/// Writes `markdown` into at most `room` units.
pub(super) fn write(markdown: &str, room: usize) -> Written {
    let mut writer = Writer { room, ..Writer::default() };
    let options = Options::ENABLE_STRIKETHROUGH;
    for event in TextMergeStream::new(Parser::new_ext(markdown, options)) {
        writer.take(event);
        if writer.full {
            break;
        }
    }
    writer.end()
}

#[derive(Default)]
struct Writer {
    done: Vec<String>,
    now: String,
    /// The length of `now`.
    length: usize,
    room: usize,
    /// What the finished chunks hold.
    used: usize,
    full: bool,
    /// Open marks, outermost first; an empty one stands for markup that cannot be shown here.
    marks: Vec<&'static str>,
    /// The number of the next item of each open list; none in a list without numbers.
    lists: Vec<Option<u64>>,
    quotes: usize,
    code: bool,
    /// The open link: its address and the text so far.
    link: Option<(String, String)>,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) if self.code => self.block(&text),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(code) => self.inline(&code),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.line(),
            Event::Rule => self.blank(),
            // Extensions that are not switched on.
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph if self.lists.is_empty() => self.blank(),
            Tag::Heading { .. } => {
                self.blank();
                self.mark("*");
            }
            Tag::BlockQuote(_) => {
                self.blank();
                self.quotes += 1;
            }
            Tag::CodeBlock(_) => {
                self.blank();
                self.code = true;
                self.piece("```\n");
                self.marks.push("```");
            }
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.blank();
                }
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::Strong => self.mark("*"),
            Tag::Emphasis => self.mark("_"),
            Tag::Strikethrough => self.mark("~"),
            Tag::Link { dest_url, .. } => self.link = Some((dest_url.into_string(), String::new())),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough => self.unmark(),
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::CodeBlock => {
                self.code = false;
                self.unmark();
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }

    fn item(&mut self) {
        // The first one stands on the line that its list has begun.
        if !self.now.trim_end_matches("> ").ends_with("\n\n") {
            self.line();
        }
        let depth = self.lists.len().saturating_sub(1);
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number = number.saturating_add(1);
                format!("{}{}. ", "    ".repeat(depth.min(8)), number.saturating_sub(1))
            }
            _ => format!("{}• ", "    ".repeat(depth.min(8))),
        };
        self.piece(&mark);
    }

    /// Opens a mark, where Slack would read it as one: not inside a word, not twice.
    fn mark(&mut self, mark: &'static str) {
        let inside = self.now.chars().next_back().is_some_and(char::is_alphanumeric);
        let mark = if inside || self.marks.contains(&mark) || self.link.is_some() { "" } else { mark };
        self.piece(mark);
        self.marks.push(if self.full { "" } else { mark });
    }

    fn unmark(&mut self) {
        let Some(mark) = self.marks.pop() else { return };
        // What was opened and holds nothing would be shown as signs.
        if !mark.is_empty() && self.now.ends_with(mark) && mark != "```" {
            self.now.truncate(self.now.len() - mark.len());
            self.length -= mark.len();
        } else {
            self.push(mark);
        }
    }

    /// Words as people wrote them; addresses among them become links.
    fn text(&mut self, text: &str) {
        if let Some((_, label)) = &mut self.link {
            label.push_str(text);
            return;
        }
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end().trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '"']);
            match bare.contains("://").then(|| target(bare)).flatten() {
                Some(url) => {
                    self.piece(&format!("<{url}>"));
                    self.words(&word[bare.len()..]);
                }
                None => self.words(word),
            }
        }
    }

    fn words(&mut self, text: &str) {
        for word in defused(&text.replace('\n', " ")).split_word_bounds() {
            if units(word) > LINK_TEXT {
                word.graphemes(true).for_each(|grapheme| self.piece(&escaped(grapheme)));
            } else {
                self.piece(&escaped(word));
            }
        }
    }

    fn inline(&mut self, code: &str) {
        if let Some((_, label)) = &mut self.link {
            label.push_str(code);
            return;
        }
        let code = cut(&typed(code).replace('`', "ˋ").replace('\n', " "), LINK_TEXT);
        if !code.trim().is_empty() {
            self.piece(&format!("`{}`", escaped(code.trim())));
        }
    }

    fn block(&mut self, code: &str) {
        for line in code.replace("```", "ˋˋˋ").split_inclusive('\n') {
            for word in line.split_word_bounds() {
                word.graphemes(true).for_each(|grapheme| self.piece(&escaped(grapheme)));
            }
        }
    }

    fn end_link(&mut self) {
        let Some((url, label)) = self.link.take() else { return };
        let label = cut(label.trim(), LINK_TEXT);
        match target(&url) {
            Some(url) if !label.is_empty() => {
                let label = defused(&label);
                // A bar would end the address a second time.
                let label: String = label.graphemes(true).map(|grapheme| escaped(grapheme).replace('|', "¦")).collect();
                self.piece(&format!("<{url}|{label}>"));
            }
            Some(url) => self.piece(&format!("<{url}>")),
            None => self.words(&label),
        }
    }

    /// A new line, in a quotation again where one is open.
    fn line(&mut self) {
        if self.now.is_empty() {
            return self.quote();
        }
        let closed: String = self.marks.iter().rev().copied().collect();
        let quote = if self.quotes > 0 { "> " } else { "" };
        let opened: String = self.marks.concat();
        self.piece(&format!("{closed}\n{quote}{opened}"));
    }

    fn quote(&mut self) {
        if self.quotes > 0 && !self.now.ends_with("> ") {
            self.piece("> ");
        }
    }

    /// An empty line before a new block.
    fn blank(&mut self) {
        let bare = self.now.trim_end_matches("> ");
        if !bare.is_empty() && !bare.ends_with("\n\n") {
            self.line();
            self.line();
        }
        self.quote();
    }

    /// Something that is not cut: it stands in this chunk, in the next, or nowhere.
    fn piece(&mut self, piece: &str) {
        if self.full || piece.is_empty() {
            return;
        }
        let closing: usize = self.marks.iter().map(|mark| mark.len()).sum();
        // Two for an ellipsis and for what the next chunk begins with.
        let ahead = units(piece) + closing + 2;
        if self.used + self.length + ahead > self.room || units(piece) > LINK + LINK_TEXT {
            self.full = true;
        } else if self.length + ahead > SECTION {
            self.turn();
            self.push(piece.trim_start_matches('\n'));
        } else {
            self.push(piece);
        }
    }

    fn push(&mut self, piece: &str) {
        self.length += units(piece);
        self.now.push_str(piece);
    }

    /// Goes on in a new chunk.
    fn turn(&mut self) {
        let open = self.marks.concat();
        self.now.extend(self.marks.iter().rev().copied());
        self.used += units(&self.now);
        self.done.push(std::mem::take(&mut self.now));
        self.length = 0;
        self.push(if self.quotes > 0 { "> " } else { "" });
        self.push(&open);
    }

    fn end(mut self) -> Written {
        if self.full {
            self.now.truncate(self.now.trim_end().len());
            self.now.push('…');
        }
        while let Some(mark) = self.marks.pop() {
            self.now.push_str(mark);
        }
        self.done.push(self.now);
        // A quotation of nothing would be a lone sign.
        let chunks = self.done.iter().map(|chunk| chunk.trim()).filter(|chunk| chunk.contains(|c| !">\n ".contains(c)));
        Written { chunks: chunks.map(str::to_owned).collect(), cut: self.full }
    }
}

/// A link with this text, or `None` for an address that is not opened from a chat.
pub(super) fn link(url: &str, label: &str) -> Option<String> {
    Some(format!("<{}|{}>", target(url)?, escaped(label).replace('|', "¦")))
}

/// An address as it stands in a link; `None` for one that is not opened from a chat.
fn target(address: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https" | "mailto"))?;
    let safe = url.as_str().replace('|', "%7C").replace('<', "%3C").replace('>', "%3E").replace('&', "&amp;");
    (units(&safe) <= LINK).then_some(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(markdown: &str) -> String {
        let written = write(markdown, 9_000);
        assert!(!written.cut);
        written.chunks.join("\n---\n")
    }

    #[test]
    fn markdown_becomes_slacks_markup() {
        for (markdown, expected) in [
            ("**Bold** and *soft* and ~~gone~~.", "*Bold* and _soft_ and ~gone~."),
            ("# Head\n\ntext", "*Head*\n\ntext"),
            ("one\ntwo", "one two"),
            ("one  \ntwo", "one\ntwo"),
            ("- a\n- b\n  - c", "• a\n• b\n    • c"),
            ("said\n\n- a\n- b\n\nafter", "said\n\n• a\n• b\n\nafter"),
            ("3. a\n4. b", "3. a\n4. b"),
            ("> said\n> so", "> said so"),
            ("> one\n>\n> two", "> one\n> \n> two"),
            ("`let x = 1 < 2`", "`let x = 1 &lt; 2`"),
            ("type `/me shares`", "type `/mine shares`"),
            ("```\na & b\n```", "```\na &amp; b\n```"),
            ("[Read](https://example.com/?a=1&b=2)", "<https://example.com/?a=1&amp;b=2|Read>"),
            ("[**Read** `me`](https://example.com/)", "<https://example.com/|Read me>"),
            ("**[Read](https://example.com/)**", "*<https://example.com/|Read>*"),
            ("see https://example.com/a_b_c.", "see <https://example.com/a_b_c>."),
            ("[no](javascript:alert(1)) [no](/here)", "no no"),
            ("in**si**de", "inside"),
            ("**a  \nb**", "*a*\n*b*"),
            ("a <!channel> &lt;@U1&gt; \\*x\\*", "a &lt;!channel&gt; &lt;@U1&gt; ∗x∗"),
            ("[a|b>c](https://example.com/|x)", "<https://example.com/%7Cx|a¦b&gt;c>"),
            ("1 < 2", "1 &lt; 2"),
            ("", ""),
        ] {
            assert_eq!(whole(markdown), expected, "{markdown:?}");
        }
    }

    #[test]
    fn what_does_not_fit_goes_on_in_the_next_section_or_ends_with_an_ellipsis() {
        let long = "**word** ".repeat(600);
        let written = write(&long, 9_000);
        assert_eq!((written.chunks.len(), written.cut), (2, false));
        assert!(written.chunks.iter().all(|chunk| units(chunk) <= SECTION));
        let written = write(&long, 100);
        assert!(written.cut && units(&written.chunks[0]) <= 100 && written.chunks[0].ends_with('…'));
        let written = write(&format!("**{}**", "x".repeat(9_000)), 4_000);
        assert!(written.cut && written.chunks.iter().all(|chunk| chunk.starts_with('*') && chunk.ends_with('*')));
    }
}

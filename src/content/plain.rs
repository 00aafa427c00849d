//! Markdown as plain text: for notifications, alternative texts, and wherever no formatting exists.
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// The words of `markdown`, with links as `text (address)`, items of lists behind `- ` or their number, an empty line
/// between paragraphs. Raw HTML stays as it is written.
#[must_use]
pub fn plain(markdown: &str) -> String {
    let mut text = Plain::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        text.take(event);
    }
    text.out.trim_end().to_owned()
}

#[derive(Default)]
struct Plain {
    out: String,
    /// The number of the next item of each open list; none in a list without numbers.
    lists: Vec<Option<u64>>,
    /// The open link: its address and where its text begins.
    link: Option<(String, usize)>,
}

impl Plain {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(t) | Event::Code(t) | Event::Html(t) | Event::InlineHtml(t) => self.out.push_str(&t),
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push('\n'),
            Event::Rule => self.blank(),
            // Extensions that are not switched on.
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.blank();
                } else {
                    self.line();
                }
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::Link { link_type, dest_url, .. } => {
                // `<ann@example.com>` is an address already.
                let url = if link_type == LinkType::Email { String::new() } else { dest_url.into_string() };
                self.link = Some((url, self.out.len()));
            }
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock if self.lists.is_empty() => {
                self.blank();
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Link => self.address(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Item => self.line(),
            _ => {}
        }
    }

    fn item(&mut self) {
        self.line();
        let depth = self.lists.len().saturating_sub(1);
        self.out.push_str(&"  ".repeat(depth.min(8)));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.push_str(&format!("{number}. "));
                *number = number.saturating_add(1);
            }
            _ => self.out.push_str("- "),
        }
    }

    fn address(&mut self) {
        let Some((url, start)) = self.link.take() else { return };
        let text = self.out.get(start..).unwrap_or_default();
        if text.is_empty() {
            self.out.push_str(&url);
        } else if !url.is_empty() && text != url {
            self.out.push_str(&format!(" ({url})"));
        }
    }

    /// Starts a new line, unless at the start of one.
    fn line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Leaves one line empty, unless at the very start.
    fn blank(&mut self) {
        self.line();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

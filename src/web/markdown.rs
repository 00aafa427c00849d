//! Markdown to HTML, by a short list of what is allowed: whatever is not on it is shown as text or left out.

use std::fmt;

use askama::filters::HtmlSafe;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use url::Url;

/// HTML that this file made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl HtmlSafe for Html {}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Html {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A card's text as HTML. A line break stays one, as in every chat; headings start at the third level.
pub(super) fn html(markdown: &str) -> Html {
    let mut out = Writer::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        out.event(event);
    }
    Html(out.html)
}

#[derive(Default)]
struct Writer {
    html: String,
    /// Of each open link, whether it was written: one with a forbidden address is not.
    links: Vec<bool>,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.text(&text),
            Event::Code(text) => {
                self.html.push_str("<code>");
                self.text(&text);
                self.html.push_str("</code>");
            }
            Event::SoftBreak | Event::HardBreak => self.html.push_str("<br>"),
            Event::Rule => self.html.push_str("<hr>"),
            Event::TaskListMarker(done) => self.html.push_str(if done { "☑ " } else { "☐ " }),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Link { dest_url, .. } => self.open_link(dest_url),
            Tag::List(Some(first)) if *first != 1 => self.html.push_str(&format!("<ol start=\"{first}\">")),
            Tag::List(Some(_)) => self.html.push_str("<ol>"),
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => self.html.push_str("<pre><code>"),
            other => {
                if let Some(name) = name_of(&other.to_end()) {
                    self.html.push_str(&format!("<{name}>"));
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.html.push_str("</a>");
                }
            }
            TagEnd::CodeBlock => self.html.push_str("</code></pre>"),
            other => {
                if let Some(name) = name_of(&other) {
                    self.html.push_str(&format!("</{name}>"));
                }
            }
        }
    }

    /// Only what a reader may safely follow; no page of ours is opened in our own window by a card.
    fn open_link(&mut self, address: &str) {
        let allowed = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https" | "mailto"));
        if let Some(url) = &allowed {
            self.html.push_str("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"");
            self.text(url.as_str());
            self.html.push_str("\">");
        }
        self.links.push(allowed.is_some());
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                '\'' => self.html.push_str("&#39;"),
                other => self.html.push(other),
            }
        }
    }
}

/// The element of a simple tag; `None` for what only its content is kept of: pictures, tables, raw HTML.
fn name_of(tag: &TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(HeadingLevel::H1) => "h3",
        TagEnd::Heading(HeadingLevel::H2) => "h4",
        TagEnd::Heading(_) => "h5",
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::Strikethrough => "s",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        assert_eq!(html(markdown).to_string(), expected, "{markdown}");
    }

    #[test]
    fn what_a_card_may_say_is_written() {
        check("**bold** and *soft*", "<p><strong>bold</strong> and <em>soft</em></p>");
        check("one\ntwo", "<p>one<br>two</p>");
        check("- a\n- b", "<ul><li>a</li><li>b</li></ul>");
        check("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
        check("# Title", "<h3>Title</h3>");
        check("`a < b`", "<p><code>a &lt; b</code></p>");
        check("```rust\nfn\n```", "<pre><code>fn\n</code></pre>");
        check("~~no~~", "<p><s>no</s></p>");
        check("> said", "<blockquote><p>said</p></blockquote>");
        let link =
            "<p><a target=\"_blank\" rel=\"noopener noreferrer\" href=\"https://a.example/?x=1&amp;y=2\">a</a></p>";
        check("[a](https://a.example/?x=1&y=2)", link);
    }

    #[test]
    fn nothing_runs() {
        for attack in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "text <b onmouseover=alert(1)>b</b>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](&#106;avascript:alert(1))",
            "[x](java\tscript:alert(1))",
            "[x](data:text/html,<script>alert(1)</script>)",
            "[x](vbscript:x)",
            "[x](//evil.example)",
            "[x](/bye)",
            "<javascript:alert(1)>",
            "![x](https://evil.example/pixel.png)",
            "![x](javascript:alert(1))",
            "[x](https://a.example/\"onmouseover=\"alert(1))",
            "[<img src=x onerror=alert(1)>](https://a.example)",
            "<!-- --><svg onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "```\n</code></pre><script>alert(1)</script>\n```",
            "`</code><script>alert(1)</script>`",
            "| a |\n|---|\n| <script>x</script> |",
            "[x]: javascript:alert(1)\n\n[x]",
        ] {
            let html = html(attack).to_string();
            assert!(only_ours(&html), "{attack:?} became {html}");
        }
    }

    /// Every `<` starts an element of ours without attributes, or a link to the web with exactly ours.
    fn only_ours(html: &str) -> bool {
        const LINK: &str = "a target=\"_blank\" rel=\"noopener noreferrer\" href=\"";
        const ELEMENTS: [&str; 16] = [
            "p",
            "h3",
            "h4",
            "h5",
            "blockquote",
            "ol",
            "ul",
            "li",
            "em",
            "strong",
            "s",
            "code",
            "pre",
            "br",
            "hr",
            "a",
        ];
        html.split('<').skip(1).all(|piece| {
            let Some((tag, rest)) = piece.split_once('>') else { return false };
            let web = ["http://", "https://", "mailto:"];
            let link = tag.strip_prefix(LINK).and_then(|address| address.strip_suffix('"'));
            let link = link.is_some_and(|to| !to.contains('"') && web.iter().any(|scheme| to.starts_with(scheme)));
            !rest.contains('>') && (link || ELEMENTS.contains(&tag.trim_start_matches('/')))
        })
    }

    #[test]
    fn a_picture_leaves_its_words() {
        check("![a tree](https://evil.example/p.png)", "<p>a tree</p>");
    }
}

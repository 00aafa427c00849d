//! The two embedded fonts: how wide a text is in them, and which characters they lack.
//!
//! Only these are used, never the system's: the same board is the same picture on every machine.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use resvg::usvg::{self, Node, Options, Text, Tree, fontdb};
use unicode_segmentation::UnicodeSegmentation;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_source(fontdb::Source::Binary(Arc::new(include_bytes!("fonts/Inter-Regular.otf"))));
    fonts.load_font_source(fontdb::Source::Binary(Arc::new(include_bytes!("fonts/Inter-Bold.otf"))));
    Arc::new(fonts)
});

/// How resvg reads a board: with the embedded fonts, and nothing from outside.
pub(super) fn options() -> Options<'static> {
    Options {
        font_family: "Inter".to_owned(),
        fontdb: Arc::clone(&FONTS),
        // The default resolver would open files that an `<image>` names. A board has none: then none is opened.
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// A size in logical pixels, and whether it is bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Face {
    pub(super) size: u32,
    pub(super) bold: bool,
}

impl Face {
    pub(super) const fn bold(size: u32) -> Self {
        Self { size, bold: true }
    }

    pub(super) const fn plain(size: u32) -> Self {
        Self { size, bold: false }
    }

    /// The width of `text`, in logical pixels; 0 when nothing is drawn.
    pub(super) fn width(self, text: &str) -> f32 {
        measured(self, text, |drawn| drawn.bounding_box().width()).unwrap_or_default()
    }

    /// `text` if it is at most `room` wide; otherwise as much of its start as fits with an ellipsis after it.
    ///
    /// Cut between graphemes, so that no letter loses its accents, and never right after a space.
    pub(super) fn fit(self, text: &str, room: f32) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let ends: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
        let cut = |keep: usize| format!("{}…", text[..ends[keep]].trim_end());
        // Width grows with length but for kerning, which is far below a letter: a binary search is safe.
        let (mut low, mut high) = (0, ends.len().saturating_sub(1));
        while low < high {
            let middle = (low + high).div_ceil(2);
            if self.width(&cut(middle)) <= room { low = middle } else { high = middle - 1 }
        }
        if ends.is_empty() { String::new() } else { cut(low) }
    }

    /// `text` in at most `most` lines of `room` each, broken at spaces; what is too much is cut from the last.
    pub(super) fn wrap(self, text: &str, room: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // No-break spaces stay inside their word.
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let full = lines.len() == most;
            let Some(line) = lines.last_mut() else {
                lines.push(word.to_owned());
                continue;
            };
            let longer = format!("{line} {word}");
            if self.width(&longer) <= room {
                *line = longer;
            } else if self.width(line) > room {
                break; // This line will be cut: nothing may follow it.
            } else if full {
                *line = longer;
                break;
            } else {
                lines.push(word.to_owned());
            }
        }
        lines.iter().map(|line| self.fit(line, room)).collect()
    }
}

/// `text` without the characters that the fonts lack, and without emoji; what is left may be empty.
pub(super) fn drawable(text: &str) -> String {
    let kept: String = graphemes(text).filter(|(_, drawn)| *drawn).map(|(grapheme, _)| grapheme).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What [`drawable`] leaves out of `text`.
pub(super) fn undrawn(text: &str) -> impl Iterator<Item = &str> {
    graphemes(text).filter(|(_, drawn)| !drawn).map(|(grapheme, _)| grapheme)
}

/// Each letter as people see it, and whether it is drawn.
fn graphemes(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let missing: Vec<String> = measured(Face::plain(16), text, |drawn| {
        let glyphs = drawn.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        glyphs.filter(|glyph| glyph.id.0 == 0).map(|glyph| glyph.text.clone()).collect()
    })
    .unwrap_or_default();
    let lacks = move |grapheme: &str| missing.iter().any(|lost| lost.chars().any(|c| grapheme.contains(c)));
    text.graphemes(true).map(move |g| (g, !lacks(g) && !g.chars().any(is_emoji)))
}

/// The characters of `text` that the fonts lack, each once; emoji are left out of pictures anyway.
pub(super) fn lacking(text: &str) -> BTreeSet<char> {
    let found = measured(Face::plain(16), text, |drawn| {
        let glyphs = drawn.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars()).collect::<BTreeSet<char>>()
    });
    found.unwrap_or_default().into_iter().filter(|c| !is_emoji(*c) && !c.is_control()).collect()
}

/// Pictographs, their selectors and joiners. Some are in the fonts as plain symbols and would look out of place.
fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0xFE0F | 0x200D | 0x20E3 | 0xE0000..=0xE007F)
}

/// Lays out one line of text and looks at it.
fn measured<T>(face: Face, text: &str, look: impl FnOnce(&Text) -> T) -> Option<T> {
    let weight = if face.bold { 700 } else { 400 };
    let mut svg = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">"#);
    // Writing into a String cannot fail.
    let _ = write!(svg, r#"<text font-size="{}" font-weight="{weight}" xml:space="preserve">"#, face.size);
    for c in text.chars() {
        match c {
            '<' => svg.push_str("&lt;"),
            '&' => svg.push_str("&amp;"),
            c => svg.push(c),
        }
    }
    svg.push_str("</text></svg>");
    let tree = Tree::from_str(&svg, &options()).ok()?;
    tree.root()
        .children()
        .iter()
        .find_map(|node| if let Node::Text(text) = node { Some(text) } else { None })
        .map(|t| look(t))
}

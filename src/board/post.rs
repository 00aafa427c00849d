//! A message, or the post that comes of it, as a picture: how it will look, before anybody is shown it.

use std::collections::BTreeSet;

use askama::Template;

use super::ink::{Face, drawable, undrawn};
use super::names::clean;
use crate::lang::Lang;

const WIDTH: f32 = 760.0;
const MARGIN: f32 = 28.0;
/// Between the edge of a message and what stands in it.
const INSET: f32 = 22.0;
const HEADING: Face = Face::bold(17);
const TITLE: Face = Face::bold(21);
const TEXT: Face = Face::plain(17);
const LABEL: Face = Face::bold(15);
const SMALL: Face = Face::plain(14);
const BUTTON: Face = Face::bold(15);
/// From one line to the next.
const PITCH: f32 = 25.0;
/// Between two parts.
const GAP: f32 = 14.0;
/// The most lines of one message: more than any network or chat shows, and an end for a picture.
const MOST: usize = 160;

/// What stands in a message, top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The headline.
    Title(String),
    /// Running text; its line breaks are kept.
    Text(String),
    /// A text to be copied.
    Copy(String),
    /// Label and value.
    Fact(String, String),
    /// A picture, by what it shows: the picture itself is not drawn.
    Picture(String),
    /// Buttons, and which of them is to be pressed first.
    Buttons(Vec<(String, bool)>),
    /// Small print.
    Small(String),
}

/// A message and the words above it: "Discord", "LinkedIn, caption 1 of 3".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is.
    pub heading: String,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// The colours of a place where messages are read, as SVG writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skin {
    /// Behind everything.
    pub page: &'static str,
    /// Behind a message.
    pub card: &'static str,
    /// Around it.
    pub line: &'static str,
    /// Words.
    pub text: &'static str,
    /// Less important words.
    pub muted: &'static str,
    /// Behind a text to be copied, and a button.
    pub sunk: &'static str,
    /// The button to be pressed first, and the words on it.
    pub main: (&'static str, &'static str),
}

/// A rectangle: left, top, width, height, fill, outline.
struct Box(f32, f32, f32, f32, &'static str, &'static str);

/// A line of words: left, baseline, face, colour.
struct Line(f32, f32, Face, &'static str, String);

#[derive(Template)]
#[template(
    ext = "svg",
    source = r#"<svg xmlns="http://www.w3.org/2000/svg" width="{{ WIDTH }}" height="{{ height }}" viewBox="0 0 {{ WIDTH }} {{ height }}" lang="{{ lang }}" font-family="Inter, system-ui, sans-serif">
<rect width="{{ WIDTH }}" height="{{ height }}" fill="{{ skin.page }}"/>
{% for b in boxes -%}
<rect x="{{ b.0 }}" y="{{ b.1 }}" width="{{ b.2 }}" height="{{ b.3 }}" rx="8" fill="{{ b.4 }}" stroke="{{ b.5 }}"/>
{% endfor -%}
{% for l in lines -%}
<text x="{{ l.0 }}" y="{{ l.1 }}" font-size="{{ l.2.size }}" font-weight="{% if l.2.bold %}700{% else %}400{% endif %}" fill="{{ l.3 }}">{{ l.4 }}</text>
{% endfor -%}
</svg>"#
)]
struct Picture<'a> {
    height: f32,
    boxes: &'a [Box],
    lines: &'a [Line],
    skin: &'a Skin,
    lang: Lang,
}

/// Messages under each other as one SVG, 760 logical pixels wide. Words are wrapped; of one message at most 160 lines are
/// drawn. Emoji, and letters that the embedded fonts lack, are left out, as on boards.
#[must_use]
pub fn sheets(sheets: &[Sheet], lang: Lang, skin: &Skin) -> String {
    let mut canvas = Canvas { y: MARGIN, left: MOST, boxes: vec![], lines: vec![], skin };
    for sheet in sheets {
        canvas.sheet(sheet);
    }
    let Canvas { y, boxes, lines, .. } = canvas;
    let picture = Picture { height: y.ceil(), boxes: &boxes, lines: &lines, skin, lang };
    picture.render().unwrap_or_default()
}

/// The letters and emoji that [`sheets`] leaves out of these messages, each once.
#[must_use]
pub fn left_out(sheets: &[Sheet]) -> BTreeSet<String> {
    let texts = sheets.iter().flat_map(|sheet| [&sheet.heading].into_iter().chain(sheet.parts.iter().flat_map(texts)));
    let lines = texts.flat_map(|text| text.lines()).map(clean);
    lines.flat_map(|line| undrawn(&line).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn texts(part: &Part) -> Vec<&String> {
    match part {
        Part::Title(text) | Part::Text(text) | Part::Copy(text) | Part::Picture(text) | Part::Small(text) => vec![text],
        Part::Fact(label, value) => vec![label, value],
        Part::Buttons(buttons) => buttons.iter().map(|(label, _)| label).collect(),
    }
}

struct Canvas<'a> {
    y: f32,
    /// Lines that may still be drawn of this message.
    left: usize,
    boxes: Vec<Box>,
    lines: Vec<Line>,
    skin: &'a Skin,
}

impl Canvas<'_> {
    fn sheet(&mut self, sheet: &Sheet) {
        self.left = MOST;
        self.words(&sheet.heading, HEADING, self.skin.muted, MARGIN, WIDTH - 2.0 * MARGIN);
        self.y += 8.0;
        let (at, top) = (self.boxes.len(), self.y);
        self.boxes.push(Box(MARGIN, top, WIDTH - 2.0 * MARGIN, 0.0, self.skin.card, self.skin.line));
        self.y += INSET - GAP;
        for part in &sheet.parts {
            self.y += GAP;
            self.part(part);
        }
        self.y += INSET;
        if let Some(card) = self.boxes.get_mut(at) {
            card.3 = self.y - top;
        }
        self.y += MARGIN;
    }

    fn part(&mut self, part: &Part) {
        let (left, room) = (MARGIN + INSET, WIDTH - 2.0 * (MARGIN + INSET));
        match part {
            Part::Title(text) => self.words(text, TITLE, self.skin.text, left, room),
            Part::Text(text) => self.words(text, TEXT, self.skin.text, left, room),
            Part::Small(text) => self.words(text, SMALL, self.skin.muted, left, room),
            Part::Copy(text) => self.framed(text, TEXT, self.skin.text),
            Part::Picture(alt) => self.framed(alt, SMALL, self.skin.muted),
            Part::Fact(label, value) => {
                self.words(label, LABEL, self.skin.muted, left, room);
                self.words(value, TEXT, self.skin.text, left, room);
            }
            Part::Buttons(buttons) => self.buttons(buttons, left, room),
        }
    }

    /// Words in a frame of their own.
    fn framed(&mut self, text: &str, face: Face, ink: &'static str) {
        let (left, room) = (MARGIN + INSET, WIDTH - 2.0 * (MARGIN + INSET));
        let (at, top) = (self.boxes.len(), self.y);
        self.boxes.push(Box(left, top, room, 0.0, self.skin.sunk, self.skin.line));
        self.y += 10.0;
        self.words(text, face, ink, left + 14.0, room - 28.0);
        self.y += 10.0;
        if let Some(frame) = self.boxes.get_mut(at) {
            frame.3 = self.y - top;
        }
    }

    fn words(&mut self, text: &str, face: Face, ink: &'static str, left: f32, room: f32) {
        for line in text.lines() {
            if self.left == 0 {
                return;
            }
            let mut wrapped = face.wrap(&drawable(&clean(line)), room, MOST);
            wrapped.truncate(self.left);
            // An empty line is a gap, and counts like the others: else a text of nothing but gaps had no end.
            self.left -= wrapped.len().max(1);
            if wrapped.is_empty() {
                self.y += PITCH / 2.0;
            }
            for one in wrapped {
                self.y += PITCH;
                self.lines.push(Line(left, self.y - 7.0, face, ink, one));
            }
        }
    }

    fn buttons(&mut self, buttons: &[(String, bool)], left: f32, room: f32) {
        let (mut x, height) = (left, 36.0);
        for (label, main) in buttons {
            let label = BUTTON.fit(&drawable(&clean(label)), room - 28.0);
            let width = BUTTON.width(&label) + 28.0;
            if x > left && x + width > left + room {
                x = left;
                self.y += height + 8.0;
            }
            let (fill, ink) = if *main { self.skin.main } else { (self.skin.sunk, self.skin.text) };
            self.boxes.push(Box(x, self.y, width, height, fill, self.skin.line));
            self.lines.push(Line(x + 14.0, self.y + 23.0, BUTTON, ink, label));
            x += width + 8.0;
        }
        self.y += height;
    }
}

#[cfg(test)]
mod tests {
    use super::super::png;
    use super::*;

    const SKIN: Skin = Skin {
        page: "#fff",
        card: "#fff",
        line: "#ddd",
        text: "#111",
        muted: "#555",
        sunk: "#eee",
        main: ("#070", "#fff"),
    };

    fn drawn(parts: Vec<Part>) -> String {
        sheets(&[Sheet { heading: "Discord".into(), parts }], Lang::En, &SKIN)
    }

    #[test]
    fn words_are_wrapped_escaped_and_drawn() {
        let parts = vec![
            Part::Title("<b>A & b</b>".into()),
            Part::Text("One.\n\nTwo \u{1F600}.".into()),
            Part::Copy("word ".repeat(60)),
            Part::Fact("Until".into(), "Friday".into()),
            Part::Picture("A chart".into()),
            Part::Buttons(vec![("Share".into(), true), ("Not for me".into(), false)]),
            Part::Small("small".into()),
        ];
        let svg = drawn(parts);
        assert!(!svg.contains("<b>") && svg.contains("A &#38; b"), "{svg}");
        assert!(svg.contains(">Two .<") && svg.matches(">word word").count() > 3, "{svg}");
        assert_eq!(png(&svg).unwrap().get(1..4), Some(&b"PNG"[..]));
    }

    #[test]
    fn what_is_left_out_is_known() {
        let buttons = Part::Buttons(vec![("Go \u{1F680}".into(), true)]);
        let parts = vec![Part::Text("Oui \u{1F600}\n\u{6F22} d’été \u{1F600}".into()), buttons];
        let out = left_out(&[Sheet { heading: "Discord".into(), parts }]);
        assert_eq!(out.iter().map(String::as_str).collect::<Vec<_>>(), ["\u{6F22}", "\u{1F600}", "\u{1F680}"]);
        assert!(left_out(&[Sheet { heading: "«\u{a0}A\u{a0}» …".into(), parts: vec![] }]).is_empty());
    }

    #[test]
    fn a_button_that_finds_no_room_begins_a_row() {
        let long = |n: usize| (format!("{n} {}", "a rather long label ".repeat(3)), false);
        let svg = drawn(vec![Part::Buttons((0..4).map(long).collect())]);
        let tops: std::collections::BTreeSet<&str> =
            svg.lines().filter(|l| l.contains(r#"height="36""#)).filter_map(|l| l.split('"').nth(3)).collect();
        assert_eq!(tops.len(), 4, "{svg}");
    }

    #[test]
    fn a_picture_has_an_end() {
        let svg = drawn(vec![Part::Text("a\n".repeat(10_000)), Part::Small("last".into())]);
        assert_eq!(svg.matches("<text").count(), MOST);
        assert!(png(&svg).is_ok());
        // An empty line is no line of words, and takes room all the same.
        let height = |svg: &str| svg.split('"').nth(5).and_then(|height| height.parse::<f32>().ok()).unwrap();
        assert!(height(&svg) > 3_000.0, "{}", height(&svg));
        let gaps = drawn(vec![Part::Text(format!("a{}b", "\n".repeat(100_000)))]);
        assert!(height(&gaps) <= height(&svg), "{}", height(&gaps));
    }
}

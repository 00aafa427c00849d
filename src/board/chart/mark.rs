//! What a chart is made of, and how it is written down as SVG.

use askama::Template;

use super::{NARROW, WIDTH};
use crate::board::draw::Look;
use crate::board::ink::Face;
use crate::lang::Lang;

/// Which of the reader's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Muted,
    /// Behind a bar.
    Track,
    /// What is told.
    Accent,
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// What stands there.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// Left, top, width and height.
    Rect(f32, f32, f32, f32),
    /// An SVG path.
    Path(String),
    /// Left end or middle or right end, baseline, and the words.
    Text(f32, f32, Anchor, Face, String),
}

/// One thing on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) shape: Shape,
    pub(super) ink: Ink,
    /// From 0 to 1.
    pub(super) opacity: f32,
    /// Drawn as a dashed outline.
    pub(super) dashed: bool,
}

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Names it among the charts of a page: `frequency`.
    pub name: &'static str,
    /// What it shows.
    pub title: String,
    /// The same in a sentence or two, for those who do not see it.
    pub about: String,
    /// The heads of the table that says the same.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    pub(super) wide: Drawing,
    pub(super) narrow: Drawing,
}

/// A chart in one of its two widths.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawing {
    /// Logical pixels.
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
}

/// To a tenth of a logical pixel: finer is nothing but bytes.
pub(super) fn tenth(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}

/// The marks of one chart under way.
#[derive(Default)]
pub(super) struct Canvas(Vec<Mark>);

impl Canvas {
    /// What stands on it, so high.
    pub(super) fn done(self, height: f32) -> Drawing {
        Drawing { height, marks: self.0 }
    }

    fn add(&mut self, shape: Shape, ink: Ink, opacity: f32) {
        self.0.push(Mark { shape, ink, opacity, dashed: false });
    }

    pub(super) fn rect(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: Ink, opacity: f32) {
        self.add(Shape::Rect(tenth(x), tenth(y), tenth(width.max(0.0)), tenth(height.max(0.0))), ink, opacity);
    }

    pub(super) fn path(&mut self, path: String, ink: Ink, opacity: f32) {
        self.add(Shape::Path(path), ink, opacity);
    }

    pub(super) fn dashed(&mut self, path: String, ink: Ink) {
        self.0.push(Mark { shape: Shape::Path(path), ink, opacity: 1.0, dashed: true });
    }

    pub(super) fn text(&mut self, (x, y): (f32, f32), anchor: Anchor, face: Face, ink: Ink, text: impl Into<String>) {
        self.add(Shape::Text(tenth(x), tenth(y), anchor, face, text.into()), ink, 1.0);
    }
}

impl Mark {
    fn colour<'a>(&self, look: &'a Look) -> &'a str {
        match self.ink {
            Ink::Text => &look.text,
            Ink::Muted => &look.muted,
            Ink::Track => &look.track,
            Ink::Accent => &look.accent,
        }
    }
}

impl Look {
    /// The colours of the page that a chart stands in, light or dark as the reader has it.
    fn of_page() -> Self {
        let var = |name: &str| format!("var(--{name})");
        Self {
            background: "none".to_owned(),
            text: var("text"),
            muted: var("muted"),
            track: var("line"),
            accent: var("chart"),
            ranks: vec![],
            organisation: String::new(),
        }
    }
}

/// Marks in a look, as the inside of an SVG.
#[derive(Template)]
#[template(
    ext = "svg",
    source = r#"{% for mark in marks %}{% match mark.shape %}{% when Shape::Rect(x, y, width, height) %}<rect x="{{ x }}" y="{{ y }}" width="{{ width }}" height="{{ height }}" fill="{{ mark.colour(look) }}"{% if mark.opacity < 1.0 %} opacity="{{ mark.opacity }}"{% endif %}/>{% when Shape::Path(path) %}<path d="{{ path }}"{% if mark.dashed %} fill="none" stroke="{{ mark.colour(look) }}" stroke-width="1.5" stroke-dasharray="5 4"{% else %} fill="{{ mark.colour(look) }}"{% endif %}{% if mark.opacity < 1.0 %} opacity="{{ mark.opacity }}"{% endif %}/>{% when Shape::Text(x, y, anchor, face, text) %}<text x="{{ x }}" y="{{ y }}" font-size="{{ face.size }}"{% if face.bold %} font-weight="700"{% endif %} fill="{{ mark.colour(look) }}"{% match anchor %}{% when Anchor::Start %}{% when Anchor::Middle %} text-anchor="middle"{% when Anchor::End %} text-anchor="end"{% endmatch %}>{{ text }}</text>{% endmatch %}
{% endfor %}"#
)]
pub(super) struct Marks<'a> {
    pub(super) marks: &'a [Mark],
    pub(super) look: &'a Look,
}

impl askama::filters::HtmlSafe for Marks<'_> {}

#[derive(Template)]
#[template(
    ext = "svg",
    source = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{ WIDTH }} {{ figure.wide.height }}" class="chart chart-wide" role="img" lang="{{ lang }}" aria-labelledby="{{ figure.name }}-title" aria-describedby="{{ figure.name }}-about" font-family="Inter, system-ui, sans-serif">
<title id="{{ figure.name }}-title">{{ figure.title }}</title>
<desc id="{{ figure.name }}-about">{{ figure.about }}</desc>
{{ wide }}</svg>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{ NARROW }} {{ figure.narrow.height }}" class="chart chart-narrow" role="img" lang="{{ lang }}" aria-labelledby="{{ figure.name }}-title" aria-describedby="{{ figure.name }}-about" font-family="Inter, system-ui, sans-serif">
{{ narrow }}</svg>"#
)]
struct Inline<'a> {
    figure: &'a Figure,
    wide: Marks<'a>,
    narrow: Marks<'a>,
    lang: Lang,
}

/// The chart as SVG for a page that has the colours `--text`, `--muted`, `--line` and `--chart`, and that shows one of
/// the classes `chart-wide` and `chart-narrow`. Names and titles are escaped.
#[must_use]
pub fn inline(figure: &Figure, lang: Lang) -> String {
    let look = Look::of_page();
    let marks = |marks| Marks { marks, look: &look };
    // Writing numbers and text into a String cannot fail.
    Inline { figure, wide: marks(&figure.wide.marks), narrow: marks(&figure.narrow.marks), lang }
        .render()
        .unwrap_or_default()
}

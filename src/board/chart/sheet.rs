//! Charts under each other, with a heading: the picture for a chat.

use askama::Template;

use super::WIDTH;
use super::mark::{Figure, Marks};
use crate::board::draw::Look;
use crate::board::ink::{Face, drawable};
use crate::board::names::{clean, shorten};
use crate::board::tell::ALT_MAX;
use crate::lang::Lang;

const MARGIN: f32 = 46.0;
const TITLE: Face = Face::bold(30);
const LEAD: Face = Face::plain(19);
/// Between two charts, with the heading of the second.
const GAP: f32 = 74.0;

/// A chart in its place.
struct Placed<'a> {
    y: f32,
    title: &'a str,
    marks: Marks<'a>,
}

#[derive(Template)]
#[template(
    ext = "svg",
    source = r#"<svg xmlns="http://www.w3.org/2000/svg" width="{{ width }}" height="{{ height }}" viewBox="0 0 {{ width }} {{ height }}" role="img" lang="{{ lang }}" aria-label="{{ alt }}" font-family="Inter, system-ui, sans-serif">
<rect width="{{ width }}" height="{{ height }}" fill="{{ look.background }}"/>
<rect width="{{ width }}" height="8" fill="{{ look.accent }}"/>
{% for (y, text) in titles -%}
<text x="{{ MARGIN }}" y="{{ y }}" font-size="{{ TITLE.size }}" font-weight="700" fill="{{ look.text }}">{{ text }}</text>
{% endfor -%}
{% for (y, text) in lead -%}
<text x="{{ MARGIN }}" y="{{ y + 6.0 }}" font-size="{{ LEAD.size }}" fill="{{ look.muted }}">{{ text }}</text>
{% endfor -%}
{% for chart in charts -%}
<text x="{{ MARGIN }}" y="{{ chart.y - 22.0 }}" font-size="19" font-weight="700" fill="{{ look.muted }}">{{ chart.title }}</text>
<g transform="translate({{ MARGIN }} {{ chart.y }})">
{{ chart.marks }}</g>
{% endfor -%}
</svg>"#
)]
struct Sheet<'a> {
    width: f32,
    height: f32,
    titles: Vec<(f32, String)>,
    lead: Vec<(f32, String)>,
    charts: Vec<Placed<'a>>,
    look: &'a Look,
    alt: &'a str,
    lang: Lang,
}

/// The charts as one SVG in these colours, and what it shows in words: at most [`ALT_MAX`] UTF-16 units. The title and
/// what stands under it are cut to two and three lines.
#[must_use]
pub fn sheet(title: &str, lead: &str, figures: &[Figure], lang: Lang, look: &Look) -> (String, String) {
    let mut y = 40.0;
    let mut lines = |face: Face, text: &str, most: usize, pitch: f32| -> Vec<(f32, String)> {
        let lines = face.wrap(&drawable(&clean(text)), WIDTH, most).into_iter();
        lines
            .map(|line| {
                y += pitch;
                (y, line)
            })
            .collect()
    };
    let titles = lines(TITLE, title, 2, 36.0);
    let lead_lines = lines(LEAD, lead, 3, 28.0);
    let mut charts = vec![];
    for figure in figures {
        y += GAP;
        charts.push(Placed { y, title: &figure.title, marks: Marks { marks: &figure.wide.marks, look } });
        y += figure.wide.height;
    }
    let alt = told(title, lead, figures);
    let (width, height) = (WIDTH + 2.0 * MARGIN, y + 30.0);
    let sheet = Sheet { width, height, titles, lead: lead_lines, charts, look, alt: &alt, lang };
    (sheet.render().unwrap_or_default(), alt)
}

/// The words of the picture: whole charts are left out from the end where there is no room, none is cut.
fn told(title: &str, lead: &str, figures: &[Figure]) -> String {
    let mut alt = format!("{}. {}", shorten(&clean(title), 140), shorten(&clean(lead), 400));
    for figure in figures {
        let more = format!(" {}: {}", figure.title, figure.about);
        if alt.encode_utf16().count() + more.encode_utf16().count() <= ALT_MAX {
            alt.push_str(&more);
        }
    }
    alt
}

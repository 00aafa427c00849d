//! The board as a picture.

use askama::Template;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::ink;
use super::recap::Board;
use super::scene::{Cell, LEFT, RIGHT, Row, Scene, Tile, WIDTH};
use super::tell::alt;
use crate::lang::Lang;

/// Pixels for one logical pixel: sharp on dense screens.
const SCALE: f32 = 2.0;

/// Colours (as SVG writes them) and the organisation's name. The default is dark. Nothing is told by colour alone: every
/// rank, bar and change carries its figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Behind everything.
    pub background: String,
    /// Names, figures, headings.
    pub text: String,
    /// Less important text; at least 4.5:1 against `background` and `track`.
    pub muted: String,
    /// Tiles, cards, and the unfilled part of a bar.
    pub track: String,
    /// The line at the top, and what goes up.
    pub accent: String,
    /// One for each rank, used again from the start when there are more ranks; `accent` when empty.
    pub ranks: Vec<String>,
    /// Shown at the upper right; may be empty.
    pub organisation: String,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            background: "#0f172a".into(),
            text: "#ffffff".into(),
            muted: "#94a3b8".into(),
            track: "#1e293b".into(),
            accent: "#f59e0b".into(),
            ranks: ["#f59e0b", "#38bdf8", "#a78bfa", "#34d399", "#f472b6"].map(String::from).to_vec(),
            organisation: String::new(),
        }
    }
}

impl Look {
    /// The colour of a rank (from 1); people who share a rank share it.
    pub(super) fn of_rank(&self, rank: u32) -> &str {
        let index = (rank.max(1) as usize - 1).checked_rem(self.ranks.len());
        index.map_or(&self.accent, |index| &self.ranks[index])
    }
}

/// Why a picture could not be made. The text is always there to be posted instead.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// The SVG cannot be read.
    #[error("unreadable SVG")]
    Svg(#[from] resvg::usvg::Error),
    /// The picture has no size, or one too large for memory.
    #[error("no pixels for {0} by {1}")]
    Size(u32, u32),
    /// The PNG cannot be written.
    #[error("unwritable PNG: {0}")]
    Png(String),
}

#[derive(Template)]
#[template(
    ext = "svg",
    source = r#"<svg xmlns="http://www.w3.org/2000/svg" width="{{ WIDTH }}" height="{{ scene.height }}" viewBox="0 0 {{ WIDTH }} {{ scene.height }}" role="img" lang="{{ lang }}" aria-label="{{ alt }}" font-family="Inter, system-ui, sans-serif" fill="{{ look.text }}">
<rect width="{{ WIDTH }}" height="{{ scene.height }}" fill="{{ look.background }}"/>
<rect width="{{ WIDTH }}" height="8" fill="{{ look.accent }}"/>
<text x="{{ LEFT }}" y="70" font-size="34" font-weight="700">{{ scene.title }}</text>
<text x="{{ LEFT }}" y="102" font-size="19" fill="{{ look.muted }}">{{ scene.subtitle }}</text>
<text x="{{ RIGHT }}" y="102" font-size="19" fill="{{ look.muted }}" text-anchor="end">{{ scene.organisation }}</text>
{% for tile in scene.tiles -%}
<rect x="{{ tile.x }}" y="{{ tile.y }}" width="{{ tile.width }}" height="{{ Tile::HEIGHT }}" rx="10" fill="{{ look.track }}"/>
<text x="{{ tile.x + Tile::INSET }}" y="{{ tile.y + 36 }}" font-size="{{ tile.size }}" font-weight="700">{{ tile.figure }}</text>
{% if let Some(change) = tile.change -%}
<text x="{{ change.x }}" y="{{ tile.y + 35 }}" font-size="15" font-weight="700" fill="{% if change.up %}{{ look.accent }}{% else %}{{ look.muted }}{% endif %}">{{ change.text }}</text>
{% endif -%}
<text x="{{ tile.x + Tile::INSET }}" y="{{ tile.y + 58 }}" font-size="14" fill="{{ look.muted }}">{{ tile.label }}</text>
{% endfor -%}
{% if let Some(message) = scene.message -%}
<text x="{{ LEFT }}" y="{{ message.y + 74 }}" font-size="30" font-weight="700">{{ message.headline }}</text>
<text x="{{ LEFT }}" y="{{ message.y + 106 }}" font-size="18" fill="{{ look.muted }}">{{ message.more }}</text>
<g transform="translate(740 {{ message.y + 80 }})" fill="none" stroke-width="9" stroke-linecap="round">
<circle r="13" fill="{{ look.of_rank(1) }}"/>
<path d="M24-24a34 34 0 0 1 0 48" stroke="{{ look.of_rank(2) }}"/>
<path d="M43-43a61 61 0 0 1 0 86" stroke="{{ look.of_rank(3) }}"/>
<path d="M62-62a88 88 0 0 1 0 124" stroke="{{ look.of_rank(4) }}"/>
</g>
{% endif -%}
{% for row in scene.rows -%}
<text x="58" y="{{ row.y + 9 }}" font-size="25" font-weight="700" fill="{{ row.colour }}" text-anchor="middle">{{ row.rank }}</text>
<circle cx="105" cy="{{ row.y }}" r="21" fill="{{ row.colour }}"/>
{% if row.initials.is_empty() -%}
<circle cx="105" cy="{{ row.y - 5 }}" r="6" fill="{{ look.background }}"/>
<path d="M94 {{ row.y + 13 }}a11 10 0 0 1 22 0z" fill="{{ look.background }}"/>
{% else -%}
<text x="105" y="{{ row.y + 6 }}" font-size="17" font-weight="700" fill="{{ look.background }}" text-anchor="middle">{{ row.initials }}</text>
{% endif -%}
<text x="{{ Row::NAME_X }}" y="{{ row.y - 3 }}" font-size="{{ row.name_size }}"{% if row.elsewhere %} fill="{{ look.muted }}"{% else %} font-weight="700"{% endif %}>{{ row.name }}</text>
<text x="{{ Row::NAME_X }}" y="{{ row.y + 19 }}" font-size="15" fill="{{ look.muted }}">{{ row.work }}</text>
<rect x="{{ Row::BAR_X }}" y="{{ row.y - 11 }}" width="{{ Row::BAR_WIDTH }}" height="22" rx="6" fill="{{ look.track }}"/>
<rect x="{{ Row::BAR_X }}" y="{{ row.y - 11 }}" width="{{ row.bar }}" height="22" rx="6" fill="{{ row.colour }}"/>
<text x="{{ row.points_x }}" y="{{ row.y + 8 }}" font-size="23" font-weight="700" text-anchor="end">{{ row.points }}</text>
<text x="{{ RIGHT }}" y="{{ row.y + 8 }}" font-size="15" fill="{{ look.muted }}" text-anchor="end">{{ scene.unit }}</text>
{% endfor -%}
{% if let Some(line) = scene.left_out -%}
<text x="{{ Row::NAME_X }}" y="{{ line.y }}" font-size="15" fill="{{ look.muted }}">{{ line.text }}</text>
{% endif -%}
{% for cell in scene.news -%}
<rect x="{{ cell.x }}" y="{{ cell.y }}" width="{{ cell.width }}" height="{{ Cell::HEIGHT }}" rx="10" fill="{{ look.track }}"/>
<rect x="{{ cell.x }}" y="{{ cell.y + 14 }}" width="4" height="{{ Cell::HEIGHT - 28 }}" rx="2" fill="{{ cell.colour }}"/>
<text x="{{ cell.x + Cell::INSET }}" y="{{ cell.y + 25 }}" font-size="14" fill="{{ look.muted }}">{{ cell.label }}</text>
{% for line in cell.lines -%}
<text x="{{ cell.x + Cell::INSET }}" y="{{ line.y }}" font-size="17" font-weight="700">{{ line.text }}</text>
{% endfor -%}
{% endfor -%}
{% for line in scene.notes -%}
<text x="{{ LEFT }}" y="{{ line.y }}" font-size="13" fill="{{ look.muted }}">{{ line.text }}</text>
{% endfor -%}
</svg>"#
)]
struct Picture<'a> {
    scene: Scene,
    look: &'a Look,
    alt: String,
    lang: Lang,
}

/// The board as an SVG that names its own description. 900 logical pixels wide, 540 high or more.
///
/// Names and titles are escaped. Texts are cut to the embedded fonts' widths.
#[must_use]
pub fn svg(board: &Board, lang: Lang, look: &Look) -> String {
    let picture = Picture { scene: Scene::of(board, lang, look), look, alt: alt(board, lang), lang };
    // Writing numbers and text into a String cannot fail; if it did, `png` would refuse the empty text.
    picture.render().unwrap_or_default()
}

/// The SVG as a PNG at twice its size, with the embedded fonts only. Takes a tenth of a second or
/// two and blocks meanwhile.
///
/// # Errors
/// When `svg` is not an SVG, or its size does not fit into memory.
pub fn png(svg: &str) -> Result<Vec<u8>, DrawError> {
    let tree = Tree::from_str(svg, &ink::options())?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or(DrawError::Size(0, 0))?;
    let none = || DrawError::Size(size.width(), size.height());
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(none)?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| DrawError::Png(error.to_string()))
}

//! Where everything stands on the picture: a board turned into boxes and lines of text that fit.
//!
//! Lengths are logical pixels on a canvas 900 wide; the template only writes down what is decided here.

mod news;
mod rows;
mod tiles;

pub(super) use news::Cell;
pub(super) use rows::Row;
pub(super) use tiles::Tile;

use super::draw::Look;
use super::ink::{Face, drawable};
use super::names::clean;
use super::recap::Board;
use super::tell::{left_out, withheld};
use super::words;
use crate::lang::Lang;
use crate::say;

/// Width of the canvas.
pub(super) const WIDTH: u32 = 900;
/// Least height; more is taken when there is more to show, so that letters keep their size.
pub(super) const HEIGHT: u32 = 540;
/// Left edge of everything.
pub(super) const LEFT: u32 = 46;
/// Right edge of everything.
pub(super) const RIGHT: u32 = 854;
const INNER: u32 = RIGHT - LEFT;
const GAP: u32 = 12;
/// Where the part under the heading begins.
const TOP: u32 = 126;
/// The line under the title, and the organisation at its end.
const SUBTITLE: Face = Face::plain(19);
const NOTE: Face = Face::plain(13);
const NOTE_PITCH: u32 = 19;
const NOTES_MOST: usize = 4;

/// A line of text and its baseline.
pub(super) struct Line {
    pub(super) y: u32,
    pub(super) text: String,
}

/// What stands in place of the top when nobody is named in it.
pub(super) struct Message {
    /// Its upper edge.
    pub(super) y: u32,
    pub(super) headline: String,
    pub(super) more: String,
}

impl Message {
    const HEIGHT: u32 = 150;
}

/// A whole picture.
pub(super) struct Scene {
    pub(super) height: u32,
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) organisation: String,
    pub(super) tiles: Vec<Tile>,
    pub(super) message: Option<Message>,
    pub(super) rows: Vec<Row>,
    /// That more people are tied with the last one.
    pub(super) left_out: Option<Line>,
    pub(super) news: Vec<Cell>,
    pub(super) notes: Vec<Line>,
    /// Short for *points*.
    pub(super) unit: String,
}

impl Scene {
    /// Lays the board out from top to bottom; what stays free under [`HEIGHT`] is shared out around the middle part.
    pub(super) fn of(board: &Board, lang: Lang, look: &Look) -> Self {
        let left_out = left_out(board, lang);
        let subtitle = words::week(lang, &board.week);
        let beside = INNER as f32 - SUBTITLE.width(&subtitle) - 30.0;
        let notes = notes(board, lang);
        let tiles = tiles::tiles(board, lang, TOP);
        let tiles_height = if tiles.is_empty() { 0 } else { Tile::HEIGHT + GAP };
        let middle = match board.top.len() as u32 {
            0 => Message::HEIGHT,
            people => people * Row::HEIGHT + if left_out.is_some() { 26 } else { 0 },
        };
        let news_height = news::height(board);
        let notes_height = notes.len() as u32 * NOTE_PITCH + 34;
        let needed = TOP + tiles_height + middle + 10 + news_height + notes_height;
        let height = needed.max(HEIGHT);
        let spare = height - needed;
        let middle_y = TOP + tiles_height + spare / 2;
        Self {
            height,
            title: say!(lang, "board-title"),
            subtitle,
            organisation: SUBTITLE.fit(&drawable(&clean(&look.organisation)), beside),
            tiles,
            message: message(board, lang, middle_y),
            rows: rows::rows(board, lang, look, middle_y),
            left_out: left_out
                .map(|text| Line { y: middle_y + middle - 6, text: Face::plain(15).fit(&text, INNER as f32) }),
            news: news::cells(board, lang, look, height - notes_height - news_height),
            notes: place(notes, height),
            unit: say!(lang, "board-points-short"),
        }
    }
}

fn message(board: &Board, lang: Lang, y: u32) -> Option<Message> {
    let (headline, more) = match (board.quiet, board.top.is_empty()) {
        (true, _) => ("board-quiet", "board-quiet-more"),
        (false, true) => ("board-thanks", "board-thanks-more"),
        (false, false) => return None,
    };
    Some(Message { y, headline: say!(lang, headline), more: say!(lang, more) })
}

/// The small print: how reach was estimated, what the small figures are, what is withheld, where the rules are.
fn notes(board: &Board, lang: Lang) -> Vec<String> {
    let said = [
        board.reach.as_ref().map(|estimate| words::reach(lang, estimate)),
        board.trend.map(|_| say!(lang, "board-trend-note")),
        (!board.quiet && board.totals.sharers.is_none()).then(|| withheld(lang)),
        Some(say!(lang, "board-hint")),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    NOTE.wrap(&said.join(" "), INNER as f32, NOTES_MOST)
}

fn place(notes: Vec<String>, height: u32) -> Vec<Line> {
    let first = height - 22 - (notes.len() as u32).saturating_sub(1) * NOTE_PITCH;
    notes.into_iter().zip(0..).map(|(text, line)| Line { y: first + line * NOTE_PITCH, text }).collect()
}

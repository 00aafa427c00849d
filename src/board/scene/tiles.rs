//! The figures of everyone's week, in a row of tiles.

use super::{GAP, INNER, LEFT, RIGHT};
use crate::board::ink::Face;
use crate::board::recap::Board;
use crate::board::words::{figure, signed};
use crate::lang::Lang;
use crate::say;

/// One figure.
pub(in crate::board) struct Tile {
    pub(in crate::board) x: u32,
    pub(in crate::board) y: u32,
    pub(in crate::board) width: u32,
    pub(in crate::board) figure: String,
    /// Font size of the figure: smaller where it would not fit. A number is never cut.
    pub(in crate::board) size: u32,
    pub(in crate::board) label: String,
    pub(in crate::board) change: Option<Change>,
}

/// The change against the week before.
pub(in crate::board) struct Change {
    pub(in crate::board) x: u32,
    pub(in crate::board) text: String,
    /// Only what goes up has a colour: nobody is to blame for what goes down.
    pub(in crate::board) up: bool,
}

impl Tile {
    pub(in crate::board) const HEIGHT: u32 = 72;
    pub(in crate::board) const INSET: u32 = 16;
    const SIZES: [u32; 5] = [26, 23, 20, 17, 14];
}

/// What a tile says, before it has a place.
struct Sum {
    figure: String,
    label: String,
    change: Option<i64>,
    /// Its share of the width, in tenths of an ordinary tile.
    weight: u32,
}

/// A tile for every figure that may be told, filling the width.
pub(super) fn tiles(board: &Board, lang: Lang, y: u32) -> Vec<Tile> {
    let sums = sums(board, lang);
    let weights: u32 = sums.iter().map(|sum| sum.weight).sum();
    let room = INNER.saturating_sub(GAP * (sums.len() as u32).saturating_sub(1));
    let (mut x, mut tiles, last) = (LEFT, Vec::new(), sums.len().saturating_sub(1));
    for (at, sum) in sums.into_iter().enumerate() {
        // The last one takes what rounding left over, so that its edge meets the margin.
        let width = if at == last { RIGHT - x } else { room * sum.weight / weights };
        tiles.push(tile(sum, x, y, width, lang));
        x += width + GAP;
    }
    tiles
}

fn sums(board: &Board, lang: Lang) -> Vec<Sum> {
    let trend = board.trend;
    let counts = [
        ("board-tile-people", board.totals.sharers.map(u64::from), trend.map(|trend| trend.sharers)),
        ("board-tile-shares", board.totals.shares.map(u64::from), trend.map(|trend| trend.shares)),
        ("board-tile-clicks", board.totals.clicks, trend.and_then(|trend| trend.clicks)),
    ];
    let told = counts.into_iter().filter_map(|(key, count, change)| {
        let (label, count) = (|count: u64| say!(lang, key, count = count), count?);
        Some(Sum { figure: figure(lang, count), label: label(count), change, weight: 10 })
    });
    let range = board.reach.as_ref().map(|estimate| {
        let label = say!(lang, "board-tile-reach");
        Sum { figure: estimate.short(lang), label, change: None, weight: 22 }
    });
    told.chain(range).collect()
}

fn tile(sum: Sum, x: u32, y: u32, width: u32, lang: Lang) -> Tile {
    let room = (width - 2 * Tile::INSET) as f32;
    let change = sum.change.map(|change| (change > 0, signed(lang, change)));
    let beside = change.as_ref().map_or(0.0, |(_, text)| Face::bold(15).width(text) + 8.0);
    let wide = |size: u32| Face::bold(size).width(&sum.figure);
    let [.., least] = Tile::SIZES;
    let size = Tile::SIZES.into_iter().find(|size| wide(*size) + beside <= room).unwrap_or(least);
    let after = x + Tile::INSET + wide(size).ceil() as u32 + 8;
    let change = change.map(|(up, text)| Change { x: after, text, up });
    Tile { x, y, width, size, change, label: Face::plain(14).fit(&sum.label, room), figure: sum.figure }
}

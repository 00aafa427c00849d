//! The people of the top, a line each.

use crate::board::draw::Look;
use crate::board::ink::Face;
use crate::board::names::{for_picture, initials};
use crate::board::rank::Entry;
use crate::board::recap::Board;
use crate::board::words::{figure, work};
use crate::lang::Lang;
use crate::say;

/// One person; `y` is the middle of the line.
pub(in crate::board) struct Row {
    pub(in crate::board) y: u32,
    pub(in crate::board) rank: u32,
    pub(in crate::board) colour: String,
    /// Empty when the fonts lack the name's letters: a head and shoulders are drawn instead.
    pub(in crate::board) initials: String,
    pub(in crate::board) name: String,
    pub(in crate::board) name_size: u32,
    /// The name is not theirs but says where it is written.
    pub(in crate::board) elsewhere: bool,
    /// Shares and networks.
    pub(in crate::board) work: String,
    /// Length of the bar.
    pub(in crate::board) bar: u32,
    pub(in crate::board) points: String,
    /// The right end of the points; the unit follows.
    pub(in crate::board) points_x: u32,
}

impl Row {
    pub(in crate::board) const HEIGHT: u32 = 59;
    pub(in crate::board) const NAME_X: u32 = 143;
    pub(in crate::board) const BAR_X: u32 = 430;
    pub(in crate::board) const BAR_WIDTH: u32 = 320;
    /// A long name gets smaller letters before it is cut.
    const NAME_SIZES: [u32; 2] = [21, 17];
    const NAME_ROOM: f32 = (Self::BAR_X - Self::NAME_X - 18) as f32;
}

/// The rows of the top, the first with its upper edge at `y`.
pub(super) fn rows(board: &Board, lang: Lang, look: &Look, y: u32) -> Vec<Row> {
    let most = board.top.iter().map(|entry| entry.points).max().unwrap_or_default().max(1);
    let unit = Face::plain(15).width(&say!(lang, "board-points-short")).ceil() as u32;
    let row = |(entry, line): (&Entry, u32)| {
        let shown = for_picture(&entry.name);
        let (name, name_size) = name(shown.as_deref(), lang);
        Row {
            y: y + line * Row::HEIGHT + Row::HEIGHT / 2,
            rank: entry.rank,
            colour: look.of_rank(entry.rank).to_owned(),
            initials: shown.as_deref().map(initials).unwrap_or_default(),
            name,
            name_size,
            elsewhere: shown.is_none(),
            work: work(lang, entry),
            bar: (Row::BAR_WIDTH * entry.points / most).max(12),
            points: figure(lang, u64::from(entry.points)),
            points_x: super::RIGHT - unit - 5,
        }
    };
    board.top.iter().zip(0..).map(row).collect()
}

fn name(shown: Option<&str>, lang: Lang) -> (String, u32) {
    let [large, small] = Row::NAME_SIZES;
    let Some(name) = shown.map(str::to_owned) else {
        return (say!(lang, "board-name-below"), small);
    };
    if Face::bold(large).width(&name) <= Row::NAME_ROOM {
        return (name, large);
    }
    (Face::bold(small).fit(&name, Row::NAME_ROOM), small)
}

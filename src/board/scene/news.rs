//! Progress, first shares, the best item and what comes next: small cards under the top, two in a row.

use super::{GAP, INNER, LEFT};
use crate::board::draw::Look;
use crate::board::ink::{Face, drawable};
use crate::board::names::{clean, for_picture};
use crate::board::recap::{Best, Board};
use crate::board::words::{counted, names};
use crate::lang::Lang;
use crate::say;

/// One card.
pub(in crate::board) struct Cell {
    pub(in crate::board) x: u32,
    pub(in crate::board) y: u32,
    pub(in crate::board) width: u32,
    pub(in crate::board) colour: String,
    pub(in crate::board) label: String,
    /// One or two lines, with the baseline of each.
    pub(in crate::board) lines: Vec<super::Line>,
}

impl Cell {
    pub(in crate::board) const HEIGHT: u32 = 82;
    pub(in crate::board) const INSET: u32 = 20;
    const TEXT: Face = Face::bold(17);
    const LINES_MOST: usize = 2;
}

/// Names of newcomers on the picture; the text has more.
const NEWCOMERS_MOST: usize = 3;

/// What a card says, before it has a place.
struct Story {
    label: String,
    text: String,
}

/// The room that the cards take, with the gap under each.
pub(super) fn height(board: &Board) -> u32 {
    let newcomers = !board.newcomers.named.is_empty() || board.newcomers.others.is_some();
    let told = [!board.improved.is_empty(), newcomers, board.best.is_some(), board.teaser.is_some()];
    let count = told.into_iter().filter(|told| *told).count() as u32;
    count.div_ceil(2) * (Cell::HEIGHT + GAP)
}

/// The cards, the first with its upper edge at `y`; one without a neighbour takes the whole width.
pub(super) fn cells(board: &Board, lang: Lang, look: &Look, y: u32) -> Vec<Cell> {
    let stories = stories(board, lang);
    let (count, half) = (stories.len(), (INNER - GAP) / 2);
    let place = |(at, story): (usize, Story)| {
        let alone = at + 1 == count && at % 2 == 0;
        let x = LEFT + (at % 2) as u32 * (half + GAP);
        let y = y + (at / 2) as u32 * (Cell::HEIGHT + GAP);
        let colour = look.of_rank(at as u32 + 1).to_owned();
        cell(story, x, y, if alone { INNER } else { half }, colour)
    };
    stories.into_iter().enumerate().map(place).collect()
}

fn cell(story: Story, x: u32, y: u32, width: u32, colour: String) -> Cell {
    let room = (width - 2 * Cell::INSET) as f32;
    let lines = Cell::TEXT.wrap(&story.text, room, Cell::LINES_MOST);
    let baselines: &[u32] = if lines.len() < 2 { &[56] } else { &[49, 70] };
    let lines = lines.into_iter().zip(baselines).map(|(text, below)| super::Line { y: y + below, text }).collect();
    Cell { x, y, width, colour, lines, label: Face::plain(14).fit(&story.label, room) }
}

fn stories(board: &Board, lang: Lang) -> Vec<Story> {
    let mut out = Vec::new();
    if let Some(first) = board.improved.first() {
        let gain = counted(lang, "board-points", u64::from(first.gain));
        let label = format!("{} · +{gain}", say!(lang, "board-improved"));
        let who = board.improved.iter().map(|one| person(&one.name, lang)).collect();
        out.push(Story { label, text: names(lang, who, board.improved.len(), None) });
    }
    let new: Vec<String> = board.newcomers.named.iter().map(|(_, name)| person(name, lang)).collect();
    if !new.is_empty() || board.newcomers.others.is_some() {
        let text = names(lang, new, NEWCOMERS_MOST, board.newcomers.others);
        out.push(Story { label: say!(lang, "board-newcomers"), text });
    }
    out.extend(board.best.as_ref().map(|best| best_story(best, lang)));
    out.extend(board.teaser.as_ref().map(|teaser| title("board-next", teaser, lang)));
    out
}

fn best_story(best: &Best, lang: Lang) -> Story {
    let story = title("board-best", &best.title, lang);
    let told = [("board-people", best.sharers.map(u64::from)), ("board-clicks", best.clicks)];
    let told = told.into_iter().filter_map(|(key, count)| Some(counted(lang, key, count?)));
    let label = std::iter::once(story.label).chain(told).collect::<Vec<_>>().join(" · ");
    Story { label, text: story.text }
}

fn title(key: &str, text: &str, lang: Lang) -> Story {
    Story { label: say!(lang, key), text: drawable(&clean(text)) }
}

/// A name among others: short, so that one long name leaves room for the next.
fn person(name: &str, lang: Lang) -> String {
    let elsewhere = || say!(lang, "board-name-below");
    for_picture(name).map_or_else(elsewhere, |name| Cell::TEXT.fit(&name, 240.0))
}

//! The board in words: the picture's description, the text that replaces it, and the rules.

use super::names::{clean, isolate, markdown, shorten};
use super::points::{DAY_CAP, FOR_CHECKED, FOR_OWN_WORDS, ITEM_CAP, PER_SHARE};
use super::rank::PLACES;
use super::recap::{Best, Board};
use super::totals::GROUP_MIN;
use super::words::{counted, names, reach, totals, trend, week, work};
use crate::lang::{Lang, list};
use crate::say;

/// Longest description of a picture, in UTF-16 units: Discord's limit.
pub const ALT_MAX: usize = 1024;
/// Graphemes of a name or title that are told; more is cut.
pub(super) const NAME_MOST: usize = 60;
/// The same in a description of the picture.
pub(super) const NAME_SHORT: usize = 40;
const TITLE_MOST: usize = 140;
/// Newcomers told by name in the text.
const NEWCOMERS_MOST: usize = 10;

/// How names and titles are written in one kind of text.
struct Pen {
    lang: Lang,
    name_most: usize,
    title_most: usize,
    newcomers_most: usize,
    write: fn(&str) -> String,
}

impl Pen {
    fn name(&self, name: &str) -> String {
        let name = clean(name);
        if name.is_empty() { say!(self.lang, "board-someone") } else { (self.write)(&shorten(&name, self.name_most)) }
    }

    fn title(&self, title: &str) -> String {
        (self.write)(&shorten(&clean(title), self.title_most))
    }

    fn best(&self, best: &Best) -> String {
        let title = self.title(&best.title);
        let told = [("board-sharers", best.sharers.map(u64::from)), ("board-clicks", best.clicks)];
        let told: Vec<String> =
            told.into_iter().filter_map(|(key, count)| Some(counted(self.lang, key, count?))).collect();
        if told.is_empty() { title } else { format!("{title} ({})", told.join(" · ")) }
    }

    /// Beside the top: what it is called, and what there is to say.
    fn rest(&self, board: &Board) -> Vec<(String, String)> {
        let mut out = Vec::new();
        let mut add = |key: &str, text: String| out.push((say!(self.lang, key), text));
        if let Some(first) = board.improved.first() {
            let names: Vec<String> = board.improved.iter().map(|one| self.name(&one.name)).collect();
            let gain = counted(self.lang, "board-points", u64::from(first.gain));
            add("board-improved", say!(self.lang, "board-gain", names = list(self.lang, &names), gain = gain));
        }
        let new: Vec<String> = board.newcomers.named.iter().map(|(_, name)| self.name(name)).collect();
        if !new.is_empty() || board.newcomers.others.is_some() {
            add("board-newcomers", names(self.lang, new, self.newcomers_most, board.newcomers.others));
        }
        if let Some(best) = &board.best {
            add("board-best", self.best(best));
        }
        if let Some(teaser) = &board.teaser {
            add("board-next", self.title(teaser));
        }
        out
    }

    fn labelled(&self, label: &str, text: &str) -> String {
        say!(self.lang, "board-labelled", label = label, text = text)
    }
}

/// A description of the picture for those who do not see it: the same facts, at most [`ALT_MAX`] UTF-16 units.
///
/// Where that is not enough, whole sentences are left out from the end, never cut in the middle; the text has them all.
#[must_use]
pub fn alt(board: &Board, lang: Lang) -> String {
    let write = |text: &str| isolate(text.to_owned());
    let pen = Pen { lang, name_most: NAME_SHORT, title_most: 80, newcomers_most: 3, write };
    let mut said = vec![format!("{}. {}.", say!(lang, "board-title"), week(lang, &board.week))];
    said.extend(sums(board, lang).into_iter().map(stop));
    for entry in &board.top {
        let points = counted(lang, "board-points", u64::from(entry.points));
        let name = pen.name(&entry.name);
        said.push(say!(lang, "board-alt-entry", rank = entry.rank.to_string(), name = name, points = points));
    }
    said.extend(left_out(board, lang).map(stop));
    said.extend(pen.rest(board).iter().map(|(label, text)| stop(pen.labelled(label, text))));
    let mut out = String::new();
    for sentence in said {
        let length = out.encode_utf16().count() + 1 + sentence.encode_utf16().count();
        if length <= ALT_MAX {
            out.push_str(if out.is_empty() { "" } else { " " });
            out.push_str(&sentence);
        }
    }
    out
}

/// The names of the first places with their points, as plain text, best first; those of people who agreed to it.
#[must_use]
pub fn figures(board: &Board, lang: Lang) -> Vec<(String, u64)> {
    let pen = Pen { lang, name_most: NAME_MOST, title_most: TITLE_MOST, newcomers_most: 0, write: str::to_owned };
    board.top.iter().map(|entry| (pen.name(&entry.name), u64::from(entry.points))).collect()
}

fn stop(sentence: String) -> String {
    if sentence.ends_with(['.', '!', '?', '…']) { sentence } else { format!("{sentence}.") }
}

/// The board as Markdown, for where there is no picture and for those who prefer to read.
#[must_use]
pub fn text(board: &Board, lang: Lang) -> String {
    let (name_most, title_most, newcomers_most) = (NAME_MOST, TITLE_MOST, NEWCOMERS_MOST);
    let pen = Pen { lang, name_most, title_most, newcomers_most, write: markdown };
    let mut blocks = vec![format!("**{}** · {}", say!(lang, "board-title"), week(lang, &board.week))];
    // Some readers join lines into a paragraph: each must end as a sentence.
    blocks.push(sums(board, lang).into_iter().map(stop).collect::<Vec<_>>().join("\n"));
    let mut lines: Vec<String> = Vec::new();
    for entry in &board.top {
        let points = counted(lang, "board-points", u64::from(entry.points));
        lines.push(format!("- **{}.** {} · **{points}** ({})", entry.rank, pen.name(&entry.name), work(lang, entry)));
    }
    lines.extend(left_out(board, lang).map(|sentence| format!("- {sentence}")));
    blocks.push(lines.join("\n"));
    let rest = pen.rest(board);
    let rest = rest.iter().map(|(label, text)| format!("- {}", pen.labelled(&format!("**{label}**"), text)));
    blocks.push(rest.collect::<Vec<_>>().join("\n"));
    blocks.push(format!("_{}_", say!(lang, "board-hint")));
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n")
}

/// What everyone did together, a sentence each.
fn sums(board: &Board, lang: Lang) -> Vec<String> {
    if board.quiet {
        return vec![format!("{}. {}", say!(lang, "board-quiet"), say!(lang, "board-quiet-more"))];
    }
    let mut said = Vec::new();
    if board.top.is_empty() {
        said.push(format!("{} {}", say!(lang, "board-thanks"), say!(lang, "board-thanks-more")));
    }
    let told = totals(lang, &board.totals);
    if !told.is_empty() {
        said.push(told.join(" · "));
    }
    if board.totals.sharers.is_none() {
        said.push(withheld(lang));
    }
    said.extend(board.trend.as_ref().map(|change| trend(lang, change)));
    said.extend(board.reach.as_ref().map(|estimate| reach(lang, estimate)));
    said
}

/// Why there are no totals.
pub(super) fn withheld(lang: Lang) -> String {
    say!(lang, "board-withheld", least = GROUP_MIN)
}

/// That more people are tied with the last one shown.
pub(super) fn left_out(board: &Board, lang: Lang) -> Option<String> {
    let last = board.top.last().filter(|_| board.left_out > 0)?;
    let rank = last.rank.to_string();
    if (board.left_out as usize) < GROUP_MIN {
        return Some(say!(lang, "board-left-out-some", rank = rank));
    }
    Some(say!(lang, "board-left-out", shown = crate::lang::number(lang, i64::from(board.left_out)), rank = rank))
}

/// The rules, as `/board how` tells them; every number is the one that is used.
#[must_use]
pub fn how(lang: Lang) -> String {
    say!(
        lang,
        "board-how",
        share = PER_SHARE,
        checked = FOR_CHECKED,
        words = FOR_OWN_WORDS,
        item = ITEM_CAP,
        day = DAY_CAP,
        places = PLACES,
        least = GROUP_MIN
    )
}

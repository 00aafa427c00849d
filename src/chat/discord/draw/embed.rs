//! The frames of a message: headline, text and facts in the first, what is to be copied in the second.
use serde_json::Value;

use super::bound::{Budget, Text, units};
use super::copy;
use super::markdown::{Line, escape, fit, lines, link, uri, web};
use super::part::{ADDRESS, DESCRIPTION, Embed, FIELDS, FOOTER, Field, Footer, Image, NAME, TITLE, TOTAL, VALUE};
use super::{File, rows};
use crate::flow::card::{Card, Does, Tone};
use crate::id::Millis;
use crate::say;

/// What is kept for the line that says how much is left out.
const NOTE: usize = 160;
/// Most of the small print, in UTF-16 units: what is to be found again stands in it, and it has the first call.
const SMALL: usize = 1_000;
/// The instants that Discord shows, in seconds before and after 1970: those of a date in a browser.
const INSTANTS: i64 = 8_640_000_000_000;
/// Up to this length, in UTF-16 units, facts stand side by side.
const SHORT: usize = 30;
/// The colours of a card's edge.
const COLOURS: &[(Tone, u32)] = &[(Tone::Plain, 0x5B_6B_7F), (Tone::Good, 0x2E_7D_4F), (Tone::Warning, 0xC7_7A_0A)];

/// The frames, and the files that belong to the texts in them.
pub(super) fn embeds(card: &Card, image: Option<String>) -> (Vec<Value>, Vec<File>) {
    let color = COLOURS.iter().find(|(tone, _)| *tone == card.tone).map_or(0, |(_, color)| *color);
    let mut budget = Budget(TOTAL - NOTE);
    let small = budget.take::<FOOTER>(&card.footer, SMALL);
    let (mut first, mut second) = (Embed::new(color), Embed::new(color));
    first.title = budget.take::<TITLE>(&escape(&one_line(&card.title)), TITLE);
    first.image = image.map(|url| Image { url });
    let (copies, files) = copies(card, &mut budget);
    second.description = copies;
    let (facts, mut left) = facts(card);
    left += text(card, &facts, &mut first, &mut budget);
    left += rows::rows(card).1;
    let note = (left > 0).then(|| say!(card.lang, "chat-draw-left", count = left));
    let small = [note, small.map(|text| text.as_str().to_owned())].into_iter().flatten().collect::<Vec<_>>();
    let footer = Text::of(&small.join(" · ")).map(|text| Footer { text });
    if second.is_empty() {
        first.footer = footer
    } else {
        second.footer = footer
    }
    let mut drawn: Vec<Embed> = [first, second].into_iter().filter(|embed| !embed.is_empty()).collect();
    if drawn.is_empty() {
        // Discord takes no message without anything in it.
        let mut nothing = Embed::new(color);
        nothing.description = Text::of("…");
        drawn.push(nothing);
    }
    (drawn.iter().filter_map(|embed| serde_json::to_value(embed).ok()).collect(), files)
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// What is to be copied, as a description.
fn copies(card: &Card, budget: &mut Budget) -> (Option<Text<DESCRIPTION>>, Vec<File>) {
    let (mut said, mut files) = (vec![], vec![]);
    if let Some(draft) = &card.draft {
        let (lines, attached) = copy::draft(draft, card.lang);
        said.extend(lines);
        files.extend(attached);
    }
    let (further, more) = copy::further(card);
    said.extend(further);
    files.extend(more);
    let lines: Vec<Line> = said.into_iter().map(|text| Line { plain: text.clone(), marked: text }).collect();
    let (text, _) = fit(&lines, DESCRIPTION.min(budget.0));
    (budget.take(&text, DESCRIPTION), files)
}

/// The facts and the instants, as many as there is room for, and how many more there are.
fn facts(card: &Card) -> (Vec<Field>, usize) {
    let said = card.facts.iter().map(|(label, value)| (label, escape(value)));
    let times = card.times.iter().map(|(label, at)| (label, instant(*at)));
    let mut fields = said.chain(times).filter_map(|(label, value)| field(label, &value));
    let drawn: Vec<Field> = fields.by_ref().take(FIELDS).collect();
    (drawn, fields.count())
}

/// A field has a name and a value; a dash stands for one of them, and without both there is none.
fn field(label: &str, value: &str) -> Option<Field> {
    let (name, value) = (Text::<NAME>::of(&escape(&one_line(label))), Text::<VALUE>::of(value));
    if name.is_none() && value.is_none() {
        return None;
    }
    let (name, value) = (name.or_else(|| Text::of("–"))?, value.or_else(|| Text::of("–"))?);
    let inline = name.units() <= SHORT && value.units() <= SHORT;
    Some(Field { name, value, inline })
}

/// The instant in the reader's own zone, and how far away it is.
fn instant(at: Millis) -> String {
    let seconds = at.0.div_euclid(Millis::SECOND).clamp(-INSTANTS, INSTANTS);
    format!("<t:{seconds}:f> (<t:{seconds}:R>)")
}

/// Text and facts share what is left: at least half of it is the text's. Answers how many facts found no room.
fn text(card: &Card, facts: &[Field], first: &mut Embed, budget: &mut Budget) -> usize {
    let asked: usize = facts.iter().map(|field| field.name.units() + field.value.units()).sum();
    let room = DESCRIPTION.min(budget.0 - asked.min(budget.0 / 2));
    let drawn = lines(&card.text);
    let more = more(card);
    let opened = opened(card, room / 2);
    let below = units(&opened) + 1;
    let (mut text, all) = fit(&drawn, room.saturating_sub(below));
    if let (false, Some(more)) = (all, more.filter(|more| units(more) + 40 < room.saturating_sub(below))) {
        text = fit(&drawn, room.saturating_sub(below + units(&more) + 1)).0;
        text = format!("{text}\n{more}");
    }
    if !opened.is_empty() {
        text = format!("{text}\n{opened}");
    }
    first.description = budget.take(&text, room);
    let mut left = 0;
    for field in facts {
        let length = field.name.units() + field.value.units();
        if length <= budget.0 && first.fields.push(field.clone()) {
            budget.0 -= length;
        } else {
            left += 1;
        }
    }
    left
}

/// Where the whole text can be read: the first address that the card opens.
fn more(card: &Card) -> Option<String> {
    let mut addresses = card.rows.iter().flatten().filter_map(|button| match &button.does {
        Does::Open(url) if web(url) && units(&uri(url)) <= ADDRESS => Some(url),
        _ => None,
    });
    Some(link(&say!(card.lang, "chat-draw-more"), addresses.next()?))
}

/// Addresses that are too long for a button, as links in the text; what is too long for that is said.
fn opened(card: &Card, room: usize) -> String {
    let mut out = String::new();
    for button in card.rows.iter().flatten() {
        let Does::Open(url) = &button.does else { continue };
        if !web(url) || units(&uri(url)) <= ADDRESS {
            continue;
        }
        let label = Text::<{ super::part::LABEL }>::line(&button.label);
        let label =
            label.map_or_else(|| url.host_str().unwrap_or_default().to_owned(), |text| text.as_str().to_owned());
        let linked = link(&label, url);
        let line = if units(&out) + units(&linked) + 200 <= room {
            linked
        } else {
            say!(card.lang, "chat-draw-too-long", label = escape(&label))
        };
        if units(&out) + units(&line) < room && !out.contains(&line) {
            out.push_str(if out.is_empty() { "" } else { "\n" });
            out.push_str(&line);
        }
    }
    out
}

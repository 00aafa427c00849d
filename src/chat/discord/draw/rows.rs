//! Buttons and selects: at most five rows, each id once, and what does not fit is counted.
use std::collections::BTreeSet;

use super::PICK;
use super::bound::{List, Text};
use super::markdown::{uri, web};
use super::part::{BUTTONS, Choice, Component, OPTIONS, ROWS, Row};
use crate::flow::card::{Button, Card, Does, Pick};

/// The rows of a card, and how many of its choices and buttons found no room in them.
pub(super) fn rows(card: &Card) -> (List<Row, ROWS>, usize) {
    let mut ids = BTreeSet::new();
    let options = options(card.pick.as_ref());
    let selects = options.len().div_ceil(OPTIONS).min(ROWS);
    for index in 0..selects {
        ids.insert(id(index));
    }
    let mut left = 0;
    let mut buttons: Vec<Vec<Component>> = vec![];
    for row in &card.rows {
        let drawn: Vec<Component> = row.iter().filter_map(|one| button(one, &mut ids, &mut left)).collect();
        buttons.extend(drawn.chunks(BUTTONS).map(<[_]>::to_vec));
    }
    // One row at least for the choice; rows that are not full give way before a button does.
    let most = ROWS - usize::from(selects > 0);
    if buttons.len() > most {
        let all = buttons.concat();
        left += all.len().saturating_sub(most * BUTTONS);
        buttons = all.chunks(BUTTONS).take(most).map(<[_]>::to_vec).collect();
    }
    let mut rows = List::new();
    let selects = selects.min(ROWS - buttons.len());
    left += options.len().saturating_sub(selects * OPTIONS);
    for (index, part) in options.chunks(OPTIONS).take(selects).enumerate() {
        rows.push(select(card.pick.as_ref(), part, index, selects));
    }
    for row in buttons {
        let mut drawn = Row::new();
        for one in row {
            drawn.components.push(one);
        }
        rows.push(drawn);
    }
    (rows, left)
}

fn id(index: usize) -> String {
    format!("{PICK}{index}")
}

fn options(pick: Option<&Pick>) -> Vec<Choice> {
    let mut values = BTreeSet::new();
    let drawn = pick.into_iter().flat_map(|pick| &pick.options).filter_map(|option| {
        let value = Text::exact(&option.action)?;
        let label = Text::line(&option.label).or_else(|| Text::line(&option.about)).or_else(|| Text::line("…"))?;
        values.insert(option.action.clone()).then(|| Choice { label, value, description: Text::line(&option.about) })
    });
    drawn.collect()
}

fn select(pick: Option<&Pick>, part: &[Choice], index: usize, of: usize) -> Row {
    let mut options = List::new();
    for choice in part {
        options.push(choice.clone());
    }
    let label = pick.map(|pick| pick.label.as_str()).unwrap_or_default();
    let numbered = if of > 1 { format!("{}/{of} · {label}", index + 1) } else { label.to_owned() };
    match Text::exact(&id(index)) {
        Some(custom_id) => {
            Row::of(Component::Select { r#type: 3, custom_id, placeholder: Text::line(&numbered), options })
        }
        None => Row::new(),
    }
}

/// A button as Discord has it. One that copies is none: its text stands in the message. Of two that do the same one is
/// enough.
fn button(button: &Button, ids: &mut BTreeSet<String>, left: &mut usize) -> Option<Component> {
    match &button.does {
        Does::Copy(_) => None,
        Does::Press(action) => {
            let Some(custom_id) = Text::exact(action) else {
                *left += 1;
                return None;
            };
            let label = Text::line(&button.label).or_else(|| Text::line("…"))?;
            let style = if button.main { 1 } else { 2 };
            ids.insert(action.clone()).then_some(Component::Press { r#type: 2, style, label, custom_id })
        }
        Does::Open(url) => {
            let address = web(url).then(|| Text::exact(&uri(url))).flatten()?;
            let label = Text::line(&button.label).or_else(|| Text::line(url.host_str()?))?;
            Some(Component::Open { r#type: 2, style: 5, label, url: address })
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::flow::card::PickOption;
    use crate::lang::Lang;

    fn drawn(card: &Card) -> (Value, usize) {
        let (rows, left) = rows(card);
        (serde_json::to_value(rows).unwrap(), left)
    }

    fn picking(count: usize) -> Card {
        let option = |n| PickOption { label: format!("Item {n}"), about: String::new(), action: format!("item:{n}") };
        Card::new(Lang::En).pick(Pick { label: "Choose".into(), options: (0..count).map(option).collect() })
    }

    #[test]
    fn buttons_stand_in_rows() {
        let open = Button::open("Read", "https://a.example/".parse().unwrap());
        let card = Card::new(Lang::En).row([Button::press("Share", "share:1").main(), open, Button::copy("Copy", "x")]);
        let expected = json!([{ "type": 1, "components": [
            { "type": 2, "style": 1, "label": "Share", "custom_id": "share:1" },
            { "type": 2, "style": 5, "label": "Read", "url": "https://a.example/" },
        ] }]);
        assert_eq!(drawn(&card), (expected, 0));
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        for (options, rows, selects, left) in
            [(1, 0, 1, 0), (25, 0, 1, 0), (26, 0, 2, 0), (200, 0, 5, 75), (60, 4, 1, 35), (60, 3, 2, 10), (0, 5, 0, 0)]
        {
            let mut card = picking(options);
            for row in 0..rows {
                card = card.row([Button::press("b", format!("b:{row}"))]);
            }
            let (drawn, uncounted) = drawn(&card);
            let drawn = drawn.as_array().unwrap().clone();
            let picks = drawn.iter().filter(|row| row["components"][0]["type"] == 3).count();
            assert_eq!((picks, drawn.len(), uncounted), (selects, selects + rows, left), "{options} and {rows}");
        }
        let card = (0..8).fold(Card::new(Lang::En), |card, row| {
            card.row((0..7).map(|n| Button::press("b", format!("b:{row}:{n}"))))
        });
        assert_eq!(drawn(&card).1, 56 - 25);
        let long = Card::new(Lang::En).row([Button::press("b", "x".repeat(101)), Button::press("", "y")]);
        assert_eq!(
            drawn(&long),
            (
                json!([{ "type": 1, "components": [
            { "type": 2, "style": 2, "label": "…", "custom_id": "y" }] }]),
                1
            )
        );
    }

    #[test]
    fn an_id_stands_once() {
        let card = picking(2).row([Button::press("a", "pick=0"), Button::press("b", "b"), Button::press("c", "b")]);
        let (drawn, _) = drawn(&card);
        assert_eq!(drawn[1]["components"].as_array().unwrap().len(), 1, "{drawn}");
    }
}

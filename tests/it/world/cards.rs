//! Reading the cards that people get.
use portevoix::flow::card::{Card, Does, Draft, Form};
use portevoix::flow::port::Answer;

/// The card of an answer that is one.
#[track_caller]
pub(crate) fn card(answer: Answer) -> Card {
    match answer {
        Answer::Private(card) | Answer::Replace(card) => card,
        Answer::Form(form) => panic!("a form: {form:?}"),
    }
}

/// What the buttons of a card call, in order.
pub(crate) fn actions(card: &Card) -> Vec<&str> {
    card.presses().collect()
}

/// The text that a card's first copy button copies.
#[track_caller]
pub(crate) fn copied(card: &Card) -> &str {
    let mut buttons = card.rows.iter().flatten();
    let text = buttons.find_map(|button| if let Does::Copy(text) = &button.does { Some(text.as_str()) } else { None });
    text.unwrap_or_else(|| panic!("no copy on {card:?}"))
}

/// The form of an answer that is one.
#[track_caller]
pub(crate) fn form(answer: Answer) -> Form {
    match answer {
        Answer::Form(form) => form,
        other => panic!("no form: {other:?}"),
    }
}

/// The one action on a card that begins so.
#[track_caller]
pub(crate) fn action(card: &Card, start: &str) -> String {
    let found: Vec<&str> = actions(card).into_iter().filter(|action| action.starts_with(start)).collect();
    assert_eq!(found.len(), 1, "one {start} on {card:#?}");
    found[0].to_owned()
}

pub(crate) fn draft(card: &Card) -> &Draft {
    card.draft.as_ref().unwrap_or_else(|| panic!("no draft on {card:#?}"))
}

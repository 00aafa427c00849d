//! Another workspace, as plain as can be: it keeps the cards that it is given. The embedded workspace is one of its
//! kind, so that what stands beside it must be of another.
use std::sync::Mutex;

use async_trait::async_trait;
use portevoix::chat::exchange::Platform;
use portevoix::flow::card::{Card, Does};
use portevoix::flow::port::{Found, Outgoing, PostError};
use portevoix::id::Millis;

use super::stage::{Knob, Shown, THERE};

/// Its name in the configuration.
pub(crate) const WORKSPACE: &str = "beside";

/// Name of a message, and its card.
#[derive(Default)]
pub(crate) struct Beside(Mutex<Vec<(String, Card)>>);

impl Beside {
    /// What stands in its only channel.
    pub(crate) fn cards(&self) -> Vec<Shown> {
        let kept = self.0.lock().unwrap();
        let posted = kept.iter().filter(|(message, _)| message.starts_with('p'));
        posted.map(|(message, card)| shown_card(message, THERE, card)).collect()
    }

    fn keep(&self, name: String, card: &Card) -> String {
        let mut kept = self.0.lock().unwrap();
        if !kept.iter().any(|(known, _)| *known == name) {
            kept.push((name.clone(), card.clone()));
        }
        name
    }
}

fn gone(message: &str) -> PostError {
    PostError::Refused { retry_after: None, permanent: true, reason: format!("no message {message}") }
}

#[async_trait]
impl Platform for Beside {
    fn platform(&self) -> &'static str {
        "beside"
    }

    async fn post(&self, _: &str, outgoing: &Outgoing) -> Result<String, PostError> {
        Ok(self.keep(format!("p-{}", outgoing.slot), &outgoing.card))
    }

    async fn edit(&self, message: &str, card: &Card) -> Result<(), PostError> {
        let mut kept = self.0.lock().unwrap();
        let place = kept.iter_mut().find(|(known, _)| known == message).ok_or_else(|| gone(message))?;
        place.1 = card.clone();
        Ok(())
    }

    async fn withdraw(&self, message: &str) -> Result<(), PostError> {
        let mut kept = self.0.lock().unwrap();
        let before = kept.len();
        kept.retain(|(known, _)| known != message);
        if kept.len() < before { Ok(()) } else { Err(gone(message)) }
    }

    async fn direct(&self, user: &str, card: &Card, nonce: &str) -> Result<String, PostError> {
        Ok(self.keep(format!("d-{user}-{nonce}"), card))
    }

    async fn history(&self, _: &str, _: Millis) -> Result<Vec<Found>, PostError> {
        let kept = self.0.lock().unwrap();
        let found = |(message, card): &(String, Card)| Found {
            message: message.clone(),
            text: serde_json::to_string(card).unwrap_or_default(),
        };
        Ok(kept.iter().map(found).collect())
    }
}

/// A card that nobody drew.
pub(crate) fn shown_card(message: &str, channel: &str, card: &Card) -> Shown {
    let mut knobs: Vec<Knob> = vec![];
    let options = card.pick.iter().flat_map(|pick| &pick.options);
    knobs.extend(options.map(|option| Knob { label: option.label.clone(), token: Some(option.action.clone()) }));
    let mut whole = vec![card.title.clone(), card.text.clone()];
    whole.extend(card.draft.iter().map(|draft| draft.text.clone()));
    whole.extend(card.facts.iter().map(|(label, value)| format!("{label}: {value}")));
    for button in card.rows.iter().flatten() {
        let token = match &button.does {
            Does::Press(action) => Some(action.clone()),
            Does::Open(url) => {
                whole.push(url.to_string());
                None
            }
            Does::Copy(text) => {
                whole.push(text.clone());
                None
            }
        };
        knobs.push(Knob { label: button.label.clone(), token });
    }
    whole.extend(knobs.iter().map(|knob| knob.label.clone()));
    whole.push(card.footer.clone());
    Shown {
        message: message.to_owned(),
        channel: channel.to_owned(),
        title: card.title.clone(),
        text: card.text.clone(),
        facts: card.facts.clone(),
        knobs,
        picture: card.picture.as_ref().is_some_and(|picture| !picture.alt.is_empty()),
        whole: whole.join("\n"),
    }
}

//! What a platform must be able to do for the suite: people with hands and eyes.
//!
//! Nothing here knows a platform. A [`Stage`] turns gestures into what that platform would really send, and reads back
//! what it really keeps, as [`Shown`].
use async_trait::async_trait;
use portevoix::content::Role;
use portevoix::flow::port::{Account, OnMessage};
use portevoix::id::Millis;
use portevoix::lang::Lang;

use crate::world::World;

/// A channel in English, in the first workspace. Posts one card right after installation.
pub(crate) const HERE: &str = "advocates";
/// A channel in French, in the first workspace. The same.
pub(crate) const ICI: &str = "ambassadeurs";
/// A channel in English, in another workspace. Nothing is scheduled there.
pub(crate) const THERE: &str = "partners";

/// Who takes part: name, language of their client, role that their groups give them.
pub(crate) const CAST: &[(&str, Lang, Option<Role>)] = &[
    ("ada", Lang::En, Some(Role::Author)),
    ("bo", Lang::En, Some(Role::Approver)),
    ("cy", Lang::En, None),
    ("lea", Lang::Fr, None),
    ("zoe", Lang::Fr, Some(Role::Admin)),
];

/// The next Monday, 07:30 UTC, after an instant: when the suite begins.
pub(crate) fn monday(after: Millis) -> Millis {
    const BEGIN: i64 = 7 * Millis::HOUR + 30 * Millis::MINUTE;
    // 1970-01-05 was a Monday.
    let first = 4 * Millis::DAY + BEGIN;
    let week = 7 * Millis::DAY;
    Millis(first + ((after.0 - first).div_euclid(week) + 1) * week)
}

/// What one can press on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Knob {
    /// What it says.
    pub(crate) label: String,
    /// What the platform sends when it is pressed; `None` where it only opens an address.
    pub(crate) token: Option<String>,
}

/// A card as somebody reads it, whatever drew it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The platform's own name of the message.
    pub(crate) message: String,
    /// Where it stands.
    pub(crate) channel: String,
    pub(crate) title: String,
    pub(crate) text: String,
    /// Label and value.
    pub(crate) facts: Vec<(String, String)>,
    /// Buttons and choices, in order.
    pub(crate) knobs: Vec<Knob>,
    /// It has a picture, with a description.
    pub(crate) picture: bool,
    /// Everything that it says, copies and links to.
    pub(crate) whole: String,
}

/// A form as somebody reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asking {
    /// What the platform sends back with the answers.
    pub(crate) token: String,
    /// The message or interaction that it came from.
    pub(crate) from: String,
    pub(crate) channel: String,
    pub(crate) title: String,
    /// Names of the fields, and what stands there already.
    pub(crate) fields: Vec<(String, String)>,
}

/// What somebody gets to see after a gesture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Saw {
    /// A card for them alone.
    Card(Shown),
    /// A form.
    Form(Asking),
    /// The platform itself says no, in these words.
    Refused(String),
}

/// A platform with an installation on it.
#[async_trait(?Send)]
pub(crate) trait Stage {
    /// The platform, as accounts name it.
    fn platform(&self) -> &'static str;
    /// The installation.
    fn world(&self) -> &World;
    /// The account of somebody of the cast, or of a stranger, as they are known in the channel's workspace.
    async fn account(&self, who: &str, channel: &str) -> Account;
    /// Time passes, for the installation and for the platform.
    async fn pass(&self, ms: i64);
    /// What everybody sees in a channel, oldest first.
    async fn channel(&self, channel: &str) -> Vec<Shown>;
    /// What only this person was sent without asking, oldest first.
    async fn told(&self, who: &str) -> Vec<Shown>;
    /// Types a command in a channel.
    async fn command(&self, who: &str, channel: &str, name: &str, rest: &str) -> Saw;
    /// Presses what sends this token, on this card.
    async fn press_token(&self, who: &str, on: &Shown, token: &str) -> Saw;
    /// Sends a form.
    async fn submit(&self, who: &str, form: &Asking, answers: &[(&str, &str)]) -> Saw;
    /// Does something to a posted card from the message's own menu.
    async fn menu(&self, who: &str, on: &Shown, what: OnMessage) -> Saw;
    /// Ends it all, and checks what must be true after any run.
    async fn finish(self: Box<Self>);
}

impl dyn Stage + '_ {
    /// Presses what says this, on this card.
    pub(crate) async fn press(&self, who: &str, on: &Shown, label: &str) -> Saw {
        let knob = on.knob(label);
        let token = knob.token.clone().unwrap_or_else(|| panic!("{label:?} only opens an address: {on:#?}"));
        self.press_token(who, on, &token).await
    }

    /// The posting loop looks once.
    pub(crate) async fn tick(&self) {
        self.world().tick().await.unwrap();
    }

    /// The only card of a channel.
    #[track_caller]
    pub(crate) fn only<'s>(&self, cards: &'s [Shown]) -> &'s Shown {
        assert_eq!(cards.len(), 1, "{}: one card: {cards:#?}", self.platform());
        &cards[0]
    }
}

impl Shown {
    /// What one can press that says this, whole or cut.
    #[track_caller]
    pub(crate) fn knob(&self, label: &str) -> &Knob {
        let says = |knob: &&Knob| same(&knob.label, label);
        self.knobs.iter().find(says).unwrap_or_else(|| panic!("nothing says {label:?} on {self:#?}"))
    }

    /// Is there something to press that says this?
    pub(crate) fn has(&self, label: &str) -> bool {
        self.knobs.iter().any(|knob| same(&knob.label, label))
    }

    /// Does it say this, whatever marks stand in between?
    pub(crate) fn says(&self, words: &str) -> bool {
        plain(&self.whole).contains(&plain(words))
    }
}

/// A label is cut where a platform has no room.
fn same(label: &str, wanted: &str) -> bool {
    label == wanted || label.strip_suffix('…').is_some_and(|start| wanted.starts_with(start.trim_end()))
}

/// Words alone: no emphasis, no escapes, single spaces.
pub(crate) fn plain(text: &str) -> String {
    let text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    let bare: String = text.chars().filter(|c| !matches!(c, '*' | '_' | '`' | '\\' | '\u{200b}')).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Saw {
    /// The card.
    #[track_caller]
    pub(crate) fn card(self) -> Shown {
        match self {
            Self::Card(card) => card,
            other => panic!("no card: {other:#?}"),
        }
    }

    /// The form.
    #[track_caller]
    pub(crate) fn form(self) -> Asking {
        match self {
            Self::Form(form) => form,
            other => panic!("no form: {other:#?}"),
        }
    }

    /// Everything that the person reads.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Card(card) => plain(&card.whole),
            Self::Form(form) => plain(&form.title),
            Self::Refused(words) => plain(words),
        }
    }
}

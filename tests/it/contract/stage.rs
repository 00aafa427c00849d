//! What a platform must be able to do for the suite: people with hands and eyes.
//!
//! Nothing here knows a platform. A [`Stage`] turns gestures into what that platform would really send, and reads back
//! what it really keeps, as [`Shown`].
use async_trait::async_trait;
use jiff::civil::Weekday;
use portevoix::content::Role;
use portevoix::flow::port::{Account, OnMessage};
use portevoix::id::Millis;
use portevoix::lang::Lang;

use crate::world::{World, instant};

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

/// 08:30 in Paris on the Monday after an instant: when the suite begins. Its calendar is that of Paris, summer and
/// winter: half an hour later a board falls due, and half an hour after that a card.
pub(crate) fn monday(after: Millis) -> Millis {
    let after = jiff::Timestamp::from_millisecond(after.0).unwrap().in_tz("Europe/Paris").unwrap();
    let day = after.date().nth_weekday(1, Weekday::Monday).unwrap();
    Millis(day.at(8, 30, 0, 0).to_zoned(after.time_zone().clone()).unwrap().timestamp().as_millisecond())
}

#[test]
fn the_suite_begins_at_the_same_hour_of_paris_all_the_year() {
    for (after, begin) in [
        ("2026-11-22T12:00:00Z", "2026-11-23T07:30:00Z"),
        // On a Monday it is the next one.
        ("2026-11-23T07:00:00Z", "2026-11-30T07:30:00Z"),
        ("2026-11-23T07:30:00Z", "2026-11-30T07:30:00Z"),
        // The clocks are changed on the Sunday before.
        ("2027-03-22T07:30:00Z", "2027-03-29T06:30:00Z"),
        ("2027-06-30T23:00:00Z", "2027-07-05T06:30:00Z"),
        ("2027-10-25T06:30:00Z", "2027-11-01T07:30:00Z"),
        // Monday in Paris already.
        ("2027-07-04T22:30:00Z", "2027-07-12T06:30:00Z"),
    ] {
        assert_eq!(monday(instant(after)), instant(begin), "{after}");
    }
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
    /// After a scene that failed: nobody is left who would answer in the next one. Nothing is checked.
    async fn leave(&mut self) {}
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

//! Chat: the command table, and the adapters that bring it to platforms.
//!
//! A command is one file in `command/` and one row of [`command::COMMANDS`]; help, dispatch and tests are made from
//! that table. A chat platform is one adapter beside [`local`].

use std::sync::Arc;

use async_trait::async_trait;

use crate::flow::card::{Card, Tone};
use crate::flow::identity::{display, meet};
use crate::flow::person::Newcomer;
use crate::flow::port::{Answer, Call, CommandHelp, Commands, Doing};
use crate::flow::{Denied, FlowError, Parts};
use crate::lang::{Arg, Lang, say};

pub mod command;
pub mod discord;
pub mod exchange;
pub mod local;
pub mod slack;

use command::{Asked, COMMANDS, Handler};

/// Longest line behind a command, in characters: no command has a use for more. A longer one is refused before anything
/// reads it.
const LINE: usize = 2_000;
/// Longest action of a button or form, in characters: no card has a longer one.
const ACTION: usize = 100;

/// Answers what people ask, from the command table.
pub struct Desk {
    parts: Arc<Parts>,
}

impl Desk {
    /// A desk over these parts.
    #[must_use]
    pub fn new(parts: Arc<Parts>) -> Self {
        Self { parts }
    }

    async fn answer(&self, call: &Call) -> (Lang, Result<Answer, FlowError>) {
        let catalogue = self.parts.catalogue();
        let name = if call.seen.name.trim().is_empty() { &call.account.id } else { &call.seen.name };
        let newcomer = Newcomer {
            name: display(name),
            lang: call.seen.lang.unwrap_or_else(|| catalogue.channel_lang(&call.channel)),
            country: String::new(),
            team: String::new(),
        };
        let person = match meet(&self.parts, &call.account, &call.seen, &newcomer).await {
            Ok(person) => person,
            Err(error) => return (newcomer.lang, Err(error)),
        };
        let lang = person.lang;
        let none = std::collections::BTreeMap::new();
        let (found, rest, fields) = match &call.doing {
            Doing::Command { name, rest } => (command::by_name(name), rest.trim(), &none),
            Doing::Press { action } => {
                let (verb, rest) = split(action);
                (command::by_press(verb), rest, &none)
            }
            Doing::Submit { action, fields } => {
                let (verb, rest) = split(action);
                (command::by_submit(verb), rest, fields)
            }
            Doing::On { what, message } => (Some(command::by_menu(*what)), message.as_str(), &none),
        };
        // Refused before anything reads it: nobody has a use for more.
        let most = if matches!(call.doing, Doing::Command { .. }) { LINE } else { ACTION };
        if found.is_some() && longer(rest, most) {
            return (lang, Err(Denied::TooLong(most).into()));
        }
        let run: Handler = found.unwrap_or(command::portevoix::help);
        let (account, role) = (&call.account, call.seen.role);
        let asked = Asked { parts: &self.parts, person: &person, account, role, channel: &call.channel, rest, fields };
        (
            lang,
            match run(&asked).await {
                Err(FlowError::Denied(Denied::NotAnAdvocate)) => command::join::refused(&asked, None).await,
                answer => answer,
            },
        )
    }
}

fn longer(text: &str, most: usize) -> bool {
    // Four bytes a character at most: what is longer need not be counted.
    text.len() > 4 * most || text.chars().count() > most
}

fn split(action: &str) -> (&str, &str) {
    action.split_once(':').unwrap_or((action, ""))
}

#[async_trait]
impl Commands for Desk {
    async fn call(&self, call: Call) -> Answer {
        let (lang, answer) = self.answer(&call).await;
        match answer {
            Ok(answer) => answer,
            Err(FlowError::Denied(denied)) => Answer::Private(denial(lang, &denied)),
            Err(error) => {
                tracing::error!(%error, "a command failed");
                Answer::Private(sorry(lang))
            }
        }
    }

    fn list(&self, lang: Lang) -> Vec<CommandHelp> {
        COMMANDS.iter().map(|command| command.help(lang)).collect()
    }
}

fn warning(lang: Lang, key: &str) -> Card {
    warning_with(lang, key, &[])
}

fn warning_with(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> Card {
    let text = say(lang, &format!("{key}-text"), args);
    Card::new(lang).tone(Tone::Warning).title(say(lang, key, args)).text(text)
}

/// What the person is told when something cannot be: what happened, why, what to do.
fn denial(lang: Lang, denied: &Denied) -> Card {
    let (title, text) = denied.said(lang);
    Card::new(lang).tone(Tone::Warning).title(title).text(text)
}

fn sorry(lang: Lang) -> Card {
    warning(lang, "chat-failed")
}

/// A card with something of everything that a chat shows.
#[cfg(test)]
fn sample_card() -> Card {
    let draft = crate::flow::card::Draft {
        text: "A *post*\n#ad".into(),
        disclosure: None,
        length: 9,
        limit: 300,
        fold_at: None,
        network: "bluesky".into(),
    };
    let mut card =
        Card::new(Lang::En).title("A_b & c").text("Some **bold** words").fact("Until", "<Friday>").footer("small");
    card.draft = Some(draft);
    let share = crate::flow::card::Button::press("Share", "share:a").main();
    card.row([share, crate::flow::card::Button::press("Not for me", "no:a")])
}

#[cfg(test)]
mod tests;

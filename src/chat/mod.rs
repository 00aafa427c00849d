//! Chat: the command table, and the adapters that bring it to platforms.
//!
//! A command is one file in `command/` and one row of [`command::COMMANDS`]; help, dispatch and tests are made from
//! that table. A chat platform is one adapter beside [`local`].

use std::sync::Arc;

use async_trait::async_trait;

use crate::flow::card::{Card, Tone};
use crate::flow::identity::{BadCode, display, meet};
use crate::flow::person::Newcomer;
use crate::flow::port::{Answer, Call, CommandHelp, Commands, Doing};
use crate::flow::{Denied, FlowError, Parts};
use crate::lang::{Arg, Lang, number, say};
use crate::say;

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
    match denied {
        Denied::NotAnAdvocate => warning(lang, "chat-denied-join"),
        Denied::ItemGone => warning(lang, "chat-denied-item"),
        Denied::NotForYou => warning(lang, "chat-denied-segment"),
        Denied::FewPeople(least) => {
            warning_with(lang, "chat-denied-few", &[("least", number(lang, *least as i64).into())])
        }
        Denied::Blocked(rules) => {
            let rules: Vec<String> = rules.iter().map(|rule| format!("{} ({})", rule.id, rule.source)).collect();
            warning_with(lang, "chat-denied-blocked", &[("rules", rules.join("; ").into())])
        }
        Denied::NetworkOff(network) => warning_with(
            lang,
            "chat-denied-network",
            &[("network", network.name().into()), ("code", network.code().into())],
        ),
        Denied::NoItemHere => warning(lang, "chat-denied-no-item"),
        Denied::Role(role) => warning_with(lang, "chat-denied-role", &[("role", role.name(lang).into())]),
        Denied::NoSuchItem(item) => warning_with(lang, "chat-denied-unknown-item", &[("item", item.as_str().into())]),
        Denied::NoFolder => warning(lang, "chat-denied-folder"),
        Denied::NotThen => warning(lang, "chat-denied-then"),
        Denied::ItemChanged => warning(lang, "chat-denied-changed"),
        Denied::Refused(refusal) => {
            Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-refused-step")).text(refusal.message(lang))
        }
        Denied::Link(BadCode::Unknown) => warning(lang, "chat-denied-code"),
        Denied::Link(BadCode::Own) => warning(lang, "chat-denied-own-code"),
        Denied::Link(BadCode::TooMany) => warning(lang, "chat-denied-codes"),
        Denied::KitGone => warning(lang, "chat-denied-kit"),
        Denied::ShareGone => warning(lang, "chat-denied-share"),
        Denied::Figure(error) => {
            Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-denied-figure")).text(error.explain(lang))
        }
        Denied::TooLateToUndo => warning(lang, "chat-denied-undo"),
        Denied::TooLong(most) => {
            let most = number(lang, i64::try_from(*most).unwrap_or(i64::MAX));
            warning_with(lang, "chat-denied-long", &[("most", most.into())])
        }
        Denied::Evidence(error) => {
            Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-denied-evidence")).text(error.message(lang))
        }
    }
}

fn sorry(lang: Lang) -> Card {
    warning(lang, "chat-failed")
}

#[cfg(test)]
mod tests;

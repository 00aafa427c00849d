//! How an answer gets to the person: where they are, to them alone, and by another way where the first is closed.
use serde_json::json;

use super::api::fault;
use super::context::Context;
use super::draw::{self, Message};
use super::heard::{Deed, Heard};
use super::interact::{Reception, Workspace};
use crate::flow::card::{Button, Card, Form};
use crate::flow::port::{Answer, Doing, PostError, Seen};
use crate::say;

/// Codes by which Slack says that a form comes too late to be opened (docs.slack.dev, `views.open`, read 2026-11).
const TOO_LATE: &[&str] = &["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"];

impl Reception {
    /// Shows the desk's answer, and the person's Home anew where it stands open.
    pub(super) async fn answer(&self, team: &Workspace, heard: &Heard, seen: &Seen, answer: Answer) {
        match answer {
            Answer::Private(card) | Answer::Replace(card) if heard.context.home => {
                self.show_home(team, &heard.user, seen, Some(card)).await;
            }
            answer => {
                self.show(team, heard, answer).await;
                if self.homes.knows(&team.name, &heard.user) {
                    self.show_home(team, &heard.user, seen, None).await;
                }
            }
        }
    }

    /// Shows an answer.
    pub(super) async fn show(&self, team: &Workspace, heard: &Heard, answer: Answer) {
        let shown = match answer {
            Answer::Form(form) => self.open(team, heard, &form).await,
            // What everybody sees is never replaced by an answer to one.
            Answer::Replace(card) if heard.context.alone => {
                let message = team.chat.dressed(&card).await;
                match back(team, &heard.context, &message, true).await {
                    // Put away in the meantime, or too old: then it stands by itself.
                    Err(_) => whisper(team, heard, &message).await,
                    done => done,
                }
            }
            Answer::Private(card) | Answer::Replace(card) => tell(team, heard, &card).await,
        };
        if let Err(error) = shown {
            tracing::warn!(%error, workspace = team.name, "an answer could not be shown in Slack");
        }
    }

    /// Opens a form. Where it is too late for that, a button does it again.
    async fn open(&self, team: &Workspace, heard: &Heard, form: &Form) -> Result<(), PostError> {
        let context = Context { lang: Some(form.lang), ..heard.context.clone() };
        let view = draw::modal(form, &context.carried());
        match team.chat.api().open_view(&heard.trigger, &view).await {
            Err(error) if TOO_LATE.iter().any(|code| fault::is(&error, code)) => {
                tell(team, heard, &late(heard, form)).await
            }
            done => done,
        }
    }
}

/// The way to a form that came too late.
fn late(heard: &Heard, form: &Form) -> Card {
    let lang = form.lang;
    let card = Card::new(lang).title(form.title.as_str());
    match &heard.deed {
        Deed::Doing(Doing::Press { action }) => card.text(say!(lang, "chat-slack-late-press")).row([Button::press(
            say!(lang, "chat-slack-late-open"),
            action.as_str(),
        )
        .main()]),
        _ => card.text(say!(lang, "chat-slack-late-again")),
    }
}

/// A card for this person alone.
async fn tell(team: &Workspace, heard: &Heard, card: &Card) -> Result<(), PostError> {
    let message = team.chat.dressed(card).await;
    match back(team, &heard.context, &message, false).await {
        Err(_) => whisper(team, heard, &message).await,
        done => done,
    }
}

/// Answers at the address that came with the doing: five times within 30 minutes.
async fn back(team: &Workspace, context: &Context, message: &Message, replace: bool) -> Result<(), PostError> {
    let Some(address) = &context.back else { return Err(fault::refused(true, "no address to answer at")) };
    let mut body = message.body();
    body["response_type"] = json!("ephemeral");
    body["replace_original"] = json!(replace);
    team.chat.api().respond(address, &body).await
}

/// Without that address: in the channel, to this person alone; in a private conversation where that is refused, or
/// where there is no channel.
async fn whisper(team: &Workspace, heard: &Heard, message: &Message) -> Result<(), PostError> {
    let api = team.chat.api();
    let channel = heard.channel.as_str();
    if channel.starts_with(['C', 'G']) && api.ephemeral(channel, &heard.user, message).await.is_ok() {
        return Ok(());
    }
    let direct = api.direct(&heard.user).await?;
    api.post(&direct, message).await.map(drop)
}

//! Answering what somebody did: within three seconds, and if that is not possible, within fifteen minutes.
//!
//! The desk is asked at once. What it answers soon is the answer; else Discord is told to wait, and what the desk
//! answers later is put in its place. Whoever pressed a button on a card that all see gets a message of their own: the
//! card of all is never replaced.
use std::collections::{HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::draw::{EPHEMERAL, Message, Shown, message, modal};
use super::heard::Heard;
use super::place::{Found, Places};
use super::rest::{Rest, RestError, UNKNOWN_MESSAGE};
use crate::chat::{sorry, warning};
use crate::flow::card::{Button, Card, Form, Tone};
use crate::flow::port::{Answer, Call, Commands, Doing};
use crate::lang::Lang;
use crate::say;

/// How long the desk may take before Discord is told to wait. Discord gives three seconds, the way there and back
/// included (receiving and responding: interaction callback).
const SOON: Duration = Duration::from_millis(1_500);
/// How long an answer may take in all: the token lives for fifteen minutes (as above).
const LATEST: Duration = Duration::from_secs(14 * 60);
/// Calls that the desk works on at once; the others wait, which Discord is told after [`SOON`].
const AT_ONCE: usize = 32;
/// Calls that wait or are worked on. Whoever comes then is asked to try again.
const WAITING: usize = 1_000;
/// Interactions that are remembered. One comes again at most after a connection was resumed, which Discord allows for
/// minutes and which no restart of the program survives: memory is enough, and this much of it.
const REMEMBERED: usize = 4_096;
/// How often a first answer is sent that nobody confirmed, and the wait before the second time.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(200);

/// Kinds of answers (receiving and responding: interaction callback type).
const MESSAGE: u8 = 4;
const WAIT: u8 = 5;
const WAIT_IN_PLACE: u8 = 6;
const IN_PLACE: u8 = 7;
const FORM: u8 = 9;

/// Discord's codes for an answer that nobody waits for any more: unknown interaction, unknown webhook, invalid token,
/// already answered.
const OVER: [u64; 4] = [10_062, 10_015, 50_027, 40_060];

/// Answers what is heard.
pub(super) struct Counter {
    places: Places,
    rest: Arc<Rest>,
    desk: Arc<dyn Commands>,
    at_once: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    seen: Mutex<Seen>,
}

/// The ids that were heard last.
#[derive(Default)]
struct Seen {
    known: HashSet<String>,
    order: VecDeque<String>,
}

impl Seen {
    /// `true` for an id that was not heard before.
    fn is_new(&mut self, id: &str) -> bool {
        if !self.known.insert(id.to_owned()) {
            return false;
        }
        self.order.push_back(id.to_owned());
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        true
    }
}

impl Counter {
    pub(super) fn new(places: Places, rest: Arc<Rest>, desk: Arc<dyn Commands>) -> Self {
        Self {
            places,
            rest,
            desk,
            at_once: Arc::new(Semaphore::new(AT_ONCE)),
            waiting: Arc::new(Semaphore::new(WAITING)),
            seen: Mutex::default(),
        }
    }

    /// Answers an interaction, once.
    pub(super) async fn serve(&self, value: Value) {
        let Some(heard) = Heard::read(value) else {
            tracing::warn!("an interaction that cannot even be answered was passed over");
            return;
        };
        if !heard.is_ours() || !self.seen.lock().unwrap_or_else(PoisonError::into_inner).is_new(&heard.id) {
            tracing::debug!(id = heard.id, "an interaction was heard again, or is not for us");
            return;
        }
        let lang = heard.lang().unwrap_or(Lang::En);
        let Ok(_place) = self.waiting.clone().try_acquire_owned() else {
            tracing::warn!(waiting = WAITING, "too much is asked at once: somebody was asked to try again");
            return self.refuse(&heard, warning(lang, "chat-discord-busy")).await;
        };
        match self.places.find(&heard).await {
            Ok(Found::Call(call)) => self.answer(&heard, *call).await,
            Ok(Found::Stranger) => {
                tracing::warn!(
                    guild = heard.guild_id,
                    "asked on a server that the configuration does not name: add discord.workspace.NAME with its id, \
                     or take the bot off it"
                );
                self.refuse(&heard, warning(lang, "chat-discord-stranger")).await;
            }
            Ok(Found::Unknown) => {
                tracing::info!("somebody who is known on no server asked in private, and was sent there");
                self.refuse(&heard, warning(lang, "chat-discord-unknown")).await;
            }
            Ok(Found::Unreadable) => {
                tracing::warn!("an interaction of a kind that is not known was answered with a regret");
                self.refuse(&heard, sorry(lang)).await;
            }
            Err(error) => {
                tracing::error!(%error, "an interaction could not be looked up");
                self.refuse(&heard, sorry(lang)).await;
            }
        }
    }

    async fn answer(&self, heard: &Heard, call: Call) {
        let lang = call.seen.lang.unwrap_or(Lang::En);
        let doing = call.doing.clone();
        let (desk, at_once) = (self.desk.clone(), self.at_once.clone());
        let mut working = tokio::spawn(async move {
            let _turn = at_once.acquire_owned().await;
            desk.call(call).await
        });
        match timeout(SOON, &mut working).await {
            Ok(done) => {
                let answer = done.unwrap_or_else(|error| broke_off(&error, lang));
                let first = first(heard, &doing, &answer);
                self.first(heard, first, lang).await;
            }
            Err(_) => self.later(heard, &doing, working, lang).await,
        }
    }

    /// Sends the first answer. One that Discord does not take is replaced by a regret.
    async fn first(&self, heard: &Heard, answer: Message, lang: Lang) {
        match self.call_back(heard, answer).await {
            Ok(()) => {}
            Err(error) if OVER.contains(&error.code()) => over(&error),
            // The message whose button it was is gone: a new one says it.
            Err(error) => {
                if error.code() != UNKNOWN_MESSAGE {
                    tracing::error!(%error, "an answer was not taken");
                }
                self.refuse(heard, sorry(lang)).await;
            }
        }
    }

    async fn refuse(&self, heard: &Heard, card: Card) {
        if let Err(error) = self.call_back(heard, message(&card, Shown::ToOne).answering(MESSAGE)).await {
            over(&error);
        }
    }

    /// Tells Discord to wait, then puts the answer where it waits.
    async fn later(&self, heard: &Heard, doing: &Doing, mut working: JoinHandle<Answer>, lang: Lang) {
        let in_place = heard.on_own_message();
        let wait = if in_place {
            json!({ "type": WAIT_IN_PLACE })
        } else {
            json!({ "type": WAIT, "data": { "flags": EPHEMERAL } })
        };
        if let Err(error) = self.call_back(heard, wait.into()).await {
            // The desk goes on: what was asked is done, though nobody can be told.
            return over(&error);
        }
        let answer = match timeout(LATEST, &mut working).await {
            Ok(done) => done.unwrap_or_else(|error| broke_off(&error, lang)),
            Err(_) => Answer::Private(sorry(lang)),
        };
        let (card, replaces) = match answer {
            Answer::Replace(card) => (card, true),
            Answer::Private(card) => (card, !in_place),
            Answer::Form(form) => (opener(heard, doing, &form), !in_place),
        };
        let sent = if replaces { self.put_in_place(heard, &card).await } else { self.beside(heard, &card).await };
        if let Err(error) = sent {
            over(&error);
        }
    }

    /// In place of the message that waits; beside it where that was taken away meanwhile.
    async fn put_in_place(&self, heard: &Heard, card: &Card) -> Result<(), RestError> {
        let path = format!("{}/messages/@original", webhook(heard));
        let body = edited(card);
        match again(|| self.rest.patch(&path, body.clone())).await {
            Err(error) if error.code() == UNKNOWN_MESSAGE => self.beside(heard, card).await,
            other => other,
        }
    }

    /// A message of its own.
    async fn beside(&self, heard: &Heard, card: &Card) -> Result<(), RestError> {
        self.rest.post(&webhook(heard), message(card, Shown::ToOne)).await.map(drop)
    }

    async fn call_back(&self, heard: &Heard, answer: Message) -> Result<(), RestError> {
        let path = format!("interactions/{}/{}/callback", heard.id, heard.token);
        let mut asked = 0;
        let sent = again(|| {
            asked += 1;
            self.rest.post(&path, answer.clone())
        })
        .await;
        match sent {
            // Sent again because nobody had confirmed it, and it had arrived.
            Err(error) if asked > 1 && error.code() == 40_060 => Ok(()),
            other => other,
        }
    }
}

/// Asks again where nobody answered or where Discord was in trouble: what is asked here has the same effect twice.
async fn again<F, A>(mut ask: F) -> Result<(), RestError>
where
    F: FnMut() -> A,
    A: Future<Output = Result<Value, RestError>>,
{
    let mut tries = 0;
    loop {
        let Err(error) = ask().await else { return Ok(()) };
        tries += 1;
        match wait_after(&error).filter(|_| tries < TRIES) {
            Some(wait) => tokio::time::sleep(wait).await,
            None => return Err(error),
        }
    }
}

/// How long to wait before the same is asked again; `None` where that is useless.
fn wait_after(error: &RestError) -> Option<Duration> {
    match error {
        RestError::Lost(_) => Some(PAUSE),
        RestError::Refused { permanent: true, .. } => None,
        RestError::Refused { retry_after, .. } => {
            Some(retry_after.and_then(|ms| u64::try_from(ms).ok()).map_or(PAUSE, Duration::from_millis).min(SOON))
        }
    }
}

fn webhook(heard: &Heard) -> String {
    format!("webhooks/{}/{}", heard.application_id, heard.token)
}

/// The answer of a desk that was soon.
fn first(heard: &Heard, doing: &Doing, answer: &Answer) -> Message {
    match answer {
        Answer::Replace(card) if heard.on_own_message() => edited(card).answering(IN_PLACE),
        Answer::Private(card) | Answer::Replace(card) => message(card, Shown::ToOne).answering(MESSAGE),
        // A form that was sent cannot be answered with a form.
        Answer::Form(form) if matches!(doing, Doing::Submit { .. }) => {
            message(&opener(heard, doing, form), Shown::ToOne).answering(MESSAGE)
        }
        Answer::Form(form) => json!({ "type": FORM, "data": modal(form) }).into(),
    }
}

/// The card as a message that stands already: who sees it cannot be changed any more.
fn edited(card: &Card) -> Message {
    let mut message = message(card, Shown::ToOne);
    if let Some(fields) = message.body.as_object_mut() {
        fields.remove("flags");
    }
    message
}

/// A form that cannot be opened now: a card with the button that opens it.
fn opener(heard: &Heard, doing: &Doing, form: &Form) -> Card {
    let card = Card::new(form.lang).title(&form.title);
    match heard.again(doing) {
        Some(action) => {
            let open = Button::press(say!(form.lang, "chat-discord-form-open"), action).main();
            card.text(say!(form.lang, "chat-discord-form-ready")).row([open])
        }
        None => card.tone(Tone::Warning).text(say!(form.lang, "chat-discord-form-again")),
    }
}

/// Nobody can be told any more; what was asked is done.
fn over(error: &RestError) {
    if OVER.contains(&error.code()) {
        tracing::debug!(%error, "an answer came too late for whoever asked");
    } else {
        tracing::warn!(%error, "somebody got no answer");
    }
}

fn broke_off(error: &tokio::task::JoinError, lang: Lang) -> Answer {
    tracing::error!(%error, "a command broke off");
    Answer::Private(sorry(lang))
}

#[cfg(test)]
mod tests;

//! What people do in Slack, brought to the desk: done once, and acknowledged when it is done. So a press in whose midst
//! the program dies is one that Slack was never told is taken: Slack tells of it again, or tells the person.
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;
use tokio_util::task::TaskTracker;

use super::heard::{self, Deed, Heard, Kind, Unheard};
use super::home::Homes;
use super::team::TeamChat;
use super::turn::Turns;
use crate::content::Roles;
use crate::flow::Parts;
use crate::flow::card::{Card, Tone};
use crate::flow::port::{Account, Answer, Call, Commands, Doing, Seen, elsewhere};
use crate::id::ChannelId;
use crate::lang::Lang;
use crate::say;
use crate::store::StoreError;

/// Doings that are under way at once; beyond it Slack is left without an acknowledgement, and sends them again.
const AT_ONCE: usize = 256;
/// How long a doing may take before Slack is told that it was taken although it is still going on. Slack waits for three
/// seconds, the way there and back included.
const SOON: Duration = Duration::from_secs(2);

/// A workspace, as doings come in from it.
#[derive(Clone)]
pub struct Workspace {
    /// Its name in the configuration.
    pub name: String,
    /// Which user groups give which role.
    pub roles: Roles,
    /// Its Web API.
    pub chat: Arc<TeamChat>,
}

/// Takes what Slack tells.
pub struct Reception {
    pub(super) parts: Arc<Parts>,
    pub(super) commands: Arc<dyn Commands>,
    /// By Slack's id.
    teams: BTreeMap<String, Workspace>,
    pub(super) homes: Homes,
    turns: Turns,
    tasks: TaskTracker,
    room: Arc<Semaphore>,
}

/// What is answered to Slack.
#[derive(Clone, Debug, PartialEq)]
pub enum Ack {
    /// It is done, or takes longer than Slack waits.
    Taken,
    /// It was taken, and this is said with it: a form that stays open, with what is wrong in it.
    With(Value),
    /// It is not done, for want of room or because it broke off: Slack shall send it again.
    Later,
}

impl Reception {
    /// A reception for these workspaces, by Slack's ids.
    #[must_use]
    pub fn new(parts: Arc<Parts>, commands: Arc<dyn Commands>, teams: BTreeMap<String, Workspace>) -> Self {
        let room = Arc::new(Semaphore::new(AT_ONCE));
        let (homes, turns, tasks) = (Homes::default(), Turns::default(), TaskTracker::new());
        Self { parts, commands, teams, homes, turns, tasks, room }
    }

    /// Takes a payload, and answers when it is done, or when Slack waits no longer. What was begun goes on, whoever
    /// stops listening to the answer.
    pub async fn take(self: &Arc<Self>, kind: Kind, payload: &Value) -> Ack {
        let heard = match heard::read(kind, payload) {
            Ok(heard) => heard,
            Err(Unheard::Nothing) => return Ack::Taken,
            Err(Unheard::Odd(what)) => {
                // Not with its contents: they may be what people wrote.
                tracing::warn!(?kind, what, "Slack told something that cannot be read; it is not done");
                return Ack::Taken;
            }
        };
        if let Some(errors) = too_long(&heard, payload) {
            return Ack::With(errors);
        }
        let Ok(place) = self.room.clone().try_acquire_owned() else { return Ack::Later };
        let (this, (told, done)) = (self.clone(), oneshot::channel());
        self.tasks.spawn(async move {
            this.work(&heard, told).await;
            drop(place);
        });
        match timeout(SOON, done).await {
            Ok(done) => done.unwrap_or(Ack::Later),
            Err(_) => Ack::Taken,
        }
    }

    /// Waits until everything that was taken is done. Nothing may be taken any more.
    pub async fn finish(&self) {
        self.tasks.close();
        self.tasks.wait().await;
    }

    /// Does it, tells so, and shows what came of it.
    async fn work(&self, heard: &Heard, told: oneshot::Sender<Ack>) {
        let Some(team) = self.teams.get(&heard.team) else {
            tracing::warn!(team = heard.team, "Slack told something of a workspace that is not in the configuration");
            told.send(Ack::Taken).ok();
            return;
        };
        match self.once(team, heard).await {
            Ok(shown) => {
                told.send(Ack::Taken).ok();
                if let Some((seen, answer)) = shown {
                    self.answer(team, heard, &seen, answer).await;
                }
            }
            Err(error) => {
                tracing::error!(%error, "whether this was done already is not known; it is not done");
                told.send(Ack::Later).ok();
            }
        }
    }

    /// Does it, unless it was done before; answers what is to be shown. It is remembered after it was done: who dies in
    /// between does it a second time, as if the person had pressed twice, which every doing has to bear.
    async fn once(&self, team: &Workspace, heard: &Heard) -> Result<Option<(Seen, Answer)>, StoreError> {
        let (store, clock) = (&self.parts.store, &self.parts.real);
        let _turn = self.turns.take(&heard.id).await;
        if store.knows_event(&team.name, &heard.id, clock.now()).await? {
            return Ok(None);
        }
        let shown = self.perform(team, heard).await;
        if let Err(error) = store.remember_event(&team.name, &heard.id, clock.now()).await {
            tracing::error!(%error, "that this was done could not be kept");
        }
        Ok(shown)
    }

    /// Does it; answers what is to be shown, unless it is shown already.
    async fn perform(&self, team: &Workspace, heard: &Heard) -> Option<(Seen, Answer)> {
        if self.is_stranger(heard) {
            tracing::info!(team = team.name, "somebody of another organisation was refused");
            self.refuse(team, heard).await;
            return None;
        }
        let seen = seen(team, &heard.user).await;
        match &heard.deed {
            Deed::Home => {
                self.show_home(team, &heard.user, &seen, None).await;
                None
            }
            Deed::Doing(doing) => {
                let answer = self.commands.call(self.call(team, heard, seen.clone(), doing)).await;
                Some((seen, answer))
            }
        }
    }

    /// Somebody of a workspace that is not ours, in a channel that is shared with it.
    fn is_stranger(&self, heard: &Heard) -> bool {
        let Some(home) = &heard.home_team else { return false };
        let ours = *home == heard.team || self.teams.contains_key(home) || heard.enterprise.as_ref() == Some(home);
        !ours
    }

    async fn refuse(&self, team: &Workspace, heard: &Heard) {
        let lang = self.parts.catalogue().channel_lang(&self.channel(team, &heard.channel));
        let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-slack-stranger"));
        let card = card.text(say!(lang, "chat-slack-stranger-text"));
        self.show(team, heard, Answer::Private(card)).await;
    }

    /// What the desk is asked.
    fn call(&self, team: &Workspace, heard: &Heard, seen: Seen, doing: &Doing) -> Call {
        let doing = match doing {
            Doing::On { what, message } => Doing::On { what: *what, message: format!("{}/{message}", team.name) },
            doing => doing.clone(),
        };
        Call { account: account(team, &heard.user), seen, channel: self.channel(team, &heard.channel), doing }
    }

    /// The channel of the calendar that a conversation is.
    fn channel(&self, team: &Workspace, id: &str) -> ChannelId {
        let catalogue = self.parts.catalogue();
        let here = |place: &crate::schedule::Place| place.workspace.as_str() == team.name && place.id == id;
        let found = catalogue.calendar.channels.iter().find(|channel| channel.place.as_ref().is_some_and(here));
        found.map_or_else(elsewhere, |channel| channel.id.clone())
    }
}

/// Somebody's account in a workspace.
pub(super) fn account(team: &Workspace, user: &str) -> Account {
    Account { platform: "slack".into(), workspace: team.name.clone(), id: user.to_owned() }
}

/// What the workspace says of somebody. What it does not say is not made up: without groups there is no role.
async fn seen(team: &Workspace, user: &str) -> Seen {
    let api = team.chat.api();
    let profile = api.profile(user).await.inspect_err(|error| {
        tracing::warn!(%error, "Slack does not say who somebody is");
    });
    let role = api.role(user, &team.roles).await.inspect_err(|error| {
        tracing::warn!(%error, "Slack does not say which groups somebody is in; they have no role for now");
    });
    let (name, lang) = profile.map_or((String::new(), None), |profile| (profile.name, profile.lang));
    Seen { name, lang, role: role.unwrap_or_default() }
}

/// A form with an answer that is too long stays open, and says so where it is.
fn too_long(heard: &Heard, payload: &Value) -> Option<Value> {
    let Deed::Doing(Doing::Submit { fields, .. }) = &heard.deed else { return None };
    let long = |text: &str| text.chars().count() > heard::FIELD;
    if !fields.values().any(|value| long(value)) {
        return None;
    }
    let lang = heard.context.lang.unwrap_or(Lang::En);
    let said = say!(lang, "chat-slack-too-long", most = heard::FIELD);
    let blocks = payload["view"]["state"]["values"].as_object()?;
    let of_block = |actions: &Value| {
        actions.as_object().is_some_and(|actions| actions.values().any(|a| a["value"].as_str().is_some_and(long)))
    };
    let errors =
        blocks.iter().filter(|(_, actions)| of_block(actions)).map(|(id, _)| (id.clone(), said.clone().into()));
    let errors: serde_json::Map<String, Value> = errors.collect();
    Some(json!({"response_action": "errors", "errors": errors}))
}

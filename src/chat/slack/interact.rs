//! What people do in Slack, brought to the desk: acknowledged at once, done after, done once.
use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

use super::heard::{self, Deed, Heard, Kind, Unheard};
use super::home::Homes;
use super::team::TeamChat;
use crate::content::Roles;
use crate::flow::Parts;
use crate::flow::card::{Card, Tone};
use crate::flow::port::{Account, Answer, Call, Commands, Doing, Seen, elsewhere};
use crate::id::ChannelId;
use crate::lang::Lang;
use crate::say;

/// Doings that are under way at once; beyond it Slack is left without an acknowledgement, and sends them again.
const AT_ONCE: usize = 256;

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
    tasks: TaskTracker,
    room: Arc<Semaphore>,
}

/// What is answered to Slack at once.
#[derive(Clone, Debug, PartialEq)]
pub enum Ack {
    /// It was taken.
    Taken,
    /// It was taken, and this is said with it: a form that stays open, with what is wrong in it.
    With(Value),
    /// There is no room for it now: Slack shall send it again.
    Later,
}

impl Reception {
    /// A reception for these workspaces, by Slack's ids.
    #[must_use]
    pub fn new(parts: Arc<Parts>, commands: Arc<dyn Commands>, teams: BTreeMap<String, Workspace>) -> Self {
        let room = Arc::new(Semaphore::new(AT_ONCE));
        Self { parts, commands, teams, homes: Homes::default(), tasks: TaskTracker::new(), room }
    }

    /// Takes a payload. It never waits: the work goes on behind the acknowledgement, for which Slack waits three
    /// seconds.
    pub fn take(self: &Arc<Self>, kind: Kind, payload: &Value) -> Ack {
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
        let this = self.clone();
        self.tasks.spawn(async move {
            this.work(heard).await;
            drop(place);
        });
        Ack::Taken
    }

    /// Waits until everything that was taken is done. Nothing may be taken any more.
    pub async fn finish(&self) {
        self.tasks.close();
        self.tasks.wait().await;
    }

    async fn work(&self, heard: Heard) {
        let Some(team) = self.teams.get(&heard.team) else {
            tracing::warn!(team = heard.team, "Slack told something of a workspace that is not in the configuration");
            return;
        };
        match self.parts.store.take_event(&team.name, &heard.id, self.parts.real.now()).await {
            Ok(true) => {}
            // Told again: Slack had no acknowledgement in time.
            Ok(false) => return,
            Err(error) => {
                tracing::error!(%error, "whether this was done already is not known; it is not done");
                return;
            }
        }
        if self.is_stranger(&heard) {
            tracing::info!(team = team.name, "somebody of another organisation was refused");
            self.refuse(team, &heard).await;
            return;
        }
        let seen = seen(team, &heard.user).await;
        match &heard.deed {
            Deed::Home => self.show_home(team, &heard.user, &seen, None).await,
            Deed::Doing(doing) => {
                let call = self.call(team, &heard, seen.clone(), doing);
                let answer = self.commands.call(call).await;
                self.answer(team, &heard, &seen, answer).await;
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

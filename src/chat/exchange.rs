//! The exchange: which platform a card goes to.
//!
//! Who sends says where a channel is: in a workspace outside, or in the embedded one. A message's name begins with the
//! workspace that it stands in, so that it is found again whatever became of the calendar meanwhile.
use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;

use super::local::Local;
use crate::flow::card::Card;
use crate::flow::port::{Account, Chat, Found, Outgoing, PostError};
use crate::id::{ChannelId, Millis, PersonId};
use crate::schedule::Place;
use crate::store::Store;

/// A workspace of a chat platform outside: one Discord server, one Slack workspace.
///
/// `channel` is the platform's id of a channel, `message` what [`Platform::post`] or [`Platform::direct`] answered.
#[async_trait]
pub trait Platform: Send + Sync {
    /// The platform as accounts name it: `discord`, `slack`.
    fn platform(&self) -> &'static str;
    /// Puts a card into a channel.
    async fn post(&self, channel: &str, outgoing: &Outgoing) -> Result<String, PostError>;
    /// Replaces a card, wherever it stands.
    async fn edit(&self, message: &str, card: &Card) -> Result<(), PostError>;
    /// Takes a card away; one that is gone already is no error.
    async fn withdraw(&self, message: &str) -> Result<(), PostError>;
    /// Shows a card to one person alone, once for each nonce as far as the platform can tell.
    async fn direct(&self, user: &str, card: &Card, nonce: &str) -> Result<String, PostError>;
    /// What the program itself posted in a channel since `since`. An incomplete answer is an error.
    async fn history(&self, channel: &str, since: Millis) -> Result<Vec<Found>, PostError>;
}

/// Every workspace, under the name that the configuration gives it.
pub type Workspaces = BTreeMap<String, Arc<dyn Platform>>;

/// A workspace outside, and a message's name there.
type Abroad<'w, 'm> = (&'w Arc<dyn Platform>, &'m str);

/// Sends each card where it belongs.
pub struct Exchange {
    local: Local,
    workspaces: Workspaces,
    store: Store,
}

impl Exchange {
    /// An exchange between the embedded workspace and these.
    #[must_use]
    pub fn new(local: Local, workspaces: Workspaces, store: Store) -> Self {
        Self { local, workspaces, store }
    }

    fn workspace(&self, name: &str) -> Result<&Arc<dyn Platform>, PostError> {
        self.workspaces.get(name).ok_or_else(|| PostError::Refused {
            retry_after: None,
            permanent: true,
            reason: format!("no workspace {name:?} in the configuration"),
        })
    }

    /// The workspace of a message and its name there; `None` for the embedded one, whose names hold no slash.
    fn split<'m>(&self, message: &'m str) -> Result<Option<Abroad<'_, 'm>>, PostError> {
        let Some((workspace, message)) = message.split_once('/') else { return Ok(None) };
        Ok(Some((self.workspace(workspace)?, message)))
    }

    /// The account through which a person is told something in private: the one heard of last, of those that can be
    /// reached; `None` for the embedded workspace.
    async fn account(&self, person: PersonId) -> Result<Option<Account>, PostError> {
        let accounts = self.store.accounts_of(person).await;
        let accounts = accounts.map_err(|error| PostError::Refused {
            retry_after: None,
            permanent: false,
            reason: error.to_string(),
        })?;
        let known = |account: &Account| {
            self.workspaces.get(&account.workspace).is_some_and(|there| there.platform() == account.platform)
        };
        if accounts.is_empty() {
            // Nobody is without one: they became one with somebody else a moment ago, and are found under that id next.
            return Err(PostError::Refused { retry_after: None, permanent: false, reason: "no account".into() });
        }
        let accounts = accounts.into_iter().map(|(platform, workspace, id)| Account { platform, workspace, id });
        Ok(accounts.take_while(|account| account.platform != "local").find(known))
    }
}

fn named(workspace: &str, message: &str) -> String {
    format!("{workspace}/{message}")
}

#[async_trait]
impl Chat for Exchange {
    async fn post(&self, outgoing: &Outgoing) -> Result<String, PostError> {
        match &outgoing.place {
            None => self.local.post(outgoing).await,
            Some(place) => {
                let name = place.workspace.as_str();
                Ok(named(name, &self.workspace(name)?.post(&place.id, outgoing).await?))
            }
        }
    }

    async fn edit(&self, channel: &ChannelId, message: &str, card: &Card) -> Result<(), PostError> {
        match self.split(message)? {
            None => self.local.edit(channel, message, card).await,
            Some((there, message)) => there.edit(message, card).await,
        }
    }

    async fn withdraw(&self, channel: &ChannelId, message: &str) -> Result<(), PostError> {
        match self.split(message)? {
            None => self.local.withdraw(channel, message).await,
            Some((there, message)) => there.withdraw(message).await,
        }
    }

    async fn direct(
        &self,
        person: PersonId,
        channel: &ChannelId,
        card: &Card,
        nonce: &str,
    ) -> Result<String, PostError> {
        match self.account(person).await? {
            None => self.local.direct(person, channel, card, nonce).await,
            Some(account) => {
                let message = self.workspace(&account.workspace)?.direct(&account.id, card, nonce).await?;
                Ok(named(&account.workspace, &message))
            }
        }
    }

    async fn direct_at(
        &self,
        account: &Account,
        person: PersonId,
        channel: &ChannelId,
        card: &Card,
        nonce: &str,
    ) -> Result<String, PostError> {
        if account.platform == "local" {
            return self.local.direct(person, channel, card, nonce).await;
        }
        let message = self.workspace(&account.workspace)?.direct(&account.id, card, nonce).await?;
        Ok(named(&account.workspace, &message))
    }

    async fn history(
        &self,
        channel: &ChannelId,
        place: Option<&Place>,
        since: Millis,
    ) -> Result<Vec<Found>, PostError> {
        match place {
            None => self.local.history(channel, None, since).await,
            Some(place) => {
                let name = place.workspace.as_str();
                let found = self.workspace(name)?.history(&place.id, since).await?;
                Ok(found.into_iter().map(|found| Found { message: named(name, &found.message), ..found }).collect())
            }
        }
    }
}

//! Where something happened: Discord's ids on one side, the names of the configuration and the calendar on the other.
use std::sync::Arc;

use super::heard::{Heard, is_id};
use super::{Guild, Setup};
use crate::flow::Current;
use crate::flow::port::{Account, Call, Doing, elsewhere};
use crate::id::ChannelId;
use crate::store::{Store, StoreError};

/// How accounts name this platform.
pub(super) const PLATFORM: &str = "discord";

/// The name of a message of a workspace, as the exchange answers it when a card is posted.
pub(super) fn name_of(workspace: &str, channel: &str, message: &str) -> String {
    format!("{workspace}/{channel}/{message}")
}

/// What is known of the servers and their channels.
pub(super) struct Places {
    pub(super) setup: Arc<Setup>,
    pub(super) catalogue: Arc<Current>,
    pub(super) store: Store,
}

/// Where, and what for.
pub(super) enum Found {
    /// A call to the desk.
    Call(Box<Call>),
    /// On a server that the configuration does not name.
    Stranger,
    /// In a private conversation with somebody who was never seen on a server that it names.
    Unknown,
    /// It makes no sense.
    Unreadable,
}

impl Places {
    /// Where this was done, and what.
    ///
    /// # Errors
    /// What the store says.
    pub(super) async fn find(&self, heard: &Heard) -> Result<Found, StoreError> {
        let home = match &heard.guild_id {
            Some(id) => self.setup.guilds.iter().find(|(_, guild)| &guild.id == id),
            None => self.home(heard.user()).await?,
        };
        let Some((workspace, guild)) = home else {
            return Ok(if heard.guild_id.is_some() { Found::Stranger } else { Found::Unknown });
        };
        let Some(doing) = heard.doing(workspace) else { return Ok(Found::Unreadable) };
        Ok(Found::Call(Box::new(self.call(heard, workspace, guild, doing))))
    }

    fn call(&self, heard: &Heard, workspace: &str, guild: &Guild, doing: Doing) -> Call {
        let id = heard.user().to_owned();
        Call {
            account: Account { platform: PLATFORM.to_owned(), workspace: workspace.to_owned(), id },
            // In a private conversation Discord does not say which roles somebody has: they have none there.
            seen: heard.seen(Some(&guild.roles)),
            channel: self.channel(workspace, heard.channels()),
            doing,
        }
    }

    /// The server of somebody who writes in private: the first where they are known. Whoever is known on none may be
    /// anybody: who shares any server with the bot can write to it.
    async fn home(&self, user: &str) -> Result<Option<(&String, &Guild)>, StoreError> {
        for (name, guild) in &self.setup.guilds {
            let account = (PLATFORM.to_owned(), name.clone(), user.to_owned());
            if self.store.person_by_account(&account).await?.is_some() {
                return Ok(Some((name, guild)));
            }
        }
        Ok(None)
    }

    /// The calendar's channel in one of these places, the first that there is.
    fn channel<'a>(&self, workspace: &str, mut ids: impl Iterator<Item = &'a str>) -> ChannelId {
        let catalogue = self.catalogue.get();
        let here = |id: &str| {
            let mut known = catalogue.calendar.channels.iter();
            let place = |channel: &&crate::schedule::Channel| {
                channel.place.as_ref().is_some_and(|place| place.workspace.as_str() == workspace && place.id == id)
            };
            known.find(place).map(|channel| channel.id.clone())
        };
        ids.find_map(here).unwrap_or_else(elsewhere)
    }
}

impl Setup {
    /// The servers whose id cannot be one of Discord's: name and id.
    pub fn odd_guilds(&self) -> impl Iterator<Item = (&str, &str)> {
        let odd = self.guilds.iter().filter(|(_, guild)| !is_id(&guild.id));
        odd.map(|(name, guild)| (name.as_str(), guild.id.as_str()))
    }
}

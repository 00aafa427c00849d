//! The chat platforms outside: their workspaces, where cards are sent, and listening to them.
use std::collections::BTreeSet;
use std::sync::Arc;

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::clock::SystemClock;
use super::config::Config;
use super::exit::{Exit, Stop};
use crate::chat::discord;
use crate::chat::discord::gateway::{Link, Listening, listen};
use crate::chat::discord::guild::GuildChat;
use crate::chat::discord::rest::Rest;
use crate::chat::exchange::{Platform, Workspaces};
use crate::flow::port::Commands;
use crate::flow::{Catalogue, Parts};

/// The platforms that the configuration names.
pub(super) struct Outside {
    /// Where cards can be sent.
    pub(super) workspaces: Workspaces,
    discord: Option<(Arc<discord::Setup>, Arc<Rest>)>,
}

impl Outside {
    /// Opens what the configuration names. Nobody is asked anything yet.
    pub(super) fn open(config: &Config) -> Result<Self, Stop> {
        let mut workspaces = Workspaces::new();
        let discord = match config.discord.setup() {
            None => None,
            Some(setup) => {
                let rest = Rest::new(&setup, Arc::new(SystemClock));
                let rest = rest.map_err(|error| Stop::new(Exit::Configuration, format!("discord: {error}")))?;
                // One for all servers: a channel's id says which it is on, and a private conversation is on none.
                let chat = Arc::new(GuildChat::new(rest.clone()));
                workspaces.extend(setup.guilds.keys().map(|name| (name.clone(), chat.clone() as Arc<dyn Platform>)));
                Some((Arc::new(setup), rest))
            }
        };
        Ok(Self { workspaces, discord })
    }

    /// Listening to Discord, until `end`; `None` where the configuration does not name it.
    pub(super) fn discord(
        self,
        parts: &Parts,
        desk: Arc<dyn Commands>,
        end: CancellationToken,
    ) -> Option<impl Future<Output = ()> + Send + use<>> {
        let (setup, rest) = self.discord?;
        let (catalogue, store) = (parts.catalogue.clone(), parts.store.clone());
        let link = watch::channel(Link::default()).0;
        Some(listen(Listening { setup, rest, desk, catalogue, store, link }, end))
    }
}

/// Says which channels cannot be posted to, because the configuration does not name their workspace.
pub(super) fn say_homeless(catalogue: &Catalogue, names: &BTreeSet<String>) {
    for channel in &catalogue.calendar.channels {
        let Some(place) = channel.place.as_ref().filter(|place| !names.contains(place.workspace.as_str())) else {
            continue;
        };
        tracing::warn!(
            channel = %channel.id,
            workspace = %place.workspace,
            "nothing can be posted to this channel of schedules.toml: the configuration names no such workspace with a \
             token; add [discord.workspace.NAME] or [slack.workspace.NAME], or correct the channel"
        );
    }
}

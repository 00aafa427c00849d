//! Slack, put together: its workspaces for the exchange, and the way in for what people do there.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::http::SignedDoor;
use super::interact::{Reception, Workspace};
use super::socket::Socket;
use super::team::TeamChat;
use super::{Incoming, Setup};
use crate::chat::exchange::{Platform, Workspaces};
use crate::flow::Parts;
use crate::flow::port::{Clock, Commands, Door};

/// Slack's workspaces, before anything comes in.
pub struct Slack {
    setup: Setup,
    chats: BTreeMap<String, Arc<TeamChat>>,
}

/// The way in.
pub struct Connected {
    /// Takes what people do.
    pub reception: Arc<Reception>,
    /// Listens for it, in Socket Mode.
    pub socket: Option<Arc<Socket>>,
    /// Where signed requests go, without it.
    pub door: Option<Arc<dyn Door>>,
}

impl Slack {
    /// The workspaces of this setup. `clock` is real time.
    #[must_use]
    pub fn new(setup: Setup, clock: &Arc<dyn Clock>) -> Self {
        let chat = |(name, team): (&String, &super::Team)| {
            (name.clone(), Arc::new(TeamChat::new(&setup.api_base, team, clock.clone())))
        };
        let chats = setup.teams.iter().map(chat).collect();
        Self { setup, chats }
    }

    /// As the exchange knows them.
    #[must_use]
    pub fn workspaces(&self) -> Workspaces {
        self.chats.iter().map(|(name, chat)| (name.clone(), chat.clone() as Arc<dyn Platform>)).collect()
    }

    /// Lets what people do come in, to these commands.
    #[must_use]
    pub fn connect(&self, parts: &Arc<Parts>, commands: Arc<dyn Commands>) -> Connected {
        let teams = self.setup.teams.iter().filter_map(|(name, team)| {
            let (name, roles) = (name.clone(), team.roles.clone());
            let chat = self.chats.get(&name)?.clone();
            Some((team.id.clone(), Workspace { name, roles, chat }))
        });
        let reception = Arc::new(Reception::new(parts.clone(), commands, teams.collect()));
        let (mut socket, mut door) = (None, None);
        match &self.setup.incoming {
            Incoming::Socket { app_token } => {
                socket = Some(Arc::new(Socket::new(&self.setup.api_base, app_token, reception.clone())));
            }
            Incoming::Http { signing_secret } => {
                let signed = SignedDoor::new(signing_secret.clone(), parts.real.clone(), reception.clone());
                door = Some(Arc::new(signed) as Arc<dyn Door>);
            }
        }
        Connected { reception, socket, door }
    }
}

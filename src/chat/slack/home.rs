//! The app's Home: one's own numbers and settings, and what came of the last press there.
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::draw;
use super::interact::{Reception, Workspace, account};
use crate::flow::card::Card;
use crate::flow::port::{Answer, Call, Doing, Seen, elsewhere};

/// How many Homes are kept up to date; beyond it all are forgotten, until they are opened again.
const MOST: usize = 10_000;

/// Who opened their Home since the program started: it is shown anew when something of theirs changes.
#[derive(Default)]
pub(super) struct Homes(Mutex<BTreeSet<(String, String)>>);

impl Homes {
    pub(super) fn knows(&self, workspace: &str, user: &str) -> bool {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.contains(&(workspace.to_owned(), user.to_owned()))
    }

    fn add(&self, workspace: &str, user: &str) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert((workspace.to_owned(), user.to_owned()));
    }
}

impl Reception {
    /// Publishes somebody's Home: `answer`, where there is one, before what `/me` answers.
    pub(super) async fn show_home(&self, team: &Workspace, user: &str, seen: &Seen, answer: Option<Card>) {
        self.homes.add(&team.name, user);
        let doing = Doing::Command { name: "me".into(), rest: String::new() };
        let call = Call { account: account(team, user), seen: seen.clone(), channel: elsewhere(), doing };
        let own = match self.commands.call(call).await {
            Answer::Private(card) | Answer::Replace(card) => Some(card),
            Answer::Form(_) => None,
        };
        let cards: Vec<Card> = answer.into_iter().chain(own).collect();
        if let Err(error) = team.chat.api().publish_view(user, &draw::home(&cards)).await {
            tracing::warn!(%error, workspace = team.name, "a Home could not be shown in Slack");
        }
    }
}

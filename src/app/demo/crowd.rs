//! What the demo's people do: they see cards, share some, and their contacts click.
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

use super::people::{PEOPLE, Sample};
use super::visitor::follow;
use crate::chat::Desk;
use crate::flow::card::{Card, Said};
use crate::flow::person::{Newcomer, known};
use crate::flow::port::{Account, Answer, Call, Commands as _, Doing, Seen};
use crate::flow::{FlowError, Parts};
use crate::id::{ChannelId, Millis};
use crate::network::Network;

/// Everybody, and what they are about to do.
pub(super) struct Crowd {
    parts: Arc<Parts>,
    desk: Arc<Desk>,
    rng: ChaCha8Rng,
    members: Vec<Member>,
    agenda: BTreeMap<(Millis, u64), Act>,
    acts: u64,
    seen: BTreeSet<String>,
    public: Option<SocketAddr>,
}

struct Member {
    account: Account,
    channel: ChannelId,
    /// Probability of sharing a card; 0 for those who do not take part.
    eagerness: f64,
    networks: Vec<(Network, u32)>,
}

enum Act {
    Share { member: usize, item: String, network: Network },
    Click { path: String, visitor: u32 },
}

impl Crowd {
    pub(super) fn new(parts: Arc<Parts>, desk: Arc<Desk>, seed: u64) -> Self {
        let public = parts.public_url.socket_addrs(|| None).ok().and_then(|found| found.first().copied());
        Self {
            parts,
            desk,
            rng: ChaCha8Rng::seed_from_u64(seed),
            members: vec![],
            agenda: BTreeMap::new(),
            acts: 0,
            seen: BTreeSet::new(),
            public,
        }
    }

    pub(super) fn parts(&self) -> Arc<Parts> {
        self.parts.clone()
    }

    /// Does everything whose time has come.
    ///
    /// # Errors
    /// What the store says.
    pub(super) async fn act(&mut self) -> Result<(), FlowError> {
        if self.members.is_empty() {
            self.arrive().await?;
        }
        self.look().await?;
        let now = self.parts.business.now();
        while let Some(entry) = self.agenda.first_entry() {
            if entry.key().0 > now {
                break;
            }
            match entry.remove() {
                Act::Share { member, item, network } => self.share(member, &item, network).await,
                Act::Click { path, visitor } => self.click(&path, visitor).await,
            }
        }
        Ok(())
    }

    fn chance(&mut self) -> f64 {
        f64::from(self.rng.next_u32()) / f64::from(u32::MAX)
    }

    /// A wait with this mean, in milliseconds.
    fn wait(&mut self, mean: i64) -> i64 {
        let draw = -(1.0 - self.chance().min(0.999_999)).ln();
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "days at most")]
        let wait = (draw * mean as f64) as i64;
        wait
    }

    fn later(&mut self, wait: i64, act: Act) {
        self.acts += 1;
        self.agenda.insert((self.parts.business.now().plus(wait), self.acts), act);
    }

    /// Everybody comes in; most take part, say how large their audience is, and some agree to be named.
    async fn arrive(&mut self) -> Result<(), FlowError> {
        for (number, sample) in PEOPLE.iter().enumerate() {
            let Some(member) = self.member(number, sample) else { continue };
            let newcomer = Newcomer {
                name: sample.name.into(),
                lang: sample.lang,
                country: sample.country.into(),
                team: sample.team.into(),
            };
            known(&self.parts, &member.account, &newcomer).await?;
            if member.eagerness > 0.0 {
                self.settle_in(&member).await;
            }
            self.members.push(member);
        }
        Ok(())
    }

    fn member(&mut self, number: usize, sample: &Sample) -> Option<Member> {
        let catalogue = self.parts.catalogue();
        let own = catalogue.calendar.channels.iter().find(|channel| channel.lang == sample.lang);
        let channel = own.or(catalogue.calendar.channels.first())?.id.clone();
        let account =
            Account { platform: "local".into(), workspace: "local".into(), id: format!("demo-{:02}", number + 1) };
        let eagerness = if number % 7 == 6 { 0.0 } else { 0.1 + 0.5 * self.chance() };
        let mut networks = vec![(Network::Linkedin, 120 + self.rng.next_u32() % 900)];
        for network in [Network::X, Network::Bluesky, Network::Mastodon] {
            if self.chance() < 0.35 {
                networks.push((network, 30 + self.rng.next_u32() % 400));
            }
        }
        Some(Member { account, channel, eagerness, networks })
    }

    async fn settle_in(&mut self, member: &Member) {
        self.call(member, Doing::Press { action: "join:".into() }).await;
        for (network, size) in &member.networks {
            let told = if *size > 500 { "500+".to_owned() } else { size.to_string() };
            if self.chance() < 0.6 {
                self.command(member, "me", &format!("audience {network} {told}")).await;
            }
        }
        if self.chance() < 0.7 {
            self.command(member, "me", "named on").await;
        }
    }

    async fn command(&self, member: &Member, name: &str, rest: &str) {
        self.call(member, Doing::Command { name: name.into(), rest: rest.into() }).await;
    }

    async fn call(&self, member: &Member, doing: Doing) -> Answer {
        let seen = Seen::default();
        let call = Call { account: member.account.clone(), seen, channel: member.channel.clone(), doing };
        self.desk.call(call).await
    }

    /// New cards in the channels make some people want to share them, sooner or later.
    async fn look(&mut self) -> Result<(), FlowError> {
        let channels: BTreeSet<ChannelId> = self.members.iter().map(|member| member.channel.clone()).collect();
        for channel in channels {
            for message in self.parts.store.messages(&channel, None, 10).await? {
                let Ok(Said::Card(card)) = serde_json::from_str(&message.body) else { continue };
                let Some(action) = action(&card, "share:") else { continue };
                if self.seen.insert(message.id.to_string()) {
                    self.consider(&channel, action.trim_start_matches("share:"));
                }
            }
        }
        Ok(())
    }

    fn consider(&mut self, channel: &ChannelId, item: &str) {
        for member in 0..self.members.len() {
            if &self.members[member].channel != channel || self.chance() > self.members[member].eagerness {
                continue;
            }
            let networks = self.members[member].networks.clone();
            for (rank, (network, _)) in networks.into_iter().enumerate() {
                if rank == 0 || self.chance() < 0.3 {
                    let wait = self.wait(5 * Millis::HOUR);
                    self.later(wait, Act::Share { member, item: item.to_owned(), network });
                }
            }
        }
    }

    /// Share button, network, sometimes another caption, "I shared it", sometimes the final text.
    async fn share(&mut self, member: usize, item: &str, network: Network) {
        let channel = self.members[member].channel.clone();
        let lang = self.parts.catalogue().channel_lang(&channel);
        let press = |action: String| Doing::Press { action };
        self.call(&self.members[member], press(format!("share:{item}"))).await;
        let variant = self.rng.next_u32() % 3;
        let kit = self.call(&self.members[member], press(format!("kit:{item}:{network}:{lang}:{variant}"))).await;
        let Some(card) = shown(&kit) else { return };
        let (Some(shared), Some(draft)) = (action(card, "shared:"), &card.draft) else { return };
        let text = draft.text.clone();
        let recorded = self.call(&self.members[member], press(shared)).await;
        if self.chance() < 0.4
            && let Some(tell) = shown(&recorded).and_then(|card| action(card, "tell:"))
        {
            let action = tell.replacen("tell:", "told:", 1);
            let fields = BTreeMap::from([("evidence".to_owned(), text.clone())]);
            self.call(&self.members[member], Doing::Submit { action, fields }).await;
        }
        let size = self.members[member].networks.iter().find(|(known, _)| *known == network).map_or(0, |(_, n)| *n);
        self.spread(&text, size);
    }

    /// Some of those who see the post follow its link.
    fn spread(&mut self, text: &str, audience: u32) {
        let Some(at) = text.find(self.parts.public_url.as_str()) else { return };
        let url = text[at..].split_whitespace().next().unwrap_or_default();
        let path = format!("/{}", url.trim_start_matches(self.parts.public_url.as_str()));
        let clicks = self.wait(i64::from(audience) * 10).clamp(0, 20_000) / 1_000;
        for _ in 0..clicks {
            let (wait, visitor) = (self.wait(8 * Millis::HOUR), self.rng.next_u32());
            self.later(wait, Act::Click { path: path.clone(), visitor });
        }
    }

    async fn click(&self, path: &str, visitor: u32) {
        let Some(to) = self.public else { return };
        if let Err(error) = follow(to, path, visitor).await {
            tracing::debug!(%error, "a demo visitor did not get through");
        }
    }
}

fn shown(answer: &Answer) -> Option<&Card> {
    match answer {
        Answer::Private(card) | Answer::Replace(card) => Some(card),
        Answer::Form(_) => None,
    }
}

/// The action of the card's button that begins with `verb`.
fn action(card: &Card, verb: &str) -> Option<String> {
    card.presses().find(|action| action.starts_with(verb)).map(str::to_owned)
}

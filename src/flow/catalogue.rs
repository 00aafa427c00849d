//! What is offered: the content that was read, and which of it may be shown.
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::card::Picture;
use super::{Denied, Parts, Result, edited};
use crate::board::Look;
use crate::content::{self, Approval, Diagnostic, Item, Library, Ruling, SourceFile, State};
use crate::disclosure::{Organisation, Rulebook};
use crate::id::{ChannelId, ItemId, Millis};
use crate::lang::Lang;
use crate::ledger::Action;
use crate::schedule::{self, Calendar, Channel};
use crate::store::{Decision, Person};

/// The newest decision about each item, as they were last read from the store.
#[derive(Debug, Default)]
pub struct Decisions {
    /// How many decisions had been taken then.
    pub taken: i64,
    /// The newest one about each item.
    pub newest: BTreeMap<ItemId, Decision>,
    /// How many different people approved an item since the last decision of another kind, in the newest one's revision.
    pub approvers: BTreeMap<ItemId, usize>,
}

/// Content, calendar and pictures of one reading of the content folder, and what was decided about it.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Items, brand, charter, approvals.
    pub library: Library,
    /// Channels and schedules.
    pub calendar: Calendar,
    /// The disclosure rules.
    pub rules: Rulebook,
    /// Whose voice it is.
    pub organisation: Organisation,
    /// Approvals that stand in a file are believed.
    trust_file_approvals: bool,
    pictures: BTreeMap<String, Arc<Vec<u8>>>,
    decisions: Arc<Decisions>,
}

/// The catalogue in use: read by every step, replaced as a whole when files or decisions change.
#[derive(Debug)]
pub struct Current(RwLock<Arc<Catalogue>>);

impl Current {
    /// Begins with this one.
    #[must_use]
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        Self(RwLock::new(catalogue))
    }

    /// The one in use now.
    #[must_use]
    pub fn get(&self) -> Arc<Catalogue> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts another one, read from files, into its place. What was decided stays decided: an item that was taken back
    /// is not offered for the moment until decisions are read again.
    pub fn set(&self, catalogue: Arc<Catalogue>) {
        let mut current = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let decisions = current.decisions.clone();
        *current = Arc::new(Catalogue { decisions, ..Arc::unwrap_or_clone(catalogue) });
    }

    /// Puts newer decisions into it; older ones, which somebody read a moment too early, change nothing.
    pub(super) fn decided(&self, decisions: Decisions) {
        let mut current = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // As many are read again where who took one of them was erased.
        if current.decisions.taken <= decisions.taken {
            let decisions = Arc::new(decisions);
            *current = Arc::new(Catalogue { decisions, ..Catalogue::clone(&current) });
        }
    }
}

/// Path of the calendar below the content folder.
pub const CALENDAR: &str = "schedules.toml";

impl Catalogue {
    /// Reads content files; what is wrong in one is told and does not stop the others.
    #[must_use]
    pub fn read(files: &[SourceFile], trust_file_approvals: bool) -> (Self, Vec<Diagnostic>) {
        let (library, mut findings) = content::read(files);
        let text = files.iter().find(|file| file.path == CALENDAR).map(|file| String::from_utf8_lossy(&file.bytes));
        let (calendar, more) = schedule::parse(CALENDAR, text.as_deref().unwrap_or(""), &library.brand.zone_name);
        findings.extend(more);
        let used = |path: &str| library.items.values().any(|item| item.image.as_ref().is_some_and(|i| i.path == path));
        let pictures = files
            .iter()
            .filter(|file| used(&file.path))
            .map(|file| (file.path.clone(), Arc::new(file.bytes.clone())))
            .collect();
        let (rules, more) = Rulebook::read(files);
        findings.extend(more);
        let organisation = Organisation { name: library.brand.name.clone(), aliases: library.brand.aliases.clone() };
        (
            Self { library, calendar, rules, organisation, trust_file_approvals, pictures, decisions: Arc::default() },
            findings,
        )
    }

    /// The item's editorial state.
    #[must_use]
    pub fn state(&self, item: &Item) -> State {
        let ruling = self.decisions.newest.get(&item.id).map(|decision| Ruling {
            action: decision.action,
            revision: decision.revision.clone(),
            at: decision.at,
            approvers: self.decisions.approvers.get(&item.id).copied().unwrap_or(0),
        });
        content::state_of(item, self.approvals(), ruling.as_ref(), &self.library.brand.approval)
    }

    /// How many people approved the item as it stands in chat, and how many have to.
    #[must_use]
    pub fn approvals_of(&self, item: &Item) -> (usize, usize) {
        let newest = self.decisions.newest.get(&item.id).filter(|newest| newest.revision == item.revision);
        let approved = newest.and_then(|_| self.decisions.approvers.get(&item.id)).copied().unwrap_or(0);
        (approved, self.library.brand.approval.of(item.campaign.as_deref()))
    }

    /// The approvals in files, as far as they are believed.
    #[must_use]
    pub fn approvals(&self) -> &[Approval] {
        if self.trust_file_approvals { &self.library.approvals } else { &[] }
    }

    /// What was decided in chat, as it was last read.
    #[must_use]
    pub fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    /// The same content, with what was decided about it.
    #[must_use]
    pub fn deciding(self, decisions: Decisions) -> Self {
        Self { decisions: Arc::new(decisions), ..self }
    }

    /// The approved items, also those that are not shown yet or not any more.
    #[must_use]
    pub fn approved(&self) -> Vec<&Item> {
        self.library.items.values().filter(|item| self.state(item) == State::Approved).collect()
    }

    /// The items that may be shown at `now`.
    #[must_use]
    pub fn offered(&self, now: Millis) -> Vec<&Item> {
        let open = |item: &&Item| item.current(now) && self.state(item) == State::Approved;
        self.library.items.values().filter(open).collect()
    }

    /// The item, if it may be shown at `now`.
    #[must_use]
    pub fn item(&self, id: &ItemId, now: Millis) -> Option<&Item> {
        self.offered(now).into_iter().find(|item| &item.id == id)
    }

    /// The items that may be shown to this person at `now`, first the queue's first.
    #[must_use]
    pub fn offered_to(&self, person: &Person, now: Millis) -> Vec<&Item> {
        let mut items = self.offered(now);
        items.retain(|item| item.segment.holds(&person.team, &person.country, person.lang));
        items.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        items
    }

    /// The item, if it may be shown to this person at `now`.
    ///
    /// # Errors
    /// [`Denied::ItemGone`] or [`Denied::NotForYou`].
    pub fn item_for(&self, id: &ItemId, person: &Person, now: Millis) -> Result<&Item> {
        let item = self.item(id, now).ok_or(Denied::ItemGone)?;
        let meant = item.segment.holds(&person.team, &person.country, person.lang);
        if meant { Ok(item) } else { Err(Denied::NotForYou.into()) }
    }

    /// The item's headline, offered or not; its id when it is unknown.
    #[must_use]
    pub fn title(&self, id: &ItemId, lang: Lang) -> String {
        let item = self.library.items.values().find(|item| &item.id == id);
        item.map_or_else(|| id.to_string(), |item| item.version(lang).title.clone())
    }

    /// The channel of this name, if the calendar has it.
    #[must_use]
    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.calendar.channels.iter().find(|channel| &channel.id == id)
    }

    /// The language spoken in a channel.
    #[must_use]
    pub fn channel_lang(&self, channel: &ChannelId) -> Lang {
        self.channel(channel).map_or(self.library.brand.lang, |channel| channel.lang)
    }

    /// The item's picture, with its words in `lang`.
    #[must_use]
    pub fn picture(&self, item: &Item, lang: Lang) -> Option<Picture> {
        let image = item.image.as_ref()?;
        let bytes = self.pictures.get(&image.path)?.clone();
        let media = if bytes.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" };
        let alt = item.version(lang).alt.clone().unwrap_or_default();
        Some(Picture { sha256: image.sha256.clone(), media: media.into(), alt, bytes })
    }

    /// The picture of an item with this hash: also of one that nobody has posted yet.
    #[must_use]
    pub fn image(&self, sha256: &str) -> Option<Picture> {
        let shows = |item: &&Item| item.image.as_ref().is_some_and(|image| image.sha256 == sha256);
        self.picture(self.library.items.values().find(shows)?, self.library.brand.lang)
    }

    /// How boards look.
    #[must_use]
    pub fn look(&self) -> Look {
        let colours = &self.library.brand.colours;
        Look {
            background: colours.background.to_string(),
            text: colours.text.to_string(),
            muted: colours.muted.to_string(),
            track: colours.track.to_string(),
            accent: colours.accent.to_string(),
            ranks: colours.ranks.iter().map(ToString::to_string).collect(),
            organisation: self.library.brand.name.clone(),
        }
    }
}

/// Writes into store and ledger, once, what the catalogue in use rests on: approvals of trusted files, and weakenings of
/// shipped rules. Of approvals that it no longer rests on, those concerned are told.
///
/// # Errors
/// What the store says.
pub async fn record(parts: &Parts) -> Result<()> {
    record_approvals(parts).await?;
    record_weakenings(parts).await?;
    edited::look(parts).await
}

async fn record_approvals(parts: &Parts) -> Result<()> {
    let catalogue = parts.catalogue();
    if !catalogue.trust_file_approvals {
        return Ok(());
    }
    for approval in &catalogue.library.approvals {
        // The approver's name is personal: the leaf commits to it, the erasable row holds it.
        let detail = format!("revision={} source=file", approval.revision.0);
        let subject = approval.item.to_string();
        let entry = parts.entry(Action::Approved, None, subject, detail, Some(&approval.by));
        parts.store.add_approval(approval, &entry).await?;
    }
    Ok(())
}

async fn record_weakenings(parts: &Parts) -> Result<()> {
    for weakening in parts.catalogue().rules.weakenings() {
        let detail = weakening.detail();
        let key = format!("weakening {detail}");
        let subject = weakening.jurisdiction.code().to_owned();
        let entry = parts.entry(Action::RuleWeakened, None, subject, detail, Some(&weakening.body()));
        parts.store.note_once(&key, &entry).await?;
    }
    Ok(())
}

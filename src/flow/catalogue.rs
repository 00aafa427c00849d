//! What is offered: the content that was read, and which of it may be shown.
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::card::Picture;
use super::{Denied, Parts, Result};
use crate::board::Look;
use crate::content::{self, Diagnostic, Item, Library, SourceFile, State};
use crate::disclosure::{Organisation, Rulebook};
use crate::id::{ChannelId, ItemId, Millis};
use crate::lang::Lang;
use crate::ledger::Action;
use crate::schedule::{self, Calendar};
use crate::store::Person;

/// Content, calendar and pictures of one reading of the content folder.
#[derive(Debug)]
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

    /// Puts another one into its place.
    pub fn set(&self, catalogue: Arc<Catalogue>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = catalogue;
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
        (Self { library, calendar, rules, organisation, trust_file_approvals, pictures }, findings)
    }

    /// The item's editorial state.
    #[must_use]
    pub fn state(&self, item: &Item) -> State {
        if self.trust_file_approvals { self.library.state(item) } else { State::Draft }
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

    /// The language spoken in a channel.
    #[must_use]
    pub fn channel_lang(&self, channel: &ChannelId) -> Lang {
        let found = self.calendar.channels.iter().find(|c| &c.id == channel);
        found.map_or(self.library.brand.lang, |c| c.lang)
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
/// shipped rules.
///
/// # Errors
/// What the store says.
pub async fn record(parts: &Parts) -> Result<()> {
    record_approvals(parts).await?;
    record_weakenings(parts).await
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

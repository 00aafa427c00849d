//! What the pages keep in memory while somebody brings content in: their spreadsheets between two steps, the form of their
//! newest draft, and who reads feeds.
//!
//! A spreadsheet is kept for the person and the session that sent it, under a random name, for an hour at most. Nothing of
//! it is ever on a disk before it is stored: whoever is erased, and whatever ends, leaves nothing behind.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::form::Fields;
use super::session::Viewer;
use crate::flow::feed::Followed;
use crate::flow::port::Feeds;
use crate::id::{ItemId, Millis, PersonId, Slug};

/// How long a spreadsheet is kept, in milliseconds of real time.
pub(super) const LASTS: i64 = Millis::HOUR;
/// Most spreadsheets at once, of everybody together: then the oldest gives way.
const MOST: usize = 16;
/// Most spreadsheets of one person: then their own oldest gives way.
const OWN: usize = 3;
/// Most bytes of all of them together.
const BYTES: usize = 64 * 1024 * 1024;

/// Who reads feeds, and what is kept between two steps.
#[derive(Default)]
pub struct Intake {
    /// Who reads feeds; nobody in a program that cannot.
    pub(super) feeds: Option<Arc<dyn Feeds>>,
    /// One look at a time.
    pub(super) looking: tokio::sync::Mutex<()>,
    /// What the last look from a page found, with when it was.
    looked: Mutex<BTreeMap<Slug, (Millis, Followed)>>,
    /// One new item at a time.
    pub(super) writing: tokio::sync::Mutex<()>,
    /// The newest item that each person wrote, with the form as it was sent.
    wrote: Mutex<BTreeMap<PersonId, (Fields, ItemId)>>,
    uploads: Mutex<BTreeMap<String, Upload>>,
}

/// A spreadsheet under way.
struct Upload {
    person: PersonId,
    /// The session's token: whoever signs out cannot reach it any more.
    session: String,
    at: Millis,
    /// Counts up: of two of one instant, this says which came first.
    number: u64,
    state: Step,
}

/// How far a spreadsheet has come.
#[derive(Clone)]
pub(super) enum Step {
    /// It waits for a decision.
    Open(Arc<Sent>),
    /// It is being stored.
    Storing,
    /// It was stored; the file itself is gone.
    Done(Arc<Stored>),
}

/// A file as it was sent.
pub(super) struct Sent {
    /// Its name, made plain.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// What became of a spreadsheet.
pub(super) struct Stored {
    pub(super) name: String,
    /// Number of the row, item and title.
    pub(super) made: Vec<(usize, ItemId, String)>,
    /// How many rows were left out.
    pub(super) refused: usize,
    /// What became of each row, as CSV.
    pub(super) result: String,
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Intake {
    /// With this reader of feeds.
    #[must_use]
    pub fn new(feeds: Arc<dyn Feeds>) -> Self {
        Self { feeds: Some(feeds), ..Self::default() }
    }

    /// Keeps a spreadsheet under this name. Where there are too many, older ones give way.
    pub(super) fn keep(&self, token: String, viewer: &Viewer, sent: Arc<Sent>, now: Millis) {
        let mut all = held(&self.uploads);
        all.retain(|_, one| !one.is_over(now));
        let number = all.values().map(|one| one.number + 1).max().unwrap_or(0);
        let (person, session) = (viewer.person.id, viewer.csrf.clone());
        let state = Step::Open(sent);
        all.insert(token, Upload { person, session, at: now, number, state });
        while all.values().filter(|one| one.person == person).count() > OWN {
            drop_oldest(&mut all, |one| one.person == person);
        }
        while all.len() > MOST || all.len() > 1 && all.values().map(Upload::size).sum::<usize>() > BYTES {
            drop_oldest(&mut all, |_| true);
        }
    }

    /// How far the spreadsheet of this name has come; `None` where there is none, where it is another person's or another
    /// session's, or where its hour is over.
    pub(super) fn step(&self, token: &str, viewer: &Viewer, now: Millis) -> Option<Step> {
        let mut all = held(&self.uploads);
        all.retain(|_, one| !one.is_over(now));
        all.get(token).filter(|one| one.is_of(viewer)).map(|one| one.state.clone())
    }

    /// Takes the file out to store it: of two who press at once, one gets it.
    pub(super) fn take(&self, token: &str, viewer: &Viewer, now: Millis) -> Option<Arc<Sent>> {
        let mut all = held(&self.uploads);
        let own = all.get_mut(token).filter(|one| one.is_of(viewer) && !one.is_over(now))?;
        match std::mem::replace(&mut own.state, Step::Storing) {
            Step::Open(sent) => Some(sent),
            other => {
                own.state = other;
                None
            }
        }
    }

    /// Says what became of what was taken out.
    pub(super) fn becomes(&self, token: &str, state: Step) {
        if let Some(one) = held(&self.uploads).get_mut(token) {
            one.state = state;
        }
    }

    /// Forgets everything of a session that ends.
    pub(super) fn forget(&self, viewer: &Viewer) {
        held(&self.uploads).retain(|_, one| !one.is_of(viewer));
        held(&self.wrote).remove(&viewer.person.id);
    }

    /// Forgets everything of somebody who was erased.
    pub(super) fn forget_person(&self, person: PersonId) {
        held(&self.uploads).retain(|_, one| one.person != person);
        held(&self.wrote).remove(&person);
    }

    /// Keeps which item came of a form.
    pub(super) fn wrote(&self, person: PersonId, form: Fields, item: &ItemId) {
        held(&self.wrote).insert(person, (form, item.clone()));
    }

    /// The item that came of this very form, where it is the person's newest.
    pub(super) fn written(&self, person: PersonId, form: &Fields) -> Option<ItemId> {
        held(&self.wrote).get(&person).filter(|(known, _)| known == form).map(|(_, item)| item.clone())
    }

    /// Keeps what a look from a page found.
    pub(super) fn looked(&self, feed: &Slug, at: Millis, found: Followed) {
        held(&self.looked).insert(feed.clone(), (at, found));
    }

    /// What the look at this instant found, where it was asked from a page.
    pub(super) fn found(&self, feed: &Slug, at: Millis) -> Option<Followed> {
        held(&self.looked).get(feed).filter(|(known, _)| *known == at).map(|(_, found)| found.clone())
    }
}

impl Upload {
    fn is_over(&self, now: Millis) -> bool {
        now.since(self.at) >= LASTS
    }

    fn is_of(&self, viewer: &Viewer) -> bool {
        self.person == viewer.person.id && self.session == viewer.csrf
    }

    fn size(&self) -> usize {
        match &self.state {
            Step::Open(sent) => sent.bytes.len(),
            Step::Storing => 0,
            Step::Done(stored) => stored.result.len(),
        }
    }
}

fn drop_oldest(all: &mut BTreeMap<String, Upload>, which: impl Fn(&Upload) -> bool) {
    let oldest = all.iter().filter(|(_, one)| which(one)).min_by_key(|(_, one)| one.number);
    if let Some(token) = oldest.map(|(token, _)| token.clone()) {
        all.remove(&token);
    }
}

#[cfg(test)]
mod tests;

//! The steps of the line, one file a step, and the ports that they need. The only room that sequences I/O.

use std::sync::Arc;

use url::Url;

use crate::id::{Millis, PersonId};
use crate::ledger::{Action, Entry, Private};
use crate::store::{Store, StoreError, spool::Spool};

pub mod alert;
pub mod anchor;
pub mod audience;
pub mod board;
pub mod card;
pub mod catalogue;
pub mod check;
pub mod click;
pub mod contribute;
pub mod correct;
pub mod decline;
mod denial;
pub mod edit;
mod edited;
pub mod editorial;
pub mod errand;
pub mod export;
pub mod feed;
pub mod forecast;
pub mod identity;
pub mod intake;
pub mod kit;
mod lanes;
pub mod links;
pub mod metrics;
pub mod mix;
pub mod nudge;
pub mod pause;
pub mod person;
pub mod plan;
pub mod port;
pub mod post;
pub mod reach;
pub mod recall;
pub mod recap;
pub mod report;
pub mod reschedule;
mod review;
pub mod rewrite;
pub mod rights;
pub mod share;
pub mod standing;
pub mod ties;
pub mod trouble;
mod verdict;
pub mod verify;

pub use catalogue::{Catalogue, Current};
pub use links::Links;

use port::{Chance, Chat, Clock, Faults, Fetch, Folder, Keys};

/// Everything a step needs, built once: nothing is global.
pub struct Parts {
    /// What is durable.
    pub store: Store,
    /// Where clicks are written first.
    pub spool: Spool,
    /// Where cards go.
    pub chat: Arc<dyn Chat>,
    /// Business time: schedules, boards, expiry; virtual in the demo.
    pub business: Arc<dyn Clock>,
    /// Real time: leases, undo, sessions.
    pub real: Arc<dyn Clock>,
    /// Random numbers.
    pub chance: Arc<dyn Chance>,
    /// Where tests let the program die.
    pub faults: Arc<dyn Faults>,
    /// Tracked links, as the redirect reads them.
    pub links: Links,
    /// Address under which the redirect is reached, with a final slash.
    pub public_url: Url,
    /// Whom to ask about public posts; `None` where the configuration does not allow it: then nobody is asked.
    pub fetch: Option<Arc<dyn Fetch>>,
    /// Where the keys stand under which pseudonyms are made.
    pub keys: Arc<dyn Keys>,
    /// The comms team's folder, where items that are made in chat or from a feed are written.
    pub folder: Arc<dyn Folder>,
    /// What is offered: replaced as a whole when files change.
    pub catalogue: Arc<Current>,
}

impl Parts {
    /// What is offered now.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.catalogue.get()
    }

    /// Business time and real time.
    pub fn now(&self) -> crate::schedule::line::Now {
        crate::schedule::line::Now { business: self.business.now(), real: self.real.now() }
    }

    /// Dies here if a test wants it.
    fn pass(&self, point: &'static str) -> Result<()> {
        if self.faults.dies_at(point) { Err(FlowError::Died(point)) } else { Ok(()) }
    }

    /// A fresh salt.
    fn salt(&self) -> [u8; 32] {
        let mut salt = [0; 32];
        self.chance.rng().fill_bytes(&mut salt);
        salt
    }

    /// A ledger entry of now. `body` is what is personal about it.
    fn entry(
        &self,
        action: Action,
        actor: Option<PersonId>,
        subject: String,
        detail: String,
        body: Option<&str>,
    ) -> Entry {
        let actor = actor.map(|id| id.to_string()).unwrap_or_default();
        let private = body.map(|body| Private { person: actor.clone(), salt: self.salt(), body: body.to_owned() });
        Entry { action, actor, at: self.business.now(), subject, detail, private }
    }

    /// A ledger entry of now about something that the program did by itself. `about` is whom `body` goes with.
    fn entry_about(
        &self,
        action: Action,
        about: PersonId,
        subject: String,
        detail: String,
        body: Option<&str>,
    ) -> Entry {
        let entry = self.entry(action, Some(about), subject, detail, body);
        Entry { actor: String::new(), ..entry }
    }
}

/// Why a step did not do what was asked. One side is for the person, the other for the log.
#[derive(Debug, thiserror::Error)]
pub enum FlowError {
    /// For the person: it is not possible, for a reason they can understand.
    #[error("denied: {0:?}")]
    Denied(Denied),
    /// For the log.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// For the log.
    #[error("spool: {0}")]
    Spool(#[from] std::io::Error),
    /// For the log.
    #[error("board: {0}")]
    Draw(#[from] crate::board::DrawError),
    /// A test let the program die here.
    #[error("died at {0}")]
    Died(&'static str),
}

/// What a person asked that cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denied {
    /// They have not opted in, or the charter changed since.
    NotAnAdvocate,
    /// The item is not offered any longer.
    ItemGone,
    /// It would tell of a group of fewer than this many people.
    FewPeople(usize),
    /// The item is meant for other teams, countries or languages.
    NotForYou,
    /// These rules forbid such a post by this person.
    Blocked(Vec<crate::disclosure::RuleRef>),
    /// The message shows no item.
    NoItemHere,
    /// The person does not share on this network: they switched it off, or never on.
    NetworkOff(crate::network::Network),
    /// It takes this role.
    Role(crate::content::Role),
    /// There is no item of this name.
    NoSuchItem(String),
    /// There is no content folder to write to: the sample inside the program is used.
    NoFolder,
    /// The day is none that this item can be shown on.
    NotThen,
    /// The day is past: it would hold nothing back.
    DayPast,
    /// The item is not what it was when the button was made: other words, or decided on by somebody else since.
    ItemChanged,
    /// The way of an item does not lead there.
    Refused(crate::content::Refusal),
    /// The code that links two accounts cannot be used, for this reason.
    Link(identity::BadCode),
    /// The kit is unknown or somebody else's.
    KitGone,
    /// The share is unknown, undone or somebody else's.
    ShareGone,
    /// The ten minutes of the undo are over.
    TooLateToUndo,
    /// The text is longer than this many characters.
    TooLong(usize),
    /// The evidence cannot be read, for this reason.
    Evidence(crate::share::EvidenceError),
    /// The figures cannot be kept, for this reason.
    Figure(crate::reach::figures::FigureError),
}

impl From<Denied> for FlowError {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
    }
}

/// The result of a step.
pub type Result<T> = std::result::Result<T, FlowError>;

/// How long a person may take back what they said. Real time.
pub const UNDO: i64 = 10 * Millis::MINUTE;

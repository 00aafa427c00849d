//! Where an item stands on its way to being shared, and who may move it.
use super::approvals::Approval;
use super::item::{Item, Revision};
use super::role::Role;
use super::standards::Approvals;
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;

/// An editorial state. Scheduled, posted and expired are not states: they follow from slots and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Being written.
    Draft,
    /// Waiting for somebody to approve it.
    InReview,
    /// Sent back to its author.
    ChangesRequested,
    /// May be posted and shared.
    Approved,
    /// Taken back: no longer offered, and its posts are withdrawn.
    Withdrawn,
    /// Put away.
    Archived,
}

impl State {
    /// Every state, in the order of the way.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::InReview, Self::ChangesRequested, Self::Approved, Self::Withdrawn, Self::Archived];

    /// The code in the database and the interface: `in_review`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::ChangesRequested => "changes_requested",
            Self::Approved => "approved",
            Self::Withdrawn => "withdrawn",
            Self::Archived => "archived",
        }
    }

    /// The state with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Its name, as people read it.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        say!(lang, "content-state", state = self.code())
    }
}

/// What somebody does to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Asks for review.
    Submit,
    /// Sends it back.
    RequestChanges,
    /// Vouches for the revision at hand.
    Approve,
    /// Saves another revision.
    Edit,
    /// Takes it back from the public: possible at any time, for it may be out there under an older revision.
    Withdraw,
    /// Puts it away.
    Archive,
    /// Takes it up again, as a draft.
    Restore,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 7] =
        [Self::Submit, Self::RequestChanges, Self::Approve, Self::Edit, Self::Withdraw, Self::Archive, Self::Restore];

    /// The least role that takes this step.
    #[must_use]
    pub fn least(self) -> Role {
        match self {
            Self::Submit | Self::Edit => Role::Author,
            Self::RequestChanges | Self::Approve | Self::Withdraw | Self::Archive | Self::Restore => Role::Approver,
        }
    }

    /// The code in the ledger and the interface: `request_changes`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::RequestChanges => "request_changes",
            Self::Approve => "approve",
            Self::Edit => "edit",
            Self::Withdraw => "withdraw",
            Self::Archive => "archive",
            Self::Restore => "restore",
        }
    }
}

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The way does not lead there.
    #[error("{} is not possible in the state {}", action.code(), state.code())]
    NotFromHere {
        /// Where the item stands.
        state: State,
        /// What was asked for.
        action: Action,
    },
    /// The author may not be the only one who approves.
    #[error("an author cannot approve their own item")]
    OwnItem,
    /// More than one has to approve, and this person has.
    #[error("this person approved it before, and somebody else has to as well")]
    Again,
}

impl Refusal {
    /// What to tell the person who tried.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        match self {
            Self::NotFromHere { state, action } => {
                say!(lang, "content-refused-state", action = action.code(), state = state.name(lang))
            }
            Self::OwnItem => say!(lang, "content-refused-own"),
            Self::Again => say!(lang, "content-refused-again"),
        }
    }
}

/// Where `action` by `actor` takes an item that stands at `state` and was written by `author`.
///
/// An unknown author is nobody's own: anybody may then approve.
///
/// # Errors
/// [`Refusal`] where the way does not lead there, or where `actor` would approve their own words without
/// `allow_self_approval`.
pub fn step(
    state: State,
    action: Action,
    actor: &str,
    author: Option<&str>,
    allow_self_approval: bool,
) -> Result<State, Refusal> {
    use State as S;
    let next = match (state, action) {
        (S::Draft | S::ChangesRequested, Action::Submit) => S::InReview,
        (S::InReview | S::Approved, Action::RequestChanges) => S::ChangesRequested,
        (S::InReview, Action::Approve) => S::Approved,
        // An approval pins what was read: other words are a draft again. A reviewer sees the newest words anyway.
        (S::Draft | S::Approved, Action::Edit) => S::Draft,
        (S::InReview | S::ChangesRequested, Action::Edit) => state,
        (S::Draft | S::InReview | S::ChangesRequested | S::Approved, Action::Withdraw) => S::Withdrawn,
        (S::Draft | S::InReview | S::ChangesRequested | S::Approved | S::Withdrawn, Action::Archive) => S::Archived,
        (S::Withdrawn | S::Archived, Action::Restore) => S::Draft,
        _ => return Err(Refusal::NotFromHere { state, action }),
    };
    let own = author.is_some_and(|author| same_person(author, actor));
    if action == Action::Approve && own && !allow_self_approval { Err(Refusal::OwnItem) } else { Ok(next) }
}

/// The newest decision about an item, as far as its state goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What was decided.
    pub action: Action,
    /// About which revision.
    pub revision: Revision,
    /// When. Business time.
    pub at: Millis,
    /// How many different people approved this revision in a row, where it was approved; 0 for other decisions.
    pub approvers: usize,
}

impl Ruling {
    /// Where it leaves the item, of which `needed` people have to approve: `same` when it still has the revision that was
    /// looked at. Edits count as [`step`] counts them: what was approved is a draft again, what is out of circulation
    /// stays so.
    fn leads_to(&self, same: bool, needed: usize) -> State {
        match self.action {
            Action::Submit => State::InReview,
            Action::RequestChanges => State::ChangesRequested,
            Action::Approve if same && self.approvers >= needed => State::Approved,
            Action::Approve if same => State::InReview,
            Action::Approve | Action::Edit | Action::Restore => State::Draft,
            Action::Withdraw => State::Withdrawn,
            Action::Archive => State::Archived,
        }
    }

    /// Does an approval of the item's revision, written into a file at `at`, count against this? A newer one always; an
    /// older one only where the decision was about other words and left the item in circulation.
    fn yields_to(&self, at: Millis, same: bool) -> bool {
        let about_words = matches!(self.action, Action::Submit | Action::RequestChanges | Action::Approve);
        at > self.at || (!same && about_words)
    }
}

/// Where an item stands: by the newest decision in chat and by the approvals in files, where these are believed.
///
/// Such an approval counts when somebody other than its author (or the author too, where `rules` allow it) approved
/// exactly this revision. As many people as `rules` ask for have to approve, all in chat or all in files. Without
/// decision and approval an item is a draft.
#[must_use]
pub fn state_of(item: &Item, approvals: &[Approval], ruling: Option<&Ruling>, rules: &Approvals) -> State {
    let needed = rules.of(item.campaign.as_deref());
    let own = |approval: &Approval| item.author.as_deref().is_some_and(|author| same_person(author, &approval.by));
    let counts = |approval: &&Approval| {
        // Names are compared last: that costs more than all the rest.
        approval.item == item.id && approval.revision == item.revision && (rules.own || !own(approval))
    };
    let counting: Vec<&Approval> = approvals.iter().filter(counts).collect();
    let first = |at: usize| counting[..at].iter().all(|before| !same_person(&before.by, &counting[at].by));
    let enough = match needed {
        0 | 1 => !counting.is_empty(),
        needed => (0..counting.len()).filter(|at| first(*at)).count() >= needed,
    };
    let approved = counting.iter().map(|approval| approval.at).max().filter(|_| enough);
    let Some(ruling) = ruling else {
        return if approved.is_some() { State::Approved } else { State::Draft };
    };
    let same = ruling.revision == item.revision;
    if approved.is_some_and(|at| ruling.yields_to(at, same)) { State::Approved } else { ruling.leads_to(same, needed) }
}

/// Names are typed by hand: case, spaces and a leading `@` do not make another person.
#[must_use]
pub fn same_person(a: &str, b: &str) -> bool {
    let bare = |name: &str| {
        let words: Vec<String> =
            name.trim().trim_start_matches('@').split_whitespace().map(str::to_lowercase).collect();
        words.join(" ")
    };
    bare(a) == bare(b)
}

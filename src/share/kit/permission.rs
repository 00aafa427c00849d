//! What the rules say of a post beyond its words: that it may be made, by whose leave, or not at all.

use crate::disclosure::rule::{Requirement, Review};
use crate::disclosure::{Composition, Context, Rulebook, Verdict};

/// May the person post this?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Yes, with the disclosure.
    Disclosed,
    /// Yes, and no rule asks for a disclosure.
    NotRequired,
    /// The law is open, or rules contradict each other: somebody should look at it first.
    Review,
    /// A principal or an authorised firm has to approve it before it is posted.
    Approval,
    /// No.
    Blocked,
}

/// The strictest of what the rules say.
pub(super) fn of(book: &Rulebook, context: &Context<'_>, composition: &Composition) -> Permission {
    let applied = book.applied(context);
    if applied.iter().any(|applied| applied.rule.requirement == Requirement::Block) {
        return Permission::Blocked;
    }
    match composition.verdict {
        Verdict::NotRequired => Permission::NotRequired,
        _ if applied.iter().any(|applied| applied.rule.review == Review::Human) => Permission::Approval,
        Verdict::Sufficient => Permission::Disclosed,
        Verdict::Insufficient | Verdict::NeedsReview | Verdict::Unverifiable => Permission::Review,
    }
}

//! The facts about a post that choose a rule, without the text and the names.

use jiff::civil::Date;

use super::{Language, Relationship, Rule};
use crate::content::Kind;
use crate::disclosure::Context;
use crate::network::Network;

/// One post as rules see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) relationship: Relationship,
    pub(crate) kind: Kind,
    pub(crate) network: Network,
    pub(crate) lang: Language,
    pub(crate) rewarded: bool,
    pub(crate) on: Date,
}

impl Case {
    pub(super) fn of(context: &Context<'_>) -> Self {
        Self {
            relationship: context.relationship,
            kind: context.kind,
            network: context.network,
            lang: context.lang,
            rewarded: context.rewarded,
            on: context.on,
        }
    }
}

impl Rule {
    /// Is it about such a post, and in force on its day?
    #[must_use]
    pub fn fits(&self, context: &Context<'_>) -> bool {
        self.fits_case(&Case::of(context))
    }

    /// As [`Self::fits`], by the facts alone.
    pub(crate) fn fits_case(&self, case: &Case) -> bool {
        fn among<T: PartialEq>(list: &[T], one: &T) -> bool {
            list.is_empty() || list.contains(one)
        }
        self.effective <= case.on
            && among(&self.relationships, &case.relationship)
            && among(&self.kinds, &case.kind)
            && among(&self.networks, &case.network)
            && among(&self.languages, &case.lang)
            && self.rewarded.is_none_or(|rewarded| rewarded == case.rewarded)
    }

    /// What it names outweighs what it leaves open; a reward outweighs everything, then the relationship.
    pub(super) fn specificity(&self) -> u8 {
        let weights = [
            (self.rewarded.is_some(), 16),
            (!self.relationships.is_empty(), 8),
            (!self.kinds.is_empty(), 4),
            (!self.networks.is_empty(), 2),
            (!self.languages.is_empty(), 1),
        ];
        weights.iter().filter(|(named, _)| *named).map(|(_, weight)| weight).sum()
    }
}

/// Most specific first; of equals the one that came into force later, then the earlier in the file.
pub(super) fn sort(rules: &mut [Rule]) {
    rules.sort_by_key(|rule| std::cmp::Reverse((rule.specificity(), rule.effective)));
}

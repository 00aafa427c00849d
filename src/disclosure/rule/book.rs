//! Every pack together, and which rule of each applies to a post.

use super::{Applied, Jurisdiction, Pack, Rule};
use crate::disclosure::Context;

/// All rules that an installation works with: the shipped packs and the organisation's own rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rulebook {
    /// One pack a jurisdiction, in the order of their codes.
    pub packs: Vec<Pack>,
    /// Sharing earns a reward here, so every post is advertising.
    pub reward_per_share: bool,
}

impl Rulebook {
    /// The jurisdiction that people mean by `code`: its own code in any case.
    #[must_use]
    pub fn jurisdiction(&self, code: &str) -> Option<Jurisdiction> {
        self.packs.iter().map(|pack| &pack.jurisdiction).find(|j| j.code().eq_ignore_ascii_case(code.trim())).cloned()
    }

    /// The pack of a jurisdiction.
    #[must_use]
    pub fn pack(&self, jurisdiction: &Jurisdiction) -> Option<&Pack> {
        self.packs.iter().find(|pack| &pack.jurisdiction == jurisdiction)
    }

    /// The rule of each of the post's jurisdictions that applies to it, in their order.
    #[must_use]
    pub fn applied(&self, context: &Context<'_>) -> Vec<Applied<'_>> {
        let packs = context.jurisdictions.iter().filter_map(|jurisdiction| self.pack(jurisdiction));
        packs.filter_map(|pack| pack.applied(context)).collect()
    }
}

impl Pack {
    /// The most specific rule that fits; the earlier of equals.
    fn applied(&self, context: &Context<'_>) -> Option<Applied<'_>> {
        let fitting = self.rules.iter().rev().filter(|rule| rule.fits(context));
        fitting.max_by_key(|rule| rule.specificity()).map(|rule| Applied { rule, pack: self })
    }
}

impl Rule {
    /// Is it about such a post, and in force on its day?
    #[must_use]
    pub fn fits(&self, context: &Context<'_>) -> bool {
        fn among<T: PartialEq>(list: &[T], one: &T) -> bool {
            list.is_empty() || list.contains(one)
        }
        self.effective <= context.on
            && among(&self.relationships, &context.relationship)
            && among(&self.kinds, &context.kind)
            && among(&self.networks, &context.network)
            && among(&self.languages, &context.lang)
            && self.rewarded.is_none_or(|rewarded| rewarded == context.rewarded)
    }

    /// What it names outweighs what it leaves open; a reward outweighs everything, then the relationship.
    fn specificity(&self) -> u8 {
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

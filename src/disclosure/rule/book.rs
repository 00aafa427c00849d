//! Every pack together, and which rule of each applies to a post.

use super::{Applied, Case, Jurisdiction, Pack, Phrases, Review, Rule, Weakening, alias};
use crate::disclosure::Context;

/// All rules that an installation works with: the shipped packs and the organisation's own rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rulebook {
    /// One pack a jurisdiction, in the order of their codes.
    pub packs: Vec<Pack>,
    /// The organisation rewards shares, so that every post counts as rewarded.
    pub reward_per_share: bool,
    /// The sentences that composing chooses from.
    pub phrases: Phrases,
    /// Where the organisation asks for less than a shipped pack, on somebody's explicit decision.
    pub(super) weakenings: Vec<Weakening>,
}

impl Rulebook {
    /// The jurisdiction that people mean by `code`, in any case: its own code, another name of it (`GB`), the country of
    /// a region (`DE-BY`), the European Union for a member state without a pack. `None` where there are no rules at all:
    /// the caller decides what that means.
    #[must_use]
    pub fn jurisdiction(&self, code: &str) -> Option<Jurisdiction> {
        let mut code = code.trim().replace('_', "-");
        if code.len() > 16 {
            return None;
        }
        code.make_ascii_uppercase();
        loop {
            if let Some(pack) = self.packs.iter().find(|pack| pack.jurisdiction.code() == code) {
                return Some(pack.jurisdiction.clone());
            }
            code = alias::next(&code)?;
        }
    }

    /// The pack of a jurisdiction.
    #[must_use]
    pub fn pack(&self, jurisdiction: &Jurisdiction) -> Option<&Pack> {
        self.packs.iter().find(|pack| &pack.jurisdiction == jurisdiction)
    }

    /// Where the organisation asks for less than a shipped pack, each with who decided it and why.
    #[must_use]
    pub fn weakenings(&self) -> &[Weakening] {
        &self.weakenings
    }

    /// The rule of each of the post's jurisdictions that applies to it, in their order, each jurisdiction once.
    #[must_use]
    pub fn applied(&self, context: &Context<'_>) -> Vec<Applied<'_>> {
        let case = self.case(context);
        let mut applied: Vec<Applied<'_>> = Vec::with_capacity(context.jurisdictions.len());
        for jurisdiction in context.jurisdictions {
            let Some(pack) = self.pack(jurisdiction) else { continue };
            if applied.iter().all(|earlier| !std::ptr::eq(earlier.pack, pack)) {
                applied.extend(pack.applied(&case));
            }
        }
        applied
    }

    /// A book of the rules that apply to a post and nothing else, without approval and warning of risk: whether words by
    /// themselves are enough.
    pub(in crate::disclosure) fn eased(&self, applied: &[Applied<'_>]) -> Self {
        let ease = |applied: &Applied<'_>| Pack {
            rules: vec![Rule { review: Review::Auto, risk_warning: false, ..applied.rule.clone() }],
            ..applied.pack.clone()
        };
        Self { packs: applied.iter().map(ease).collect(), reward_per_share: self.reward_per_share, ..Self::default() }
    }

    /// Whether somebody earns something is a fact of the post, or of the whole organisation.
    pub(crate) fn case(&self, context: &Context<'_>) -> Case {
        let case = Case::of(context);
        Case { rewarded: case.rewarded || self.reward_per_share, ..case }
    }
}

impl Pack {
    /// The first rule that fits: the most specific one.
    pub(crate) fn applied(&self, case: &Case) -> Option<Applied<'_>> {
        let rule = self.rules.iter().find(|rule| rule.fits_case(case))?;
        Some(Applied { rule, pack: self })
    }
}

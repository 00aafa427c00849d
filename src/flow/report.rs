//! The compliance report: how many shares there were, how well their texts are known, and what the rules said of them.
//!
//! Nobody is in it. A group of fewer than [`SMALLEST`] shares is a few people's data, so its figures are withheld, and
//! with them enough others that they cannot be found by subtraction. Whoever must see them asks for an exact report,
//! which the ledger keeps.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::disclosure::Verdict;
use crate::id::ItemId;
use crate::network::Network;
use crate::share::Tier;
use crate::store::ReportShare;

mod render;

pub use render::{csv, json, markdown};

/// Figures from 1 to below this one are withheld.
pub const SMALLEST: u64 = 5;

/// What a report is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// First day.
    pub from: jiff::civil::Date,
    /// Last day, itself included.
    pub to: jiff::civil::Date,
    /// Where these days are days.
    pub zone: String,
    /// Small figures are not withheld.
    pub exact: bool,
}

/// A count, or that it is withheld, being small or protecting a small one. `null` in JSON, `*` elsewhere: a larger one
/// must not be called less than five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure(pub Option<u64>);

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(count) => write!(f, "{count}"),
            None => f.write_str("*"),
        }
    }
}

/// One item on one network under the rules of one jurisdiction.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// The item.
    pub item: ItemId,
    /// The network.
    pub network: Network,
    /// What stands before the first full stop of the rule's id.
    pub jurisdiction: String,
    /// How many shares: that many people, since one person shares an item once on a network.
    pub shares: Figure,
    /// Shares of each evidence tier. A withheld figure may be larger than four: it protects another.
    pub tiers: BTreeMap<&'static str, Figure>,
    /// Shares of each verdict.
    pub verdicts: BTreeMap<&'static str, Figure>,
    /// Shares of each `verdict/REASON`; none of a small group.
    pub reasons: BTreeMap<String, Figure>,
    /// Shares of each `rule@version` that gave the verdict; none of a small group.
    pub rules: BTreeMap<String, Figure>,
    /// Corrections asked for.
    pub corrections_asked: Figure,
    /// Those of them that ended.
    pub corrections_closed: Figure,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// What it is about.
    #[serde(flatten)]
    pub period: Period,
    /// The groups, by item, network and the jurisdiction whose rule decided.
    pub groups: Vec<Group>,
}

/// Counts the shares of a period.
#[must_use]
pub fn report(shares: &[ReportShare], period: Period) -> Report {
    let mut groups: BTreeMap<(&ItemId, Network, String), Vec<&ReportShare>> = BTreeMap::new();
    for share in shares {
        let jurisdiction = share.judgement.jurisdiction.clone();
        groups.entry((&share.item, share.network, jurisdiction)).or_default().push(share);
    }
    let exact = period.exact;
    let group = |((item, network, jurisdiction), of): ((&ItemId, Network, String), Vec<&ReportShare>)| {
        count(item.clone(), network, jurisdiction, &of, exact)
    };
    Report { groups: groups.into_iter().map(group).collect(), period }
}

fn count(item: ItemId, network: Network, jurisdiction: String, of: &[&ReportShare], exact: bool) -> Group {
    let total = of.len() as u64;
    let small = !exact && total < SMALLEST;
    let parts = |key: &dyn Fn(&ReportShare) -> String| {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        if small {
            // In a small group the names alone would tell: of one share, its verdict and what ties its author.
            return BTreeMap::new();
        }
        of.iter().for_each(|share| *counts.entry(key(share)).or_default() += 1);
        shown(counts, exact, small)
    };
    let reasons = parts(&|share| format!("{}/{}", verdict(share.judgement.verdict), share.judgement.reason));
    let tiers = parts(&|share| share.tier.code().to_owned());
    let rules = parts(&|share| format!("{}@{}", share.judgement.rule, share.judgement.rule_version));
    let (asked, closed) = of.iter().fold((0, 0), |(a, c), share| (a + share.asked, c + share.closed));
    let corrections = [("closed".to_owned(), closed), ("open".to_owned(), asked - closed.min(asked))];
    let corrections = shown(corrections.into(), exact, small);
    let whole = |count: u64| Figure((exact || count == 0 || count >= SMALLEST).then_some(count));
    Group {
        item,
        network,
        jurisdiction,
        shares: whole(total),
        tiers: Tier::ALL.map(|tier| (tier.code(), zero_or(&tiers, tier.code(), small))).into(),
        verdicts: VERDICTS.map(|(_, code)| (code, of_verdict(&reasons, code, small))).into(),
        corrections_asked: if small { Figure(None) } else { whole(asked) },
        corrections_closed: zero_or(&corrections, "closed", small),
        reasons,
        rules,
    }
}

/// A figure that is not there counts nothing; of a small group not even that is told.
fn zero_or(figures: &BTreeMap<String, Figure>, key: &str, small: bool) -> Figure {
    figures.get(key).copied().unwrap_or(Figure((!small).then_some(0)))
}

/// The sum of a verdict's reasons, unless one of them is withheld.
fn of_verdict(reasons: &BTreeMap<String, Figure>, code: &str, small: bool) -> Figure {
    let own = reasons.iter().filter(|(key, _)| key.split('/').next() == Some(code)).map(|(_, figure)| figure.0);
    let sum: Option<u64> = own.sum();
    Figure(sum.filter(|_| !small))
}

/// The parts of a whole whose sum is known: small ones are withheld, and the next larger ones with them until what is
/// withheld is at least two figures and [`SMALLEST`] together, so that subtraction finds nothing small.
fn shown(counts: BTreeMap<String, u64>, exact: bool, small: bool) -> BTreeMap<String, Figure> {
    if exact {
        return counts.into_iter().map(|(key, count)| (key, Figure(Some(count)))).collect();
    }
    let mut order: Vec<(&String, u64)> =
        counts.iter().map(|(key, count)| (key, *count)).filter(|(_, n)| *n > 0).collect();
    order.sort_by_key(|(_, count)| *count);
    let primary = order.iter().filter(|(_, count)| *count < SMALLEST).count();
    let mut hidden = primary;
    let sum = |hidden: usize| order.iter().take(hidden).map(|(_, count)| count).sum::<u64>();
    while primary > 0 && hidden < order.len() && (hidden < 2 || sum(hidden) < SMALLEST) {
        hidden += 1;
    }
    let hidden: Vec<&String> = order.iter().take(hidden).map(|(key, _)| *key).collect();
    let figure = |key: &String, count: u64| Figure((!small && !hidden.contains(&key)).then_some(count));
    counts.iter().map(|(key, count)| (key.clone(), figure(key, *count))).collect()
}

/// The verdicts with their codes, the best first.
const VERDICTS: [(Verdict, &str); 5] = [
    (Verdict::Sufficient, "sufficient"),
    (Verdict::NotRequired, "not_required"),
    (Verdict::NeedsReview, "needs_review"),
    (Verdict::Insufficient, "insufficient"),
    (Verdict::Unverifiable, "unverifiable"),
];

fn verdict(of: Verdict) -> &'static str {
    VERDICTS.iter().find(|(known, _)| *known == of).map_or("", |(_, code)| code)
}

#[cfg(test)]
mod tests;

//! Answers a question about a company.

use rand_core::Rng;

use super::company::{Company, Connections, Question};
use super::report::{Basis, Report, Spread};
use super::{Audience, Inputs, Sharing, estimate};

/// How many different people outside saw any of the items in question.
///
/// The same inputs and the same generator state give the same report.
#[must_use]
pub fn answer(company: &Company, question: &Question, rng: &mut dyn Rng) -> Report {
    let mut inputs = Inputs { sharings: vec![], clicks: 0, colleagues: company.headcount };
    let mut basis = Basis::default();
    for item in question.items.iter().filter_map(|place| company.items.get(*place)) {
        inputs.clicks += item.clicks.unwrap_or(0);
        for share in &item.shares {
            if question.members.as_ref().is_some_and(|members| !members.contains(&share.member)) {
                continue;
            }
            let known = company.members.get(share.member).and_then(|member| member.audiences.get(&share.network));
            let audience = match known {
                Some(Connections::Sample(sample)) => Audience::Count(sample.count),
                Some(Connections::Told(audience)) => *audience,
                None => Audience::Unknown,
            };
            basis.sampled += u32::from(matches!(known, Some(Connections::Sample(_))));
            basis.anchored += u32::from(share.impressions.is_some() || share.reached.is_some());
            inputs.sharings.push(Sharing { person: share.member as u64, network: share.network, audience });
        }
    }
    let found = estimate(&inputs, rng);
    let q = [found.wide.low, found.range.low, found.half.low, found.median];
    let reach = Spread {
        mean: found.median,
        quantiles: [q[0], q[1], q[2], q[3], found.half.high, found.range.high, found.wide.high],
    };
    basis.shares = found.shares;
    basis.clicks = inputs.clicks;
    Report {
        reach,
        inside: Spread::default(),
        networks: std::collections::BTreeMap::new(),
        direct: reach,
        passed_on: Spread::default(),
        frequency: [reach, Spread::default(), Spread::default()],
        naive_sum: found.naive_sum,
        method: found.method,
        evidence: found.evidence,
        basis,
        shrink: vec![],
    }
}

mod properties;
mod speed;
mod verdicts;
mod wordings;

use super::*;

/// An organisation with one alias and a handle.
pub(super) fn org() -> Organisation {
    Organisation {
        name: "portevoix".into(),
        aliases: vec!["Porte-Voix SAS".into(), "@portevoix.bsky.social".into(), "@portevoix@piaille.fr".into()],
    }
}

pub(super) fn context(org: &Organisation, network: Network, lang: Lang) -> Context<'_> {
    Context { org, relationship: Relationship::Employee, kind: Kind::Promotional, network, lang }
}

/// Verdict and reason as one word: `SUFFICIENT OK`.
pub(super) fn verdict(text: &str, network: Network, lang: Lang) -> String {
    let judgement = judge(text, &context(&org(), network, lang));
    let verdict = match judgement.verdict {
        Verdict::Sufficient => "yes",
        Verdict::Insufficient => "no",
        Verdict::NotRequired => "not required",
        Verdict::NeedsReview => "review",
        Verdict::Unverifiable => "unknown",
    };
    format!("{verdict} {}", judgement.reason)
}

/// Better verdicts are larger.
pub(super) fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Unverifiable => 0,
        Verdict::Insufficient => 1,
        Verdict::NeedsReview => 2,
        Verdict::NotRequired | Verdict::Sufficient => 3,
    }
}

//! The reasons of verdicts, and what each says to the person who wrote the text.

use super::{Judgement, Verdict};
use crate::lang::Lang;
use crate::say;

/// Every reason code, with the key of its message. Codes never change their meaning.
pub const REASONS: &[(&str, &str)] = &[
    ("OK", "disclosure-reason-ok"),
    ("NO_DISCLOSURE", "disclosure-reason-no-disclosure"),
    ("NEGATED", "disclosure-reason-negated"),
    ("OPINION_DISCLAIMER_ONLY", "disclosure-reason-opinion-disclaimer-only"),
    ("WRONG_ORGANISATION", "disclosure-reason-wrong-organisation"),
    ("STALE_RELATIONSHIP", "disclosure-reason-stale-relationship"),
    ("BRAND_TAG_ONLY", "disclosure-reason-brand-tag-only"),
    ("BRAND_HASHTAG_ONLY", "disclosure-reason-brand-hashtag-only"),
    ("ABBREVIATION", "disclosure-reason-abbreviation"),
    ("AMBIGUOUS_TERM", "disclosure-reason-ambiguous-term"),
    ("HASHTAG_PILE", "disclosure-reason-hashtag-pile"),
    ("END_OF_POST", "disclosure-reason-end-of-post"),
    ("BELOW_FOLD", "disclosure-reason-below-fold"),
    ("WRONG_LANGUAGE", "disclosure-reason-wrong-language"),
    ("MIXED_SCRIPT", "disclosure-reason-mixed-script"),
    ("TEXT_UNKNOWN", "disclosure-reason-text-unknown"),
];

/// What the verdict is, why, and what to do about it. A reason of a later version is shown as its code.
#[must_use]
pub fn explain(lang: Lang, judgement: &Judgement) -> String {
    let verdict = say!(lang, verdict_key(judgement.verdict));
    let key = REASONS.iter().find(|(code, _)| *code == judgement.reason).map(|(_, key)| *key);
    let reason = key.map_or_else(|| judgement.reason.clone(), |key| say!(lang, key));
    say!(lang, "disclosure-explanation", verdict = verdict, reason = reason)
}

fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Sufficient => "disclosure-verdict-sufficient",
        Verdict::Insufficient => "disclosure-verdict-insufficient",
        Verdict::NotRequired => "disclosure-verdict-not-required",
        Verdict::NeedsReview => "disclosure-verdict-needs-review",
        Verdict::Unverifiable => "disclosure-verdict-unverifiable",
    }
}

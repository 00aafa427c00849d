//! The reasons of verdicts, and what each says to the person who wrote the text.

use super::{Judgement, Verdict};
use crate::lang::Lang;
use crate::say;

/// Every reason code, with the key of its message. Codes never change their meaning.
pub const REASONS: &[(&str, &str)] = &[
    ("OK", "disclosure-reason-ok"),
    ("NO_DISCLOSURE", "disclosure-reason-no-disclosure"),
    ("LABEL_MISSING", "disclosure-reason-label-missing"),
    ("RELATIONSHIP_MISSING", "disclosure-reason-relationship-missing"),
    ("AMBIGUOUS_TERM", "disclosure-reason-ambiguous-term"),
    ("ABBREVIATION", "disclosure-reason-abbreviation"),
    ("BRAND_TAG_ONLY", "disclosure-reason-brand-tag-only"),
    ("BRAND_HASHTAG_ONLY", "disclosure-reason-brand-hashtag-only"),
    ("PROFILE_ONLY", "disclosure-reason-profile-only"),
    ("IN_COMMENT", "disclosure-reason-in-comment"),
    ("NOT_IN_POST", "disclosure-reason-not-in-post"),
    ("BELOW_FOLD", "disclosure-reason-below-fold"),
    ("END_OF_POST", "disclosure-reason-end-of-post"),
    ("NOT_FIRST_WORD", "disclosure-reason-not-first-word"),
    ("HASHTAG_PILE", "disclosure-reason-hashtag-pile"),
    ("WRONG_LANGUAGE", "disclosure-reason-wrong-language"),
    ("LANGUAGE_CONTRADICTED", "disclosure-reason-language-contradicted"),
    ("LANGUAGE_UNSUPPORTED", "disclosure-reason-language-unsupported"),
    ("NEGATED", "disclosure-reason-negated"),
    ("OPINION_DISCLAIMER_ONLY", "disclosure-reason-opinion-disclaimer-only"),
    ("POSING_AS_CONSUMER", "disclosure-reason-posing-as-consumer"),
    ("STALE_RELATIONSHIP", "disclosure-reason-stale-relationship"),
    ("WRONG_ORGANISATION", "disclosure-reason-wrong-organisation"),
    ("VISUALLY_TOO_SMALL", "disclosure-reason-visually-too-small"),
    ("RISK_WARNING_BELOW_FOLD", "disclosure-reason-risk-warning-below-fold"),
    ("RISK_WARNING_MISSING", "disclosure-reason-risk-warning-missing"),
    ("APPROVAL_REQUIRED", "disclosure-reason-approval-required"),
    ("LAW_OPEN", "disclosure-reason-law-open"),
    ("MIXED_SCRIPT", "disclosure-reason-mixed-script"),
    ("NO_CONNECTION", "disclosure-reason-no-connection"),
    ("NOT_AN_ENDORSEMENT", "disclosure-reason-not-an-endorsement"),
    ("BLOCKED", "disclosure-reason-blocked"),
    ("NO_RULE", "disclosure-reason-no-rule"),
    ("NO_COMMON_LABEL", "disclosure-reason-no-common-label"),
    ("NO_WORDING", "disclosure-reason-no-wording"),
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

//! Is what a text says enough, and where it says it?

use sha2::{Digest, Sha256};

use super::bench::{Bench, Finding, Post, better};
use super::org::Names;
use super::rule::{Applied, Confidence, Exemption, Requirement, Review, Rule, Rulebook};
use super::{Context, Judgement, Surface, Verdict};
use crate::id::hex;

/// Is the disclosure in `text` enough for `context`, by the rules of `book`?
///
/// A function of the text's letters as people see them: its Unicode form and invisible characters change nothing. The
/// first 64 KiB are read, in linear time; what stands behind them cannot make a text sufficient. One rule of each
/// jurisdiction applies, and the strictest finding wins and names its rule; where no rule applies a person decides.
#[must_use]
pub fn judge(book: &Rulebook, text: &str, context: &Context<'_>) -> Judgement {
    let names = Names::of(context.org);
    let applied = book.applied(context);
    let (finding, decided) = decide(&applied, text, context, &names);
    let rule = decided.map(|applied| applied.rule);
    Judgement {
        verdict: finding.0,
        reason: finding.1.to_owned(),
        jurisdiction: decided.map(|applied| applied.pack.jurisdiction.code().to_owned()).unwrap_or_default(),
        rule: rule.map(|rule| rule.id.clone()).unwrap_or_default(),
        rule_version: rule.map(|rule| rule.version.clone()).unwrap_or_default(),
        text_hash: hex(&Sha256::digest(text.as_bytes())),
    }
}

/// The strictest finding of all rules, and the rule that it is of; the first one's of equals.
fn decide<'b>(
    applied: &[Applied<'b>],
    text: &str,
    context: &Context<'_>,
    names: &Names,
) -> (Finding, Option<Applied<'b>>) {
    if applied.is_empty() {
        return ((Verdict::NeedsReview, "NO_RULE"), None);
    }
    let post = Post::of(text, context);
    let blank = text.chars().all(|c| c.is_whitespace() || super::reading::invisible(c));
    let asks = |one: &&Applied<'_>| !matches!(one.rule.requirement, Requirement::None | Requirement::Block);
    // Most posts need no look at their words where nothing is asked.
    let bench = (!blank && applied.iter().any(|one| asks(&one))).then(|| Bench::of(&post, names, context, applied));
    let found = applied.iter().map(|one| (by_rule(one, bench.as_ref(), context), *one));
    let worst = found.reduce(|a, b| if severity(b.0.0) > severity(a.0.0) { b } else { a });
    worst.map_or(((Verdict::NeedsReview, "NO_RULE"), None), |(finding, applied)| (finding, Some(applied)))
}

/// Worse verdicts are larger.
fn severity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotRequired => 0,
        Verdict::Sufficient => 1,
        Verdict::Unverifiable => 2,
        Verdict::NeedsReview => 3,
        Verdict::Insufficient => 4,
    }
}

/// What one rule says; without a bench the text is blank, or the rule asks for nothing of it.
fn by_rule(applied: &Applied<'_>, bench: Option<&Bench<'_>>, context: &Context<'_>) -> Finding {
    let rule = applied.rule;
    match rule.requirement {
        Requirement::None => {
            let exemption = rule.exemption.unwrap_or(Exemption::NoConnection);
            return (Verdict::NotRequired, exemption.code());
        }
        Requirement::Block => return (Verdict::Insufficient, "BLOCKED"),
        _ => {}
    }
    let Some(bench) = bench else { return (Verdict::Unverifiable, "TEXT_UNKNOWN") };
    if context.surface == Surface::Image {
        return (Verdict::Unverifiable, "VISUALLY_TOO_SMALL");
    }
    let found = elsewhere(context.surface, bench, applied).unwrap_or_else(|| required(applied, bench, context));
    let found = foreign(found, applied, bench, context);
    approved(rule, risk(rule, open(rule, found), bench))
}

/// What the text says under the rule, by label and relationship sentence.
fn required(applied: &Applied<'_>, bench: &Bench<'_>, context: &Context<'_>) -> Finding {
    let (rule, pack) = (applied.rule, applied.pack);
    let relation = || bench.relation(rule.zone);
    let label = || bench.label(pack, rule.zone);
    let sides = match rule.requirement {
        Requirement::Relationship => Sides { first: relation(), other: label(), missing: "RELATIONSHIP_MISSING" },
        Requirement::Both => {
            let (label, relation) = (label(), bench.relation(behind(rule)));
            match (label, relation) {
                (Some((Verdict::Sufficient, _)), relation) => {
                    Sides { first: relation, other: label, missing: "RELATIONSHIP_MISSING" }
                }
                (label, relation) => Sides { first: label, other: relation, missing: "LABEL_MISSING" },
            }
        }
        _ => Sides { first: label(), other: bench.relation(behind(rule)), missing: "LABEL_MISSING" },
    };
    let found = sides.weigh(applied, bench);
    let mut also = rule.also.iter().filter(|lang| **lang != context.lang);
    if found.0 == Verdict::Sufficient && also.any(|lang| !bench.says_in(*lang, pack)) {
        (Verdict::Insufficient, "WRONG_LANGUAGE")
    } else {
        found
    }
}

/// A relationship sentence stands behind the label that has to be first.
fn behind(rule: &Rule) -> super::rule::Zone {
    rule.zone.max(super::rule::Zone::BeforeFold)
}

/// What a rule asks for first, and the other of label and relationship sentence.
struct Sides {
    first: Option<Finding>,
    other: Option<Finding>,
    missing: &'static str,
}

impl Sides {
    fn weigh(&self, applied: &Applied<'_>, bench: &Bench<'_>) -> Finding {
        let (rule, pack) = (applied.rule, applied.pack);
        let good = |side: Option<Finding>| side.is_some_and(|(verdict, _)| verdict == Verdict::Sufficient);
        let both = rule.requirement == Requirement::Both;
        if good(self.first) && (!both || good(self.other)) || rule.either && !both && good(self.other) {
            return bench.doubts().unwrap_or((Verdict::Sufficient, "OK"));
        }
        let open = (rule.other_open && !both && good(self.other)).then_some((Verdict::NeedsReview, "LAW_OPEN"));
        let enough = if rule.either || rule.other_open { self.other } else { None };
        let told = [self.first, open, enough.filter(|_| open.is_none())].into_iter().flatten().reduce(better);
        match told {
            Some(finding) if finding.0 != Verdict::Insufficient => finding,
            // A placed wrongly, denied or outdated one tells the author what to mend.
            Some(finding) if finding.1 != "NO_DISCLOSURE" && finding.1 != "AMBIGUOUS_TERM" => finding,
            _ => (Verdict::Insufficient, self.instead(bench.instead(pack, rule.zone))),
        }
    }

    /// The reason where what is asked for first is missing: what stands in its place, or that it is missing.
    fn instead(&self, hint: &'static str) -> &'static str {
        if hint == "LABEL_MISSING" {
            return self.missing;
        }
        if !matches!(hint, "NO_DISCLOSURE" | "BRAND_TAG_ONLY" | "BRAND_HASHTAG_ONLY" | "OPINION_DISCLAIMER_ONLY") {
            return hint;
        }
        match (self.first, self.other) {
            (_, Some((Verdict::Insufficient, reason @ ("NEGATED" | "STALE_RELATIONSHIP" | "WRONG_ORGANISATION")))) => {
                reason
            }
            (Some((_, "AMBIGUOUS_TERM")), _) | (_, Some((Verdict::Insufficient, "AMBIGUOUS_TERM"))) => "AMBIGUOUS_TERM",
            (_, Some((_, reason))) if reason != "NO_DISCLOSURE" => self.missing,
            _ => hint,
        }
    }
}

/// What stands on the profile, in a comment or behind a link is not in the post.
fn elsewhere(surface: Surface, bench: &Bench<'_>, applied: &Applied<'_>) -> Option<Finding> {
    let reason = match surface {
        Surface::Profile => "PROFILE_ONLY",
        Surface::Comment => "IN_COMMENT",
        Surface::LinkPreview => "NOT_IN_POST",
        Surface::Post | Surface::Image => return None,
    };
    bench.discloses(applied.pack).then_some((Verdict::Insufficient, reason))
}

/// Reasons that nothing was disclosed, as against something false, denied or in the wrong place.
fn is_missing(reason: &str) -> bool {
    matches!(
        reason,
        "NO_DISCLOSURE"
            | "BRAND_TAG_ONLY"
            | "BRAND_HASHTAG_ONLY"
            | "LABEL_MISSING"
            | "RELATIONSHIP_MISSING"
            | "OPINION_DISCLAIMER_ONLY"
    )
}

/// Who does not understand a language does not say that nothing is said in it, except where only a label would do and
/// the language's labels are known.
fn foreign(found: Finding, applied: &Applied<'_>, bench: &Bench<'_>, context: &Context<'_>) -> Finding {
    let rule = applied.rule;
    let only_label = rule.requirement == Requirement::Label && !rule.either && !rule.other_open;
    let known = only_label && applied.pack.labels.iter().any(|label| label.lang == context.lang);
    match bench.foreign() {
        Some(reason) if found.0 == Verdict::Insufficient && is_missing(found.1) && !known => {
            (Verdict::NeedsReview, reason)
        }
        _ => found,
    }
}

/// Where the law is open, what is missing is for a person to decide; what is false stays wrong.
fn open(rule: &Rule, found: Finding) -> Finding {
    let wrong = matches!(found.1, "NEGATED" | "STALE_RELATIONSHIP" | "POSING_AS_CONSUMER" | "WRONG_ORGANISATION");
    if rule.confidence == Confidence::Open && found.0 == Verdict::Insufficient && !wrong {
        (Verdict::NeedsReview, "LAW_OPEN")
    } else {
        found
    }
}

/// A warning of the risk has to be seen without opening the post.
fn risk(rule: &Rule, found: Finding, bench: &Bench<'_>) -> Finding {
    match bench.warns() {
        _ if !rule.risk_warning => found,
        Some(false) => (Verdict::Insufficient, "RISK_WARNING_BELOW_FOLD"),
        None if found.0 != Verdict::Insufficient => (Verdict::NeedsReview, "RISK_WARNING_MISSING"),
        _ => found,
    }
}

/// Somebody's approval is still needed.
fn approved(rule: &Rule, found: Finding) -> Finding {
    if rule.review == Review::Human && found.0 == Verdict::Sufficient {
        (Verdict::NeedsReview, "APPROVAL_REQUIRED")
    } else {
        found
    }
}

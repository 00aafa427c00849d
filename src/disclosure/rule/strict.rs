//! Which of two rules asks for more, and the rule that asks for what both do.

use super::{Confidence, Requirement, Review, Rule};

/// How far something said goes: not enough, a person decides, enough. Lower is stricter.
type Worth = u8;
const NOT: Worth = 0;
const OPEN: Worth = 1;
const ENOUGH: Worth = 2;

/// One side of a rule that can be weakened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// What has to be said.
    Requirement,
    /// That its absence is a fault, and not a question.
    Confidence,
    /// Where it stands.
    Zone,
    /// That somebody approves.
    Review,
    /// That the risk is named.
    RiskWarning,
    /// That it is said in a second language too.
    Also,
    /// That there is a rule at all.
    Rule,
    /// Which labels are accepted.
    Label,
    /// Which wordings are rejected.
    Rejected,
}

impl Aspect {
    /// Every aspect, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Requirement,
        Self::Confidence,
        Self::Zone,
        Self::Review,
        Self::RiskWarning,
        Self::Also,
        Self::Rule,
        Self::Label,
        Self::Rejected,
    ];

    /// The code in findings and in the ledger.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Requirement => "requirement",
            Self::Confidence => "confidence",
            Self::Zone => "zone",
            Self::Review => "review",
            Self::RiskWarning => "risk_warning",
            Self::Also => "also",
            Self::Rule => "rule",
            Self::Label => "label",
            Self::Rejected => "rejected",
        }
    }
}

/// What a text is worth that says nothing, the relationship, a label, both.
fn worths(rule: &Rule) -> [Worth; 4] {
    let nothing = if rule.confidence == Confidence::Open { OPEN } else { NOT };
    let other = match (rule.either, rule.other_open) {
        (true, _) => ENOUGH,
        (_, true) => OPEN,
        _ => NOT,
    };
    match rule.requirement {
        Requirement::None => [ENOUGH; 4],
        Requirement::Block => [NOT; 4],
        Requirement::Relationship => [nothing, ENOUGH, other.max(nothing), ENOUGH],
        Requirement::Label => [nothing, other.max(nothing), ENOUGH, ENOUGH],
        Requirement::Both => [nothing, nothing, nothing, ENOUGH],
    }
}

/// Does the rule ask for words, so that place and language matter?
fn speaks(rule: &Rule) -> bool {
    !matches!(rule.requirement, Requirement::None | Requirement::Block)
}

/// In what a rule asks for less, what was, what is.
pub(super) type Weaker = (Aspect, String, String);

/// Where `is` asks for less than `was`.
pub(super) fn weaker(was: &Rule, is: &Rule) -> Vec<Weaker> {
    let mut found = Vec::new();
    let pairs: Vec<(Worth, Worth)> = worths(was).into_iter().zip(worths(is)).collect();
    if pairs[1..].iter().any(|(was, is)| is > was) || pairs[0].1 == ENOUGH && pairs[0].0 != ENOUGH {
        found.push((Aspect::Requirement, asked(was), asked(is)));
    } else if pairs[0].1 > pairs[0].0 {
        found.push((Aspect::Confidence, was.confidence.code().into(), is.confidence.code().into()));
    }
    if speaks(was) && speaks(is) {
        if is.zone > was.zone {
            found.push((Aspect::Zone, was.zone.code().into(), is.zone.code().into()));
        }
        if was.also.iter().any(|lang| !is.also.contains(lang)) {
            let codes = |rule: &Rule| rule.also.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(",");
            found.push((Aspect::Also, codes(was), codes(is)));
        }
    }
    if is.requirement != Requirement::Block {
        if was.review == Review::Human && is.review == Review::Auto {
            found.push((Aspect::Review, was.review.code().into(), is.review.code().into()));
        }
        if was.risk_warning && !is.risk_warning {
            found.push((Aspect::RiskWarning, "true".into(), "false".into()));
        }
    }
    found
}

impl Rule {
    /// What it asks for, in a word or two of the files' own: `relationship (either)`.
    #[must_use]
    pub fn asked(&self) -> String {
        asked(self)
    }
}

pub(super) fn asked(rule: &Rule) -> String {
    let other = match rule.requirement {
        _ if !speaks(rule) || rule.requirement == Requirement::Both => "",
        _ if rule.either => " (either)",
        _ if rule.other_open => " (other_open)",
        _ => "",
    };
    format!("{}{other}", rule.requirement.code())
}

/// The demands of both: what is enough for each is enough for it. Everything else is `b`'s, and its scope too.
pub(super) fn join(a: &Rule, b: &Rule) -> Rule {
    let both: Vec<Worth> = worths(a).into_iter().zip(worths(b)).map(|(a, b)| a.min(b)).collect();
    let (requirement, either, other_open) = match both[1..] {
        _ if a.requirement == Requirement::None && b.requirement == Requirement::None => {
            (Requirement::None, false, false)
        }
        [_, _, NOT] => (Requirement::Block, false, false),
        [ENOUGH, ENOUGH, _] if b.requirement == Requirement::Label => (Requirement::Label, true, false),
        [ENOUGH, ENOUGH, _] => (Requirement::Relationship, true, false),
        [ENOUGH, other, _] => (Requirement::Relationship, false, other == OPEN && both[0] == NOT),
        [other, ENOUGH, _] => (Requirement::Label, false, other == OPEN && both[0] == NOT),
        _ => (Requirement::Both, false, false),
    };
    let confidence = if both[0] == OPEN {
        Confidence::Open
    } else {
        let known = [a, b].into_iter().filter(|rule| rule.requirement != Requirement::None);
        known.map(|rule| rule.confidence).filter(|c| *c != Confidence::Open).min().unwrap_or(Confidence::Reported)
    };
    let zone = match (speaks(a), speaks(b)) {
        (true, false) => a.zone,
        (false, true) => b.zone,
        _ => a.zone.min(b.zone),
    };
    Rule {
        requirement,
        either,
        other_open,
        confidence,
        zone,
        also: a.also.iter().chain(b.also.iter().filter(|lang| !a.also.contains(lang))).copied().collect(),
        review: if a.review == Review::Human { a.review } else { b.review },
        risk_warning: a.risk_warning || b.risk_warning,
        exemption: b.exemption.or(a.exemption).filter(|_| requirement == Requirement::None),
        ..b.clone()
    }
}

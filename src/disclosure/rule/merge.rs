//! Two lists of rules become one: for every post, what both ask for.
//!
//! Which rules meet is found by trying one post of each sort that the rules can tell apart, so a rule that another
//! always hides weakens nothing. Each list is asked in order, the first that fits applies; so is the result.

use jiff::civil::Date;

use super::strict::{Aspect, Weaker, join, weaker};
use super::{Case, Language, Relationship, Rule};
use crate::content::Kind;
use crate::network::Network;

/// A rule that is laid over others.
pub(super) struct Over<'a> {
    /// The rule as it is over `under`, which it may leave parts to.
    pub(super) rule: Box<dyn Fn(&Rule) -> Rule + 'a>,
    /// It may ask for less.
    pub(super) waived: bool,
}

/// Where a rule asks for less than the one it is laid over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Less {
    /// Index of the rule on top; `None` where there is none for a post that had one.
    pub(super) over: Option<usize>,
    /// Id of the rule below.
    pub(super) under: String,
    /// In what, what was, what is.
    pub(super) aspect: Weaker,
}

/// What came of laying rules over others.
#[derive(Debug, Default)]
pub(super) struct Combined {
    /// The rules, in the order in which they are asked.
    pub(super) rules: Vec<Rule>,
    /// Where those on top ask for less.
    pub(super) less: Vec<Less>,
    /// In what they ask for more.
    pub(super) more: Vec<Aspect>,
}

/// `base` with `overs` on top. Less is taken from a waived rule only. `complete` says that
/// the rules on top mean to replace those below, so that a post none of them fits is a rule removed.
pub(super) fn combine(base: &[Rule], overs: &[Over<'_>], complete: bool) -> Combined {
    let blank = Rule::blank();
    let alone: Vec<Rule> = overs.iter().map(|over| (over.rule)(&blank)).collect();
    let mut met: Vec<(usize, usize)> = Vec::new();
    let mut removed: Vec<usize> = Vec::new();
    let (cases, last) = cases(base.iter().chain(&alone));
    for case in cases {
        let under = base.iter().position(|rule| rule.fits_case(&case));
        let over = alone.iter().position(|rule| rule.fits_case(&case));
        match (under, over) {
            (Some(under), Some(over)) if !met.contains(&(under, over)) => met.push((under, over)),
            (Some(under), None) if complete && case.on == last && !removed.contains(&under) => removed.push(under),
            _ => {}
        }
    }
    let mut rules = Vec::new();
    let mut less = Vec::new();
    let mut more = Vec::new();
    for (index, under) in base.iter().enumerate() {
        let mut above: Vec<usize> = met.iter().filter(|(below, _)| *below == index).map(|(_, above)| *above).collect();
        above.sort_unstable();
        for at in above {
            let (rule, found) = over_one(under, &overs[at]);
            let adds = weaker(&rule, under);
            if !complete && found.is_empty() && adds.is_empty() {
                continue; // It adds nothing: the rule below decides, and is named.
            }
            more.extend(adds.into_iter().map(|(aspect, ..)| aspect));
            less.extend(found.into_iter().map(|aspect| Less { over: Some(at), under: under.id.clone(), aspect }));
            rules.push(rule);
        }
        if removed.contains(&index) {
            let aspect = (Aspect::Rule, super::strict::asked(under), "none".to_owned());
            less.push(Less { over: None, under: under.id.clone(), aspect });
        }
        rules.push(under.clone());
    }
    if complete {
        rules.extend(alone);
    }
    Combined { rules, less, more }
}

/// One rule over another, for the posts that both are about.
fn over_one(under: &Rule, over: &Over<'_>) -> (Rule, Vec<Weaker>) {
    let top = (over.rule)(under);
    let less = weaker(under, &top);
    let mut rule = if less.is_empty() || over.waived { top.clone() } else { join(under, &top) };
    if !less.is_empty() && !over.waived {
        rule.id = if weaker(&rule, under).is_empty() { under.id.clone() } else { format!("{}+{}", under.id, top.id) };
        rule.version = if rule.id == under.id { under.version.clone() } else { rule.version };
    }
    rule.effective = under.effective.max(top.effective);
    rule.relationships = both(&under.relationships, &top.relationships);
    rule.kinds = both(&under.kinds, &top.kinds);
    rule.networks = both(&under.networks, &top.networks);
    rule.languages = both(&under.languages, &top.languages);
    rule.rewarded = under.rewarded.or(top.rewarded);
    (rule, less)
}

/// What two lists have in common, where an empty one means everything. Only asked where they have something in common.
fn both<T: Copy + PartialEq>(a: &[T], b: &[T]) -> Vec<T> {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b.to_vec(),
        (_, true) => a.to_vec(),
        _ => a.iter().copied().filter(|one| b.contains(one)).collect(),
    }
}

/// A post that no rule is about on the last day on which one comes into force; `None` where there is a rule for each.
pub(super) fn gap(rules: &[Rule]) -> Option<Case> {
    let (cases, last) = cases(rules.iter());
    match rules {
        [] => Some(EVERYBODY),
        _ => cases.into_iter().find(|case| case.on == last && !rules.iter().any(|rule| rule.fits_case(case))),
    }
}

/// The first case of all, where there is no rule to tell cases apart.
const EVERYBODY: Case = Case {
    relationship: Relationship::Employee,
    kind: Kind::Promotional,
    network: Network::Linkedin,
    lang: Language::En,
    rewarded: false,
    on: Date::ZERO,
};

/// One post of each sort that `rules` can tell apart, on each day on which one comes into force, and the last such day.
fn cases<'r>(rules: impl Iterator<Item = &'r Rule>) -> (Vec<Case>, Date) {
    let rules: Vec<&Rule> = rules.collect();
    let relationships = sorts(&Relationship::ALL, rules.iter().map(|rule| rule.relationships.as_slice()));
    let kinds = sorts(&Kind::ALL, rules.iter().map(|rule| rule.kinds.as_slice()));
    let networks = sorts(&Network::ALL, rules.iter().map(|rule| rule.networks.as_slice()));
    let languages = sorts(&Language::ALL, rules.iter().map(|rule| rule.languages.as_slice()));
    let mut days: Vec<Date> = rules.iter().map(|rule| rule.effective).collect();
    days.sort_unstable();
    days.dedup();
    let mut cases = Vec::new();
    for on in &days {
        for relationship in &relationships {
            for kind in &kinds {
                for network in &networks {
                    for lang in &languages {
                        cases.extend([false, true].map(|rewarded| Case {
                            relationship: *relationship,
                            kind: *kind,
                            network: *network,
                            lang: *lang,
                            rewarded,
                            on: *on,
                        }));
                    }
                }
            }
        }
    }
    (cases, days.last().copied().unwrap_or(Date::ZERO))
}

/// One of each sort of `all` that the lists tell apart.
fn sorts<'l, T: Copy + PartialEq + 'l>(all: &[T], lists: impl Iterator<Item = &'l [T]>) -> Vec<T> {
    let lists: Vec<&[T]> = lists.collect();
    let mut found: Vec<(Vec<bool>, T)> = Vec::new();
    for one in all {
        let marks: Vec<bool> = lists.iter().map(|list| list.contains(one)).collect();
        if found.iter().all(|(other, _)| *other != marks) {
            found.push((marks, *one));
        }
    }
    found.into_iter().map(|(_, one)| one).collect()
}

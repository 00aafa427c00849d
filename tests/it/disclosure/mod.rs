//! The examination of the disclosure judge: posts with known verdicts, written from rulings by somebody else.
//!
//! `cases/*.jsonl` holds the posts ([`case`]), `cases/README.md` says how they are written. Here stands what examines
//! the files themselves, and what puts every case to the judge ([`judge`]); [`transformations`] asks what no table of
//! cases can: whether a worse post is ever judged better.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use case::{Case, VERDICTS, cases};
use judge::{JUDGE, Judge, without_org};

pub(crate) mod case;
mod judge;
mod transformations;

/// Fewest cases of one jurisdiction.
const FEWEST: usize = 6;
/// Fewest cases whose text stands in a ruling, a regulator's page, or somebody's report of one.
const FEWEST_REAL: usize = 45;

/// What is wrong with the cases one by one, and with all of them together.
fn findings(cases: &[Case]) -> Vec<String> {
    let mut found: Vec<String> = cases.iter().flat_map(Case::findings).collect();
    let (mut ids, mut questions) = (BTreeSet::new(), BTreeMap::new());
    for case in cases {
        if !ids.insert(&case.id) {
            found.push(format!("{}: this id is used twice", case.id));
        }
        if let Some(first) = questions.insert(case.question(), &case.id) {
            found.push(format!("{}: asks the same as {first}", case.id));
        }
    }
    found
}

/// What no case speaks of, although the judge has an answer for it.
fn gaps(cases: &[Case]) -> Vec<String> {
    let mut found = vec![];
    for (field, known, of) in case::FIELDS {
        for value in *known {
            let count = cases.iter().filter(|case| of(case) == *value).count();
            let fewest = if *field == "jurisdiction" { FEWEST } else { 1 };
            if count < fewest {
                found.push(format!("{field} {value}: {count} cases, {fewest} wanted"));
            }
        }
    }
    for (verdict, reasons) in VERDICTS {
        let told = |reason: &&str| cases.iter().any(|case| case.accepts(verdict, reason));
        found
            .extend(reasons.iter().filter(|reason| !told(reason)).map(|reason| format!("{verdict} {reason}: no case")));
    }
    let real = cases.iter().filter(|case| case.is_real()).count();
    if real < FEWEST_REAL {
        found.push(format!("{real} cases from rulings and regulators, {FEWEST_REAL} wanted"));
    }
    found
}

/// Every case that `judge` sees otherwise, told so that a person can decide who is right.
fn disagreements(cases: &[Case], judge: Judge) -> Vec<String> {
    let mut told = vec![];
    for case in cases {
        let (verdict, reason) = judge(case);
        if !case.accepts(&verdict, &reason) {
            let expected = format!("{} {}", case.expect.verdict, case.expect.reasons.join("|"));
            let mut line = format!("{}: {verdict} {reason}, expected {expected}", case.id);
            let _ = write!(line, "\n    {:?}\n    {} [{}: {}]", case.text, case.why, case.confidence, case.source);
            told.push(line);
        }
    }
    told
}

#[test]
fn the_cases_are_well_formed() {
    let found = findings(&cases());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_cases_leave_nothing_out() {
    let found = gaps(&cases());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_judge_agrees_with_every_case() {
    let cases = cases();
    let told = disagreements(&cases, JUDGE);
    assert!(told.is_empty(), "{} of {} cases:\n{}", told.len(), cases.len(), told.join("\n"));
}

/// A line need not say whose organisation it is: then any name will do, and only that it is another one goes unseen.
#[test]
fn the_judge_does_not_need_the_name() {
    let mut cases = cases();
    cases.retain(|case| !case.expect.reasons.iter().any(|reason| reason == "WRONG_ORGANISATION"));
    let other: Vec<String> = cases
        .iter()
        .map(|case| (case, without_org(case)))
        .filter(|(case, (verdict, _))| *verdict != case.expect.verdict)
        .map(|(case, (verdict, reason))| format!("{}: {verdict} {reason}, {:?}", case.id, case.text))
        .collect();
    assert!(other.is_empty(), "{} of {}:\n{}", other.len(), cases.len(), other.join("\n"));
}

#[test]
fn the_checks_can_fail() {
    let good = cases();
    let broken = |change: fn(&mut Case)| {
        let mut case = good[0].clone();
        change(&mut case);
        findings(&[case])
    };
    assert_eq!(broken(|_| {}), Vec::<String>::new());
    assert_eq!(broken(|case| case.network = "myspace".into()).len(), 1);
    assert_eq!(broken(|case| case.expect.reasons = vec!["OK".into()]).len(), 1, "OK is no reason to refuse");
    assert_eq!(broken(|case| case.expect.reasons.clear()).len(), 1);
    assert_eq!(broken(|case| case.source_url = "on paper".into()).len(), 1);
    assert_eq!(broken(|case| case.why = "two\nlines".into()).len(), 1);
    assert_eq!(broken(|case| case.text.clear()).len(), 1);
    assert_eq!(findings(&[good[0].clone(), good[0].clone()]).len(), 2, "the id and the question");
    assert!(gaps(&good[..1]).len() > 50);
}

#[test]
fn the_examination_can_fail() {
    let cases = cases();
    let by_the_book: Judge = |case| (case.expect.verdict.clone(), case.expect.reasons[0].clone());
    let everything_passes: Judge = |_| ("sufficient".into(), "OK".into());
    assert_eq!(disagreements(&cases, by_the_book), Vec::<String>::new());
    let wrong = cases.iter().filter(|case| case.expect.verdict != "sufficient").count();
    assert_eq!(disagreements(&cases, everything_passes).len(), wrong);
}

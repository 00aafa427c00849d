use super::render::cell;
use super::*;
use crate::disclosure::Judgement;
use crate::lang::Lang;

fn share(item: &str, verdict: Verdict, reason: &str, rule: &str) -> ReportShare {
    let judgement = Judgement {
        verdict,
        reason: reason.into(),
        jurisdiction: rule.split('.').next().unwrap().to_uppercase(),
        rule: rule.into(),
        rule_version: "2026-11-22".into(),
        text_hash: String::new(),
    };
    ReportShare { item: item.parse().unwrap(), network: Network::X, tier: Tier::T2, judgement, asked: 0, closed: 0 }
}

fn shares(good: usize, bad: usize) -> Vec<ReportShare> {
    let good = (0..good).map(|_| share("news", Verdict::Sufficient, "OK", "fr.employee"));
    let bad = (0..bad).map(|_| share("news", Verdict::Insufficient, "NO_DISCLOSURE", "fr.employee"));
    good.chain(bad).collect()
}

fn period(exact: bool) -> Period {
    let day = |day| jiff::civil::date(2026, 11, day);
    Period { from: day(1), to: day(30), zone: "Europe/Paris".into(), exact }
}

fn of(shares: &[ReportShare], exact: bool) -> Group {
    let mut groups = report(shares, period(exact)).groups;
    assert_eq!(groups.len(), 1);
    groups.remove(0)
}

const NONE: Figure = Figure(None);
fn some(count: u64) -> Figure {
    Figure(Some(count))
}

#[test]
fn figures_of_small_groups_are_withheld() {
    for (good, bad, total, sufficient, insufficient) in [
        (1, 0, NONE, NONE, NONE),
        (4, 0, NONE, NONE, NONE),
        (2, 2, NONE, NONE, NONE),
        (5, 0, some(5), some(5), some(0)),
        (5, 5, some(10), some(5), some(5)),
        // One of ten: the other nine would tell it.
        (9, 1, some(10), NONE, NONE),
        (3, 3, some(6), NONE, NONE),
        (20, 4, some(24), NONE, NONE),
    ] {
        let group = of(&shares(good, bad), false);
        assert_eq!(group.shares, total, "{good}+{bad}");
        assert_eq!(group.verdicts["sufficient"], sufficient, "{good}+{bad}");
        assert_eq!(group.verdicts["insufficient"], insufficient, "{good}+{bad}");
        // What is named is counted: of a small group, nothing is.
        assert_eq!(group.reasons.is_empty() && group.rules.is_empty(), total == NONE, "{good}+{bad}");
        let group = of(&shares(good, bad), true);
        assert_eq!(group.shares, some((good + bad) as u64));
        assert_eq!(group.verdicts["insufficient"], some(bad as u64));
        assert_eq!(group.verdicts["unverifiable"], some(0));
    }
}

#[test]
fn subtraction_finds_nothing_small() {
    // Every way to divide a whole into four parts: what is withheld is five or more together, and two or more parts.
    for a in 0..9u64 {
        for b in 0..9u64 {
            for c in 0..9u64 {
                let counts: BTreeMap<String, u64> =
                    [("a", a), ("b", b), ("c", c), ("d", 7)].map(|(k, n)| (k.into(), n)).into();
                let total: u64 = counts.values().sum();
                let figures = shown(counts.clone(), false, false);
                let told: u64 = figures.values().filter_map(|figure| figure.0).sum();
                let hidden = figures.values().filter(|figure| figure.0.is_none()).count();
                assert!(figures.iter().all(|(_, f)| f.0.is_none_or(|n| n == 0 || n >= SMALLEST)), "{counts:?}");
                assert!(hidden == 0 || (hidden >= 2 && total - told >= SMALLEST), "{counts:?}: {figures:?}");
                assert!(figures.iter().all(|(key, f)| f.0.is_none_or(|n| n == counts[key])), "{counts:?}");
            }
        }
    }
}

#[test]
fn groups_are_items_networks_and_jurisdictions() {
    let mut all = shares(5, 0);
    all.extend((0..5).map(|_| share("news", Verdict::Sufficient, "OK", "de.label")));
    all.extend(
        (0..5).map(|_| ReportShare { network: Network::Bluesky, ..share("other", Verdict::Sufficient, "OK", "plain") }),
    );
    let report = report(&all, period(false));
    let found: Vec<_> = report.groups.iter().map(|g| (g.item.as_str(), g.network, g.jurisdiction.as_str())).collect();
    let expected = [("news", Network::X, "DE"), ("news", Network::X, "FR"), ("other", Network::Bluesky, "PLAIN")];
    assert_eq!(found, expected);
    assert_eq!(report.groups[1].rules, BTreeMap::from([("fr.employee@2026-11-22".to_owned(), some(5))]));
}

#[test]
fn corrections_are_counted_and_the_open_ones_do_not_show() {
    let with = |asked: u64, closed: u64| {
        let mut all = shares(10, 0);
        (0..asked as usize).for_each(|at| all[at].asked = 1);
        (0..closed as usize).for_each(|at| all[at].closed = 1);
        let group = of(&all, false);
        (group.corrections_asked, group.corrections_closed)
    };
    for (asked, closed, expected) in [
        (0, 0, (some(0), some(0))),
        (3, 1, (NONE, NONE)),
        (6, 6, (some(6), some(6))),
        (6, 5, (some(6), NONE)),
        (10, 5, (some(10), some(5))),
        (5, 0, (some(5), some(0))),
    ] {
        assert_eq!(with(asked, closed), expected, "{asked} {closed}");
    }
}

#[test]
fn cells_are_no_formulas_and_lines_are_whole() {
    for (text, expected) in [
        ("plain", "plain"),
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+33", "'+33"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("a,b", "\"a,b\""),
        ("a\"b", "\"a\"\"b\""),
        ("a\nb", "\"a\nb\""),
        ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
    ] {
        assert_eq!(cell(text), expected, "{text:?}");
    }
    let text = csv(&report(&shares(5, 1), period(false)));
    assert!(text.starts_with("from,to,item,network,jurisdiction,measure,value,count\r\n"));
    assert!(text.contains("\r\n2026-11-01,2026-11-30,news,x,FR,shares,,6\r\n"), "{text}");
    assert!(text.contains(",verdict,insufficient,*\r\n") && text.contains(",verdict,sufficient,*\r\n"), "{text}");
    assert!(text.lines().all(|line| line.matches(',').count() == 7), "{text}");
}

#[test]
fn every_format_says_the_same() {
    let report = report(&shares(7, 0), period(false));
    let value: serde_json::Value = serde_json::from_str(&json(&report).unwrap()).unwrap();
    assert_eq!(value["from"], "2026-11-01");
    assert_eq!(value["groups"][0]["shares"], 7);
    assert_eq!(value["groups"][0]["tiers"]["T2"], 7);
    for lang in Lang::ALL {
        let text = markdown(&report, lang);
        let word = if lang == Lang::Fr { "suffisante" } else { "sufficient" };
        assert!(text.contains(&format!("| news | X | FR | 7 | T2 7 | {word} 7 | {word}/OK 7 |")), "{text}");
        let empty = markdown(&super::report(&[], period(true)), lang);
        assert!(!empty.contains('|'), "{empty}");
    }
}

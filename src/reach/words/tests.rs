use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::*;
use crate::network::Network;
use crate::reach::{Ask, Basis, Company, Question, Report, Shrink};

#[test]
fn two_digits_are_kept() {
    for (people, expected) in [
        (0.0, 0),
        (-5.0, 0),
        (f64::NAN, 0),
        (0.4, 0),
        (0.6, 1),
        (9.6, 10),
        (14.5, 15),
        (99.6, 100),
        (480.0, 480),
        (484.9, 480),
        (1_934.0, 1_900),
        (995_000.0, 1_000_000),
        (123_456_789.0, 120_000_000),
        (f64::INFINITY, i64::MAX),
    ] {
        assert_eq!(rounded(people), expected, "{people}");
    }
}

fn of(low: f64, high: f64, shares: u32, evidence: Evidence) -> Estimate {
    let range = Interval { low, high };
    let method = Method::People;
    let anchored = if evidence == Evidence::Measured { shares } else { 0 };
    let median = (low * high).sqrt();
    Estimate { median, half: range, range, wide: range, method, evidence, naive_sum: None, shares, anchored }
}

#[test]
fn a_range_is_said_with_its_certainty_and_its_basis() {
    let known = of(484.0, 1_934.0, 3, Evidence::Declared);
    for (estimate, lang, long, short) in [
        (
            &known,
            Lang::Fr,
            "entre 480 et 1\u{202f}900 personnes (8 chances sur 10), sans doute autour de 970, estimé d’après les audiences déclarées",
            "480\u{a0}– 1\u{202f}900 personnes",
        ),
        (
            &known,
            Lang::En,
            "between 480 and 1,900 people (8 chances in 10), probably around 970, estimated from declared audiences",
            "480\u{a0}– 1,900 people",
        ),
        (
            &of(484.0, 1_934.0, 3, Evidence::Sampled),
            Lang::Fr,
            "entre 480 et 1\u{202f}900 personnes (8 chances sur 10), sans doute autour de 970, estimé d’après des \
             échantillons des audiences",
            "480\u{a0}– 1\u{202f}900 personnes",
        ),
        (
            &of(484.0, 1_934.0, 3, Evidence::Sampled),
            Lang::En,
            "between 480 and 1,900 people (8 chances in 10), probably around 970, estimated from samples of the \
             audiences",
            "480\u{a0}– 1,900 people",
        ),
        (
            &of(484.0, 534.0, 3, Evidence::Measured),
            Lang::Fr,
            "entre 480 et 530 personnes (8 chances sur 10), sans doute autour de 510, estimé à l’aide de chiffres \
             affichés par les réseaux",
            "480\u{a0}– 530 personnes",
        ),
        (
            &of(484.0, 534.0, 3, Evidence::Measured),
            Lang::En,
            "between 480 and 530 people (8 chances in 10), probably around 510, estimated with figures that the \
             networks showed",
            "480\u{a0}– 530 people",
        ),
        (
            &Estimate { method: Method::Clicks, ..of(0.0, 931.0, 0, Evidence::Modelled) },
            Lang::Fr,
            "au plus 930 personnes (8 chances sur 10), estimé d’après les seuls clics, car personne n’a enregistré de \
             partage",
            "au plus 930 personnes",
        ),
        (
            &of(0.2, 1.2, 1, Evidence::Modelled),
            Lang::Fr,
            "au plus 1 personne (9 chances sur 10), estimé en partie d’après des moyennes générales, faute de \
             connaître toutes les audiences",
            "au plus 1 personne",
        ),
        (
            // Of clicks alone nothing is known from below.
            &of(12.0, 931.0, 0, Evidence::Modelled),
            Lang::En,
            "at most 930 people (8 chances in 10), estimated from clicks alone: nobody recorded a share",
            "at most 930 people",
        ),
        (
            &of(7.2, 7.4, 1, Evidence::Declared),
            Lang::En,
            "about 7 people (8 chances in 10), estimated from declared audiences",
            "about 7 people",
        ),
        (
            &of(0.0, 0.3, 1, Evidence::Declared),
            Lang::Fr,
            "sans doute personne (9 chances sur 10), estimé d’après les audiences déclarées",
            "personne",
        ),
    ] {
        assert_eq!((estimate.describe(lang).as_str(), estimate.short(lang).as_str()), (long, short));
    }
}

#[test]
fn nothing_is_said_to_be_nothing() {
    let nothing = Estimate { method: Method::Nothing, ..of(0.0, 0.0, 0, Evidence::Declared) };
    assert_eq!(nothing.describe(Lang::Fr), "personne (aucun partage, aucun clic)");
    assert_eq!(nothing.describe(Lang::En), "nobody (no share, no click)");
    assert_eq!(nothing.short(Lang::En), "nobody");
}

#[test]
fn every_method_explains_itself() {
    for method in [Method::Nothing, Method::Clicks, Method::People] {
        for lang in Lang::ALL {
            assert!(method.explain(lang).chars().count() > 30 && !method.explain(lang).starts_with("reach-"));
        }
    }
}

#[test]
fn an_interval_alone_is_never_a_bare_number() {
    for (low, high, said, open) in [
        (484.0, 1_934.0, "480\u{a0}– 1,900 people", false),
        (0.2, 930.0, "at most 930 people", true),
        (7.2, 7.4, "about 7 people", false),
        (0.0, 0.2, "nobody", true),
    ] {
        let interval = Interval { low, high };
        assert_eq!((interval.short(Lang::En).as_str(), interval.is_open_below()), (said, open));
    }
}

#[test]
fn what_went_in_is_counted_and_a_few_people_are_not_told() {
    let clicks = Some(1_204);
    let basis = Basis { shares: 12, sampled: 7, told: 3, anchored: 2, clicks, reposts: None, learnt_from: 0 };
    let said = |least| basis.lines(Lang::En, least).into_iter().map(|(_, figure)| figure).collect::<Vec<_>>();
    assert_eq!(said(5), ["12", "fewer than 5", "1,204", "7", "fewer than 5", "fewer than 5"]);
    assert_eq!(said(0), ["12", "2", "1,204", "7", "3", "2"]);
    let keys = |clicks| Basis { clicks, ..Basis::default() }.lines(Lang::En, 5);
    let [shares, measured, clicks] = &keys(Some(0))[..] else { panic!("{:?}", keys(Some(0))) };
    assert_eq!(
        [&shares.1, &measured.1, &clicks.1],
        ["0"; 3],
        "shares, figures and counted clicks are told when there are none"
    );
    assert!(clicks.0.starts_with("Counted: clicks"), "{clicks:?}");
    assert_eq!(keys(None), keys(Some(0))[..2], "clicks that nobody counted are not told as none");
}

#[test]
fn nobody_finds_a_few_people_by_subtraction() {
    for (sampled, told, modelled) in (0..9).flat_map(|a| (0..9).flat_map(move |b| (0..9).map(move |c| (a, b, c)))) {
        let basis = Basis { shares: sampled + told + modelled, sampled, told, ..Basis::default() };
        let lines = basis.lines(Lang::En, 5);
        let hidden = |label: &str, count: u32| {
            let line = lines.iter().find(|(said, _)| said.starts_with(label));
            line.is_some_and(|(_, figure)| *figure != count.to_string()).then_some(count)
        };
        let parts = [("Sampled", sampled), ("Declared", told), ("Modelled", modelled)];
        let hidden: Vec<u32> = parts.iter().filter_map(|(label, count)| hidden(label, *count)).collect();
        let there = parts.iter().filter(|(_, count)| *count > 0).count();
        let safe = hidden.is_empty() || hidden.len() == there || hidden.len() > 1 && hidden.iter().sum::<u32>() >= 5;
        assert!(safe && parts.iter().all(|(_, count)| !(1..5).contains(count) || hidden.contains(count)), "{lines:?}");
    }
}

#[test]
fn what_would_narrow_it_is_a_count_of_people_the_best_first() {
    let shrink = |member, ask, width| Shrink { member, item: 0, network: Network::Linkedin, ask, width };
    let nothing = crate::reach::answer(&Company::default(), &Question::default(), &mut ChaCha8Rng::seed_from_u64(1));
    let report = Report {
        shrink: vec![
            shrink(3, Ask::Sample, 0.9),
            shrink(1, Ask::Anchor, 0.6),
            shrink(2, Ask::Anchor, 0.7),
            shrink(1, Ask::Anchor, 0.99),
        ],
        ..nothing
    };
    let said = report.narrower(Lang::En, 1);
    assert_eq!(said.len(), 2);
    assert!(
        said[0].starts_with("One of 2 colleagues could give") && said[0].ends_with("about 40 % narrower."),
        "{said:?}"
    );
    assert!(said[1].starts_with("One colleague could add") && said[1].ends_with("about 10 % narrower."), "{said:?}");
    let few = report.narrower(Lang::En, 5);
    assert!(few[0].starts_with("One colleague could give"), "of a few it is not told how many: {few:?}");
    assert!(Report { shrink: vec![shrink(1, Ask::Sample, 0.98)], ..report }.narrower(Lang::Fr, 1).is_empty());
}

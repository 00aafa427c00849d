use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::*;
use crate::id::ShareId;
use crate::reach::{Audience, Connections, Sample};

fn person(number: u64) -> PersonId {
    PersonId::mint(Millis(0), &mut ChaCha8Rng::seed_from_u64(number))
}

fn share(number: u64, who: u64, item: &str, network: Network, at: i64) -> Shared {
    let id = ShareId::mint(Millis(0), &mut ChaCha8Rng::seed_from_u64(1_000 + number));
    Shared { id, person: person(who), item: item.parse().unwrap(), network, at: Millis(at) }
}

fn kept(pseudonyms: &[u64]) -> Connections {
    Connections::Sample(Sample { count: 750, pseudonyms: pseudonyms.to_vec() })
}

/// Eight people, six of them in one team; three items, the last without a link.
fn facts() -> Facts {
    use Network::{Linkedin, Mastodon, X};
    let shares = vec![
        share(0, 0, "a", Linkedin, 10),
        share(1, 1, "a", Linkedin, 20),
        share(2, 0, "a", X, 30),
        share(3, 2, "b", Linkedin, 30),
        share(4, 3, "bare", Mastodon, 40),
    ];
    let clicks = [("a", 0, Linkedin, 5), ("a", 1, Linkedin, 2), ("a", 7, X, 1), ("b", 2, Linkedin, 9)];
    let clicks = clicks.map(|(item, who, network, count)| ((item.parse().unwrap(), person(who), network), count));
    Facts {
        teams: (0..8).map(|who| (person(who), if who < 6 { " Sales " } else { "Few" }.to_owned())).collect(),
        known: Known {
            threshold: 1 << 60,
            connections: [
                ((person(0), Linkedin), kept(&[10])),
                ((person(1), Linkedin), Connections::Told(Audience::AtLeast(500))),
                ((person(9), X), kept(&[10])),
            ]
            .into(),
            colleagues: vec![10, 20, 10],
        },
        anchors: [(shares[1].id, Anchor { impressions: Some(412), reached: None, reposts: Some(2) })].into(),
        shares,
        clicks: clicks.into(),
        campaigns: [("a".parse().unwrap(), "sun".to_owned())].into(),
        unlinked: BTreeSet::from(["bare".parse().unwrap()]),
    }
}

#[test]
fn everybody_stands_at_their_place_with_the_best_that_is_known_of_them() {
    let facts = facts();
    let View { company, people, items } = facts.whole();
    assert_eq!((company.headcount, people.len(), company.members.len()), (8, 8, 8));
    assert!((company.theta - 0.125).abs() < 1e-15);
    for (who, known) in [(0, Some(kept(&[10]))), (1, Some(Connections::Told(Audience::AtLeast(500)))), (5, None)] {
        let place = people.iter().position(|id| *id == person(who)).unwrap();
        assert_eq!(company.members[place].audiences.get(&Network::Linkedin).cloned(), known, "{who}");
    }
    assert!(company.members.iter().all(|member| !member.audiences.contains_key(&Network::X)), "a stranger's");
    assert_eq!(company.inside, BTreeSet::from([10, 20]));
    let names: Vec<(&str, bool)> = items.iter().map(|(item, chosen)| (item.as_str(), *chosen)).collect();
    assert_eq!(names, [("a", false), ("b", false), ("bare", false)]);
    let without = Facts { known: Known::default(), ..facts };
    assert_eq!(without.whole().company.theta, MOST_THETA, "no key");
}

#[test]
fn one_company_serves_all_questions_that_divide_no_item() {
    let facts = facts();
    let whole = facts.whole();
    for (about, places) in [
        (About::Item("b".parse().unwrap()), vec![1]),
        (About::Campaign("sun".into()), vec![0]),
        (About::Campaign("moon".into()), vec![]),
        (About::Item("never-shared".parse().unwrap()), vec![]),
    ] {
        assert_eq!(facts.of_whole(&about, &whole).items, places, "{about:?}");
        let (view, question) = facts.divided(&about);
        assert_eq!((&view.company, question.items), (&whole.company, places), "{about:?}");
    }
}

/// Shares and clicks of the items asked about, and of the others.
fn parts(about: &About) -> [Vec<(usize, Option<u64>)>; 2] {
    let facts = facts();
    let (View { company, .. }, question) = facts.divided(about);
    let mut both = [vec![], vec![]];
    for (place, item) in company.items.iter().enumerate() {
        both[usize::from(!question.items.contains(&place))].push((item.shares.len(), item.clicks));
    }
    both
}

#[test]
fn a_question_is_of_its_own_shares_and_clicks_and_the_rest_still_teaches() {
    for (about, chosen, rest) in [
        (About::Item("a".parse().unwrap()), vec![(3, Some(8))], vec![(1, Some(9)), (1, None)]),
        (About::Campaign("sun".into()), vec![(3, Some(8))], vec![(1, Some(9)), (1, None)]),
        (About::Campaign("moon".into()), vec![], vec![(3, Some(8)), (1, Some(9)), (1, None)]),
        (About::Person(person(0)), vec![(2, Some(5))], vec![(1, Some(3)), (1, Some(9)), (1, None)]),
        // Somebody whose link is clicked and who told of no share.
        (About::Person(person(7)), vec![(0, Some(1))], vec![(3, Some(7)), (1, Some(9)), (1, None)]),
        (About::Period(Millis(20), Millis(40)), vec![(2, Some(2)), (1, Some(9))], vec![(1, Some(6)), (1, None)]),
    ] {
        let [own, mut others] = parts(&about);
        assert_eq!(own, chosen, "{about:?}");
        others.sort_by_key(|(shares, clicks)| std::cmp::Reverse((*clicks, *shares)));
        let mut rest = rest;
        rest.sort_by_key(|(shares, clicks)| std::cmp::Reverse((*clicks, *shares)));
        assert_eq!(others, rest, "{about:?}");
    }
    let company = facts().whole().company;
    let figures: Vec<_> =
        company.items.iter().flat_map(|item| &item.shares).filter_map(|share| share.impressions).collect();
    assert_eq!(figures, [412]);
}

#[test]
fn a_small_team_and_one_of_which_few_share_get_no_figure() {
    let mut facts = facts();
    let allowed = |facts: &Facts, name: &str| facts.check(&About::Team(name.into())).is_ok();
    assert!(!allowed(&facts, "few") && !allowed(&facts, "nobody") && !allowed(&facts, ""));
    assert!(!allowed(&facts, "sales"), "four of six share");
    facts.shares.push(share(9, 4, "b", Network::X, 50));
    assert!(allowed(&facts, "sales") && allowed(&facts, "SALES "));
    facts.shares.clear();
    assert!(allowed(&facts, "sales"), "that nobody shares tells of nobody");
}

#[test]
fn what_a_few_people_told_in_private_is_read_off_no_answer_for_others() {
    let mut facts = facts();
    let item = About::Item("a".parse().unwrap());
    let campaign = About::Campaign("sun".to_owned());
    let week = About::Period(Millis(15), Millis(25));
    for about in [&item, &campaign, &week] {
        assert!(facts.is_private(about), "{about:?}");
        let (view, question) = facts.discreet(about);
        let own = question.items.iter().flat_map(|place| &view.company.items[*place].shares);
        assert!(own.clone().count() > 0 && own.clone().all(|share| share.impressions.is_none()), "{about:?}");
    }
    // Their own numbers rest on them, and where nobody asked about told a figure there is nothing to hide.
    assert!(!facts.is_private(&About::Person(person(1))) && !facts.is_private(&About::Item("b".parse().unwrap())));
    let others = (5..9).map(|who| share(10 + who, who, "a", Network::Linkedin, 20));
    facts.shares.extend(others);
    assert!(!facts.is_private(&item), "six people shared it");
}

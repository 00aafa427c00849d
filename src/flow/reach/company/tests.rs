use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::*;
use crate::id::ShareId;

fn person(number: u64) -> PersonId {
    PersonId::mint(Millis(0), &mut ChaCha8Rng::seed_from_u64(number))
}

fn share(number: u64, who: u64, item: &str, network: Network, at: i64) -> Shared {
    let id = ShareId::mint(Millis(0), &mut ChaCha8Rng::seed_from_u64(1_000 + number));
    Shared { id, person: person(who), item: item.parse().unwrap(), network, at: Millis(at) }
}

fn sample(who: u64, network: Network, key: i64, threshold: u64, pseudonyms: &[u64]) -> StoredSample {
    let (pseudonyms, colleagues) = (pseudonyms.to_vec(), pseudonyms[..1].to_vec());
    StoredSample {
        person: person(who),
        network,
        key,
        threshold,
        count: 750,
        pseudonyms,
        colleagues,
        made_at: Millis(0),
    }
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
        audiences: [((person(1), Linkedin), "500+".to_owned()), ((person(0), Linkedin), "7".to_owned())].into(),
        samples: vec![
            sample(0, Linkedin, 2, 1_000, &[10, 900]),
            sample(2, Linkedin, 2, 500, &[10, 20, 499]),
            sample(3, Linkedin, 1, 1_000, &[11, 12]),
        ],
        anchors: [(shares[1].id, Anchor { impressions: Some(412), reached: None, reposts: Some(2) })].into(),
        shares,
        clicks: clicks.into(),
        campaigns: [("a".parse().unwrap(), "sun".to_owned())].into(),
        unlinked: BTreeSet::from(["bare".parse().unwrap()]),
    }
}

fn place(facts: &Facts, who: u64) -> usize {
    facts.members()[&person(who)]
}

#[test]
fn only_samples_of_the_newest_key_are_sets_and_all_are_cut_at_the_lowest_threshold() {
    let facts = facts();
    let company = facts.ask(&About::Item("a".parse().unwrap())).company;
    assert_eq!((company.headcount, company.members.len()), (8, 8));
    assert!((company.theta - 500.0 / ALL_PSEUDONYMS).abs() < 1e-24);
    let of = |who| company.members[place(&facts, who)].audiences.get(&Network::Linkedin).cloned();
    let kept = |pseudonyms: &[u64]| Some(Connections::Sample(Sample { count: 750, pseudonyms: pseudonyms.to_vec() }));
    assert_eq!(of(0), kept(&[10]), "a sample beats what was told");
    assert_eq!(of(2), kept(&[10, 20, 499]));
    assert_eq!(of(3), Some(Connections::Told(Audience::Count(750))), "of an older key the number is still known");
    assert_eq!(of(1), Some(Connections::Told(Audience::AtLeast(500))));
    assert_eq!(of(5), None);
    assert_eq!(company.inside, BTreeSet::from([10]), "colleagues of an older key are other numbers");
    let without = Facts { samples: vec![], ..facts };
    assert_eq!(without.ask(&About::Campaign("sun".into())).company.theta, MOST_THETA);
}

/// Shares and clicks of the items asked about, and of the others.
fn parts(about: &About) -> [Vec<(usize, Option<u64>)>; 2] {
    let Asked { company, question, .. } = facts().ask(about);
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
    let company = facts().ask(&About::Item("a".parse().unwrap())).company;
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

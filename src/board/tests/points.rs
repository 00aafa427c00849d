use super::*;
use crate::board::points::{DAY_CAP, FOR_CHECKED, FOR_OWN_WORDS, ITEM_CAP, PER_SHARE};
use Network::{Bluesky, Linkedin, Mastodon, X};
use proptest::prelude::*;

/// Points of person 0 for shares given as (item, network, hour of the week, flags): `c`hecked, own `w`ords, `i`neligible.
fn check(shares: &[(&str, Network, i64, &str)], expected: u32) {
    let shares: Vec<ShareFact> = shares
        .iter()
        .map(|&(what, network, hour, flags)| ShareFact {
            checked: flags.contains('c'),
            own_words: flags.contains('w'),
            eligible: !flags.contains('i'),
            ..share(0, what, network, hour)
        })
        .collect();
    let scores = score(&shares, &paris());
    assert_eq!(scores.get(&person(0)).copied().unwrap_or_default(), expected, "{shares:#?}");
}

#[test]
fn a_share_is_worth_what_was_done_with_care() {
    check(&[], 0);
    check(&[("a", X, 9, "")], PER_SHARE);
    check(&[("a", X, 9, "c")], PER_SHARE + FOR_CHECKED);
    check(&[("a", X, 9, "w")], PER_SHARE + FOR_OWN_WORDS);
    check(&[("a", X, 9, "cw")], 18);
    check(&[("a", X, 9, "icw")], 0);
    check(&[("a", X, 9, ""), ("b", X, 9, "i")], 10);
}

#[test]
fn one_item_gives_at_most_its_cap_on_all_networks_and_days() {
    check(&[("a", X, 9, ""), ("a", Linkedin, 9, "")], ITEM_CAP);
    check(&[("a", X, 9, "cw"), ("a", Linkedin, 9, "cw")], ITEM_CAP);
    check(
        &[("a", X, 9, "cw"), ("a", Linkedin, 33, "cw"), ("a", Bluesky, 57, "cw"), ("a", Mastodon, 81, "cw")],
        ITEM_CAP,
    );
}

#[test]
fn one_local_day_gives_at_most_its_cap() {
    check(&[("a", X, 9, "cw"), ("b", X, 10, "cw")], DAY_CAP);
    check(&[("a", X, 0, ""), ("b", X, 1, ""), ("c", X, 2, ""), ("d", X, 23, "")], DAY_CAP);
    check(&[("a", X, 0, ""), ("b", X, 1, ""), ("c", X, 2, ""), ("d", X, 24, "")], DAY_CAP + PER_SHARE);
}

#[test]
fn days_are_those_of_the_zone() {
    // 23:30 in Paris is 22:30 in London and already the next day in Tokyo; hour 24 starts Tuesday in Paris only.
    let shares: Vec<ShareFact> =
        [("a", 20), ("b", 21), ("c", 22), ("d", 24)].map(|(what, hour)| share(0, what, X, hour)).to_vec();
    for (zone, expected) in [("Europe/Paris", 40), ("Europe/London", 30), ("America/New_York", 30), ("Asia/Tokyo", 30)]
    {
        assert_eq!(score(&shares, &TimeZone::get(zone).unwrap())[&person(0)], expected, "{zone}");
    }
}

#[test]
fn sharing_early_does_not_use_up_an_items_points_on_a_full_day() {
    // Counted in order of time, `a` would get 18 on the full Monday and 2 on Tuesday: 32 instead of 38.
    check(&[("a", X, 9, "cw"), ("b", X, 10, "cw"), ("a", Linkedin, 33, "cw")], 38);
    // Room on Tuesday is made by moving `b` on to Wednesday.
    check(
        &[
            ("a", X, 9, "cw"),
            ("c", X, 10, "cw"),
            ("b", X, 33, "cw"),
            ("a", Linkedin, 34, "cw"),
            ("b", Linkedin, 57, ""),
        ],
        58,
    );
}

#[test]
fn people_do_not_touch_one_another() {
    let scores = score(&[share(0, "a", X, 9), share(1, "a", X, 9)], &paris());
    assert_eq!(scores, BTreeMap::from([(person(0), 10), (person(1), 10)]));
}

fn any_share() -> impl Strategy<Value = ShareFact> {
    let network = (0..Network::ALL.len()).prop_map(|index| Network::ALL[index]);
    (0..3usize, 0..5u8, network, 0..168i64, any::<[bool; 3]>()).prop_map(|(who, what, network, hour, flags)| {
        let [eligible, checked, own_words] = flags;
        ShareFact { eligible, checked, own_words, ..share(who, &format!("item-{what}"), network, hour) }
    })
}

/// The most that both caps allow, the slow way: for every set of days, these pay their cap and the rest their items'.
fn by_minimal_cut(shares: &[ShareFact], who: PersonId) -> u32 {
    let day = |share: &ShareFact| share.at.zoned(&paris()).date().day() as u32 - 16;
    let own: Vec<&ShareFact> = shares.iter().filter(|share| share.person == who && share.eligible).collect();
    let items: BTreeSet<&ItemId> = own.iter().map(|share| &share.item).collect();
    let cost = |days: u32| {
        let open = |share: &&&ShareFact| days & (1 << day(share)) == 0;
        let of = |item: &ItemId| own.iter().filter(open).filter(|s| s.item == *item).map(|s| s.worth()).sum::<u32>();
        days.count_ones() * DAY_CAP + items.iter().map(|item| of(item).min(ITEM_CAP)).sum::<u32>()
    };
    (0..128).map(cost).min().unwrap()
}

proptest! {
    #[test]
    fn order_does_not_matter(
        (shares, shuffled) in prop::collection::vec(any_share(), 0..24)
            .prop_flat_map(|shares| (Just(shares.clone()), Just(shares).prop_shuffle()))
    ) {
        prop_assert_eq!(score(&shares, &paris()), score(&shuffled, &paris()));
    }

    #[test]
    fn the_caps_allow_no_more_and_no_less(shares in prop::collection::vec(any_share(), 0..24)) {
        for (who, points) in score(&shares, &paris()) {
            prop_assert_eq!(points, by_minimal_cut(&shares, who));
        }
    }

    #[test]
    fn one_more_share_never_costs(shares in prop::collection::vec(any_share(), 0..20), more in any_share()) {
        let before = score(&shares, &paris());
        let after = score(&[shares, vec![more]].concat(), &paris());
        for (who, points) in before {
            prop_assert!(after[&who] >= points);
        }
    }
}

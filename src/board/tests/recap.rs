use super::*;

/// (rank, name, points) of the top, for people given as (name, agreed to be named, 10-point shares).
fn top(people: &[(&str, bool, usize)]) -> (Vec<(u32, String, u32)>, u32) {
    let mut facts = nothing();
    for (who, &(name, named, shares)) in people.iter().enumerate() {
        add(&mut facts, who, name, named, shares);
    }
    let board = board(&facts);
    (board.top.into_iter().map(|entry| (entry.rank, entry.name, entry.points)).collect(), board.left_out)
}

fn check(people: &[(&str, bool, usize)], expected: &[(u32, &str, u32)]) {
    let expected: Vec<_> = expected.iter().map(|&(rank, name, points)| (rank, name.to_owned(), points)).collect();
    assert_eq!(top(people), (expected, 0), "{people:?}");
}

#[test]
fn ties_share_a_rank_and_the_next_is_skipped() {
    check(&[], &[]);
    check(&[("A", true, 3), ("B", true, 2)], &[(1, "A", 30), (2, "B", 20)]);
    check(&[("B", true, 3), ("A", true, 3), ("C", true, 1)], &[(1, "A", 30), (1, "B", 30), (3, "C", 10)]);
    check(&[("A", true, 3), ("c", true, 2), ("B", true, 2)], &[(1, "A", 30), (2, "B", 20), (2, "c", 20)]);
}

#[test]
fn only_who_agreed_is_named_and_ranks_have_no_gap_for_the_others() {
    check(&[("A", true, 1), ("Secret", false, 5), ("B", true, 2)], &[(1, "B", 20), (2, "A", 10)]);
    check(&[("Secret", false, 5)], &[]);
}

#[test]
fn five_places_and_no_bottom() {
    let six = [("A", true, 6), ("B", true, 5), ("C", true, 4), ("D", true, 3), ("E", true, 2), ("F", true, 1)];
    check(&six, &[(1, "A", 60), (2, "B", 50), (3, "C", 40), (4, "D", 30), (5, "E", 20)]);
}

#[test]
fn a_tie_at_the_last_place_is_shown_whole_up_to_eight() {
    for (tied, expected) in [(1, (5, 0)), (2, (6, 0)), (4, (8, 0)), (5, (5, 4)), (9, (5, 8))] {
        let mut people = vec![("A", true, 6), ("B", true, 5), ("C", true, 4), ("D", true, 3)];
        people.extend(vec![("Z", true, 1); tied]);
        let (shown, left_out) = top(&people);
        assert_eq!((shown.len(), left_out), expected, "{tied} tied");
        assert!(shown[4..].iter().all(|entry| entry.0 == 5));
    }
}

#[test]
fn who_stands_for_a_large_tie_changes_from_week_to_week_and_not_with_the_order() {
    let mut facts = nothing();
    (0..20).for_each(|who| add(&mut facts, who, &format!("P{who:02}"), true, 1));
    let ids = |facts: &Facts| board(facts).top.into_iter().map(|entry| entry.person).collect::<BTreeSet<_>>();
    let drawn = ids(&facts);
    assert_eq!((drawn.len(), board(&facts).left_out), (5, 15));
    facts.shares.reverse();
    assert_eq!(ids(&facts), drawn);
    facts.shares.iter_mut().for_each(|share| *share = earlier(share.clone()));
    facts.week = facts.week.previous(&paris());
    assert_ne!(ids(&facts), drawn);
}

/// Totals (sharers, shares, clicks) when `named` of `people` agreed, each with one share of an item of their own.
fn totals(people: usize, named: usize, clicks: u64) -> (Option<u32>, Option<u32>, Option<u64>) {
    let mut facts = nothing();
    for who in 0..people {
        facts.people.extend([known(who, "N", who < named)]);
        // Named ones score more, so that they are the ones shown.
        facts.shares.push(share(who, &format!("item-{who}"), Network::X, 9));
    }
    facts.clicks = clicks;
    let totals = board(&facts).totals;
    (totals.sharers, totals.shares, totals.clicks)
}

#[test]
fn figures_of_fewer_than_five_are_withheld() {
    assert_eq!(totals(1, 0, 50), (None, None, None));
    assert_eq!(totals(4, 4, 50), (None, None, None));
    assert_eq!(totals(5, 5, 50), (Some(5), Some(5), Some(50)));
    assert_eq!(totals(5, 0, 50), (Some(5), Some(5), Some(50)));
    assert_eq!(totals(5, 0, 4), (Some(5), Some(5), None));
    // What is left after subtracting those shown by name.
    assert_eq!(totals(6, 5, 50), (None, None, Some(50)));
    assert_eq!(totals(9, 5, 50), (None, None, Some(50)));
    assert_eq!(totals(10, 5, 50), (Some(10), Some(10), Some(50)));
    assert_eq!(totals(8, 3, 50), (Some(8), Some(8), Some(50)));
    assert_eq!(totals(7, 3, 50), (None, None, Some(50)));
    // All of the rest agreed to be named.
    assert_eq!(totals(9, 9, 50), (Some(9), Some(9), Some(50)));
}

#[test]
fn a_team_of_three_still_names_who_agreed() {
    let mut facts = nothing();
    add(&mut facts, 0, "Ana", true, 2);
    add(&mut facts, 1, "Secret", false, 3);
    add(&mut facts, 2, "Bob", true, 1);
    (facts.reach, facts.clicks) = (Some(estimate(100.0, 200.0)), 40);
    facts.clicks_by_item = BTreeMap::from([(item("item-0"), 40)]);
    let board = board(&facts);
    assert_eq!(board.totals, Totals::default());
    assert_eq!((board.trend, board.reach, board.quiet), (None, None, false));
    assert_eq!(board.top.iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>(), ["Ana", "Bob"]);
    let best = board.best.unwrap();
    assert_eq!((best.item, best.sharers, best.clicks), (item("item-0"), None, None));
}

#[test]
fn the_trend_needs_both_weeks() {
    let board = board(&full());
    assert_eq!(board.trend, Some(Trend { sharers: 8, shares: 58, clicks: Some(-46) }));
    let mut small_before = full();
    small_before.shares_before.retain(|share| share.person < person(4));
    assert_eq!(super::board(&small_before).trend, None);
}

#[test]
fn only_shares_of_the_week_that_are_eligible_count() {
    let mut facts = nothing();
    add(&mut facts, 0, "Ana", true, 1);
    facts.shares.push(ShareFact { eligible: false, ..share(0, "b", Network::X, 40) });
    facts.shares.push(share(0, "c", Network::X, 168));
    facts.shares.push(share(0, "d", Network::X, -1));
    let entry = board(&facts).top.remove(0);
    assert_eq!((entry.points, entry.shares, entry.networks), (10, 1, 1));
    facts.shares.iter_mut().for_each(|share| share.eligible = false);
    assert!(board(&facts).quiet && board(&facts).top.is_empty() && board(&facts).best.is_none());
}

/// Names of the most improved, for people given as (name, agreed, shares before, shares now).
fn improved(people: &[(&str, bool, usize, usize)]) -> Vec<(String, u32)> {
    let mut facts = nothing();
    for (who, &(name, named, before, now)) in people.iter().enumerate() {
        add(&mut facts, who, name, named, now);
        facts
            .shares_before
            .extend((0..before).map(|n| earlier(share(who, &format!("i{n}"), Network::X, n as i64 * 24))));
    }
    board(&facts).improved.into_iter().map(|one| (one.name, one.gain)).collect()
}

#[test]
fn the_most_improved_did_better_than_their_own_week_before() {
    let one = |name: &str, gain: u32| vec![(name.to_owned(), gain)];
    assert_eq!(improved(&[("A", true, 1, 3), ("B", true, 4, 5)]), one("A", 20));
    assert_eq!(improved(&[("A", true, 0, 5), ("B", true, 4, 5)]), one("B", 10));
    assert_eq!(improved(&[("Secret", false, 1, 5), ("B", true, 4, 5)]), one("B", 10));
    assert_eq!(improved(&[("A", true, 2, 2), ("B", true, 3, 1)]), vec![]);
    assert_eq!(improved(&[("B", true, 1, 2), ("A", true, 2, 3)]), [one("A", 10), one("B", 10)].concat());
    assert_eq!(improved(&[("A", true, 1, 2), ("B", true, 1, 2), ("C", true, 1, 2)]).len(), 2);
}

#[test]
fn newcomers_are_named_with_consent_and_counted_from_five() {
    for (unnamed, others) in [(0, None), (4, None), (5, Some(5))] {
        let mut facts = nothing();
        add(&mut facts, 2, "Late", true, 1);
        add(&mut facts, 1, "Early", true, 1);
        add(&mut facts, 3, "Old hand", true, 1);
        (10..10 + unnamed).for_each(|who| add(&mut facts, who, "Secret", false, 1));
        facts.ever_before.insert(person(3));
        let new = board(&facts).newcomers;
        assert_eq!(new.named.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["Early", "Late"]);
        assert_eq!(new.others, others, "{unnamed} unnamed");
    }
}

#[test]
fn the_best_item_is_what_most_people_chose() {
    let mut facts = nothing();
    for who in 0..6 {
        facts.shares.push(share(who, "chosen", Network::X, 9));
    }
    facts.shares.push(share(0, "clicked", Network::X, 9));
    facts.clicks_by_item = BTreeMap::from([(item("clicked"), 900), (item("chosen"), 7)]);
    let best = board(&facts).best.unwrap();
    assert_eq!((best.title.as_str(), best.sharers, best.clicks), ("chosen", Some(6), Some(7)));
}

#[test]
fn equally_chosen_items_are_told_apart_by_clicks_then_by_name() {
    let mut facts = nothing();
    facts.shares = ["c", "b", "a"].map(|what| share(0, what, Network::X, 9)).to_vec();
    assert_eq!(board(&facts).best.unwrap().title, "a");
    facts.clicks_by_item = BTreeMap::from([(item("b"), 2), (item("c"), 2), (item("a"), 1)]);
    assert_eq!(board(&facts).best.unwrap().title, "b");
}

#[test]
fn someone_who_left_counts_in_totals_only() {
    let mut facts = full();
    facts.people.clear();
    let board = board(&facts);
    assert_eq!((board.totals.sharers, board.top, board.improved), (Some(38), vec![], vec![]));
    assert_eq!(board.newcomers.named, vec![]);
}

//! The way of an item, step by step.
use super::*;
use crate::id::Millis;
use crate::lang::Lang;

/// Every pair of state and action; what is not here is refused.
const WAY: &[(State, Action, State)] = &[
    (State::Draft, Action::Submit, State::InReview),
    (State::Draft, Action::Edit, State::Draft),
    (State::Draft, Action::Withdraw, State::Withdrawn),
    (State::Draft, Action::Archive, State::Archived),
    (State::InReview, Action::RequestChanges, State::ChangesRequested),
    (State::InReview, Action::Approve, State::Approved),
    (State::InReview, Action::Edit, State::InReview),
    (State::InReview, Action::Withdraw, State::Withdrawn),
    (State::InReview, Action::Archive, State::Archived),
    (State::ChangesRequested, Action::Submit, State::InReview),
    (State::ChangesRequested, Action::Edit, State::ChangesRequested),
    (State::ChangesRequested, Action::Withdraw, State::Withdrawn),
    (State::ChangesRequested, Action::Archive, State::Archived),
    (State::Approved, Action::RequestChanges, State::ChangesRequested),
    (State::Approved, Action::Edit, State::Draft),
    (State::Approved, Action::Withdraw, State::Withdrawn),
    (State::Approved, Action::Archive, State::Archived),
    (State::Withdrawn, Action::Archive, State::Archived),
    (State::Withdrawn, Action::Restore, State::Draft),
    (State::Archived, Action::Restore, State::Draft),
];

#[test]
fn every_step_leads_where_the_table_says() {
    for state in State::ALL {
        for action in Action::ALL {
            let there = WAY.iter().find(|(s, a, _)| (*s, *a) == (state, action)).map(|(_, _, next)| *next);
            let expected = there.ok_or(Refusal::NotFromHere { state, action });
            assert_eq!(step(state, action, "Ann", Some("Léa"), false), expected, "{state:?} {action:?}");
        }
    }
}

#[test]
fn nobody_approves_their_own_words_unless_allowed() {
    let approve = |actor, author, allowed| step(State::InReview, Action::Approve, actor, author, allowed);
    for actor in ["Léa Martin", " léa  martin ", "@Léa Martin", "LÉA MARTIN"] {
        assert_eq!(approve(actor, Some("Léa Martin"), false), Err(Refusal::OwnItem), "{actor}");
        assert_eq!(approve(actor, Some("Léa Martin"), true), Ok(State::Approved), "{actor}");
    }
    assert_eq!(approve("Ann", Some("Léa Martin"), false), Ok(State::Approved));
    assert_eq!(approve("Ann", None, false), Ok(State::Approved));
    assert_eq!(step(State::InReview, Action::RequestChanges, "Léa", Some("Léa"), false), Ok(State::ChangesRequested));
}

#[test]
fn codes_and_words_exist_for_all() {
    for state in State::ALL {
        assert_eq!(State::parse(state.code()), Some(state));
        assert_ne!(state.name(Lang::Fr), state.name(Lang::En));
        for (action, lang) in Action::ALL.into_iter().flat_map(|a| Lang::ALL.map(|l| (a, l))) {
            let told = Refusal::NotFromHere { state, action }.message(lang);
            assert!(told.ends_with(&format!("{}.", state.name(lang))), "{told}");
        }
    }
    assert_eq!(State::parse("published"), None);
    assert!(Refusal::OwnItem.message(Lang::Fr).contains("autre personne"));
    let refusal = Refusal::NotFromHere { state: State::Archived, action: Action::Approve };
    assert_eq!(refusal.message(Lang::En), "This item cannot be approved in its present state: archived.");
}

#[test]
fn an_approval_counts_for_one_revision_by_somebody_else() {
    let mut item = only(&[file("items/a.fr.md", BARE)]);
    item.author = Some("Léa".to_owned());
    let by = |name: &str| Approval {
        item: item.id.clone(),
        revision: item.revision.clone(),
        by: name.to_owned(),
        at: Millis(0),
    };
    let (other, own) = (by("Ann"), by("léa"));
    let stale = Approval { revision: Revision("0".repeat(64)), ..other.clone() };
    let elsewhere = Approval { item: "b".parse().expect("slug"), ..other.clone() };
    for (approvals, allowed, expected) in [
        (vec![], false, State::Draft),
        (vec![other.clone()], false, State::Approved),
        (vec![own.clone()], false, State::Draft),
        (vec![own.clone()], true, State::Approved),
        (vec![own, other], false, State::Approved),
        (vec![stale], true, State::Draft),
        (vec![elsewhere], true, State::Draft),
    ] {
        let rules = Approvals { own: allowed, ..Approvals::default() };
        assert_eq!(state_of(&item, &approvals, None, &rules), expected, "{approvals:?} {allowed}");
    }
}

#[test]
fn a_campaign_may_ask_for_several_people() {
    let mut item = only(&[file("items/a.fr.md", BARE)]);
    item.author = Some("Léa".to_owned());
    item.campaign = Some("results".to_owned());
    let (brand, found) = parse_brand("brand.toml", "[campaign.results]\napprovals = 2\n[approval]\napprovals = 1\n");
    assert_eq!(found, []);
    let rules = brand.approval;
    let by = |name: &str, at| Approval {
        item: item.id.clone(),
        revision: item.revision.clone(),
        by: name.to_owned(),
        at: Millis(at),
    };
    for (names, expected) in [
        (&["Ann"][..], State::Draft),
        (&["Ann", " @ANN "], State::Draft),
        (&["Ann", "Léa"], State::Draft),
        (&["Ann", "Bo"], State::Approved),
        (&["Ann", "Léa", "ann", "Bo"], State::Approved),
    ] {
        let approvals: Vec<Approval> = names.iter().map(|name| by(name, 0)).collect();
        assert_eq!(state_of(&item, &approvals, None, &rules), expected, "{names:?}");
    }
    let mut other = item.clone();
    other.campaign = Some("spring".to_owned());
    assert_eq!(state_of(&other, &[by("Ann", 0)], None, &rules), State::Approved);
    for (approvers, same, expected) in
        [(1, true, State::InReview), (2, true, State::Approved), (3, true, State::Approved), (2, false, State::Draft)]
    {
        let revision = if same { item.revision.clone() } else { Revision("0".repeat(64)) };
        let ruling = Ruling { action: Action::Approve, revision, at: Millis(10), approvers };
        assert_eq!(state_of(&item, &[], Some(&ruling), &rules), expected, "{approvers} {same}");
        // One in a file and one in chat are not counted together.
        assert_eq!(state_of(&item, &[by("Bo", 15)], Some(&ruling), &rules), expected, "{approvers} {same}");
    }
}

#[test]
fn the_last_word_about_a_revision_counts() {
    let item = only(&[file("items/a.fr.md", BARE)]);
    let other = Revision("0".repeat(64));
    let file =
        |at: i64| Approval { item: item.id.clone(), revision: item.revision.clone(), by: "Ann".into(), at: Millis(at) };
    let ruling =
        |action, revision: &Revision| Ruling { action, revision: revision.clone(), at: Millis(10), approvers: 1 };
    // What was decided at 10, on these words or others; what a file approved at 5 or 15 makes of it.
    for (action, same, alone, older, newer) in [
        (Action::Submit, true, State::InReview, State::InReview, State::Approved),
        (Action::Submit, false, State::InReview, State::Approved, State::Approved),
        (Action::RequestChanges, true, State::ChangesRequested, State::ChangesRequested, State::Approved),
        (Action::RequestChanges, false, State::ChangesRequested, State::Approved, State::Approved),
        (Action::Approve, true, State::Approved, State::Approved, State::Approved),
        (Action::Approve, false, State::Draft, State::Approved, State::Approved),
        (Action::Withdraw, true, State::Withdrawn, State::Withdrawn, State::Approved),
        (Action::Withdraw, false, State::Withdrawn, State::Withdrawn, State::Approved),
        (Action::Archive, true, State::Archived, State::Archived, State::Approved),
        (Action::Archive, false, State::Archived, State::Archived, State::Approved),
        (Action::Restore, true, State::Draft, State::Draft, State::Approved),
        (Action::Restore, false, State::Draft, State::Draft, State::Approved),
    ] {
        let ruling = ruling(action, if same { &item.revision } else { &other });
        let state = |approvals: &[Approval]| state_of(&item, approvals, Some(&ruling), &Approvals::default());
        assert_eq!((state(&[]), state(&[file(5)]), state(&[file(15)])), (alone, older, newer), "{action:?} {same}");
        // At the same instant the decision holds.
        assert_eq!(state(&[file(10)]), older, "{action:?} {same}");
    }
}

#[test]
fn an_author_submits_and_an_approver_decides() {
    for action in Action::ALL {
        let expected = if matches!(action, Action::Submit | Action::Edit) { Role::Author } else { Role::Approver };
        assert_eq!(action.least(), expected, "{action:?}");
    }
}

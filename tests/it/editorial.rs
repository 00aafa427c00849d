//! Approving in chat: who may, what counts, and that nothing is offered that was not approved as it stands.
use std::collections::BTreeMap;
use std::sync::Arc;

use portevoix::chat::Desk;
use portevoix::content::{self, APPROVALS, Action, Approval, Role, SourceFile, State, append_approval};
use portevoix::flow::Catalogue;
use portevoix::flow::card::Card;
use portevoix::flow::editorial::possible;
use portevoix::flow::port::{Account, Answer, Call, Commands as _, Doing, OnMessage, Seen};
use portevoix::id::{ItemId, Millis};
use portevoix::lang::Lang;
use portevoix::store::NewDecision;

mod submitted;

use crate::world::{Setup, World, action, actions, card, form, instant};

/// One item that nobody approved, written by Sophie; `words` change its revision.
fn files(words: &str) -> Vec<SourceFile> {
    let file = |path: &str, text: String| SourceFile { path: path.into(), bytes: text.into_bytes() };
    let page = |title: &str| {
        format!(
            "---\ntitle: {title}\nkind: educational\nlink: https://example.com/news\nauthor: Sophie Nguyen\ncaptions:\n  \
             - text: {words}\n  - network: x\n    text: Short, {words}\n---\nThe card says {words}.\n"
        )
    };
    let brand = "[organisation]\nname = \"Exemple\"\nzone = \"Europe/Paris\"\ncountry = \"FR\"\nlang = \"fr\"\n";
    vec![
        file("items/news.en.md", page("News")),
        file("items/news.fr.md", page("Nouvelles")),
        file("charter/charter.fr.md", "La charte.".into()),
        file("charter/charter.en.md", "The charter.".into()),
        file("schedules.toml", "[channel.team]\nlang = \"en\"\n".into()),
        file("brand.toml", brand.into()),
    ]
}

fn catalogue(files: &[SourceFile]) -> Arc<Catalogue> {
    let (catalogue, findings) = Catalogue::read(files, true);
    assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:#?}");
    Arc::new(catalogue)
}

/// The same files with an approval of the item in them.
fn approved(mut files: Vec<SourceFile>, at: &str) -> Vec<SourceFile> {
    let item = content::read(&files).0.items.into_values().next().unwrap();
    let approval = Approval { item: item.id, revision: item.revision, by: "Zoé".into(), at: instant(at) };
    files.push(SourceFile { path: APPROVALS.into(), bytes: append_approval("", &approval).into_bytes() });
    files
}

async fn open(files: &[SourceFile]) -> World {
    World::open(Setup { catalogue: catalogue(files), ..Setup::local() }).await
}

fn news() -> ItemId {
    "news".parse().unwrap()
}

fn state(world: &World) -> State {
    let catalogue = world.parts().catalogue();
    catalogue.state(&catalogue.library.items[&news()])
}

/// Somebody with a role does something.
async fn does(world: &World, who: &str, role: Option<Role>, doing: Doing) -> Answer {
    *world.role.lock().unwrap() = role;
    world.call(who, "team", doing).await
}

async fn says(world: &World, who: &str, role: Option<Role>, rest: &str) -> Card {
    card(does(world, who, role, Doing::Command { name: "content".into(), rest: rest.into() }).await)
}

async fn presses(world: &World, who: &str, role: Option<Role>, action: &str) -> Card {
    card(does(world, who, role, Doing::Press { action: action.into() }).await)
}

async fn sends(world: &World, who: &str, role: Option<Role>, action: &str, reason: &str) -> Card {
    let fields = BTreeMap::from([("reason".to_owned(), reason.to_owned())]);
    card(does(world, who, role, Doing::Submit { action: action.into(), fields }).await)
}

const NOT_ALLOWED: &str = "You cannot do that here";
const CHANGED: &str = "It has changed since";

#[tokio::test]
async fn an_item_is_submitted_by_one_and_approved_by_another() {
    use Role::{Approver, Author, Viewer};
    let world = open(&files("one")).await;
    // Drafts are for those with a role.
    for rest in ["review", "show news", "submit news", "approve news"] {
        assert_eq!(says(&world, "Eve", None, rest).await.title, NOT_ALLOWED, "{rest}");
    }
    let list = says(&world, "Eve", Some(Viewer), "relire").await;
    assert_eq!(actions(&list), ["show:news"]);
    let shown = presses(&world, "Eve", Some(Viewer), "show:news").await;
    assert_eq!(actions(&shown), ["reach:news"]);
    assert!(shown.text.contains("The card says one.") && shown.text.contains("X: Short, one"), "{}", shown.text);
    assert!(shown.facts.iter().any(|(_, value)| value == "Sophie Nguyen"), "{shown:#?}");
    // Léa submits it; then it is hers as well, whatever her role.
    let shown = says(&world, "Léa", Some(Author), "show news").await;
    let submit = action(&shown, "submit:");
    assert_eq!(presses(&world, "Léa", Some(Viewer), &submit).await.title, NOT_ALLOWED);
    let done = presses(&world, "Léa", Some(Author), &submit).await;
    assert_eq!((done.title.as_str(), state(&world)), ("Submitted for review: News", State::InReview));
    let approve = submit.replace("submit", "approve");
    assert_eq!(presses(&world, "Léa", Some(Author), &approve).await.title, NOT_ALLOWED);
    for own in ["Léa", "@sophie  nguyen"] {
        let refused = presses(&world, own, Some(Approver), &approve).await;
        assert!(refused.text.contains("somebody else has to approve it"), "{own}: {refused:?}");
        let shown = says(&world, own, Some(Role::Admin), "show news").await;
        assert!(actions(&shown).iter().all(|action| !action.starts_with("approve:")), "{own}: {shown:#?}");
    }
    // Not offered before, offered after.
    presses(&world, "Bo", None, "join:").await;
    assert_eq!(presses(&world, "Bo", None, "kit:news:x:en:0").await.title, "This item is no longer offered");
    let shown = says(&world, "Bo", Some(Approver), "show news").await;
    assert_eq!(action(&shown, "approve:"), approve);
    let done = presses(&world, "Bo", Some(Approver), &approve).await;
    assert_eq!((done.title.as_str(), state(&world)), ("Approved: News", State::Approved));
    assert!(done.times.iter().any(|(label, _)| label.starts_with("Approved by Bo, ")), "{:?}", done.times);
    assert!(presses(&world, "Bo", None, "kit:news:x:en:0").await.draft.is_some());
    // Pressed twice, it was approved once.
    let again = presses(&world, "Ann", Some(Approver), &approve).await;
    assert_eq!((again.title.as_str(), again.text.contains("present state: approved")), ("Not possible now", true));
    let told: Vec<String> = world.ledger().await.into_iter().filter(|(_, on)| on == "news").map(|(a, _)| a).collect();
    assert_eq!(told, ["submitted", "approved"]);
    let leaves = world.store().ledger(0, 100).await.unwrap();
    assert!(leaves.iter().all(|(_, line, ..)| !line.contains("\"Bo\"") && !line.contains("Léa")), "no name in a leaf");
    assert!(leaves.iter().any(|(.., private)| private.as_ref().is_some_and(|(_, body)| body == "Bo")));
    world.finish().await;
}

#[tokio::test]
async fn other_words_are_not_approved() {
    let world = open(&files("one")).await;
    says(&world, "Léa", Some(Role::Author), "submit news").await;
    let old = action(&says(&world, "Bo", Some(Role::Approver), "show news").await, "approve:");
    // The author goes on writing: still in review, but that button was about other words.
    world.parts().catalogue.set(catalogue(&files("two")));
    assert_eq!(state(&world), State::InReview);
    assert_eq!(presses(&world, "Bo", Some(Role::Approver), &old).await.title, CHANGED);
    assert_eq!(state(&world), State::InReview);
    says(&world, "Bo", Some(Role::Approver), "approve news").await;
    assert_eq!(state(&world), State::Approved);
    world.parts().catalogue.set(catalogue(&files("three")));
    assert_eq!(state(&world), State::Draft);
    assert!(world.parts().catalogue().offered(world.parts().business.now()).is_empty());
    // The approved words again: they were read.
    world.parts().catalogue.set(catalogue(&files("two")));
    assert_eq!(state(&world), State::Approved);
    world.finish().await;
}

#[tokio::test]
async fn what_was_sent_back_or_withdrawn_is_not_brought_back_by_an_older_file() {
    let approver = Some(Role::Approver);
    let before = approved(files("one"), "2026-11-20T08:00:00Z");
    let mut world = open(&before).await;
    assert_eq!(state(&world), State::Approved);
    let ask = async |world: &World, verb: &str| {
        let doing = Doing::Command { name: "contenus".into(), rest: format!("{verb} news") };
        form(does(world, "Bo", approver, doing).await).action
    };
    let back = ask(&world, "corriger").await;
    assert!(sends(&world, "Bo", approver, &back, "  ").await.text.contains("Nothing was sent"));
    assert_eq!(state(&world), State::Approved);
    let shown = sends(&world, "Bo", approver, &back, "The date is wrong").await;
    assert_eq!(state(&world), State::ChangesRequested);
    assert!(shown.facts.iter().any(|(_, value)| value == "The date is wrong"), "{shown:#?}");
    // Files read again, a restart: the decision holds.
    world.parts().catalogue.set(catalogue(&before));
    assert_eq!(state(&world), State::ChangesRequested);
    world.restart().await;
    assert_eq!(state(&world), State::ChangesRequested);
    let pull = ask(&world, "retirer").await;
    assert_eq!(sends(&world, "Bo", Some(Role::Author), &pull, "").await.title, NOT_ALLOWED);
    sends(&world, "Bo", approver, &pull, "Wrong, and out there").await;
    assert_eq!(state(&world), State::Withdrawn);
    // Other words, approved before that: still withdrawn.
    world.parts().catalogue.set(catalogue(&approved(files("two"), "2026-11-21T08:00:00Z")));
    assert_eq!(state(&world), State::Withdrawn);
    assert!(says(&world, "Bo", approver, "submit news").await.text.contains("present state: withdrawn"));
    // Approved in the files after it: offered again.
    world.parts().catalogue.set(catalogue(&approved(files("two"), "2026-11-24T08:00:00Z")));
    assert_eq!(state(&world), State::Approved);
    world.parts().catalogue.set(catalogue(&before));
    says(&world, "Bo", approver, "retablir news").await;
    assert_eq!(state(&world), State::Draft);
    says(&world, "Bo", approver, "archive news").await;
    assert_eq!(state(&world), State::Archived);
    world.finish().await;
}

#[tokio::test]
async fn a_replica_follows_and_two_decisions_do_not_cross() {
    let mut world = open(&files("one")).await;
    says(&world, "Léa", Some(Role::Author), "submit news").await;
    let item = world.parts().catalogue().library.items[&news()].clone();
    let new = |action| NewDecision {
        item: news(),
        revision: item.revision.clone(),
        action,
        person: None,
        platform: "discord".into(),
        reason: String::new(),
        at: Millis(1),
    };
    let entry = portevoix::ledger::Entry {
        action: portevoix::ledger::Action::Approved,
        actor: String::new(),
        at: Millis(1),
        subject: "news".into(),
        detail: String::new(),
        private: None,
    };
    let store = world.store();
    // Whoever read the item before it was submitted decides nothing.
    assert!(!store.add_decision(&new(Action::Approve), None, &entry, &[]).await.unwrap());
    assert!(store.add_decision(&new(Action::Approve), Some(1), &entry, &[]).await.unwrap());
    assert!(!store.add_decision(&new(Action::Withdraw), Some(1), &entry, &[]).await.unwrap());
    // That was another replica: this one sees it at its next tick.
    assert_eq!(state(&world), State::InReview);
    world.tick().await.unwrap();
    assert_eq!(state(&world), State::Approved);
    // Killed behind the decision, it stands.
    world.faults.once("decision_kept");
    sends(&world, "Bo", Some(Role::Approver), "return:news:", "Not yet").await;
    world.allow_warnings();
    world.restart().await;
    assert_eq!(state(&world), State::ChangesRequested);
    let told = world.ledger().await.into_iter().filter(|(action, _)| action == "changes_requested");
    assert_eq!(told.count(), 1);
    world.finish().await;
}

#[tokio::test]
async fn what_is_not_understood_leads_on() {
    let world = open(&files("one")).await;
    let approver = Some(Role::Approver);
    let long = format!("show {}", "x".repeat(3_000));
    for (rest, title) in [
        ("nonsense", "I did not understand that"),
        ("show", "There is no such item"),
        ("show nothing", "There is no such item"),
        ("approve NEWS!", "There is no such item"),
        (long.as_str(), "That is too long"),
        ("approve news", "Not possible now"),
        ("restore news", "Not possible now"),
    ] {
        let found = says(&world, "Bo", approver, rest).await;
        assert_eq!(found.title, title, "{rest}");
        assert!(found.text.len() < 3_000);
    }
    // What people type out of habit is the word that is meant, and asks the same form.
    for habit in ["changes news", "reject news", "REFUSE news", "rejeter news", "Refuser news"] {
        let doing = Doing::Command { name: "content".into(), rest: habit.into() };
        match does(&world, "Bo", approver, doing).await {
            Answer::Form(form) => assert_eq!(form.title, "Request changes", "{habit}"),
            other => panic!("{habit}: {other:?}"),
        }
    }
    for action in ["approve:", "approve:news:zzz", "show:", "submit:nothing:1", "pull:::", "return:news"] {
        let found = presses(&world, "Bo", approver, action).await;
        assert!(!found.title.is_empty(), "{action}");
    }
    let long = sends(&world, "Bo", approver, "pull:news:", &"x".repeat(2_001)).await;
    assert_eq!((long.title.as_str(), state(&world)), ("That is too long", State::Draft));
    world.finish().await;
}

#[test]
fn buttons_are_what_role_and_state_allow() {
    use Action::{Approve, Archive, RequestChanges, Restore, Submit, Withdraw};
    let (author, approver) = (Some(Role::Author), Some(Role::Approver));
    for (state, role, expected) in [
        (State::Draft, None, &[][..]),
        (State::Draft, Some(Role::Viewer), &[]),
        (State::Draft, author, &[Submit]),
        (State::Draft, approver, &[Submit, Withdraw, Archive]),
        (State::InReview, author, &[]),
        (State::InReview, approver, &[Approve, RequestChanges, Withdraw, Archive]),
        (State::ChangesRequested, author, &[Submit]),
        (State::Approved, author, &[]),
        (State::Approved, approver, &[RequestChanges, Withdraw, Archive]),
        (State::Withdrawn, author, &[]),
        (State::Withdrawn, approver, &[Restore, Archive]),
        (State::Archived, Some(Role::Admin), &[Restore]),
    ] {
        assert_eq!(possible(state, role), expected, "{state:?} {role:?}");
    }
}

#[tokio::test]
async fn a_posted_card_has_a_menu() {
    let world = World::open(Setup::local()).await;
    world.tick().await.unwrap();
    let messages = world.store().messages(&"advocates".parse().unwrap(), None, 10).await.unwrap();
    let message = messages[0].id.to_string();
    let on = |who: &'static str, what, message: &str| {
        let doing = Doing::On { what, message: message.to_owned() };
        world.call(who, "advocates", doing)
    };
    let press = |action: String| world.call("Ada", "advocates", Doing::Press { action });
    // Before taking part: the charter.
    let kit = card(on("Ada", OnMessage::Kit, &message).await);
    let join = action(&kit, "join:");
    let way = card(on("Ada", OnMessage::Shared, &message).await);
    assert_eq!(way.title, "You have no kit of this yet");
    let share = action(&way, "share:");
    assert!(actions(&card(press(share.clone()).await)).contains(&join.as_str()));
    let networks = card(press(join).await);
    assert!(actions(&networks).iter().any(|action| action.starts_with("kit:")));
    let item = share["share:".len()..].to_owned();
    for network in ["x", "x", "mastodon"] {
        press(format!("kit:{item}:{network}:en:0")).await;
    }
    let told = card(on("Ada", OnMessage::Shared, &message).await);
    let labels: Vec<&str> = told.rows.iter().flatten().map(|button| button.label.as_str()).collect();
    assert_eq!(labels.len(), 2, "one for each network: {labels:?}");
    assert!(labels.contains(&"I shared it on X") && labels.contains(&"I shared it on Mastodon"), "{labels:?}");
    for shared in actions(&told) {
        press(shared.to_owned()).await;
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM share").await, 2);
    let again = card(on("Ada", OnMessage::Shared, &message).await);
    assert!(again.rows.iter().flatten().all(|button| button.label.contains("already told")), "{again:?}");
    // Another person's kits are not offered; a message that is no card of ours is answered kindly.
    assert_eq!(card(on("Bo", OnMessage::Shared, &message).await).title, "You have no kit of this yet");
    for what in [OnMessage::Kit, OnMessage::Shared] {
        for message in ["", "nothing", "acme/123", "1111111111111111111111"] {
            assert_eq!(card(on("Ada", what, message).await).title, "This message shows no content", "{message}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn a_new_name_makes_no_other_author() {
    let world = open(&files("one")).await;
    says(&world, "Ada", Some(Role::Author), "submit news").await;
    let approves = async |name: &str| {
        let account = Account { platform: "discord".into(), workspace: "acme".into(), id: "1".into() };
        let seen = Seen { name: name.into(), lang: Some(Lang::En), role: Some(Role::Approver) };
        let doing = Doing::Command { name: "content".into(), rest: "approve news".into() };
        let call = Call { account, seen, channel: "team".parse().unwrap(), doing };
        card(Desk::new(world.shared()).call(call).await).title
    };
    // The author's own name, another one, and one after many.
    assert_eq!(approves("Sophie Nguyen").await, "Not possible now");
    assert_eq!(approves("Somebody Else").await, "Not possible now");
    for number in 0..200 {
        approves(&format!("Somebody Else {number}")).await;
    }
    assert_eq!(approves("A Third").await, "Not possible now");
    assert_eq!(state(&world), State::InReview);
    world.finish().await;
}

/// The files with this table in their brand.
fn branded(table: &str) -> Vec<SourceFile> {
    let mut files = files("one");
    let brand = files.iter_mut().find(|file| file.path == "brand.toml").unwrap();
    brand.bytes.extend(table.as_bytes());
    files
}

#[tokio::test]
async fn several_people_may_have_to_approve_and_each_counts_once() {
    use Role::{Approver, Author};
    let world = open(&branded("[approval]\napprovals = 2\n")).await;
    says(&world, "Léa", Some(Author), "submit news").await;
    let first = says(&world, "Bo", Some(Approver), "approve news").await;
    assert_eq!(state(&world), State::InReview);
    assert!(first.facts.iter().any(|(label, value)| label == "Approvals" && value == "1 / 2"), "{:?}", first.facts);
    let again = says(&world, "Bo", Some(Approver), "approve news").await;
    assert!(again.text.contains("somebody else has to approve it as well"), "{again:?}");
    // Whoever submitted it is still not among those who count.
    let own = says(&world, "Léa", Some(Approver), "approve news").await;
    assert!(own.text.contains("somebody else has to approve it"), "{own:?}");
    assert_eq!(state(&world), State::InReview);
    says(&world, "Cy", Some(Approver), "approve news").await;
    assert_eq!(state(&world), State::Approved);
    // Sent back and submitted again, both have to look again.
    sends(&world, "Cy", Some(Approver), "return:news", "a word").await;
    says(&world, "Léa", Some(Author), "submit news").await;
    says(&world, "Bo", Some(Approver), "approve news").await;
    assert_eq!(state(&world), State::InReview);
}

#[tokio::test]
async fn an_organisation_may_let_authors_approve_their_own() {
    let world = open(&branded("[approval]\nown = true\n")).await;
    says(&world, "Léa", Some(Role::Approver), "submit news").await;
    let shown = says(&world, "Léa", Some(Role::Approver), "show news").await;
    assert!(actions(&shown).iter().any(|action| action.starts_with("approve:")), "{shown:?}");
    says(&world, "Léa", Some(Role::Approver), "approve news").await;
    assert_eq!(state(&world), State::Approved);
}

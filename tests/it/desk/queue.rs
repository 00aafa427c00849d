//! The queue: order, states, filters, pages, a thousand items.
use portevoix::content::Role;
use portevoix::flow::card::Card;
use portevoix::flow::port::Doing;

use super::{APPROVER, AUTHOR, Browser, VIEWER, open, page, revision, text};
use crate::world::{World, card};

/// The ids of a page, in order.
fn rows(page: &str) -> Vec<&str> {
    page.split("scope=\"row\"><a href=\"/items/").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect()
}

/// Name and count of each state.
fn chips(page: &str) -> Vec<String> {
    let nav = page.split_once("class=\"chips\"").unwrap().1.split_once("</nav>").unwrap().0;
    nav.split("<li>").skip(1).map(|chip| text(&format!("<main><i>{chip}"))).collect()
}

/// Some of everything.
async fn company() -> World {
    let world = open(&[
        ("items/alpha.en.md", &page("Alpha", "campaign: spring\nauthor: Sam\n")),
        ("items/alpha.fr.md", &page("L’été à Évian", "")),
        ("items/beta.en.md", &page("Beta", "campaign: spring\norder: 2\n")),
        ("items/gamma.fr.md", &page("Gamma", "campaign: \"a&b=c\"\norder: 3\n")),
        ("items/delta.en.md", &page("Delta", "order: 4\nexpires: 2026-11-24\n")),
        ("items/omega.en.md", &page("Omega", "order: 5\n")),
    ])
    .await;
    let (ada, zoe) = (Browser::of(&world, AUTHOR, "en").await, Browser::of(&world, APPROVER, "en").await);
    for (item, actions) in
        [("beta", "submit"), ("gamma", "submit approve"), ("delta", "submit approve"), ("omega", "submit approve")]
    {
        for action in actions.split(' ') {
            let who = if action == "submit" { &ada } else { &zoe };
            who.does(item, &[("action", action), ("revision", &revision(&world, item))]).await;
        }
    }
    world
}

#[tokio::test]
async fn what_waits_for_the_reader_comes_first() {
    let world = company().await;
    let zoe = Browser::of(&world, APPROVER, "en").await;
    let shown = zoe.page("/desk").await;
    assert_eq!(rows(&shown), ["beta", "alpha", "gamma", "delta", "omega"]);
    assert_eq!(chips(&shown), ["All 5", "For you to approve 1", "in review 1", "draft 1", "scheduled 3"]);
    assert_eq!(shown.matches("waits for you").count(), 1);
    let text = text(&shown);
    // Gamma is approved, has one language, its turn, and who decided last.
    assert!(
        text.contains("Gamma Something to learn · a&#38;b=c scheduled fr next Mon 23 Nov, 09:00 #general"),
        "{text}"
    );
    assert!(text.contains("Approved Zoe · Mon 23 Nov, 08:30"), "{text}");
    let ada = Browser::of(&world, AUTHOR, "en").await;
    let shown = ada.page("/desk").await;
    assert!(!shown.contains("waits for you") && rows(&shown)[0] == "beta", "in review comes first for everybody");
    // Its time is over two days later.
    world.pass(3 * portevoix::id::Millis::DAY);
    world.tick().await.unwrap();
    let late = chips(&zoe.page("/desk").await);
    assert_eq!(late, ["All 5", "For you to approve 1", "in review 1", "draft 1", "scheduled 2", "expired 1"]);
    world.finish().await;
}

#[tokio::test]
async fn filters_leave_out_what_was_not_asked_for() {
    let world = company().await;
    let browser = Browser::of(&world, VIEWER, "fr").await;
    for (query, expected) in [
        ("?state=draft", &["alpha"][..]),
        ("?state=in_review&campaign=spring", &["beta"]),
        ("?campaign=spring", &["beta", "alpha"]),
        ("?campaign=a%26b%3Dc", &["gamma"]),
        ("?lang=fr", &["alpha", "gamma"]),
        ("?lang=not-fr", &["beta", "delta", "omega"]),
        ("?lang=not-en&state=scheduled", &["gamma"]),
        ("?q=ete+EVIAN", &["alpha"]),
        ("?q=sam", &["alpha"]),
        ("?q=omega", &["omega"]),
        ("?q=nothing", &[]),
        ("?state=mine", &[]),
        ("?state=x&lang=y&page=z&w=v", &["beta", "alpha", "gamma", "delta", "omega"]),
        ("?page=99", &["beta", "alpha", "gamma", "delta", "omega"]),
        ("?state=draft&state=in_review", &["beta"]),
        ("?%FF=%FF&&", &["beta", "alpha", "gamma", "delta", "omega"]),
    ] {
        let shown = browser.page(&format!("/desk{query}")).await;
        assert_eq!(rows(&shown), expected, "{query}");
        assert_eq!(shown.contains("Aucun contenu ne correspond"), expected.is_empty(), "{query}");
    }
    // A chip keeps the filters, and says what it leads to.
    let shown = browser.page("/desk?lang=fr&q=a").await;
    assert!(shown.contains("href=\"/desk?state=draft&#38;lang=fr&#38;q=a\""), "{shown}");
    assert_eq!(chips(&shown), ["Tous 2", "brouillon 1", "planifié 1"]);
    assert!(shown.contains(">Pas en anglais<") && shown.contains(">Pas en français<"), "{shown}");
    world.finish().await;
}

#[tokio::test]
async fn a_thousand_items_come_in_pages_of_fifty() {
    let files: Vec<(String, String)> =
        (0..1_000).map(|n| (format!("items/item-{n:04}.en.md"), page(&format!("Item number {n}"), ""))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let world = open(&files).await;
    let browser = Browser::of(&world, VIEWER, "en").await;
    let mut seen = vec![];
    for page in 1..=20 {
        let shown = browser.page(&format!("/desk?page={page}")).await;
        assert_eq!(rows(&shown).len(), 50);
        assert_eq!((shown.contains("rel=\"prev\""), shown.contains("rel=\"next\"")), (page > 1, page < 20));
        assert!(
            text(&shown).contains(&format!("{} to {}", 50 * page - 49, 50 * page).replace("1000", "1,000")),
            "{page}"
        );
        seen.extend(rows(&shown).into_iter().map(str::to_owned));
    }
    let in_order: Vec<String> = (0..1_000).map(|n| format!("item-{n:04}")).collect();
    assert_eq!(seen, in_order);
    assert_eq!(rows(&browser.page("/desk?q=number+77&page=2").await).len(), 19, "the last page there is");
    world.finish().await;
}

#[tokio::test]
async fn chat_lists_the_same_states() {
    let world = company().await;
    *world.role.lock().unwrap() = Some(Role::Viewer);
    let list = async |rest: &str| -> Card {
        card(world.call("Vic", "advocates", Doing::Command { name: "content".into(), rest: rest.into() }).await)
    };
    for (word, count) in
        [("scheduled", 3), ("planifié", 3), ("approved", 3), ("in_review", 1), ("posted", 0), ("expiré", 0)]
    {
        let found = list(&format!("list {word}")).await;
        assert_eq!(found.pick.as_ref().map_or(0, |pick| pick.options.len()), count, "{word}: {found:?}");
    }
    *world.role.lock().unwrap() = None;
    assert_eq!(list("list scheduled").await.title, "You cannot do that here");
    world.finish().await;
}

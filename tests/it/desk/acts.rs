//! One item: what each role is offered, what is done, and what is refused.
use axum::http::StatusCode;
use portevoix::content::State;

use super::{
    APPROVER, AUTHOR, Browser, OTHER, VIEWER, offered, open, page, read_again, revision, state, text, value_of, write,
};

const HOSTILE: &str = "<img src=x onerror=alert(1)> & 'co'";

async fn with_news() -> crate::world::World {
    open(&[
        ("items/news.en.md", &page("News", "author: Sam\ncampaign: spring\n")),
        ("items/news.fr.md", &page("Nouvelles", "")),
    ])
    .await
}

#[tokio::test]
async fn whoever_has_no_role_learns_nothing() {
    let world = with_news().await;
    let omar = Browser::of(&world, OTHER, "en").await;
    let stranger = Browser { pages: omar.pages.clone(), cookie: String::new() };
    for path in ["/desk", "/desk?state=draft", "/desk/plan", "/items/news", "/items/nothing"] {
        assert_eq!(stranger.get(path).await.0, StatusCode::SEE_OTHER, "{path}");
        let (status, body) = omar.get(path).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{path}");
        assert!(body.contains("This page is for the comms team") && !body.contains("News"), "{path}");
    }
    for item in ["news", "nothing"] {
        let revision = revision(&world, "news");
        let fields = [("action", "submit"), ("revision", revision.as_str())];
        assert_eq!(omar.does(item, &fields).await.0, StatusCode::FORBIDDEN);
    }
    assert!(!omar.page("/w/general").await.contains("/desk"), "no way there");
    assert!(Browser::of(&world, VIEWER, "en").await.page("/w/general").await.contains("href=\"/desk/plan\""));
    assert_eq!(state(&world, "news"), State::Draft);
    world.finish().await;
}

#[tokio::test]
async fn a_step_that_role_or_state_does_not_allow_is_not_there_and_is_refused() {
    let world = with_news().await;
    let all = ["submit", "approve", "request_changes", "withdraw", "restore", "archive", "move"];
    let table: [(&str, &[&str]); 3] =
        [(VIEWER, &[]), (AUTHOR, &["submit", "move"]), (APPROVER, &["submit", "withdraw", "archive", "move"])];
    for (who, expected) in table {
        let browser = Browser::of(&world, who, "en").await;
        assert_eq!(offered(&browser.page("/items/news").await), expected, "{who}");
        for action in all.into_iter().filter(|action| !expected.contains(action)) {
            let revision = revision(&world, "news");
            let fields = [("action", action), ("revision", revision.as_str()), ("reason", "x"), ("when", "next")];
            let (status, _, body) = browser.does("news", &fields).await;
            let refused = matches!(status, StatusCode::FORBIDDEN | StatusCode::CONFLICT);
            assert!(refused && body.contains("role=\"alert\""), "{who} {action}: {status}");
            assert_eq!(state(&world, "news"), State::Draft, "{who} {action}");
        }
    }
    let zoe = Browser::of(&world, APPROVER, "en").await;
    for fields in [&[("action", "edit")][..], &[("action", "")], &[("action", "erase")], &[]] {
        assert_eq!(zoe.does("news", fields).await.0, StatusCode::BAD_REQUEST, "{fields:?}");
    }
    assert_eq!(
        zoe.does("nothing", &[("action", "archive"), ("revision", "0123456789ab")]).await.0,
        StatusCode::NOT_FOUND
    );
    world.finish().await;
}

#[tokio::test]
async fn a_form_comes_from_one_of_our_pages_and_from_this_session() {
    let world = with_news().await;
    let (ada, zoe) = (Browser::of(&world, AUTHOR, "en").await, Browser::of(&world, APPROVER, "en").await);
    let body = format!("action=submit&revision={}&csrf=", revision(&world, "news"));
    let (own, other) = (ada.token().await, zoe.token().await);
    for (token, site) in
        [("", "same-origin"), (&other, "same-origin"), (&own[1..], "same-origin"), (&own, "cross-site")]
    {
        let (status, _, _) = ada.sends("/items/news", &format!("{body}{token}"), site).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{site}");
        assert_eq!(state(&world, "news"), State::Draft);
    }
    assert_eq!(ada.sends("/items/news", &format!("{body}{own}"), "same-origin").await.0, StatusCode::SEE_OTHER);
    assert_eq!(state(&world, "news"), State::InReview);
    world.finish().await;
}

#[tokio::test]
async fn an_item_goes_its_way_from_draft_to_approval() {
    let world = with_news().await;
    let (ada, zoe) = (Browser::of(&world, AUTHOR, "en").await, Browser::of(&world, APPROVER, "en").await);
    let shown = ada.page("/items/news").await;
    let revision = value_of(&shown, "revision").unwrap();
    let (status, place, _) = ada.does("news", &[("action", "submit"), ("revision", &revision)]).await;
    assert_eq!((status, place.as_str()), (StatusCode::SEE_OTHER, "/items/news?done=submit"));
    assert!(ada.page(&place).await.contains("Submitted for review: News"));
    assert!(!zoe.page(&place).await.contains("Submitted for review: News"), "told to whoever did it");
    // The chat's own rule: nothing is sent back without a word. What was typed is not lost.
    let back = [("action", "request_changes"), ("revision", &revision), ("reason", " \n ")];
    let (status, _, body) = zoe.does("news", &back).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("What has to change?") && body.contains("<details class=\"step\" open>"), "{body}");
    let long = "é".repeat(2_001);
    let (status, _, body) = zoe.does("news", &[back[0], back[1], ("reason", &long)]).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && body.contains(&long), "{status}");
    assert_eq!(state(&world, "news"), State::InReview);
    let (_, place, _) = zoe.does("news", &[back[0], back[1], ("reason", "Name <the> source.")]).await;
    let told = zoe.page(&place).await;
    assert!(told.contains("Sent back: News") && told.contains("Name &#60;the&#62; source."), "{told}");
    assert_eq!(state(&world, "news"), State::ChangesRequested);
    ada.does("news", &[("action", "submit"), ("revision", &revision)]).await;
    let (_, place, _) = zoe.does("news", &[("action", "approve"), ("revision", &revision)]).await;
    let told = zoe.page(&place).await;
    assert!(told.contains("Approved: News"), "{told}");
    assert_eq!(state(&world, "news"), State::Approved);
    // Who did what, the newest first, and the very same steps in the ledger.
    let text = text(&told);
    let deeds = ["Approved by Zoe", "Submitted by Ada", "Sent back by Zoe", "Submitted by Ada"];
    let mut rest = text.split_once("Who did what").unwrap().1;
    for deed in deeds {
        rest = rest.split_once(deed).unwrap_or_else(|| panic!("no {deed} in {rest}")).1;
    }
    let leaves: Vec<String> = world.ledger().await.into_iter().filter(|(_, of)| of == "news").map(|(a, _)| a).collect();
    assert_eq!(leaves, ["submitted", "changes_requested", "submitted", "approved"]);
    world.finish().await;
}

#[tokio::test]
async fn an_approval_is_for_the_words_that_were_shown() {
    let world = with_news().await;
    let (ada, zoe) = (Browser::of(&world, AUTHOR, "en").await, Browser::of(&world, APPROVER, "en").await);
    let old = revision(&world, "news");
    ada.does("news", &[("action", "submit"), ("revision", &old)]).await;
    write(&world, "items/news.en.md", &page("Other news", "author: Sam\n"));
    read_again(&world);
    let (status, _, body) = zoe.does("news", &[("action", "approve"), ("revision", &old)]).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(body.contains("It has changed since") && body.contains("Other news"), "{body}");
    assert_eq!(value_of(&body, "revision").unwrap(), revision(&world, "news"), "the page is the newest");
    for missing in ["", "x", &old[..11], "zzzzzzzzzzzz"] {
        let (status, _, _) = zoe.does("news", &[("action", "approve"), ("revision", missing)]).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{missing}");
    }
    let (status, _, _) = ada.does("news", &[("action", "move"), ("revision", &old), ("when", "next")]).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(state(&world, "news"), State::InReview);
    world.finish().await;
}

#[tokio::test]
async fn nobody_approves_what_they_submitted() {
    let world = with_news().await;
    let zoe = Browser::of(&world, APPROVER, "en").await;
    let revision = revision(&world, "news");
    zoe.does("news", &[("action", "submit"), ("revision", &revision)]).await;
    let shown = zoe.page("/items/news").await;
    assert_eq!(offered(&shown), ["request_changes", "withdraw", "archive", "move"]);
    assert!(shown.contains("somebody else has to approve it"), "{shown}");
    assert!(!zoe.page("/desk").await.contains("waits for you"));
    let (status, _, body) = zoe.does("news", &[("action", "approve"), ("revision", &revision)]).await;
    assert!(status == StatusCode::CONFLICT && body.contains("somebody else has to approve it"));
    let max = Browser::of(&world, "Max", "en").await;
    assert!(max.page("/desk").await.contains("waits for you"));
    assert_eq!(max.does("news", &[("action", "approve"), ("revision", &revision)]).await.0, StatusCode::SEE_OTHER);
    assert_eq!(state(&world, "news"), State::Approved);
    world.finish().await;
}

#[tokio::test]
async fn it_is_taken_back_once_and_taken_up_again() {
    let world = with_news().await;
    let zoe = Browser::of(&world, APPROVER, "fr").await;
    let withdraw = [("action", "withdraw"), ("reason", "une erreur")];
    let (status, place, _) = zoe.does("news", &withdraw).await;
    assert_eq!((status, place.as_str()), (StatusCode::SEE_OTHER, "/items/news?done=withdraw"));
    let told = zoe.page(&place).await;
    assert!(told.contains("Retiré : Nouvelles") && told.contains("une erreur"), "{told}");
    assert!(told.contains("Cartes"), "how far it has come");
    assert_eq!(offered(&told), ["restore", "archive"]);
    assert_eq!(zoe.does("news", &withdraw).await.1, "/items/news?done=already");
    let revision = revision(&world, "news");
    zoe.does("news", &[("action", "restore"), ("revision", &revision)]).await;
    assert_eq!(state(&world, "news"), State::Draft);
    zoe.does("news", &[("action", "archive"), ("revision", &revision)]).await;
    assert_eq!(state(&world, "news"), State::Archived);
    world.finish().await;
}

#[tokio::test]
async fn it_is_moved_in_its_files() {
    let world = with_news().await;
    let ada = Browser::of(&world, AUTHOR, "en").await;
    let file = || std::fs::read_to_string(super::content(&world).join("items/news.fr.md")).unwrap();
    let shift = async |name: &str, value: &str| {
        read_again(&world);
        let revision = revision(&world, "news");
        ada.does("news", &[("action", "move"), ("revision", &revision), (name, value)]).await
    };
    let (_, place, _) = shift("when", "next").await;
    assert_eq!(place, "/items/news?moved=next&then=stands");
    assert!(file().contains("order: -1"), "{}", file());
    assert!(ada.page(&place).await.contains("First in the queue: News"));
    assert_eq!(shift("day", "2026-12-24").await.1, "/items/news?moved=2026-12-24&then=stands");
    assert!(file().contains("embargo: 2026-12-24"), "{}", file());
    for day in ["", "yesterday", "2026-13-01", "//evil.example"] {
        let (status, _, body) = shift("day", day).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && body.contains("Nothing was moved"), "{day}: {status}");
    }
    assert!(file().contains("embargo: 2026-12-24"));
    std::fs::remove_dir_all(super::content(&world)).unwrap();
    let page = ada.page("/items/news").await;
    assert!(!offered(&page).contains(&"move") && page.contains("portevoix init"), "{page}");
    world.finish().await;
}

#[tokio::test]
async fn a_page_shows_what_there_is_to_judge_by_and_escapes_it() {
    let world = open(&[(
        "items/news.en.md",
        &page("TITLE", "author: \"TITLE\"\ncampaign: spring\n").replace("TITLE", HOSTILE),
    )])
    .await;
    let browser = Browser::of(&world, AUTHOR, "en").await;
    for path in ["/items/news", "/desk", "/desk?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"] {
        let shown = browser.page(path).await;
        assert!(!shown.contains("<img src=x") && shown.contains("&#60;img src=x onerror=alert(1)&#62;"), "{path}");
    }
    let text = text(&browser.page("/items/news").await);
    let judged =
        ["As colleagues see it", "#general", "#advocates", "As a post", "LinkedIn", "I work at Exemple.", "/ 3,000"];
    for part in judged.into_iter().chain(["PVX-C032", "any network", "spring", "Nobody has decided anything yet."]) {
        assert!(text.contains(part), "no {part} in {text}");
    }
    let fr = Browser::of(&world, "Max", "fr").await.page("/items/news").await;
    assert!(fr.contains("<html lang=\"fr\">") && fr.contains("Tel que les collègues le voient"), "{fr}");
    world.finish().await;
}

#[tokio::test]
async fn the_picture_of_a_draft_is_for_the_comms_team() {
    let world = open(&[]).await;
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/images/unique-reach.png");
    let images = super::content(&world).join("images");
    std::fs::create_dir_all(&images).unwrap();
    std::fs::copy(sample, images.join("news.png")).unwrap();
    write(&world, "items/news.en.md", &page("News", "image: images/news.png\nalt: Circles.\n"));
    read_again(&world);
    let ada = Browser::of(&world, AUTHOR, "en").await;
    let shown = ada.page("/items/news").await;
    let picture = format!("/picture/{}", shown.split_once("src=\"/picture/").unwrap().1.split_once('"').unwrap().0);
    assert_eq!(ada.get(&picture).await.0, StatusCode::OK);
    assert_eq!(Browser::of(&world, OTHER, "en").await.get(&picture).await.0, StatusCode::NOT_FOUND);
    world.finish().await;
}

//! The text of an item, edited on its page: what is written, what is refused, and what becomes of its approval.
use axum::http::StatusCode;
use portevoix::content::State;

use super::{APPROVER, AUTHOR, Browser, OTHER, VIEWER, content, open, page, read_again, revision, state, text, write};
use crate::world::World;

const PLACE: &str = "/items/news/edit?lang=en";

async fn news(more: &str) -> World {
    let world = open(&[
        ("items/news.en.md", &page("News", "author: Sam\n")),
        ("items/news.fr.md", &page("Nouvelles", "").replace('\n', "\r\n")),
    ])
    .await;
    if !more.is_empty() {
        let brand = std::fs::read_to_string(content(&world).join("brand.toml")).unwrap();
        write(&world, "brand.toml", &format!("{brand}{more}"));
        read_again(&world);
    }
    world
}

fn file(world: &World, name: &str) -> String {
    std::fs::read_to_string(content(world).join("items").join(name)).unwrap()
}

/// What the page lets somebody edit.
fn shown(page: &str) -> String {
    let text = page.split_once("<textarea").unwrap().1.split_once('>').unwrap().1.split_once("</textarea>").unwrap().0;
    let text = text.strip_prefix('\n').unwrap();
    [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Saves this text as that of `lang`, as whoever looked at this revision.
async fn saves(browser: &Browser, lang: &str, revision: &str, text: &str) -> (StatusCode, String, String) {
    browser.does("news/edit", &[("lang", lang), ("revision", revision), ("text", text)]).await
}

/// Edits one word of the English text.
async fn edits(world: &World, browser: &Browser, from: &str, to: &str) -> String {
    let old = shown(&browser.page(PLACE).await);
    assert!(old.contains(from), "{old}");
    let (status, place, body) = saves(browser, "en", &revision(world, "news"), &old.replace(from, to)).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
    read_again(world);
    place
}

async fn approves(world: &World, browser: &Browser) {
    let revision = revision(world, "news");
    let (status, _, body) = browser.does("news", &[("action", "approve"), ("revision", &revision)]).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
}

async fn submits(world: &World, browser: &Browser) {
    let revision = revision(world, "news");
    assert_eq!(browser.does("news", &[("action", "submit"), ("revision", &revision)]).await.0, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_approvers_edit_bounces_nothing_and_an_authors_does() {
    let world = news("").await;
    let (ada, zoe) = (Browser::of(&world, AUTHOR, "en").await, Browser::of(&world, APPROVER, "fr").await);
    submits(&world, &ada).await;
    edits(&world, &zoe, "The card says", "This card says").await;
    assert_eq!(state(&world, "news"), State::InReview, "whoever reviews sees the newest words");
    approves(&world, &zoe).await;
    let place = edits(&world, &zoe, "This card says", "Our card says").await;
    assert_eq!((state(&world, "news"), place.as_str()), (State::Approved, "/items/news?edited=stands"));
    assert!(text(&zoe.page(&place).await).contains("Enregistré : Nouvelles"));
    assert!(file(&world, "news.en.md").contains("Our card says") && file(&world, "news.en.md").contains("author: Sam"));
    let history = text(&zoe.page("/items/news").await);
    assert_eq!(history.matches("Approuvé par").count(), 2, "{history}");
    let place = edits(&world, &ada, "Our card says", "Their card says").await;
    assert_eq!((state(&world, "news"), place.as_str()), (State::Draft, "/items/news?edited=draft"));
    assert!(text(&ada.page(&place).await).contains("is a draft again"));
    world.finish().await;
}

#[tokio::test]
async fn where_several_have_to_approve_an_edit_asks_the_others_again() {
    let world = news("[approval]\napprovals = 2\n").await;
    let (ada, zoe) = (Browser::of(&world, AUTHOR, "en").await, Browser::of(&world, APPROVER, "en").await);
    let max = Browser::of(&world, "Max", "en").await;
    submits(&world, &ada).await;
    approves(&world, &zoe).await;
    approves(&world, &max).await;
    assert_eq!(state(&world, "news"), State::Approved);
    let place = edits(&world, &zoe, "The card says", "This card says").await;
    assert_eq!((state(&world, "news"), place.as_str()), (State::InReview, "/items/news?edited=partly"));
    approves(&world, &max).await;
    assert_eq!(state(&world, "news"), State::Approved);
    world.finish().await;
}

#[tokio::test]
async fn what_is_wrong_is_told_and_what_somebody_wrote_meanwhile_stands() {
    let world = news("").await;
    let ada = Browser::of(&world, AUTHOR, "en").await;
    let (old, seen) = (shown(&ada.page(PLACE).await), revision(&world, "news"));
    assert_eq!(old, file(&world, "news.en.md"));
    let hostile = old.replace("kind: educational", "kind: educationnal").replace("The card", "</textarea><b>The card");
    let (status, _, body) = saves(&ada, "en", &seen, &hostile).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("items/news.en.md:3:7") && !body.contains("</textarea><b>"), "{body}");
    assert_eq!(
        (shown(&body), file(&world, "news.en.md")),
        (hostile, old.clone()),
        "nothing typed is lost, nothing written"
    );
    // The other language keeps its own ends of lines; what is the same is not written.
    let french = shown(&ada.page("/items/news/edit?lang=fr").await);
    let (status, place, _) = saves(&ada, "fr", &seen, &french).await;
    assert_eq!((status, place.as_str()), (StatusCode::SEE_OTHER, "/items/news"));
    let (status, _, _) =
        saves(&ada, "fr", &seen, &french.replace("La carte", "x").replace("The card", "La carte")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(
        file(&world, "news.fr.md").contains("---\r\nLa carte says Nouvelles.\r\n"),
        "{:?}",
        file(&world, "news.fr.md")
    );
    // Shown before that, sent after it, read again or not; and a second try of the same form.
    for _ in 0..2 {
        let (status, _, body) = saves(&ada, "en", &seen, &old.replace("The card", "Late")).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(shown(&body).contains("Late") && !file(&world, "news.en.md").contains("Late"), "{body}");
        read_again(&world);
    }
    world.finish().await;
}

#[tokio::test]
async fn nobody_edits_who_may_not_and_nothing_else_is_written() {
    let world = news("").await;
    let (old, seen) = (file(&world, "news.en.md"), revision(&world, "news"));
    for (who, lang) in [(VIEWER, "en"), (OTHER, "en")] {
        let browser = Browser::of(&world, who, lang).await;
        assert_eq!(browser.get(PLACE).await.0, StatusCode::FORBIDDEN, "{who}");
        assert_eq!(saves(&browser, "en", &seen, "x").await.0, StatusCode::FORBIDDEN, "{who}");
        let there = browser.get("/items/news").await.1;
        assert!(!there.contains("/items/news/edit"), "{who}");
    }
    let ada = Browser::of(&world, AUTHOR, "en").await;
    assert!(ada.page("/items/news").await.contains("href=\"/items/news/edit?lang=fr\""));
    for path in
        ["/items/news/edit", "/items/news/edit?lang=xx", "/items/none/edit?lang=en", "/items/..%2Fbrand/edit?lang=en"]
    {
        assert_eq!(ada.get(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    for (fields, expected) in [
        (&[("lang", "en"), ("text", "x")][..], StatusCode::BAD_REQUEST),
        (&[("lang", "en"), ("revision", ""), ("text", "x")], StatusCode::BAD_REQUEST),
        (&[("lang", "xx"), ("revision", seen.as_str()), ("text", "x")], StatusCode::NOT_FOUND),
        (&[("lang", "en"), ("revision", "000000000000"), ("text", "x")], StatusCode::CONFLICT),
        (&[("lang", "en"), ("revision", seen.as_str()), ("text", "")], StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        assert_eq!(ada.does("news/edit", fields).await.0, expected, "{fields:?}");
    }
    let long = format!("{old}{}", "é".repeat(10_000));
    assert_eq!(saves(&ada, "en", &seen, &long).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(file(&world, "news.en.md"), old);
    write(&world, "items/news.en.md", &long);
    read_again(&world);
    assert!(text(&ada.page(PLACE).await).contains("too long to be edited here"));
    world.finish().await;
}

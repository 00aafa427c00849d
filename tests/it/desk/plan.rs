//! The plan: the forecast of the code that posts, and what was posted before.
use portevoix::flow::forecast::{forecast, name, past, skipped};
use portevoix::id::Millis;

use super::{APPROVER, AUTHOR, Browser, VIEWER, open, page, revision, text};
use crate::world::World;

const HOSTILE: &str = "A <b>plan</b> & more";

/// So many approved items, the first of them with a title that wants to be markup.
async fn company(items: usize) -> World {
    let words = ["amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "heath", "isle", "jade"];
    let title = |n: usize| if n == 0 { HOSTILE.to_owned() } else { format!("{} {}", words[n], words[n].len() * n) };
    let files: Vec<(String, String)> = (0..items)
        .flat_map(|n| ["en", "fr"].map(|lang| (format!("items/item-{n}.{lang}.md"), page(&title(n), ""))))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let world = open(&files).await;
    let (ada, zoe) = (Browser::of(&world, AUTHOR, "en").await, Browser::of(&world, APPROVER, "en").await);
    for n in 0..items {
        let item = format!("item-{n}");
        ada.does(&item, &[("action", "submit"), ("revision", &revision(&world, &item))]).await;
        zoe.does(&item, &[("action", "approve"), ("revision", &revision(&world, &item))]).await;
    }
    world
}

/// Instant, channel and title of each slot of a page, day by day.
fn slots(page: &str) -> Vec<(String, String, String)> {
    let of =
        |part: &str, start: &str, end: &str| part.split_once(start).unwrap().1.split_once(end).unwrap().0.to_owned();
    let slot = |part: &str| {
        let title = of(part, "class=\"slot-title\"", "</p>");
        (of(part, "datetime=\"", "\""), of(part, "class=\"where\">#", "<"), text(&format!("<main><p{title}")))
    };
    page.split("<li class=\"slot ").skip(1).map(slot).collect()
}

#[tokio::test]
async fn the_page_is_the_forecast() {
    let world = company(9).await;
    let parts = world.parts();
    let catalogue = parts.catalogue();
    let past = past(parts, &catalogue).await.unwrap();
    let now = Millis("2026-11-23T07:30:00Z".parse::<jiff::Timestamp>().unwrap().as_millisecond());
    let browser = Browser::of(&world, VIEWER, "en").await;
    for (query, from, until) in [
        ("", "2026-11-22T23:00:00Z", "2026-12-20T23:00:00Z"),
        ("?from=2026-12-23", "2026-12-20T23:00:00Z", "2027-01-17T23:00:00Z"),
        ("?from=2026-11-30&channel=advocates", "2026-11-29T23:00:00Z", "2026-12-27T23:00:00Z"),
    ] {
        let at = |text: &str| Millis(text.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        let expected: Vec<(String, String, String)> = forecast(&catalogue, &past, now, at(until).plus(-1))
            .planned
            .iter()
            .filter(|planned| {
                planned.at >= at(from) && (!query.contains("channel") || planned.channel.as_str() == "advocates")
            })
            .map(|planned| {
                let lang = portevoix::lang::Lang::En;
                let title = match &planned.what {
                    Ok(pick) => name(&catalogue, lang, pick, &planned.channel),
                    Err(skip) => skipped(&catalogue, lang, planned, *skip),
                };
                let title = title.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;");
                (planned.at.to_string(), planned.channel.to_string(), title)
            })
            .collect();
        assert!(expected.len() > 5, "{query}: {expected:?}");
        let shown = browser.page(&format!("/desk/plan{query}")).await;
        assert_eq!(slots(&shown), expected, "{query}");
        assert!(!shown.contains("<b>plan</b>"), "a title is no markup");
    }
    // The same items as the notes of the command line.
    let shown = text(&browser.page("/desk/plan").await);
    let notes = forecast(&catalogue, &past, now, Millis(now.0 + 28 * Millis::DAY)).notes;
    assert!(!notes.is_empty() && shown.contains("Gaps ("), "{shown}");
    assert!(shown.contains("Gap Nothing to post"), "in words: {shown}");
    world.finish().await;
}

#[tokio::test]
async fn what_was_posted_is_shown_where_it_was() {
    let world = company(2).await;
    // One is posted, the next two go by while nothing runs.
    for passes in [0, Millis::HOUR, 2 * Millis::DAY] {
        world.pass(passes);
        world.tick().await.unwrap();
    }
    let browser = Browser::of(&world, VIEWER, "fr").await;
    let shown = browser.page("/desk/plan").await;
    let posted: Vec<_> = world.store().slots().await.unwrap();
    assert!(!posted.is_empty());
    for slot in &posted {
        assert!(
            slots(&shown)
                .iter()
                .any(|(at, channel, _)| *at == slot.instant.to_string() && *channel == slot.channel.as_str())
        );
    }
    assert!(shown.contains("Publiée") && shown.contains("Pas de carte") && shown.contains("aujourd’hui"), "{shown}");
    assert!(shown.contains("Trous (") && shown.contains("<caption"), "{shown}");
    let before = browser.page("/desk/plan?from=2026-10-26").await;
    assert!(slots(&before).is_empty() && before.contains("aucune carte prévue"), "{before}");
    // All Saints' Day and Armistice Day, which the schedule of one channel keeps.
    assert_eq!(before.matches("Jour férié (FR)").count(), 2, "{before}");
    assert_eq!(browser.page("/desk/plan?from=2026-10-26&channel=advocates").await.matches("Jour férié").count(), 0);
    for query in ["?from=9999-12-31", "?from=-9999-01-01", "?from=%00", "?from=2026-11-24&from=x", "?channel=%2e%2e"] {
        browser.page(&format!("/desk/plan{query}")).await;
    }
    world.finish().await;
}

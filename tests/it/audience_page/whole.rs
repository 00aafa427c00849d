//! From the button in the chat to what is stored, and everything that is refused on the way.
use axum::body::Body;
use axum::http::{Request, StatusCode};
use portevoix::flow::audience::{BATCH, EVALUATIONS, Refusal, known};
use portevoix::flow::port::Keys as _;
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::network::Network;
use portevoix::reach::Connections;
use portevoix::reach::pseudonym::direct;
use serde_json::{Value, json};

use super::client::{Page, contacts, join, me, open, person};

#[tokio::test]
async fn a_sample_is_given_shown_and_deleted() {
    let world = open(1).await;
    join(&world, "ada").await;
    let overview = me(&world, "ada", "audience").await;
    assert!(overview.presses().any(|action| action == "me:sample"), "{overview:?}");
    let page = Page::of(&world, "ada").await;
    let shown = page.get("").await;
    assert_eq!(shown.status, StatusCode::OK);
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-robots-tag", "noindex"),
        ("content-type", "text/html; charset=utf-8"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(shown.headers[name], value, "{name}");
    }
    let policy = shown.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
    assert!(!shown.headers.contains_key("set-cookie"));
    assert!(shown.body.contains("lang=\"en\"") && shown.body.contains("noindex") && !shown.body.contains("<style"));
    assert_eq!(
        page.state().await,
        json!({
            "key_version": 1, "threshold": "2000000000000000", "batch": BATCH, "left": 30_000,
            "organisation": ["Exemple"], "stored": [], "told": [],
        })
    );
    let list = contacts("ada", 600);
    let made = page.pseudonyms(&list).await;
    // What both sides made together is what the key makes alone.
    let key = world.key_file().all().unwrap().remove(&1).unwrap();
    assert!(list.iter().zip(&made).all(|(identity, made)| direct(&key, identity).unwrap() == *made));
    let body = page.sample("linkedin", &made, &made[..9]).await;
    let kept = body["pseudonyms"].as_array().unwrap().len();
    assert!((100..200).contains(&kept), "a quarter of 600: {kept}");
    let answered = page.write("PUT", "/sample", &body).await;
    assert_eq!(answered.status, StatusCode::OK, "{}", answered.body);
    let stored = answered.json()["stored"].clone();
    let (count, day) = (stored["count"].as_u64(), stored["made_at"].as_str());
    assert_eq!((count, day, stored["kept"].as_u64()), (Some(600), Some("2026-11-24"), Some(kept as u64)));
    let state = page.state().await;
    // Three batches, always full.
    assert_eq!((&state["left"], &state["stored"]), (&json!(30_000 - 3 * BATCH), &json!([stored])));
    let mine = me(&world, "ada", "").await;
    let shown = mine.facts.iter().find(|(name, _)| name == "Your audience").unwrap();
    assert!(
        shown.1.contains("600 contacts") && shown.1.contains("November 24, 2026")
            || shown.1.contains("24 November 2026"),
        "{shown:?}"
    );
    assert!(page.get("").await.body.contains("A list of 600 contacts"));
    // An estimate knows it; once deleted, none does.
    let ada = person(&world, "ada").await.id;
    let sampled = known(world.parts()).await.unwrap();
    assert!(
        matches!(&sampled.connections[&(ada, Network::Linkedin)], Connections::Sample(s) if s.pseudonyms.len() == kept)
    );
    assert_eq!(sampled.threshold, 1 << 61);
    let request = page.request("DELETE", "/sample/linkedin").body(Body::empty()).unwrap();
    let gone = page.ask(request).await;
    assert_eq!((gone.status, gone.json()), (StatusCode::OK, json!({ "stored": [] })));
    assert!(known(world.parts()).await.unwrap().connections.is_empty());
    let leaves: Vec<String> = world.ledger().await.into_iter().map(|(action, _)| action).collect();
    assert_eq!(leaves, ["key_made", "joined", "sample_given", "sample_forgotten"]);
    world.finish().await;
}

#[tokio::test]
async fn without_a_script_a_number_is_told_and_everything_deleted() {
    let world = open(2).await;
    join(&world, "zoe").await;
    let page = Page::of(&world, "zoe").await;
    let told = page.form("", "network=mastodon&size=320").await;
    let place = told.headers["location"].to_str().unwrap();
    assert_eq!((told.status, place.ends_with("#kept")), (StatusCode::SEE_OTHER, true));
    assert!(page.get("").await.body.contains("320 connections"));
    for (size, status) in [("lots", 422), ("-5", 422), ("", 422), ("500%2B", 303), ("%3F", 303)] {
        let answered = page.form("", &format!("network=x&size={size}")).await;
        assert_eq!(answered.status.as_u16(), status, "{size}");
        assert_eq!(answered.body.contains("role=\"alert\">"), status == 422, "{size}");
    }
    assert_eq!(page.form("/forget", "network=mastodon").await.status, StatusCode::SEE_OTHER);
    assert_eq!(page.form("/forget", "network=nowhere").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(page.form("", &"x".repeat(5_000)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(page.state().await["told"], json!([]));
    // By the script, the same.
    let body = json!({ "network": "x", "count": 1234 });
    assert_eq!(page.write("PUT", "/count", &body).await.json()["told"]["size"], "1234");
    assert_eq!(page.state().await["told"], json!([{ "network": "x", "size": "1234" }]));
    // No leaf tells of a number.
    assert!(!world.ledger().await.iter().any(|(action, _)| action.starts_with("sample")));
    world.finish().await;
}

#[tokio::test]
async fn an_address_opens_one_page_for_an_hour() {
    let world = open(3).await;
    join(&world, "ada").await;
    let first = Page::of(&world, "ada").await;
    let second = Page::of(&world, "ada").await;
    let gone = |page: Page| async move {
        for below in ["", "/state"] {
            let answered = page.get(below).await;
            assert_eq!(answered.status, StatusCode::NOT_FOUND, "{below}");
            assert!(answered.headers["x-robots-tag"] == "noindex" && answered.body.contains("<!doctype html>"));
        }
        let body = json!({ "network": "x", "count": 1 });
        assert_eq!(page.write("PUT", "/count", &body).await.status, StatusCode::NOT_FOUND);
        assert_eq!(page.write("POST", "/evaluate", &json!({})).await.status, StatusCode::NOT_FOUND);
        assert_eq!(page.form("", "network=x&size=5").await.status, StatusCode::NOT_FOUND);
    };
    gone(first).await;
    let long = format!("/audience/{}", "1".repeat(4_000));
    for path in ["/audience/", "/audience/x", "/audience/1111111111111111111111", "/audience/%ff", long.as_str()] {
        let page = Page::at(&world, path);
        assert_eq!(page.get("").await.status, StatusCode::NOT_FOUND, "{path}");
    }
    world.real.add(60 * Millis::MINUTE - 1);
    assert_eq!(second.get("").await.status, StatusCode::OK);
    world.real.add(1);
    gone(second).await;
    // Nobody's page opens for who takes no part, or no longer.
    let third = Page::of(&world, "ada").await;
    me(&world, "ada", "leave").await;
    gone(third).await;
    let refused = me(&world, "ada", "sample").await;
    assert!(refused.rows.iter().flatten().all(|button| !format!("{button:?}").contains("/audience/")), "{refused:?}");
    world.finish().await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_by_name() {
    let world = open(4).await;
    join(&world, "ada").await;
    let page = Page::of(&world, "ada").await;
    let good = page.batch();
    let batch = |change: &dyn Fn(&mut Vec<String>)| {
        let mut elements = good.clone();
        change(&mut elements);
        json!({ "key_version": 1, "elements": elements })
    };
    let identity_element = "0".repeat(64);
    let evaluations: Vec<(Value, Refusal)> = vec![
        (json!({}), Refusal::Unreadable),
        (json!([1]), Refusal::Unreadable),
        (json!({ "key_version": 1, "elements": good, "more": 1 }), Refusal::Unreadable),
        (json!({ "key_version": "1", "elements": good }), Refusal::Unreadable),
        (json!({ "key_version": 2, "elements": good }), Refusal::Key),
        (json!({ "key_version": 0, "elements": good }), Refusal::Key),
        (batch(&|all| drop(all.pop())), Refusal::Batch),
        (batch(&|all| all.clear()), Refusal::Batch),
        (batch(&|all| all.push(all[0].clone())), Refusal::Batch),
        (batch(&|all| all[3].make_ascii_uppercase()), Refusal::Element),
        (batch(&|all| _ = all[3].pop()), Refusal::Element),
        (batch(&|all| all[BATCH - 1].clone_from(&identity_element)), Refusal::Element),
        (batch(&|all| all[BATCH - 1] = "f".repeat(64)), Refusal::Element),
    ];
    for (body, refusal) in &evaluations {
        let answered = page.write("POST", "/evaluate", body).await;
        assert_eq!((answered.status.as_u16(), answered.code().as_str()), (400, refusal.code()), "{body}");
    }
    // Two of these were computed before the flaw was found: they are taken off the month.
    assert_eq!(page.state().await["left"], json!(30_000 - 2 * BATCH));
    let made: Vec<u64> = (1..=12).map(|n| n << 57).collect();
    let sample = page.sample("linkedin", &made, &[]).await;
    let with = |name: &str, value: Value| {
        let mut sample = sample.clone();
        sample[name] = value;
        sample
    };
    let samples: Vec<(Value, Refusal)> = vec![
        (json!(null), Refusal::Unreadable),
        (with("network", json!("nowhere")), Refusal::Network),
        (with("network", json!("other")), Refusal::Network),
        (with("network", json!("facebook")), Refusal::Unlisted),
        (with("key_version", json!(2)), Refusal::Key),
        (with("threshold", json!("4000000000000000")), Refusal::Threshold),
        (with("threshold", json!("2")), Refusal::Unreadable),
        (with("count", json!(-1)), Refusal::Unreadable),
        (with("count", json!(1.5)), Refusal::Unreadable),
        (with("count", json!(30_001)), Refusal::Count),
        (with("count", json!(u64::MAX)), Refusal::Count),
        (with("count", json!(11)), Refusal::MoreThanCount),
        (with("count", json!(29_999)), Refusal::Implausible),
        (with("pseudonyms", json!(["0000000000000002", "0000000000000001"])), Refusal::Order),
        (with("pseudonyms", json!(["0000000000000001", "0000000000000001"])), Refusal::Order),
        (with("pseudonyms", json!(["2000000000000000"])), Refusal::Above),
        (with("pseudonyms", json!(["ffffffffffffffff"])), Refusal::Above),
        (with("pseudonyms", json!(["1"])), Refusal::Unreadable),
        (with("pseudonyms", json!(["Ada Lovelace, Acme"])), Refusal::Unreadable),
        (with("colleagues", json!(["00000000000000ff"])), Refusal::Colleagues),
    ];
    for (body, refusal) in &samples {
        let answered = page.write("PUT", "/sample", body).await;
        assert_eq!((answered.status.as_u16(), answered.code().as_str()), (400, refusal.code()), "{body}");
    }
    for (body, refusal) in [
        (json!({ "network": "x" }), Refusal::Unreadable),
        (json!({ "network": "x", "count": "5" }), Refusal::Unreadable),
        (json!({ "network": "other", "count": 5 }), Refusal::Network),
        (json!({ "network": "x", "count": 50_000_001 }), Refusal::Told),
    ] {
        assert_eq!(page.write("PUT", "/count", &body).await.code(), refusal.code(), "{body}");
    }
    // Too long, of another type, from elsewhere, by another method.
    let long = json!({ "key_version": 1, "elements": vec!["0".repeat(64); 2_000] });
    assert_eq!(page.write("POST", "/evaluate", &long).await.code(), Refusal::TooLarge.code());
    let long = with("pseudonyms", json!(vec!["0".repeat(16); 40_000]));
    assert_eq!(page.write("PUT", "/sample", &long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let plain = page.request("PUT", "/sample").header("content-type", "text/plain");
    assert_eq!(page.ask(plain.body(Body::from(sample.to_string())).unwrap()).await.code(), Refusal::Unreadable.code());
    for (site, origin) in
        [("cross-site", "https://evil.example"), ("same-site", "https://go.example.com"), ("same-origin", "null")]
    {
        for (method, below) in [
            ("POST", "/evaluate"),
            ("PUT", "/sample"),
            ("PUT", "/count"),
            ("DELETE", "/sample/x"),
            ("POST", ""),
            ("POST", "/forget"),
        ] {
            let request = Request::builder().method(method).uri(format!("{}{below}", page.path));
            let request = request.header("host", "go.example.com").header("content-type", "application/json");
            let request = request.header("sec-fetch-site", site).header("origin", origin);
            let answered = page.ask(request.body(Body::from(sample.to_string())).unwrap()).await;
            assert_eq!(
                (answered.status, answered.code().as_str()),
                (StatusCode::FORBIDDEN, "FOREIGN"),
                "{method} {below} {site}"
            );
        }
    }
    // A program of the person's own tells no origin, and is no browser.
    let program = Request::put(format!("{}/count", page.path)).header("content-type", "application/json");
    let program = program.body(Body::from(json!({ "network": "x", "count": 5 }).to_string())).unwrap();
    assert_eq!(page.ask(program).await.status, StatusCode::OK);
    let program = Request::post(page.path.as_str()).body(Body::from("network=x&size=5")).unwrap();
    assert_eq!(page.ask(program).await.code(), "FOREIGN", "a form is a browser's");
    for (method, below) in [("DELETE", ""), ("PUT", "/state"), ("GET", "/evaluate"), ("GET", "/other")] {
        let request = page.request(method, below).body(Body::empty()).unwrap();
        assert_eq!(page.ask(request).await.status, StatusCode::NOT_FOUND, "{method} {below}");
    }
    // None of it left anything.
    assert_eq!(page.state().await["stored"], json!([]));
    assert_eq!(page.write("PUT", "/sample", &sample).await.status, StatusCode::OK);
    world.finish().await;
}

#[tokio::test]
async fn every_refusal_has_its_words_in_both_languages() {
    let codes: std::collections::BTreeSet<&str> = Refusal::ALL.into_iter().map(Refusal::code).collect();
    assert_eq!(codes.len(), Refusal::ALL.len(), "a code stands for one thing");
    let world = open(5).await;
    join(&world, "ada").await;
    let ada = person(&world, "ada").await;
    for (lang, expected) in [(Lang::En, "This network is not known"), (Lang::Fr, "Ce réseau n’est pas connu")] {
        world.store().set_lang(ada.id, lang).await.unwrap();
        let page = Page::of(&world, "ada").await;
        let answered = page.write("PUT", "/count", &json!({ "network": "nowhere", "count": 5 })).await;
        let message = answered.json()["message"].as_str().unwrap().to_owned();
        assert!(message.starts_with(expected), "{message}");
        let drawn = page.get("").await.body;
        assert!(
            drawn.contains(&format!("<html lang=\"{}\">", lang.code())) && !drawn.contains("web-audience"),
            "{drawn}"
        );
    }
    world.finish().await;
}

#[tokio::test]
async fn a_month_has_thirty_thousand_evaluations() {
    let world = open(6).await;
    join(&world, "ada").await;
    let ada = person(&world, "ada").await.id;
    let page = Page::of(&world, "ada").await;
    let spend = |more| world.store().spend_evaluations(ada, "2026-11", more, EVALUATIONS);
    assert!(spend(EVALUATIONS - BATCH as u32 - 100).await.unwrap());
    assert!(!spend(EVALUATIONS).await.unwrap() && !spend(u32::MAX).await.unwrap());
    let body = json!({ "key_version": 1, "elements": page.batch() });
    assert_eq!(page.write("POST", "/evaluate", &body).await.status, StatusCode::OK);
    assert_eq!(page.state().await["left"], json!(100));
    // What is left is no whole batch: refused, and nothing is counted.
    let refused = page.write("POST", "/evaluate", &body).await;
    assert_eq!((refused.status, refused.code().as_str()), (StatusCode::TOO_MANY_REQUESTS, "MONTH_USED_UP"));
    assert_eq!(page.state().await["left"], json!(100));
    // Leaving and coming back does not begin the month anew; the next month does.
    me(&world, "ada", "leave").await;
    portevoix::flow::person::join(world.parts(), &person(&world, "ada").await).await.unwrap();
    let page = Page::of(&world, "ada").await;
    assert_eq!(page.state().await["left"], json!(100));
    world.pass(7 * Millis::DAY);
    let page = Page::of(&world, "ada").await;
    assert_eq!(page.state().await["left"], json!(30_000));
    assert_eq!(page.write("POST", "/evaluate", &body).await.status, StatusCode::OK);
    assert_eq!(world.count("SELECT COUNT(*) FROM evaluation").await, 1, "earlier months are forgotten");
    // Many at once: never more than the month has.
    assert!(
        world.store().spend_evaluations(ada, "2026-12", EVALUATIONS - 3 * BATCH as u32, EVALUATIONS).await.unwrap()
    );
    let asked = (0..5).map(|_| page.write("POST", "/evaluate", &body));
    let statuses: Vec<u16> = futures_util::future::join_all(asked).await.iter().map(|a| a.status.as_u16()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 2, "{statuses:?}");
    world.finish().await;
}

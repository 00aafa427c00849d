use super::*;

fn agent(agent: &str) -> Class {
    classify(&Visit { method: "GET", user_agent: Some(agent), ..Visit::default() })
}

#[test]
fn browsers_are_people() {
    let agents: Vec<&str> =
        include_str!("browsers.txt").lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
    assert!(agents.len() >= 60, "{}", agents.len());
    let wrong: Vec<_> = agents.iter().filter(|a| agent(a) != Class::Human).map(|a| (agent(a), a)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn programs_are_not() {
    for (text, expected) in [
        ("LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)", Class::Preview),
        ("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", Class::Preview),
        ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", Class::Preview),
        ("http.rb/5.1.1 (Mastodon/4.2.1; +https://piaille.fr/)", Class::Preview),
        ("Bluesky Cardyb/1.1; +mailto:support@bsky.app", Class::Preview),
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", Class::Crawler),
        ("curl/8.5.0", Class::Crawler),
        ("python-requests/2.31.0", Class::Crawler),
        ("okhttp/4.12.0", Class::Crawler),
        ("Go-http-client/2.0", Class::Crawler),
        ("Mozilla/5.0", Class::Crawler),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", Class::Crawler),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
            Class::Crawler,
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Safari/537.36 me@example.org",
            Class::Crawler,
        ),
        ("", Class::Other),
        ("   ", Class::Other),
        ("é", Class::Crawler),
    ] {
        assert_eq!(agent(text), expected, "{text}");
    }
    assert_eq!(classify(&Visit { method: "GET", ..Visit::default() }), Class::Other);
    let long = format!("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 {}", "é".repeat(100_000));
    assert_eq!(agent(&long), Class::Human);
}

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

#[test]
fn headers_tell_a_navigation_from_the_rest() {
    let get = Visit { method: "GET", user_agent: Some(FIREFOX), ..Visit::default() };
    for (visit, expected) in [
        (get, Class::Human),
        (Visit { fetch_dest: Some("document"), fetch_mode: Some("navigate"), ..get }, Class::Human),
        (Visit { fetch_dest: Some("empty"), fetch_mode: Some("navigate"), ..get }, Class::Human),
        (Visit { fetch_dest: Some("empty"), ..get }, Class::Other),
        (Visit { fetch_dest: Some("empty"), fetch_mode: Some("cors"), ..get }, Class::Other),
        (Visit { fetch_dest: Some("image"), fetch_mode: Some("no-cors"), ..get }, Class::Other),
        (Visit { fetch_dest: Some("iframe"), fetch_mode: Some("navigate"), ..get }, Class::Other),
        (Visit { range: true, ..get }, Class::Other),
        (Visit { purpose: Some("prefetch"), ..get }, Class::Prefetch),
        (Visit { purpose: Some("prefetch;prerender"), ..get }, Class::Prefetch),
        (Visit { purpose: Some("prefetch;anonymous-client-ip"), ..get }, Class::Prefetch),
        (Visit { purpose: Some("Preview"), ..get }, Class::Prefetch),
        (Visit { purpose: Some(","), ..get }, Class::Human),
        (Visit { method: "HEAD", ..get }, Class::Head),
        (Visit { method: "HEAD", user_agent: Some("Twitterbot/1.0"), ..get }, Class::Head),
        (Visit { method: "POST", ..get }, Class::Other),
        (Visit { method: "get", ..get }, Class::Other),
        (Visit { method: "", ..get }, Class::Other),
        (Visit { user_agent: Some("Twitterbot/1.0"), purpose: Some("prefetch"), ..get }, Class::Preview),
    ] {
        assert_eq!(classify(&visit), expected, "{visit:?}");
    }
}

#[test]
fn codes_are_stable() {
    let codes: Vec<u8> = Class::ALL.iter().map(|c| c.code()).collect();
    assert_eq!(codes, [0, 1, 2, 3, 4, 5]);
    for class in Class::ALL {
        assert_eq!(Class::from_code(class.code()), Some(class));
    }
    assert_eq!(Class::from_code(6), None);
    assert_eq!((Class::Human as u8, Class::Other as u8), (0, 5));
}

/// Every agent of a file of the crawler-user-agents suite; `None` where the suite is absent.
fn suite(file: &str) -> Option<Vec<String>> {
    let folder = std::env::var("PORTEVOIX_CONFORMANCE")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/conformance").into());
    let path = format!("{folder}/crawler-user-agents/{file}");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("SKIPPED: conformance data absent at {path}");
        return None;
    };
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let agents = rows.iter().flat_map(|row| row["instances"].as_array().unwrap());
    Some(agents.map(|a| a.as_str().unwrap().to_owned()).collect())
}

#[test]
fn no_link_preview_is_ever_a_person() {
    let Some(agents) = suite("social_preview_subset.json") else { return };
    assert_eq!(agents.len(), 137);
    let people: Vec<_> = agents.iter().filter(|a| agent(a) == Class::Human).collect();
    assert!(people.is_empty(), "{people:#?}");
    let previews = agents.iter().filter(|a| agent(a) == Class::Preview).count();
    eprintln!("link previews: {previews} of {} named as such, none counted", agents.len());
    assert!(previews >= 130, "{previews}");
}

#[test]
fn crawlers_are_recognised() {
    let Some(agents) = suite("crawler-user-agents.json") else { return };
    assert_eq!(agents.len(), 2116);
    let people: Vec<_> = agents.iter().filter(|a| agent(a) == Class::Human).collect();
    let recall = 1.0 - people.len() as f64 / agents.len() as f64;
    eprintln!("recall {recall:.4}; taken for people: {people:#?}");
    assert!(recall >= 0.97, "{recall}");
}

#[test]
fn classifying_is_fast() {
    let visit = Visit { method: "GET", user_agent: Some(FIREFOX), ..Visit::default() };
    #[expect(clippy::disallowed_methods, reason = "the time is what is tested")]
    let start = std::time::Instant::now();
    let rounds = 20_000;
    let people = (0..rounds).filter(|_| classify(std::hint::black_box(&visit)) == Class::Human).count();
    let each = start.elapsed() / rounds;
    eprintln!("{each:?} per visit");
    assert_eq!(people, rounds as usize);
    // Unoptimised and on a busy machine; with optimisation it is below a microsecond.
    assert!(each.as_micros() < 200, "{each:?}");
}

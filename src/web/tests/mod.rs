//! The routers, asked as a browser asks them.

use std::collections::BTreeSet;
use std::path::Path;

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode};
use futures_util::stream::{self, StreamExt as _};
use tower::ServiceExt as _;

use super::problem::Problem;
use super::{Arc, CLOSING, Duration, private, public, public_within};
use crate::flow::card::{Button, Card, Draft, Picture, Said};
use crate::flow::port::Doing;
use crate::flow::{audience, person};
use crate::id::{LinkCode, Millis, PersonId};
use crate::lang::{FILES, Lang};
use world::{Session, World, sent};

mod world;

const HASH: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

#[tokio::test]
async fn one_says_who_one_is_and_is_led_to_the_first_channel() {
    let world = World::new().await;
    let (status, headers, _) = world.get(None, "/").await;
    assert_eq!((status, &headers["location"]), (StatusCode::SEE_OTHER, &"/hello".parse().unwrap()));
    let zoe = world.enter("Zo%C3%A9").await;
    let (_, headers, _) = world.get(Some(&zoe), "/").await;
    assert_eq!(headers["location"], "/w/other", "the channel in her language");
    let (status, headers, page) = world.get(Some(&zoe), "/w/general").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("<html lang=\"en\">") && page.contains("Zoé") && page.contains("&#60;about&#62;"), "{page}");
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["x-content-type-options"], "nosniff");
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self';") && !policy.contains("unsafe"), "{policy}");
    let (status, headers, _) = world.post(&zoe, "/bye", &[]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(world.get(Some(&zoe), "/w/general").await.0, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_is_kept_for_a_session_ends_with_it() {
    let world = World::new().await;
    let intake = &world.web.intake;
    for way in ["/bye", "/hello"] {
        let zoe = world.enter("Zoe").await;
        let mut headers = axum::http::HeaderMap::new();
        headers.insert("cookie", zoe.cookie.parse().unwrap());
        let viewer = super::session::viewer(&world.web, &headers).await.unwrap().unwrap();
        let sent = super::intake::Sent { name: "plan.csv".into(), bytes: vec![b'x'] };
        intake.keep(way.into(), &viewer, Arc::new(sent), Millis(0));
        assert!(intake.step(way, &viewer, Millis(0)).is_some());
        // Signing out, and saying that one is somebody else.
        assert_eq!(world.post(&zoe, way, &[("name", "Max"), ("lang", "en")]).await.0, StatusCode::SEE_OTHER);
        assert!(intake.step(way, &viewer, Millis(0)).is_none(), "{way}");
    }
}

#[tokio::test]
async fn somebody_known_may_be_chosen_and_nobody_else() {
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    for (body, expected) in [
        (format!("person={}", zoe.id), StatusCode::SEE_OTHER),
        (format!("person={}", PersonId::mint(Millis(1), &mut world.web.parts.chance.rng())), StatusCode::NOT_FOUND),
        ("person=x".to_owned(), StatusCode::NOT_FOUND),
        ("name=".to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
        (format!("name={}", "a".repeat(61)), StatusCode::UNPROCESSABLE_ENTITY),
        ("name=%3Cscript%3E%00".to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let (status, _, page) = world.ask(sent("/hello").body(Body::from(body.clone())).unwrap()).await;
        assert_eq!(status, expected, "{body}");
        assert!(!page.contains("<script>"), "{page}");
    }
}

#[tokio::test]
async fn a_foreign_name_or_page_is_refused() {
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    let rebound = Request::get("/hello").header("host", "evil.example").body(Body::empty()).unwrap();
    assert_eq!(world.ask(rebound).await.0, StatusCode::MISDIRECTED_REQUEST);
    let nameless = Request::get("/hello").body(Body::empty()).unwrap();
    assert_eq!(world.ask(nameless).await.0, StatusCode::MISDIRECTED_REQUEST);
    for (header, value) in [("sec-fetch-site", "cross-site"), ("origin", "http://evil.example"), ("x-nothing", "x")] {
        let request = Request::post("/w/general/say")
            .header("host", "127.0.0.1:8080")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", &zoe.cookie)
            .header(header, value)
            .body(Body::from(format!("text=hello&csrf={}", zoe.csrf)))
            .unwrap();
        assert_eq!(world.ask(request).await.0, StatusCode::FORBIDDEN, "{header}");
    }
    assert_eq!(world.get(Some(&zoe), "/w/general/messages").await.2.matches("class=\"text\"").count(), 0);
}

#[tokio::test]
async fn a_form_carries_its_sessions_token() {
    let world = World::new().await;
    let (zoe, max) = (world.enter("Zoe").await, world.enter("Max").await);
    assert_ne!(zoe.csrf, max.csrf);
    for token in ["", "x", max.csrf.as_str(), &zoe.csrf[1..]] {
        let body = format!("text=hello&csrf={token}");
        let request = sent("/w/general/say").header("cookie", &zoe.cookie).body(Body::from(body)).unwrap();
        assert_eq!(world.ask(request).await.0, StatusCode::FORBIDDEN, "{token}");
    }
    let request = sent("/w/general/say").body(Body::from(format!("text=a&csrf={}", zoe.csrf))).unwrap();
    assert_eq!(world.ask(request).await.0, StatusCode::SEE_OTHER, "nobody is signed in");
    assert_eq!(world.post(&zoe, "/w/general/say", &[("text", "hello")]).await.0, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_is_said_is_kept_as_text() {
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    let long = "é".repeat(2_000);
    for (text, expected) in [
        ("<script>alert(1)</script>", StatusCode::SEE_OTHER),
        (long.as_str(), StatusCode::SEE_OTHER),
        (&"é".repeat(2_001), StatusCode::UNPROCESSABLE_ENTITY),
        (" \n ", StatusCode::UNPROCESSABLE_ENTITY),
        (&"a".repeat(400_000), StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        assert_eq!(world.post(&zoe, "/w/general/say", &[("text", text)]).await.0, expected);
    }
    let (_, _, page) = world.get(Some(&zoe), "/w/general").await;
    assert!(page.contains("&#60;script&#62;alert(1)") && !page.contains("<script>alert"), "{page}");
    assert_eq!(world.asked(), 0);
    world.post(&zoe, "/w/general/say", &[("text", "/moi  linkedin 500+ ")]).await;
    let asked = world.asked.0.lock().unwrap().pop().unwrap();
    assert_eq!(asked, Doing::Command { name: "moi".into(), rest: "linkedin 500+".into() });
}

#[tokio::test]
async fn only_what_stands_on_a_message_may_be_pressed() {
    let world = World::new().await;
    let (zoe, max) = (world.enter("Zoe").await, world.enter("Max").await);
    let open = world.card(None, &["a:1", "b:2"]).await;
    let hers = world.card(Some(zoe.id), &["a:1"]).await;
    let text = world.keep(None, &Said::Text("a:1".into())).await;
    let press = async |session: &Session, channel: &str, message: &str, action: &str| {
        let before = world.asked();
        let fields = [("message", message), ("action", action)];
        let (status, _, _) = world.post(session, &format!("/w/{channel}/press"), &fields).await;
        assert_eq!(world.asked() - before, usize::from(status == StatusCode::SEE_OTHER), "{message} {action}");
        status
    };
    for (session, channel, message, action, expected) in [
        (&zoe, "general", open.as_str(), "a:1", StatusCode::SEE_OTHER),
        (&max, "general", &open, "b:2", StatusCode::SEE_OTHER),
        (&zoe, "general", &hers, "a:1", StatusCode::SEE_OTHER),
        (&max, "general", &hers, "a:1", StatusCode::CONFLICT),
        (&zoe, "general", &open, "a:2", StatusCode::CONFLICT),
        (&zoe, "general", &open, "", StatusCode::CONFLICT),
        (&zoe, "other", &open, "a:1", StatusCode::CONFLICT),
        (&zoe, "nowhere", &open, "a:1", StatusCode::NOT_FOUND),
        (&zoe, "general", &text, "a:1", StatusCode::CONFLICT),
        (&zoe, "general", "x", "a:1", StatusCode::CONFLICT),
    ] {
        assert_eq!(press(session, channel, message, action).await, expected, "{channel} {message} {action}");
    }
}

#[tokio::test]
async fn an_answer_is_for_one_person_and_replaces_only_their_own() {
    let world = World::new().await;
    let (zoe, max) = (world.enter("Zoe").await, world.enter("Max").await);
    let open = world.card(None, &["replace:1"]).await;
    world.post(&zoe, "/w/general/press", &[("message", &open), ("action", "replace:1")]).await;
    let (_, _, seen) = world.get(Some(&zoe), "/w/general/messages").await;
    assert!(seen.contains("answer to replace:1") && seen.contains(&open), "{seen}");
    assert!(!world.get(Some(&max), "/w/general/messages").await.2.contains("answer to"));

    let own = world.card(Some(zoe.id), &["replace:2"]).await;
    world.post(&zoe, "/w/general/press", &[("message", &own), ("action", "replace:2")]).await;
    let (_, _, seen) = world.get(Some(&zoe), "/w/general/messages").await;
    assert!(seen.contains("answer to replace:2") && !seen.contains("value=\"replace:2\""), "{seen}");
    // What stood on it before stands there no longer.
    let (status, ..) = world.post(&zoe, "/w/general/press", &[("message", &own), ("action", "replace:2")]).await;
    assert_eq!(status, StatusCode::CONFLICT);

    assert_eq!(world.post(&max, "/w/general/dismiss", &[("message", &own)]).await.0, StatusCode::CONFLICT);
    assert_eq!(world.post(&zoe, "/w/general/dismiss", &[("message", &open)]).await.0, StatusCode::CONFLICT);
    assert_eq!(world.post(&zoe, "/w/general/dismiss", &[("message", &own)]).await.0, StatusCode::SEE_OTHER);
    assert!(!world.get(Some(&zoe), "/w/general/messages").await.2.contains(&own));
}

#[tokio::test]
async fn a_form_is_a_page_or_a_fragment_and_keeps_its_letters() {
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    let open = world.card(None, &["form:1"]).await;
    let (status, _, page) = world.post(&zoe, "/w/general/press", &[("message", &open), ("action", "form:1")]).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.starts_with("<!doctype html>") && !page.contains("<script>alert"), "{page}");
    assert!(page.contains("name=\"action\" value=\"sent:&#34;&#39;&#60;x&#62;\""), "{page}");
    assert!(page.contains("hx-vals=\"{&#34;live&#34;:&#34;live:\\&#34;&#39;&#60;x&#62;&#34;}\""), "{page}");
    let body = format!("message={open}&action=form%3A1&csrf={}", zoe.csrf);
    let request = sent("/w/general/press").header("cookie", &zoe.cookie).header("hx-request", "true");
    let (_, _, fragment) = world.ask(request.body(Body::from(body)).unwrap()).await;
    assert!(!fragment.contains("<html") && fragment.contains("<form"), "{fragment}");

    world.post(&zoe, "/w/general/submit", &[("action", "sent:1"), ("message", ""), ("f-words", "a\r\nb")]).await;
    let asked = world.asked.0.lock().unwrap().pop().unwrap();
    let fields = [("words".to_owned(), "a\nb".to_owned())].into();
    assert_eq!(asked, Doing::Submit { action: "sent:1".into(), fields });
    for fields in [[("action", ""), ("f-words", "a")], [("action", &"a".repeat(101)), ("f-words", "a")]] {
        assert_eq!(world.post(&zoe, "/w/general/submit", &fields).await.0, StatusCode::BAD_REQUEST);
    }
    let fields = [("action", "sent:1"), ("f-words", &"a".repeat(10_001))];
    assert_eq!(world.post(&zoe, "/w/general/submit", &fields).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = world.get(Some(&zoe), "/w/general/messages").await.2.matches("answer to").count();
    let (status, _, shown) = world.post(&zoe, "/w/general/live", &[("live", "live:1"), ("f-words", "a")]).await;
    assert_eq!((status, shown.contains("answer to live:1")), (StatusCode::OK, true));
    assert_eq!(world.get(Some(&zoe), "/w/general/messages").await.2.matches("answer to").count(), kept);
}

#[tokio::test]
async fn a_card_is_drawn_whole_and_safe() {
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    let text = "Je travaille là. <b>é</b> suite";
    let mut card = Card::new(Lang::Fr).title("<i>t</i>").text("**gras** <script>x</script>").fact("<k>", "<v>");
    card = card.footer("<f>").row([
        Button::open("Ouvrir", "https://a.example/?a=1&b=\"".parse().unwrap()),
        Button::open("Non", "javascript:alert(1)".parse().unwrap()),
        Button::copy("Copier", "\"><script>y</script>"),
    ]);
    let disclosure = Some((0, 17));
    card.draft = Some(Draft {
        text: text.into(),
        disclosure,
        length: 30,
        limit: 20,
        fold_at: Some(20),
        network: "linkedin".into(),
    });
    card.picture = Some(Picture {
        sha256: HASH.into(),
        media: "image/png".into(),
        alt: "\"><script>z".into(),
        bytes: Arc::default(),
    });
    world.keep(None, &Said::Card(Box::new(card))).await;
    world.keep(None, &Said::Text("x".into())).await;
    let (_, _, seen) = world.get(Some(&zoe), "/w/general/messages").await;
    assert!(!seen.contains("<script>") && !seen.contains("javascript:"), "{seen}");
    assert!(seen.contains("<div class=\"card \" lang=\"fr\">"), "{seen}");
    assert!(seen.contains("Je travaille là.<span class=\"hidden\">") && seen.contains("LinkedIn"), "{seen}");
    assert!(seen.contains("30 / 20 · trop long") && seen.contains("… voir plus"), "{seen}");
    assert!(seen.contains("rel=\"noopener noreferrer\"") && seen.contains("<strong>gras</strong>"), "{seen}");
}

#[tokio::test]
async fn pictures_are_those_of_the_store() {
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    let svg = HASH.replace('b', "c");
    world.web.parts.store.add_picture(HASH, "image/png", b"\x89PNG").await.unwrap();
    world.web.parts.store.add_picture(&svg, "image/svg+xml", b"<svg/>").await.unwrap();
    let (status, headers, _) = world.get(Some(&zoe), &format!("/picture/{HASH}")).await;
    assert_eq!((status, &headers["content-type"]), (StatusCode::OK, &"image/png".parse().unwrap()));
    assert!(headers["cache-control"].to_str().unwrap().contains("immutable"));
    for path in [svg.as_str(), "x", "..%2f..%2fetc%2fpasswd", &HASH.to_uppercase(), &HASH.replace('a', "d")] {
        assert_eq!(world.get(Some(&zoe), &format!("/picture/{path}")).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(world.get(None, &format!("/picture/{HASH}")).await.0, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn problems_are_told_in_words() {
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    for path in ["/w/nowhere", "/nothing", "/assets/none.css", "/assets/vendor/LICENSES.md", "/w/%FF", "/w/<script>"] {
        let path = path.replace('<', "%3C").replace('>', "%3E");
        let (status, _, page) = world.get(Some(&zoe), &path).await;
        let told = page.contains("There is nothing here") && !page.contains("%3C");
        assert!(status == StatusCode::NOT_FOUND && told && !page.contains("<script>"), "{path} {status} {page}");
    }
    assert_eq!(world.get(Some(&zoe), "/bye").await.0, StatusCode::METHOD_NOT_ALLOWED);
    let request = sent("/w/general/press").header("cookie", &zoe.cookie).header("hx-request", "true");
    let body = format!("message=x&action=y&csrf={}", zoe.csrf);
    let (status, headers, page) = world.ask(request.body(Body::from(body)).unwrap()).await;
    assert_eq!((status, &headers["hx-retarget"]), (StatusCode::CONFLICT, &"#notice".parse().unwrap()));
    assert!(page.contains("This button is gone") && !page.contains("<html"), "{page}");
    let request = Request::get("/w/general/messages").header("host", "localhost").header("hx-request", "true");
    assert_eq!(world.ask(request.body(Body::empty()).unwrap()).await.1["hx-redirect"], "/hello");
}

#[tokio::test]
async fn a_stream_tells_of_changes_and_ends_when_the_server_does() {
    use futures_util::StreamExt as _;
    let world = World::new().await;
    let zoe = world.enter("Zoe").await;
    let request = Request::get("/events").header("host", "localhost").header("cookie", &zoe.cookie);
    let response = private(world.web.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let mut told = response.into_body().into_data_stream();
    world.web.ring();
    let mut seen = String::new();
    while !seen.contains("event: changed") {
        seen.push_str(std::str::from_utf8(&told.next().await.unwrap().unwrap()).unwrap());
    }
    world.web.bell.send_replace(CLOSING);
    while told.next().await.is_some() {}
}

#[tokio::test]
async fn the_world_does_not_hold_a_request_open_by_sending_slowly() {
    let world = World::new().await;
    let parts = &world.web.parts;
    let zoe = world.enter("Zoe").await;
    let zoe = parts.store.person(zoe.id).await.unwrap().unwrap();
    person::join(parts, &zoe).await.unwrap();
    let zoe = parts.store.person(zoe.id).await.unwrap().unwrap();
    let page = audience::open(parts, &zoe).await.unwrap();
    let ask = async |arrives, method: &str, below: &str, body: Body| {
        let request = Request::builder().method(method).uri(format!("{}{below}", page.path()));
        let request = request.header("host", "127.0.0.1:8081").header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/json").body(body).unwrap();
        let response = public_within(world.web.clone(), arrives).oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        (head.status, String::from_utf8(to_bytes(body, 10_000).await.unwrap().into()).unwrap())
    };
    for (method, below) in
        [("POST", "/evaluate"), ("PUT", "/sample"), ("PUT", "/count"), ("POST", ""), ("POST", "/forget")]
    {
        // Its first byte is there, and nothing comes behind it.
        let first = stream::once(async { Ok::<_, std::io::Error>("{") });
        let body = Body::from_stream(first.chain(stream::pending()));
        let (status, told) = ask(Duration::from_millis(20), method, below, body).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT, "{method} {below}");
        assert!(told.contains("TOO_SLOW") && told.contains("did not arrive in time"), "{told}");
        // What is there at once, and too long, is another matter.
        let long = Body::from("x".repeat(600_000));
        assert_eq!(ask(Duration::from_secs(60), method, below, long).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    }
    let parts = stream::iter(["{\"network\":", "\"x\",\"count\":5}"].map(Ok::<_, std::io::Error>));
    let (status, told) = ask(Duration::from_secs(60), "PUT", "/count", Body::from_stream(parts)).await;
    assert_eq!((status, told.as_str()), (StatusCode::OK, "{\"told\":{\"network\":\"x\",\"size\":\"5\"}}"));
}

#[tokio::test]
async fn the_redirect_leads_on_and_nowhere_else() {
    let world = World::new().await;
    let code = LinkCode(42);
    world.web.parts.links.insert(0, code, "item".parse().unwrap(), "https://a.example/x?y=1".parse().unwrap());
    let ask = async |method: Method, path: &str| {
        let mut request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 1))));
        let response = public(world.web.clone()).oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        (head.status, head.headers, to_bytes(body, 10_000).await.unwrap())
    };
    for method in [Method::GET, Method::HEAD] {
        let (status, headers, _) = ask(method, &format!("/r/{code}")).await;
        assert_eq!(status, StatusCode::FOUND);
        assert_eq!(headers["location"], "https://a.example/x?y=1");
        assert_eq!(headers["cache-control"], "private, no-store");
        assert_eq!(headers["referrer-policy"], "strict-origin-when-cross-origin");
        assert_eq!(headers["x-robots-tag"], "noindex");
        assert!(!headers.contains_key("set-cookie"));
    }
    // Its item is taken back: a plain page in both languages, no address, no cookie, and nothing that a cache keeps.
    let withdrawn = LinkCode(44);
    world.web.parts.links.insert(0, withdrawn, "gone".parse().unwrap(), "https://a.example/secret".parse().unwrap());
    world.web.parts.links.withdraw(&"gone".parse().unwrap());
    let (status, headers, page) = ask(Method::GET, &format!("/r/{withdrawn}")).await;
    let page = String::from_utf8_lossy(&page);
    assert_eq!((status, headers["cache-control"].to_str().unwrap()), (StatusCode::GONE, "private, no-store"));
    assert!(!headers.contains_key("location") && !headers.contains_key("set-cookie") && !page.contains("a.example"));
    assert!(page.contains("This page is no longer offered") && page.contains("Cette page n’est plus proposée"));
    assert_eq!(ask(Method::GET, &format!("/r/{code}")).await.0, StatusCode::FOUND, "other items lead on");
    let unknown = format!("/r/{}", LinkCode(43));
    for path in [unknown.as_str(), "/r/x", "/r/%FF", "/r/https:%2F%2Fevil.example", "/", "/r/", "/hello", "/w/general"]
    {
        let (status, headers, page) = ask(Method::GET, path).await;
        assert_eq!((status, headers.contains_key("location")), (StatusCode::NOT_FOUND, false), "{path}");
        let page = String::from_utf8_lossy(&page);
        assert!(page.contains("This link leads nowhere") && page.contains("Ce lien ne mène nulle part"), "{path}");
    }
    assert_eq!(ask(Method::POST, &format!("/r/{code}")).await.0, StatusCode::NOT_FOUND);
    assert_eq!(ask(Method::GET, "/healthz").await.2, "ok");
}

/// Every message that a template or handler names exists, and every one that exists is named.
#[test]
fn every_message_is_there_and_used() {
    let (_, _, english) = FILES.iter().find(|(room, ..)| *room == "web").unwrap();
    let there: BTreeSet<String> =
        english.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect();
    let mut named: BTreeSet<String> = Problem::ALL
        .iter()
        .flat_map(|problem| ["", "-why", "-do"].map(|end| format!("{}{end}", problem.key())))
        .collect();
    let mut sources = vec![];
    sources_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"), &mut sources);
    assert!(sources.len() > 15, "the sources were found");
    for source in sources {
        let pieces: Vec<&str> = source.split('"').collect();
        let keys = pieces.iter().filter(|piece| piece.starts_with("web-") && !piece.contains("problem"));
        named.extend(
            keys.filter(|key| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')).map(|k| (*k).to_owned()),
        );
    }
    assert_eq!(named, there);
}

fn sources_in(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("tests") {
            continue;
        } else if path.is_dir() {
            sources_in(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            found.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

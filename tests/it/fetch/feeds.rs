//! Feeds over the wire: asked with what is known of them, and behind the same guard.
use std::net::IpAddr;
use std::sync::Arc;

use portevoix::fetch::{FeedFetcher, Hosts, OwnHosts, Setup};
use portevoix::flow::port::{Feeds as _, FetchError, Fetched, Wanted};
use portevoix::id::Millis;

use super::net::{Act, Net};

fn reader(net: &Net) -> FeedFetcher {
    reader_with(net, OwnHosts::default())
}

fn reader_with(net: &Net, own: OwnHosts) -> FeedFetcher {
    FeedFetcher::new(Setup {
        hosts: Hosts::new([], true).unwrap(),
        page: "https://go.example.com/".parse().unwrap(),
        resolver: net.names.clone(),
        allowed: Arc::new(|address: IpAddr| address == IpAddr::from([127, 0, 0, 1])),
        limits: net.limits,
        own,
        authority: Some(net.authority.certificate.clone()),
        clock: net.clock.clone(),
    })
    .unwrap()
}

fn wanted(url: &str) -> Wanted {
    Wanted { url: url.parse().unwrap(), etag: None, modified: None }
}

#[tokio::test]
async fn an_answer_is_named_and_asked_for_by_its_name() {
    let net = Net::new();
    let server = net
        .server(|head| match head {
            head if head.contains("if-none-match: \"v1\"") => Act::answer("304 Not Modified", "", ""),
            head if head.starts_with("GET /old") => Act::to("/feed"),
            _ => Act::answer("200 OK", "etag: \"v1\"\r\nlast-modified: Sun, 22 Nov 2026 10:00:00 GMT\r\n", "<rss/>"),
        })
        .await;
    let read = reader(&net).read(&wanted("https://one.example/old")).await.unwrap();
    let Fetched::Body { url, bytes, etag, modified } = read else { panic!("{read:?}") };
    assert_eq!((url.as_str(), bytes.as_slice()), ("https://one.example/feed", &b"<rss/>"[..]));
    let again = Wanted { url, etag, modified };
    assert_eq!(reader(&net).read(&again).await, Ok(Fetched::Same));
    let requests = server.requests();
    assert!(!requests[0].contains("if-none-match") && requests[0].contains("accept-encoding: identity"));
    assert!(requests[2].contains("if-modified-since: Sun, 22 Nov 2026 10:00:00 GMT"), "{}", requests[2]);
}

#[tokio::test]
async fn every_answer_has_its_meaning() {
    let answer = |status: &str, headers: &str| Act::answer(status, headers, "x");
    let minute = Millis::MINUTE;
    for (act, expected) in [
        (answer("410 Gone", ""), Ok(Fetched::Ended)),
        (answer("404 Not Found", ""), Err(FetchError::Gone)),
        (answer("403 Forbidden", ""), Err(FetchError::NotPublic)),
        (answer("429 Too Many", "retry-after: 60\r\n"), Err(FetchError::Busy { retry_after: minute })),
        (answer("429 Too Many", ""), Err(FetchError::Busy { retry_after: 15 * minute })),
        (
            answer("503 Busy", "retry-after: Mon, 23 Nov 2026 08:05:00 GMT\r\n"),
            Err(FetchError::Busy { retry_after: 5 * minute }),
        ),
        (answer("500 Oops", ""), Err(FetchError::Lost("status 500".into()))),
        (answer("204 Empty", ""), Err(FetchError::Unreadable("a status that is none of ours"))),
        (
            answer("200 OK", "content-encoding: gzip\r\n"),
            Err(FetchError::Unreadable("compressed, though nobody asked")),
        ),
        (
            Act::Say(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n".to_vec()),
            Err(FetchError::Unreadable("too long")),
        ),
        (Act::Endless(b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), vec![b'x'; 4096]), Err(FetchError::Unreadable("too long"))),
        (Act::to("http://one.example/"), Err(FetchError::Forbidden("not https"))),
        (Act::to("https://127.0.0.1/"), Err(FetchError::Forbidden("an address instead of a name"))),
        (Act::to("https://metadata.google.internal/"), Err(FetchError::Forbidden("not a public name"))),
        (Act::to("/again"), Err(FetchError::Forbidden("too many redirects"))),
    ] {
        let net = Net::new();
        let _server = net.server(move |_| act.clone()).await;
        assert_eq!(reader(&net).read(&wanted("https://one.example/feed")).await, expected);
    }
}

#[tokio::test]
async fn a_public_name_with_a_private_address_is_not_asked() {
    let net = Net::new();
    net.names.says("inside.example", &[&["10.0.0.7:443".parse().unwrap(), "[::1]:443".parse().unwrap()]]);
    let answer = reader(&net).read(&wanted("https://inside.example/feed")).await;
    assert_eq!(answer, Err(FetchError::Forbidden("no public address")));
}

#[tokio::test]
async fn a_host_of_our_own_is_asked_at_its_one_address_and_no_stranger_leads_there() {
    let net = Net::new();
    let inside = net.server(|_| Act::answer("200 OK", "", "<rss/>")).await;
    let own = OwnHosts::new([format!("two.example={}", inside.address).as_str()]).unwrap();
    // Its name may lead anywhere: it is not asked for.
    let from = Net { names: Arc::default(), ..Net::new() };
    let read = reader_with(&Net { authority: net.authority, ..from }, own.clone())
        .read(&wanted("https://two.example/feed"))
        .await;
    assert!(matches!(read, Ok(Fetched::Body { .. })), "{read:?}");
    assert_eq!(inside.connections(), 1);
    let outside = Net::new();
    let server = outside.server(|_| Act::to("https://two.example/feed")).await;
    let led = reader_with(&outside, own).read(&wanted("https://one.example/feed")).await;
    assert_eq!(led, Err(FetchError::Forbidden("a redirect into the organisation's own network")));
    assert_eq!((server.connections(), inside.connections()), (1, 1));
}

#[tokio::test]
async fn a_stranger_to_whom_our_own_host_leads_does_not_lead_back_inside() {
    let net = Net::new();
    let inside = net
        .server(|head| match head.starts_with("GET /feed ") {
            true => Act::to("/moved"),
            false => Act::to("https://one.example/feed"),
        })
        .await;
    let own = OwnHosts::new([format!("two.example={}", inside.address).as_str()]).unwrap();
    let outside = net.server(|_| Act::to("https://two.example/secret")).await;
    let led = reader_with(&net, own).read(&wanted("https://two.example/feed")).await;
    assert_eq!(led, Err(FetchError::Forbidden("a redirect into the organisation's own network")));
    assert_eq!((inside.connections(), outside.connections()), (2, 1), "{:?}", inside.requests());
}

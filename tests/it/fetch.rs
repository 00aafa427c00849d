//! The guard around asking strangers, against servers and name services that misbehave.
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use portevoix::fetch::{MAX_REDIRECTS, Setup, public_address};
use portevoix::flow::port::{Fetch as _, FetchError};
use portevoix::id::Millis;
use portevoix::network::permalink;
use portevoix::share::seen::{Question, SeenError, read};

mod contract;
mod feeds;
pub(crate) mod net;

use net::{Act, Authority, LISTED, NOW, Net, PAST, serve};

const ASKED: &str = "https://one.example/api/v1/statuses/1";

fn question(url: &str) -> Question {
    let url: url::Url = url.parse().unwrap();
    Question { host: url.host_str().unwrap_or_default().to_owned(), url, accept: "application/json" }
}

/// What comes of asking a server that does this.
async fn asked(act: Act) -> Result<Vec<u8>, FetchError> {
    let net = Net::new();
    let _server = net.server(move |_| act.clone()).await;
    net.fetcher().get(&question(ASKED)).await
}

#[tokio::test]
async fn a_request_says_who_asks_and_nothing_else() {
    let net = Net::new();
    let server = net.server(|head| if head.contains("/first") { Act::to("/second") } else { Act::json("{}") }).await;
    assert_eq!(net.fetcher().get(&question("https://one.example/first?q=1#part")).await, Ok(b"{}".to_vec()));
    let requests = server.requests();
    assert!(requests[0].starts_with("GET /first?q=1 HTTP/1.1\r\n") && requests[1].starts_with("GET /second HTTP/1.1"));
    for request in requests {
        let headers: Vec<String> = request.lines().skip(1).map(str::to_lowercase).collect();
        let names: Vec<&str> = headers.iter().filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
        for name in &names {
            assert!(["accept", "accept-encoding", "user-agent", "host"].contains(name), "{request}");
        }
        assert!(headers.contains(&"accept: application/json".to_owned()), "{request}");
        assert!(headers.contains(&"accept-encoding: identity".to_owned()), "{request}");
        assert!(headers.contains(&"host: one.example".to_owned()), "{request}");
        let agent = headers.iter().find(|line| line.starts_with("user-agent: ")).unwrap();
        assert!(agent.contains("portevoix/") && agent.contains("+https://go.example.com/"), "{agent}");
    }
}

#[tokio::test]
async fn only_a_good_answer_is_read() {
    let json = "content-type: application/json\r\n";
    let answer = |status: &str, headers: &str| Act::answer(status, headers, "{}");
    let unreadable = |why| Err(FetchError::Unreadable(why));
    let kind = "another kind than asked for";
    let compressed = "compressed, though nobody asked";
    for (name, act, expected) in [
        ("good", answer("200 OK", json), Ok(b"{}".to_vec())),
        ("capitals", answer("200 OK", "Content-Type: Application/JSON;charset=x\r\n"), Ok(b"{}".to_vec())),
        ("plain encoding", answer("200 OK", &format!("{json}content-encoding: identity\r\n")), Ok(b"{}".to_vec())),
        ("empty", Act::json(""), Ok(vec![])),
        ("no UTF-8", Act::json([0xff, 0xfe]), Ok(vec![0xff, 0xfe])),
        ("html", answer("200 OK", "content-type: text/html\r\n"), unreadable(kind)),
        ("almost", answer("200 OK", "content-type: application/jsonp\r\n"), unreadable(kind)),
        ("nothing", answer("200 OK", ""), unreadable(kind)),
        ("odd", answer("200 OK", "content-type: \u{e9}\r\n"), unreadable(kind)),
        ("gzip", answer("200 OK", &format!("{json}content-encoding: gzip\r\n")), unreadable(compressed)),
        ("br", answer("200 OK", &format!("{json}content-encoding: br, gzip\r\n")), unreadable(compressed)),
        ("204", Act::Say(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()), unreadable("a status that is none of ours")),
        ("418", answer("418 I'm a teapot", json), unreadable("a status that is none of ours")),
        ("401", answer("401 Unauthorized", json), Err(FetchError::NotPublic)),
        ("403", answer("403 Forbidden", json), Err(FetchError::NotPublic)),
        ("451", answer("451 Unavailable", json), Err(FetchError::NotPublic)),
        ("404", answer("404 Not Found", json), Err(FetchError::Gone)),
        ("410", answer("410 Gone", json), Err(FetchError::Gone)),
        ("429", answer("429 Slow", json), Err(FetchError::Busy { retry_after: 15 * Millis::MINUTE })),
        ("429 later", answer("429 Slow", "retry-after: 7\r\n"), Err(FetchError::Busy { retry_after: 7_000 })),
        (
            "429 at",
            answer("429 Slow", "retry-after: Mon, 23 Nov 2026 09:00:00 GMT\r\n"),
            Err(FetchError::Busy { retry_after: Millis::HOUR }),
        ),
        ("503 later", answer("503 Down", "retry-after: 60\r\n"), Err(FetchError::Busy { retry_after: Millis::MINUTE })),
        ("503", answer("503 Down", json), Err(FetchError::Lost("status 503".into()))),
        ("500", answer("500 Down", json), Err(FetchError::Lost("status 500".into()))),
    ] {
        assert_eq!(asked(act).await, expected, "{name}");
    }
}

#[tokio::test]
async fn an_answer_without_end_is_cut_and_one_cut_short_is_none() {
    const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    let piece = vec![b' '; 16 * 1024];
    let chunk = [b"4000\r\n".as_slice(), &piece, b"\r\n"].concat();
    let lost = || Err(FetchError::Lost("cut off, or not HTTP".into()));
    for (name, act, expected) in [
        ("until closed", Act::Endless(format!("{HEAD}\r\n").into(), piece), Err(FetchError::Unreadable("too long"))),
        (
            "in chunks",
            Act::Endless(format!("{HEAD}transfer-encoding: chunked\r\n\r\n").into(), chunk),
            Err(FetchError::Unreadable("too long")),
        ),
        // Said to be long: not even its beginning is read.
        (
            "announced",
            Act::Hold(format!("{HEAD}content-length: 99999999999\r\n\r\n").into()),
            Err(FetchError::Unreadable("too long")),
        ),
        ("the most", Act::json(vec![b' '; 256 * 1024]), Ok(vec![b' '; 256 * 1024])),
        ("one more", Act::json(vec![b' '; 256 * 1024 + 1]), Err(FetchError::Unreadable("too long"))),
        ("cut short", Act::Say(format!("{HEAD}content-length: 100\r\n\r\n{{").into()), lost()),
        ("a chunk short", Act::Say(format!("{HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{{").into()), lost()),
        ("a bad chunk", Act::Say(format!("{HEAD}transfer-encoding: chunked\r\n\r\nxyz\r\n").into()), lost()),
        ("no HTTP", Act::Say(b"220 smtp.example ESMTP\r\n".to_vec()), lost()),
        ("nothing", Act::Say(vec![]), lost()),
        ("a huge header", Act::Say(format!("HTTP/1.1 200 OK\r\nx: {}\r\n\r\n", "x".repeat(1 << 20)).into()), lost()),
        ("many headers", Act::Say(format!("HTTP/1.1 200 OK\r\n{}\r\n", "x: y\r\n".repeat(5_000)).into()), lost()),
        ("headers without end", Act::Endless(b"HTTP/1.1 200 OK\r\n".to_vec(), b"x: y\r\n".repeat(1_000)), lost()),
    ] {
        assert_eq!(asked(act).await, expected, "{name}");
    }
}

#[tokio::test]
async fn nobody_is_waited_for_longer_than_is_allowed() {
    const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{";
    for act in [Act::Hold(vec![]), Act::Hold(HEAD.to_vec()), Act::Hold(HEAD[..20].to_vec())] {
        let mut net = Net::new();
        net.limits.total = Duration::from_millis(300);
        let _server = net.server(move |_| act.clone()).await;
        let answer = net.fetcher().get(&question(ASKED)).await;
        assert_eq!(answer, Err(FetchError::Lost("no end in time".into())));
    }
}

#[tokio::test]
async fn absurd_nesting_is_no_post() {
    let deep = "[".repeat(200_000);
    let answer = asked(Act::json(&deep)).await.unwrap();
    let post = permalink("https://one.example/@ada/117664933478400000").unwrap();
    assert_eq!(read(&post, &answer), Err(SeenError::NotUnderstood));
}

#[tokio::test]
async fn each_hop_of_a_redirect_is_checked_anew() {
    // A trap that would answer well, on an address that is not allowed, under whatever name.
    let net = Net::new();
    let tls = net.authority.acceptor(&["two.example", "trap.example", "127.0.0.2"], NOW);
    let trap = serve("127.0.0.2", Some(tls), Arc::new(|_: &str| Act::json("\"caught\""))).await;
    let plain = serve("127.0.0.1", None, Arc::new(|_: &str| Act::json("\"caught\""))).await;
    let port = trap.address.port();
    for (location, expected) in [
        ("http://one.example/", "not https"),
        ("http://127.0.0.2/", "not https"),
        (&format!("http://127.0.0.1:{}/", plain.address.port()), "not https"),
        ("file:///etc/passwd", "not https"),
        ("gopher://one.example/", "not https"),
        ("data:application/json,{}", "not https"),
        ("//127.0.0.2/", "an address instead of a name"),
        ("https://127.0.0.1/", "an address instead of a name"),
        ("https://2130706434/", "an address instead of a name"),
        ("https://0177.0.0.2/", "an address instead of a name"),
        ("https://[::ffff:127.0.0.2]/", "an address instead of a name"),
        ("https://169.254.169.254/latest/meta-data/", "an address instead of a name"),
        ("https://[fd00:ec2::254]/", "an address instead of a name"),
        (&format!("https://127.0.0.2:{port}/"), "another port"),
        (&format!("https://two.example:{port}/"), "another port"),
        ("https://user:pass@two.example/", "an address with a user name"),
        ("https://trap.example/", "a host that is not listed"),
        ("https://one.example.trap.example/", "a host that is not listed"),
        ("https://localhost/", "not a public name"),
        ("https://metadata.google.internal/", "not a public name"),
        ("https://two.example/", "no public address"),
        ("https://", "a redirect that is no address"),
    ] {
        let to = location.to_owned();
        let server = net.server(move |_| Act::to(&to)).await;
        net.names.says("two.example", &[&[trap.address]]);
        net.names.says("trap.example", &[&[trap.address]]);
        let answer = net.fetcher().get(&question(ASKED)).await;
        assert_eq!(answer, Err(FetchError::Forbidden(expected)), "{location}");
        assert_eq!(server.connections(), 1, "{location}");
    }
    assert_eq!((trap.connections(), plain.connections()), (0, 0));
}

#[tokio::test]
async fn redirects_end() {
    let net = Net::new();
    // Back and forth between two names that are both good.
    let server = net
        .server(|head| {
            Act::to(if head.contains("host: one") { "https://two.example/" } else { "https://one.example/" })
        })
        .await;
    let answer = net.fetcher().get(&question(ASKED)).await;
    assert_eq!(answer, Err(FetchError::Forbidden("too many redirects")));
    assert_eq!(server.requests().len(), MAX_REDIRECTS + 1);
    // As many as are allowed, with every kind of address.
    let server = net
        .server(|head| match head.split(' ').nth(1).unwrap() {
            "/api/v1/statuses/1" => Act::to("https://two.example/a/b"),
            "/a/b" => Act::to("../c"),
            "/c" => Act::to("?d"),
            _ => Act::json("{}"),
        })
        .await;
    assert_eq!(net.fetcher().get(&question(ASKED)).await, Ok(b"{}".to_vec()));
    assert_eq!(server.requests().len(), MAX_REDIRECTS + 1);
    let nowhere = asked(Act::answer("301 Moved", "", "")).await;
    assert_eq!(nowhere, Err(FetchError::Unreadable("a redirect to nowhere")));
}

#[tokio::test]
async fn of_a_names_addresses_only_the_allowed_ones_are_connected_to() {
    let net = Net::new();
    let server = net.server(|_| Act::json("{}")).await;
    let tls = net.authority.acceptor(&LISTED, NOW);
    let trap = serve("127.0.0.2", Some(tls), Arc::new(|_: &str| Act::json("\"caught\""))).await;
    let mapped = SocketAddr::new("::ffff:127.0.0.2".parse().unwrap(), trap.address.port());
    // The private one first, and as IPv4 inside IPv6.
    net.names.says("one.example", &[&[trap.address, mapped, server.address]]);
    assert_eq!(net.fetcher().get(&question(ASKED)).await, Ok(b"{}".to_vec()));
    for alone in [vec![trap.address], vec![mapped], vec![trap.address, mapped], vec![]] {
        net.names.says("one.example", &[&alone]);
        let answer = net.fetcher().get(&question(ASKED)).await;
        assert_eq!(answer, Err(FetchError::Forbidden("no public address")), "{alone:?}");
    }
    assert_eq!((server.connections(), trap.connections()), (1, 0));
    // The other name still has its good address.
    assert_eq!(net.fetcher().get(&question("https://two.example/")).await, Ok(b"{}".to_vec()));
}

#[tokio::test]
async fn a_name_that_changes_its_mind_changes_nothing() {
    let net = Net::new();
    let server = net.server(|head| if head.contains("/again") { Act::to("/x") } else { Act::json("{}") }).await;
    let tls = net.authority.acceptor(&LISTED, NOW);
    let trap = serve("127.0.0.2", Some(tls), Arc::new(|_: &str| Act::json("\"caught\""))).await;
    // Good when it is checked, private when it is looked up once more.
    net.names.says("one.example", &[&[server.address], &[trap.address]]);
    let fetcher = net.fetcher();
    assert_eq!(fetcher.get(&question(ASKED)).await, Ok(b"{}".to_vec()));
    assert_eq!(net.names.asked(), 1, "one look for one connection");
    assert_eq!(fetcher.get(&question(ASKED)).await, Err(FetchError::Forbidden("no public address")));
    // Within one question too: the redirect is a connection of its own, and is checked as one.
    net.names.says("one.example", &[&[server.address], &[trap.address]]);
    let again = fetcher.get(&question("https://one.example/again")).await;
    assert_eq!(again, Err(FetchError::Forbidden("no public address")));
    assert_eq!(trap.connections(), 0);
}

#[tokio::test]
async fn the_guard_of_the_real_world_lets_nobody_reach_this_machine() {
    let net = Net::new();
    let server = net.server(|_| Act::json("\"caught\"")).await;
    let real = Setup::new(portevoix::fetch::Hosts::default(), "https://x.example/".parse().unwrap(), net.clock.clone());
    for address in [IpAddr::from([127, 0, 0, 1]), "::1".parse().unwrap(), IpAddr::from([169, 254, 169, 254])] {
        assert!(!(real.allowed)(address));
        let fetcher = net.fetcher_that_allows(Arc::new(public_address));
        net.names.says("one.example", &[&[SocketAddr::new(address, server.address.port())]]);
        let answer = fetcher.get(&question(ASKED)).await;
        assert_eq!(answer, Err(FetchError::Forbidden("no public address")), "{address}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn who_cannot_prove_the_name_is_told_nothing() {
    let net = Net::new();
    let stranger = Authority::new();
    let acceptors = [
        ("another name", Some(net.authority.acceptor(&["other.example"], NOW))),
        ("an address", Some(net.authority.acceptor(&["127.0.0.1"], NOW))),
        ("out of date", Some(net.authority.acceptor(&LISTED, PAST))),
        ("signed by a stranger", Some(stranger.acceptor(&LISTED, NOW))),
        ("no TLS at all", None),
    ];
    for (name, tls) in acceptors {
        let server = serve("127.0.0.1", tls, Arc::new(|_: &str| Act::json("{}"))).await;
        net.names.says("one.example", &[&[server.address]]);
        let answer = net.fetcher().get(&question(ASKED)).await;
        assert_eq!(answer, Err(FetchError::Lost("no connection".into())), "{name}");
        assert_eq!((server.connections(), server.requests().len()), (1, 0), "{name}");
    }
}

#[tokio::test]
async fn a_host_is_asked_no_more_often_than_is_polite() {
    let mut net = Net::new();
    net.limits.pause = 2_000;
    let server = net
        .server(|head| {
            if head.contains("/busy") { Act::answer("429 Slow", "retry-after: 60\r\n", "") } else { Act::json("{}") }
        })
        .await;
    let fetcher = net.fetcher();
    assert!(fetcher.get(&question(ASKED)).await.is_ok());
    assert_eq!(fetcher.get(&question(ASKED)).await, Err(FetchError::Busy { retry_after: 2_000 }));
    assert!(fetcher.get(&question("https://two.example/")).await.is_ok(), "each host for itself");
    net.clock.add(2_000);
    let busy = Err(FetchError::Busy { retry_after: Millis::MINUTE });
    assert_eq!(fetcher.get(&question("https://one.example/busy")).await, busy);
    net.clock.add(59_000);
    assert_eq!(fetcher.get(&question(ASKED)).await, Err(FetchError::Busy { retry_after: 1_000 }));
    net.clock.add(1_000);
    assert!(fetcher.get(&question(ASKED)).await.is_ok());
    // What is forbidden does not use up anybody's turn.
    assert!(fetcher.get(&question("http://two.example/")).await.is_err());
    assert!(fetcher.get(&question("https://two.example/")).await.is_ok());
    assert_eq!(server.requests().len(), 5);
}

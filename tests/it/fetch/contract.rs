//! What everybody who asks networks must do, held for the real one and for the one that the other tests use.
use async_trait::async_trait;
use portevoix::flow::port::{Fetch, FetchError};
use portevoix::id::Millis;

use super::net::{Act, Net, Server};
use super::question;
use crate::world::FakeFetch;

/// What stands at a path.
#[derive(Clone, Debug)]
enum Stands {
    Body(Vec<u8>),
    Nothing,
    Hidden,
    TooLong,
    Busy,
    Broken,
}

/// A place where things can be put, and somebody who asks there.
#[async_trait]
trait Stage {
    fn host(&self) -> &'static str;
    fn fetch(&self) -> &dyn Fetch;
    async fn put(&mut self, path: &'static str, stands: Stands);
}

async fn holds(stage: &mut dyn Stage) {
    let base = format!("https://{}", stage.host());
    for (path, stands, expected) in [
        ("/text", Stands::Body(b"{\"a\":\"\xc3\xa9\"}".to_vec()), Ok(b"{\"a\":\"\xc3\xa9\"}".to_vec())),
        ("/empty", Stands::Body(vec![]), Ok(vec![])),
        ("/bytes", Stands::Body(vec![0xff, 0, 0xfe]), Ok(vec![0xff, 0, 0xfe])),
        ("/gone", Stands::Nothing, Err(FetchError::Gone)),
        ("/hidden", Stands::Hidden, Err(FetchError::NotPublic)),
        ("/long", Stands::TooLong, Err(FetchError::Unreadable("too long"))),
        ("/busy", Stands::Busy, Err(FetchError::Busy { retry_after: 2 * Millis::MINUTE })),
    ] {
        stage.put(path, stands.clone()).await;
        assert_eq!(stage.fetch().get(&question(&format!("{base}{path}"))).await, expected, "{path}");
    }
    stage.put("/broken", Stands::Broken).await;
    let broken = stage.fetch().get(&question(&format!("{base}/broken"))).await;
    assert!(matches!(broken, Err(FetchError::Lost(_))), "{broken:?}");
    // What stands there now is what is answered, not what stood there before.
    stage.put("/text", Stands::Body(b"later".to_vec())).await;
    assert_eq!(stage.fetch().get(&question(&format!("{base}/text"))).await, Ok(b"later".to_vec()));
    // The guard of names is the same.
    for forbidden in [
        "http://HOST/text",
        "https://HOST:8443/text",
        "https://user@HOST/text",
        "https://127.0.0.1/text",
        "https://[::1]/text",
        "https://elsewhere.example/text",
        "https://localhost/text",
    ] {
        let url = forbidden.replace("HOST", stage.host());
        let answer = stage.fetch().get(&question(&url)).await;
        assert!(matches!(answer, Err(FetchError::Forbidden(_))), "{url}: {answer:?}");
    }
}

struct Fake(FakeFetch);

#[async_trait]
impl Stage for Fake {
    fn host(&self) -> &'static str {
        "piaille.fr"
    }

    fn fetch(&self) -> &dyn Fetch {
        &self.0
    }

    async fn put(&mut self, path: &'static str, stands: Stands) {
        let answer = match stands {
            Stands::Body(body) => Ok(body),
            Stands::Nothing => Err(FetchError::Gone),
            Stands::Hidden => Err(FetchError::NotPublic),
            Stands::TooLong => Ok(vec![b' '; 256 * 1024 + 1]),
            Stands::Busy => Err(FetchError::Busy { retry_after: 2 * Millis::MINUTE }),
            Stands::Broken => Err(FetchError::Lost("status 500".into())),
        };
        self.0.answers(&format!("https://piaille.fr{path}"), answer);
    }
}

struct Real {
    net: Net,
    server: Option<Server>,
    fetcher: portevoix::fetch::Fetcher,
}

#[async_trait]
impl Stage for Real {
    fn host(&self) -> &'static str {
        super::net::LISTED[0]
    }

    fn fetch(&self) -> &dyn Fetch {
        &self.fetcher
    }

    async fn put(&mut self, path: &'static str, stands: Stands) {
        // Where a host asked for a pause, the test's is over.
        self.net.clock.add(Millis::HOUR);
        let act = match stands {
            Stands::Body(body) => Act::json(body),
            Stands::Nothing => Act::answer("404 Not Found", "", ""),
            Stands::Hidden => Act::answer("401 Unauthorized", "", ""),
            Stands::TooLong => Act::json(vec![b' '; 256 * 1024 + 1]),
            Stands::Busy => Act::answer("429 Too Many Requests", "retry-after: 120\r\n", ""),
            Stands::Broken => Act::answer("500 Internal Server Error", "", ""),
        };
        let wanted = format!("GET {path} HTTP/1.1\r\n");
        let other = Act::answer("404 Not Found", "", "");
        let script = move |head: &str| if head.starts_with(&wanted) { act.clone() } else { other.clone() };
        self.server = Some(self.net.server(script).await);
    }
}

#[tokio::test]
async fn the_one_of_the_tests_keeps_the_contract() {
    holds(&mut Fake(FakeFetch::new())).await;
}

#[tokio::test]
async fn the_real_one_keeps_the_contract() {
    let net = Net::new();
    let fetcher = net.fetcher();
    holds(&mut Real { net, server: None, fetcher }).await;
}

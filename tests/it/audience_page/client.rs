//! Somebody's page, as a client of theirs uses it: the same mathematics as the browser's, through the real router.
use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use portevoix::flow::audience::{BATCH, keys};
use portevoix::flow::card::Does;
use portevoix::flow::port::Doing;
use portevoix::reach::pseudonym::{blind, filler};
use portevoix::store::Person;
use portevoix::web::{Web, public};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::world::{Pages, Platform, Setup, World, action, card};

/// A world in which audiences can be sampled.
pub(super) async fn open(seed: u64) -> World {
    let catalogue = Pages::default().channel("team", "en").items(1).read();
    let setup = Setup { seed, now: "2026-11-24T07:00:00Z", catalogue, platform: Platform::Fake, ..Setup::local() };
    let world = World::open(setup).await;
    let now = world.parts().business.now();
    keys::prepare(world.store(), &world.key_file(), now, &mut ChaCha8Rng::seed_from_u64(seed)).await.unwrap();
    world
}

/// What somebody types behind `/me`.
pub(super) async fn me(world: &World, who: &str, rest: &str) -> portevoix::flow::card::Card {
    let doing = Doing::Command { name: "me".into(), rest: rest.into() };
    card(world.call(who, "team", doing).await)
}

/// The person behind a name.
pub(super) async fn person(world: &World, who: &str) -> Person {
    let key = ("local".to_owned(), "here".to_owned(), who.to_owned());
    world.store().person_by_account(&key).await.unwrap().unwrap()
}

/// Somebody takes part.
pub(super) async fn join(world: &World, who: &str) {
    me(world, who, "").await;
    world.call(who, "team", Doing::Press { action: "join:".into() }).await;
    portevoix::flow::person::join(world.parts(), &person(world, who).await).await.unwrap();
}

/// Two people turn out to be one.
pub(super) async fn merge(world: &World, first: &str, second: &str) {
    let code = me(world, first, "link").await.title;
    let asked = me(world, second, &format!("link {code}")).await;
    let done = world.call(second, "team", Doing::Press { action: action(&asked, "merge:") }).await;
    assert_eq!(card(done).title, "Your accounts are linked");
}

/// An answer: status, headers, body.
pub(super) struct Answered {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Answered {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {} {}", self.status, self.body))
    }

    /// The code of a refusal.
    pub(super) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Somebody's page.
pub(super) struct Page {
    web: Arc<Web>,
    /// The path with its ticket.
    pub(super) path: String,
    rng: Mutex<ChaCha8Rng>,
    /// Every body that was sent.
    pub(super) sent: Mutex<Vec<String>>,
}

impl Page {
    /// Asks for the address in the chat, by the button.
    pub(super) async fn of(world: &World, who: &str) -> Self {
        let shown = me(world, who, "sample").await;
        let url = shown.rows.iter().flatten().find_map(|button| match &button.does {
            Does::Open(url) => Some(url.clone()),
            _ => None,
        });
        let url = url.unwrap_or_else(|| panic!("no address on {shown:?}"));
        assert!(url.as_str().starts_with("https://go.example.com/audience/"), "{url}");
        Self::at(world, url.path())
    }

    pub(super) fn at(world: &World, path: &str) -> Self {
        let rng = Mutex::new(ChaCha8Rng::seed_from_u64(7));
        Self { web: Arc::new(world.web()), path: path.to_owned(), rng, sent: Mutex::new(vec![]) }
    }

    pub(super) async fn ask(&self, request: Request<Body>) -> Answered {
        let response = public(self.web.clone()).oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = String::from_utf8(to_bytes(body, 10_000_000).await.unwrap().into()).unwrap();
        Answered { status: head.status, headers: head.headers, body }
    }

    /// The page's own request.
    pub(super) fn request(&self, method: &str, below: &str) -> axum::http::request::Builder {
        Request::builder()
            .method(method)
            .uri(format!("{}{below}", self.path))
            .header("host", "go.example.com")
            .header("origin", "https://go.example.com")
            .header("sec-fetch-site", "same-origin")
    }

    pub(super) async fn get(&self, below: &str) -> Answered {
        self.ask(self.request("GET", below).body(Body::empty()).unwrap()).await
    }

    pub(super) async fn write(&self, method: &str, below: &str, body: &Value) -> Answered {
        self.sent.lock().unwrap().push(body.to_string());
        let request = self.request(method, below).header("content-type", "application/json");
        self.ask(request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub(super) async fn form(&self, below: &str, body: &str) -> Answered {
        let request = self.request("POST", below).header("content-type", "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    pub(super) async fn state(&self) -> Value {
        let answered = self.get("/state").await;
        assert_eq!(answered.status, StatusCode::OK, "{}", answered.body);
        answered.json()
    }

    /// A batch of elements of nobody.
    pub(super) fn batch(&self) -> Vec<String> {
        let mut rng = self.rng.lock().unwrap();
        let element = || portevoix::id::hex(&filler(&mut *rng).unwrap());
        std::iter::repeat_with(element).take(BATCH).collect()
    }

    /// The pseudonyms of these identities, made as the page makes them.
    pub(super) async fn pseudonyms(&self, identities: &[String]) -> Vec<u64> {
        let version = self.state().await["key_version"].clone();
        let mut made = vec![];
        for batch in identities.chunks(BATCH) {
            let (blinds, mut elements): (Vec<_>, Vec<String>) = {
                let mut rng = self.rng.lock().unwrap();
                let all = batch.iter().map(|identity| blind(identity, &mut *rng).unwrap());
                all.map(|(kept, element)| (kept, portevoix::id::hex(&element))).unzip()
            };
            elements.extend(self.batch());
            elements.truncate(BATCH);
            let body = json!({ "key_version": version, "elements": elements });
            let answered = self.write("POST", "/evaluate", &body).await;
            assert_eq!(answered.status, StatusCode::OK, "{}", answered.body);
            let answered = answered.json();
            let evaluated = answered["elements"].as_array().unwrap();
            assert_eq!((evaluated.len(), &answered["key_version"]), (BATCH, &version));
            for (blind, element) in blinds.iter().zip(evaluated) {
                made.push(blind.finish(&bytes(element.as_str().unwrap())).unwrap());
            }
        }
        made
    }

    /// The sample of a list, as it is sent.
    pub(super) async fn sample(&self, network: &str, pseudonyms: &[u64], colleagues: &[u64]) -> Value {
        let state = self.state().await;
        let threshold = state["threshold"].as_str().unwrap();
        let kept = |all: &[u64]| {
            let mut all: Vec<String> = all.iter().map(|one| format!("{one:016x}")).collect();
            all.retain(|one| one.as_str() < threshold);
            all.sort();
            all
        };
        json!({
            "network": network, "key_version": state["key_version"], "threshold": threshold,
            "count": pseudonyms.len(), "pseudonyms": kept(pseudonyms), "colleagues": kept(colleagues),
        })
    }

    /// Gives the sample of a list.
    pub(super) async fn give(&self, network: &str, identities: &[String]) -> Answered {
        let pseudonyms = self.pseudonyms(identities).await;
        let body = self.sample(network, &pseudonyms, &[]).await;
        self.write("PUT", "/sample", &body).await
    }
}

pub(super) fn bytes(hex: &str) -> [u8; 32] {
    let byte = |at: usize| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap();
    std::array::from_fn(byte)
}

/// Identity texts of people who do not exist; `of` tells one list from another.
pub(super) fn contacts(of: &str, count: usize) -> Vec<String> {
    (0..count).map(|n| format!("name:quibble{n}|{of}worth{n}|zanzibar{}", n % 7)).collect()
}

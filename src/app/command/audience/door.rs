//! The installation's side as the terminal sees it: one person's page, over HTTP.
use std::collections::BTreeSet;
use std::time::Duration;

use reqwest::header::CONTENT_TYPE;
use reqwest::redirect::Policy;
use reqwest::{Client, Method, Response};
use serde::{Deserialize, Serialize};
use url::{Host, Url};

use crate::app::exit::{Exit, Stop};
use crate::id::hex;
use crate::lang::Lang;
use crate::network::Network;
use crate::reach::pseudonym::Element;
use crate::reach::sample::{MOST_THRESHOLD, sixteen, theta};
use crate::say;

/// Longest answer, in bytes: one batch has about 17,000.
const MOST_ANSWER: usize = 1024 * 1024;
/// Most evaluations in one question.
const MOST_BATCH: usize = 4_096;

/// What is stored of one network.
#[derive(Debug, Deserialize)]
pub(super) struct Stored {
    /// Its code.
    pub(super) network: String,
    /// Contacts in all.
    pub(super) count: usize,
    /// Pseudonyms that are kept.
    #[serde(default)]
    pub(super) kept: usize,
    /// Those of colleagues among them.
    #[serde(default)]
    pub(super) colleagues: usize,
}

/// `GET state`.
#[derive(Debug, Deserialize)]
pub(super) struct State {
    /// Version of the key.
    pub(super) key_version: u32,
    /// Pseudonyms below it are kept.
    #[serde(deserialize_with = "digits")]
    pub(super) threshold: u64,
    /// How many elements a question has.
    pub(super) batch: usize,
    /// Evaluations that are left this month.
    pub(super) left: usize,
    /// The organisation's names and aliases.
    pub(super) organisation: Vec<String>,
    /// What is stored already.
    pub(super) stored: Vec<Stored>,
}

impl State {
    /// The share of contacts that is kept.
    pub(super) fn theta(&self) -> f64 {
        theta(self.threshold)
    }

    fn is_sound(&self) -> bool {
        (1..=MOST_BATCH).contains(&self.batch) && (1..=MOST_THRESHOLD).contains(&self.threshold)
    }
}

/// `POST evaluate`, and its answer.
#[derive(Debug, Serialize, Deserialize)]
struct Batch {
    key_version: u32,
    elements: Vec<String>,
}

/// `PUT sample`.
#[derive(Debug, Serialize)]
pub(super) struct Upload {
    network: &'static str,
    key_version: u32,
    threshold: String,
    count: usize,
    pseudonyms: Vec<String>,
    colleagues: Vec<String>,
}

impl Upload {
    pub(super) fn new(
        network: Network,
        state: &State,
        count: usize,
        pseudonyms: &BTreeSet<u64>,
        colleagues: &BTreeSet<u64>,
    ) -> Self {
        let written = |values: &BTreeSet<u64>| values.iter().map(|value| format!("{value:016x}")).collect();
        Self {
            network: network.code(),
            key_version: state.key_version,
            threshold: format!("{:016x}", state.threshold),
            count,
            pseudonyms: written(pseudonyms),
            colleagues: written(colleagues),
        }
    }
}

#[derive(Debug, Deserialize)]
struct Kept {
    stored: Stored,
}

/// A refusal in words.
#[derive(Debug, Deserialize)]
struct Refusal {
    message: String,
}

/// One person's page.
pub(super) struct Door {
    page: Url,
    client: Client,
    lang: Lang,
}

impl Door {
    /// Only `https`, or a machine's own loopback; nothing but the page's address.
    pub(super) fn new(to: &Url, lang: Lang) -> Result<Self, Stop> {
        let own = match to.host() {
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => false,
        };
        let kept = to.scheme() == "https" || (to.scheme() == "http" && own);
        let bare = to.username().is_empty() && to.password().is_none();
        let path: Vec<&str> = to.path_segments().into_iter().flatten().filter(|part| !part.is_empty()).collect();
        if !(kept && bare && matches!(path.as_slice(), [.., "audience", _])) {
            return Err(Stop::new(Exit::Usage, say!(lang, "app-audience-address")));
        }
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(30))
            .build();
        let client = client.map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
        let mut page = to.clone();
        page.set_path(&path.join("/"));
        page.set_query(None);
        page.set_fragment(None);
        Ok(Self { page, client, lang })
    }

    /// What holds now.
    pub(super) async fn state(&self) -> Result<State, Stop> {
        let state: State = self.ask(Method::GET, "state", None).await?;
        if state.is_sound() { Ok(state) } else { Err(self.odd()) }
    }

    /// Has one batch evaluated under the key of that version.
    pub(super) async fn evaluate(&self, key_version: u32, elements: &[Element]) -> Result<Vec<Element>, Stop> {
        let asked = Batch { key_version, elements: elements.iter().map(|element| hex(element)).collect() };
        let answer: Batch = self.ask(Method::POST, "evaluate", Some(self.written(&asked)?)).await?;
        let answers = answer.elements.iter().map(|text| element(text)).collect::<Option<Vec<_>>>();
        let fits = |answers: &Vec<Element>| answers.len() == asked.elements.len() && answer.key_version == key_version;
        answers.filter(fits).ok_or_else(|| self.odd())
    }

    /// Has the sample kept.
    pub(super) async fn put(&self, upload: &Upload) -> Result<Stored, Stop> {
        let kept: Kept = self.ask(Method::PUT, "sample", Some(self.written(upload)?)).await?;
        Ok(kept.stored)
    }

    /// The stop for an answer that is none.
    pub(super) fn odd(&self) -> Stop {
        Stop::new(Exit::Failed, say!(self.lang, "app-audience-odd"))
    }

    fn written(&self, body: &impl Serialize) -> Result<Vec<u8>, Stop> {
        serde_json::to_vec(body).map_err(|_| self.odd())
    }

    async fn ask<T: for<'de> Deserialize<'de>>(
        &self,
        method: Method,
        what: &str,
        body: Option<Vec<u8>>,
    ) -> Result<T, Stop> {
        let mut url = self.page.clone();
        url.set_path(&format!("{}/{what}", self.page.path()));
        let mut request = self.client.request(method, url);
        if let Some(body) = body {
            request = request.header(CONTENT_TYPE, "application/json").body(body);
        }
        // The address holds the ticket: it is taken out of what is told.
        let lost = |error: reqwest::Error| {
            let reason = error.without_url().to_string();
            Stop::new(Exit::Failed, say!(self.lang, "app-audience-unreached", reason = reason))
        };
        let response = request.send().await.map_err(lost)?;
        let status = response.status();
        let bytes = self.body(response).await.map_err(lost)?.ok_or_else(|| self.odd())?;
        if status.is_success() {
            return serde_json::from_slice(&bytes).map_err(|_| self.odd());
        }
        let told = serde_json::from_slice::<Refusal>(&bytes).map(|refusal| refusal.message).unwrap_or_default();
        // A server's words may not steer the terminal.
        let message: String = told.chars().filter(|c| !steers(*c)).take(500).collect();
        let text = match (status.as_u16(), message.is_empty()) {
            (404, true) => say!(self.lang, "app-audience-expired"),
            (_, true) => say!(self.lang, "app-audience-status", status = status.as_u16().to_string()),
            (_, false) => say!(self.lang, "app-audience-answered", message = message),
        };
        Err(Stop::new(Exit::Failed, text))
    }

    /// The body, `None` where it is longer than is read.
    async fn body(&self, mut response: Response) -> Result<Option<Vec<u8>>, reqwest::Error> {
        let mut bytes = vec![];
        while let Some(chunk) = response.chunk().await? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > MOST_ANSWER {
                return Ok(None);
            }
        }
        Ok(Some(bytes))
    }
}

/// Control characters, and those that turn the direction of what follows them (Unicode, UAX #9, section 2).
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// 64 hexadecimal digits.
fn element(text: &str) -> Option<Element> {
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    pairs.iter().map(byte).collect::<Option<Vec<_>>>()?.try_into().ok()
}

/// 16 hexadecimal digits.
fn digits<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let text = String::deserialize(from)?;
    sixteen(&text).ok_or_else(|| serde::de::Error::custom("not 16 hexadecimal digits"))
}

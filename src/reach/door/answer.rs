//! The answer to a document, as it is written.

use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::problem::{Found, Told};
use super::{Asked, Document};
use crate::lang::Lang;
use crate::network::Network;
use crate::reach::{Ask, Basis, Evidence, Method, Model, QUANTILES, Report, Shrink, Spread};

/// What answered: the program and its version.
const MODEL: &str = concat!("portevoix ", env!("CARGO_PKG_VERSION"));

/// The document that is written.
#[derive(Debug, Serialize)]
pub struct Answer {
    model: &'static str,
    seed: u64,
    theta: Option<f64>,
    /// How long the estimates took, without starting, reading and writing.
    milliseconds: f64,
    warnings: Vec<Told>,
    #[serde(skip_serializing_if = "nothing")]
    more_warnings: usize,
    estimates: Vec<Estimated>,
}

/// What is written instead where the document is refused.
#[derive(Debug, Serialize)]
pub struct Refusal {
    errors: Vec<Told>,
    #[serde(skip_serializing_if = "nothing")]
    more_errors: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn nothing(count: &usize) -> bool {
    *count == 0
}

/// One question's answer.
#[derive(Debug, Serialize)]
pub struct Estimated {
    id: String,
    reach: Shown,
    inside: Shown,
    direct: Shown,
    passed_on: Shown,
    networks: BTreeMap<Network, Shown>,
    frequency: Frequency,
    naive_sum: Option<u64>,
    method: Method,
    evidence: Evidence,
    basis: Basis,
    shrink: Vec<Narrower>,
}

#[derive(Debug, Serialize)]
struct Frequency {
    once: Shown,
    twice: Shown,
    more: Shown,
}

#[derive(Debug, Serialize)]
struct Narrower {
    person: String,
    item: String,
    network: Network,
    ask: Ask,
    width: f64,
}

/// A spread: `{"mean": 5.1, "q": {"2.5": 1, ...}}`.
#[derive(Debug)]
struct Shown(Spread);

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("mean", &rounded(self.0.mean))?;
        map.serialize_entry("q", &Quantiles(self.0.quantiles))?;
        map.end()
    }
}

struct Quantiles([f64; 7]);

impl Serialize for Quantiles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let percent = |share: f64| (share * 1_000.0).round() / 10.0;
        let entries = QUANTILES.iter().zip(self.0);
        serializer.collect_map(entries.map(|(share, people)| (percent(*share).to_string(), rounded(people))))
    }
}

/// Thousandths of a person are enough, and the same on every machine.
fn rounded(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

/// The generator of one question: the same whatever else is asked, and in whatever order.
fn chance(seed: u64, id: &str) -> ChaCha8Rng {
    let mut key = *b"portevoix reach estimate, seed: ";
    key[24..].copy_from_slice(&seed.to_le_bytes());
    let mut rng = ChaCha8Rng::from_seed(key);
    // FNV-1a, 64 bits: which of the generator's streams.
    let stream = id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    rng.set_stream(stream);
    rng
}

/// The estimates, in the order of the questions.
#[must_use]
pub fn reports(document: &Document) -> Vec<Report> {
    let model = Model::learn(&document.company);
    let report = |asked: &Asked| model.answer(&asked.question, &mut chance(document.seed, &asked.id));
    document.asked.iter().map(report).collect()
}

impl Answer {
    /// The answer with the reports that [`reports`] made in so many milliseconds.
    #[must_use]
    pub fn new(document: &Document, reports: Vec<Report>, milliseconds: f64, lang: Lang) -> Self {
        let narrower = |shrink: &Shrink| Narrower {
            person: document.people.get(shrink.member).cloned().unwrap_or_default(),
            item: document.items.get(shrink.item).cloned().unwrap_or_default(),
            network: shrink.network,
            ask: shrink.ask,
            width: rounded(shrink.width),
        };
        let estimated = |(asked, report): (&Asked, Report)| {
            let [once, twice, more] = report.frequency.map(Shown);
            Estimated {
                id: asked.id.clone(),
                reach: Shown(report.reach),
                inside: Shown(report.inside),
                direct: Shown(report.direct),
                passed_on: Shown(report.passed_on),
                networks: report.networks.into_iter().map(|(network, spread)| (network, Shown(spread))).collect(),
                frequency: Frequency { once, twice, more },
                naive_sum: report.naive_sum,
                method: report.method,
                evidence: report.evidence,
                basis: report.basis,
                shrink: report.shrink.iter().map(narrower).collect(),
            }
        };
        Self {
            model: MODEL,
            seed: document.seed,
            theta: document.theta,
            milliseconds: rounded(milliseconds),
            warnings: told(&document.warnings, lang),
            more_warnings: document.warnings.more,
            estimates: document.asked.iter().zip(reports).map(estimated).collect(),
        }
    }
}

impl Refusal {
    /// What is wrong, in words.
    #[must_use]
    pub fn new(errors: &Found, lang: Lang) -> Self {
        Self { errors: told(errors, lang), more_errors: errors.more }
    }
}

fn told(found: &Found, lang: Lang) -> Vec<Told> {
    found.listed.iter().map(|problem| problem.told(lang)).collect()
}

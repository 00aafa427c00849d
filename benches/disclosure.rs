//! `cargo bench --bench disclosure`: how many lines a second the judge answers, reading and writing included, beside
//! the same lines only read and written in the same run.
#![allow(missing_docs, reason = "a benchmark has no reader but its author")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use portevoix::disclosure::{Batch, Rulebook};
use portevoix::lang::Lang;
use serde_json::Value;

/// Lines a round.
const LINES: usize = 20_000;
/// Rounds; the fastest one counts, as everything else on the machine only ever slows one down.
const ROUNDS: usize = 5;
/// What the batch door promises on one machine, in lines a second.
const PROMISED: f64 = 10_000.0;

const TEXTS: [(&str, &str, &str); 5] = [
    (
        "FR",
        "fr",
        "Je travaille chez Acme. Nous avons passé l’hiver à réécrire notre moteur de planification, et il ne perd \
      plus rien quand on le tue au mauvais moment. Le code est ouvert : lisez-le, dites-nous ce que vous changeriez. \
      #rustlang https://acme.example/moteur",
    ),
    (
        "US",
        "en",
        "I work at Acme. We spent the winter rewriting our scheduling engine, and it no longer loses anything \
      when you kill it at the wrong moment. The code is open: read it and tell us what you would change. #rustlang \
      https://acme.example/engine",
    ),
    (
        "UK",
        "en",
        "What a week at the trade fair, so many good conversations about planning, holidays and night shifts! \
      Proud of the whole team. If you missed us, the talk is online, with slides and all. #ad #acme #planning #hr",
    ),
    (
        "DE",
        "de",
        "Anzeige. Ich arbeite bei Acme. Wir haben den ganzen Winter an unserer Planung geschrieben, und jetzt \
      geht nichts mehr verloren, wenn man sie im falschen Moment beendet. Der Quelltext ist offen, lest ihn!",
    ),
    (
        "CA",
        "en",
        "This is not an ad but I do work with them: the new planner is out and it is really good, honestly the \
      best thing I have tried this year, my whole team says so. Views are my own. @acme",
    ),
];

fn line(index: usize) -> String {
    let (jurisdiction, lang, text) = TEXTS[index % TEXTS.len()];
    serde_json::json!({
        "id": index, "text": format!("{text} {index}"), "network": "linkedin", "jurisdiction": jurisdiction,
        "lang": lang, "relationship": "employee", "content_kind": "promotional",
        "org": {"name": "Acme", "aliases": ["@acme"]},
    })
    .to_string()
}

#[expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark does")]
fn fastest<T: serde::Serialize>(lines: &[String], answer: impl Fn(&Value) -> T) -> Duration {
    let round = || {
        let start = Instant::now();
        for line in lines {
            let read: Value = serde_json::from_str(line).unwrap_or_default();
            black_box(serde_json::to_string(&answer(&read)).unwrap_or_default());
        }
        start.elapsed()
    };
    std::iter::repeat_with(round).take(ROUNDS).min().unwrap_or_default()
}

fn main() {
    let book = Rulebook::shipped();
    let batch = Batch { book: &book, on: jiff::civil::date(2026, 11, 22), lang: Lang::En };
    let lines: Vec<String> = (0..LINES).map(line).collect();
    let read = fastest(&lines, |line| line["id"].clone());
    let judged = fastest(&lines, |line| batch.judge(line).ok());
    let rate = |took: Duration| LINES as f64 / took.as_secs_f64();
    println!("lines of one core, {LINES} a round, fastest of {ROUNDS}");
    println!("read and written only   {:>10.0} lines/s", rate(read));
    println!("judged                  {:>10.0} lines/s", rate(judged));
    println!("judged / only read      {:>10.2}", rate(judged) / rate(read));
    println!("judged / promised       {:>10.2}", rate(judged) / PROMISED);
}

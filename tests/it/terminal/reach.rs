//! `portevoix reach`: the answer on standard output, the code at the end, and what is told where it is refused.

use std::process::Stdio;

use portevoix::reach::door;
use serde_json::{Value, json};

use super::{Desk, Ended, finish};

/// Runs `reach estimate` with `document` on standard input.
pub(crate) fn estimate(args: &[&str], document: &[u8]) -> Ended {
    let desk = Desk::new();
    std::fs::write(desk.path("in"), document).unwrap();
    let mut command = desk.command(&[args, &["reach", "estimate"]].concat());
    command.stdin(Stdio::from(std::fs::File::open(desk.path("in")).unwrap()));
    finish(command)
}

fn answer(ended: &Ended) -> Value {
    assert_eq!(ended.out.matches('\n').count(), 1, "one line: {ended:#?}");
    serde_json::from_str(&ended.out).unwrap()
}

const SOUND: &str = r#"{"seed": 7, "people": [{"id": "ada", "audiences": {"linkedin": "500+"}}],
    "items": [{"id": "launch", "clicks": 37, "shares": [
        {"person": "ada", "network": "linkedin", "impressions": 412, "reached": 300}]}, {"id": "quiet"}]}"#;

#[test]
fn a_document_is_answered_on_standard_output_and_nothing_else_is_said() {
    let ended = estimate(&[], SOUND.as_bytes()).expect(0);
    assert!(ended.err.is_empty(), "{}", ended.err);
    let first = answer(&ended);
    assert_eq!((&first["seed"], &first["theta"], &first["warnings"]), (&json!(7), &json!(null), &json!([])));
    assert!(first["milliseconds"].as_f64().unwrap() > 0.0);
    let ids: Vec<&Value> = first["estimates"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["launch", "quiet"]);
    assert_eq!(first["estimates"][1]["reach"]["mean"], 0.0);
    // The same for a seed; only the time it took differs.
    let mut again = answer(&estimate(&["--lang", "fr"], SOUND.as_bytes()).expect(0));
    again["milliseconds"] = first["milliseconds"].clone();
    assert_eq!(again, first);
    assert_eq!(answer(&estimate(&[], b"{}").expect(0))["estimates"], json!([]));
}

#[test]
fn what_is_left_out_is_told_in_the_answer_and_the_rest_is_answered() {
    let text = SOUND.replace("\"reached\": 300", "\"reached\": 500");
    let ended = estimate(&["--lang", "fr"], text.as_bytes()).expect(0);
    assert!(ended.err.is_empty(), "{}", ended.err);
    let told = answer(&ended);
    let warning = &told["warnings"][0];
    assert_eq!(
        (&warning["code"], &warning["path"], &warning["line"], &warning["column"]),
        (&json!("REACHED_ABOVE_IMPRESSIONS"), &json!("$.items[0].shares[0].reached"), &json!(3), &json!(81))
    );
    assert!(warning["message"].as_str().unwrap().contains("500 personnes touchées"), "{warning}");
    assert_eq!(told["estimates"].as_array().unwrap().len(), 2);
}

#[test]
fn a_refused_document_ends_with_its_code_and_names_every_mistake() {
    let text = SOUND.replace("\"seed\": 7", "\"seed\": -7").replace("\"clicks\"", "\"clics\"");
    let ended = estimate(&[], text.as_bytes()).expect(12);
    let errors = answer(&ended)["errors"].clone();
    let told: Vec<_> =
        errors.as_array().unwrap().iter().map(|one| (one["code"].clone(), one["path"].clone())).collect();
    let expected = [("OUT_OF_RANGE", "$.seed"), ("UNKNOWN_FIELD", "$.items[0].clics")];
    assert_eq!(told, expected.map(|(code, path)| (json!(code), json!(path))));
    assert_eq!(ended.err.lines().count(), 1);
    ended.says("2 errors").says("Did you mean “clicks”?");
    estimate(&["--lang", "fr"], b"{").expect(12).says("une erreur").says("NOT_JSON");
    estimate(&[], b"").expect(12).says("one error");
    estimate(&[], b"{\"seed\": 1e999}").expect(12).says("\"line\":1");
    let ended = estimate(&[], &vec![b' '; door::MOST_BYTES + 1]).expect(12);
    assert_eq!(answer(&ended)["errors"][0]["code"], "TOO_LARGE");
}

#[test]
fn the_schema_is_printed_as_it_is_published() {
    let printed = Desk::new().run(&["reach", "schema"]).expect(0).out;
    assert_eq!(printed, door::SCHEMA);
    let help = Desk::new().run(&["reach", "estimate", "--help"]).expect(0).out;
    let example = help.split_once("echo '").unwrap().1.split_once('\'').unwrap().0;
    estimate(&[], example.as_bytes()).expect(0).says("launch");
}

//! Theta sketches: the same numbers as PyPI's `datasketches`, both ways, and the files of `portevoix audience sketch`.
use std::path::{Path, PathBuf};
use std::process::Command;

use portevoix::reach::Sample;
use portevoix::reach::sample::{RANGE, Sketch};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};
use serde_json::{Value, json};

use crate::source::root;
use crate::terminal::{Desk, finish};

/// How many random sketches are compared, each way.
const SKETCHES: usize = 1_000;

/// A Python with `datasketches`, which `tests/run` puts beside the Discord simulator's packages; `None`, with a line that
/// says so, where there is none.
fn python() -> Option<PathBuf> {
    let made = || root().join("target/discord-sim/bin/python");
    let python = std::env::var_os("PORTEVOIX_SIM_PYTHON").map_or_else(made, PathBuf::from);
    let asked = Command::new(&python).args(["-c", "import datasketches"]).output();
    if asked.is_ok_and(|answer| answer.status.success()) {
        return Some(python);
    }
    assert!(std::env::var_os("CI").is_none(), "no Python with datasketches at {}", python.display());
    eprintln!("SKIPPED: a Python with datasketches is absent at {}", python.display());
    None
}

/// Random samples of one crowd, so that they have people in common: of nobody, of few, of many, thin and whole.
fn ours() -> Vec<Sketch> {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    let crowd: Vec<u64> = (0..5_000).map(|_| rng.next_u64() >> 1).collect();
    let mut below = move |end: u64| (rng.next_u64() % end) as usize;
    let mut sketch = |_| {
        let length = [0, 1, below(300), below(3_000), below(3_000), below(3_000)][below(6)];
        let threshold = [RANGE, RANGE / 4, RANGE / 40, RANGE / 3_000][below(4)];
        let first = below(2_000);
        let mut pseudonyms: Vec<u64> =
            crowd[first..first + length].iter().copied().filter(|pseudonym| *pseudonym < threshold).collect();
        pseudonyms.sort_unstable();
        Sketch::of(&Sample { count: length as u32, pseudonyms }, threshold).unwrap()
    };
    (0..SKETCHES).map(&mut sketch).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).unwrap()).collect()
}

/// What Python said of a sketch is what we say of it, to the last bit; its bytes are read as the same sketch.
fn same(case: &str, ours: &Sketch, said: &Value) {
    let estimate = format!("{:016x}", ours.estimate().people.to_bits());
    let found = json!({
        "estimate": estimate, "threshold": ours.threshold(), "kept": ours.hashes().len(), "empty": ours.is_empty(),
        "bytes": said["bytes"],
    });
    assert_eq!(found, *said, "{case}");
    assert_eq!(Sketch::read(&unhex(said["bytes"].as_str().unwrap())).as_ref(), Ok(ours), "{case}: its bytes");
}

#[test]
fn a_thousand_random_sketches_are_the_same_to_python() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    let ours = ours();
    let lines: Vec<String> = ours.iter().map(|sketch| hex(&sketch.write())).collect();
    desk.write("ours", &lines.join("\n"));
    let mut command = Command::new(python);
    command.arg(root().join("tests/it/sketches.py")).arg(desk.path("ours"));
    let out = finish(command).expect(0).out;
    let said: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(said.len(), SKETCHES);
    let read = |said: &Value| Sketch::read(&unhex(said["own"]["bytes"].as_str().unwrap())).unwrap();
    let own: Vec<Sketch> = said.iter().map(read).collect();
    let (mut estimated, mut met) = (0, 0);
    for (at, said) in said.iter().enumerate() {
        let before = at.saturating_sub(1);
        let written = said["ours"]["bytes"].as_str().unwrap();
        assert_eq!(written, lines[at], "what it read of ours it writes as we do");
        same(&format!("ours {at}"), &ours[at], &said["ours"]);
        same(&format!("its own {at}"), &own[at], &said["own"]);
        let union = Sketch::union(&[&ours[at], &ours[before], &own[at], &own[before]]);
        same(&format!("union {at}"), &union, &said["union"]);
        let both = ours[at].intersection(&ours[before]);
        same(&format!("both {at}"), &both, &said["both"]);
        same(&format!("both of its own {at}"), &own[at].intersection(&own[before]), &said["own_both"]);
        estimated += usize::from(!own[at].is_exact());
        met += usize::from(!both.hashes().is_empty());
    }
    assert!(estimated > SKETCHES / 4 && met > SKETCHES / 20, "{estimated} estimated, {met} met: too few to say much");
}

/// A sample of 8 in JSON, as the terminal reads it.
const SAMPLE: &str = r#"{"count":8,"threshold":"2000000000000000",
  "pseudonyms":["0000000000000001","1fffffffffffffff"]}"#;

#[test]
fn a_sample_goes_through_a_sketch_and_is_estimated() {
    let desk = Desk::new();
    desk.write("a.json", SAMPLE);
    desk.write("b.json", &SAMPLE.replace("0000000000000001", "0000000000000002"));
    desk.run(&["audience", "sketch", "convert", "a.json", "a.theta"]).expect(0);
    let bytes = std::fs::read(desk.path("a.theta")).unwrap();
    assert_eq!(bytes.len(), 40);
    desk.run(&["audience", "sketch", "convert", "a.theta", "back.json"]).expect(0);
    let back: Value = serde_json::from_str(&desk.read("back.json")).unwrap();
    let expected: Value = serde_json::from_str(SAMPLE).unwrap();
    assert_eq!((&back["pseudonyms"], &back["threshold"]), (&expected["pseudonyms"], &expected["threshold"]));
    assert_eq!((&back["count"], &back["estimated"]), (&json!(8), &json!(true)));
    let out = desk.run(&["audience", "sketch", "estimate", "a.theta", "b.json"]).expect(0).out;
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["file"], &lines[0]["estimate"]), (&json!("a.theta"), &json!(8.0)));
    assert_eq!((&lines[1]["file"], &lines[1]["kept"]), (&json!("b.json"), &json!(2)));
    assert_eq!((&lines[2]["union"], &lines[2]["estimate"], &lines[2]["kept"]), (&json!(2), &json!(12.0), &json!(3)));
    let (low, high) = (lines[2]["low"].as_f64().unwrap(), lines[2]["high"].as_f64().unwrap());
    assert!((3.0..12.0).contains(&low) && high > 20.0, "{low} {high}");
}

#[test]
fn files_that_are_no_samples_are_refused_by_name() {
    let desk = Desk::new();
    let write = |name: &str, bytes: &[u8]| std::fs::write(desk.path(name), bytes).unwrap();
    desk.write("good.json", SAMPLE);
    write("short", &[3, 3, 3]);
    write("packed", &unhex("0304031e001acc93"));
    write("list.json", SAMPLE.replace("8", "1").as_bytes());
    write("hex.json", SAMPLE.replace("0000000000000001", "+000000000000001").as_bytes());
    write("more.json", SAMPLE.replace("count", "counts").as_bytes());
    write("notes.txt", b"First Name,Last Name\n");
    std::fs::File::create(desk.path("huge")).unwrap().set_len(100 << 20).unwrap();
    let cases = [
        ("missing", "Cannot read missing"),
        (".", "Cannot read ."),
        ("short", "claims 8 bytes and has 3"),
        ("packed", "compressed"),
        ("list.json", "2 pseudonyms for 1 people"),
        ("hex.json", "not a sample (+000000000000001)"),
        ("more.json", "unknown field `counts`"),
        ("notes.txt", "serial version is 105"),
        ("huge", "more than 32 MiB"),
    ];
    for (name, says) in cases {
        let ended = desk.run(&["audience", "sketch", "estimate", "good.json", name]).expect(1).says(says);
        assert!(ended.out.is_empty() && ended.err.contains(name), "{name}: {ended:?}");
    }
    desk.run(&["audience", "sketch", "convert", "good.json", "short"]).expect(1).says("Cannot write short");
    assert_eq!(std::fs::read(desk.path("short")).unwrap(), [3, 3, 3], "what is there stays");
}

#[test]
fn the_page_about_samples_names_what_there_is() {
    let page = std::fs::read_to_string(Path::new(&root()).join("docs/samples.md")).unwrap();
    for name in ["union", "multiplicity", "gain", "weights", "overlap", "threshold_for"] {
        assert!(page.contains(&format!("`{name}")), "docs/samples.md does not name {name}");
    }
}

//! `portevoix network count` and `parse-url`: what comes through a pipe, however odd, is answered line by line.

use std::io::{Read as _, Write as _};
use std::process::Stdio;

use serde_json::{Value, json};

use super::{Desk, Ended, finish};

/// Runs with `input` on standard input, from a file: nobody has to write while the other side writes too.
fn pipe(args: &[&str], input: &[u8]) -> Ended {
    let desk = Desk::new();
    std::fs::write(desk.path("in"), input).unwrap();
    let mut command = desk.command(args);
    command.stdin(Stdio::from(std::fs::File::open(desk.path("in")).unwrap()));
    finish(command)
}

fn json(ended: &Ended) -> Vec<Value> {
    ended.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_hostile_line_is_refused_in_its_place_and_the_rest_goes_on() {
    let mut input = b"{\"id\":1,\"text\":\"a\"}\n\n{\"id\":2,\"text\":\"\xff\"}\n".to_vec();
    input.extend(vec![b'{'; 10_000_000]);
    input.extend(b"\n{\"id\":3}\n{\"id\":4,\"text\":\"a\",\"network\":\"orkut\"}\n{\"id\":5,\"text\":7}\nno\n[1]\n");
    input.extend(b"{\"id\":\"last\",\"text\":\"\xc3\xa9\",\"network\":\"bluesky\"}");
    let ended = pipe(&["network", "count", "--network", "x"], &input).expect(11);
    let told: Vec<_> = json(&ended)
        .iter()
        .map(|answer| match answer.get("error") {
            Some(error) => json!([answer["id"], answer["line"], error["code"], error["field"]]),
            None => json!([answer["id"], answer["length"], answer["limit"], answer["fits"], answer["fold_at"]]),
        })
        .collect();
    assert_eq!(
        told,
        [
            json!([1, 1, 280, true, null]),
            json!([null, 3, "INVALID_UTF8", null]),
            json!([null, 4, "LINE_TOO_LONG", null]),
            json!([3, 5, "MISSING_FIELD", "text"]),
            json!([4, 6, "UNKNOWN_VALUE", "network"]),
            json!([5, 7, "WRONG_TYPE", "text"]),
            json!([null, 8, "INVALID_JSON", null]),
            json!([null, 9, "NOT_AN_OBJECT", null]),
            json!(["last", 1, 300, true, null]),
        ]
    );
    assert!(ended.err.is_empty(), "{}", ended.err);
}

#[test]
fn addresses_are_told_in_the_order_in_which_they_came() {
    let input = "{\"id\":\"a\",\"url\":\"https://x.com/a/status/1212092628029698048?s=20\"}\r\n\
        https://redd.it/1abcdef\n\
        \"https://www.linkedin.com/feed/update/urn:li:share:7454978812603375616\"\n\
        {\"id\":\"d\",\"url\":\"https://evil-linkedin.com/@a/112345678901234567\"}\n";
    let ended = pipe(&["network", "parse-url"], input.as_bytes()).expect(11);
    let answers = json(&ended);
    let id = |at: usize| (answers[at]["id"].clone(), answers[at]["canonical_id"].clone());
    assert_eq!(id(0), (json!("a"), json!("1212092628029698048")));
    assert_eq!(answers[0]["posted_at"], "2019-12-31T19:26:16.771Z");
    assert_eq!(id(1), (json!(null), json!("1abcdef")));
    assert_eq!(id(2), (json!(null), json!("share:7454978812603375616")));
    assert_eq!(answers[3]["error"]["code"], "UNKNOWN_NETWORK");
    let fr = pipe(&["--lang", "fr", "network", "parse-url"], b"https://lnkd.in/x").expect(11);
    assert!(json(&fr)[0]["error"]["message"].as_str().unwrap().starts_with("C’est un lien court"), "{fr:?}");
}

#[test]
fn only_good_lines_or_none_end_well() {
    for input in ["", "\n\n", "{\"id\":1,\"text\":\"a\"}", "{\"id\":1,\"text\":\"a\"}\n"] {
        let ended = pipe(&["network", "count", "--network", "other"], input.as_bytes()).expect(0);
        assert_eq!(json(&ended).len(), input.matches("id").count());
    }
}

#[test]
fn one_answer_may_be_awaited_before_the_next_line_is_sent() {
    let desk = Desk::new();
    let mut command = desk.command(&["network", "count", "--network", "x"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut to, from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let (sender, lines) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in std::io::BufRead::lines(std::io::BufReader::new(from)).map_while(Result::ok) {
            drop(sender.send(line));
        }
    });
    for id in 0..3 {
        writeln!(to, "{{\"id\":{id},\"text\":\"a\"}}").unwrap();
        let answer = lines.recv_timeout(super::STUCK).unwrap();
        assert!(answer.starts_with(&format!("{{\"id\":{id},\"fits\":true")), "{answer}");
    }
    drop(to);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_reader_who_leaves_ends_it_quietly() {
    let desk = Desk::new();
    std::fs::write(desk.path("in"), "{\"id\":1,\"text\":\"a\"}\n".repeat(100_000)).unwrap();
    let mut command = desk.command(&["network", "count", "--network", "x"]);
    command.stdin(Stdio::from(std::fs::File::open(desk.path("in")).unwrap()));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr), (Some(0), vec![]));
}

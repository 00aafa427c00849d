//! Lines that are odd, endless, late or many.

use serde_json::json;

use super::*;

/// Answers with the text's length, and refuses `no`.
fn job(value: &Value) -> Result<Value, LineError> {
    match value.get("text").or(Some(value)).and_then(Value::as_str) {
        Some("no") => Err(LineError { code: "NO", message: "no".into(), field: Some("text") }),
        Some(text) => Ok(json!({"length": text.len()})),
        None => Ok(json!({"length": null})),
    }
}

fn answers(input: &[u8], bare: Bare) -> (Vec<Value>, u64) {
    let mut out = vec![];
    let refused = run(input, &mut out, bare, Lang::En, &job).unwrap();
    let text = String::from_utf8(out).unwrap();
    (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), refused)
}

/// What one line becomes: the answer's length, or the error's code and field.
fn told(line: &[u8], bare: Bare) -> String {
    let (answers, refused) = answers(line, bare);
    let [answer] = &answers[..] else { panic!("{answers:?}") };
    let id = &answer["id"];
    if refused == 0 {
        return format!("{id} {}", answer["length"]);
    }
    assert!(answer["line"] == 1 && !answer["error"]["message"].as_str().unwrap().is_empty(), "{answer}");
    format!("{id} {} {}", answer["error"]["code"].as_str().unwrap(), answer["error"]["field"])
}

#[test]
fn a_line_is_answered_or_refused_in_its_place() {
    for (line, expected) in [
        (r#"{"id": "a", "text": "abc"}"#, r#""a" 3"#),
        (r#"{"id": 7, "text": "abc"}"#, "7 3"),
        ("\u{FEFF} {\"id\": 7, \"text\": \"abc\"} \r\n", "7 3"),
        (r#"{"id": "a", "text": "no"}"#, r#""a" NO "text""#),
        (r#"{"text": "abc"}"#, r#"null MISSING_FIELD "id""#),
        (r#"{"id": null, "text": "abc"}"#, r#"null WRONG_TYPE "id""#),
        (r#"{"id": {"a": 1}, "text": "abc"}"#, r#"null WRONG_TYPE "id""#),
        (r#"{"id": true}"#, r#"null WRONG_TYPE "id""#),
        (r#""abc""#, "null 3"),
        (r#"{"id": "a", "text": "abc""#, "null INVALID_JSON null"),
        (r#"{"id": "a"} {"id": "b"}"#, "null INVALID_JSON null"),
        (r#"{"id": 1, "text": "\ud800"}"#, "null INVALID_JSON null"),
        ("abc", "null INVALID_JSON null"),
        ("NaN", "null INVALID_JSON null"),
        ("{", "null INVALID_JSON null"),
    ] {
        assert_eq!(told(line.as_bytes(), Bare::Refused), expected, "{line}");
    }
    assert_eq!(told(b"abc ", Bare::Text), "null 3");
    assert_eq!(told(b"{abc", Bare::Text), "null INVALID_JSON null");
    assert_eq!(told(b"{\"id\": 1, \"text\": \"\xff\"}", Bare::Refused), "null INVALID_UTF8 null");
    assert_eq!(told(&[b'['].repeat(100_000), Bare::Refused), "null INVALID_JSON null");
}

#[test]
fn an_id_comes_back_as_it_was_written() {
    for id in ["12345678901234567890123", "1.0", "1e2", "-0", "\"\\u00e9\"", "\"\""] {
        let mut out = vec![];
        run(format!("{{\"text\":\"a\",\"id\": {id} }}").as_bytes(), &mut out, Bare::Refused, Lang::En, &job).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), format!("{{\"id\":{id},\"length\":1}}\n"));
    }
}

#[test]
fn a_line_may_be_one_mebibyte_and_no_longer() {
    for (length, expected) in [(LONGEST, LONGEST.to_string()), (LONGEST + 1, "LINE_TOO_LONG".to_owned())] {
        let line = vec![b'a'; length];
        assert!(told(&line, Bare::Text).contains(&expected), "{length}");
    }
    // What follows an endless line is found again, and nothing of it was kept.
    let input = [vec![b'x'; 10_000_000], b"\n{\"id\":1,\"text\":\"ab\"}".to_vec()].concat();
    let (answers, refused) = answers(&input, Bare::Refused);
    assert_eq!((answers.len(), refused), (2, 1));
    assert_eq!((&answers[0]["line"], &answers[1]["length"]), (&json!(1), &json!(2)));
}

#[test]
fn empty_lines_are_left_out_and_counted() {
    let (answers, refused) = answers(b"\n  \r\n\"a\"\n\n\t\n{\n\n", Bare::Refused);
    assert_eq!((answers.len(), refused), (2, 1));
    assert_eq!(answers[1]["line"], 6);
    assert_eq!(super::tests::answers(b"", Bare::Refused), (vec![], 0));
    assert_eq!(super::tests::answers(b"\n\n", Bare::Refused), (vec![], 0));
}

#[test]
fn many_lines_keep_their_order_on_all_cores() {
    let input: String =
        (0..20_000).map(|id| format!("{{\"id\":{id},\"text\":\"{}\"}}\n", "a".repeat(id % 50))).collect();
    let (answers, refused) = answers(input.as_bytes(), Bare::Refused);
    assert_eq!((answers.len(), refused), (20_000, 0));
    assert!(answers.iter().enumerate().all(|(id, answer)| answer["id"] == id && answer["length"] == id % 50));
}

/// Gives one line and then waits for its answer: a reader that wanted more first would never come back.
struct Polite<'a> {
    left: Vec<&'a [u8]>,
    answered: &'a std::cell::Cell<usize>,
    given: usize,
}

impl Read for Polite<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        assert_eq!(self.answered.get(), self.given, "the next line was asked for before the last one was answered");
        let Some(line) = self.left.pop() else { return Ok(0) };
        self.given += 1;
        into[..line.len()].copy_from_slice(line);
        Ok(line.len())
    }
}

struct Counting<'a>(&'a std::cell::Cell<usize>);

impl Write for Counting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.iter().filter(|&&byte| byte == b'\n').count());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn who_waits_for_an_answer_gets_it() {
    let answered = std::cell::Cell::new(0);
    let input = Polite { left: vec![b"\"c\"\n", b"\"b\"\n", b"\"a\"\n"], answered: &answered, given: 0 };
    assert_eq!(run(input, Counting(&answered), Bare::Refused, Lang::En, &job).unwrap(), 0);
    assert_eq!(answered.get(), 3);
}

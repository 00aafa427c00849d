//! Documents that are odd, wrong, hostile or sound.

use serde_json::{Value, json};

use super::*;
use crate::lang::Lang;
use crate::reach::{Audience, Connections, Sample, Share};

mod any;

/// `code path line:column` of each.
fn codes(found: &Found) -> Vec<String> {
    let one = |told: Told| format!("{} {} {}:{}", told.code, told.path, told.line, told.column);
    found.listed.iter().map(|problem| one(problem.told(Lang::En))).collect()
}

fn refused(text: impl AsRef<[u8]>) -> Vec<String> {
    codes(&read(text.as_ref()).expect_err(&String::from_utf8_lossy(text.as_ref())))
}

fn good(value: &Value) -> Document {
    read(value.to_string().as_bytes()).unwrap_or_else(|found| panic!("{:?}", codes(&found)))
}

/// Two people, one item, no mistake.
fn sound() -> Value {
    json!({"seed": 7, "theta": 0.1, "headcount": 300,
        "people": [
            {"id": "ada", "team": "sales", "audiences": {"linkedin": {"count": 30, "sample": ["000000000000000a", "0000000000000002"]}, "x": 412}},
            {"id": "bo", "audiences": {"linkedin": "500+", "x": {"at_least": 20}, "bluesky": {"count": 7}, "mastodon": null}}],
        "inside": ["0000000000000002"], "by_account": ["x"], "beliefs": {"linkedin": {"visibility": 0.12}},
        "items": [{"id": "launch", "clicks": 37, "reposts": 4, "shares": [
            {"person": "ada", "network": "linkedin", "impressions": 212, "reached": 140, "reposts": 2},
            {"person": "bo", "network": "x"}]}, {"id": "jobs"}],
        "ask": [{"id": "q1", "items": ["launch", "jobs"], "people": ["bo"], "teams": ["sales"]}, {"id": "all"}]})
}

/// The sound document with another value at a place.
fn with(pointer: &str, value: Value) -> String {
    let mut document = sound();
    *document.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    document.to_string()
}

#[test]
fn everything_that_a_document_says_is_read() {
    let document = good(&sound());
    assert_eq!((document.seed, document.theta, document.warnings.clone()), (7, Some(0.1), Found::default()));
    assert_eq!((document.people.join(" "), document.items.join(" ")), ("ada bo".into(), "launch jobs".into()));
    let Company { theta, headcount, members, inside, by_account, items, beliefs } = &document.company;
    assert_eq!((*theta, *headcount, inside.len(), by_account.len()), (0.1, 300, 1, 1));
    assert_eq!(beliefs[&Network::Linkedin].visibility, 0.12);
    let told = |audience| Connections::Told(audience);
    let sample = Connections::Sample(Sample { count: 30, pseudonyms: vec![2, 10] });
    assert_eq!(members[0].audiences, [(Network::Linkedin, sample), (Network::X, told(Audience::Count(412)))].into());
    let known = [
        (Network::Linkedin, told(Audience::AtLeast(500))),
        (Network::X, told(Audience::AtLeast(20))),
        (Network::Bluesky, told(Audience::Count(7))),
    ];
    assert_eq!(members[1].audiences, known.into());
    let network = Network::Linkedin;
    let share = Share { member: 0, network, impressions: Some(212), reached: Some(140), reposts: Some(2) };
    assert_eq!((items[0].shares[0], items[0].shares.len()), (share, 2));
    assert_eq!((items[0].clicks, items[0].reposts, items[1].clicks), (Some(37), Some(4), None));
    let asked: Vec<_> = document.asked.iter().map(|asked| (asked.id.as_str(), asked.question.clone())).collect();
    assert_eq!(asked[0].0, "q1");
    assert_eq!((asked[0].1.items.clone(), asked[0].1.members.clone()), (vec![0, 1], Some([0, 1].into())));
    assert_eq!((asked[1].1.items.clone(), asked[1].1.members.clone()), (vec![0, 1], None));
}

#[test]
fn what_python_writes_is_understood() {
    for (text, expected) in [
        ("{}", (0, 0, 0)),
        (" \n{\"people\": [], \"items\": null, \"ask\": null}\n", (0, 0, 0)),
        ("\u{FEFF}{\"items\": [{\"id\": 7, \"clicks\": 3.0}]}", (0, 1, 1)),
        (
            r#"{"people": [{"id": 1, "team": null, "audiences": null}], "items": [{"id": "1", "shares": null}]}"#,
            (1, 1, 1),
        ),
        (
            r#"{"people": [{"id": "\u00e9\ud83d\ude00"}], "items": [{"id": "a", "shares": [{"person": "é😀", "network": "x"}]}]}"#,
            (1, 1, 1),
        ),
        (r#"{"people": [{"id": 3, "audiences": {"x": 4e2}}], "ask": []}"#, (1, 0, 0)),
        (r#"{"seed": 18446744073709551615, "theta": 1, "headcount": 0}"#, (0, 0, 0)),
        (r#"{"people": [{"id": "a", "audiences": {"x": {"at_least": 0, "count": null}}}]}"#, (1, 0, 0)),
    ] {
        let document = read(text.as_bytes()).unwrap_or_else(|found| panic!("{text}: {:?}", codes(&found)));
        let Document { people, items, asked, .. } = &document;
        assert_eq!((people.len(), items.len(), asked.len()), expected, "{text}");
        assert_eq!(document.warnings, Found::default(), "{text}");
    }
}

#[test]
fn bytes_that_are_no_document_are_refused_with_their_place() {
    for (bytes, expected) in [
        (&b""[..], "NOT_JSON $ 1:1"),
        (b"{", "NOT_JSON $ 1:1"),
        (b"{\n  \"seed\": 7,\n}", "NOT_JSON $ 3:1"),
        (b"{} {}", "NOT_JSON $ 1:4"),
        ("{\"é\": NaN}".as_bytes(), "NOT_JSON $ 1:7"),
        (b"{\"seed\": \0}", "NOT_JSON $ 1:10"),
        (b"{\"seed\": \"\x01\"}", "NOT_JSON $ 1:11"),
        (b"{\"a\": \"\\ud800\"}", "NOT_JSON $ 1:14"),
        (b"{\"a\":\n \"\xc3\xa9\xff\"}", "NOT_UTF8 $ 2:4"),
        (b"\xff\xfe{\0}\0", "NOT_UTF8 $ 1:1"),
        (b"[1]", "WRONG_TYPE $ 1:1"),
        (b"  null", "WRONG_TYPE $ 1:3"),
        (b"true", "WRONG_TYPE $ 1:1"),
    ] {
        assert_eq!(refused(bytes), [expected], "{}", String::from_utf8_lossy(bytes));
    }
    let deep = [b"{\"people\": ".to_vec(), b"[".repeat(1_000_000)].concat();
    assert!(refused(&deep)[0].starts_with("NOT_JSON $ 1:"), "{:?}", refused(&deep));
    // Which of two codes it gets hangs on whether serde_json keeps all digits: with tests it does.
    assert!(refused("{\"seed\": 1e999}")[0].ends_with(|last: char| last.is_ascii_digit()));
    assert_eq!(refused(vec![b' '; MOST_BYTES + 1]), ["TOO_LARGE $ 1:1"]);
}

#[test]
fn a_mistake_of_the_writer_is_refused_by_name_and_place() {
    for (pointer, value, expected) in [
        ("/seed", json!(-1), "OUT_OF_RANGE $.seed"),
        ("/seed", json!(1.5), "OUT_OF_RANGE $.seed"),
        ("/seed", json!("7"), "WRONG_TYPE $.seed"),
        ("/theta", json!(0), "OUT_OF_RANGE $.theta"),
        ("/theta", json!(-0.1), "OUT_OF_RANGE $.theta"),
        ("/theta", json!(1.000001), "OUT_OF_RANGE $.theta"),
        ("/theta", json!("0.1"), "WRONG_TYPE $.theta"),
        ("/theta", json!(null), "THETA_MISSING $"),
        ("/headcount", json!(50_000_001), "OUT_OF_RANGE $.headcount"),
        ("/headcount", json!(1e30), "OUT_OF_RANGE $.headcount"),
        ("/people", json!({}), "WRONG_TYPE $.people"),
        ("/people/1", json!("bo"), "WRONG_TYPE $.people[1]"),
        ("/people/1/id", json!("ada"), "DUPLICATE_ID $.people[1].id"),
        ("/people/1/id", json!(null), "MISSING_FIELD $.people[1]"),
        ("/people/1/id", json!(""), "BAD_ID $.people[1].id"),
        ("/people/1/id", json!("a\u{0}b"), "BAD_ID $.people[1].id"),
        ("/people/1/id", json!("é".repeat(201)), "BAD_ID $.people[1].id"),
        ("/people/1/id", json!(1.5), "WRONG_TYPE $.people[1].id"),
        ("/people/0/team", json!(["sales"]), "WRONG_TYPE $.people[0].team"),
        ("/people/0/audiences", json!([]), "WRONG_TYPE $.people[0].audiences"),
        ("/people/0/audiences", json!({"linkedn": 5}), "UNKNOWN_NETWORK $.people[0].audiences.linkedn"),
        ("/people/0/audiences", json!({"": 5}), "UNKNOWN_NETWORK $.people[0].audiences[\"\"]"),
        ("/people/0/audiences/x", json!(-3), "OUT_OF_RANGE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!(50_000_001), "OUT_OF_RANGE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!(4.2), "OUT_OF_RANGE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!("-5"), "OUT_OF_RANGE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!("51m"), "OUT_OF_RANGE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!("lots"), "BAD_AUDIENCE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!(true), "WRONG_TYPE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!([412]), "WRONG_TYPE $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!({}), "MISSING_FIELD $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!({"sample": []}), "MISSING_FIELD $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!({"cuont": 4, "count": 4}), "UNKNOWN_FIELD $.people[0].audiences.x.cuont"),
        ("/people/0/audiences/x", json!({"count": 4, "at_least": 3}), "TWO_AUDIENCES $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!({"at_least": 3, "sample": []}), "TWO_AUDIENCES $.people[0].audiences.x"),
        ("/people/0/audiences/x", json!({"count": 4_294_967_296u64}), "OUT_OF_RANGE $.people[0].audiences.x.count"),
        ("/people/0/audiences/linkedin/sample", json!("a"), "WRONG_TYPE $.people[0].audiences.linkedin.sample"),
        ("/people/0/audiences/linkedin/sample/1", json!(2), "WRONG_TYPE $.people[0].audiences.linkedin.sample[1]"),
        ("/people/0/audiences/linkedin/sample/1", json!("2"), "BAD_PSEUDONYM $.people[0].audiences.linkedin.sample[1]"),
        (
            "/people/0/audiences/linkedin/sample/1",
            json!("+000000000000002"),
            "BAD_PSEUDONYM $.people[0].audiences.linkedin.sample[1]",
        ),
        ("/inside/0", json!("00000000000000 2"), "BAD_PSEUDONYM $.inside[0]"),
        ("/by_account/0", json!("twitter"), "UNKNOWN_NETWORK $.by_account[0]"),
        ("/beliefs", json!({"orkut": {}}), "UNKNOWN_NETWORK $.beliefs.orkut"),
        ("/beliefs/linkedin/visibility", json!(1), "OUT_OF_RANGE $.beliefs.linkedin.visibility"),
        ("/items/1/id", json!("launch"), "DUPLICATE_ID $.items[1].id"),
        ("/items/0/clicks", json!(-1), "OUT_OF_RANGE $.items[0].clicks"),
        ("/items/0/clicks", json!(4_294_967_296u64), "OUT_OF_RANGE $.items[0].clicks"),
        ("/items/0/shares/1/person", json!("boo"), "UNKNOWN_PERSON $.items[0].shares[1].person"),
        ("/items/0/shares/1/person", json!(null), "MISSING_FIELD $.items[0].shares[1]"),
        ("/items/0/shares/1/network", json!("twitter"), "UNKNOWN_NETWORK $.items[0].shares[1].network"),
        ("/items/0/shares/0/reached", json!(-300), "OUT_OF_RANGE $.items[0].shares[0].reached"),
        ("/items/0/shares/0/impressions", json!("412"), "WRONG_TYPE $.items[0].shares[0].impressions"),
        ("/ask/1/id", json!("q1"), "DUPLICATE_ID $.ask[1].id"),
        ("/ask/0/items/1", json!("job"), "UNKNOWN_ITEM $.ask[0].items[1]"),
        ("/ask/0/people/0", json!("nobody"), "UNKNOWN_PERSON $.ask[0].people[0]"),
        ("/ask/0/teams/0", json!("sale"), "UNKNOWN_TEAM $.ask[0].teams[0]"),
    ] {
        let text = with(pointer, value);
        let found: Vec<String> =
            refused(&text).iter().map(|told| told.rsplit_once(' ').unwrap().0.to_owned()).collect();
        assert!(found.contains(&expected.to_owned()), "{expected}: {found:?} in {text}");
        // A person who cannot be read is not there for those who name them: nothing else follows.
        let follows = |told: &&String| !told.starts_with("UNKNOWN_");
        assert!(found.iter().filter(follows).count() <= 1, "{found:?}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_text() {
    let text = "{\"items\": [\n  {\"id\": \"a\", \"click\": 3,\n   \"shares\": [{\"person\": \"é\", \"network\": \"x\"}]}\n],\n \
                \"seed\": -1, \"seed\": 2, \"sede\": 3}";
    assert_eq!(
        refused(text),
        [
            "UNKNOWN_FIELD $.items[0].click 2:15",
            "UNKNOWN_PERSON $.items[0].shares[0].person 3:26",
            "DUPLICATE_KEY $.seed 5:14",
            "UNKNOWN_FIELD $.sede 5:25",
        ]
    );
    let found = read(text.as_bytes()).unwrap_err();
    let words = |at: usize, lang| found.listed[at].message(lang);
    assert!(words(0, Lang::En).contains("Did you mean “clicks”?"), "{}", words(0, Lang::En));
    assert!(words(3, Lang::Fr).contains("Vouliez-vous écrire «\u{a0}seed\u{a0}»"), "{}", words(3, Lang::Fr));
    // What the reader has to choose from is told whole.
    for (text, whole) in [
        (
            r#"{"by_account": ["twitter"]}"#,
            "There is no network “twitter”. Did you mean “x”? Known: linkedin, x, facebook, instagram, threads, bluesky, mastodon, tiktok, youtube, reddit, telegram, whatsapp, email, other.",
        ),
        (r#"{"peeple": []}"#, "Known here: "),
        (r#"{"seed": 18446744073709551616}"#, "from 0 to 18446744073709551615 "),
        (
            r#"{"people": [{"id": 1, "audiences": {"x": {"at_least": 500, "sample": []}}}]}"#,
            "A sample needs the exact count.",
        ),
    ] {
        let found = read(text.as_bytes()).unwrap_err();
        assert!(found.listed[0].message(Lang::En).contains(whole), "{}", found.listed[0].message(Lang::En));
    }
    let fields = read(br#"{"peeple": []}"#).unwrap_err().listed[0].message(Lang::En);
    assert!(["theta", "by_account", "beliefs", "items", "ask"].iter().all(|name| fields.contains(name)), "{fields}");
    // Millions of mistakes are counted, not listed.
    let many = json!({"items": vec![json!({"x": 1}); 150]}).to_string();
    let found = read(many.as_bytes()).unwrap_err();
    assert_eq!((found.listed.len(), found.more), (MOST_TOLD, 200));
}

#[test]
fn lists_have_limits() {
    let people = |n: usize| json!({"people": (0..n).map(|id| json!({"id": id})).collect::<Vec<_>>()}).to_string();
    assert_eq!(read(people(MOST_PEOPLE).as_bytes()).unwrap().people.len(), MOST_PEOPLE);
    assert_eq!(refused(people(MOST_PEOPLE + 1)), ["TOO_MANY $.people 1:11"]);
    let items = json!({"items": (0..=MOST_ITEMS).map(|id| json!({"id": id})).collect::<Vec<_>>()}).to_string();
    assert_eq!(refused(items), ["TOO_MANY $.items 1:10"]);
    let asked = json!({"ask": (0..=MOST_ASKED).map(|id| json!({"id": id})).collect::<Vec<_>>()}).to_string();
    assert_eq!(refused(asked), ["TOO_MANY $.ask 1:8"]);
    // Who asks about everything ten thousand times would wait for hours.
    let everything = |questions: usize| {
        let sharers = 0..MOST_LOOKED_AT / MOST_ASKED + 1;
        let people: Vec<_> = sharers.clone().map(|id| json!({"id": id})).collect();
        let shares: Vec<_> = sharers.map(|id| json!({"person": id, "network": "x"})).collect();
        let ask: Vec<_> = (0..questions).map(|id| json!({"id": id})).collect();
        json!({"people": people, "items": [{"id": 1, "shares": shares}], "ask": ask}).to_string()
    };
    assert_eq!(read(everything(MOST_ASKED - 10).as_bytes()).unwrap().asked.len(), MOST_ASKED - 10);
    assert_eq!(refused(everything(MOST_ASKED)), ["TOO_MANY $.ask 1:8"]);
    // Shares are counted over all items, and told so: the list that is too much may be a short one.
    let all = vec!["0"; MOST_SHARES].join(",");
    let shares = format!("{{\"items\": [{{\"shares\": [0]}}, {{\"shares\": [{all}]}}]}}");
    let found = read(shares.as_bytes()).unwrap_err();
    let said: Vec<String> = found.listed.iter().map(|problem| problem.message(Lang::En)).collect();
    assert!(said.iter().any(|said| said.starts_with("There are 1,000,001 here")), "{said:?}");
    let half = vec!["0"; MOST_SHARES / 2 + 1].join(",");
    let shares = format!("{{\"items\": [{{\"id\": 1, \"shares\": [{half}]}},\n{{\"id\": 2, \"shares\": [{half}]}}]}}");
    let found = read(shares.as_bytes()).unwrap_err();
    assert!(found.more > MOST_SHARES / 2 - MOST_TOLD, "{}", found.more);
}

/// `count` contacts under another name of their own, of which theta keeps the first.
fn sample(person: u64, kept: u64) -> Vec<String> {
    (0..kept).map(|at| format!("{:016x}", person * 1_000_000 + at)).collect()
}

#[test]
fn what_the_data_shows_is_left_out_with_a_warning_and_the_rest_is_answered() {
    let linkedin = "/people/0/audiences/linkedin";
    let at = |code: &str, path: &str| vec![format!("{code} $.{path}")];
    let sampled = |count: u32, list: Vec<String>| json!({"count": count, "sample": list});
    let sample_path = "people[0].audiences.linkedin.sample";
    let repeated = [sample(1, 60), sample(1, 10)].concat();
    let above = [sample(1, 60), vec!["7fffffffffffffff".into(), "ffffffffffffffff".into()]].concat();
    for (pointer, value, expected) in [
        (linkedin, sampled(750, sample(1, 75)), vec![]),
        (linkedin, sampled(750, sample(1, 75).into_iter().rev().collect()), vec![]),
        (linkedin, sampled(750, repeated), at("SAMPLE_REPEATED", sample_path)),
        (linkedin, sampled(750, above), at("SAMPLE_ABOVE_THETA", sample_path)),
        (linkedin, sampled(750, sample(1, 750)), at("SAMPLE_IMPLAUSIBLE", sample_path)),
        (linkedin, sampled(750, sample(1, 2)), at("SAMPLE_IMPLAUSIBLE", sample_path)),
        (linkedin, sampled(750, vec![]), at("SAMPLE_IMPLAUSIBLE", sample_path)),
        (linkedin, sampled(50, sample(1, 51)), at("SAMPLE_ABOVE_COUNT", sample_path)),
        (linkedin, sampled(0, vec![]), at("FIGURE_RARE", "items[0].shares[0]")),
        ("/headcount", json!(1), at("HEADCOUNT_BELOW_PEOPLE", "headcount")),
        ("/inside", json!(["7fffffffffffffff", "0000000000000002"]), at("INSIDE_ABOVE_THETA", "inside")),
        (
            "/items/0/shares/1",
            json!({"person": "ada", "network": "linkedin"}),
            at("DUPLICATE_SHARE", "items[0].shares[1]"),
        ),
        ("/items/0/shares/0/reached", json!(213), at("REACHED_ABOVE_IMPRESSIONS", "items[0].shares[0].reached")),
        ("/items/0/shares/0/impressions", json!(3_001), at("FIGURE_IMPOSSIBLE", "items[0].shares[0].impressions")),
        ("/items/0/shares/0/impressions", json!(2_999), at("FIGURE_RARE", "items[0].shares[0]")),
        ("/items/0/shares/0/reposts", json!(213), at("REPOSTS_ABOVE_IMPRESSIONS", "items[0].shares[0].reposts")),
    ] {
        let text = with(pointer, value);
        let document = read(text.as_bytes()).unwrap_or_else(|found| panic!("{text}: {:?}", codes(&found)));
        let found: Vec<String> =
            codes(&document.warnings).iter().map(|told| told.rsplit_once(' ').unwrap().0.to_owned()).collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!((reports(&document).len(), document.company.members.len()), (2, 2));
    }
}

#[test]
fn what_is_left_out_is_nothing_else() {
    let known = |text: String| read(text.as_bytes()).unwrap().company.members[0].audiences[&Network::Linkedin].clone();
    let linkedin =
        |list: Vec<String>| known(with("/people/0/audiences/linkedin", json!({"count": 750, "sample": list})));
    assert_eq!(linkedin(sample(1, 750)), Connections::Told(Audience::Count(750)));
    let Connections::Sample(kept) = linkedin([sample(2, 60), sample(1, 60), sample(1, 1)].concat()) else { panic!() };
    assert_eq!((kept.count, kept.pseudonyms.len()), (750, 120));
    assert!(kept.pseudonyms.is_sorted());
    let share = |pointer: &str, value: u32| {
        let document = read(with(pointer, json!(value)).as_bytes()).unwrap();
        let share = document.company.items[0].shares[0];
        (share.impressions, share.reached, share.reposts)
    };
    assert_eq!(share("/items/0/shares/0/reached", 213), (None, None, Some(2)));
    assert_eq!(share("/items/0/shares/0/impressions", 3_001), (None, Some(140), Some(2)));
    assert_eq!(share("/items/0/shares/0/reposts", 213), (Some(212), Some(140), None));
    // Clicks are held against audiences only where all of them are exact.
    let item = |clicks: u32, audience: Value| {
        let document = json!({"people": [{"id": 1, "audiences": {"x": audience}}],
            "items": [{"id": 1, "clicks": clicks, "shares": [{"person": 1, "network": "x"}]}]});
        good(&document).company.items[0].clicks
    };
    assert_eq!(item(41_200, json!(412)), Some(41_200));
    assert_eq!(item(41_201, json!(412)), None);
    assert_eq!(item(41_201, json!("412+")), Some(41_201));
    assert_eq!(item(1_000, json!(0)), Some(1_000));
    assert_eq!(good(&json!({"items": [{"id": 1, "clicks": 1_000_000}]})).company.items[0].clicks, Some(1_000_000));
}

#[test]
fn a_sample_of_another_key_stays_a_count() {
    let person = |id: u64| {
        let list: Vec<String> = match id {
            30 => sample(9, 70),
            _ => (0..70)
                .map(|at| format!("{:016x}", if at < 40 { (id * 7 + at * 3) % 200 } else { id * 1_000 + 1_000 + at }))
                .collect(),
        };
        json!({"id": id, "audiences": {"linkedin": {"count": 700, "sample": list}}})
    };
    let of = |inside: &[u64]| {
        let inside: Vec<String> = inside.iter().map(|value| format!("{value:016x}")).collect();
        good(&json!({"theta": 0.1, "people": (0..40).map(person).collect::<Vec<_>>(), "inside": inside}))
    };
    let document = of(&[5]);
    let found = codes(&document.warnings);
    assert!(
        found.len() == 1 && found[0].starts_with("SAMPLE_ALONE $.people[30].audiences.linkedin.sample 1:"),
        "{found:?}"
    );
    let told = |at: usize| matches!(document.company.members[at].audiences[&Network::Linkedin], Connections::Told(_));
    assert_eq!((0..40).filter(|at| told(*at)).collect::<Vec<_>>(), [30]);
    // Where a colleague is in it the key is right, and nothing is left out.
    let other_circles = of(&[9_000_003]);
    assert_eq!(other_circles.warnings, Found::default());
    assert!(matches!(other_circles.company.members[30].audiences[&Network::Linkedin], Connections::Sample(_)));
}

fn answer(document: &Document) -> Value {
    serde_json::to_value(Answer::new(document, reports(document), 0.0, Lang::En)).unwrap()
}

#[test]
fn an_answer_is_the_same_for_a_seed_whatever_else_is_asked() {
    let first = answer(&good(&sound()));
    assert_eq!(first, answer(&good(&sound())));
    assert_eq!(first["estimates"].as_array().unwrap().len(), 2);
    let mut other = sound();
    other["ask"].as_array_mut().unwrap().reverse();
    let turned = answer(&good(&other));
    assert_eq!((&turned["estimates"][0], &turned["estimates"][1]), (&first["estimates"][1], &first["estimates"][0]));
    other["ask"].as_array_mut().unwrap().remove(0);
    assert_eq!(answer(&good(&other))["estimates"][0], first["estimates"][0]);
    // Another seed, another draw; another name too.
    other["seed"] = json!(8);
    assert_ne!(answer(&good(&other))["estimates"][0]["reach"], first["estimates"][0]["reach"]);
    let mut renamed = sound();
    renamed["ask"][0]["id"] = json!("q2");
    assert_ne!(answer(&good(&renamed))["estimates"][0]["reach"], first["estimates"][0]["reach"]);
}

#[test]
fn an_answer_has_its_shape() {
    let mut value = sound();
    value["headcount"] = json!(1);
    value["ask"] = json!(null);
    let answer = answer(&good(&value));
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&answer), "estimates milliseconds model seed theta warnings");
    assert_eq!(keys(&answer["warnings"][0]), "code column line message path");
    let one = &answer["estimates"][0];
    assert_eq!(keys(one), "basis direct evidence frequency id inside method naive_sum networks passed_on reach shrink");
    assert_eq!((one["id"].as_str(), keys(&one["frequency"])), (Some("launch"), "more once twice".into()));
    let q: Vec<f64> =
        ["2.5", "10", "25", "50", "75", "90", "97.5"].map(|at| one["reach"]["q"][at].as_f64().unwrap()).into();
    assert!(q.is_sorted() && q[6] > 0.0 && one["reach"]["mean"].as_f64().unwrap() > 0.0, "{one}");
    assert_eq!(answer["estimates"][1]["method"], "nothing");
    // The order of the quantiles is that of the probabilities, not of the alphabet.
    let document = good(&value);
    let text = serde_json::to_string(&Answer::new(&document, reports(&document), 1.23456, Lang::En)).unwrap();
    let at = |key: &str| text.find(key).unwrap();
    assert!(at("\"2.5\"") < at("\"10\"") && at("\"90\"") < at("\"97.5\"") && text.contains("\"milliseconds\":1.235"));
}

/// No click says that few saw it; that nobody counted says nothing. A question about one sharer does not use the item's.
#[test]
fn clicks_that_nobody_counted_are_not_clicks_that_were_not_there() {
    let asked = |clicks: Value| {
        let shares = json!([{"person": 1, "network": "x"}, {"person": 2, "network": "x"}]);
        let people = json!([{"id": 1, "audiences": {"x": 900}}, {"id": 2, "audiences": {"x": 900}}]);
        let ask = json!([{"id": "all"}, {"id": "one", "people": [1]}]);
        answer(&good(&json!({"people": people, "items": [{"id": 1, "clicks": clicks, "shares": shares}], "ask": ask})))
    };
    let (unknown, none, some) = (asked(json!(null)), asked(json!(0)), asked(json!(7)));
    let basis = |answer: &Value, at: usize| answer["estimates"][at]["basis"]["clicks"].clone();
    assert_eq!([&unknown, &none, &some].map(|one| basis(one, 0)), [json!(null), json!(0), json!(7)]);
    assert_eq!([&unknown, &none, &some].map(|one| basis(one, 1)), [json!(null), json!(null), json!(null)]);
    let mean = |answer: &Value| answer["estimates"][0]["reach"]["mean"].as_f64().unwrap();
    assert!(mean(&none) < 0.9 * mean(&unknown), "{} {}", mean(&none), mean(&unknown));
}

#[test]
fn every_code_has_its_row_and_its_words() {
    let mut names: Vec<&str> = CODES.iter().map(|row| row.name).collect();
    for (place, row) in CODES.iter().enumerate() {
        assert_eq!(row.code as usize, place, "{}", row.name);
        assert!(row.name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_'), "{}", row.name);
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), CODES.len());
}

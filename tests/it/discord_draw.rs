//! Whatever stands on a card, Discord takes what is drawn of it: held against its OpenAPI document, and against what
//! neither that document nor any validator at hand looks at.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use portevoix::chat::discord::draw::{Message, PICK, Shown, message, modal};
use portevoix::flow::card::{Button, Card, Does, Draft, Field, Form, Pick, PickOption, Picture, Tone};
use portevoix::id::Millis;
use portevoix::lang::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Discord's own description of its bodies: a validator for each that is sent. `None`, said loudly, where it is absent.
struct Document {
    create: jsonschema::Validator,
    edit: jsonschema::Validator,
    answer: jsonschema::Validator,
}

static DOCUMENT: LazyLock<Option<Document>> = LazyLock::new(|| {
    let root = std::env::var("PORTEVOIX_CONFORMANCE")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/conformance").into());
    let path = std::path::Path::new(&root).join("discord/openapi.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("SKIPPED: Discord's OpenAPI document absent at {}", path.display());
        return None;
    };
    let document: Value = serde_json::from_str(&text).unwrap();
    let body = |at: &str, method: &str| {
        let schema = &document["paths"][at][method]["requestBody"]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "{method} {at}");
        let whole = json!({ "allOf": [schema], "components": document["components"] });
        jsonschema::draft202012::new(&whole).unwrap()
    };
    Some(Document {
        create: body("/channels/{channel_id}/messages", "post"),
        edit: body("/channels/{channel_id}/messages/{message_id}", "patch"),
        answer: body("/interactions/{interaction_id}/{interaction_token}/callback", "post"),
    })
});

#[track_caller]
fn valid(validator: &jsonschema::Validator, body: &Value) {
    if let Err(error) = validator.validate(body) {
        panic!("{error} at {} of {body:#}", error.instance_path());
    }
}

fn units(value: &Value) -> usize {
    value.as_str().unwrap_or_default().encode_utf16().count()
}

/// A text of 1 to `most` units, in which there is something, without signs that are none.
#[track_caller]
fn text(value: &Value, most: usize) {
    let text = value.as_str().unwrap_or_else(|| panic!("no text: {value}"));
    assert!(!text.trim().is_empty() && units(value) <= most, "1 to {most}: {text:?}");
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[track_caller]
fn address(value: &Value, most: usize) {
    text(value, most);
    let url: url::Url = value.as_str().unwrap().parse().unwrap();
    assert!(matches!(url.scheme(), "http" | "https") && url.has_host(), "{url}");
}

#[track_caller]
fn embeds(body: &Value, files: &BTreeSet<String>) {
    let mut total = 0;
    assert!((1..=10).contains(&list(&body["embeds"]).len()));
    for embed in list(&body["embeds"]) {
        let keys: BTreeSet<&str> = embed.as_object().unwrap().keys().map(String::as_str).collect();
        assert!(keys.len() > 1, "more than a colour: {embed}");
        assert!(list(&embed["fields"]).len() <= 25);
        for (value, most) in [(&embed["title"], 256), (&embed["description"], 4_096), (&embed["footer"]["text"], 2_048)]
        {
            if !value.is_null() {
                text(value, most);
            }
            total += units(value);
        }
        for field in list(&embed["fields"]) {
            text(&field["name"], 256);
            text(&field["value"], 1_024);
            total += units(&field["name"]) + units(&field["value"]);
        }
        if let Some(image) = embed["image"]["url"].as_str() {
            assert!(files.contains(image.strip_prefix("attachment://").unwrap()), "{image}");
        }
    }
    assert!(total <= 6_000, "{total}");
}

#[track_caller]
fn components(body: &Value) {
    let mut ids = BTreeSet::new();
    let rows = list(&body["components"]);
    assert!(rows.len() <= 5);
    for row in rows {
        let inside = list(&row["components"]);
        assert!(row["type"] == 1 && (1..=5).contains(&inside.len()));
        for one in inside {
            match (one["type"].as_u64(), one["style"].as_u64()) {
                (Some(2), Some(5)) => {
                    text(&one["label"], 80);
                    address(&one["url"], 512);
                    assert!(one.get("custom_id").is_none());
                    continue;
                }
                (Some(2), Some(1 | 2)) => text(&one["label"], 80),
                (Some(3), None) => {
                    assert!(inside.len() == 1 && one["custom_id"].as_str().unwrap().starts_with(PICK));
                    select(one);
                }
                odd => panic!("{odd:?}"),
            }
            text(&one["custom_id"], 100);
            assert!(ids.insert(one["custom_id"].to_string()), "twice: {one}");
        }
    }
}

#[track_caller]
fn select(one: &Value) {
    let options = list(&one["options"]);
    assert!((1..=25).contains(&options.len()));
    let values: BTreeSet<String> = options.iter().map(|option| option["value"].to_string()).collect();
    assert_eq!(values.len(), options.len(), "a value stands once");
    if !one["placeholder"].is_null() {
        text(&one["placeholder"], 150);
    }
    for option in options {
        text(&option["label"], 100);
        text(&option["value"], 100);
        if !option["description"].is_null() {
            text(&option["description"], 100);
        }
    }
}

#[track_caller]
fn files(drawn: &Message) -> BTreeSet<String> {
    let said = list(&drawn.body["attachments"]);
    assert_eq!(said.len(), drawn.files.len());
    assert!(said.len() <= 10 && drawn.files.iter().map(|file| file.bytes.len()).sum::<usize>() <= 25 * 1024 * 1024);
    for (index, (said, file)) in said.iter().zip(&drawn.files).enumerate() {
        assert_eq!((&said["id"], &said["filename"]), (&json!(index.to_string()), &json!(file.name)));
        assert!(file.bytes.len() <= 10 * 1024 * 1024);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.';
        assert!(file.name.chars().all(plain) && file.name.contains('.'), "{}", file.name);
        if !said["description"].is_null() {
            text(&said["description"], 1_024);
        }
    }
    drawn.files.iter().map(|file| file.name.clone()).collect()
}

/// Outside code blocks nobody is called.
#[track_caller]
fn nobody_called(body: &Value) {
    for embed in list(&body["embeds"]) {
        let fields = list(&embed["fields"]).iter().flat_map(|field| [&field["name"], &field["value"]]);
        for value in fields.chain([&embed["title"], &embed["description"]]) {
            let outside: String = value.as_str().unwrap_or_default().split("```").step_by(2).collect();
            // What is escaped calls nobody, whatever follows it; a backslash that is escaped itself escapes nothing.
            let outside = outside.replace(r"\\", "").replace(r"\<", "");
            for mention in ["@everyone", "@here", "<@", "<#", "<:", "<a:", "</"] {
                assert!(!outside.contains(mention), "{mention} in {outside:?}");
            }
        }
    }
}

#[track_caller]
fn taken(card: &Card, shown: Shown) {
    let drawn = message(card, shown);
    let body = &drawn.body;
    assert_eq!(body["allowed_mentions"], json!({ "parse": [] }));
    assert_eq!(body["content"], "", "no address stands where it would be looked up");
    assert_eq!(body.get("flags").and_then(Value::as_u64), (shown == Shown::ToOne).then_some(64));
    embeds(body, &files(&drawn));
    components(body);
    nobody_called(body);
    if let Some(draft) = card.draft.as_ref().filter(|draft| draft.text.chars().any(char::is_alphanumeric)) {
        let inside = format!("```\n{}\n```", draft.text);
        let shown = list(&body["embeds"]).iter().any(|embed| embed["description"].to_string().contains("post.txt"))
            || list(&body["embeds"])
                .iter()
                .any(|embed| embed["description"].as_str().is_some_and(|description| description.contains(&inside)));
        assert!(shown, "the draft stands there whole, or as a file: {draft:?}");
    }
    if let Some(document) = DOCUMENT.as_ref() {
        if shown == Shown::ToAll {
            let mut create = body.clone();
            create["nonce"] = json!("2Q8bNJcHvB2TcEXLcHYsyE");
            create["enforce_nonce"] = json!(true);
            valid(&document.create, &create);
            valid(&document.edit, body);
        } else {
            valid(&document.answer, &drawn.clone().answering(4).body);
            valid(&document.answer, &drawn.answering(7).body);
        }
    }
}

/// Texts that were written to break what draws them.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "\u{200b}",
    "\u{0}",
    "\r\n\t\u{7f}",
    "@everyone @here <@1> <@!1> <@&2> <#3> <:a:4> <a:b:5> </me:6> <t:1:R>",
    "[https://bank.example](https://evil.example/x)",
    "[run](javascript:alert(1)) ![](data:text/html,x)",
    "``` ` `` ~~~ **open *marks _everywhere ||spoiler",
    "# one\n\n> two\n\n- three\n  - four\n\n1. five\n\n| a | b |\n|---|---|\n| @everyone | <@1> |",
    "\u{202e}abc\u{2066}def",
    "مرحبا بالعالم",
    "שלום עולם",
    "👩‍👩‍👧‍👦",
    "🇫🇷",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}",
    "क्षि",
    "\\",
    "&lt;script&gt;<script>",
    "https://a.example/very_long_*address*?x=(1)&@everyone",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => prop::sample::select(HOSTILE).prop_map(str::to_owned), 1 => "\\PC{0,30}", 1 => any::<String>()];
    let often = prop_oneof![6 => 1..4_usize, 2 => 20..200_usize, 1 => 1_000..4_000_usize];
    (prop::collection::vec(piece, 0..4), often).prop_map(|(pieces, often)| {
        let one = pieces.concat();
        let most = 40_000 / one.len().max(1);
        one.repeat(often.min(most.max(1)))
    })
}

fn addresses() -> impl Strategy<Value = url::Url> {
    let known = prop::sample::select(vec![
        "https://a.example/",
        "http://[::1]/x",
        "javascript:alert(1)",
        "data:text/html,<script>",
        "mailto:a@a.example",
        "https://a.example/?q={|}^`(x)[y]",
        "https://user:pw@a.example/@everyone",
    ]);
    let long = (0..9_000_usize).prop_map(|length| format!("https://a.example/?text={}", "x".repeat(length)));
    prop_oneof![3 => known.prop_map(str::to_owned), 2 => long].prop_map(|text| text.parse().unwrap())
}

fn actions() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-z]{1,8}:[0-9]{1,3}", 1 => Just("pick=0".to_owned()), 1 => Just("x".repeat(101)), 1 => texts()]
}

fn buttons() -> impl Strategy<Value = Button> {
    let does = prop_oneof![
        3 => actions().prop_map(Does::Press),
        2 => addresses().prop_map(Does::Open),
        1 => texts().prop_map(Does::Copy),
    ];
    (texts(), does, any::<bool>()).prop_map(|(label, does, main)| Button { label, does, main })
}

fn drafts() -> impl Strategy<Value = Draft> {
    let range = prop::option::of((0..60_usize, 0..60_usize));
    (texts(), range, any::<u32>(), any::<u32>(), prop::option::of(0..300_usize), texts()).prop_map(
        |(text, disclosure, length, limit, fold_at, network)| Draft {
            text,
            disclosure,
            length,
            limit,
            fold_at,
            network,
        },
    )
}

fn pictures() -> impl Strategy<Value = Picture> {
    let media = prop::sample::select(vec!["image/png", "image/jpeg", "image/svg+xml", ""]);
    (media, texts(), prop::sample::select(vec![0, 1, 99]), texts()).prop_map(|(media, alt, size, sha256)| Picture {
        sha256,
        media: media.to_owned(),
        alt,
        bytes: Arc::new(vec![7; size]),
    })
}

fn cards() -> impl Strategy<Value = Card> {
    let option =
        || (texts(), texts(), actions()).prop_map(|(label, about, action)| PickOption { label, about, action });
    let options =
        prop_oneof![3 => prop::collection::vec(option(), 0..5), 1 => prop::collection::vec(option(), 20..160)];
    let pick = prop::option::of((texts(), options).prop_map(|(label, options)| Pick { label, options }));
    let facts = prop_oneof![3 => prop::collection::vec((texts(), texts()), 0..6), 1 => prop::collection::vec((texts(), texts()), 20..60)];
    let times = prop::collection::vec((texts(), any::<i64>().prop_map(Millis)), 0..4);
    let rows = prop_oneof![
        3 => prop::collection::vec(prop::collection::vec(buttons(), 0..4), 0..4),
        1 => prop::collection::vec(prop::collection::vec(buttons(), 0..9), 0..9),
    ];
    let words = (texts(), texts(), texts(), any::<bool>());
    let rest = (prop::option::of(drafts()), facts, times, prop::option::of(pictures()), pick, rows);
    (words, rest).prop_map(|((title, text, footer, french), (draft, facts, times, picture, pick, rows))| Card {
        lang: if french { Lang::Fr } else { Lang::En },
        title,
        text,
        tone: Tone::Warning,
        draft,
        chart: None,
        facts,
        times,
        picture,
        pick,
        rows,
        footer,
    })
}

fn forms() -> impl Strategy<Value = Form> {
    let name = prop::sample::select(vec!["text", "link", "size", "reason", "day", "note"]);
    let choices = prop::collection::vec((texts(), texts()), 0..4);
    let field = (name, texts(), texts(), 0..9_000_usize, any::<bool>(), choices).prop_map(
        |(name, label, value, max, long, choices)| Field { name, label, value, max, long, choices, live: None },
    );
    (actions(), texts(), texts(), prop::collection::vec(field, 0..9), texts())
        .prop_map(|(action, title, text, fields, send)| Form { lang: Lang::En, action, title, text, fields, send })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_on_a_card_discord_takes_it(card in cards(), all in any::<bool>()) {
        taken(&card, if all { Shown::ToAll } else { Shown::ToOne });
    }

    #[test]
    fn whatever_is_asked_discord_takes_the_form(form in forms()) {
        let drawn = modal(&form);
        text(&drawn["title"], 45);
        text(&drawn["custom_id"], 100);
        let rows = list(&drawn["components"]);
        prop_assert!((1..=5).contains(&rows.len()));
        let mut names = BTreeSet::new();
        for row in rows {
            let input = &row["components"][0];
            prop_assert!(list(&row["components"]).len() == 1 && row["type"] == 1 && input["type"] == 4);
            prop_assert!(names.insert(input["custom_id"].to_string()));
            text(&input["label"], 45);
            let most = usize::try_from(input["max_length"].as_u64().unwrap()).unwrap();
            prop_assert!((1..=4_000).contains(&most) && units(&input["value"]) <= most);
            if !input["placeholder"].is_null() {
                text(&input["placeholder"], 100);
            }
        }
        if let Some(document) = DOCUMENT.as_ref() {
            valid(&document.answer, &json!({ "type": 9, "data": drawn }));
        }
    }
}

#[test]
fn thousands_of_everything_are_a_message_too() {
    let mut card = Card::new(Lang::Fr).title("x".repeat(100_000)).text("**mot** ".repeat(50_000));
    for index in 0..3_000 {
        card = card.fact(format!("f{index}"), "v".repeat(2_000)).row([Button::press("b", format!("b:{index}"))]);
    }
    let option = |n: usize| PickOption { label: format!("o{n}"), about: "a".repeat(500), action: format!("o:{n}") };
    card = card.pick(Pick { label: "p".repeat(500), options: (0..5_000).map(option).collect() });
    taken(&card, Shown::ToAll);
    let footer = message(&card, Shown::ToAll).body["embeds"][0]["footer"]["text"].as_str().unwrap().to_owned();
    assert!(footer.contains("de plus"), "{footer}");
}

#[test]
fn the_document_knows_what_is_too_much() {
    let Some(document) = DOCUMENT.as_ref() else { return };
    let body = message(&Card::new(Lang::En).title("t"), Shown::ToAll).body;
    valid(&document.create, &body);
    for (at, value) in [
        ("/embeds/0/title", json!("x".repeat(257))),
        ("/embeds/0/fields", json!([{ "name": "n" }])),
        ("/allowed_mentions", json!({ "parse": ["all"] })),
        ("/components", json!([{ "type": 1, "components": [] }])),
        ("/nonce", json!("x".repeat(26))),
    ] {
        let mut odd = body.clone();
        let (parent, key) = at.rsplit_once('/').unwrap();
        odd.pointer_mut(parent).unwrap()[key] = value;
        assert!(!document.create.is_valid(&odd), "{at}");
    }
}

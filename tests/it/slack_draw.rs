//! What is drawn for Slack, whatever a card holds: within every limit, saying what the card says, calling nobody.
//!
//! Payloads are held against `slackblocks` (Slack's limits, from its documentation), against a schema of our own (only
//! what we mean to send, and what `slackblocks` does not know), and against what neither looks at: the length of the
//! whole, and names that must be unique.
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use portevoix::chat::slack::draw::{Message, Shown, action, answers, home, message, modal};
use portevoix::flow::card::{Button, Card, Chart, Draft, Field, Form, Pick, PickOption, Picture, Tone};
use portevoix::id::Millis;
use portevoix::lang::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};
use slackblocks::{HomeTabView, MessagePayload, ModalView};
use url::Url;

/// Room for all texts of a message: chat.md, "undocumented total".
const ROOM: usize = 9_000;

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(include_str!("slack_draw/schema.json")).unwrap();
    jsonschema::validator_for(&schema).unwrap()
});

/// Every text of a payload, with the name under which it stands.
fn texts<'v>(name: &'v str, value: &'v Value, out: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::String(text) => out.push((name, text)),
        Value::Array(values) => values.iter().for_each(|value| texts(name, value, out)),
        Value::Object(values) => values.iter().for_each(|(name, value)| texts(name, value, out)),
        _ => {}
    }
}

fn objects<'v>(value: &'v Value, out: &mut Vec<&'v Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| objects(value, out)),
        Value::Object(values) => {
            out.push(value);
            values.values().for_each(|value| objects(value, out));
        }
        _ => {}
    }
}

/// What is wrong with a text in Slack's markup: a sign that calls somebody, an entity or a link cut in two.
fn bad_markup(text: &str) -> Option<String> {
    for (at, _) in text.match_indices('&') {
        if !["&amp;", "&lt;", "&gt;"].iter().any(|entity| text[at..].starts_with(entity)) {
            return Some(format!("a bare & at {at}"));
        }
    }
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let inside = &rest[at + 1..];
        let Some(end) = inside.find('>') else { return Some("a link without an end".into()) };
        let link = &inside[..end];
        let safe = ["https://", "http://", "mailto:", "!date^"].iter().any(|start| link.starts_with(start));
        if !safe || link.contains('<') {
            return Some(format!("<{link}>"));
        }
        rest = &inside[end + 1..];
    }
    None
}

fn flaws(drawn: &Message) -> Vec<String> {
    let body = drawn.body();
    let mut flaws: Vec<String> = SCHEMA.iter_errors(&body).map(|error| error.to_string()).take(3).collect();
    let mut sent = body.clone();
    sent["channel"] = json!("C123");
    flaws.extend(MessagePayload::try_from(sent).err().map(|error| error.to_string()));
    flaws.extend(bad_markup(&drawn.text).map(|flaw| format!("text: {flaw}")));
    flaws.extend(flaws_of_blocks(&drawn.blocks));
    let mut all = vec![];
    drawn.blocks.iter().for_each(|block| texts("", block, &mut all));
    let total: usize =
        all.iter().filter(|(name, _)| *name != "type").map(|(_, text)| text.encode_utf16().count()).sum();
    if total > ROOM {
        flaws.push(format!("{total} units in all"));
    }
    flaws
}

fn flaws_of_blocks(blocks: &[Value]) -> Vec<String> {
    let mut flaws = vec![];
    let ids: Vec<&str> = blocks.iter().filter_map(|block| block["block_id"].as_str()).collect();
    if ids.iter().collect::<BTreeSet<_>>().len() != ids.len() {
        flaws.push(format!("block_id twice: {ids:?}"));
    }
    for block in blocks {
        let mut found = vec![];
        objects(block, &mut found);
        let ids: Vec<&str> = found.iter().filter_map(|object| object["action_id"].as_str()).collect();
        if ids.iter().collect::<BTreeSet<_>>().len() != ids.len() {
            flaws.push(format!("action_id twice: {ids:?}"));
        }
        for object in found.iter().filter(|object| object["type"] == "mrkdwn") {
            let text = object["text"].as_str().unwrap();
            flaws.extend(bad_markup(text).map(|flaw| format!("{flaw} in {text:?}")));
            // One that Slack would make a quotation of, or lists of nobody's making, would be no flaw; a caller is.
            if !text.starts_with("> ") && text.starts_with('>') {
                flaws.push(format!("a quotation that nobody wrote: {text:?}"));
            }
        }
    }
    flaws
}

/// Bits that break what is careless.
const HOSTILE: &[&str] = &[
    "<!channel>",
    "<!here|here>",
    "<@U012AB3CD>",
    "<#C1|general>",
    "@everyone",
    "&",
    "<",
    ">",
    "|",
    "*",
    "_",
    "~",
    "`",
    "```",
    "\n> ",
    "\n",
    "\r\n",
    "\t",
    "\u{0}",
    "\u{7f}",
    "\u{202e}",
    "👩‍👩‍👧‍👦",
    "🇫🇷",
    "e\u{301}\u{301}\u{301}",
    "日本語",
    "مرحبا",
    "[x](javascript:alert(1))",
    "[x](https://example.com/?a=1&b=<2>|3)",
    "https://example.com/a_b_c",
    "**",
    "# ",
    "- ",
    "1. ",
    "<b>",
    "&lt;",
    "&amp;lt;",
    "<!date^1^{date}|x>",
    "\\",
    "a",
    " ",
    "word ",
    "mot\u{a0}», ",
    "![i](https://x/y)",
];

fn hostile(most: usize) -> impl Strategy<Value = String> {
    let bits = prop::collection::vec(prop::sample::select(HOSTILE), 0..40).prop_map(|bits| bits.concat());
    let long = (prop::sample::select(HOSTILE), 0..most).prop_map(|(bit, count)| bit.repeat(count));
    let pile = (0..most).prop_map(|count| format!("a{}", "\u{301}".repeat(count)));
    prop_oneof![6 => bits, 1 => long, 1 => pile, 1 => Just(String::new())]
}

fn url() -> impl Strategy<Value = Url> {
    const URLS: &[&str] =
        &["https://example.com/r/abc", "http://127.0.0.1:8081/r/x", "mailto:a@example.com", "javascript:alert(1)"];
    let plain = prop::sample::select(URLS).prop_map(|url| Url::parse(url).unwrap());
    let long =
        (0..5_000_usize).prop_map(|n| Url::parse(&format!("https://x.com/intent?text={}", "a".repeat(n))).unwrap());
    let path = (0..5_000_usize).prop_map(|n| Url::parse(&format!("https://x.com/{}", "a".repeat(n))).unwrap());
    prop_oneof![4 => plain, 1 => long, 1 => path]
}

fn button() -> impl Strategy<Value = Button> {
    let press = (hostile(200), "[a-z]{1,8}:[a-z0-9]{0,90}").prop_map(|(label, action)| Button::press(label, action));
    let long = (0..3_000_usize).prop_map(|n| Button::press("long", "a".repeat(n)));
    let open = (hostile(200), url()).prop_map(|(label, url)| Button::open(label, url));
    let copy = (hostile(200), hostile(5_000)).prop_map(|(label, text)| Button::copy(label, text));
    (prop_oneof![6 => press, 1 => long, 3 => open, 1 => copy], any::<bool>())
        .prop_map(|(button, main)| if main { button.main() } else { button })
}

fn pick() -> impl Strategy<Value = Pick> {
    let option = (hostile(200), hostile(200), "[a-z]{0,8}:[a-z0-9]{0,160}")
        .prop_map(|(label, about, action)| PickOption { label, about, action });
    (hostile(300), prop::collection::vec(option, 0..150)).prop_map(|(label, options)| Pick { label, options })
}

fn draft() -> impl Strategy<Value = Draft> {
    (hostile(6_000), prop::option::of(0..50_usize), any::<u32>(), any::<u32>(), any::<bool>()).prop_map(
        |(text, fold_at, length, limit, first)| {
            let end = text.char_indices().nth(9).map_or(text.len(), |(at, _)| at);
            let disclosure = first.then_some((0, end));
            Draft { text, disclosure, length, limit, fold_at, network: "linkedin".into() }
        },
    )
}

fn chart() -> impl Strategy<Value = Chart> {
    let rows = prop::collection::vec((hostile(100), any::<u64>()), 0..150);
    (hostile(100), hostile(100), hostile(100), rows).prop_map(|(title, who, what, rows)| Chart {
        title,
        heads: [who, what],
        rows,
    })
}

fn card() -> impl Strategy<Value = Card> {
    let words = (hostile(2_000), hostile(3_000), hostile(2_000));
    let tone = prop::sample::select(vec![Tone::Plain, Tone::Good, Tone::Warning]);
    let facts = prop::collection::vec((hostile(300), hostile(3_000)), 0..30);
    let times = prop::collection::vec((hostile(300), any::<i64>().prop_map(Millis)), 0..12);
    let picture = prop::option::of(hostile(4_000).prop_map(|alt| Picture {
        sha256: "0".repeat(64),
        media: "image/png".into(),
        alt,
        bytes: Arc::new(vec![1]),
    }));
    let rows = prop::collection::vec(prop::collection::vec(button(), 0..40), 0..16);
    let parts =
        (facts, times, picture, prop::option::of(pick()), rows, prop::option::of(draft()), prop::option::of(chart()));
    (words, tone, any::<bool>(), parts).prop_map(|((title, text, footer), tone, french, parts)| {
        let mut card =
            Card::new(if french { Lang::Fr } else { Lang::En }).title(title).text(text).tone(tone).footer(footer);
        (card.facts, card.times, card.picture, card.pick, card.rows, card.draft, card.chart) = parts;
        card
    })
}

fn form() -> impl Strategy<Value = Form> {
    let choices = prop::collection::vec((hostile(60), hostile(100)), 0..130);
    let field = (hostile(300), hostile(5_000), 0..5_000_usize, any::<bool>(), prop::option::of(choices)).prop_map(
        |(label, value, max, long, choices)| Field {
            name: "text",
            label,
            value,
            max,
            long,
            choices: choices.unwrap_or_default(),
            live: None,
        },
    );
    let fields = prop::collection::vec(field, 1..6);
    (hostile(300), hostile(300), hostile(4_000), hostile(100), fields)
        .prop_map(|(action, title, text, send, fields)| Form { lang: Lang::Fr, action, title, text, fields, send })
}

/// What can be called from a message.
fn called(drawn: &Message) -> BTreeSet<String> {
    let mut found = vec![];
    drawn.blocks.iter().for_each(|block| objects(block, &mut found));
    let elements = found.iter().filter(|object| object["type"] == "button" && object["value"].is_string());
    let options = found.iter().flat_map(|object| object["options"].as_array().into_iter().flatten());
    elements.copied().chain(options).filter_map(|object| object["value"].as_str().map(str::to_owned)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_card_exceeds_a_limit(card in card()) {
        for shown in [Shown::Words, Shown::File("F0123456789"), Shown::Chart] {
            let drawn = message(&card, shown);
            prop_assert_eq!(flaws(&drawn), Vec::<String>::new(), "{:?}", shown);
            let there: BTreeSet<String> = card.presses().map(str::to_owned).collect();
            prop_assert!(called(&drawn).is_subset(&there), "nothing is called that the card does not call");
        }
    }

    #[test]
    fn no_app_home_exceeds_a_limit(cards in prop::collection::vec(card(), 0..8)) {
        let view = home(&cards);
        prop_assert_eq!(HomeTabView::try_from(view.clone()).err().map(|error| error.to_string()), None);
        let flaws = flaws_of_blocks(view["blocks"].as_array().unwrap());
        prop_assert_eq!(flaws, Vec::<String>::new());
    }

    #[test]
    fn no_form_exceeds_a_limit(form in form(), context in hostile(4_000)) {
        let view = modal(&form, &context);
        prop_assert_eq!(ModalView::try_from(view.clone()).err().map(|error| error.to_string()), None);
        let flaws = flaws_of_blocks(view["blocks"].as_array().unwrap());
        prop_assert_eq!(flaws, Vec::<String>::new());
        for input in view["blocks"].as_array().unwrap().iter().filter(|block| block["type"] == "input") {
            let element = &input["element"];
            let value = element["initial_value"].as_str().unwrap_or_default();
            let most = element["max_length"].as_u64().unwrap_or(3_000);
            prop_assert!(value.encode_utf16().count() as u64 <= most);
        }
    }
}

fn shown(card: &Card, shown: Shown<'_>) -> (Message, String) {
    let drawn = message(card, shown);
    assert_eq!(flaws(&drawn), Vec::<String>::new());
    let all = drawn.blocks.iter().map(Value::to_string).collect::<Vec<_>>().join("\n");
    (drawn, all)
}

#[test]
fn a_kit_shows_its_text_as_it_is_and_what_is_known_of_it() {
    let text = "Ad: I work at Acme.\n\nWe are *hiring* <everybody>!";
    let draft = Draft {
        text: text.into(),
        disclosure: Some((0, 19)),
        length: 42,
        limit: 3_000,
        fold_at: Some(25),
        network: "linkedin".into(),
    };
    let mut card = Card::new(Lang::En).title("Your kit").row([
        Button::copy("Copy the text", text),
        Button::copy("Copy the link", "https://go.example.com/r/abc"),
        Button::open("Open LinkedIn", Url::parse("https://www.linkedin.com/").unwrap()).main(),
    ]);
    card.draft = Some(draft);
    let (drawn, all) = shown(&card, Shown::Words);
    let pre = drawn.blocks.iter().filter(|block| block["type"] == "rich_text");
    let pre: Vec<&str> = pre.map(|block| block["elements"][0]["elements"][0]["text"].as_str().unwrap()).collect();
    assert_eq!(pre, [text, "https://go.example.com/r/abc"], "the draft once, and the other text that is copied");
    for part in
        ["Disclosure: “Ad: I work at Acme.”", "Length: 42 of 3,000 (LinkedIn)", "Seen without", "Copy the link: select"]
    {
        assert!(all.contains(part), "{part} in {all}");
    }
    assert!(!all.contains("Copy the text"), "Slack has no button that copies");
    assert!(drawn.text.contains("Ad: I work at Acme.") && drawn.text.contains("https://www.linkedin.com/"));
}

#[test]
fn what_is_cut_says_so_and_leads_to_the_whole() {
    let url = "https://go.example.com/r/abc";
    let card = Card::new(Lang::Fr)
        .title("Titre")
        .text("mot ".repeat(5_000))
        .row([Button::press("Partager", "share:a"), Button::open("Lire", Url::parse(url).unwrap())]);
    let (drawn, all) = shown(&card, Shown::Words);
    assert!(all.contains(&format!("Texte abrégé ici. <{url}|Lire la suite>")), "{all}");
    assert_eq!(called(&drawn), BTreeSet::from(["share:a".to_owned()]));
    let (_, all) = shown(&Card::new(Lang::Fr).text("court"), Shown::Words);
    assert!(!all.contains("abrégé"));
}

#[test]
fn a_board_is_a_chart_and_a_table_or_its_picture() {
    let rows = vec![("Ana".to_owned(), 12), ("Ana".to_owned(), 9), ("<!channel>".to_owned(), 1)];
    let mut card = Card::new(Lang::En).text("**Board**");
    card.chart = Some(Chart { title: "Points of the week".into(), heads: ["Who".into(), "Points".into()], rows });
    card.picture = Some(Picture::png(vec![1], "The board".into()));
    let kinds = |drawn: &Message| {
        drawn.blocks.iter().map(|block| block["type"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (drawn, _) = shown(&card, Shown::Chart);
    assert_eq!(kinds(&drawn), ["data_visualization", "table", "section"]);
    let data = &drawn.blocks[0]["chart"]["series"][0]["data"];
    assert_eq!(
        (&data[0]["label"], &data[1]["label"], &data[1]["value"]),
        (&json!("Ana"), &json!("Ana (2)"), &json!(9))
    );
    assert_eq!(drawn.blocks[1]["rows"][2][1]["text"], "9");
    assert_eq!(kinds(&shown(&card, Shown::File("F0123456789")).0), ["image", "section"]);
    assert_eq!(kinds(&shown(&card, Shown::Words).0), ["section"]);
}

#[test]
fn times_are_the_readers_own_and_a_choice_says_how_much_there_is() {
    let option =
        |n: usize| PickOption { label: format!("Item {n}"), about: String::new(), action: format!("share:{n}") };
    let pick = Pick { label: "Choose".into(), options: (0..150).map(option).collect() };
    let card = Card::new(Lang::En).time("Until", Millis(1_795_680_000_000)).pick(pick);
    let (_, all) = shown(&card, Shown::Words);
    assert!(all.contains("<!date^1795680000^{date_short_pretty} {time}|"), "{all}");
    assert!(all.contains("The first 100 of 150."), "{all}");
}

#[test]
fn commands_are_told_as_they_are_typed_on_slack_also_where_blocks_are_not_seen() {
    let card = Card::new(Lang::En).text("See `/me shares`, *or* `/share`, `not/me`; and/me, 5 o`clock /me");
    let (drawn, all) = shown(&card, Shown::Words);
    assert!(all.contains("See `/mine shares`"), "{all}");
    assert!(drawn.text.starts_with("See /mine shares, or /share, not/me; and/me, 5 o"), "{}", drawn.text);
}

#[test]
fn a_form_and_its_answers_fit_each_other() {
    let field = |name, choices: Vec<(String, String)>| Field {
        name,
        label: "What?".into(),
        value: "b".into(),
        max: 50,
        long: false,
        choices,
        live: None,
    };
    let choices = vec![("a".into(), "A".into()), ("b".into(), "B".into())];
    let form = Form {
        lang: Lang::En,
        action: "words:1".into(),
        title: "A title that is longer than Slack shows".into(),
        text: String::new(),
        fields: vec![field("text", vec![]), field("net", choices)],
        send: "Send".into(),
    };
    let view = modal(&form, "carried");
    assert_eq!((&view["callback_id"], &view["private_metadata"]), (&json!("words:1"), &json!("carried")));
    assert_eq!(view["blocks"][0]["text"]["text"], form.title, "the whole title stands in the form");
    assert_eq!(view["blocks"][2]["element"]["initial_option"]["value"], "b");
    let said = json!({
        "0:text": {"answer": {"type": "plain_text_input", "value": null}},
        "1:net": {"answer": {"type": "static_select", "selected_option": {"value": "a"}}},
        "odd": {"answer": 1}, "2:": 7,
    });
    let expected = [("text", ""), ("net", "a")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(answers(&said), expected.into());
    assert_eq!(answers(&json!("nonsense")), std::collections::BTreeMap::new());
    for (pressed, expected) in [
        (json!({"type": "button", "value": "share:a"}), Some("share:a")),
        (json!({"type": "static_select", "selected_option": {"value": "kit:b"}}), Some("kit:b")),
        (json!({"type": "button", "url": "https://example.com"}), None),
    ] {
        assert_eq!(action(&pressed), expected);
    }
}

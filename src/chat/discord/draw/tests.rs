//! What a card becomes, one idea a test; that nothing ever exceeds a limit is held in `tests/it/discord_draw.rs`.
use super::*;
use crate::flow::card::{Button, Draft, Tone};
use crate::id::Millis;
use crate::lang::Lang;

fn card() -> Card {
    Card::new(Lang::En)
}

fn drafted(text: &str, disclosure: Option<(usize, usize)>, fold_at: Option<usize>) -> Card {
    let text = text.to_owned();
    Card {
        draft: Some(Draft { text, disclosure, length: 23, limit: 3_000, fold_at, network: "linkedin".into() }),
        ..card()
    }
}

#[test]
fn a_card_is_one_frame() {
    let at = Millis(1_800_000_000_500);
    let card = card().title("We *hire*").text("Come **in**.").tone(Tone::Good).fact("Clicks", "1_2").time("Until", at);
    let drawn = message(&card.clone().footer("Acme · ref. 1a_b"), Shown::ToAll);
    assert!(drawn.files.is_empty());
    assert_eq!(
        drawn.body,
        json!({
            "content": "",
            "embeds": [{
                "title": r"We \*hire\*",
                "description": "Come **in**.",
                "color": 0x2E_7D_4F,
                "fields": [
                    { "name": "Clicks", "value": r"1\_2", "inline": true },
                    { "name": "Until", "value": "<t:1800000000:f> (<t:1800000000:R>)", "inline": false },
                ],
                "footer": { "text": "Acme · ref. 1a_b" },
            }],
            "components": [],
            "attachments": [],
            "allowed_mentions": { "parse": [] },
        })
    );
    assert_eq!(message(&card, Shown::ToOne).body["flags"], 64);
}

#[test]
fn a_draft_stands_in_a_block_of_its_own() {
    let text = "I work at Acme. We hire!";
    let drawn = message(&drafted(text, Some((0, 15)), Some(16)).title("Your kit"), Shown::ToOne).body;
    assert_eq!(drawn["embeds"][0]["title"], "Your kit");
    let said = drawn["embeds"][1]["description"].as_str().unwrap();
    let expected = "```\nI work at Acme. We hire!\n```\nThe disclosure in it: “I work at Acme.”\n23 of 3,000 on LinkedIn\n\
                    Readers see it up to “I work at Acme.”, the rest after “… see more”.";
    assert_eq!(said.replace(['\u{2068}', '\u{2069}'], ""), expected);
    // A range that is none of this text's is not pointed at.
    for odd in [Some((0, 999)), Some((9, 3)), Some((1, 1))] {
        let said = message(&drafted("é", odd, None), Shown::ToOne).body["embeds"][0]["description"].to_string();
        assert!(!said.contains("disclosure"), "{said}");
    }
}

#[test]
fn what_a_block_would_change_goes_as_a_file() {
    for text in ["run ```this``` now".to_owned(), "x".repeat(20_000)] {
        let drawn = message(&drafted(&text, None, None), Shown::ToOne);
        assert_eq!(drawn.files.len(), 1);
        assert_eq!((&*drawn.files[0].name, &**drawn.files[0].bytes), ("post.txt", text.as_bytes()));
        assert_eq!(drawn.body["attachments"], json!([{ "id": "0", "filename": "post.txt" }]));
        let said = drawn.body["embeds"][0]["description"].as_str().unwrap();
        assert!(said.contains("post.txt") && !said.contains("```"), "{said}");
    }
}

#[test]
fn what_is_copied_stands_once() {
    let copies = [Button::copy("Copy the text", "the text"), Button::copy("Copy the link", "https://a.example/r/1")];
    let drawn = message(&drafted("the text", None, None).row(copies), Shown::ToOne).body;
    let said = drawn["embeds"][0]["description"].as_str().unwrap();
    assert_eq!(said.matches("the text").count(), 1, "{said}");
    assert!(said.contains("**Copy the link**\n```\nhttps://a.example/r/1\n```"), "{said}");
    assert_eq!(drawn["components"], json!([]));
}

#[test]
fn a_picture_goes_with_what_it_shows() {
    let picture = Picture::png(vec![1, 2, 3], "A team, laughing".into());
    let drawn = message(&Card { picture: Some(picture.clone()), ..card().title("t") }, Shown::ToAll);
    let name = picture_name(&picture).unwrap();
    assert_eq!((&*drawn.files[0].name, drawn.files[0].media), (&*name, "image/png"));
    assert_eq!(drawn.body["embeds"][0]["image"]["url"], format!("attachment://{name}"));
    let said = json!([{ "id": "0", "filename": name, "description": "A team, laughing" }]);
    assert_eq!(drawn.body["attachments"], said);
    for odd in [
        Picture { bytes: Arc::default(), ..picture.clone() },
        Picture { media: "text/html".into(), ..picture.clone() },
        Picture { bytes: Arc::new(vec![0; FILE + 1]), ..picture },
    ] {
        let drawn = message(&Card { picture: Some(odd), ..card().title("t") }, Shown::ToAll);
        assert!(drawn.files.is_empty() && drawn.body["embeds"][0].get("image").is_none());
    }
}

#[test]
fn an_address_too_long_for_a_button_stands_in_the_text() {
    let long = |length: usize| format!("https://a.example/?text={}", "x".repeat(length)).parse().unwrap();
    let open = |length| message(&card().text("Body").row([Button::open("Open X", long(length))]), Shown::ToOne).body;
    assert_eq!(open(400)["components"][0]["components"][0]["style"], 5);
    let linked = open(1_000)["embeds"][0]["description"].as_str().unwrap().to_owned();
    assert!(linked.starts_with("Body\n[Open X](https://a.example/?text=xxx"), "{linked}");
    let told = open(5_000);
    assert!(told["embeds"][0]["description"].as_str().unwrap().contains("too long for a button"), "{told}");
    assert_eq!(told["components"], json!([]));
}

#[test]
fn what_is_cut_leads_to_the_rest_and_what_is_left_out_is_counted() {
    let read = Button::open("Read", "https://a.example/page".parse().unwrap());
    let mut cut = card().text("word ".repeat(3_000)).row([read]).footer("Acme");
    for fact in 0..30 {
        cut = cut.fact(format!("f{fact}"), "v");
    }
    let drawn = message(&cut, Shown::ToAll).body;
    let said = drawn["embeds"][0]["description"].as_str().unwrap();
    assert!(said.ends_with("…\n[Read the rest](https://a.example/page)"), "{said}");
    assert_eq!(drawn["embeds"][0]["fields"].as_array().unwrap().len(), 25);
    let footer = drawn["embeds"][0]["footer"]["text"].as_str().unwrap().replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(footer, "… and 5 more · Acme");
}

#[test]
fn an_empty_card_is_a_message_all_the_same() {
    let drawn = message(&card(), Shown::ToAll).body;
    assert_eq!(drawn["embeds"], json!([{ "description": "…", "color": 0x5B_6B_7F }]));
    let drawn = message(&card().fact(" ", "").fact("", "v").fact("n", "\n"), Shown::ToAll).body;
    let fields = drawn["embeds"][0]["fields"].as_array().unwrap();
    assert_eq!((&fields[0]["name"], &fields[1]["value"]), (&json!("–"), &json!("–")));
}

//! The whole loop as colleagues live it in Slack, in French and in English, through the program's own client.
use serde_json::json;

use super::office::{Office, PLACES, Way};
use super::server::{Fault, Outcome, Shown, values};

/// Presses the one button that begins so; answers the message that comes of it.
async fn go(office: &Office, who: &super::server::Who, on: &Shown, start: &str) -> Outcome {
    office.slack.press(who, on, &on.action(start)).await
}

async fn from_the_first_card_to_a_share(way: Way) {
    let office = Office::open(way).await;
    office.world.tick().await.unwrap();
    for (who, (_, _, _, channel), own, disclosure) in [
        (&office.ada, PLACES[0], "Je travaille chez portevoix.", "chez"),
        (&office.bob, PLACES[1], "I work at portevoix.", "at"),
    ] {
        // The card, with the slot under it that nobody sees, and its picture where it has one.
        let card = office.card(channel);
        assert_eq!(card.metadata["event_type"], "portevoix_slot", "{card:#?}");
        assert!(card.metadata["event_payload"]["slot"].as_str().is_some_and(|slot| slot.len() == 22));
        assert!(!card.text.is_empty(), "a text for those who do not see blocks");
        let picture = card.blocks.as_array().unwrap().iter().find_map(|block| block["slack_file"]["id"].as_str());
        let bytes = office.slack.file(picture.expect("its picture")).expect("a whole file");
        assert!(bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"\xff\xd8"), "a picture as it is");
        // Share: the charter first, then the networks, then a kit; only they see it.
        let charter = go(&office, who, &card, "share:").await;
        assert!(matches!(charter, Outcome::Ephemeral(_)), "{charter:?}");
        let networks = go(&office, who, &charter.shown(), "join:").await;
        assert!(matches!(networks, Outcome::Replaced(_)), "in place of the charter: {networks:?}");
        let networks = networks.shown();
        let mastodon = networks.actions().into_iter().find(|action| action.contains(":mastodon:")).unwrap();
        let kit = office.slack.press(who, &networks, &mastodon).await;
        assert!(matches!(kit, Outcome::Replaced(_)));
        let kit = kit.shown();
        assert!(kit.only_for.is_some() && kit.said().contains("https://go.example.com/r/"), "{kit:#?}");
        // Their own words, in a form; the kit is made anew in place of the old one.
        let form = go(&office, who, &kit, "edit:").await.form();
        let words = format!("{own} Voilà une idée.");
        let anew = office.slack.submitted(who, &form, &[("words", &words)]).await;
        assert!(matches!(anew, Outcome::Replaced(_)), "{anew:?}");
        let kit = anew.shown();
        assert!(kit.said().contains(own), "{disclosure}: {}", kit.said());
        // "I shared it", and taken back.
        let done = go(&office, who, &kit, "shared:").await.shown();
        assert_eq!(shares(&office, true).await, 1);
        let undone = go(&office, who, &done, "undo:").await.shown();
        assert_ne!(undone, done);
        assert_eq!(shares(&office, true).await, 0);
        // Nothing of this was seen by everybody, and the card stands as it stood.
        assert_eq!(office.card(channel), card);
    }
    office.finish().await;
}

/// Shares that stand.
async fn shares(office: &Office, standing: bool) -> i64 {
    assert!(standing);
    office.world.count("SELECT COUNT(*) FROM share WHERE undone_at IS NULL").await
}

#[tokio::test]
async fn from_the_first_card_to_a_share_over_the_socket() {
    from_the_first_card_to_a_share(Way::Socket).await;
}

#[tokio::test]
async fn from_the_first_card_to_a_share_by_signed_requests() {
    from_the_first_card_to_a_share(Way::Http).await;
}

#[tokio::test]
async fn commands_are_answered_in_the_language_of_whoever_asks() {
    let office = Office::open(Way::Socket).await;
    for (who, channel, line, word) in [
        (&office.ada, "C0AMBASSADEURS", "/partage", "partage"),
        (&office.ada, "C0ELSEWHERE", "/portevoix", "/partage"),
        (&office.bob, "C0ADVOCATES", "/portevoix", "/share"),
        (&office.bob, "D0BOB", "/aide", "/share"),
        (&office.bob, "C0ADVOCATES", "/board", "board"),
        (&office.ada, "C0AMBASSADEURS", "/classement", "classement"),
    ] {
        let answer = office.slack.slash(who, channel, line).await;
        assert!(matches!(answer, Outcome::Ephemeral(_)), "{line}: {answer:?}");
        let said = answer.shown().said().to_lowercase();
        assert!(said.contains(word), "{line}: {said}");
    }
    office.finish().await;
}

#[tokio::test]
async fn the_home_shows_ones_own_and_follows_what_one_does() {
    let office = Office::open(Way::Socket).await;
    let (slack, ada) = (&office.slack, &office.ada);
    let Outcome::Home(home) = slack.open_home(ada).await else { panic!("no Home") };
    assert!(home.to_string().contains("Ada"), "{home:#}");
    // Another language: the answer stands in the Home itself, and all of it is in that language from now on.
    let language = values(&home["blocks"]).into_iter().find(|action| action.starts_with("me:language")).unwrap();
    assert_eq!(language, "me:language en");
    let Outcome::Home(home) = slack.press_home(ada, &language).await else { panic!("no Home") };
    assert!(values(&home["blocks"]).contains(&"me:language fr".to_owned()), "{home:#}");
    // Joining elsewhere changes the Home, too.
    office.world.tick().await.unwrap();
    let from = slack.seen();
    let charter = go(&office, ada, &office.card("C0AMBASSADEURS"), "share:").await.shown();
    go(&office, ada, &charter, "join:").await;
    slack.until_called("views.publish", 4).await;
    let home = slack.home(ada).unwrap();
    assert!(values(&home["blocks"]).contains(&"me:leave".to_owned()), "{home:#}");
    assert!(slack.since(ada, from).len() >= 4);
    office.finish().await;
}

#[tokio::test]
async fn the_menu_of_a_message_leads_to_its_item() {
    let office = Office::open(Way::Socket).await;
    office.world.tick().await.unwrap();
    let card = office.card("C0ADVOCATES");
    let item = card.action("share:");
    let charter = office.slack.shortcut(&office.bob, "kit", &card).await.shown();
    assert_eq!(charter.action("join:"), item.replace("share:", "join:"));
    // Who has no kit of it yet is shown the way to one.
    let kitless = office.slack.shortcut(&office.bob, "shared", &card).await.shown();
    assert_eq!(kitless.action("share:"), item);
    // A message that is none of ours.
    let other = Shown { ts: "1795419000.000999".into(), ..card };
    let told = office.slack.shortcut(&office.bob, "kit", &other).await.shown();
    assert_eq!(told.actions(), Vec::<String>::new(), "{told:#?}");
    office.finish().await;
}

#[tokio::test]
async fn a_form_that_comes_too_late_is_one_press_away() {
    let office = Office::open(Way::Socket).await;
    office.world.tick().await.unwrap();
    let (slack, bob) = (&office.slack, &office.bob);
    let charter = go(&office, bob, &office.card("C0ADVOCATES"), "share:").await.shown();
    let networks = go(&office, bob, &charter, "join:").await.shown();
    let first = networks.actions().into_iter().find(|action| action.contains(":x:")).unwrap();
    let kit = slack.press(bob, &networks, &first).await.shown();
    slack.expire_triggers(true);
    let late = go(&office, bob, &kit, "edit:").await.shown();
    slack.expire_triggers(false);
    assert_eq!(late.actions(), [kit.action("edit:")]);
    let form = go(&office, bob, &late, "edit:").await.form();
    // Too long: it stays open and says so.
    let ack = slack.submit(bob, &form, &[("words", &"x".repeat(3_001))]).await;
    assert_eq!(ack["response_action"], "errors", "{ack}");
    assert_eq!(ack["errors"].as_object().unwrap().len(), 1);
    office.finish().await;
}

#[tokio::test]
async fn an_answer_finds_another_way_where_one_is_closed() {
    let office = Office::open(Way::Socket).await;
    let (slack, bob) = (&office.slack, &office.bob);
    // The address does not answer: a message in the channel that only they see.
    slack.fault("hook", &[Fault::Status(404)]);
    let answer = slack.slash(bob, "C0ADVOCATES", "/portevoix").await;
    assert!(matches!(answer, Outcome::Ephemeral(_)), "{answer:?}");
    assert_eq!(slack.calls("chat.postEphemeral").len(), 1);
    // Nor does the channel: a private conversation.
    for faults in [vec![Fault::Refused("user_not_in_channel")], vec![]] {
        slack.fault("hook", &[Fault::DropBefore]);
        let channel = if faults.is_empty() { "D0BOB" } else { "C0ADVOCATES" };
        slack.fault("chat.postEphemeral", &faults);
        let answer = slack.slash(bob, channel, "/portevoix").await;
        assert!(matches!(answer, Outcome::Direct(_)), "{answer:?}");
    }
    office.finish().await;
}

#[tokio::test]
async fn a_lost_answer_and_a_pause_make_exactly_one_card() {
    let office = Office::open(Way::Socket).await;
    let slack = &office.slack;
    slack.fault("chat.postMessage", &[Fault::DropAfter, Fault::Limited(7)]);
    office.world.allow_warnings();
    for _ in 0..200 {
        office.world.tick().await.unwrap();
        office.world.pass(1_000);
    }
    for (_, _, _, channel) in PLACES {
        let card = office.card(channel);
        assert_eq!(card.metadata["event_payload"].as_object().unwrap().len(), 1, "{}", json!(card.metadata));
    }
    assert!(!slack.calls("conversations.history").is_empty(), "it was looked for");
    office.finish().await;
}

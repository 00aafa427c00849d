//! Pictures for the documentation: the very payloads that the adapters send, and the embedded workspace itself.
//!
//! `PORTEVOIX_PICTURES=1 cargo test --test it pictures` writes `docs/pictures/*.png`; it needs Chromium and
//! `npm ci --prefix tests/browser`. Without the variable only the payloads are made.
use std::net::SocketAddr;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use portevoix::chat::{discord, slack};
use portevoix::flow::card::{Card, Said};
use portevoix::id::Millis;
use portevoix::lang::{Lang, say};
use portevoix::store::Message;
use serde_json::{Value, json};

use crate::contract::local::LocalStage;
use crate::contract::stage::{HERE, ICI, Shown, Stage};
use crate::source::root;

/// What is shown, and whom it is shown to.
const PEOPLE: [(&str, Lang, &str); 2] = [("lea", Lang::Fr, ICI), ("ada", Lang::En, HERE)];
/// Colleagues who share in the week of the board; every second one is named on it.
const OTHERS: [&str; 9] = ["Ines", "Noor", "Tom", "Yann", "Zoé", "Max", "Jo", "Ali", "Eva"];

fn t(lang: Lang, key: &str) -> String {
    say(lang, key, &[])
}

/// From a card to a kit for a network; the charter is accepted on the way where that is still to be done.
async fn kit(stage: &LocalStage, who: &str, lang: Lang, card: &Shown, here: Lang, network: &str) -> Shown {
    let stage: &dyn Stage = stage;
    let mut next = stage.press(who, card, &t(here, "chat-card-share")).await.card();
    let accept = t(lang, "chat-join-accept");
    if next.has(&accept) {
        next = stage.press(who, &next, &accept).await.card();
    }
    stage.press(who, &next, network).await.card()
}

/// A week in which people share, each on the networks that they like.
async fn week(stage: &LocalStage, card: &Shown) {
    for (index, who) in OTHERS.iter().enumerate() {
        for network in ["LinkedIn", "Mastodon", "Bluesky"].iter().take(1 + index % 3) {
            let kit = kit(stage, who, Lang::En, card, Lang::En, network).await;
            (stage as &dyn Stage).press(who, &kit, &t(Lang::En, "chat-kit-shared")).await.card();
        }
        stage.command(who, HERE, "me", &format!("audience linkedin {}", 120 + index * 90)).await.card();
        if index % 2 == 0 {
            stage.command(who, HERE, "me", "named on").await.card();
        }
    }
}

/// The card that is kept under this name, with its picture's bytes.
async fn card_of(stage: &LocalStage, shown: &Shown) -> Card {
    let store = stage.world().store();
    let row: Message = store.message(shown.message.parse().unwrap()).await.unwrap().unwrap();
    let Said::Card(mut card) = serde_json::from_str(&row.body).unwrap() else { panic!("{row:?}") };
    if let Some(picture) = &mut card.picture {
        picture.bytes = Arc::new(store.picture(&picture.sha256).await.unwrap().unwrap().1);
    }
    *card
}

fn data(media: &str, bytes: &[u8]) -> Value {
    format!("data:{media};base64,{}", STANDARD.encode(bytes)).into()
}

/// What the adapters send for a card, with the files that they upload.
fn drawn(card: &Card, alone: bool) -> Value {
    let to = if alone { discord::draw::Shown::ToOne } else { discord::draw::Shown::ToAll };
    let sent = discord::draw::message(card, to);
    let files = sent.files.iter().map(|file| (file.name.clone(), data(file.media, &file.bytes)));
    let files: serde_json::Map<String, Value> = files.collect();
    let picture = card.picture.as_ref().map(|picture| data(&picture.media, &picture.bytes));
    let shown = if picture.is_some() { slack::draw::Shown::File("F0123456789") } else { slack::draw::Shown::Words };
    json!({
        "lang": card.lang.code(),
        "discord": {"body": sent.body, "files": files},
        "slack": {"body": slack::draw::message(card, shown).body(), "files": {"F0123456789": picture}},
    })
}

#[tokio::test]
async fn the_pictures_show_what_is_really_sent() {
    let stage = LocalStage::open().await;
    stage.world().tick().await.unwrap();
    let first = |cards: Vec<Shown>| cards.into_iter().next().unwrap();
    let english = first(stage.channel(HERE).await);
    week(&stage, &english).await;
    let mut shots = json!({"card": [], "kit": [], "board": []});
    let add = |shots: &mut Value, what: &str, shown: &Shown, drawn: Value| {
        let mut shot = drawn;
        shot["message"] = shown.message.as_str().into();
        shot["channel"] = shown.channel.as_str().into();
        shots[what].as_array_mut().unwrap().push(shot);
    };
    for (who, lang, channel) in PEOPLE {
        let posted = first(stage.channel(channel).await);
        add(&mut shots, "card", &posted, drawn(&card_of(&stage, &posted).await, false));
        let mine = kit(&stage, who, lang, &posted, lang, "LinkedIn").await;
        add(&mut shots, "kit", &mine, drawn(&card_of(&stage, &mine).await, true));
    }
    stage.pass(7 * Millis::DAY).await;
    for (who, _, channel) in PEOPLE {
        let board = stage.command(who, channel, "board", "").await.card();
        add(&mut shots, "board", &board, drawn(&card_of(&stage, &board).await, true));
    }
    assert!(shots.as_object().unwrap().values().all(|shots| shots.as_array().unwrap().len() == PEOPLE.len()));
    if std::env::var_os("PORTEVOIX_PICTURES").is_some() {
        take(&stage, &shots).await;
    }
    Box::new(stage).finish().await;
}

/// Serves the workspace, and lets a browser take the pictures.
async fn take(stage: &LocalStage, shots: &Value) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let pages = stage.pages().into_make_service_with_connect_info::<SocketAddr>();
    let serving = tokio::spawn(async move { axum::serve(listener, pages).await });
    let mut cookies = vec![];
    for (who, ..) in PEOPLE {
        cookies.push(stage.cookie(who).await);
    }
    let given = tempfile::NamedTempFile::new().unwrap();
    let told = json!({"shots": shots, "url": format!("http://{address}"), "cookies": cookies});
    std::fs::write(given.path(), told.to_string()).unwrap();
    let mut node = std::process::Command::new("node");
    node.arg(root().join("tests/browser/pictures.mjs")).arg(given.path()).arg(root().join("docs/pictures"));
    let done = tokio::task::spawn_blocking(move || node.status()).await.unwrap();
    assert!(done.unwrap().success(), "the browser took no pictures");
    serving.abort();
}

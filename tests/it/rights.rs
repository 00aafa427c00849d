//! What somebody has a right to: all of their data in a file, and none of it left when they say so.
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

use portevoix::flow::FlowError;
use portevoix::flow::card::Card;
use portevoix::flow::click::{DaySalt, import, visit};
use portevoix::flow::port::{Account, Answer, Call, Commands as _, Doing, Seen};
use portevoix::flow::rights;
use portevoix::id::{LinkCode, Millis, PersonId};
use portevoix::lang::Lang;
use portevoix::share::Visit;
use portevoix::store::{Durability, Person};
use sqlx::{Connection as _, Row as _};

use crate::world::{Setup, World, action, actions, card, copied};

mod elsewhere;
mod erase;
mod export;
mod settings;

/// The account's id on its platform, the name that colleagues see, and what she writes: nothing else contains them.
const ID: &str = "U0ZOE4242";
const NAME: &str = "Zoé Quatremère";
const OWN_WORDS: &str = "Mon avis sur la brouette quantique";
const PASTED: &str = "Je travaille chez portevoix. Une brouette quantique collée ici";
const PERMALINK: &str = "https://www.linkedin.com/posts/zoe-quatremere_brouette-activity-7530533093376000000-abcd";

/// Somebody does something, with their name and in French.
async fn does(world: &World, id: &str, name: &str, doing: Doing) -> Answer {
    let account = Account { platform: "slack".into(), workspace: "acme".into(), id: id.into() };
    let seen = Seen { name: name.into(), lang: Some(Lang::Fr), role: None };
    world.desk().call(Call { account, seen, channel: "ambassadeurs".parse().unwrap(), doing }).await
}

async fn press(world: &World, action: &str) -> Card {
    card(does(world, ID, NAME, Doing::Press { action: action.into() }).await)
}

async fn me(world: &World, rest: &str) -> Card {
    card(does(world, ID, NAME, Doing::Command { name: "moi".into(), rest: rest.into() }).await)
}

async fn submit(world: &World, action: &str, fields: &[(&str, &str)]) -> Card {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    card(does(world, ID, NAME, Doing::Submit { action: action.into(), fields }).await)
}

async fn zoe(world: &World) -> Option<Person> {
    let key = ("slack".to_owned(), "acme".to_owned(), ID.to_owned());
    world.store().person_by_account(&key).await.unwrap()
}

fn visitor(n: u8) -> (Visit<'static>, IpAddr) {
    let seen = Visit {
        method: "GET",
        user_agent: Some("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"),
        fetch_dest: Some("document"),
        fetch_mode: Some("navigate"),
        ..Visit::default()
    };
    (seen, IpAddr::V4(Ipv4Addr::new(192, 0, 2, n)))
}

async fn follows(world: &World, code: LinkCode, n: u8) -> bool {
    let (seen, from) = visitor(n);
    visit(world.parts(), &DaySalt::default(), code, &seen, from).await.is_some()
}

/// Everything that a person can leave behind here, and the codes of their links.
async fn live(world: &World) -> Vec<LinkCode> {
    world.tick().await.unwrap();
    let items: Vec<String> = world.parts().catalogue().library.items.keys().map(ToString::to_string).collect();
    press(world, "join:").await;
    me(world, "nom oui").await;
    me(world, "audience linkedin 500+").await;
    me(world, "fuseau Europe/Paris").await;
    me(world, "heures 19:00-08:00").await;
    me(world, "vacances 30/11/2026").await;
    me(world, "vacances fin").await;
    me(world, "lier").await;
    me(world, "exporter").await;
    me(world, "bilan oui").await;
    press(world, "train:objector:0").await;
    press(world, &format!("notforme:{}", items[1])).await;
    let first = press(world, &format!("kit:{}:linkedin:fr:0", items[0])).await;
    let words = actions(&first).into_iter().find(|action| action.starts_with("edit:")).unwrap().to_owned();
    let form = match does(world, ID, NAME, Doing::Press { action: words }).await {
        Answer::Form(form) => form,
        other => panic!("{other:?}"),
    };
    let own = submit(world, &form.action, &[(form.fields[0].name, OWN_WORDS)]).await;
    let done = press(world, &action(&own, "shared:")).await;
    let share = action(&done, "tell:")["tell:".len()..].to_owned();
    submit(world, &format!("told:{share}"), &[("evidence", PASTED)]).await;
    submit(world, &format!("told:{share}"), &[("evidence", PERMALINK)]).await;
    submit(world, &format!("figures:{share}"), &[("impressions", "1 234")]).await;
    let kit = press(world, &format!("kit:{}:x:fr:0", items[0])).await;
    press(world, &action(&kit, "shared:")).await;
    let codes = codes(world).await;
    for (n, code) in codes.iter().enumerate() {
        assert!(follows(world, *code, u8::try_from(n).unwrap()).await);
    }
    import(world.parts()).await.unwrap();
    // A visit that nobody imported yet.
    assert!(follows(world, codes[0], 99).await);
    codes
}

async fn codes(world: &World) -> Vec<LinkCode> {
    let mut raw = world.raw().await;
    let rows = sqlx::query("SELECT code FROM link WHERE person IS NOT NULL AND person <> '1111111111111111111111'")
        .fetch_all(&mut raw)
        .await
        .unwrap();
    raw.close().await.unwrap();
    rows.iter().map(|row| row.get::<String, _>(0).parse().unwrap()).collect()
}

/// Every byte below the folder.
fn bytes_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(bytes_below(&path));
        } else {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
    found
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Where any of these stands, below the folder.
fn found(folder: &Path, parts: &[Vec<u8>]) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    for (path, bytes) in bytes_below(folder) {
        for part in parts.iter().filter(|part| holds(&bytes, part)) {
            places.insert(format!("{path}: {}", String::from_utf8_lossy(part)));
        }
    }
    places
}

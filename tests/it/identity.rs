//! Who stands behind an account: what a platform tells of them, and two accounts that turn out to be one person's.
use std::collections::{BTreeMap, BTreeSet};

use portevoix::content::{Role, State};
use portevoix::flow::card::Card;
use portevoix::flow::port::{Account, Call, Commands as _, Doing, Seen};
use portevoix::id::{Millis, PersonId};
use portevoix::network::Network;
use portevoix::store::{Durability, Person, merged_columns};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use sqlx::{Connection as _, Row as _};

use crate::world::{Pages, Platform, Setup, World, action, actions, below, card};

const DISCORD: (&str, &str) = ("discord", "acme");
const SLACK: (&str, &str) = ("slack", "club");

async fn open(seed: u64) -> World {
    let catalogue = Pages::default().channel("team", "en").items(4).read();
    let now = "2026-11-24T07:00:00Z";
    World::open(Setup { seed, now, catalogue, platform: Platform::Fake, durability: Durability::Off, ..Setup::local() })
        .await
}

async fn does(world: &World, place: (&str, &str), doing: Doing) -> Card {
    card(world.call_at(place, "me", "team", doing).await)
}

async fn press(world: &World, place: (&str, &str), action: &str) -> Card {
    does(world, place, Doing::Press { action: action.into() }).await
}

async fn says(world: &World, place: (&str, &str), rest: &str) -> Card {
    does(world, place, Doing::Command { name: "me".into(), rest: rest.into() }).await
}

async fn person(world: &World, place: (&str, &str)) -> Person {
    let key = (place.0.to_owned(), place.1.to_owned(), "me".to_owned());
    world.store().person_by_account(&key).await.unwrap().unwrap()
}

/// A code of the first account, typed in the second; the card that asks.
async fn asked(world: &World, first: (&str, &str), second: (&str, &str)) -> Card {
    let code = says(world, first, "link").await.title;
    says(world, second, &format!("link {code}")).await
}

/// Links the two, by the book.
async fn link(world: &World, first: (&str, &str), second: (&str, &str)) {
    let asked = asked(world, first, second).await;
    let done = press(world, second, &action(&asked, "merge:")).await;
    assert_eq!(done.title, "Your accounts are linked");
}

const BAD: &str = "This code does not work";

#[tokio::test]
async fn two_accounts_become_one_record_by_code_and_consent() {
    let world = open(1).await;
    for place in [DISCORD, SLACK] {
        press(&world, place, "join:").await;
    }
    world.pass(Millis::MINUTE);
    let (first, second) = (person(&world, DISCORD).await, person(&world, SLACK).await);
    assert_ne!(first.id, second.id);
    press(&world, DISCORD, "me:audience linkedin 500+").await;
    let code = says(&world, DISCORD, "link").await;
    assert!(code.text.contains("within 10 minutes") && code.text.contains(&code.title), "{code:?}");
    // Nobody reads it in the database.
    let bare = code.title.replace('-', "");
    let bytes = std::fs::read(world.database()).unwrap();
    assert!(!bytes.windows(bare.len()).any(|part| part == bare.as_bytes()));
    // Typed as people type; nothing happens before the answer.
    let asked = says(&world, SLACK, &format!("link {}", code.title.to_lowercase().replace('-', " "))).await;
    assert_eq!(asked.title, "Are both accounts yours?");
    assert!(asked.facts.iter().any(|(_, value)| value.contains("Discord, acme")), "{asked:?}");
    assert_ne!(person(&world, DISCORD).await.id, person(&world, SLACK).await.id);
    let merge = action(&asked, "merge:");
    // Pressed by whoever did not type it, it does nothing.
    for place in [DISCORD, ("local", "here")] {
        assert_eq!(press(&world, place, &merge).await.title, BAD, "{place:?}");
    }
    press(&world, SLACK, &merge).await;
    let one = person(&world, SLACK).await;
    assert_eq!((one.id, person(&world, DISCORD).await), (first.id.min(second.id), one.clone()));
    assert_eq!(world.store().audiences().await.unwrap().keys().map(|(who, _)| *who).collect::<Vec<_>>(), [one.id]);
    assert_eq!(world.store().accounts_of(one.id).await.unwrap().len(), 2);
    assert_eq!(world.chat.directs().len(), 1, "the other account was told");
    let listed = says(&world, DISCORD, "accounts").await;
    // No ids of accounts.
    assert!(listed.text.starts_with("- Discord, acme (this one)\n- Slack, club\n\n"), "{}", listed.text);
    let merged: Vec<_> = world.ledger().await.into_iter().filter(|(action, _)| action == "merged").collect();
    assert_eq!(merged, [("merged".to_owned(), one.id.to_string())]);
    // Once.
    assert_eq!(press(&world, SLACK, &merge).await.title, BAD);
    assert_eq!(says(&world, SLACK, &format!("link {}", code.title)).await.title, BAD);
    world.finish().await;
}

#[tokio::test]
async fn a_code_that_does_not_hold_links_nothing() {
    let world = open(2).await;
    let code = says(&world, DISCORD, "link").await.title;
    assert_eq!(says(&world, DISCORD, &format!("link {code}")).await.title, "That is your own code");
    for wrong in ["0", "link", "00000-00000", "é", &"7".repeat(500)] {
        assert_eq!(says(&world, SLACK, &format!("link {wrong}")).await.title, BAD, "{wrong}");
    }
    // Five were too many: now also the right one is refused, for ten minutes.
    assert_eq!(says(&world, SLACK, &format!("link {code}")).await.title, "Too many codes");
    world.pass(9 * Millis::MINUTE);
    assert_eq!(says(&world, SLACK, &format!("link {code}")).await.title, "Too many codes");
    world.pass(2 * Millis::MINUTE);
    // Now the code is too old.
    assert_eq!(says(&world, SLACK, &format!("link {code}")).await.title, BAD);
    // A new one puts an end to the one before; "no" puts an end to it too.
    let old = says(&world, DISCORD, "link").await.title;
    let asked = asked(&world, DISCORD, SLACK).await;
    assert_eq!(says(&world, SLACK, &format!("link {old}")).await.title, BAD);
    let refused = press(&world, SLACK, &action(&asked, "apart:")).await;
    assert_eq!(refused.title, "Nothing was linked");
    assert_eq!(press(&world, SLACK, &action(&asked, "merge:")).await.title, BAD);
    // Consent that comes after the ten minutes is none.
    let code = says(&world, DISCORD, "link").await.title;
    let asked = says(&world, SLACK, &format!("link {code}")).await;
    world.pass(10 * Millis::MINUTE);
    assert_eq!(press(&world, SLACK, &action(&asked, "merge:")).await.title, BAD);
    // A code is typed five times at most, whoever types it.
    let code = says(&world, DISCORD, "link").await.title;
    for n in 0..7 {
        let place = ("local", format!("room-{n}"));
        let found = says(&world, (place.0, &place.1), &format!("link {code}")).await;
        assert_eq!(found.title == BAD, n >= 5, "{n}: {}", found.title);
    }
    assert_ne!(person(&world, DISCORD).await.id, person(&world, SLACK).await.id);
    assert!(world.ledger().await.iter().all(|(action, _)| action != "merged"));
    world.finish().await;
}

#[tokio::test]
async fn whoever_typed_a_code_last_is_the_one_who_may_consent() {
    let world = open(3).await;
    let code = says(&world, DISCORD, "link").await.title;
    let first = says(&world, SLACK, &format!("link {code}")).await;
    let second = says(&world, ("local", "here"), &format!("link {code}")).await;
    assert_eq!(press(&world, SLACK, &action(&first, "merge:")).await.title, BAD);
    assert_eq!(press(&world, ("local", "here"), &action(&second, "merge:")).await.title, "Your accounts are linked");
    world.finish().await;
}

/// Every column of the schema that names a person.
async fn columns(world: &World) -> BTreeSet<(String, String)> {
    let mut raw = world.raw().await;
    let tables = sqlx::query("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'person'");
    let mut found = BTreeSet::new();
    for table in tables.fetch_all(&mut raw).await.unwrap() {
        let table: String = table.get(0);
        let keys = sqlx::query("SELECT \"from\" FROM pragma_foreign_key_list($1) WHERE \"table\" = 'person'");
        for key in keys.bind(table.clone()).fetch_all(&mut raw).await.unwrap() {
            found.insert((table.clone(), key.get(0)));
        }
    }
    // These name one without a key: the row may outlive the person.
    for (table, column) in
        [("ledger_private", "person"), ("workspace_message", "author"), ("workspace_message", "only_for")]
    {
        found.insert((table.to_owned(), column.to_owned()));
    }
    raw.close().await.unwrap();
    found
}

#[tokio::test]
async fn a_merge_takes_care_of_every_column_that_names_a_person() {
    let world = open(4).await;
    let cared: BTreeSet<(String, String)> =
        merged_columns().into_iter().map(|(table, column)| (table.to_owned(), column.to_owned())).collect();
    assert_eq!(cared, columns(&world).await, "store/merge.rs and the schema differ");
    world.finish().await;
}

/// What two people did, before and after they are one.
struct Life {
    world: World,
    rng: ChaCha8Rng,
}

impl Life {
    fn below(&mut self, bound: u64) -> u64 {
        below(&mut self.rng, bound)
    }

    async fn step(&mut self, place: (&'static str, &'static str)) {
        const NETWORKS: [&str; 2] = ["x", "mastodon"];
        let item = format!("item-{:04}", self.below(3));
        let network = NETWORKS[usize::try_from(self.below(2)).unwrap()];
        let world = &self.world;
        match below(&mut self.rng, 12) {
            0..=5 => {
                let kit = press(world, place, &format!("kit:{item}:{network}:en:0")).await;
                let shared = actions(&kit).into_iter().find(|action| action.starts_with("shared:"));
                let Some(shared) = shared.map(str::to_owned) else { return };
                if below(&mut self.rng, 4) > 0 {
                    let done = press(world, place, &shared).await;
                    let undo = actions(&done).into_iter().find(|action| action.starts_with("undo:"));
                    if let Some(undo) = undo.map(str::to_owned).filter(|_| below(&mut self.rng, 5) == 0) {
                        press(world, place, &undo).await;
                    }
                }
            }
            6 => drop(press(world, place, "me:named on").await),
            7 => drop(press(world, place, "me:named off").await),
            8 => drop(press(world, place, &format!("me:audience {network} 10-49")).await),
            9 => drop(press(world, place, "train:objector:0").await),
            10 if below(&mut self.rng, 3) == 0 => drop(press(world, place, "me:leave").await),
            _ => drop(press(world, place, "join:").await),
        }
        let minutes = i64::try_from(self.below(90)).unwrap();
        self.world.pass(minutes * Millis::MINUTE);
    }

    /// Every link is clicked some times.
    async fn clicks(&mut self) {
        let mut raw = self.world.raw().await;
        for link in self.world.store().links().await.unwrap() {
            sqlx::query("INSERT INTO click_rollup (link, hour, class, counted, total) VALUES ($1, 1, 0, $2, $2)")
                .bind(link.code.to_string())
                .bind(i64::try_from(below(&mut self.rng, 9)).unwrap())
                .execute(&mut raw)
                .await
                .unwrap();
        }
        raw.close().await.unwrap();
    }
}

/// Item and network to the instant at which it was shared.
type Shares = BTreeMap<(String, Network), Millis>;

async fn shares(world: &World, person: PersonId) -> Shares {
    let shares = world.store().shares_of_person(person).await.unwrap();
    let found: Shares = shares.iter().map(|s| ((s.item.to_string(), s.network), s.shared_at)).collect();
    assert_eq!(found.len(), shares.len(), "an item counts once on a network");
    found
}

#[tokio::test]
async fn whatever_two_people_did_they_are_one_afterwards() {
    let (mut twice, mut undone) = (0, 0);
    for seed in 0..24 {
        let mut life = Life { world: open(100 + seed).await, rng: ChaCha8Rng::seed_from_u64(seed) };
        for place in [DISCORD, SLACK, ("local", "here")] {
            press(&life.world, place, "join:").await;
            life.world.pass(Millis::MINUTE);
        }
        for _ in 0..24 {
            let place = [DISCORD, SLACK, ("local", "here")][usize::try_from(life.below(3)).unwrap()];
            life.step(place).await;
        }
        life.clicks().await;
        let world = &life.world;
        let (a, b) = (person(world, DISCORD).await, person(world, SLACK).await);
        let other = person(world, ("local", "here")).await;
        let mut expected = shares(world, a.id).await;
        let of_b = shares(world, b.id).await;
        let pairs = of_b.keys().filter(|key| expected.contains_key(*key)).count();
        for (key, at) in of_b {
            expected.entry(key).and_modify(|first| *first = (*first).min(at)).or_insert(at);
        }
        let bystander = shares(world, other.id).await;
        let links = world.store().links().await.unwrap();
        let by_item = world.store().clicks_by_item(Millis(0), Millis(i64::MAX)).await.unwrap();
        let clicked =
            async |who: PersonId| -> u64 { world.store().clicks_of_person(who).await.unwrap().values().sum() };
        let clicks = clicked(a.id).await + clicked(b.id).await;
        let undo_leaves = async || world.ledger().await.iter().filter(|(action, _)| action == "undone").count();
        let before = undo_leaves().await;
        let (first, second) = if seed % 2 == 0 { (DISCORD, SLACK) } else { (SLACK, DISCORD) };
        link(world, first, second).await;
        let one = person(world, DISCORD).await;
        let gone = if one.id == a.id { b.id } else { a.id };
        assert_eq!((one.clone(), one.id), (person(world, SLACK).await, a.id.min(b.id)), "{seed}");
        assert_eq!(shares(world, one.id).await, expected, "{seed}: the earlier of two stays");
        assert_eq!(undo_leaves().await, before + pairs, "{seed}");
        assert_eq!(shares(world, other.id).await, bystander, "{seed}");
        assert_eq!(clicked(one.id).await, clicks, "{seed}: every click still counts");
        assert_eq!(world.store().clicks_by_item(Millis(0), Millis(i64::MAX)).await.unwrap(), by_item, "{seed}");
        let codes = |links: &[portevoix::store::LinkRow]| links.iter().map(|link| link.code).collect::<BTreeSet<_>>();
        assert_eq!(codes(&world.store().links().await.unwrap()), codes(&links), "{seed}: every link still leads on");
        assert!(links.iter().all(|link| world.parts().links.get(link.code).is_some()));
        nothing_names(world, gone).await;
        // And life goes on: nothing is counted anew.
        press(world, SLACK, "join:").await;
        for (item, network) in expected.keys() {
            let kit = press(world, DISCORD, &format!("kit:{item}:{network}:en:0")).await;
            press(world, SLACK, &action(&kit, "shared:")).await;
        }
        assert_eq!(shares(world, one.id).await, expected, "{seed}");
        assert_eq!(codes(&world.store().links().await.unwrap()), codes(&links), "{seed}: no third link");
        twice += world.count("SELECT COUNT(*) FROM link WHERE also = 1").await;
        undone += pairs;
        life.world.finish().await;
    }
    assert!(twice > 10 && undone > 5, "the histories meet: {twice} links, {undone} shares");
}

/// No row names somebody who is somebody else now.
async fn nothing_names(world: &World, gone: PersonId) {
    let mut raw = world.raw().await;
    for (table, column) in columns(world).await.into_iter().chain([("person".to_owned(), "id".to_owned())]) {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE {column} = $1");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(gone.to_string());
        assert_eq!(query.fetch_one(&mut raw).await.unwrap().get::<i64, _>(0), 0, "{table}.{column}");
    }
    raw.close().await.unwrap();
}

#[tokio::test]
async fn nobody_has_approved_their_own_item_with_another_account() {
    let world = open(9).await;
    let step = async |place, role, rest: &str| {
        *world.role.lock().unwrap() = Some(role);
        does(&world, place, Doing::Command { name: "content".into(), rest: rest.into() }).await
    };
    let state = |item: &str| {
        let catalogue = world.parts().catalogue();
        catalogue.state(&catalogue.library.items[&item.parse().unwrap()])
    };
    // These are approved in files; here they begin anew. The first is approved by their other account, the second by
    // somebody else.
    for (item, approver) in [("item-0000", DISCORD), ("item-0001", ("local", "here"))] {
        for (place, word) in [(DISCORD, "withdraw"), (DISCORD, "restore"), (SLACK, "submit"), (approver, "approve")] {
            if word == "withdraw" {
                // It asks for a reason first.
                *world.role.lock().unwrap() = Some(Role::Approver);
                let doing = Doing::Submit { action: format!("pull:{item}"), fields: BTreeMap::new() };
                does(&world, place, doing).await;
            } else {
                let line = format!("{word} {item}");
                step(place, Role::Approver, &line).await;
            }
        }
        assert_eq!(state(item), State::Approved, "{item}");
    }
    link(&world, DISCORD, SLACK).await;
    assert_eq!((state("item-0000"), state("item-0001")), (State::InReview, State::Approved));
    let refused = step(DISCORD, Role::Approver, "approve item-0000").await;
    assert!(refused.text.contains("somebody else has to approve it"), "{refused:?}");
    step(("local", "here"), Role::Approver, "approve item-0000").await;
    assert_eq!(state("item-0000"), State::Approved);
    world.finish().await;
}

#[tokio::test]
async fn who_turns_out_to_be_the_author_by_name_has_approved_nothing() {
    let pages = Pages::default().channel("team", "en").items(1).item("hers", "educational", "hers").by("Ann");
    let pages = pages.item("others", "educational", "of others").by("Bo");
    let world = World::open(Setup { catalogue: pages.read(), platform: Platform::Fake, ..Setup::local() }).await;
    let says = async |place, who: &str, command: &str, rest: &str| {
        let doing = Doing::Command { name: command.into(), rest: rest.into() };
        card(world.call_at(place, who, "team", doing).await)
    };
    *world.role.lock().unwrap() = Some(Role::Approver);
    for item in ["hers", "others"] {
        for (who, word) in [("Cy", "restore"), ("Cy", "submit"), ("me", "approve")] {
            if word == "restore" {
                let doing = Doing::Submit { action: format!("pull:{item}"), fields: BTreeMap::new() };
                world.call_at(DISCORD, who, "team", doing).await;
            }
            says(DISCORD, who, "content", &format!("{word} {item}")).await;
        }
    }
    let state = |item: &str| {
        let catalogue = world.parts().catalogue();
        catalogue.state(&catalogue.library.items[&item.parse().unwrap()])
    };
    assert_eq!((state("hers"), state("others")), (State::Approved, State::Approved));
    // Whoever approved both is Ann on the other platform.
    let code = says(DISCORD, "me", "me", "link").await.title;
    let asked = says(SLACK, "Ann", "me", &format!("link {code}")).await;
    let yes = Doing::Press { action: action(&asked, "merge:") };
    assert_eq!(card(world.call_at(SLACK, "Ann", "team", yes).await).title, "Your accounts are linked");
    assert_eq!((state("hers"), state("others")), (State::InReview, State::Approved));
    assert!(world.ledger().await.contains(&("submitted".into(), "hers".into())));
    world.finish().await;
}

#[tokio::test]
async fn killed_behind_the_merge_it_stands() {
    let mut world = open(5).await;
    let asked = asked(&world, DISCORD, SLACK).await;
    world.faults.once("people_merged");
    press(&world, SLACK, &action(&asked, "merge:")).await;
    world.allow_warnings();
    world.restart().await;
    assert_eq!(person(&world, DISCORD).await, person(&world, SLACK).await);
    assert_eq!(world.count("SELECT COUNT(*) FROM person").await, 1);
    world.finish().await;
}

/// Somebody is seen by a platform.
async fn seen(world: &World, place: (&str, &str), name: &str, role: Option<Role>) {
    let account = Account { platform: place.0.into(), workspace: place.1.into(), id: "me".into() };
    let seen = Seen { name: name.into(), lang: None, role };
    let doing = Doing::Command { name: "me".into(), rest: "accounts".into() };
    world.desk().call(Call { account, seen, channel: "team".parse().unwrap(), doing }).await;
}

#[tokio::test]
async fn a_name_follows_the_account_on_which_it_changes() {
    let world = open(6).await;
    seen(&world, DISCORD, "Ada", None).await;
    seen(&world, SLACK, "Ada Lovelace", None).await;
    world.pass(Millis::MINUTE);
    link(&world, DISCORD, SLACK).await;
    let name = async || person(&world, DISCORD).await.name;
    assert_eq!(name().await, "Ada Lovelace", "the account in use");
    // Two names do not take turns.
    for (place, shown) in [(DISCORD, "Ada"), (SLACK, "Ada Lovelace"), (DISCORD, "Ada"), (DISCORD, "  ")] {
        seen(&world, place, shown, None).await;
        assert_eq!(name().await, "Ada Lovelace");
    }
    seen(&world, DISCORD, "Augusta Ada King", None).await;
    seen(&world, SLACK, "Ada Lovelace", None).await;
    assert_eq!(name().await, "Augusta Ada King");
    seen(&world, SLACK, &"x".repeat(500), None).await;
    assert_eq!(name().await.len(), 60);
    world.finish().await;
}

#[tokio::test]
async fn a_role_is_kept_as_long_as_a_platform_gives_it() {
    let world = open(7).await;
    let told = async |least: Role| {
        let people = world.store().people_with_role(least).await.unwrap();
        people.into_iter().map(|person| person.name).collect::<Vec<_>>()
    };
    seen(&world, DISCORD, "Ada", Some(Role::Approver)).await;
    seen(&world, SLACK, "Bo", Some(Role::Author)).await;
    seen(&world, ("local", "here"), "Eve", None).await;
    for (least, expected) in [
        (Role::Viewer, &["Ada", "Bo"][..]),
        (Role::Author, &["Ada", "Bo"]),
        (Role::Approver, &["Ada"]),
        (Role::Admin, &[]),
    ] {
        let mut found = told(least).await;
        found.sort();
        assert_eq!(found, expected, "{least:?}");
    }
    seen(&world, DISCORD, "Ada", None).await;
    assert_eq!(told(Role::Viewer).await, ["Bo"], "a role that is gone is forgotten");
    press(&world, SLACK, "join:").await;
    *world.role.lock().unwrap() = Some(Role::Author);
    press(&world, SLACK, "me:leave").await;
    assert_eq!(told(Role::Viewer).await, Vec::<String>::new());
    // A role counts for the platform that gave it: the other account has none.
    *world.role.lock().unwrap() = Some(Role::Admin);
    assert!(says(&world, DISCORD, "").await.facts.iter().any(|(_, value)| value == "administrator"));
    *world.role.lock().unwrap() = None;
    assert!(says(&world, SLACK, "").await.facts.iter().all(|(_, value)| value != "administrator"));
    world.finish().await;
}

#[tokio::test]
async fn private_messages_go_to_the_account_in_use() {
    let world = open(8).await;
    seen(&world, DISCORD, "Ada", None).await;
    world.pass(Millis::HOUR);
    seen(&world, SLACK, "Ada", None).await;
    link(&world, DISCORD, SLACK).await;
    world.pass(Millis::MINUTE);
    seen(&world, SLACK, "Ada", None).await;
    let first = async || world.store().accounts_of(person(&world, SLACK).await.id).await.unwrap().remove(0).0;
    assert_eq!(first().await, "slack");
    world.pass(Millis::HOUR);
    seen(&world, DISCORD, "Ada", None).await;
    assert_eq!(first().await, "discord");
    world.finish().await;
}

//! `portevoix disclosure report` from outside: what it counts, what it withholds, what it writes down.
use std::collections::BTreeMap;

use portevoix::flow::card::Does;
use portevoix::flow::port::{Answer, Doing};

use crate::terminal::{Desk, Ended};
use crate::world::{Setup, World, instant};

/// So many people share the item on LinkedIn; the last `bad` of them paste a text that says nothing.
async fn shares(world: &World, item: &str, from: usize, count: usize, bad: usize) {
    for n in from..from + count {
        let who = format!("Person {n}");
        let press = async |action: String| match world.call(&who, "advocates", Doing::Press { action }).await {
            Answer::Private(card) | Answer::Replace(card) => card,
            Answer::Form(form) => panic!("a form: {form:?}"),
        };
        press("join:".into()).await;
        let kit = press(format!("kit:{item}:linkedin:en:0")).await;
        let action = |card: &portevoix::flow::card::Card, start: &str| {
            let found = card.rows.iter().flatten().find_map(|button| match &button.does {
                Does::Press(action) if action.starts_with(start) => Some(action.clone()),
                _ => None,
            });
            found.unwrap()
        };
        let done = press(action(&kit, "shared:")).await;
        if n >= from + count - bad {
            let fields = BTreeMap::from([("evidence".to_owned(), "Look at this, friends!".to_owned())]);
            let action = action(&done, "tell:").replace("tell:", "told:");
            world.call(&who, "advocates", Doing::Submit { action, fields }).await;
        }
    }
}

/// An organisation that shared one item six times, twice saying too little, and another one once.
async fn grown() -> World {
    let world = World::open(Setup::local()).await;
    shares(&world, "alt-text", 0, 6, 2).await;
    shares(&world, "no-ip-addresses", 0, 1, 1).await;
    world
}

struct Asked<'w> {
    world: &'w World,
    desk: Desk,
}

impl Asked<'_> {
    fn run(&self, args: &[&str]) -> Ended {
        let folder = self.world.database().parent().unwrap().display().to_string();
        let mut all = vec!["disclosure", "report", "--data", &folder];
        all.extend(args);
        self.desk.run(&all)
    }

    fn november(&self, more: &[&str]) -> String {
        let mut args = vec!["--from", "2026-11-01", "--to", "2026-11-30"];
        args.extend(more);
        self.run(&args).expect(0).out
    }
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn small_figures_are_withheld_and_nobody_is_named() {
    let world = grown().await;
    let asked = Asked { world: &world, desk: Desk::new() };
    let report = json(&asked.november(&["--format", "json"]));
    let groups = report["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 2, "{report:#}");
    let (many, one) = (&groups[0], &groups[1]);
    assert_eq!((many["item"].as_str(), many["network"].as_str()), (Some("alt-text"), Some("linkedin")));
    assert_eq!(many["shares"], 6);
    // Four said enough and two did not: either figure would tell the other.
    assert!(many["verdicts"]["sufficient"].is_null() && many["verdicts"]["insufficient"].is_null());
    assert_eq!(many["verdicts"]["unverifiable"], 0);
    assert!(many["corrections_asked"].is_null());
    assert!(one["shares"].is_null() && one["verdicts"]["sufficient"].is_null() && one["tiers"]["T4"].is_null());
    for format in ["csv", "json", "md"] {
        let text = asked.november(&["--format", format]);
        assert!(!text.contains("Person"), "{text}");
        let mut raw = world.raw().await;
        let people = sqlx::query("SELECT id FROM person").fetch_all(&mut raw).await.unwrap();
        for person in people {
            let id: String = sqlx::Row::get(&person, 0);
            assert!(!text.contains(&id), "{text}");
        }
    }
    // Nothing exact was read, so nothing was written down.
    assert!(world.ledger().await.iter().all(|(action, _)| action != "read"));
    world.finish().await;
}

#[tokio::test]
async fn exact_figures_are_shown_and_written_down() {
    let world = grown().await;
    let asked = Asked { world: &world, desk: Desk::new() };
    let report = json(&asked.november(&["--format", "json", "--exact"]));
    assert_eq!(report["exact"], true);
    let (many, one) = (&report["groups"][0], &report["groups"][1]);
    assert_eq!((&many["verdicts"]["sufficient"], &many["verdicts"]["insufficient"]), (&4.into(), &2.into()));
    assert_eq!((&many["tiers"]["T1"], &many["tiers"]["T2"]), (&4.into(), &2.into()));
    assert_eq!((&many["corrections_asked"], &many["corrections_closed"]), (&2.into(), &0.into()));
    assert_eq!((&one["shares"], &one["reasons"]["insufficient/NO_DISCLOSURE"]), (&1.into(), &1.into()));
    let csv = asked.november(&["--format", "csv", "--exact"]);
    assert!(csv.contains("2026-11-01,2026-11-30,alt-text,linkedin,FR,verdict,insufficient,2\r\n"), "{csv}");
    let reads = world.ledger().await.into_iter().filter(|(action, _)| action == "read").count();
    assert_eq!(reads, 2, "each exact report is a leaf");
    world.finish().await;
}

#[tokio::test]
async fn days_are_the_brands_and_the_last_one_is_included() {
    let world = World::open(Setup::local()).await;
    // Half past midnight in Paris is still the day before in UTC.
    world.business.set(instant("2026-11-30T22:59:00Z"));
    shares(&world, "alt-text", 0, 5, 0).await;
    world.business.set(instant("2026-11-30T23:30:00Z"));
    shares(&world, "no-ip-addresses", 0, 5, 0).await;
    let asked = Asked { world: &world, desk: Desk::new() };
    let items = |from: &str, to: &str| {
        let report = json(&asked.run(&["--from", from, "--to", to, "--format", "json"]).expect(0).out);
        assert_eq!(report["zone"], "Europe/Paris");
        let groups = report["groups"].as_array().unwrap().iter();
        groups.map(|group| group["item"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(items("2026-11-30", "2026-11-30"), ["alt-text"]);
    assert_eq!(items("2026-12-01", "2026-12-01"), ["no-ip-addresses"]);
    assert_eq!(items("2026-11-30", "2026-12-01"), ["alt-text", "no-ip-addresses"]);
    assert_eq!(items("2026-12-02", "2026-12-31"), Vec::<String>::new());
    world.finish().await;
}

#[tokio::test]
async fn what_cannot_be_asked_is_said() {
    let world = World::open(Setup::local()).await;
    let asked = Asked { world: &world, desk: Desk::new() };
    asked.run(&["--from", "2026-12-01", "--to", "2026-11-30"]).expect(2).says("2026-12-01").says("--to");
    for odd in ["2026-02-30", "01/11/2026", "2026-11-01T00:00", "yesterday", "", "26-11-01", "2026-13-01"] {
        asked.run(&["--from", odd, "--to", "2026-11-30"]).expect(2).says("2026-11-01");
    }
    asked.run(&["--from", "2026-11-01", "--to", "9999-12-31"]).expect(2).says("9998");
    asked.run(&["--from", "2026-11-01"]).expect(2).says("--to");
    asked.run(&["--from", "2026-11-01", "--to", "2026-11-30", "--format", "xlsx"]).expect(2).says("csv");
    let nowhere = asked.desk.run(&["disclosure", "report", "--from", "2026-11-01", "--to", "2026-11-02"]);
    nowhere.expect(1).says("portevoix.db");
    // French where it is asked for; nothing is an answer, too.
    let french = asked.desk.run(&[
        "--lang",
        "fr",
        "disclosure",
        "report",
        "--from",
        "2026-11-01",
        "--to",
        "2026-11-30",
        "--format",
        "md",
        "--data",
        &world.database().parent().unwrap().display().to_string(),
    ]);
    french.expect(0).says("Aucun partage");
    world.finish().await;
}

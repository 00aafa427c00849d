//! `portevoix plan`: when, where, what and why; what changed; for people, for programs and for calendars.
use std::collections::BTreeSet;

use portevoix::content::{Action, Revision};
use portevoix::id::{Millis, PersonId};
use portevoix::ledger::Entry;
use portevoix::store::{Durability, NewDecision, Store};
use serde_json::Value;

use super::Desk;

fn json(desk: &Desk, args: &[&str]) -> Value {
    let all = [&["plan", "--format", "json"], args].concat();
    serde_json::from_str(&desk.run(&all).expect(0).out).unwrap()
}

#[test]
fn a_plan_tells_when_where_what_and_why() {
    let desk = Desk::with_sample();
    let plan = desk.run(&["plan", "--weeks", "52"]).expect(0);
    for part in ["#ambassadeurs", "the weekly board", "order ", "ambassadeurs-items", "Gaps (", "Clashes (", "(FR)"] {
        assert!(plan.out.contains(part), "{part}: {}", plan.out);
    }
    // Nothing is kept where there is no data folder.
    assert!(!desk.path("data").exists());
    let french = desk.run(&["--lang", "fr", "plan"]).expect(0).out.replace('\u{a0}', " ");
    assert!(french.contains("le classement de la semaine") && french.contains("ordre "), "{french}");
}

#[test]
fn the_difference_with_the_last_plan_is_told() {
    let desk = Desk::with_sample();
    std::fs::create_dir(desk.path("data")).unwrap();
    let first = desk.run(&["plan"]).expect(0).out;
    assert!(!first.contains("with the plan of"), "{first}");
    desk.run(&["plan"]).expect(0).says("No difference with the plan of");
    // The item that comes first is edited: it is a draft again, and the others move up.
    let before = json(&desk, &[]);
    assert_eq!(before["changes"], serde_json::json!([]));
    let item = |plan: &Value| {
        let slots = plan["slots"].as_array().unwrap();
        slots.iter().find(|slot| slot["what"] == "item").unwrap()["item"].as_str().unwrap().to_owned()
    };
    let gone = item(&before);
    desk.edit(&format!("content/items/{gone}.en.md"), "title: ", "title: New ");
    let after = desk.run(&["plan", "--since", "data/plan.json"]).expect(0).out;
    assert!(after.contains("  ~ ") && after.contains("instead of"), "{after}");
    // Another item is missing at the end.
    assert!(after.contains("  - "), "{after}");
    // With a name of its own the last plan stays what it was: asked again, the same is said.
    let again = desk.run(&["plan"]).expect(0).out;
    assert!(again.contains("  ~ "), "{again}");
    desk.run(&["plan"]).expect(0).says("No difference");
    // Put back, it is the other way round; and what was printed as JSON can be compared with as well.
    desk.run(&["plan", "--format", "json", "--save", "mine.json"]).expect(0);
    desk.edit(&format!("content/items/{gone}.en.md"), "title: New ", "title: ");
    let back = json(&desk, &["--since", "mine.json"]);
    let signs: BTreeSet<&str> =
        back["changes"].as_array().unwrap().iter().map(|change| change["sign"].as_str().unwrap()).collect();
    assert_eq!(signs, BTreeSet::from(["+", "~"]));
    desk.write("whole.json", &back.to_string());
    assert_eq!(json(&desk, &["--since", "whole.json"])["changes"], serde_json::json!([]));
    // What is no plan is said, and only the last one may be.
    desk.write("data/plan.json", "{}");
    desk.run(&["plan", "--since", "data/plan.json"]).expect(1).says("is no plan");
    desk.run(&["plan", "--since", "nowhere.json"]).expect(1).says("nowhere.json");
    desk.run(&["plan"]).expect(0).says("is no plan");
    desk.run(&["plan"]).expect(0).says("No difference");
}

/// Reads a calendar file another way than it is written: unfolds, unescapes, and holds what RFC 5545 asks of an entry.
fn entries(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let lines: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    let mut whole: Vec<String> = vec![];
    for line in lines {
        match line.strip_prefix(' ') {
            Some(rest) => whole.last_mut().unwrap().push_str(rest),
            None => whole.push(line.to_owned()),
        }
    }
    assert_eq!((whole[0].as_str(), whole[1].as_str()), ("BEGIN:VCALENDAR", "VERSION:2.0"));
    let mut entries = vec![];
    for line in &whole {
        let (key, value) = line.split_once(':').unwrap();
        match (key, value) {
            ("BEGIN", "VEVENT") => entries.push(std::collections::BTreeMap::new()),
            (key, value) => {
                let mut letters = value.chars();
                let mut plain = String::new();
                while let Some(letter) = letters.next() {
                    plain.push(match letter {
                        '\\' => match letters.next().unwrap() {
                            'n' => '\n',
                            escaped @ ('\\' | ';' | ',') => escaped,
                            other => panic!("\\{other} in {value}"),
                        },
                        ';' | ',' if key != "PRODID" => panic!("bare {letter} in {line}"),
                        letter => letter,
                    });
                }
                entries.last_mut().map(|entry| entry.insert(key.to_owned(), plain));
            }
        }
    }
    for entry in &entries {
        for key in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION"] {
            assert!(entry.contains_key(key), "{key}: {entry:?}");
        }
    }
    entries
}

#[test]
fn a_calendar_program_reads_the_plan_and_knows_its_entries_again() {
    let desk = Desk::with_sample();
    let title = "Long, with; signs \\\\ and ".to_owned() + &"é".repeat(60);
    let plan = json(&desk, &["--weeks", "4"]);
    // Without what the first start posts at once, whenever that is.
    let coming: Vec<_> = plan["slots"].as_array().unwrap().iter().filter(|slot| slot["at"] != plan["made"]).collect();
    assert_eq!(plan["slots"].as_array().unwrap().len() - coming.len(), 2, "one first card a channel: {plan:#}");
    let item = coming.iter().find(|slot| slot["what"] == "item").unwrap()["item"].clone();
    let first = entries(&desk.run(&["plan", "--format", "ics"]).expect(0).out);
    let posts = coming.iter().filter(|slot| slot["what"] != "nothing").count();
    let ids = |entries: &[std::collections::BTreeMap<String, String>]| -> BTreeSet<String> {
        entries.iter().map(|entry| entry["UID"].clone()).collect()
    };
    assert_eq!((first.len(), ids(&first).len()), (posts, posts));
    // Other words, another order: the slots keep their ids.
    let file = format!("content/items/{}.en.md", item.as_str().unwrap());
    let text = desk.read(&file);
    let line = text.lines().find(|line| line.starts_with("title:")).unwrap().to_owned();
    desk.edit(&file, &line, &format!("title: \"{title}\""));
    let id = item.as_str().unwrap();
    desk.run(&["content", "approve", id, "--by", "Somebody Else"]).expect(0);
    let second = entries(&desk.run(&["plan", "--format", "ics"]).expect(0).out);
    assert_eq!(ids(&first), ids(&second));
    let read = title.replace("\\\\", "\\");
    assert!(second.iter().any(|entry| entry["SUMMARY"] == read), "{second:#?}");
}

#[tokio::test]
async fn what_was_decided_in_chat_counts_beside_the_running_program() {
    let desk = Desk::with_sample();
    let first = json(&desk, &[]);
    let item = first["slots"].as_array().unwrap().iter().find(|slot| slot["what"] == "item").unwrap()["item"].clone();
    std::fs::create_dir(desk.path("data")).unwrap();
    let store = Store::open(&desk.path("data/portevoix.db"), Durability::Full).await.unwrap();
    let revision =
        first["slots"].as_array().unwrap().iter().find(|slot| slot["item"] == item).unwrap()["revision"].clone();
    let new = NewDecision {
        item: item.as_str().unwrap().parse().unwrap(),
        revision: Revision(revision.as_str().unwrap().to_owned()),
        action: Action::Withdraw,
        person: None::<PersonId>,
        platform: "local".into(),
        reason: String::new(),
        // Later than the approvals in the sample's file.
        at: Millis(4_000_000_000_000),
    };
    let entry = Entry {
        action: portevoix::ledger::Action::Withdrawn,
        actor: String::new(),
        at: new.at,
        subject: item.as_str().unwrap().to_owned(),
        detail: String::new(),
        private: None,
    };
    assert!(store.add_decision(&new, None, &entry, &[]).await.unwrap());
    // The store is open, as that of a running program is; its decision stands in the write-ahead log.
    let plan = json(&desk, &[]);
    assert!(plan["slots"].as_array().unwrap().iter().all(|slot| slot["item"] != item), "{plan:#}");
    store.close().await;
    let plan = json(&desk, &[]);
    assert!(plan["slots"].as_array().unwrap().iter().all(|slot| slot["item"] != item), "{plan:#}");
    // The list says the same as the plan.
    let list = desk.run(&["content", "list"]).expect(0).out;
    let line = list.lines().find(|line| line.starts_with(item.as_str().unwrap())).unwrap();
    assert!(line.contains(" withdrawn ") && !line.contains("scheduled for"), "{line}");
    // A database of another program is not overwritten, and not passed over either.
    desk.write("data/portevoix.db", &"no database ".repeat(20));
    desk.run(&["plan"]).expect(9);
    desk.run(&["content", "list"]).expect(9);
}

#[test]
fn the_mix_counts_what_the_plan_plans() {
    let desk = Desk::with_sample();
    let read = |args: &[&str]| serde_json::from_str::<serde_json::Value>(&desk.run(args).expect(0).out).unwrap();
    let plan = read(&["plan", "--weeks", "3", "--format", "json"]);
    let planned = plan["slots"].as_array().unwrap().iter().filter(|slot| slot["what"] == "item").count();
    let mix = read(&["content", "mix", "--weeks", "3", "--format", "json"]);
    assert!(planned > 0);
    assert_eq!(mix["total"]["planned"], planned, "{mix}");
    for facet in ["kind", "campaign", "language"] {
        let rows = mix["facets"][facet].as_object().unwrap();
        assert_eq!(rows.values().map(|row| row["planned"].as_u64().unwrap()).sum::<u64>(), planned as u64, "{facet}");
    }
    let french = desk.run(&["--lang", "fr", "content", "mix", "--weeks", "1"]).expect(0);
    french.says("Publié la semaine passée").says("Quelque chose à apprendre");
    // With nothing to count it says so, and where to look.
    std::fs::remove_dir_all(desk.path("content/items")).unwrap();
    desk.write("content/approvals.toml", "");
    desk.run(&["content", "mix"]).expect(0).says("no approved item is in stock").says("portevoix content list");
}

#[test]
fn what_is_posted_at_the_first_start_is_planned_before_it_and_not_twice() {
    let desk = Desk::with_sample();
    let read = |desk: &Desk| -> Vec<(String, String)> {
        let plan = desk.run(&["plan", "--weeks", "1", "--format", "json"]).expect(0).out;
        let plan: serde_json::Value = serde_json::from_str(&plan).unwrap();
        let text = |slot: &serde_json::Value, key: &str| slot[key].as_str().unwrap_or_default().to_owned();
        let posted = plan["slots"].as_array().unwrap().iter().filter(|slot| slot["what"] == "item");
        posted.map(|slot| (text(slot, "channel"), text(slot, "item"))).collect()
    };
    let before = read(&desk);
    // Two channels, each with a first card.
    let mut running = desk.start(&["run"]);
    for _ in 0..2 {
        if running.said.iter().filter(|line| line.contains(" INFO posted ")).count() < 2 {
            running.wait_for(" INFO posted ");
        }
    }
    running.stop();
    let after = read(&desk);
    assert_eq!(before.len(), after.len() + 2, "{before:#?}\n{after:#?}");
    let mut rest = before;
    for channel in ["advocates", "ambassadeurs"] {
        let first = rest.iter().position(|(of, _)| of == channel).expect(channel);
        rest.remove(first);
    }
    assert_eq!(rest, after, "what follows the first cards is what was planned");
}

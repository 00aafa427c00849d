//! After an erasure nothing of the person is found, wherever and however one looks, and nothing brings it back.
use portevoix::store::backup;

use super::*;

/// All by which she could be found: in text, and as the spool writes codes.
fn traces(codes: &[LinkCode]) -> Vec<Vec<u8>> {
    let texts = [ID, NAME, OWN_WORDS, "brouette quantique", "zoe-quatremere", "1234", "7530533093376000000"];
    let mut parts: Vec<Vec<u8>> =
        texts.iter().filter(|text| text.len() > 4).map(|text| text.as_bytes().to_vec()).collect();
    for code in codes {
        parts.push(code.to_string().into_bytes());
        parts.push(code.0.to_le_bytes().to_vec());
    }
    parts
}

/// Presses the button of the card that asks.
async fn erases(world: &World) -> Card {
    let asked = me(world, "effacer").await;
    let yes = format!("erase:{}", zoe(world).await.unwrap().id);
    assert!(actions(&asked).contains(&yes.as_str()) && actions(&asked).contains(&"erase:keep"), "{asked:#?}");
    press(world, &yes).await
}

fn folder(world: &World) -> std::path::PathBuf {
    world.database().parent().unwrap().to_owned()
}

/// A backup, and a copy of it without the ledger's lines, in which alone the random id may stand.
async fn copies(world: &World, to: &Path) {
    let copy = to.join("backup.db");
    backup::back_up(&world.database(), &copy).await.unwrap();
    let bare = to.join("bare.db");
    std::fs::copy(&copy, &bare).unwrap();
    let mut raw = sqlx::SqliteConnection::connect(&format!("sqlite://{}", bare.display())).await.unwrap();
    for statement in
        ["DROP TRIGGER ledger_leaf_is_never_removed", "PRAGMA foreign_keys = OFF", "DELETE FROM ledger_leaf", "VACUUM"]
    {
        sqlx::query(statement).execute(&mut raw).await.unwrap();
    }
    raw.close().await.unwrap();
}

#[tokio::test]
async fn nothing_is_found_in_any_file_or_later_backup() {
    let world = World::open(Setup::local()).await;
    let codes = live(&world).await;
    let id = zoe(&world).await.unwrap().id;
    let before = world.store().click_totals().await.unwrap();
    let traces = traces(&codes);
    let seen = found(&folder(&world), &traces);
    assert!(codes.len() == 2 && seen.len() > traces.len() / 2, "the test sees what is there: {seen:#?}");
    let done = erases(&world).await;
    assert_eq!(done.title, "Vos données sont effacées");
    assert_eq!(found(&folder(&world), &traces), BTreeSet::new());
    // Backups made from now on; the random id stands in the ledger's lines and nowhere else.
    let backups = tempfile::tempdir().unwrap();
    copies(&world, backups.path()).await;
    assert_eq!(found(backups.path(), &traces), BTreeSet::new());
    let bare = std::fs::read(backups.path().join("bare.db")).unwrap();
    assert!(!holds(&bare, id.to_string().as_bytes()), "the id is in the ledger alone");
    // What stays: the totals.
    assert_eq!(world.store().click_totals().await.unwrap(), before, "clicks are counted as before");
    assert_eq!(world.store().shares_between(Millis(0), Millis(i64::MAX)).await.unwrap().len(), 2);
    assert_eq!(world.count("SELECT COUNT(*) FROM share WHERE person <> '1111111111111111111111'").await, 0);
    let odd = "SELECT COUNT(*) FROM share WHERE shared_at % 86400000 <> 43200000 OR text IS NOT NULL \
        OR permalink IS NOT NULL OR judgement NOT LIKE '%\"text_hash\":\"0000%'";
    assert_eq!(world.count(odd).await, 0, "no hour, no text, no address, no hash");
    assert!(world.ledger().await.contains(&("erased".to_owned(), id.to_string())), "and the ledger verifies");
    // Nor was any of it in the log.
    let logged = world.logged();
    assert!(logged.lines().count() > 0, "the test hears the log");
    for trace in [ID, NAME, OWN_WORDS, PASTED, PERMALINK] {
        assert!(!logged.contains(trace), "{trace} was logged:\n{logged}");
    }
    codes.iter().for_each(|code| assert!(!logged.contains(&code.to_string()), "{code} was logged"));
    world.finish().await;
}

#[tokio::test]
async fn her_links_lead_nowhere_and_late_visits_leave_nothing() {
    let world = World::open(Setup::local()).await;
    let codes = live(&world).await;
    let before = world.store().click_totals().await.unwrap();
    erases(&world).await;
    for code in &codes {
        assert!(!follows(&world, *code, 7).await, "a plain page");
    }
    // A visit that had been looked up before, and is written now.
    let late = portevoix::store::Click { code: codes[0], at: world.parts().business.now(), class: 1, visitor: 77 };
    world.parts().spool.append(&late).unwrap();
    import(world.parts()).await.unwrap();
    assert_eq!(world.store().click_totals().await.unwrap(), before);
    assert_eq!(found(&folder(&world), &traces(&codes)), BTreeSet::new());
    world.finish().await;
}

#[tokio::test]
async fn a_link_that_was_under_way_is_not_remembered() {
    let world = World::open(Setup::local()).await;
    let codes = live(&world).await;
    let links = &world.parts().links;
    // A kit that was being made: its link is in the store, and comes into memory after the erasure.
    let (since, target) = (links.changes(), links.get(codes[0]).unwrap());
    erases(&world).await;
    let (item, url) = (target.item.clone(), target.url.clone());
    portevoix::flow::links::add(world.parts(), since, codes[0], item, url).await.unwrap();
    assert!(!follows(&world, codes[0], 9).await);
    world.finish().await;
}

#[tokio::test]
async fn another_process_erases_and_the_running_one_forgets() {
    let world = World::open(Setup::local()).await;
    let codes = live(&world).await;
    rights::sweep(world.parts()).await.unwrap();
    // As `portevoix person erase` does: nothing but the store and the folder of the spool.
    let person = zoe(&world).await.unwrap();
    let now = world.parts().business.now();
    let mut rng = world.parts().chance.rng();
    let erased = rights::erase_in(world.store(), &person, rights::By::Operator, now, &mut *rng).await.unwrap();
    assert_eq!(erased.unwrap().codes.len(), 2);
    rights::sweep_in(world.store(), &world.spool(), now).await.unwrap();
    // Until its next look the running program still leads on, and writes the code into its spool.
    assert!(follows(&world, codes[0], 8).await);
    rights::sweep(world.parts()).await.unwrap();
    assert!(!follows(&world, codes[0], 8).await);
    import(world.parts()).await.unwrap();
    assert_eq!(found(&folder(&world), &traces(&codes)), BTreeSet::new());
    world.finish().await;
}

#[tokio::test]
async fn a_death_in_the_middle_leaves_all_or_nothing() {
    for (point, gone) in [("erase_begun", false), ("person_erased", true), ("sweep_begun", true), ("swept", true)] {
        let mut world = World::open(Setup::local()).await;
        world.allow_warnings();
        let codes = live(&world).await;
        let person = zoe(&world).await.unwrap();
        world.faults.once(point);
        let died = rights::erase(world.parts(), &person).await;
        assert!(matches!(died, Err(FlowError::Died(at)) if at == point), "{point}: {died:?}");
        world.restart().await;
        assert_eq!(zoe(&world).await.is_none(), gone, "{point}");
        rights::sweep(world.parts()).await.unwrap();
        import(world.parts()).await.unwrap();
        if gone {
            assert_eq!(found(&folder(&world), &traces(&codes)), BTreeSet::new(), "{point}");
            assert_eq!(world.store().unswept().await.unwrap(), Vec::<String>::new(), "{point}");
        } else {
            assert_eq!(world.store().shares_of_person(person.id).await.unwrap().len(), 2, "{point}");
        }
        world.finish().await;
    }
}

#[tokio::test]
async fn an_old_card_erases_nobody_and_whoever_returns_is_new() {
    let world = World::open(Setup::local()).await;
    live(&world).await;
    let before = zoe(&world).await.unwrap();
    let kept = press(&world, "erase:keep").await;
    assert_eq!((kept.title.as_str(), zoe(&world).await.is_some()), ("Rien n’a été effacé", true));
    erases(&world).await;
    assert_eq!(zoe(&world).await, None);
    // Erased twice: calm. What was read before the first time finds nobody.
    assert_eq!(rights::erase(world.parts(), &before).await.unwrap(), None);
    // Back again: somebody new, who owns nothing, and whom the old card does not erase.
    let again = press(&world, &format!("erase:{}", before.id)).await;
    assert_eq!(again.title, "Rien n’a été effacé");
    let new = zoe(&world).await.unwrap();
    assert!(new.id != before.id && world.store().shares_of_person(new.id).await.unwrap().is_empty());
    press(&world, "join:").await;
    let item = world.parts().catalogue().library.items.keys().next().unwrap().to_string();
    let kit = press(&world, &format!("kit:{item}:linkedin:fr:0")).await;
    assert!(copied(&kit).contains("https://go.example.com/r/"), "a link of their own");
    press(&world, &action(&kit, "shared:")).await;
    assert_eq!(erases(&world).await.title, "Vos données sont effacées");
    // Two erased people who shared the same on the same network: both count.
    let same = format!("SELECT COUNT(*) FROM share WHERE network = 'linkedin' AND item = '{item}'");
    assert_eq!(world.count(Box::leak(same.into_boxed_str())).await, 2);
    assert_eq!(world.count("SELECT COUNT(*) FROM person WHERE id = '1111111111111111111111'").await, 1);
    assert_eq!(world.store().people_count().await.unwrap(), 0);
    world.finish().await;
}

#[tokio::test]
async fn what_was_on_its_way_brings_nobody_back() {
    let world = World::open(Setup::local()).await;
    let codes = live(&world).await;
    let item = world.parts().catalogue().library.items.keys().next().unwrap().to_string();
    // An open kit, an old share, a card that asks: their buttons are pressed after the erasure.
    let kit = press(&world, &format!("kit:{item}:bluesky:fr:0")).await;
    let person = zoe(&world).await.unwrap();
    let share = world.store().shares_of_person(person.id).await.unwrap().remove(0);
    erases(&world).await;
    for late in [action(&kit, "shared:"), format!("tell:{}", share.id), format!("undo:{}", share.id)] {
        press(&world, &late).await;
    }
    let text = "Je travaille chez portevoix. Encore une brouette quantique";
    submit(&world, &format!("told:{}", share.id), &[("evidence", text)]).await;
    let refused = submit(&world, &format!("figures:{}", share.id), &[("impressions", "1 234")]).await;
    assert_eq!(refused.tone, portevoix::flow::card::Tone::Warning, "{refused:?}");
    // A message to who is not there any more is not kept.
    let channel = "ambassadeurs".parse().unwrap();
    let told = world.parts().chat.direct(person.id, &channel, &Card::new(Lang::Fr).title(NAME), "late").await;
    assert!(told.is_err(), "{told:?}");
    // What she did just now is a new person's; once that one is erased too, nothing of either is left.
    let new = zoe(&world).await.unwrap();
    assert_ne!(new.id, person.id);
    erases(&world).await;
    assert_eq!(found(&folder(&world), &traces(&codes)), BTreeSet::new());
    world.finish().await;
}

#[tokio::test]
async fn a_board_that_named_her_names_her_no_more() {
    let world = World::open(Setup::local()).await;
    live(&world).await;
    let channel = "advocates".parse().unwrap();
    let mut card = Card::new(Lang::En).title("Last week").text(format!("1. {NAME}, 12 points\n2. Zoé Quatremèreau"));
    card.picture = Some(portevoix::flow::card::Picture::png(b"not a picture".to_vec(), format!("First: {NAME}")));
    let slot = portevoix::id::SlotId::mint(Millis(1), &mut *world.parts().chance.rng());
    let out = portevoix::flow::port::Outgoing { channel, place: None, slot, card };
    let message = world.parts().chat.post(&out).await.unwrap();
    erases(&world).await;
    let kept = world.store().message(message.parse().unwrap()).await.unwrap().unwrap();
    assert!(kept.body.contains("1. …, 12 points") && kept.body.contains("Quatremèreau"), "{}", kept.body);
    assert!(!kept.body.contains("picture"), "a picture may show the name");
    assert_eq!(world.count("SELECT COUNT(*) FROM picture WHERE CAST(bytes AS TEXT) = 'not a picture'").await, 0);
    world.finish().await;
}

#[tokio::test]
async fn many_people_make_many_pages_and_one_of_them_goes() {
    let world = World::open(Setup { durability: Durability::Off, ..Setup::local() }).await;
    let items: Vec<String> = world.parts().catalogue().library.items.keys().map(ToString::to_string).collect();
    for n in 0..40 {
        let (id, name) = (format!("U0OTHER{n:03}"), format!("Colleague {n}"));
        for item in &items[..2] {
            let act = |action: String| does(&world, &id, &name, Doing::Press { action });
            act("join:".into()).await;
            let kit = card(act(format!("kit:{item}:linkedin:fr:0")).await);
            if let Some(shared) = actions(&kit).iter().find(|action| action.starts_with("shared:")) {
                act((*shared).to_owned()).await;
            }
        }
        if n == 20 {
            live(&world).await;
        }
    }
    let codes: Vec<LinkCode> = {
        let person = zoe(&world).await.unwrap().id.to_string();
        let mut raw = world.raw().await;
        let rows =
            sqlx::query("SELECT code FROM link WHERE person = $1").bind(person).fetch_all(&mut raw).await.unwrap();
        raw.close().await.unwrap();
        rows.iter().map(|row| row.get::<String, _>(0).parse().unwrap()).collect()
    };
    let people = world.store().people_count().await.unwrap();
    erases(&world).await;
    assert_eq!(found(&folder(&world), &traces(&codes)), BTreeSet::new());
    assert_eq!(world.store().people_count().await.unwrap(), people - 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM share WHERE person <> '1111111111111111111111'").await, 80);
    world.finish().await;
}

#[tokio::test]
async fn an_erasure_takes_care_of_every_column_that_names_a_person() {
    let world = World::open(Setup::local()).await;
    live(&world).await;
    let id: PersonId = zoe(&world).await.unwrap().id;
    erases(&world).await;
    let mut raw = world.raw().await;
    let columns = portevoix::store::merged_columns();
    for (table, column) in &columns {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE {column} = $1");
        let left = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).fetch_one(&mut raw).await.unwrap();
        assert_eq!(left.get::<i64, _>(0), 0, "{table}.{column}");
    }
    raw.close().await.unwrap();
    let _: BTreeMap<&str, &str> = columns.into_iter().collect();
    world.finish().await;
}

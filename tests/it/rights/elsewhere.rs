//! Where else a person stands: what they suggested and decided, cards that name them, a second account, errands.
use portevoix::content::{Role, State};
use portevoix::id::{ErrandId, ItemId, SlotId};
use portevoix::store::{Ended, ErrandKind, NewErrand};

use super::*;

/// Her second account, under another name.
const OTHER: (&str, &str) = ("D0ZOE777", "Zoe Q. Rivage");

async fn acts(world: &World, who: (&str, &str, &str), role: Option<Role>, doing: Doing) -> Answer {
    let account = Account { platform: who.0.into(), workspace: "acme".into(), id: who.1.into() };
    let seen = Seen { name: who.2.into(), lang: Some(Lang::En), role };
    world.desk().call(Call { account, seen, channel: "ambassadeurs".parse().unwrap(), doing }).await
}

async fn says(world: &World, who: (&str, &str, &str), role: Option<Role>, name: &str, rest: &str) -> Card {
    card(acts(world, who, role, Doing::Command { name: name.into(), rest: rest.into() }).await)
}

#[tokio::test]
async fn what_she_suggested_decided_and_did_elsewhere_goes_too() {
    let world = World::open(Setup::local()).await;
    let folder = world.database().parent().unwrap().to_owned();
    std::fs::create_dir_all(folder.join("content/items")).unwrap();
    std::fs::write(folder.join("content/brand.toml"), "[organisation]\nname = \"Exemple\"\n").unwrap();
    live(&world).await;
    let (zoe_here, bo) = (("slack", ID, NAME), ("slack", "U0BO", "Bo Martin"));
    let elsewhere = ("discord", OTHER.0, OTHER.1);
    // Two accounts, one person: the older record stays.
    world.pass(Millis::MINUTE);
    let code = says(&world, elsewhere, None, "me", "link").await.title;
    let asked = says(&world, zoe_here, None, "me", &format!("link {code}")).await;
    press(&world, &action(&asked, "merge:")).await;
    let person = zoe(&world).await.unwrap();
    assert_eq!(world.store().accounts_of(person.id).await.unwrap().len(), 2);
    // A suggestion with her name, and an item whose only approver she is.
    let idea = [("title", "An idea"), ("text", "Worth sharing.")];
    submit(&world, "idea:en", &idea).await;
    press(&world, "credit:1:an-idea").await;
    let item: ItemId = world.parts().catalogue().library.items.keys().next().unwrap().clone();
    let back = [("reason".to_owned(), "A word".to_owned())].into();
    acts(&world, bo, Some(Role::Approver), Doing::Submit { action: format!("return:{item}"), fields: back }).await;
    says(&world, bo, Some(Role::Author), "content", &format!("submit {item}")).await;
    says(&world, zoe_here, Some(Role::Approver), "content", &format!("approve {item}")).await;
    let state = || {
        let catalogue = world.parts().catalogue();
        catalogue.state(&catalogue.library.items[&item])
    };
    assert_eq!(state(), State::Approved);
    // A posted card that names her, under either name.
    let text = format!("{NAME} & {}", OTHER.1);
    let named = Card::new(Lang::En).title("Posted").text(text).fact("Suggested by", NAME);
    let slot = SlotId::mint(Millis(1), &mut *world.parts().chance.rng());
    let out = portevoix::flow::port::Outgoing { channel: "advocates".parse().unwrap(), place: None, slot, card: named };
    let message = world.parts().chat.post(&out).await.unwrap();
    // An errand of every kind, one of them under way.
    let errand = |kind: ErrandKind| NewErrand {
        id: ErrandId::mint(Millis(kind as i64), &mut world.parts().chance.rng()),
        kind,
        subject: format!("{} {}", kind as i64, person.id),
        person: Some(person.id),
        item: Some(item.clone()),
        created_at: Millis(0),
        not_before: Millis(0),
    };
    let errands: Vec<NewErrand> = ErrandKind::ALL.into_iter().map(errand).collect();
    world.store().add_errands(&errands, None).await.unwrap();
    let open = world.store().errands_open(Millis(i64::MAX), 99).await.unwrap();
    let under_way =
        world.store().claim_errand(&open[0], world.parts().real.now().plus(Millis::MINUTE)).await.unwrap().unwrap();

    press(&world, &format!("erase:{}", person.id)).await;
    let now = world.parts().business.now();
    assert!(!world.store().errand_done(&under_way, &Ended::Done, now, Some("m")).await.unwrap(), "it is nobody's");
    assert_eq!(world.count("SELECT COUNT(*) FROM contribution").await, 0);
    assert_eq!(state(), State::Approved, "one approver stays one, nameless");
    let kept = world.store().message(message.parse().unwrap()).await.unwrap().unwrap();
    assert!(kept.body.contains("… & …") && kept.body.contains("[\"Suggested by\",\"…\"]"), "{}", kept.body);
    let traces: Vec<Vec<u8>> = [ID, NAME, OTHER.0, OTHER.1].map(|trace| trace.as_bytes().to_vec()).into();
    assert_eq!(found(&folder, &traces), BTreeSet::new());
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE kind <> 'review'").await, 0);
    // Her words stand where the comms team works, and name nobody; nobody new is told what becomes of them.
    assert!(folder.join("content/items/an-idea.en.md").exists());
    says(&world, bo, Some(Role::Approver), "content", &format!("archive {item}")).await;
    world.errands().await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE kind = 'suggestion'").await, 0);
    world.finish().await;
}

#[tokio::test]
async fn figures_of_few_people_are_withheld_and_nobody_is_not_counted() {
    use portevoix::flow::metrics::{Pulse, gather};
    let world = World::open(Setup { durability: Durability::Off, ..Setup::local() }).await;
    live(&world).await;
    let told = async || {
        let samples = gather(world.parts(), &Pulse::default()).await.unwrap();
        samples.iter().filter(|sample| sample.name == "portevoix_shares").map(|sample| sample.value).sum::<f64>()
    };
    let item = world.parts().catalogue().library.items.keys().next().unwrap().to_string();
    for n in 1..=4 {
        assert_eq!(told().await, 0.0, "{n} people shared");
        let (id, name) = (format!("U0OTHER{n}"), format!("Colleague {n}"));
        let act = |action: String| does(&world, &id, &name, Doing::Press { action });
        act("join:".into()).await;
        let kit = card(act(format!("kit:{item}:linkedin:fr:0")).await);
        act(action(&kit, "shared:")).await;
    }
    assert_eq!(told().await, 6.0, "five people shared");
    let id = zoe(&world).await.unwrap().id;
    press(&world, &format!("erase:{id}")).await;
    let tallies = world.store().tallies(Millis(0), Millis(0)).await.unwrap();
    assert_eq!(tallies.people.values().sum::<i64>(), 4);
    world.finish().await;
}

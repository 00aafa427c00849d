//! The question: whom, when, how often, and how it ends.
use super::*;

/// What somebody's answer would be worth.
async fn worth(world: &World, who: &str, item: &str, width: f64) -> Worth {
    Worth { person: person(world, who).await, item: item.parse().unwrap(), network: Network::Linkedin, width }
}

/// The loops look once; how many questions were made.
async fn look(world: &World, worths: &[Worth]) -> usize {
    let asked = anchor::ask_by(world.parts(), worths).await.unwrap();
    world.errands().await.unwrap();
    asked
}

/// Whom a question stands with, in order.
fn told(world: &World) -> Vec<PersonId> {
    let asks = |card: &Card| actions(card).iter().any(|action| action.starts_with("notnow:"));
    world.chat.told().iter().filter(|direct| asks(&direct.card)).map(|direct| direct.person).collect()
}

/// Ada and Bo share the first item on a Monday; it is Wednesday, 08:30 in Paris.
async fn wednesday() -> (World, [Share; 2]) {
    let world = open().await;
    let shares = [
        share(&world, "Ada", "item-0001", Network::Linkedin).await,
        share(&world, "Bo", "item-0001", Network::Linkedin).await,
    ];
    world.pass(2 * Millis::DAY);
    (world, shares)
}

#[tokio::test]
async fn the_one_whose_answer_helps_most_is_asked_in_private_and_once() {
    let (world, shares) = wednesday().await;
    let worths = [worth(&world, "Ada", "item-0001", 0.8).await, worth(&world, "Bo", "item-0001", 0.5).await];
    assert_eq!(look(&world, &worths).await, 1);
    let bo = person(&world, "Bo").await;
    assert_eq!(told(&world), [bo]);
    let question = world.chat.told().remove(0).card;
    assert_eq!(question.title, "One number would help, if you have a moment");
    let id = shares[1].id;
    assert_eq!(actions(&question), [format!("figure:{id}"), format!("notnow:{id}"), "unasked:".into()]);
    for said in ["LinkedIn", "Nov", "On LinkedIn, open your post"] {
        assert!(question.text.contains(said), "{said}: {}", question.text);
    }
    assert!(question.text.contains(&world.parts().catalogue().title(&shares[1].item, question.lang)));
    // The form opens from there, and the answer ends it: nobody is asked about what is known.
    form(does(&world, "Bo", Doing::Press { action: format!("figure:{id}") }).await);
    assert_eq!(tell(&world, "Bo", id, &[("impressions", "412")]).await.title, "Noted, thank you");
    for day in 0..20 {
        world.pass(Millis::DAY);
        look(&world, &worths).await;
        assert!(told(&world).iter().filter(|id| **id == bo).count() == 1, "{day}: asked twice");
    }
    // Ada's turn came a day after Bo's at the earliest, but the week had one question for so few people.
    assert_eq!(told(&world), [bo], "a week later the post is too old");
    world.finish().await;
}

#[tokio::test]
async fn nobody_is_asked_who_should_not_be() {
    for (what, done, expected) in [
        ("nothing", "", 1),
        ("figures off", "me:figures off", 0),
        ("off and on", "me:figures off|me:figures on", 1),
        ("do not ask me", "unasked:", 0),
        ("not this time", "notnow:SHARE", 0),
        ("snoozing", "me:snooze 3d", 0),
        ("paused", "me:pause", 0),
        ("no notices", "me:notices none", 0),
        ("left", "me:leave", 0),
        ("another zone, where it is night", "me:zone America/New_York", 0),
        ("undone", "undo", 0),
    ] {
        let world = open().await;
        let share = share(&world, "Ada", "item-0001", Network::Linkedin).await;
        if done == "undo" {
            press(&world, "Ada", &format!("undo:{}", share.id)).await;
        }
        world.pass(2 * Millis::DAY);
        for action in done.split('|').filter(|action| action.contains(':')) {
            press(&world, "Ada", &action.replace("SHARE", &share.id.to_string())).await;
        }
        let worths = [worth(&world, "Ada", "item-0001", 0.5).await];
        assert_eq!(look(&world, &worths).await, expected, "{what}");
        assert_eq!(told(&world).len(), expected, "{what}");
        world.finish().await;
    }
}

#[tokio::test]
async fn only_about_what_is_worth_it_at_the_right_age_and_hour() {
    let (world, shares) = wednesday().await;
    let ada = async |width| [worth(&world, "Ada", "item-0001", 0.0).await].map(|one| Worth { width, ..one });
    assert_eq!(look(&world, &[]).await, 0, "nobody knows what it is worth");
    assert_eq!(look(&world, &ada(0.9).await).await, 0, "not worth it");
    assert_eq!(look(&world, &ada(f64::NAN).await).await, 0);
    let elsewhere = Worth { network: Network::X, ..ada(0.1).await[0].clone() };
    assert_eq!(look(&world, &[elsewhere]).await, 0, "nothing was shared there");
    // Saturday, 08:30: it waits for Monday morning, when the post is exactly a week old.
    world.pass(3 * Millis::DAY);
    assert_eq!(look(&world, &ada(0.1).await).await, 0, "a weekend");
    world.pass(2 * Millis::DAY + 1);
    assert_eq!(look(&world, &ada(0.1).await).await, 0, "a moment too old");
    world.pass(-1);
    tell(&world, "Ada", shares[0].id, &[("reposts", "3")]).await;
    assert_eq!(look(&world, &ada(0.1).await).await, 1, "reposts alone say nothing of an audience");
    world.finish().await;
    // A day is not over yet.
    let world = open().await;
    share(&world, "Ada", "item-0001", Network::Linkedin).await;
    world.pass(Millis::DAY - 1);
    let worths = [worth(&world, "Ada", "item-0001", 0.1).await];
    assert_eq!(look(&world, &worths).await, 0);
    world.pass(1);
    assert_eq!(look(&world, &worths).await, 1);
    world.finish().await;
}

#[tokio::test]
async fn an_answer_or_a_change_of_mind_while_it_waits_ends_it() {
    for (what, action) in [("told", ""), ("off", "unasked:"), ("paused", "me:pause"), ("left", "me:leave")] {
        let (world, shares) = wednesday().await;
        let worths = [worth(&world, "Ada", "item-0001", 0.5).await];
        assert_eq!(anchor::ask_by(world.parts(), &worths).await.unwrap(), 1);
        match action {
            "" => drop(tell(&world, "Ada", shares[0].id, &[("impressions", "412")]).await),
            action => drop(press(&world, "Ada", action).await),
        }
        world.errands().await.unwrap();
        assert_eq!(told(&world), [], "{what}");
        let over = "SELECT COUNT(*) FROM errand WHERE kind = 'figure' AND outcome = 'moot'";
        assert_eq!(world.count(over).await, 1, "{what}");
        world.finish().await;
    }
    // Nobody is asked how far a post went that is to be removed, and one that was taken back ends the question.
    let world = open().await;
    let share = share(&world, "Ada", "item-0001", Network::Linkedin).await;
    world.business.add(2 * Millis::DAY);
    let worths = [worth(&world, "Ada", "item-0001", 0.5).await];
    assert_eq!(anchor::ask_by(world.parts(), &worths).await.unwrap(), 1);
    press(&world, "Ada", &format!("undo:{}", share.id)).await;
    world.errands().await.unwrap();
    assert_eq!(told(&world), []);
    world.finish().await;
}

#[tokio::test]
async fn a_withdrawn_item_is_not_asked_about() {
    let (world, _) = wednesday().await;
    *world.role.lock().unwrap() = Some(portevoix::content::Role::Approver);
    let doing = Doing::Command { name: "content".into(), rest: "withdraw item-0001 --reason A figure is wrong".into() };
    does(&world, "Boss", doing).await;
    *world.role.lock().unwrap() = None;
    world.errands().await.unwrap();
    let worths = [worth(&world, "Ada", "item-0001", 0.5).await];
    assert_eq!((look(&world, &worths).await, told(&world)), (0, vec![]));
    world.finish().await;
}

#[tokio::test]
async fn few_questions_for_the_whole_company_one_for_an_item_a_day() {
    // Forty people take part: two questions a week.
    let world = open().await;
    for n in 0..40 {
        press(&world, &format!("P{n}"), "join:").await;
    }
    let mut worths = vec![];
    for n in 0..12 {
        let item = format!("item-000{}", n % 3);
        share(&world, &format!("P{n}"), &item, Network::Linkedin).await;
        worths.push(worth(&world, &format!("P{n}"), &item, 0.1 + 0.01 * f64::from(n)).await);
    }
    world.pass(Millis::DAY);
    assert_eq!(look(&world, &worths).await, 2, "the best of two items; the third has to do without");
    let mut asked: Vec<PersonId> = told(&world);
    asked.sort_unstable();
    let mut best = vec![person(&world, "P0").await, person(&world, "P1").await];
    best.sort_unstable();
    assert_eq!(asked, best);
    for _ in 0..48 {
        world.pass(Millis::HOUR);
        assert_eq!(look(&world, &worths).await, 0);
    }
    world.finish().await;
    // Sixty take part, and one item: one question a day, three a week.
    let world = open().await;
    for n in 0..60 {
        press(&world, &format!("P{n}"), "join:").await;
    }
    let mut worths = vec![];
    for n in 0..5 {
        share(&world, &format!("P{n}"), "item-0001", Network::Linkedin).await;
        worths.push(worth(&world, &format!("P{n}"), "item-0001", 0.5).await);
    }
    let mut days = vec![];
    for hour in 0..24 * 7 {
        world.pass(Millis::HOUR);
        for _ in 0..look(&world, &worths).await {
            days.push((hour + 1) / 24);
        }
    }
    // Shared on a Monday: Tuesday, Wednesday, Thursday.
    assert_eq!((days, told(&world).len()), (vec![1, 2, 3], 3));
    world.finish().await;
}

#[tokio::test]
async fn a_person_is_asked_once_in_two_weeks() {
    let world = open().await;
    let mut days = vec![];
    for day in 0..30 {
        let item = format!("item-000{}", day / 8);
        if day % 8 == 0 {
            share(&world, "Ada", &item, Network::Linkedin).await;
        }
        let worths = [worth(&world, "Ada", &item, 0.5).await];
        for _ in 0..look(&world, &worths).await {
            days.push(day);
        }
        world.pass(Millis::DAY);
    }
    // The first item on the day after; the second, of day 8, when two weeks are over and it is just a week old; the third
    // falls into the rest; the fourth two weeks after that.
    assert_eq!((days.as_slice(), told(&world).len()), (&[1, 15, 29][..], 3));
    world.finish().await;
}

#[tokio::test]
async fn two_replicas_and_a_crash_ask_once() {
    let (mut world, _) = wednesday().await;
    let worths = [worth(&world, "Ada", "item-0001", 0.5).await, worth(&world, "Bo", "item-0001", 0.6).await];
    let other = world.with_chat(world.chat.clone());
    let (one, two) = tokio::join!(anchor::ask_by(world.parts(), &worths), anchor::ask_by(&other, &worths));
    assert_eq!(one.unwrap() + two.unwrap(), 1, "the limits hold for both together");
    drop(other);
    for point in ["errand_claimed", "errand_run"] {
        world.faults.once(point);
        world.allow_warnings();
        world.errands().await.unwrap_err();
        world.restart().await;
        world.pass(3 * Millis::MINUTE);
    }
    world.chat.direct_fails(&[PostError::Lost("away".into())]);
    world.errands().await.unwrap();
    world.pass(Millis::HOUR);
    world.errands().await.unwrap();
    assert_eq!(told(&world).len(), 1);
    world.finish().await;
    // Killed between the question and whatever follows: it is asked, and not a second time.
    let (mut world, _) = wednesday().await;
    world.faults.once("question_kept");
    anchor::ask_by(world.parts(), &worths_of(&world).await).await.unwrap_err();
    world.allow_warnings();
    world.restart().await;
    assert_eq!(look(&world, &worths_of(&world).await).await, 0);
    assert_eq!(told(&world).len(), 1);
    world.finish().await;
}

async fn worths_of(world: &World) -> [Worth; 1] {
    [worth(world, "Ada", "item-0001", 0.5).await]
}

#[tokio::test]
async fn the_model_finds_whose_figure_narrows_most_and_they_are_asked() {
    // The same two shares; whoever has the large audience decides how far it reached.
    for (ada, bo, asked) in [("4000", "60", 0), ("60", "4000", 1)] {
        let (world, shares) = wednesday().await;
        me(&world, "Ada", &format!("audience linkedin {ada}")).await;
        me(&world, "Bo", &format!("audience linkedin {bo}")).await;
        assert_eq!(anchor::ask(world.parts()).await.unwrap(), 1);
        world.errands().await.unwrap();
        let who = shares[asked].person;
        assert_eq!(told(&world), [who], "{ada} {bo}");
        assert_eq!(actions(&world.chat.told()[0].card)[0], format!("figure:{}", shares[asked].id));
        world.finish().await;
    }
}

#[tokio::test]
async fn who_told_is_not_asked_by_the_model_and_the_other_is_where_that_still_helps() {
    for (ada, bo, expected) in [("3000", "3000", 1), ("60", "4000", 0)] {
        let (world, shares) = wednesday().await;
        me(&world, "Ada", &format!("audience linkedin {ada}")).await;
        me(&world, "Bo", &format!("audience linkedin {bo}")).await;
        tell(&world, "Bo", shares[1].id, &[("impressions", "412")]).await;
        assert_eq!(anchor::ask(world.parts()).await.unwrap(), expected, "{ada} {bo}");
        world.errands().await.unwrap();
        assert_eq!(told(&world), vec![shares[0].person; expected], "{ada} {bo}");
        world.finish().await;
    }
}

//! Training: offered, chosen, changed, walked through, forgotten; and seen by nobody else.
use portevoix::content::{Level, STEP_WORDS, STEPS, plain};
use portevoix::flow::port::Doing;
use portevoix::lang::Lang;
use portevoix::store::sql;

use crate::world::{Setup, World, actions, card, sample};

/// Channel, person, language, command and its word, and the word that forgets.
type Place = (&'static str, &'static str, Lang, (&'static str, &'static str), (&'static str, &'static str));

const BOTH: [Place; 2] = [
    ("ambassadeurs", "Ada", Lang::Fr, ("aide", "formation"), ("moi", "formation non")),
    ("advocates", "Bo", Lang::En, ("portevoix", "training"), ("me", "training off")),
];

#[tokio::test]
async fn a_track_is_chosen_changed_walked_through_and_forgotten() {
    let world = World::open(Setup::local()).await;
    for (channel, who, lang, (name, word), (me, off)) in BOTH {
        let press = async |action: &str| card(world.call(who, channel, Doing::Press { action: action.into() }).await);
        let command = async |name: &str, rest: &str| {
            card(world.call(who, channel, Doing::Command { name: name.into(), rest: rest.into() }).await)
        };
        let leaves = world.ledger().await.len();
        // Nobody has to take part, or to accept anything, in order to read.
        let offered = command(name, word).await;
        let starts: Vec<String> = Level::ALL.iter().map(|level| format!("train:{}:0", level.code())).collect();
        assert_eq!(actions(&offered), starts, "{lang}");
        let catalogue = sample();
        let title = |level: Level| catalogue.library.training[&level].course(lang).unwrap().title.clone();
        for level in Level::ALL {
            assert!(offered.text.contains(&title(level)), "{level:?} in {}", offered.text);
        }
        assert_eq!(offered.lang, lang);
        let person = world.store().people(9).await.unwrap().into_iter().find(|p| p.lang == lang).unwrap().id;
        assert_eq!(world.store().training(person).await.unwrap(), None, "looking is not choosing");

        // To the end, and no further; back, and no further.
        let course = catalogue.library.training[&Level::Late].course(lang).unwrap();
        let mut at = press("train:late:0").await;
        for (step, expected) in course.steps.iter().enumerate() {
            assert_eq!(at.title, expected.title);
            assert!(at.text.starts_with(&expected.text) && at.footer.contains(&course.title), "{at:?}");
            let kept = world.store().training(person).await.unwrap().unwrap();
            assert_eq!((kept.level, kept.step), (Level::Late, step));
            let (next, previous) = (format!("train:late:{}", step + 1), format!("train:late:{}", step.wrapping_sub(1)));
            let last = step + 1 == course.steps.len();
            assert_eq!(actions(&at).contains(&next.as_str()), !last);
            assert_eq!(actions(&at).contains(&previous.as_str()), step > 0);
            if !last {
                at = press(&next).await;
            }
        }
        assert_eq!(press("train:late:99").await.title, at.title, "a shorter track ends at its end");

        // The place is offered again, and another track replaces it.
        assert_eq!(actions(&command(name, word).await)[0], format!("train:late:{}", course.steps.len() - 1));
        press("train:native:0").await;
        press("train:native:1").await;
        assert_eq!(world.store().training(person).await.unwrap().unwrap().level, Level::Native);
        assert_eq!(actions(&command(name, word).await)[0], "train:native:1");
        // A track by its code, in any case; what is no track offers them all.
        let begun = command(name, &format!("{} OBJECTOR", word.to_uppercase())).await;
        assert_eq!(begun.title, catalogue.library.training[&Level::Objector].course(lang).unwrap().steps[0].title);
        assert_eq!(command(name, &format!("{word} expert")).await.title, offered.title);
        assert_eq!(press("train:expert:0").await.title, offered.title);
        assert_eq!(press("train:late:-1").await.title, offered.title);

        // Forgotten by word or by button: no row is left.
        command(me, off).await;
        assert_eq!(world.store().training(person).await.unwrap(), None);
        press("train:reluctant:2").await;
        press("train:off").await;
        assert_eq!(world.store().training(person).await.unwrap(), None);
        assert_eq!(world.count("SELECT COUNT(*) FROM training").await, 0);
        assert_eq!(command(name, word).await, offered);
        assert_eq!(world.ledger().await.len(), leaves, "nothing of this is in the ledger");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_track_is_seen_by_its_person_alone_and_gone_when_they_leave() {
    let world = World::open(Setup::local()).await;
    let press = async |who: &str, action: &str| {
        card(world.call(who, "advocates", Doing::Press { action: action.into() }).await)
    };
    press("Ada", "join:").await;
    press("Ada", "train:objector:1").await;
    press("Bo", "train:").await;
    let bo = press("Bo", "train:").await;
    assert!(actions(&bo).iter().all(|action| action.ends_with(":0")), "{bo:?}");
    for action in ["me:", "board:", "board:how"] {
        for who in ["Ada", "Bo"] {
            let shown = format!("{:?}", press(who, action).await);
            assert!(!shown.contains("objector") && !shown.contains("Not for me"), "{who} {action}: {shown}");
        }
    }
    // No statement reads more than one person’s, or joins it to anything: one moves it where two are one, one gives it to
    // the person who asks for all of theirs.
    let reading: Vec<_> = sql::all().filter(|(_, text)| text.contains("training")).collect();
    assert_eq!(reading.len(), 5);
    for (name, text) in reading {
        let own = text.contains("WHERE person = $1") || text.starts_with("INSERT INTO training");
        assert!(own && !text.contains("JOIN"), "{name}: {text}");
    }
    assert!(world.ledger().await.iter().all(|leaf| !format!("{leaf:?}").contains("objector")));
    press("Ada", "me:leave").await;
    assert_eq!(world.count("SELECT COUNT(*) FROM training").await, 0);
    world.finish().await;
}

#[test]
fn the_sample_has_five_tracks_in_both_languages_and_they_are_short() {
    let catalogue = sample();
    assert_eq!(catalogue.library.training.len(), Level::ALL.len());
    for track in catalogue.library.training.values() {
        for lang in Lang::ALL {
            let course = &track.courses[&lang];
            assert!(STEPS.contains(&course.steps.len()) && !course.intro.is_empty(), "{:?} {lang}", track.level);
            for step in &course.steps {
                let words = plain(&step.text).split_whitespace().count();
                assert!((20..=STEP_WORDS + 10).contains(&words), "{:?} {lang} {}: {words}", track.level, step.title);
            }
        }
    }
}

//! Prepared replies: found in French and in English, as a start for one's own words.
use std::sync::Arc;

use portevoix::disclosure::{Context, Relationship, Surface, Verdict, judge};
use portevoix::flow::Catalogue;
use portevoix::flow::card::Tone;
use portevoix::flow::port::Doing;
use portevoix::lang::Lang;
use portevoix::network::Network;

use crate::world::{Setup, World, actions, card, copied, sample};

#[tokio::test]
async fn a_reply_is_found_in_french_and_in_english() {
    let world = World::open(Setup::local()).await;
    let catalogue = sample();
    let fr = async |rest: &str| {
        card(world.call("Ada", "ambassadeurs", Doing::Command { name: "aide".into(), rest: rest.into() }).await)
    };
    let en = async |rest: &str| {
        card(world.call("Bo", "advocates", Doing::Command { name: "portevoix".into(), rest: rest.into() }).await)
    };
    let title = |topic: &str, lang: Lang| {
        let reply = &catalogue.library.replies[&topic.parse().unwrap()];
        reply.text(lang).unwrap().title.clone()
    };
    for (query, topic) in [
        ("reponse salaries", "salaries"),
        ("réponse SALAIRE", "salaries"),
        ("Reponses remuneration grille", "salaries"),
        ("reponse c'est de la pub", "ad"),
        ("reponse êtes-vous payée", "ad"),
        ("reponse licenciements", "layoffs"),
        ("reponse journaliste", "journalist"),
        ("reponse rgpd", "privacy"),
        ("reponse IA", "ai"),
        ("reponse insultes", "insult"),
        ("reponse c'est cher !", "price"),
        ("reponse vous virez des gens", "layoffs"),
        ("reponse vous mentez", "mistake"),
        // Words of the other language lead there too.
        ("reponse layoffs", "layoffs"),
    ] {
        let found = fr(query).await;
        assert_eq!(found.title, title(topic, Lang::Fr), "{query}");
        assert!(found.lang == Lang::Fr && found.text.contains("vingt réponses identiques"), "{}", found.text);
        assert!(copied(&found).contains("Je travaille chez portevoix") || copied(&found).contains("je travaille chez"));
    }
    for (query, topic) in [
        ("reply salary", "salaries"),
        ("REPLY are you paid for this?", "ad"),
        ("replies gdpr", "privacy"),
        ("reply outage", "outage"),
        ("reply why do you share this", "why-share"),
        ("reply carbon footprint", "environment"),
        ("reply pricing", "price"),
        ("reply how much do you earn", "salaries"),
        ("reply how much", "price"),
        ("reply you are lying", "mistake"),
        ("reply salaire", "salaries"),
    ] {
        let found = en(query).await;
        assert_eq!(found.title, title(topic, Lang::En), "{query}");
        assert!(found.lang == Lang::En && found.text.contains("twenty identical answers convince nobody"));
        assert!(copied(&found).contains("I work at portevoix"), "{}", copied(&found));
        let facts: Vec<&str> = found.facts.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!(facts, ["In which capacity", "When to hand over"], "{query}");
    }
    world.finish().await;
}

#[tokio::test]
async fn what_is_not_found_leads_on() {
    let world = World::open(Setup::local()).await;
    let press = async |action: &str| card(world.call("Bo", "advocates", Doing::Press { action: action.into() }).await);
    let en = async |rest: &str| {
        card(world.call("Bo", "advocates", Doing::Command { name: "portevoix".into(), rest: rest.into() }).await)
    };
    let topics = sample().library.replies.len();
    assert!(topics >= 12);
    let list = en("reply").await;
    assert_eq!(actions(&list).len(), topics);
    assert!(list.rows.len() <= 5 && list.rows.iter().all(|row| row.len() <= 5), "too many for a platform");
    for action in actions(&list) {
        let reply = press(action).await;
        assert!(!copied(&reply).is_empty() && actions(&reply).contains(&"reply:"), "{action}");
    }
    let near = en("reply saleries").await;
    assert_eq!((near.title.as_str(), actions(&near)), ("Did you mean “salaries”?", vec!["reply:salaries"]));
    let nothing = en("reply xylophone").await;
    assert!(nothing.title.contains("“xylophone”") && actions(&nothing).len() == topics);
    // A word of many questions leads to none of them.
    assert!(en("reply your").await.title.starts_with("Nothing is prepared"));
    let long = en(&format!("reply {}", "ü".repeat(5_000))).await;
    assert!(long.title.chars().count() < 120, "{}", long.title);
    // The comment may be in the other language.
    let reply = press("reply:outage").await;
    let french = press("reply:outage:fr").await;
    assert!(actions(&reply).contains(&"reply:outage:fr") && actions(&french).contains(&"reply:outage:en"));
    assert!(copied(&french).starts_with("Je travaille chez portevoix") && french.lang == Lang::En);
    // A topic that is gone, or was never there.
    for gone in ["reply:gone", "reply:gone:fr", "reply:::", "reply:outage:de"] {
        assert!(!actions(&press(gone).await).is_empty(), "{gone}");
    }
    // `/portevoix` alone, and any other word, is help.
    let help = en("").await;
    assert!(help.text.contains("training | reply TOPIC"), "{}", help.text);
    assert_eq!(en("launch").await, help);
    world.finish().await;
}

#[tokio::test]
async fn a_reply_past_its_day_says_so() {
    let world = World::open(Setup::local()).await;
    let mut files = portevoix::app::folder::sample();
    for file in files.iter_mut().filter(|file| file.path.starts_with("replies/price.")) {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let day = if file.path.contains(".fr.") { "2026-11-22" } else { "2026-11-23" };
        file.bytes = text.replacen("keywords:", &format!("review_by: {day}\nkeywords:"), 1).into_bytes();
    }
    let (catalogue, findings) = Catalogue::read(&files, true);
    assert!(findings.is_empty(), "{findings:?}");
    world.parts().catalogue.set(Arc::new(catalogue));
    let press = async |action: &str| card(world.call("Bo", "advocates", Doing::Press { action: action.into() }).await);
    let (late, good) = (press("reply:price:fr").await, press("reply:price:en").await);
    assert_eq!((late.tone, good.tone), (Tone::Warning, Tone::Plain));
    assert!(late.facts.iter().any(|(label, text)| label == "Due for review" && text.contains("22 November 2026")));
    assert!(!good.facts.iter().any(|(label, _)| label == "Due for review"));
    world.finish().await;
}

#[test]
fn every_sample_reply_says_where_its_author_works_and_when_to_hand_over() {
    let catalogue = sample();
    for reply in catalogue.library.replies.values() {
        for lang in Lang::ALL {
            let text = &reply.versions[&lang];
            assert!(!text.hand_over.is_empty() && text.keywords.len() >= 4, "{} {lang}", reply.topic);
            let context = Context {
                org: Some(&catalogue.organisation),
                relationship: Relationship::Employee,
                kind: portevoix::content::Kind::Educational,
                network: Network::Linkedin,
                lang: lang.into(),
                jurisdictions: &[catalogue.rules.jurisdiction("FR").unwrap()],
                rewarded: false,
                surface: Surface::Post,
                content_warning: None,
                on: jiff::civil::date(2026, 11, 22),
            };
            let judged = judge(&catalogue.rules, &text.text, &context);
            assert_eq!(judged.verdict, Verdict::Sufficient, "{} {lang}: {}", reply.topic, judged.reason);
        }
    }
}

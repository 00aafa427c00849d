//! Reading posts that people named, and what follows when their text says too little.
use std::collections::BTreeMap;
use std::sync::Arc;

use portevoix::disclosure::Verdict;
use portevoix::flow::card::{Card, Does, Said, Tone};
use portevoix::flow::port::{Answer, Clock as _, Doing, FetchError, PostError};
use portevoix::flow::{FlowError, verify};
use portevoix::id::{Millis, PersonId, ShareId};
use portevoix::lang::Lang;
use portevoix::network::{Network, permalink};
use portevoix::share::seen::question;
use portevoix::share::{Outcome, Tier};
use portevoix::store::{Share, Step, Way};
use sqlx::{Connection as _, Row as _};

use crate::world::{FakeFetch, Platform, Setup, World};

/// A channel of the sample content, its language, a clear disclosure and words that say nothing of it.
const PLACES: [(&str, Lang, &str, &str); 2] = [
    (
        "ambassadeurs",
        Lang::Fr,
        "Je travaille chez portevoix.",
        "Décrire une image, c’est facile quand on sait pour qui.",
    ),
    ("advocates", Lang::En, "I work at portevoix.", "Describing a picture is easy once you know for whom."),
];
const HOST: &str = "piaille.fr";
const NAME: &str = "Ada";

/// A world in which networks may be asked, with one share of one person.
struct Tale {
    world: World,
    fetch: Arc<FakeFetch>,
    place: usize,
    share: ShareId,
}

impl Tale {
    async fn on(network: Network, place: usize) -> Self {
        Self::within(Setup::local(), network, place).await
    }

    async fn within(setup: Setup, network: Network, place: usize) -> Self {
        let fetch = Arc::new(FakeFetch::new());
        let world = World::open(Setup { fetch: Some(fetch.clone()), ..setup }).await;
        let channel = PLACES[place].0;
        press(&world, channel, "join:").await;
        let lang = PLACES[place].1;
        let kit = card(press(&world, channel, &format!("kit:alt-text:{network}:{lang}:0")).await);
        let done = card(press(&world, channel, &action(&kit, "shared:")).await);
        let share = action(&done, "tell:")["tell:".len()..].parse().unwrap();
        Self { world, fetch, place, share }
    }

    /// A share on Mastodon whose post was named, and which the instance shows so.
    async fn posted(place: usize, text: &str) -> Self {
        let tale = Self::on(Network::Mastodon, place).await;
        tale.shows(text, "");
        tale.tells(&tale.url()).await;
        tale
    }

    fn id(&self) -> i64 {
        // Posted a second after everything began.
        crate::world::instant("2026-11-23T07:30:01Z").0 << 16
    }

    fn url(&self) -> String {
        format!("https://{HOST}/@ada/{}", self.id())
    }

    fn api(&self) -> String {
        question(&permalink(&self.url()).unwrap()).unwrap().url.to_string()
    }

    fn shows(&self, text: &str, warning: &str) {
        let status = serde_json::json!({
            "id": self.id().to_string(), "url": self.url(), "visibility": "public", "content": format!("<p>{text}</p>"),
            "spoiler_text": warning, "created_at": "2026-11-23T07:30:01.000Z", "edited_at": null, "reblog": null,
            "account": {"url": format!("https://{HOST}/@ada")},
        });
        self.fetch.answers(&self.api(), Ok(status.to_string().into_bytes()));
    }

    fn fails(&self, error: FetchError) {
        self.fetch.answers(&self.api(), Err(error));
    }

    async fn tells(&self, evidence: &str) -> Card {
        let fields = BTreeMap::from([("evidence".to_owned(), evidence.to_owned())]);
        let doing = Doing::Submit { action: format!("told:{}", self.share), fields };
        card(self.world.call(NAME, PLACES[self.place].0, doing).await)
    }

    async fn press(&self, action: &str) -> Answer {
        press(&self.world, PLACES[self.place].0, action).await
    }

    /// Some time passes, and the loop looks.
    async fn later(&self, ms: i64) {
        self.world.pass(ms);
        self.looks().await.unwrap();
    }

    async fn looks(&self) -> Result<usize, FlowError> {
        let looked = verify::work(self.world.parts()).await?;
        self.world.errands().await?;
        Ok(looked)
    }

    async fn seen(&self) -> Share {
        self.world.store().share(self.share).await.unwrap().unwrap()
    }

    async fn person(&self) -> PersonId {
        self.seen().await.person
    }

    /// The private messages about corrections that stand, and that nobody else sees any of them.
    async fn messages(&self) -> Vec<Card> {
        let person = self.person().await;
        let mut found = vec![];
        for (channel, ..) in PLACES {
            let all = self.world.store().messages(&channel.parse().unwrap(), Some(person), 500).await.unwrap();
            for message in all {
                let Said::Card(card) = serde_json::from_str(&message.body).unwrap() else { continue };
                if actions(&card).iter().any(|action| action.starts_with("fixed:")) {
                    assert_eq!(message.only_for, Some(person), "a correction is private");
                    found.push(*card);
                }
            }
        }
        found
    }

    async fn corrections(&self) -> Vec<(Way, bool, Option<String>)> {
        let all = self.world.store().corrections_of_share(self.share).await.unwrap();
        all.into_iter().map(|c| (c.way, c.sent_at.is_some(), c.closed_verdict)).collect()
    }

    /// How many leaves of this kind there are.
    async fn leaves(&self, action: &str) -> usize {
        self.world.ledger().await.iter().filter(|(found, _)| found == action).count()
    }
}

async fn press(world: &World, channel: &str, action: &str) -> Answer {
    world.call(NAME, channel, Doing::Press { action: action.into() }).await
}

#[track_caller]
fn card(answer: Answer) -> Card {
    match answer {
        Answer::Private(card) | Answer::Replace(card) => card,
        Answer::Form(form) => panic!("a form: {form:?}"),
    }
}

fn actions(card: &Card) -> Vec<String> {
    let press = |does: &Does| if let Does::Press(action) = does { Some(action.clone()) } else { None };
    card.rows.iter().flatten().filter_map(|button| press(&button.does)).collect()
}

#[track_caller]
fn action(card: &Card, start: &str) -> String {
    let found: Vec<String> = actions(card).into_iter().filter(|action| action.starts_with(start)).collect();
    assert_eq!(found.len(), 1, "one {start} on {card:#?}");
    found[0].clone()
}

fn copied(card: &Card) -> Option<String> {
    let copy = |does: &Does| if let Does::Copy(text) = does { Some(text.clone()) } else { None };
    card.rows.iter().flatten().find_map(|button| copy(&button.does))
}

#[tokio::test]
async fn without_leave_nobody_is_asked() {
    let world = World::open(Setup::local()).await;
    press(&world, "advocates", "join:").await;
    let kit = card(press(&world, "advocates", "kit:alt-text:mastodon:en:0").await);
    let done = card(press(&world, "advocates", &action(&kit, "shared:")).await);
    let share: ShareId = action(&done, "tell:")["tell:".len()..].parse().unwrap();
    let id = crate::world::instant("2026-11-23T07:30:01Z").0 << 16;
    let fields = BTreeMap::from([("evidence".to_owned(), format!("https://piaille.fr/@ada/{id}"))]);
    world.call(NAME, "advocates", Doing::Submit { action: format!("told:{share}"), fields }).await;
    world.pass(Millis::DAY);
    assert_eq!(verify::work(world.parts()).await.unwrap(), 0);
    let share = world.store().share(share).await.unwrap().unwrap();
    assert_eq!((share.tier, share.seen_at, share.asking.attempts), (Tier::T1, None, 0));
    world.finish().await;
}

#[tokio::test]
async fn a_post_that_says_enough_is_verified() {
    for (place, (_, _, disclosure, words)) in PLACES.into_iter().enumerate() {
        let text = format!("{disclosure}</p><p>{words}");
        let tale = Tale::posted(place, &text).await;
        // Not at once: networks need a moment.
        assert_eq!(tale.looks().await.unwrap(), 0);
        tale.later(Millis::MINUTE).await;
        let share = tale.seen().await;
        assert_eq!((share.tier, share.judgement.verdict), (Tier::T3, Verdict::Sufficient), "{share:?}");
        assert_eq!(share.text.as_deref(), Some(format!("{disclosure}\n\n{words}").as_str()));
        assert_eq!(share.seen_at, Some(tale.world.business.now()));
        assert_eq!(share.seen_via.as_deref(), Some(HOST));
        assert_eq!(share.asking.outcome, Some(Outcome::Seen));
        assert!(share.own_words);
        // Once is enough, and pasting the very words that were seen takes nothing back.
        tale.later(30 * Millis::DAY).await;
        tale.tells(&format!("{disclosure} {words}")).await;
        assert_eq!(tale.seen().await.tier, Tier::T3);
        assert_eq!(tale.fetch.asked(), [tale.api()]);
        assert_eq!((tale.corrections().await, tale.messages().await.len()), (vec![], 0));
        tale.world.finish().await;
    }
}

#[tokio::test]
async fn leaves_tell_nothing_of_the_text_and_not_where_it_was_read() {
    let tale = Tale::posted(1, PLACES[1].3).await;
    tale.later(Millis::MINUTE).await;
    let share = tale.seen().await;
    let mut raw = tale.world.raw().await;
    let lines = sqlx::query("SELECT line FROM ledger_leaf").fetch_all(&mut raw).await.unwrap();
    let private = sqlx::query("SELECT person, body FROM ledger_private").fetch_all(&mut raw).await.unwrap();
    raw.close().await.unwrap();
    for line in lines {
        let line: String = line.get(0);
        // The rule would tell what ties the person to the organisation, for good.
        let rule = share.judgement.rule.as_str();
        for secret in ["picture", HOST, &share.judgement.text_hash, &tale.id().to_string(), rule] {
            assert!(!line.contains(secret), "{secret} in {line}");
        }
    }
    // What the leaf commits to goes with the person.
    let body =
        format!("jurisdiction=FR rule={}@{}\n{}", share.judgement.rule, share.judgement.rule_version, PLACES[1].3);
    let own = private.iter().find(|row| row.get::<String, _>(1) == body).expect("the text that was seen");
    assert_eq!(own.get::<String, _>(0), share.person.to_string());
    tale.world.finish().await;
}

#[tokio::test]
async fn a_text_that_says_too_little_is_said_once_and_mended() {
    for (place, (_, lang, disclosure, words)) in PLACES.into_iter().enumerate() {
        let tale = Tale::posted(place, words).await;
        tale.later(Millis::MINUTE).await;
        let share = tale.seen().await;
        assert_eq!((share.tier, share.judgement.verdict), (Tier::T3, Verdict::Insufficient));
        let messages = tale.messages().await;
        assert_eq!(messages.len(), 1);
        let message = &messages[0];
        assert_eq!((message.lang, message.tone), (lang, Tone::Warning));
        // Their own words with what is missing before them, and their link once.
        let corrected = copied(message).unwrap();
        assert!(corrected.contains(words) && corrected.contains("portevoix"), "{corrected}");
        assert_eq!(corrected.matches("https://go.example.com/r/").count(), 1, "{corrected}");
        assert_eq!(message.draft.as_ref().unwrap().text, corrected);
        assert_eq!(tale.corrections().await, [(Way::Direct, true, None)]);
        assert_eq!(tale.leaves("correction_asked").await, 1);
        // Time alone brings neither a second look nor a second word.
        tale.later(10 * Millis::DAY).await;
        assert_eq!((tale.fetch.asked().len(), tale.messages().await.len()), (1, 1));
        // "I have fixed it", and it is not so yet.
        let answer = card(tale.press(&action(message, "fixed:")).await);
        assert_eq!(answer.tone, Tone::Good);
        tale.later(Millis::MINUTE).await;
        assert_eq!((tale.fetch.asked().len(), tale.messages().await.len()), (2, 1));
        assert_eq!(tale.corrections().await, [(Way::Direct, true, None)]);
        // Now it is.
        tale.shows(&format!("{disclosure} {words}"), "");
        tale.press(&action(message, "fixed:")).await;
        tale.later(Millis::MINUTE).await;
        assert_eq!(tale.seen().await.judgement.verdict, Verdict::Sufficient);
        assert_eq!(tale.corrections().await, [(Way::Direct, true, Some("sufficient".into()))]);
        assert_eq!(tale.leaves("correction_closed").await, 1);
        // And worse again: their own page says it, no second message does.
        tale.shows(words, "");
        tale.press(&format!("fixed:{}", tale.share)).await;
        tale.later(Millis::MINUTE).await;
        assert_eq!(tale.corrections().await.last(), Some(&(Way::Page, false, None)));
        tale.later(Millis::DAY).await;
        assert_eq!(tale.messages().await.len(), 1);
        tale.world.finish().await;
    }
}

#[tokio::test]
async fn the_corrected_text_is_enough() {
    for (place, (.., words)) in PLACES.into_iter().enumerate() {
        let tale = Tale::posted(place, words).await;
        tale.later(Millis::MINUTE).await;
        let corrected = copied(&tale.messages().await[0]).unwrap();
        tale.tells(&corrected).await;
        let share = tale.seen().await;
        // What is pasted is checked, and not verified: that was another text.
        assert_eq!((share.tier, share.judgement.verdict), (Tier::T2, Verdict::Sufficient));
        assert_eq!((share.seen_at, share.seen_via), (None, None));
        assert_eq!(tale.corrections().await, [(Way::Direct, true, Some("sufficient".into()))]);
        // The post itself is read again, and still says too little: no second message.
        tale.later(Millis::MINUTE).await;
        assert_eq!((tale.seen().await.tier, tale.messages().await.len()), (Tier::T3, 1));
        assert_eq!(tale.seen().await.judgement.verdict, Verdict::Insufficient);
        tale.world.finish().await;
    }
}

#[tokio::test]
async fn what_is_pasted_and_says_too_little_is_answered_at_once() {
    for (place, (_, _, disclosure, words)) in PLACES.into_iter().enumerate() {
        let tale = Tale::on(Network::Linkedin, place).await;
        let answer = tale.tells(words).await;
        assert_eq!(answer.tone, Tone::Warning);
        assert!(copied(&answer).unwrap().contains(words));
        let points = answer.facts.iter().filter(|(label, _)| label == "Points").count();
        assert_eq!(points, 1, "{answer:#?}");
        assert_eq!(tale.corrections().await, [(Way::Answer, true, None)]);
        // The same again is no second correction, and never a message.
        tale.tells(words).await;
        tale.later(Millis::HOUR).await;
        assert_eq!((tale.corrections().await.len(), tale.messages().await.len()), (1, 0));
        let answer = tale.tells(&format!("{disclosure} {words}")).await;
        assert_eq!(answer.tone, Tone::Good);
        assert_eq!(tale.corrections().await, [(Way::Answer, true, Some("sufficient".into()))]);
        tale.world.finish().await;
    }
}

#[tokio::test]
async fn dying_at_any_point_loses_nothing_and_says_nothing_twice() {
    for point in ["attempt_kept", "seen_kept", "errand_claimed", "errand_run"] {
        let mut tale = Tale::posted(1, PLACES[1].3).await;
        tale.world.pass(Millis::MINUTE);
        tale.world.faults.once(point);
        let died = tale.looks().await;
        assert!(matches!(died, Err(FlowError::Died(at)) if at == point), "{point}: {died:?}");
        tale.world.restart().await;
        // The attempt counts: it is not repeated at once.
        tale.looks().await.unwrap();
        assert!(tale.fetch.asked().len() <= 1, "{point}");
        for _ in 0..3 {
            tale.later(verify::WAITS[0]).await;
        }
        assert_eq!(tale.fetch.asked().len(), 1, "{point}");
        assert_eq!(tale.messages().await.len(), 1, "{point}");
        assert_eq!(tale.corrections().await, [(Way::Direct, true, None)], "{point}");
        assert_eq!((tale.leaves("correction_asked").await, tale.leaves("evidence_added").await), (1, 2), "{point}");
        assert_eq!(tale.world.faults.total(), 1, "{point}");
        tale.world.finish().await;
    }
}

#[tokio::test]
async fn a_message_that_meets_trouble_is_sent_again_under_its_nonce() {
    let refused = |retry_after, permanent| PostError::Refused { retry_after, permanent, reason: "x".into() };
    let minute = Millis::MINUTE;
    for (errors, pauses, way) in [
        // The waits double; one that the platform asks for is obeyed.
        (vec![PostError::Lost("x".into()), refused(None, false)], vec![minute, 2 * minute], Way::Direct),
        (vec![refused(Some(Millis::HOUR), false)], vec![Millis::HOUR], Way::Direct),
        (vec![refused(None, true)], vec![], Way::Page),
    ] {
        let fake = Setup { platform: Platform::Fake, ..Setup::local() };
        let tale = Tale::within(fake, Network::Mastodon, 1).await;
        tale.shows(PLACES[1].3, "");
        tale.tells(&tale.url()).await;
        tale.world.chat.direct_fails(&errors);
        tale.later(Millis::MINUTE).await;
        assert_eq!(tale.world.chat.directs().len(), 1);
        for (n, pause) in pauses.iter().enumerate() {
            tale.later(pause - 1).await;
            assert_eq!(tale.world.chat.directs().len(), n + 1, "{errors:?}: not yet");
            tale.later(1).await;
            assert_eq!(tale.world.chat.directs().len(), n + 2, "{errors:?}");
        }
        tale.later(Millis::DAY).await;
        let nonces = tale.world.chat.directs();
        assert_eq!(nonces.len(), pauses.len() + 1, "{errors:?}");
        assert!(nonces.iter().all(|nonce| *nonce == nonces[0]));
        assert_eq!(tale.corrections().await, [(way, way == Way::Direct, None)]);
        tale.world.finish().await;
    }
}

#[tokio::test]
async fn a_post_from_before_the_offer_is_evidence_of_something_else() {
    let tale = Tale::on(Network::Mastodon, 1).await;
    let old = format!("https://{HOST}/@ada/{}", crate::world::instant("2026-11-23T07:19:00Z").0 << 16);
    let answer = tale.tells(&old).await;
    assert_eq!(answer.tone, Tone::Warning);
    assert_eq!(tale.seen().await.permalink, None);
    // One that stands in the database already is refused where it is looked at, and the ledger says so.
    let mut raw = tale.world.raw().await;
    sqlx::query("UPDATE share SET permalink = $1, next_fetch = 0").bind(&old).execute(&mut raw).await.unwrap();
    raw.close().await.unwrap();
    tale.later(Millis::MINUTE).await;
    let share = tale.seen().await;
    assert_eq!((share.tier, share.asking.outcome), (Tier::T1, Some(Outcome::PostedBeforeOffer)));
    assert_eq!(tale.leaves("evidence_refused").await, 1);
    tale.later(30 * Millis::DAY).await;
    assert_eq!(tale.fetch.asked(), Vec::<String>::new());
    // A clock that is a few minutes off accuses nobody.
    let skewed = format!("https://{HOST}/@ada/{}", crate::world::instant("2026-11-23T07:22:00Z").0 << 16);
    assert_eq!(tale.tells(&skewed).await.tone, Tone::Good);
    tale.world.finish().await;
}

/// How often the network is asked within 40 days, and what is known in the end.
async fn after_long(error: FetchError) -> (usize, Option<Outcome>) {
    let tale = Tale::posted(1, "").await;
    tale.fails(error);
    for _ in 0..(40 * 24 * 6) {
        tale.later(10 * Millis::MINUTE).await;
    }
    let share = tale.seen().await;
    assert_eq!((share.tier, share.asking.next, tale.messages().await.len()), (Tier::T1, None, 0));
    let asked = tale.fetch.asked().len();
    tale.world.finish().await;
    (asked, share.asking.outcome)
}

#[tokio::test]
async fn asking_ends() {
    for (error, asked, outcome) in [
        (FetchError::Lost("500".into()), verify::WAITS.len() + 1, Outcome::Unreachable),
        (FetchError::Gone, verify::ANSWERS as usize, Outcome::Gone),
        (FetchError::NotPublic, verify::ANSWERS as usize, Outcome::NotPublic),
        (FetchError::Unreadable("too long"), verify::ANSWERS as usize, Outcome::NotUnderstood),
        (FetchError::Forbidden("a host that is not listed"), 1, Outcome::NotListed),
        // Every day for thirty days.
        (FetchError::Busy { retry_after: Millis::DAY }, 30, Outcome::Unreachable),
    ] {
        assert_eq!(after_long(error.clone()).await, (asked, Some(outcome)), "{error:?}");
    }
}

#[tokio::test]
async fn a_network_without_a_public_endpoint_is_never_asked() {
    let tale = Tale::on(Network::Linkedin, 1).await;
    let id = crate::world::instant("2026-11-23T07:31:00Z").0 << 22;
    tale.tells(&format!("https://www.linkedin.com/feed/update/urn:li:activity:{id}/")).await;
    tale.later(Millis::DAY).await;
    let share = tale.seen().await;
    assert_eq!((share.tier, share.asking.next, share.asking.outcome), (Tier::T1, None, Some(Outcome::NoEndpoint)));
    assert_eq!(tale.fetch.asked(), Vec::<String>::new());
    // "I have fixed it" then asks for the text instead.
    assert!(matches!(tale.press(&format!("fixed:{}", tale.share)).await, Answer::Form(_)));
    tale.world.finish().await;
}

#[tokio::test]
async fn an_instance_that_is_not_listed_is_not_asked() {
    let tale = Tale::on(Network::Mastodon, 1).await;
    tale.tells(&format!("https://elsewhere.example/@ada/{}", tale.id())).await;
    tale.later(Millis::MINUTE).await;
    assert_eq!(tale.seen().await.asking.outcome, Some(Outcome::NotListed));
    assert_eq!(tale.fetch.asked(), Vec::<String>::new());
    tale.world.finish().await;
}

#[tokio::test]
async fn who_left_or_took_it_back_is_left_alone() {
    // Left before the post is read.
    let tale = Tale::posted(1, PLACES[1].3).await;
    card(tale.press("me:leave").await);
    tale.later(Millis::DAY).await;
    assert_eq!(tale.fetch.asked(), Vec::<String>::new());
    tale.world.finish().await;
    // Left between the reading and the message.
    let tale = Tale::posted(1, PLACES[1].3).await;
    tale.world.pass(Millis::MINUTE);
    tale.world.faults.once("seen_kept");
    assert!(tale.looks().await.is_err());
    card(tale.press("me:leave").await);
    tale.later(Millis::DAY).await;
    assert_eq!(tale.messages().await.len(), 0);
    tale.world.finish().await;
    // Took it back.
    let tale = Tale::posted(1, PLACES[1].3).await;
    tale.world.pass(Millis::MINUTE);
    tale.world.faults.once("seen_kept");
    assert!(tale.looks().await.is_err());
    tale.press(&format!("undo:{}", tale.share)).await;
    tale.later(Millis::DAY).await;
    assert_eq!(tale.corrections().await, [(Way::Direct, false, Some("undone".into()))]);
    tale.world.finish().await;
}

#[tokio::test]
async fn what_changed_meanwhile_is_not_overwritten() {
    let tale = Tale::posted(1, PLACES[1].3).await;
    let stale = tale.seen().await;
    tale.tells("I work at portevoix. Something quite different.").await;
    let entry = portevoix::ledger::Entry {
        action: portevoix::ledger::Action::EvidenceAdded,
        actor: String::new(),
        at: Millis(0),
        subject: tale.share.to_string(),
        detail: String::new(),
        private: None,
    };
    let late = Share { tier: Tier::T3, text: Some("late".into()), ..stale.clone() };
    assert!(!tale.world.store().add_evidence(&late, &entry, &Step::Stays).await.unwrap());
    assert!(!tale.world.store().set_asking(&stale, stale.asking, Some(&entry)).await.unwrap());
    assert_eq!(tale.seen().await.tier, Tier::T2);
    assert_eq!(tale.leaves("evidence_added").await, 2);
    tale.world.finish().await;
}

#[tokio::test]
async fn another_address_takes_what_was_seen_with_it() {
    let tale = Tale::posted(1, &format!("{} {}", PLACES[1].2, PLACES[1].3)).await;
    tale.later(Millis::MINUTE).await;
    assert_eq!(tale.seen().await.tier, Tier::T3);
    let other = format!("https://{HOST}/@ada/{}", tale.id() + 1);
    tale.tells(&other).await;
    let share = tale.seen().await;
    assert_eq!((share.tier, share.text, share.seen_at), (Tier::T1, None, None));
    tale.world.finish().await;
}

#[tokio::test]
async fn a_disclosure_behind_a_content_warning_is_hidden() {
    let tale = Tale::posted(1, "").await;
    tale.shows(&format!("{} {}", PLACES[1].2, PLACES[1].3), "pictures");
    tale.later(Millis::MINUTE).await;
    let share = tale.seen().await;
    let judged = (share.tier, share.judgement.verdict, share.judgement.reason.as_str());
    assert_eq!(judged, (Tier::T3, Verdict::Insufficient, "BELOW_FOLD"));
    assert_eq!((tale.corrections().await.len(), tale.messages().await.len()), (1, 1));
    tale.world.finish().await;
}

#[tokio::test]
async fn everybody_sees_their_own_shares_and_nobody_elses() {
    for (place, (channel, lang, _, words)) in PLACES.into_iter().enumerate() {
        let tale = Tale::posted(place, words).await;
        let (name, rest) = if lang == Lang::Fr { ("moi", "partages") } else { ("me", "shares") };
        let shown = |who: &'static str| {
            let doing = Doing::Command { name: name.into(), rest: rest.into() };
            let world = &tale.world;
            async move { card(world.call(who, channel, doing).await) }
        };
        let before = shown(NAME).await;
        let words_of = |card: &Card| serde_json::to_string(card).unwrap().to_lowercase();
        let verified = if lang == Lang::Fr { "vérifié" } else { "verified" };
        assert!(!words_of(&before).contains(verified), "{before:#?}");
        assert_eq!(action(&before, "tell:"), format!("tell:{}", tale.share));
        tale.later(Millis::MINUTE).await;
        let after = shown(NAME).await;
        assert!(words_of(&after).contains(verified), "{after:#?}");
        let mend = card(tale.press(&action(&after, "mend:")).await);
        assert_eq!(copied(&mend), copied(&tale.messages().await[0]));
        // Somebody else has nothing there, and cannot mend what is not theirs.
        let other = shown("Bo").await;
        assert!(actions(&other).is_empty(), "{other:#?}");
        for verb in ["mend", "fixed", "tell"] {
            let doing = Doing::Press { action: format!("{verb}:{}", tale.share) };
            assert_eq!(card(tale.world.call("Bo", channel, doing).await).tone, Tone::Warning, "{verb}");
        }
        tale.world.finish().await;
    }
}

#[tokio::test]
async fn what_was_named_while_nobody_was_asked_is_not_read_later() {
    let world = World::open(Setup::local()).await;
    let one = crate::story::Someone { world: &world, name: NAME, channel: PLACES[1].0 };
    one.join("").await;
    let kit = one.kit("alt-text", Network::Mastodon, Lang::En).await;
    let share = one.shares(&kit).await;
    let id = crate::world::instant("2026-11-23T07:30:01Z").0 << 16;
    one.tells(share, &format!("https://{HOST}/@ada/{id}")).await;
    let kept = one.share(share).await.unwrap();
    assert!(kept.permalink.is_some() && kept.asking.next.is_none(), "{:?}", kept.asking);
    world.finish().await;
}

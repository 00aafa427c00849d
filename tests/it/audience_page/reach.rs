//! What an estimate makes of real samples and figures in the store.
use axum::http::StatusCode;
use portevoix::flow::audience::keys;
use portevoix::flow::port::Doing;
use portevoix::flow::reach::{self, About};
use portevoix::reach::{Evidence, Method, Report};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::client::{Page, contacts, join, me, open, person};
use crate::world::{World, action, card};

async fn press(world: &World, who: &str, action: &str) -> portevoix::flow::card::Card {
    card(world.call(who, "team", Doing::Press { action: action.into() }).await)
}

/// These people take part and share the item on LinkedIn; each answers for the id of their share.
async fn share(world: &World, people: &[&str]) -> Vec<String> {
    let mut ids = vec![];
    for who in people {
        join(world, who).await;
        let kit = press(world, who, "kit:item-0000:linkedin:en:0").await;
        let done = press(world, who, &action(&kit, "shared:")).await;
        ids.push(action(&done, "tell:")["tell:".len()..].to_owned());
    }
    ids
}

async fn give(world: &World, who: &str, list: &[String]) {
    let answered = Page::of(world, who).await.give("linkedin", list).await;
    assert_eq!(answered.status, StatusCode::OK, "{}", answered.body);
}

async fn report(world: &World) -> Report {
    reach::of(world.parts(), About::Item("item-0000".parse().unwrap())).await.unwrap().report
}

/// How many times the lower end the upper one is; a handful of people more or less are no difference.
fn width(report: &Report) -> f64 {
    let range = report.estimate().range;
    (range.high + 20.0) / (range.low + 20.0)
}

#[tokio::test]
async fn samples_and_figures_of_the_store_reach_the_estimate_and_go_with_the_person() {
    let world = open(11).await;
    let shares = share(&world, &["ada", "bo", "cy"]).await;
    let unknown = report(&world).await;
    assert_eq!((unknown.method, unknown.evidence, unknown.naive_sum), (Method::People, Evidence::Modelled, None));
    // Ada and Bo know the same people, Cy knows others.
    let common = contacts("common", 400);
    for (who, list) in [("ada", &common), ("bo", &common), ("cy", &contacts("cy", 300))] {
        give(&world, who, list).await;
    }
    let sampled = report(&world).await;
    assert_eq!((sampled.evidence, sampled.naive_sum), (Evidence::Sampled, Some(1_100)));
    assert_eq!((sampled.basis.sampled, sampled.basis.told), (3, 0));
    // Larger audiences than most: the range moves up with them.
    assert!(sampled.reach.mean > unknown.reach.mean, "{sampled:?}");
    assert!(sampled.direct.quantiles[6] <= 700.0 * 1.15, "700 different people, by their sample: {sampled:?}");
    assert!(sampled.frequency[1].median() > 0.0, "who knows both may meet it twice: {sampled:?}");
    // A figure of Ada's.
    let fields = [("impressions".to_owned(), "230 impressions".to_owned())].into();
    let told = Doing::Submit { action: format!("figures:{}", shares[0]), fields };
    card(world.call("ada", "team", told).await);
    let ada = About::Person(person(&world, "ada").await.id);
    let measured = reach::of(world.parts(), ada.clone()).await.unwrap().report;
    assert_eq!((measured.evidence, measured.basis.anchored), (Evidence::Measured, 1));
    assert!(width(&measured) < 0.8 * width(&sampled), "{measured:?}");
    // What three shared is told to others as if she had told nothing.
    assert_eq!(report(&world).await.reach, sampled.reach);
    // Under another key the samples are lengths of lists, which stay known; one who gives theirs again is known by it.
    let now = world.parts().business.now();
    keys::rotate(world.store(), &world.key_file(), now, &mut ChaCha8Rng::seed_from_u64(12)).await.unwrap();
    let rotated = report(&world).await;
    assert_eq!((rotated.basis.sampled, rotated.basis.told, rotated.naive_sum), (0, 3, Some(1_100)));
    give(&world, "bo", &common).await;
    let again = report(&world).await;
    assert_eq!((again.basis.sampled, again.basis.told, again.naive_sum), (1, 2, Some(1_100)));
    // Cy leaves: the share stands, and nothing is known of whom it was shown to.
    me(&world, "cy", "leave").await;
    let left = report(&world).await;
    assert_eq!((left.basis.shares, left.basis.sampled, left.basis.told, left.naive_sum), (3, 1, 1, None));
    let own = reach::of(world.parts(), ada).await.unwrap().report;
    assert_eq!((own.evidence, own.basis.anchored), (Evidence::Measured, 1), "Ada's figure stays");
    press(&world, "ada", &format!("unfigure:{}", shares[0])).await;
    assert_eq!(report(&world).await.evidence, Evidence::Modelled);
    // Ada leaves too: the sample is gone, also the one under the older key.
    me(&world, "ada", "leave").await;
    let few = report(&world).await;
    assert_eq!((few.basis.shares, few.basis.sampled, few.basis.told), (3, 1, 0));
    assert_eq!(world.count("SELECT COUNT(*) FROM audience_sample").await, 1);
    world.finish().await;
}

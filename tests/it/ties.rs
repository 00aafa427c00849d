//! What people say ties them to the organisation, and what follows for their kits and shares.
use portevoix::disclosure::Verdict;
use portevoix::flow::card::{Card, Tone};
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::network::Network;

use crate::story::{PLACES, Someone};
use crate::world::{Setup, World, card, copied, draft, with_company};

const PLAIN: &str = "Ten colleagues are not 3,000 people, and this article says why.";

/// Somebody who joined, in English.
async fn someone(world: &World) -> Someone<'_> {
    let one = Someone { world, name: "Bo", channel: PLACES[1].0 };
    one.join("").await;
    one
}

async fn ties(one: &Someone<'_>, what: &str) -> Card {
    card(one.command("me", &format!("ties {what}")).await)
}

#[tokio::test]
async fn nobody_talks_themselves_out_of_every_rule() {
    let world = World::open(Setup::local()).await;
    let one = someone(&world).await;
    for what in ["none", "NONE", "nobody", "country FRA", "country none", "regime XX", "regime"] {
        assert_eq!(ties(&one, what).await.tone, Tone::Warning, "{what}");
    }
    let kit = one.kit("alt-text", Network::X, Lang::En).await;
    assert!(draft(&kit).text.starts_with(PLACES[1].2), "{}", draft(&kit).text);
    for what in ["family", "country us", "regime us-finra", "regime us-finra"] {
        assert_eq!(ties(&one, what).await.tone, Tone::Good, "{what}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_post_is_the_evidence_of_one_share() {
    let world = World::open(Setup::local()).await;
    let one = someone(&world).await;
    let mut shares = vec![];
    for item in ["alt-text", "unique-reach"] {
        let kit = one.kit(item, Network::Linkedin, Lang::En).await;
        shares.push(one.shares(&kit).await);
    }
    let (first, second) = (shares[0], shares[1]);
    let number = (crate::world::instant("2026-11-23T07:31:00Z").0 << 22) | 7;
    let post = format!("https://www.linkedin.com/feed/update/urn:li:activity:{number}/");
    assert_eq!(one.tells(first, &post).await.tone, Tone::Good);
    let again = format!("https://www.linkedin.com/posts/bo_news-activity-{number}-AbCd?utm_source=share");
    assert_eq!(one.tells(first, &again).await.tone, Tone::Good, "the same share may name it again");
    assert_eq!(one.tells(second, &again).await.tone, Tone::Warning);
    assert_eq!(one.share(second).await.unwrap().permalink, None);
    // Taken back, the first share holds on to nothing.
    one.press(&format!("undo:{first}")).await;
    assert_eq!(one.tells(second, &again).await.tone, Tone::Good);
    world.finish().await;
}

#[tokio::test]
async fn a_post_is_judged_by_the_rules_of_its_day() {
    let later = "[[rule]]\nid = \"company.label\"\nversion = \"2026-11-22\"\neffective = \"2026-11-25\"\n\
                 requirement = \"label\"\n";
    let world = World::open(Setup { catalogue: with_company(later), ..Setup::local() }).await;
    let one = someone(&world).await;
    let kit = one.kit("alt-text", Network::X, Lang::En).await;
    let share = one.shares(&kit).await;
    let verdict = async |text: &str| {
        one.tells(share, text).await;
        one.share(share).await.unwrap().judgement.verdict
    };
    let text = format!("{} {PLAIN}", PLACES[1].2);
    assert_eq!(verdict(&text).await, Verdict::Sufficient);
    world.pass(5 * Millis::DAY);
    assert_eq!(verdict(&text).await, Verdict::Sufficient, "what was posted on Monday met Monday's rules");
    assert_eq!(verdict(PLAIN).await, Verdict::Insufficient);
    // A post of today has today's.
    let kit = one.kit("unique-reach", Network::X, Lang::En).await;
    assert!(!draft(&kit).text.starts_with(PLACES[1].2), "{}", draft(&kit).text);
    world.finish().await;
}

#[tokio::test]
async fn where_one_posts_from_decides_what_is_said() {
    let world = World::open(Setup::local()).await;
    let one = someone(&world).await;
    let first = async || {
        let kit = one.kit("portevoix-0-1", Network::X, Lang::En).await;
        copied(&kit).lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(first().await, "I work at portevoix.");
    let shown = |card: &Card, what: &str| card.facts.iter().any(|(_, value)| value == what);
    assert!(shown(&ties(&one, "country gb").await, "GB"));
    assert_eq!(first().await, "Ad · I work at portevoix.");
    // A country without rules is kept and said; the seat's rules stay.
    let without = ties(&one, "country jp").await;
    assert!(shown(&without, "JP") && without.facts.iter().any(|(label, _)| label == "No rules for this country"));
    assert_eq!(first().await, "I work at portevoix.");
    assert!(shown(&ties(&one, "alumni").await, "Former employee"));
    assert!(shown(&ties(&one, "regime us-finra").await, "US-FINRA"));
    assert!(!shown(&ties(&one, "regime US-FINRA").await, "US-FINRA"));
    world.finish().await;
}

#[tokio::test]
async fn an_address_of_the_future_is_a_slip() {
    let world = World::open(Setup::local()).await;
    let one = someone(&world).await;
    let kit = one.kit("alt-text", Network::Linkedin, Lang::En).await;
    let share = one.shares(&kit).await;
    let post = |at: &str| {
        let number = (crate::world::instant(at).0 << 22) | 7;
        format!("https://www.linkedin.com/feed/update/urn:li:activity:{number}/")
    };
    let refused = one.tells(share, &post("2027-03-01T08:00:00Z")).await;
    assert!(refused.tone == Tone::Warning && refused.text.contains("future"), "{refused:?}");
    assert_eq!(one.share(share).await.unwrap().permalink, None);
    assert_eq!(one.tells(share, &post("2026-11-23T07:35:00Z")).await.tone, Tone::Good);
    world.finish().await;
}

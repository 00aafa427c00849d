//! What people say ties them to the organisation, and what follows for their kits and shares.
use std::sync::Arc;

use portevoix::disclosure::Verdict;
use portevoix::flow::Catalogue;
use portevoix::flow::card::{Card, Tone};
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::network::Network;

use crate::story::{PLACES, Someone, card, draft};
use crate::world::{Setup, World, sample_files};

const PLAIN: &str = "Ten colleagues are not 3,000 people, and this article says why.";

/// Somebody who joined, in English.
async fn someone(world: &World) -> Someone<'_> {
    let one = Someone { world, name: "Bo", channel: PLACES[1].0 };
    one.join("").await;
    one
}

/// The sample content with rules of the company's own.
fn company(rules: &str) -> Arc<Catalogue> {
    let mut files = sample_files();
    let bytes = rules.as_bytes().to_vec();
    files.push(portevoix::content::SourceFile { path: "rules/company.toml".into(), bytes });
    let (catalogue, findings) = Catalogue::read(&files, true);
    assert!(findings.is_empty(), "{findings:#?}");
    Arc::new(catalogue)
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
    let world = World::open(Setup { catalogue: company(later), ..Setup::local() }).await;
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

//! The organisation's own rules: what they change in a kit, and what the ledger keeps of a weakening.
use std::sync::Arc;

use portevoix::content::SourceFile;
use portevoix::flow::port::Doing;
use portevoix::flow::{Catalogue, catalogue};

use crate::world::{Setup, World, card, copied, sample_files};

/// The sample content with this `rules/company.toml` beside it.
fn with_company(rules: &str) -> Catalogue {
    let mut files = sample_files();
    files.push(SourceFile { path: "rules/company.toml".into(), bytes: rules.into() });
    let (catalogue, findings) = Catalogue::read(&files, true);
    assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:?}");
    catalogue
}

async fn first_lines(world: &World, actions: &[&str]) -> Vec<String> {
    let mut lines = vec![];
    for action in actions {
        let kit = card(world.call("Ada", "ambassadeurs", Doing::Press { action: (*action).into() }).await);
        lines.push(copied(&kit).lines().next().unwrap_or_default().to_owned());
    }
    lines
}

const KIT: &str = "kit:unique-reach:linkedin:fr:0";

#[tokio::test]
async fn a_reward_for_each_share_makes_every_post_an_advertisement() {
    let world = World::open(Setup::local()).await;
    world.call("Ada", "ambassadeurs", Doing::Press { action: "join:".into() }).await;
    assert_eq!(first_lines(&world, &[KIT]).await, ["Je travaille chez portevoix."]);
    *world.parts().catalogue.write().unwrap() = Arc::new(with_company("reward_per_share = true\n"));
    assert_eq!(first_lines(&world, &[KIT]).await, ["Publicité · Je travaille chez portevoix."]);
    world.finish().await;
}

#[tokio::test]
async fn where_one_posts_from_decides_too() {
    let world = World::open(Setup::local()).await;
    world.call("Ada", "ambassadeurs", Doing::Press { action: "join:".into() }).await;
    let says = async |rest: &str| {
        card(world.call("Ada", "ambassadeurs", Doing::Command { name: "moi".into(), rest: rest.into() }).await)
    };
    const SELLING: &str = "kit:portevoix-0-1:x:en:0";
    let before = first_lines(&world, &[KIT, SELLING]).await;
    assert_eq!(before, ["Je travaille chez portevoix.", "I work at portevoix."]);
    assert!(says("liens pays gb").await.facts.iter().any(|(_, value)| value == "GB"));
    let after = first_lines(&world, &[SELLING]).await;
    assert_eq!(after, ["Ad · I work at portevoix."]);
    // A former employee says so; a regime is added and taken away again.
    assert!(says("liens alumni").await.facts.iter().any(|(_, value)| value == "Ancien membre du personnel"));
    assert!(says("liens régime us-finra").await.facts.iter().any(|(_, value)| value == "US-FINRA"));
    assert!(!says("liens régime US-FINRA").await.facts.iter().any(|(_, value)| value.contains("FINRA")));
    for odd in ["liens roi", "liens pays FRA", "liens régime ZZ", "liens a b c"] {
        assert_eq!(says(odd).await.tone, portevoix::flow::card::Tone::Warning, "{odd}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_weakening_is_in_the_ledger_once() {
    let world = World::open(Setup::local()).await;
    let weaker = r#"
        [[rule]]
        id = "company.csr"
        version = "2026-11-22"
        jurisdiction = ["FR"]
        kind = ["csr"]
        zone = "anywhere"
        weakens = true
        reason = "Advice of counsel of 3 May 2026"
        decided_by = "Noor Haddad"
    "#;
    *world.parts().catalogue.write().unwrap() = Arc::new(with_company(weaker));
    let said = world.parts().catalogue().rules.weakenings().len();
    assert!(said > 0);
    for _ in 0..2 {
        catalogue::record(world.parts()).await.unwrap();
        let leaves = world.ledger().await;
        let weakened: Vec<_> = leaves.iter().filter(|(action, _)| action == "rule_weakened").collect();
        assert_eq!(weakened.len(), said);
        assert!(weakened.iter().all(|(_, jurisdiction)| jurisdiction == "FR"));
    }
    world.finish().await;
}

#[tokio::test]
async fn a_rule_of_ones_own_is_not_blamed_on_the_law() {
    let world = World::open(Setup::local()).await;
    world.call("Ada", "ambassadeurs", Doing::Press { action: "join:".into() }).await;
    let block = r#"
        [[rule]]
        id = "company.education"
        version = "2026-11-22"
        kind = ["educational"]
        requirement = "block"
    "#;
    *world.parts().catalogue.write().unwrap() = Arc::new(with_company(block));
    let answer = card(world.call("Ada", "ambassadeurs", Doing::Press { action: KIT.into() }).await);
    let said = format!("{} {:?}", answer.text, answer.facts);
    assert!(said.contains("company.education") && said.contains("rules/company.toml"), "{said}");
    assert!(!said.contains("L121") && !said.contains("Code de la consommation"), "{said}");
    world.finish().await;
}

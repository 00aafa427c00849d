//! The organisation's own rules: what they change in a kit, and what the ledger keeps of a weakening.
use portevoix::flow::catalogue;
use portevoix::flow::port::Doing;

use crate::world::{Setup, World, card, copied, with_company};

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
    world.parts().catalogue.set(with_company("reward_per_share = true\n"));
    assert_eq!(first_lines(&world, &[KIT]).await, ["Publicité · Je travaille chez portevoix."]);
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
    world.parts().catalogue.set(with_company(weaker));
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
    world.parts().catalogue.set(with_company(block));
    let answer = card(world.call("Ada", "ambassadeurs", Doing::Press { action: KIT.into() }).await);
    let said = format!("{} {:?}", answer.text, answer.facts);
    assert!(said.contains("company.education") && said.contains("rules/company.toml"), "{said}");
    assert!(!said.contains("L121") && !said.contains("Code de la consommation"), "{said}");
    world.finish().await;
}

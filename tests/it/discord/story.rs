//! The whole loop on the simulator, in two languages and on two servers.
use super::sim::{ACME, GLOBEX, Shown, Sim};

#[tokio::test]
async fn from_the_card_to_the_share_on_two_servers() {
    let Some(sim) = Sim::open(&[ACME, GLOBEX], "").await else { return };
    sim.world.tick().await.unwrap();
    for (server, who) in [("acme", "ada"), ("globex", "carol")] {
        let cards = sim.cards(server).await;
        assert_eq!(cards.len(), 1, "one card on {server}: {cards:#?}");
        let card = Shown(cards[0].clone());
        let _ = (card, who);
    }
    sim.finish().await;
}

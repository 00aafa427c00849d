//! One figure that a network shows to its author makes the range narrower, in the place where it stood.
use portevoix::flow::reach::{self, About};
use portevoix::reach::{Estimate, Evidence};

use super::*;

/// The two ends that a person reads: “between 480 and 1,900 people”.
fn ends(said: &str) -> (f64, f64) {
    let plain = said.replace(['\u{202f}', '\u{a0}', ','], "");
    let mut numbers = plain.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let mut next = || numbers.next().unwrap_or_else(|| panic!("no two ends in {said:?}")).parse::<f64>().unwrap();
    (next(), next())
}

#[tokio::test]
async fn one_figure_makes_the_range_tighter_where_it_stands() {
    for (channel, lang, _) in PLACES {
        let world = World::open(Setup::local()).await;
        let ada = Someone { world: &world, name: "Ada", channel };
        ada.join("").await;
        let me = if lang == Lang::Fr { "moi" } else { "me" };
        card(ada.command(me, "audience linkedin 2000").await);
        let kit = ada.kit("alt-text", Network::Linkedin, lang).await;
        let share = ada.shares(&kit).await;
        for visitor in 1..4 {
            visit_as(&world, link_in(&draft(&kit).text), visitor).await;
        }
        import(world.parts()).await.unwrap();
        let shown = async || card(ada.command(me, "").await).facts[2].1.clone();
        let of_item = async || -> Estimate {
            reach::of(world.parts(), About::Item("alt-text".parse().unwrap())).await.unwrap().report.estimate()
        };
        let key = ("local".to_owned(), "here".to_owned(), "Ada".to_owned());
        let person = world.store().person_by_account(&key).await.unwrap().unwrap().id;
        let own = async || reach::of(world.parts(), About::Person(person)).await.unwrap().report.estimate();
        let (before, whole, wide_own) = (shown().await, of_item().await, own().await);
        assert_eq!(whole.evidence, Evidence::Declared);
        // "LinkedIn shows 412 impressions."
        let asked = form(ada.press(&format!("figure:{share}")).await);
        let kept = card(ada.submit(&asked.action, "impressions", "412 impressions").await);
        assert_eq!(kept.tone, Tone::Good, "{kept:?}");
        let after = shown().await;
        let (wide, narrow) = (ends(&before), ends(&after));
        assert!(narrow.1 - narrow.0 < 0.6 * (wide.1 - wide.0), "{before} then {after}");
        // By factors too: a range says how many times more it might be.
        assert!(narrow.1 / narrow.0 < 0.5 * wide.1 / wide.0, "{before} then {after}");
        let said = if lang == Lang::Fr {
            "à l’aide de chiffres affichés"
        } else {
            "with figures that the networks showed"
        };
        assert!(after.contains(said) && !before.contains(said), "{before} then {after}");
        let measured = own().await;
        assert_eq!(measured.evidence, Evidence::Measured);
        let width = |estimate: &Estimate| estimate.range.high / estimate.range.low;
        assert!(width(&measured) < 0.5 * width(&wide_own), "{wide_own:?} then {measured:?}");
        // What others see of an item that one person shared says nothing of that person's figure.
        assert_eq!(of_item().await, whole);
        // Forgotten, it is as it was.
        ada.press(&format!("unfigure:{share}")).await;
        assert_eq!(shown().await, before);
        world.finish().await;
    }
}

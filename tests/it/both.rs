//! One organisation on Discord and on Slack at once: a card on each, a person who is on both, one recall for all.
use std::sync::Arc;

use portevoix::app::clock::SystemClock;
use portevoix::chat::Desk;
use portevoix::chat::slack::{Incoming, Setup, Slack, Team};
use portevoix::flow::port::Clock;
use portevoix::id::Millis;
use portevoix::lang::{Lang, say};
use tokio_util::sync::CancellationToken;

use crate::discord::sim::{GLOBEX, Shown, Sim, schedule};
use crate::slack::server::FakeSlack;

const TEAM: &str = "T0CLUB";
const CHANNEL: &str = "C0CLUB";

fn t(key: &str) -> String {
    say(Lang::En, key, &[])
}

#[tokio::test]
async fn a_card_on_each_one_record_for_who_is_on_both_and_one_recall() {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let slack = FakeSlack::start(clock.clone()).await;
    slack.team(TEAM, &[CHANNEL]);
    slack.group(TEAM, "S0COMMS", &["U0BOSS"]);
    let (carol, boss) = (slack.user(TEAM, "U0CAROL", "Carol", "en-GB"), slack.user(TEAM, "U0BOSS", "Boss", "en-GB"));
    let roles = serde_json::from_value(serde_json::json!({"approver": ["S0COMMS"]})).unwrap();
    let team = Team { id: TEAM.into(), token: format!("xoxb-{TEAM}").into(), roles };
    let setup = Setup {
        incoming: Incoming::Socket { app_token: "xapp-test".to_owned().into() },
        api_base: slack.api_base(),
        teams: [("club".to_owned(), team)].into(),
    };
    let adapter = Slack::new(setup, &clock);
    let more = schedule("club", CHANNEL, Lang::En);
    let Some(sim) = Sim::beside(&[GLOBEX], "", adapter.workspaces(), &more).await else { return };
    let connected = adapter.connect(&sim.world.shared(), Arc::new(Desk::new(sim.world.shared())));
    let end = CancellationToken::new();
    let socket = tokio::spawn(connected.socket.clone().unwrap().run(end.clone()));
    sim.world.tick().await.unwrap();
    let standing = "SELECT COUNT(*) FROM share WHERE undone_at IS NULL";

    // The same item is shared from both.
    let on_discord = Shown(sim.cards("globex").await.remove(0));
    let on_slack = slack.messages(CHANNEL).remove(0);
    let share = on_discord.action("share:");
    assert_eq!(on_slack.action("share:"), share, "both channels begin with the same item");
    let me = sim.someone("globex", "carol");
    let charter = me.press(on_discord.id(), &share).await.private();
    let networks = me.press(charter.id(), &charter.action("join:")).await.private();
    let mastodon = |all: Vec<String>| all.into_iter().find(|action| action.contains(":mastodon:")).unwrap();
    let kit = me.press(networks.id(), &mastodon(networks.actions())).await.private();
    me.press(kit.id(), &kit.action("shared:")).await;
    let charter = slack.press(&carol, &on_slack, &share).await.shown();
    let networks = slack.press(&carol, &charter, &charter.action("join:")).await.shown();
    let kit = slack.press(&carol, &networks, &mastodon(networks.actions())).await.shown();
    slack.press(&carol, &kit, &kit.action("shared:")).await;
    assert_eq!(sim.world.count(standing).await, 2, "two people, as far as anybody knows");

    // A code from the one, typed on the other, and agreed to there: one person, one share.
    let told = me.command("me", "link").await.private();
    let text = told.text();
    let code = text.split("/me link ").nth(1).unwrap().split(['`', ' ']).next().unwrap();
    let asked = slack.slash(&carol, CHANNEL, &format!("/mine link {code}")).await.shown();
    assert_eq!(sim.world.count("SELECT COUNT(DISTINCT person) FROM account WHERE platform <> 'local'").await, 2);
    let yes = asked.actions().into_iter().find(|action| action.starts_with("merge:")).unwrap();
    slack.press(&carol, &asked, &yes).await;
    assert_eq!(sim.world.count("SELECT COUNT(DISTINCT person) FROM account WHERE platform <> 'local'").await, 1);
    assert_eq!(sim.world.count(standing).await, 1, "of two shares the earlier one stands");

    // Private messages go where she was heard of last.
    sim.world.pass(Millis::DAY);
    slack.slash(&carol, CHANNEL, "/mine").await;

    // One recall reaches both cards, and the sharer once.
    let item = &share["share:".len()..];
    slack.slash(&boss, CHANNEL, &format!("/content withdraw {item} --reason A wrong figure")).await;
    sim.world.errands().await.unwrap();
    let notice = Shown(sim.cards("globex").await.remove(0));
    assert!(notice.text().contains(&t("chat-withdrawn")) && notice.actions().is_empty(), "{:#}", notice.0);
    let notice = slack.messages(CHANNEL).remove(0);
    assert!(notice.said().contains(&t("chat-withdrawn")) && notice.actions().is_empty(), "{notice:#?}");
    let asked = slack.dms(&carol).iter().filter(|dm| dm.said().contains(&t("chat-removal"))).count();
    assert_eq!(asked, 1, "asked where she was heard of last");

    end.cancel();
    socket.await.unwrap();
    connected.reception.finish().await;
    sim.finish().await;
}

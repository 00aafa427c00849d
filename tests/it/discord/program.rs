//! The real program, with Discord in its configuration: against the simulator, and at the terminal.
use serde_json::json;

use super::sim::{Bridge, STUCK};
use crate::terminal::{Desk, Running};

/// Waits for a line, unless it was said already.
fn heard(running: &mut Running, part: &str) {
    if !running.said.iter().any(|line| line.contains(part)) {
        running.wait_for(part);
    }
}

#[tokio::test]
async fn the_program_posts_and_listens_where_its_configuration_says() {
    let Some(bridge) = Bridge::start().await else { return };
    let made = bridge.act("setup", json!({ "name": "acme", "users": ["ada"] })).await;
    let (guild, channel) = (made["guild"].as_str().unwrap(), made["channel"].as_str().unwrap());
    let desk = Desk::with_sample();
    let discord = format!(
        "token = \"sim.token.x\"\napi_base = \"{}\"\nworkspace.acme = {{ id = \"{guild}\" }}",
        bridge.base.trim_end_matches('/')
    );
    desk.edit("portevoix.toml", "# token = \"\"", &discord);
    let place = |workspace: &str, id: &str| format!("workspace = \"{workspace}\"\nid = \"{id}\"\n");
    let french = format!("[channel.ambassadeurs]\n{}", place("acme", channel));
    desk.edit("content/schedules.toml", "[channel.ambassadeurs]\n", &french);
    let nowhere = format!("[channel.advocates]\n{}", place("nowhere", "1"));
    desk.edit("content/schedules.toml", "[channel.advocates]\n", &nowhere);
    let mut running = desk.start(&["run"]);
    heard(&mut running, "connected to Discord");
    heard(&mut running, " INFO posted ");
    let told = async {
        while !bridge.act("log", json!({})).await.to_string().contains("/commands\"") {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(STUCK, told).await.expect("Discord is told of the commands");
    let who = json!({ "guild": guild, "channel": channel, "user": made["users"]["ada"], "name": "me" });
    let me = bridge.act("slash", who).await;
    assert_eq!((me["kind"].as_str(), me["ephemeral"].as_bool()), (Some("message"), Some(true)), "{me}");
    let messages = bridge.act("messages", json!({ "channel": channel })).await;
    let cards = messages.as_array().unwrap().iter().filter(|message| message["flags"].as_u64() != Some(64)).count();
    assert_eq!(cards, 1);
    let (code, said) = running.stop();
    assert_eq!(code, 0, "{said:#?}");
    let homeless = said.iter().filter(|line| line.contains("names no such workspace")).count();
    assert_eq!(homeless, 1, "said once: {said:#?}");
    assert!(!said.iter().any(|line| line.contains("sim.token.x")), "the token stands in the log: {said:#?}");
}

#[test]
fn the_manifest_prints_the_invitation_and_never_the_token() {
    let desk = Desk::new();
    // Made up: the application's id in base64, and nothing behind it.
    let token = "MTAxMjM0NTY3ODkwMTIzNDU2Nw.GfakeX.not-a-secret";
    let url = "https://discord.com/oauth2/authorize?client_id=1012345678901234567&scope=bot+applications.commands\
               &permissions=117760&integration_type=0";
    for (lang, why) in [("en", "Post cards there."), ("fr", "Y publier des cartes.")] {
        let variable = [("PORTEVOIX__DISCORD__TOKEN", token)];
        let ended = desk.run_with(&variable, &["--lang", lang, "manifest", "discord"]).expect(0).says(url).says(why);
        assert!(!ended.out.contains("GfakeX") && !ended.err.contains("GfakeX"), "{ended:?}");
    }
    desk.run(&["manifest", "discord", "--application", "1012345678901234567"]).expect(0).says(url);
    desk.run(&["manifest", "discord"]).expect(3).says("--application");
    desk.run(&["manifest", "discord", "--application", "../1"]).expect(3).says("--application");
}

#[test]
fn a_name_is_one_platforms() {
    let desk = Desk::new();
    let both = "[discord]\nworkspace.acme = { id = \"1\" }\n[slack]\nworkspace.acme = { id = \"T1\", token = \"x\" }\n";
    desk.write("portevoix.toml", both);
    desk.run(&["content", "check"]).expect(3).says("acme");
}

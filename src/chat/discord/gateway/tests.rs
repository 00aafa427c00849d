use std::collections::BTreeMap;

use super::super::{API, Setup};
use super::checked;

fn setup(api_base: &str) -> Setup {
    let token = "a.b.c".to_owned().into();
    Setup { token, api_base: api_base.parse().unwrap(), gateway: None, guilds: BTreeMap::new() }
}

/// The token goes to encrypted addresses, or stays on this machine; and never to Discord from a test.
#[test]
fn the_token_is_sent_only_where_it_may_go() {
    let test = "http://127.0.0.1:3010/";
    for (base, address, dialled) in [
        (API, "wss://gateway.discord.gg", Some("wss://gateway.discord.gg")),
        (API, "wss://gateway.discord.gg/?v=9&encoding=etf", Some("wss://gateway.discord.gg")),
        (API, "ws://gateway.discord.gg", None),
        (API, "https://gateway.discord.gg", None),
        (API, "", None),
        (test, "ws://127.0.0.1:3010/gw", Some("ws://127.0.0.1:3010/gw")),
        (test, "ws://[::1]:3010", Some("ws://[::1]:3010")),
        (test, "ws://localhost:3010", Some("ws://localhost:3010")),
        (test, "ws://192.0.2.1:3010", None),
        (test, "wss://sim.example.org", Some("wss://sim.example.org")),
        (test, "wss://gateway.discord.gg", None),
        (test, "wss://gateway-us-east1-b.discord.gg", None),
        (test, "wss://GATEWAY.DISCORD.GG", None),
        (test, "wss://discord.com", None),
        (test, "wss://gateway.discord.gg.", None),
        (test, "wss://notdiscord.gg", Some("wss://notdiscord.gg")),
    ] {
        assert_eq!(checked(address, &setup(base)).ok().as_deref(), dialled, "{address} beside {base}");
    }
}

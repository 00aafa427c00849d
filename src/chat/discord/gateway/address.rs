//! Where the gateway is, and whether the token may be sent there.
use std::time::Duration;

use url::{Host, Url};

use super::Trouble;
use crate::chat::discord::Setup;
use crate::chat::discord::rest::{Rest, elsewhere};

/// Where to connect, and in how many parts.
pub(super) async fn address(setup: &Setup, rest: &Rest) -> Result<(String, u32), Trouble> {
    if let Some(url) = &setup.gateway {
        return Ok((checked(url.as_str(), setup)?, 1));
    }
    let told = rest.get("gateway/bot").await?;
    let url = checked(told["url"].as_str().unwrap_or_default(), setup)?;
    let left = &told["session_start_limit"];
    if left["remaining"].as_u64() == Some(0) {
        return Err(Trouble::UsedUp(Duration::from_millis(left["reset_after"].as_u64().unwrap_or(60_000))));
    }
    let parts = told["shards"].as_u64().and_then(|n| u32::try_from(n).ok());
    Ok((url, parts.unwrap_or(1).clamp(1, 64)))
}

/// The address without query, where the token may be sent there: encrypted, or not beyond this machine; and to Discord
/// only where the REST interface is Discord's too, so that a test never reaches it.
fn checked(text: &str, setup: &Setup) -> Result<String, Trouble> {
    let no = || Trouble::Unsafe(text.to_owned());
    let mut url = Url::parse(text).map_err(|_| no())?;
    let host = url.host().ok_or_else(no)?.to_owned();
    let here = match &host {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    if !(url.scheme() == "wss" || url.scheme() == "ws" && here) {
        return Err(no());
    }
    let domain = host.to_string();
    let domain = domain.trim_end_matches('.');
    let theirs = ["discord.com", "discord.gg", "discordapp.com", "discord.media"];
    let discords = theirs.iter().any(|one| domain == *one || domain.ends_with(&format!(".{one}")));
    if discords && elsewhere(setup) {
        return Err(Trouble::Elsewhere(text.to_owned()));
    }
    url.set_query(None);
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::checked;
    use crate::chat::discord::{API, Setup};

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
}

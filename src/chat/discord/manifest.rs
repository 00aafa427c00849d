//! What the bot needs on a server: the address that invites it with the least permissions, and why each is asked for.
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use super::heard::is_id;

/// A permission, and why it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    /// Its name, as Discord's settings show it in English.
    pub name: &'static str,
    /// Its bit (topics: permissions, bitwise permission flags).
    pub bit: u32,
    /// The Fluent key of the reason.
    pub reason: &'static str,
}

/// Every permission that is asked for. Documentation and invitation are made from it.
pub const PERMISSIONS: &[Permission] = &[
    Permission { name: "View Channels", bit: 10, reason: "chat-discord-permission-view" },
    Permission { name: "Send Messages", bit: 11, reason: "chat-discord-permission-send" },
    Permission { name: "Embed Links", bit: 14, reason: "chat-discord-permission-embed" },
    Permission { name: "Attach Files", bit: 15, reason: "chat-discord-permission-attach" },
    Permission { name: "Read Message History", bit: 16, reason: "chat-discord-permission-history" },
];

/// What the bot is invited as: itself, with commands.
pub const SCOPES: &str = "bot applications.commands";

/// The number that the invitation asks for.
#[must_use]
pub fn permissions() -> u64 {
    PERMISSIONS.iter().fold(0, |sum, permission| sum | 1 << permission.bit)
}

/// The address at which an administrator of a server invites the bot.
#[must_use]
pub fn invite(application: &str) -> Option<Url> {
    let mut url = Url::parse("https://discord.com/oauth2/authorize").ok().filter(|_| is_id(application))?;
    let permissions = permissions().to_string();
    url.query_pairs_mut().extend_pairs([
        ("client_id", application),
        ("scope", SCOPES),
        ("permissions", &permissions),
        ("integration_type", "0"),
    ]);
    Some(url)
}

/// The application's id, which is the first part of its token in base64.
#[must_use]
pub fn application(token: &SecretString) -> Option<String> {
    let first = token.expose_secret().trim().trim_start_matches("Bot ").split('.').next()?.trim_end_matches('=');
    let bytes = STANDARD_NO_PAD.decode(first).or_else(|_| URL_SAFE_NO_PAD.decode(first)).ok()?;
    String::from_utf8(bytes).ok().filter(|id| is_id(id))
}

#[cfg(test)]
mod tests {
    use super::{application, invite, permissions};

    #[test]
    fn the_invitation_asks_for_the_least() {
        assert_eq!(permissions(), 117_760);
        let url = invite("1012345678901234567").unwrap();
        assert_eq!(
            url.as_str(),
            "https://discord.com/oauth2/authorize?client_id=1012345678901234567&scope=bot+applications.commands\
             &permissions=117760&integration_type=0"
        );
        assert!(invite("1012 or so").is_none());
    }

    #[test]
    fn the_application_is_read_from_a_token_and_only_from_one() {
        // The first part of a token is the application's id in base64, without padding; these are made up.
        for (token, expected) in [
            ("MTAxMjM0NTY3ODkwMTIzNDU2Nw.GfakeX.not-a-secret", Some("1012345678901234567")),
            ("Bot MTAxMjM0NTY3ODkwMTIzNDU2Nw==.GfakeX.not-a-secret", Some("1012345678901234567")),
            ("sim.token.x", None),
            ("", None),
        ] {
            assert_eq!(application(&token.to_owned().into()).as_deref(), expected, "{token}");
        }
    }
}

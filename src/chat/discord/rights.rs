//! What the bot may do in the channels of a server, held against what it needs: for the operator's own look.
use serde_json::Value;

use super::heard::is_id;
use super::manifest::PERMISSIONS;
use super::rest::{Rest, RestError};

/// Everything is allowed to whoever has this (topics: permissions, `ADMINISTRATOR`, `1 << 3`).
const ADMINISTRATOR: u64 = 1 << 3;

/// What is missing in a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rights {
    /// Discord's id of the channel.
    pub channel: String,
    /// Names of the permissions that the bot needs and lacks; what Discord said, where it does not show the channel.
    pub missing: Vec<String>,
}

/// Asks who the bot is on a server, and what it may do in these channels of it.
///
/// # Errors
/// What Discord says of the token or of the server; of a channel it stands in its [`Rights`].
pub async fn look<'a>(
    rest: &Rest,
    guild: &str,
    channels: impl Iterator<Item = &'a str>,
) -> Result<Vec<Rights>, RestError> {
    if !is_id(guild) {
        return Err(RestError::useless("the id of the server is no id"));
    }
    let me = rest.get("users/@me").await?;
    let me = text(&me, "id");
    let server = rest.get(&format!("guilds/{guild}")).await?;
    let member = rest.get(&format!("guilds/{guild}/members/{me}")).await?;
    let mine: Vec<&str> = member["roles"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let base = base(&server, guild, &mine);
    let mut found = vec![];
    for channel in channels {
        let missing = if !is_id(channel) {
            vec!["no id of a channel".to_owned()]
        } else {
            match rest.get(&format!("channels/{channel}")).await {
                Ok(told) => lacking(within(base, &told, guild, me, &mine)),
                Err(error) => vec![error.to_string()],
            }
        };
        found.push(Rights { channel: channel.to_owned(), missing });
    }
    Ok(found)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A set of permissions, which Discord writes as a decimal text.
fn bits(value: &Value, key: &str) -> u64 {
    text(value, key).parse().unwrap_or(0)
}

/// What everybody may do, and what the bot's roles add.
fn base(server: &Value, guild: &str, mine: &[&str]) -> u64 {
    let roles = server["roles"].as_array().into_iter().flatten();
    let ours = roles.filter(|role| text(role, "id") == guild || mine.contains(&text(role, "id")));
    ours.fold(0, |sum, role| sum | bits(role, "permissions"))
}

/// The same in a channel: its overwrites for everybody, then those for roles together, then the bot's own (topics:
/// permissions, "Permission Overwrites", read 2026-11).
fn within(base: u64, channel: &Value, guild: &str, me: &str, mine: &[&str]) -> u64 {
    if base & ADMINISTRATOR != 0 {
        return u64::MAX;
    }
    let all = || channel["permission_overwrites"].as_array().into_iter().flatten();
    let apply = |may: u64, of: &dyn Fn(&str) -> bool| {
        let ours = || all().filter(|overwrite| of(text(overwrite, "id")));
        let (deny, allow) = (
            ours().fold(0, |sum, overwrite| sum | bits(overwrite, "deny")),
            ours().fold(0, |sum, overwrite| sum | bits(overwrite, "allow")),
        );
        may & !deny | allow
    };
    let may = apply(base, &|id| id == guild);
    let may = apply(may, &|id| mine.contains(&id));
    apply(may, &|id| id == me)
}

fn lacking(may: u64) -> Vec<String> {
    let lacks = PERMISSIONS.iter().filter(|permission| may & 1 << permission.bit == 0);
    lacks.map(|permission| permission.name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn overwrites_come_in_the_order_that_discord_documents() {
        let needed: u64 = super::super::manifest::permissions();
        let (send, embed) = (1 << 11, 1 << 14);
        let server = |everybody: u64, role: u64| {
            json!({ "roles": [
                { "id": "1", "permissions": everybody.to_string() },
                { "id": "2", "permissions": role.to_string() },
                { "id": "9", "permissions": u64::MAX.to_string() },
            ]})
        };
        let over =
            |id: &str, allow: u64, deny: u64| json!({ "id": id, "allow": allow.to_string(), "deny": deny.to_string() });
        for (what, everybody, role, overwrites, missing) in [
            ("its role gives all", 0, needed, json!([]), vec![]),
            ("nobody gives embeds", 0, needed & !embed, json!([]), vec!["Embed Links"]),
            ("the channel takes sending from everybody", 0, needed, json!([over("1", 0, send)]), vec!["Send Messages"]),
            ("and gives it back to the role", 0, needed, json!([over("1", 0, send), over("2", send, 0)]), vec![]),
            (
                "the bot's own comes last",
                0,
                needed,
                json!([over("5", 0, send), over("2", send, 0)]),
                vec!["Send Messages"],
            ),
            ("another role's is not ours", 0, needed, json!([over("9", 0, send)]), vec![]),
            ("an administrator may", ADMINISTRATOR, 0, json!([over("1", 0, u64::MAX)]), vec![]),
        ] {
            let may = base(&server(everybody, role), "1", &["2"]);
            let channel = json!({ "permission_overwrites": overwrites });
            assert_eq!(lacking(within(may, &channel, "1", "5", &["2"])), missing, "{what}");
        }
    }
}

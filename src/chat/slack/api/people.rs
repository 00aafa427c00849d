//! People of a workspace: their names and languages, and the groups that give them a role.
use std::sync::Arc;

use serde_json::Value;

use super::{Api, text, unreadable};
use crate::chat::slack::pace::Method;
use crate::content::{Role, Roles};
use crate::flow::port::PostError;
use crate::lang::Lang;

/// What a workspace says of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name that colleagues see.
    pub name: String,
    /// The language of their client, where it is one of ours.
    pub lang: Option<Lang>,
    /// Their IANA time zone, or empty.
    pub zone: String,
}

impl Api {
    /// Name, language and zone of somebody; asked again after five minutes.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn profile(&self, user: &str) -> Result<Profile, PostError> {
        let now = self.clock.now();
        if let Some(known) = self.people.get(user, now) {
            return Ok(known);
        }
        let said = self.ask(Method::UserInfo, &[("user", user), ("include_locale", "true")]).await?;
        let profile = read(&said["user"])?;
        self.people.put(user, profile.clone(), now);
        Ok(profile)
    }

    /// The highest role that somebody's user groups give them. Groups are asked for again after five minutes.
    ///
    /// # Errors
    /// What Slack says: then nobody knows what they may do, which is nothing.
    pub async fn role(&self, user: &str, roles: &Roles) -> Result<Option<Role>, PostError> {
        let mut theirs = vec![];
        for group in roles.groups() {
            if self.members(group).await?.iter().any(|member| member == user) {
                theirs.push(group);
            }
        }
        Ok(roles.of(theirs))
    }

    async fn members(&self, group: &str) -> Result<Arc<Vec<String>>, PostError> {
        let now = self.clock.now();
        if let Some(known) = self.groups.get(group, now) {
            return Ok(known);
        }
        let said = self.ask(Method::GroupMembers, &[("usergroup", group)]).await?;
        let members = said["users"].as_array().ok_or_else(|| unreadable("users"))?;
        let members: Arc<Vec<String>> = Arc::new(members.iter().filter_map(Value::as_str).map(str::to_owned).collect());
        self.groups.put(group, members.clone(), now);
        Ok(members)
    }
}

fn read(user: &Value) -> Result<Profile, PostError> {
    let names = [&user["profile"]["display_name"], &user["profile"]["real_name"], &user["real_name"], &user["name"]];
    let name = names.into_iter().filter_map(Value::as_str).find(|name| !name.trim().is_empty());
    let name = name.map_or_else(|| text(user, "id"), |name| Ok(name.to_owned()))?;
    Ok(Profile {
        name,
        lang: Lang::negotiate(user["locale"].as_str()),
        zone: user["tz"].as_str().unwrap_or_default().to_owned(),
    })
}

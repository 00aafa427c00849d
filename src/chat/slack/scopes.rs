//! Which permissions Slack's tokens have, held against what is needed: for the operator's own look.
use std::time::Duration;

use reqwest::redirect::Policy;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;

use super::manifest::SCOPES;
use super::{Incoming, Setup, Team};

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// In which header Slack names a token's scopes (docs.slack.dev, "Using the Web API", from memory).
const HEADER: &str = "x-oauth-scopes";

/// The scopes that this workspace's token lacks.
///
/// # Errors
/// What Slack says of the token; that it is one of another workspace.
pub async fn bot(setup: &Setup, team: &Team) -> Result<Vec<&'static str>, String> {
    let (said, scopes) = ask(setup, &team.token, "auth.test").await?;
    if said["team_id"].as_str() != Some(&team.id) {
        return Err(format!("the token is of workspace {}", said["team_id"].as_str().unwrap_or("?")));
    }
    Ok(lacking(scopes.as_deref().unwrap_or_default()))
}

/// Lets the app-level token prove itself, where there is one: a connection is asked for, and not opened.
///
/// # Errors
/// What Slack says of the token.
pub async fn app(setup: &Setup) -> Result<(), String> {
    match &setup.incoming {
        Incoming::Socket { app_token } => ask(setup, app_token, "apps.connections.open").await.map(drop),
        Incoming::Http { .. } => Ok(()),
    }
}

fn lacking(scopes: &str) -> Vec<&'static str> {
    let has: Vec<&str> = scopes.split(',').map(str::trim).collect();
    SCOPES.iter().map(|scope| scope.name).filter(|name| !has.contains(name)).collect()
}

async fn ask(setup: &Setup, token: &SecretString, method: &str) -> Result<(Value, Option<String>), String> {
    let url = setup.api_base.join(method).map_err(|error| error.to_string())?;
    let client = reqwest::Client::builder()
        .https_only(setup.api_base.scheme() == "https")
        .redirect(Policy::none())
        .timeout(PATIENCE)
        .build();
    let client = client.map_err(|error| error.to_string())?;
    let asked = client.post(url).bearer_auth(token.expose_secret().trim()).send().await;
    let answer = asked.map_err(|error| error.without_url().to_string())?;
    let scopes = answer.headers().get(HEADER).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body = answer.text().await.map_err(|error| error.without_url().to_string())?;
    let said: Value = serde_json::from_str(&body).map_err(|_| "an answer that is no JSON".to_owned())?;
    if said["ok"].as_bool() == Some(true) {
        return Ok((said, scopes));
    }
    let code = said["error"].as_str().unwrap_or("no reason given");
    Err(code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(60).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lacking_is_told_from_what_is_there() {
        let all: Vec<&str> = SCOPES.iter().map(|scope| scope.name).collect();
        assert!(lacking(&all.join(",")).is_empty());
        assert!(lacking(&format!(" {} , other:read", all.join(", "))).is_empty());
        assert_eq!(lacking(&all[1..].join(",")), all[..1]);
        assert_eq!(lacking(""), all);
        // Not a beginning of another one.
        assert!(lacking("chat:writer").contains(&"chat:write"));
    }
}

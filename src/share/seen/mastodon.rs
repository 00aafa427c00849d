//! Mastodon and what speaks its API: one status from the instance where it was written (docs.joinmastodon.org,
//! `GET /api/v1/statuses/:id`, 2026-11-21).

use serde::Deserialize;
use serde::de::IgnoredAny;
use url::Url;

use super::{Question, Seen, SeenError, Why, ask, html, instant, json};
use crate::network::Permalink;

pub(super) fn question(post: &Permalink) -> Result<Question, Why> {
    let (host, id) = host_and_id(post).ok_or(Why::NoEndpoint)?;
    ask(host, &format!("/api/v1/statuses/{id}"), &[])
}

/// Mastodon's number or Pleroma's token. Misskey has another API, and an object's address is no id.
fn host_and_id(post: &Permalink) -> Option<(&str, &str)> {
    let parts: Vec<&str> = post.id.split('/').collect();
    match parts.as_slice() {
        [host, id] | [host, "notice", id] => Some((host, id)),
        _ => None,
    }
}

#[derive(Deserialize)]
struct Status {
    id: String,
    url: Option<String>,
    visibility: String,
    content: String,
    #[serde(default)]
    spoiler_text: String,
    created_at: Option<String>,
    edited_at: Option<String>,
    /// Somebody else's post, passed on.
    reblog: Option<IgnoredAny>,
    account: Account,
}

#[derive(Deserialize)]
struct Account {
    url: Option<String>,
}

pub(super) fn read(post: &Permalink, answer: &[u8]) -> Result<Seen, SeenError> {
    let found: Status = json(answer)?;
    let (host, id) = host_and_id(post).ok_or(SeenError::NotUnderstood)?;
    // An instance also holds copies of posts from elsewhere, under numbers of its own; a copy proves nothing.
    let home = found.url.as_deref().and_then(|url| Url::parse(url).ok());
    let elsewhere = home.is_some_and(|url| url.host_str() != Some(host));
    if found.id != id || elsewhere {
        return Err(SeenError::NotUnderstood);
    }
    if !matches!(found.visibility.as_str(), "public" | "unlisted") {
        return Err(SeenError::NotPublic);
    }
    if found.reblog.is_some() {
        return Err(SeenError::PassedOn);
    }
    Ok(Seen {
        text: html::text(&found.content),
        content_warning: Some(found.spoiler_text.trim().to_owned()).filter(|warning| !warning.is_empty()),
        author: found.account.url,
        posted_at: instant(found.created_at.as_deref()),
        edited_at: instant(found.edited_at.as_deref()),
    })
}

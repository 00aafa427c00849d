//! Bluesky: the public view of a post record (docs.bsky.app, `app.bsky.feed.getPosts`, 2026-11-21).

use serde::Deserialize;

use super::{Question, Seen, SeenError, Why, ask, instant, json};
use crate::network::Permalink;

/// Answers everybody, without an account.
pub(super) const HOST: &str = "public.api.bsky.app";
const COLLECTION: &str = "app.bsky.feed.post";
/// The author's wish, as a label on themselves: not to be shown to those who are not signed in. It binds nobody by
/// technique, and is honoured here.
const SIGNED_IN_ONLY: &str = "!no-unauthenticated";
/// Labels of moderators under which nobody sees the post.
const HIDDEN: [&str; 2] = ["!hide", "!takedown"];

pub(super) fn question(post: &Permalink) -> Result<Question, Why> {
    // A handle in place of the DID is answered too: the service resolves it.
    let (authority, key) = post.id.split_once('/').ok_or(Why::NoEndpoint)?;
    let uri = format!("at://{authority}/{COLLECTION}/{key}");
    ask(HOST, "/xrpc/app.bsky.feed.getPosts", &[("uris", &uri)])
}

#[derive(Deserialize)]
struct Posts {
    posts: Vec<Post>,
}

#[derive(Deserialize)]
struct Post {
    uri: String,
    author: Author,
    record: Record,
    #[serde(default)]
    labels: Vec<Label>,
}

#[derive(Deserialize)]
struct Author {
    did: String,
    #[serde(default)]
    labels: Vec<Label>,
}

#[derive(Deserialize)]
struct Label {
    val: String,
    /// A label that takes an earlier one back.
    #[serde(default)]
    neg: bool,
}

#[derive(Deserialize)]
struct Record {
    #[serde(rename = "$type")]
    kind: String,
    text: String,
    #[serde(rename = "createdAt")]
    created_at: Option<String>,
}

pub(super) fn read(post: &Permalink, answer: &[u8]) -> Result<Seen, SeenError> {
    let found: Posts = json(answer)?;
    let Some(found) = found.posts.into_iter().next() else { return Err(SeenError::Gone) };
    let (authority, key) = post.id.split_once('/').ok_or(SeenError::NotUnderstood)?;
    // The answer names the post by its DID; by handle only where we asked so, and then the key must do.
    let same_author = !authority.starts_with("did:") || found.uri.starts_with(&format!("at://{authority}/"));
    let same = same_author && found.uri.ends_with(&format!("/{COLLECTION}/{key}")) && found.record.kind == COLLECTION;
    if !same {
        return Err(SeenError::NotUnderstood);
    }
    let says = |labels: &[Label], value: &str| labels.iter().any(|label| label.val == value && !label.neg);
    if says(&found.author.labels, SIGNED_IN_ONLY) || says(&found.labels, SIGNED_IN_ONLY) {
        return Err(SeenError::OptedOut);
    }
    if HIDDEN.iter().any(|hidden| says(&found.author.labels, hidden) || says(&found.labels, hidden)) {
        return Err(SeenError::NotPublic);
    }
    Ok(Seen {
        text: found.record.text,
        content_warning: None,
        author: Some(found.author.did),
        posted_at: instant(found.record.created_at.as_deref()),
        edited_at: None,
    })
}

//! Reading the text of a public post: what to ask, whom, and how to understand the answer's bytes.
//!
//! Nothing is fetched here. [`question`] says which public endpoint answers for a post, or why none may be asked;
//! [`read`] turns the answer into what a reader of the post sees. Only endpoints that answer everybody without an
//! account are asked, and only for one post that a person named.

use serde::de::DeserializeOwned;
use url::Url;

use crate::id::Millis;
use crate::network::{Endpoint, Network, Permalink, Verify};

mod bluesky;
mod html;
mod mastodon;
mod x;

/// Hosts that are always the same; a Mastodon post is asked for where it stands.
pub const HOSTS: &[&str] = &[bluesky::HOST, x::HOST];

/// One request for one public post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What to get: `https`, a host name, no port, no user name.
    pub url: Url,
    /// The media type that is understood, for `Accept` and for the check of the answer.
    pub accept: &'static str,
    /// The host of `url`.
    pub host: String,
}

/// Why no endpoint is asked for a network's posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is none that answers everybody.
    NoEndpoint,
    /// There is one, and its terms forbid this use.
    Terms,
}

/// What a reader of the post sees, as the endpoint tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The text. Not blank.
    pub text: String,
    /// What stands before the text and hides it until it is clicked away.
    pub content_warning: Option<String>,
    /// The author as the endpoint names them: a DID, or the address of a profile. Not kept.
    pub author: Option<String>,
    /// When it was posted, as the endpoint says.
    pub posted_at: Option<Millis>,
    /// When it was last edited, where the network tells.
    pub edited_at: Option<Millis>,
}

/// Why an answer shows no text that could be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum SeenError {
    /// It exists, for some eyes only.
    #[error("not public")]
    NotPublic,
    /// It is deleted, or not there yet.
    #[error("not there")]
    Gone,
    /// The endpoint gives only the beginning. A text that may go on is not judged.
    #[error("only the beginning of the text")]
    Truncated,
    /// Another shape than the endpoint's, or another post than the one asked for.
    #[error("not understood")]
    NotUnderstood,
    /// The author asks not to be shown to those who are not signed in.
    #[error("the author opted out")]
    OptedOut,
    /// Somebody else's post, passed on without words.
    #[error("a post of somebody else, passed on")]
    PassedOn,
}

/// What to ask about the post. The table of networks says who may be asked at all.
///
/// # Errors
/// Why nobody is asked. It depends on the network, never on the person.
pub fn question(post: &Permalink) -> Result<Question, Why> {
    match post.network.spec().verify {
        Verify::Public(Endpoint::BlueskyPosts) => bluesky::question(post),
        Verify::Public(Endpoint::MastodonStatus) => mastodon::question(post),
        Verify::Public(Endpoint::XOembed) => x::question(post),
        // Their endpoints give a title or a caption, which nothing here reads yet.
        Verify::Public(Endpoint::TiktokOembed | Endpoint::YoutubeOembed) | Verify::Unavailable(_) => {
            Err(Why::NoEndpoint)
        }
        Verify::Forbidden(_) => Err(Why::Terms),
    }
}

/// Understands the answer about this post. Its bytes come from a stranger: any of them may be anything.
///
/// # Errors
/// Why there is no text to be judged.
pub fn read(post: &Permalink, answer: &[u8]) -> Result<Seen, SeenError> {
    let seen = match post.network {
        Network::Bluesky => bluesky::read(post, answer)?,
        Network::Mastodon => mastodon::read(post, answer)?,
        Network::X => x::read(post, answer)?,
        _ => return Err(SeenError::NotUnderstood),
    };
    // A picture without words says nothing that could be judged, nor does what nobody can see.
    if seen.text.chars().any(super::evidence::shows) { Ok(seen) } else { Err(SeenError::NotUnderstood) }
}

/// JSON of this shape; fields that are not named are skipped.
fn json<T: DeserializeOwned>(answer: &[u8]) -> Result<T, SeenError> {
    serde_json::from_slice(answer).map_err(|_| SeenError::NotUnderstood)
}

/// An RFC 3339 instant; `None` where it is none.
fn instant(text: Option<&str>) -> Option<Millis> {
    text?.parse::<jiff::Timestamp>().ok().map(Millis::from)
}

/// A question over `https` to a host that is written here or was checked as part of the permalink.
fn ask(host: &str, path: &str, query: &[(&str, &str)]) -> Result<Question, Why> {
    let mut url = Url::parse(&format!("https://{host}{path}")).map_err(|_| Why::NoEndpoint)?;
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    Ok(Question { url, accept: "application/json", host: host.to_owned() })
}

#[cfg(test)]
mod tests;

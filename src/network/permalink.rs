//! Which post an address names: network, canonical id, canonical address, and the time that the id carries.
//!
//! Nothing is fetched. Whatever could lead a later fetch astray (another scheme, a port, a user name, an address
//! instead of a name, a private name) is refused here.

use serde::Serialize;
use url::Url;

use super::address::{Address, is_hostile};
use super::spec::readers;
use super::{Network, bluesky};
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;

/// Longer inputs are no address that a person copied, in bytes.
const LONGEST: usize = 2048;
/// Hosts that only redirect.
const SHORTENERS: [&str; 8] = ["lnkd.in", "t.co", "bit.ly", "buff.ly", "ow.ly", "tinyurl.com", "is.gd", "dlvr.it"];

/// A post, known from its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permalink {
    /// Where the post stands.
    pub network: Network,
    /// The same for every spelling of the address: `activity:123`, `123`, `did:plc:abc/3k...`, `piaille.fr/123`.
    ///
    /// Not always unique to a post: LinkedIn numbers one post differently as `activity`, `share` and `ugcPost`, and a
    /// Bluesky handle names the same repository as a DID.
    pub id: String,
    /// The shortest address that opens the post, without trackers.
    pub url: Url,
    /// When the post was made, as its id says; `None` where ids carry no time. A claim of the address, not a proof.
    pub posted_at: Option<Millis>,
}

/// Why an address names no post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PermalinkError {
    /// Not a web address, or one that is refused as it is written.
    #[error("not a plain web address")]
    NotAUrl,
    /// A web address of no network that is known here.
    #[error("an address of no known network")]
    UnknownNetwork,
    /// A comment under a post.
    #[error("a comment, not a post")]
    Comment,
    /// A redirect, which would have to be fetched to be understood.
    #[error("a short link")]
    ShortLink,
    /// A person's or a company's page.
    #[error("a profile, not a post")]
    Profile,
    /// A page of the network that is neither.
    #[error("a page of the network that is no post")]
    NotAPost,
    /// One instance's copy of a post from another.
    #[error("a copy on another instance")]
    RemoteView,
}

impl PermalinkError {
    /// What the person who pasted the address is told: what it is, and what to do instead.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        say!(lang, self.key())
    }

    fn key(self) -> &'static str {
        match self {
            Self::NotAUrl => "network-permalink-not-a-url",
            Self::UnknownNetwork => "network-permalink-unknown-network",
            Self::Comment => "network-permalink-comment",
            Self::ShortLink => "network-permalink-short-link",
            Self::Profile => "network-permalink-profile",
            Self::NotAPost => "network-permalink-not-a-post",
            Self::RemoteView => "network-permalink-remote-view",
        }
    }
}

/// Understands the address of a post as a person pasted it; `https://` may be missing.
pub fn permalink(input: &str) -> Result<Permalink, PermalinkError> {
    // Before anything else looks at it: `trim` of a hostile text is cheap, parsing it is not.
    let input = input.trim();
    if input.is_empty() || input.len() > LONGEST || input.chars().any(is_hostile) {
        return Err(PermalinkError::NotAUrl);
    }
    if let Some(rest) = input.strip_prefix("at://") {
        return bluesky::from_at_uri(rest);
    }
    let address = Address::parse(input)?;
    if SHORTENERS.contains(&&*address.host) {
        return Err(PermalinkError::ShortLink);
    }
    readers().find_map(|spec| (spec.permalink)(&address)).unwrap_or(Err(PermalinkError::UnknownNetwork))
}

/// The instant `ms` after the epoch, unless it is before `earliest`: then the id was no clock reading.
pub(super) fn posted(ms: u64, earliest: i64) -> Option<Millis> {
    i64::try_from(ms).ok().filter(|&ms| ms >= earliest).map(Millis)
}

#[cfg(test)]
mod tests;

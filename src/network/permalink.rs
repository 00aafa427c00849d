//! Which post an address names: network, canonical id, canonical address, and the time that the id carries.
//!
//! Nothing is fetched. Whatever could lead a later fetch astray (another scheme, a port, a user name, an address
//! instead of a name, a private name) is refused here.

use percent_encoding::percent_decode_str;
use serde::Serialize;
use url::Url;

use super::host::public_host;
use super::spec::NETWORKS;
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
    NETWORKS.iter().find_map(|spec| (spec.permalink)(&address)).unwrap_or(Err(PermalinkError::UnknownNetwork))
}

/// What no copied address holds: controls, white space, direction marks, and backslashes, which parsers disagree on.
fn is_hostile(c: char) -> bool {
    let invisible =
        matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    c.is_control() || c.is_whitespace() || c == '\\' || invisible
}

/// The instant `ms` after the epoch, unless it is before `earliest`: then the id was no clock reading.
pub(super) fn posted(ms: u64, earliest: i64) -> Option<Millis> {
    i64::try_from(ms).ok().filter(|&ms| ms >= earliest).map(Millis)
}

/// An address that passed the gate, in the parts that the networks read.
pub(super) struct Address {
    /// Lower-case ASCII.
    pub(super) host: String,
    segments: Vec<String>,
    query_names: Vec<String>,
}

impl Address {
    fn parse(input: &str) -> Result<Self, PermalinkError> {
        let url = with_scheme(input).ok_or(PermalinkError::NotAUrl)?;
        let plain = matches!(url.scheme(), "http" | "https")
            && url.port().is_none()
            && url.username().is_empty()
            && url.password().is_none()
            && !authority(input).contains('@');
        let host = url.host_str().and_then(public_host).filter(|_| plain).ok_or(PermalinkError::NotAUrl)?;
        let mut segments = vec![];
        for segment in url.path_segments().into_iter().flatten() {
            let decoded = percent_decode_str(segment).decode_utf8().map_err(|_| PermalinkError::NotAUrl)?;
            if decoded.chars().any(|c| is_hostile(c) || c == '/') {
                return Err(PermalinkError::NotAUrl);
            }
            segments.push(decoded.into_owned());
        }
        while segments.last().is_some_and(String::is_empty) {
            segments.pop();
        }
        let query_names = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
        Ok(Self { host, segments, query_names })
    }

    /// The path, decoded, without empty segments at its end.
    pub(super) fn segments(&self) -> Vec<&str> {
        self.segments.iter().map(String::as_str).collect()
    }

    /// Whether the query names `name`.
    pub(super) fn has_query(&self, name: &str) -> bool {
        self.query_names.iter().any(|n| n == name)
    }
}

/// `input` as a URL, with `https` where no scheme is written.
fn with_scheme(input: &str) -> Option<Url> {
    if input.contains("://") {
        return Url::parse(input).ok();
    }
    let head = input.split(['/', '?', '#']).next()?;
    // `javascript:`, `mailto:` and the like, or a port: neither is an address that somebody shortened by hand.
    if head.contains(':') { None } else { Url::parse(&format!("https://{input}")).ok() }
}

/// The part between `://` and the path, as it was written.
fn authority(input: &str) -> &str {
    let rest = input.split_once("://").map_or(input, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests;

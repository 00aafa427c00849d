//! Which post an address names: network, kind, canonical id, canonical address, and the time that the id carries.
//!
//! Nothing is fetched. Whatever could lead a later fetch astray (another scheme, a port, a user name, an address
//! instead of a name, a private name) is refused here.

use std::ops::RangeInclusive;

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
/// Hosts that only redirect. Those of one network stand with it.
const SHORTENERS: [&str; 24] = [
    "lnkd.in",
    "t.co",
    "pic.twitter.com",
    "pic.x.com",
    "bit.ly",
    "bitly.com",
    "buff.ly",
    "ow.ly",
    "tinyurl.com",
    "is.gd",
    "v.gd",
    "dlvr.it",
    "goo.gl",
    "tiny.cc",
    "rb.gy",
    "cutt.ly",
    "trib.al",
    "hubs.ly",
    "hubs.li",
    "shorturl.at",
    "t.ly",
    "ift.tt",
    "wp.me",
    "on.fb.me",
];

/// What stands at an address. The address says it, so only as much as it says: a reply looks like any post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PostKind {
    /// A post, a message in a channel, a thread's opening.
    Post,
    /// A comment under a post.
    Comment,
    /// A page of its own: LinkedIn's articles.
    Article,
    /// A video, short or long.
    Video,
    /// A picture or several.
    Photo,
    /// What disappears after a day.
    Story,
}

impl PostKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Post, Self::Comment, Self::Article, Self::Video, Self::Photo, Self::Story];

    /// The code in JSON; never changes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Comment => "comment",
            Self::Article => "article",
            Self::Video => "video",
            Self::Photo => "photo",
            Self::Story => "story",
        }
    }
}

/// A post, known from its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permalink {
    /// Where the post stands.
    pub network: Network,
    /// What it is, as far as the address says.
    pub kind: PostKind,
    /// The same for every spelling of the address: `activity:123`, `123`, `did:plc:abc/3k...`, `piaille.fr/123`; of a
    /// comment `activity:123/comment/456`.
    ///
    /// Equal ids on one network are one post. Different ids can be one post too: LinkedIn numbers a post differently
    /// as `activity`, `share` and `ugcPost` (so the type is part of the id), a Bluesky handle names the same
    /// repository as a DID, and Facebook has `pfbid` codes beside numbers. So who dedupes shares compares person,
    /// item and network as well.
    pub id: String,
    /// The shortest address that opens the post, without trackers. Names that people change stay in it only where the
    /// network opens nothing without them.
    pub url: Url,
    /// When the post was made, as its id says; `None` where ids carry no time. A claim of the address, not a proof.
    pub posted_at: Option<Millis>,
}

impl Permalink {
    /// Without a time.
    pub(super) fn new(network: Network, kind: PostKind, id: impl Into<String>, url: Url) -> Self {
        Self { network, kind, id: id.into(), url, posted_at: None }
    }

    /// The comment `id` under this post, at `url`.
    pub(super) fn comment(&self, id: &str, url: Url) -> Self {
        Self::new(self.network, PostKind::Comment, format!("{}/comment/{id}", self.id), url)
    }
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
    /// A network whose messages have no address.
    #[error("a network whose messages have no address")]
    NoPermalinks,
}

impl PermalinkError {
    /// Every error.
    pub const ALL: [Self; 8] = [
        Self::NotAUrl,
        Self::UnknownNetwork,
        Self::Comment,
        Self::ShortLink,
        Self::Profile,
        Self::NotAPost,
        Self::RemoteView,
        Self::NoPermalinks,
    ];

    /// The code in JSON; never changes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAUrl => "NOT_A_URL",
            Self::UnknownNetwork => "UNKNOWN_NETWORK",
            Self::Comment => "COMMENT_WITHOUT_ID",
            Self::ShortLink => "SHORT_LINK",
            Self::Profile => "PROFILE",
            Self::NotAPost => "NOT_A_POST",
            Self::RemoteView => "REMOTE_VIEW",
            Self::NoPermalinks => "NO_PERMALINKS",
        }
    }

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
            Self::NoPermalinks => "network-permalink-none",
        }
    }
}

/// Understands the address of a post as a person pasted it; `https://` may be missing.
///
/// A comment is not the post, and an article is a page: neither is accepted here. [`parse_url`] tells them apart.
pub fn permalink(input: &str) -> Result<Permalink, PermalinkError> {
    let found = parse_url(input)?;
    match found.kind {
        PostKind::Comment => Err(PermalinkError::Comment),
        PostKind::Article => Err(PermalinkError::NotAPost),
        PostKind::Post | PostKind::Video | PostKind::Photo | PostKind::Story => Ok(found),
    }
}

/// Understands the address of whatever was posted, comments and articles too.
pub fn parse_url(input: &str) -> Result<Permalink, PermalinkError> {
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

/// A number of `digits` digits without a zero in front, as the networks number their posts.
pub(super) fn number(text: &str, digits: RangeInclusive<usize>) -> Option<u64> {
    let plain = digits.contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// ASCII letters, digits and the characters of `more`, as many as `length` says.
pub(super) fn is_token(text: &str, length: RangeInclusive<usize>, more: &str) -> bool {
    length.contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
}

#[cfg(test)]
mod shapes;
#[cfg(test)]
mod tests;

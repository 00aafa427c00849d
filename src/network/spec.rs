//! The NETWORKS table: what each network allows, as dated data, and where its own functions are found.

use serde::{Serialize, Serializer};
use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount};
use super::intent::Opening;
use super::permalink::{Permalink, PermalinkError};
use super::{
    Captions, Network, Pictures, Verify, bluesky, email, facebook, instagram, linkedin, mastodon, other, reddit,
    telegram, threads, tiktok, whatsapp, x, youtube,
};

/// What a network counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// twitter-text's weighted characters: 1 for most alphabets, 2 for the rest and for an emoji, 23 for a link.
    Weighted,
    /// UTF-16 code units.
    Utf16,
    /// Extended grapheme clusters (UAX #29): what a reader calls a character.
    Grapheme,
    /// Bytes of UTF-8.
    Byte,
    /// UTF-16 code units, but an emoji is the bytes of its UTF-8: how Threads says it counts.
    EmojiBytes,
    /// Different addresses in the text.
    Link,
}

impl Unit {
    /// The code in JSON and files; never changes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Weighted => "weighted",
            Self::Utf16 => "utf16",
            Self::Grapheme => "grapheme",
            Self::Byte => "byte",
            Self::EmojiBytes => "emoji_bytes",
            Self::Link => "link",
        }
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

/// One limit of a post's length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is counted.
    pub unit: Unit,
    /// The most that fits, itself included.
    pub max: u32,
}

/// Where a feed cuts a post and writes "see more". Measured by others, changes without notice: dated data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// Lines shown, as broken by the author; `None` where nobody measured them.
    pub lines: Option<u32>,
    /// Graphemes shown on a phone, the stricter of the two; the one that counts here.
    pub mobile: u32,
    /// Graphemes shown on a desktop.
    pub desktop: u32,
    /// When it was measured: `2026` or `2026-11`.
    pub as_of: &'static str,
    /// Who measured it.
    pub source: &'static str,
}

/// One row of the table.
#[derive(Debug)]
pub struct Spec {
    /// Whose row it is.
    pub network: Network,
    /// The code in files, addresses and the database; never changes.
    pub code: &'static str,
    /// The name as the network writes it.
    pub name: &'static str,
    /// All must hold; the first is the one that people are shown. Mastodon's is a default, see [`CountOptions`].
    pub limits: &'static [Limit],
    /// Limits of something else than an ordinary post's text, with what it is: told, not held.
    pub other_limits: &'static [(&'static str, Limit)],
    /// `None` where a post within the limits is shown whole, or nobody measured it.
    pub fold: Option<Fold>,
    /// A content warning hides the whole text until it is clicked away.
    pub warning_folds: bool,
    /// The longest title, where a post has one beside its text: Reddit's, and the subject of a mail.
    pub title: Option<Limit>,
    /// The share intent can carry the text. Where not, the person copies it first and pastes it.
    pub prefills_text: bool,
    /// A post has an address that others can open.
    pub has_permalinks: bool,
    /// Whether this program may look at a post.
    pub verify: Verify,
    /// What is known of hashtags and links.
    pub captions: Captions,
    /// What is known of pictures.
    pub pictures: Pictures,
    /// When limits and intent were last checked: `2026-11-21`.
    pub as_of: &'static str,
    /// Where limits and intent come from.
    pub source: &'static str,
    /// Lengths in the order of `limits`.
    pub(super) measure: fn(&str, &CountOptions<'_>) -> Vec<LimitCount>,
    /// The address that opens the network's composer.
    pub(super) intent: fn(&Opening<'_>) -> Url,
    /// `None` when the address is not this network's.
    pub(super) permalink: fn(&Address) -> Option<Result<Permalink, PermalinkError>>,
}

/// Every network in the order of [`Network::ALL`].
pub static NETWORKS: [Spec; 14] = [
    linkedin::SPEC,
    x::SPEC,
    facebook::SPEC,
    instagram::SPEC,
    threads::SPEC,
    bluesky::SPEC,
    mastodon::SPEC,
    tiktok::SPEC,
    youtube::SPEC,
    reddit::SPEC,
    telegram::SPEC,
    whatsapp::SPEC,
    email::SPEC,
    other::SPEC,
];

/// The rows in the order in which an address is shown to them: Mastodon last, as its posts live on any host.
pub(super) fn readers() -> impl Iterator<Item = &'static Spec> {
    let last = |spec: &&Spec| spec.network == Network::Mastodon;
    NETWORKS.iter().filter(move |spec| !last(spec)).chain(NETWORKS.iter().filter(last))
}

impl Network {
    /// This network's row.
    #[must_use]
    pub fn spec(self) -> &'static Spec {
        &NETWORKS[self as usize]
    }
}

#[cfg(test)]
mod tests;

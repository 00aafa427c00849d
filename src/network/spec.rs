//! The NETWORKS table: what each network allows, as dated data, and where its own functions are found.

use serde::{Serialize, Serializer};
use url::Url;

use super::count::{CountOptions, LimitCount};
use super::permalink::{Address, Permalink, PermalinkError};
use super::{Network, bluesky, linkedin, mastodon, x};

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
    /// Lines shown, as broken by the author.
    pub lines: u32,
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
    /// All must hold; the first is the one that people are shown. Mastodon's is a default, see [`CountOptions`].
    pub limits: &'static [Limit],
    /// `None` where a post within the limits is shown whole.
    pub fold: Option<Fold>,
    /// A content warning hides the whole text until it is clicked away.
    pub warning_folds: bool,
    /// The share intent can carry the text. Where not, the person copies it first and pastes it.
    pub prefills_text: bool,
    /// When this row was last checked: `2026-11-21`.
    pub as_of: &'static str,
    /// Where limits and intent come from.
    pub source: &'static str,
    /// Lengths in the order of `limits`.
    pub(super) measure: fn(&str, &CountOptions<'_>) -> Vec<LimitCount>,
    /// The address that opens the network's composer, from text, link and instance.
    pub(super) intent: fn(&str, Option<&Url>, Option<&str>) -> Url,
    /// `None` when the address is not this network's.
    pub(super) permalink: fn(&Address) -> Option<Result<Permalink, PermalinkError>>,
}

/// Every network in the order of [`Network::ALL`]. Mastodon stands last: its posts live on any host.
pub static NETWORKS: [Spec; 4] = [linkedin::SPEC, x::SPEC, bluesky::SPEC, mastodon::SPEC];

impl Network {
    /// This network's row.
    #[must_use]
    pub fn spec(self) -> &'static Spec {
        &NETWORKS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_network_has_its_own_row() {
        for network in Network::ALL {
            let spec = network.spec();
            assert_eq!(spec.network, network);
            assert!(!spec.limits.is_empty() && !spec.source.is_empty(), "{network}");
            assert!(spec.as_of.parse::<jiff::civil::Date>().is_ok(), "{network}: {}", spec.as_of);
            if let Some(fold) = spec.fold {
                assert!(fold.mobile <= fold.desktop && fold.mobile > 0 && fold.lines > 0, "{network}");
            }
            let counted = (spec.measure)("", &CountOptions::default());
            let pairs: Vec<_> = counted.iter().map(|c| Limit { unit: c.unit, max: c.limit }).collect();
            assert_eq!(pairs, spec.limits, "{network} measures what it lists");
        }
    }
}

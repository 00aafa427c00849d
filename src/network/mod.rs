//! The social networks: what fits, how it is counted, where it is cut, how a post is opened and recognised.
//!
//! Everything a network demands stands in its row of [`NETWORKS`]; [`count`], [`intent`](intent()), [`shorten`] and
//! [`permalink`](permalink()) look it up there. Nothing here asks a network anything: an address is understood from
//! its letters alone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

mod bluesky;
#[cfg(test)]
mod conformance;
mod count;
mod host;
mod intent;
mod linkedin;
mod mastodon;
mod permalink;
#[cfg(test)]
mod properties;
mod shorten;
mod spec;
mod weblink;
mod x;

pub use count::{Count, CountOptions, LimitCount, count};
pub use host::public_host;
pub use intent::{Intent, intent};
pub use permalink::{Permalink, PermalinkError, permalink};
pub use shorten::shorten;
pub use spec::{Fold, Limit, NETWORKS, Spec, Unit};

/// A social network that a kit can be made for. A new one is a file beside this one and a row of [`Network::spec`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Network {
    /// LinkedIn.
    Linkedin,
    /// X, formerly Twitter.
    X,
    /// Bluesky (the AT Protocol network).
    Bluesky,
    /// Mastodon, on whichever instance.
    Mastodon,
}

impl Network {
    /// Every network, in the order in which people are offered them.
    pub const ALL: [Self; 4] = [Self::Linkedin, Self::X, Self::Bluesky, Self::Mastodon];

    /// The code in files, addresses and the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Linkedin => "linkedin",
            Self::X => "x",
            Self::Bluesky => "bluesky",
            Self::Mastodon => "mastodon",
        }
    }

    /// The name as the network writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Linkedin => "LinkedIn",
            Self::X => "X",
            Self::Bluesky => "Bluesky",
            Self::Mastodon => "Mastodon",
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A network code that is in no row of the table.
#[derive(Clone, Debug, thiserror::Error)]
#[error("unknown network {0:?}")]
pub struct UnknownNetwork(pub String);

impl FromStr for Network {
    type Err = UnknownNetwork;
    fn from_str(code: &str) -> Result<Self, UnknownNetwork> {
        Self::ALL.into_iter().find(|n| n.code() == code).ok_or_else(|| UnknownNetwork(code.chars().take(32).collect()))
    }
}

//! The social networks: what fits, how it is counted, where it is cut, how a post is opened and recognised.
//!
//! Everything a network demands stands in its row of [`NETWORKS`]; [`count`], [`intent`](intent()), [`shorten`] and
//! [`permalink`](permalink()) look it up there. Nothing here asks a network anything: an address is understood from
//! its letters alone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::did_you_mean;

mod address;
pub mod batch;
mod bluesky;
#[cfg(test)]
mod conformance;
mod count;
mod email;
mod emoji;
mod facebook;
mod figure;
mod habit;
mod host;
mod instagram;
mod intent;
mod line;
mod linkedin;
mod mastodon;
mod other;
mod permalink;
#[cfg(test)]
mod properties;
mod reddit;
mod shorten;
mod spec;
mod telegram;
mod threads;
mod tiktok;
mod verify;
mod weblink;
mod whatsapp;
mod x;
mod youtube;

pub use count::{Count, CountOptions, LimitCount, count};
pub use figure::{Figure, SHOWN, Shown};
pub use habit::{Captions, Pictures};
pub use host::public_host;
pub use intent::{Intent, Opening, intent};
pub use line::{FIELD_CODES, Fields, LineError};
pub use permalink::{Permalink, PermalinkError, PostKind, parse_url, permalink};
pub use shorten::shorten;
pub use spec::{Fold, Limit, NETWORKS, Spec, Unit};
pub use verify::{Endpoint, Verify};

/// Where a kit can be posted. A new one is a variant, a file beside this one, and its row in [`NETWORKS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Network {
    /// LinkedIn.
    Linkedin,
    /// X, formerly Twitter.
    X,
    /// Facebook.
    Facebook,
    /// Instagram.
    Instagram,
    /// Threads, by Instagram.
    Threads,
    /// Bluesky (the AT Protocol network).
    Bluesky,
    /// Mastodon, on whichever instance.
    Mastodon,
    /// TikTok.
    Tiktok,
    /// YouTube: a channel's community posts, and videos.
    Youtube,
    /// Reddit.
    Reddit,
    /// Telegram: channels and groups.
    Telegram,
    /// WhatsApp.
    Whatsapp,
    /// Electronic mail.
    Email,
    /// Anywhere else: a forum, an intranet, a network without a row of its own.
    Other,
}

impl Network {
    /// Every network, in the order in which people are offered them.
    pub const ALL: [Self; 14] = [
        Self::Linkedin,
        Self::X,
        Self::Facebook,
        Self::Instagram,
        Self::Threads,
        Self::Bluesky,
        Self::Mastodon,
        Self::Tiktok,
        Self::Youtube,
        Self::Reddit,
        Self::Telegram,
        Self::Whatsapp,
        Self::Email,
        Self::Other,
    ];

    /// The networks that an advocate can choose for a kit: all with a name.
    pub fn offered() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|network| *network != Self::Other)
    }

    /// The code in files, addresses and the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.spec().code
    }

    /// The network that a word was meant for which is no code: by the name that people call it, else the nearest code.
    #[must_use]
    pub fn meant(typed: &str) -> Option<Self> {
        let called = CALLED.iter().find(|(name, _)| typed.eq_ignore_ascii_case(name)).map(|(_, network)| *network);
        called.or_else(|| did_you_mean(typed, Self::ALL.map(Self::code))?.parse().ok())
    }

    /// The name as the network writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().name
    }
}

/// What people call networks in writing and no code resembles.
const CALLED: [(&str, Network); 5] = [
    ("twitter", Network::X),
    ("fb", Network::Facebook),
    ("ig", Network::Instagram),
    ("bsky", Network::Bluesky),
    ("yt", Network::Youtube),
];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_network_is_called_leads_to_its_code() {
        for (typed, meant) in [
            ("twitter", Some(Network::X)),
            ("Twitter", Some(Network::X)),
            ("fb", Some(Network::Facebook)),
            ("ig", Some(Network::Instagram)),
            ("bsky", Some(Network::Bluesky)),
            ("yt", Some(Network::Youtube)),
            ("linkedn", Some(Network::Linkedin)),
            ("LinkedIn", Some(Network::Linkedin)),
            ("insta", Some(Network::Instagram)),
            ("e-mail", Some(Network::Email)),
            ("orkut", None),
            ("", None),
        ] {
            assert_eq!(Network::meant(typed), meant, "{typed}");
        }
        // A name that is a code, or that the nearest code answers already, has no business in the table.
        for (name, network) in CALLED {
            assert!(name.parse::<Network>().is_err() && did_you_mean(name, Network::ALL.map(Network::code)).is_none());
            assert_eq!(Network::meant(name), Some(network));
        }
    }
}

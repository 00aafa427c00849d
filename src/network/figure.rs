//! Which figures a network shows to the author of a post, without a professional account, and where: dated data.

use super::Network;

/// A figure that a network may show of one post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// How often it was shown; the same person may count several times. Many networks call it views.
    Impressions,
    /// How many different people it was shown to.
    Reached,
    /// How often somebody passed it on.
    Reposts,
}

impl Figure {
    /// Every figure, the one that says most of an audience first asked for.
    pub const ALL: [Self; 3] = [Self::Impressions, Self::Reached, Self::Reposts];

    /// The code in the database, in forms and in leaves; never changes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Impressions => "impressions",
            Self::Reached => "reached",
            Self::Reposts => "reposts",
        }
    }
}

/// What one network shows to the author of a post.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// Where.
    pub network: Network,
    /// In the order in which they are asked for; a network that shows none has no row.
    pub figures: &'static [Figure],
    /// Key of the message that says where the author finds them.
    pub place: &'static str,
    /// When that was last checked.
    pub as_of: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

/// Every network that shows an author anything. Facebook and Instagram show views only to professional accounts and
/// pages (memory), so nobody is asked there; messengers and mail show nothing that is counted alike.
pub const SHOWN: &[Shown] = &[
    Shown {
        network: Network::Linkedin,
        figures: &[Figure::Impressions, Figure::Reached, Figure::Reposts],
        place: "network-figures-linkedin",
        as_of: "2026-11-22",
        source: "LinkedIn help a516971, a stored copy: estimates of its own; since April 2024 impressions include those \
                 of reposts. “Members reached” is its API’s MEMBERS_REACHED and its page’s word (memory), once “unique views”",
    },
    Shown {
        network: Network::X,
        figures: &[Figure::Impressions, Figure::Reposts],
        place: "network-figures-x",
        as_of: "2026-11-22",
        source: "the count of views beside a post, and “View post analytics” (memory)",
    },
    Shown {
        network: Network::Threads,
        figures: &[Figure::Impressions, Figure::Reposts],
        place: "network-figures-threads",
        as_of: "2026-11-22",
        source: "views on an opened post of one’s own (memory)",
    },
    Shown {
        network: Network::Mastodon,
        figures: &[Figure::Reposts],
        place: "network-figures-mastodon",
        as_of: "2026-11-22",
        source: "boosts alone: there is no count of views (`reblogs_count` of a status)",
    },
    Shown {
        network: Network::Tiktok,
        figures: &[Figure::Impressions],
        place: "network-figures-tiktok",
        as_of: "2026-11-22",
        source: "plays of a video (memory)",
    },
    Shown {
        network: Network::Youtube,
        figures: &[Figure::Impressions],
        place: "network-figures-youtube",
        as_of: "2026-11-22",
        source: "views of a video (memory)",
    },
    Shown {
        network: Network::Reddit,
        figures: &[Figure::Impressions],
        place: "network-figures-reddit",
        as_of: "2026-11-22",
        source: "views in the insights of one’s own post (memory)",
    },
];

impl Network {
    /// What it shows to the author of a post; `None` where that is nothing.
    #[must_use]
    pub fn shown(self) -> Option<&'static Shown> {
        SHOWN.iter().find(|row| row.network == self)
    }

    /// The figures that it shows to the author of a post.
    #[must_use]
    pub fn figures(self) -> &'static [Figure] {
        self.shown().map_or(&[], |shown| shown.figures)
    }

    /// Its figures say how many people a post met: only then is an author asked for them. A count of reposts alone
    /// calibrates nothing.
    #[must_use]
    pub fn calibrates(self) -> bool {
        self.figures().iter().any(|figure| matches!(figure, Figure::Impressions | Figure::Reached))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_network_has_one_row_at_most_and_no_row_is_empty() {
        for network in Network::ALL {
            assert!(SHOWN.iter().filter(|row| row.network == network).count() <= 1, "{network}");
        }
        for row in SHOWN {
            let mut sorted = row.figures.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert!(!sorted.is_empty() && sorted == row.figures, "{}", row.network);
            assert!(!row.source.is_empty() && row.place == format!("network-figures-{}", row.network));
        }
    }

    #[test]
    fn nobody_is_asked_where_only_reposts_are_shown() {
        for (network, asked) in
            [(Network::Linkedin, true), (Network::X, true), (Network::Mastodon, false), (Network::Bluesky, false)]
        {
            assert_eq!(network.calibrates(), asked, "{network}");
        }
    }
}

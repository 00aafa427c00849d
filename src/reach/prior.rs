//! What is believed before anything is measured. Every number names its source; those marked *judgement* have none.
//!
//! No public study measures which share of a person's connections sees a LinkedIn post, so the priors are wide on
//! purpose. They are shipped constants, the same for everybody, until impression anchors replace them.

use crate::network::Network;

/// More people than this cannot be reached: there are not more.
pub(super) const WORLD: f64 = 8e9;

/// Beliefs about one network.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prior {
    /// Logarithm of the median number of connections of an employee.
    pub(super) audience_mu: f64,
    /// Standard deviation of that number's logarithm.
    pub(super) audience_sigma: f64,
    /// Beta: share of the connections that sees one post.
    pub(super) visibility: (f64, f64),
    /// Logarithm of the median audience of somebody who reshares.
    pub(super) resharer_mu: f64,
    /// Share of the colleagues among the connections, relative to LinkedIn.
    pub(super) colleagues: f64,
}

impl Prior {
    /// The beliefs about `network`.
    pub(super) fn of(network: Network) -> Self {
        match network {
            Network::Linkedin => LINKEDIN,
            // No study of their visibility was found: X's numbers, marked as such (decision 27).
            Network::X | Network::Bluesky | Network::Mastodon | Network::Threads => X,
            // Judgement: followed rather than befriended, as X is; a message or a mail has a known audience instead.
            Network::Facebook | Network::Instagram | Network::Tiktok | Network::Youtube | Network::Reddit => X,
            Network::Telegram | Network::Whatsapp | Network::Email | Network::Other => X,
        }
    }
}

/// Connections: median 186, mean 303 (smprotips 2021, unsourced; a log-normal with both has sigma 0.99). Visibility:
/// judgement, mean 12.5 %, no measured study. On an undirected network people with many connections are met more
/// often, so a resharer's audience is size-biased: the median is multiplied by `exp(sigma²)`.
const LINKEDIN: Prior = Prior {
    audience_mu: 5.226,
    audience_sigma: 0.99,
    visibility: (2.0, 14.0),
    resharer_mu: 5.226 + 0.99 * 0.99,
    colleagues: 1.0,
};

/// Followers: judgement, median 150 with a heavy tail. Visibility: judgement, mean 6 %. Following is directed, so a
/// follower who reshares is not met because of their own followers: no size bias. Fewer colleagues: judgement.
const X: Prior =
    Prior { audience_mu: 5.0, audience_sigma: 1.5, visibility: (1.2, 18.0), resharer_mu: 5.0, colleagues: 0.25 };

/// Logarithmic spread of what all shares of one item have in common (a better text, a better hour) together with the
/// error of the visibility priors themselves. Judgement: one sigma is a factor of 1.5.
pub(super) const ITEM_SIGMA: f64 = 0.4;

/// Gamma shape of the luck of one share. Judgement; 81 % of the variance of impressions lies between people
/// (jaigp.org preprint 28, 2026, on X).
pub(super) const FRAILTY_SHAPE: f64 = 3.0;

/// Logarithmic spread of a company's own typical audience around the prior's. Judgement.
pub(super) const COMPANY_SIGMA: f64 = 0.25;

/// Beta: share of a person's outside connections that lies in the pool which colleagues have in common.
///
/// With [`POOL_PER_HEAD_MU`] it is held against two data by a test in `model`: at Metso 7,000 employees had 260,000
/// different first-degree connections, 37 each (Smarp's founder), where people have 200 to 400; and a Facebook user's
/// 100 friends have 1.47 times as many friends summed as different ones (Ugander et al. 2011).
pub(super) const COMMON_SHARE: (f64, f64) = (2.0, 1.0);

/// Logarithm of the median size of that pool, in people for each person in the company. See [`COMMON_SHARE`].
pub(super) const POOL_PER_HEAD_MU: f64 = 3.22;

/// Standard deviation of the logarithm of the pool's size.
pub(super) const POOL_PER_HEAD_SIGMA: f64 = 1.0;

/// Beta: share of a person's connections who are colleagues, before it is capped by the company's size. Judgement.
pub(super) const INSIDE_SHARE: (f64, f64) = (2.0, 8.0);

/// Beta: probability that a connection on one network is one on another too. Judgement, mean 30 %.
pub(super) const CROSS_NETWORK: (f64, f64) = (1.5, 3.5);

/// Reshares for each person who saw the item: log-normal, median 1 in 1,000. Judgement.
pub(super) const RESHARE_MU: f64 = -6.91;

/// Standard deviation of the logarithm of the resharing rate.
pub(super) const RESHARE_SIGMA: f64 = 1.0;

/// A resharer's audience lies inside the one already reached by up to this share, uniformly. Judgement.
pub(super) const RESHARE_OVERLAP: f64 = 0.5;

/// Beta: clicks for each person who saw the item, about 1 %. Judgement between Gabielkov et al. 2016 (1.3e-4 for each
/// follower and share) and Dell's 3.75 % of reached people (Korzynski et al.).
pub(super) const CLICK_RATE: (f64, f64) = (1.2, 120.0);

/// Clicks of robots that the filters let through, for each share. Judgement, between 1 and 2.
pub(super) const ROBOTS_PER_SHARE: f64 = 1.5;

/// Gamma shape of that number, common to an item: the filters work or they do not.
pub(super) const ROBOTS_SHAPE: f64 = 1.0;

/// Beta: share of the human clicks that are different people outside the company; the rest are colleagues and people
/// who come back on another day. Judgement.
pub(super) const OUTSIDE_CLICKS: (f64, f64) = (8.0, 2.0);

/// Smallest click rate where nobody knows how the link travelled (a message to one friend is clicked far more often
/// than a post): log-uniform from here to 1. Judgement.
pub(super) const DARK_CLICK_RATE: f64 = 0.005;

//! What is believed before anything is measured. Every number names its source; those marked *judgement* have none.
//!
//! No public study measures which share of a person's connections sees a LinkedIn post, so the beliefs are wide on
//! purpose: a company's mean visibility may well be half or double of what stands here. Everything that a company's own
//! figures can tell is learnt from them; these numbers only say where that begins.

use crate::network::Network;

/// More people than this cannot be reached: there are not more.
pub(super) const WORLD: f64 = 8e9;

/// A number whose logarithm is normal: median and standard deviation of the logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LogNormal {
    /// Median.
    pub(super) median: f64,
    /// Standard deviation of the logarithm.
    pub(super) sigma: f64,
}

/// Beliefs about one network.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prior {
    /// Connections of an employee.
    pub(super) audience: LogNormal,
    /// Mean share of the connections that sees one post, over the posts of one company.
    pub(super) visibility: LogNormal,
    /// Connections of somebody who passes a post on.
    pub(super) resharer: LogNormal,
    /// Share of the colleagues among the connections, relative to LinkedIn.
    pub(super) colleagues: f64,
}

impl Prior {
    /// The beliefs about `network`.
    pub(super) fn of(network: Network) -> Self {
        match network {
            Network::Linkedin => LINKEDIN,
            // Bernstein et al. (CHI 2013): 35 % of friends saw a post, in 2012; feeds have shown less since (judgement).
            Network::Facebook => Self { visibility: LogNormal { median: 0.2, sigma: 0.85 }, ..LINKEDIN },
            // Judgement.
            Network::Instagram => Self { visibility: LogNormal { median: 0.15, sigma: 0.85 }, ..X },
            // No study of their visibility was found: X's numbers, marked as such (decision 27).
            Network::X | Network::Bluesky | Network::Mastodon | Network::Threads => X,
            // Judgement: followed rather than befriended, as X is; a message or a mail has a known audience instead.
            Network::Tiktok | Network::Youtube | Network::Reddit => X,
            Network::Telegram | Network::Whatsapp | Network::Email | Network::Other => X,
        }
    }
}

/// Connections: median 186, mean 303 (smprotips 2021, unsourced; a log-normal with both has sigma 0.99). Visibility:
/// judgement, no measured study. Connections are mutual, so people with many of them are met more often: the audience
/// of whoever passes a post on is size-biased, its median multiplied by `exp(sigma²)`.
const LINKEDIN: Prior = Prior {
    audience: LogNormal { median: 186.0, sigma: 0.99 },
    visibility: LogNormal { median: 0.14, sigma: 0.85 },
    resharer: LogNormal { median: 496.0, sigma: 0.99 },
    colleagues: 1.0,
};

/// Followers: judgement, median 150 with a heavy tail. Visibility: judgement. Following is directed, so a follower who
/// passes a post on is not met because of their own followers: no size bias. Fewer colleagues: judgement.
const X: Prior = Prior {
    audience: LogNormal { median: 150.0, sigma: 1.3 },
    visibility: LogNormal { median: 0.07, sigma: 0.85 },
    resharer: LogNormal { median: 150.0, sigma: 1.3 },
    colleagues: 0.25,
};

/// Concentration of the visibilities of a company's posts around their mean (Beta with this sum of parameters).
/// Judgement: 8 spreads single posts by a factor of about two.
pub(super) const CONCENTRATION: LogNormal = LogNormal { median: 8.0, sigma: 0.5 };

/// Least first parameter of that Beta: below it most posts would be shown to hardly anybody, which no network does.
/// Judgement.
pub(super) const LEAST_SHAPE: f64 = 0.6;

/// Gamma shape of the luck of one share. Judgement; 81 % of the variance of impressions lies between people
/// (jaigp.org preprint 28, 2026, on X).
pub(super) const FRAILTY: LogNormal = LogNormal { median: 3.0, sigma: 0.45 };

/// How many pseudo-observations the prior of audiences weighs.
pub(super) const AUDIENCE_WEIGHT: f64 = 4.0;

/// Where the audience of whoever passes a post on may lie between the network's prior and the company's own audiences:
/// standard deviations of the logarithm of both guesses. Judgement: employees are chosen, but from the same network.
pub(super) const RESHARER_GUESSES: (f64, f64) = (1.5, 0.5);

/// Overlap of colleagues' audiences as a Pitman-Yor urn: its discount, between these ends; the square of how far up it lies
/// is what is uniform, so that places where everybody knows everybody are not left out.
///
/// With [`URN_MASS`] it is held against two data by a test: at Metso 7,000 employees had 260,000 different first-degree
/// connections, 37 each (Smarp's founder), where people have 200 to 400; and a Facebook user's 100 friends have 1.47
/// times as many friends summed as different ones (Ugander et al. 2011).
pub(super) const URN_DISCOUNT: (f64, f64) = (0.02, 0.9);

/// Mass of the urn, in people: below so many contacts of all colleagues together, few are met twice. Judgement, held as
/// [`URN_DISCOUNT`] is.
pub(super) const URN_MASS: LogNormal = LogNormal { median: 10_000.0, sigma: 5.5 };

/// Beta: share of a person's connections who are colleagues, before it is capped by the company's size; where no sample
/// tells. Judgement: a few in a hundred in most places, half of them in some.
pub(super) const INSIDE_SHARE: (f64, f64) = (0.7, 5.0);

/// Beta: probability that a connection on one network is one on another too; where no sample tells. Judgement.
pub(super) const CROSS_NETWORK: (f64, f64) = (1.5, 3.5);

/// Reshares for each person who saw the item, over the items of a company. Judgement: median 1.8 in 1,000.
pub(super) const RESHARE: LogNormal = LogNormal { median: 0.001_8, sigma: 0.75 };

/// Standard deviation of the logarithm of one item's resharing rate around the company's. Judgement.
pub(super) const RESHARE_ITEM_SIGMA: f64 = 0.8;

/// Further hops are passed on less: many cascades die beyond direct followers (Goel, Munagala, Sharma, Zhang). The rate
/// of the second hop relative to the first is uniform between these.
pub(super) const RESHARE_LATER: (f64, f64) = (0.3, 1.0);

/// How much of a resharer's audience lies where the item has been, relative to chance: uniform between these.
pub(super) const RESHARE_OVERLAP: (f64, f64) = (0.3, 1.7);

/// Clicks for each person who saw an item, over the items of a company. Judgement between Gabielkov et al. 2016 (1.3e-4
/// for each follower and share) and Dell's 3.75 % of reached people (Korzynski et al.), and as wide as that.
pub(super) const CLICK_RATE: LogNormal = LogNormal { median: 0.012, sigma: 0.7 };

/// Gamma shape of one item's click rate around the company's. Judgement.
pub(super) const CLICK_SHAPE: f64 = 1.6;

/// Clicks of robots that the filters let through, for each share, over the items of a company. Judgement: hardly any where
/// the filters know them all, dozens where a scanner of messages opens every link. A belief that left out "hardly any"
/// would take people for robots, and reach for a third of what it is.
pub(super) const ROBOTS: LogNormal = LogNormal { median: 0.5, sigma: 2.0 };

/// Gamma shape of one item's robots around the company's: the filters work or they do not.
pub(super) const ROBOTS_SHAPE: f64 = 1.0;

/// Probability that an item's clicks have nothing to do with the shares that are known. Judgement.
pub(super) const DARK: f64 = 0.01;

/// Smallest click rate where nobody knows how the link travelled (a message to one friend is clicked far more often
/// than a post): log-uniform from here to 1. Judgement.
pub(super) const DARK_CLICK_RATE: f64 = 0.005;

/// Beta: share of the human clicks that are different people outside the company; the rest are colleagues and people
/// who come back on another day. Judgement; only where reach follows from clicks alone.
pub(super) const OUTSIDE_CLICKS: (f64, f64) = (8.0, 2.0);

/// Probability that a figure is not what it should be: another post's, a typing error, a number from a later week.
/// Judgement.
pub(super) const WRONG_FIGURE: f64 = 0.01;

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of the page's table.
    fn rows() -> String {
        let row = |name: &str, belief: LogNormal, unit: &str| {
            let median =
                if belief.median >= 10.0 { format!("{:.0}", belief.median) } else { format!("{}", belief.median) };
            format!("| {name} | {median}{unit} | {:.1} |\n", belief.sigma.exp())
        };
        let network = |name: &str, prior: Prior| {
            let seen = format!("{name}: mean part of the connections that sees a post");
            let audience = format!("{name}: connections of an employee");
            let resharer = format!("{name}: connections of somebody who passes it on");
            row(&seen, prior.visibility, "") + &row(&audience, prior.audience, "") + &row(&resharer, prior.resharer, "")
        };
        network("LinkedIn", LINKEDIN)
            + &network("X, Bluesky, Mastodon, Threads and others", X)
            + &row("Facebook: mean part that sees a post", Prior::of(Network::Facebook).visibility, "")
            + &row("Instagram: mean part that sees a post", Prior::of(Network::Instagram).visibility, "")
            + &row("concentration of posts around the mean", CONCENTRATION, "")
            + &row("shape of the luck of a share", FRAILTY, "")
            + &row("reposts for each viewer", RESHARE, "")
            + &row("clicks for each viewer", CLICK_RATE, "")
            + &row("clicks of robots for each share, after the filters", ROBOTS, "")
            + &row("mass of the urn, without a sample", URN_MASS, " people")
    }

    #[test]
    fn the_page_says_what_is_believed() {
        let page = include_str!("../../../docs/reach.md").replace("\r\n", "\n");
        assert!(page.contains(&rows()), "the table of docs/reach.md should be:\n{}", rows());
    }
}

//! How a kit gets into the network's composer.

use url::Url;

use crate::network::{self, Intent, Network};

/// What arrives where a kit is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The whole text.
    Prefilled,
    /// The link alone (LinkedIn, Facebook): the text is copied first, and pasted before posting.
    LinkOnly,
    /// Nothing of the text (Instagram, TikTok, YouTube, Reddit): it is copied first, and pasted.
    Paste,
}

/// What a kit's intent brings.
pub(super) fn way(intent: &Intent, link: Option<&Url>) -> Way {
    let carries = |link: &Url| intent.url.query_pairs().any(|(_, value)| value == link.as_str());
    match intent.prefilled {
        true => Way::Prefilled,
        false if link.is_some_and(carries) => Way::LinkOnly,
        false => Way::Paste,
    }
}

/// The headline as a title, where the network's posts have one.
pub(super) fn title(network: Network, headline: &str) -> Option<String> {
    let longest = network.spec().title?.max;
    let line = headline.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(network::shorten(network, &line, longest))
}

//! How a kit gets into the network's composer.

use url::Url;

use super::KitRequest;
use crate::network::{self, Intent, Network};

/// Longest title on Reddit, in UTF-16 units. A mail's subject is held to it too.
const TITLE_MAX: u32 = 300;

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
    let titled = matches!(network, Network::Reddit | Network::Email);
    let line = headline.split_whitespace().collect::<Vec<_>>().join(" ");
    titled.then(|| network::shorten(Network::Reddit, &line, TITLE_MAX))
}

/// The address that opens the composer, with the title in it.
///
/// Reddit is asked for a text post: a link post would have no text that the disclosure could stand in.
pub(super) fn intent(request: &KitRequest<'_>, text: &str, title: Option<&str>) -> Intent {
    let link = request.link.filter(|_| request.network != Network::Reddit);
    let mut intent = network::intent(request.network, text, link, request.instance);
    match (request.network, title) {
        (Network::Reddit, Some(title)) => {
            append(&mut intent.url, "type", "TEXT");
            append(&mut intent.url, "title", title);
        }
        (_, Some(title)) => append(&mut intent.url, "subject", title),
        (_, None) => {}
    }
    intent
}

/// One query parameter more, with spaces as `%20`: mail programs show a plus sign as one.
pub(super) fn append(url: &mut Url, name: &str, value: &str) {
    url.query_pairs_mut().append_pair(name, value);
    // A plus sign of the text itself is written %2B, so every `+` left is a space.
    let query = url.query().map(|query| query.replace('+', "%20"));
    url.set_query(query.as_deref());
}

//! Mastodon and its kin: graphemes of content warning and text, on whichever instance.

use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, graphemes};
use super::host::public_host;
use super::intent::{fixed, with_pair};
use super::permalink::{Permalink, PermalinkError};
use super::weblink::{Dialect, links};
use super::{Captions, Endpoint, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

mod mention;
mod post;
#[cfg(test)]
mod tests;

const LIMIT: Limit = Limit { unit: Unit::Grapheme, max: 500 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Mastodon,
    code: "mastodon",
    name: "Mastodon",
    limits: &[LIMIT],
    other_limits: &[("description of a picture", Limit { unit: Unit::Grapheme, max: 1_500 })],
    fold: None,
    warning_folds: true,
    title: None,
    prefills_text: true,
    has_permalinks: true,
    verify: Verify::Public(Endpoint::MastodonStatus),
    captions: Captions {
        hashtags: (1, 5),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures {
        count: Some(4),
        bytes: Some(16_777_216),
        shapes: None,
        as_of: "2026",
        source: "the software's defaults (memory); an instance says its own",
    },
    as_of: "2026-11-21",
    source: "Mastodon's StatusLengthValidator; share-to-mastodon",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, options: &CountOptions<'_>) -> Vec<LimitCount> {
    vec![LimitCount { unit: LIMIT.unit, length: countable(text, options), limit: options.mastodon_max }]
}

/// The graphemes of warning and text, once links and mentions are cut to what the server counts.
fn countable(text: &str, options: &CountOptions<'_>) -> u32 {
    let mut counted = options.content_warning.unwrap_or_default().to_owned();
    // A text of white space alone is no text to the server.
    if text.trim().is_empty() {
        return graphemes(&counted);
    }
    let chars: Vec<char> = text.chars().collect();
    let (mut at, mut links) = (0, 0u32);
    for (range, local) in entities(&chars) {
        counted.extend(&chars[at..range.start]);
        match local {
            Some(local) => counted.extend(&chars[local]),
            // One letter stands for the link until all is counted: a letter joins nothing before it.
            None => {
                counted.push('x');
                links = links.saturating_add(1);
            }
        }
        at = range.end;
    }
    counted.extend(&chars[at..]);
    graphemes(&counted).saturating_sub(links).saturating_add(links.saturating_mul(options.mastodon_url))
}

/// Links, and mentions with their local part, in order; of two that overlap the earlier one.
fn entities(chars: &[char]) -> Vec<(std::ops::Range<usize>, Option<std::ops::Range<usize>>)> {
    let mut all: Vec<_> = links(chars, Dialect::Mastodon).into_iter().map(|link| (link, None)).collect();
    all.extend(mention::mentions(chars).into_iter().map(|mention| (mention.whole, Some(mention.local))));
    all.sort_by_key(|(range, _)| range.start);
    let mut free = 0;
    all.retain(|(range, _)| {
        let keep = range.start >= free;
        if keep {
            free = range.end;
        }
        keep
    });
    all
}

fn intent(post: &Opening<'_>) -> Url {
    let mut url = fixed("https://mastodon.social/share");
    if let Some(host) = post.instance.and_then(public_host) {
        // A public host is a host that the parser takes; if it ever were not, the address stays as it is.
        let _ = url.set_host(Some(&host));
    }
    with_pair(url, "text", post.text)
}

fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    post::permalink(address)
}

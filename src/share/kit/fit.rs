//! Making a text fit its network: the disclosure becomes shorter before the caption is cut; the link is never cut.

use url::Url;

use crate::disclosure::{Disclosure, place};
use crate::network::{self, Count, CountOptions, Network};

/// A text being fitted.
pub(super) struct Draft {
    /// The whole of it.
    pub(super) text: String,
    /// Without the link.
    pub(super) said: String,
    /// Without the disclosure either.
    pub(super) caption: String,
    /// What stands in front.
    pub(super) disclosure: Option<Disclosure>,
    /// The caption was cut.
    pub(super) shortened: bool,
}

/// What a text is fitted into.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    network: Network,
    options: CountOptions<'a>,
    /// The link that stands in the text; `None` also where the network would not make a link of it.
    pub(super) link: Option<&'a Url>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(network: Network, title: Option<&'a str>, link: Option<&'a Url>) -> Self {
        let link = link.filter(|_| network.spec().captions.clickable_links);
        Self { network, options: CountOptions { title, ..CountOptions::default() }, link }
    }

    pub(super) fn count(&self, text: &str) -> Count {
        network::count(self.network, text, &self.options)
    }

    /// The caption behind the longest of these wordings that leaves it whole, else behind the shortest one and cut.
    pub(super) fn behind(&self, wordings: &[Disclosure], caption: &str) -> Draft {
        let fits = |wording: &&Disclosure| self.count(&self.assemble(&said(Some(wording), caption))).fits;
        self.fitted(wordings.iter().find(fits).or(wordings.last()), caption)
    }

    /// By how much the whole is too long, in what the network counts; 0 where it fits.
    pub(super) fn excess(&self, disclosure: Option<&Disclosure>, caption: &str) -> u32 {
        let count = self.count(&self.assemble(&said(disclosure, caption)));
        let over = count.limits.iter().map(|limit| limit.length.saturating_sub(limit.limit));
        over.max().unwrap_or(0)
    }

    /// The caption behind this disclosure, cut as little as makes the whole fit.
    pub(super) fn fitted(&self, disclosure: Option<&Disclosure>, caption: &str) -> Draft {
        let cut = self.fit(disclosure, caption);
        let said = said(disclosure, &cut);
        let text = self.assemble(&said);
        Draft { text, said, shortened: cut != caption, caption: cut, disclosure: disclosure.cloned() }
    }

    /// `caption`, cut as little as makes the whole text fit; empty where nothing of it does.
    fn fit(&self, disclosure: Option<&Disclosure>, caption: &str) -> String {
        let whole = |caption: &str| self.count(&self.assemble(&said(disclosure, caption)));
        if whole(caption).fits {
            return caption.to_owned();
        }
        // One letter counts one on every network, and brings the paragraph breaks that a caption brings.
        let frame = whole("x");
        let mut room = (frame.limit + 1).saturating_sub(frame.length);
        while room > 0 {
            let cut = network::shorten(self.network, caption, room);
            if cut.is_empty() || whole(&cut).fits {
                return cut;
            }
            // A second limit (Bluesky's bytes) leaves less room than the first.
            room = self.count(&cut).length.min(room).saturating_sub(1);
        }
        String::new()
    }

    /// What is said, then the link in a paragraph of its own: Mastodon and LinkedIn want white space around it.
    fn assemble(&self, said: &str) -> String {
        match self.link {
            Some(link) if said.is_empty() => link.to_string(),
            Some(link) => format!("{said}\n\n{link}"),
            None => said.to_owned(),
        }
    }
}

/// The disclosure in a paragraph of its own, where nothing else can turn it round, then the caption.
fn said(disclosure: Option<&Disclosure>, caption: &str) -> String {
    disclosure.map_or_else(|| caption.to_owned(), |disclosure| place(disclosure, caption).0)
}

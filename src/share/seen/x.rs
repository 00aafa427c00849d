//! X: the embeddable view of a post (publish.x.com, oEmbed, 2026-11-21). It works by continuing practice; no page of X
//! promises it.

use serde::Deserialize;

use super::{Question, Seen, SeenError, Why, ask, html, json};
use crate::network::{CountOptions, Network, Permalink, count};

pub(super) const HOST: &str = "publish.x.com";

pub(super) fn question(post: &Permalink) -> Result<Question, Why> {
    // No script, no cookies, no conversation: the words are all that is wanted.
    let query = [("url", post.url.as_str()), ("omit_script", "1"), ("dnt", "1"), ("hide_thread", "1")];
    ask(HOST, "/oembed", &query)
}

#[derive(Deserialize)]
struct Embed {
    url: String,
    html: String,
    author_url: Option<String>,
}

pub(super) fn read(post: &Permalink, answer: &[u8]) -> Result<Seen, SeenError> {
    let found: Embed = json(answer)?;
    let same = crate::network::permalink(&found.url).is_ok_and(|of| of.network == Network::X && of.id == post.id);
    if !same {
        return Err(SeenError::NotUnderstood);
    }
    // The post is the first paragraph; behind it stand the author's name and the date.
    let text = html::first_paragraph(&found.html).ok_or(SeenError::NotUnderstood)?;
    if may_go_on(&text) {
        return Err(SeenError::Truncated);
    }
    Ok(Seen { text, content_warning: None, author: found.author_url, posted_at: None, edited_at: None })
}

/// Ends in an ellipsis, before the links that X puts at the end, or is as long as only a cut text is.
fn may_go_on(text: &str) -> bool {
    let link =
        |word: &str| ["https://t.co/", "pic.twitter.com/", "pic.x.com/"].iter().any(|start| word.starts_with(start));
    let mut words = text.trim_end();
    while let Some(last) = words.split_whitespace().next_back().filter(|last| link(last)) {
        words = words[..words.len() - last.len()].trim_end();
    }
    words.ends_with('…') || words.ends_with("...") || !count(Network::X, text, &CountOptions::default()).fits
}

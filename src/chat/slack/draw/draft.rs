//! Texts that are copied: shown exactly as they are, with what is worth knowing of them in words below.
use unicode_segmentation::UnicodeSegmentation as _;

use super::block::{self, Block};
use super::text::{Mrkdwn, Plain};
use crate::flow::card::Draft;
use crate::lang::{Lang, number};
use crate::network::Network;
use crate::say;

/// Longest text that is shown as it is; a longer one is cut, and said to be.
const TEXT: usize = 3_500;
/// Longest disclosure that is pointed out.
const DISCLOSURE: usize = 200;
/// Graphemes before the fold that are named.
const BEFORE_FOLD: usize = 30;

/// The text of a post, and what is known of it; and whether it had to be cut.
pub(super) fn blocks(lang: Lang, draft: &Draft) -> (Vec<Block>, bool) {
    let Some(text) = Plain::<TEXT>::new(&draft.text) else { return (vec![], false) };
    let cut = Plain::<TEXT>::cuts(&draft.text);
    let said: Vec<String> = [disclosure(lang, draft), Some(length(lang, draft)), fold(lang, draft), warning(lang, cut)]
        .into_iter()
        .flatten()
        .collect();
    let below = Mrkdwn::<1_000>::literal(&said.join("\n")).and_then(|said| Mrkdwn::made(said.into_string()));
    let blocks = std::iter::once(block::preformatted(&text)).chain(below.map(block::context));
    (blocks.collect(), cut)
}

/// A text to be copied that is not the draft: what it is, and the text.
pub(super) fn copy(lang: Lang, label: &str, text: &str) -> Vec<Block> {
    let Some(shown) = Plain::<TEXT>::new(text) else { return vec![] };
    let said = say!(lang, "chat-slack-copy", what = label);
    let said = Mrkdwn::<150>::literal(&said).and_then(|said| Mrkdwn::made(said.into_string()));
    said.map(block::context).into_iter().chain([block::preformatted(&shown)]).collect()
}

fn disclosure(lang: Lang, draft: &Draft) -> Option<String> {
    let (start, end) = draft.disclosure?;
    let words = Plain::<DISCLOSURE>::line(draft.text.get(start..end)?)?;
    Some(say!(lang, "chat-slack-disclosure", words = words.as_str()))
}

fn length(lang: Lang, draft: &Draft) -> String {
    let network = draft.network.parse::<Network>().map_or(draft.network.clone(), |network| network.name().to_owned());
    let (length, limit) = (number(lang, draft.length.into()), number(lang, draft.limit.into()));
    say!(lang, "chat-slack-length", length = length, limit = limit, network = network)
}

/// The last words that are read without asking for more.
fn fold(lang: Lang, draft: &Draft) -> Option<String> {
    let at = draft.fold_at.filter(|at| *at > 0)?;
    let seen: Vec<&str> = draft.text.graphemes(true).take(at).collect();
    let last = seen[seen.len().saturating_sub(BEFORE_FOLD)..].concat();
    let words = Plain::<100>::line(&last)?;
    Some(say!(lang, "chat-slack-fold", words = words.as_str()))
}

fn warning(lang: Lang, cut: bool) -> Option<String> {
    cut.then(|| say!(lang, "chat-slack-draft-cut"))
}

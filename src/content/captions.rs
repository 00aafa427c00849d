//! The captions of one file.
use std::collections::BTreeSet;

use super::code;
use super::item::Caption;
use super::keys;
use super::report::Report;
use super::tree::{At, Fields, Node, Value};
use super::words;
use crate::network::{CountOptions, Network, count};

/// Most captions in one file.
pub const MAX_CAPTIONS: usize = 50;

/// Every key of a caption.
const KEYS: &[&str] = &keys::names(&keys::CAPTION);

/// The captions that can be used; at least one is needed, and what is wrong with any of them goes to `report`.
pub(super) fn read(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<Caption> {
    let nodes = fields.list("captions", report);
    let absent = fields.node("captions").is_none_or(|n| matches!(n.value, Value::List(_)));
    if nodes.is_empty() && absent {
        report.at(&code::MISSING, fields.node("captions").map_or(0, |n| n.at), &[("name", "captions")]);
    }
    if let Some(extra) = nodes.get(MAX_CAPTIONS) {
        let (count, limit) = (nodes.len().to_string(), MAX_CAPTIONS.to_string());
        report.at(&code::TOO_MANY_CAPTIONS, extra.at, &[("count", &count), ("limit", &limit)]);
    }
    let found: Vec<At<Caption>> = nodes.iter().take(MAX_CAPTIONS).filter_map(|node| caption(node, report)).collect();
    check_repeats(&found, report);
    found.into_iter().map(|c| c.value).collect()
}

fn caption(node: &Node, report: &mut Report<'_>) -> Option<At<Caption>> {
    let fields = Fields::of(node, "captions", KEYS, report)?;
    let network = fields.text("network", report);
    let named = network.is_some();
    let network = network.and_then(|found| parse_network(&found, report));
    let Some(text) = fields.text("text", report) else {
        if fields.node("text").is_none_or(|n| matches!(n.value, Value::Text(_))) {
            report.at(&code::MISSING, node.at, &[("name", "text")]);
        }
        return None;
    };
    words::check_value(&text.value, text.at, report);
    check_length(&text, network, report);
    // With a network that does not exist it would otherwise pass for a general one.
    (!named || network.is_some()).then_some(At { at: text.at, value: Caption { network, text: text.value } })
}

/// The network of this code; an unknown one is reported with the one that was probably meant.
pub(super) fn parse_network(found: &At<String>, report: &mut Report<'_>) -> Option<Network> {
    let network = found.value.parse().ok();
    if network.is_none() {
        let near = Network::meant(&found.value).map_or("none", Network::code);
        let known = Network::ALL.map(Network::code).join(", ");
        report.at(&code::UNKNOWN_NETWORK, found.at, &[("value", &found.value), ("near", near), ("known", &known)]);
    }
    network
}

/// A caption must fit its network, a general one LinkedIn, before anything is added to it: what is longer there is
/// an article, though other networks have the room.
///
/// Mastodon is held to its own default of 500 characters: advocates live on instances that nobody here chose.
fn check_length(text: &At<String>, network: Option<Network>, report: &mut Report<'_>) {
    let network = network.unwrap_or(Network::Linkedin);
    let counted = count(network, &text.value, &CountOptions::default());
    if let Some(limit) = counted.limits.into_iter().find(|limit| limit.length > limit.limit) {
        let (length, limit) = (limit.length.to_string(), limit.limit.to_string());
        let args = [("network", network.name()), ("length", length.as_str()), ("limit", limit.as_str())];
        report.at(&code::CAPTION_TOO_LONG, text.at, &args);
    }
}

/// Two captions for one network that differ in case and spaces only are one caption twice.
fn check_repeats(captions: &[At<Caption>], report: &mut Report<'_>) {
    let mut seen = BTreeSet::new();
    for At { at, value } in captions {
        let words: Vec<&str> = value.text.split_whitespace().collect();
        if !seen.insert((value.network, words.join(" ").to_lowercase())) {
            report.at(&code::SAME_CAPTION, *at, &[("text", &value.text)]);
        }
    }
}

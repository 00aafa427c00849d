//! The sentences of refusals, and those that the page's script shows.
use crate::flow::audience::{BATCH, Refusal};
use crate::lang::{Lang, say};
use crate::reach::contact::CODES;

/// Why it is refused, and what to do.
pub(super) fn of(lang: Lang, refusal: Refusal) -> String {
    let key = match refusal {
        Refusal::Unreadable => "web-audience-refused-unreadable",
        Refusal::TooLarge => "web-audience-refused-large",
        Refusal::Late => "web-audience-refused-late",
        Refusal::Foreign => "web-audience-refused-foreign",
        Refusal::Network => "web-audience-refused-network",
        Refusal::Unlisted => "web-audience-refused-unlisted",
        Refusal::Key => "web-audience-refused-key",
        Refusal::KeyMissing => "web-audience-refused-key-missing",
        Refusal::Batch => "web-audience-refused-batch",
        Refusal::Element => "web-audience-refused-element",
        Refusal::Limit => "web-audience-refused-limit",
        Refusal::Threshold => "web-audience-refused-threshold",
        Refusal::Count => "web-audience-refused-count",
        Refusal::Order => "web-audience-refused-order",
        Refusal::Above => "web-audience-refused-above",
        Refusal::MoreThanCount => "web-audience-refused-more",
        Refusal::Colleagues => "web-audience-refused-colleagues",
        Refusal::Implausible => "web-audience-refused-implausible",
        Refusal::Told => "web-audience-refused-told",
    };
    say(lang, key, &[])
}

/// Our fault.
pub(super) fn broken(lang: Lang) -> String {
    say(lang, "web-audience-broken", &[])
}

/// What the script says by itself: under which name, and which message. What is in braces it fills in.
const SAID: &[(&str, &str)] = &[
    ("reading", "web-audience-reading"),
    ("preparing", "web-audience-preparing"),
    ("progress", "web-audience-progress"),
    ("storing", "web-audience-storing"),
    ("stored", "web-audience-stored"),
    ("offline", "web-audience-offline"),
    ("gone", "web-audience-gone"),
    ("used-up", "web-audience-refused-limit"),
    ("leaves", "web-audience-leaves-text"),
    ("keeps", "web-audience-keeps-text"),
    ("line", "web-audience-line"),
];

/// The sentences for the script, with the names of what it fills in in braces.
pub(super) fn said(lang: Lang) -> Vec<(String, String)> {
    let open = |name: &str| format!("{{{name}}}");
    let names = ["done", "all", "count", "kept", "batches", "values", "line", "text"].map(|name| (name, open(name)));
    let mut args: Vec<(&str, crate::lang::Arg<'_>)> =
        names.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let batch = BATCH.to_string();
    args.push(("batch", batch.as_str().into()));
    let own = SAID.iter().map(|(name, key)| ((*name).to_owned(), say(lang, key, &args)));
    // What is wrong with a file, by the codes of its reader.
    own.chain(CODES.iter().map(|code| (format!("file-{}", code.code), code.template(lang)))).collect()
}

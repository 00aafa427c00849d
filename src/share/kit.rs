//! The kit: caption, disclosure and personal link as one text that fits the network, and how to open its composer.

use std::ops::Range;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use url::Url;

use crate::content::Item;
use crate::disclosure::{
    Context, Disclosure, Judgement, Jurisdiction, Language, Organisation, Relationship, Rulebook, Surface, Verdict,
    compose, judge, language_of, place,
};
use crate::id::PersonId;
use crate::lang::Lang;
use crate::network::{self, CountOptions, Network};

/// What a kit is made from.
#[derive(Clone, Copy, Debug)]
pub struct KitRequest<'a> {
    /// What is shared.
    pub item: &'a Item,
    /// Where.
    pub network: Network,
    /// The language asked for; the item's other language where it has no text in this one.
    pub lang: Lang,
    /// Who shares: decides which caption comes first.
    pub person: PersonId,
    /// 0 for the caption that rotation gives this person, 1 for the next one, and so on; wraps around.
    pub variant: u32,
    /// The person's own words in place of a caption. Blank ones count as none.
    pub own_words: Option<&'a str>,
    /// The personal tracked link.
    pub link: Option<&'a Url>,
    /// The person's Mastodon instance.
    pub instance: Option<&'a str>,
    /// Whom the person works for.
    pub org: &'a Organisation,
    /// What ties the person to it.
    pub relationship: Relationship,
    /// The rules.
    pub book: &'a Rulebook,
    /// Whose rules the post is under.
    pub jurisdictions: &'a [Jurisdiction],
    /// The person earns something by sharing.
    pub rewarded: bool,
    /// The day on which it is posted.
    pub on: Date,
}

/// A kit, ready to copy or to open in the network's composer.
#[derive(Clone, Debug, PartialEq)]
pub struct KitText {
    /// The caption or the own words, as they stand in `text`.
    pub caption: String,
    /// The complete post: disclosure, caption, link.
    pub text: String,
    /// What was put in front; `None` when the own words already say it well.
    pub disclosure: Option<Disclosure>,
    /// Bytes of `text` where it stands.
    pub disclosure_at: Option<Range<usize>>,
    /// Bytes of `text` where the link stands.
    pub link_at: Option<Range<usize>>,
    /// The length, as the network counts it. It does not fit only when disclosure and link alone are too long.
    pub count: network::Count,
    /// How to open the network's composer.
    pub intent: network::Intent,
    /// The verdict on `text`.
    pub judgement: Judgement,
    /// How many captions the item has for this network and language; 0 when it has none.
    pub variants: u32,
    /// Which of them this is, from 0, in the item's order. Meaningless beside own words.
    pub variant: u32,
    /// The caption had to be cut to fit.
    pub shortened: bool,
}

/// Makes the kit. The same request makes the same kit.
///
/// To fit, the disclosure becomes shorter before the caption does; the link is never cut.
#[must_use]
pub fn kit(request: &KitRequest<'_>) -> KitText {
    let version = request.item.version(request.lang);
    let captions = version.captions_for(request.network);
    let (variant, offered) = rotated(request, &captions);
    let own = request.own_words.map(str::trim).filter(|words| !words.is_empty());
    let context = Context {
        org: Some(request.org),
        relationship: request.relationship,
        kind: request.item.kind,
        network: request.network,
        // The post's language decides: a person may write in another one than the item's.
        lang: own.and_then(language_of).unwrap_or(Language::from(version.lang)),
        jurisdictions: request.jurisdictions,
        rewarded: request.rewarded,
        surface: Surface::Post,
        content_warning: None,
        on: request.on,
    };
    let caption = own.unwrap_or(offered).trim();
    let said = own.and_then(|words| as_it_is(request, &context, words));
    let (draft, judgement) = said.unwrap_or_else(|| disclosed(request, &context, caption));
    KitText {
        count: count(request, &draft.text),
        intent: network::intent(request.network, &draft.text, request.link, request.instance),
        judgement,
        variants: u32::try_from(captions.len()).unwrap_or(u32::MAX),
        variant,
        shortened: draft.caption != caption,
        disclosure_at: draft.disclosure.as_ref().map(|d| 0..d.text.len()),
        link_at: request.link.map(|link| draft.text.len() - link.as_str().len()..draft.text.len()),
        disclosure: draft.disclosure,
        caption: draft.caption,
        text: draft.text,
    }
}

/// The caption for this person: rotation starts at a hash of person and item, so that colleagues who share the same
/// item rarely start with the same words, and a person finds theirs again.
fn rotated<'a>(request: &KitRequest<'_>, captions: &[&'a str]) -> (u32, &'a str) {
    if captions.is_empty() {
        return (0, "");
    }
    let hash = Sha256::digest(format!("{}\n{}", request.person, request.item.id));
    let start = hash.iter().take(8).fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte));
    let count = captions.len() as u64;
    // A remainder below the number of captions fits both types.
    let index = (start % count + u64::from(request.variant) % count) % count;
    (index as u32, captions[index as usize])
}

/// A text being fitted.
struct Draft {
    text: String,
    caption: String,
    disclosure: Option<Disclosure>,
}

/// The own words without addition, if they disclose enough as they would be posted.
fn as_it_is(request: &KitRequest<'_>, context: &Context<'_>, words: &str) -> Option<(Draft, Judgement)> {
    let draft = fitted(request, None, words);
    let judgement = judge(request.book, &draft.text, context);
    (judgement.verdict == Verdict::Sufficient).then_some((draft, judgement))
}

/// The caption behind the longest disclosure that leaves it whole, else behind the shortest one and cut.
fn disclosed(request: &KitRequest<'_>, context: &Context<'_>, caption: &str) -> (Draft, Judgement) {
    let wordings = compose(request.book, context).wordings;
    let whole = wordings.iter().find(|d| count(request, &assemble(request, Some(d), caption)).fits);
    let chosen = whole.or(wordings.last()).cloned();
    let draft = fitted(request, chosen, caption);
    let judgement = judge(request.book, &draft.text, context);
    (draft, judgement)
}

fn fitted(request: &KitRequest<'_>, disclosure: Option<Disclosure>, caption: &str) -> Draft {
    let caption = fit(request, disclosure.as_ref(), caption);
    Draft { text: assemble(request, disclosure.as_ref(), &caption), caption, disclosure }
}

/// `caption`, cut as little as makes the whole text fit; empty where nothing of it does.
fn fit(request: &KitRequest<'_>, disclosure: Option<&Disclosure>, caption: &str) -> String {
    let fits = |caption: &str| count(request, &assemble(request, disclosure, caption)).fits;
    if fits(caption) {
        return caption.to_owned();
    }
    // One letter counts one on every network, and brings the paragraph breaks that a caption brings.
    let frame = count(request, &assemble(request, disclosure, "x"));
    let mut room = (frame.limit + 1).saturating_sub(frame.length);
    while room > 0 {
        let cut = network::shorten(request.network, caption, room);
        if cut.is_empty() || fits(&cut) {
            return cut;
        }
        // A second limit (Bluesky's bytes) leaves less room than the first.
        room = count(request, &cut).length.min(room).saturating_sub(1);
    }
    String::new()
}

/// Disclosure, caption and link, each a paragraph: Mastodon and LinkedIn want white space around a link, and nothing
/// else in the disclosure's paragraph can turn it round.
fn assemble(request: &KitRequest<'_>, disclosure: Option<&Disclosure>, caption: &str) -> String {
    let said = disclosure.map_or_else(|| caption.to_owned(), |disclosure| place(disclosure, caption).0);
    match request.link {
        Some(link) if said.is_empty() => link.to_string(),
        Some(link) => format!("{said}\n\n{link}"),
        None => said,
    }
}

fn count(request: &KitRequest<'_>, text: &str) -> network::Count {
    network::count(request.network, text, &CountOptions::default())
}

#[cfg(test)]
mod tests;

//! How an item looks: its card in each channel's language, what a kit makes of it on each network, every caption, and
//! what a check says of it.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use super::Member;
use crate::content::Item;
use crate::flow::card::{Card, Draft};
use crate::flow::kit::{Example, example};
use crate::flow::{Catalogue, Denied, check, post};
use crate::id::LinkCode;
use crate::lang::{Lang, list};
use crate::network::Network;
use crate::share::Permission;
use crate::web::Web;
use crate::web::view::{CaptionsView, CardView, FindingView, KitView, KitsView, Words};

/// The code of a link that leads nowhere: as long as a real one.
const EXAMPLE: LinkCode = LinkCode(0);

/// The card in every language of a channel, the reader's first, and where it is seen so.
pub(super) fn cards(catalogue: &Catalogue, lang: Lang, item: &Item) -> Vec<(String, Card)> {
    let channels = &catalogue.calendar.channels;
    let spoken: BTreeSet<Lang> = channels.iter().map(|channel| channel.lang).collect();
    let mut langs: Vec<Lang> =
        if spoken.is_empty() { item.versions.keys().copied().collect() } else { spoken.into_iter().collect() };
    langs.sort_by_key(|one| *one != lang);
    let card = |one: Lang| {
        let there = channels.iter().filter(|channel| channel.lang == one).map(|channel| format!("#{}", channel.id));
        (list(lang, &there.collect::<Vec<_>>()), post::drawn(catalogue, item, one, item.link.clone()))
    };
    langs.into_iter().map(card).collect()
}

/// What a kit makes of it for a colleague, on one of the organisation's networks.
pub(super) struct Kit {
    network: Network,
    /// The rules that forbid it.
    blocked: Option<String>,
    /// The text, as the network counts it.
    card: Card,
}

/// The kits as the page draws them.
pub(super) fn drawn<'a>(kits: &'a [(Lang, Vec<Kit>)], words: Words, zone: &TimeZone) -> Vec<KitsView<'a>> {
    let view = |kit: &'a Kit| KitView {
        network: kit.network.name(),
        blocked: kit.blocked.as_deref(),
        card: CardView::new(&kit.card, words, None, zone),
    };
    kits.iter().map(|(lang, kits)| KitsView { lang: lang.name(), kits: kits.iter().map(view).collect() }).collect()
}

/// By language, the reader's first.
pub(super) fn kits(web: &Web, member: &Member, catalogue: &Catalogue, item: &Item) -> Vec<(Lang, Vec<Kit>)> {
    let reader = member.viewer.person.lang;
    let mut langs: Vec<Lang> = item.versions.keys().copied().collect();
    langs.sort_by_key(|one| *one != reader);
    let link = item.link.as_ref().map(|_| web.parts.link_url(EXAMPLE));
    let kit = |lang: Lang, network: Network| {
        let wanted = Example { network, lang, variant: 0, link: link.as_ref(), person: member.viewer.person.id };
        let text = example(catalogue, item, &wanted, web.parts.business.now());
        let blocked =
            (text.permission == Permission::Blocked).then(|| Denied::Blocked(text.rules.clone()).said(reader).1);
        let mut card = Card::new(lang);
        card.draft = Some(Draft::of(network, &text));
        Kit { network, blocked, card }
    };
    let networks = &catalogue.library.brand.networks;
    langs.into_iter().map(|lang| (lang, networks.iter().map(|network| kit(lang, *network)).collect())).collect()
}

/// Every caption, by language: whoever approves reads what they approve.
pub(super) fn captions(words: Words, item: &Item) -> Vec<CaptionsView> {
    let anywhere = || words.say("chat-review-anywhere");
    let versions = item.versions.values().map(|version| CaptionsView {
        lang: version.lang.name(),
        tongue: words.other(version.lang),
        alt: version.alt.clone(),
        lines: version
            .captions
            .iter()
            .map(|caption| (caption.network.map_or_else(anywhere, |n| n.name().to_owned()), caption.text.clone()))
            .collect(),
    });
    versions.collect()
}

/// What a check says of its files as they are now; nothing where there is no folder.
pub(super) fn findings(web: &Web, catalogue: &Catalogue, lang: Lang, item: &Item) -> Vec<FindingView> {
    let link = web.parts.link_url(EXAMPLE);
    let found = check::of_item(&web.parts, catalogue, item, web.parts.business.now(), &link).unwrap_or_default();
    found.iter().map(|found| FindingView::of(found, lang)).collect()
}

//! Offering a kit: what one person is shown for one item and network, kept before it is shown.
use url::Url;

use super::ties::Ties;
use super::verdict::{told, told_in_private};
use super::{Catalogue, Denied, Parts, Result, links, person};
use crate::content::{Item, Revision};
use crate::id::{ItemId, KitId, LinkCode, Millis, PersonId};
use crate::lang::Lang;
use crate::ledger::Action;
use crate::network::Network;
use crate::share::{KitRequest, KitText, Permission, Posted};
use crate::store::{Kit, NewLink, Person};

/// Posts of colleagues that a text is compared with: the newest. An item that is shared more often is old news.
pub const COMPARED: i64 = 200;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The item.
    pub item: ItemId,
    /// The network.
    pub network: Network,
    /// Language of the post.
    pub lang: Lang,
    /// Which suggestion, counted from the person's own.
    pub variant: u32,
    /// The person's own text instead, disclosure included.
    pub own_words: Option<String>,
    /// Put the disclosure in front of own words that lack one.
    pub disclose: bool,
}

impl Wish {
    /// A suggested caption.
    #[must_use]
    pub fn suggestion(item: ItemId, network: Network, lang: Lang, variant: u32) -> Self {
        Self { item, network, lang, variant, own_words: None, disclose: false }
    }

    /// What a kept kit was made from, with this own text.
    #[must_use]
    pub fn again(kit: &Kit, own_words: Option<String>, disclose: bool) -> Self {
        Self { own_words, disclose, ..Self::suggestion(kit.item.clone(), kit.network, kit.lang, kit.variant) }
    }
}

/// A kit as it was kept, and what it consists of.
#[derive(Debug)]
pub struct Offer {
    /// As kept.
    pub kit: Kit,
    /// Text, disclosure, length, intent.
    pub text: KitText,
}

/// Makes a kit, keeps it with its ledger leaf, and answers it.
///
/// # Errors
/// [`Denied`] for who has not opted in, an item that is gone or a post that the rules forbid; else what the store says.
pub async fn offer(parts: &Parts, person: &Person, wish: &Wish) -> Result<Offer> {
    person::require_advocate(parts, person).await?;
    let catalogue = parts.catalogue();
    let now = parts.business.now();
    let item = catalogue.item_for(&wish.item, person, now)?;
    let chosen = parts.store.choices(person.id).await?.networks;
    if chosen.is_some_and(|chosen| !chosen.contains(&wish.network)) {
        return Err(Denied::NetworkOff(wish.network).into());
    }
    let link = personal_link(parts, &catalogue, person, item, wish.network).await?;
    let text = compose(parts, person, item, wish, link).await?;
    let own_words = wish.own_words.as_ref().map(|words| if wish.disclose { &text.said } else { words });
    let kit = Kit {
        id: KitId::mint(now, &mut parts.chance.rng()),
        person: person.id,
        item: item.id.clone(),
        revision: item.revision.clone(),
        network: wish.network,
        lang: wish.lang,
        variant: wish.variant,
        own_words: own_words.cloned(),
        text: text.text.clone(),
        judgement: text.judgement.clone(),
        link,
    };
    let entry = parts.entry(
        Action::KitOffered,
        Some(person.id),
        kit.id.to_string(),
        detail(&kit),
        Some(&told_in_private(&kit.judgement, &kit.text)),
    );
    parts.store.add_kit(&kit, now, &entry).await?;
    parts.pass("kit_kept")?;
    Ok(Offer { kit, text })
}

/// A kept kit composed anew, with this own text, without keeping anything: what a form shows and begins with.
///
/// # Errors
/// [`Denied`] as for [`offer`], or what the store says.
pub async fn preview(parts: &Parts, person: &Person, kit: &Kit, own_words: Option<&str>) -> Result<KitText> {
    let catalogue = parts.catalogue();
    let item = catalogue.item_for(&kit.item, person, parts.business.now())?;
    let wish = Wish::again(kit, own_words.map(str::to_owned), false);
    compose(parts, person, item, &wish, kit.link).await
}

/// The kit, if it is this person's.
///
/// # Errors
/// [`Denied::KitGone`], or what the store says.
pub async fn own(parts: &Parts, person: &Person, id: KitId) -> Result<Kit> {
    let kit = parts.store.kit(id).await?.filter(|kit| kit.person == person.id);
    Ok(kit.ok_or(Denied::KitGone)?)
}

/// The text of a kit, without keeping anything.
pub(super) async fn compose(
    parts: &Parts,
    person: &Person,
    item: &Item,
    wish: &Wish,
    link: Option<LinkCode>,
) -> Result<KitText> {
    let url = link.map(|code| parts.link_url(code));
    let catalogue = parts.catalogue();
    let ties = Ties::of(&catalogue, person, item, parts.business.now());
    let texts = parts.store.texts_of_others(&item.id, person.id, COMPARED).await?;
    let posted = Posted::of(&catalogue.organisation, texts.iter().map(|(person, text)| (*person, text.as_str())));
    let text = crate::share::kit(&KitRequest {
        item,
        network: wish.network,
        lang: wish.lang,
        person: person.id,
        variant: wish.variant,
        own_words: wish.own_words.as_deref(),
        disclose: wish.disclose,
        link: url.as_ref(),
        instance: Some(person.host.as_str()).filter(|host| !host.is_empty()),
        org: &catalogue.organisation,
        relationship: ties.relationship,
        book: &catalogue.rules,
        jurisdictions: &ties.jurisdictions,
        rewarded: ties.rewarded,
        on: ties.on,
        posted: &posted,
    });
    if text.permission == Permission::Blocked { Err(Denied::Blocked(text.rules).into()) } else { Ok(text) }
}

/// What an item looks like before anybody is offered it: the post of somebody who simply works here, of whose own posts
/// nothing is known.
#[derive(Clone, Copy, Debug)]
pub struct Example<'a> {
    /// Where it is posted.
    pub network: Network,
    /// In what language.
    pub lang: Lang,
    /// Which of the captions, as in [`Wish::variant`].
    pub variant: u32,
    /// The link in it, as long as a real one.
    pub link: Option<&'a Url>,
    /// Decides with which caption the rotation begins.
    pub person: PersonId,
}

/// The text of an example, by the rules of this instant. It may be one that the rules forbid.
#[must_use]
pub fn example(catalogue: &Catalogue, item: &Item, wanted: &Example<'_>, at: Millis) -> KitText {
    let ties = Ties::of_a_colleague(catalogue, item, at);
    crate::share::kit(&KitRequest {
        item,
        network: wanted.network,
        lang: wanted.lang,
        person: wanted.person,
        variant: wanted.variant,
        own_words: None,
        disclose: false,
        link: wanted.link,
        instance: None,
        org: &catalogue.organisation,
        relationship: ties.relationship,
        book: &catalogue.rules,
        jurisdictions: &ties.jurisdictions,
        rewarded: ties.rewarded,
        on: ties.on,
        posted: &Posted::default(),
    })
}

async fn personal_link(
    parts: &Parts,
    catalogue: &Catalogue,
    person: &Person,
    item: &Item,
    network: Network,
) -> Result<Option<LinkCode>> {
    let Some(page) = &item.link else { return Ok(None) };
    let code = LinkCode::mint(&mut parts.chance.rng());
    let target = with_campaign(page, item, network);
    let new = NewLink { code, item: item.id.clone(), target, owner: Some((person.id, network)), slot: None };
    let (known, since) = (catalogue.decisions().taken, parts.links.changes());
    let codes = parts.store.personal_link(&new, known, parts.business.now()).await?.ok_or(Denied::ItemGone)?;
    for code in &codes {
        links::add(parts, since, *code, new.item.clone(), new.target.clone()).await?;
    }
    Ok(codes.first().copied())
}

/// The page with campaign parameters, lower case as analytics tools compare them. Never anything about the person.
fn with_campaign(page: &Url, item: &Item, network: Network) -> Url {
    let mut url = page.clone();
    let campaign = item.campaign.as_deref().unwrap_or(item.id.as_str()).to_lowercase();
    url.query_pairs_mut()
        .append_pair("utm_source", network.code())
        .append_pair("utm_medium", "social")
        .append_pair("utm_campaign", &campaign);
    url
}

/// What a leaf says of a kit. No hash of the text: posts are public, and their hash would tell who wrote the leaf even
/// after erasure. The salted commitment covers the text.
fn detail(kit: &Kit) -> String {
    let (Revision(revision), judgement) = (&kit.revision, &kit.judgement);
    format!("item={} revision={revision} network={} lang={} {}", kit.item, kit.network, kit.lang, told(judgement))
}

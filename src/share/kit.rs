//! The kit: caption, disclosure and personal link as one text that fits the network, and how to open its composer.

use std::ops::Range;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use url::Url;

use super::posted::Posted;
use super::rewording::own_words;
use crate::content::Item;
use crate::disclosure::{
    Composition, Context, Disclosure, Judgement, Jurisdiction, Language, Organisation, Relationship, RuleRef, Rulebook,
    Surface, Verdict, compose, judge, language_of,
};
use crate::id::PersonId;
use crate::lang::Lang;
use crate::network::{self, Network, Opening};

mod fit;
mod opening;
mod permission;

use fit::{Draft, Frame};
pub use opening::Way;
pub use permission::Permission;

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
    /// The person's own text in place of disclosure and caption. Blank ones count as none.
    pub own_words: Option<&'a str>,
    /// A disclosure is put in front of own words that lack one; else they are taken as they are: it is their account.
    pub disclose: bool,
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
    /// What others already posted of this item.
    pub posted: &'a Posted,
}

/// A kit, ready to copy or to open in the network's composer.
#[derive(Clone, Debug, PartialEq)]
pub struct KitText {
    /// The caption or the own text, as they stand in `text`.
    pub caption: String,
    /// Disclosure and caption, or the own text: what a person edits. The link is added to it.
    pub said: String,
    /// The complete post: disclosure, caption, link.
    pub text: String,
    /// The title of a post on Reddit, the subject of a mail: the item's headline. The disclosure stands first in the
    /// text, and a text always goes with the title, so the title needs none.
    pub title: Option<String>,
    /// The wording in front: put there, or recognised in own words. `None` when these say it in their own way, or do
    /// not say it.
    pub disclosure: Option<Disclosure>,
    /// Bytes of `text` where it stands.
    pub disclosure_at: Option<Range<usize>>,
    /// The personal link.
    pub link: Option<Url>,
    /// Bytes of `text` where the link stands: at its end. `None` where the network makes no link of an address in a
    /// text ([`Self::link_apart`]).
    pub link_at: Option<Range<usize>>,
    /// There is a link, and its place is a profile or a sticker, not the text.
    pub link_apart: bool,
    /// The length, as the network counts it. It does not fit only when disclosure and link alone are too long.
    pub count: network::Count,
    /// How to open the network's composer.
    pub intent: network::Intent,
    /// What arrives there.
    pub way: Way,
    /// The verdict on `text`.
    pub judgement: Judgement,
    /// What the rules say of posting this at all.
    pub permission: Permission,
    /// The verdict on what was composed, whatever the person made of it: its reason says what the rules leave open.
    pub composed: Judgement,
    /// The rules that applied, one a jurisdiction.
    pub rules: Vec<RuleRef>,
    /// The own text with the disclosure in front, where it says too little without, or not clearly, and that settles it.
    pub corrected: Option<String>,
    /// How many captions the item has for this network and language; 0 when it has none.
    pub variants: u32,
    /// Which of them this is, from 0, in the item's order. Meaningless beside own words.
    pub variant: u32,
    /// The own text says it otherwise than every caption does.
    pub reworded: bool,
    /// How many other people already posted nearly the same words.
    pub alike: usize,
    /// The next [`KitRequest::variant`] that nobody posted, where somebody posted this one.
    pub free: Option<u32>,
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
    let context = context(request, own.and_then(language_of).unwrap_or(Language::from(version.lang)));
    let composition = compose(request.book, &context);
    let title = opening::title(request.network, &version.title);
    let frame = Frame::new(request.network, title.as_deref(), request.link);
    let caption = own.unwrap_or(offered).trim();
    let desk = Desk { request, context, composition, frame };
    let (draft, judgement, corrected) = match own {
        Some(words) => desk.own(words),
        None => desk.disclosed(caption),
    };
    let alike = request.posted.alike(request.org, &draft.caption);
    let shown = draft.disclosure.as_ref().map(|disclosure| 0..disclosure.text.len());
    let link = desk.frame.link;
    let post = Opening { text: &draft.text, title: title.as_deref(), link: request.link, instance: request.instance };
    let intent = network::intent(request.network, &post);
    KitText {
        count: desk.frame.count(&draft.text),
        way: opening::way(&intent, request.link),
        intent,
        permission: permission::of(request.book, &desk.context, &desk.composition),
        composed: Judgement { verdict: desk.composition.verdict, reason: desk.composition.reason, ..judgement.clone() },
        judgement,
        rules: desk.composition.rules,
        corrected,
        variants: u32::try_from(captions.len()).unwrap_or(u32::MAX),
        variant,
        reworded: own.is_some_and(|words| own_words(&captions, words)),
        alike,
        free: (alike > 0 && own.is_none()).then(|| free(request, &captions, variant)).flatten(),
        shortened: draft.shortened,
        disclosure_at: shown,
        link_at: link.map(|link| draft.text.len() - link.as_str().len()..draft.text.len()),
        link: request.link.cloned(),
        link_apart: link.is_none() && request.link.is_some(),
        disclosure: draft.disclosure,
        said: draft.said,
        caption: draft.caption,
        text: draft.text,
        title,
    }
}

/// How many characters of `caption` have no room on `network` with this link and behind the shortest of `wordings`; 0
/// where all of it has.
pub(super) fn excess(
    network: Network,
    headline: &str,
    link: Option<&Url>,
    wordings: &[Disclosure],
    caption: &str,
) -> u32 {
    let title = opening::title(network, headline);
    let frame = Frame::new(network, title.as_deref(), link);
    frame.excess(wordings.last(), caption.trim())
}

fn context<'a>(request: &KitRequest<'a>, lang: Language) -> Context<'a> {
    Context {
        org: Some(request.org),
        relationship: request.relationship,
        kind: request.item.kind,
        network: request.network,
        // The post's language decides: a person may write in another one than the item's.
        lang,
        jurisdictions: request.jurisdictions,
        rewarded: request.rewarded,
        surface: Surface::Post,
        content_warning: None,
        on: request.on,
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

/// The request's variant from which on the next caption that nobody posted comes; `None` when all are taken.
fn free(request: &KitRequest<'_>, captions: &[&str], variant: u32) -> Option<u32> {
    let turned = captions.iter().cycle().skip(variant as usize + 1).take(captions.len().saturating_sub(1));
    let step = turned.into_iter().position(|caption| request.posted.alike(request.org, caption) == 0)?;
    let step = u32::try_from(step + 1).ok()?;
    // Far from the end of what a button may say, the count starts again.
    let count = u32::try_from(captions.len()).ok()?;
    Some((request.variant % count + step) % count)
}

/// What a text is made and judged with.
struct Desk<'a> {
    request: &'a KitRequest<'a>,
    context: Context<'a>,
    composition: Composition,
    frame: Frame<'a>,
}

impl Desk<'_> {
    fn judge(&self, draft: &Draft) -> Judgement {
        judge(self.request.book, &draft.text, &self.context)
    }

    /// A caption behind the disclosure.
    fn disclosed(&self, caption: &str) -> (Draft, Judgement, Option<String>) {
        let draft = self.frame.behind(&self.composition.wordings, caption);
        let judgement = self.judge(&draft);
        (draft, judgement, None)
    }

    /// Own words as they would be posted; with the disclosure in front where that is asked for and missing. Beside
    /// words that say too little, or not clearly, stands what would settle it.
    fn own(&self, words: &str) -> (Draft, Judgement, Option<String>) {
        let mut draft = self.frame.fitted(None, words);
        let judgement = self.judge(&draft);
        if self.settled(&judgement) {
            draft.disclosure = self.composition.wordings.iter().find(|known| begins(&draft.said, known)).cloned();
            return (draft, judgement, None);
        }
        let (better, verdict, _) = self.disclosed(words);
        if self.request.disclose {
            return (better, verdict, None);
        }
        (draft, judgement, self.settled(&verdict).then_some(better.said))
    }

    /// Is this the best that words can do here? Where somebody has to approve, no wording is sufficient by itself.
    fn settled(&self, judgement: &Judgement) -> bool {
        let best = (self.composition.verdict, self.composition.reason.as_str());
        judgement.verdict == Verdict::Sufficient || (judgement.verdict, judgement.reason.as_str()) == best
    }
}

/// Does the text open with this wording, as a sentence or line of its own?
fn begins(text: &str, wording: &Disclosure) -> bool {
    let rest = text.strip_prefix(wording.text.as_str());
    rest.is_some_and(|rest| rest.chars().next().is_none_or(char::is_whitespace))
}

#[cfg(test)]
mod tests;

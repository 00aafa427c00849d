//! Corrections: a post that says too little is said to its author, once, politely and to nobody else.
//!
//! It is recorded before it is said. A private message waits until its author may be written to, together with whatever
//! else waits for them; then it is an [errand](super::errand), so that none is lost, and none is said twice.

use super::card::{Button, Card, Draft, Pick, PickOption, Tone};
use super::errand::Task;
use super::kit::{Wish, compose};
use super::nudge::{self, Gate};
use super::verdict::{told, told_in_private};
use super::{FlowError, Parts, Result, recall};
use crate::disclosure::{Verdict, explain};
use crate::id::{CorrectionId, ErrandId, Millis};
use crate::ledger::Action;
use crate::say;
use crate::schedule::nudge::Notices;
use crate::share::KitText;
use crate::store::{
    Correction, Ended, Errand, ErrandClass, ErrandKind, NewCorrection, NewErrand, Person, Share, Step, Way,
};

/// People looked at in one turn; who may not be written to yet is looked at again later, so that all have their turn.
const AT_ONCE: i64 = 100;
/// The most that one message says; what is more waits for the next.
const MOST: usize = 20;
/// While a message to somebody waits to be sent, what comes behind it is looked at again after this long, in
/// milliseconds of real time.
const NEXT: i64 = Millis::MINUTE;

/// What the share's evidence, as it is now about to be kept, means for its correction.
pub(super) async fn step(parts: &Parts, share: &Share, way: Way) -> Result<Step> {
    let earlier = parts.store.corrections_of_share(share.id).await?;
    let open = earlier.iter().find(|correction| correction.closed_at.is_none());
    Ok(match (share.judgement.verdict, open) {
        (Verdict::Insufficient, None) => {
            // A second message would be nagging: their own page says it.
            let nagging = way == Way::Direct && earlier.iter().any(|correction| correction.way == Way::Direct);
            asked(parts, share, if nagging { Way::Page } else { way })
        }
        (Verdict::Sufficient | Verdict::NotRequired | Verdict::NeedsReview, Some(open)) => closed(parts, share, open),
        _ => Step::Stays,
    })
}

fn asked(parts: &Parts, share: &Share, way: Way) -> Step {
    let (now, judgement) = (parts.business.now(), &share.judgement);
    let new = NewCorrection {
        id: CorrectionId::mint(now, &mut parts.chance.rng()),
        way,
        asked_at: now,
        reason: judgement.reason.clone(),
        rule: judgement.rule.clone(),
        rule_version: judgement.rule_version.clone(),
        tier: share.tier,
    };
    let detail = format!(
        "share={} item={} network={} way={} tier={} {}",
        share.id,
        share.item,
        share.network,
        way.code(),
        share.tier.code(),
        told(judgement)
    );
    let body = told_in_private(judgement, "");
    let entry = parts.entry_about(Action::CorrectionAsked, share.person, new.id.to_string(), detail, Some(&body));
    Step::Asked(Box::new(new), Box::new(entry))
}

fn closed(parts: &Parts, share: &Share, open: &Correction) -> Step {
    let verdict = match share.judgement.verdict {
        Verdict::Sufficient => "sufficient",
        Verdict::Insufficient => "insufficient",
        Verdict::NotRequired => "not_required",
        Verdict::NeedsReview => "needs_review",
        Verdict::Unverifiable => "unverifiable",
    };
    let detail = format!("share={} verdict={verdict} tier={}", share.id, share.tier.code());
    let entry = parts.entry(Action::CorrectionClosed, None, open.id.to_string(), detail, None);
    Step::Closed(verdict.to_owned(), parts.business.now(), Box::new(entry))
}

/// Makes errands of the corrections that wait, for everybody who may be written to now; answers how many it made.
///
/// # Errors
/// What the store says.
pub async fn send(parts: &Parts) -> Result<usize> {
    let mut made = 0;
    for id in parts.store.people_to_correct(parts.real.now(), AT_ONCE).await? {
        let Some(person) = parts.store.person(id).await? else { continue };
        made += usize::from(gather(parts, &person).await?);
    }
    Ok(made)
}

/// What waits for one person becomes one errand, or waits on.
async fn gather(parts: &Parts, person: &Person) -> Result<bool> {
    let waiting = parts.store.corrections_waiting(person.id).await?;
    let (way, not_before) = match nudge::gate(parts, ErrandClass::Nudge, person).await? {
        // One at a time: the next one counts the one before.
        Gate::Open if parts.store.nudge_waits(person.id).await? => (Way::Direct, parts.real.now().plus(NEXT)),
        Gate::Open => return say(parts, person, &waiting).await,
        Gate::Until(at) => (Way::Direct, at),
        // Their own page says it.
        Gate::Shut(_) => (Way::Page, Millis(0)),
    };
    for correction in waiting {
        parts.store.correction_later(correction.id, way, not_before).await?;
    }
    Ok(false)
}

async fn say(parts: &Parts, person: &Person, waiting: &[Correction]) -> Result<bool> {
    let together = nudge::notices(parts, person.id).await? != Notices::Each;
    let most = if together { MOST } else { 1 };
    let ids: Vec<CorrectionId> = waiting.iter().take(most).map(|correction| correction.id).collect();
    let Some(first) = ids.first() else { return Ok(false) };
    let now = parts.business.now();
    let errand = NewErrand {
        id: ErrandId::mint(now, &mut parts.chance.rng()),
        kind: ErrandKind::Correction,
        subject: first.to_string(),
        person: Some(person.id),
        item: None,
        created_at: now,
        not_before: Millis(0),
    };
    Ok(parts.store.say_corrections(&errand, &ids).await?)
}

/// The private message: what was seen, why it is not enough, the corrected text, and how to say that it is done; or all
/// that waits, in one.
pub(super) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    let mut shares = vec![];
    for correction in parts.store.corrections_of_errand(errand.id).await? {
        let share = parts.store.share(correction.share).await?;
        // Nobody is asked to mend what they are asked to remove.
        shares.extend(share.filter(|share| !recall::is_withdrawn(parts, &share.item)));
    }
    Ok(match shares.as_slice() {
        [] => Task::Over(Ended::SUBJECT_GONE),
        [share] => Task::Say(Box::new(alone(parts, person, share).await?)),
        shares => Task::Say(Box::new(together(parts, person, shares))),
    })
}

async fn alone(parts: &Parts, person: &Person, share: &Share) -> Result<Card> {
    let lang = person.lang;
    let title = parts.catalogue().title(&share.item, lang);
    let card = Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-correction-title"))
        .text(say!(lang, "chat-correction-text", title = title, network = share.network.name()))
        .fact(say!(lang, "chat-share-disclosure"), explain(lang, &share.judgement));
    Ok(ways(share, onto(parts, person, share, card).await?).footer(say!(lang, "chat-nudge-footer")))
}

fn together(parts: &Parts, person: &Person, shares: &[Share]) -> Card {
    let lang = person.lang;
    let catalogue = parts.catalogue();
    let line = |share: &Share| {
        let title = catalogue.title(&share.item, lang);
        say!(lang, "chat-digest-post", title = title, network = share.network.name())
    };
    let lines: Vec<String> = shares.iter().map(|share| format!("- {}", line(share))).collect();
    let options = shares.iter().map(|share| PickOption {
        label: line(share),
        about: String::new(),
        action: format!("mend:{}", share.id),
    });
    Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-digest-title", count = shares.len()))
        .text(format!("{}\n\n{}", say!(lang, "chat-digest-text"), lines.join("\n")))
        .pick(Pick { label: say!(lang, "chat-digest-pick"), options: options.collect() })
        .footer(say!(lang, "chat-nudge-footer"))
}

/// Puts onto a card what helps to correct a share: what it costs, the corrected text, and "I have fixed it" where there
/// is a post to look at again.
///
/// # Errors
/// What the store says.
pub async fn onto(parts: &Parts, person: &Person, share: &Share, card: Card) -> Result<Card> {
    let lang = person.lang;
    let mut card = card.fact(say!(lang, "chat-correction-points"), say!(lang, "chat-correction-points-text"));
    let mut row = vec![];
    let text = match corrected(parts, person, share).await {
        // The rules have come to forbid such a post: there is nothing to put in its place.
        Err(FlowError::Denied(_)) => None,
        text => text?,
    };
    if let Some(text) = text {
        card.draft = Some(Draft::of(share.network, &text));
        row.push(Button::copy(say!(lang, "chat-correction-copy"), text.text).main());
    }
    if share.permalink.is_some() {
        row.push(Button::press(say!(lang, "chat-correction-done"), format!("fixed:{}", share.id)));
    }
    Ok(if row.is_empty() { card } else { card.row(row) })
}

/// Puts the ways to the post, and to telling more of it, onto a card.
#[must_use]
pub fn ways(share: &Share, card: Card) -> Card {
    let lang = card.lang;
    let url = share.permalink.as_deref().and_then(|link| link.parse().ok());
    let open = url.map(|url| Button::open(say!(lang, "chat-share-open"), url));
    let tell = Button::press(say!(lang, "chat-share-tell"), format!("tell:{}", share.id));
    card.row(open.into_iter().chain([tell]))
}

/// The person's text with what it lacks; a suggestion in its place when their words take back what is put before them.
/// `None` when the item is gone.
///
/// # Errors
/// What the store says.
pub async fn corrected(parts: &Parts, person: &Person, share: &Share) -> Result<Option<KitText>> {
    let Some(kit) = parts.store.kit(share.kit).await? else { return Ok(None) };
    let catalogue = parts.catalogue();
    let Some(item) = catalogue.library.items.get(&share.item) else { return Ok(None) };
    let words = share.text.as_deref().map(|text| without_links(text, parts.public_url.as_str()));
    let own = compose(parts, person, item, &Wish::again(&kit, words, true), kit.link).await?;
    if own.judgement.verdict == Verdict::Sufficient {
        return Ok(Some(own));
    }
    Ok(Some(compose(parts, person, item, &Wish::again(&kit, None, true), kit.link).await?))
}

/// The words without the personal link, which the kit puts back, also as networks shorten or wrap it.
fn without_links(text: &str, public: &str) -> String {
    let bare = |address: &str| address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    let ours = bare(public);
    let link = |word: &str| {
        let word = word.trim_start_matches(['(', '[', '<', '«', '"']);
        word.starts_with("https://t.co/") || bare(word).starts_with(&ours) && !ours.is_empty()
    };
    let lines = text.lines().map(|line| {
        // Only lines with such a link are put together anew: white space is the author's.
        if line.split_whitespace().any(link) {
            line.split_whitespace().filter(|word| !link(word)).collect::<Vec<_>>().join(" ")
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::without_links;

    #[test]
    fn only_the_personal_link_is_left_out() {
        const PUBLIC: &str = "https://go.example.com/";
        for (text, expected) in [
            ("News\n\nhttps://go.example.com/r/AbCdEf12345", "News"),
            ("News https://go.example.com/r/AbC and more", "News and more"),
            ("News go.example.com/r/AbC…", "News"),
            ("News (https://t.co/AbCdEf) more", "News more"),
            ("See https://example.com/page", "See https://example.com/page"),
            ("a  b\n\n\nc", "a  b\n\n\nc"),
            ("https://t.co/x", ""),
            ("", ""),
        ] {
            assert_eq!(without_links(text, PUBLIC), expected, "{text}");
        }
    }
}

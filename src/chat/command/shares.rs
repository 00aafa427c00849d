//! `/me shares`: one's own recent shares, what is known of each, and what can be mended. Seen by nobody else.
use super::{Answering, Asked, figures, share};
use crate::disclosure::explain;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError, anchor, correct};
use crate::id::{ItemId, ShareId};
use crate::lang::date;
use crate::say;
use crate::share::Outcome;
use crate::store::{Correction, Share};

/// How many shares the card lists: each has a row of buttons, and chat platforms show five.
const SHOWN: usize = 4;

/// The card.
pub(super) async fn list(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let shares = asked.parts.store.shares_of_person(asked.person.id).await?;
    let open = asked.parts.store.open_corrections(asked.person.id).await?;
    let mut card = Card::new(lang).title(say!(lang, "chat-shares-title"));
    if shares.is_empty() {
        return Ok(Answer::Private(card.text(say!(lang, "chat-me-nothing"))));
    }
    card = card.text(say!(lang, "chat-shares-text"));
    let known = anchor::known(asked.parts, asked.person).await?;
    for share in mending_first(&shares, &open) {
        let figures = known.get(&share.id).map(|known| figures::told(asked, share, known)).unwrap_or_default();
        card = card.fact(head(asked, share), format!("{} {figures}", told(asked, share)).trim_end());
        let mut row = vec![];
        if open.iter().any(|correction| correction.share == share.id) {
            card.tone = Tone::Warning;
            let title = short(asked, &share.item);
            row.push(Button::press(say!(lang, "chat-shares-mend", title = title), format!("mend:{}", share.id)).main());
        }
        let title = short(asked, &share.item);
        let key = if share.tier.verified() { "chat-shares-again" } else { "chat-shares-tell" };
        row.push(Button::press(
            say!(lang, key, title = title.as_str(), network = share.network.name()),
            format!("tell:{}", share.id),
        ));
        row.extend(figures::button_of(asked, share, &title));
        card = card.row(row);
    }
    Ok(Answer::Private(card))
}

/// The newest shares, but never without one that has something to mend.
fn mending_first<'a>(shares: &'a [Share], open: &[Correction]) -> Vec<&'a Share> {
    let mends = |share: &&Share| open.iter().any(|correction| correction.share == share.id);
    let others = shares.iter().filter(|share| !mends(share));
    shares.iter().filter(mends).chain(others).take(SHOWN).collect()
}

fn head(asked: &Asked<'_>, share: &Share) -> String {
    let catalogue = asked.parts.catalogue();
    let lang = asked.lang();
    let day = date(lang, share.shared_at.zoned(&catalogue.library.brand.zone).date());
    say!(
        lang,
        "chat-shares-head",
        title = catalogue.title(&share.item, lang),
        network = share.network.name(),
        date = day
    )
}

/// Tier and verdict in words, and why a post that was named could not be read.
fn told(asked: &Asked<'_>, share: &Share) -> String {
    let lang = asked.lang();
    let tier = share::evidence(asked, share);
    let verdict = explain(lang, &share.judgement);
    let unseen = share.asking.outcome.filter(|outcome| *outcome != Outcome::Seen && !share.tier.verified());
    let unseen = unseen.map(|outcome| outcome.label(lang)).unwrap_or_default();
    format!("{tier}. {verdict} {unseen}").trim_end().to_owned()
}

/// A headline that fits a button.
fn short(asked: &Asked<'_>, item: &ItemId) -> String {
    const LONGEST: usize = 28;
    let title = asked.parts.catalogue().title(item, asked.lang());
    if title.chars().count() <= LONGEST {
        title
    } else {
        title.chars().take(LONGEST).collect::<String>().trim_end().to_owned() + "…"
    }
}

/// A share with an open correction: the corrected text, to copy.
pub(super) fn mend<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: ShareId = asked.rest.parse().map_err(|_| Denied::ShareGone)?;
        let share = crate::flow::share::own(asked.parts, asked.person, id).await?;
        let card = Card::new(lang)
            .tone(Tone::Warning)
            .title(head(asked, &share))
            .fact(say!(lang, "chat-share-disclosure"), explain(lang, &share.judgement));
        let card = correct::onto(asked.parts, asked.person, &share, card).await?;
        Ok(Answer::Private(correct::ways(&share, card)))
    })
}

/// "I have mended it": the post is read again, or else the person is asked for its text.
pub(super) fn fixed<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: ShareId = asked.rest.parse().map_err(|_| Denied::ShareGone)?;
        if !crate::flow::share::again(asked.parts, asked.person, id).await? {
            return share::ask_evidence(asked).await;
        }
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-correction-again"));
        Ok(Answer::Private(card.text(say!(lang, "chat-correction-again-text"))))
    })
}

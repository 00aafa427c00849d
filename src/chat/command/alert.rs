//! What is out of the usual: the list of open alerts, one of them as it stands now, and "it is fine".
use super::{Answering, Asked};
use crate::content::Role;
use crate::flow::card::{Card, Pick, PickOption, Tone};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError, alert};
use crate::id::AlertId;
use crate::say;
use crate::store::Alert;

/// How many alerts one card lists: as many as the narrowest select takes (Discord).
const SHOWN: usize = 25;

/// `/content alerts`: those that are open.
pub(super) fn list<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(open(asked))
}

async fn open(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    asked.require(Role::Viewer)?;
    let lang = asked.lang();
    let alerts = asked.parts.store.newest_alerts().await?;
    let open: Vec<Alert> = alerts.into_iter().filter(|alert| alert.closed_at.is_none()).collect();
    let card = Card::new(lang).title(say!(lang, "chat-alerts-title"));
    if open.is_empty() {
        return Ok(Answer::Private(card.text(say!(lang, "chat-alerts-none"))));
    }
    let catalogue = asked.parts.catalogue();
    let option = |alert: &Alert| PickOption {
        label: catalogue.title(&alert.item, lang),
        about: alert.phase.name(lang),
        action: format!("alert:{}", alert.id),
    };
    let options = open.iter().take(SHOWN).map(option).collect();
    let mut card = card
        .text(say!(lang, "chat-alerts-text", count = open.len()))
        .pick(Pick { label: say!(lang, "chat-alerts-pick"), options });
    if open.len() > SHOWN {
        card = card.footer(say!(lang, "and-more", count = open.len() - SHOWN));
    }
    Ok(Answer::Private(card))
}

async fn find(asked: &Asked<'_>) -> Result<Alert, FlowError> {
    let id: AlertId = asked.rest.parse().map_err(|_| Denied::ItemGone)?;
    Ok(asked.parts.store.alert(id).await?.ok_or(Denied::ItemGone)?)
}

/// An alert as it stands now.
pub(super) fn see<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Viewer)?;
        let alert = find(asked).await?;
        Ok(Answer::Replace(alert::card(asked.parts, &alert, asked.lang())))
    })
}

/// It is fine: nothing more is said about this episode.
pub(super) fn fine<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Approver)?;
        let lang = asked.lang();
        let alert = find(asked).await?;
        asked.parts.store.close_alert(alert.id, asked.parts.business.now(), asked.person.id).await?;
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-alert-closed"));
        Ok(Answer::Replace(card.text(say!(lang, "chat-alert-closed-text"))))
    })
}

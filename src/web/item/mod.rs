//! The page of an item: how it looks, what may be done about it, who did what, and how far it reached. For the comms team.

use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::Web;
use super::desk::{Member, framed};
use super::problem::Problem;
use super::view::{CardView, ItemPage, NoticeView, Words};
use crate::flow::standing::{Standing, follows};
use crate::flow::{editorial, forecast};
use crate::id::ItemId;
use crate::say;

pub(super) mod act;
mod done;
pub(super) mod edit;
mod facts;
mod history;
mod looks;
mod reach;
mod steps;

use act::Kept;
use done::Done;

/// `GET /items/{id}`. Who has no role learns nothing, not even whether there is such an item.
pub(super) async fn page(
    State(web): State<Arc<Web>>,
    member: Member,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let id: ItemId = id.parse().map_err(|_| Problem::Missing)?;
    editorial::refresh(&web.parts).await?;
    let done = Done::read(query.as_deref().unwrap_or_default());
    let notice = match done {
        Some(done) => done.notice(&web, &member, &id).await?,
        None => None,
    };
    drawn(&web, &member, &id, notice, None).await
}

/// What was not done: the page as it is now, with why above it and what was typed where it was.
async fn refused(
    web: &Web,
    member: &Member,
    id: &ItemId,
    status: StatusCode,
    notice: NoticeView,
    kept: Kept<'_>,
) -> Result<Response, Problem> {
    let page = drawn(web, member, id, Some(notice), Some(kept)).await?;
    Ok((status, page).into_response())
}

async fn drawn(
    web: &Web,
    member: &Member,
    id: &ItemId,
    notice: Option<NoticeView>,
    kept: Option<Kept<'_>>,
) -> Result<Response, Problem> {
    let (parts, words) = (&web.parts, Words(member.viewer.person.lang));
    let catalogue = parts.catalogue();
    let item = catalogue.library.items.get(id).ok_or(Problem::Missing)?;
    let past = forecast::past(parts, &catalogue).await?;
    let follows = follows(&catalogue, &past, parts.business.now()).remove(id).unwrap_or_default();
    let standing = Standing::of(catalogue.state(item), &follows);
    let cards = looks::cards(&catalogue, words.0, item);
    let kits = looks::kits(web, member, &catalogue, item);
    let zone = &catalogue.library.brand.zone;
    let seen = |card| CardView::new(card, words, None, zone);
    let content = ItemPage {
        words,
        id: id.to_string(),
        csrf: &member.viewer.csrf,
        revision: item.revision.short(),
        notice,
        standing: standing.code(),
        state: standing.name(words.0),
        about: say!(words.0, "chat-write-kind-name", kind = item.kind.code()),
        facts: facts::facts(web, &catalogue, words.0, item, &follows).await?,
        cards: cards.iter().map(|(name, card)| (name.as_str(), seen(card))).collect(),
        kits: looks::drawn(&kits, words, zone),
        captions: looks::captions(words, item),
        findings: looks::findings(web, &catalogue, words.0, item),
        steps: steps::steps(web, member, &catalogue, item, kept).await?,
        recall: facts::recall(web, words.0, item, standing).await?,
        history: history::history(web, &catalogue, words.0, item).await?,
        reach: reach::view(web, words.0, item).await?,
    };
    Ok(framed(member, None, &item.version(words.0).title, &content))
}

//! What surrounds an item's words: revision, approvals, campaign, dates, its turn, and how far a recall has come.

use crate::content::Item;
use crate::flow::standing::{Follows, Standing, Turn};
use crate::flow::{Catalogue, decline, recall as recalls};
use crate::lang::{Lang, list, number};
use crate::say;
use crate::web::Web;
use crate::web::desk::time_at;
use crate::web::problem::Problem;

/// Label and value, in order.
pub(super) async fn facts(
    web: &Web,
    catalogue: &Catalogue,
    lang: Lang,
    item: &Item,
    follows: &Follows,
) -> Result<Vec<(String, String)>, Problem> {
    let at = |at| time_at(catalogue, lang, at).shown;
    let turn = |turn: &Turn| format!("{}, #{}", at(turn.at), turn.channel);
    let (approved, needed) = catalogue.approvals_of(item);
    let several = (needed > 1).then(|| format!("{approved} / {needed}"));
    let languages: Vec<&str> = item.versions.keys().map(|lang| lang.name()).collect();
    let declined = decline::told(&web.parts, &item.id).await?;
    let facts = [
        ("web-queue-turn", follows.scheduled.as_ref().map(turn)),
        ("web-item-posted", follows.posted.as_ref().map(turn)),
        ("chat-review-embargo", item.embargo.map(at)),
        ("chat-review-expires", item.expires.map(at)),
        ("chat-review-approvals", several),
        ("chat-review-author", item.author.clone()),
        ("chat-review-campaign", item.campaign.clone()),
        ("web-queue-langs", Some(list(lang, &languages))),
        ("web-item-segment", segment(lang, item)),
        ("chat-review-link", item.link.as_ref().map(ToString::to_string)),
        ("chat-card-decline", declined.map(|count| number(lang, count))),
        ("web-item-name", Some(item.id.to_string())),
        ("chat-review-revision", Some(item.revision.short().to_owned())),
    ];
    let said = |(key, value): (&str, Option<String>)| Some((crate::lang::say(lang, key, &[]), value?));
    Ok(facts.into_iter().filter_map(said).collect())
}

/// Whom it is meant for; `None` for everybody.
fn segment(lang: Lang, item: &Item) -> Option<String> {
    let segment = &item.segment;
    let languages = segment.languages.iter().map(|lang| lang.name().to_owned());
    let all: Vec<String> = segment.teams.iter().chain(&segment.countries).cloned().chain(languages).collect();
    (!all.is_empty()).then(|| list(lang, &all))
}

/// How far taking it back has come: numbers only.
pub(super) async fn recall(
    web: &Web,
    lang: Lang,
    item: &Item,
    standing: Standing,
) -> Result<Vec<(String, String)>, Problem> {
    if standing != Standing::Withdrawn {
        return Ok(vec![]);
    }
    let Some((_, progress)) = recalls::progress(&web.parts, &item.id).await? else { return Ok(vec![]) };
    let of = |done: i64, all: i64| say!(lang, "chat-recall-of", done = number(lang, done), all = number(lang, all));
    let mut facts = vec![
        (say!(lang, "chat-recall-cards"), of(progress.cards.done, progress.cards.all)),
        (say!(lang, "chat-recall-asked"), of(progress.asked.done, progress.asked.all)),
        (say!(lang, "chat-recall-removed"), of(progress.removed, progress.asked.all)),
    ];
    facts.extend(progress.failures.iter().map(|(reason, count)| {
        let label = say!(lang, "chat-recall-failed", count = number(lang, *count));
        (label, say!(lang, "chat-recall-failed-text", reason = reason.as_str()))
    }));
    Ok(facts)
}

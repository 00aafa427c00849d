//! Figures that a network shows to the author of a share: told by them, forgotten by them, and seldom asked for.
use std::collections::BTreeMap;

use super::{Denied, Parts, Result, person, share};
use crate::id::ShareId;
use crate::ledger::Action;
use crate::network::Figure;
use crate::reach::figures::{FigureError, Figures, check, read};
use crate::reach::{Audience, parse_audience};
use crate::store::{Anchor, Kept, Person, Share};

mod ask;
mod worth;

pub(super) use ask::message;
pub use ask::{ask, ask_by};
pub use worth::Worth;

/// More changes than these do not come one after the other within a request.
const TRIES: u32 = 4;

/// What was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Of which share.
    pub share: Share,
    /// All that is known of it now.
    pub figures: Figures,
    /// It can be but hardly ever is: the model trusts it less.
    pub doubted: bool,
}

/// The figures of a person's shares that stand.
///
/// # Errors
/// What the store says.
pub async fn known(parts: &Parts, person: &Person) -> Result<BTreeMap<ShareId, Figures>> {
    let anchors = parts.store.anchors_of_person(person.id).await?;
    Ok(anchors.into_iter().map(|(id, anchor)| (id, figures_of(anchor))).collect())
}

fn figures_of(Anchor { impressions, reached, reposts }: Anchor) -> Figures {
    Figures { impressions, reached, reposts }
}

fn anchor_of(Figures { impressions, reached, reposts }: Figures) -> Anchor {
    Anchor { impressions, reached, reposts }
}

/// The person tells what the network showed of their share: for each figure the text that stands in its place, empty
/// where nothing is said. What is not said stays as it was; what is said last counts.
///
/// # Errors
/// [`Denied`], or what the store says.
pub async fn tell(parts: &Parts, person: &Person, id: ShareId, texts: &[(Figure, &str)]) -> Result<Told> {
    person::require_advocate(parts, person).await?;
    for _ in 0..TRIES {
        let share = share::own(parts, person, id).await?;
        let said = said(&share, texts).map_err(Denied::Figure)?;
        let before = known(parts, person).await?.remove(&id).unwrap_or_default();
        let mut after = before;
        for figure in Figure::ALL {
            after.set(figure, said.get(figure).or(before.get(figure)));
        }
        let doubted = check(&after, audience(parts, &share).await?).map_err(Denied::Figure)?;
        let told = Told { share, figures: after, doubted };
        match keep(parts, person, &told.share, (before, after)).await? {
            Kept::Yes => return Ok(told),
            Kept::Gone => return Err(Denied::ShareGone.into()),
            Kept::Changed => {}
        }
    }
    Err(Denied::ShareGone.into())
}

/// What the texts say together, of what this network shows.
fn said(share: &Share, texts: &[(Figure, &str)]) -> std::result::Result<Figures, FigureError> {
    let shown = share.network.figures();
    if shown.is_empty() {
        return Err(FigureError::NotShown(share.network));
    }
    let mut all = Figures::default();
    for (at, text) in texts.iter().filter(|(at, _)| shown.contains(at)) {
        let found = read(text, share.network, *at)?;
        for figure in Figure::ALL {
            match (found.get(figure), all.get(figure)) {
                (Some(_), _) if !shown.contains(&figure) => return Err(FigureError::NotShown(share.network)),
                (Some(value), Some(before)) if value != before => {
                    return Err(FigureError::Twice(figure, before, value));
                }
                (Some(value), _) => all.set(figure, Some(value)),
                (None, _) => {}
            }
        }
    }
    if all.is_empty() { Err(FigureError::Nothing) } else { Ok(all) }
}

/// The exact number of the author's connections there, where one is known: the larger of what was told and sampled.
async fn audience(parts: &Parts, share: &Share) -> Result<Option<u32>> {
    let (told, sampled) = parts.store.audience_of(share.person, share.network).await?;
    let told = told.and_then(|code| parse_audience(&code).ok()).and_then(|audience| match audience {
        Audience::Count(count) => Some(count),
        Audience::AtLeast(_) | Audience::Unknown => None,
    });
    Ok(told.max(sampled))
}

/// The person has the figures of their share forgotten, also when they take part no longer.
///
/// # Errors
/// [`Denied::ShareGone`], or what the store says.
pub async fn forget(parts: &Parts, person: &Person, id: ShareId) -> Result<()> {
    for _ in 0..TRIES {
        let share = share::own(parts, person, id).await?;
        let before = known(parts, person).await?.remove(&id).unwrap_or_default();
        match keep(parts, person, &share, (before, Figures::default())).await? {
            Kept::Yes => return Ok(()),
            Kept::Gone => break,
            Kept::Changed => {}
        }
    }
    Err(Denied::ShareGone.into())
}

/// Keeps a change with its leaf. The leaf names the figures, and only commits to their values: they are personal.
async fn keep(parts: &Parts, person: &Person, share: &Share, (before, after): (Figures, Figures)) -> Result<Kept> {
    let names = |held: Figures| {
        let names = Figure::ALL.into_iter().filter(|figure| held.get(*figure).is_some()).map(Figure::code);
        names.collect::<Vec<_>>().join(",")
    };
    let values = Figure::ALL.into_iter().filter_map(|figure| Some(format!("{}={}", figure.code(), after.get(figure)?)));
    let body = values.collect::<Vec<_>>().join(" ");
    let detail = format!("item={} network={} figures={}", share.item, share.network, names(after));
    let entry = parts.entry(Action::FiguresTold, Some(person.id), share.id.to_string(), detail, Some(&body));
    if before == after {
        return Ok(Kept::Yes);
    }
    let both = (anchor_of(before), anchor_of(after));
    let kept = parts.store.set_anchor(share.id, person.id, both, parts.business.now(), &entry).await?;
    parts.pass("figures_kept")?;
    Ok(kept)
}

/// "Not this time": nothing is asked about this item again.
///
/// # Errors
/// [`Denied::ShareGone`], or what the store says.
pub async fn not_now(parts: &Parts, person: &Person, id: ShareId) -> Result<()> {
    let share = share::own(parts, person, id).await?;
    Ok(parts.store.never_ask(person.id, &share.item, share.id).await?)
}

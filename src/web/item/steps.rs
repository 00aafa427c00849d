//! What the reader may do about an item: never more than their role and its state allow.

use super::Member;
use super::act::{Kept, MOVE};
use crate::content::{Action, Item, State};
use crate::flow::{Catalogue, editorial};
use crate::say;
use crate::web::Web;
use crate::web::problem::Problem;
use crate::web::view::{StepView, StepsView};

/// Every step, the usual one first.
pub(super) async fn steps(
    web: &Web,
    member: &Member,
    catalogue: &Catalogue,
    item: &Item,
    kept: Option<Kept<'_>>,
) -> Result<StepsView, Problem> {
    let (parts, lang, role) = (&web.parts, member.viewer.person.lang, Some(member.role));
    let state = catalogue.state(item);
    let mut possible = editorial::possible(state, role);
    let mut own = None;
    if possible.contains(&Action::Approve) && !editorial::awaits(parts, item, &member.viewer.person, role).await? {
        possible.retain(|action| *action != Action::Approve);
        let theirs = editorial::own(parts, item, &member.viewer.person).await?.is_some();
        own = Some(say!(lang, if theirs { "chat-review-own-text" } else { "content-refused-again" }));
    }
    let step = |action: &Action| {
        let typed = kept.filter(|kept| kept.action == action.code());
        StepView {
            code: action.code(),
            name: say!(lang, "chat-review-do", action = action.code()),
            about: match action {
                Action::Withdraw => say!(lang, "chat-withdraw-text", title = item.version(lang).title.as_str()),
                _ => String::new(),
            },
            asks: asks(*action).then(|| say!(lang, "chat-review-reason", action = action.code())),
            needs: *action == Action::RequestChanges,
            typed: typed.map(|kept| kept.text.to_owned()),
        }
    };
    let moves = role >= Some(Action::Edit.least()) && !matches!(state, State::Withdrawn | State::Archived);
    // Without a folder nothing can be written.
    let folder = parts.folder.read("brand.toml").is_ok();
    Ok(StepsView {
        steps: possible.iter().map(step).collect(),
        own,
        moves: (moves && folder).then_some(MOVE),
        edits: if moves && folder {
            item.versions.keys().map(|of| (of.code(), say!(lang, "web-edit-open", lang = of.code()))).collect()
        } else {
            vec![]
        },
        moving: kept.is_some_and(|kept| kept.action == MOVE),
        folderless: moves && !folder,
        most: editorial::REASON,
    })
}

/// Is a reason asked for before it is done?
fn asks(action: Action) -> bool {
    matches!(action, Action::RequestChanges | Action::Withdraw)
}

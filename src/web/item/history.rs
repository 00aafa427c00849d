//! Who did what when: in chat, here and in files.

use crate::content::Item;
use crate::flow::{Catalogue, editorial};
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;
use crate::web::Web;
use crate::web::desk::time_at;
use crate::web::problem::Problem;
use crate::web::view::DeedView;

/// The newest first.
pub(super) async fn history(
    web: &Web,
    catalogue: &Catalogue,
    lang: Lang,
    item: &Item,
) -> Result<Vec<DeedView>, Problem> {
    let mut deeds: Vec<(Millis, String, String, bool)> = vec![];
    for (decision, name) in editorial::history(&web.parts, &item.id).await? {
        let name = if name.is_empty() { say!(lang, "chat-review-somebody") } else { name };
        let platform = say!(lang, "chat-review-platform", platform = decision.platform.as_str());
        let what = say!(lang, "chat-review-by", action = decision.action.code(), name = name, platform = platform);
        deeds.push((decision.at, what, decision.reason, decision.revision != item.revision));
    }
    let own = catalogue.approvals().iter().filter(|approval| approval.item == item.id);
    deeds.extend(own.map(|approval| {
        let what = say!(lang, "chat-review-by-file", name = approval.by.as_str());
        (approval.at, what, String::new(), approval.revision != item.revision)
    }));
    // Of what happened at once, what was told first is the newest: the sort is stable.
    deeds.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    let deed = |(at, what, reason, older): (Millis, String, String, bool)| DeedView {
        at: time_at(catalogue, lang, at),
        what,
        reason,
        older,
    };
    Ok(deeds.into_iter().map(deed).collect())
}

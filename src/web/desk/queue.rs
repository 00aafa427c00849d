//! Items by state.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;

use super::{Member, Tab, shown};
use crate::web::Web;
use crate::web::problem::Problem;
use crate::web::view::{QueueRow, QueueView, Words};

/// `GET /desk`
pub(super) async fn page(State(web): State<Arc<Web>>, member: Member) -> Result<Response, Problem> {
    let words = Words(member.viewer.person.lang);
    let catalogue = web.parts.catalogue();
    let rows = catalogue.library.items.values().map(|item| QueueRow {
        id: item.id.to_string(),
        title: item.version(words.0).title.clone(),
        state: catalogue.state(item).name(words.0),
    });
    let content = QueueView { rows: rows.collect() };
    Ok(shown(&member, Tab::Queue, &words.say("web-desk-queue"), &content))
}

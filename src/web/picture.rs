//! Pictures of cards, by the hash of their bytes.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::problem::Problem;
use super::session::Viewer;
use super::{Web, desk};

/// `GET /picture/{sha256}`: an address that names its content may be kept for ever.
pub(super) async fn show(
    State(web): State<Arc<Web>>,
    viewer: Viewer,
    Path(sha256): Path<String>,
) -> Result<Response, Problem> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if !is_hash {
        return Err(Problem::Missing);
    }
    let posted = web.parts.store.picture(&sha256).await?;
    // What nobody has posted yet is for the comms team.
    let drafted = || {
        desk::role(&web, &viewer)?;
        web.parts.catalogue().image(&sha256).map(|picture| (picture.media, picture.bytes.as_ref().clone()))
    };
    let (media, bytes) = posted.or_else(drafted).ok_or(Problem::Missing)?;
    // Never what a browser might run: SVG and HTML stay out even if the store held them.
    let media = match media.as_str() {
        "image/png" => "image/png",
        "image/jpeg" => "image/jpeg",
        _ => return Err(Problem::Missing),
    };
    let cache = "private, max-age=31536000, immutable";
    Ok(([(CONTENT_TYPE, media), (CACHE_CONTROL, cache)], bytes).into_response())
}

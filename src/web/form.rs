//! What a form sends: read whole, checked to come from one of our pages and from the person who was shown it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use subtle::ConstantTimeEq as _;

use super::problem::Problem;
use super::session::Viewer;
use super::{Web, guard};

/// Longest body, in bytes: the two long texts of an item, each of their characters sent as four bytes of three letters, and
/// room for the rest. What is longer cannot be shown again, and would be lost.
pub(super) const BODY: usize = 384 * 1024;
/// Most fields of one form.
const FIELDS: usize = 40;

/// Fields of a form, by name.
pub(super) type Fields = BTreeMap<String, String>;

/// A form of nobody in particular: the one by which one signs in.
pub(super) struct Sent {
    /// What stands in it.
    pub(super) fields: Fields,
    /// Its headers.
    pub(super) headers: HeaderMap,
}

/// A form of somebody who is signed in, with their token in it.
pub(super) struct Posted {
    /// Who sent it.
    pub(super) viewer: Viewer,
    /// What stands in it.
    pub(super) fields: Fields,
    /// Its headers.
    pub(super) headers: HeaderMap,
}

impl FromRequest<Arc<Web>> for Sent {
    type Rejection = Problem;

    async fn from_request(request: Request, _web: &Arc<Web>) -> Result<Self, Problem> {
        let (head, body) = request.into_parts();
        if !guard::same_origin(&head.headers) {
            return Err(Problem::Foreign);
        }
        let kind = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Problem::BadForm);
        }
        let bytes = to_bytes(body, BODY).await.map_err(|_| Problem::TooLarge)?;
        Ok(Self { fields: read(&bytes)?, headers: head.headers })
    }
}

impl FromRequest<Arc<Web>> for Posted {
    type Rejection = Problem;

    async fn from_request(request: Request, web: &Arc<Web>) -> Result<Self, Problem> {
        let (mut head, body) = request.into_parts();
        let viewer = Viewer::from_request_parts(&mut head, web).await;
        let Sent { fields, headers } = Sent::from_request(Request::from_parts(head, body), web).await?;
        let viewer = viewer?;
        let token = fields.get("csrf").map_or("", String::as_str);
        if !bool::from(token.as_bytes().ct_eq(viewer.csrf.as_bytes())) {
            return Err(Problem::Stale);
        }
        if let Some(acting) = &web.acting {
            acting();
        }
        Ok(Self { viewer, fields, headers })
    }
}

impl Posted {
    /// A field; empty where the form has none of this name.
    pub(super) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// Does the page ask for a fragment instead of a page?
    pub(super) fn htmx(&self) -> bool {
        self.headers.contains_key("hx-request")
    }
}

/// The pairs of a body. Of two fields of one name the last counts; line ends become `\n`, which is what is counted.
fn read(bytes: &[u8]) -> Result<Fields, Problem> {
    let pairs: Vec<_> = url::form_urlencoded::parse(bytes).take(FIELDS + 1).collect();
    if pairs.len() > FIELDS {
        return Err(Problem::BadForm);
    }
    Ok(pairs.into_iter().map(|(name, value)| (name.into_owned(), value.replace("\r\n", "\n"))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_read() {
        let fields = read(b"a=1&b=%C3%A9+x&c=1%0D%0A2&a=2&%FF=%FF").unwrap();
        let found: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(found, [("a", "2"), ("b", "é x"), ("c", "1\n2"), ("\u{fffd}", "\u{fffd}")]);
    }

    #[test]
    fn too_many_fields_are_refused() {
        assert!(read("a=1&".repeat(FIELDS).as_bytes()).is_ok());
        assert!(read("a=1&".repeat(FIELDS + 1).as_bytes()).is_err());
    }
}

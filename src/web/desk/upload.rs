//! A form with a file: checked like any other form, before a byte of the file is read.

use std::sync::Arc;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, FromRequestParts as _, Multipart, Request};
use axum::http::StatusCode;
use subtle::ConstantTimeEq as _;

use crate::content::table::MAX_BYTES;
use crate::web::problem::Problem;
use crate::web::session::Viewer;
use crate::web::{Web, desk, guard};

/// Longest body, in bytes. What is longer than a file may be is read to its end and thrown away, so that whoever sent it
/// sees an answer instead of a broken connection.
pub(super) const BODY: usize = 4 * MAX_BYTES;
/// Longest token and longest name of a file, in bytes.
const SHORT: usize = 1024;
/// Longest name of a file that is shown, in characters.
const NAME: usize = 80;

/// A file that somebody sent.
pub(super) struct Uploaded {
    /// Who.
    pub(super) viewer: Viewer,
    /// The name of the file, made plain; empty where none was chosen.
    pub(super) name: String,
    /// What stands in it; `None` where it is longer than [`MAX_BYTES`].
    pub(super) bytes: Option<Vec<u8>>,
}

impl FromRequest<Arc<Web>> for Uploaded {
    type Rejection = Problem;

    async fn from_request(request: Request, web: &Arc<Web>) -> Result<Self, Problem> {
        let (mut head, body) = request.into_parts();
        let viewer = Viewer::from_request_parts(&mut head, web).await?;
        if !guard::same_origin(&head.headers) {
            return Err(Problem::Foreign);
        }
        desk::role(web, &viewer).ok_or(Problem::Role)?;
        let request = Request::from_parts(head, body);
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| Problem::BadForm)?;
        // The token stands first in our form: nobody without one makes us read a file.
        let token = form.next_field().await.map_err(bad)?.filter(|field| field.name() == Some("csrf"));
        let token = read(token.ok_or(Problem::Stale)?, SHORT).await?.ok_or(Problem::Stale)?;
        if !bool::from(token.ct_eq(viewer.csrf.as_bytes())) {
            return Err(Problem::Stale);
        }
        if let Some(acting) = &web.acting {
            acting();
        }
        let file = form.next_field().await.map_err(bad)?.filter(|field| field.name() == Some("file"));
        let file = file.ok_or(Problem::BadForm)?;
        let name = plain(file.file_name().unwrap_or_default());
        let bytes = read(file, MAX_BYTES).await?;
        if form.next_field().await.map_err(bad)?.is_some() {
            return Err(Problem::BadForm);
        }
        Ok(Self { viewer, name, bytes })
    }
}

/// Everything in the field; `None` where it is longer than `most` bytes.
async fn read(mut field: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, Problem> {
    let mut bytes = vec![];
    let mut fits = true;
    while let Some(part) = field.chunk().await.map_err(bad)? {
        fits = fits && bytes.len() + part.len() <= most;
        if fits {
            bytes.extend_from_slice(&part);
        } else {
            bytes = vec![];
        }
    }
    Ok(fits.then_some(bytes))
}

fn bad(error: MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Problem::TooLarge } else { Problem::BadForm }
}

/// The name of a file without folders and without what is not seen: it is shown, and never a path.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let hidden = |c: char| {
        c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    last.chars().filter(|c| !hidden(*c)).take(NAME).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_is_no_path() {
        for (name, expected) in [
            ("plan.csv", "plan.csv"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\me\\Été 2026.xlsx", "Été 2026.xlsx"),
            ("a\u{202e}vsc.exe\n", "avsc.exe"),
            ("..", ".."),
            ("", ""),
        ] {
            assert_eq!(plain(name), expected, "{name:?}");
        }
        assert_eq!(plain(&"é".repeat(500)).chars().count(), 80);
    }
}

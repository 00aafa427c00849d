//! Style, script and icon: inside the binary, served under their content's hash.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::{Path, RawQuery};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use super::problem::Problem;
use crate::id::hex;

#[derive(RustEmbed)]
#[folder = "src/web/assets/"]
struct Assets;

/// Name to the first twelve hexadecimal digits of its content's SHA-256.
static VERSIONS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let version = |name: &str| {
        let hash = Assets::get(name)?.metadata.sha256_hash();
        Some(hex(hash.get(..6)?))
    };
    Assets::iter().filter_map(|name| Some((name.to_string(), version(&name)?))).collect()
});

/// The address of an asset. Another content has another address, so that a browser may keep it for a year.
pub(super) fn address(name: &str) -> String {
    let version = VERSIONS.get(name).map_or("", String::as_str);
    format!("/assets/{name}?v={version}")
}

/// `GET /assets/...`
pub(super) async fn serve(Path(name): Path<String>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let (file, media) = Assets::get(&name).zip(media(&name)).ok_or(Problem::Missing)?;
    let known = VERSIONS.get(&name).map(|version| format!("v={version}"));
    let cache = if known == query { "public, max-age=31536000, immutable" } else { "no-cache" };
    Ok(([(CONTENT_TYPE, media), (CACHE_CONTROL, cache)], file.data.into_owned()).into_response())
}

/// The media type of what pages use; `None` for what lies beside it for people.
fn media(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => Some("text/css; charset=utf-8"),
        Some("js") => Some("text/javascript; charset=utf-8"),
        Some("svg") => Some("image/svg+xml"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_pages_name_exists() {
        for name in [
            "style.css",
            "desk.css",
            "intake.css",
            "theme.js",
            "workspace.js",
            "favicon.svg",
            "audience/page.css",
            "audience/page.js",
            "vendor/htmx-2.0.11.min.js",
        ] {
            assert_eq!(VERSIONS.get(name).map(String::len), Some(12), "{name}");
            assert!(media(name).is_some(), "{name}");
        }
        assert_eq!(media("vendor/LICENSES.md"), None);
    }

    #[test]
    fn no_asset_needs_what_the_policy_forbids() {
        for name in ["workspace.js", "theme.js", "audience/page.js", "audience/send.js", "audience/work.js"] {
            let script = Assets::get(name).unwrap();
            let script = std::str::from_utf8(&script.data).unwrap();
            for forbidden in ["eval(", "new Function", ".style.", "cssText", "innerHTML ="] {
                assert!(!script.contains(forbidden), "{name}: {forbidden}");
            }
        }
    }
}

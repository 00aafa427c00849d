//! The address that an item sends people to: public, encrypted, and not yet tracked by somebody else.
use url::{ParseError, Url};

use super::code;
use super::report::Report;
use super::tree::At;

/// Query parameters of other people's tracking; any `utm_…` counts too.
const TRACKERS: [&str; 6] = ["fbclid", "gclid", "mc_eid", "msclkid", "dclid", "li_fat_id"];

/// The link, where nothing keeps it from being used.
pub(super) fn check(written: At<String>, report: &mut Report<'_>) -> Option<At<Url>> {
    let At { at, value } = written;
    let url = match Url::parse(&value) {
        Ok(url) => url,
        Err(ParseError::RelativeUrlWithoutBase) => {
            report.at(&code::LINK_NOT_HTTPS, at, &[("link", &value)]);
            return None;
        }
        Err(_) => {
            report.at(&code::LINK_NO_HOST, at, &[("link", &value)]);
            return None;
        }
    };
    // The parser repairs `https:/x` and `https:x`; what a person sees in the file must be what is opened.
    if url.scheme() != "https" {
        report.at(&code::LINK_NOT_HTTPS, at, &[("link", &value)]);
        return None;
    }
    if !value.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://")) || value[8..].starts_with('/') {
        report.at(&code::LINK_NO_HOST, at, &[("link", &value)]);
        return None;
    }
    if !url.username().is_empty() || url.password().is_some() {
        report.at(&code::LINK_USERINFO, at, &[("host", url.host_str().unwrap_or_default())]);
        return None;
    }
    if let Some(name) = tracker(&url) {
        report.at(&code::LINK_TRACKED, at, &[("name", &name)]);
    }
    Some(At { at, value: url })
}

/// The parameter by which somebody else already counts, if there is one.
pub(super) fn tracker(url: &Url) -> Option<String> {
    url.query_pairs().map(|(name, _)| name.to_ascii_lowercase()).find(|name| is_tracker(name))
}

/// Is a parameter of this name, in lower case, somebody's tracking?
pub(super) fn is_tracker(name: &str) -> bool {
    name.starts_with("utm_") || TRACKERS.contains(&name)
}

//! The gate that every pasted address passes, and its parts as the networks read them.

use percent_encoding::percent_decode_str;
use url::Url;

use super::host::public_host;
use super::permalink::PermalinkError;

/// What no copied address holds: controls, white space, direction marks, and backslashes, which parsers disagree on.
pub(super) fn is_hostile(c: char) -> bool {
    let invisible =
        matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    c.is_control() || c.is_whitespace() || c == '\\' || invisible
}

/// An address that passed the gate, in the parts that the networks read.
pub(super) struct Address {
    /// Lower-case ASCII.
    pub(super) host: String,
    segments: Vec<String>,
    query_names: Vec<String>,
}

impl Address {
    pub(super) fn parse(input: &str) -> Result<Self, PermalinkError> {
        let url = with_scheme(input).ok_or(PermalinkError::NotAUrl)?;
        let plain = matches!(url.scheme(), "http" | "https")
            && url.port().is_none()
            && url.username().is_empty()
            && url.password().is_none()
            && !authority(input).contains('@');
        let host = url.host_str().and_then(public_host).filter(|_| plain).ok_or(PermalinkError::NotAUrl)?;
        let mut segments = vec![];
        for segment in url.path_segments().into_iter().flatten() {
            let decoded = percent_decode_str(segment).decode_utf8().map_err(|_| PermalinkError::NotAUrl)?;
            if decoded.chars().any(|c| is_hostile(c) || c == '/') {
                return Err(PermalinkError::NotAUrl);
            }
            segments.push(decoded.into_owned());
        }
        while segments.last().is_some_and(String::is_empty) {
            segments.pop();
        }
        let query_names = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
        Ok(Self { host, segments, query_names })
    }

    /// The path, decoded, without empty segments at its end.
    pub(super) fn segments(&self) -> Vec<&str> {
        self.segments.iter().map(String::as_str).collect()
    }

    /// Whether the query names `name`.
    pub(super) fn has_query(&self, name: &str) -> bool {
        self.query_names.iter().any(|n| n == name)
    }
}

/// `input` as a URL, with `https` where no scheme is written.
fn with_scheme(input: &str) -> Option<Url> {
    if input.contains("://") {
        return Url::parse(input).ok();
    }
    let head = input.split(['/', '?', '#']).next()?;
    // `javascript:`, `mailto:` and the like, or a port: neither is an address that somebody shortened by hand.
    if head.contains(':') { None } else { Url::parse(&format!("https://{input}")).ok() }
}

/// The part between `://` and the path, as it was written.
fn authority(input: &str) -> &str {
    let rest = input.split_once("://").map_or(input, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

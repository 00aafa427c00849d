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
    query: Vec<(String, String)>,
}

impl Address {
    pub(super) fn parse(input: &str) -> Result<Self, PermalinkError> {
        let (authority, path) = as_written(input);
        let url = with_scheme(input).filter(|url| {
            matches!(url.scheme(), "http" | "https") && url.port().is_none() && is_plain(authority) && goes_down(path)
        });
        let url = url.ok_or(PermalinkError::NotAUrl)?;
        let host = url.host_str().and_then(public_host).ok_or(PermalinkError::NotAUrl)?;
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
        let query = url.query_pairs().into_owned().collect();
        Ok(Self { host, segments, query })
    }

    /// The path, decoded, without empty segments at its end.
    pub(super) fn segments(&self) -> Vec<&str> {
        self.segments.iter().map(String::as_str).collect()
    }

    /// Whether the query names `name`.
    pub(super) fn has_query(&self, name: &str) -> bool {
        self.query.iter().any(|(known, _)| known == name)
    }

    /// What the query says of `name`; `None` where it says nothing, or two different things.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        let mut values = self.query.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let first = values.next()?;
        values.all(|value| value == first).then_some(first)
    }

    /// The host without `domain` and the dot before it: `www` of `www.x.com`, nothing of `x.com`.
    pub(super) fn below(&self, domain: &str) -> Option<&str> {
        let rest = self.host.strip_suffix(domain)?;
        if rest.is_empty() { Some("") } else { rest.strip_suffix('.') }
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

/// Authority and path as they were written, before a parser mended them.
fn as_written(input: &str) -> (&str, &str) {
    let rest = input.split_once("://").map_or(input, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    rest.split_once('/').unwrap_or((rest, ""))
}

/// A host as the networks write theirs: no user name, nothing encoded, no letter outside ASCII or in disguise.
///
/// This keeps out the few instances with accents in their names. A look-alike of a known name could not be told from
/// them, and it would be shown to people and asked for pages.
fn is_plain(authority: &str) -> bool {
    let disguised = authority.split('.').any(|label| label.get(..4).is_some_and(|l| l.eq_ignore_ascii_case("xn--")));
    !authority.is_empty() && authority.is_ascii() && !authority.contains(['@', '%']) && !disguised
}

/// No step up or on the spot, however it is written: a parser would take it out silently.
fn goes_down(path: &str) -> bool {
    path.split('/').all(|segment| !matches!(&*percent_decode_str(segment).decode_utf8_lossy(), "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_that_contradicts_itself_says_nothing() {
        let address = Address::parse("https://www.youtube.com/watch?v=a&v=b&w=c&w=c&x").ok().unwrap();
        assert_eq!(["v", "w", "x", "y"].map(|name| address.query(name)), [None, Some("c"), Some(""), None]);
        assert!(address.has_query("v") && !address.has_query("y"));
    }

    #[test]
    fn a_domain_ends_at_a_dot() {
        let below = |host: &str| Address::parse(host).ok().unwrap().below("x.com").map(str::to_owned);
        for (host, expected) in
            [("x.com", Some("")), ("m.x.com", Some("m")), ("ax.com", None), ("x.com.evil.example", None)]
        {
            assert_eq!(below(host).as_deref(), expected, "{host}");
        }
    }
}

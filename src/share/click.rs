//! Which visits count as clicks: those of people who opened the link.

use super::crawler::{Listed, listed};

/// The longest agent that is looked at, in bytes; browsers stay far below. A longer one is cut.
const MAX_AGENT: usize = 2048;

/// What a visit says about itself: only request headers, no address.
#[derive(Clone, Copy, Debug, Default)]
pub struct Visit<'a> {
    /// The HTTP method, upper case.
    pub method: &'a str,
    /// User-Agent.
    pub user_agent: Option<&'a str>,
    /// Sec-Purpose, Purpose, X-Purpose and X-Moz, joined with commas.
    pub purpose: Option<&'a str>,
    /// Sec-Fetch-Dest.
    pub fetch_dest: Option<&'a str>,
    /// Sec-Fetch-Mode.
    pub fetch_mode: Option<&'a str>,
    /// There is a Range header.
    pub range: bool,
}

/// What a visit is. Only a human one may be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Class {
    /// A person's browser opened the link.
    Human = 0,
    /// A program that shows a preview of the link.
    Preview = 1,
    /// Any other program.
    Crawler = 2,
    /// A browser fetched it ahead, or for a preview picture.
    Prefetch = 3,
    /// Asked for the headers only.
    Head = 4,
    /// None of these, and no person's navigation: another method, a part of a page, no agent at all.
    Other = 5,
}

impl Class {
    /// Every class, by code.
    pub const ALL: [Self; 6] = [Self::Human, Self::Preview, Self::Crawler, Self::Prefetch, Self::Head, Self::Other];

    /// The code in the spool and the database; never changes.
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The class with this code.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }
}

/// Classifies a visit, in well under a microsecond.
///
/// Doubt decides against counting. Mail gateways and scanners with a browser's own headers cannot be told from people
/// here: they are the reason why a visitor counts once.
#[must_use]
pub fn classify(visit: &Visit<'_>) -> Class {
    match visit.method {
        "GET" => {}
        "HEAD" => return Class::Head,
        _ => return Class::Other,
    }
    let agent = cut(visit.user_agent.unwrap_or_default().trim());
    match listed(agent) {
        Some(Listed::Preview) => return Class::Preview,
        Some(Listed::Crawler) => return Class::Crawler,
        None if agent.is_empty() => return Class::Other,
        None if !is_browser(agent) => return Class::Crawler,
        None => {}
    }
    if visit.purpose.is_some_and(is_ahead) {
        Class::Prefetch
    } else if visit.range || !is_navigation(visit) {
        Class::Other
    } else {
        Class::Human
    }
}

fn cut(agent: &str) -> &str {
    let mut end = agent.len().min(MAX_AGENT);
    while !agent.is_char_boundary(end) {
        end -= 1;
    }
    &agent[..end]
}

/// Sec-Purpose `prefetch`, `prefetch;prerender`; Purpose and X-Purpose `prefetch`, `preview`; X-Moz `prefetch`.
///
/// A page that was prerendered and then opened is fetched once only: that click is lost rather than guessed.
fn is_ahead(purpose: &str) -> bool {
    ["prefetch", "prerender", "preview"].iter().any(|word| contains(purpose, word))
}

/// Without these headers (older browsers, plain HTTP) a visit gets the benefit of the doubt.
fn is_navigation(visit: &Visit<'_>) -> bool {
    let navigates = visit.fetch_mode.is_none_or(|mode| mode.eq_ignore_ascii_case("navigate"));
    let whole_page = visit.fetch_dest.is_none_or(|dest| {
        dest.eq_ignore_ascii_case("document") || (dest.eq_ignore_ascii_case("empty") && visit.fetch_mode.is_some())
    });
    navigates && whole_page
}

/// Every browser begins with a product of 1994 or Opera's, and names an engine. It gives no address to write to.
fn is_browser(agent: &str) -> bool {
    const ENGINES: &[&str] = &["applewebkit/", "gecko/", "trident/", "msie ", "presto/", "opera/", "khtml/", "goanna/"];
    let begins = |start: &str| agent.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    let named = begins("mozilla/5.0 (") || begins("mozilla/4.0 (") || begins("opera/");
    named && ENGINES.iter().any(|engine| contains(agent, engine)) && !has_mail_address(agent)
}

/// `name@host.`: programs give their keeper's address.
fn has_mail_address(agent: &str) -> bool {
    agent.split_once('@').is_some_and(|(_, after)| {
        let host = after.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap_or_default();
        host.len() > 1 && after[host.len()..].starts_with('.')
    })
}

/// Is `word` (lower case ASCII) in `text`, whatever its case?
fn contains(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests;

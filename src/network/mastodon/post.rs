//! The addresses of posts on Mastodon, and on Pleroma and Misskey, which people say the same of.

use url::Url;

use super::super::Network;
use super::super::address::Address;
use super::super::intent::fixed;
use super::super::permalink::{Permalink, PermalinkError, posted};

/// Mastodon's first release, 2016-03-16: an id that says earlier carries no time.
const FIRST_RELEASE: i64 = 1_458_086_400_000;
/// Hosts whose addresses look like an instance's and are none.
const STRANGERS: [&str; 10] = [
    "medium.com",
    "threads.com",
    "threads.net",
    "tiktok.com",
    "youtube.com",
    "instagram.com",
    "facebook.com",
    "substack.com",
    "flickr.com",
    "telegram.org",
];

/// `None` when nothing in the path looks like this network.
pub(super) fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let host = &*address.host;
    if STRANGERS.iter().any(|s| host == *s || host.strip_suffix(s).is_some_and(|h| h.ends_with('.'))) {
        return None;
    }
    let segments = address.segments();
    let segments = match segments.as_slice() {
        ["web" | "deck", rest @ ..] => rest,
        all => all,
    };
    Some(match segments {
        [user, id] if is_id(id) && user.starts_with('@') => by_user(host, user.strip_prefix('@')?, id)?,
        ["users", user, "statuses", id] if is_id(id) => by_user(host, user, id)?,
        ["notice", id] if matches!(id.len(), 1..=24) && is_token(id) => Ok(other(host, "notice", id)),
        ["notes", id] if matches!(id.len(), 8..=32) && is_token(id) => Ok(other(host, "notes", id)),
        ["objects", id] if is_uuid(id) => Ok(other(host, "objects", &id.to_ascii_lowercase())),
        [user] if user.strip_prefix('@').is_some_and(is_account) => Err(PermalinkError::Profile),
        ["users", user] if is_account(user) => Err(PermalinkError::Profile),
        _ => return None,
    })
}

/// A post of a local account. Of a remote one this instance has only a view, under a number of its own.
fn by_user(host: &str, user: &str, id: &str) -> Option<Result<Permalink, PermalinkError>> {
    if !is_account(user) {
        return None;
    }
    let name = match user.split_once('@') {
        Some((name, home)) if home.eq_ignore_ascii_case(host) => name,
        Some(_) => return Some(Err(PermalinkError::RemoteView)),
        None => user,
    };
    let number: u64 = id.parse().ok()?;
    Some(Ok(Permalink {
        network: Network::Mastodon,
        id: format!("{host}/{number}"),
        url: at(host, &format!("/@{name}/{number}")),
        posted_at: posted(number >> 16, FIRST_RELEASE),
    }))
}

/// Pleroma's and Misskey's ids are no snowflakes of Mastodon's: no time is read from them.
fn other(host: &str, kind: &str, id: &str) -> Permalink {
    let url = at(host, &format!("/{kind}/{id}"));
    Permalink { network: Network::Mastodon, id: format!("{host}/{kind}/{id}"), url, posted_at: None }
}

fn at(host: &str, path: &str) -> Url {
    let mut url = fixed("https://mastodon.social/");
    // The host came out of the same parser, so it goes back in.
    let _ = url.set_host(Some(host));
    url.set_path(path);
    url
}

/// `name` or `name@host`.
fn is_account(user: &str) -> bool {
    let sound = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-');
    let (name, home) = user.split_once('@').unwrap_or((user, "host"));
    matches!(name.len(), 1..=64) && matches!(home.len(), 1..=253) && name.bytes().chain(home.bytes()).all(sound)
}

/// A number without a zero in front. Instances older than snowflakes have short ones.
fn is_id(id: &str) -> bool {
    matches!(id.len(), 1..=19) && !id.starts_with('0') && id.bytes().all(|b| b.is_ascii_digit())
}

fn is_token(id: &str) -> bool {
    id.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn is_uuid(id: &str) -> bool {
    id.len() == 36
        && id.bytes().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}

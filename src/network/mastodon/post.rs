//! The addresses of posts on Mastodon, and on Pleroma and Misskey, which people say the same of.

use url::Url;

use super::super::Network;
use super::super::address::Address;
use super::super::intent::fixed;
use super::super::permalink::{Permalink, PermalinkError, PostKind, posted};

/// Mastodon's first release, 2016-03-16: an id that says earlier carries no time.
const FIRST_RELEASE: i64 = 1_458_086_400_000;
/// Sites whose addresses look like an instance's and are none. Networks with a row are asked before this one.
const STRANGERS: [&str; 6] =
    ["medium.com", "substack.com", "flickr.com", "telegram.org", "lemon8-app.com", "snapchat.com"];
/// No instance is called so: a host with one of these in its name wants to be taken for another.
const BRANDS: [&str; 9] =
    ["linkedin", "facebook", "instagram", "twitter", "tiktok", "youtube", "whatsapp", "reddit", "threads.net"];
/// Short hosts of the same kind, told by their dots: `x.com.example.org`.
const DOMAINS: [&str; 5] = ["x.com", "t.me", "bsky.app", "threads.com", "fb.com"];

/// `None` when nothing in the path looks like this network.
pub(super) fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let host = &*address.host;
    if STRANGERS.iter().any(|s| address.below(s).is_some()) || imitates(host) {
        return None;
    }
    let segments = address.segments();
    let segments = match segments.as_slice() {
        ["web" | "deck", rest @ ..] | [rest @ .., "embed"] => rest,
        all => all,
    };
    Some(match segments {
        [user, id] if is_id(id) && user.starts_with('@') => by_user(host, user.strip_prefix('@')?, id)?,
        ["users", user, "statuses", id] if is_id(id) => by_user(host, user, id)?,
        // Since 4.5 accounts are numbered too (memory).
        ["ap", "users", user, "statuses", id] if is_id(user) && is_id(id) => Ok(by_number(host, user, id)?),
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
    Some(Ok(numbered(host, number, &format!("/@{name}/{number}"))))
}

fn by_number(host: &str, user: &str, id: &str) -> Option<Permalink> {
    let number: u64 = id.parse().ok()?;
    Some(numbered(host, number, &format!("/ap/users/{user}/statuses/{number}")))
}

fn numbered(host: &str, number: u64, path: &str) -> Permalink {
    let post = Permalink::new(Network::Mastodon, PostKind::Post, format!("{host}/{number}"), at(host, path));
    Permalink { posted_at: posted(number >> 16, FIRST_RELEASE), ..post }
}

/// A host that borrows a known network's name.
fn imitates(host: &str) -> bool {
    let bytes = host.as_bytes();
    let whole =
        |at: usize, end: usize| (at == 0 || bytes[at - 1] == b'.') && matches!(bytes.get(end), None | Some(b'.'));
    let borrowed = |domain: &str| host.match_indices(domain).any(|(at, found)| whole(at, at + found.len()));
    BRANDS.iter().any(|brand| host.contains(brand)) || DOMAINS.iter().any(|domain| borrowed(domain))
}

/// Pleroma's and Misskey's ids are no snowflakes of Mastodon's: no time is read from them.
fn other(host: &str, kind: &str, id: &str) -> Permalink {
    let url = at(host, &format!("/{kind}/{id}"));
    Permalink::new(Network::Mastodon, PostKind::Post, format!("{host}/{kind}/{id}"), url)
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

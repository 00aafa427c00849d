//! The addresses of posts, comments and articles on LinkedIn.

use super::super::Network;
use super::super::address::Address;
use super::super::intent::{fixed, with_pair};
use super::super::permalink::{Permalink, PermalinkError, PostKind, number, posted};

/// LinkedIn opened on 2003-05-05: an id that says earlier carries no time.
const OPENED: i64 = 1_052_092_800_000;
const TYPES: [&str; 3] = ["activity", "ugcPost", "share"];
/// What names a comment in the query. A reply comes first: its comment is named beside it.
const COMMENTS: [&str; 4] = ["replyUrn", "dashReplyUrn", "commentUrn", "dashCommentUrn"];

pub(super) fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let sub = address.below("linkedin.com")?;
    let country = sub.len() == 2 && sub.bytes().all(|b| b.is_ascii_lowercase());
    (matches!(sub, "" | "www" | "m" | "touch") || country).then(|| read(address))
}

fn read(address: &Address) -> Result<Permalink, PermalinkError> {
    if let Some(name) = COMMENTS.into_iter().find(|name| address.has_query(name)) {
        return address.query(name).and_then(comment).ok_or(PermalinkError::Comment);
    }
    let segments = address.segments();
    let segments = match segments.as_slice() {
        // Links in mails and of the old mobile site.
        ["comm" | "mwlite", rest @ ..] => rest,
        all => all,
    };
    match segments {
        ["posts", slug] => from_slug(slug),
        ["feed", "update", urn] | ["embed", "feed", "update", urn] | ["video", "live" | "event", urn] => from_urn(urn),
        ["feed"] => from_urn(address.query("highlightedUpdateUrn").ok_or(PermalinkError::NotAPost)?),
        ["pulse", slug] => article(slug),
        ["in" | "company" | "school" | "showcase", ..] => Err(PermalinkError::Profile),
        ["slink", ..] | ["redir", ..] | ["safety", "go"] => Err(PermalinkError::ShortLink),
        _ => Err(PermalinkError::NotAPost),
    }
}

/// `{vanity}_{slug}-{type}-{id}-{4 characters}`; the slug may be missing and may itself hold such words.
fn from_slug(slug: &str) -> Result<Permalink, PermalinkError> {
    let found = TYPES.iter().flat_map(|kind| slug.rmatch_indices(kind).map(move |(at, _)| (at, *kind)));
    let (at, kind) = found.filter(|(at, kind)| stands_alone(slug, *at, kind)).max().ok_or(PermalinkError::NotAPost)?;
    let rest = &slug[at + kind.len() + 1..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (id, tail) = rest.split_at(digits);
    let sound = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let ends_well = tail.is_empty() || (tail.starts_with('-') && tail.len() <= 9 && tail.bytes().all(sound));
    if ends_well { canonical(kind, id) } else { Err(PermalinkError::NotAPost) }
}

/// `-type-` or `_type-`, followed by a digit.
fn stands_alone(slug: &str, at: usize, kind: &str) -> bool {
    let before = at.checked_sub(1).and_then(|at| slug.as_bytes().get(at));
    let after = slug.as_bytes().get(at + kind.len()..).unwrap_or_default();
    matches!(before, Some(b'-' | b'_')) && matches!(after, [b'-', digit, ..] if digit.is_ascii_digit())
}

fn from_urn(urn: &str) -> Result<Permalink, PermalinkError> {
    let rest = urn.strip_prefix("urn:li:").ok_or(PermalinkError::NotAPost)?;
    match rest.split_once(':') {
        Some(("comment" | "fsd_comment", _)) => comment(urn).ok_or(PermalinkError::Comment),
        Some((kind, id)) => canonical(kind, id),
        None => Err(PermalinkError::NotAPost),
    }
}

/// One post has another number under each type of URN, so the type is part of the id.
fn canonical(kind: &str, id: &str) -> Result<Permalink, PermalinkError> {
    let number = number(id, 10..=19).filter(|_| TYPES.contains(&kind)).ok_or(PermalinkError::NotAPost)?;
    let mut url = fixed("https://www.linkedin.com/");
    url.set_path(&format!("/feed/update/urn:li:{kind}:{number}/"));
    let post = Permalink::new(Network::Linkedin, PostKind::Post, format!("{kind}:{number}"), url);
    Ok(Permalink { posted_at: posted(number >> 22, OPENED), ..post })
}

/// `urn:li:comment:(activity:1,2)`, where the post may be a whole URN, or `urn:li:fsd_comment:(2,urn:li:activity:1)`.
fn comment(urn: &str) -> Option<Permalink> {
    let inside = |start: &str| urn.strip_prefix(start)?.strip_suffix(')')?.split_once(',');
    let (post, id) =
        inside("urn:li:comment:(").or_else(|| inside("urn:li:fsd_comment:(").map(|(id, post)| (post, id)))?;
    let (kind, of) = post.strip_prefix("urn:li:").unwrap_or(post).split_once(':')?;
    let (post, id) = (canonical(kind, of).ok()?, number(id, 10..=19)?);
    let url = with_pair(post.url.clone(), "commentUrn", &format!("urn:li:comment:({},{id})", post.id));
    Some(Permalink { posted_at: posted(id >> 22, OPENED), ..post.comment(&id.to_string(), url) })
}

/// Articles are known by a slug and carry no time.
fn article(slug: &str) -> Result<Permalink, PermalinkError> {
    let sound = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if slug.is_empty() || !slug.chars().all(sound) {
        return Err(PermalinkError::NotAPost);
    }
    let mut url = fixed("https://www.linkedin.com/");
    url.set_path(&format!("/pulse/{slug}/"));
    Ok(Permalink::new(Network::Linkedin, PostKind::Article, format!("article:{slug}"), url))
}

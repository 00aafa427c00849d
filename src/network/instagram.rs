//! Instagram: a caption under a picture. No composer can be opened from outside: copy the text, take the picture.

use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, utf16};
use super::intent::fixed;
use super::permalink::{Permalink, PermalinkError, PostKind, is_token, number};
use super::{Captions, Fold, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 2_200 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Instagram,
    code: "instagram",
    name: "Instagram",
    limits: &[LIMIT],
    other_limits: &[],
    fold: Some(Fold { lines: None, mobile: 125, desktop: 125, as_of: "2026", source: "posttruncate (secondary)" }),
    warning_folds: false,
    title: None,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Forbidden("network-verify-meta"),
    captions: Captions {
        hashtags: (1, 5),
        hashtag_cap: Some(5),
        clickable_links: false,
        as_of: "2025-12",
        source: "Instagram's announcement of 2025-12-19, in the press; 30 before",
    },
    pictures: Pictures {
        count: Some(20),
        bytes: Some(8_000_000),
        shapes: Some([(3, 4), (191, 100)]),
        as_of: "2026",
        source: "(memory) of Meta's publishing documentation",
    },
    as_of: "2026-11-21",
    source: "caption limit as published by Meta (secondary); no web intent exists",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

fn intent(_: &Opening<'_>) -> Url {
    fixed("https://www.instagram.com/")
}

fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let sub = address.below("instagram.com").or_else(|| address.below("instagr.am"))?;
    matches!(sub, "" | "www" | "m").then(|| read(&address.segments()))
}

fn read(segments: &[&str]) -> Result<Permalink, PermalinkError> {
    match segments {
        ["share" | "s", _, ..] => Err(PermalinkError::ShortLink),
        ["stories", "highlights", ..] => Err(PermalinkError::NotAPost),
        ["stories", user, id] => story(user, id),
        [kind @ ("p" | "reel" | "reels" | "tv"), code, rest @ ..] => under(kind, code, rest),
        [user, kind @ ("p" | "reel" | "tv"), code, rest @ ..] if is_user(user) => under(kind, code, rest),
        ["explore" | "accounts" | "direct" | "about", ..] => Err(PermalinkError::NotAPost),
        [user] | [user, "reels" | "tagged"] if is_user(user) => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    }
}

/// A post, or a comment below it (`/c/{number}`, replies after it in `/r/`).
fn under(kind: &str, code: &str, rest: &[&str]) -> Result<Permalink, PermalinkError> {
    let post = post(kind, code)?;
    let number = |id: &str| id.len() <= 25 && !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit());
    let id = match rest {
        [] | ["embed", ..] => return Ok(post),
        ["c", id] | ["c", _, "r", id] if number(id) => id,
        ["c", ..] => return Err(PermalinkError::Comment),
        _ => return Err(PermalinkError::NotAPost),
    };
    let mut url = fixed("https://www.instagram.com/");
    url.set_path(&format!("/p/{code}/{}/", rest.join("/")));
    Ok(post.comment(id, url))
}

fn post(kind: &str, code: &str) -> Result<Permalink, PermalinkError> {
    if !is_token(code, 6..=64, "-_") {
        return Err(PermalinkError::NotAPost);
    }
    let (path, kind) = match kind {
        "p" => ("p", PostKind::Post),
        "tv" => ("tv", PostKind::Video),
        _ => ("reel", PostKind::Video),
    };
    let mut url = fixed("https://www.instagram.com/");
    url.set_path(&format!("/{path}/{code}/"));
    Ok(Permalink::new(Network::Instagram, kind, code, url))
}

fn story(user: &str, id: &str) -> Result<Permalink, PermalinkError> {
    let id = number(id, 10..=20).filter(|_| is_user(user)).ok_or(PermalinkError::NotAPost)?;
    let mut url = fixed("https://www.instagram.com/");
    url.set_path(&format!("/stories/{}/{id}/", user.to_ascii_lowercase()));
    Ok(Permalink::new(Network::Instagram, PostKind::Story, format!("story/{id}"), url))
}

fn is_user(name: &str) -> bool {
    is_token(name, 1..=30, "._")
}

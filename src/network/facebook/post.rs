//! The addresses of posts, videos, pictures, stories and comments on Facebook.
//!
//! Posts are numbered across the whole network, or named by a `pfbid` code that differs from the number and can
//! change: neither carries a time. A page's name stays in the canonical address of a post, which opens nothing
//! without it; it is no part of the id.

use url::Url;

use super::super::Network;
use super::super::address::Address;
use super::super::intent::{fixed, with_pair};
use super::super::permalink::{Permalink, PermalinkError, PostKind, is_token, number};

pub(super) fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    if matches!(&*address.host, "fb.watch" | "www.fb.watch" | "fb.me" | "www.fb.me" | "fb.gg") {
        return Some(Err(PermalinkError::ShortLink));
    }
    let sub = address.below("facebook.com").or_else(|| address.below("fb.com"))?;
    match sub {
        "" | "www" | "m" | "mbasic" | "web" | "business" | "touch" | "free" | "d" | "0" => Some(read(address)),
        "l" | "lm" => Some(Err(PermalinkError::ShortLink)),
        // `fr-fr.facebook.com`
        locale if locale.len() == 5 && locale.as_bytes()[2] == b'-' => Some(read(address)),
        _ => None,
    }
}

fn read(address: &Address) -> Result<Permalink, PermalinkError> {
    let post = thing(address)?;
    if address.has_query("comment_id") || address.has_query("reply_comment_id") {
        return comment(address, &post).ok_or(PermalinkError::Comment);
    }
    Ok(post)
}

fn thing(address: &Address) -> Result<Permalink, PermalinkError> {
    let query = |name| address.query(name).ok_or(PermalinkError::NotAPost);
    match address.segments().as_slice() {
        ["permalink.php" | "story.php"] => post(query("id")?, query("story_fbid")?),
        ["photo" | "photo.php"] => photo(query("fbid")?),
        ["watch"] | ["watch", "live"] | ["video.php"] => video(query("v")?),
        ["reel" | "reels", id] => reel(id),
        ["groups", group, "posts" | "permalink", id] => in_group(group, id),
        ["groups", group] if address.has_query("multi_permalinks") => in_group(group, query("multi_permalinks")?),
        ["stories", owner, id] => story(owner, id),
        ["share", _, ..] | ["l.php"] => Err(PermalinkError::ShortLink),
        ["groups" | "people" | "pages" | "p", _, ..] | ["profile.php"] => Err(PermalinkError::Profile),
        [first, ..] if is_ours(first) => Err(PermalinkError::NotAPost),
        [page, "posts", id] | [page, "posts", _, id] => post(page, id),
        [page, "videos", id] | [page, "videos", _, id] if is_page(page) => video(id),
        [page, "photos", id] | [page, "photos", _, id] if is_page(page) => photo(id),
        [page] if is_page(page) => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    }
}

/// Facebook's own pages, which look like a person's.
fn is_ours(first: &str) -> bool {
    const OURS: [&str; 14] = [
        "share",
        "sharer",
        "events",
        "marketplace",
        "gaming",
        "login",
        "hashtag",
        "help",
        "watch",
        "stories",
        "plugins",
        "dialog",
        "photo",
        "search",
    ];
    OURS.contains(&first) || first.ends_with(".php")
}

fn post(owner: &str, id: &str) -> Result<Permalink, PermalinkError> {
    if !is_page(owner) || !is_id(id) {
        return Err(PermalinkError::NotAPost);
    }
    Ok(Permalink::new(Network::Facebook, PostKind::Post, id, at(&format!("/{owner}/posts/{id}"))))
}

fn in_group(group: &str, id: &str) -> Result<Permalink, PermalinkError> {
    if !is_page(group) || !is_id(id) {
        return Err(PermalinkError::NotAPost);
    }
    Ok(Permalink::new(Network::Facebook, PostKind::Post, id, at(&format!("/groups/{group}/posts/{id}"))))
}

fn photo(id: &str) -> Result<Permalink, PermalinkError> {
    known(PostKind::Photo, id, with_pair(at("/photo/"), "fbid", id))
}

fn video(id: &str) -> Result<Permalink, PermalinkError> {
    known(PostKind::Video, id, with_pair(at("/watch/"), "v", id))
}

fn reel(id: &str) -> Result<Permalink, PermalinkError> {
    known(PostKind::Video, id, at(&format!("/reel/{id}")))
}

fn known(kind: PostKind, id: &str, url: Url) -> Result<Permalink, PermalinkError> {
    if is_id(id) { Ok(Permalink::new(Network::Facebook, kind, id, url)) } else { Err(PermalinkError::NotAPost) }
}

/// The second name is base64.
fn story(owner: &str, id: &str) -> Result<Permalink, PermalinkError> {
    if number(owner, 5..=20).is_none() || !is_token(id, 5..=200, "-_=") {
        return Err(PermalinkError::NotAPost);
    }
    Ok(Permalink::new(Network::Facebook, PostKind::Story, format!("story/{id}"), at(&format!("/stories/{owner}/{id}"))))
}

/// A reply is named beside its comment, and only the two together open it.
fn comment(address: &Address, post: &Permalink) -> Option<Permalink> {
    let named = |name| address.query(name).filter(|id| is_token(id, 1..=200, "-_="));
    let of = named("comment_id")?;
    let url = with_pair(post.url.clone(), "comment_id", of);
    if !address.has_query("reply_comment_id") {
        return Some(post.comment(of, url));
    }
    let reply = named("reply_comment_id")?;
    Some(post.comment(reply, with_pair(url, "reply_comment_id", reply)))
}

fn at(path: &str) -> Url {
    let mut url = fixed("https://www.facebook.com/");
    url.set_path(path);
    url
}

/// A number, or a code that hides it.
fn is_id(id: &str) -> bool {
    number(id, 5..=19).is_some() || (id.starts_with("pfbid") && is_token(id, 20..=120, ""))
}

/// A page's name or number.
fn is_page(name: &str) -> bool {
    let sound = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    matches!(name.chars().count(), 1..=100) && name.chars().all(sound) && name.chars().any(char::is_alphanumeric)
}

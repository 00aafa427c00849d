//! The addresses of videos, community posts and comments on YouTube. None carries a time.

use super::super::Network;
use super::super::address::Address;
use super::super::intent::{fixed, with_pair};
use super::super::permalink::{Permalink, PermalinkError, PostKind, is_token};

pub(super) fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let segments = address.segments();
    match &*address.host {
        "youtu.be" | "www.youtu.be" => Some(match segments.as_slice() {
            [id] => read(address, video(id)),
            _ => Err(PermalinkError::NotAPost),
        }),
        "youtube.com" | "www.youtube.com" | "m.youtube.com" | "music.youtube.com" => {
            Some(read(address, thing(address)))
        }
        "youtube-nocookie.com" | "www.youtube-nocookie.com" => Some(read(address, thing(address))),
        _ => None,
    }
}

/// The video or post, or the comment under it that the query names.
fn read(address: &Address, post: Result<Permalink, PermalinkError>) -> Result<Permalink, PermalinkError> {
    let post = post?;
    if !address.has_query("lc") {
        return Ok(post);
    }
    let id = address.query("lc").filter(|id| is_token(id, 10..=100, "-_.")).ok_or(PermalinkError::Comment)?;
    Ok(post.comment(id, with_pair(post.url.clone(), "lc", id)))
}

fn thing(address: &Address) -> Result<Permalink, PermalinkError> {
    let query = |name| address.query(name).ok_or(PermalinkError::NotAPost);
    match address.segments().as_slice() {
        ["watch"] => video(query("v")?),
        ["shorts" | "live" | "embed" | "v" | "e" | "watch", id] => video(id),
        ["post", id] => community(id),
        ["channel" | "c" | "user", _, "community" | "posts"] if address.has_query("lb") => community(query("lb")?),
        [handle, "community" | "posts"] if handle.starts_with('@') && address.has_query("lb") => {
            community(query("lb")?)
        }
        ["attribution_link" | "redirect"] => Err(PermalinkError::ShortLink),
        ["channel" | "c" | "user", _, ..] => Err(PermalinkError::Profile),
        [handle, ..] if handle.starts_with('@') => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    }
}

fn video(id: &str) -> Result<Permalink, PermalinkError> {
    if !is_token(id, 11..=11, "-_") {
        return Err(PermalinkError::NotAPost);
    }
    let url = with_pair(fixed("https://www.youtube.com/watch"), "v", id);
    Ok(Permalink::new(Network::Youtube, PostKind::Video, id, url))
}

fn community(id: &str) -> Result<Permalink, PermalinkError> {
    if !id.starts_with("Ugk") || !is_token(id, 12..=64, "-_") {
        return Err(PermalinkError::NotAPost);
    }
    let mut url = fixed("https://www.youtube.com/");
    url.set_path(&format!("/post/{id}"));
    Ok(Permalink::new(Network::Youtube, PostKind::Post, id, url))
}

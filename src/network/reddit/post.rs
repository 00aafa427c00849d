//! The addresses of posts and comments on Reddit: numbers in base 36, without a time.

use url::Url;

use super::super::Network;
use super::super::address::Address;
use super::super::intent::fixed;
use super::super::permalink::{Permalink, PermalinkError, PostKind, is_token};

pub(super) fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    match &*address.host {
        "redd.it" | "www.redd.it" => {
            return Some(match address.segments().as_slice() {
                [id] => post(id),
                _ => Err(PermalinkError::NotAPost),
            });
        }
        // A video's address leads to the post that it stands in.
        "v.redd.it" | "reddit.app.link" => return Some(Err(PermalinkError::ShortLink)),
        "i.redd.it" | "preview.redd.it" => return Some(Err(PermalinkError::NotAPost)),
        _ => {}
    }
    let sub = address.below("reddit.com")?;
    let country = sub.len() == 2 && sub.bytes().all(|b| b.is_ascii_lowercase());
    let known = matches!(sub, "" | "www" | "old" | "new" | "m" | "i" | "amp" | "sh") || country;
    known.then(|| read(&address.segments()))
}

fn read(segments: &[&str]) -> Result<Permalink, PermalinkError> {
    match segments {
        ["r" | "user" | "u", _, "comments", id, rest @ ..] | ["comments", id, rest @ ..] => under(id, rest),
        ["gallery" | "tb", id] => post(id),
        ["r" | "user" | "u", _, "s", _] => Err(PermalinkError::ShortLink),
        ["r" | "user" | "u", _, ..] => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    }
}

/// What follows a post's number: nothing, a slug, or a slug (or `comment`) and a comment's number.
fn under(id: &str, rest: &[&str]) -> Result<Permalink, PermalinkError> {
    let post = post(id)?;
    match rest {
        [] | [_] => Ok(post),
        [_, comment] if is_number(comment) => {
            let comment = comment.to_ascii_lowercase();
            let url = at(&format!("/comments/{}/comment/{comment}/", post.id));
            Ok(post.comment(&comment, url))
        }
        _ => Err(PermalinkError::NotAPost),
    }
}

fn post(id: &str) -> Result<Permalink, PermalinkError> {
    if !is_number(id) {
        return Err(PermalinkError::NotAPost);
    }
    let id = id.to_ascii_lowercase();
    let url = at(&format!("/comments/{id}/"));
    Ok(Permalink::new(Network::Reddit, PostKind::Post, id, url))
}

fn at(path: &str) -> Url {
    let mut url = fixed("https://www.reddit.com/");
    url.set_path(path);
    url
}

fn is_number(id: &str) -> bool {
    is_token(id, 1..=13, "")
}

//! The addresses of messages in Telegram's channels and groups: numbered within each, without a time.

use url::Url;

use super::super::Network;
use super::super::address::Address;
use super::super::intent::{fixed, with_pair};
use super::super::permalink::{Permalink, PermalinkError, PostKind, is_token, number};

pub(super) fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let below = |domain| address.below(domain);
    let sub = below("t.me").or_else(|| below("telegram.me")).or_else(|| below("telegram.dog"))?;
    let segments = address.segments();
    let post = match (sub, segments.as_slice()) {
        // The preview that a browser shows.
        ("" | "www", ["s", rest @ ..]) => read(rest),
        ("" | "www", all) => read(all),
        (name, all) if is_name(name) => read(&[&[name], all].concat()),
        _ => return None,
    };
    Some(post.and_then(|post| comment(address, post)))
}

fn read(segments: &[&str]) -> Result<Permalink, PermalinkError> {
    match segments {
        ["c", chat, n] | ["c", chat, _, n] => {
            let chat = number(chat, 1..=15).ok_or(PermalinkError::NotAPost)?;
            message(&format!("c/{chat}"), n)
        }
        [name, "s", n] if is_name(name) => story(name, n),
        // In a group with topics the topic's number comes before the message's, which is unique without it.
        [name, n] if is_name(name) => message(&name.to_ascii_lowercase(), n),
        [name, topic, n] if is_name(name) && number(topic, 1..=10).is_some() => message(&name.to_ascii_lowercase(), n),
        [name] if is_name(name) => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    }
}

fn message(chat: &str, n: &str) -> Result<Permalink, PermalinkError> {
    let n = number(n, 1..=10).ok_or(PermalinkError::NotAPost)?;
    let id = format!("{chat}/{n}");
    Ok(Permalink::new(Network::Telegram, PostKind::Post, id.clone(), at(&id)))
}

fn story(name: &str, n: &str) -> Result<Permalink, PermalinkError> {
    let n = number(n, 1..=10).ok_or(PermalinkError::NotAPost)?;
    let id = format!("{}/s/{n}", name.to_ascii_lowercase());
    Ok(Permalink::new(Network::Telegram, PostKind::Story, id.clone(), at(&id)))
}

fn comment(address: &Address, post: Permalink) -> Result<Permalink, PermalinkError> {
    if !address.has_query("comment") {
        return Ok(post);
    }
    let id = address.query("comment").and_then(|id| number(id, 1..=10)).ok_or(PermalinkError::Comment)?.to_string();
    Ok(post.comment(&id, with_pair(post.url.clone(), "comment", &id)))
}

fn at(path: &str) -> Url {
    let mut url = fixed("https://t.me/");
    url.set_path(path);
    url
}

/// 4 to 32 letters, digits and underscores, a letter first, and no word that Telegram keeps for itself.
fn is_name(name: &str) -> bool {
    const OURS: [&str; 12] = [
        "joinchat",
        "share",
        "addstickers",
        "addemoji",
        "addtheme",
        "addlist",
        "proxy",
        "socks",
        "login",
        "invoice",
        "setlanguage",
        "contact",
    ];
    is_token(name, 4..=32, "_") && name.starts_with(|c: char| c.is_ascii_alphabetic()) && !OURS.contains(&name)
}

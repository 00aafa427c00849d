//! TikTok: a caption under a video or pictures. No composer can be opened from outside.

use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, utf16};
use super::intent::fixed;
use super::permalink::{Permalink, PermalinkError, PostKind, is_token, number, posted};
use super::{Captions, Endpoint, Fold, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 4_000 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Tiktok,
    code: "tiktok",
    name: "TikTok",
    limits: &[LIMIT],
    // What scheduling tools can send; the app itself takes 4,000.
    other_limits: &[("video caption through the API", Limit { unit: Unit::Utf16, max: 2_200 })],
    fold: Some(Fold {
        lines: None,
        mobile: 150,
        desktop: 150,
        as_of: "2026",
        source: "toolshake (secondary); others say one line",
    }),
    warning_folds: false,
    title: None,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Public(Endpoint::TiktokOembed),
    captions: Captions {
        hashtags: (1, 5),
        hashtag_cap: Some(5),
        clickable_links: false,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures {
        count: Some(35),
        bytes: Some(20_000_000),
        shapes: None,
        as_of: "2026",
        source: "documentation of scheduling tools (secondary)",
    },
    as_of: "2026-11-21",
    source: "limit as the app shows it (secondary); the API's is counted in UTF-16 (memory); no web intent exists",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

fn intent(_: &Opening<'_>) -> Url {
    fixed("https://www.tiktok.com/upload")
}

/// Douyin, TikTok's first, opened on 2016-09-20: an id that says earlier carries no time.
const OPENED: i64 = 1_474_329_600_000;

fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    match address.below("tiktok.com")? {
        "" | "www" | "m" => Some(read(&address.segments())),
        "vm" | "vt" => Some(Err(PermalinkError::ShortLink)),
        _ => None,
    }
}

fn read(segments: &[&str]) -> Result<Permalink, PermalinkError> {
    match segments {
        [user, "video", id] if is_user(user) => post(PostKind::Video, id, user),
        [user, "photo", id] if is_user(user) => post(PostKind::Photo, id, user),
        ["v", page] => nameless(page.strip_suffix(".html").unwrap_or(page)),
        ["embed", id] | ["embed", "v2" | "v3", id] | ["player", "v1", id] | ["share", "video", id] => nameless(id),
        ["t", _] => Err(PermalinkError::ShortLink),
        [user] | [user, "live"] if is_user(user) => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    }
}

/// TikTok's addresses want a user, though the number alone decides.
fn post(kind: PostKind, id: &str, user: &str) -> Result<Permalink, PermalinkError> {
    let name = if kind == PostKind::Photo { "photo" } else { "video" };
    numbered(kind, id, &format!("/{}/{name}", user.to_ascii_lowercase()))
}

fn nameless(id: &str) -> Result<Permalink, PermalinkError> {
    numbered(PostKind::Video, id, "/embed/v2")
}

fn numbered(kind: PostKind, id: &str, folder: &str) -> Result<Permalink, PermalinkError> {
    let number = number(id, 15..=19).ok_or(PermalinkError::NotAPost)?;
    let mut url = fixed("https://www.tiktok.com/");
    url.set_path(&format!("{folder}/{number}"));
    let post = Permalink::new(Network::Tiktok, kind, number.to_string(), url);
    Ok(Permalink { posted_at: posted((number >> 32) * 1000, OPENED), ..post })
}

fn is_user(name: &str) -> bool {
    name.strip_prefix('@').is_some_and(|name| is_token(name, 1..=30, "._"))
}

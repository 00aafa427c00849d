//! LinkedIn: 3,000 UTF-16 units, a fold after three lines, no prefilled text, posts known by their URN.

use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, utf16};
use super::intent::{fixed, with_pair};
use super::permalink::{Permalink, PermalinkError, posted};
use super::{Captions, Fold, Limit, Network, Pictures, Spec, Unit, Verify};

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 3000 };
/// LinkedIn opened on 2003-05-05: an id that says earlier carries no time.
const OPENED: i64 = 1_052_092_800_000;
const KINDS: [&str; 3] = ["activity", "ugcPost", "share"];

pub(super) const SPEC: Spec = Spec {
    network: Network::Linkedin,
    code: "linkedin",
    name: "LinkedIn",
    limits: &[LIMIT],
    other_limits: &[("comment", Limit { unit: Unit::Utf16, max: 1_250 })],
    fold: Some(Fold {
        lines: Some(3),
        mobile: 140,
        desktop: 210,
        as_of: "2026",
        source: "posttruncate, lifa.st (measured)",
    }),
    warning_folds: false,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Unavailable("network-verify-linkedin"),
    captions: Captions {
        hashtags: (0, 3),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures {
        count: Some(20),
        bytes: Some(5_000_000),
        shapes: Some([(4, 5), (191, 100)]),
        as_of: "2026",
        source: "pages of scheduling tools (secondary); 20 pictures (memory)",
    },
    as_of: "2026-11-21",
    source: "share-offsite takes an address only: title and summary are ignored; limit as the composer shows it",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

/// The road not taken: `feed/?shareActive=true&text=` prefills the text today, undocumented, and if it stops a kit
/// would open an empty composer without having said "copy first".
fn intent(_: &str, link: Option<&Url>, _: Option<&str>) -> Url {
    match link {
        Some(link) => with_pair(fixed("https://www.linkedin.com/sharing/share-offsite/"), "url", link.as_str()),
        None => fixed("https://www.linkedin.com/feed/?shareActive=true"),
    }
}

fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let prefix = address.host.strip_suffix("linkedin.com")?;
    let country = |p: &str| p.len() == 3 && p.ends_with('.') && p[..2].bytes().all(|b| b.is_ascii_lowercase());
    if !(matches!(prefix, "" | "www." | "m.") || country(prefix)) {
        return None;
    }
    Some(post(address))
}

fn post(address: &Address) -> Result<Permalink, PermalinkError> {
    if address.has_query("commentUrn") || address.has_query("dashCommentUrn") {
        return Err(PermalinkError::Comment);
    }
    match address.segments().as_slice() {
        ["posts", slug] => from_slug(slug),
        ["feed", "update", urn] | ["embed", "feed", "update", urn] => from_urn(urn),
        ["in" | "company" | "school" | "showcase", ..] => Err(PermalinkError::Profile),
        ["slink", ..] => Err(PermalinkError::ShortLink),
        _ => Err(PermalinkError::NotAPost),
    }
}

/// `{vanity}_{slug}-{kind}-{id}-{4 characters}`; the slug may be missing and may itself hold such words.
fn from_slug(slug: &str) -> Result<Permalink, PermalinkError> {
    let found = KINDS.iter().flat_map(|kind| slug.rmatch_indices(kind).map(move |(at, _)| (at, *kind)));
    let (at, kind) = found.filter(|(at, kind)| stands_alone(slug, *at, kind)).max().ok_or(PermalinkError::NotAPost)?;
    let rest = &slug[at + kind.len() + 1..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (id, tail) = rest.split_at(digits);
    let sound = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let ends_well = tail.is_empty() || (tail.starts_with('-') && tail.len() <= 9 && tail.bytes().all(sound));
    if ends_well { canonical(kind, id) } else { Err(PermalinkError::NotAPost) }
}

/// `-kind-` or `_kind-`, followed by a digit.
fn stands_alone(slug: &str, at: usize, kind: &str) -> bool {
    let before = at.checked_sub(1).and_then(|at| slug.as_bytes().get(at));
    let after = slug.as_bytes().get(at + kind.len()..).unwrap_or_default();
    matches!(before, Some(b'-' | b'_')) && matches!(after, [b'-', digit, ..] if digit.is_ascii_digit())
}

fn from_urn(urn: &str) -> Result<Permalink, PermalinkError> {
    let rest = urn.strip_prefix("urn:li:").ok_or(PermalinkError::NotAPost)?;
    match rest.split_once(':') {
        Some(("comment" | "fsd_comment", _)) => Err(PermalinkError::Comment),
        Some((kind, id)) if KINDS.contains(&kind) => canonical(kind, id),
        _ => Err(PermalinkError::NotAPost),
    }
}

/// One post has another number under each kind of URN, so the kind is part of the id.
fn canonical(kind: &str, id: &str) -> Result<Permalink, PermalinkError> {
    let number = number(id).ok_or(PermalinkError::NotAPost)?;
    let mut url = fixed("https://www.linkedin.com/");
    url.set_path(&format!("/feed/update/urn:li:{kind}:{number}/"));
    let posted_at = posted(number >> 22, OPENED);
    Ok(Permalink { network: Network::Linkedin, id: format!("{kind}:{number}"), url, posted_at })
}

/// 10 to 19 digits without a zero in front.
fn number(id: &str) -> Option<u64> {
    let plain = matches!(id.len(), 10..=19) && !id.starts_with('0') && id.bytes().all(|b| b.is_ascii_digit());
    if plain { id.parse().ok() } else { None }
}

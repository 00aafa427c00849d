//! A card, drawn: headline, text, draft, facts, picture, buttons.

use askama::Template;
use askama::filters::HtmlSafe;
use jiff::tz::TimeZone;

use super::Words;
use crate::flow::card::{Button, Card, Does, Draft, Picture, Tone};
use crate::id::{ItemId, Millis};
use crate::lang::{date_time, number};
use crate::network::Network;
use crate::web::draft::{Piece, pieces};
use crate::web::markdown::{Html, html};

/// Where a card stands: what its buttons need. Without a message it has no buttons.
#[derive(Clone, Copy, Debug)]
pub(in crate::web) struct Place<'a> {
    /// The channel.
    pub(in crate::web) channel: &'a str,
    /// The message's id.
    pub(in crate::web) message: &'a str,
    /// The viewer's token.
    pub(in crate::web) csrf: &'a str,
}

/// A card.
#[derive(Template)]
#[template(path = "web/templates/card.html")]
pub(in crate::web) struct CardView<'a> {
    card: &'a Card,
    /// The words around it, in the card's own language: it is read as one.
    own: Words,
    lang: Option<&'static str>,
    tone: &'static str,
    icon: Option<&'static str>,
    text: Html,
    draft: Option<DraftView<'a>>,
    picture: Option<&'a Picture>,
    times: Vec<TimeView<'a>>,
    rows: Vec<Vec<&'a Button>>,
    place: Option<Place<'a>>,
}

impl HtmlSafe for CardView<'_> {}

struct TimeView<'a> {
    label: &'a str,
    iso: String,
    shown: String,
}

struct DraftView<'a> {
    network: String,
    pieces: Vec<Piece<'a>>,
    /// How much of the limit is used, from 0 to 100.
    percent: u64,
    shown: String,
    over: bool,
    disclosed: bool,
}

impl<'a> CardView<'a> {
    /// The card on a page in `words`' language.
    pub(in crate::web) fn new(card: &'a Card, words: Words, place: Option<Place<'a>>, zone: &TimeZone) -> Self {
        let (tone, icon) = match card.tone {
            Tone::Plain => ("", None),
            Tone::Good => ("good", Some("i-good")),
            Tone::Warning => ("warning", Some("i-warning")),
        };
        let own = Words(card.lang);
        Self {
            card,
            own,
            lang: words.other(card.lang),
            tone,
            icon,
            text: html(&card.text),
            draft: card.draft.as_ref().map(|draft| DraftView::new(draft, own)),
            picture: card.picture.as_ref().filter(|picture| is_hash(&picture.sha256)),
            times: card.times.iter().map(|(label, at)| TimeView::new(label, *at, own, zone)).collect(),
            rows: card.rows.iter().map(|row| row.iter().filter(|button| is_drawn(button)).collect()).collect(),
            place,
        }
    }
}

impl<'a> TimeView<'a> {
    /// By the organisation's clock, which is named: a page without scripts does not know where its reader is.
    fn new(label: &'a str, at: Millis, words: Words, zone: &TimeZone) -> Self {
        let local = date_time(words.0, at.zoned(zone).datetime());
        let name = zone.iana_name().unwrap_or("UTC");
        Self { label, iso: at.to_string(), shown: format!("{local} ({name})") }
    }
}

/// The page that a button or a choice leads to here, where others can only answer with a card: `reach:ITEM`.
fn page_of(action: &str) -> Option<String> {
    let item: ItemId = action.strip_prefix("reach:")?.parse().ok()?;
    Some(format!("/items/{item}"))
}

/// A card of ours opens the web and nothing else.
fn is_drawn(button: &Button) -> bool {
    !matches!(&button.does, Does::Open(url) if !matches!(url.scheme(), "http" | "https" | "mailto"))
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl<'a> DraftView<'a> {
    fn new(draft: &'a Draft, own: Words) -> Self {
        let figure = |value: u32| number(own.0, i64::from(value));
        let pieces = pieces(draft);
        Self {
            network: draft.network.parse().map_or_else(|_| draft.network.clone(), |n: Network| n.name().to_owned()),
            disclosed: pieces.iter().any(|piece| piece.disclosed),
            pieces,
            percent: (u64::from(draft.length) * 100).checked_div(u64::from(draft.limit)).unwrap_or(100).min(100),
            shown: format!("{} / {}", figure(draft.length), figure(draft.limit)),
            over: draft.length > draft.limit,
        }
    }
}

//! A kit on the phone: a QR code of the address that gets furthest there.
use super::super::{Answering, Asked};
use super::kept;
use crate::flow::card::{Card, Picture, Tone};
use crate::flow::port::Answer;
use crate::lang::{Lang, number};
use crate::say;
use crate::share::{KitText, QR_MAX, QrFailure, Way};

/// `qr:KIT`: for the person alone, as their personal link is in it.
pub(in crate::chat::command) fn qr<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let (kit, text) = kept(asked).await?;
        let network = kit.network.name();
        let (address, does, shows) = target(&text);
        let card = Card::new(lang).title(say!(lang, "chat-qr-title", network = network));
        Ok(Answer::Private(match crate::share::qr(address) {
            Ok(png) => {
                let alt = say!(lang, shows, network = network);
                let mut card = card.text(say!(lang, does, network = network));
                card.picture = Some(Picture::png(png, alt));
                card
            }
            Err(QrFailure::TooLong(bytes)) => card.tone(Tone::Warning).text(too_long(lang, bytes)),
            Err(QrFailure::Picture) => card.tone(Tone::Warning).text(say!(lang, "chat-qr-failed")),
        }))
    })
}

/// What the code holds, the message that says what it does there, and the picture's description.
///
/// The composer, with the text in it where it takes one. Where captions have no links, the personal link: it goes into
/// the profile or onto a sticker, which is done on the phone. Never the workspace, which no phone reaches.
fn target(text: &KitText) -> (&str, &'static str, &'static str) {
    let composer = text.intent.url.as_str();
    match (text.way, &text.link) {
        (Way::Prefilled, _) => (composer, "chat-qr-prefilled", "chat-qr-prefilled-alt"),
        (_, Some(link)) if text.link_apart => (link.as_str(), "chat-qr-link", "chat-qr-link-alt"),
        (Way::LinkOnly, _) => (composer, "chat-qr-composer", "chat-qr-composer-alt"),
        (Way::Paste, _) => (composer, "chat-qr-open", "chat-qr-open-alt"),
    }
}

fn too_long(lang: Lang, bytes: usize) -> String {
    let figure = |n: usize| number(lang, i64::try_from(n).unwrap_or(i64::MAX));
    say!(lang, "chat-qr-long", bytes = figure(bytes), most = figure(QR_MAX))
}

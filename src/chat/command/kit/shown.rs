//! A kit as a card: what to do, the text as readers will see it, what the rules say of it, and the buttons.
use super::Asked;
use crate::board::GROUP_MIN;
use crate::disclosure::{Verdict, explain};
use crate::flow::card::{Button, Card, Draft, Tone};
use crate::flow::kit::Offer;
use crate::lang::Lang;
use crate::say;
use crate::share::{KitText, Permission, Way};
use crate::store::Kit;

/// The whole card: at most five rows of five buttons, as Discord takes.
pub(super) fn card(asked: &Asked<'_>, offer: &Offer) -> Card {
    let (lang, kit, text) = (asked.lang(), &offer.kit, &offer.text);
    let mut card = Card::new(lang)
        .title(say!(lang, "chat-kit-title", network = kit.network.name()))
        .text(steps(asked, kit, text))
        .tone(if lacks(text) { Tone::Warning } else { Tone::Plain })
        .fact(say!(lang, "chat-share-disclosure"), verdict(lang, text));
    if let Some(leave) = leave(lang, text) {
        card = card.fact(say!(lang, "chat-kit-leave"), leave);
    }
    if let Some(title) = &text.title {
        card = card.fact(say!(lang, "chat-kit-headline"), title.clone());
    }
    if text.shortened {
        card = card.fact(say!(lang, "chat-kit-shortened"), say!(lang, "chat-kit-shortened-text"));
    }
    card.draft = Some(Draft::of(kit.network, text));
    if text.corrected.is_some() {
        card = card.row([Button::press(say!(lang, "chat-kit-front"), format!("front:{}", kit.id)).main()]);
    }
    card.row(to_post(lang, kit, text)).row(to_change(lang, kit, text)).row([
        Button::press(say!(lang, "chat-kit-qr"), format!("qr:{}", kit.id)),
        Button::press(say!(lang, "chat-kit-why"), format!("why:{}", kit.id)),
        Button::press(say!(lang, "chat-kit-shared"), format!("shared:{}", kit.id)),
    ])
}

/// What to do, and a word on whose words these are.
fn steps(asked: &Asked<'_>, kit: &Kit, text: &KitText) -> String {
    let (lang, name) = (asked.lang(), kit.network.name());
    let missing = if lacks(text) { "yes" } else { "no" };
    let mut lines = vec![match text.way {
        Way::Prefilled => say!(lang, "chat-kit-text", missing = missing),
        Way::LinkOnly => say!(lang, "chat-kit-text-link", network = name, missing = missing),
        Way::Paste => say!(lang, "chat-kit-text-paste", network = name, missing = missing),
    }];
    if text.link_apart {
        lines.push(say!(lang, "chat-kit-link-apart", network = name));
        // Where captions have no links they stand under a picture.
        let catalogue = asked.parts.catalogue();
        let pictured = catalogue.library.items.get(&kit.item).is_some_and(|item| item.image.is_some());
        lines.push(say!(lang, if pictured { "chat-kit-picture" } else { "chat-kit-picture-own" }, network = name));
    }
    lines.push(nudge(lang, kit, text));
    lines.join("\n\n")
}

/// The first complaint about such programmes is twenty identical posts: one line, by what the person did so far.
fn nudge(lang: Lang, kit: &Kit, text: &KitText) -> String {
    match (text.alike, kit.own_words.is_some()) {
        (1.., _) => format!("{} {}", alike(lang, text.alike), say!(lang, "chat-kit-nudge-alike")),
        (0, true) if text.reworded => say!(lang, "chat-kit-nudge-thanks"),
        (0, true) => say!(lang, "chat-kit-nudge-close"),
        (0, false) => say!(lang, "chat-kit-nudge"),
    }
}

/// That others said the same; how many only where that tells of nobody in particular.
pub(super) fn alike(lang: Lang, people: usize) -> String {
    if people < GROUP_MIN {
        say!(lang, "chat-kit-alike-few")
    } else {
        say!(lang, "chat-kit-alike-many", count = people)
    }
}

/// Does it say too little, or not clearly?
pub(super) fn lacks(text: &KitText) -> bool {
    text.judgement.verdict == Verdict::Insufficient || text.corrected.is_some()
}

/// The verdict and its reason; of an insufficient text also what that means, and that nobody holds it back.
pub(super) fn verdict(lang: Lang, text: &KitText) -> String {
    let said = explain(lang, &text.judgement);
    match (text.judgement.verdict, &text.corrected) {
        (Verdict::Insufficient, Some(_)) => format!("{said} {}", say!(lang, "chat-kit-insufficient-front")),
        (_, Some(_)) => format!("{said} {}", say!(lang, "chat-kit-unclear-front")),
        (Verdict::Insufficient, None) => format!("{said} {}", say!(lang, "chat-kit-insufficient")),
        _ => said,
    }
}

/// Whose leave a post needs beyond its words, and why.
fn leave(lang: Lang, text: &KitText) -> Option<String> {
    match text.permission {
        Permission::Disclosed | Permission::Blocked => None,
        Permission::NotRequired => Some(say!(lang, "chat-kit-leave-none")),
        Permission::Review => {
            Some(format!("{} {}", explain(lang, &text.composed), say!(lang, "chat-kit-leave-review")))
        }
        Permission::Approval => Some(say!(lang, "chat-kit-leave-approval")),
    }
}

/// Copying and opening. Where the text cannot be handed over it is copied first: it carries the disclosure.
fn to_post(lang: Lang, kit: &Kit, text: &KitText) -> Vec<Button> {
    let name = kit.network.name();
    let open = if text.way == Way::Prefilled { "chat-kit-open" } else { "chat-kit-open-bare" };
    let mut row = vec![Button::copy(say!(lang, "chat-kit-copy"), text.text.clone())];
    if let Some(title) = text.title.as_ref().filter(|_| text.way != Way::Prefilled) {
        row.push(Button::copy(say!(lang, "chat-kit-copy-title"), title.clone()));
    }
    if text.link_apart
        && let Some(link) = &text.link
    {
        row.push(Button::copy(say!(lang, "chat-kit-copy-link"), link.to_string()));
    }
    row.push(Button::open(say!(lang, open, network = name), text.intent.url.clone()));
    let main = if text.way == Way::Prefilled { row.len() - 1 } else { 0 };
    row[main].main = text.corrected.is_none();
    row
}

/// Other words, other language.
fn to_change(lang: Lang, kit: &Kit, text: &KitText) -> Vec<Button> {
    let next = |lang: Lang, variant: u32| format!("kit:{}:{}:{lang}:{variant}", kit.item, kit.network);
    let mut row = vec![];
    if let Some(variant) = text.free {
        row.push(Button::press(say!(lang, "chat-kit-free"), next(kit.lang, variant)));
    } else if text.variants > 1 && kit.own_words.is_none() {
        row.push(Button::press(say!(lang, "chat-kit-another"), next(kit.lang, kit.variant.saturating_add(1))));
    }
    row.push(Button::press(say!(lang, "chat-kit-edit"), format!("edit:{}", kit.id)));
    let other = kit.lang.other();
    row.push(Button::press(say!(lang, "chat-kit-lang", lang = other.code()), next(other, 0)));
    row
}

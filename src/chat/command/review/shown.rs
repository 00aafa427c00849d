//! One item as a card: its words, what surrounds them, who decided what, and what the reader may do about it.
use crate::chat::command::{Asked, reach};
use crate::content::{Action, Caption, Item, State};
use crate::flow::card::{Button, Card};
use crate::flow::{Catalogue, Denied, FlowError, decline, editorial};
use crate::id::ItemId;
use crate::lang::{Lang, number};
use crate::network::Network;
use crate::say;

/// Longest caption that is shown, in characters: whoever approves reads what they approve. Only a platform's own limit
/// may leave less, and shows that it did.
const CAPTION: usize = 1_000;
/// Longest list of captions, in characters.
const CAPTIONS: usize = 12_000;

/// The whole card.
pub(super) async fn card(asked: &Asked<'_>, id: &ItemId) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let item = editorial::find(&catalogue, id)?;
    let state = catalogue.state(item);
    let version = item.version(lang);
    let mut card = Card::new(lang)
        .title(version.title.clone())
        .text(format!("{}\n\n{}", version.body.trim(), captions(lang, item).trim_start()).trim().to_owned())
        .fact(say!(lang, "chat-review-state"), state.name(lang))
        .fact(say!(lang, "chat-review-revision"), item.revision.short());
    let (approved, needed) = catalogue.approvals_of(item);
    if needed > 1 {
        card = card.fact(say!(lang, "chat-review-approvals"), format!("{approved} / {needed}"));
    }
    card = about(lang, item, card);
    if let Some(count) = decline::told(asked.parts, &item.id).await? {
        card = card.fact(say!(lang, "chat-card-decline"), number(lang, count));
    }
    card = disclosed(asked, &catalogue, item, card).await?;
    card.picture = catalogue.picture(item, lang);
    for (label, at) in [("chat-review-embargo", item.embargo), ("chat-review-expires", item.expires)] {
        if let Some(at) = at {
            card = card.time(say!(lang, label), at);
        }
    }
    card = decided(asked, &catalogue, item, state, card).await?;
    buttons(asked, item, state, card).await
}

fn about(lang: Lang, item: &Item, card: Card) -> Card {
    let facts = [
        ("chat-review-author", item.author.clone()),
        ("chat-review-campaign", item.campaign.clone()),
        ("chat-review-link", item.link.as_ref().map(ToString::to_string)),
    ];
    facts.into_iter().fold(card, |card, (label, value)| match value {
        Some(value) => card.fact(say!(lang, label), value),
        None => card,
    })
}

/// Every caption of every language.
fn captions(lang: Lang, item: &Item) -> String {
    let mut lines = vec![];
    for version in item.versions.values() {
        // After a list, a line that stands alone needs an empty one before it.
        lines.push(format!("\n**{}**\n", version.lang.name()));
        lines.extend(version.captions.iter().map(|caption| line(lang, caption)));
    }
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        if text.len() + line.len() > CAPTIONS {
            return text + &say!(lang, "and-more", count = lines.len() - at);
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

fn line(lang: Lang, caption: &Caption) -> String {
    let network = caption.network.map_or_else(|| say!(lang, "chat-review-anywhere"), |n| n.name().to_owned());
    let words = caption.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shortened = if words.chars().count() > CAPTION {
        words.chars().take(CAPTION).collect::<String>().trim_end().to_owned() + "…"
    } else {
        words
    };
    format!("- {}", say!(lang, "chat-review-caption", network = network, text = shortened))
}

/// What a kit would say in front, as an example: on the first of the organisation's networks, by the reader.
async fn disclosed(asked: &Asked<'_>, catalogue: &Catalogue, item: &Item, card: Card) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let network = catalogue.library.brand.networks.first().copied().unwrap_or(Network::Linkedin);
    let said = match editorial::disclosure(asked.parts, asked.person, item, network).await {
        Ok(said) => said.unwrap_or_else(|| say!(lang, "chat-review-undisclosed")),
        Err(FlowError::Denied(Denied::Blocked(_))) => say!(lang, "chat-denied-blocked"),
        Err(error) => return Err(error),
    };
    Ok(card.fact(say!(lang, "chat-review-disclosure", network = network.name()), said))
}

/// Who decided what, in chat and in files; and what has to change, where that was said.
async fn decided(
    asked: &Asked<'_>,
    catalogue: &Catalogue,
    item: &Item,
    state: State,
    mut card: Card,
) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let history = editorial::history(asked.parts, &item.id).await?;
    if let Some((newest, _)) = history.first()
        && !newest.reason.is_empty()
        && matches!(state, State::ChangesRequested | State::Withdrawn)
    {
        card = card.fact(say!(lang, "chat-review-reason", action = newest.action.code()), newest.reason.clone());
    }
    for (decision, name) in history {
        let name = if name.is_empty() { say!(lang, "chat-review-somebody") } else { name };
        card = card.time(
            say!(
                lang,
                "chat-review-by",
                action = decision.action.code(),
                name = name,
                platform = platform(lang, &decision.platform)
            ),
            decision.at,
        );
    }
    let own = |approval: &&crate::content::Approval| approval.item == item.id && approval.revision == item.revision;
    for approval in catalogue.approvals().iter().filter(own) {
        card = card.time(say!(lang, "chat-review-by-file", name = approval.by.as_str()), approval.at);
    }
    Ok(card)
}

/// Where somebody decided, as people call it.
fn platform(lang: Lang, code: &str) -> String {
    say!(lang, "chat-review-platform", platform = code)
}

/// What the reader may do: never more than their role and the state allow.
async fn buttons(asked: &Asked<'_>, item: &Item, state: State, mut card: Card) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let mut actions = editorial::possible(state, asked.role);
    let own_counts = asked.parts.catalogue().library.brand.approval.own;
    if actions.contains(&Action::Approve)
        && !own_counts
        && editorial::own(asked.parts, item, asked.person).await?.is_some()
    {
        actions.retain(|action| *action != Action::Approve);
        card = card.fact(say!(lang, "chat-review-own"), say!(lang, "chat-review-own-text"));
    }
    let button = |(at, action): (usize, Action)| {
        let verb = verb(action)?;
        let label = say!(lang, "chat-review-do", action = action.code());
        let button = Button::press(label, format!("{verb}:{}:{}", item.id, item.revision.short()));
        Some(if at == 0 { button.main() } else { button })
    };
    let mut row: Vec<Button> = actions.into_iter().enumerate().filter_map(button).collect();
    if state == State::Withdrawn {
        row.push(Button::press(say!(lang, "chat-recall"), format!("recall:{}", item.id)));
    }
    let card = if row.is_empty() { card } else { card.row(row) };
    Ok(match reach::button(asked, Some(&item.id)) {
        Some(button) => card.row([button]),
        None => card,
    })
}

/// The verb of a step's button; an edit has none: files are edited.
fn verb(action: Action) -> Option<&'static str> {
    Some(match action {
        Action::Submit => "submit",
        Action::Approve => "approve",
        Action::RequestChanges => "changes",
        Action::Withdraw => "withdraw",
        Action::Restore => "restore",
        Action::Archive => "archive",
        Action::Edit => return None,
    })
}

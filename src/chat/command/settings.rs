//! `/me settings`: everything that one decides for oneself on one card, and the choices that have no file of their own:
//! networks, hours, holidays, the weekly recap.
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Asked, ROW, me};
use crate::flow::FlowError;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::nudge;
use crate::flow::person;
use crate::flow::port::Answer;
use crate::id::Millis;
use crate::lang::{Lang, date, list};
use crate::network::Network;
use crate::say;
use crate::schedule::Quiet;
use crate::schedule::nudge::QUIET;
use crate::store::{Choices, Holiday, PersonState, RecapWish, WishRow};

/// The longest holiday, in days. Whoever is away for longer pauses or leaves.
const LONGEST: i64 = 366;

/// Takes the words of `/me` that are about these; `None` for anything else.
pub(super) async fn run(asked: &Asked<'_>, words: &[&str]) -> Result<Option<Answer>, FlowError> {
    let store = &asked.parts.store;
    let Some(wishes) = store.wishes(asked.person.id).await? else { return Ok(None) };
    let card = match words {
        ["settings" | "réglages" | "reglages"] => overview(asked, &wishes).await?,
        ["networks" | "réseaux" | "reseaux"] => networks(asked).await?,
        ["network" | "réseau" | "reseau", network, choice] => network_switch(asked, network, choice).await?,
        ["hours" | "heures", text] => hours(asked, text).await?,
        ["holiday" | "vacances" | "congés" | "conges", "off" | "non" | "fin"] => back(asked).await?,
        ["holiday" | "vacances" | "congés" | "conges"] => holiday_help(asked.lang()),
        ["holiday" | "vacances" | "congés" | "conges", rest @ ..] => away(asked, &wishes, rest).await?,
        ["recap" | "bilan", choice] => recap(asked, choice).await?,
        _ => return Ok(None),
    };
    Ok(Some(Answer::Private(card)))
}

/// Yes or no, in either language.
fn switch(choice: &str) -> Option<bool> {
    match choice {
        "on" | "yes" | "oui" => Some(true),
        "off" | "no" | "non" => Some(false),
        _ => None,
    }
}

/// Everything at once, with a button for each.
async fn overview(asked: &Asked<'_>, wishes: &WishRow) -> Result<Card, FlowError> {
    let (lang, person) = (asked.lang(), asked.person);
    let choices = asked.parts.store.choices(person.id).await?;
    let advocate = person.state == PersonState::Advocate;
    let yes = |yes: bool| say!(lang, "chat-settings-yes", yes = if yes { "yes" } else { "no" });
    let card = Card::new(lang)
        .title(say!(lang, "chat-settings"))
        .text(say!(lang, "chat-settings-text"))
        .fact(say!(lang, "chat-settings-part"), yes(advocate))
        .fact(say!(lang, "chat-settings-networks"), networks_said(lang, &choices))
        .fact(say!(lang, "chat-notices-way"), say!(lang, "chat-notices-is", way = wishes.notices.code()))
        .fact(say!(lang, "chat-settings-hours"), hours_said(asked, wishes))
        .fact(say!(lang, "chat-me-named"), yes(person.named))
        .fact(say!(lang, "chat-settings-recap"), yes(choices.recap == RecapWish::On))
        .fact(say!(lang, "chat-settings-language"), lang.name());
    let card = silence(asked, wishes, card);
    Ok(buttons(asked, wishes, &choices, card))
}

/// Why nothing is heard just now, where that is so: three different things.
fn silence(asked: &Asked<'_>, wishes: &WishRow, mut card: Card) -> Card {
    let (lang, now) = (asked.lang(), asked.parts.business.now());
    if wishes.away_until > now {
        card = card.time(say!(lang, "chat-holiday-back"), wishes.away_until);
    }
    if wishes.snoozed_until > now {
        card = card.time(say!(lang, "chat-snooze-until"), wishes.snoozed_until);
    }
    if wishes.paused_at.is_some() {
        card = card.fact(say!(lang, "chat-paused"), say!(lang, "chat-paused-text"));
    }
    card
}

fn buttons(asked: &Asked<'_>, wishes: &WishRow, choices: &Choices, card: Card) -> Card {
    let (lang, person) = (asked.lang(), asked.person);
    let press = |key: &str, action: &str| Button::press(say!(lang, key), action);
    let language = {
        let other = lang.other();
        Button::press(say!(lang, "chat-me-language", lang = other.code()), format!("me:language {other}"))
    };
    let data = [press("chat-export-open-card", "me:export"), press("chat-erase-open", "me:erase")];
    if person.state != PersonState::Advocate {
        return card.row([press("chat-me-join", "me:join").main(), language]).row(data);
    }
    let away = wishes.away_until > asked.parts.business.now();
    let holiday = if away { back_button(lang) } else { press("chat-holiday-open", "me:holiday") };
    let named = if person.named { ("chat-me-unname", "me:named off") } else { ("chat-me-name", "me:named on") };
    let recap = match choices.recap {
        RecapWish::On => ("chat-recap-end", "me:recap off"),
        _ => ("chat-recap-begin", "me:recap on"),
    };
    card.row([press("chat-settings-networks", "me:networks"), press("chat-notices-open", "me:notices"), holiday])
        .row([press(named.0, named.1), press(recap.0, recap.1), language])
        .row(data.into_iter().chain([press("chat-me-leave", "me:leave")]))
}

fn back_button(lang: Lang) -> Button {
    Button::press(say!(lang, "chat-holiday-end"), "me:holiday off")
}

fn hours_said(asked: &Asked<'_>, wishes: &WishRow) -> String {
    let zone = nudge::zone(&asked.parts.catalogue(), wishes);
    let quiet = Quiet::read(&wishes.hours).unwrap_or(QUIET);
    format!("{} ({})", written(quiet), zone.iana_name().unwrap_or("UTC"))
}

fn written(quiet: Quiet) -> String {
    format!("{}-{}", quiet.from.strftime("%H:%M"), quiet.until.strftime("%H:%M"))
}

fn networks_said(lang: Lang, choices: &Choices) -> String {
    match &choices.networks {
        None => say!(lang, "chat-settings-networks-any"),
        Some(chosen) if chosen.is_empty() => say!(lang, "chat-settings-networks-none"),
        Some(chosen) => list(lang, &chosen.iter().map(|network| network.name()).collect::<Vec<_>>()),
    }
}

/// A button for each network: on or off, in one step.
async fn networks(asked: &Asked<'_>) -> Result<Card, FlowError> {
    person::require_advocate(asked.parts, asked.person).await?;
    let lang = asked.lang();
    let choices = asked.parts.store.choices(asked.person.id).await?;
    let on = |network: &Network| choices.networks.as_ref().is_none_or(|chosen| chosen.contains(network));
    let button = |network: Network| {
        let (mark, choice) = if on(&network) { ("✓", "off") } else { ("–", "on") };
        Button::press(format!("{mark} {}", network.name()), format!("me:network {network} {choice}"))
    };
    let all: Vec<Button> = Network::offered().map(button).collect();
    let card = Card::new(lang)
        .title(say!(lang, "chat-settings-networks"))
        .text(say!(lang, "chat-networks-text"))
        .fact(say!(lang, "chat-settings-networks"), networks_said(lang, &choices));
    Ok(all.chunks(ROW).fold(card, |card, row| card.row(row.to_vec())))
}

async fn network_switch(asked: &Asked<'_>, network: &str, choice: &str) -> Result<Card, FlowError> {
    let (Ok(network), Some(on)) = (network.to_lowercase().parse::<Network>(), switch(choice)) else {
        return Ok(me::usage(asked));
    };
    // Taken back whatever the charter says by now; only giving it asks for the current one.
    if on {
        person::require_advocate(asked.parts, asked.person).await?;
    }
    let before = asked.parts.store.choices(asked.person.id).await?.networks;
    let mut chosen = before.unwrap_or_else(|| Network::offered().collect());
    chosen.retain(|known| *known != network);
    if on {
        chosen.push(network);
        chosen.sort_unstable();
    }
    asked.parts.store.set_networks(asked.person.id, &chosen).await?;
    let lang = asked.lang();
    let key = if on { "chat-network-on" } else { "chat-network-off" };
    let undo = if on { "off" } else { "on" };
    let card = Card::new(lang).tone(Tone::Good).title(say!(lang, key, network = network.name()));
    Ok(card.row([
        Button::press(say!(lang, "chat-zone-back"), format!("me:network {network} {undo}")),
        Button::press(say!(lang, "chat-settings-networks"), "me:networks"),
    ]))
}

async fn hours(asked: &Asked<'_>, text: &str) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let kept = match (switch(text), Quiet::read(text)) {
        (Some(false), _) => String::new(),
        (_, Some(quiet)) => written(quiet),
        _ => {
            let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-hours-odd"));
            return Ok(card.text(say!(lang, "chat-hours-odd-text")));
        }
    };
    asked.parts.store.set_hours(asked.person.id, &kept).await?;
    let shown = if kept.is_empty() { written(QUIET) } else { kept };
    let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-hours-kept", hours = shown));
    let card = card.text(say!(lang, "chat-hours-kept-text"));
    Ok(card.row([Button::press(say!(lang, "chat-hours-usual", hours = written(QUIET)), "me:hours off")]))
}

fn holiday_help(lang: Lang) -> Card {
    Card::new(lang).title(say!(lang, "chat-holiday-open")).text(say!(lang, "chat-holiday-how"))
}

/// `until 2026-12-24`: away through that day, and back by itself on the next.
async fn away(asked: &Asked<'_>, wishes: &WishRow, rest: &[&str]) -> Result<Card, FlowError> {
    let (lang, now) = (asked.lang(), asked.parts.business.now());
    let zone = nudge::zone(&asked.parts.catalogue(), wishes);
    let today = now.zoned(&zone).date();
    let odd = || holiday_help(lang).tone(Tone::Warning).title(say!(lang, "chat-holiday-odd"));
    let Some(last) = rest.last().and_then(|text| day_of(text)) else { return Ok(odd()) };
    let fits = last >= today && today.until(last).is_ok_and(|span| i64::from(span.get_days()) <= LONGEST);
    let first = last.checked_add(1.day()).ok().and_then(|day| day.to_zoned(zone).ok());
    let Some(first) = first.filter(|_| fits) else { return Ok(odd()) };
    let until = Millis::from(first.timestamp());
    asked.parts.store.set_holiday(asked.person.id, Holiday { since: now, until }, now).await?;
    Ok(Card::new(lang)
        .tone(Tone::Good)
        .title(say!(lang, "chat-holiday-begun", date = date(lang, last)))
        .text(say!(lang, "chat-holiday-text"))
        .time(say!(lang, "chat-holiday-back"), until)
        .row([back_button(lang)]))
}

/// `2026-12-24` or, as in French, `24/12/2026`.
fn day_of(text: &str) -> Option<Date> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i16>().ok())?;
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let (year, month, day) = match (parts.as_slice(), text.contains('/')) {
        ([year, month, day], false) if year.len() == 4 => (year, month, day),
        ([day, month, year], true) if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let small = |text: &str| digits(text).and_then(|number| i8::try_from(number).ok());
    Date::new(digits(year)?, small(month)?, small(day)?).ok()
}

async fn back(asked: &Asked<'_>) -> Result<Card, FlowError> {
    let lang = asked.lang();
    asked.parts.store.end_holiday(asked.person.id, asked.parts.business.now()).await?;
    Ok(Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-notices-resumed")).text(say!(lang, "chat-holiday-over")))
}

async fn recap(asked: &Asked<'_>, choice: &str) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let Some(on) = switch(choice) else { return Ok(me::usage(asked)) };
    if on {
        person::require_advocate(asked.parts, asked.person).await?;
    }
    let wish = if on { RecapWish::On } else { RecapWish::Off };
    asked.parts.store.set_recap(asked.person.id, wish).await?;
    let card = Card::new(lang).tone(Tone::Good);
    Ok(if on {
        let off = Button::press(say!(lang, "chat-recap-end"), "me:recap off");
        card.title(say!(lang, "chat-recap-on")).text(say!(lang, "chat-recap-on-text")).row([off])
    } else {
        card.title(say!(lang, "chat-recap-off"))
    })
}

/// The button that offers the recap, once: after a share, where there is something to tell. Nothing for whoever was asked.
pub(super) async fn recap_offer(asked: &Asked<'_>) -> Result<Option<Button>, FlowError> {
    let offered = asked.parts.store.offer_recap(asked.person.id).await?;
    Ok(offered.then(|| Button::press(say!(asked.lang(), "chat-recap-begin"), "me:recap on")))
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn a_day_is_written_in_two_ways() {
        for (text, expected) in [
            ("2026-12-24", Some("2026-12-24")),
            ("24/12/2026", Some("2026-12-24")),
            ("2028-02-29", Some("2028-02-29")),
            ("2026-02-30", None),
            ("24-12-2026", None),
            ("12/2026", None),
            ("2026/12/24", None),
            ("tomorrow", None),
            ("+2026-12-24", None),
            ("", None),
        ] {
            assert_eq!(day_of(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }
}

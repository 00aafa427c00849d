//! `/me`: one's own shares, clicks and reach, and one's own settings. Seen by nobody else.
use super::{Answering, Asked, audience, figures, join, link, notices, rights, settings, shares, ties, training};
use crate::flow::card::{Button, Card, Tone};
use crate::flow::port::Answer;
use crate::flow::{FlowError, person, reach};
use crate::lang::{Lang, list, number};
use crate::say;
use crate::store::PersonState;

/// How many shares the card lists.
const SHOWN: usize = 10;

/// `/me`, `/me shares`, `/me audience [NETWORK SIZE]`, `/me sample`, `/me figures on|off`, `/me named on|off`,
/// `/me language fr|en`, `/me mastodon HOST`, `/me ties`, `/me training [off]`, `/me link [CODE]`, `/me accounts`,
/// `/me export`, `/me erase`, `/me leave`, and what [`settings`] and [`notices`] take.
pub(super) fn run<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let words: Vec<&str> = asked.rest.split_whitespace().collect();
        match words.as_slice() {
            [] => overview(asked).await.map(Answer::Private),
            ["shares" | "partages"] => shares::list(asked).await,
            ["audience"] => audience::show(asked).await,
            ["number" | "nombre"] => audience::ask(asked).await,
            ["audience", network, size @ ..] => audience::keep(asked, network, &size.join(" ")).await,
            ["figures" | "chiffres", choice] => figures::switch(asked, choice).await,
            ["sample" | "echantillon" | "échantillon"] => audience::sample(asked).await,
            ["named" | "nom", choice] => named(asked, choice).await,
            ["language" | "langue", choice] => language(asked, choice).await,
            ["mastodon", host] => mastodon(asked, host).await,
            ["ties" | "liens", rest @ ..] => ties::run(asked, rest).await,
            ["training" | "formation", rest @ ..] => training::command(asked, &rest.join(" ")).await,
            ["link" | "lier", code @ ..] => link::run(asked, &code.concat()).await,
            ["accounts" | "comptes"] => link::accounts(asked).await,
            ["join" | "rejoindre"] => join::ask(asked, None).await,
            ["leave" | "quitter"] => leave(asked).await,
            ["export" | "exporter"] => rights::export(asked).await,
            ["erase" | "effacer"] => rights::ask(asked).await,
            words => {
                let answer = match settings::run(asked, words).await? {
                    None => notices::run(asked, words).await?,
                    answer => answer,
                };
                Ok(answer.unwrap_or_else(|| Answer::Private(usage(asked))))
            }
        }
    })
}

pub(super) fn usage(asked: &Asked<'_>) -> Card {
    let lang = asked.lang();
    Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-me-usage")).text(say!(lang, "chat-me-usage-text"))
}

async fn overview(asked: &Asked<'_>) -> Result<Card, FlowError> {
    let (lang, person, parts) = (asked.lang(), asked.person, asked.parts);
    let shares = parts.store.shares_of_person(person.id).await?;
    let clicks = parts.store.clicks_of_person(person.id).await?;
    let total: u64 = clicks.values().sum();
    let estimate = reach::of(parts, reach::About::Person(person.id)).await?.report.estimate();
    let catalogue = parts.catalogue();
    let count = |value: usize| number(lang, i64::try_from(value).unwrap_or(i64::MAX));
    let mut card = Card::new(lang)
        .title(say!(lang, "chat-me-title", name = person.name.as_str()))
        .fact(say!(lang, "chat-me-shares"), count(shares.len()))
        .fact(say!(lang, "chat-me-clicks"), number(lang, total.cast_signed()))
        .fact(say!(lang, "chat-me-reach"), estimate.describe(lang));
    let lines = shares.iter().take(SHOWN).map(|share| {
        let clicked = clicks.get(&(share.item.clone(), share.network)).copied().unwrap_or(0);
        let title = catalogue.title(&share.item, lang);
        say!(lang, "chat-me-share", title = title, network = share.network.name(), clicks = clicked)
    });
    let lines: Vec<String> = lines.map(|line| format!("- {line}")).collect();
    if !lines.is_empty() {
        card = card.row([Button::press(say!(lang, "chat-shares-open"), "me:shares")]);
    }
    card = card.text(if lines.is_empty() { say!(lang, "chat-me-nothing") } else { lines.join("\n") });
    let known = audience::known(asked).await?;
    let known = if known.is_empty() { say!(lang, "chat-me-audience-none") } else { list(lang, &known) };
    card = card.fact(say!(lang, "chat-me-audience"), known);
    if let Some(role) = asked.role {
        card = card.fact(say!(lang, "chat-me-role"), role.name(lang));
    }
    Ok(with_settings(asked, card))
}

fn with_settings(asked: &Asked<'_>, card: Card) -> Card {
    let (lang, person) = (asked.lang(), asked.person);
    let other = lang.other();
    let language = Button::press(say!(lang, "chat-me-language", lang = other.code()), format!("me:language {other}"));
    let settings = Button::press(say!(lang, "chat-settings"), "me:settings");
    if person.state != PersonState::Advocate {
        return card.row([Button::press(say!(lang, "chat-me-join"), "me:join").main(), language, settings]);
    }
    let (key, choice) = if person.named { ("chat-me-unname", "off") } else { ("chat-me-name", "on") };
    card.fact(
        say!(lang, "chat-me-named"),
        say!(lang, if person.named { "chat-me-named-yes" } else { "chat-me-named-no" }),
    )
    .row([
        Button::press(say!(lang, "chat-me-audience"), "me:audience"),
        Button::press(say!(lang, key), format!("me:named {choice}")),
        language,
        Button::press(say!(lang, "chat-notices-open"), "me:notices"),
        Button::press(say!(lang, "chat-me-leave"), "me:leave"),
    ])
    .row([settings])
}

async fn named(asked: &Asked<'_>, choice: &str) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let named = match choice {
        "on" | "yes" | "oui" => true,
        "off" | "no" | "non" => false,
        _ => return Ok(Answer::Private(usage(asked))),
    };
    // Consent is taken back whatever the charter says by now; only giving it asks for the current one.
    if named {
        person::require_advocate(asked.parts, asked.person).await?;
    }
    asked.parts.store.set_named(asked.person.id, named).await?;
    let key = if named { "chat-me-named-on" } else { "chat-me-named-off" };
    Ok(Answer::Private(Card::new(lang).tone(Tone::Good).title(say!(lang, key))))
}

async fn language(asked: &Asked<'_>, choice: &str) -> Result<Answer, FlowError> {
    let Ok(lang) = choice.parse::<Lang>() else { return Ok(Answer::Private(usage(asked))) };
    asked.parts.store.set_lang(asked.person.id, lang).await?;
    Ok(Answer::Private(Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-me-language-kept"))))
}

async fn mastodon(asked: &Asked<'_>, host: &str) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let plain = url::Host::parse(host).ok().filter(|parsed| matches!(parsed, url::Host::Domain(d) if d.contains('.')));
    let Some(host) = plain else {
        let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-me-mastodon-odd"));
        return Ok(Answer::Private(card.text(say!(lang, "chat-me-mastodon-odd-text"))));
    };
    person::require_advocate(asked.parts, asked.person).await?;
    asked.parts.store.set_host(asked.person.id, &host.to_string()).await?;
    let title = say!(lang, "chat-me-mastodon-kept", host = host.to_string());
    Ok(Answer::Private(Card::new(lang).tone(Tone::Good).title(title)))
}

async fn leave(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    person::leave(asked.parts, asked.person).await?;
    let card = Card::new(lang).title(say!(lang, "chat-left")).text(say!(lang, "chat-left-text"));
    Ok(Answer::Private(card.row([Button::press(say!(lang, "chat-me-join"), "me:join")])))
}

//! What is known of a person's audience: a sample that they gave on their own page, or a number, typed behind the command
//! or in a form.
use super::{Answering, Asked};
use crate::flow::card::{Button, Card, Field, Form, Tone};
use crate::flow::port::Answer;
use crate::flow::{self, FlowError, person};
use crate::lang::{date, number};
use crate::network::Network;
use crate::reach::{Audience, parse_audience};
use crate::say;

/// Longest size that is taken, in characters.
const SIZE: usize = 40;

/// What is known, and the two ways to tell more: a sample, or a number.
pub(super) async fn show(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    person::require_advocate(asked.parts, asked.person).await?;
    let lang = asked.lang();
    let known = known(asked).await?;
    let list = if known.is_empty() { say!(lang, "chat-me-audience-none") } else { list(&known) };
    let card = Card::new(lang)
        .title(say!(lang, "chat-me-audience"))
        .text(format!("{list}\n\n{}", say!(lang, "chat-audience-ways")))
        .row([
            Button::press(say!(lang, "chat-audience-give"), "me:sample").main(),
            Button::press(say!(lang, "chat-me-audience-ask"), "me:number"),
        ]);
    Ok(Answer::Private(card))
}

fn list(lines: &[String]) -> String {
    lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")
}

/// The address of the person's own page, for them alone.
pub(super) async fn sample(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let url = flow::audience::open(asked.parts, asked.person).await?;
    let card = Card::new(lang)
        .title(say!(lang, "chat-audience-page"))
        .text(say!(lang, "chat-audience-page-text"))
        .row([Button::open(say!(lang, "chat-audience-page-open"), url).main()])
        .footer(say!(lang, "chat-audience-page-footer"));
    Ok(Answer::Private(card))
}

/// What is known of the audience on each network, one line each; nothing of the others.
pub(super) async fn known(asked: &Asked<'_>) -> Result<Vec<String>, FlowError> {
    let (lang, store, person) = (asked.lang(), &asked.parts.store, asked.person);
    let zone = &asked.parts.catalogue().library.brand.zone;
    let newest = store.newest_key().await?.map(|key| key.version);
    let (samples, told) = (store.samples_of(person.id).await?, store.audiences().await?);
    let line = |network: Network| {
        let Some(sample) = samples.iter().find(|sample| sample.network == network) else {
            return told.get(&(person.id, network)).map(|size| format!("{} {size}", network.name()));
        };
        let key = if newest == Some(sample.key) { "chat-audience-sampled" } else { "chat-audience-outdated" };
        let people = number(lang, i64::from(sample.count));
        let day = date(lang, sample.made_at.zoned(zone).date());
        Some(say!(lang, key, network = network.name(), people = people, date = day))
    };
    Ok(Network::ALL.into_iter().filter_map(line).collect())
}

/// The form: which network, and how many.
pub(super) async fn ask(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    person::require_advocate(asked.parts, asked.person).await?;
    let lang = asked.lang();
    let first = asked.parts.catalogue().library.brand.networks.first().copied();
    let field = |name, label: &str, value: String, max, choices| Field {
        name,
        label: say!(lang, label),
        value,
        max,
        long: false,
        choices,
        live: None,
    };
    let networks: Vec<(String, String)> =
        Network::offered().map(|network| (network.code().to_owned(), network.name().to_owned())).collect();
    let longest = networks.iter().map(|(code, _)| code.len()).max().unwrap_or_default();
    let network = first.or_else(|| Network::offered().next()).map(|network| network.code().to_owned());
    Ok(Answer::Form(Form {
        lang,
        action: "audience:".into(),
        title: say!(lang, "chat-me-audience"),
        text: say!(lang, "chat-me-audience-form-text"),
        fields: vec![
            field("network", "chat-me-audience-network", network.unwrap_or_default(), longest, networks),
            field("size", "chat-me-audience-size", String::new(), SIZE, vec![]),
        ],
        send: say!(lang, "chat-tell-send"),
    }))
}

/// The form was sent.
pub(super) fn submit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let field = |name: &str| asked.fields.get(name).map(|text| text.trim()).unwrap_or_default();
        keep(asked, field("network"), field("size")).await
    })
}

/// Keeps what is said, or forgets what was: `?`.
pub(super) async fn keep(asked: &Asked<'_>, network: &str, size: &str) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let Ok(network) = network.to_lowercase().parse::<Network>() else {
        let known: Vec<&str> = Network::offered().map(Network::code).collect();
        let text = say!(lang, "chat-me-network-unknown-text", networks = known.join(", "));
        let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-me-network-unknown"));
        return Ok(Answer::Private(card.text(text)));
    };
    match parse_audience(size) {
        // What was given can be taken back whatever the charter says by now: all of it, the sample too.
        Ok(Audience::Unknown) => {
            flow::audience::forget(asked.parts, asked.person, network).await?;
            let text = say!(lang, "chat-me-audience-forgotten-text", network = network.name());
            let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-me-audience-forgotten"));
            Ok(Answer::Private(card.text(text)))
        }
        Ok(audience) => {
            person::require_advocate(asked.parts, asked.person).await?;
            flow::audience::tell(asked.parts, asked.person, network, audience).await?;
            let size = audience.code();
            let text = say!(lang, "chat-me-audience-kept-text", network = network.name(), size = size);
            let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-me-audience-kept"));
            Ok(Answer::Private(card.text(text)))
        }
        Err(error) => {
            let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-me-audience-odd"));
            Ok(Answer::Private(card.text(error.explain(lang))))
        }
    }
}

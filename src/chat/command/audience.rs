//! What a person tells of the size of their audience on a network: typed behind the command, or in a form.
use super::{Answering, Asked};
use crate::flow::card::{Card, Field, Form, Tone};
use crate::flow::port::Answer;
use crate::flow::{FlowError, person};
use crate::network::Network;
use crate::reach::{Audience, parse_audience};
use crate::say;

/// Longest size that is taken, in characters.
const SIZE: usize = 40;

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
    person::require_advocate(asked.parts, asked.person).await?;
    match parse_audience(size) {
        Ok(audience) => {
            let code = audience.code();
            let told = (audience != Audience::Unknown).then_some(code.as_str());
            asked.parts.store.set_audience(asked.person.id, network, told, asked.parts.business.now()).await?;
            let text = say!(lang, "chat-me-audience-kept-text", network = network.name(), size = code);
            let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-me-audience-kept"));
            Ok(Answer::Private(card.text(text)))
        }
        Err(error) => {
            let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-me-audience-odd"));
            Ok(Answer::Private(card.text(error.explain(lang))))
        }
    }
}

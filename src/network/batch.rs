//! The two batch doors: counting texts and understanding addresses, one JSON value at a time.
//!
//! Values in, values out; the program's `network count` and `network parse-url` read lines and write these.

use serde::Serialize;
use serde_json::Value;

use super::line::{Fields, LineError};
use super::{Count, CountOptions, Network, Permalink, count as count_text, parse_url};
use crate::lang::Lang;

/// Answers a line of `network count`: `{text, network?, content_warning?, title?, config?}`.
///
/// The line's own `network` goes before the one given here; with neither, the line is an error. `config` is a
/// Mastodon instance's `max_characters` and `characters_reserved_per_url`, plain or as the instance says them: below
/// `statuses`, or below `configuration` and `statuses`.
pub fn count(line: &Value, network: Option<Network>, lang: Lang) -> Result<Count, LineError> {
    let fields = Fields::of(line, lang)?;
    let text = fields.required("text")?;
    let network = match fields.text("network")? {
        Some(_) => fields.one_of("network", &Network::ALL, Network::code)?,
        None => network.ok_or_else(|| fields.missing("network"))?,
    };
    let mut options = CountOptions {
        content_warning: fields.text("content_warning")?,
        title: fields.text("title")?,
        ..CountOptions::default()
    };
    if let Some(config) = fields.object("config")? {
        instance(config, &mut options)?;
    }
    Ok(count_text(network, text, &options))
}

/// What a Mastodon instance says of itself.
fn instance(config: Fields<'_>, options: &mut CountOptions<'_>) -> Result<(), LineError> {
    let config = config.object("configuration")?.unwrap_or(config);
    let config = config.object("statuses")?.unwrap_or(config);
    if let Some(max) = config.number("max_characters", "config.max_characters")? {
        options.mastodon_max = max;
    }
    if let Some(url) = config.number("characters_reserved_per_url", "config.characters_reserved_per_url")? {
        options.mastodon_url = url;
    }
    Ok(())
}

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parsed {
    /// Where it stands.
    pub network: Network,
    /// See [`Permalink::id`].
    pub canonical_id: String,
    /// The code of a [`PostKind`](super::PostKind).
    pub kind: &'static str,
    /// See [`Permalink::url`].
    pub url: String,
    /// RFC 3339 in UTC, with milliseconds; `None` where the id carries no time.
    pub posted_at: Option<String>,
}

impl From<Permalink> for Parsed {
    fn from(found: Permalink) -> Self {
        Self {
            network: found.network,
            canonical_id: found.id,
            kind: found.kind.code(),
            url: found.url.into(),
            posted_at: found.posted_at.map(|at| at.timestamp().strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()),
        }
    }
}

/// Answers a line of `network parse-url`: `{url}`, or the address alone as a JSON string.
pub fn parse(line: &Value, lang: Lang) -> Result<Parsed, LineError> {
    let url = match line {
        Value::String(url) => url,
        line => Fields::of(line, lang)?.required("url")?,
    };
    let refused = |error: super::PermalinkError| LineError {
        code: error.code(),
        message: error.message(lang),
        field: Some("url"),
    };
    parse_url(url).map(Parsed::from).map_err(refused)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn counted(line: Value, network: Option<Network>) -> String {
        match count(&line, network, Lang::En) {
            Ok(count) => format!("{} {}/{}", count.fits, count.length, count.limit),
            Err(error) => format!("{} {}", error.code, error.field.unwrap_or("-")),
        }
    }

    #[test]
    fn a_line_is_counted_as_it_asks() {
        let x = Some(Network::X);
        for (line, network, expected) in [
            (json!({"text": "été"}), x, "true 3/280"),
            (json!({"text": "été", "network": "bluesky"}), x, "true 3/300"),
            (json!({"text": "été", "network": null}), x, "true 3/280"),
            (json!({"text": "", "network": "other"}), None, "true 0/65536"),
            (json!({"text": "é", "network": "mastodon", "content_warning": "pub"}), None, "true 4/500"),
            (json!({"text": "abc", "network": "mastodon", "config": {"max_characters": 2}}), None, "false 3/2"),
            (
                json!({"text": "https://a.fr/x", "network": "mastodon", "config": {"characters_reserved_per_url": 30}}),
                None,
                "true 30/500",
            ),
            (
                json!({"text": "abc", "network": "mastodon", "config": {"statuses": {"max_characters": 2}}}),
                None,
                "false 3/2",
            ),
            (
                json!({"text": "abc", "network": "mastodon", "config":
                    {"domain": "x", "configuration": {"statuses": {"max_characters": 2, "max_media_attachments": 4}}}}),
                None,
                "false 3/2",
            ),
            (json!({"text": "abc", "config": {"max_characters": 2}}), x, "true 3/280"),
            (json!({"text": "abc", "network": "reddit", "title": "t".repeat(301)}), None, "false 3/40000"),
            (json!({"text": "abc"}), None, "MISSING_FIELD network"),
            (json!({"network": "x"}), x, "MISSING_FIELD text"),
            (json!({"text": null}), x, "MISSING_FIELD text"),
            (json!({"text": 1}), x, "WRONG_TYPE text"),
            (json!({"text": "a", "network": 1}), x, "WRONG_TYPE network"),
            (json!({"text": "a", "network": "orkut"}), x, "UNKNOWN_VALUE network"),
            (json!({"text": "a", "network": "X"}), x, "UNKNOWN_VALUE network"),
            (json!({"text": "a", "content_warning": []}), x, "WRONG_TYPE content_warning"),
            (json!({"text": "a", "config": 500}), x, "WRONG_TYPE config"),
            (json!({"text": "a", "config": {"max_characters": -1}}), x, "WRONG_TYPE config.max_characters"),
            (json!({"text": "a", "config": {"max_characters": 1.5}}), x, "WRONG_TYPE config.max_characters"),
            (
                json!({"text": "a", "config": {"max_characters": 4_294_967_296_u64}}),
                x,
                "WRONG_TYPE config.max_characters",
            ),
            (json!("a"), x, "NOT_AN_OBJECT -"),
            (json!([]), x, "NOT_AN_OBJECT -"),
            (json!(null), x, "NOT_AN_OBJECT -"),
        ] {
            assert_eq!(counted(line.clone(), network), expected, "{line}");
        }
    }

    #[test]
    fn an_address_is_told_with_milliseconds() {
        let found = parse(&json!({"url": "x.com/a/status/1212092628029698048"}), Lang::En).unwrap();
        let json = r#"{"network":"x","canonical_id":"1212092628029698048","kind":"post","url":"https://x.com/i/status/1212092628029698048","posted_at":"2019-12-31T19:26:16.771Z"}"#;
        assert_eq!(serde_json::to_string(&found).unwrap(), json);
        assert_eq!(parse(&json!("https://x.com/a/status/1212092628029698048"), Lang::En), Ok(found));
        let untimed = parse(&json!("https://redd.it/1abcdef"), Lang::En).unwrap();
        assert_eq!(serde_json::to_value(untimed).unwrap()["posted_at"], Value::Null);
        for (line, expected) in [
            (json!({"url": "https://lnkd.in/x"}), "SHORT_LINK"),
            (json!({"url": ""}), "NOT_A_URL"),
            (json!({"url": 1}), "WRONG_TYPE"),
            (json!({"uri": ""}), "MISSING_FIELD"),
            (json!(1), "NOT_AN_OBJECT"),
        ] {
            let error = parse(&line, Lang::Fr).unwrap_err();
            assert!(error.code == expected && !error.message.is_empty(), "{line}: {error:?}");
        }
    }
}

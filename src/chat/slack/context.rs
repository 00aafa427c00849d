//! Where somebody was when they did something, so that the answer comes back there; it travels with a form and back.
use serde::{Deserialize, Serialize};
use url::Url;

use crate::lang::Lang;

/// Longest text that comes back with a form, in characters (Slack).
const LONGEST: usize = 3_000;

/// Where the answer to a doing goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Context {
    /// The address that takes up to five answers within 30 minutes.
    #[serde(rename = "u", skip_serializing_if = "Option::is_none")]
    pub back: Option<Url>,
    /// The conversation, or empty.
    #[serde(rename = "c", skip_serializing_if = "String::is_empty")]
    pub channel: String,
    /// What was pressed is a message that only this person sees: it may be replaced.
    #[serde(rename = "a", skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
    /// It was pressed in the app's Home.
    #[serde(rename = "h", skip_serializing_if = "std::ops::Not::not")]
    pub home: bool,
    /// The language of the form.
    #[serde(rename = "l", skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl Context {
    /// As a form carries it.
    #[must_use]
    pub fn carried(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What came back with a form; what cannot be read is no context: the answer then finds the person directly.
    #[must_use]
    pub fn parse(carried: &str) -> Self {
        let whole = Some(carried).filter(|carried| carried.chars().count() <= LONGEST);
        let mut read: Self = whole.and_then(|carried| serde_json::from_str(carried).ok()).unwrap_or_default();
        let plain = |id: &str| id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !plain(&read.channel) {
            read.channel.clear();
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_comes_back_as_it_went() {
        let whole = Context {
            back: Some("https://hooks.slack.com/actions/T1/2/3".parse().unwrap()),
            channel: "C1".into(),
            alone: true,
            home: false,
            lang: Some(Lang::Fr),
        };
        for context in [whole, Context::default(), Context { home: true, ..Context::default() }] {
            assert_eq!(Context::parse(&context.carried()), context, "{}", context.carried());
        }
    }

    #[test]
    fn what_cannot_be_read_is_no_context() {
        for odd in ["", "{", "[]", "{\"c\":1}", "{\"u\":\"no address\"}", "{\"c\":\"../C1\"}", &"x".repeat(3_001)] {
            assert_eq!(Context::parse(odd), Context::default(), "{odd:?}");
        }
    }
}

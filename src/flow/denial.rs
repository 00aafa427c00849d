//! What a person is told when something cannot be: what happened, why, what to do.
use super::Denied;
use super::identity::BadCode;
use crate::lang::{Arg, Lang, number, say};
use crate::say;

impl Denied {
    /// A headline and a text, as Markdown.
    #[must_use]
    pub fn said(&self, lang: Lang) -> (String, String) {
        let with =
            |key: &str, args: &[(&str, Arg<'_>)]| (say(lang, key, args), say(lang, &format!("{key}-text"), args));
        let plain = |key: &str| with(key, &[]);
        match self {
            Self::NotAnAdvocate => plain("chat-denied-join"),
            Self::ItemGone => plain("chat-denied-item"),
            Self::NotForYou => plain("chat-denied-segment"),
            Self::FewPeople(least) => with("chat-denied-few", &[("least", number(lang, *least as i64).into())]),
            Self::Blocked(rules) => {
                let rules: Vec<String> = rules.iter().map(|rule| format!("{} ({})", rule.id, rule.source)).collect();
                with("chat-denied-blocked", &[("rules", rules.join("; ").into())])
            }
            Self::NetworkOff(network) => {
                with("chat-denied-network", &[("network", network.name().into()), ("code", network.code().into())])
            }
            Self::NoItemHere => plain("chat-denied-no-item"),
            Self::Role(role) => with("chat-denied-role", &[("role", role.name(lang).into())]),
            Self::NoSuchItem(item) => with("chat-denied-unknown-item", &[("item", item.as_str().into())]),
            Self::NoFolder => plain("chat-denied-folder"),
            Self::NotThen => plain("chat-denied-then"),
            Self::DayPast => plain("chat-denied-day-past"),
            Self::ItemChanged => plain("chat-denied-changed"),
            Self::Refused(refusal) => (say!(lang, "chat-refused-step"), refusal.message(lang)),
            Self::Link(BadCode::Unknown) => plain("chat-denied-code"),
            Self::Link(BadCode::Own) => plain("chat-denied-own-code"),
            Self::Link(BadCode::TooMany) => plain("chat-denied-codes"),
            Self::KitGone => plain("chat-denied-kit"),
            Self::ShareGone => plain("chat-denied-share"),
            Self::Figure(error) => (say!(lang, "chat-denied-figure"), error.explain(lang)),
            Self::TooLateToUndo => plain("chat-denied-undo"),
            Self::TooLong(most) => {
                let most = number(lang, i64::try_from(*most).unwrap_or(i64::MAX));
                with("chat-denied-long", &[("most", most.into())])
            }
            Self::Evidence(error) => (say!(lang, "chat-denied-evidence"), error.message(lang)),
        }
    }
}

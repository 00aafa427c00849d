//! The commands and message menus as Discord is told of them: made from the command table, told once, and again only
//! when they changed.
use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::heard::WORDS;
use super::rest::{Rest, RestError};
use crate::chat::command::{COMMANDS, Command};
use crate::flow::port::OnMessage;
use crate::id::hex;
use crate::lang::{Lang, say};
use crate::store::{Store, StoreError};

/// Longest description of a command or of what follows it, in characters (application commands).
const ABOUT: usize = 100;
/// Kinds of commands (application commands, application command types).
const CHAT_INPUT: u8 = 1;
const MESSAGE: u8 = 3;
/// The kind of an option that is text.
const TEXT: u8 = 3;
/// Where they are shown: on servers, and in a private conversation with the bot.
const EVERYWHERE: [u8; 2] = [0, 1];
/// Installed on servers, not by people for themselves: a server is what the configuration knows.
const ON_SERVERS: [u8; 1] = [0];

/// The entries of a message's own menu, and the message that names each.
const MENUS: [(OnMessage, &str); 2] =
    [(OnMessage::Kit, "chat-discord-menu-kit"), (OnMessage::Shared, "chat-discord-menu-shared")];

/// The entry of a message's menu with this name, in either language.
pub(super) fn menu_of(name: &str) -> Option<OnMessage> {
    let named = |key: &str| Lang::ALL.into_iter().any(|lang| say(lang, key, &[]) == name);
    MENUS.iter().find(|(_, key)| named(key)).map(|(what, _)| *what)
}

/// A command or an entry of a message's menu.
#[derive(Serialize)]
struct Entry {
    #[serde(rename = "type")]
    kind: u8,
    name: String,
    name_localizations: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    description_localizations: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<Words>,
    contexts: [u8; 2],
    integration_types: [u8; 1],
}

/// What may follow a command.
#[derive(Serialize)]
struct Words {
    #[serde(rename = "type")]
    kind: u8,
    name: String,
    name_localizations: BTreeMap<&'static str, String>,
    description: String,
    description_localizations: BTreeMap<&'static str, String>,
    required: bool,
    max_length: usize,
}

/// English is what everybody sees whose language is not told apart; French is told apart.
fn in_french(french: String) -> BTreeMap<&'static str, String> {
    BTreeMap::from([("fr", french)])
}

fn short(text: String) -> String {
    if text.chars().count() <= ABOUT {
        return text;
    }
    let cut: String = text.chars().take(ABOUT - 1).collect();
    format!("{}…", cut.trim_end())
}

/// What may follow a command, as far as there is room: whole words of it, never half of one.
fn hint(usage: String) -> String {
    if usage.chars().count() <= ABOUT {
        return usage;
    }
    let mut kept = String::new();
    for word in usage.trim_end_matches(']').split(" | ") {
        let longer = if kept.is_empty() { word.to_owned() } else { format!("{kept} | {word}") };
        if longer.chars().count() + " | …]".chars().count() > ABOUT {
            break;
        }
        kept = longer;
    }
    if kept.is_empty() { short(usage) } else { format!("{kept} | …]") }
}

fn command(command: &Command) -> Entry {
    let (english, french) = (command.help(Lang::En), command.help(Lang::Fr));
    let words = (!english.usage.is_empty()).then(|| Words {
        kind: TEXT,
        name: say(Lang::En, "chat-discord-words", &[]),
        name_localizations: in_french(say(Lang::Fr, "chat-discord-words", &[])),
        description: hint(english.usage),
        description_localizations: in_french(hint(french.usage)),
        required: false,
        max_length: WORDS,
    });
    Entry {
        kind: CHAT_INPUT,
        name: english.name.to_owned(),
        name_localizations: in_french(french.name.to_owned()),
        description: short(english.about),
        description_localizations: in_french(short(french.about)),
        options: words.into_iter().collect(),
        contexts: EVERYWHERE,
        integration_types: ON_SERVERS,
    }
}

fn menu(key: &str) -> Entry {
    Entry {
        kind: MESSAGE,
        name: say(Lang::En, key, &[]),
        name_localizations: in_french(say(Lang::Fr, key, &[])),
        description: String::new(),
        description_localizations: BTreeMap::new(),
        options: vec![],
        contexts: EVERYWHERE,
        integration_types: ON_SERVERS,
    }
}

/// Everything that Discord is told of, as the body of one request that replaces what it knew.
///
/// # Errors
/// None that can happen: what is written is text and numbers.
pub fn registration() -> serde_json::Result<String> {
    let menus = MENUS.iter().map(|(_, key)| menu(key));
    serde_json::to_string(&COMMANDS.iter().map(command).chain(menus).collect::<Vec<_>>())
}

/// Why Discord was not told.
#[derive(Debug, thiserror::Error)]
pub(super) enum SyncError {
    #[error(transparent)]
    Rest(#[from] RestError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Body(#[from] serde_json::Error),
}

/// Tells Discord of the commands of this application, unless it was told of the same ones already; `true` when it
/// was told.
pub(super) async fn sync(rest: &Rest, store: &Store, application: &str) -> Result<bool, SyncError> {
    let body = registration()?;
    let hash = hex(&Sha256::digest(body.as_bytes()));
    let key = format!("discord-commands-{application}");
    if store.meta(&key).await?.as_deref() == Some(hash.as_str()) {
        return Ok(false);
    }
    rest.put(&format!("applications/{application}/commands"), serde_json::from_str::<Value>(&body)?).await?;
    store.set_meta(&key, &hash).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::{ABOUT, MENUS, hint, menu_of, registration};
    use crate::chat::command::COMMANDS;
    use crate::lang::Lang;

    #[test]
    fn a_hint_that_is_too_long_ends_after_a_whole_word_and_every_description_is_whole() {
        assert_eq!(hint("[a | b]".to_owned()), "[a | b]");
        for command in COMMANDS {
            for lang in Lang::ALL {
                let help = command.help(lang);
                assert!(help.about.chars().count() <= ABOUT, "{}", help.about);
                let shown = hint(help.usage.clone());
                assert!(shown.chars().count() <= ABOUT, "{shown}");
                if let Some(kept) = shown.strip_suffix(" | …]") {
                    assert!(help.usage.starts_with(&format!("{kept} | ")), "{shown}");
                }
            }
        }
    }

    /// Every text that has a name of its own, and its translation: within the limits that the OpenAPI document does
    /// not hold (lower-case names, no two alike).
    #[test]
    fn names_and_descriptions_keep_the_limits_and_no_two_names_are_alike() {
        let told: Vec<Value> = serde_json::from_str(&registration().unwrap()).unwrap();
        assert_eq!(told.len(), COMMANDS.len() + MENUS.len());
        let mut names = BTreeSet::new();
        for entry in &told {
            let french = entry["name_localizations"]["fr"].as_str().unwrap();
            let english = entry["name"].as_str().unwrap();
            for (lang, name) in [("en", english), ("fr", french)] {
                let plain = entry["type"] == 3 || name.chars().all(|c| c.is_lowercase() || c.is_numeric() || c == '-');
                assert!((1..=32).contains(&name.chars().count()) && plain, "{name}");
                assert!(names.insert((lang, entry["type"].to_string(), name.to_owned())), "{name} twice");
            }
            let options = entry["options"].as_array().into_iter().flatten();
            for text in options.chain([entry]).filter(|entry| entry["type"] != 3 || entry.get("required").is_some()) {
                for about in [&text["description"], &text["description_localizations"]["fr"]] {
                    assert!((1..=100).contains(&about.as_str().unwrap().chars().count()), "{about}");
                }
            }
            assert!(entry.to_string().chars().count() <= 8_000);
        }
    }

    #[test]
    fn a_menu_is_known_by_its_name_in_either_language() {
        for (what, key) in MENUS {
            for lang in Lang::ALL {
                assert_eq!(menu_of(&crate::lang::say(lang, key, &[])), Some(what), "{key}");
            }
        }
        assert_eq!(menu_of("Ban this person"), None);
    }
}

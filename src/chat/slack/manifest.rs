//! The app manifest: what Slack is told when the app is made, from the command table and the tables here.
use serde::Serialize;
use url::Url;

use super::heard::SHORTCUTS;
use crate::chat::command::{COMMANDS, Command};
use crate::flow::port::OnMessage;
use crate::lang::{Lang, say};
use crate::say;

/// Names that Slack keeps for itself: one of them makes it refuse the whole manifest (NousResearch/hermes-agent pull
/// request 18456, openclaw pull request 29032, read 2026-11).
pub const RESERVED: &[&str] = &[
    "apps",
    "archive",
    "away",
    "call",
    "collapse",
    "commands",
    "debug",
    "dm",
    "dnd",
    "expand",
    "feed",
    "help",
    "huddle",
    "invite",
    "join",
    "kick",
    "kill",
    "leave",
    "me",
    "msg",
    "mute",
    "open",
    "prefs",
    "pro",
    "remind",
    "remove",
    "rename",
    "search",
    "send",
    "shortcuts",
    "shrug",
    "star",
    "status",
    "todo",
    "topic",
    "unarchive",
    "unmute",
    "who",
];

/// Our names of commands that are called otherwise on Slack.
const RENAMED: &[(&str, &str)] = &[("me", "mine")];

/// A permission that the app asks for, and why.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// Slack's name of it.
    pub name: &'static str,
    /// The message that says what it is for.
    pub reason: &'static str,
}

const fn scope(name: &'static str, reason: &'static str) -> Scope {
    Scope { name, reason }
}

/// Every permission, and no other.
pub const SCOPES: &[Scope] = &[
    scope("channels:history", "chat-slack-scope-channels-history"),
    scope("chat:write", "chat-slack-scope-chat-write"),
    scope("commands", "chat-slack-scope-commands"),
    scope("files:read", "chat-slack-scope-files-read"),
    scope("files:write", "chat-slack-scope-files-write"),
    scope("groups:history", "chat-slack-scope-groups-history"),
    scope("im:history", "chat-slack-scope-im-history"),
    scope("im:write", "chat-slack-scope-im-write"),
    scope("usergroups:read", "chat-slack-scope-usergroups-read"),
    scope("users:read", "chat-slack-scope-users-read"),
];

/// What Slack tells the app of its own accord.
const EVENTS: &[&str] = &["app_home_opened"];

/// The name under which Slack knows a command of ours.
#[must_use]
pub fn slash(ours: &str) -> &str {
    RENAMED.iter().find(|(name, _)| *name == ours).map_or(ours, |(_, slack)| slack)
}

/// Our name of a command of Slack's.
#[must_use]
pub fn ours(slash: &str) -> &str {
    RENAMED.iter().find(|(_, slack)| *slack == slash).map_or(slash, |(name, _)| name)
}

/// A command as somebody is told to type it, `/me shares`, as it is typed on Slack.
#[must_use]
pub fn typed(code: &str) -> String {
    let Some(line) = code.strip_prefix('/') else { return code.to_owned() };
    let name = line.split(char::is_whitespace).next().unwrap_or_default();
    format!("/{}{}", slash(name), &line[name.len()..])
}

/// The manifest as YAML, with the words that are not a person's own in `lang`; `http` is where the public listener is
/// reached from outside, for an app that gets signed requests instead of Socket Mode.
///
/// # Errors
/// What the writer says.
pub fn yaml(lang: Lang, http: Option<&Url>) -> Result<String, serde_saphyr::ser::Error> {
    serde_saphyr::to_string(&manifest(lang, http))
}

#[derive(Serialize)]
struct Manifest {
    display_information: Display,
    features: Features,
    oauth_config: OAuth,
    settings: Settings,
}

#[derive(Serialize)]
struct Display {
    name: &'static str,
    description: String,
}

#[derive(Serialize)]
struct Features {
    app_home: Home,
    bot_user: Bot,
    shortcuts: Vec<Shortcut>,
    slash_commands: Vec<Slash>,
}

#[derive(Serialize)]
struct Home {
    home_tab_enabled: bool,
    messages_tab_enabled: bool,
    messages_tab_read_only_enabled: bool,
}

#[derive(Serialize)]
struct Bot {
    display_name: &'static str,
    always_online: bool,
}

#[derive(Serialize)]
struct Shortcut {
    name: String,
    r#type: &'static str,
    callback_id: &'static str,
    description: String,
}

#[derive(Serialize)]
struct Slash {
    command: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    description: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    usage_hint: String,
    should_escape: bool,
}

#[derive(Serialize)]
struct OAuth {
    scopes: Scopes,
}

#[derive(Serialize)]
struct Scopes {
    bot: Vec<&'static str>,
}

#[derive(Serialize)]
struct Settings {
    event_subscriptions: Events,
    interactivity: Interactivity,
    org_deploy_enabled: bool,
    socket_mode_enabled: bool,
    token_rotation_enabled: bool,
}

#[derive(Serialize)]
struct Events {
    #[serde(skip_serializing_if = "Option::is_none")]
    request_url: Option<String>,
    bot_events: &'static [&'static str],
}

#[derive(Serialize)]
struct Interactivity {
    is_enabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_url: Option<String>,
}

fn manifest(lang: Lang, http: Option<&Url>) -> Manifest {
    let at = |path: &str| http.map(|base| format!("{}{path}", base.as_str().trim_end_matches('/')));
    let shortcuts = SHORTCUTS.iter().map(|(callback_id, what)| shortcut(lang, callback_id, *what));
    let slashes = COMMANDS.iter().flat_map(|command| Lang::ALL.map(|of| slash_of(command, of, at("/slack/commands"))));
    Manifest {
        display_information: Display { name: "portevoix", description: say!(lang, "chat-slack-about") },
        features: Features {
            app_home: Home { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
            bot_user: Bot { display_name: "portevoix", always_online: true },
            shortcuts: shortcuts.collect(),
            slash_commands: slashes.collect(),
        },
        oauth_config: OAuth { scopes: Scopes { bot: SCOPES.iter().map(|scope| scope.name).collect() } },
        settings: Settings {
            event_subscriptions: Events { request_url: at("/slack/events"), bot_events: EVENTS },
            interactivity: Interactivity { is_enabled: true, request_url: at("/slack/interactions") },
            org_deploy_enabled: false,
            socket_mode_enabled: http.is_none(),
            token_rotation_enabled: false,
        },
    }
}

fn shortcut(lang: Lang, callback_id: &'static str, what: OnMessage) -> Shortcut {
    let (name, about) = match what {
        OnMessage::Kit => ("chat-slack-menu-kit", "chat-slack-menu-kit-about"),
        OnMessage::Shared => ("chat-slack-menu-shared", "chat-slack-menu-shared-about"),
    };
    Shortcut { name: say(lang, name, &[]), r#type: "message", callback_id, description: say(lang, about, &[]) }
}

/// A command under its name in one language, explained in that language.
fn slash_of(command: &Command, lang: Lang, url: Option<String>) -> Slash {
    let help = command.help(lang);
    let usage_hint = help.usage.trim().to_owned();
    Slash { command: format!("/{}", slash(help.name)), url, description: help.about, usage_hint, should_escape: false }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::chat::slack::pace::METHODS;

    #[test]
    fn every_command_is_there_in_both_languages_under_a_name_that_slack_takes() {
        let made = manifest(Lang::En, None);
        let names: BTreeSet<&str> = made.features.slash_commands.iter().map(|slash| slash.command.as_str()).collect();
        assert_eq!(names.len(), 2 * COMMANDS.len());
        assert!(names.len() <= 50, "Slack takes fifty (memory)");
        for name in names {
            let name = name.trim_start_matches('/');
            assert!(!RESERVED.contains(&name), "/{name} is Slack's own");
            assert!(name.len() < 32 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "/{name}");
            assert!(crate::chat::command::by_name(ours(name)).is_some(), "/{name} is no command of ours");
        }
        for slash in &made.features.slash_commands {
            assert!(slash.description.chars().count() <= 2_000 && slash.usage_hint.chars().count() <= 1_000);
        }
        for shortcut in &made.features.shortcuts {
            assert!(shortcut.name.chars().count() <= 24, "{}", shortcut.name);
            assert!(shortcut.description.chars().count() <= 150, "{}", shortcut.description);
        }
        assert!(made.display_information.description.chars().count() <= 140);
    }

    #[test]
    fn every_permission_is_needed_and_every_need_is_a_permission() {
        let needed = METHODS.iter().map(|method| method.scope).filter(|scope| !scope.is_empty());
        // For typed commands; and history is read in three kinds of conversation.
        let others = ["commands", "groups:history", "im:history"];
        let needed: BTreeSet<&str> = needed.chain(others).collect();
        let asked: BTreeSet<&str> = SCOPES.iter().map(|scope| scope.name).collect();
        assert_eq!(asked, needed);
    }

    #[test]
    fn commands_are_written_as_slack_knows_them() {
        for (code, expected) in
            [("/me shares", "/mine shares"), ("/me", "/mine"), ("/moi", "/moi"), ("/menu", "/menu"), ("me", "me")]
        {
            assert_eq!(typed(code), expected);
        }
        assert_eq!((ours("mine"), ours("share")), ("me", "share"));
    }
}

//! The command line in French: the same commands and options, with other words around them.
use std::collections::BTreeMap;
use std::sync::LazyLock;

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, ArgAction, Command};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    text: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    en: String,
    fr: String,
}

/// Every text under its English: one that was changed there has no French any more, and a test says so.
static TEXTS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    // A test reads it: a program that could not would answer in English.
    let table: Option<Table> = toml::from_str(include_str!("fr.toml")).ok();
    table.into_iter().flat_map(|table| table.text).map(|pair| (pair.en, pair.fr)).collect()
});

/// `text` in French; what nobody has translated stays as it is.
pub(super) fn french(text: &str) -> &str {
    TEXTS.get(text).map_or(text, String::as_str)
}

/// The line that says how a command is used.
pub(super) fn usage(used: &str) -> String {
    format!("{} {used}", french("Usage:"))
}

/// Everything that is shown of `command` and of the commands below it.
pub(super) fn translated(mut command: Command) -> Command {
    // Before that, the options and the command that clap adds by itself are not there to be translated.
    command.build();
    translate(command)
}

fn translate(mut command: Command) -> Command {
    let mut template = format!("{{before-help}}{{about-with-newline}}\n{}", usage("{usage}"));
    let sections = [
        ("Commands:", "subcommands", command.has_subcommands()),
        ("Arguments:", "positionals", command.get_positionals().next().is_some()),
        ("Options:", "options", true),
    ];
    for (heading, part, _) in sections.into_iter().filter(|(.., there)| *there) {
        template.push_str(&format!("\n\n{}\n{{{part}}}", french(heading)));
    }
    if let Some(about) = command.get_about().map(text) {
        command = command.about(about);
    }
    if let Some(long) = command.get_long_about().map(paragraphs) {
        command = command.long_about(long);
    }
    if let Some(after) = command.get_after_help().map(text) {
        command = command.after_help(after);
    }
    if let Some(name) = TEXTS.get("COMMAND") {
        command = command.subcommand_value_name(name.as_str());
    }
    command.help_template(template + "{after-help}").mut_args(argument).mut_subcommands(translate)
}

fn text(styled: &StyledStr) -> String {
    french(&styled.to_string()).to_owned()
}

/// clap's long text begins with the short one and a full stop.
fn paragraphs(long: &StyledStr) -> String {
    let long = long.to_string();
    let paragraph = |paragraph: &str| match paragraph.strip_suffix('.') {
        Some(short) if TEXTS.contains_key(short) => format!("{}.", french(short)),
        _ => french(paragraph).to_owned(),
    };
    long.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

/// clap says defaults, variables and values in English behind the text: here they are part of it.
fn argument(arg: Arg) -> Arg {
    let Some(help) = arg.get_help().map(text) else { return arg };
    let takes = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let note = |word: &str, values: &[String]| format!("[{}\u{a0}: {}]", french(word), values.join(", "));
    let mut notes = vec![];
    if takes && !arg.get_default_values().is_empty() {
        let values = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned());
        notes.push(note("default", &values.collect::<Vec<_>>()));
    }
    if let Some(name) = arg.get_env() {
        notes.push(note("env", &[name.to_string_lossy().into_owned()]));
    }
    let values = if takes { arg.get_possible_values() } else { vec![] };
    let long = if values.iter().any(|value| value.get_help().is_some()) {
        let rows: String = values.iter().map(row).collect();
        let notes: String = notes.iter().map(|note| format!("\n\n{note}")).collect();
        Some(format!("{help}\n\n{}{rows}{notes}", french("Possible values:")))
    } else {
        arg.get_long_help().map(text)
    };
    if !values.is_empty() {
        let names: Vec<String> = values.iter().map(|value| value.get_name().to_owned()).collect();
        notes.push(note("possible values", &names));
    }
    let names: Option<Vec<&'static str>> = arg
        .get_value_names()
        .and_then(|names| names.iter().map(|name| TEXTS.get(name.as_str()).map(String::as_str)).collect());
    let line = [&[help], notes.as_slice()].concat().join(" ");
    let mut arg = arg.help(line).hide_default_value(true).hide_env(true).hide_possible_values(true);
    if let Some(long) = long {
        arg = arg.long_help(long);
    }
    match names {
        Some(names) if takes => arg.value_names(names),
        _ => arg,
    }
}

/// One value in the list below an option.
fn row(value: &PossibleValue) -> String {
    let help = value.get_help().map(|help| format!("\u{a0}: {}", text(help))).unwrap_or_default();
    format!("\n- {}{help}", value.get_name())
}

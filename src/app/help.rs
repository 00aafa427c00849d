//! The first help page: commands under headings, then the codes that the program ends with.
use clap::Command;

use super::exit::EXITS;
use crate::lang::{Lang, say};

mod french;
mod refusal;

pub(super) use refusal::refusal;

/// Every command under its heading, in the order in which somebody who is new needs them.
pub(super) const GROUPS: &[(&str, &[&str])] = &[
    ("Start and run:", &["init", "doctor", "run", "demo", "status"]),
    ("Content and calendar:", &["content", "explain", "feed", "plan", "preview", "schedule", "network"]),
    ("Rules and disclosure:", &["rules", "disclosure"]),
    ("Audiences and reach:", &["audience", "reach"]),
    ("Data:", &["backup", "restore", "ledger", "person"]),
    ("Install and measure:", &["config", "manifest", "completions", "man", "bench"]),
];

/// The command line with that page, and everything that its pages say in the language of whoever reads them. A command
/// that stands under no heading is listed last.
pub(super) fn command(command: Command, lang: Lang) -> Command {
    let (command, word): (Command, fn(&str) -> &str) = match lang {
        Lang::En => (command, |english| english),
        Lang::Fr => (french::translated(command), french::french),
    };
    let line = |name: &str| {
        let about = command.get_subcommands().find(|known| known.get_name() == name)?.get_about()?.to_string();
        Some(format!("  {name:<13}{about}\n"))
    };
    let group = |(heading, names): &(&str, &[&str])| {
        let lines: String = names.iter().filter_map(|name| line(name)).collect();
        format!("{}\n{lines}\n", word(heading))
    };
    let grouped: String = GROUPS.iter().map(group).collect();
    let is_grouped = |name: &str| GROUPS.iter().any(|(_, names)| names.contains(&name));
    let rest = command.get_subcommands().map(Command::get_name).filter(|name| !is_grouped(name) && *name != "help");
    let rest: String = rest.filter_map(line).collect();
    let more = if rest.is_empty() { rest } else { format!("{}\n{rest}\n", word("More:")) };
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{grouped}{more}{}\n{{options}}{{after-help}}",
        word("Usage:"),
        word("Options:"),
    );
    let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    command.help_template(template).after_long_help(format!("{examples}\n\n{}", exits(lang, word)))
}

/// Every code that the program ends with.
fn exits(lang: Lang, word: fn(&str) -> &str) -> String {
    let rows = EXITS.iter().map(|(exit, key)| format!("  {:<4}{}\n", exit.number(), say(lang, key, &[])));
    let (heading, done) = (word("Exit codes:"), word("it did what was asked"));
    format!("{heading}\n  0   {done}\n{}", rows.collect::<String>()).trim_end().to_owned()
}

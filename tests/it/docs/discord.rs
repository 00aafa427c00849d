//! docs/discord.md: its tables are made from code, its examples are read.
use portevoix::app::config::Config;
use portevoix::chat::command::COMMANDS;
use portevoix::chat::discord::gateway::{INTENTS, REFUSALS};
use portevoix::chat::discord::manifest::{PERMISSIONS, SCOPES, permissions};
use portevoix::lang::{Lang, say};
use portevoix::schedule;

use super::{blocks, code, hold, page, table, with_tables};

#[test]
fn the_page_on_discord_is_true() {
    let text = page("discord.md");
    let reason = |permission: &portevoix::chat::discord::manifest::Permission| {
        let bit = format!("1 << {}", permission.bit);
        vec![permission.name.to_owned(), code(bit), say(Lang::En, permission.reason, &[])]
    };
    let command = |command: &portevoix::chat::command::Command| {
        let help = command.help(Lang::En);
        let slash = |name: &str| code(format!("/{name}"));
        vec![slash(command.names.0), slash(command.names.1), help.about]
    };
    let refusal = |(number, what, todo): &(u16, &str, &str)| vec![code(number), (*what).to_owned(), (*todo).to_owned()];
    let tables = [
        ("permissions", table(&["permission", "bit", "why"], PERMISSIONS.iter().map(reason))),
        ("commands", table(&["in English", "in French", "what it does"], COMMANDS.iter().map(command))),
        ("refusals", table(&["code", "what it means", "what to do"], REFUSALS.iter().map(refusal))),
    ];
    for fact in [code(SCOPES), code(permissions()), "`discord.api_base`".into(), "`discord.gateway`".into()] {
        assert!(text.contains(&fact), "{fact}");
    }
    assert!(INTENTS.is_empty() && text.contains("no intents"));
    let examples = blocks(&text, "toml");
    let config: Config = toml::from_str(&examples[0].1).unwrap();
    assert_eq!(config.discord.workspace.len(), 1);
    let (calendar, findings) = schedule::parse("schedules.toml", &examples[1].1, "UTC");
    assert!(findings.is_empty(), "{findings:?}");
    let place = calendar.channels[0].place.as_ref().unwrap();
    let name = config.discord.workspace.keys().next().unwrap();
    assert_eq!(&place.workspace, name, "the calendar's example goes with the configuration's");
    hold("discord.md", &with_tables(&text, &tables));
}

//! The page on the chat: its tables are the program's, its pictures are there, and small.
use portevoix::chat::command::COMMANDS;
use portevoix::lang::Lang;

use super::{code, hold, page, path, table, with_tables};
use crate::contract::{PLATFORMS, SCENES};

/// Largest picture, in bytes.
const LARGEST: u64 = 200 * 1024;

fn commands() -> String {
    let row = |command: &portevoix::chat::command::Command| {
        let usage = |lang: Lang| {
            let help = command.help(lang);
            let line = format!("/{} {}", help.name, help.usage);
            code(line.trim_end().replace('|', "\\|"))
        };
        vec![usage(Lang::En), usage(Lang::Fr), command.help(Lang::En).about]
    };
    table(&["in English", "in French", "what it does"], COMMANDS.iter().map(row))
}

fn scenes() -> String {
    let head: Vec<&str> = std::iter::once("scene").chain(PLATFORMS.iter().copied()).collect();
    let row = |scene: &crate::contract::Played| {
        let mut row = vec![scene.about.to_owned()];
        row.extend(PLATFORMS.iter().map(|_| "✓".to_owned()));
        row
    };
    table(&head, SCENES.iter().map(row))
}

#[test]
fn the_page_on_the_chat_is_true() {
    let text = page("chat.md");
    hold("chat.md", &with_tables(&text, &[("commands", commands()), ("scenes", scenes())]));
    for platform in PLATFORMS {
        for what in ["card", "kit", "board"] {
            let name = format!("pictures/{platform}-{what}.png");
            assert!(text.contains(&format!("]({name})")), "docs/chat.md does not show {name}");
            let size = std::fs::metadata(path(&name)).unwrap_or_else(|error| panic!("{name}: {error}")).len();
            assert!((1..=LARGEST).contains(&size), "{name} has {size} bytes");
        }
    }
}

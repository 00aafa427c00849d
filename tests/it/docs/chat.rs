//! The page on the chat: its tables are the program's, its pictures are there, and small.
use portevoix::chat::command::COMMANDS;
use portevoix::id::Millis;
use portevoix::lang::{Lang, number};
use portevoix::network::{Figure, SHOWN};

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

fn figures() -> String {
    let rows = SHOWN.iter().map(|row| {
        let names: Vec<&str> = row.figures.iter().map(|figure| name(*figure)).collect();
        let asked = if row.network.calibrates() { "yes" } else { "no" };
        let source = format!("{} ({})", row.source, row.as_of);
        vec![row.network.name().to_owned(), names.join(", "), asked.to_owned(), source]
    });
    table(&["network", "what its authors see", "asked for", "known from"], rows)
}

fn name(figure: Figure) -> &'static str {
    match figure {
        Figure::Impressions => "impressions",
        Figure::Reached => "members reached",
        Figure::Reposts => "reposts",
    }
}

/// The rules as the page tells them.
fn rules() -> Vec<String> {
    use portevoix::reach::ask::{FROM, ITEM_REST, REST, UNTIL, WEEK, WORTH, allowance};
    let days = |ms: i64| ms / Millis::DAY;
    vec![
        format!("{} to {} days old", days(FROM), days(UNTIL)),
        format!("less than {:.0} % of the range", WORTH * 100.0),
        format!("asked nothing for {} days", days(REST)),
        format!("within {} hours", ITEM_REST / Millis::HOUR),
        format!("every {} who take part within {} days", 1_000 / allowance(1_000), days(WEEK)),
        format!("from 0 to {}", number(Lang::En, portevoix::reach::figures::MOST_SHOWN.cast_signed())),
    ]
}

#[test]
fn the_page_on_the_chat_is_true() {
    let text = page("chat.md");
    hold("chat.md", &with_tables(&text, &[("commands", commands()), ("figures", figures()), ("scenes", scenes())]));
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for rule in rules() {
        assert!(flat.contains(&rule), "docs/chat.md does not say {rule:?}");
    }
    for platform in PLATFORMS {
        for what in ["card", "kit", "board"] {
            let name = format!("pictures/{platform}-{what}.png");
            assert!(text.contains(&format!("]({name})")), "docs/chat.md does not show {name}");
            let size = std::fs::metadata(path(&name)).unwrap_or_else(|error| panic!("{name}: {error}")).len();
            assert!((1..=LARGEST).contains(&size), "{name} has {size} bytes");
        }
    }
}

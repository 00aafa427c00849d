//! The manifest in the repository is the one that the program prints, and the page on Slack lists what it asks for.
//! `PORTEVOIX_WRITE_DOCS=1 cargo test slack_manifest` writes both.
use std::fmt::Write as _;

use portevoix::chat::command::COMMANDS;
use portevoix::chat::slack::manifest::{SCOPES, slash, yaml};
use portevoix::lang::{Lang, say};
use url::Url;

use crate::source::root;

const HEAD: &str = "# What `portevoix manifest slack` prints; a test keeps it so. Explained in docs/slack.md.\n";

fn hold(path: &str, expected: &str) {
    let path = root().join(path);
    if std::env::var_os("PORTEVOIX_WRITE_DOCS").is_some() {
        std::fs::write(&path, expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{}: PORTEVOIX_WRITE_DOCS=1 writes it anew", path.display());
}

/// The page with one of its tables replaced.
fn with(page: &str, name: &str, table: &str) -> String {
    let open = format!("<!-- table: {name} -->\n");
    let start = page.find(&open).unwrap_or_else(|| panic!("no table {name}")) + open.len();
    let end = start + page[start..].find("<!-- end -->").unwrap();
    format!("{}{table}{}", &page[..start], &page[end..])
}

#[test]
fn the_manifest_in_the_repository_is_the_one_that_is_printed() {
    let made = yaml(Lang::En, None).unwrap();
    hold("deploy/slack/manifest.yaml", &format!("{HEAD}{made}"));
    let read: serde_json::Value = serde_saphyr::from_str(&made).unwrap();
    assert_eq!(read["settings"]["socket_mode_enabled"], true);
    assert_eq!(read["settings"]["event_subscriptions"]["bot_events"][0], "app_home_opened");
    assert!(read["features"]["slash_commands"][0].get("url").is_none());
}

#[test]
fn for_signed_requests_every_address_is_below_the_public_one() {
    let public = Url::parse("https://go.example.com/below/").unwrap();
    let read: serde_json::Value = serde_saphyr::from_str(&yaml(Lang::Fr, Some(&public)).unwrap()).unwrap();
    assert_eq!(read["settings"]["socket_mode_enabled"], false);
    assert_eq!(read["settings"]["interactivity"]["request_url"], "https://go.example.com/below/slack/interactions");
    assert_eq!(read["settings"]["event_subscriptions"]["request_url"], "https://go.example.com/below/slack/events");
    for slash in read["features"]["slash_commands"].as_array().unwrap() {
        assert_eq!(slash["url"], "https://go.example.com/below/slack/commands");
    }
}

#[test]
fn the_page_lists_commands_and_permissions_with_their_reasons() {
    let mut scopes = "| permission | what for |\n|---|---|\n".to_owned();
    for scope in SCOPES {
        writeln!(scopes, "| `{}` | {} |", scope.name, say(Lang::En, scope.reason, &[])).unwrap();
    }
    let mut commands = "| English | French | what it does |\n|---|---|---|\n".to_owned();
    for command in COMMANDS {
        let names = Lang::ALL.map(|lang| slash(command.help(lang).name));
        writeln!(commands, "| `/{}` | `/{}` | {} |", names[1], names[0], command.help(Lang::En).about).unwrap();
    }
    let page = std::fs::read_to_string(root().join("docs/slack.md")).unwrap();
    hold("docs/slack.md", &with(&with(&page, "scopes", &scopes), "slash", &commands));
}

/// Only what stands in code is written as Slack knows it: a sentence about `and/me` is nobody's command.
#[test]
fn a_command_that_slack_calls_otherwise_stands_in_code_wherever_it_is_told() {
    let others = COMMANDS.iter().flat_map(|command| Lang::ALL.map(|lang| command.help(lang).name));
    let others: Vec<String> = others.filter(|name| slash(name) != *name).map(|name| format!("/{name}")).collect();
    assert_eq!(others, ["/me"]);
    let bare = |line: &str| line.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let names = |line: &str| {
        let mut words = line.split(|c: char| !c.is_alphanumeric() && !"/-_".contains(c));
        words.any(|word| others.iter().any(|other| word == other))
    };
    assert!(names("type /me, then") && !names("and/me /menu /mine") && !names(&bare("type `/me shares` here")));
    let mut told = 0;
    for lang in ["fr", "en"] {
        for file in std::fs::read_dir(root().join("src/lang").join(lang)).unwrap() {
            let path = file.unwrap().path();
            for line in std::fs::read_to_string(&path).unwrap().lines().filter(|line| !line.starts_with('#')) {
                told += usize::from(names(line));
                assert!(!names(&bare(line)), "{}: {line}", path.display());
            }
        }
    }
    assert!(told > 10, "{told}");
}

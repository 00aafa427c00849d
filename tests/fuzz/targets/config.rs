//! The configuration: refused in words that name the file, a variable or a key; or read, and then what `config show`
//! prints of it reads as the same configuration, without a password in it.
//!
//! The input is the file, then, after a byte 0x1e, lines `PORTEVOIX__SECTION__KEY=value`. The value of a variable whose
//! name ends in `_FILE` is what that file holds.
#![no_main]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use portevoix::app::config::{origin, read};
use portevoix::app::exit::{Exit, Stop};
use portevoix::lang::Lang;

/// One folder for the whole run, with the files in it.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("portevoix-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
});

fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = FOLDER.join(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

fn variables(lines: &str) -> Vec<(String, String)> {
    // A process has no variable with a NUL in it.
    let lines = lines.lines().filter(|line| !line.contains('\0')).filter_map(|line| line.split_once('='));
    let variable = |(at, (name, value)): (usize, (&str, &str))| {
        let named = name.to_lowercase().ends_with("_file");
        let value =
            if named { file(&at.to_string(), value.as_bytes()).display().to_string() } else { value.to_owned() };
        (name.to_owned(), value)
    };
    lines.take(8).enumerate().map(variable).collect()
}

/// Every place that is told lies in the file. What is told without one names the variables or a key.
fn told(stop: &Stop, path: &Path, text: &[u8], lang: Lang) {
    assert_eq!(stop.exit, Exit::Configuration);
    assert!(!stop.message.starts_with("app-"), "{}", stop.message);
    let before = format!("{}:", path.display());
    if let Some(rest) = stop.message.strip_prefix(&before) {
        let mut numbers = rest.split(|sign: char| !sign.is_ascii_digit()).map(str::parse::<usize>);
        let (Some(Ok(line)), Some(Ok(column))) = (numbers.next(), numbers.next()) else { panic!("{}", stop.message) };
        let text = String::from_utf8_lossy(text);
        let there = line.checked_sub(1).and_then(|before| text.split('\n').nth(before)).expect("a line of the file");
        assert!((1..=there.chars().count() + 1).contains(&column), "{}", stop.message);
        return;
    }
    let names = ["PORTEVOIX__", "listen.p", "feeds.own_hosts", "evidence.mastodon_hosts", "[reach]", "api_base"];
    let twice = match lang {
        Lang::Fr => "Discord et Slack",
        Lang::En => "Discord and Slack",
    };
    let unreadable = stop.message.contains(&path.display().to_string());
    assert!(unreadable || names.iter().chain([&twice]).any(|name| stop.message.contains(name)), "{}", stop.message);
}

fuzz_target!(|input: &[u8]| {
    let mut parts = input.splitn(2, |byte| *byte == 0x1e);
    let (text, lines) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let path = file("portevoix.toml", text);
    let variables = variables(&String::from_utf8_lossy(lines));
    let [french, english] = [Lang::Fr, Lang::En].map(|lang| {
        let config = read(Some(&path), variables.clone(), lang);
        config.map_err(|stop| told(&stop, &path, text, lang)).ok()
    });
    assert_eq!(french.is_some(), english.is_some());
    let Some(config) = english else { return };
    let rows = origin::rows(Some(&path), variables, &[], Lang::En).expect("what was read can be shown");
    let mut printed = String::new();
    for row in &rows {
        printed.push_str(&format!("{} = {}\n", row.key, row.value));
    }
    let addresses = [
        ("listen.public_url", &config.listen.public_url),
        ("discord.api_base", &config.discord.api_base),
        ("discord.gateway", &config.discord.gateway),
        ("slack.api_base", &config.slack.api_base),
    ];
    for (key, address) in addresses {
        if address.as_ref().is_some_and(|address| address.password().is_some()) {
            let row = rows.iter().find(|row| row.key == key).expect("a row");
            assert!(row.value.contains(":***@"), "{key} = {}", row.value);
        }
    }
    let again = read(Some(&file("shown.toml", printed.as_bytes())), [], Lang::En);
    let again = again.unwrap_or_else(|stop| panic!("{}\n{printed}", stop.message));
    // A secret says nothing of itself, masked or not; any other text is masked where it is an address with a password.
    if !printed.contains(":***@") {
        assert_eq!(format!("{config:?}"), format!("{again:?}"), "{printed}");
    }
});

//! Every key of the sample as a variable: what `.env.example` holds.
use super::{PREFIX, SAMPLE};

/// Files that `portevoix init` makes for secrets, by the variables that name them.
const SECRETS: &[(&str, &str)] =
    &[("DISCORD__TOKEN", "secrets/discord-token"), ("SLACK__APP_TOKEN", "secrets/slack-app-token")];

/// `.env.example`: a comment and a variable for each key; every one is commented out, so that a copy changes nothing.
#[must_use]
pub fn env_example() -> String {
    let mut text = String::from(
        "# Every key of portevoix.toml as a variable; a variable wins over the file. Copy it to .env, and take the sign away\n\
         # from what you set. A name with _FILE at its end names a file that holds the value: that is for secrets.\n",
    );
    let (mut section, mut said) = (String::new(), String::new());
    for line in SAMPLE.lines() {
        let bare = line.strip_prefix("# ").unwrap_or(line);
        let is_key = |key: &str| key.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '_' | '.'));
        let key = bare.split_once(" = ").filter(|(key, _)| is_key(key));
        if let Some(name) = line.strip_prefix('[') {
            section = format!("{}.", name.trim_end_matches(']'));
        } else if let Some((key, value)) = key {
            let name = format!("{section}{key}").replace('.', "__").to_uppercase();
            let secret = SECRETS.iter().find(|(known, _)| *known == name);
            text.push_str(&format!("\n{said}"));
            text.push_str(&match secret {
                Some((_, file)) => format!("# {PREFIX}{name}_FILE={file}\n"),
                None => format!("# {PREFIX}{name}={}\n", value.trim_matches('"')),
            });
            said.clear();
        } else if line.starts_with('#') {
            said.push_str(line);
            said.push('\n');
        } else {
            said.clear();
        }
    }
    text
}

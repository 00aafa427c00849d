//! Where each value of the configuration comes from: the sample, a line of the file, a variable, or a flag.
use std::collections::BTreeMap;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::{EMBEDDED, PREFIX, SAMPLE, overlay, source, wrong};
use crate::app::exit::Stop;
use crate::content::place_of;
use crate::lang::Lang;
use crate::say;

/// What the sample says of keys whose value is another one in a file that does not name them: the sample's own content is
/// trusted, and its workspace open to everybody.
const ONLY_IN_THE_SAMPLE: &[(&str, Option<&str>)] =
    &[("content.trust_file_approvals", Some("false")), ("local.roles.admin", None)];
/// Words in the last part of a key whose value is not shown.
const SECRET: &[&str] = &["token", "secret", "password"];
/// What stands in place of a secret.
const MASK: &str = "\"***\"";

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said otherwise.
    Default,
    /// A line of the file.
    File {
        /// The file.
        name: String,
        /// The line, from 1.
        line: usize,
    },
    /// A variable.
    Variable(String),
    /// A flag of the command line.
    Flag(&'static str),
}

/// A key with the value that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The dotted key.
    pub key: String,
    /// Its value as TOML; a secret is masked.
    pub value: String,
    /// Where it comes from.
    pub origin: Origin,
}

impl Origin {
    /// In words.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Default => say!(lang, "app-origin-default"),
            Self::File { name, line } => format!("{name}:{line}"),
            Self::Variable(name) => name.clone(),
            Self::Flag(name) => say!(lang, "app-origin-flag", name = *name),
        }
    }
}

/// Every key that has a value, in the order of their names. The configuration was read before: its errors are known.
///
/// # Errors
/// What is wrong with the file or a variable.
pub fn rows(
    path: Option<&Path>,
    environment: impl IntoIterator<Item = (String, String)>,
    flags: &[(&str, &'static str, String)],
    lang: Lang,
) -> Result<Vec<Row>, Stop> {
    let (name, text) = source(path, lang)?;
    let default = |(key, value, _)| (key, (value, Origin::Default));
    let sample: BTreeMap<String, (String, Origin)> =
        spanned(SAMPLE).unwrap_or_default().into_iter().map(default).collect();
    let mut defaults = sample.clone();
    for (key, value) in ONLY_IN_THE_SAMPLE {
        match value {
            Some(value) => drop(defaults.insert((*key).to_owned(), ((*value).to_owned(), Origin::Default))),
            None => drop(defaults.remove(*key)),
        }
    }
    let is_file = name != EMBEDDED;
    let mut held = if is_file { defaults.clone() } else { sample };
    if is_file {
        for (key, value, at) in spanned(&text).map_err(|error| wrong(&name, &text, &error, lang))? {
            let line = place_of(&text, at).0;
            held.insert(key, (value, Origin::File { name: name.clone(), line }));
        }
    }
    let mut variables: Vec<_> = environment.into_iter().filter(|(key, _)| key.starts_with(PREFIX)).collect();
    variables.sort();
    for (variable, value) in variables {
        let mut table = toml::Table::new();
        let path = overlay(&mut table, &variable, value, lang)?;
        // A variable takes the place of what stood there. Of a whole table, what it leaves out is not said.
        let key = path.split("__").fold(String::new(), |before, part| joined(&before, part));
        let below = format!("{key}.");
        held.retain(|known, _| *known != key && !known.starts_with(&below));
        let again = defaults.iter().filter(|(known, _)| known.starts_with(&below));
        held.extend(again.map(|(key, row)| (key.clone(), row.clone())));
        let mut set = vec![];
        flatten("", &toml::Value::Table(table), &mut set);
        held.extend(set.into_iter().map(|(key, value)| (key, (value, Origin::Variable(variable.clone())))));
    }
    for (key, flag, value) in flags {
        held.insert((*key).to_owned(), (toml::Value::String(value.clone()).to_string(), Origin::Flag(flag)));
    }
    Ok(held.into_iter().map(|(key, (value, origin))| Row { value: shown(&key, value), key, origin }).collect())
}

/// Does this text of a configuration file give a value that is not shown? `false` where it cannot be read.
pub(in crate::app) fn holds_secret(text: &str) -> bool {
    spanned(text).is_ok_and(|found| found.into_iter().any(|(key, value, _)| shown(&key, value.clone()) != value))
}

/// A value as it may be shown.
fn shown(key: &str, value: String) -> String {
    let last = key.rsplit('.').next().unwrap_or_default();
    if SECRET.iter().any(|word| last.contains(word)) && value != "\"\"" {
        return MASK.to_owned();
    }
    // An address may hold a password. TOML writes a text with `"` in it in other quotes.
    let text = value.parse::<toml::Value>().ok().and_then(|value| value.as_str().map(str::to_owned));
    match url::Url::parse(text.as_deref().unwrap_or(&value)) {
        Ok(mut url) if url.password().is_some() => {
            // An address that has a password can be given another one.
            url.set_password(Some("***"))
                .map_or_else(|()| MASK.to_owned(), |()| toml::Value::String(url.into()).to_string())
        }
        _ => value,
    }
}

/// Keys and values of a text, with the place of each key.
fn spanned(text: &str) -> Result<Vec<(String, String, usize)>, toml::de::Error> {
    fn walk(before: &str, table: &DeTable<'_>, found: &mut Vec<(String, usize)>) {
        for (key, value) in table {
            let name = joined(before, key.get_ref());
            match value.get_ref() {
                // A table without keys says nothing, and would stand in the way of keys of a later layer.
                DeValue::Table(table) => walk(&name, table, found),
                _ => found.push((name, key.span().start)),
            }
        }
    }
    let parsed = DeTable::parse(text)?;
    let mut places = vec![];
    walk("", parsed.get_ref(), &mut places);
    let mut values = vec![];
    flatten("", &toml::Value::Table(toml::from_str(text)?), &mut values);
    let mut values: BTreeMap<String, String> = values.into_iter().collect();
    Ok(places.into_iter().filter_map(|(key, at)| values.remove(&key).map(|value| (key, value, at))).collect())
}

fn flatten(before: &str, value: &toml::Value, found: &mut Vec<(String, String)>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                flatten(&joined(before, key), value, found);
            }
        }
        value => found.push((before.to_owned(), value.to_string())),
    }
}

fn joined(before: &str, key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    let key = if bare { key.to_owned() } else { toml::Value::String(key.to_owned()).to_string() };
    if before.is_empty() { key } else { format!("{before}.{key}") }
}

#[cfg(test)]
mod tests {
    use super::super::Config;
    use super::*;

    fn row(key: &str, value: &str, origin: Origin) -> Row {
        Row { key: key.to_owned(), value: value.to_owned(), origin }
    }

    #[test]
    fn every_value_is_told_with_its_origin() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.toml");
        let text = "# mine\n[listen]\nprivate = \"127.0.0.1:1\"\npublic_url = \"https://u:pw@x.example/\"\n\n[slack]\n\
                    workspace.acme = { id = \"T1\", token = \"xoxb-1\" }\n[discord]\ntoken = \"\"\n";
        std::fs::write(&path, text).unwrap();
        let secret = folder.path().join("secret");
        std::fs::write(&secret, "xapp-1\n").unwrap();
        let variables = [
            ("PORTEVOIX__DATA", "/d".to_owned()),
            ("PORTEVOIX__LOG__JSON", "true".to_owned()),
            ("PORTEVOIX__SLACK__APP_TOKEN_FILE", secret.display().to_string()),
            ("SOMETHING", "else".to_owned()),
        ];
        let variables = variables.map(|(key, value)| (key.to_owned(), value));
        let flags = [("listen.public", "--public", "127.0.0.1:2".to_owned())];
        let found = rows(Some(&path), variables, &flags, Lang::En).unwrap();
        let file = |line| Origin::File { name: path.display().to_string(), line };
        let variable = |name: &str| Origin::Variable(name.to_owned());
        for expected in [
            row("content.folder", "\"content\"", Origin::Default),
            row("content.trust_file_approvals", "false", Origin::Default),
            row("listen.private", "\"127.0.0.1:1\"", file(3)),
            row("listen.public_url", "\"https://u:***@x.example/\"", file(4)),
            row("slack.workspace.acme.id", "\"T1\"", file(7)),
            row("slack.workspace.acme.token", MASK, file(7)),
            row("discord.token", "\"\"", file(9)),
            row("data", "\"/d\"", variable("PORTEVOIX__DATA")),
            row("log.json", "true", variable("PORTEVOIX__LOG__JSON")),
            row("slack.app_token", MASK, variable("PORTEVOIX__SLACK__APP_TOKEN_FILE")),
            row("listen.public", "\"127.0.0.1:2\"", Origin::Flag("--public")),
        ] {
            assert!(found.contains(&expected), "{expected:?} in {found:#?}");
        }
        assert!(!found.iter().any(|row| row.key.starts_with("local.")));
    }

    #[test]
    fn a_variable_that_sets_a_table_leaves_nothing_of_what_stood_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.toml");
        let text =
            "[discord.workspace.acme]\nid = \"1\"\nroles = { admin = [\"2\"] }\n[listen]\npublic = \"127.0.0.1:9\"\n";
        let variable = |name: &str, value: &str| (format!("PORTEVOIX__{name}"), value.to_owned());
        let variables = [
            variable("DISCORD__WORKSPACE__ACME", "{ id = \"3\" }"),
            variable("LISTEN", "{}"),
            variable("CONTENT", "{ folder = \"f\" }"),
            // A name twice in another case: the later one holds, which is the small one.
            variable("SLACK__WORKSPACE__B", "none"),
            variable("SLACK__WORKSPACE__b", "{ id = \"4\", token = \"\" }"),
        ];
        for text in [text, SAMPLE] {
            std::fs::write(&path, text).unwrap();
            let found = rows(Some(&path), variables.clone(), &[], Lang::En).unwrap();
            for expected in [
                row("discord.workspace.acme.id", "\"3\"", Origin::Variable(variables[0].0.clone())),
                row("listen.public", "\"127.0.0.1:8081\"", Origin::Default),
                row("content.folder", "\"f\"", Origin::Variable(variables[2].0.clone())),
                row("content.trust_file_approvals", "false", Origin::Default),
            ] {
                assert!(found.contains(&expected), "{expected:?} in {found:#?}");
            }
            let gone = |row: &Row| row.key.contains("acme.roles") || row.key == "slack.workspace.b";
            assert!(!found.iter().any(gone), "{found:#?}");
        }
    }

    #[test]
    fn a_password_is_masked_in_whichever_quotes() {
        for text in
            ["https://u:pw@x.example/", "https://u:p\"w@x.example/", "https://u:p\"'w@x.example/", "\nhttps://u:pw@x/"]
        {
            let value = toml::Value::String(text.to_owned()).to_string();
            let shown = shown("listen.public_url", value.clone());
            assert!(shown.contains("u:***@x") && !shown.contains('w'), "{value}: {shown}");
        }
        for plain in ["\"https://x.example/\"", "'a\"b'", "[]", "1.5", "true"] {
            assert_eq!(shown("data", plain.to_owned()), plain);
        }
    }

    #[test]
    fn a_secret_in_the_file_itself_is_seen() {
        for (text, expected) in [
            ("[discord]\ntoken = \"abc\"\n", true),
            ("[discord]\ntoken=\"abc\"\n", true),
            ("discord.token = 'abc'\n", true),
            ("[discord]\ntoken = \"\"\n", false),
            ("[discord]\n# token = \"abc\"\n", false),
            ("[slack]\n  signing_secret = 'x'\n", true),
            ("[slack]\nworkspace.acme = { id = \"T\", token = \"xoxb-1\" }\n", true),
            ("[slack]\nworkspace.acme={id=\"T\",token=\"xoxb-1\"}\n", true),
            // As docs/slack.md says to write it: the token stands in a file of its own.
            ("[slack]\nworkspace.acme = { id = \"T\", token = \"\" }\n", false),
            ("[slack]\n# workspace.acme = { id = \"T\", token = \"xoxb-1\" }\n", false),
            ("[listen]\npublic_url = \"https://u:pw@x.example/\"\n", true),
            ("data = \"d\"\n", false),
            ("no table", false),
        ] {
            assert_eq!(holds_secret(text), expected, "{text}");
        }
        assert!(!holds_secret(SAMPLE));
    }

    #[test]
    fn the_sample_is_what_holds_but_for_what_is_named() {
        let mut sample: Config = toml::from_str(SAMPLE).unwrap();
        sample.content.trust_file_approvals = false;
        sample.local = Default::default();
        assert_eq!(format!("{sample:?}"), format!("{:?}", Config::default()));
    }
}

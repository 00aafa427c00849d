//! What somebody answered, and the files with it in them.
use url::Url;

use crate::app::config::SAMPLE;
use crate::lang::Lang;

/// Where colleagues talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Platform {
    /// In the workspace that is built in.
    #[default]
    Local,
    /// On a Discord server.
    Discord,
    /// In a Slack workspace.
    Slack,
}

impl Platform {
    /// Every platform with the word that is typed.
    pub(super) const ALL: [(Self, &'static str); 3] =
        [(Self::Local, "local"), (Self::Discord, "discord"), (Self::Slack, "slack")];

    /// The page that says how it is connected.
    pub(super) fn page(self) -> Option<&'static str> {
        match self {
            Self::Local => None,
            Self::Discord => Some("docs/discord.md"),
            Self::Slack => Some("docs/slack.md"),
        }
    }
}

/// The answers; `None` where the sample's own words stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answers {
    /// The organisation's name.
    pub(super) name: Option<String>,
    /// The language where nobody chose one.
    pub(super) lang: Option<Lang>,
    /// The country of its seat, ISO 3166-1: whose disclosure rules apply first.
    pub(super) country: Option<String>,
    /// Its IANA time zone.
    pub(super) zone: Option<String>,
    /// Where colleagues talk.
    pub(super) platform: Platform,
    /// Where visitors reach tracked links.
    pub(super) public_url: Option<Url>,
}

impl Answers {
    /// The configuration.
    pub(super) fn configuration(&self) -> String {
        match &self.public_url {
            Some(url) => set(SAMPLE, "# public_url", "public_url", &quoted(url.as_str())),
            None => SAMPLE.to_owned(),
        }
    }

    /// The brand, from the sample's.
    pub(super) fn brand(&self, sample: Vec<u8>) -> Vec<u8> {
        let Ok(mut text) = String::from_utf8(sample) else { return vec![] };
        if let Some(name) = &self.name {
            text = set(&text, "name", "name", &quoted(name));
            text = set(&text, "aliases", "aliases", "[]");
        }
        if let Some(lang) = self.lang {
            text = set(&text, "lang", "lang", &quoted(lang.code()));
        }
        if let Some(country) = &self.country {
            text = set(&text, "country", "country", &quoted(country));
        }
        if let Some(zone) = &self.zone {
            text = set(&text, "zone", "zone", &quoted(zone));
        }
        text.into_bytes()
    }
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// `text` with the first line that gives `before` giving `key` this value; comments stay as they are.
fn set(text: &str, before: &str, key: &str, value: &str) -> String {
    let beginning = format!("{before} = ");
    let mut done = false;
    let lines = text.split_inclusive('\n').map(|line| {
        if done || !line.starts_with(&beginning) {
            return line.to_owned();
        }
        done = true;
        format!("{key} = {value}\n")
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::config::Config;
    use crate::app::folder;
    use crate::content::{BRAND, parse_brand};

    #[test]
    fn the_answers_stand_in_the_files() {
        let answers = Answers {
            name: Some("L’Atelier \"Réuni\" \\ Cie".to_owned()),
            lang: Some(Lang::En),
            country: Some("CA".to_owned()),
            zone: Some("America/Montreal".to_owned()),
            platform: Platform::Slack,
            public_url: Url::parse("https://go.example.org/").ok(),
        };
        let config: Config = toml::from_str(&answers.configuration()).unwrap();
        assert_eq!(config.listen.public_url, answers.public_url);
        let sample = folder::sample().into_iter().find(|file| file.path == BRAND).unwrap();
        let text = String::from_utf8(answers.brand(sample.bytes.clone())).unwrap();
        let (brand, findings) = parse_brand(BRAND, &text);
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(Some(&brand.name), answers.name.as_ref());
        assert_eq!((brand.lang, brand.zone_name.as_str()), (Lang::En, "America/Montreal"));
        assert_eq!(brand.country, "CA");
        assert!(brand.aliases.is_empty());
        let comments = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(comments(&text), comments(std::str::from_utf8(&sample.bytes).unwrap()));
        // Nobody answered: the sample, byte for byte.
        assert_eq!(Answers::default().configuration(), SAMPLE);
        assert_eq!(Answers::default().brand(sample.bytes.clone()), sample.bytes);
    }
}

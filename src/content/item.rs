//! What an item is: one id, one text per language, and the revision that approval pins.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use url::Url;

use crate::id::{ItemId, Millis};
use crate::lang::Lang;
use crate::network::Network;

/// What a post is about, which decides what must be disclosed and how the mix is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Sells or praises a product of the company.
    Promotional,
    /// An opening, or what it is like to work here.
    JobOffer,
    /// Social or environmental engagement.
    Csr,
    /// Teaches something that is useful without the product.
    Educational,
    /// Advises to buy, use or choose something of the company's.
    Recommendation,
    /// Rates something of the company's as one who used it.
    Review,
    /// Promotes a financial product or service.
    Financial,
    /// Is about goods that a law of their own restricts: health, alcohol, gambling.
    Regulated,
    /// Takes a side in a public debate.
    Political,
}

impl Kind {
    /// Every kind, for help and did-you-mean.
    pub const ALL: [Self; 9] = [
        Self::Promotional,
        Self::JobOffer,
        Self::Csr,
        Self::Educational,
        Self::Recommendation,
        Self::Review,
        Self::Financial,
        Self::Regulated,
        Self::Political,
    ];

    /// The code in files: `promotional`, `job_offer`...
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Promotional => "promotional",
            Self::JobOffer => "job_offer",
            Self::Csr => "csr",
            Self::Educational => "educational",
            Self::Recommendation => "recommendation",
            Self::Review => "review",
            Self::Financial => "financial",
            Self::Regulated => "regulated",
            Self::Political => "political",
        }
    }

    /// Does it sell? What counts against a schedule's quota of promotion.
    #[must_use]
    pub fn sells(self) -> bool {
        matches!(self, Self::Promotional | Self::Recommendation | Self::Review | Self::Financial | Self::Regulated)
    }

    /// The kind with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The SHA-256, as 64 lower-case hexadecimal characters, over all files of an item and its image.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub String);

impl Revision {
    /// How many characters [`Self::short`] has.
    pub const SHORT: usize = 12;

    /// Its first characters: enough for people to compare.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(..Self::SHORT).unwrap_or(&self.0)
    }
}

/// Whom an item is meant for. An empty list means everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Segment {
    /// Team names, compared without case.
    pub teams: Vec<String>,
    /// ISO 3166-1 alpha-2 country codes.
    pub countries: Vec<String>,
    /// Languages that a person reads.
    pub languages: Vec<Lang>,
}

impl Segment {
    /// Is a person of this team and country who reads `lang` meant? What is not known of a person excludes nobody.
    #[must_use]
    pub fn holds(&self, team: &str, country: &str, lang: Lang) -> bool {
        let among = |wanted: &[String], known: &str| {
            let same = |one: &String| one.to_lowercase() == known.to_lowercase();
            wanted.is_empty() || known.is_empty() || wanted.iter().any(same)
        };
        let read = self.languages.is_empty() || self.languages.contains(&lang);
        among(&self.teams, team) && among(&self.countries, country) && read
    }
}

/// A suggested text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// The network it was written for; `None` serves every network that has none of its own.
    pub network: Option<Network>,
    /// The words, without disclosure and without link: the kit adds both.
    pub text: String,
}

/// A picture that travels with the item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Path below the content folder: `images/launch.png`.
    pub path: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// An item in one language: one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The language of every text in here.
    pub lang: Lang,
    /// The headline of the card.
    pub title: String,
    /// The card's text, as Markdown.
    pub body: String,
    /// Suggested captions; at least one in a valid item.
    pub captions: Vec<Caption>,
    /// What the picture shows, for those who do not see it. Present when there is a picture.
    pub alt: Option<String>,
    /// Path of the file it was read from, below the content folder.
    pub path: String,
}

impl Version {
    /// The captions for `network`: its own, then the general ones. The more there are, the fewer colleagues paste the
    /// same, so the general ones are offered also where the network has some of its own.
    #[must_use]
    pub fn captions_for(&self, network: Network) -> Vec<&str> {
        let written_for = |wanted: Option<Network>| self.captions.iter().filter(move |c| c.network == wanted);
        written_for(Some(network)).chain(written_for(None)).map(|caption| caption.text.as_str()).collect()
    }
}

/// A piece of content that the comms team offers for sharing. Born valid: a file with errors makes no item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Stable id: the stem of its files.
    pub id: ItemId,
    /// Hash over everything below, files and image.
    pub revision: Revision,
    /// What it is about.
    pub kind: Kind,
    /// The campaign it belongs to.
    pub campaign: Option<String>,
    /// Where the reader is sent: `https` only. `None` for a text or picture alone.
    pub link: Option<Url>,
    /// Not before this instant.
    pub embargo: Option<Millis>,
    /// Not from this instant on.
    pub expires: Option<Millis>,
    /// Whom it is for.
    pub segment: Segment,
    /// ISO 3166-1 alpha-2 codes of the countries whose public it addresses: their disclosure rules apply too.
    pub markets: Vec<String>,
    /// Its picture.
    pub image: Option<Image>,
    /// Who wrote it, as written in the file; may not be the only approver.
    pub author: Option<String>,
    /// Smaller comes first in the queue; 0 by default.
    pub order: i32,
    /// Its texts; at least one.
    pub versions: BTreeMap<Lang, Version>,
}

impl Item {
    /// The text in `lang`, or in the other language where there is none.
    ///
    /// # Panics
    /// Never: an item has at least one version by construction.
    #[must_use]
    pub fn version(&self, lang: Lang) -> &Version {
        let found = self.versions.get(&lang).or_else(|| self.versions.values().next());
        #[expect(clippy::expect_used, reason = "parse makes no item without a version")]
        found.expect("an item has a version")
    }

    /// May it be shown at `now`, as far as embargo and expiry go?
    #[must_use]
    pub fn current(&self, now: Millis) -> bool {
        self.embargo.is_none_or(|from| now >= from) && self.expires.is_none_or(|until| now < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_holds_whom_it_names_and_whom_nothing_is_known_of() {
        let segment = Segment {
            teams: vec!["Sales".into(), "Étude".into()],
            countries: vec!["FR".into()],
            languages: vec![Lang::Fr],
        };
        for (team, country, lang, expected) in [
            ("sales", "fr", Lang::Fr, true),
            ("étude", "FR", Lang::Fr, true),
            ("", "", Lang::Fr, true),
            ("Support", "FR", Lang::Fr, false),
            ("Sales", "BE", Lang::Fr, false),
            ("Sales", "FR", Lang::En, false),
        ] {
            assert_eq!(segment.holds(team, country, lang), expected, "{team} {country} {lang}");
        }
        assert!(Segment::default().holds("Support", "BE", Lang::En));
    }
}

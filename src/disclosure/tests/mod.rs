mod languages;
mod phrasings;
mod properties;
mod relationships;
mod rules;
mod speed;
mod verdicts;
mod wordings;

use std::sync::LazyLock;

use super::*;

/// The shipped packs.
pub(super) static BOOK: LazyLock<Rulebook> = LazyLock::new(Rulebook::shipped);

/// An organisation with one alias and a handle.
pub(super) fn org() -> Organisation {
    Organisation {
        name: "portevoix".into(),
        aliases: vec!["Porte-Voix SAS".into(), "@portevoix.bsky.social".into(), "@portevoix@piaille.fr".into()],
    }
}

/// A post of an employee on X, promotional, under one jurisdiction.
#[derive(Clone, Debug)]
pub(super) struct Post {
    pub(super) org: Option<Organisation>,
    pub(super) relationship: Relationship,
    pub(super) kind: Kind,
    pub(super) network: Network,
    pub(super) lang: Language,
    pub(super) jurisdictions: Vec<&'static str>,
    pub(super) rewarded: bool,
    pub(super) surface: Surface,
    pub(super) warning: Option<&'static str>,
}

impl Default for Post {
    fn default() -> Self {
        Self {
            org: Some(org()),
            relationship: Relationship::Employee,
            kind: Kind::Promotional,
            network: Network::X,
            lang: Language::En,
            jurisdictions: vec!["US"],
            rewarded: false,
            surface: Surface::Post,
            warning: None,
        }
    }
}

impl Post {
    /// By the rules of the language's own country: a relationship sentence is enough in the first two, a label in Germany.
    pub(super) fn in_language(lang: Language) -> Self {
        let country = match lang {
            Language::En => "US",
            Language::Fr => "FR",
            Language::De => "CH",
            _ => "EU",
        };
        Self { lang, jurisdictions: vec![country], ..Self::default() }
    }

    pub(super) fn judge_by(&self, book: &Rulebook, text: &str) -> Judgement {
        let known = |code: &&str| book.jurisdiction(code).unwrap_or_else(|| panic!("{code}"));
        let jurisdictions: Vec<Jurisdiction> = self.jurisdictions.iter().map(known).collect();
        judge(book, text, &self.context(&jurisdictions))
    }

    pub(super) fn context<'a>(&'a self, jurisdictions: &'a [Jurisdiction]) -> Context<'a> {
        Context {
            org: self.org.as_ref(),
            relationship: self.relationship,
            kind: self.kind,
            network: self.network,
            lang: self.lang,
            jurisdictions,
            rewarded: self.rewarded,
            surface: self.surface,
            content_warning: self.warning,
            on: jiff::civil::date(2026, 11, 22),
        }
    }

    /// Verdict and reason as words: `yes OK`.
    pub(super) fn told(&self, text: &str) -> String {
        tell(&self.judge_by(&BOOK, text))
    }

    pub(super) fn rank(&self, text: &str) -> u8 {
        rank(self.judge_by(&BOOK, text).verdict)
    }

    /// Each text with what it is expected to be told.
    pub(super) fn check(&self, cases: &[(&str, &str)]) {
        let wrong: Vec<String> = cases
            .iter()
            .map(|(text, expected)| (text, expected, self.told(text)))
            .filter(|(_, expected, found)| found != *expected)
            .map(|(text, expected, found)| format!("{text:?}: expected {expected}, found {found}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

pub(super) fn tell(judgement: &Judgement) -> String {
    let verdict = match judgement.verdict {
        Verdict::Sufficient => "yes",
        Verdict::Insufficient => "no",
        Verdict::NotRequired => "not required",
        Verdict::NeedsReview => "review",
        Verdict::Unverifiable => "unknown",
    };
    format!("{verdict} {}", judgement.reason)
}

/// Better verdicts are larger.
pub(super) fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Unverifiable => 0,
        Verdict::Insufficient => 1,
        Verdict::NeedsReview => 2,
        Verdict::NotRequired | Verdict::Sufficient => 3,
    }
}

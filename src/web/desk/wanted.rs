//! What of the queue somebody wants to see, as it stands in the page's address.

use crate::content::{Item, fold};
use crate::flow::standing::Standing;
use crate::lang::Lang;

/// Longest search, in characters: the rest is not looked at.
const WORDS: usize = 80;

/// Which items, by where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Only {
    /// Those that wait for the reader's own approval.
    Mine,
    /// Those that stand here.
    At(Standing),
}

impl Only {
    const MINE: &'static str = "mine";

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Mine => Self::MINE,
            Self::At(standing) => standing.code(),
        }
    }

    fn parse(code: &str) -> Option<Self> {
        if code == Self::MINE { Some(Self::Mine) } else { Standing::parse(code).map(Self::At) }
    }
}

/// Which items, by their languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spoken {
    /// Those that have a text in it.
    In(Lang),
    /// Those that have none: what is left to be translated.
    NotIn(Lang),
}

impl Spoken {
    pub(super) const ALL: [Self; 4] =
        [Self::In(Lang::Fr), Self::In(Lang::En), Self::NotIn(Lang::Fr), Self::NotIn(Lang::En)];

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::In(lang) => lang.code(),
            Self::NotIn(Lang::Fr) => "not-fr",
            Self::NotIn(Lang::En) => "not-en",
        }
    }

    fn holds(self, item: &Item) -> bool {
        match self {
            Self::In(lang) => item.versions.contains_key(&lang),
            Self::NotIn(lang) => !item.versions.contains_key(&lang),
        }
    }
}

/// What is wanted. What an address says that nobody understands counts as not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) only: Option<Only>,
    pub(super) spoken: Option<Spoken>,
    /// Empty for all.
    pub(super) campaign: String,
    /// As typed; empty for none.
    pub(super) words: String,
    /// From 0.
    pub(super) page: usize,
}

impl Wanted {
    /// What the query of an address says.
    pub(super) fn read(query: &str) -> Self {
        let mut wanted = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            match &*name {
                "state" => wanted.only = Only::parse(value),
                "lang" => wanted.spoken = Spoken::ALL.into_iter().find(|spoken| spoken.code() == value),
                "campaign" => wanted.campaign = value.chars().take(WORDS).collect(),
                "q" => wanted.words = value.chars().take(WORDS).collect(),
                "page" => wanted.page = value.parse::<usize>().unwrap_or(1).saturating_sub(1),
                _ => {}
            }
        }
        wanted
    }

    /// The address that says it.
    pub(super) fn address(&self) -> String {
        let page = if self.page == 0 { String::new() } else { self.page.saturating_add(1).to_string() };
        let said = [
            ("state", self.only.map_or("", Only::code)),
            ("lang", self.spoken.map_or("", Spoken::code)),
            ("campaign", &self.campaign),
            ("q", &self.words),
            ("page", &page),
        ];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(said.iter().filter(|(_, value)| !value.is_empty()));
        match query.finish() {
            query if query.is_empty() => "/desk".to_owned(),
            query => format!("/desk?{query}"),
        }
    }

    /// Does it leave something out, whatever the state?
    pub(super) fn narrows(&self) -> bool {
        self.spoken.is_some() || !self.campaign.is_empty() || !self.words.is_empty()
    }

    /// Is this item wanted, wherever it stands? Words are looked for in headlines, id and author, without case and
    /// accents.
    pub(super) fn holds(&self, item: &Item) -> bool {
        let campaign = self.campaign.is_empty() || item.campaign.as_ref() == Some(&self.campaign);
        campaign && self.spoken.is_none_or(|spoken| spoken.holds(item)) && self.says(item)
    }

    fn says(&self, item: &Item) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let titles = item.versions.values().map(|version| version.title.as_str());
        let all: Vec<&str> = titles.chain([item.id.as_str()]).chain(item.author.as_deref()).collect();
        let all = fold(&all.join("\n"));
        fold(&self.words).split_whitespace().all(|word| all.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::{Only, Spoken, Wanted};
    use crate::flow::standing::Standing;
    use crate::lang::Lang;

    #[test]
    fn an_address_says_what_was_wanted() {
        for query in ["", "state=mine", "state=in_review&lang=not-en&campaign=Spring+%26+co&q=a%3Cb&page=3"] {
            let wanted = Wanted::read(query);
            let address = wanted.address();
            assert_eq!(address.strip_prefix("/desk").unwrap().trim_start_matches('?'), query);
            assert_eq!(Wanted::read(query), wanted);
        }
        let wanted = Wanted::read("state=scheduled&lang=fr&page=2");
        assert_eq!((wanted.only, wanted.spoken), (Some(Only::At(Standing::Scheduled)), Some(Spoken::In(Lang::Fr))));
        assert_eq!(wanted.page, 1);
    }

    #[test]
    fn what_nobody_understands_counts_as_not_said() {
        for query in ["state=x&lang=de&page=-1&y=z", "page=99999999999999999999999", "page=0", "%FF=%FF&&=", "state"] {
            assert_eq!(Wanted::read(query), Wanted::default(), "{query}");
        }
        assert_eq!(Wanted::read(&format!("q={}", "é".repeat(500))).words.chars().count(), 80);
        Wanted { page: usize::MAX, ..Wanted::default() }.address();
    }
}

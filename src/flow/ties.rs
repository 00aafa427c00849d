//! Under which rules a person posts an item: their own country's, the organisation's seat's, those of its readers.
use jiff::civil::Date;

use super::Catalogue;
use crate::content::Item;
use crate::disclosure::{Context, Jurisdiction, Language, Relationship, Surface};
use crate::id::Millis;
use crate::network::Network;
use crate::store::Person;

/// The pack that applies where no country of a post has one.
const DEFAULT: &str = "EU";

/// What rules look at beside the text.
#[derive(Clone, Debug)]
pub struct Ties {
    /// What ties the person to the organisation.
    pub relationship: Relationship,
    /// Whose rules the post is under, without repetition.
    pub jurisdictions: Vec<Jurisdiction>,
    /// The person earns something by sharing.
    pub rewarded: bool,
    /// The day on which it is posted, where the organisation is.
    pub on: Date,
}

impl Ties {
    /// For this person's post of this item, made at `at`: a rule that came into force later asks nothing of it.
    #[must_use]
    pub fn of(catalogue: &Catalogue, person: &Person, item: &Item, at: Millis) -> Self {
        let brand = &catalogue.library.brand;
        let theirs = std::iter::once(&person.country).chain(&person.regimes);
        let codes = theirs.chain([&brand.country]).chain(&item.markets);
        Self {
            relationship: person.relationship,
            jurisdictions: jurisdictions(catalogue, codes.map(String::as_str)),
            rewarded: catalogue.rules.reward_per_share,
            on: at.zoned(&brand.zone).date(),
        }
    }

    /// For a colleague of whom nothing else is known than that they work here.
    #[must_use]
    pub fn of_a_colleague(catalogue: &Catalogue, item: &Item, at: Millis) -> Self {
        let brand = &catalogue.library.brand;
        let codes = std::iter::once(&brand.country).chain(&item.markets);
        Self {
            relationship: Relationship::Employee,
            jurisdictions: jurisdictions(catalogue, codes.map(String::as_str)),
            rewarded: catalogue.rules.reward_per_share,
            on: at.zoned(&brand.zone).date(),
        }
    }

    /// As the judge takes it.
    #[must_use]
    pub fn context<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        item: &Item,
        network: Network,
        lang: Language,
    ) -> Context<'a> {
        Context {
            org: Some(&catalogue.organisation),
            relationship: self.relationship,
            kind: item.kind,
            network,
            lang,
            jurisdictions: &self.jurisdictions,
            rewarded: self.rewarded,
            surface: Surface::Post,
            content_warning: None,
            on: self.on,
        }
    }
}

/// The jurisdictions of these codes, each once. Where none of them has a pack, the European default: it asks for what
/// is careful nearly everywhere, and a post without rules would be nobody's to judge.
fn jurisdictions<'c>(catalogue: &Catalogue, codes: impl Iterator<Item = &'c str>) -> Vec<Jurisdiction> {
    let mut found: Vec<Jurisdiction> = Vec::new();
    for code in codes {
        let known = catalogue.rules.jurisdiction(code).filter(|one| !found.contains(one));
        found.extend(known);
    }
    if found.is_empty() {
        found.extend(catalogue.rules.jurisdiction(DEFAULT));
    }
    found
}

//! Under which rules a person posts an item: their own country's, the organisation's seat's, those of its readers.
use jiff::civil::Date;

use super::{Catalogue, Parts};
use crate::content::Item;
use crate::disclosure::{Context, Jurisdiction, Language, Relationship, Surface};
use crate::network::Network;
use crate::store::Person;

/// What rules look at beside the text.
#[derive(Clone, Debug)]
pub struct Standing {
    /// What ties the person to the organisation.
    pub relationship: Relationship,
    /// Whose rules the post is under, without repetition.
    pub jurisdictions: Vec<Jurisdiction>,
    /// The person earns something by sharing.
    pub rewarded: bool,
    /// The day on which it is posted, where the organisation is.
    pub on: Date,
}

impl Standing {
    /// For this person's post of this item, today.
    pub(super) fn of(parts: &Parts, catalogue: &Catalogue, person: &Person, item: &Item) -> Self {
        let _ = item;
        let brand = &catalogue.library.brand;
        let mut jurisdictions = Vec::new();
        for country in [person.country.as_str(), brand.country.as_str()] {
            let found = catalogue.rules.jurisdiction(country);
            jurisdictions.extend(found.filter(|one| !jurisdictions.contains(one)));
        }
        let now = parts.business.now();
        Self { relationship: Relationship::Employee, jurisdictions, rewarded: false, on: now.zoned(&brand.zone).date() }
    }

    /// As the judge takes it.
    pub(super) fn context<'a>(
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

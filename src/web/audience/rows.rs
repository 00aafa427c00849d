//! What is kept of a person's audiences, in a line each.
use super::Trouble;
use crate::flow::Parts;
use crate::lang::{date, number};
use crate::network::Network;
use crate::say;
use crate::store::Person;
use crate::web::view::AudienceRow;

/// The lines, in the order of networks.
pub(super) async fn of(parts: &Parts, person: &Person) -> Result<Vec<AudienceRow>, Trouble> {
    let lang = person.lang;
    let zone = &parts.catalogue().library.brand.zone;
    let newest = parts.store.newest_key().await?.map(|key| key.version);
    let (samples, told) = (parts.store.samples_of(person.id).await?, parts.store.audiences().await?);
    let figure = |value: usize| number(lang, i64::try_from(value).unwrap_or(i64::MAX));
    let row = |network: Network| {
        let name = network.name();
        let about = match samples.iter().find(|sample| sample.network == network) {
            Some(sample) if newest == Some(sample.key) => say!(
                lang,
                "web-audience-row",
                count = figure(sample.count as usize),
                kept = figure(sample.pseudonyms.len()),
                colleagues = figure(sample.colleagues.len()),
                date = date(lang, sample.made_at.zoned(zone).date())
            ),
            Some(sample) => say!(
                lang,
                "web-audience-row-old",
                count = figure(sample.count as usize),
                date = date(lang, sample.made_at.zoned(zone).date())
            ),
            None => say!(lang, "web-audience-row-told", size = told.get(&(person.id, network))?.as_str()),
        };
        Some(AudienceRow { code: network.code(), name, about })
    };
    Ok(Network::ALL.into_iter().filter_map(row).collect())
}

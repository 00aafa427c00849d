//! Which pack a country's code leads to, where it has none of its own.

/// Member states of the European Union (ISO 3166-1 alpha-2), and Greece's own habit of writing EL.
const EU: &str = "AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

/// Other names of a jurisdiction that has a pack.
const NAMES: &[(&str, &str)] = &[
    ("GB", "UK"),
    ("GB-FCA", "UK-FCA"),
    ("USA", "US"),
    ("US-FTC", "US"),
    ("FINRA", "US-FINRA"),
    ("US-SEC", "US-SEC-RIA"),
    ("US-RIA", "US-SEC-RIA"),
    ("CA-EN", "CA"),
    ("CA-FR", "CA"),
    ("CA-QC", "CA"),
];

/// The next code to try when `code` (in capitals) has no pack: another name, the country of a region, the Union.
pub(super) fn next(code: &str) -> Option<String> {
    if let Some((_, name)) = NAMES.iter().find(|(alias, _)| *alias == code) {
        return Some((*name).to_owned());
    }
    if EU.split(' ').any(|member| member == code) {
        return Some("EU".to_owned());
    }
    // A part of a country has its country's rules: GB-SCT, DE-BY, US-CA. A regime of its own would have had a pack.
    let (country, part) = code.split_once('-')?;
    (country.len() == 2 && part.len() <= 3).then(|| country.to_owned())
}

//! The organisation: `brand.toml` holds its names, its seat, its time and its colours.
use jiff::tz::TimeZone;

use super::code;
use super::colours::{Colour, Colours, MIN_CONTRAST};
use super::country::country;
use super::diagnostic::Diagnostic;
use super::keys;
use super::report::Report;
use super::standards::{Approvals, Banned, Links};
use super::tables;
use super::tree::{Fields, word};
use crate::lang::Lang;
use crate::network::Network;

/// Where the brand is written, below the content folder.
pub const BRAND: &str = "brand.toml";

/// Every table of the file.
const FILE: &[&str] = &keys::names(&keys::BRAND_FILE);

/// The networks that people are offered first where `networks` says nothing: the usual ones of a public post.
const NETWORKS: [Network; 7] = [
    Network::Linkedin,
    Network::X,
    Network::Bluesky,
    Network::Mastodon,
    Network::Facebook,
    Network::Instagram,
    Network::Threads,
];

/// Who speaks, where its seat is, how its boards look, and what its items must keep to.
#[derive(Clone, Debug, PartialEq)]
pub struct Brand {
    /// The name as the organisation writes it.
    pub name: String,
    /// Other ways in which people write it; a disclosure that uses one names the organisation all the same.
    pub aliases: Vec<String>,
    /// The time in which its local times are read.
    pub zone: TimeZone,
    /// The IANA name of that zone: `Europe/Paris`.
    pub zone_name: String,
    /// ISO 3166-1 alpha-2 code of its seat.
    pub country: String,
    /// The language where nothing else is known.
    pub lang: Lang,
    /// The networks that people are offered first, in this order, each once; the others are one step further.
    pub networks: Vec<Network>,
    /// The colours of boards and cards.
    pub colours: Colours,
    /// Where items may lead, and where not.
    pub links: Links,
    /// What is not to be said.
    pub banned: Vec<Banned>,
    /// How many people have to approve.
    pub approval: Approvals,
}

impl Default for Brand {
    fn default() -> Self {
        let zone_name = "Europe/Paris";
        Self {
            name: "portevoix".to_owned(),
            aliases: vec!["Portevoix".to_owned(), "Porte-voix".to_owned()],
            zone: TimeZone::get(zone_name).unwrap_or(TimeZone::UTC),
            zone_name: zone_name.to_owned(),
            country: "FR".to_owned(),
            lang: Lang::Fr,
            networks: NETWORKS.to_vec(),
            colours: Colours::default(),
            links: Links::default(),
            banned: vec![],
            approval: Approvals::default(),
        }
    }
}

/// The brand in `text`. A key that is absent, or wrong and reported, has its default; other names than ours have no
/// aliases by default.
#[must_use]
pub fn parse_brand(path: &str, text: &str) -> (Brand, Vec<Diagnostic>) {
    let mut report = Report::new(path, text);
    let mut brand = Brand::default();
    let root = tables::parse(text, &mut report);
    if let Some(root) = root.as_ref().and_then(|r| Fields::of(r, path, FILE, &mut report)) {
        if let Some(node) = root.node("organisation") {
            organisation(node, &mut brand, &mut report);
        }
        if let Some(node) = root.node("colours") {
            brand.colours = colours(node, &mut report);
        }
        brand.links = Links::read(&root, &mut report);
        brand.banned = Banned::read(&root, &mut report);
        brand.approval = Approvals::read(&root, &mut report);
    }
    (brand, report.into_found())
}

fn organisation(node: &super::tree::Node, brand: &mut Brand, report: &mut Report<'_>) {
    let Some(fields) = Fields::of(node, "organisation", &keys::names(&keys::ORGANISATION), report) else {
        return;
    };
    if let Some(name) = fields.text("name", report) {
        brand.name = name.value;
        brand.aliases = Vec::new();
    }
    if fields.has("aliases") {
        brand.aliases = fields.parsed_list("aliases", "words", report, word);
    }
    if let Some(zone) = fields.parsed("zone", "zone", report, zone) {
        (brand.zone, brand.zone_name) = zone.value;
    }
    if let Some(country) = fields.parsed("country", "country", report, country) {
        brand.country = country.value;
    }
    if let Some(lang) = fields.parsed("lang", "lang", report, |text| text.parse().ok()) {
        brand.lang = lang.value;
    }
    let networks = networks(&fields, report);
    if !networks.is_empty() {
        brand.networks = networks;
    }
}

/// The networks listed, each once. `other` is a judge's word for a place without a row; no kit is made for it.
fn networks(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<Network> {
    let mut found = Vec::new();
    for text in fields.texts("networks", report) {
        let network = super::captions::parse_network(&text, report);
        found.extend(network.filter(|one| Network::offered().any(|known| known == *one) && !found.contains(one)));
    }
    found
}

fn zone(name: &str) -> Option<(TimeZone, String)> {
    let zone = TimeZone::get(name).ok()?;
    // The database finds `europe/paris` too: keep the name that everybody else knows.
    let name = zone.iana_name().unwrap_or(name).to_owned();
    Some((zone, name))
}

fn colours(node: &super::tree::Node, report: &mut Report<'_>) -> Colours {
    let mut colours = Colours::default();
    let Some(fields) = Fields::of(node, "colours", &keys::names(&keys::COLOURS), report) else {
        return colours;
    };
    let slots = [
        ("background", &mut colours.background),
        ("text", &mut colours.text),
        ("muted", &mut colours.muted),
        ("track", &mut colours.track),
        ("accent", &mut colours.accent),
    ];
    for (key, slot) in slots {
        if let Some(found) = fields.parsed(key, "colour", report, |text| text.parse().ok()) {
            *slot = found.value;
        }
    }
    let ranks: Vec<Colour> = fields.parsed_list("ranks", "colour", report, |text| text.parse().ok());
    if !ranks.is_empty() {
        colours.ranks = ranks;
    }
    check_contrast(&mut colours, &fields, node.at, report);
    colours
}

/// Colours that cannot be read together are not used together: background and texts are then ours.
fn check_contrast(colours: &mut Colours, fields: &Fields<'_>, at: usize, report: &mut Report<'_>) {
    let mut readable = true;
    for (key, colour) in [("text", colours.text), ("muted", colours.muted)] {
        let contrast = colour.contrast(colours.background);
        if contrast < MIN_CONTRAST {
            readable = false;
            let place = fields.node(key).or(fields.node("background")).map_or(at, |n| n.at);
            // Rounded down: 4.49 must not be shown as 4.5. The languages differ in their decimal sign.
            let tenths = (contrast * 10.0).floor() as u32;
            let (whole, tenth) = ((tenths / 10).to_string(), (tenths % 10).to_string());
            report.at(&code::CONTRAST, place, &[("name", key), ("whole", &whole), ("tenth", &tenth)]);
        }
    }
    if !readable {
        let ours = Colours::default();
        (colours.background, colours.text, colours.muted) = (ours.background, ours.text, ours.muted);
    }
}

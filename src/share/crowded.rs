//! Captions that a kit would cut: with the link in, and behind the shortest disclosure that is enough for whoever needs
//! the longest one.
use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use url::Url;

use super::codes;
use super::kit::excess;
use crate::content::{Brand, Code, Diagnostic, Item, Kind, Library, Part, SourceFile, Version, place_in};
use crate::disclosure::{
    Context, Disclosure, Jurisdiction, Language, Organisation, Relationship, Rulebook, Surface, compose,
};
use crate::lang::Lang;
use crate::network::{CountOptions, Network, Unit, count};

/// What the kits will be made with.
#[derive(Clone, Copy, Debug)]
pub struct Outlook<'a> {
    /// The rules.
    pub book: &'a Rulebook,
    /// Whom people work for.
    pub org: &'a Organisation,
    /// A tracked link of the usual length.
    pub link: &'a Url,
    /// The day on which people post.
    pub on: Date,
}

/// The pack that applies where no country of a post has one.
const DEFAULT: &str = "EU";

/// The longest disclosures that somebody may have to open with, by what decides about it.
type Wordings = HashMap<(Network, Lang, Kind, Vec<String>), Vec<Vec<Disclosure>>>;

/// Findings about every caption of `library`, which was read from `files`.
///
/// A caption for a network is held against that network. One that serves every network is held against those that the
/// organisation names, and only where nothing else of the item is left whole there.
#[must_use]
pub fn crowded(files: &[SourceFile], library: &Library, outlook: &Outlook<'_>) -> Vec<Diagnostic> {
    let mut desk = Desk { outlook: *outlook, brand: &library.brand, wordings: Wordings::new() };
    let mut found = Vec::new();
    for item in library.items.values() {
        for version in item.versions.values() {
            for network in Network::offered() {
                found.extend(desk.look(item, version, network).map(|(code, text, over)| Diagnostic {
                    code,
                    path: version.path.clone(),
                    place: place_in(files, &version.path, Part::Caption(text)),
                    args: vec![("network", network.name().to_owned()), ("over", over.to_string())],
                }));
            }
        }
    }
    found
}

struct Desk<'a> {
    outlook: Outlook<'a>,
    brand: &'a Brand,
    wordings: Wordings,
}

impl Desk<'_> {
    /// The worst caption of this version on `network`, and by how much it is too long.
    fn look<'v>(
        &mut self,
        item: &Item,
        version: &'v Version,
        network: Network,
    ) -> Option<(&'static Code, &'v str, u32)> {
        let own = || version.captions.iter().filter(|caption| caption.network == Some(network));
        let mut worst: Option<(&str, u32)> = None;
        for caption in own() {
            let over = self.over(item, version, network, &caption.text);
            if over > worst.map_or(0, |(_, worst)| worst) {
                worst = Some((&caption.text, over));
            }
        }
        if let Some((text, over)) = worst {
            return Some((&codes::CROWDED, text, over));
        }
        if own().next().is_some() || !self.brand.networks.contains(&network) {
            return None;
        }
        let mut least: Option<(&str, u32)> = None;
        for caption in version.captions.iter().filter(|caption| caption.network.is_none()) {
            let over = self.over(item, version, network, &caption.text);
            if over == 0 {
                return None;
            }
            if least.is_none_or(|(_, least)| over < least) {
                least = Some((&caption.text, over));
            }
        }
        least.map(|(text, over)| (&codes::NONE_FITS, text, over))
    }

    /// How many characters of this caption have no room, for whoever has the least; 0 where it fits for everybody.
    fn over(&mut self, item: &Item, version: &Version, network: Network, caption: &str) -> u32 {
        // No network counts more than a text has bytes, but for short addresses; no disclosure is longer than this.
        const SPARE: usize = 600;
        let limits = network.spec().limits.iter().filter(|limit| limit.unit != Unit::Link);
        if limits.map(|limit| limit.max as usize).min().is_none_or(|most| caption.len() + SPARE <= most) {
            return 0;
        }
        let link = item.link.as_ref().map(|_| self.outlook.link);
        let wordings = self.wordings(item, version.lang, network);
        let over = |wordings: &Vec<Disclosure>| excess(network, &version.title, link, wordings, caption);
        wordings.iter().map(over).max().unwrap_or(0)
    }

    /// What those may have to open with whose tie to the organisation takes most words.
    fn wordings(&mut self, item: &Item, lang: Lang, network: Network) -> &[Vec<Disclosure>] {
        let seat = std::iter::once(&self.brand.country);
        let mut countries: Vec<String> = seat.chain(&item.markets).chain(&item.segment.countries).cloned().collect();
        countries.sort();
        countries.dedup();
        let key = (network, lang, item.kind, countries);
        if !self.wordings.contains_key(&key) {
            let made = longest(network, self.composed(&key.3, item.kind, lang, network));
            self.wordings.insert(key.clone(), made);
        }
        self.wordings.get(&key).map_or(&[], Vec::as_slice)
    }

    fn composed(&self, countries: &[String], kind: Kind, lang: Lang, network: Network) -> Vec<Vec<Disclosure>> {
        let Outlook { book, org, on, .. } = self.outlook;
        let mut jurisdictions: Vec<Jurisdiction> =
            countries.iter().filter_map(|code| book.jurisdiction(code)).collect();
        if jurisdictions.is_empty() {
            jurisdictions.extend(book.jurisdiction(DEFAULT));
        }
        let composed = |relationship| {
            let context = Context {
                org: Some(org),
                relationship,
                kind,
                network,
                lang: Language::from(lang),
                jurisdictions: &jurisdictions,
                rewarded: book.reward_per_share,
                surface: Surface::Post,
                content_warning: None,
                on,
            };
            compose(book, &context).wordings
        };
        Relationship::ALL.into_iter().map(composed).collect()
    }
}

/// Those of `made` whose last one, the shortest that is enough, is the longest in one of what the network counts: what
/// leaves room for a caption beside these leaves it beside all.
fn longest(network: Network, made: Vec<Vec<Disclosure>>) -> Vec<Vec<Disclosure>> {
    let lengths = |wordings: &Vec<Disclosure>| -> Vec<u32> {
        let shortest = wordings.last().map_or("", |shortest| &shortest.text);
        count(network, shortest, &CountOptions::default()).limits.iter().map(|limit| limit.length).collect()
    };
    let lengths: Vec<Vec<u32>> = made.iter().map(lengths).collect();
    let longest = |limit: usize| (0..made.len()).max_by_key(|one| lengths[*one].get(limit));
    let kept: BTreeSet<usize> = (0..network.spec().limits.len()).filter_map(longest).collect();
    made.into_iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, wordings)| wordings).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of an item with these captions.
    fn told(captions: &[(&str, String)]) -> Vec<String> {
        let captions: String = captions
            .iter()
            .map(|(network, text)| match *network {
                "" => format!("- text: {text}\n"),
                network => format!("- text: {text}\n  network: {network}\n"),
            })
            .collect();
        let text = format!("---\ntitle: T\nkind: csr\nlink: https://example.com/\ncaptions:\n{captions}---\nx\n");
        let files = [SourceFile { path: "items/a.en.md".into(), bytes: text.into() }];
        let (library, _) = crate::content::read(&files);
        assert_eq!(library.items.len(), 1, "{captions}");
        let (book, org) = (Rulebook::shipped(), Organisation { name: "Acme".into(), aliases: vec![] });
        let link = Url::parse("https://go.example.com/r/12345678901").unwrap();
        let outlook = Outlook { book: &book, org: &org, link: &link, on: jiff::civil::date(2026, 11, 22) };
        let found = crowded(&files, &library, &outlook);
        found.iter().map(|one| format!("{} {} {}", one.code.code, one.location(), one.args[0].1)).collect()
    }

    #[test]
    fn a_caption_is_told_of_where_the_kit_would_cut_it() {
        let long = |count: usize| "é".repeat(count);
        assert_eq!(told(&[("", long(100))]), [""; 0]);
        // Within the limit of 280 by itself, too long with the rest.
        assert_eq!(told(&[("", long(100)), ("x", long(270))]), ["PVX-K001 items/a.en.md:7:9 X"]);
        // Where another caption is left whole, nobody is offered a cut one only.
        assert_eq!(told(&[("", long(290)), ("", long(90))]), [""; 0]);
        // For each network, at the one that lacks the least.
        let networks = ["X", "Threads", "Bluesky", "Mastodon"];
        let expected = networks.map(|network| format!("PVX-K002 items/a.en.md:6:9 {network}"));
        assert_eq!(told(&[("", long(480)), ("", long(460))]), expected.clone().map(|one| one.replace(":6:9", ":7:9")));
        assert_eq!(told(&[("", long(460)), ("", long(480))]), expected);
    }

    #[test]
    fn the_longest_disclosure_leaves_the_least_room_of_all() {
        let (book, org) =
            (Rulebook::shipped(), Organisation { name: "Établissements Müller & Fils".into(), aliases: vec![] });
        let link = Url::parse("https://go.example.com/r/12345678901").unwrap();
        let outlook = Outlook { book: &book, org: &org, link: &link, on: jiff::civil::date(2026, 11, 22) };
        let desk = Desk { outlook, brand: &Brand::default(), wordings: Wordings::new() };
        for network in Network::offered() {
            for (lang, kind) in Lang::ALL.into_iter().flat_map(|lang| Kind::ALL.map(|kind| (lang, kind))) {
                let all = desk.composed(&["FR".to_owned(), "US".to_owned()], kind, lang, network);
                let few = longest(network, all.clone());
                assert!(!few.is_empty() && few.len() <= network.spec().limits.len(), "{network:?} {kind:?}");
                for caption in ["é".repeat(290), "one two ".repeat(70)] {
                    let over = |some: &[Vec<Disclosure>]| {
                        some.iter().map(|one| excess(network, "T", Some(&link), one, &caption)).max()
                    };
                    assert_eq!(over(&few), over(&all), "{network:?} {lang} {kind:?}");
                }
            }
        }
    }
}

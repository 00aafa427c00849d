//! Items from their files: grouped by name, read one by one, and joined where they agree.
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use jiff::tz::TimeZone;

use super::brand::Brand;
use super::code;
use super::diagnostic::Diagnostic;
use super::item::{Image, Item};
use super::page::{self, Page, Shared};
use super::pages;
use super::picture;
use super::report::Report;
use super::revision::revision;
use super::source::{SourceFile, text_of};
use super::tree::At;
use super::wording;
use crate::id::ItemId;
use crate::lang::Lang;

/// Where item files live.
pub(super) const FOLDER: &str = "items/";

/// Every item below `items/` that is free of errors in each of its languages, sorted by id, and all that is wrong.
///
/// `files` may hold the whole content folder; pictures are looked up in it. Local times are read in `zone`.
#[must_use]
pub fn parse_items(files: &[SourceFile], zone: &TimeZone) -> (Vec<Item>, Vec<Diagnostic>) {
    parse_under(files, &Brand { zone: zone.clone(), ..Brand::default() })
}

/// The same, held against what the organisation asks of its items, local times in its zone.
#[must_use]
pub fn parse_under(files: &[SourceFile], brand: &Brand) -> (Vec<Item>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let groups = group(files, &mut found);
    let pictures: HashMap<&str, &[u8]> = files.iter().map(|f| (f.path.as_str(), f.bytes.as_slice())).collect();
    let find = |path: &str| pictures.get(path).copied();
    let mut items = Vec::new();
    for (id, group) in &groups {
        let mut pages: Vec<Page<'_>> =
            group.iter().map(|source| page::read(source.path, &source.text, id, source.lang, &brand.zone)).collect();
        pages.iter_mut().for_each(|page| wording::check(page, brand));
        let item = join(id, &mut pages, find);
        let readable = group.iter().all(|source| source.readable);
        items.extend(item.filter(|_| readable && !pages.iter().any(|p| p.report.has_errors())));
        // What could not be read has been reported already; its empty stand-in has nothing to add.
        let read = pages.into_iter().zip(group).filter(|(_, source)| source.readable);
        found.extend(read.flat_map(|(page, _)| page.report.into_found()));
    }
    (items, found)
}

/// One file of an item, as text.
struct Source<'a> {
    path: &'a str,
    lang: Lang,
    text: Cow<'a, str>,
    readable: bool,
}

fn group<'a>(files: &'a [SourceFile], found: &mut Vec<Diagnostic>) -> BTreeMap<ItemId, Vec<Source<'a>>> {
    let mut groups: BTreeMap<ItemId, BTreeMap<Lang, Source<'a>>> = BTreeMap::new();
    for file in files {
        let Some(name) = file.path.strip_prefix(FOLDER).filter(|name| !name.starts_with('.')) else {
            continue;
        };
        let mut report = Report::new(&file.path, "");
        if let Some((id, lang)) = pages::parse_name(name, FOLDER, &mut report) {
            let (text, readable) = match text_of(file) {
                Ok(text) => (text, true),
                Err(unreadable) => {
                    found.extend(unreadable.into_found());
                    (Cow::Borrowed(""), false)
                }
            };
            groups.entry(id).or_default().insert(lang, Source { path: &file.path, lang, text, readable });
        }
        found.extend(report.into_found());
    }
    groups.into_iter().map(|(id, sources)| (id, sources.into_values().collect())).collect()
}

/// The item that `pages` make together. What keeps them from it goes to their reports.
fn join<'f>(id: &ItemId, pages: &mut [Page<'_>], find: impl Fn(&str) -> Option<&'f [u8]>) -> Option<Item> {
    let kind = agree(pages, "kind", |s| s.kind.as_ref());
    let campaign = agree(pages, "campaign", |s| s.campaign.as_ref());
    let link = agree(pages, "link", |s| s.link.as_ref());
    let embargo = agree(pages, "embargo", |s| s.embargo.as_ref());
    let expires = agree(pages, "expires", |s| s.expires.as_ref());
    let segment = agree(pages, "segment", |s| s.segment.as_ref());
    let markets = agree(pages, "markets", |s| s.markets.as_ref());
    let order = agree(pages, "order", |s| s.order.as_ref());
    let author = agree(pages, "author", |s| s.author.as_ref());
    let image = image(pages, find);
    check_kind(pages);
    check_languages(pages);
    if let (Some((_, from)), Some((page, until))) = (&embargo, &expires)
        && until.value <= from.value
    {
        pages[*page].report.at(&code::EXPIRES_FIRST, until.at, &[]);
    }
    let texts: Vec<(&str, &str)> = pages.iter().map(|p| (p.report.path(), p.text)).collect();
    let pinned = image.as_ref().map(|(image, bytes)| (image.path.as_str(), *bytes));
    let versions = pages.iter().filter_map(|p| Some((p.lang, p.version.clone()?))).collect::<BTreeMap<_, _>>();
    (versions.len() == pages.len() && !versions.is_empty()).then_some(())?;
    Some(Item {
        id: id.clone(),
        revision: revision(&texts, pinned),
        kind: kind?.1.value,
        campaign: value(campaign),
        link: value(link),
        embargo: value(embargo),
        expires: value(expires),
        segment: value(segment).unwrap_or_default(),
        markets: value(markets).unwrap_or_default(),
        image: image.map(|(image, _)| image),
        author: value(author),
        order: value(order).unwrap_or_default(),
        versions,
    })
}

fn value<T>(found: Option<(usize, At<T>)>) -> Option<T> {
    found.map(|(_, at)| at.value)
}

/// The value of a shared key and the page it was first found on; a page that says otherwise is wrong.
fn agree<T: Clone + PartialEq>(
    pages: &mut [Page<'_>],
    key: &'static str,
    get: impl Fn(&Shared) -> Option<&At<T>>,
) -> Option<(usize, At<T>)> {
    let (first, agreed) = pages.iter().enumerate().find_map(|(i, p)| Some((i, get(&p.shared)?.clone())))?;
    let other = pages[first].report.path();
    for page in &mut pages[first + 1..] {
        if let Some(found) = get(&page.shared).filter(|found| found.value != agreed.value) {
            page.report.at(&code::DISAGREEMENT, found.at, &[("name", key), ("other", other)]);
        }
    }
    Some((first, agreed))
}

fn image<'f>(pages: &mut [Page<'_>], find: impl Fn(&str) -> Option<&'f [u8]>) -> Option<(Image, &'f [u8])> {
    let (page, written) = agree(pages, "image", |s| s.image.as_ref())?;
    for page in pages.iter_mut() {
        if page.version.as_ref().is_some_and(|v| v.alt.is_none()) {
            let at = page.shared.image.as_ref().map_or(0, |image| image.at);
            page.report.at(&code::ALT_MISSING, at, &[("image", &written.value)]);
        }
    }
    picture::check(&written, find, &mut pages[page].report)
}

fn check_kind(pages: &mut [Page<'_>]) {
    // Where a page could not be read, the kind may stand in it.
    let known = pages.iter().any(|p| p.names_kind || p.version.is_none());
    if let (false, Some(first)) = (known, pages.first_mut()) {
        first.report.at(&code::MISSING, 0, &[("name", "kind")]);
    }
}

fn check_languages(pages: &mut [Page<'_>]) {
    if let [only] = pages {
        only.report.alone(only.lang);
    }
}

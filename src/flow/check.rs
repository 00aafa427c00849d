//! Everything that can be said of a content folder before anything of it is posted: one list, in the order of the files.
use std::collections::BTreeSet;

use url::Url;

use super::{Catalogue, Parts};
use crate::content::{self, Code, Diagnostic, Item, Library, SourceFile, overdue};
use crate::id::Millis;
use crate::share::{self, Outlook, crowded};
use crate::{board, disclosure, schedule};

/// Every code that a check can name, room by room.
pub const TABLES: [&[Code]; 5] =
    [content::CODES, schedule::CODES, disclosure::CODES, share::CODES, content::table::TABLE_CODES];

/// Reads the files and looks at all of it, at `now`. `link` is a tracked link as kits bring it.
#[must_use]
pub fn check(files: &[SourceFile], trust: bool, now: Millis, link: &Url) -> (Catalogue, Vec<Diagnostic>) {
    let (catalogue, mut found) = Catalogue::read(files, trust);
    let library = &catalogue.library;
    let today = now.zoned(&library.brand.zone).date();
    found.extend(overdue(&library.replies, today));
    let lost = undrawn(library);
    found.extend(content::lint(files, library, now, |sign| !lost.contains(&sign)));
    found.extend(schedule::alike(files, library.items.values()));
    let outlook = Outlook { book: &catalogue.rules, org: &catalogue.organisation, link, on: today };
    found.extend(crowded(files, library, &outlook));
    found.sort_by(|a, b| (&a.path, a.place, a.code.code).cmp(&(&b.path, b.place, b.code.code)));
    (catalogue, found)
}

/// What can be said of one item as its files are now, at `now`; `None` where there is no folder to read. What only shows
/// beside other items is left to [`check`].
#[must_use]
pub fn of_item(parts: &Parts, catalogue: &Catalogue, item: &Item, now: Millis, link: &Url) -> Option<Vec<Diagnostic>> {
    let mut files = vec![];
    for version in item.versions.values() {
        let bytes = parts.folder.read(&version.path).ok()?;
        files.extend(bytes.map(|bytes| SourceFile { path: version.path.clone(), bytes }));
    }
    let picture = catalogue.picture(item, catalogue.library.brand.lang);
    if let Some((image, picture)) = item.image.as_ref().zip(picture) {
        files.push(SourceFile { path: image.path.clone(), bytes: picture.bytes.as_ref().clone() });
    }
    let (items, mut found) = content::parse_under(&files, &catalogue.library.brand);
    let items = items.into_iter().map(|item| (item.id.clone(), item)).collect();
    let approvals = catalogue.library.approvals.clone();
    let library = Library { items, approvals, brand: catalogue.library.brand.clone(), ..Library::default() };
    let lost = undrawn(&library);
    found.extend(content::lint(&files, &library, now, |sign| !lost.contains(&sign)));
    let on = now.zoned(&library.brand.zone).date();
    found.extend(crowded(
        &files,
        &library,
        &Outlook { book: &catalogue.rules, org: &catalogue.organisation, link, on },
    ));
    found.sort_by(|a, b| (&a.path, a.place, a.code.code).cmp(&(&b.path, b.place, b.code.code)));
    Some(found)
}

/// The characters of headlines that boards cannot draw. Those of western Europe are known to be there.
fn undrawn(library: &Library) -> BTreeSet<char> {
    let titles = library.items.values().flat_map(|item| item.versions.values()).map(|version| &version.title);
    let rare: BTreeSet<char> = titles.flat_map(|title| title.chars()).filter(|sign| *sign > '\u{17f}').collect();
    if rare.is_empty() { BTreeSet::new() } else { board::lacking(&rare.into_iter().collect::<String>()) }
}

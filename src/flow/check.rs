//! Everything that can be said of a content folder before anything of it is posted: one list, in the order of the files.
use std::collections::BTreeSet;

use url::Url;

use super::Catalogue;
use crate::content::{self, Code, Diagnostic, Library, SourceFile, overdue};
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

/// The characters of headlines that boards cannot draw. Those of western Europe are known to be there.
fn undrawn(library: &Library) -> BTreeSet<char> {
    let titles = library.items.values().flat_map(|item| item.versions.values()).map(|version| &version.title);
    let rare: BTreeSet<char> = titles.flat_map(|title| title.chars()).filter(|sign| *sign > '\u{17f}').collect();
    if rare.is_empty() { BTreeSet::new() } else { board::lacking(&rare.into_iter().collect::<String>()) }
}

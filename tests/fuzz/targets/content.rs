//! A content folder: never a crash, every place in its file, and what is wrong is said in words.
//!
//! The input is files one after the other, with a byte 0x1e between them. The first byte of each says which file it is,
//! as a digit or one of the signs after it: `0` is the first path below, `9` the tenth, `:` the eleventh.
#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use portevoix::content::{Diagnostic, SourceFile, lint, overdue};
use portevoix::flow::Catalogue;
use portevoix::flow::check::check;
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::schedule::alike;

// Sixteen, so that `0` is the first of them.
const PATHS: [&str; 16] = [
    "items/a.fr.md",
    "items/a.en.md",
    "items/b.fr.md",
    "brand.toml",
    "schedules.toml",
    "approvals.toml",
    "feeds.toml",
    "images/a.png",
    "charter/charter.fr.md",
    "charter/charter.en.md",
    "replies/a.fr.md",
    "replies/a.en.md",
    "training/late.fr.md",
    "rules/fr.toml",
    "rules/company.toml",
    "rules/phrases.toml",
];

const NOW: Millis = Millis(1_795_334_400_000);

/// What `portevoix content check` finds. Whether captions are left whole behind a disclosure takes nine tenths of its
/// time, and only some inputs are asked that.
fn look(files: &[SourceFile], all: bool) -> (Catalogue, Vec<Diagnostic>) {
    if all {
        return check(files, true, NOW, &"https://go.example.org/r/12345678901".parse().expect("an address"));
    }
    let (catalogue, mut found) = Catalogue::read(files, true);
    let library = &catalogue.library;
    found.extend(overdue(&library.replies, NOW.zoned(&library.brand.zone).date()));
    found.extend(lint(files, library, NOW, |sign| sign < '\u{17f}'));
    found.extend(alike(files, library.items.values()));
    (catalogue, found)
}

fuzz_target!(|input: &[u8]| {
    let mut files: Vec<SourceFile> = input
        .split(|byte| *byte == 0x1e)
        .filter_map(<[u8]>::split_first)
        .map(|(at, bytes)| SourceFile { path: PATHS[usize::from(*at) % PATHS.len()].into(), bytes: bytes.into() })
        .collect();
    // A folder has each path once.
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|a, b| a.path == b.path);
    let (catalogue, found) = look(&files, input.len().is_multiple_of(64));
    for finding in &found {
        if let Some((line, column)) = finding.place {
            let file = files.iter().find(|file| file.path == finding.path).expect("a file that was read");
            let text = String::from_utf8_lossy(&file.bytes);
            let there =
                line.checked_sub(1).and_then(|before| text.split('\n').nth(before)).expect("a line of the file");
            assert!((1..=there.chars().count() + 1).contains(&column), "{finding}");
        }
        for lang in Lang::ALL {
            assert!(!finding.message(lang).starts_with(finding.code.key), "{finding}");
            assert!(!finding.hint(lang).starts_with(finding.code.key), "{finding}");
        }
    }
    let ids: BTreeSet<_> = files.iter().filter_map(|file| file.path.strip_prefix("items/")?.get(..1)).collect();
    assert!(catalogue.library.items.len() <= ids.len());
});

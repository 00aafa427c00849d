//! The packs that come with the program, compiled in: a value like any other, so that this room needs no file system.

use std::sync::LazyLock;

use super::file::{self, PackFile};
use super::{Phrases, Rulebook};
use crate::content::Report;

macro_rules! shipped {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../content/rules/", $name, ".toml")))),+]
    };
}

/// The packs' names and texts, in the order of their codes.
const FILES: &[(&str, &str)] =
    shipped!("au", "ca", "ch", "de", "eu", "fr", "ie", "in", "uk", "uk-fca", "us", "us-finra", "us-sec-ria");
const PHRASES: &str = include_str!("../../../content/rules/phrases.toml");

/// What is shipped, read once. A test holds that nothing is found in it.
pub(super) static SHIPPED: LazyLock<Rulebook> = LazyLock::new(|| {
    let phrases = phrases();
    let mut packs: Vec<_> = files().into_iter().map(|file| file.pack).collect();
    for pack in &mut packs {
        file::add_general_labels(pack, &phrases);
    }
    Rulebook { packs, phrases, ..Rulebook::default() }
});

fn phrases() -> Phrases {
    file::phrases(PHRASES, &mut Report::new("rules/phrases.toml", PHRASES))
}

/// The shipped pack files, with what only a file knows.
fn files() -> Vec<PackFile> {
    let read = |(name, text): &(&str, &str)| file::pack(name, text, &mut Report::new(name, text));
    FILES.iter().filter_map(read).collect()
}

/// Is this the shipped file, byte for byte?
pub(super) fn is_shipped(name: &str, bytes: &[u8]) -> bool {
    FILES.iter().any(|(shipped, text)| *shipped == name && text.as_bytes() == bytes)
}

impl Rulebook {
    /// The shipped packs alone.
    #[must_use]
    pub fn shipped() -> Self {
        SHIPPED.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wrong_with_what_is_shipped() {
        for (name, text) in FILES {
            let mut report = Report::new(name, text);
            let pack = file::pack(name, text, &mut report).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(report.into_found(), [], "{name}");
            assert_eq!(pack.pack.jurisdiction.code().to_ascii_lowercase(), *name);
        }
        let mut report = Report::new("phrases", PHRASES);
        let phrases = file::phrases(PHRASES, &mut report);
        assert_eq!(report.into_found(), []);
        assert_eq!(phrases, SHIPPED.phrases);
        assert_eq!(SHIPPED.packs.len(), FILES.len());
        assert!(SHIPPED.packs.is_sorted_by_key(|pack| pack.jurisdiction.code()));
    }
}

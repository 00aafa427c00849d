//! `portevoix bench content`: how long a check of a large content folder takes, beside reading its files and nothing
//! else. The folder is made up: plain sentences, no two of them alike, nothing wrong.
use std::time::Duration;

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng as _};
use url::Url;

use super::timed;
use crate::app::folder;
use crate::content::SourceFile;
use crate::flow::check::check;
use crate::id::Millis;

/// The best of so many runs counts: what else the machine does only adds.
const RUNS: usize = 5;
/// The instant of the check. 2026-11-22T08:00:00Z.
const NOW: Millis = Millis(1_795_334_400_000);

/// What was measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    /// How many files, of how many bytes together.
    pub(crate) size: (usize, usize),
    /// Reading the files.
    pub(crate) reading: Duration,
    /// Checking what was read.
    pub(crate) checking: Duration,
    /// How many findings there were: none is right.
    pub(crate) findings: usize,
}

/// Writes a folder, and reads and checks it several times.
pub(crate) fn measure(items: u32) -> std::io::Result<Measured> {
    let files = folder_of(items);
    let home = tempfile::tempdir()?;
    for file in &files {
        let path = home.path().join(&file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, &file.bytes)?;
    }
    let size = (files.len(), files.iter().map(|file| file.bytes.len()).sum());
    let mut best = Measured { size, reading: Duration::MAX, checking: Duration::MAX, findings: 0 };
    for _ in 0..RUNS {
        let (read, reading) = timed(|| folder::read(home.path()));
        let read = read?;
        let ((_, found), checking) = timed(|| check(&read, true, NOW, &link()));
        best.reading = best.reading.min(reading);
        best.checking = best.checking.min(checking);
        best.findings = found.len();
    }
    Ok(best)
}

fn link() -> Url {
    #[expect(clippy::expect_used, reason = "a constant address")]
    Url::parse("https://go.example.org/r/12345678901").expect("an address")
}

const FRENCH: &str = "le marché local avance quand une équipe partage ses notes sur le chantier du port avec les voisins \
    et raconte comment elle répare une pompe avant hiver sans jamais cacher ce qui casse car chaque erreur montre un \
    chemin plus court vers la solution que personne ne cherchait encore hier matin près de la gare où deux ingénieures \
    dessinent un pont léger pour vélos remorques et poussettes";
const ENGLISH: &str = "a small team writes down what it learns while it mends pumps near the harbour and tells neighbours \
    how the work goes because every fault that somebody names early saves another crew a cold morning by the river \
    where two engineers draw a light bridge for bikes trailers and prams with room for wind rain and slow walkers";

/// A folder of this many items, each in two languages: the same for the same number.
pub(super) fn folder_of(items: u32) -> Vec<SourceFile> {
    let mut chance = ChaCha8Rng::seed_from_u64(20_261_122);
    let mut files = vec![];
    for number in 0..items {
        for (lang, words) in [("fr", FRENCH), ("en", ENGLISH)] {
            let text = item(number, lang, words, &mut chance);
            files.push(SourceFile { path: format!("items/item-{number:05}.{lang}.md"), bytes: text.into_bytes() });
        }
    }
    files
}

fn item(number: u32, lang: &str, words: &str, chance: &mut ChaCha8Rng) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut say = |count: usize| {
        let picked: Vec<&str> = (0..count).map(|_| words[chance.next_u32() as usize % words.len()]).collect();
        picked.join(" ")
    };
    let kind = ["educational", "csr", "job_offer", "promotional"][number as usize % 4];
    let (title, general, other, short) = (say(6), say(30), say(25), say(12));
    let body = (0..4).map(|_| say(25)).collect::<Vec<_>>().join(".\n\n");
    // What the languages share stands in one of the files.
    let shared = format!(
        "kind: {kind}\nlink: https://example.org/news/{number}\ncampaign: spring\nembargo: 2026-12-01T09:00\n\
         expires: 2027-12-31\norder: {number}\nauthor: Léa Martin\n"
    );
    let shared = if lang == "fr" { shared } else { String::new() };
    format!(
        "---\ntitle: {title} {number}\n{shared}captions:\n  - text: {general} {number}.\n  - text: |\n      {other} \
         {number}.\n  - network: x\n    text: {short} {number}.\n  - network: bluesky\n    text: {short}, {number}.\n  \
         - network: mastodon\n    text: {short}; {number}.\n---\n{body}.\n"
    )
}

#[cfg(test)]
mod tests;

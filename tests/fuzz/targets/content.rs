//! A content folder: never a crash, every place in its file, and what is wrong is said in words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portevoix::content::SourceFile;
use portevoix::flow::check::check;
use portevoix::id::Millis;
use portevoix::lang::Lang;

const PATHS: [&str; 6] =
    ["items/a.fr.md", "items/a.en.md", "brand.toml", "schedules.toml", "approvals.toml", "images/a.png"];

fuzz_target!(|input: (u8, Vec<Vec<u8>>)| {
    let (first, texts) = input;
    let named = texts.into_iter().take(PATHS.len()).enumerate();
    let mut files: Vec<SourceFile> = named
        .map(|(at, bytes)| SourceFile { path: PATHS[(at + usize::from(first)) % PATHS.len()].into(), bytes })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let link = "https://go.example.org/r/12345678901".parse().expect("an address");
    let (catalogue, found) = check(&files, true, Millis(1_795_334_400_000), &link);
    for finding in &found {
        if let Some((line, column)) = finding.place {
            let file = files.iter().find(|file| file.path == finding.path).expect("a file that was read");
            let lines = file.bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
            assert!(column > 0 && (1..=lines).contains(&line), "{finding}");
        }
        for lang in Lang::ALL {
            assert!(!finding.message(lang).starts_with(finding.code.key), "{finding}");
        }
    }
    assert!(catalogue.library.items.len() <= 1);
});

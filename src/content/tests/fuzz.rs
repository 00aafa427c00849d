//! Whatever bytes a folder holds, reading it ends and does not panic. `PROPTEST_CASES` makes a longer run.
use super::*;
use proptest::prelude::*;

const SEEDS: [(&str, &str); 6] = [
    (
        "items/a.fr.md",
        "---\ntitle: Le lancement\nkind: promotional\nlink: https://example.com/?utm_x=1\nimage: images/a.png\nalt: x\n\
         embargo: 2026-10-25T02:30\nexpires: 2027-06-30\nsegment: {teams: [Sales], countries: [FR]}\norder: 10\n\
         captions:\n  - text: |\n      Été\n  - network: linkedin\n    text: \"x\"\n---\n# Texte\n\n<b>x</b> [a](b) @here\n- x\n",
    ),
    (
        "brand.toml",
        "[organisation]\nname = \"Acmé\"\nzone = \"Europe/Paris\"\n[colours]\ntext = \"#ffffff\"\nranks = [\"#000000\"]\n",
    ),
    ("approvals.toml", "[[approval]]\nitem = \"a\"\nrevision = \"00\"\nby = \"x\"\nat = \"2026-01-01T00:00:00Z\"\n"),
    ("charter/charter.fr.md", "# Charte\n\n**1. Règle.** un deux trois quatre cinq six sept\n- x\n2. x\n"),
    ("training/late.fr.md", "---\ntitle: T\n---\nÉté\n\n## Un\nx\n### Deux\n```\n## y\n```\n## Trois\n"),
    ("replies/a.fr.md", "---\ntitle: T\nkeywords: [été, b]\nhand_over: x\nreview_by: 2026-01-01\n---\n> x [a](b)\n"),
];

/// Words that mean something to one of the parsers.
const TOKENS: [&str; 24] = [
    "---",
    "...",
    "&a ",
    "*a",
    "!x ",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|",
    ">",
    "#",
    "%YAML 1.2",
    "\t",
    "\r\n",
    "\u{feff}",
    "\u{0}",
    "<!--",
    "? ",
    "é",
];

/// Reads the folder, and everything that people would then be shown.
fn survives(files: &[SourceFile]) {
    let (library, found) = read(files);
    for diagnostic in &found {
        let (line, column) = diagnostic.place.unwrap_or((1, 1));
        assert!(line > 0 && column > 0);
        assert!(!diagnostic.message(crate::lang::Lang::Fr).is_empty());
    }
    for item in library.items.values() {
        assert!(!item.versions.is_empty());
        item.versions.values().for_each(|v| drop(plain(&v.body)));
    }
    for track in library.training.values() {
        assert!(track.courses.values().all(|course| !course.steps.is_empty()));
    }
    drop(overdue(&library.replies, jiff::civil::date(2027, 1, 1)));
    library.replies.values().flat_map(|reply| reply.versions.values()).for_each(|text| {
        let found = search(&library.replies, &format!("{} {}", text.title, text.text));
        assert!(!matches!(found, Found::Several(ref some) | Found::Near(_, ref some) if some.is_empty()));
    });
}

proptest! {
    #[test]
    fn random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400), which in 0..6usize) {
        survives(&[file(SEEDS[which].0, &bytes)]);
        let framed = [b"---\n".as_slice(), &bytes, b"\n---\n", &bytes].concat();
        survives(&[file(SEEDS[which].0, framed)]);
    }

    #[test]
    fn valid_files_with_words_put_in_and_taken_out(
        which in 0..6usize,
        edits in proptest::collection::vec((any::<proptest::sample::Index>(), 0..24usize, 0..4usize), 1..8),
    ) {
        let (path, seed) = SEEDS[which];
        let mut bytes = seed.as_bytes().to_vec();
        for (at, token, cut) in edits {
            let at = at.index(bytes.len() + 1);
            let end = (at + cut).min(bytes.len());
            bytes.splice(at..end, TOKENS[token].bytes());
        }
        survives(&[file(path, bytes), file("images/a.png", PNG)]);
    }

    #[test]
    fn any_name_and_any_markdown(path in "\\PC{0,40}", name in "\\PC{0,20}", body in "(?s).{0,200}") {
        let whole = file("items/a.fr.md", format!("{BARE}{body}"));
        survives(&[file(&path, BARE), file(&format!("items/{name}"), BARE), whole]);
        let _ = plain(&body);
    }

    #[test]
    fn any_approver_survives_the_file(by in "(?s).{1,60}", before in "(# \\PC{0,20}\n)?") {
        let by = format!("x{by}x");
        let item = "a".parse().expect("slug");
        let approval = Approval { item, revision: Revision("0".repeat(64)), by, at: crate::id::Millis(5) };
        let (found, _) = parse_approvals("approvals.toml", &append_approval(&before, &approval));
        prop_assert_eq!(found, [approval]);
    }
}

/// Not a test of speed (machines differ): prints the time of reading 1,000 items in two languages.
#[test]
#[expect(clippy::disallowed_methods, reason = "a measurement needs a stopwatch")]
fn a_thousand_items() {
    let text = |i: usize, kind: &str| {
        format!(
            "---\ntitle: Titre {i}\n{kind}captions:\n  - text: Phrase {i}\n  - network: x\n    text: Autre {i}\n---\n{}",
            "Un *paragraphe* de texte.\n\n".repeat(20)
        )
    };
    let both = |i: usize| {
        [file(&format!("items/i{i}.fr.md"), text(i, "kind: csr\n")), file(&format!("items/i{i}.en.md"), text(i, ""))]
    };
    let files: Vec<SourceFile> = (0..1_000).flat_map(both).collect();
    let start = std::time::Instant::now();
    let (library, found) = read(&files);
    eprintln!("1,000 items in 2,000 files: {} ms", start.elapsed().as_millis());
    assert_eq!((library.items.len(), found.len()), (1_000, 0));
}

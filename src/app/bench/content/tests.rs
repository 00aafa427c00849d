//! A thousand items with twenty problems among them: each is named, and nothing else.
use super::*;
use crate::content::Diagnostic;

/// Replaces text in a file, which must hold it.
fn plant(files: &mut [SourceFile], name: &str, from: &str, to: &str) {
    let file = files.iter_mut().find(|file| file.path == format!("items/item-{name}.md")).unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(text.contains(from), "{name} holds no {from:?}: {text}");
    file.bytes = text.replacen(from, to, 1).into_bytes();
}

/// What follows a key on its line.
fn value(files: &[SourceFile], name: &str, key: &str) -> String {
    let file = files.iter().find(|file| file.path == format!("items/item-{name}.md")).unwrap();
    let text = std::str::from_utf8(&file.bytes).unwrap();
    text.lines().find_map(|line| line.trim().strip_prefix(key)).unwrap().trim().to_owned()
}

#[test]
fn a_large_folder_without_problems_says_nothing() {
    let files = folder_of(200);
    assert_eq!(files.len(), 400);
    let (catalogue, found) = check(&files, true, NOW, &link());
    assert_eq!((catalogue.library.items.len(), found), (200, vec![]));
}

#[test]
fn twenty_problems_among_a_thousand_items_are_all_named_and_nothing_else() {
    let mut files = folder_of(1_000);
    let many = "mot ".repeat(80);
    for (name, from, to) in [
        ("00010.fr", "order: 10", "order: 10\nautor: Ann"),
        ("00050.fr", "kind: job_offer", "kind: job_ofer"),
        ("00090.fr", "https://example.org", "http://example.org"),
        ("00130.fr", "news/130", "news/130?utm_source=x"),
        ("00170.fr", "https://example.org/news/170", "https://www.rival.example/"),
        ("00210.fr", "embargo: 2026-12-01T09:00", "embargo: 2027-03-28T02:30"),
        ("00250.en", "network: x", "network: twiter"),
        ("00290.fr", "embargo: 2026-12-01T09:00\nexpires: 2027-12-31", "expires: 2026-03-01"),
        ("00330.en", "  - text: ", "  - text: Look @everyone "),
        ("00410.fr", "  - text: ", "  - text: C’est garanti, "),
        ("00450.en", "  - text: ", "  - text: https://example.org/a "),
        ("00530.fr", "title: ", "title: 日本 "),
        ("00570.fr", "campaign: spring", "campaign: [spring]"),
        ("00610.fr", "order: 610", "order: six"),
        ("00650.en", "---\ntitle", "--\ntitle"),
        ("00690.fr", "    text: ", &format!("    text: {many}")),
        ("00730.en", "captions:", "author: Ann\ncaptions:"),
    ] {
        plant(&mut files, name, from, to);
    }
    files.retain(|file| file.path != "items/item-00370.en.md");
    let (mine, theirs) = (value(&files, "00490.en", "- text:"), value(&files, "00011.en", "- text:"));
    plant(&mut files, "00490.en", &mine, &theirs);
    // One item whose French reads like another's.
    let twin = files.iter().find(|file| file.path == "items/item-00770.fr.md").unwrap().bytes.clone();
    let twin = String::from_utf8(twin).unwrap();
    let (_, text) = twin.split_once("\n---\n").unwrap();
    let old = files.iter().find(|file| file.path == "items/item-00810.fr.md").unwrap().bytes.clone();
    let old = String::from_utf8(old).unwrap();
    plant(&mut files, "00810.fr", old.split_once("\n---\n").unwrap().1, text);
    let (mine, theirs) = (value(&files, "00810.fr", "title:"), value(&files, "00770.fr", "title:"));
    plant(&mut files, "00810.fr", &mine, &theirs);
    let brand = "[organisation]\nname = \"Acme\"\n[links]\nforbidden = [\"rival.example\"]\n[[banned]]\nphrase = \
                 \"garanti\"\nreason = \"nothing is\"\n";
    files.push(SourceFile { path: "brand.toml".into(), bytes: brand.into() });
    let (_, found) = check(&files, true, NOW, &link());
    let told = |one: &Diagnostic| {
        let name = one.path.trim_start_matches("items/item-").trim_end_matches(".md");
        format!("{} {name}", one.code.code)
    };
    let mut told: Vec<String> = found.iter().map(told).collect();
    told.sort();
    let mut expected = vec![
        "PVX-C003 00650.en",
        "PVX-C007 00010.fr",
        "PVX-C009 00570.fr",
        "PVX-C010 00610.fr",
        "PVX-C012 00050.fr",
        "PVX-C013 00250.en",
        "PVX-C018 00090.fr",
        "PVX-C020 00130.fr",
        "PVX-C026 00730.en",
        "PVX-C029 00210.fr",
        "PVX-C030 00690.fr",
        "PVX-C031 00330.en",
        "PVX-C032 00370.fr",
        "PVX-C049 00170.fr",
        "PVX-C052 00450.en",
        "PVX-C053 00410.fr",
        "PVX-C061 00290.fr",
        "PVX-C062 00490.en",
        "PVX-C063 00530.fr",
        "PVX-S043 00810.fr",
    ];
    expected.sort_unstable();
    assert_eq!((told.len(), told), (20, expected.into_iter().map(str::to_owned).collect::<Vec<_>>()));
}

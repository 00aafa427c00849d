//! Every code: a snippet that triggers it, and the place where it does.
use super::*;
use crate::content::exposure::tests::{drawn, exif};
use crate::lang::Lang;
use std::collections::BTreeSet;

/// A front matter that lacks nothing, to which cases add lines (the first of them is line 7).
const FULL: &str = "title: T\nkind: csr\ncaptions:\n- text: A\n- text: B\n";

/// What must be found, as `CODE path:line:column`; the warning about the other language is expected everywhere.
fn check(files: &[SourceFile], expected: &[&str]) -> BTreeSet<&'static str> {
    let (_, found) = read(files);
    let shown: Vec<String> = briefly(&found).into_iter().filter(|d| !d.starts_with("PVX-C032")).collect();
    assert_eq!(shown, expected, "{:?}", files.iter().map(|f| String::from_utf8_lossy(&f.bytes)).collect::<Vec<_>>());
    found.iter().for_each(reads_well);
    found.iter().map(|d| d.code.code).collect()
}

/// Its words exist in both languages, with every variable filled.
fn reads_well(found: &Diagnostic) {
    for lang in Lang::ALL {
        for text in [found.message(lang), found.hint(lang)] {
            assert!(text.contains(' ') && !text.contains('{') && !text.starts_with("content-"), "{lang}: {text}");
        }
    }
    assert!(found.to_string().contains(found.code.code));
}

/// One French file with these additional lines in its front matter.
fn line(extra: &str, expected: &[&str]) -> BTreeSet<&'static str> {
    check(&[page("items/a.fr.md", &format!("{FULL}{extra}\n"), "x")], expected)
}

/// One French file, as it is.
fn raw(bytes: impl AsRef<[u8]>, expected: &[&str]) -> BTreeSet<&'static str> {
    check(&[file("items/a.fr.md", bytes)], expected)
}

/// A line that names this picture, which is there with these bytes.
fn picture(name: &str, bytes: &[u8], expected: &[&str]) -> BTreeSet<&'static str> {
    let text = page("items/a.fr.md", &format!("{FULL}image: {name}\nalt: Une image\n"), "x");
    check(&[text, file(name, bytes)], expected)
}

/// Two languages with these additional lines.
fn pair(fr: &str, en: &str, expected: &[&str]) -> BTreeSet<&'static str> {
    let text = |path, extra| page(path, &format!("{FULL}{extra}"), "x");
    check(&[text("items/a.fr.md", fr), text("items/a.en.md", en)], expected)
}

/// A caption of this length for this network.
fn caption(network: &str, length: usize, expected: &[&str]) -> BTreeSet<&'static str> {
    let front = format!("title: T\nkind: csr\ncaptions:\n- network: {network}\n  text: {}\n", "é".repeat(length));
    check(&[page("items/a.fr.md", &front, "")], expected)
}

/// A training track with this many steps.
fn track(name: &str, steps: usize) -> SourceFile {
    page(&format!("training/{name}.md"), "title: T\n", &"## Step\n\nText.\n\n".repeat(steps))
}

/// A text whose first part has this many words; four parts make it a track.
fn words(path: &str, count: usize) -> SourceFile {
    let (first, more) =
        if path.starts_with("training") { ("## a\n", "## b\nx\n".repeat(3)) } else { ("", String::new()) };
    page(path, "title: T\n", &format!("{first}{}\n{more}", "mot ".repeat(count)))
}

/// A brand file beside an item with these further lines, captions and body.
fn under(brand: &str, extra: &str, body: &str, expected: &[&str]) -> BTreeSet<&'static str> {
    check(&[file("brand.toml", brand), page("items/a.fr.md", &format!("{FULL}{extra}"), body)], expected)
}

/// What is found between items, and by the clock: as a check finds it.
fn later(files: &[SourceFile], expected: &[&str]) -> BTreeSet<&'static str> {
    let (library, found) = read(files);
    assert!(!found.iter().any(Diagnostic::is_error), "{found:?}");
    let found = super::lint(files, &library, crate::id::Millis(1_795_334_400_000), |sign| sign < '\u{3000}');
    assert_eq!(briefly(&found), expected);
    found.iter().for_each(reads_well);
    found.iter().map(|d| d.code.code).collect()
}

/// The one finding that needs to know what day it is.
fn overdue_reply() -> BTreeSet<&'static str> {
    let (library, _) = read(&[page("replies/a.fr.md", "title: T\nreview_by: 2026-12-31\n", "x")]);
    let found = overdue(&library.replies, jiff::civil::date(2027, 1, 1));
    found.iter().for_each(reads_well);
    found.iter().map(|d| d.code.code).collect()
}

fn many(count: usize) -> String {
    let captions: String = (0..count).map(|i| format!("- text: Phrase {i}\n")).collect();
    format!("---\ntitle: T\nkind: csr\ncaptions:\n{captions}---\n")
}

#[test]
fn each_code_is_found_at_its_place() {
    let cases: Vec<BTreeSet<&str>> = vec![
        raw(b"---\ntitle: Caf\xe9\n---\n", &["PVX-C001 items/a.fr.md:2:11"]),
        raw("é".repeat(128_001), &["PVX-C002 items/a.fr.md"]),
        raw("# Rien que du texte", &["PVX-C003 items/a.fr.md:1:1"]),
        raw("", &["PVX-C003 items/a.fr.md:1:1"]),
        raw("---\ntitle: T\n", &["PVX-C004 items/a.fr.md:1:1"]),
        raw("---\n\ntitle: T\n---\n", &["PVX-C004 items/a.fr.md:1:1"]),
        raw("---\n---\n", &["PVX-C004 items/a.fr.md:1:1"]),
        raw("---\ntitle: a: b\n---\n", &["PVX-C005 items/a.fr.md:2:9"]),
        raw("---\ntitle: \"ouvert\nkind: csr\n---\n", &["PVX-C005 items/a.fr.md:3:1"]),
        raw("---\nsegment: {teams: [a\n---\n", &["PVX-C005 items/a.fr.md:2:18"]),
        raw("---\ntitle: T\n\tkind: csr\n---\n", &["PVX-C005 items/a.fr.md:2:8"]),
        line("author: *anna", &["PVX-C005 items/a.fr.md:7:9"]),
        line("author: &a Léa", &["PVX-C006 items/a.fr.md:7:12"]),
        line("author: !x Léa", &["PVX-C006 items/a.fr.md:7:12"]),
        line("? [a]\n: b", &["PVX-C006 items/a.fr.md:7:3"]),
        line("autor: Léa", &["PVX-C007 items/a.fr.md:7:1"]),
        line("segment: {team: [a]}", &["PVX-C007 items/a.fr.md:7:11"]),
        line("title: encore", &["PVX-C008 items/a.fr.md:7:1"]),
        line("author: [Léa]", &["PVX-C009 items/a.fr.md:7:9"]),
        line("segment: FR", &["PVX-C009 items/a.fr.md:7:10"]),
        line("segment: {teams: Sales}", &["PVX-C009 items/a.fr.md:7:18"]),
        line("order: premier", &["PVX-C010 items/a.fr.md:7:8"]),
        line("order: 3000000000", &["PVX-C010 items/a.fr.md:7:8"]),
        line("embargo: demain", &["PVX-C010 items/a.fr.md:7:10"]),
        line("segment: {countries: [France]}", &["PVX-C010 items/a.fr.md:7:23"]),
        line("segment: {languages: [de]}", &["PVX-C010 items/a.fr.md:7:23"]),
        raw("---\nkind: csr\ncaptions:\n- text: A\n---\n", &["PVX-C011 items/a.fr.md:1:1"]),
        raw("---\ntitle: T\ncaptions:\n- text: A\n---\n", &["PVX-C011 items/a.fr.md:1:1"]),
        raw("---\ntitle: T\nkind: csr\n---\n", &["PVX-C011 items/a.fr.md:1:1"]),
        raw("---\ntitle: T\nkind: csr\ncaptions: []\n---\n", &["PVX-C011 items/a.fr.md:4:11"]),
        raw("---\ntitle: T\nkind: csr\ncaptions:\n- network: x\n---\n", &["PVX-C011 items/a.fr.md:5:3"]),
        raw("---\ntitle: T\nkind: promo\ncaptions:\n- text: A\n---\n", &["PVX-C012 items/a.fr.md:3:7"]),
        raw(
            "---\ntitle: T\nkind: csr\ncaptions:\n- text: A\n  network: linkdin\n---\n",
            &["PVX-C013 items/a.fr.md:6:12"],
        ),
        check(&[file("items/a.de.md", BARE)], &["PVX-C014 items/a.de.md"]),
        check(&[file("items/Été.fr.md", BARE)], &["PVX-C015 items/Été.fr.md"]),
        check(&[file("items/2026/a.fr.md", BARE)], &["PVX-C015 items/2026/a.fr.md"]),
        check(&[file("items/a.md", BARE)], &["PVX-C015 items/a.md"]),
        line("id: b", &["PVX-C016 items/a.fr.md:7:5"]),
        line("link: https://", &["PVX-C017 items/a.fr.md:7:7"]),
        line("link: https:example.com", &["PVX-C017 items/a.fr.md:7:7"]),
        line("link: https:///example.com", &["PVX-C017 items/a.fr.md:7:7"]),
        line("link: http://example.com", &["PVX-C018 items/a.fr.md:7:7"]),
        line("link: javascript:alert(1)", &["PVX-C018 items/a.fr.md:7:7"]),
        line("link: example.com/x", &["PVX-C018 items/a.fr.md:7:7"]),
        line("link: https://lea:secret@example.com/", &["PVX-C019 items/a.fr.md:7:7"]),
        line("link: https://example.com@evil.example/", &["PVX-C019 items/a.fr.md:7:7"]),
        line("link: https://example.com/?a=b&UTM_Source=x", &["PVX-C020 items/a.fr.md:7:7"]),
        line("image: images/no.png\nalt: x", &["PVX-C021 items/a.fr.md:7:8"]),
        picture("../secret.png", PNG, &["PVX-C022 items/a.fr.md:7:8"]),
        picture("images/../../x.png", PNG, &["PVX-C022 items/a.fr.md:7:8"]),
        line("image: /etc/passwd\nalt: x", &["PVX-C022 items/a.fr.md:7:8"]),
        line("image: C:\\x.png\nalt: x", &["PVX-C022 items/a.fr.md:7:8"]),
        picture("images/a.png", b"GIF89a", &["PVX-C023 items/a.fr.md:7:8"]),
        picture("images/a.png", b"", &["PVX-C023 items/a.fr.md:7:8"]),
        picture("images/a.png", &[PNG, &vec![0; MAX_IMAGE]].concat(), &["PVX-C024 items/a.fr.md:7:8"]),
        pair("image: images/a.png\nalt: x\n", "", &["PVX-C025 items/a.en.md:1:1", "PVX-C021 items/a.fr.md:7:8"]),
        pair("order: 1\n", "order: 2\n", &["PVX-C026 items/a.en.md:7:8"]),
        pair("author: Léa\n", "author: Ann\n", &["PVX-C026 items/a.en.md:7:9"]),
        line("embargo: 2026-12-02\nexpires: 2026-12-01", &["PVX-C027 items/a.fr.md:8:10"]),
        line("embargo: 2026-10-25T02:30", &["PVX-C028 items/a.fr.md:7:10"]),
        line("expires: 2026-03-29 02:30", &["PVX-C029 items/a.fr.md:7:10"]),
        caption("x", 280, &[]),
        caption("x", 281, &["PVX-C030 items/a.fr.md:6:9"]),
        caption("bluesky", 301, &["PVX-C030 items/a.fr.md:6:9"]),
        caption("mastodon", 501, &["PVX-C030 items/a.fr.md:6:9"]),
        caption("linkedin", 3_000, &[]),
        caption("", 3_000, &[]),
        caption("", 3_001, &["PVX-C030 items/a.fr.md:6:9"]),
        raw("---\ntitle: T\nkind: csr\ncaptions:\n- text: Coucou @here\n---\n", &["PVX-C031 items/a.fr.md:5:9"]),
        raw(BARE.replace("Texte.", "Été @everyone"), &["PVX-C031 items/a.fr.md:7:5"]),
        raw(BARE.replace("Un titre", "'@channel'"), &["PVX-C031 items/a.fr.md:2:8"]),
        raw(many(51), &["PVX-C033 items/a.fr.md:55:3"]),
        raw(
            "---\ntitle: T\nkind: csr\ncaptions:\n- text: Une  Phrase\n- text: une phrase\n---\n",
            &["PVX-C034 items/a.fr.md:6:9"],
        ),
        raw(BARE.replace("Texte.", "Un\n\n<script>alert(1)</script>"), &["PVX-C035 items/a.fr.md:9:1"]),
        raw(BARE.replace("Texte.", "en <b>gras</b>"), &["PVX-C035 items/a.fr.md:7:4"]),
        check(&[file("brand.toml", "[organisation\nname = 1")], &["PVX-C036 brand.toml:1:14"]),
        check(&[file("notes.txt", "")], &["PVX-C037 notes.txt"]),
        check(&[file("charter/rules.fr.md", "x")], &["PVX-C037 charter/rules.fr.md"]),
        check(&[file("brand.toml", "[colours]\ntext = \"#64748b\"\n")], &["PVX-C038 brand.toml:2:8"]),
        check(
            &[file(
                "approvals.toml",
                format!("[[approval]]\nitem='gone'\nrevision='{}'\nby='x'\nat=2026-01-01T00:00:00Z", "a".repeat(64)),
            )],
            &["PVX-C039 approvals.toml"],
        ),
        check(&[file("charter/charter.fr.md", " \n")], &["PVX-C040 charter/charter.fr.md"]),
        check(&[file("charter/charter.fr.md", "1. x")], &["PVX-C041 charter/charter.fr.md"; 4]),
        check(&[file("training/vip.fr.md", "x")], &["PVX-C042 training/vip.fr.md"]),
        check(&[track("late.fr", 0)], &["PVX-C043 training/late.fr.md"]),
        check(&[track("late.fr", 3)], &["PVX-C044 training/late.fr.md"]),
        check(&[track("late.fr", 7)], &["PVX-C044 training/late.fr.md"]),
        check(&[words("training/late.fr.md", 121)], &["PVX-C045 training/late.fr.md:4:1"]),
        check(&[track("late.fr", 4), track("late.en", 5)], &["PVX-C046 training/late.en.md"]),
        check(&[words("replies/a.fr.md", 151)], &["PVX-C047 replies/a.fr.md:4:1"]),
        overdue_reply(),
        under(
            "[links]\nforbidden = ['rival.example']\n",
            "link: https://www.rival.example/x\n",
            "x",
            &["PVX-C049 items/a.fr.md:7:7"],
        ),
        under(
            "[links]\nforbidden = ['rival.example']\n",
            "",
            "\nvoir [x](https://Rival.example/x)",
            &["PVX-C049 items/a.fr.md:9:10"],
        ),
        under(
            "[links]\nonly = ['acme.example']\n",
            "link: https://acme.exmaple/x\n",
            "https://w.acme.example/",
            &["PVX-C050 items/a.fr.md:7:7"],
        ),
        // The second address of a caption leads there just as well.
        under(
            "[links]\nforbidden = ['rival.example']\n",
            "- text: https://a.example/ https://rival.example/ https://rival.example/y\n",
            "x",
            &["PVX-C049 items/a.fr.md:7:9", "PVX-C052 items/a.fr.md:7:9"],
        ),
        // With the dot at its end it is the same host.
        under(
            "[links]\nforbidden = ['www.rival.example.']\n",
            "link: https://rival.example/\n",
            "x",
            &["PVX-C049 items/a.fr.md:7:7"],
        ),
        raw(BARE.replace("Texte.", "Voir http://a.example/."), &["PVX-C051 items/a.fr.md:7:6"]),
        raw(BARE.replace("Texte.", "Voir https://a.example/?gclid=1"), &["PVX-C020 items/a.fr.md:7:6"]),
        raw(BARE.replace("Une phrase.", "Une phrase https://a.example/"), &["PVX-C052 items/a.fr.md:5:11"]),
        under(
            "[[banned]]\nphrase = 'garanti'\nreason = 'x'\n",
            "alt: Gains garantis\n",
            "Sans\n\nGARANTIE.",
            &["PVX-C053 items/a.fr.md:7:6", "PVX-C053 items/a.fr.md:11:1"],
        ),
        under(
            "[[banned]]\nphrase = 'leader'\nreason = 'x'\nsuggestion = 'y'\nwarn = true\n",
            "",
            "Les leaders",
            &["PVX-C054 items/a.fr.md:8:5"],
        ),
        under("[[banned]]\nphrase = 'leader'\nreason = 'x'\nexact = true\n", "", "Les leaders", &[]),
        // In a caption of several lines, each at its own.
        under(
            "[[banned]]\nphrase = 'garanti'\nreason = 'x'\n",
            "- text: |-\n    Une phrase\n    deux garanties, un\n\n    gain garanti\n",
            "x",
            &["PVX-C053 items/a.fr.md:9:10", "PVX-C053 items/a.fr.md:11:10"],
        ),
        raw(BARE.replace("Une phrase.", "'#a #b #c #d #e #f'"), &["PVX-C055 items/a.fr.md:5:11"]),
        raw(BARE.replace("Une phrase.", "'#a #b #c #d #e'"), &[]),
        raw(BARE.replace("Une phrase.", "'@a @b @c @d @e @f'"), &["PVX-C056 items/a.fr.md:5:11"]),
        picture("images/a.png", &drawn(9, 3, &[(b"eXIf", &exif(2))]), &["PVX-C057 items/a.fr.md:7:8"]),
        picture("images/a.png", &drawn(9, 3, &[(b"eXIf", &exif(0))]), &[]),
        picture("images/a.png", &drawn(10, 3, &[]), &["PVX-C058 items/a.fr.md:7:8"]),
        picture("images/a.png", &drawn(3, 10, &[]), &["PVX-C058 items/a.fr.md:7:8"]),
        picture("images/a.png", &[PNG, &vec![0; HEAVY_IMAGE]].concat(), &["PVX-C059 items/a.fr.md:7:8"]),
        under("[campaign.sprnig]\napprovals = 2\n", "campaign: spring\n", "x", &["PVX-C060 brand.toml"]),
        later(&[page("items/a.fr.md", &format!("{FULL}expires: 2026-11-21\n"), "x")], &["PVX-C061 items/a.fr.md:7:10"]),
        later(&[page("items/a.fr.md", &format!("{FULL}expires: 2026-11-22\n"), "x")], &[]),
        later(
            &[page("items/a.fr.md", FULL, "x"), page("items/b.fr.md", &FULL.replace("- text: A", "- text: C"), "y")],
            &["PVX-C062 items/b.fr.md:6:9"],
        ),
        later(&[page("items/a.fr.md", FULL, "x"), page("items/a.en.md", FULL, "y")], &[]),
        later(&[page("items/a.fr.md", &FULL.replace("title: T", "title: 日"), "日")], &["PVX-C063 items/a.fr.md:2:8"]),
    ];
    let triggered: BTreeSet<&str> = cases.into_iter().flatten().collect();
    let table: BTreeSet<&str> = CODES.iter().map(|code| code.code).collect();
    assert_eq!(triggered, table, "every row of CODES has a case, and every finding a row");
}

#[test]
fn a_code_is_listed_once_and_its_number_is_its_row() {
    for (index, code) in CODES.iter().enumerate() {
        assert_eq!(code.code, format!("PVX-C{:03}", index + 1));
        assert!(code.key.starts_with("content-"));
    }
}

#[test]
fn a_slip_is_answered_with_what_was_meant() {
    let (_, found) = read(&[page("items/a.fr.md", &format!("{FULL}embrago: 2026-01-01\n"), "x")]);
    let unknown = found.iter().find(|d| d.code.code == "PVX-C007").expect("unknown key");
    assert_eq!(unknown.message(Lang::En), "There is no key “embrago”. Did you mean “embargo”?");
    assert!(unknown.message(Lang::Fr).starts_with("La clé «\u{a0}embrago\u{a0}» n’existe pas. Vouliez-vous"));
    let (_, found) = read(&[page("items/a.fr.md", &format!("{FULL}wxyz: 2026-01-01\n"), "x")]);
    let unknown = found.iter().find(|d| d.code.code == "PVX-C007").expect("unknown key");
    assert_eq!(unknown.message(Lang::En), "There is no key “wxyz”.");
}

#[test]
fn all_mistakes_of_a_file_are_found_at_once() {
    let front = "titel: T\nkind: promo\nlink: http://x.example\norder: x\ncaptions:\n- netwrok: x\n  text: A\n";
    let (_, found) = read(&[page("items/a.fr.md", front, "@here <b>x</b>")]);
    let mut codes: Vec<&str> = found.iter().map(|d| d.code.code).collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        ["PVX-C007", "PVX-C007", "PVX-C010", "PVX-C011", "PVX-C012", "PVX-C018", "PVX-C031", "PVX-C032", "PVX-C035"]
    );
}

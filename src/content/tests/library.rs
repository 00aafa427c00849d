//! The whole folder.
use super::*;
use crate::id::Millis;
use crate::lang::Lang;

#[test]
fn a_folder_is_read_at_once() {
    let dated =
        |path: &str, extra: &str| page(path, &format!("title: T\nkind: csr\n{extra}captions: [{{text: A}}]\n"), "");
    let mut files = vec![
        file("brand.toml", "[organisation]\nzone = \"America/New_York\""),
        file("charter/charter.fr.md", "Règles\r\n"),
        file("charter/charter.en.md", "Rules\n"),
        file("schedules.toml", "not ours ["),
        file("rules/fr.toml", "["),
        file("images/unused.png", "x"),
        file("replies/a.md", "x"),
        file("training/1.md", "x"),
        file(".gitignore", "x"),
        file("items/.DS_Store", "x"),
    ];
    for (id, extra) in
        [("late", "order: 5\n"), ("early", "order: -5\n"), ("later", "embargo: 2026-12-01T00:00\n"), ("draft", "")]
    {
        files.push(dated(&format!("items/{id}.fr.md"), extra));
        files.push(dated(&format!("items/{id}.en.md"), extra));
    }
    let (library, found) = read(&files);
    assert_eq!(briefly(&found), [""; 0]);
    let mut text = String::new();
    for id in ["late", "early", "later"] {
        let item = &library.items[&id.parse().expect("slug")];
        let approval =
            Approval { item: item.id.clone(), revision: item.revision.clone(), by: "Ann".into(), at: Millis(0) };
        text = append_approval(&text, &approval);
    }
    files.push(file("approvals.toml", &text));
    let (library, found) = read(&files);
    assert_eq!(briefly(&found), [""; 0]);
    // New York's midnight is 05:00 UTC.
    let dawn = Millis::from("2026-12-01T05:00:00Z".parse::<jiff::Timestamp>().expect("stamp"));
    let names = |now| library.approved(now).iter().map(|item| item.id.to_string()).collect::<Vec<_>>();
    assert_eq!(names(dawn.plus(-1)), ["early", "late"]);
    assert_eq!(names(dawn), ["early", "later", "late"]);
    assert_eq!(library.state(&library.items[&"draft".parse().expect("slug")]), State::Draft);
    let charter = library.charter.expect("charter");
    assert_eq!((charter.version.len(), charter.text(Lang::Fr)), (12, "Règles\n"));
}

#[test]
fn a_charter_is_one_version_in_all_its_languages() {
    let charter = |fr: &str, en: &str| {
        let files = [file("charter/charter.fr.md", fr), file("charter/charter.en.md", en)];
        let (charter, found) = parse_charter(&files);
        (charter.map(|c| c.version), briefly(&found))
    };
    let (version, found) = charter("a", "b");
    assert_eq!(found, [""; 0]);
    assert_eq!(charter("\u{feff}a", "b").0, version);
    for (fr, en) in [("a ", "b"), ("a", "c"), ("b", "a")] {
        assert_ne!(charter(fr, en).0, version);
    }
    assert_eq!(charter("a", "").1, ["PVX-C040 charter/charter.en.md", "PVX-C032 charter/charter.fr.md"]);
    assert_eq!(charter("", " \n").0, None);
    assert_eq!(parse_charter(&[]), (None, vec![]));
    let (only, _) = parse_charter(&[file("charter/charter.en.md", "Rules")]);
    assert_eq!(only.expect("charter").text(Lang::Fr), "Rules");
}

#[test]
fn an_approval_for_an_item_with_errors_is_no_orphan() {
    let text =
        format!("[[approval]]\nitem = 'a'\nrevision = '{}'\nby = 'x'\nat = 2026-01-01T00:00:00Z\n", "0".repeat(64));
    let (_, found) = read(&[file("items/a.fr.md", "broken"), file("approvals.toml", text)]);
    assert_eq!(briefly(&found), ["PVX-C032 items/a.fr.md", "PVX-C003 items/a.fr.md:1:1"]);
}

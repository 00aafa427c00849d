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
        file("charter/charter.fr.md", charter("Règle")),
        file("charter/charter.en.md", charter("Rule").replace('\n', "\r\n")),
        file("charter/changes.fr.md", "Rien."),
        file("charter/changes.en.md", "Nothing."),
        file("schedules.toml", "not ours ["),
        file("rules/fr.toml", "["),
        file("images/unused.png", "x"),
        file("replies/.keep", ""),
        file("training/.keep", ""),
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
    let found = library.charter.expect("charter");
    assert_eq!((found.version.len(), found.text(Lang::Fr)), (12, charter("Règle").as_str()));
    assert_eq!((found.change(Lang::Fr), found.change(Lang::En)), (Some("Rien."), Some("Nothing.")));
}

/// A charter that states its four rules, as far as anybody can tell.
fn charter(word: &str) -> String {
    (1..=4).map(|n| format!("**{n}. {word}.** One two three four five six seven.\n\n")).collect()
}

#[test]
fn a_charter_is_one_version_in_all_its_languages() {
    let read = |fr: &str, en: &str| {
        let files = [file("charter/charter.fr.md", charter(fr)), file("charter/charter.en.md", charter(en))];
        let (charter, found) = parse_charter(&files);
        (charter.map(|c| c.version), briefly(&found))
    };
    let (version, found) = read("a", "b");
    assert_eq!(found, [""; 0]);
    for (fr, en) in [("a ", "b"), ("a", "c"), ("b", "a")] {
        assert_ne!(read(fr, en).0, version);
    }
    let with = |fr: &str, more: &[SourceFile]| {
        let (charter, found) = parse_charter(&[&[file("charter/charter.fr.md", fr)], more].concat());
        (charter, briefly(&found))
    };
    let bom = format!("\u{feff}{}", charter("a"));
    assert_eq!(with(&bom, &[file("charter/charter.en.md", charter("b"))]).0.map(|c| c.version), version);
    let empty = with(&charter("a"), &[file("charter/charter.en.md", "")]);
    assert_eq!(empty.1, ["PVX-C040 charter/charter.en.md", "PVX-C032 charter/charter.fr.md:1:1"]);
    assert_eq!(with(" \n", &[]).0, None);
    assert_eq!(parse_charter(&[]), (None, vec![]));
    let (only, _) = parse_charter(&[file("charter/charter.en.md", "Rules")]);
    assert_eq!(only.expect("charter").text(Lang::Fr), "Rules");
}

#[test]
fn a_charter_without_one_of_its_rules_is_used_and_told() {
    let short = charter("Rule").replace("**3. Rule.**", "**Rule.**");
    let files = [file("charter/charter.fr.md", charter("Règle")), file("charter/charter.en.md", short)];
    let (found, told) = parse_charter(&files);
    assert!(found.is_some());
    assert_eq!(briefly(&told), ["PVX-C041 charter/charter.en.md"]);
    for (lang, said) in [(Lang::En, "Rule 3 is missing"), (Lang::Fr, "La règle 3 manque")] {
        let message = told[0].message(lang);
        assert!(message.contains(said) && told[0].hint(lang).contains("**3."), "{message} {}", told[0].hint(lang));
    }
    assert!(told[0].message(Lang::En).contains("what may be revealed"));
    assert_eq!(parse_charter(&[file("charter/charter.fr.md", "La charte.")]).1.len(), 5);
}

#[test]
fn what_changed_asks_nobody_again() {
    let both = [file("charter/charter.fr.md", charter("a")), file("charter/charter.en.md", charter("b"))];
    let (before, _) = parse_charter(&both);
    let (after, found) = parse_charter(&[&both[..], &[file("charter/changes.en.md", " One line.\n")]].concat());
    let (before, after) = (before.expect("charter"), after.expect("charter"));
    assert_eq!(before.version, after.version);
    assert_eq!(briefly(&found), ["PVX-C032 charter/changes.en.md:1:1"]);
    assert_eq!((before.change(Lang::Fr), after.change(Lang::Fr)), (None, Some("One line.")));
}

#[test]
fn an_approval_for_an_item_with_errors_is_no_orphan() {
    let text =
        format!("[[approval]]\nitem = 'a'\nrevision = '{}'\nby = 'x'\nat = 2026-01-01T00:00:00Z\n", "0".repeat(64));
    let (_, found) = read(&[file("items/a.fr.md", "broken"), file("approvals.toml", text)]);
    assert_eq!(briefly(&found), ["PVX-C003 items/a.fr.md:1:1", "PVX-C032 items/a.fr.md:1:1"]);
}

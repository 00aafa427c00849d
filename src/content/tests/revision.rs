//! What changes a revision, and what does not.
use super::*;

const OTHER: &str = "---\ntitle: A title\ncaptions: [{text: A}]\nalt: x\n---\n";

fn files() -> Vec<SourceFile> {
    let front = "title: Un titre\nkind: csr\nimage: images/a.png\nalt: x\ncaptions: [{text: A}]\n";
    vec![page("items/a.fr.md", front, "Texte.\n"), file("items/a.en.md", OTHER), file("images/a.png", PNG)]
}

#[test]
fn the_encoding_is_what_its_doc_says() {
    // Computed with Python's hashlib over the encoding by hand; a change here un-approves everybody's content.
    let found = revision(&[("items/b.md", "B"), ("items/a.md", "A\r\n")], Some(("i.png", b"\r\n")));
    assert_eq!(found.0, EXPECTED);
    assert_eq!(found.short(), &EXPECTED[..12]);
    assert_eq!(revision(&[("items/a.md", "\u{feff}A\n"), ("items/b.md", "B")], Some(("i.png", b"\r\n"))), found);
}
const EXPECTED: &str = "503a259a658cf850661ca6ba3406ab43c8a12b64946b3e39d415d120891b6d61";

#[test]
fn line_ends_marks_and_order_do_not_change_it() {
    let base = only(&files()).revision;
    let mut changed = files();
    changed.reverse();
    assert_eq!(only(&changed).revision, base);
    for index in [0, 1] {
        let mut changed = files();
        let text = String::from_utf8(changed[index].bytes.clone()).expect("text");
        changed[index].bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
        assert_eq!(only(&changed).revision, base);
    }
    let mut more = files();
    more.push(file("items/b.fr.md", BARE));
    let (items, _) = parse_items(&more, &paris());
    assert_eq!(items[0].revision, base, "another item does not matter");
}

#[test]
fn everything_else_changes_it() {
    let base = only(&files()).revision;
    let edits: [(usize, &str, &str); 6] = [
        (0, "Texte.\n", "Texte. \n"),
        (0, "Texte.\n", "Texte."),
        (0, "Texte.\n", "Texte\r.\n"),
        (0, "title: Un titre", "title:  Un titre"),
        (0, "Texte.", "Te\u{301}xte."),
        (1, "A title", "B title"),
    ];
    for (index, from, to) in edits {
        let mut changed = files();
        let text = String::from_utf8(changed[index].bytes.clone()).expect("text").replace(from, to);
        changed[index].bytes = text.into_bytes();
        assert_ne!(only(&changed).revision, base, "{to:?}");
    }
    let mut changed = files();
    changed[2].bytes.push(0);
    assert_ne!(only(&changed).revision, base, "the picture");
    let mut changed = files();
    changed[2].bytes = [&PNG[..4], b"\r\n\x1a\n and then some"].concat();
    assert_eq!(only(&changed).revision, base, "the same bytes");
    let mut moved = files();
    moved[0].path = "items/b.fr.md".to_owned();
    moved[1].path = "items/b.en.md".to_owned();
    assert_ne!(only(&moved).revision, base, "the name");
}

#[test]
fn no_two_ways_to_cut_the_same_bytes() {
    let all = [
        revision(&[("a", "bc")], None),
        revision(&[("ab", "c")], None),
        revision(&[("a", "b"), ("", "c")], None),
        revision(&[("a", "")], Some(("b", b"c"))),
        revision(&[("a", "")], Some(("bc", b""))),
        revision(&[], None),
        revision(&[("", "")], None),
        revision(&[], Some(("", b""))),
    ];
    let distinct: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
}

#[test]
fn only_64_lower_case_digits_are_a_revision() {
    let good = "0123456789abcdef".repeat(4);
    assert_eq!(Revision::parse(&good), Some(Revision(good.clone())));
    for bad in ["", &good[1..], &good.to_uppercase(), &format!("{good}0"), &good.replace('0', "g")] {
        assert_eq!(Revision::parse(bad), None, "{bad}");
    }
}

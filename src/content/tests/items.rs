//! What a valid item holds.
use super::*;
use crate::id::Millis;
use crate::lang::Lang;
use crate::network::Network;

const FR: &str = "\
title: Le lancement # un commentaire
kind: promotional
campaign: launch
link: https://example.com/x?y=é
image: images/launch.png
alt: Une fusée
embargo: 2026-12-01T09:00
expires: 2027-06-30
segment: {teams: [Sales, \"R&D\"], countries: [FR, NO], languages: [fr]}
order: -10
author: Léa Martin
id: launch
captions:
  - text: |
      Une phrase générale
      sur deux lignes.
  - network: linkedin
    text: \"Pour LinkedIn : \\u00e9t\\u00e9\"
";
const EN: &str = "title: 2026\nalt: A rocket\ncampaign: launch\nembargo: 2026-12-01T08:00:00Z\ncaptions: [{text: A}]\n";

fn launch() -> Vec<SourceFile> {
    vec![
        page("items/launch.fr.md", FR, "Texte en *Markdown*.\n\n---\n\nSuite.\n"),
        page("items/launch.en.md", EN, ""),
        file("images/launch.png", PNG),
    ]
}

#[test]
fn every_key_arrives() {
    let item = only(&launch());
    assert_eq!((item.id.as_str(), item.kind, item.order), ("launch", Kind::Promotional, -10));
    assert_eq!(item.campaign.as_deref(), Some("launch"));
    assert_eq!(item.author.as_deref(), Some("Léa Martin"));
    assert_eq!(item.link.as_ref().map(url::Url::as_str), Some("https://example.com/x?y=%C3%A9"));
    assert_eq!(item.embargo, Some(Millis(1_796_112_000_000)), "2026-12-01T08:00:00Z");
    assert_eq!(item.expires, Some(Millis(1_814_392_800_000)), "2027-06-30 is good through its end in Paris");
    assert_eq!(item.segment.teams, ["Sales", "R&D"]);
    assert_eq!(item.segment.countries, ["FR", "NO"], "Norway is no boolean");
    assert_eq!(item.segment.languages, [Lang::Fr]);
    let image = item.image.as_ref().expect("image");
    assert_eq!((image.path.as_str(), image.sha256.len()), ("images/launch.png", 64));
    let fr = item.version(Lang::Fr);
    assert_eq!((fr.title.as_str(), fr.alt.as_deref()), ("Le lancement", Some("Une fusée")));
    assert_eq!(fr.body, "Texte en *Markdown*.\n\n---\n\nSuite.", "a line of dashes in the body is part of it");
    assert_eq!(fr.captions_for(Network::X), ["Une phrase générale\nsur deux lignes."]);
    assert_eq!(fr.captions_for(Network::Linkedin), ["Pour LinkedIn : été", "Une phrase générale\nsur deux lignes."]);
    assert_eq!(fr.path, "items/launch.fr.md");
    assert_eq!((item.version(Lang::En).title.as_str(), item.version(Lang::En).body.as_str()), ("2026", ""));
}

#[test]
fn an_empty_key_is_an_absent_key() {
    for empty in ["campaign:", "campaign: ~", "campaign: null", "campaign: ''", "campaign: \"  \""] {
        let item =
            only(&[page("items/a.fr.md", &format!("title: T\nkind: csr\n{empty}\ncaptions: [{{text: A}}]\n"), "")]);
        assert_eq!(item.campaign, None, "{empty}");
    }
}

#[test]
fn a_shared_key_may_stand_in_any_file() {
    let rest = "title: T\ncaptions: [{text: A}]\n";
    let with = format!("kind: csr\n{rest}");
    for (fr, en) in [(with.as_str(), rest), (rest, with.as_str()), (with.as_str(), with.as_str())] {
        let item = only(&[page("items/a.fr.md", fr, ""), page("items/a.en.md", en, "")]);
        assert_eq!(item.kind, Kind::Csr);
    }
}

#[test]
fn one_bad_file_keeps_the_whole_item_out_and_no_other() {
    let good = file("items/b.fr.md", BARE);
    for bad in ["", "---\ntitle: T\n---\n", "no front"] {
        let files = [file("items/a.fr.md", BARE), file("items/a.en.md", bad), good.clone()];
        let (items, found) = parse_items(&files, &paris());
        assert_eq!(items.iter().map(|i| i.id.as_str()).collect::<Vec<_>>(), ["b"], "{bad}");
        assert!(found.iter().any(|d| d.path == "items/a.en.md" && d.is_error()), "{bad}");
    }
    let unreadable = [file("items/a.fr.md", BARE), file("items/a.en.md", b"\xff"), good];
    let (items, found) = parse_items(&unreadable, &paris());
    assert_eq!(items.len(), 1);
    assert_eq!(found.iter().filter(|d| d.path == "items/a.en.md").count(), 1, "reported once: {found:?}");
}

#[test]
fn items_come_sorted_and_the_rest_of_the_folder_is_left_alone() {
    let files = [
        file("items/b.fr.md", BARE),
        file("schedules.toml", "?"),
        file("items/a.fr.md", BARE),
        file("items/.gitkeep", ""),
    ];
    let (items, found) = parse_items(&files, &paris());
    assert_eq!(items.iter().map(|i| i.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(briefly(&found), ["PVX-C032 items/a.fr.md:1:1", "PVX-C032 items/b.fr.md:1:1"]);
    assert!(found[0].hint(crate::lang::Lang::En).contains("“a.en.md”"), "{}", found[0].hint(crate::lang::Lang::En));
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, of) in ('b'..='z').zip('a'..) {
        bomb.push_str(&format!("{name}: &{name} [*{of}, *{of}, *{of}, *{of}, *{of}, *{of}, *{of}, *{of}, *{of}]\n"));
    }
    let deep = format!("author: {}x{}\n", "[".repeat(200), "]".repeat(200));
    let deeper = format!("author: {}\n", "[".repeat(100_000));
    for (front, code) in [(bomb, "PVX-C006"), (deep, "PVX-C006"), (deeper, "PVX-C006")] {
        let (items, found) = parse_items(&[page("items/a.fr.md", &front, "")], &paris());
        assert!(items.is_empty());
        assert_eq!(found.first().map(|d| d.code.code), Some(code));
    }
}

#[test]
fn windows_files_mean_the_same() {
    let crlf = format!("\u{feff}{}", BARE.replace('\n', "\r\n"));
    let (ours, theirs) = (only(&[file("items/a.fr.md", BARE)]), only(&[file("items/a.fr.md", crlf)]));
    assert_eq!(ours, theirs);
}

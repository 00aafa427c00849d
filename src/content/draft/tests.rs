use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::super::source::SourceFile;
use super::super::{parse_items, slug_of, unused};
use super::*;
use crate::network::Network;

/// What the file of `draft` says, and the findings that are more than a hint.
fn read_back(draft: &Draft) -> (Option<Draft>, Vec<String>) {
    let file = SourceFile { path: draft.path(), bytes: draft.write().into_bytes() };
    let (items, found) = parse_items(&[file], &TimeZone::UTC);
    let found = found.iter().filter(|found| found.is_error()).map(ToString::to_string).collect();
    (items.first().and_then(|item| Draft::of(item, draft.lang)), found)
}

fn full() -> Draft {
    Draft {
        campaign: Some("été: 2027 # oui".into()),
        link: Some("https://example.com/a?b=1#c".parse().unwrap()),
        embargo: Some(Millis(1_796_112_000_000)),
        expires: Some(Millis(1_796_112_000_001)),
        segment: Segment {
            teams: vec!["Ventes, \"Sud\"".into()],
            countries: vec!["FR".into()],
            languages: vec![Lang::Fr],
        },
        markets: vec!["FR".into(), "BE".into()],
        order: -7,
        author: Some("Noor: Haddad".into()),
        captions: vec![
            Caption { network: None, text: "null".into() },
            Caption { network: Some(Network::Linkedin), text: "Une\n\nligne : deux\n- trois".into() },
            Caption { network: Some(Network::X), text: " a\n  b \u{0}\u{85}\u{2028}\t\\\"".trim().into() },
        ],
        body: "---\ntitle: autre\n---\n\n*Corps*".into(),
        ..Draft::new("a.b-c_1".parse().unwrap(), Lang::Fr, "« Titre » : \"oui\" # non", Kind::Csr)
    }
}

#[test]
fn what_is_written_reads_as_it_was() {
    let draft = full();
    assert_eq!(read_back(&draft), (Some(draft.clone()), vec![]), "{}", draft.write());
    assert!(draft.write().contains("    text: |-\n      Une\n\n      ligne : deux\n"), "{}", draft.write());
    for body in ["", "\u{feff}x", "a\r\nb", "+++\n", "\rx", "...\n---"] {
        let draft = Draft { body: body.into(), ..full() };
        let wanted = Draft { body: body.replace("\r\n", "\n").trim().into(), ..full() };
        assert_eq!(read_back(&draft), (Some(wanted), vec![]), "{body:?}");
    }
}

proptest! {
    #[test]
    fn any_words_survive_their_file(
        title in "(?s).{1,60}", caption in "(?s).{1,80}", lines in "[a-z:# \t\n|>-]{1,60}", body in "(?s).{0,120}",
        campaign in "(?s).{0,20}", team in "(?s).{1,20}", order in any::<i32>(),
    ) {
        let tidy = |text: &str| text.trim().to_owned();
        prop_assume!(![&title, &caption, &lines, &team].iter().any(|text| text.trim().is_empty()));
        let draft = Draft {
            title: tidy(&title),
            campaign: Some(tidy(&campaign)).filter(|text| !text.is_empty()),
            captions: vec![
                Caption { network: None, text: tidy(&caption) },
                Caption { network: Some(Network::Linkedin), text: tidy(&lines) },
            ],
            segment: Segment { teams: vec![tidy(&team)], ..Segment::default() },
            body: tidy(&body.replace("\r\n", "\n")),
            order,
            ..full()
        };
        prop_assert_eq!(read_back(&draft), (Some(draft), vec![]));
    }

    #[test]
    fn any_title_makes_a_name(title in "(?s).{0,200}") {
        let id = unused(&title, |_| false);
        prop_assert!(id.as_str().len() <= 64);
        let other = unused(&title, |known| *known == id);
        prop_assert_ne!(other, id);
    }
}

#[test]
fn a_name_is_what_the_title_says() {
    for (title, expected) in [
        ("Lancement de l’offre d’été", "lancement-de-l-offre-d-ete"),
        ("  Œuvre, cœur & æther ß ", "oeuvre-coeur-aether-ss"),
        ("C++ / Rust: 2027!", "c-rust-2027"),
        ("日本語", "item"),
        ("", "item"),
        ("--", "item"),
        ("İstanbul", "istanbul"),
    ] {
        assert_eq!(slug_of(title).as_str(), expected, "{title}");
    }
    let long = slug_of(&"mot ".repeat(40));
    assert_eq!(long.as_str(), "mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot");
    let taken = ["x", "x-2", "x-3"];
    assert_eq!(unused("X", |id| taken.contains(&id.as_str())).as_str(), "x-4");
}

#[test]
fn instants_are_written_as_people_of_the_zone_write_them() {
    let paris = TimeZone::get("Europe/Paris").unwrap();
    for (embargo, expires, wanted) in [
        ("2027-04-02T22:00:00Z", "2027-04-03T22:00:00Z", "embargo: 2027-04-03\nexpires: 2027-04-03\n"),
        ("2027-04-03T07:30:00Z", "2027-04-03T10:00:00Z", "embargo: 2027-04-03T09:30\nexpires: 2027-04-03T12:00\n"),
        // Local times that come twice, and seconds, say what they mean.
        (
            "2027-10-31T01:30:00Z",
            "2027-11-01T00:00:01Z",
            "embargo: 2027-10-31T01:30:00Z\nexpires: 2027-11-01T00:00:01Z\n",
        ),
    ] {
        let at = |text: &str| Some(Millis::from(text.parse::<jiff::Timestamp>().unwrap()));
        let draft = Draft { embargo: at(embargo), expires: at(expires), ..full() };
        let text = draft.write_in(&paris);
        assert!(text.contains(wanted), "{text}");
        let file = SourceFile { path: draft.path(), bytes: text.into_bytes() };
        let (items, found) = parse_items(&[file], &paris);
        assert_eq!(Draft::of(&items[0], draft.lang), Some(draft), "{found:?}");
    }
}

use proptest::prelude::*;

use super::*;
use crate::lang::Lang;

#[test]
fn every_code_has_words_with_what_it_inserts() {
    for lang in [Lang::Fr, Lang::En] {
        for code in CODES {
            let template = code.template(lang);
            for arg in code.args {
                assert!(template.contains(&format!("{{{arg}}}")), "{}: {template}", code.code);
            }
            assert!(template.len() > 20 && !template.contains(code.key), "{template}");
        }
    }
}

#[test]
fn edges_are_those_of_the_page() {
    assert!([' ', '\t', '\u{a0}', '\u{85}', '\u{feff}', '\u{3000}'].into_iter().all(identity::is_edge));
    assert!(!['\u{200b}', 'x', '"'].into_iter().any(identity::is_edge));
}

#[test]
fn limits_are_told_with_their_numbers() {
    let many = |n: usize| (0..n).fold("name\n".to_owned(), |list, i| list + "a" + &i.to_string() + "\n");
    let reading = read(many(MOST_CONTACTS).as_bytes(), "");
    assert_eq!((reading.contacts.len(), reading.problems.len()), (MOST_CONTACTS, 0));
    let reading = read(many(MOST_CONTACTS + 1).as_bytes(), "");
    assert!(reading.is_refused() && reading.contacts.is_empty());
    assert!(reading.problems[0].message(Lang::En).contains("30,001"), "{}", reading.problems[0].message(Lang::En));
    let field = |n: usize| format!("name\n{}\n", "é".repeat(n));
    assert_eq!(read(field(MOST_FIELD).as_bytes(), "").contacts.len(), 1);
    let long = &read(field(MOST_FIELD + 1).as_bytes(), "").problems[0];
    assert_eq!((long.code.code, long.place), ("long-field", Some(Place { line: 2, column: 1 })));
    let large = &read(&vec![b'a'; MOST_BYTES + 1], "").problems[0];
    assert_eq!((large.code.code, &large.args[0]), ("too-large", &("size", Value::Number(21))));
    // Signs that come apart into many letters can outgrow what the function takes.
    let grown = Contact { first: "\u{fdfa}".repeat(MOST_FIELD), ..Contact::default() };
    assert_eq!(grown.identity(), None);
    let notes = format!("first name,company\n{}", ",Acme\n".repeat(100) + "Bo,\n");
    let reading = read(notes.as_bytes(), "");
    assert_eq!((reading.unusable, reading.problems.len(), reading.contacts.len()), (100, MOST_NOTES, 1));
}

/// Pieces that meet every branch of the readers.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let words = [
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "First Name",
        "name",
        "Email Address",
        "did",
        "did:plc:a",
        "Account address",
        "a@b",
        "@",
        "(",
        ")",
        "é",
        "\u{feff}",
        "\0",
        "[",
        "]",
        "{",
        "}",
        ":",
        "\"followers\"",
        "\"did\"",
        "window.YTD.follower.part0 = ",
        "window.YTD.",
        "=",
        "PK\u{3}\u{4}",
        "ﷺ",
        "İ",
        "Σ",
    ];
    let word = prop::sample::select(words.to_vec()).prop_map(|word| word.as_bytes().to_vec());
    let part = prop_oneof![9 => word, 1 => prop::collection::vec(any::<u8>(), 0..6)];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes in pieces(), name in ".{0,20}") {
        let reading = read(&bytes, &name);
        prop_assert_eq!(&reading, &read(&bytes, &name));
        prop_assert_eq!(reading.is_refused(), reading.contacts.is_empty());
        let identities: HashSet<_> = reading.contacts.iter().map(|contact| contact.identity().unwrap()).collect();
        prop_assert_eq!(identities.len(), reading.contacts.len());
    }

    #[test]
    fn quoted_fields_come_back(fields in prop::collection::vec(prop::collection::vec("[a-z\",;\n\r\t é]{0,8}", 3), 1..8)) {
        let quote = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
        let rows = fields.iter().map(|row| row.iter().map(quote).collect::<Vec<_>>().join(",") + "\r\n");
        let text = "first name,last name,company\n".to_owned() + &rows.collect::<String>();
        let reading = read(text.as_bytes(), "");
        let known = reading.contacts.iter().all(|contact| {
            fields.iter().any(|row| {
                let row: Vec<&str> = row.iter().map(|field| identity::trim(field)).collect();
                row == [&contact.first, &contact.last, &contact.employer]
            })
        });
        prop_assert!(known, "{:?}", reading);
        let blank = fields.iter().filter(|row| row.iter().all(|field| identity::trim(field).is_empty())).count();
        if !reading.is_refused() {
            prop_assert_eq!(reading.contacts.len() + reading.duplicates + reading.unusable, fields.len() - blank);
        }
    }
}

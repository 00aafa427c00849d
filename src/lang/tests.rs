use std::collections::{BTreeMap, BTreeSet};

use super::*;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

/// Message -> its variables, for one source; panics on the first syntax error, with the room's name.
fn variables(room: &str, source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{room}: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut names = BTreeSet::new();
        let patterns = message.value.iter().chain(message.attributes.iter().map(|a| &a.value));
        for pattern in patterns {
            collect(&pattern.elements, &mut names);
        }
        assert!(found.insert(message.id.name.to_owned(), names).is_none(), "{room}: {} twice", message.id.name);
    }
    found
}

fn collect(elements: &[PatternElement<&str>], names: &mut BTreeSet<String>) {
    for element in elements {
        if let PatternElement::Placeable { expression } = element {
            expression_names(expression, names);
        }
    }
}

fn expression_names(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_names(inline, names),
        Expression::Select { selector, variants } => {
            inline_names(selector, names);
            for variant in variants {
                collect(&variant.value.elements, names);
            }
        }
    }
}

fn inline_names(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expression_names(expression, names),
        _ => {}
    }
}

#[test]
fn french_and_english_have_the_same_messages_and_variables() {
    let mut all = BTreeSet::new();
    for (room, fr, en) in FILES {
        let (fr, en) = (variables(room, fr), variables(room, en));
        assert_eq!(fr, en, "{room}.ftl differs between the languages");
        for key in fr.into_keys() {
            assert!(all.insert(key.clone()), "{key} stands in two rooms");
        }
    }
}

#[test]
fn plurals_follow_each_language() {
    let more = |lang, count: i64| crate::say!(lang, "and-more", count = count);
    assert_eq!(more(Lang::Fr, 0), "et 0 autre");
    assert_eq!(more(Lang::Fr, 2), "et 2 autres");
    assert_eq!(more(Lang::En, 0), "and 0 others");
    assert_eq!(more(Lang::En, 1), "and 1 other");
}

#[test]
fn numbers_and_dates_are_written_as_people_read_them() {
    let (from, to) = (civil(16), civil(22));
    assert_eq!(number(Lang::Fr, 4820), "4\u{202f}820");
    assert_eq!(number(Lang::En, 4820), "4,820");
    assert_eq!(decimal(Lang::Fr, 4820.5, 2), "4\u{202f}820,50");
    assert_eq!((decimal(Lang::En, 1.25, 1).as_str(), decimal(Lang::En, f64::NAN, 0).as_str()), ("1.3", "0"));
    assert_eq!(date(Lang::Fr, to), "22 novembre 2026");
    assert_eq!(date(Lang::En, to), "22 November 2026");
    assert_eq!(date_range(Lang::Fr, from, to), "16 – 22 novembre 2026");
    assert_eq!(date_range(Lang::Fr, to, to), "22 novembre 2026");
    assert_eq!(date_range(Lang::En, jiff::civil::date(2026, 10, 28), to), "28 October 2026 – 22 November 2026");
    // French counts the first day of a month, and no other.
    let (first, eleventh) = (jiff::civil::date(2027, 1, 1), jiff::civil::date(2026, 12, 11));
    assert_eq!(
        (date(Lang::Fr, first).as_str(), date(Lang::En, first).as_str()),
        ("1er janvier 2027", "1 January 2027")
    );
    assert_eq!(date(Lang::Fr, eleventh), "11 décembre 2026");
    assert_eq!(date_time(Lang::Fr, first.at(9, 0, 0, 0)), "vendredi 1er janvier 2027 à 09:00");
    assert_eq!(date_range(Lang::Fr, civil(1), civil(7)), "1er – 7 novembre 2026");
    assert_eq!(date_range(Lang::En, civil(1), civil(7)), "1 – 7 November 2026");
    assert_eq!(date_range(Lang::Fr, to, first), "22 novembre 2026 – 1er janvier 2027");
    assert_eq!(week_of(Lang::Fr, to), "Semaine 47");
    assert_eq!(short_day(Lang::Fr, civil(23)), "lun. 23 nov.");
    assert_eq!(short_day(Lang::En, civil(23)), "Mon 23 Nov");
    assert_eq!(short_day(Lang::Fr, civil(1)), "dim. 1er nov.");
    assert_eq!([weekday(Lang::Fr, civil(23)), weekday(Lang::En, civil(1))], ["lundi", "Sunday"]);
    assert_eq!(date_time(Lang::Fr, civil(23).at(9, 0, 0, 0)), "lundi 23 novembre 2026 à 09:00");
    assert_eq!(date_time(Lang::En, civil(23).at(9, 0, 0, 0)), "Monday, 23 November 2026 at 09:00");
}

#[test]
fn things_are_listed_as_a_sentence_names_them() {
    for (items, fr, en) in [
        (&[][..], "", ""),
        (&["Ada"], "Ada", "Ada"),
        (&["Ada", "Bo"], "Ada et Bo", "Ada and Bo"),
        (&["Ada", "Bo", "Cy"], "Ada, Bo et Cy", "Ada, Bo and Cy"),
        (&["Ada, Ltd", "", "Cy", "Di"], "Ada, Ltd, , Cy et Di", "Ada, Ltd, , Cy and Di"),
    ] {
        assert_eq!((list(Lang::Fr, items).as_str(), list(Lang::En, items).as_str()), (fr, en));
    }
}

fn civil(day: i8) -> jiff::civil::Date {
    jiff::civil::date(2026, 11, day)
}

#[test]
fn a_language_is_found_among_what_browsers_and_terminals_send() {
    for (tags, expected) in [("fr-CA", Some(Lang::Fr)), ("en_US.UTF-8", Some(Lang::En)), ("de", None), ("", None)] {
        assert_eq!(Lang::negotiate([tags]), expected, "{tags}");
    }
    assert_eq!(Lang::negotiate("de, fr;q=0.8, en;q=0.5".split(',')), Some(Lang::Fr));
}

#[test]
fn an_unknown_message_shows_its_key() {
    assert_eq!(say(Lang::Fr, "no-such-key", &[]), "no-such-key");
}

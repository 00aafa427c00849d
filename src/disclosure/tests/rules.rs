//! Rules made by hand: each requirement, zone, confidence and review, and several rules together.

use super::rule::{Confidence, Label, Pack, Requirement, Review, Rule, Zone};
use super::*;

fn rule(id: &str) -> Rule {
    Rule {
        id: id.into(),
        version: "1".into(),
        effective: jiff::civil::date(2020, 1, 1),
        relationships: vec![],
        kinds: vec![],
        networks: vec![],
        languages: vec![],
        rewarded: None,
        requirement: Requirement::Relationship,
        either: false,
        other_open: false,
        also: vec![],
        zone: Zone::BeforeFold,
        review: Review::Auto,
        confidence: Confidence::Settled,
        risk_warning: false,
        exemption: None,
        source: "a test".into(),
        source_url: None,
        source_date: "2026".into(),
    }
}

fn label(text: &str, lang: Language) -> Label {
    let keys = read(text).tokens.into_iter().filter(|t| t.key.contains(char::is_alphanumeric)).map(|t| t.key).collect();
    Label { text: text.into(), lang, keys, tag_only: false, relationships: vec![], general: false }
}

/// A book of one pack for each rule, all with the labels Ad, Advertisement and Werbung, and Publicité for French.
fn book(rules: Vec<Rule>) -> Rulebook {
    let packs = rules.into_iter().map(|rule| Pack {
        jurisdiction: Jurisdiction(rule.id.to_ascii_uppercase()),
        names: ("une règle".into(), "a rule".into()),
        version: "1".into(),
        labels: vec![
            label("Ad", Language::En),
            label("Advertisement", Language::En),
            label("Paid partnership", Language::En),
            label("Werbung", Language::De),
            label("Publicité", Language::Fr),
        ],
        any_language: vec![],
        rejected: vec![],
        rules: vec![rule],
    });
    let mut book = Rulebook::default();
    book.packs = packs.collect();
    book
}

fn told(rules: Vec<Rule>, post: &Post, text: &str) -> String {
    let codes: Vec<&'static str> = rules.iter().map(|rule| if rule.id == "a" { "A" } else { "B" }).collect();
    let post = Post { jurisdictions: codes, ..post.clone() };
    tell(&post.judge_by(&book(rules), text))
}

fn by(change: fn(&mut Rule), cases: &[(&str, &str)]) {
    let mut rule = rule("a");
    change(&mut rule);
    for (text, expected) in cases {
        assert_eq!(told(vec![rule.clone()], &Post::default(), text), *expected, "{text}");
    }
}

#[test]
fn a_relationship_is_asked_for() {
    by(
        |_| {},
        &[("I work at portevoix.", "yes OK"), ("Ad: hello", "no RELATIONSHIP_MISSING"), ("Hello", "no NO_DISCLOSURE")],
    );
    by(
        |rule| rule.either = true,
        &[("Ad: hello", "yes OK"), ("I work at portevoix.", "yes OK"), ("Not an ad: hello", "no NEGATED")],
    );
    by(|rule| rule.other_open = true, &[("Ad: hello", "review LAW_OPEN"), ("Hello", "no NO_DISCLOSURE")]);
}

#[test]
fn a_label_is_asked_for() {
    by(
        |rule| rule.requirement = Requirement::Label,
        &[
            ("Ad: hello", "yes OK"),
            ("I work at portevoix.", "no LABEL_MISSING"),
            ("I work at Initech.", "no WRONG_ORGANISATION"),
            ("I don't work at portevoix.", "no NEGATED"),
            ("Hello", "no NO_DISCLOSURE"),
            ("Hello @portevoix", "no BRAND_TAG_ONLY"),
            ("Publicité : hello", "no WRONG_LANGUAGE"),
        ],
    );
    by(
        |rule| {
            rule.requirement = Requirement::Label;
            rule.other_open = true;
        },
        &[
            ("I work at portevoix.", "review LAW_OPEN"),
            ("I don't work at portevoix.", "no NEGATED"),
            ("Hello", "no NO_DISCLOSURE"),
        ],
    );
}

#[test]
fn what_is_a_label_and_what_is_a_word() {
    by(
        |rule| rule.requirement = Requirement::Label,
        &[
            ("Ad · hello", "yes OK"),
            ("AD hello there", "yes OK"),
            ("(ad) hello", "yes OK"),
            ("[Ad] hello", "yes OK"),
            ("*Ad* hello", "yes OK"),
            ("**Ad** | hello", "yes OK"),
            ("Ad\nhello", "yes OK"),
            ("Ad Great shoes today", "yes OK"),
            ("Ad my everyday bag", "yes OK"),
            ("#ad hello", "yes OK"),
            ("#AD hello", "yes OK"),
            ("＃ａｄ hello", "yes OK"),
            ("𝐀𝐝: hello", "yes OK"),
            ("A\u{ad}d: hello", "yes OK"),
            ("🎉 Ad 🎉 hello", "yes OK"),
            ("🎉 Ad: hello", "yes OK"),
            ("This is an ad for portevoix", "yes OK"),
            ("Ad for portevoix", "yes OK"),
            ("Paid partnership with portevoix", "yes OK"),
            ("hello, this AD by portevoix", "no NO_DISCLOSURE"),
            ("Ad astra!", "no NO_DISCLOSURE"),
            ("Ad hoc work", "no NO_DISCLOSURE"),
            ("Ad-free at last", "no NO_DISCLOSURE"),
            ("Ad agency life", "no NO_DISCLOSURE"),
            ("I saw an ad for portevoix", "no NO_DISCLOSURE"),
            ("A d: hello", "no NO_DISCLOSURE"),
            ("#adventure hello", "no NO_DISCLOSURE"),
            ("Is this an ad? No idea", "no NO_DISCLOSURE"),
            ("https://a.example/ad hello", "no NO_DISCLOSURE"),
            ("not an ad", "no NEGATED"),
            ("This isn't an ad", "no NEGATED"),
            ("#notanad hello", "no NEGATED"),
            ("Ad: hello. This is not an ad.", "review NEGATED"),
            ("#аd hello", "review MIXED_SCRIPT"),
        ],
    );
}

#[test]
fn both_are_asked_for() {
    by(
        |rule| {
            rule.requirement = Requirement::Both;
            rule.zone = Zone::FirstWord;
        },
        &[
            ("Ad · I work at portevoix.", "yes OK"),
            ("Ad: hello", "no RELATIONSHIP_MISSING"),
            ("I work at portevoix.", "no LABEL_MISSING"),
            ("I work at portevoix. Ad: hello", "no NOT_FIRST_WORD"),
            ("Hello", "no NO_DISCLOSURE"),
            ("Ad · I don't work at portevoix.", "no NEGATED"),
        ],
    );
}

#[test]
fn nothing_is_asked_or_nothing_goes() {
    by(
        |rule| rule.requirement = Requirement::None,
        &[("Hello", "not required NO_CONNECTION"), ("", "not required NO_CONNECTION")],
    );
    by(
        |rule| rule.requirement = Requirement::Block,
        &[("Ad · I work at portevoix.", "no BLOCKED"), ("", "no BLOCKED")],
    );
    by(|_| {}, &[("", "unknown TEXT_UNKNOWN"), ("\u{200b} \n", "unknown TEXT_UNKNOWN")]);
}

#[test]
fn zones() {
    let say = "I work at portevoix.";
    for (zone, text, expected) in [
        (Zone::FirstWord, format!("🚀 “{say}”"), "no AMBIGUOUS_TERM"),
        (Zone::FirstWord, format!("🚀 {say}"), "yes OK"),
        (Zone::FirstWord, format!("Ad · {say}"), "yes OK"),
        (Zone::FirstWord, format!("Hello. {say}"), "no NOT_FIRST_WORD"),
        (Zone::FirstWord, format!("#jobs {say}"), "no NOT_FIRST_WORD"),
        (Zone::FirstLine, format!("\n\nHello. {say}"), "yes OK"),
        (Zone::FirstLine, format!("Hello.\n{say} Good day to you and to all who read this."), "no BELOW_FOLD"),
        (Zone::FirstTwoLines, format!("Hello.\n{say} Good day to you and to all who read this."), "yes OK"),
        (Zone::FirstTwoLines, format!("Hello.\n\n{say} Good day to you and to all who read this."), "no BELOW_FOLD"),
        (Zone::FirstTwoLines, format!("Hello.\r\n{say} Good day to you and to all who read this."), "yes OK"),
        (Zone::BeforeFold, format!("Hello.\n\n{say} Good day to you and to all who read this."), "yes OK"),
        (Zone::Anywhere, format!("{} {say} {}", "Long words. ".repeat(200), "Long words. ".repeat(9)), "yes OK"),
        (
            Zone::BeforeFold,
            format!("{} {say} {}", "Long words. ".repeat(200), "Long words. ".repeat(9)),
            "no BELOW_FOLD",
        ),
        (Zone::Anywhere, format!("{} {say}", "Long words. ".repeat(9)), "no END_OF_POST"),
        (Zone::Anywhere, format!("#a #b #c {say}"), "no HASHTAG_PILE"),
    ] {
        let mut rule = rule("a");
        rule.zone = zone;
        assert_eq!(told(vec![rule], &Post::default(), &text), expected, "{zone:?}: {text}");
    }
}

#[test]
fn an_open_law_is_for_a_person_unless_the_text_is_false() {
    by(
        |rule| rule.confidence = Confidence::Open,
        &[
            ("I work at portevoix.", "yes OK"),
            ("Hello", "review LAW_OPEN"),
            ("Hello @portevoix", "review LAW_OPEN"),
            ("Views are my own", "review LAW_OPEN"),
            ("I don't work at portevoix.", "no NEGATED"),
            ("I used to work at portevoix.", "no STALE_RELATIONSHIP"),
            ("I bought this with my own money", "no POSING_AS_CONSUMER"),
        ],
    );
}

#[test]
fn approval_and_risk() {
    by(
        |rule| rule.review = Review::Human,
        &[("I work at portevoix.", "review APPROVAL_REQUIRED"), ("Hello", "no NO_DISCLOSURE")],
    );
    let fold = "I work at portevoix. ".to_owned() + &"Words and words and words. ".repeat(20);
    by(
        |rule| {
            rule.review = Review::Human;
            rule.risk_warning = true;
        },
        &[
            ("I work at portevoix. Your capital is at risk.", "review APPROVAL_REQUIRED"),
            ("I work at portevoix. You could lose all the money you invest.", "review APPROVAL_REQUIRED"),
            ("I work at portevoix. Buy now!", "review RISK_WARNING_MISSING"),
            ("I work at portevoix. Your capital is not at risk.", "review RISK_WARNING_MISSING"),
            ("Buy now! Capital at risk.", "no NO_DISCLOSURE"),
            (&format!("{fold} Capital at risk."), "no RISK_WARNING_BELOW_FOLD"),
        ],
    );
}

#[test]
fn surfaces() {
    for (surface, text, expected) in [
        (Surface::Profile, "Engineer at portevoix", "no PROFILE_ONLY"),
        (Surface::Profile, "I love tea", "no NO_DISCLOSURE"),
        (Surface::Comment, "I work at portevoix", "no IN_COMMENT"),
        (Surface::Comment, "Great!", "no NO_DISCLOSURE"),
        (Surface::LinkPreview, "Ad: portevoix", "no NOT_IN_POST"),
        (Surface::Image, "Ad", "unknown VISUALLY_TOO_SMALL"),
        (Surface::Post, "Employer in bio. Look at this", "no PROFILE_ONLY"),
        (Surface::Post, "Disclosure in the comments. Look at this", "no IN_COMMENT"),
    ] {
        let post = Post { surface, ..Post::default() };
        assert_eq!(told(vec![rule("a")], &post, text), expected, "{text}");
    }
}

#[test]
fn a_content_warning_hides_the_text() {
    let hidden = Post { network: Network::Mastodon, warning: Some("food"), ..Post::default() };
    assert_eq!(told(vec![rule("a")], &hidden, "I work at portevoix. Try it"), "no BELOW_FOLD");
    let said = Post { warning: Some("I work at portevoix"), ..hidden.clone() };
    assert_eq!(told(vec![rule("a")], &said, "Try it, it is good for you"), "yes OK");
    let elsewhere = Post { network: Network::X, ..hidden };
    assert_eq!(told(vec![rule("a")], &elsewhere, "I work at portevoix. Try it"), "yes OK");
}

#[test]
fn the_strictest_of_several_rules_decides_and_is_named() {
    let mut second = rule("b");
    second.requirement = Requirement::Label;
    second.zone = Zone::FirstWord;
    for (text, expected, by) in [
        ("Ad · I work at portevoix.", "yes OK", "a"),
        ("I work at portevoix.", "no LABEL_MISSING", "b"),
        ("Ad: hello", "no RELATIONSHIP_MISSING", "a"),
    ] {
        let book = book(vec![rule("a"), second.clone()]);
        let post = Post { jurisdictions: vec!["A", "B"], ..Post::default() };
        let judgement = post.judge_by(&book, text);
        assert_eq!((tell(&judgement), judgement.rule.as_str()), (expected.to_owned(), by), "{text}");
    }
    let none = Post { jurisdictions: vec![], ..Post::default() };
    let judgement = none.judge_by(&book(vec![rule("a")]), "I work at portevoix.");
    assert_eq!((tell(&judgement), judgement.rule), ("review NO_RULE".to_owned(), String::new()));
}

#[test]
fn a_second_language_is_said_as_well() {
    let mut rule = rule("a");
    rule.also = vec![Language::Fr];
    rule.either = true;
    for (text, expected) in [
        ("I work at portevoix.", "no WRONG_LANGUAGE"),
        ("I work at portevoix. Je travaille chez portevoix.", "yes OK"),
        ("Ad / Publicité: hello", "yes OK"),
    ] {
        assert_eq!(told(vec![rule.clone()], &Post::default(), text), expected, "{text}");
    }
}

#[test]
fn without_an_organisation_any_name_will_do() {
    let post = Post { org: None, ..Post::default() };
    for (text, expected) in [
        ("I work at Initech.", "yes OK"),
        ("I work at Sunday Riley and love this cream", "yes OK"),
        ("I work at @initech", "yes OK"),
        ("#InitechEmployee look", "yes OK"),
        ("I work at home", "no NO_DISCLOSURE"),
        ("Not true that I work at Initech", "no NEGATED"),
        ("My company is hiring", "yes OK"),
    ] {
        assert_eq!(told(vec![rule("a")], &post, text), expected, "{text}");
    }
}

//! Prepared replies from their files, and finding them.
use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;
use crate::id::Slug;
use crate::lang::Lang;

fn reply(path: &str, front: &str, words: usize) -> SourceFile {
    page(path, front, &"word ".repeat(words))
}

fn findings(files: &[SourceFile]) -> Vec<String> {
    briefly(&parse_replies(files).1)
}

#[test]
fn a_reply_is_read_with_all_it_says() {
    let front =
        "title: Who pays?\nkeywords: [pay, 'paid for']\nhand_over: \"At once: always.\"\nreview_by: 2027-06-30\n";
    let files = [page("replies/pay.en.md", front, "\nI *do* not.\n"), reply("replies/pay.fr.md", "title: Qui\n", 3)];
    let (replies, found) = parse_replies(&files);
    assert_eq!(briefly(&found), [""; 0]);
    let reply = &replies[&"pay".parse::<Slug>().expect("slug")];
    let english = reply.text(Lang::En).expect("English");
    assert_eq!((english.text.as_str(), english.hand_over.as_str()), ("I *do* not.", "At once: always."));
    assert_eq!(english.keywords, ["pay", "paid for"]);
    assert!(!english.is_overdue(date(2027, 6, 30)) && english.is_overdue(date(2027, 7, 1)));
    let french = reply.text(Lang::Fr).expect("French");
    assert!(french.keywords.is_empty() && french.hand_over.is_empty() && !french.is_overdue(date(9999, 1, 1)));
    // Only what has a day can be late.
    assert_eq!(briefly(&overdue(&replies, date(2027, 6, 30))), [""; 0]);
    let late = overdue(&replies, date(2027, 7, 1));
    assert_eq!(briefly(&late), ["PVX-C048 replies/pay.en.md"]);
    assert!(late[0].message(Lang::Fr).contains("2027-06-30") && !late[0].is_error());
}

#[test]
fn what_is_wrong_in_a_reply_is_told() {
    let en = |front: &str, words| reply("replies/a.en.md", front, words);
    for (file, expected) in [
        (en("title: T\n", REPLY_WORDS), None),
        (en("title: T\n", REPLY_WORDS + 1), Some("PVX-C047 replies/a.en.md:4:1")),
        (en("title: T\n", 0), Some("PVX-C040 replies/a.en.md")),
        (en("keywords: [a]\n", 5), Some("PVX-C011 replies/a.en.md:1:1")),
        (en("title: T\nkeywords: a\n", 5), Some("PVX-C009 replies/a.en.md:3:11")),
        (en("title: T\nkeyword: a\n", 5), Some("PVX-C007 replies/a.en.md:3:1")),
        (en("title: T\nreview_by: soon\n", 5), Some("PVX-C010 replies/a.en.md:3:12")),
        (en("title: T\nreview_by: 2027-02-30\n", 5), Some("PVX-C010 replies/a.en.md:3:12")),
        (en("title: T\nreview_by: 2027-02-03T10:00\n", 5), Some("PVX-C010 replies/a.en.md:3:12")),
        (page("replies/a.en.md", "title: T\n", "Hello @here\n"), Some("PVX-C031 replies/a.en.md:4:7")),
        (page("replies/a.en.md", "title: T\n", "Hello <b>you</b>\n"), Some("PVX-C035 replies/a.en.md:4:7")),
        (file("replies/a.en.md", "Hello\n"), Some("PVX-C003 replies/a.en.md:1:1")),
        (file("replies/a b.en.md", "Hello\n"), Some("PVX-C015 replies/a b.en.md")),
    ] {
        let found = findings(std::slice::from_ref(&file));
        let first = found.iter().find(|line| !line.starts_with("PVX-C032")).map(String::as_str);
        assert_eq!(first, expected, "{found:?}");
    }
    assert_eq!(findings(&[en("title: T\n", 5)]), ["PVX-C032 replies/a.en.md:1:1"]);
}

fn library() -> BTreeMap<Slug, Reply> {
    let rows = [
        (
            "salaries",
            "Combien gagne-t-on chez vous ?",
            "[salaire, paie, rémunération]",
            "What do people earn?",
            "[pay, raise]",
        ),
        ("ad", "C’est de la publicité ?", "[pub, payé]", "Are you paid for this?", "[ad, sponsored]"),
        ("ai", "Une IA a-t-elle écrit cela ?", "[ia, robot]", "Did an AI write this?", "[ai, bot]"),
        ("layoffs", "Vous licenciez ?", "[licenciement, plan social]", "Layoffs, I hear?", "[redundancies]"),
        ("price", "Combien cela coûte ?", "[prix, tarif]", "What does it cost?", "[price, cost]"),
    ];
    let mut files = vec![];
    for (topic, fr, fr_keys, en, en_keys) in rows {
        for (lang, title, keys) in [("fr", fr, fr_keys), ("en", en, en_keys)] {
            files.push(reply(&format!("replies/{topic}.{lang}.md"), &format!("title: {title}\nkeywords: {keys}\n"), 3));
        }
    }
    let (replies, found) = parse_replies(&files);
    assert_eq!(briefly(&found), [""; 0]);
    replies
}

/// `=topic`, `?a b` for several, `~word: a` for a near miss, `-` for nothing.
fn told(found: &Found<'_>) -> String {
    let names = |replies: &[&Reply]| replies.iter().map(|reply| reply.topic.to_string()).collect::<Vec<_>>().join(" ");
    match found {
        Found::One(reply) => format!("={}", reply.topic),
        Found::Several(replies) => format!("?{}", names(replies)),
        Found::Near(word, replies) => format!("~{word}: {}", names(replies)),
        Found::Nothing => "-".to_owned(),
    }
}

#[test]
fn a_reply_is_found_by_whatever_people_type() {
    let replies = library();
    for (query, expected) in [
        ("salaries", "=salaries"),
        ("SALAIRES", "=salaries"),
        ("remuneration", "=salaries"),
        ("Rémunération ?", "=salaries"),
        ("plan social", "=layoffs"),
        ("le plan social de mars", "=layoffs"),
        ("licenciements", "=layoffs"),
        ("ia", "=ai"),
        ("IA !", "=ai"),
        ("are you paid for this", "=ad"),
        ("payé", "=ad"),
        ("combien", "?price salaries"),
        ("combien coute", "=price"),
        ("write", "=ai"),
        ("slaaire", "~salaire: salaries"),
        ("sponsered", "~sponsored: ad"),
        ("redundencies", "~redundancies: layoffs"),
        ("xylophone", "-"),
        ("vous", "?layoffs salaries"),
        // Near to a word of a title only.
        ("ecrot", "-"),
        ("zz", "-"),
        ("?!", "-"),
        ("", "-"),
        ("💥", "-"),
    ] {
        assert_eq!(told(&search(&replies, query)), expected, "{query}");
    }
    assert_eq!(search(&BTreeMap::new(), "salaries"), Found::Nothing);
    // However much is typed, the answer is short and comes.
    assert_eq!(told(&search(&replies, &"combien ".repeat(10_000))), "?price salaries");
}

#[test]
fn a_keyword_of_two_replies_leads_to_both() {
    let one = |topic: &str| reply(&format!("replies/{topic}.en.md"), "title: T\nkeywords: [pay]\n", 3);
    let (replies, _) = parse_replies(&[one("a"), one("b"), one("c")]);
    assert_eq!(told(&search(&replies, "Pay")), "?a b c");
}

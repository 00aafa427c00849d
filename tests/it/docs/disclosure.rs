//! `docs/disclosure.md`: every rule with its source, every label and every sentence, from the packs themselves.

use std::collections::BTreeSet;

use portevoix::content::Kind;
use portevoix::disclosure::rule::{Aspect, Confidence, Pack, Requirement, Rule, Zone};
use portevoix::disclosure::{CODES, Language, REASONS, Relationship, Rulebook, Surface};
use portevoix::lang::{Lang, say};
use portevoix::network::Network;

use super::{code, codes, hold, page, table, with_outputs, with_tables};
use crate::disclosure::case::{Case, cases};
use crate::terminal::Desk;

fn list<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|one| name(*one)).collect::<Vec<_>>().join(", ")
}

fn jurisdictions(book: &Rulebook) -> String {
    let row = |pack: &Pack| {
        let (fr, en) = &pack.names;
        let rules = pack.rules.len().to_string();
        vec![code(pack.jurisdiction.code()), en.clone(), fr.clone(), pack.version.clone(), rules]
    };
    table(&["code", "jurisdiction", "in French", "version", "rules"], book.packs.iter().map(row))
}

fn rules(book: &Rulebook) -> String {
    let row = |rule: &Rule| {
        let posts = [
            list(&rule.relationships, Relationship::code),
            list(&rule.kinds, |kind| kind.code()),
            list(&rule.networks, |network| network.code()),
            list(&rule.languages, Language::code),
        ];
        let [relationships, kinds, ..] = posts.clone();
        assert!(posts[2].is_empty() && posts[3].is_empty(), "{}: add a column", rule.id);
        let rewarded = rule.rewarded.map_or("", |rewarded| if rewarded { "yes" } else { "no" }).to_owned();
        let asks = match (rule.exemption, rule.risk_warning) {
            (Some(exemption), _) => format!("none: {}", exemption.code()),
            (_, true) => format!("{}, risk warning", rule.asked()),
            _ => rule.asked(),
        };
        let zone = if rule.exemption.is_some() { String::new() } else { rule.zone.code().to_owned() };
        let source = match &rule.source_url {
            Some(url) => format!("[{}]({url})", rule.source),
            None => rule.source.clone(),
        };
        let (review, confidence) = (rule.review.code().to_owned(), rule.confidence.code().to_owned());
        let (version, effective) = (rule.version.clone(), rule.effective.to_string());
        vec![
            code(&rule.id),
            relationships,
            kinds,
            rewarded,
            asks,
            zone,
            review,
            confidence,
            version,
            effective,
            format!("{source}, {}", rule.source_date),
        ]
    };
    let head = [
        "rule",
        "relationship",
        "kind",
        "rewarded",
        "asks for",
        "zone",
        "review",
        "confidence",
        "version",
        "from",
        "source",
    ];
    table(&head, book.packs.iter().flat_map(|pack| &pack.rules).map(row))
}

fn labels(book: &Rulebook) -> String {
    let mut rows = Vec::new();
    for pack in &book.packs {
        for lang in Language::ALL {
            let own = pack.labels.iter().filter(|label| label.lang == lang && !label.general);
            let shown = own.map(|label| {
                let sign = if label.tag_only { " with #" } else { "" };
                let only = list(&label.relationships, Relationship::code);
                let only = if only.is_empty() { only } else { format!(" ({only})") };
                format!("{}{sign}{only}", code(&label.text))
            });
            let shown: Vec<String> = shown.collect();
            let any = if pack.any_language.contains(&lang) { " and any other" } else { "" };
            if !shown.is_empty() {
                rows.push(vec![code(pack.jurisdiction.code()), format!("{lang}{any}"), shown.join(", ")]);
            }
        }
    }
    table(&["jurisdiction", "language", "labels"], rows)
}

fn rejected(book: &Rulebook) -> String {
    let mut rows: Vec<[String; 4]> = Vec::new();
    for pack in &book.packs {
        for rejected in &pack.rejected {
            let place =
                [code(pack.jurisdiction.code()), list(&rejected.languages, Language::code), code(&rejected.reason)];
            match rows.iter_mut().find(|row| row[..3] == place) {
                Some(row) => row[3].push_str(&format!(", {}", code(&rejected.text))),
                None => rows.push([place[0].clone(), place[1].clone(), place[2].clone(), code(&rejected.text)]),
            }
        }
    }
    table(&["jurisdiction", "posts in", "reason", "wordings"], rows.into_iter().map(Vec::from))
}

fn phrases(book: &Rulebook) -> String {
    let row = |phrase: &portevoix::disclosure::rule::Phrase| {
        let or = |text: &Option<String>| text.as_deref().unwrap_or_default().to_owned();
        let tag = phrase.hashtag.as_ref().map(code).unwrap_or_default();
        let (full, short) = (phrase.full.clone(), phrase.short.clone());
        vec![
            phrase.relationship.code().to_owned(),
            phrase.lang.code().to_owned(),
            full,
            short,
            tag,
            or(&phrase.unnamed),
        ]
    };
    let head = ["relationship", "language", "sentence", "short", "hashtag", "without the name"];
    table(&head, book.phrases.phrases.iter().map(row))
}

fn general(book: &Rulebook) -> String {
    let row = |(lang, texts): &(Language, Vec<String>)| {
        vec![lang.code().to_owned(), texts.iter().map(code).collect::<Vec<_>>().join(", ")]
    };
    table(&["language", "labels"], book.phrases.labels.iter().map(row))
}

fn requirement(what: Requirement) -> &'static str {
    match what {
        Requirement::Relationship => "a sentence that says the relationship",
        Requirement::Label => "a label",
        Requirement::Both => "the label, then the sentence",
        Requirement::None => "nothing, for the reason given",
        Requirement::Block => "that such a post is not made",
    }
}

fn zone(what: Zone) -> &'static str {
    match what {
        Zone::FirstWord => "nothing but marks, emoji and symbols before it",
        Zone::FirstLine => "in the first line",
        Zone::FirstTwoLines => "in the first two lines",
        Zone::BeforeFold => "before the place where the network's feed cuts the post",
        Zone::Anywhere => "anywhere but the end",
    }
}

fn confidence(what: Confidence) -> &'static str {
    match what {
        Confidence::Open => {
            "no ruling on it is known here, or authorities differ: what is missing is for a person to decide"
        }
        Confidence::Reported => "reported by lawyers or authorities; the text itself was not seen",
        Confidence::Settled => "seen in the law, in a ruling or in a regulator's own guidance",
    }
}

fn aspect(what: Aspect) -> &'static str {
    match what {
        Aspect::Requirement => "less has to be said, or something weaker does",
        Aspect::Confidence => "its absence becomes a question where it was a fault",
        Aspect::Zone => "it may stand later",
        Aspect::Review => "nobody approves any more",
        Aspect::RiskWarning => "the risk need not be named",
        Aspect::Also => "a second language is dropped",
        Aspect::Rule => "a rule is gone",
        Aspect::Label => "a label that the pack does not know",
        Aspect::Rejected => "a rejected wording is accepted",
    }
}

fn coded<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, what: impl Fn(T) -> &'static str) -> String {
    table(&["code", "meaning"], all.iter().map(|one| vec![code(name(*one)), what(*one).to_owned()]))
}

/// A field of a case: its name, its values, and the way to one.
type Field<'a> = (&'static str, Vec<&'a str>, fn(&Case) -> &str);

/// Every value that a post may have, and the cases that the judge is examined on with it: how many, how many of them in
/// a ruling's or a regulator's own words, and one of them with its source.
fn examined(book: &Rulebook) -> String {
    let cases = cases();
    let codes: Vec<&str> = book.packs.iter().map(|pack| pack.jurisdiction.code()).collect();
    let fields: [Field<'_>; 5] = [
        ("jurisdiction", codes, |case| &case.jurisdiction),
        ("relationship", Relationship::ALL.map(Relationship::code).into(), |case| &case.relationship),
        ("content_kind", Kind::ALL.map(Kind::code).into(), |case| &case.content_kind),
        ("network", Network::ALL.map(Network::code).into(), |case| &case.network),
        ("surface", Surface::ALL.map(Surface::code).into(), |case| &case.surface),
    ];
    let mut rows = vec![];
    for (field, values, of) in fields {
        for value in values {
            let own: Vec<&Case> = cases.iter().filter(|case| of(case) == value).collect();
            let real = own.iter().filter(|case| case.is_real()).count();
            let best = own.iter().find(|case| case.is_real()).or(own.first());
            let best = best.unwrap_or_else(|| panic!("no case of {field} {value}"));
            let source = format!("{} ({})", best.source, best.confidence);
            rows.push(vec![field.into(), code(value), own.len().to_string(), real.to_string(), code(&best.id), source]);
        }
    }
    table(&["field", "value", "cases", "in a source’s words", "one of them", "its source"], rows)
}

#[test]
fn the_page_on_disclosure_is_true() {
    let book = Rulebook::shipped();
    let reasons = REASONS.iter().map(|(reason, key)| vec![code(reason), say(Lang::En, key, &[])]);
    let tables = [
        ("jurisdictions", jurisdictions(&book)),
        ("requirements", coded(Requirement::ALL, Requirement::code, requirement)),
        ("zones", coded(Zone::ALL, Zone::code, zone)),
        ("confidence", coded(Confidence::ALL, Confidence::code, confidence)),
        ("rules", rules(&book)),
        ("general-labels", general(&book)),
        ("labels", labels(&book)),
        ("rejected", rejected(&book)),
        ("phrases", phrases(&book)),
        ("aspects", coded(&Aspect::ALL, Aspect::code, aspect)),
        ("examined", examined(&book)),
        ("codes", codes(CODES)),
        ("reasons", table(&["reason", "what it says"], reasons)),
    ];
    hold("disclosure.md", &with_outputs(&with_tables(&page("disclosure.md"), &tables), &Desk::with_sample()));
}

/// The examples of the README beside the packs are read without an error, and the weakening among them is listed.
#[test]
fn the_readme_of_the_rules_is_true() {
    let text = std::fs::read_to_string(crate::source::root().join("content/rules/README.md")).unwrap();
    let own: String = super::blocks(&text, "toml").into_iter().map(|(_, block)| block).collect();
    let file = portevoix::content::SourceFile { path: "rules/company.toml".into(), bytes: own.into_bytes() };
    let (book, found) = Rulebook::read(&[file]);
    assert!(!found.iter().any(portevoix::content::Diagnostic::is_error), "{found:?}");
    let rules: BTreeSet<&str> = book.weakenings().iter().map(|weakening| weakening.rule.as_str()).collect();
    assert_eq!(rules, BTreeSet::from(["company.csr"]));
    // Every key of a rule is explained, and no other.
    let wrong = "[[rule]]\nno_such_key = 1\n";
    let file = portevoix::content::SourceFile { path: "rules/company.toml".into(), bytes: wrong.into() };
    let (_, found) = Rulebook::read(&[file]);
    let known = found.iter().flat_map(|finding| &finding.args).find(|(name, _)| *name == "known").unwrap();
    for key in known.1.split(", ").filter(|key| !key.ends_with('…')) {
        assert!(text.contains(&code(key)) || text.contains(&format!("\n{key} = ")), "{key} is not explained");
    }
}

use std::collections::BTreeSet;

use super::*;
use crate::disclosure::Surface;
use crate::disclosure::rule::{Confidence, Exemption, Requirement, Review, Zone};
use crate::disclosure::{Context, REASONS};

#[test]
fn the_packs_are_those_of_the_documentation() {
    let book = Rulebook::shipped();
    let codes: Vec<&str> = book.packs.iter().map(|pack| pack.jurisdiction.code()).collect();
    let expected = "AU CA CH DE EU FR IE IN UK UK-FCA US US-FINRA US-SEC-RIA";
    assert_eq!(codes.join(" "), expected);
    for pack in &book.packs {
        assert!(!pack.names.0.is_empty() && !pack.names.1.is_empty());
        assert!(pack.version.parse::<Date>().is_ok(), "{}", pack.version);
    }
}

/// The first rule that fits applies, so one rule applies to a post as soon as any does.
#[test]
fn a_pack_answers_every_post() {
    for pack in &Rulebook::shipped().packs {
        for case in every_case() {
            let rule = pack.applied(&case).unwrap_or_else(|| panic!("{} {case:?}", pack.jurisdiction.code())).rule;
            let none = case.relationship == Relationship::None;
            assert!(rule.requirement != Requirement::None || rule.exemption.is_some(), "{}", rule.id);
            match (none, case.rewarded) {
                (true, false) => assert_eq!(rule.exemption, Some(Exemption::NoConnection), "{}", rule.id),
                (_, true) => assert!(
                    matches!(rule.requirement, Requirement::Label | Requirement::Both),
                    "{}: what is rewarded is labelled",
                    rule.id
                ),
                (false, false) => {
                    let exempt = rule.requirement == Requirement::None;
                    assert!(!exempt || rule.exemption == Some(Exemption::NotAnEndorsement), "{}", rule.id);
                }
            }
        }
    }
}

#[test]
fn every_rule_is_reached_by_some_post() {
    for pack in &Rulebook::shipped().packs {
        let reached: BTreeSet<String> =
            every_case().filter_map(|case| pack.applied(&case)).map(|applied| applied.rule.id.clone()).collect();
        for rule in &pack.rules {
            assert!(reached.contains(&rule.id), "{} is hidden by others", rule.id);
        }
    }
}

#[test]
fn every_rule_says_where_it_is_from() {
    let mut ids = BTreeSet::new();
    for pack in &Rulebook::shipped().packs {
        let own = format!("{}.", pack.jurisdiction.code().to_ascii_lowercase());
        for rule in &pack.rules {
            assert!(ids.insert(rule.id.clone()), "{} stands twice", rule.id);
            assert!(rule.id.starts_with(&own), "{}", rule.id);
            assert!(rule.version.parse::<Date>().is_ok(), "{}", rule.version);
            assert!(rule.effective <= TODAY && rule.source.len() > 10 && rule.source_date.len() >= 4, "{}", rule.id);
            let memory = rule.source.contains("memory");
            assert!(!memory || rule.confidence != Confidence::Settled, "{}: nothing from memory is settled", rule.id);
        }
    }
    assert!(ids.len() > 100, "{}", ids.len());
}

#[test]
fn words_can_be_recognised() {
    for pack in &Rulebook::shipped().packs {
        for label in &pack.labels {
            assert!(!label.keys.is_empty() && label.keys.iter().all(|key| !key.is_empty()), "{}", label.text);
            let rejected = pack.rejected.iter().find(|rejected| {
                rejected.keys == label.keys
                    && (rejected.languages.is_empty() || rejected.languages.contains(&label.lang))
            });
            let both = rejected.filter(|_| label.relationships.is_empty());
            assert!(both.is_none(), "{} accepts and rejects {}", pack.jurisdiction.code(), label.text);
        }
        for rejected in &pack.rejected {
            assert!(REASONS.iter().any(|(code, _)| *code == rejected.reason), "{}", rejected.reason);
        }
        for lang in [Language::En, Language::Fr, Language::De, Language::Es, Language::It, Language::Nl] {
            let has = pack.labels.iter().any(|label| label.lang == lang || pack.any_language.contains(&label.lang));
            assert!(has, "{} has no label in {lang}", pack.jurisdiction.code());
        }
    }
}

#[test]
fn there_is_a_sentence_for_every_relationship_in_six_languages() {
    let book = Rulebook::shipped();
    for relationship in Relationship::ALL.into_iter().filter(|one| *one != Relationship::None) {
        for lang in [Language::En, Language::Fr, Language::De, Language::Es, Language::It, Language::Nl] {
            let phrase = book.phrases.of(relationship, lang).unwrap_or_else(|| panic!("{relationship} {lang}"));
            assert!(phrase.full.ends_with('.') && phrase.short.ends_with('.'), "{}", phrase.full);
            // "de Acme", "d’Acme": nothing in front of the name may depend on its first letter.
            for text in [&phrase.full, &phrase.short].into_iter().filter(|_| lang == Language::Fr) {
                let before = text.split_once("{org}").unwrap().0.trim_end().to_lowercase();
                let word = before.rsplit([' ', '’']).next().unwrap();
                assert!(!["de", "d", "le", "la", "l", "que", "qu"].contains(&word), "{text}");
            }
        }
    }
}

#[test]
fn what_applies_is_what_was_read_from_the_law() {
    use Kind::{Csr, Educational, Financial, JobOffer, Political, Promotional, Regulated, Review as Rates};
    use Relationship::{Alumni, Ambassador, Director, Employee, Family, Gifted, None, Shareholder};
    use Requirement::{Both, Label, None as Nothing, Relationship as Tie};
    let book = Rulebook::shipped();
    for (code, relationship, kind, rewarded, requirement, either, zone, review, confidence) in [
        ("US", Employee, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Settled),
        ("US", Employee, JobOffer, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Settled),
        ("US", Employee, Rates, false, Tie, false, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("US", Employee, Promotional, true, Both, false, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("US", Alumni, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Open),
        ("US", Gifted, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Settled),
        ("US", Ambassador, Promotional, true, Label, true, Zone::BeforeFold, Review::Auto, Confidence::Settled),
        ("US", None, Promotional, true, Label, true, Zone::BeforeFold, Review::Auto, Confidence::Settled),
        ("US-FINRA", Employee, Financial, false, Tie, false, Zone::BeforeFold, Review::Human, Confidence::Reported),
        ("US-FINRA", Employee, JobOffer, false, Nothing, false, Zone::Anywhere, Review::Auto, Confidence::Reported),
        ("US-FINRA", Employee, Educational, false, Tie, false, Zone::BeforeFold, Review::Auto, Confidence::Open),
        ("US-SEC-RIA", Employee, JobOffer, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Open),
        ("EU", None, Political, true, Label, false, Zone::FirstLine, Review::Human, Confidence::Open),
        ("FR", Ambassador, Regulated, true, Label, false, Zone::FirstLine, Review::Human, Confidence::Settled),
        ("US-SEC-RIA", Employee, Rates, false, Tie, false, Zone::BeforeFold, Review::Human, Confidence::Reported),
        ("UK", Employee, Promotional, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Reported),
        ("UK", Employee, Csr, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("UK", Shareholder, Promotional, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Reported),
        ("UK", Employee, Regulated, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Reported),
        ("UK", Employee, Financial, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Reported),
        ("UK-FCA", Employee, Financial, false, Label, false, Zone::FirstWord, Review::Human, Confidence::Settled),
        ("UK-FCA", Employee, Promotional, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Reported),
        ("IE", Family, Promotional, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Settled),
        ("IE", Employee, JobOffer, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("FR", Employee, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("FR", Employee, Promotional, true, Label, false, Zone::FirstLine, Review::Auto, Confidence::Reported),
        ("FR", Ambassador, Promotional, false, Label, false, Zone::FirstLine, Review::Auto, Confidence::Reported),
        ("FR", Alumni, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Open),
        ("DE", Employee, Promotional, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Reported),
        ("DE", Employee, JobOffer, false, Label, false, Zone::FirstWord, Review::Auto, Confidence::Open),
        ("CH", Employee, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("CA", Family, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("AU", Gifted, Promotional, false, Label, false, Zone::FirstLine, Review::Auto, Confidence::Reported),
        ("IN", Family, Promotional, false, Label, false, Zone::FirstTwoLines, Review::Auto, Confidence::Reported),
        ("EU", Director, Promotional, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Reported),
        ("EU", Employee, Political, false, Tie, true, Zone::BeforeFold, Review::Auto, Confidence::Open),
    ] {
        let case = Case { relationship, rewarded, ..employee(kind) };
        let rule = pack(&book, code).applied(&case).unwrap().rule;
        let is = (rule.requirement, rule.either, rule.zone, rule.review, rule.confidence);
        assert_eq!(is, (requirement, either, zone, review, confidence), "{code} {relationship} {kind:?} {}", rule.id);
    }
    let open = |code, kind| pack(&book, code).applied(&employee(kind)).unwrap().rule.other_open;
    assert!(open("DE", Promotional) && open("AU", Promotional) && !open("UK", Promotional) && !open("IN", Promotional));
    let warned = pack(&book, "UK-FCA").applied(&employee(Financial)).unwrap().rule;
    assert!(warned.risk_warning);
}

#[test]
fn codes_and_their_other_names_lead_to_a_pack() {
    let book = Rulebook::shipped();
    for (code, expected) in [
        ("US", Some("US")),
        (" us ", Some("US")),
        ("gb", Some("UK")),
        ("GB-SCT", Some("UK")),
        ("gb-fca", Some("UK-FCA")),
        ("US-CA", Some("US")),
        ("us_finra", Some("US-FINRA")),
        ("FINRA", Some("US-FINRA")),
        ("CA-QC", Some("CA")),
        ("CA-FR", Some("CA")),
        ("fr-75", Some("FR")),
        ("ES", Some("EU")),
        ("ES-CT", Some("EU")),
        ("el", Some("EU")),
        ("EU", Some("EU")),
        ("DE-BY", Some("DE")),
        ("JP", None),
        ("NO", None),
        ("", None),
        ("-", None),
        ("US-", Some("US")),
        ("é-è", None),
        ("FRANCE", None),
        (&"U".repeat(100_000), None),
    ] {
        let found = book.jurisdiction(code);
        assert_eq!(found.as_ref().map(|j| j.code()), expected, "{code}");
    }
}

#[test]
fn one_rule_a_jurisdiction_applies_whatever_is_listed_twice() {
    let book = Rulebook::shipped();
    let jurisdictions: Vec<_> = ["UK", "GB", "FR", "uk"].iter().map(|code| book.jurisdiction(code).unwrap()).collect();
    let context = Context {
        org: None,
        relationship: Relationship::Employee,
        kind: Kind::Promotional,
        network: Network::X,
        lang: Language::En,
        jurisdictions: &jurisdictions,
        rewarded: false,
        surface: Surface::Post,
        content_warning: None,
        on: TODAY,
    };
    let ids: Vec<&str> = book.applied(&context).iter().map(|applied| applied.rule.id.as_str()).collect();
    assert_eq!(ids, ["uk.selling", "fr.employee"]);
    let paying = Rulebook { reward_per_share: true, ..book.clone() };
    let ids: Vec<&str> = paying.applied(&context).iter().map(|applied| applied.rule.id.as_str()).collect();
    assert_eq!(ids, ["uk.rewarded", "fr.rewarded"]);
    let long_ago = Context { on: date(1999, 1, 1), ..context };
    assert!(book.applied(&long_ago).is_empty(), "a rule is not in force before its day");
}

use jiff::civil::date;

use super::*;
use crate::content::Kind;
use crate::disclosure::rule::{Case, Jurisdiction};
use crate::disclosure::{Organisation, Relationship, Surface};
use crate::network::{CountOptions, Network, count};

fn org(name: &str) -> Organisation {
    Organisation { name: name.into(), aliases: vec![] }
}

fn codes(book: &Rulebook, codes: &str) -> Vec<Jurisdiction> {
    codes.split_whitespace().map(|code| book.jurisdiction(code).unwrap()).collect()
}

fn context<'a>(org: &'a Organisation, jurisdictions: &'a [Jurisdiction]) -> Context<'a> {
    Context {
        org: Some(org),
        relationship: Relationship::Employee,
        kind: Kind::Promotional,
        network: Network::X,
        lang: Language::En,
        jurisdictions,
        rewarded: false,
        surface: Surface::Post,
        content_warning: None,
        on: date(2026, 11, 22),
    }
}

/// The candidates without the judge: what the packs say, and nothing else.
fn offered(book: &Rulebook, context: &Context<'_>) -> Result<Vec<String>, Lack> {
    let applied = book.applied(context);
    let demands = Demands::of(&applied, context.lang);
    let candidates = wording::candidates(book, context, &applied, &demands)?;
    Ok(wording::shorter_and_shorter(context.network, candidates, |_| true).into_iter().map(|(text, _)| text).collect())
}

#[test]
fn the_words_are_those_that_the_rules_ask_for() {
    use Kind::{Csr, JobOffer, Promotional};
    use Language::{De, En, Fr, Ga, Hi};
    use Relationship::{Ambassador, Employee, Gifted, None};
    let book = Rulebook::shipped();
    for (at, relationship, kind, lang, rewarded, expected) in [
        ("US", Employee, Promotional, En, false, "I work at Acme.|Acme employee.|#AcmeEmployee"),
        ("US", Employee, Promotional, En, true, "Ad · I work at Acme.|Ad · Acme employee.|Ad · #AcmeEmployee"),
        (
            "US",
            Ambassador,
            Promotional,
            En,
            true,
            "Ad · I am an ambassador for Acme.|Ad · Acme ambassador.|Ad · #AcmeAmbassador|Ad",
        ),
        ("US", None, Promotional, En, true, "Ad"),
        ("FR", Employee, Promotional, Fr, false, "Je travaille chez Acme.|Salarié(e) chez Acme.|#SalarieAcme"),
        (
            "FR",
            Employee,
            Promotional,
            Fr,
            true,
            "Publicité · Je travaille chez Acme.|Publicité · Salarié(e) chez Acme.|Publicité · #SalarieAcme|Publicité",
        ),
        ("UK", Employee, Promotional, En, false, "Ad · I work at Acme.|Ad · Acme employee.|Ad · #AcmeEmployee|Ad"),
        ("UK", Employee, JobOffer, En, false, "I work at Acme.|Acme employee.|#AcmeEmployee"),
        (
            "UK",
            Employee,
            Promotional,
            Fr,
            false,
            "Publicité · Je travaille chez Acme.|Publicité · Salarié(e) chez Acme.|Publicité · #SalarieAcme|Publicité",
        ),
        ("IE", Employee, Promotional, En, false, "#Ad · I work at Acme.|#Ad · Acme employee.|#Ad · #AcmeEmployee|#Ad"),
        ("IE", Gifted, Promotional, En, false, "#Ad · Acme gave me this for free.|#Ad · Free product from Acme.|#Ad"),
        ("IE", Employee, Promotional, Ga, false, "#Fógra"),
        (
            "IE UK",
            Employee,
            Promotional,
            En,
            false,
            "#Ad · I work at Acme.|#Ad · Acme employee.|#Ad · #AcmeEmployee|#Ad",
        ),
        (
            "UK IE",
            Employee,
            Promotional,
            En,
            false,
            "#Ad · I work at Acme.|#Ad · Acme employee.|#Ad · #AcmeEmployee|#Ad",
        ),
        (
            "DE",
            Employee,
            Promotional,
            De,
            false,
            "Werbung · Ich arbeite bei Acme.|Werbung · Angestellt bei Acme.|Werbung",
        ),
        (
            "DE FR",
            Employee,
            Promotional,
            De,
            false,
            "Werbung · Ich arbeite bei Acme.|Werbung · Angestellt bei Acme.|Werbung",
        ),
        ("FR UK", Employee, Promotional, En, false, "Ad · I work at Acme.|Ad · Acme employee.|Ad · #AcmeEmployee|Ad"),
        ("IN", Employee, Promotional, Hi, false, "विज्ञापन"),
        ("IN UK", Employee, Promotional, En, false, "Ad · I work at Acme.|Ad · Acme employee.|Ad · #AcmeEmployee|Ad"),
        (
            "CA",
            Employee,
            Csr,
            Fr,
            true,
            "#pub · Je travaille chez Acme.|#pub · Salarié(e) chez Acme.|#pub · #SalarieAcme|#pub",
        ),
        (
            "US-FINRA UK",
            Employee,
            Promotional,
            En,
            false,
            "Ad · I work at Acme.|Ad · Acme employee.|Ad · #AcmeEmployee",
        ),
    ] {
        let (org, jurisdictions) = (org("Acme"), codes(&book, at));
        let context = Context { relationship, kind, lang, rewarded, ..context(&org, &jurisdictions) };
        assert_eq!(offered(&book, &context).unwrap().join("|"), expected, "{at} {relationship} {lang}");
    }
}

#[test]
fn two_packs_that_share_no_label_are_a_persons_business() {
    let mut book = Rulebook::shipped();
    let advert = book.packs.iter().position(|pack| pack.jurisdiction.code() == "UK").unwrap();
    book.packs[advert].labels.retain(|label| label.text == "Advertisement Feature");
    let (org, jurisdictions) = (org("Acme"), codes(&book, "UK IE"));
    let composed = compose(&book, &context(&org, &jurisdictions));
    assert_eq!((composed.verdict, composed.reason.as_str()), (Verdict::NeedsReview, "NO_COMMON_LABEL"));
    let rules: Vec<&str> = composed.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!((rules, composed.wordings.len()), (vec!["uk.selling", "ie.selling.insider"], 0));
}

#[test]
fn what_is_blocked_or_free_gets_no_words() {
    let mut book = Rulebook::shipped();
    let (org, finra) = (org("Acme"), codes(&book, "US-FINRA"));
    for (context, verdict, reason) in [
        (Context { relationship: Relationship::None, ..context(&org, &finra) }, Verdict::NotRequired, "NO_CONNECTION"),
        (Context { kind: Kind::JobOffer, ..context(&org, &finra) }, Verdict::NotRequired, "NOT_AN_ENDORSEMENT"),
    ] {
        let composed = compose(&book, &context);
        assert_eq!((composed.verdict, composed.reason.as_str(), composed.wordings.len()), (verdict, reason, 0));
    }
    // One jurisdiction that asks for nothing does not silence another.
    let both = codes(&book, "US-FINRA US");
    let offered = offered(&book, &Context { kind: Kind::JobOffer, ..context(&org, &both) }).unwrap();
    assert_eq!(offered[0], "I work at Acme.");
    for pack in &mut book.packs {
        pack.rules.iter_mut().for_each(|rule| rule.requirement = Requirement::Block);
    }
    let composed = compose(&book, &context(&org, &both));
    assert_eq!((composed.verdict, composed.reason.as_str()), (Verdict::Insufficient, "BLOCKED"));
    assert_eq!((composed.wordings.len(), composed.rules.len()), (0, 2));
}

#[test]
fn a_second_language_stands_behind_the_first() {
    let mut book = Rulebook::shipped();
    for pack in &mut book.packs {
        pack.rules.iter_mut().for_each(|rule| rule.also = vec![Language::Fr]);
    }
    let (org, jurisdictions) = (org("Acme"), codes(&book, "CA"));
    let context = context(&org, &jurisdictions);
    assert_eq!(offered(&book, &context).unwrap()[0], "I work at Acme. / Je travaille chez Acme.");
    let rewarded = Context { rewarded: true, ..context };
    assert_eq!(offered(&book, &rewarded).unwrap()[0], "#Ad · I work at Acme. / #pub · Je travaille chez Acme.");
    let french = Context { lang: Language::Fr, ..context };
    assert_eq!(offered(&book, &french).unwrap()[0], "Je travaille chez Acme.");
    let unknown = Context { lang: Language::Other, ..context };
    assert_eq!(compose(&book, &unknown).reason, "NO_WORDING");
}

#[test]
fn without_a_name_or_with_a_hard_one() {
    let book = Rulebook::shipped();
    let jurisdictions = codes(&book, "US");
    let nobody = org("");
    for org in [None, Some(&nobody)] {
        let context = Context { org, ..context(&nobody, &jurisdictions) };
        assert_eq!(offered(&book, &context).unwrap(), ["I work for the company behind this."]);
    }
    for (name, expected) in [
        ("Acme Inc.", "I work at Acme Inc."),
        ("Yahoo!", "I work at Yahoo."),
        ("  Porte\n Voix ", "I work at Porte Voix."),
        ("{org} {tag}", "I work at {org} {tag}."),
    ] {
        let org = org(name);
        assert_eq!(offered(&book, &context(&org, &jurisdictions)).unwrap()[0], expected);
    }
    let long = org(&"Société ".repeat(60));
    let composed = compose(&book, &context(&long, &jurisdictions));
    assert_eq!(
        (composed.verdict, composed.reason.as_str()),
        (Verdict::NeedsReview, "NO_WORDING"),
        "longer than a post"
    );
}

/// Every post that the packs tell apart: what is offered begins with the label where one is demanded, becomes shorter,
/// fits the network by its own count, and is in the post's language.
#[test]
fn every_wording_keeps_its_promises() {
    let book = Rulebook::shipped();
    let org = org("Acme");
    let mut offers = 0;
    for pack in &book.packs {
        let jurisdictions = [pack.jurisdiction.clone()];
        let few = |case: &Case| matches!(case.kind, Kind::Promotional | Kind::Csr);
        for case in crate::disclosure::rule::every_case().filter(few) {
            let Case { relationship, kind, network, lang, rewarded, .. } = case;
            let context = Context { relationship, kind, network, lang, rewarded, ..context(&org, &jurisdictions) };
            let applied = book.applied(&context);
            if exempt(&applied).is_some() {
                continue;
            }
            let demands = Demands::of(&applied, lang);
            let offered = match offered(&book, &context) {
                Ok(offered) => offered,
                Err(lack) => {
                    assert_eq!((lack, lang), (Lack::CommonLabel, Language::Other), "{case:?}");
                    continue;
                }
            };
            let six = !matches!(lang, Language::Other | Language::Pt | Language::Ga | Language::Hi);
            assert!(!six || !offered.is_empty(), "{case:?}");
            let lengths = offered.iter().map(|text| count(network, text, &CountOptions::default()));
            let lengths: Vec<_> = lengths.inspect(|count| assert!(count.fits)).map(|count| count.length).collect();
            assert!(lengths.windows(2).all(|pair| pair[1] < pair[0]), "{offered:?}");
            for text in &offered {
                let label = text.split(" · ").next().unwrap().trim_start_matches('#');
                let is = |known: &&crate::disclosure::rule::Label| known.text.trim_start_matches('#') == label;
                let known = pack.labels.iter().find(is);
                assert_eq!(known.is_some(), demands.label, "{text}");
                assert!(known.is_none_or(|l| l.lang == lang || pack.any_language.contains(&l.lang)), "{text} {lang}");
                offers += 1;
            }
        }
    }
    assert!(offers > 10_000, "{offers}");
}

#[test]
fn why_names_what_is_said_the_rules_and_that_it_is_no_advice() {
    let book = Rulebook::shipped();
    let (org, jurisdictions) = (org("Acme"), codes(&book, "US FR"));
    let composed = compose(&book, &context(&org, &jurisdictions));
    let disclosure = &composed.wordings[0];
    for (lang, legal) in [(Lang::Fr, "pas un conseil juridique"), (Lang::En, "not legal advice")] {
        let text = why(lang, disclosure);
        for part in [&disclosure.text, "us.insider; fr.employee", "2026-11-22", "16 CFR 255.5(a)", "L121-3", legal] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert_eq!(text.matches("2026-11-22").count(), 1, "a version that is shared stands once");
        for says in [Says::Label, Says::Both] {
            assert_ne!(why(lang, &Disclosure { says, ..disclosure.clone() }), text);
        }
    }
    let nowhere = compose(&book, &context(&org, &[]));
    assert_eq!((nowhere.verdict, nowhere.reason.as_str()), (Verdict::NeedsReview, "NO_RULE"));
    assert_eq!(nowhere.wordings[0].text, "I work at Acme.");
    assert!(why(Lang::En, &nowhere.wordings[0]).contains("No rule is known"));
}

/// With the judge: whatever the packs ask for, every sentence of the six languages is enough, alone and before a caption,
/// and so is the label in front of it.
#[test]
fn what_is_composed_is_judged_enough() {
    let book = Rulebook::shipped();
    let org = org("Acme");
    let mut refused: std::collections::BTreeSet<String> = std::collections::BTreeSet::new();
    for pack in &book.packs {
        let jurisdictions = [pack.jurisdiction.clone()];
        let kinds = [Kind::Promotional, Kind::JobOffer, Kind::Financial];
        let few = |case: &Case| case.network == Network::X && kinds.contains(&case.kind);
        for case in crate::disclosure::rule::every_case().filter(few) {
            let Case { relationship, kind, network, lang, rewarded, .. } = case;
            let context = Context { relationship, kind, network, lang, rewarded, ..context(&org, &jurisdictions) };
            let applied = book.applied(&context);
            if matches!(lang, Language::Other | Language::Pt | Language::Ga | Language::Hi)
                || exempt(&applied).is_some()
            {
                continue;
            }
            let composed = compose(&book, &context);
            let kept: Vec<&str> = composed.wordings.iter().map(|one| one.text.as_str()).collect();
            let eased = book.eased(&applied);
            for text in offered(&book, &context).unwrap().iter().filter(|text| !kept.contains(&text.as_str())) {
                refused.insert(format!("{lang} {relationship}: {text} {}", judge(&eased, text, &context).reason));
            }
            let caption = if lang == Language::Fr { "Nos nouveaux casques sont là." } else { "2026" };
            for one in &composed.wordings {
                let judged = judge(&eased, &place(one, caption).0, &context);
                assert_eq!(judged.verdict, Verdict::Sufficient, "{case:?} {} {}", one.text, judged.reason);
            }
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
}

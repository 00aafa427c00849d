use super::*;
use crate::disclosure::rule::strict::{join, weaker};
use crate::disclosure::rule::{Aspect, Confidence, Requirement, Review, Zone};

/// What the organisation's own file makes of a French employee's post of `kind`, and the findings.
fn own(text: &str, kind: Kind) -> (crate::disclosure::rule::Rule, Vec<&'static str>, Rulebook) {
    let (book, found) = read(&[("company", text)]);
    let rule = pack(&book, "FR").applied(&employee(kind)).unwrap().rule.clone();
    (rule, codes(&found), book)
}

const HEAD: &str = "[[rule]]\nid = 'company.x'\nversion = '1'\njurisdiction = ['FR']\n";
const WAIVER: &str = "weakens = true\nreason = 'counsel, 3 May'\ndecided_by = 'Noor Haddad'\n";

#[test]
fn a_stricter_rule_of_ones_own_applies() {
    for (says, requirement, zone, review) in [
        ("requirement = 'both'", Requirement::Both, Zone::BeforeFold, Review::Auto),
        ("requirement = 'block'", Requirement::Block, Zone::BeforeFold, Review::Auto),
        ("requirement = 'relationship'", Requirement::Relationship, Zone::BeforeFold, Review::Auto),
        ("zone = 'first_word'", Requirement::Relationship, Zone::FirstWord, Review::Auto),
        ("review = 'human'", Requirement::Relationship, Zone::BeforeFold, Review::Human),
        (
            "requirement = 'both'\nzone = 'first_line'\nreview = 'human'",
            Requirement::Both,
            Zone::FirstLine,
            Review::Human,
        ),
    ] {
        let (rule, found, book) = own(&format!("{HEAD}{says}\n"), Kind::Promotional);
        assert_eq!(found, [] as [&str; 0], "{says}");
        assert_eq!(
            (rule.id.as_str(), rule.requirement, rule.zone, rule.review),
            ("company.x", requirement, zone, review)
        );
        assert!(book.weakenings().is_empty());
    }
}

#[test]
fn the_relationship_over_a_label_means_both() {
    let (book, found) = read(&[("company", &format!("{HEAD}requirement = 'relationship'\n"))]);
    assert_eq!(found, []);
    let rule = pack(&book, "FR").applied(&Case { rewarded: true, ..employee(Kind::Csr) }).unwrap().rule;
    assert_eq!((rule.id.as_str(), rule.requirement), ("fr.rewarded+company.x", Requirement::Both));
    assert_eq!(rule.zone, Zone::FirstLine);
}

#[test]
fn a_floor_is_no_weakening_where_a_pack_asks_for_more() {
    let floor = "[[rule]]\nid = 'company.floor'\nversion = '1'\nzone = 'first_line'\n";
    let (book, found) = read(&[("company", floor)]);
    assert_eq!(found, []);
    for (code, zone, id) in [
        ("FR", Zone::FirstLine, "company.floor"),
        ("UK", Zone::FirstWord, "uk.selling"),
        ("AU", Zone::FirstLine, "au.insider"),
    ] {
        let rule = pack(&book, code).applied(&employee(Kind::Promotional)).unwrap().rule;
        assert_eq!((rule.zone, rule.id.as_str()), (zone, id));
    }
    // In zone it is a floor; in review it asks for less somewhere and for more nowhere.
    let (_, found) = read(&[("company", &format!("{floor}review = 'auto'\n"))]);
    assert!(!found.is_empty() && found.iter().all(|finding| finding.args.contains(&("aspect", "review".to_owned()))));
}

#[test]
fn it_applies_to_what_it_names_and_to_nothing_else() {
    let text = format!("{HEAD}requirement = 'block'\nkind = ['political']\nnetwork = ['x']\n");
    let (book, found) = read(&[("company", &text)]);
    assert_eq!(found, []);
    for case in every_case() {
        let now = pack(&book, "FR").applied(&case).unwrap().rule;
        let shipped = Rulebook::shipped();
        let blocked = case.kind == Kind::Political && case.network == Network::X;
        assert_eq!(now.requirement == Requirement::Block, blocked, "{case:?}");
        if !blocked {
            assert_eq!(now, pack(&shipped, "FR").applied(&case).unwrap().rule);
        }
    }
    assert_eq!(pack(&book, "US"), pack(&Rulebook::shipped(), "US"));
}

/// One line a weakening: what the organisation's own file says, of which kind of post, and in what it is less.
const WEAKER: &[(&str, Kind, Aspect)] = &[
    ("requirement = 'none'\nexemption = 'NOT_AN_ENDORSEMENT'", Kind::Promotional, Aspect::Requirement),
    ("requirement = 'none'\nexemption = 'NOT_AN_ENDORSEMENT'", Kind::JobOffer, Aspect::Requirement),
    ("zone = 'anywhere'", Kind::Promotional, Aspect::Zone),
    ("zone = 'anywhere'\nkind = ['csr']", Kind::Csr, Aspect::Zone),
    ("confidence = 'open'", Kind::Promotional, Aspect::Confidence),
    ("review = 'auto'\nkind = ['regulated']", Kind::Regulated, Aspect::Review),
    ("rewarded = true\nrequirement = 'relationship'\neither = true", Kind::Promotional, Aspect::Requirement),
    ("rewarded = true\neither = true", Kind::Promotional, Aspect::Requirement),
    ("rewarded = true\nother_open = true", Kind::Promotional, Aspect::Requirement),
    ("rewarded = true\nzone = 'first_two_lines'", Kind::Promotional, Aspect::Zone),
    ("network = ['linkedin']\nzone = 'anywhere'", Kind::Promotional, Aspect::Zone),
    ("lang = ['en', 'fr']\nrequirement = 'none'\nexemption = 'NO_CONNECTION'", Kind::Promotional, Aspect::Requirement),
    (
        "relationship = ['employee']\nrequirement = 'none'\nexemption = 'NO_CONNECTION'",
        Kind::Promotional,
        Aspect::Requirement,
    ),
    ("requirement = 'both'\nzone = 'anywhere'", Kind::Promotional, Aspect::Zone),
    ("requirement = 'label'\nother_open = true\nconfidence = 'open'", Kind::Promotional, Aspect::Confidence),
    (
        "kind = ['regulated']\nrequirement = 'none'\nexemption = 'NO_CONNECTION'\nreview = 'auto'",
        Kind::Regulated,
        Aspect::Review,
    ),
];

#[test]
fn less_is_never_taken_in_silence() {
    let shipped = Rulebook::shipped();
    for (says, kind, aspect) in WEAKER {
        let (book, found) = read(&[("company", &format!("{HEAD}{says}\n"))]);
        assert!(found.iter().any(|finding| finding.code.code == "PVX-D020" && finding.place.is_some()), "{says}");
        assert!(found.iter().any(|f| f.args.contains(&("aspect", aspect.code().to_owned()))), "{says} {found:?}");
        assert!(book.weakenings().is_empty(), "{says}");
        for rewarded in [false, true] {
            let case = Case { rewarded, ..employee(*kind) };
            let was = pack(&shipped, "FR").applied(&case).unwrap().rule;
            let is = pack(&book, "FR").applied(&case).unwrap().rule;
            assert_eq!(weaker(was, is), [], "{says}");
        }
    }
}

#[test]
fn less_is_taken_on_a_decision_listed_and_flagged() {
    let shipped = Rulebook::shipped();
    for (says, kind, aspect) in WEAKER {
        let (book, found) = read(&[("company", &format!("{HEAD}{says}\n{WAIVER}"))]);
        assert!(codes(&found).contains(&"PVX-D025") && !found.iter().any(Diagnostic::is_error), "{says} {found:?}");
        let listed = book.weakenings().iter().find(|weakening| weakening.aspect == *aspect);
        let listed = listed.unwrap_or_else(|| panic!("{says} {:?}", book.weakenings()));
        assert_eq!((listed.rule.as_str(), listed.jurisdiction.code()), ("company.x", "FR"));
        assert_eq!((listed.reason.as_str(), listed.decided_by.as_str()), ("counsel, 3 May", "Noor Haddad"));
        let detail = listed.detail();
        assert!(detail.starts_with("jurisdiction=FR rule=company.x aspect="), "{detail}");
        assert!(!detail.contains("Noor") && !detail.contains("counsel"), "a leaf names nobody: {detail}");
        assert_eq!(listed.body(), "Noor Haddad\ncounsel, 3 May");
        let less = [false, true].into_iter().any(|rewarded| {
            let case = Case { rewarded, ..employee(*kind) };
            let was = pack(&shipped, "FR").applied(&case).unwrap().rule;
            !weaker(was, pack(&book, "FR").applied(&case).unwrap().rule).is_empty()
        });
        assert!(less, "{says}: in force");
    }
}

#[test]
fn a_decision_without_its_maker_or_reason_decides_nothing() {
    for waiver in ["weakens = true\n", "weakens = true\nreason = 'x'\n", "weakens = true\ndecided_by = 'x'\n"] {
        let (rule, found, book) = own(&format!("{HEAD}zone = 'anywhere'\n{waiver}"), Kind::Promotional);
        assert!(found.contains(&"PVX-D001"), "{waiver} {found:?}");
        assert_eq!((rule.id.as_str(), book.weakenings().len()), ("fr.employee", 0), "{waiver}");
    }
}

/// The French pack as it is shipped, with one thing edited.
fn edited(from: &str, to: &str) -> (Rulebook, Vec<Diagnostic>) {
    let text = include_str!("../../../../content/rules/fr.toml");
    let edited = text.replacen(from, to, 1);
    assert_ne!(text, edited, "{from}");
    read(&[("fr", &edited)])
}

#[test]
fn an_edited_pack_is_held_against_the_shipped_one() {
    let employee_rule = "id = \"fr.employee\"";
    let swap = |what: &str| what.to_owned();
    for (from, to, code) in [
        ("# France.", swap("# La France."), None),
        ("version = \"2026-11-22\"", swap("version = \"2027-01-01\""), None),
        ("zone = \"before_fold\"", swap("zone = \"first_word\""), None),
        ("requirement = \"label\"", swap("requirement = \"both\""), None),
        (" \"Collaboration commerciale\",", swap(""), None),
        ("zone = \"before_fold\"", swap("zone = \"anywhere\""), Some("PVX-D020")),
        ("zone = \"first_line\"", swap("zone = \"before_fold\""), Some("PVX-D020")),
        ("requirement = \"label\"", swap("requirement = \"relationship\""), Some("PVX-D020")),
        ("review = \"human\"", swap("review = \"auto\""), Some("PVX-D020")),
        ("confidence = \"reported\"", swap("confidence = \"open\""), Some("PVX-D020")),
        ("\"Sponsorisé par\",", swap("\"Sponsorisé par\", \"#merci\","), Some("PVX-D022")),
        ("[labels]", swap("any_language = [\"en\"]\n[labels]"), Some("PVX-D022")),
        ("\"sp\", ", swap(""), Some("PVX-D023")),
        ("words = [\"sp\"", swap("lang = [\"fr\"]\nwords = [\"sp\""), Some("PVX-D023")),
        (employee_rule, format!("{employee_rule}\nnetwork = [\"x\"]"), Some("PVX-D021")),
        ("relationship = [\"employee\", \"director\"", swap("relationship = [\"director\""), Some("PVX-D021")),
        (
            "rewarded = true\nrequirement = \"label\"\nzone = \"first_line\"\nconfidence",
            swap("rewarded = true\nrequirement = \"label\"\nzone = \"first_line\"\nnetwork = ['x']\nconfidence"),
            Some("PVX-D021"),
        ),
    ] {
        let (book, found) = edited(from, &to);
        let shipped = Rulebook::shipped();
        match code {
            None => assert_eq!(found, [], "{to}"),
            Some(code) => assert!(codes(&found).contains(&code) && book.weakenings().is_empty(), "{to} {found:?}"),
        }
        for case in every_case().filter(|case| case.lang == Language::Fr) {
            let was = pack(&shipped, "FR").applied(&case).unwrap().rule;
            let is = pack(&book, "FR").applied(&case).unwrap_or_else(|| panic!("{to}: {case:?}")).rule;
            assert_eq!(weaker(was, is), [], "{to}: {case:?}");
        }
        let (was, is) = (pack(&shipped, "FR"), pack(&book, "FR"));
        assert!(is.labels.iter().all(|label| was.labels.contains(label)), "{to}");
        assert!(was.rejected.iter().all(|rejected| is.rejected.contains(rejected)), "{to}");
    }
}

#[test]
fn an_edited_pack_may_ask_for_less_on_a_decision() {
    let waiver = "weakens = true\nreason = 'r'\ndecided_by = 'd'\n";
    let (book, found) = edited("zone = \"before_fold\"\n", &format!("zone = \"anywhere\"\n{waiver}"));
    assert_eq!(codes(&found), ["PVX-D025"]);
    assert_eq!(book.weakenings().len(), 1);
    assert_eq!(pack(&book, "FR").applied(&employee(Kind::Csr)).unwrap().rule.zone, Zone::Anywhere);
}

#[test]
fn labels_and_wordings_need_a_decision_too() {
    let shipped = Rulebook::shipped();
    let label = "[[label]]\ntext = 'Réclame'\nlang = 'fr'\njurisdiction = ['FR']\n";
    let accept = "[[accept]]\ntext = '#ad'\njurisdiction = ['FR']\n";
    for (text, code) in [(label, "PVX-D022"), (accept, "PVX-D023")] {
        let (book, found) = read(&[("company", text)]);
        assert_eq!(codes(&found), [code]);
        assert_eq!(book.packs, shipped.packs);
        let (book, found) = read(&[("company", &format!("{text}{WAIVER}"))]);
        assert_eq!((codes(&found), book.weakenings().len()), (vec!["PVX-D026"], 1));
        assert_ne!(book.packs, shipped.packs);
    }
    let (book, found) = read(&[("company", &format!("{label}{WAIVER}"))]);
    assert!(pack(&book, "FR").labels.iter().any(|label| label.text == "Réclame"), "{found:?}");
    let (book, _) = read(&[("company", &format!("{accept}{WAIVER}"))]);
    assert!(!pack(&book, "FR").rejected.iter().any(|rejected| rejected.keys == ["ad"]));
    // To reject more, or to accept what is accepted, nobody is asked.
    let more = "[[rejected]]\nreason = 'AMBIGUOUS_TERM'\nwords = ['team {org}']\n\n[[label]]\ntext = '#publicité'\nlang = 'fr'\njurisdiction = 'FR'\n";
    let (book, found) = read(&[("company", more)]);
    assert_eq!(found, []);
    assert!(book.packs.iter().all(|pack| pack.rejected.iter().any(|r| r.keys == ["team", "{org}"])));
    let (_, found) = read(&[("company", &format!("[[accept]]\ntext = 'never said'\njurisdiction = 'FR'\n{WAIVER}"))]);
    assert_eq!(codes(&found), ["PVX-D024"]);
}

#[test]
fn a_jurisdiction_is_a_file() {
    let rule = "[[rule]]\nid = 'jp.all'\nversion = '1'\neffective = 2023-10-01\nrequirement = 'label'\nzone = 'first_line'\nconfidence = 'reported'\nsource = 'CAA notice'\nsource_date = '2023-10-01'\n";
    let head = "version = '1'\nname = { fr = 'Japon', en = 'Japan' }\n[labels]\nen = ['PR']\n";
    let (book, found) = read(&[("jp", &format!("{head}{rule}"))]);
    assert_eq!(found, []);
    assert_eq!(pack(&book, "jp").applied(&employee(Kind::Csr)).unwrap().rule.id, "jp.all");
    assert!(book.packs.is_sorted_by_key(|pack| pack.jurisdiction.code()));
    // A pack that leaves a post without an answer is not used.
    let (book, found) = read(&[("jp", &format!("{head}{rule}kind = ['csr']\n"))]);
    assert_eq!((codes(&found), book.jurisdiction("JP")), (vec!["PVX-D005"], None));
    // A member state gets a pack of its own: it may not ask for less than the Union's did.
    let spain = rule.replace("jp.all", "es.all").replace("first_line", "anywhere").replace("label", "relationship");
    let (book, found) = read(&[("es", &format!("{}{spain}", head.replace("PR", "Ad")))]);
    assert!(codes(&found).contains(&"PVX-D020"), "{found:?}");
    let rule = pack(&book, "ES").applied(&employee(Kind::Promotional)).unwrap().rule;
    assert_eq!((rule.zone, rule.requirement, rule.either), (Zone::BeforeFold, Requirement::Relationship, false));
}

#[test]
fn mistakes_are_named_where_they_stand() {
    for (name, text, code, place) in [
        ("company", "reward_per_share = 'no'\n", "PVX-C009", Some((1, 20))),
        ("company", "reward = true\n", "PVX-C007", Some((1, 1))),
        ("company", "[[rule]]\nversion = '1'\n", "PVX-D001", Some((1, 1))),
        ("company", "[[rule]]\nid = 'x'\nzone = 'first_line'\n", "PVX-D001", Some((1, 1))),
        ("company", "[[rule]]\nid = 'X Y'\nversion = '1'\n", "PVX-C010", Some((2, 6))),
        ("company", "[[rule]]\nid = 'x'\nversion = '1'\nzone = 'frist_line'\n", "PVX-D002", Some((4, 8))),
        ("company", "[[rule]]\nid = 'x'\nversion = '1'\nkind = ['job']\n", "PVX-D002", Some((4, 9))),
        ("company", "[[rule]]\nid = 'x'\nversion = '1'\nkind = []\n", "PVX-D001", Some((4, 8))),
        ("company", "[[rule]]\nid = 'x'\nversion = '1'\neffective = 'soon'\n", "PVX-C010", Some((4, 13))),
        ("company", "[[rule]]\nid = 'x'\nversion = '1'\nsource_url = 'http://x'\n", "PVX-C010", Some((4, 14))),
        ("company", "[[rule]]\nid = 'x'\nversion = '1'\njurisdiction = ['JP']\n", "PVX-D009", Some((1, 1))),
        ("company", "[[rule]]\nid = 'x'\nversion = '1'\n[[rule]]\nid = 'x'\nversion = '1'\n", "PVX-D003", Some((4, 1))),
        ("company", "[[rejected]]\nreason = 'X'\nwords = ['a']\n", "PVX-D002", Some((2, 10))),
        ("company", "[[rejected]]\nreason = 'NEGATED'\nwords = ['!!!']\n", "PVX-D007", Some((3, 10))),
        ("company", "[[rule]\n", "PVX-C004", None),
        (
            "phrases",
            "[[phrase]]\nrelationship = 'employee'\nlang = 'en'\nfull = 'Hi.'\nshort = '{org}.'\n",
            "PVX-D008",
            Some((4, 8)),
        ),
        ("Fr", "version = '1'\nname = { fr = 'a', en = 'b' }\n", "PVX-D004", None),
        ("a/b", "", "PVX-D010", None),
        ("jp", "name = { fr = 'a', en = 'b' }\n", "PVX-D001", Some((1, 1))),
    ] {
        let (book, found) = read(&[(name, text)]);
        if code == "PVX-C004" {
            assert!(found.iter().any(Diagnostic::is_error));
        } else {
            let finding = found.iter().find(|finding| finding.code.code == code);
            let finding = finding.unwrap_or_else(|| panic!("{name} {text}: {found:?}"));
            assert!(place.is_none() || finding.place == place, "{text}: {:?}", finding.place);
        }
        assert!(book.packs == Rulebook::shipped().packs, "{text}");
    }
}

#[test]
fn what_two_rules_ask_together_is_enough_for_both() {
    let every: Vec<_> = Rulebook::shipped().packs.into_iter().flat_map(|pack| pack.rules).collect();
    let mut sorts: Vec<crate::disclosure::rule::Rule> = Vec::new();
    for rule in every {
        if sorts.iter().all(|other| !weaker(&rule, other).is_empty() || !weaker(other, &rule).is_empty()) {
            sorts.push(rule);
        }
    }
    let block = crate::disclosure::rule::Rule { requirement: Requirement::Block, ..sorts[0].clone() };
    let doubted =
        crate::disclosure::rule::Rule { confidence: Confidence::Open, also: vec![Language::Fr], ..sorts[0].clone() };
    sorts.extend([block, doubted]);
    assert!(sorts.len() > 12, "{}", sorts.len());
    for a in &sorts {
        for b in &sorts {
            let both = join(a, b);
            assert_eq!((weaker(a, &both), weaker(b, &both)), (vec![], vec![]), "{a:?} {b:?} {both:?}");
            assert_eq!(weaker(&join(b, a), &both), [], "the order does not matter");
        }
        assert_eq!(weaker(&join(a, a), a), []);
    }
}

use super::*;
use crate::lang::say;

#[test]
fn wordings_become_shorter() {
    let org = org();
    let texts =
        |network, lang| -> Vec<String> { compose(&context(&org, network, lang)).into_iter().map(|d| d.text).collect() };
    assert_eq!(texts(Network::X, Lang::En), ["I work at portevoix.", "portevoix employee.", "#PortevoixEmployee"]);
    assert_eq!(
        texts(Network::Bluesky, Lang::Fr),
        ["Je travaille chez portevoix.", "Salarié(e) chez portevoix.", "#SalariePortevoix"]
    );
    assert_eq!(texts(Network::Linkedin, Lang::En), ["I work at portevoix.", "portevoix employee."]);
}

#[test]
fn every_wording_is_enough_wherever_it_is_placed() {
    let long = "We shipped something useful. ".repeat(100);
    let captions = [
        "",
        "We are hiring!",
        "#jobs #tech #paris #france",
        "?",
        "\"quoted\"",
        "not an option",
        "@portevoix",
        "'s best",
        "until 2020",
        "employee of the month",
        "https://a.example",
        "\n\n\n",
        "Nous recrutons !",
        &long,
    ];
    for name in [
        "portevoix",
        "Porte Voix",
        "Acme Inc.",
        "Yahoo!",
        "3M",
        "L’Oréal",
        "Société Générale",
        "Яндекс",
        "株式会社",
        "No Fluff",
    ] {
        let org = Organisation { name: name.into(), aliases: vec![] };
        for network in Network::ALL {
            for lang in Lang::ALL {
                let context = context(&org, network, lang);
                let wordings = compose(&context);
                assert!(!wordings.is_empty(), "{name} {network} {lang}");
                for (disclosure, caption) in wordings.iter().flat_map(|d| captions.iter().map(move |c| (d, c))) {
                    if lang == Lang::Fr && *caption == long {
                        continue; // plainly English: that is a finding
                    }
                    let (text, at) = place(disclosure, caption);
                    assert_eq!(&text[at.clone()], disclosure.text);
                    assert_eq!(at.start, 0);
                    let judgement = judge(&text, &context);
                    assert_eq!(judgement.reason, "OK", "{name} {network} {lang}: {text}");
                }
            }
        }
    }
}

#[test]
fn every_reason_and_verdict_is_explained_in_both_languages() {
    for lang in Lang::ALL {
        for (code, key) in REASONS {
            assert_ne!(&say(lang, key, &[]), key, "{code} has no message in {lang}");
        }
        for (text, start) in [
            ("I work at portevoix.", ["La mention suffit\u{a0}: ", "The disclosure is enough: "]),
            ("Hello", ["La mention ne suffit pas\u{a0}: ", "The disclosure is not enough: "]),
            ("", ["Impossible à vérifier\u{a0}: ", "This cannot be checked: "]),
        ] {
            let told = explain(lang, &judge(text, &context(&org(), Network::X, Lang::En)));
            assert!(told.starts_with(start[lang as usize]), "{told}");
        }
    }
}

#[test]
fn why_names_the_rule_and_is_no_legal_advice() {
    let org = org();
    let disclosure = &compose(&context(&org, Network::X, Lang::En))[0];
    for (lang, legal) in [(Lang::Fr, "pas un conseil juridique"), (Lang::En, "not legal advice")] {
        let text = why(lang, disclosure);
        for part in [&disclosure.text, &disclosure.rule, &disclosure.rule_version, "16 CFR 255.5(a)", legal] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
}

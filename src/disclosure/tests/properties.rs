use super::*;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Pieces that texts are made of: statements, stand-ins, filler, marks.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "I work at portevoix.", "Je travaille chez portevoix.", "portevoix employee.", "#PortevoixEmployee",
            "#SalariePortevoix", "My company portevoix", "I don't work at portevoix", "I work at Initech",
            "I used to work at portevoix", "mon employeur, portevoix,", "Salarié(e) chez portevoix.", "I wоrk at portevoix",
            "We at portevoix", "I work with portevoix",
        ]),
        2 => prop::sample::select(vec![
            "@portevoix", "#portevoix", "#ad", "spon", "views are my own", "not an ad", "#jobs #tech", "https://a.example",
            "if", "not", "but", "former", "ne", "plus", "portevoix", "employee", "I", "work", "at",
        ]),
        3 => prop::sample::select(vec![
            "We are hiring!", "Nous recrutons pour notre équipe.", "the team and the people of the city are with you",
            "le monde et la ville avec nous dans la rue", "🎉", "\n", "\n\n", ".", "?", ",", ":", "\"", "été", "ﬁne",
        ]),
    ]
    .prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::collection::vec(piece(), 0..8).prop_map(|pieces| pieces.join(" ")),
        1 => "\\PC{0,60}",
    ]
}

fn network() -> impl Strategy<Value = Network> {
    prop::sample::select(Network::ALL.to_vec())
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

fn judged(text: &str, network: Network, lang: Lang) -> u8 {
    rank(judge(text, &context(&org(), network, lang)).verdict)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_negation_before_never_improves(
        text in text(), network in network(), lang in lang(),
        no in prop::sample::select(vec!["Not ", "No ", "Never ", "Not true: ", "Pas ", "Faux : ", "I don't ", "not: "]),
    ) {
        let base = judged(&text, network, lang);
        if base == 0 { return Ok(()); } // nothing was said yet
        prop_assert!(judged(&format!("{no}{text}"), network, lang) <= base, "{text:?}");
    }

    #[test]
    fn a_denied_statement_is_never_enough(network in network(), tail in text()) {
        for (text, lang) in [
            ("Not true that I work at portevoix.", Lang::En), ("I do not work at portevoix.", Lang::En),
            ("Je ne travaille pas chez portevoix.", Lang::Fr), ("Il est faux que je travaille chez portevoix.", Lang::Fr),
        ] {
            prop_assert!(judged(&format!("{text}\n{tail}"), network, lang) < 3, "{text} {tail}");
        }
    }

    #[test]
    fn the_end_of_a_long_post_never_improves(network in network(), lang in lang(), index in 0_usize..3, filler in 3_usize..40) {
        let org = org();
        let wordings = compose(&context(&org, network, lang));
        let wording = &wordings[index % wordings.len()].text;
        let post = ["Four words stand here."; 40][..filler].join(" ");
        prop_assert!(judged(&format!("{post} {wording}"), network, lang) < 3, "{wording}");
    }

    #[test]
    fn moving_to_the_end_never_improves(
        network in network(), lang in lang(), said in piece(),
        filler in prop::collection::vec(prop::sample::select(vec!["We ship.", "Nous livrons.", "#jobs", "🎉", "\n", "@portevoix"]), 0..9),
    ) {
        let post = format!("{}{}", "Here stands a sentence of quite some words for you. ".repeat(3), filler.join(" "));
        let first = judged(&format!("{said}\n{post}"), network, lang);
        let last = judged(&format!("{post}\n{said}"), network, lang);
        prop_assert!(last <= first, "{said:?} {post:?}: {first} -> {last}");
    }

    #[test]
    fn burying_in_hashtags_never_improves(text in text(), network in network(), lang in lang(), before in 0_usize..6, after in 0_usize..6) {
        let base = judged(&text, network, lang);
        if base == 0 { return Ok(()); } // nothing was said yet
        let buried = format!("{} {text} {}", "#jobs ".repeat(before), "#tech ".repeat(after));
        prop_assert!(judged(&buried, network, lang) <= base, "{buried:?}");
    }

    #[test]
    fn unicode_form_changes_nothing(text in text(), network in network(), lang in lang()) {
        let context_org = org();
        let context = context(&context_org, network, lang);
        let base = judge(&text, &context);
        let forms: [String; 4] = [text.nfc().collect(), text.nfd().collect(), text.nfkc().collect(), text.nfkd().collect()];
        for form in forms {
            let judgement = judge(&form, &context);
            prop_assert_eq!((judgement.verdict, &judgement.reason), (base.verdict, &base.reason), "{:?}", form);
        }
    }

    #[test]
    fn invisible_characters_change_nothing(
        text in text(), network in network(), lang in lang(),
        places in prop::collection::vec((0_usize..200, prop::sample::select(vec!['\u{200b}', '\u{200d}', '\u{feff}', '\u{ad}', '\u{2060}', '\u{202e}', '\u{e0041}', '\u{34f}'])), 1..12),
    ) {
        let context_org = org();
        let context = context(&context_org, network, lang);
        let mut chars: Vec<char> = text.chars().collect();
        for (place, c) in places {
            chars.insert(place.min(chars.len()), c);
        }
        let hidden: String = chars.into_iter().collect();
        let (base, judgement) = (judge(&text, &context), judge(&hidden, &context));
        prop_assert_eq!((judgement.verdict, judgement.reason), (base.verdict, base.reason));
    }

    #[test]
    fn any_text_is_judged_with_a_known_reason(text in "\\PC*", network in network(), lang in lang()) {
        let judgement = judge(&text, &context(&org(), network, lang));
        prop_assert!(REASONS.iter().any(|(code, _)| *code == judgement.reason));
    }

    // Without a to d: random letters spell "no ad" now and then.
    #[test]
    fn what_is_composed_and_placed_is_enough(caption in "[e-zE-Z#@?!,.:éèà’\"()\n ]{0,300}", network in network(), lang in lang()) {
        let org = org();
        let context = context(&org, network, lang);
        for disclosure in compose(&context) {
            let (text, _) = place(&disclosure, &caption);
            prop_assert_eq!(judge(&text, &context).reason, "OK", "{:?}", text);
        }
    }
}

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
            "We at portevoix", "I work with portevoix", "Ad:", "Ad · I work at portevoix.", "Werbung", "Anzeige |", "Publicité –",
            "#ad", "#Werbung", "Ich arbeite bei portevoix.", "My wife works at portevoix.", "I founded portevoix.",
            "portevoix gave me this for free.", "I used to work at portevoix.", "Paid partnership with portevoix.",
            "This is an ad for portevoix.", "Je suis la fondatrice de portevoix.", "portevoix ist mein Kunde.",
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

fn lang() -> impl Strategy<Value = Language> {
    prop::sample::select(vec![Language::En, Language::Fr, Language::De])
}

/// Countries that ask for a sentence, a label first, either, or both.
fn country() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["US", "UK", "FR", "DE", "CH", "IE", "IN", "AU", "CA"])
}

fn post() -> impl Strategy<Value = Post> {
    (network(), lang(), country(), prop::sample::select(Relationship::ALL.to_vec()), any::<bool>()).prop_map(
        |(network, lang, country, relationship, rewarded)| Post {
            network,
            lang,
            relationship,
            rewarded,
            jurisdictions: vec![country],
            ..Post::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_negation_before_never_improves(
        text in text(), post in post(),
        no in prop::sample::select(vec!["Not ", "No ", "Never ", "Not true: ", "Pas ", "Faux : ", "I don't ", "not: "]),
    ) {
        let base = post.rank(&text);
        if base == 0 { return Ok(()); } // nothing was said yet
        prop_assert!(post.rank(&format!("{no}{text}")) <= base, "{text:?}");
    }

    #[test]
    fn a_denied_statement_is_never_enough(network in network(), tail in text()) {
        for (text, lang) in [
            ("Not true that I work at portevoix.", Language::En), ("I do not work at portevoix.", Language::En),
            ("Je ne travaille pas chez portevoix.", Language::Fr), ("Il est faux que je travaille chez portevoix.", Language::Fr),
            ("Ich arbeite nicht bei portevoix.", Language::De), ("Es ist nicht wahr, ich arbeite nicht bei portevoix.", Language::De),
        ] {
            let post = Post { network, ..Post::in_language(lang) };
            prop_assert!(post.rank(&format!("{text}\n{tail}")) < 3, "{text} {tail}");
        }
    }

    #[test]
    fn the_end_of_a_long_post_is_never_enough(post in post(), said in piece(), filler in 3_usize..40) {
        prop_assume!(post.relationship != Relationship::None);
        let filling = ["Four words stand here."; 40][..filler].join(" ");
        let none = post.rank(&filling);
        prop_assert!(post.rank(&format!("{filling} {said}")) <= none.max(2), "{said}");
    }

    #[test]
    fn moving_to_the_end_never_improves(
        post in post(), said in piece(),
        filler in prop::collection::vec(prop::sample::select(vec!["We ship.", "Nous livrons.", "#jobs", "🎉", "\n", "@portevoix"]), 0..9),
    ) {
        let body = format!("{}{}", "Here stands a sentence of quite some words for you. ".repeat(3), filler.join(" "));
        let first = post.rank(&format!("{said}\n{body}"));
        let last = post.rank(&format!("{body}\n{said}"));
        prop_assert!(last <= first, "{said:?} {body:?}: {first} -> {last}");
    }

    #[test]
    fn burying_in_hashtags_never_improves(text in text(), post in post(), before in 0_usize..6, after in 0_usize..6) {
        let base = post.rank(&text);
        if base == 0 { return Ok(()); } // nothing was said yet
        let buried = format!("{} {text} {}", "#jobs ".repeat(before), "#tech ".repeat(after));
        prop_assert!(post.rank(&buried) <= base, "{buried:?}");
    }

    #[test]
    fn unicode_form_changes_nothing(text in text(), post in post()) {
        let base = post.told(&text);
        let forms: [String; 4] = [text.nfc().collect(), text.nfd().collect(), text.nfkc().collect(), text.nfkd().collect()];
        for form in forms {
            prop_assert_eq!(post.told(&form), base.clone(), "{:?}", form);
        }
    }

    #[test]
    fn invisible_characters_change_nothing(
        text in text(), post in post(),
        places in prop::collection::vec((0_usize..200, prop::sample::select(vec!['\u{200b}', '\u{200d}', '\u{feff}', '\u{ad}', '\u{2060}', '\u{202e}', '\u{e0041}', '\u{34f}'])), 1..12),
    ) {
        let mut chars: Vec<char> = text.chars().collect();
        for (place, c) in places {
            chars.insert(place.min(chars.len()), c);
        }
        let hidden: String = chars.into_iter().collect();
        prop_assert_eq!(post.told(&hidden), post.told(&text));
    }

    #[test]
    fn any_text_is_judged_with_a_known_reason(text in "\\PC*", post in post()) {
        let judgement = post.judge_by(&BOOK, &text);
        prop_assert!(REASONS.iter().any(|(code, _)| *code == judgement.reason));
    }

    #[test]
    fn anything_at_all_is_judged(text in any::<String>(), post in post()) {
        let judgement = post.judge_by(&BOOK, &text);
        prop_assert_eq!(judgement.text_hash.len(), 64);
    }

    #[test]
    fn a_letter_of_another_script_never_improves(text in text(), post in post(), at in 0_usize..200) {
        let base = post.rank(&text);
        if base == 0 { return Ok(()); } // nothing was said yet
        let alike = |c: char| match c { 'a' => 'а', 'e' => 'е', 'o' => 'о', 'p' => 'р', 'c' => 'с', 'i' => 'і', c => c };
        let swapped: String = text.chars().enumerate().map(|(i, c)| if i == at { alike(c) } else { c }).collect();
        prop_assert!(post.rank(&swapped) <= base.max(2), "{swapped:?}");
    }
}

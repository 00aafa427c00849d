use super::*;

#[test]
fn english_texts() {
    Post::default().check(&[
        // Says it.
        ("I work at portevoix.", "yes OK"),
        ("i work for PORTEVOIX and we are hiring", "yes OK"),
        ("I work at @portevoix. We are hiring!", "yes OK"),
        ("I work at @portevoix.bsky.social, join us", "yes OK"),
        ("We work at Porte-Voix SAS and this is what we built.", "yes OK"),
        ("I work at porte voix sas", "yes OK"),
        ("I’m currently working at portevoix", "yes OK"),
        ("I've worked at portevoix for three years", "yes OK"),
        ("I am an employee of portevoix.", "yes OK"),
        ("I'm a proud portevoix employee!", "yes OK"),
        ("As a portevoix employee, I am biased.", "yes OK"),
        ("portevoix employee here: try it", "yes OK"),
        ("Portevoix employee. Try it.", "yes OK"),
        ("My company, portevoix, is hiring", "yes OK"),
        ("My employer is portevoix", "yes OK"),
        ("Proud of what my company portevoix built this year", "yes OK"),
        ("portevoix, my employer, is hiring", "yes OK"),
        ("My team at portevoix built this", "yes OK"),
        ("Proud to work at portevoix", "yes OK"),
        ("#portevoixemployee We are hiring", "yes OK"),
        ("#Portevoix_Employee We are hiring", "yes OK"),
        ("🚀 I work at 🎉 portevoix 🚀", "yes OK"),
        ("Ad · I work at portevoix", "yes OK"),
        ("No, really: I like it.\nI work at portevoix.", "yes OK"),
        ("I work at ｐｏｒｔｅｖｏｉｘ", "yes OK"),
        // Says nothing of the kind.
        ("", "unknown TEXT_UNKNOWN"),
        (" \u{200b}\n ", "unknown TEXT_UNKNOWN"),
        ("We are hiring!", "no NO_DISCLOSURE"),
        ("🎉🎉🎉", "no NO_DISCLOSURE"),
        ("portevoix is hiring", "no NO_DISCLOSURE"),
        ("She works at portevoix", "no NO_DISCLOSURE"),
        ("I work at portevoixology", "no NO_DISCLOSURE"),
        ("I work at home", "no NO_DISCLOSURE"),
        ("Work at portevoix!", "no NO_DISCLOSURE"),
        ("I work at\nportevoix is hiring", "no NO_DISCLOSURE"),
        ("Our employees and the employees of tomorrow", "no NO_DISCLOSURE"),
        // Rulings: Just Spices (ASA, 2023), Ad Standards, Primark (ASA, 2021).
        ("not an AD but I do work with them", "no NEGATED"),
        ("Not spon", "no NEGATED"),
        ("Not spon. Loving my portevoix!", "no NEGATED"),
        ("#notspon @portevoix", "no NEGATED"),
        ("#notanad", "no NEGATED"),
        ("#iworkwithportevoix Loving this", "no AMBIGUOUS_TERM"),
        ("#iworkwith @portevoix", "no AMBIGUOUS_TERM"),
        // Denies it.
        ("I do not work at portevoix.", "no NEGATED"),
        ("I don’t work for portevoix", "no NEGATED"),
        ("I dont work for portevoix", "no NEGATED"),
        ("I have never worked at portevoix", "no NEGATED"),
        ("I'm not a portevoix employee", "no NEGATED"),
        ("It's not true that I work at portevoix", "no NEGATED"),
        ("Not true: I work at portevoix", "no NEGATED"),
        ("I work at portevoix. Not!", "no NEGATED"),
        ("I work at portevoix. No kidding.", "yes OK"),
        ("I work at portevoix, not!", "no NEGATED"),
        ("My company is not portevoix", "no NEGATED"),
        ("#NotAPortevoixEmployee", "no NEGATED"),
        ("I work at portevoix. This is not an ad.", "review NEGATED"),
        ("I work at portevoix. I don't work at portevoix.", "review NEGATED"),
        // Is over.
        ("I used to work at portevoix", "no STALE_RELATIONSHIP"),
        ("I worked at portevoix", "no STALE_RELATIONSHIP"),
        ("I was working for portevoix", "no STALE_RELATIONSHIP"),
        ("I no longer work at portevoix", "no STALE_RELATIONSHIP"),
        ("I work at portevoix until 2020", "no STALE_RELATIONSHIP"),
        ("Former portevoix employee.", "no STALE_RELATIONSHIP"),
        ("I'm an ex-portevoix employee", "no STALE_RELATIONSHIP"),
        ("My former employer portevoix", "no STALE_RELATIONSHIP"),
        ("#ExPortevoixEmployee", "no STALE_RELATIONSHIP"),
        // Is about somebody else.
        ("I work at Initech.", "no WRONG_ORGANISATION"),
        ("I work at @initech and love @portevoix", "no WRONG_ORGANISATION"),
        ("I work at Initech. portevoix is great.", "no WRONG_ORGANISATION"),
        ("#InitechEmployee", "no WRONG_ORGANISATION"),
        ("I work at Initech. I also work at portevoix.", "yes OK"),
        // Stands in for it.
        ("Views are my own. portevoix is hiring.", "no OPINION_DISCLAIMER_ONLY"),
        ("Opinions my own. @portevoix", "no OPINION_DISCLAIMER_ONLY"),
        ("Great news from @portevoix", "no BRAND_TAG_ONLY"),
        ("Great news #portevoix", "no BRAND_HASHTAG_ONLY"),
        ("Great news #LifeAtPortevoix", "no BRAND_HASHTAG_ONLY"),
        ("Great news #ee @portevoix", "no ABBREVIATION"),
        ("spon: great news", "no ABBREVIATION"),
        ("#sp great news", "no ABBREVIATION"),
        ("#ad great news @portevoix", "yes OK"),
        ("#employee great news @portevoix", "no AMBIGUOUS_TERM"),
        ("#portevoixambassador great news", "no AMBIGUOUS_TERM"),
        ("I work with portevoix", "no AMBIGUOUS_TERM"),
        // A person decides.
        ("We at portevoix are hiring", "review AMBIGUOUS_TERM"),
        ("I'm a developer at portevoix", "yes OK"),
        ("I work in sales at portevoix", "yes OK"),
        ("My company is hiring", "yes OK"),
        ("A portevoix employee told me", "no AMBIGUOUS_TERM"),
        ("If I work at portevoix, will you read this", "no AMBIGUOUS_TERM"),
        ("Do I work at portevoix?", "no AMBIGUOUS_TERM"),
        ("“I work at portevoix,” says Marie", "no AMBIGUOUS_TERM"),
        ("I wоrk at portevoix", "review MIXED_SCRIPT"),
        ("I work at pоrtevoix", "review MIXED_SCRIPT"),
        ("Nоt that it matters, I work at portevoix", "review MIXED_SCRIPT"),
        ("Ωmega. I work at portevoix. The µService works.", "yes OK"),
        ("Москва. I work at portevoix.", "yes OK"),
        // In the wrong language.
        ("Je travaille chez portevoix. We are hiring!", "no WRONG_LANGUAGE"),
        ("#jobs @portevoix Former portevoix employee.", "no STALE_RELATIONSHIP"),
        ("#SalariePortevoix We are hiring!", "no WRONG_LANGUAGE"),
        (
            "Je travaille chez portevoix. Nous recrutons pour notre équipe et nous sommes dans la ville.",
            "review LANGUAGE_CONTRADICTED",
        ),
        (
            "I work at portevoix. Nous recrutons pour notre équipe et nous sommes dans la ville avec vous.",
            "review LANGUAGE_CONTRADICTED",
        ),
    ]);
}

#[test]
fn french_texts() {
    Post::in_language(Language::Fr).check(&[
        ("Je travaille chez portevoix.", "yes OK"),
        ("JE TRAVAILLE CHEZ PORTEVOIX", "yes OK"),
        ("Je bosse pour portevoix", "yes OK"),
        ("Je travaille aussi chez @portevoix", "yes OK"),
        ("Nous travaillons chez portevoix et nous recrutons", "yes OK"),
        ("Mon employeur, portevoix, recrute", "yes OK"),
        ("Mon entreprise portevoix recrute", "yes OK"),
        ("Ma boîte, c’est portevoix", "yes OK"),
        ("portevoix, mon employeur, recrute", "yes OK"),
        ("Je suis salarié de portevoix", "yes OK"),
        ("Je suis salarié(e) de portevoix", "yes OK"),
        ("Je suis salarié·e chez portevoix", "yes OK"),
        ("En tant que collaboratrice de portevoix, je suis ravie", "yes OK"),
        ("Salarié(e) chez portevoix. Nous recrutons.", "yes OK"),
        ("Collaborateur de portevoix depuis 2020", "yes OK"),
        ("Fière de travailler chez portevoix", "yes OK"),
        ("Mon équipe chez portevoix a construit ceci", "yes OK"),
        ("#SalariePortevoix Nous recrutons", "yes OK"),
        ("#PortevoixSalarié Nous recrutons", "yes OK"),
        ("#PortevoixEmployée Nous recrutons", "yes OK"),
        ("Nous recrutons !", "no NO_DISCLOSURE"),
        ("Elle travaille chez portevoix", "no NO_DISCLOSURE"),
        ("Je ne travaille pas chez portevoix", "no NEGATED"),
        ("Je n’ai jamais travaillé chez portevoix", "no NEGATED"),
        ("Je ne suis pas salariée de portevoix", "no NEGATED"),
        ("Je ne suis pas salarié(e) chez portevoix.", "no NEGATED"),
        ("Il est faux que je travaille chez portevoix", "no NEGATED"),
        ("Ceci n’est pas une pub", "no NEGATED"),
        ("Pas sponsorisé", "no NEGATED"),
        ("Je ne travaille plus chez portevoix", "no STALE_RELATIONSHIP"),
        ("J’ai travaillé chez portevoix", "no STALE_RELATIONSHIP"),
        ("Je travaillais chez portevoix", "no STALE_RELATIONSHIP"),
        ("Ancien salarié de portevoix.", "no STALE_RELATIONSHIP"),
        ("Ex-collaboratrice de portevoix.", "no STALE_RELATIONSHIP"),
        ("Mon ancien employeur portevoix", "no STALE_RELATIONSHIP"),
        ("Je travaille chez Initech", "no WRONG_ORGANISATION"),
        ("Mon employeur Initech", "no WRONG_ORGANISATION"),
        ("Mes propos n’engagent que moi. portevoix recrute.", "no OPINION_DISCLAIMER_ONLY"),
        ("Bravo @portevoix !", "no BRAND_TAG_ONLY"),
        ("Bravo #TeamPortevoix", "no BRAND_HASHTAG_ONLY"),
        ("#pub @portevoix", "no AMBIGUOUS_TERM"),
        ("#partenariat @portevoix", "no AMBIGUOUS_TERM"),
        ("Je travaille avec portevoix", "no AMBIGUOUS_TERM"),
        ("Notre entreprise portevoix recrute", "review AMBIGUOUS_TERM"),
        ("Nous, chez portevoix, recrutons", "review AMBIGUOUS_TERM"),
        ("Un salarié de portevoix m’a dit", "no AMBIGUOUS_TERM"),
        ("Je suis développeuse chez portevoix", "yes OK"),
        ("I work at portevoix. Nous recrutons.", "no WRONG_LANGUAGE"),
        ("#PortevoixEmployee Nous recrutons", "no WRONG_LANGUAGE"),
        ("Jе travaille chez portevoix", "review MIXED_SCRIPT"),
    ]);
}

#[test]
fn a_french_elision_stands_before_a_vowel() {
    let org = Organisation { name: "Éclair & Fils".into(), aliases: vec![] };
    for (text, expected) in [
        ("Je suis salariée d’Éclair & Fils", Verdict::Sufficient),
        ("JE SUIS SALARIEE D'ECLAIR & FILS", Verdict::Sufficient),
        ("Je suis salariée d’Éclair et Fils", Verdict::Insufficient),
    ] {
        let post = Post { org: Some(org.clone()), ..Post::in_language(Language::Fr) };
        assert_eq!(post.judge_by(&BOOK, text).verdict, expected, "{text}");
    }
}

const SENTENCE: &str = "We shipped something that saves every team two hours a week and costs nothing. ";

#[test]
fn where_it_stands_decides() {
    let say = "I work at portevoix.";
    let long = SENTENCE.repeat(3);
    for (text, network, expected) in [
        (format!("{say} {long}"), Network::Linkedin, "yes OK"),
        (format!("{SENTENCE}{say} {long}"), Network::Linkedin, "yes OK"),
        (format!("{SENTENCE}{SENTENCE}{say} {long}"), Network::Linkedin, "no BELOW_FOLD"),
        (format!("{SENTENCE}{SENTENCE}{say} {long}"), Network::Bluesky, "yes OK"),
        (format!("One.\nTwo.\nThree.\n{say}\n{long}"), Network::Linkedin, "no BELOW_FOLD"),
        (format!("{long}{long}{say} {long}"), Network::X, "no BELOW_FOLD"),
        (format!("{long}{say}"), Network::X, "no END_OF_POST"),
        (format!("{long}{say} #jobs https://a.example"), Network::X, "no END_OF_POST"),
        (format!("{long}{say} Enjoy!"), Network::Mastodon, "no END_OF_POST"),
        (format!("{long} #portevoixemployee"), Network::X, "no END_OF_POST"),
        (format!("We are hiring! {say}"), Network::Linkedin, "yes OK"),
        ("#portevoixemployee #jobs #tech #france".into(), Network::X, "no HASHTAG_PILE"),
        ("#jobs #tech #portevoixemployee #france".into(), Network::X, "no HASHTAG_PILE"),
        ("#jobs\n#tech\n#portevoixemployee\n#france".into(), Network::X, "no HASHTAG_PILE"),
        ("#jobs, #tech, https://a.example #portevoixemployee".into(), Network::X, "no HASHTAG_PILE"),
        ("#jobs #tech #portevoixemployee is what I am".into(), Network::X, "yes OK"),
        ("#portevoixemployee\n\n#jobs #tech #france".into(), Network::X, "yes OK"),
        (format!("#jobs #tech #france {say} We are hiring"), Network::X, "no HASHTAG_PILE"),
        (format!("{say} #jobs #tech #france"), Network::X, "yes OK"),
    ] {
        let post = Post { network, ..Post::default() };
        assert_eq!(post.told(&text), expected, "{network}: {text}");
    }
}

#[test]
fn a_name_that_reads_like_a_rule_word_is_a_name() {
    for name in [
        "No Fluff",
        "Not Boring",
        "Ex Libris",
        "Former & Sons",
        "Ad Astra",
        "Яндекс",
        "Ωmega",
        "AT&T",
        "Yahoo!",
        "O'Reilly",
    ] {
        let org = Organisation { name: name.into(), aliases: vec![] };
        for (text, lang) in [
            (format!("I work at {name}. Join!"), Language::En),
            (format!("Je travaille chez {name}. Venez !"), Language::Fr),
        ] {
            let post = Post { org: Some(org.clone()), network: Network::Linkedin, ..Post::in_language(lang) };
            assert_eq!(post.told(&text), "yes OK", "{text}");
        }
    }
}

#[test]
fn a_name_without_letters_matches_nothing() {
    let org = Organisation { name: " !? ".into(), aliases: vec![String::new(), "@".into()] };
    let post = Post { org: Some(org), ..Post::default() };
    assert_eq!(post.told("I work at !?"), "no NO_DISCLOSURE");
}

#[test]
fn a_judgement_names_rule_version_and_text() {
    let judgement = Post::default().judge_by(&BOOK, "");
    assert_eq!(judgement.text_hash, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!((judgement.verdict, judgement.rule.as_str()), (Verdict::Unverifiable, "us.insider"));
    let rule = BOOK.packs.iter().flat_map(|pack| &pack.rules).find(|rule| rule.id == judgement.rule);
    assert_eq!(rule.map(|rule| &rule.version), Some(&judgement.rule_version));
}

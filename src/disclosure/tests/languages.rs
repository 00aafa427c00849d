//! The languages, one table each, and what becomes of those that are not understood.

use super::*;

#[test]
fn german_texts() {
    Post::in_language(Language::De).check(&[
        ("Ich arbeite bei portevoix.", "yes OK"),
        ("Ich arbeite für portevoix und freue mich", "yes OK"),
        ("Als Mitarbeiterin von portevoix bin ich befangen", "yes OK"),
        ("Als Mitarbeiter:in bei portevoix bin ich befangen", "yes OK"),
        ("Mein Arbeitgeber portevoix sucht Leute", "yes OK"),
        ("portevoix, mein Arbeitgeber, sucht Leute", "yes OK"),
        ("Ich bin Entwicklerin bei portevoix", "yes OK"),
        ("Ich bin bei portevoix angestellt", "yes OK"),
        ("Ich arbeite seit drei Jahren als Entwickler bei portevoix", "yes OK"),
        ("portevoix-Mitarbeiterin hier", "yes OK"),
        ("#PortevoixMitarbeiter Wir suchen Leute", "yes OK"),
        ("Ich bin Unternehmensbotschafterin von portevoix", "yes OK"),
        ("Ich arbeite nicht nur bei portevoix, ich mag es auch", "yes OK"),
        ("Bei uns in der portevoix gibt es Kuchen", "review AMBIGUOUS_TERM"),
        ("Unser neuer portevoix ist da", "review AMBIGUOUS_TERM"),
        ("Ich arbeite nicht bei portevoix", "no NEGATED"),
        ("Ich bin kein Mitarbeiter von portevoix", "no NEGATED"),
        ("Ich arbeite nicht mehr bei portevoix", "no STALE_RELATIONSHIP"),
        ("Ich habe früher bei portevoix gearbeitet", "no STALE_RELATIONSHIP"),
        ("Ehemaliger Mitarbeiter von portevoix", "no STALE_RELATIONSHIP"),
        ("Ich arbeite bei Initech", "no WRONG_ORGANISATION"),
        ("Ich arbeite mit portevoix zusammen", "no AMBIGUOUS_TERM"),
        ("Meine Meinung ist meine eigene. portevoix sucht Leute", "no OPINION_DISCLAIMER_ONLY"),
        ("portevoix sucht Leute", "no NO_DISCLOSURE"),
        ("Sie arbeitet bei portevoix", "no NO_DISCLOSURE"),
        ("I work at portevoix. Wir suchen Leute", "no WRONG_LANGUAGE"),
    ]);
}

#[test]
fn german_labels() {
    let post = Post { jurisdictions: vec!["DE"], ..Post::in_language(Language::De) };
    post.check(&[
        ("Werbung: der neue X2", "yes OK"),
        ("[Werbung] der neue X2", "yes OK"),
        ("#Werbung der neue X2", "yes OK"),
        ("WERBUNG Der neue X2", "yes OK"),
        ("Anzeige | der neue X2", "yes OK"),
        ("🎧 Werbung: der neue X2", "yes OK"),
        ("Werbung, unbezahlt: der neue X2", "yes OK"),
        ("Werbung wegen Markennennung: der neue X2", "yes OK"),
        ("Unbezahlte Werbung: der neue X2", "no NEGATED"),
        ("Das ist keine Werbung: der neue X2", "no NEGATED"),
        ("#keineWerbung der neue X2", "no NEGATED"),
        ("Der neue X2. Werbung", "no NOT_FIRST_WORD"),
        ("Werbung macht müde. Der neue X2 nicht.", "no LABEL_MISSING"),
        ("#ad der neue X2", "no WRONG_LANGUAGE"),
        ("Ich arbeite bei portevoix: der neue X2", "review LAW_OPEN"),
        ("Ich arbeite nicht bei portevoix: der neue X2", "no NEGATED"),
        ("Der neue X2 von portevoix", "no NO_DISCLOSURE"),
    ]);
}

#[test]
fn spanish_texts() {
    Post::in_language(Language::Es).check(&[
        ("Trabajo en portevoix.", "yes OK"),
        ("Soy empleada de portevoix.", "yes OK"),
        ("Mi empresa, portevoix, busca gente", "yes OK"),
        ("No trabajo en portevoix.", "no NEGATED"),
        ("Ya no trabajo en portevoix.", "no STALE_RELATIONSHIP"),
        ("Trabajé en portevoix.", "no STALE_RELATIONSHIP"),
        ("Trabajo en Initech.", "no WRONG_ORGANISATION"),
        ("portevoix busca gente", "no NO_DISCLOSURE"),
        ("Publicidad: portevoix busca gente", "yes OK"),
    ]);
}

#[test]
fn italian_texts() {
    Post::in_language(Language::It).check(&[
        ("Lavoro per portevoix.", "yes OK"),
        ("Lavoro in portevoix.", "yes OK"),
        ("Sono una dipendente di portevoix.", "yes OK"),
        ("Non lavoro per portevoix.", "no NEGATED"),
        ("Ho lavorato per portevoix.", "no STALE_RELATIONSHIP"),
        ("Lavoro per Initech.", "no WRONG_ORGANISATION"),
        ("portevoix cerca persone", "no NO_DISCLOSURE"),
        ("Pubblicità: portevoix cerca persone", "yes OK"),
    ]);
}

#[test]
fn dutch_texts() {
    Post::in_language(Language::Nl).check(&[
        ("Ik werk bij portevoix.", "yes OK"),
        ("Ik ben medewerker van portevoix.", "yes OK"),
        ("Mijn werkgever portevoix zoekt mensen", "yes OK"),
        ("Ik werk niet bij portevoix.", "no NEGATED"),
        ("Ik werkte bij portevoix.", "no STALE_RELATIONSHIP"),
        ("Ik werk bij Initech.", "no WRONG_ORGANISATION"),
        ("portevoix zoekt mensen", "no NO_DISCLOSURE"),
        ("Reclame: portevoix zoekt mensen", "yes OK"),
    ]);
}

#[test]
fn languages_that_are_not_understood_are_for_a_person() {
    for (lang, text, expected) in [
        (Language::Pt, "A portevoix procura pessoas", "review LANGUAGE_UNSUPPORTED"),
        (Language::Pt, "Publicidade: a portevoix procura pessoas", "yes OK"),
        (Language::Hi, "पोर्टवॉइस लोगों की तलाश में है", "review LANGUAGE_UNSUPPORTED"),
        (Language::Other, "portevoix söker folk", "review LANGUAGE_UNSUPPORTED"),
        (Language::Ga, "#Fógra Tá an leabhar nua ar fáil", "yes OK"),
        // Said to be English, and plainly not: nobody here can say what it says.
        (Language::En, "Мы ищем людей для работы в нашей компании", "review LANGUAGE_CONTRADICTED"),
        (Language::En, "Wir suchen Leute für unser Team und freuen uns auf dich", "no NO_DISCLOSURE"),
    ] {
        let post = Post { lang, jurisdictions: vec!["EU"], ..Post::default() };
        assert_eq!(post.told(text), expected, "{lang}: {text}");
    }
}

#[test]
fn a_text_is_guessed_only_where_it_is_plain() {
    for (text, expected) in [
        ("The team and the people of the city are with you for this", Some(Language::En)),
        ("Nous recrutons pour notre équipe et nous sommes dans la ville avec vous", Some(Language::Fr)),
        ("Wir suchen Leute für unser Team und freuen uns auf dich", Some(Language::De)),
        ("Nosotros y los demás estamos muy felices con nuestros amigos", Some(Language::Es)),
        ("Siamo molto felici della nostra nuova casa e del nostro lavoro, anche con gli amici", Some(Language::It)),
        ("Wij zijn het team dat voor jullie werkt en wij hebben veel meer", Some(Language::Nl)),
        ("Nós não somos os únicos, mas também estamos na sua rua", Some(Language::Pt)),
        ("यह एक बहुत अच्छा दिन है", Some(Language::Hi)),
        ("Это очень хороший день", Some(Language::Other)),
        ("Bonjour", None),
        ("", None),
        ("X2 X2 X2 Acme 2026", None),
        ("The team et nous pour the people dans la ville of the city avec vous", None),
    ] {
        assert_eq!(language_of(text), expected, "{text}");
    }
}

#[test]
fn every_phrase_that_is_offered_is_understood() {
    let mut wrong = Vec::new();
    for phrase in BOOK.phrases.phrases.iter().filter(|phrase| grammar::understood(phrase.lang)) {
        let post = Post { relationship: phrase.relationship, lang: phrase.lang, kind: Kind::Review, ..Post::default() };
        let forms = [Some(&phrase.full), Some(&phrase.short), phrase.hashtag.as_ref(), phrase.unnamed.as_ref()];
        for form in forms.into_iter().flatten() {
            let text = form.replace("{org}", "portevoix").replace("{tag}", "Portevoix");
            let told = post.told(&text);
            // Whether former staff has to speak up at all is open.
            if told != "yes OK" && told != "review LAW_OPEN" {
                wrong.push(format!("{} {}: {text}: {told}", phrase.relationship, phrase.lang));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! What colleagues write in everyday posts, and the sentences that look like it and say something else.

use super::*;

fn says(lang: Language, jurisdiction: &'static str, cases: &[(&str, &str)]) {
    let post = Post { jurisdictions: vec![jurisdiction], ..Post::in_language(lang) };
    post.check(cases);
}

#[test]
fn english_colleagues() {
    says(
        Language::En,
        "US",
        &[
            ("Proud to be part of the portevoix team! It is out today.", "yes OK"),
            ("So excited about what we shipped at portevoix this week.", "yes OK"),
            ("Day 100 at portevoix! And what a day: we launched Sync.", "yes OK"),
            ("I joined portevoix last month and love our product.", "yes OK"),
            ("I'm happy to share that I'm starting a new position as Engineer at portevoix!", "yes OK"),
            ("I work @portevoix.bsky.social and it is out", "yes OK"),
            ("Senior engineer @portevoix.bsky.social. It is out.", "yes OK"),
            ("I don't just work at portevoix, I use it every day.", "yes OK"),
            ("Celebrating 5 years at portevoix today!", "yes OK"),
            ("#IWorkAtPortevoix It is out.", "yes OK"),
            ("My first day at portevoix was a joy.", "yes OK"),
            ("My first day at portevoix theme park was a joy.", "no RELATIONSHIP_MISSING"),
            ("My company uses portevoix and it's great.", "no RELATIONSHIP_MISSING"),
            ("We've switched to portevoix at my company.", "no POSING_AS_CONSUMER"),
            ("I work at a portevoix competitor.", "no AMBIGUOUS_TERM"),
            ("He told me: I work at portevoix.", "no AMBIGUOUS_TERM"),
            ("I run portevoix on my server and it's great.", "no NO_DISCLOSURE"),
        ],
    );
}

#[test]
fn french_colleagues() {
    says(
        Language::Fr,
        "FR",
        &[
            ("Je suis développeuse chez portevoix, et c’est sorti.", "yes OK"),
            ("Je suis bien chez portevoix, mon opérateur.", "no NO_DISCLOSURE"),
            ("Je suis toujours chez portevoix.", "review AMBIGUOUS_TERM"),
            ("Fier de rejoindre les équipes de portevoix !", "yes OK"),
            ("J’ai rejoint portevoix il y a deux ans.", "yes OK"),
            ("Développeuse chez portevoix, je suis fière de cette sortie.", "yes OK"),
            ("Je fais partie de l’équipe portevoix.", "yes OK"),
            ("Moi qui travaille chez portevoix, je peux vous le dire.", "yes OK"),
            ("Fière de faire partie de l’aventure portevoix !", "review AMBIGUOUS_TERM"),
            ("Je suis allé chez portevoix hier.", "no NO_DISCLOSURE"),
            ("Mon entreprise utilise portevoix.", "no NO_DISCLOSURE"),
            ("Mon employeur est client de portevoix.", "no AMBIGUOUS_TERM"),
        ],
    );
}

#[test]
fn german_colleagues() {
    says(
        Language::De,
        "CH",
        &[
            ("Ich arbeite seit drei Jahren bei portevoix.", "yes OK"),
            ("Seit drei Jahren arbeite ich bei portevoix.", "yes OK"),
            ("Ich bin Softwareentwicklerin bei portevoix.", "yes OK"),
            ("Heute ist mein erster Tag bei portevoix!", "yes OK"),
            ("Ich gehöre zum portevoix-Team.", "yes OK"),
            ("Ich arbeite in der Geschäftsleitung von portevoix.", "yes OK"),
            ("Meine Firma nutzt portevoix.", "no NO_DISCLOSURE"),
            ("Ich habe mich bei portevoix beworben.", "no NO_DISCLOSURE"),
            ("Ich kaufe immer bei portevoix.", "no NO_DISCLOSURE"),
        ],
    );
}

#[test]
fn labels_with_what_leads_in() {
    let paid = |lang, text: &str, jurisdiction| {
        let relationship = Relationship::Ambassador;
        Post { relationship, jurisdictions: vec![jurisdiction], ..Post::in_language(lang) }.told(text)
    };
    assert_eq!(paid(Language::Fr, "En collaboration commerciale avec portevoix : c’est là.", "FR"), "yes OK");
    assert_eq!(paid(Language::De, "Werbung in eigener Sache: jetzt da.", "DE"), "yes OK");
    assert_eq!(paid(Language::De, "Enthält Werbung | jetzt da.", "DE"), "yes OK");
}

#[test]
fn a_name_that_is_a_word_is_the_word_where_it_is_written_small() {
    let told = |text: &str| {
        let org = Some(Organisation { name: "Free".into(), aliases: vec![] });
        Post { org, ..Post::in_language(Language::En) }.told(text)
    };
    assert_eq!(told("I work at Free and the new box is great."), "yes OK");
    assert_eq!(told("i work at free and the new box is great."), "yes OK");
    assert_eq!(told("I work for free on weekends. Great box."), "no NO_DISCLOSURE");
}

#[test]
fn where_the_line_does_not_say_whose_it_is_any_name_will_do() {
    let told = |lang, text: &str, jurisdiction| {
        Post { org: None, jurisdictions: vec![jurisdiction], ..Post::in_language(lang) }.told(text)
    };
    for (lang, jurisdiction, text, expected) in [
        (Language::En, "US", "I work at Free and the new box is great.", "yes OK"),
        (Language::En, "US", "I work at Indeed. The new board is great.", "yes OK"),
        (Language::En, "US", "I work at L’Oréal and this serum is great.", "yes OK"),
        (Language::En, "US", "Company X gave me this lamp.", "no AMBIGUOUS_TERM"),
        (Language::En, "UK", "Advert: the new Acme lamp.", "yes OK"),
        (Language::En, "US", "Our new lamp is out today, say Mira and Tom.", "no NO_DISCLOSURE"),
        (Language::Fr, "FR", "Notre Lampe est sortie hier.", "no NO_DISCLOSURE"),
        (Language::De, "DE", "Unsere neue Lampe ist da.", "no NO_DISCLOSURE"),
    ] {
        assert_eq!(told(lang, text, jurisdiction), expected, "{text}");
    }
}

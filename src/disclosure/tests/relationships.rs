//! What each relationship may say of itself, and what it may not: the tables of claims, sentence by sentence.

use super::*;

fn says(relationship: Relationship, lang: Language, cases: &[(&str, &str)]) {
    Post { relationship, ..Post::in_language(lang) }.check(cases);
}

#[test]
fn contractors() {
    says(
        Relationship::Contractor,
        Language::En,
        &[
            ("I'm a freelance designer for portevoix", "yes OK"),
            ("I freelance for portevoix", "yes OK"),
            ("I work for portevoix as a contractor.", "yes OK"),
            ("portevoix contractor here", "yes OK"),
            ("portevoix is a client of mine", "yes OK"),
            ("portevoix hired me to build this", "yes OK"),
            ("I do some consulting work for portevoix", "yes OK"),
            ("I'm not a contractor for portevoix", "no NEGATED"),
            ("I used to freelance for portevoix", "no STALE_RELATIONSHIP"),
            ("I'm a freelance designer for Initech", "no WRONG_ORGANISATION"),
            ("portevoix sent me this for free", "no AMBIGUOUS_TERM"),
            ("As a happy customer I can only recommend it", "no POSING_AS_CONSUMER"),
        ],
    );
}

#[test]
fn agencies() {
    says(
        Relationship::Agency,
        Language::En,
        &[
            ("portevoix is a client of my agency.", "yes OK"),
            ("My agency works for portevoix.", "yes OK"),
            ("I make ads for portevoix.", "yes OK"),
            ("My client portevoix is hiring", "yes OK"),
            ("#portevoixadagency look at this", "yes OK"),
            ("portevoix is not a client of my agency.", "no NEGATED"),
            ("portevoix was a client of mine", "no STALE_RELATIONSHIP"),
            ("I just discovered portevoix", "no POSING_AS_CONSUMER"),
        ],
    );
}

#[test]
fn directors() {
    says(
        Relationship::Director,
        Language::En,
        &[
            ("I'm the CEO of portevoix.", "yes OK"),
            ("I am the co-founder and CEO of portevoix.", "yes OK"),
            ("I founded portevoix in 2019.", "yes OK"),
            ("I run portevoix.", "yes OK"),
            ("I sit on portevoix's board.", "yes OK"),
            ("I sit on the board of portevoix.", "yes OK"),
            ("I'm portevoix's founder", "yes OK"),
            ("As the founder of portevoix I am biased", "yes OK"),
            ("Founder of portevoix. New coat on Thursday!", "yes OK"),
            ("my own brand portevoix has a new coat", "yes OK"),
            ("I work at portevoix", "yes OK"),
            ("I'm not the CEO of portevoix", "no NEGATED"),
            ("I used to run portevoix", "no STALE_RELATIONSHIP"),
            ("The CEO of portevoix is great", "no NO_DISCLOSURE"),
            ("She is the CEO of portevoix", "no NO_DISCLOSURE"),
            ("I bought this with my own money", "no POSING_AS_CONSUMER"),
        ],
    );
}

#[test]
fn families() {
    says(
        Relationship::Family,
        Language::En,
        &[
            ("My wife works at portevoix.", "yes OK"),
            ("My brother's company portevoix is hiring", "yes OK"),
            ("portevoix is my family's business", "yes OK"),
            ("My brother-in-law runs portevoix", "yes OK"),
            ("My mum is the founder of portevoix", "yes OK"),
            ("Look at this from portevoix, my sister's shop", "yes OK"),
            ("My wife does not work at portevoix.", "no NEGATED"),
            ("My wife works at Initech.", "no NO_DISCLOSURE"),
            ("portevoix is great", "no NO_DISCLOSURE"),
        ],
    );
}

#[test]
fn shareholders() {
    says(
        Relationship::Shareholder,
        Language::En,
        &[
            ("I own shares in portevoix.", "yes OK"),
            ("I'm a shareholder of portevoix", "yes OK"),
            ("I hold portevoix stock", "yes OK"),
            ("Disclosure: I'm long portevoix", "yes OK"),
            ("As an investor in portevoix I am biased", "yes OK"),
            ("I don't own shares in portevoix.", "no NEGATED"),
            ("portevoix gave me one for free", "no AMBIGUOUS_TERM"),
        ],
    );
}

#[test]
fn alumni() {
    says(
        Relationship::Alumni,
        Language::En,
        &[
            ("I used to work at portevoix.", "yes OK"),
            ("Former portevoix employee here.", "yes OK"),
            ("I worked at portevoix for ten years.", "yes OK"),
            ("I no longer work at portevoix, and still love it", "yes OK"),
            ("portevoix alum here", "yes OK"),
            ("I left portevoix in May", "yes OK"),
            ("Views are my own", "review LAW_OPEN"),
            ("portevoix is great", "review LAW_OPEN"),
            ("I never worked at portevoix", "no NEGATED"),
        ],
    );
}

#[test]
fn ambassadors() {
    says(
        Relationship::Ambassador,
        Language::En,
        &[
            ("I'm a portevoix ambassador.", "yes OK"),
            ("#PortevoixAmbassador New coat", "yes OK"),
            ("Paid partnership with portevoix", "yes OK"),
            ("I'm partnering with portevoix on this", "yes OK"),
            ("portevoix paid me for this post", "yes OK"),
            ("Sponsored by portevoix", "yes OK"),
            ("I get a commission from portevoix if you buy", "yes OK"),
            ("I'm not a portevoix ambassador.", "no NEGATED"),
            ("#ambassador New coat", "no AMBIGUOUS_TERM"),
            ("Thanks portevoix for the chat!", "no AMBIGUOUS_TERM"),
            ("I work with portevoix", "no AMBIGUOUS_TERM"),
            ("portevoix sent me this", "no AMBIGUOUS_TERM"),
            ("Nobody pays me to say this", "no POSING_AS_CONSUMER"),
            ("I am not affiliated with portevoix", "no POSING_AS_CONSUMER"),
        ],
    );
}

#[test]
fn entrants_and_the_gifted() {
    says(
        Relationship::ContestEntrant,
        Language::En,
        &[
            ("#PortevoixContest entry: my desk", "yes OK"),
            ("I entered portevoix's prize draw", "yes OK"),
            ("My entry for the portevoix competition", "yes OK"),
            ("#sweeps my desk", "no ABBREVIATION"),
            ("I did not enter portevoix's prize draw", "no NEGATED"),
        ],
    );
    says(
        Relationship::Gifted,
        Language::En,
        &[
            ("portevoix gave me this for free", "yes OK"),
            ("portevoix sent me this to review", "yes OK"),
            ("Gifted by portevoix", "yes OK"),
            ("I got this for free from portevoix", "yes OK"),
            ("Thanks to portevoix for the free product", "yes OK"),
            ("portevoix did not give me this for free", "no NO_DISCLOSURE"),
            ("I bought this with my own money", "no POSING_AS_CONSUMER"),
            ("#gift from me to me", "no AMBIGUOUS_TERM"),
        ],
    );
}

#[test]
fn nobody_in_particular() {
    says(
        Relationship::None,
        Language::En,
        &[("portevoix is great", "not required NO_CONNECTION"), ("", "not required NO_CONNECTION")],
    );
}

#[test]
fn french_relationships() {
    for (relationship, country, cases) in [
        (
            Relationship::Director,
            "FR",
            &[
                ("Je suis la fondatrice de portevoix.", "yes OK"),
                ("J’ai fondé portevoix en 2019.", "yes OK"),
                ("Je dirige portevoix", "yes OK"),
                ("Je siège au conseil d’administration de portevoix", "yes OK"),
                ("Je ne dirige pas portevoix", "no NEGATED"),
            ][..],
        ),
        (
            Relationship::Family,
            "US",
            &[
                ("Ma femme travaille chez portevoix.", "yes OK"),
                ("Mon frère dirige portevoix", "yes OK"),
                ("portevoix, l’entreprise de ma sœur, recrute", "yes OK"),
                ("Ma femme ne travaille pas chez portevoix.", "no NEGATED"),
            ][..],
        ),
        (
            Relationship::Shareholder,
            "US",
            &[
                ("Je suis actionnaire de portevoix.", "yes OK"),
                ("Je détiens des actions de portevoix.", "yes OK"),
                ("Je ne suis pas actionnaire de portevoix.", "no NEGATED"),
            ][..],
        ),
        (
            Relationship::Contractor,
            "US",
            &[("Je travaille en freelance pour portevoix.", "yes OK"), ("Je suis prestataire de portevoix.", "yes OK")]
                [..],
        ),
        (
            Relationship::Ambassador,
            "US",
            &[
                ("Je suis ambassadrice de portevoix.", "yes OK"),
                ("Partenariat rémunéré avec portevoix.", "yes OK"),
                ("#AmbassadricePortevoix Nouveau manteau", "yes OK"),
                ("Je travaille avec portevoix", "no AMBIGUOUS_TERM"),
            ][..],
        ),
        (
            Relationship::Gifted,
            "US",
            &[
                ("Produit offert par portevoix.", "yes OK"),
                ("portevoix m’a envoyé ce manteau.", "yes OK"),
                ("J’ai acheté ce manteau", "no POSING_AS_CONSUMER"),
            ][..],
        ),
        (
            Relationship::Alumni,
            "US",
            &[("J’ai travaillé chez portevoix.", "yes OK"), ("Ancienne salariée de portevoix.", "yes OK")][..],
        ),
        (
            Relationship::Agency,
            "US",
            &[("Mon agence travaille pour portevoix.", "yes OK"), ("portevoix est notre client.", "yes OK")][..],
        ),
    ] {
        Post { relationship, jurisdictions: vec![country], lang: Language::Fr, ..Post::default() }.check(cases);
    }
}

#[test]
fn german_relationships() {
    for (relationship, cases) in [
        (
            Relationship::Director,
            &[
                ("Ich bin Geschäftsführerin von portevoix.", "yes OK"),
                ("Ich habe portevoix gegründet.", "yes OK"),
                ("Als Gründer von portevoix bin ich befangen", "yes OK"),
                ("Ich sitze im Aufsichtsrat von portevoix", "yes OK"),
                ("Ich bin nicht Geschäftsführer von portevoix", "no NEGATED"),
            ][..],
        ),
        (
            Relationship::Family,
            &[
                ("Meine Frau arbeitet bei portevoix.", "yes OK"),
                ("Mein Bruder leitet portevoix", "yes OK"),
                ("Meine Frau arbeitet nicht bei portevoix.", "no NEGATED"),
            ][..],
        ),
        (
            Relationship::Shareholder,
            &[("Ich halte Aktien von portevoix.", "yes OK"), ("Ich bin Aktionär von portevoix", "yes OK")][..],
        ),
        (Relationship::Contractor, &[("Ich arbeite freiberuflich für portevoix.", "yes OK")][..]),
        (
            Relationship::Agency,
            &[("portevoix ist ein Kunde von uns.", "yes OK"), ("Meine Agentur arbeitet für portevoix", "yes OK")][..],
        ),
        (
            Relationship::Ambassador,
            &[
                ("Ich bin Markenbotschafterin von portevoix.", "yes OK"),
                ("Bezahlte Partnerschaft mit portevoix", "yes OK"),
            ][..],
        ),
        (
            Relationship::Gifted,
            &[
                ("portevoix hat mir das geschenkt.", "yes OK"),
                ("PR-Sample von portevoix", "yes OK"),
                ("Selbst gekauft!", "no POSING_AS_CONSUMER"),
            ][..],
        ),
        (
            Relationship::Alumni,
            &[
                ("Ich habe früher bei portevoix gearbeitet.", "yes OK"),
                ("Ehemaliger Mitarbeiter von portevoix", "yes OK"),
            ][..],
        ),
    ] {
        Post { relationship, jurisdictions: vec!["US"], lang: Language::De, ..Post::default() }.check(cases);
    }
}

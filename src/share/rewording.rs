//! Did a person use their own words, or paste what was offered?

use super::pairs::Pairs;

/// A text is reworded when less than this share of each offered caption's word pairs is left in it; of the text's own
/// pairs where it is the shorter one, as a caption that was cut is still that caption.
///
/// Chosen by hand on examples (see the tests): swapping a word in each sentence keeps more than 60 %, saying the same
/// thing in other words keeps less than 40 %.
pub const REWORDED_BELOW: f64 = 0.6;
/// Own word pairs from which on an addition to a whole caption counts as own words too: about two sentences.
const ADDED: usize = 20;

/// Are these the person's own words, compared with every caption that was offered?
///
/// Compared by pairs of neighbouring words, without case, accents, punctuation, links, tags and mentions, so that a
/// disclosure, a link, emoji or another Unicode form change nothing. Also true when so much was added to a caption that
/// most of the text is the person's. A text without words is not reworded.
#[must_use]
pub fn own_words(offered_variants: &[&str], text: &str) -> bool {
    let written = Pairs::of(text);
    if written.total() == 0 {
        return false;
    }
    offered_variants.iter().map(|variant| Pairs::of(variant)).filter(|offered| offered.total() > 0).all(|offered| {
        let kept = offered.shared(&written);
        let added = written.total() - kept;
        let comparable = offered.total().min(written.total());
        (kept as f64) < REWORDED_BELOW * comparable as f64 || added >= ADDED && added > offered.total()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERED: &str =
        "We have just opened our new workshop in Lyon, where every bike gets a second life. Come and see it!";
    const OTHER: &str =
        "Nous venons d’ouvrir notre nouvel atelier à Lyon, où chaque vélo trouve une seconde vie. Venez le voir !";

    #[test]
    fn pasting_is_not_rewording() {
        for text in [
            "",
            "🎉 https://a.example #jobs",
            OFFERED,
            OTHER,
            &format!("I work at portevoix.\n\n{OFFERED}\n\nhttps://a.example/r/x"),
            &OFFERED.to_uppercase(),
            &OFFERED.replace(' ', "\u{200b} "),
            &OFFERED.replace("just ", ""),
            &format!("So proud! {OFFERED} #lyon"),
            &OTHER.replace("nouvel", "tout nouvel"),
            // A cut caption is still the caption.
            "We have just opened our new workshop in Lyon, where every bike gets a…",
        ] {
            assert!(!own_words(&[OFFERED, OTHER], text), "{text}");
        }
    }

    #[test]
    fn saying_it_differently_is() {
        for text in [
            "Our Lyon workshop is open at last, and broken bikes leave it as good as new. Drop by!",
            "Ça y est, l’atelier lyonnais est ouvert : on y répare des vélos qui partaient à la casse.",
            "I work at portevoix. Last year I fixed my first bike; today my team opened a workshop for it.",
            "Oui.",
            &format!(
                "{OFFERED} When I joined three years ago we repaired bikes in a garage with two stands and one lamp. \
                 Seeing forty people at work on Monday morning made me think of that lamp again."
            ),
        ] {
            assert!(own_words(&[OFFERED, OTHER], text), "{text}");
        }
    }

    #[test]
    fn where_nothing_was_offered_every_word_is_own() {
        assert!(own_words(&[], "Hello"));
        assert!(own_words(&["", "🎉"], "Hello"));
        assert!(!own_words(&[], "🎉"));
    }
}

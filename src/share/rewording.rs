//! Did a person use their own words, or paste what was offered?

use std::collections::HashMap;

use crate::disclosure::{TokenKind, read};

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
    let written = pairs(text);
    if written.is_empty() {
        return false;
    }
    offered_variants.iter().map(|variant| pairs(variant)).filter(|offered| !offered.is_empty()).all(|offered| {
        let kept = shared(&offered, &written);
        let added = total(&written) - kept;
        let comparable = total(&offered).min(total(&written));
        (kept as f64) < REWORDED_BELOW * comparable as f64 || added >= ADDED && added > total(&offered)
    })
}

/// How often each pair of neighbouring words occurs; a single word counts as a pair with nothing.
fn pairs(text: &str) -> HashMap<(String, String), usize> {
    let words: Vec<String> =
        read(text).tokens.into_iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.key).collect();
    let mut counts = HashMap::new();
    if let [only] = words.as_slice() {
        counts.insert((only.clone(), String::new()), 1);
    }
    for pair in words.windows(2) {
        *counts.entry((pair[0].clone(), pair[1].clone())).or_insert(0) += 1;
    }
    counts
}

fn total(pairs: &HashMap<(String, String), usize>) -> usize {
    pairs.values().sum()
}

fn shared(a: &HashMap<(String, String), usize>, b: &HashMap<(String, String), usize>) -> usize {
    a.iter().map(|(pair, count)| count.min(b.get(pair).unwrap_or(&0))).sum()
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

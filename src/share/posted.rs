//! What colleagues already posted of an item, and whether a text says nearly the same.
//!
//! Twenty identical posts are the first complaint about employee advocacy, so a kit says when its words are taken.
//! Nobody is shown whose words they are, nor the words themselves.

use std::collections::BTreeSet;

use super::pairs::{Pairs, words};
use super::rewording::REWORDED_BELOW;
use crate::disclosure::Organisation;
use crate::id::PersonId;

/// Two texts say nearly the same when at least this share of the shorter one's word pairs stands in the other.
///
/// The same measure and the same number as [`REWORDED_BELOW`], seen from the other side: what counts as a person's own
/// words beside a suggestion is not called the same as a colleague's post of that suggestion, and what does not, is.
pub const NEARLY_SAME: f64 = REWORDED_BELOW;
/// Most words of a first sentence that is set aside as a disclosure.
const DISCLOSURE: usize = 12;

/// The latest known posts of other people about one item, on every network.
#[derive(Debug, Default)]
pub struct Posted(Vec<(PersonId, Pairs)>);

impl Posted {
    /// Reads the posts. A first sentence that names the organisation in a dozen words or fewer is set aside: nearly
    /// always it is the disclosure, which all of them share.
    #[must_use]
    pub fn of<'t>(org: &Organisation, texts: impl IntoIterator<Item = (PersonId, &'t str)>) -> Self {
        let read = |(person, text): (PersonId, &str)| (person, said(org, text));
        Self(texts.into_iter().map(read).filter(|(_, pairs)| pairs.total() > 0).collect())
    }

    /// How many people posted nearly the words of `text`, whatever the case, accents, punctuation, hashtags, links and
    /// disclosure. A person who posted on several networks is one.
    #[must_use]
    pub fn alike(&self, org: &Organisation, text: &str) -> usize {
        let own = said(org, text);
        let people: BTreeSet<PersonId> =
            self.0.iter().filter(|(_, posted)| alike(&own, posted)).map(|(person, _)| *person).collect();
        people.len()
    }
}

fn alike(a: &Pairs, b: &Pairs) -> bool {
    let comparable = a.total().min(b.total());
    comparable > 0 && a.shared(b) as f64 >= NEARLY_SAME * comparable as f64
}

/// The word pairs of a text without the disclosure that it begins with.
fn said(org: &Organisation, text: &str) -> Pairs {
    let text = text.trim_start();
    let end = text.char_indices().find(|(_, c)| matches!(c, '.' | '!' | '?' | '\n')).map_or(text.len(), |(at, _)| at);
    let (first, rest) = text.split_at(end);
    let (opening, rest) = (words(first), words(rest));
    let discloses = opening.len() <= DISCLOSURE && names(org, &opening);
    if discloses && !rest.is_empty() { Pairs::of_words(&rest) } else { Pairs::of(text) }
}

/// Does one of the organisation's names stand among these words, or in a hashtag's place?
fn names(org: &Organisation, opening: &[String]) -> bool {
    let all = std::iter::once(&org.name).chain(&org.aliases).map(|name| words(name));
    all.filter(|name| !name.is_empty()).any(|name| opening.windows(name.len()).any(|run| run == name))
}

#[cfg(test)]
mod tests {
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    use super::*;
    use crate::id::Millis;

    const CAPTION: &str =
        "Ten colleagues with 300 contacts each are not 3,000 people. Many of them know the same ones.";

    fn org() -> Organisation {
        Organisation { name: "Acme Corp".into(), aliases: vec!["Acmé".into()] }
    }

    fn people(count: usize) -> Vec<PersonId> {
        let mut rng = ChaCha8Rng::seed_from_u64(5);
        (0..count).map(|_| PersonId::mint(Millis(1_700_000_000_000), &mut rng)).collect()
    }

    #[track_caller]
    fn check(posted: &str, text: &str, same: bool) {
        let org = org();
        let posted_by_one = Posted::of(&org, [(people(1)[0], posted)]);
        assert_eq!(posted_by_one.alike(&org, text) == 1, same, "{posted:?} and {text:?}");
    }

    #[test]
    fn dress_and_disclosure_change_nothing() {
        for text in [
            CAPTION,
            &CAPTION.to_uppercase(),
            &CAPTION.replace(['.', ','], " 🎉 "),
            &CAPTION.replace("people", "péople"),
            &format!("I work at Acme Corp.\n\n{CAPTION}\n\nhttps://go.example/r/abc"),
            &format!("Je travaille chez Acmé. {CAPTION} #reach @acme"),
            &format!("#ad {CAPTION}"),
            &CAPTION.replace("Ten", "Twelve").replace("know", "know of"),
            "Ten colleagues with 300 contacts each are not 3,000 people.",
        ] {
            check(CAPTION, text, true);
            check(text, CAPTION, true);
        }
    }

    #[test]
    fn other_words_are_other_words() {
        for text in [
            "",
            "🎉 https://go.example/r/abc #acme",
            "I work at Acme Corp.",
            "We added up our contacts and found that half of them were the same people. A humbling morning.",
            "Dix collègues qui ont chacun 300 contacts ne font pas 3 000 personnes. Beaucoup ont les mêmes.",
            "I work at Acme Corp. Reach is a question of overlap: my circle is largely my colleagues’ circle.",
        ] {
            check(CAPTION, text, false);
            check(text, CAPTION, false);
        }
        // Only the disclosure in common.
        check("I work at Acme Corp. We ship.", "I work at Acme Corp. Monday was loud.", false);
    }

    #[test]
    fn a_text_that_is_nothing_but_a_disclosure_is_compared_as_it_is() {
        check("I work at Acme Corp.", "I work at Acme Corp.", true);
    }

    #[test]
    fn people_are_counted_and_not_posts() {
        let (org, people) = (org(), people(3));
        let texts =
            [(people[0], CAPTION), (people[0], CAPTION), (people[1], CAPTION), (people[2], "Other words here.")];
        let posted = Posted::of(&org, texts);
        assert_eq!(posted.alike(&org, CAPTION), 2);
        assert_eq!(Posted::default().alike(&org, CAPTION), 0);
    }

    #[test]
    fn a_name_without_words_is_no_name() {
        let org = Organisation { name: "!?".into(), aliases: vec![] };
        let posted = Posted::of(&org, [(people(1)[0], CAPTION)]);
        assert_eq!(posted.alike(&org, CAPTION), 1);
    }

    #[test]
    fn endless_texts_take_no_forever() {
        let (org, people) = (org(), people(50));
        let long: Vec<String> = (0..50).map(|n| format!("w{n} ").repeat(200_000)).collect();
        let posted = Posted::of(&org, people.iter().copied().zip(long.iter().map(String::as_str)));
        assert_eq!(posted.alike(&org, &long[7]), 1);
    }
}

//! What must hold for every post, known or not: made worse, it is never judged better; looking the same, it is judged
//! the same.
//!
//! Each row of [`TRANSFORMATIONS`] makes new posts of a case. They are compared with the judge's own verdict on the
//! case, and not with the expected one, so that they speak also where the two differ.

use unicode_normalization::UnicodeNormalization as _;

use super::case::{Case, cases};
use super::judge::{JUDGE, Judge};

/// What must hold between the verdict on a case and the verdict on what was made of it.
#[derive(Clone, Copy, Debug)]
enum Relation {
    /// The same verdict, for the same reason.
    Same,
    /// A post that was not accepted is not accepted now.
    NeverBetter,
    /// [`Self::NeverBetter`], and a disclosure that was enough is not enough now.
    Lost,
}

/// One way to make another post of a post.
struct Transformation {
    name: &'static str,
    relation: Relation,
    /// The texts that are made; none where it does not apply.
    texts: fn(&Case) -> Vec<String>,
}

const TRANSFORMATIONS: &[Transformation] = &[
    Transformation {
        name: "canonical composition",
        relation: Relation::Same,
        texts: |case| vec![case.text.nfc().collect()],
    },
    Transformation {
        name: "canonical decomposition",
        relation: Relation::Same,
        texts: |case| vec![case.text.nfd().collect()],
    },
    Transformation {
        name: "compatibility form",
        relation: Relation::Same,
        texts: |case| vec![case.text.nfkc().collect()],
    },
    Transformation { name: "invisible characters in words", relation: Relation::Same, texts: invisible },
    Transformation { name: "a denial in front", relation: Relation::NeverBetter, texts: denied_in_front },
    Transformation { name: "the relationship denied", relation: Relation::Lost, texts: relationship_denied },
    Transformation { name: "a long text in front", relation: Relation::NeverBetter, texts: pushed_down },
    Transformation { name: "a long text in front, behind a fold", relation: Relation::Lost, texts: pushed_below_fold },
    Transformation { name: "hashtags in front", relation: Relation::NeverBetter, texts: hashtags_in_front },
    Transformation { name: "the first hashtag in a pile", relation: Relation::Lost, texts: piled },
    Transformation { name: "a letter of another script", relation: Relation::NeverBetter, texts: other_script },
];

/// Characters that nobody sees: zero-width space, non-joiner and joiner, word joiner, byte order mark, soft hyphen.
const INVISIBLE: [char; 6] = ['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{ad}'];

/// Latin letters and the Cyrillic ones that look like them.
const LOOK_ALIKE: [(char, char); 8] =
    [('a', 'а'), ('e', 'е'), ('o', 'о'), ('c', 'с'), ('p', 'р'), ('A', 'А'), ('E', 'Е'), ('W', 'Ԝ')];

/// Networks that show the beginning of a long post only.
const FOLDING: [&str; 4] = ["linkedin", "facebook", "instagram", "threads"];

/// A language, a denial that may stand before any post, and a sentence that says nothing of who speaks.
const WORDS: [(&str, &str, &str); 6] = [
    ("en", "This is not an ad. ", "The morning was grey, the tram was late, and the first coffee tasted of rain. "),
    (
        "fr",
        "Ceci n’est pas une publicité. ",
        "Le matin était gris, le tram en retard, et le premier café avait un goût de pluie. ",
    ),
    (
        "de",
        "Das ist keine Werbung. ",
        "Der Morgen war grau, die Bahn kam spät, und der erste Kaffee schmeckte nach Regen. ",
    ),
    ("es", "Esto no es publicidad. ", "La mañana era gris, el tranvía llegó tarde y el primer café sabía a lluvia. "),
    (
        "it",
        "Questa non è pubblicità. ",
        "Il mattino era grigio, il tram in ritardo, e il primo caffè sapeva di pioggia. ",
    ),
    ("nl", "Dit is geen reclame. ", "De ochtend was grijs, de tram kwam laat en de eerste koffie smaakte naar regen. "),
];

/// How a post that begins with its relationship begins when it denies it.
const DENIED: [(&str, &str); 8] = [
    ("I work at ", "I do not work at "),
    ("I work for ", "I have never worked for "),
    ("Je travaille chez ", "Je ne travaille pas chez "),
    ("Ich arbeite bei ", "Ich arbeite nicht bei "),
    ("Trabajo en ", "No trabajo en "),
    ("Lavoro in ", "Non lavoro in "),
    ("Lavoro per ", "Non lavoro per "),
    ("Ik werk bij ", "Ik werk niet bij "),
];

fn invisible(case: &Case) -> Vec<String> {
    INVISIBLE.iter().map(|hidden| words(&case.text, |word| split_by(word, *hidden))).collect()
}

/// `text` with every word but addresses changed, its white space untouched.
fn words(text: &str, change: impl Fn(&str) -> String) -> String {
    let part = |part: &str| {
        let word = part.trim_end();
        let changed = if word.contains("://") { word.to_owned() } else { change(word) };
        changed + &part[word.len()..]
    };
    text.split_inclusive(char::is_whitespace).map(part).collect()
}

/// `hidden` between the first two letters that follow each other.
fn split_by(word: &str, hidden: char) -> String {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let place = letters.windows(2).find(|pair| pair.iter().all(|(_, letter)| letter.is_alphabetic()));
    place.map_or_else(|| word.to_owned(), |pair| format!("{}{hidden}{}", &word[..pair[1].0], &word[pair[1].0..]))
}

fn denied_in_front(case: &Case) -> Vec<String> {
    words_of(case).map(|(denial, _)| format!("{denial}{}", case.text)).collect()
}

fn relationship_denied(case: &Case) -> Vec<String> {
    let denied = |(said, denied): &(&str, &str)| Some(format!("{denied}{}", case.text.strip_prefix(said)?));
    DENIED.iter().filter_map(denied).collect()
}

fn pushed_down(case: &Case) -> Vec<String> {
    words_of(case).map(|(_, sentence)| format!("{}{}", sentence.repeat(10), case.text)).collect()
}

fn pushed_below_fold(case: &Case) -> Vec<String> {
    if FOLDING.contains(&case.network.as_str()) { pushed_down(case) } else { vec![] }
}

fn words_of(case: &Case) -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.iter().filter(|(lang, ..)| *lang == case.lang).map(|(_, denial, sentence)| (*denial, *sentence))
}

fn hashtags_in_front(case: &Case) -> Vec<String> {
    vec![format!("#tram #rain #coffee #grey {}", case.text)]
}

/// A post that speaks of its relationship besides its hashtag loses less than this asks: it is left out.
fn piled(case: &Case) -> Vec<String> {
    let whole = |(tag, rest): (&str, &str)| {
        (tag.starts_with('#') && !rest.contains("work at"))
            .then(|| format!("#tram #rain {tag} #coffee #grey #late {rest}"))
    };
    case.text.split_once(' ').and_then(whole).into_iter().collect()
}

fn other_script(case: &Case) -> Vec<String> {
    let swapped = |(latin, other): &(char, char)| {
        let at = case.text.find(*latin)?;
        Some(format!("{}{other}{}", &case.text[..at], &case.text[at + latin.len_utf8()..]))
    };
    LOOK_ALIKE.iter().filter_map(swapped).collect()
}

/// Nothing more is asked of the author.
fn accepted(verdict: &str) -> bool {
    ["sufficient", "not_required"].contains(&verdict)
}

impl Relation {
    fn holds(self, before: &(String, String), after: &(String, String)) -> bool {
        let never_better = accepted(&before.0) || !accepted(&after.0);
        match self {
            Self::Same => before == after,
            Self::NeverBetter => never_better,
            Self::Lost => never_better && !(before.0 == "sufficient" && after.0 == "sufficient"),
        }
    }
}

/// Every new post on which `judge` contradicts itself.
fn contradictions(cases: &[Case], judge: Judge) -> Vec<String> {
    let mut told = vec![];
    for case in cases.iter().filter(|case| case.surface == "post" && case.content_warning.is_none()) {
        let before = judge(case);
        for row in TRANSFORMATIONS {
            for text in (row.texts)(case) {
                let after = judge(&Case { text: text.clone(), ..case.clone() });
                if !row.relation.holds(&before, &after) {
                    told.push(format!("{} + {}: {before:?} became {after:?}\n    {text:?}", case.id, row.name));
                }
            }
        }
    }
    told
}

#[test]
fn a_worse_post_is_never_judged_better() {
    let told = contradictions(&cases(), JUDGE);
    assert!(told.is_empty(), "{} times:\n{}", told.len(), told.join("\n"));
}

#[test]
fn every_transformation_applies_somewhere() {
    let cases = cases();
    for row in TRANSFORMATIONS {
        let made = cases.iter().flat_map(|case| (row.texts)(case)).count();
        assert!(made >= 5, "{}: {made} posts", row.name);
    }
}

#[test]
fn transformations_make_what_they_say() {
    let mut case = cases().remove(0);
    case.lang = "en".to_owned();
    case.network = "linkedin".to_owned();
    let texts =
        |case: &Case, text: &str, of: fn(&Case) -> Vec<String>| of(&Case { text: text.to_owned(), ..case.clone() });
    assert_eq!(texts(&case, "a Bc\n https://ab.example", invisible)[0], "a B\u{200b}c\n https://ab.example");
    assert_eq!(texts(&case, "I work at Acme", relationship_denied), ["I do not work at Acme"]);
    assert_eq!(texts(&case, "Ad. I work at Acme", relationship_denied), Vec::<String>::new());
    assert_eq!(texts(&case, "#ad The X2", piled), ["#tram #rain #ad #coffee #grey #late The X2"]);
    assert_eq!(texts(&case, "map", other_script), ["mаp", "maр"]);
    assert!(texts(&case, "Ad", pushed_below_fold)[0].chars().count() > 700);
}

#[test]
fn the_relations_can_fail() {
    let told = |judge: Judge| contradictions(&cases(), judge).len();
    let stubborn: Judge = |_| ("insufficient".into(), "NO_DISCLOSURE".into());
    let finds_the_word: Judge = |case| {
        let found = case.text.contains("Ad") || case.text.contains("I work at");
        (if found { "sufficient" } else { "insufficient" }.into(), "OK".into())
    };
    let likes_long_posts: Judge =
        |case| (if case.text.len() > 600 { "sufficient" } else { "insufficient" }.into(), "OK".into());
    assert_eq!(told(stubborn), 0);
    assert!(told(finds_the_word) > 100, "a search for words falls for folds, piles and invisible characters");
    assert!(told(likes_long_posts) > 100);
}

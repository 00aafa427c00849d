//! Which language a text is plainly written in, by its commonest small words or its letters.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::Language;
use crate::disclosure::reading::{Kind, Token, read};

// Words that are common in one language and, as far as known, not words of another of this table; a word in two lists
// counts for neither. No negations: denying something must not make a text look more or less like a language; nothing of
// one letter, which initials are.
const SMALL: &[(Language, &str)] = &[
    (
        Language::En,
        "the and of to is are was we you our your with for this that these it from by my have has how what be at they \
         their where he she been will who which about more when there here would could just some than its her his",
    ),
    (
        Language::Fr,
        "le la les des du un une et est sont nous vous notre nos votre pour avec dans que qui ce cette ces sur au aux par \
         je mon ma mes il elle mais tout leur suis ont vos plus cet chez être fait aussi sans comme ils elles",
    ),
    (
        Language::De,
        "der die das und ist sind wir ihr unser unsere mit für von auf ein eine einen dem den des zu im ich mein meine \
         sich auch wie aus bei nach es am über werden wird haben hat zum zur euch oder noch einer uns dass sehr vom",
    ),
    (
        Language::Es,
        "el la los las y es son nosotros nuestro nuestra nuestros con para por que del al una uno su sus este esta estos \
         mi mis muy pero más como hay está están ser ha han se lo tu yo desde también todo todos",
    ),
    (
        Language::It,
        "il lo la gli le e è sono noi nostro nostra nostri con per che di del della dei delle un una al alla nel nella \
         questo questa mio mia molto ma più come anche da dal dalla si ha ho hanno io sul sulla degli tutti",
    ),
    (
        Language::Nl,
        "de het een en is zijn wij we ons onze met voor van op dat die dit deze in ik mijn ook maar bij naar uit aan er \
         te om als hebben heeft wordt worden jullie wat hoe nog zeer heel deze",
    ),
    (
        Language::Pt,
        "o os as e é são nós nosso nossa nossos com para por que do da dos das na um uma ao meu minha muito mas mais \
         como também este esta isso você vocês ele ela foi está estão pelo pela seu sua em eu já",
    ),
];
/// Small words of one language from which on a text may be called plainly that.
const ENOUGH: u32 = 4;
/// How many times as many as of any other language.
const CLEARLY: u32 = 4;
/// Letters of a script that is not Latin from which on a text may be called written in it.
const LETTERS: usize = 12;

/// The language that `text` is plainly written in; `None` for a short or mixed text. [`Language::Other`] for a script
/// that no language of the table is written in.
#[must_use]
pub fn language_of(text: &str) -> Option<Language> {
    let reading = read(text);
    Words::of(&reading.tokens).language(&[]).or_else(|| script_of(&reading.plain))
}

/// The language of a text whose letters are mostly not Latin: Hindi for Devanagari.
pub(in crate::disclosure) fn script_of(plain: &str) -> Option<Language> {
    if plain.is_ascii() {
        return None;
    }
    let (mut latin, mut devanagari, mut other) = (0, 0, 0);
    for c in plain.chars().filter(|c| c.is_alphabetic()).take(4096) {
        match c {
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => latin += 1,
            '\u{900}'..='\u{97f}' => devanagari += 1,
            _ => other += 1,
        }
    }
    if devanagari >= LETTERS && devanagari > latin + other {
        Some(Language::Hi)
    } else {
        (other >= LETTERS && other > 2 * (latin + devanagari)).then_some(Language::Other)
    }
}

/// The language of each token that is a small word of exactly one.
pub(in crate::disclosure) struct Words {
    each: Vec<Option<Language>>,
    sums: [u32; Language::ALL.len()],
}

impl Words {
    pub(in crate::disclosure) fn of(tokens: &[Token]) -> Self {
        let lone = |t: &Token| (t.kind == Kind::Word).then(|| INDEX.get(t.key.as_str()).copied()).flatten();
        let each: Vec<Option<Language>> = tokens.iter().map(lone).collect();
        let mut sums = [0; Language::ALL.len()];
        each.iter().flatten().for_each(|lang| sums[*lang as usize] += 1);
        Self { each, sums }
    }

    /// The language of the text without `parts`, which do not overlap.
    pub(in crate::disclosure) fn language(&self, parts: &[Range<usize>]) -> Option<Language> {
        let mut sums = self.sums;
        for lang in parts.iter().flat_map(|part| &self.each[part.clone()]).flatten() {
            sums[*lang as usize] = sums[*lang as usize].saturating_sub(1);
        }
        let most = *sums.iter().max()?;
        let others: u32 = sums.iter().sum::<u32>() - most;
        let lang = Language::ALL.into_iter().find(|lang| sums[*lang as usize] == most)?;
        (most >= ENOUGH && most >= CLEARLY * others).then_some(lang)
    }
}

static INDEX: LazyLock<HashMap<String, Language>> = LazyLock::new(|| {
    let mut found: HashMap<String, Option<Language>> = HashMap::new();
    for (lang, words) in SMALL {
        for word in words.split_whitespace() {
            let entry = found.entry(crate::disclosure::reading::key_of(word)).or_insert(Some(*lang));
            if *entry != Some(*lang) {
                *entry = None;
            }
        }
    }
    found.into_iter().filter_map(|(word, lang)| Some((word, lang?))).collect()
});

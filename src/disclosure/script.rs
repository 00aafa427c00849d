//! Letters of other scripts that look Latin: a word that mixes them with Latin ones is read, but never trusted.

/// The Latin look-alike of `key` (lower case) where it mixes Latin letters with letters of a script that resembles it.
/// `None` for a word of one script: "Москва" is a word, "аcme" with a Cyrillic а is not.
pub(super) fn skeleton(key: &str) -> Option<String> {
    if key.is_ascii() {
        return None;
    }
    let latin = key.chars().any(is_latin);
    let foreign = key.chars().any(resembles_latin);
    (latin && foreign).then(|| key.chars().map(look_alike).collect())
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{00C0}'..='\u{02AF}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
}

/// Letters of Greek, Coptic, Cyrillic, Armenian, Cherokee and Lisu.
fn resembles_latin(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c,
            '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}' | '\u{0400}'..='\u{052F}' | '\u{1C80}'..='\u{1C8F}'
            | '\u{0530}'..='\u{058F}' | '\u{13A0}'..='\u{13FF}' | '\u{AB70}'..='\u{ABBF}' | '\u{2C80}'..='\u{2CFF}'
            | '\u{A4D0}'..='\u{A4FF}' | '\u{A640}'..='\u{A69F}')
}

/// Lower-case letters of Unicode's confusables list (UTS 39) that a reader takes for a Latin one.
fn look_alike(c: char) -> char {
    match c {
        'а' | 'α' | 'ꭺ' => 'a',
        'в' | 'ь' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' | 'ꭰ' => 'd',
        'е' | 'ё' | 'ε' | 'ꭼ' => 'e',
        'ց' | 'ԍ' => 'g',
        'һ' | 'н' | 'հ' => 'h',
        'і' | 'ι' | 'ї' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'м' | 'μ' => 'm',
        'п' | 'η' | 'ո' => 'n',
        'о' | 'ο' | 'օ' | 'σ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' | 'զ' => 'q',
        'г' => 'r',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ս' | 'ц' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' | 'ш' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        other => other,
    }
}

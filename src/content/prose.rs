//! Prose as people count and search it: words, and letters without case and accents.
use unicode_normalization::UnicodeNormalization as _;

/// The words of a text: what stands between spaces and holds a letter or a digit, so that a lone `?` is none.
pub(super) fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// The text in lower case and without accents; `œ` and `æ` are two letters. For comparing, never for showing.
#[must_use]
pub fn fold(text: &str) -> String {
    let bare = text.nfkd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(char::to_lowercase);
    bare.fold(String::with_capacity(text.len()), |mut folded, letter| {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            letter => folded.push(letter),
        }
        folded
    })
}

/// The folded words of a text, without punctuation: `l’IA` is `l` and `ia`.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_make_no_other_word() {
        for (text, folded) in [
            ("Réponse", "reponse"),
            ("RE\u{301}PONSE", "reponse"),
            ("Cœur et ÆON", "coeur et aeon"),
            ("ﬁchier", "fichier"),
            ("İ", "i"),
            ("日本", "日本"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
        assert_eq!(folded_words("Et l’IA, alors\u{202f}?"), ["et", "l", "ia", "alors"]);
        assert_eq!(count_words("Et l’IA, alors\u{202f}? – 3 mots"), 5);
        assert_eq!(count_words(" \n– … \u{a0}!"), 0);
    }
}

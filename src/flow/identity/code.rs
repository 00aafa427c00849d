//! The one-time code that links two accounts: ten letters and digits, about 50 bits.
use rand_core::Rng;
use sha2::{Digest as _, Sha256};

use crate::id::hex;

/// Crockford's base 32: no I, L, O and U, so that nothing is read for something else or spells a word by chance.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code.
const LENGTH: usize = 10;
/// Longest text that is looked at as a code.
const LONGEST: usize = 40;
/// Keeps these hashes apart from all others.
const DOMAIN: &[u8] = b"portevoix link code 1\0";

/// A new code, as people read it: `7K3QF-9XW2M`.
#[must_use]
pub fn mint(rng: &mut dyn Rng) -> String {
    let chance = rng.next_u64();
    let letter = |at: usize| char::from(LETTERS[(chance >> (5 * at) & 31) as usize]);
    let (left, right): (String, String) =
        ((0..LENGTH / 2).map(letter).collect(), (LENGTH / 2..LENGTH).map(letter).collect());
    format!("{left}-{right}")
}

/// The code that somebody typed, as [`mint`] writes it: case, spaces and hyphens do not matter, and letters that a code
/// never has stand for the digits they look like. `None` for what cannot be one.
#[must_use]
pub fn read(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let mut code = String::new();
    for letter in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '\u{2011}')) {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            letter => letter,
        };
        u8::try_from(letter).ok().filter(|byte| LETTERS.contains(byte))?;
        code.push(letter);
    }
    (code.len() == LENGTH).then(|| format!("{}-{}", &code[..LENGTH / 2], &code[LENGTH / 2..]))
}

/// What the store keeps of a code: whoever reads the database cannot type it.
#[must_use]
pub fn hash(code: &str) -> String {
    hex(&Sha256::new().chain_update(DOMAIN).chain_update(code.as_bytes()).finalize())
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::SeedableRng as _;

    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        for seed in 0..200 {
            let code = mint(&mut ChaCha8Rng::seed_from_u64(seed));
            assert_eq!((code.len(), read(&code)), (LENGTH + 1, Some(code.clone())));
            let typed = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            assert_eq!(read(&format!("  {typed} ")), Some(code.clone()), "{typed}");
            assert_eq!(hash(&code).len(), 64);
        }
    }

    #[test]
    fn what_cannot_be_a_code_is_none() {
        let long = "7".repeat(41);
        for text in ["", "7K3QF-9XW2", "7K3QF-9XW2MM", "7K3QF-9XW2U", "7K3QF-9XW2é", "7K3QF_9XW2M", long.as_str()] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn codes_do_not_repeat_and_use_every_letter() {
        let codes: Vec<String> = (0..2_000).map(|seed| mint(&mut ChaCha8Rng::seed_from_u64(seed))).collect();
        let different: std::collections::BTreeSet<&String> = codes.iter().collect();
        assert_eq!(different.len(), codes.len());
        for letter in LETTERS {
            for at in (0..=LENGTH).filter(|at| *at != LENGTH / 2) {
                assert!(codes.iter().any(|code| code.as_bytes()[at] == *letter), "{} at {at}", char::from(*letter));
            }
        }
    }
}

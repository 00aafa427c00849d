//! A number, or the line that a network shows around one, in French or English: `412`, `1.2k views`,
//! `1,204 impressions · 812 members reached`, `Membres touchés : 812`.
//!
//! Only words that are known are read over: a number beside an unknown word may count something else, and is refused
//! rather than kept under a wrong name.

use super::{FigureError, Figures, MOST_SHOWN};
use crate::network::{Figure, Network};
use crate::reach::audience::value;

/// Longest text that is read, in characters: a pasted page of figures is shorter.
pub const LONGEST: usize = 400;

/// What a word beside a number says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// The number is this.
    Is(Figure),
    /// The number counts something else that the network shows on the same page.
    Other,
    /// Nothing.
    Filler,
}

/// Words that say the same on every network. Without accents, in lower case; the longest that fits is taken.
const WORDS: &[(&str, Word)] = &[
    ("impressions", Word::Is(Figure::Impressions)),
    ("impression", Word::Is(Figure::Impressions)),
    ("reposts", Word::Is(Figure::Reposts)),
    ("repost", Word::Is(Figure::Reposts)),
    ("republications", Word::Is(Figure::Reposts)),
    ("republication", Word::Is(Figure::Reposts)),
    // What stands on the same pages and is none of it.
    ("reactions", Word::Other),
    ("reaction", Word::Other),
    ("comments", Word::Other),
    ("comment", Word::Other),
    ("commentaires", Word::Other),
    ("commentaire", Word::Other),
    ("likes", Word::Other),
    ("like", Word::Other),
    ("j'aime", Word::Other),
    ("replies", Word::Other),
    ("reply", Word::Other),
    ("reponses", Word::Other),
    ("reponse", Word::Other),
    ("quotes", Word::Other),
    ("quote", Word::Other),
    ("citations", Word::Other),
    ("citation", Word::Other),
    ("bookmarks", Word::Other),
    ("bookmark", Word::Other),
    ("signets", Word::Other),
    ("signet", Word::Other),
    ("saves", Word::Other),
    ("save", Word::Other),
    ("enregistrements", Word::Other),
    ("enregistrement", Word::Other),
    ("engagements", Word::Other),
    ("engagement", Word::Other),
    ("social engagements", Word::Other),
    ("interactions", Word::Other),
    ("link clicks", Word::Other),
    ("clics sur le lien", Word::Other),
    ("detail expands", Word::Other),
    ("profile visits", Word::Other),
    ("visites du profil", Word::Other),
    ("new followers", Word::Other),
    ("nouveaux abonnes", Word::Other),
    // Around them.
    ("and", Word::Filler),
    ("et", Word::Filler),
    ("total", Word::Filler),
    ("your post", Word::Filler),
    ("your post got", Word::Filler),
    ("of your post", Word::Filler),
    ("votre publication", Word::Filler),
    ("votre post", Word::Filler),
    ("de votre publication", Word::Filler),
];

/// Words of LinkedIn's page.
const LINKEDIN: &[(&str, Word)] = &[
    ("members reached", Word::Is(Figure::Reached)),
    ("member reached", Word::Is(Figure::Reached)),
    ("unique views", Word::Is(Figure::Reached)),
    ("unique view", Word::Is(Figure::Reached)),
    ("membres touches", Word::Is(Figure::Reached)),
    ("membre touche", Word::Is(Figure::Reached)),
    ("membres atteints", Word::Is(Figure::Reached)),
    ("membre atteint", Word::Is(Figure::Reached)),
    ("vues uniques", Word::Is(Figure::Reached)),
    ("vue unique", Word::Is(Figure::Reached)),
    ("sends on linkedin", Word::Other),
    ("envois sur linkedin", Word::Other),
    ("profile viewers from this post", Word::Other),
    ("followers gained from this post", Word::Other),
    ("profile viewers", Word::Other),
    ("followers gained", Word::Other),
    ("video views", Word::Other),
    ("vues de la video", Word::Other),
    ("discovery", Word::Filler),
    ("decouverte", Word::Filler),
    ("linkedin", Word::Filler),
    ("on linkedin", Word::Filler),
    ("sur linkedin", Word::Filler),
];

/// Words of X, and of every other network on which what is shown is called views.
const VIEWS: &[(&str, Word)] = &[
    ("views", Word::Is(Figure::Impressions)),
    ("view", Word::Is(Figure::Impressions)),
    ("vues", Word::Is(Figure::Impressions)),
    ("vue", Word::Is(Figure::Impressions)),
    ("de vues", Word::Is(Figure::Impressions)),
    ("retweets", Word::Is(Figure::Reposts)),
    ("retweet", Word::Is(Figure::Reposts)),
    ("boosts", Word::Is(Figure::Reposts)),
    ("boost", Word::Is(Figure::Reposts)),
    ("partages", Word::Is(Figure::Reposts)),
    ("partage", Word::Is(Figure::Reposts)),
];

/// The figures in a text that stands for `figure` unless it says otherwise: a number alone, or the network's own words
/// with a number before or behind each. An empty text says nothing.
///
/// # Errors
/// Anything that is not understood to its end; a negative, broken or too large number; one figure with two numbers.
pub fn read(text: &str, network: Network, figure: Figure) -> Result<Figures, FigureError> {
    if text.chars().count() > LONGEST {
        return Err(FigureError::unreadable(text));
    }
    let plain: String = text.chars().map(plain).collect();
    let mut found = Figures::default();
    let (mut number, mut word) = (None::<u64>, None::<Word>);
    let mut rest = plain.trim_start_matches(between);
    while !rest.is_empty() {
        if rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−')) {
            let (value, behind) = take_number(rest)?;
            rest = behind;
            match word.take() {
                Some(word) => put(&mut found, word, value)?,
                None if number.is_some() => return Err(FigureError::Unnamed),
                None => number = Some(value),
            }
        } else {
            let (next, behind) = take_word(rest, network).ok_or_else(|| FigureError::unreadable(rest))?;
            rest = behind;
            match (next, number.take()) {
                (Word::Filler, before) => number = before,
                (next, Some(value)) => put(&mut found, next, value)?,
                (next, None) => word = Some(next),
            }
        }
        rest = rest.trim_start_matches(between);
    }
    match (number, found.is_empty(), word) {
        (Some(value), true, None) => found.set(figure, Some(value)),
        (Some(_), ..) => return Err(FigureError::Unnamed),
        // A word whose number is missing.
        (None, _, Some(_)) => return Err(FigureError::unreadable(text)),
        (None, true, None) if !text.trim().is_empty() => return Err(FigureError::unreadable(text)),
        (None, ..) => {}
    }
    Ok(found)
}

/// Two numbers for one figure must be the same.
fn put(found: &mut Figures, word: Word, value: u64) -> Result<(), FigureError> {
    let Word::Is(figure) = word else { return Ok(()) };
    match found.get(figure).filter(|before| *before != value) {
        Some(before) => Err(FigureError::Twice(figure, before, value)),
        None => {
            found.set(figure, Some(value));
            Ok(())
        }
    }
}

/// Lower case, without the accents that the words have, one kind of apostrophe; every space but a line's end is one
/// kind of space.
fn plain(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' => '\n',
        c if c.is_whitespace() => ' ',
        '’' | 'ʼ' => '\'',
        'é' | 'è' | 'ê' | 'É' | 'È' | 'Ê' => 'e',
        'À' | 'à' => 'a',
        c => c.to_lowercase().next().filter(|_| c.to_lowercase().count() == 1).unwrap_or(c),
    }
}

/// What stands between numbers and words.
fn between(c: char) -> bool {
    matches!(c, ' ' | '\n' | ':' | '·' | '•' | '|' | ';' | ',' | '.' | '=' | '/' | '(' | ')' | '≈' | '~' | '–' | '—')
}

/// The longest known phrase at the beginning, and what follows it. A phrase ends where its letters end.
fn take_word(text: &str, network: Network) -> Option<(Word, &str)> {
    let own = if network == Network::Linkedin { LINKEDIN } else { VIEWS };
    let fits = |phrase: &str| {
        let behind = text.strip_prefix(phrase)?;
        (!behind.starts_with(char::is_alphabetic)).then_some(behind)
    };
    let known = WORDS.iter().chain(own).filter_map(|(phrase, word)| Some((phrase.len(), *word, fits(phrase)?)));
    known.max_by_key(|(length, ..)| *length).map(|(_, word, behind)| (word, behind))
}

/// The number at the beginning, with its sign of thousands or millions, and what follows it.
fn take_number(text: &str) -> Result<(u64, &str), FigureError> {
    let bytes = text.as_bytes();
    let negative = text.starts_with(['-', '−']);
    let digits = text.trim_start_matches(['-', '−', ' ']);
    let start = text.len() - digits.len();
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(FigureError::unreadable(text));
    }
    let mut end = start;
    while end < bytes.len() {
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        match bytes[end] {
            b'0'..=b'9' => end += 1,
            // Between two digits it belongs to the number; what it means there, the number's own reading says.
            b',' | b'.' | b'\'' if digit(end + 1) => end += 1,
            b' ' if (1..=3).all(|n| digit(end + n)) && !digit(end + 4) => end += 1,
            _ => break,
        }
    }
    let mut behind = text.get(end..).unwrap_or_default();
    let mut written = text.get(start..end).unwrap_or_default().to_owned();
    let unit = behind.trim_start_matches(' ');
    for sign in ['k', 'm'] {
        if let Some(rest) = unit.strip_prefix(sign)
            && !rest.starts_with(char::is_alphanumeric)
        {
            written.push(sign);
            behind = rest;
            break;
        }
    }
    // A sign of other digits, a fraction or a percentage makes another number of it.
    let odd =
        |c: char| matches!(c, '%' | '+' | '-' | '−' | '*' | '^' | '\u{2044}') || (c.is_numeric() && !c.is_ascii());
    let number = value(&written).filter(|n| n.fract() == 0.0 && !behind.starts_with(odd));
    let number = number.ok_or_else(|| FigureError::unreadable(text))?;
    if negative {
        return Err(FigureError::Negative);
    }
    if number > MOST_SHOWN as f64 {
        return Err(FigureError::TooMany);
    }
    Ok((number as u64, behind))
}

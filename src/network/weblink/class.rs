//! The character classes of twitter-text, named as there, as predicates.
//!
//! Source: twitter-text 3.1 (`src/regexp/*.js`); Mastodon's own path and query classes: its initializer
//! `config/initializers/twitter_regex.rb`.

/// Spaces that end every part of an address.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, '\u{9}'..='\u{D}' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{180E}' | '\u{2000}'..='\u{200A}'
        | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// Marks that set the writing direction.
fn is_directional(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')
}

/// Code points that X refuses in a post.
fn is_invalid(c: char) -> bool {
    matches!(c, '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}')
}

/// What may stand before an address (its beginning of text is the caller's business).
pub(super) fn may_precede(c: char) -> bool {
    is_directional(c) || !(c.is_ascii_alphanumeric() || matches!(c, '@' | '＠' | '$' | '#' | '＃') || is_invalid(c))
}

/// `validDomainChars`: all but punctuation, spaces and the two groups above. Hyphen and underscore are not in it.
pub(super) fn is_domain(c: char) -> bool {
    const PUNCTUATION: &str = "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$";
    if c.is_ascii() {
        return !(PUNCTUATION.contains(c) || is_space(c));
    }
    !(is_space(c) || is_invalid(c) || is_directional(c))
}

/// Accented Latin letters, as the library lists them.
fn is_latin_accent(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' | '\u{253}' | '\u{254}' | '\u{256}'
        | '\u{257}' | '\u{259}' | '\u{25B}' | '\u{263}' | '\u{268}' | '\u{26F}' | '\u{272}' | '\u{289}' | '\u{28B}'
        | '\u{2BB}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4FF}')
}

/// The characters of a host that is found without `https://` before it.
pub(super) fn is_ascii_domain(c: char) -> bool {
    c == '-' || c.is_ascii_alphanumeric() || is_latin_accent(c)
}

/// Which program's reading of an address counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::network) enum Dialect {
    /// twitter-text: bare domains are addresses.
    X,
    /// Mastodon: a scheme is required, paths and queries may hold almost anything.
    Mastodon,
}

impl Dialect {
    /// The schemes that are recognised, without `://`.
    pub(super) fn schemes(self) -> &'static [&'static str] {
        match self {
            Self::X => &["https", "http"],
            Self::Mastodon => &["https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini"],
        }
    }

    /// Inside a path.
    pub(super) fn in_path(self, c: char) -> bool {
        match self {
            Self::X => {
                c.is_ascii_alphanumeric()
                    || "!*';:=+,.$/%#[]-\u{2013}_~@|&".contains(c)
                    || is_cyrillic(c)
                    || is_latin_accent(c)
            }
            Self::Mastodon => !(c.is_whitespace() || "<>()?".contains(c)),
        }
    }

    /// Last of a path.
    pub(super) fn ends_path(self, c: char) -> bool {
        match self {
            Self::X => c.is_ascii_alphanumeric() || "+-=_#/".contains(c) || is_cyrillic(c) || is_latin_accent(c),
            Self::Mastodon => !(c.is_whitespace() || "()?!*\"'「」<>;:=,.$%[]~&|@".contains(c)),
        }
    }

    /// Inside a query.
    pub(super) fn in_query(self, c: char) -> bool {
        let common = c.is_ascii_alphanumeric() || "!?*'@();:&=+$/%#[]-_.,~|".contains(c);
        common || (self == Self::Mastodon && (c == '^' || is_ucschar(c)))
    }

    /// Last of a query.
    pub(super) fn ends_query(self, c: char) -> bool {
        let common = c.is_ascii_alphanumeric() || "-_&=#/".contains(c);
        common || (self == Self::Mastodon && is_ucschar(c))
    }
}

/// The non-ASCII characters that Mastodon takes into a query, less the noncharacters.
fn is_ucschar(c: char) -> bool {
    let point = u32::from(c);
    point >= 0xA0 && !(0xFDD0..=0xFDEF).contains(&point) && point & 0xFFFE != 0xFFFE
}

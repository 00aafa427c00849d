//! The identity text of a contact, of which its pseudonym is made. Its twin in the page is `assets/audience/identity.js`.
//!
//! Letters are what Unicode calls alphabetic, digits what it calls numbers; both sides read the tables of their own
//! Unicode version, so a letter that a later version adds may be one for one side only.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use unicode_normalization::UnicodeNormalization as _;

use crate::network::Network;
use crate::reach::pseudonym::MOST_INPUT;

/// A person or account of a list. Texts are as the file has them, empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// First name.
    pub first: String,
    /// Last name, with whatever follows it ("Doe, PhD").
    pub last: String,
    /// Where the person works.
    pub employer: String,
    /// E-mail address.
    pub mail: String,
    /// The account on its network: X's number, Bluesky's DID, Mastodon's `user@host`.
    pub account: Option<(Network, String)>,
}

impl Contact {
    /// The first that there is: `mail:`, `name:first|last|employer`, `account:network:id`. `None` where nothing says who
    /// it is, or where it would be longer than the function takes ([`MOST_INPUT`]).
    #[must_use]
    pub fn identity(&self) -> Option<String> {
        self.text().filter(|text| text.len() <= MOST_INPUT)
    }

    fn text(&self) -> Option<String> {
        let mail = trim(&self.mail.nfkc().collect::<String>()).to_lowercase();
        if is_address(&mail) {
            return Some(format!("mail:{mail}"));
        }
        let (first, last) = (plain(&self.first), plain_surname(&self.last));
        if !first.is_empty() || !last.is_empty() {
            return Some(format!("name:{first}|{last}|{}", plain(&self.employer)));
        }
        let (network, id) = self.account.as_ref()?;
        Some(format!("account:{}:{}", network.code(), id.to_lowercase()))
    }

    /// Does the contact work where one of these names or aliases is used?
    #[must_use]
    pub fn is_colleague<T: AsRef<str>>(&self, names: &[T]) -> bool {
        let employer = plain(&self.employer);
        !employer.is_empty() && names.iter().any(|name| plain(name.as_ref()) == employer)
    }
}

/// Letters and digits alone, lower-case, without accents and what stands in parentheses, words set apart by one space.
pub(super) fn plain(text: &str) -> String {
    letters(&bare(text))
}

/// The same, up to a comma: what follows it is a title.
fn plain_surname(text: &str) -> String {
    letters(bare(text).split(',').next().unwrap_or_default())
}

fn letters(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let unmarked: String = text.chars().filter(|c| categories.get(*c) != GeneralCategory::NonspacingMark).collect();
    // Whether a sigma is the last letter depends on what follows the name in its file.
    let lower = unmarked.to_lowercase().replace('ς', "σ");
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Compatibility forms taken apart, and without what stands between a parenthesis and its partner; one without a
/// partner stays.
fn bare(text: &str) -> String {
    let text: String = text.nfkd().collect();
    let mut open = vec![];
    let mut asides: Vec<std::ops::Range<usize>> = vec![]; // one behind the other
    for (at, c) in text.char_indices() {
        if c == '(' {
            open.push(at);
        } else if c == ')'
            && let Some(from) = open.pop()
        {
            while asides.last().is_some_and(|inner| inner.start > from) {
                asides.pop();
            }
            asides.push(from..at + 1);
        }
    }
    let mut kept = String::with_capacity(text.len());
    let mut end = 0;
    for aside in asides {
        kept.push_str(text.get(end..aside.start).unwrap_or_default());
        kept.push(' ');
        end = aside.end;
    }
    kept + text.get(end..).unwrap_or_default()
}

/// Without white space at both ends, nor the mark that begins some files.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_edge)
}

/// White space as Unicode has it: what trimming takes away differs between languages.
pub(super) fn is_edge(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Exactly one @, with something on both sides.
pub(super) fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty() && !host.contains('@'))
}

//! The organisation's names, as they are recognised in a text.

use super::Organisation;
use super::reading::{Kind, Reading, Token, read};

/// Every name and alias of an organisation, cut like the text they are looked for in.
#[derive(Default)]
pub(super) struct Names {
    /// Each name as the keys of its tokens; never empty.
    words: Vec<Vec<String>>,
    /// Each name with letters and digits only, as tags and handles write it.
    compact: Vec<String>,
    /// Whole handles among the aliases: `portevoix.bsky.social`, `portevoix@example.social`.
    handles: Vec<String>,
    /// Words of a name that mix scripts by themselves, and so raise no suspicion.
    mixed: Vec<String>,
}

impl Names {
    pub(super) fn of(org: &Organisation) -> Self {
        let mut names = Self { words: vec![], compact: vec![], handles: vec![], mixed: vec![] };
        for name in std::iter::once(&org.name).chain(&org.aliases) {
            let bare = name.trim().trim_start_matches(['@', '#']);
            let tokens = read(bare).tokens;
            names.mixed.extend(tokens.iter().filter_map(|t| t.mixed.clone()));
            let mut keys: Vec<String> = tokens.into_iter().filter(|t| t.kind != Kind::Break).map(|t| t.key).collect();
            let compact = compact(&keys.concat());
            if compact.is_empty() {
                continue;
            }
            // "Acme Inc." and "Yahoo!" are still themselves where the sentence has another mark.
            while keys.last().is_some_and(|key| !key.contains(char::is_alphanumeric)) {
                keys.pop();
            }
            if bare.contains(['@', '.']) && !bare.contains(char::is_whitespace) {
                names.handles.push(bare.to_lowercase());
            }
            names.words.push(keys);
            names.compact.push(compact);
        }
        names
    }

    /// Tokens that a name takes at `at`; the longest name wins. A handle or tag that names it counts as one.
    pub(super) fn matched(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let token = tokens.get(at)?;
        match token.kind {
            Kind::Mention => self.is_handle(&token.key).then_some(1),
            Kind::Tag => self.is_compact(&token.key).then_some(1),
            _ => self.words.iter().filter(|name| starts_with(&tokens[at..], name)).map(Vec::len).max(),
        }
    }

    /// Is `handle` (without the first `@`) the organisation's?
    pub(super) fn is_handle(&self, handle: &str) -> bool {
        let local = handle.split(['@', '.']).next().unwrap_or(handle);
        self.is_compact(&compact(local)) || self.handles.iter().any(|h| h == handle)
    }

    /// Is `key` a name written as one word?
    pub(super) fn is_compact(&self, key: &str) -> bool {
        self.compact.iter().any(|name| name == key)
    }

    /// Does `key` contain a name of at least three letters?
    pub(super) fn is_within(&self, key: &str) -> bool {
        self.compact.iter().any(|name| name.len() >= 3 && key.contains(name.as_str()))
    }

    /// Does `token` mix scripts without being a word of the organisation's own name?
    pub(super) fn suspicious(&self, token: &Token) -> bool {
        token.mixed.as_ref().is_some_and(|raw| !self.mixed.contains(raw))
    }
}

fn starts_with(tokens: &[Token], name: &[String]) -> bool {
    tokens.len() >= name.len()
        && tokens
            .iter()
            .zip(name)
            .all(|(token, key)| matches!(token.kind, Kind::Word | Kind::Mark) && token.key == *key)
}

/// Letters and digits only.
fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A name with letters and digits only and a capital at each word: what a hashtag makes of it.
pub(super) fn camel(name: &str) -> String {
    let Reading { plain, .. } = read(name);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}

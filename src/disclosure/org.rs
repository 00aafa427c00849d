//! The organisation's names, as they are recognised in a text.

use super::Organisation;
use super::reading::{Kind, Reading, Token, read};

/// What companies put behind their name.
const LEGAL_FORMS: &[&str] = &[
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
    "plc",
    "corp",
    "corporation",
    "co",
    "gmbh",
    "ag",
    "kg",
    "kgaa",
    "ug",
    "se",
    "sa",
    "sas",
    "sasu",
    "sarl",
    "scop",
    "eurl",
    "snc",
    "srl",
    "spa",
    "bv",
    "nv",
    "oy",
    "ab",
    "aps",
    "as",
    "sl",
    "pty",
    "ltda",
    "mbh",
    "ev",
    "eg",
    "gbr",
    "ohg",
];
/// What accounts put around a name: `@acmehq`, `@acme_fr`.
const HANDLE_PARTS: &[&str] = &[
    "hq",
    "fr",
    "france",
    "uk",
    "us",
    "usa",
    "de",
    "deutschland",
    "germany",
    "ie",
    "ireland",
    "es",
    "espana",
    "it",
    "italia",
    "nl",
    "eu",
    "europe",
    "ca",
    "canada",
    "au",
    "in",
    "india",
    "ch",
    "official",
    "officiel",
    "app",
    "inc",
    "global",
    "group",
    "io",
    "com",
    "careers",
    "jobs",
    "news",
    "team",
    "the",
];
/// Names that are words of every day too: without their capital they are those words, in a text that has capitals.
const COMMON: &[&str] = &[
    "free",
    "visa",
    "target",
    "apple",
    "orange",
    "gap",
    "square",
    "indeed",
    "meta",
    "total",
    "zoom",
    "slack",
    "stripe",
    "oracle",
    "shell",
    "amazon",
    "dove",
    "corona",
    "puma",
    "next",
    "boots",
    "match",
    "post",
    "bird",
    "lime",
    "notion",
    "signal",
    "box",
    "block",
    "wise",
    "brother",
    "ford",
    "mars",
    "subway",
    "sky",
    "three",
    "vice",
    "ally",
    "leader",
    "casino",
    "printemps",
    "action",
    "coop",
    "x",
    "sage",
    "unity",
    "monday",
    "buffer",
    "medium",
    "brave",
    "bolt",
    "canon",
    "dollar",
    "prime",
    "chase",
    "intel",
];
/// Words of a text that are looked at for capitals.
const SAMPLE: usize = 256;
/// The most tokens that a name of somebody unknown takes.
const LONGEST: usize = 5;

/// Every name and alias of an organisation, cut like the text they are looked for in.
pub(super) struct Names {
    /// Each name as the keys of its tokens; never empty.
    words: Vec<Vec<String>>,
    /// Each name with letters and digits only, as tags and handles write it.
    compact: Vec<String>,
    /// Whole handles among the aliases: `portevoix.bsky.social`, `portevoix@example.social`.
    handles: Vec<String>,
    /// Words of a name that mix scripts by themselves, and so raise no suspicion.
    mixed: Vec<String>,
    /// Names of one word that are words of every day too.
    everyday: Vec<String>,
    /// It is not known whose name it is: whatever looks like a name will do.
    anybody: bool,
}

impl Names {
    /// The names of `org`; of anybody where it is not known.
    pub(super) fn of(org: Option<&Organisation>) -> Self {
        let mut names = Self {
            words: vec![],
            compact: vec![],
            handles: vec![],
            mixed: vec![],
            everyday: vec![],
            anybody: org.is_none(),
        };
        for name in org.into_iter().flat_map(|org| std::iter::once(&org.name).chain(&org.aliases)) {
            names.add(name);
        }
        names
    }

    fn add(&mut self, name: &str) {
        let bare = name.trim().trim_start_matches(['@', '#']);
        let tokens = read(bare).tokens;
        self.mixed.extend(tokens.iter().filter_map(|t| t.mixed.clone()));
        let mut keys: Vec<String> = tokens.into_iter().filter(|t| t.kind != Kind::Break).map(|t| t.key).collect();
        // "Acme Inc." and "Yahoo!" are still themselves where the sentence has another mark, and without the form.
        while keys.last().is_some_and(|key| !key.contains(char::is_alphanumeric)) {
            keys.pop();
        }
        let compact = compact(&keys.concat());
        if compact.is_empty() {
            return;
        }
        if bare.contains(['@', '.']) && !bare.contains(char::is_whitespace) {
            self.handles.push(bare.to_lowercase());
        }
        if keys.len() == 1 && COMMON.contains(&compact.as_str()) && bare.starts_with(char::is_uppercase) {
            self.everyday.push(compact.clone());
        }
        self.compact.push(compact);
        if keys.len() > 1 && keys.last().is_some_and(|key| LEGAL_FORMS.contains(&key.as_str())) {
            let short = keys[..keys.len() - 1].to_vec();
            self.compact.push(self::compact(&short.concat()));
            self.words.push(short);
        }
        self.words.push(keys);
    }

    /// Is the organisation unknown, so that any name will do?
    pub(super) fn anybody(&self) -> bool {
        self.anybody
    }

    /// Tokens that a name takes at `at`, 0 for none; the longest name wins, and its legal form belongs to it. A handle or
    /// tag that names it counts as one.
    pub(super) fn matched(&self, tokens: &[Token], at: usize) -> u8 {
        let Some(token) = tokens.get(at) else { return 0 };
        let taken = match token.kind {
            Kind::Mention => usize::from(self.anybody || self.is_handle(&token.key)),
            Kind::Tag => usize::from(self.is_compact(&token.key)),
            Kind::Word | Kind::Mark if self.anybody => somebody(&tokens[at..]),
            Kind::Word if self.lowered(token, tokens) => 0,
            Kind::Word | Kind::Mark => {
                let longest = self.words.iter().filter(|name| starts_with(&tokens[at..], name)).map(Vec::len).max();
                longest.map_or(0, |taken| taken + form(&tokens[at + taken..]))
            }
            _ => 0,
        };
        u8::try_from(taken).unwrap_or(u8::MAX)
    }

    /// Is `handle` (without the first `@`) the organisation's?
    pub(super) fn is_handle(&self, handle: &str) -> bool {
        let local = compact(handle.split(['@', '.']).next().unwrap_or(handle));
        self.is_compact(&local)
            || self.handles.iter().any(|h| h == handle)
            || self.compact.iter().any(|name| name.len() >= 4 && around(&local, name))
    }

    /// Is `token` a word of every day rather than a name: written small where others begin with a capital?
    fn lowered(&self, token: &Token, tokens: &[Token]) -> bool {
        !token.capital
            && self.everyday.contains(&token.key)
            && tokens.iter().take(SAMPLE).any(|t| t.kind == Kind::Word && t.capital)
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

/// May `token` be the name of an organisation? `common` says that it is a word that sentences are made of.
pub(super) fn names_somebody(token: &Token, common: bool) -> bool {
    match token.kind {
        Kind::Mention | Kind::Tag => true,
        Kind::Word => token.capital && token.key.len() > 1 && !common,
        _ => false,
    }
}

/// Do most words of a text begin with a capital, so that a capital says nothing?
pub(super) fn titled(tokens: &[Token]) -> bool {
    let words = tokens.iter().take(256).filter(|t| t.kind == Kind::Word && t.key.len() > 2);
    let (capitals, all) = words.fold((0, 0), |(capitals, all), t| (capitals + usize::from(t.capital), all + 1));
    all >= 5 && capitals * 3 > all * 2
}

/// Tokens of a run of capitalised words: somebody's name.
fn somebody(tokens: &[Token]) -> usize {
    // A letter alone is a name as well ("Company X"), but for those that are words.
    let capital =
        |t: &Token| t.kind == Kind::Word && t.capital && !matches!(t.key.as_str(), "i" | "a" | "o" | "y" | "e");
    let mut taken = 0;
    while taken < LONGEST && tokens.get(taken).is_some_and(capital) {
        taken += 1;
        let joins = |t: &Token| matches!(t.key.as_str(), "&" | "of" | "and" | "de" | "und" | "et");
        if tokens.get(taken).is_some_and(joins) && tokens.get(taken + 1).is_some_and(capital) {
            taken += 1;
        }
    }
    taken
}

/// Tokens of a legal form at the head of `tokens`.
fn form(tokens: &[Token]) -> usize {
    let is_form = |t: &Token| t.kind == Kind::Word && t.capital && LEGAL_FORMS.contains(&t.key.as_str());
    usize::from(tokens.first().is_some_and(is_form))
}

/// Is `handle` the name with a country or "official" around it?
fn around(handle: &str, name: &str) -> bool {
    let rest = handle.strip_prefix(name).or_else(|| handle.strip_suffix(name));
    rest.is_some_and(|rest| HANDLE_PARTS.contains(&rest))
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

//! The keys of every file that people write, as tables: the readers know no others, and the JSON Schema that editors
//! use is made from the same rows.
use super::item::Kind;
use crate::lang::Lang;
use crate::network::Network;

/// One key of a table in a file.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What may stand behind it.
    pub shape: Shape,
    /// Whether it has to be there.
    pub need: Need,
}

/// Has a key to be there?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may be left out.
    No,
    /// Always.
    Yes,
    /// It or this other one, and not both.
    Either(&'static str),
    /// Wherever it stands, this other one stands too.
    With(&'static str),
}

/// What may stand behind a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Any text.
    Text,
    /// A text of this form: a regular expression of ECMA 262, for the whole text.
    Like(&'static str),
    /// One of these words.
    OneOf(fn() -> Vec<&'static str>),
    /// One of these words, in upper or lower case.
    AnyCase(fn() -> Vec<&'static str>),
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// Several values.
    List(&'static Shape),
    /// One value or several.
    OneOrMore(&'static Shape),
    /// Keys and values.
    Table(&'static [Key]),
    /// Tables of the same keys, each behind a name of this form.
    Named(&'static str, &'static [Key]),
}

impl Key {
    /// A key that may be left out.
    #[must_use]
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        Self { name, shape, need: Need::No }
    }

    /// A key that has to be there.
    #[must_use]
    pub const fn needed(name: &'static str, shape: Shape) -> Self {
        Self { name, shape, need: Need::Yes }
    }

    /// The same key under this condition.
    #[must_use]
    pub const fn need(self, need: Need) -> Self {
        Self { need, ..self }
    }
}

/// The names in a table, in its order.
#[must_use]
pub const fn names<const N: usize>(keys: &[Key; N]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = keys[at].name;
        at += 1;
    }
    names
}

pub(crate) const COUNTRY: Shape = Shape::Like("[A-Z]{2}");
const COLOUR: Shape = Shape::Like("#[0-9A-Fa-f]{6}");
const LANG: Shape = Shape::OneOf(langs);
const NETWORK: Shape = Shape::OneOf(networks);
const HOST: Shape = Shape::Like("[^\\s/:@]+\\.[^\\s/:@]+");
/// A day, a local time, or an instant with its offset. Whether the day exists is not for a form to say.
const MOMENT: Shape = Shape::Like("[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][-0-9:.+Zz]+)?");
/// A name as ids, channels and schedules have it.
pub const NAME: &str = "[a-z0-9][a-z0-9._-]{0,63}";

fn langs() -> Vec<&'static str> {
    Lang::ALL.map(Lang::code).to_vec()
}

fn kinds() -> Vec<&'static str> {
    Kind::ALL.map(Kind::code).to_vec()
}

fn networks() -> Vec<&'static str> {
    Network::ALL.map(Network::code).to_vec()
}

/// The front matter of an item, in the order in which the docs list it. `kind` is needed too, in one of its files.
pub const FRONT: [Key; 14] = [
    Key::needed("title", Shape::Text),
    Key::new("kind", Shape::OneOf(kinds)),
    Key::new("campaign", Shape::Text),
    Key::new("link", Shape::Like("[Hh][Tt][Tt][Pp][Ss]://[^/\\s].*")),
    Key::new("image", Shape::Text),
    Key::new("alt", Shape::Text),
    Key::new("embargo", MOMENT),
    Key::new("expires", MOMENT),
    Key::new("segment", Shape::Table(&SEGMENT)),
    Key::new("markets", Shape::List(&COUNTRY)),
    Key::new("order", Shape::Whole(i32::MIN as i64, i32::MAX as i64)),
    Key::new("author", Shape::Text),
    Key::new("id", Shape::Like(NAME)),
    Key::needed("captions", Shape::List(&Shape::Table(&CAPTION))),
];

/// Whom an item is meant for.
pub const SEGMENT: [Key; 3] = [
    Key::new("teams", Shape::List(&Shape::Text)),
    Key::new("countries", Shape::List(&COUNTRY)),
    Key::new("languages", Shape::List(&LANG)),
];

/// A caption.
pub const CAPTION: [Key; 2] = [Key::new("network", NETWORK), Key::needed("text", Shape::Text)];

/// `brand.toml`.
pub const BRAND_FILE: [Key; 6] = [
    Key::new("organisation", Shape::Table(&ORGANISATION)),
    Key::new("colours", Shape::Table(&COLOURS)),
    Key::new("links", Shape::Table(&LINKS)),
    Key::new("banned", Shape::List(&Shape::Table(&BANNED))),
    Key::new("approval", Shape::Table(&APPROVAL)),
    Key::new("campaign", Shape::Named(".*\\S.*", &CAMPAIGN)),
];

/// `[organisation]`.
pub const ORGANISATION: [Key; 6] = [
    Key::new("name", Shape::Text),
    Key::new("aliases", Shape::List(&Shape::Text)),
    Key::new("zone", Shape::Text),
    Key::new("country", COUNTRY),
    Key::new("lang", LANG),
    Key::new("networks", Shape::OneOrMore(&NETWORK)),
];

/// `[colours]`.
pub const COLOURS: [Key; 6] = [
    Key::new("background", COLOUR),
    Key::new("text", COLOUR),
    Key::new("muted", COLOUR),
    Key::new("track", COLOUR),
    Key::new("accent", COLOUR),
    Key::new("ranks", Shape::List(&COLOUR)),
];

/// `[links]`.
pub const LINKS: [Key; 2] = [Key::new("forbidden", Shape::List(&HOST)), Key::new("only", Shape::List(&HOST))];

/// `[[banned]]`.
pub const BANNED: [Key; 5] = [
    Key::needed("phrase", Shape::Text),
    Key::needed("reason", Shape::Text),
    Key::new("suggestion", Shape::Text),
    Key::new("exact", Shape::Flag),
    Key::new("warn", Shape::Flag),
];

/// The most approvals that can be asked for.
pub const MOST_APPROVALS: i64 = 9;

/// `[approval]`.
pub const APPROVAL: [Key; 2] = [Key::new("approvals", Shape::Whole(1, MOST_APPROVALS)), Key::new("own", Shape::Flag)];

/// `[campaign.NAME]`.
pub const CAMPAIGN: [Key; 1] = [Key::new("approvals", Shape::Whole(1, MOST_APPROVALS))];

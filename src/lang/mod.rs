//! The two languages: messages, numbers, dates and lists as people read them.
//!
//! Messages are Fluent files beside this one, a pair for each room; [`say!`](crate::say) looks one up. Numbers,
//! dates and lists are written by ICU4X and handed to messages as text, because Fluent's own formatting knows no locale.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

mod format;
mod guess;
pub use format::{date, date_range, date_time, decimal, list, number, range, short_day, week_of, weekday};
pub(crate) use guess::did_you_mean;

/// A language that everything people read exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Both languages, in the order in which they are listed to people.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The BCP 47 code: `fr`, `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The first of `tags` (as in `fr-CA`, `en_US.UTF-8`, or an Accept-Language header's items) that is known.
    #[must_use]
    pub fn negotiate<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        tags.into_iter().find_map(|tag| {
            let primary = tag.trim().split(['-', '_', '.', ';']).next()?.to_ascii_lowercase();
            primary.parse().ok()
        })
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Fr => Self::En,
            Self::En => Self::Fr,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language code that is neither `fr` nor `en`.
#[derive(Debug, thiserror::Error)]
#[error("unknown language {0:?}: fr and en are known")]
pub struct UnknownLang(String);

impl FromStr for Lang {
    type Err = UnknownLang;
    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        match code {
            "fr" => Ok(Self::Fr),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang(code.to_owned())),
        }
    }
}

/// Every message file, with both languages side by side: a new room adds one line.
pub const FILES: &[(&str, &str, &str)] = &[
    ("common", include_str!("fr/common.ftl"), include_str!("en/common.ftl")),
    ("network", include_str!("fr/network.ftl"), include_str!("en/network.ftl")),
    ("content", include_str!("fr/content.ftl"), include_str!("en/content.ftl")),
    ("disclosure", include_str!("fr/disclosure.ftl"), include_str!("en/disclosure.ftl")),
    ("schedule", include_str!("fr/schedule.ftl"), include_str!("en/schedule.ftl")),
    ("share", include_str!("fr/share.ftl"), include_str!("en/share.ftl")),
    ("reach", include_str!("fr/reach.ftl"), include_str!("en/reach.ftl")),
    ("board", include_str!("fr/board.ftl"), include_str!("en/board.ftl")),
    ("chat", include_str!("fr/chat.ftl"), include_str!("en/chat.ftl")),
    ("web", include_str!("fr/web.ftl"), include_str!("en/web.ftl")),
    ("app", include_str!("fr/app.ftl"), include_str!("en/app.ftl")),
];

/// What a message may be told: text, or a count that decides the plural.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Text, inserted as it is.
    Text(Cow<'a, str>),
    /// A count: selects the plural form. Shown without grouping; pass [`number`] beside it for large ones.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! counts {
    ($($from:ty),+) => {$(
        impl From<$from> for Arg<'_> {
            fn from(count: $from) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )+};
}
counts!(i64, u64, u32, i32, usize);

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> = LazyLock::new(|| [bundle(Lang::Fr), bundle(Lang::En)]);

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let locale = match lang {
        Lang::Fr => "fr".parse(),
        Lang::En => "en".parse(),
    };
    let mut bundle = FluentBundle::new_concurrent(locale.into_iter().collect());
    // Isolation marks would end up in captions that people copy and paste.
    bundle.set_use_isolating(false);
    for (_, fr, en) in FILES {
        let source = match lang {
            Lang::Fr => fr,
            Lang::En => en,
        };
        // A broken line loses that message only; the test below reads every file and fails on the first error.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The message `key` in `lang`. An unknown key is shown as itself: better than nothing, and the tests forbid it.
#[must_use]
pub fn say(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    let bundle = &BUNDLES[lang as usize];
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attr)| (id, Some(attr)));
    let pattern = bundle.get_message(id).and_then(|message| match attribute {
        Some(name) => message.get_attribute(name).map(|a| a.value()),
        None => message.value(),
    });
    let Some(pattern) = pattern else { return key.to_owned() };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => values.set(*name, FluentValue::from(text.as_ref())),
            Arg::Count(count) => values.set(*name, FluentValue::from(*count)),
        }
    }
    bundle.format_pattern(pattern, Some(&values), &mut vec![]).into_owned()
}

/// `say!(lang, "key")`, `say!(lang, "key", name = value, ...)`: a message in the reader's language.
#[macro_export]
macro_rules! say {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::lang::say($lang, $key, &[$((stringify!($name), $crate::lang::Arg::from($value))),*])
    };
}

#[cfg(test)]
mod tests;

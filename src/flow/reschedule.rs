//! Moving an item in the queue: its files are changed, and who may approve it need not approve it again.
use jiff::civil::Date;

use super::rewrite::{self, Rewritten, Who};
use super::{Denied, Parts, Result, editorial};
use crate::content::{Item, Role, SourceFile, has_key, with_key};
use crate::id::ItemId;
use crate::store::Person;

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before all others.
    Next,
    /// After all others.
    Later,
    /// Not before this day, in the organisation's zone.
    NotBefore(Date),
}

impl When {
    /// `next`, `later`, `2026-12-01`, `01/12/2026`, and the French words.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        match crate::content::fold(text).as_str() {
            "next" | "prochain" | "suivant" => return Some(Self::Next),
            "later" | "plus tard" | "plus-tard" => return Some(Self::Later),
            _ => {}
        }
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i16>().ok())?;
        let short = |part: &str| digits(part).and_then(|number| i8::try_from(number).ok());
        let french = text.contains('/');
        let mut parts = text.split(['-', '/']);
        let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
        let (year, month, day) = if french { (three, two, one) } else { (one, two, three) };
        if parts.next().is_some() || year.len() != 4 {
            return None;
        }
        Date::new(digits(year)?, short(month)?, short(day)?).ok().map(Self::NotBefore)
    }
}

/// Who moves what.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Who.
    pub person: &'a Person,
    /// What their groups on the platform let them do, now.
    pub role: Option<Role>,
    /// The platform.
    pub platform: &'a str,
    /// Which item.
    pub item: &'a ItemId,
    /// Where to.
    pub when: When,
}

/// Moves the item: all its files or none. Who could approve an approved item vouches for the same words at another
/// time; where several have to, the others are asked again. Else it is a draft again.
///
/// # Errors
/// [`Denied`] for a role that is too low, an item that is not there or changed meanwhile, no folder, a day that is
/// past, and one that its own end comes before; else what the store or the file system says.
pub async fn reschedule(parts: &Parts, asked: &Asked<'_>) -> Result<Rewritten> {
    let who = Who { person: asked.person, role: asked.role, platform: asked.platform };
    who.may()?;
    editorial::refresh(parts).await?;
    let catalogue = parts.catalogue();
    let item = editorial::find(&catalogue, asked.item)?;
    if let When::NotBefore(day) = asked.when
        && day < parts.business.now().zoned(&catalogue.library.brand.zone).date()
    {
        return Err(Denied::DayPast.into());
    }
    let (key, value) = written(&catalogue.library.items, item, asked.when);
    let before = rewrite::files(parts, item)?;
    let after = changed(&before, key, &value).ok_or(Denied::ItemChanged)?;
    let new = rewrite::read(parts, item, &after).ok_or(Denied::NotThen)?;
    rewrite::rewrite(parts, &who, item, &new, (before, after)).await
}

/// The key that changes, and its value.
fn written(items: &std::collections::BTreeMap<ItemId, Item>, item: &Item, when: When) -> (&'static str, String) {
    let others = || items.values().filter(|other| other.id != item.id).map(|other| other.order);
    match when {
        When::Next => ("order", others().min().unwrap_or(0).saturating_sub(1).to_string()),
        When::Later => ("order", others().max().unwrap_or(0).saturating_add(1).to_string()),
        When::NotBefore(day) => ("embargo", day.to_string()),
    }
}

/// The files with this value, wherever the key stands; in the first where it stands nowhere.
fn changed(files: &[SourceFile], key: &str, value: &str) -> Option<Vec<SourceFile>> {
    let texts: Vec<&str> = files.iter().map(|file| std::str::from_utf8(&file.bytes).ok()).collect::<Option<_>>()?;
    let anywhere = texts.iter().any(|text| has_key(text, key));
    let mut after = vec![];
    for (at, (file, text)) in files.iter().zip(texts).enumerate() {
        let here = if anywhere { has_key(text, key) } else { at == 0 };
        let becomes = if here { with_key(text, key, value)? } else { text.to_owned() };
        after.push(SourceFile { path: file.path.clone(), bytes: becomes.into_bytes() });
    }
    Some(after)
}

#[cfg(test)]
mod tests {
    use super::When;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, expected) in [
            ("next", Some(When::Next)),
            ("Prochain", Some(When::Next)),
            ("later", Some(When::Later)),
            ("plus tard", Some(When::Later)),
            ("2026-12-01", Some(When::NotBefore(date(2026, 12, 1)))),
            ("1/12/2026", Some(When::NotBefore(date(2026, 12, 1)))),
            ("2026-13-01", None),
            ("31/02/2027", None),
            ("12/2026", None),
            ("2026-12-01T09:00", None),
            ("1-12-26", None),
            ("", None),
            ("tomorrow", None),
        ] {
            assert_eq!(When::parse(text), expected, "{text}");
        }
    }
}

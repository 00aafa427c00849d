//! Moving an item in the queue: its files are changed, and who may approve it need not approve it again.
use jiff::civil::Date;

use super::editorial::{self, Move};
use super::port::Change;
use super::{Denied, Parts, Result, contribute, review};
use crate::content::{Action, Item, Role, SourceFile, State, has_key, parse_items, with_key};
use crate::id::ItemId;
use crate::store::{NewDecision, Person};

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

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It stands where it stood: approved, under review, or a draft.
    Stands(State),
    /// Who moved it approves it as it is now, and others have to as well: it is in review.
    Partly,
    /// It was approved, and somebody has to approve it again.
    Draft,
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
/// [`Denied`] for a role that is too low, an item that is not there or changed meanwhile, no folder, and a day that its
/// own end comes before; else what the store or the file system says.
pub async fn reschedule(parts: &Parts, asked: &Asked<'_>) -> Result<Moved> {
    let least = Action::Edit.least();
    if asked.role < Some(least) {
        return Err(Denied::Role(least).into());
    }
    editorial::refresh(parts).await?;
    let catalogue = parts.catalogue();
    let item = editorial::find(&catalogue, asked.item)?;
    let state = catalogue.state(item);
    let known = catalogue.decisions().newest.get(&item.id).map(|decision| decision.seq);
    let mine = editorial::own(parts, item, asked.person).await?.is_some();
    let (key, value) = written(&catalogue.library.items, item, asked.when);
    let before = files(parts, item)?;
    let after = changed(&before, key, &value).ok_or(Denied::ItemChanged)?;
    let new = read(parts, item, &after).ok_or(Denied::NotThen)?;
    let changes = before.into_iter().zip(&after).filter(|(old, new)| old.bytes != new.bytes);
    let changes: Vec<Change> = changes
        .map(|(old, new)| Change { path: old.path, was: Some(old.bytes), becomes: Some(new.bytes.clone()) })
        .collect();
    if changes.is_empty() {
        // It stands there already: nothing is undone, and nothing to vouch for.
        return Ok(Moved::Stands(state));
    }
    parts.folder.write(&changes).map_err(contribute::refused)?;
    if state != State::Approved && catalogue.approvals_of(item).0 == 0 {
        return Ok(Moved::Stands(state));
    }
    if asked.role < Some(Action::Approve.least()) || mine && !catalogue.library.brand.approval.own {
        return Ok(Moved::Draft);
    }
    let step = Move {
        person: asked.person,
        role: asked.role,
        platform: asked.platform,
        item: asked.item,
        looked_at: "",
        action: Action::Approve,
        reason: "",
    };
    vouch(parts, &step, &new, known).await
}

/// Approves the item as it was just written, where nobody decided about it in between.
async fn vouch(parts: &Parts, step: &Move<'_>, new: &Item, known: Option<i64>) -> Result<Moved> {
    let decision = NewDecision {
        item: new.id.clone(),
        revision: new.revision.clone(),
        action: Action::Approve,
        person: Some(step.person.id),
        platform: step.platform.to_owned(),
        reason: String::new(),
        at: editorial::deciding_at(parts, &new.id),
    };
    let detail = format!("revision={} source={} moved=1", new.revision.0, step.platform);
    let subject = new.id.to_string();
    let leaf = editorial::leaf(Action::Approve);
    let entry = parts.entry(leaf, Some(step.person.id), subject, detail, Some(&step.person.name));
    let several = parts.catalogue().approvals_of(new).1 > 1;
    let reviews = if several { review::wanted(parts, new, step.person).await? } else { vec![] };
    let kept = parts.store.add_decision(&decision, known, &entry, &reviews).await?;
    editorial::refresh(parts).await?;
    Ok(match parts.catalogue().state(new) {
        State::Approved => Moved::Stands(State::Approved),
        _ if kept => Moved::Partly,
        _ => Moved::Draft,
    })
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

/// The item's files as they are now: they must say what was read.
fn files(parts: &Parts, item: &Item) -> Result<Vec<SourceFile>> {
    let mut files = vec![];
    for version in item.versions.values() {
        let bytes = parts.folder.read(&version.path).map_err(contribute::refused)?;
        files.push(SourceFile { path: version.path.clone(), bytes: bytes.ok_or(Denied::ItemChanged)? });
    }
    Ok(files)
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

/// The item that these files make, with its picture; `None` where they make none.
fn read(parts: &Parts, item: &Item, files: &[SourceFile]) -> Option<Item> {
    let catalogue = parts.catalogue();
    let picture = catalogue.picture(item, crate::lang::Lang::En);
    let image = item.image.as_ref().zip(picture);
    let mut all = files.to_vec();
    all.extend(
        image
            .as_ref()
            .map(|(image, picture)| SourceFile { path: image.path.clone(), bytes: picture.bytes.as_ref().clone() }),
    );
    let (found, _) = parse_items(&all, &catalogue.library.brand.zone);
    found.into_iter().find(|found| found.id == item.id)
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

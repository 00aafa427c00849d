//! Changing an item's files from within the program: all of them or none, and who may approve the item need not approve it
//! again.
use super::port::Change;
use super::{Denied, Parts, Result, contribute, editorial, review};
use crate::content::{Action, Item, Role, SourceFile, State, parse_items};
use crate::lang::Lang;
use crate::store::{NewDecision, Person};

/// Who changes an item.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    /// Who.
    pub person: &'a Person,
    /// What their groups on the platform let them do, now.
    pub role: Option<Role>,
    /// The platform.
    pub platform: &'a str,
}

impl Who<'_> {
    /// May they edit items?
    ///
    /// # Errors
    /// [`Denied::Role`].
    pub(super) fn may(&self) -> Result<()> {
        let least = Action::Edit.least();
        if self.role < Some(least) { Err(Denied::Role(least).into()) } else { Ok(()) }
    }
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rewritten {
    /// It stands where it stood: approved, under review, or a draft.
    Stands(State),
    /// Who changed it approves it as it is now, and others have to as well: it is in review.
    Partly,
    /// It was approved, and somebody has to approve it again.
    Draft,
}

/// Writes the files as they are to be, `new` being the item that they make. Who could approve an approved item vouches for
/// it as it is now; where several have to, the others are asked again. Else it is a draft again.
///
/// # Errors
/// [`Denied`] for no folder, and files that somebody changed meanwhile; else what the store or the file system says.
pub(super) async fn rewrite(
    parts: &Parts,
    who: &Who<'_>,
    item: &Item,
    new: &Item,
    (before, after): (Vec<SourceFile>, Vec<SourceFile>),
) -> Result<Rewritten> {
    let catalogue = parts.catalogue();
    let state = catalogue.state(item);
    let known = catalogue.decisions().newest.get(&item.id).map(|decision| decision.seq);
    let mine = editorial::own(parts, item, who.person).await?.is_some();
    let changes = before.into_iter().zip(after).filter(|(old, new)| old.bytes != new.bytes);
    let changes: Vec<Change> =
        changes.map(|(old, new)| Change { path: old.path, was: Some(old.bytes), becomes: Some(new.bytes) }).collect();
    if changes.is_empty() {
        // It stands there already: nothing is undone, and nothing to vouch for.
        return Ok(Rewritten::Stands(state));
    }
    parts.folder.write(&changes).map_err(contribute::refused)?;
    if state != State::Approved && catalogue.approvals_of(item).0 == 0 {
        return Ok(Rewritten::Stands(state));
    }
    if who.role < Some(Action::Approve.least()) || mine && !catalogue.library.brand.approval.own {
        return Ok(Rewritten::Draft);
    }
    vouch(parts, who, new, known).await
}

/// Approves the item as it was just written, where nobody decided about it in between.
async fn vouch(parts: &Parts, who: &Who<'_>, new: &Item, known: Option<i64>) -> Result<Rewritten> {
    let decision = NewDecision {
        item: new.id.clone(),
        revision: new.revision.clone(),
        action: Action::Approve,
        person: Some(who.person.id),
        platform: who.platform.to_owned(),
        reason: String::new(),
        at: editorial::deciding_at(parts, &new.id),
    };
    let detail = format!("revision={} source={} rewritten=1", new.revision.0, who.platform);
    let subject = new.id.to_string();
    let leaf = editorial::leaf(Action::Approve);
    let entry = parts.entry(leaf, Some(who.person.id), subject, detail, Some(&who.person.name));
    let several = parts.catalogue().approvals_of(new).1 > 1;
    let reviews = if several { review::wanted(parts, new, who.person).await? } else { vec![] };
    let kept = parts.store.add_decision(&decision, known, &entry, &reviews).await?;
    editorial::refresh(parts).await?;
    Ok(match parts.catalogue().state(new) {
        State::Approved => Rewritten::Stands(State::Approved),
        _ if kept => Rewritten::Partly,
        _ => Rewritten::Draft,
    })
}

/// The item's files as they are now: they must say what was read.
pub(super) fn files(parts: &Parts, item: &Item) -> Result<Vec<SourceFile>> {
    let mut files = vec![];
    for version in item.versions.values() {
        let bytes = parts.folder.read(&version.path).map_err(contribute::refused)?;
        files.push(SourceFile { path: version.path.clone(), bytes: bytes.ok_or(Denied::ItemChanged)? });
    }
    Ok(files)
}

/// The item that these files make, with its picture; `None` where they make none.
pub(super) fn read(parts: &Parts, item: &Item, files: &[SourceFile]) -> Option<Item> {
    let catalogue = parts.catalogue();
    let picture = catalogue.picture(item, Lang::En);
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

//! Editing an item: its file in one language, as it is to be.
use super::rewrite::{self, Rewritten, Who};
use super::{Denied, Parts, Result, editorial};
use crate::content::{Diagnostic, Item, SourceFile, parse_under};
use crate::id::ItemId;
use crate::lang::Lang;

/// Who edits what.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Who.
    pub who: Who<'a>,
    /// Which item.
    pub item: &'a ItemId,
    /// Which of its texts; it has one in this language.
    pub lang: Lang,
    /// The beginning of the revision that they looked at.
    pub looked_at: &'a str,
    /// The whole file, with `\n` at the ends of lines.
    pub text: &'a str,
}

/// What became of it.
#[derive(Debug)]
pub enum Edited {
    /// It is written.
    Done(Rewritten),
    /// It says what it said before.
    Same,
    /// Nothing was written: this is wrong with it.
    Wrong(Vec<Diagnostic>),
}

/// What stands in the file, with `\n` at the ends of lines, and the revision of the item that it belongs to.
///
/// # Errors
/// [`Denied`] for an item or a language that is not there, for no folder, and for files that are not as they were read.
pub fn shown(parts: &Parts, item: &ItemId, lang: Lang) -> Result<String> {
    let catalogue = parts.catalogue();
    let item = editorial::find(&catalogue, item)?;
    let path = path(item, lang)?;
    let file = rewrite::files(parts, item)?.into_iter().find(|file| file.path == path).ok_or(Denied::ItemChanged)?;
    let text = String::from_utf8(file.bytes).map_err(|_| Denied::ItemChanged)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

/// Writes the file. An approval of what was there before holds on where who edits could give it: an approver need not
/// send back what takes one word.
///
/// # Errors
/// [`Denied`] for a role that is too low, an item that is not there or is not what was looked at, and no folder; else what
/// the store or the file system says.
pub async fn edit(parts: &Parts, asked: &Asked<'_>) -> Result<Edited> {
    asked.who.may()?;
    editorial::refresh(parts).await?;
    let catalogue = parts.catalogue();
    let item = editorial::find(&catalogue, asked.item)?;
    let path = path(item, asked.lang)?;
    let before = rewrite::files(parts, item)?;
    // What was shown must be what stands there now, and not only what was read last.
    let there = rewrite::read(parts, item, &before).ok_or(Denied::ItemChanged)?;
    if asked.looked_at.is_empty() || !there.revision.0.starts_with(asked.looked_at) {
        return Err(Denied::ItemChanged.into());
    }
    let mut after = before.clone();
    for file in after.iter_mut().filter(|file| file.path == path) {
        // Its own ends of lines: else every line of it would be another one.
        let crlf = file.bytes.windows(2).any(|pair| pair == b"\r\n");
        file.bytes = if crlf { asked.text.replace('\n', "\r\n") } else { asked.text.to_owned() }.into_bytes();
    }
    if before == after {
        return Ok(Edited::Same);
    }
    let pictures = pictures(parts, asked.text);
    let all: Vec<SourceFile> = after.iter().cloned().chain(pictures).collect();
    let (found, wrong) = parse_under(&all, &catalogue.library.brand);
    let wrong: Vec<Diagnostic> = wrong.into_iter().filter(Diagnostic::is_error).collect();
    match found.into_iter().find(|found| found.id == item.id) {
        Some(new) if wrong.is_empty() => {
            Ok(Edited::Done(rewrite::rewrite(parts, &asked.who, item, &new, (before, after)).await?))
        }
        _ => Ok(Edited::Wrong(wrong)),
    }
}

fn path(item: &Item, lang: Lang) -> std::result::Result<&str, Denied> {
    let version = item.versions.get(&lang).ok_or_else(|| Denied::NoSuchItem(item.id.to_string()))?;
    Ok(&version.path)
}

/// The picture that the text may name, from the folder: it may be another one than before.
fn pictures(parts: &Parts, text: &str) -> Option<SourceFile> {
    let line = text.lines().find_map(|line| line.strip_prefix("image:"))?;
    let path = line.trim().trim_matches(['"', '\'']).to_owned();
    let bytes = parts.folder.read(&path).ok()??;
    Some(SourceFile { path, bytes })
}

//! A spreadsheet as somebody chose to read it, held to everything. Nothing is stored here.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::blocking;
use super::choice::Choice;
use crate::content::SourceFile;
use crate::content::table::{self, Defaults, Field, MapError, Mapping, Table, TableError, read};
use crate::flow::intake::{Beside, Checked, IntakeError};
use crate::flow::port::FolderError;
use crate::flow::{Catalogue, Parts};
use crate::id::{ItemId, hex};
use crate::web::Web;
use crate::web::intake::Sent;
use crate::web::problem::Problem;

/// What a spreadsheet comes to.
pub(super) struct Looked {
    pub(super) sent: Arc<Sent>,
    pub(super) choice: Choice,
    /// The sheets of a workbook.
    pub(super) sheets: Vec<String>,
    /// Stands for the header in what travels: a choice of columns is for one header.
    pub(super) head: String,
    /// What each column says now.
    pub(super) columns: Vec<Option<Field>>,
    /// Header and rows, where they can be read.
    pub(super) table: Option<Table>,
    /// Everything about the rows, or why there is nothing.
    pub(super) checked: Result<Checked, Unchecked>,
}

/// Why rows cannot be looked at.
pub(super) enum Unchecked {
    /// The file cannot be read as a table.
    Table(TableError),
    /// No column says what an item could be called.
    NoTitle,
    /// There is no folder to write to.
    NoFolder,
}

/// Looks at a spreadsheet.
pub(super) async fn at(web: &Web, sent: Arc<Sent>, choice: Choice) -> Result<Looked, Problem> {
    let written = web.parts.store.contributed().await?;
    let (parts, catalogue) = (web.parts.clone(), web.parts.catalogue());
    blocking(move || whole(&parts, &catalogue, &written, sent, choice)).await?
}

fn whole(
    parts: &Parts,
    catalogue: &Catalogue,
    written: &HashSet<ItemId>,
    sent: Arc<Sent>,
    choice: Choice,
) -> Result<Looked, Problem> {
    let sheets = table::sheets(&sent.bytes).unwrap_or_default();
    let table = match read(&sent.bytes, &choice.options) {
        Ok(table) => table,
        Err(error) => {
            let checked = Err(Unchecked::Table(error));
            return Ok(Looked { sent, choice, sheets, head: String::new(), columns: vec![], table: None, checked });
        }
    };
    let head = head_of(&table.header);
    let chosen = choice.columns.as_ref().filter(|(of, _)| *of == head).map(|(_, columns)| columns.clone());
    let mut columns = chosen.unwrap_or_else(|| Mapping::guess(&table.header));
    columns.resize(table.header.len(), None);
    let checked = match Mapping::chosen(&table.header, &columns, &sent.name) {
        Ok(mapping) => check(parts, catalogue, written, &sent, &choice, &table, mapping)?,
        Err(MapError::NoTitle | MapError::NoField { .. } | MapError::NoColumn { .. }) => Err(Unchecked::NoTitle),
    };
    Ok(Looked { sent, choice, sheets, head, columns, table: Some(table), checked })
}

fn check(
    parts: &Parts,
    catalogue: &Catalogue,
    written: &HashSet<ItemId>,
    sent: &Sent,
    choice: &Choice,
    table: &Table,
    mapping: (Mapping, Vec<crate::content::Diagnostic>),
) -> Result<Result<Checked, Unchecked>, Problem> {
    let library = &catalogue.library;
    let defaults = Defaults {
        lang: choice.lang,
        kind: choice.kind,
        campaign: Some(choice.campaign.clone()).filter(|campaign| !campaign.is_empty()),
        days: choice.days,
        brand: library.brand.clone(),
    };
    let folder = parts.folder.as_ref();
    let files = pictures(parts, table, mapping.0.column(Field::Image));
    let beside = Beside { library, folder, files: &files, written };
    match Checked::of(table, mapping, &defaults, &beside, &sent.name) {
        Ok(checked) => Ok(Ok(checked)),
        Err(IntakeError::Folder(FolderError::Absent)) => Ok(Err(Unchecked::NoFolder)),
        Err(error) => {
            tracing::error!(%error, "a spreadsheet was not looked at");
            Err(Problem::Broken)
        }
    }
}

/// The pictures that rows name, as far as they are there.
fn pictures(parts: &Parts, table: &Table, column: Option<usize>) -> Vec<SourceFile> {
    let Some(column) = column else { return vec![] };
    let named: BTreeSet<String> =
        table.rows.iter().filter_map(|(_, cells)| cells.get(column)).map(table::Cell::text).collect();
    let picture = |path: String| {
        let bytes = parts.folder.read(&path).ok()??;
        Some(SourceFile { path, bytes })
    };
    named.into_iter().filter(|path| !path.is_empty()).filter_map(picture).collect()
}

fn head_of(header: &[String]) -> String {
    let mut hash = Sha256::new();
    for name in header {
        hash.update(name.len().to_be_bytes());
        hash.update(name.as_bytes());
    }
    hex(hash.finalize().get(..8).unwrap_or_default())
}

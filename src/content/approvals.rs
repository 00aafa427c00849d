//! Approvals that live in git beside the content: `approvals.toml`, one table for each.
use std::str::FromStr;

use super::code;
use super::diagnostic::Diagnostic;
use super::item::Revision;
use super::report::Report;
use super::tables;
use super::tree::{Fields, Node};
use crate::id::{ItemId, Millis};
use crate::lang::did_you_mean;

/// Where approvals are written, below the content folder.
pub const APPROVALS: &str = "approvals.toml";

/// Somebody vouched for one revision of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// What was approved.
    pub item: ItemId,
    /// The exact content that was approved; another revision is not.
    pub revision: Revision,
    /// Who did, as they write their name.
    pub by: String,
    /// When.
    pub at: Millis,
}

/// The approvals in `text`, in the order of the file. One with an error is left out: it approves nothing.
#[must_use]
pub fn parse_approvals(path: &str, text: &str) -> (Vec<Approval>, Vec<Diagnostic>) {
    let mut report = Report::new(path, text);
    let root = tables::parse(text, &mut report);
    let fields = root.as_ref().and_then(|root| Fields::of(root, path, &["approval"], &mut report));
    let nodes = fields.map_or(&[][..], |fields| fields.list("approval", &mut report));
    let approvals = nodes.iter().filter_map(|node| approval(node, &mut report)).collect();
    (approvals, report.into_found())
}

fn approval(node: &Node, report: &mut Report<'_>) -> Option<Approval> {
    const KEYS: [&str; 4] = ["item", "revision", "by", "at"];
    let fields = Fields::of(node, "approval", &KEYS, report)?;
    for key in KEYS {
        if fields.node(key).is_none() {
            report.at(&code::MISSING, node.at, &[("name", key)]);
        }
    }
    let item = fields.parsed("item", "id", report, |text| ItemId::from_str(text).ok());
    let revision = fields.parsed("revision", "revision", report, Revision::parse);
    let by = fields.parsed("by", "words", report, super::tree::word);
    let at = fields.parsed("at", "instant", report, |text| text.parse::<jiff::Timestamp>().ok());
    Some(Approval { item: item?.value, revision: revision?.value, by: by?.value, at: at?.value.into() })
}

/// `text` with `approval` behind it. What stands there, comments included, stays as it is, byte for byte.
#[must_use]
pub fn append_approval(text: &str, approval: &Approval) -> String {
    let quoted = |value: &str| toml::Value::String(value.to_owned()).to_string();
    let gap = match text {
        "" => "",
        _ if text.ends_with("\n\n") => "",
        _ if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    format!(
        "{text}{gap}[[approval]]\nitem = {}\nrevision = {}\nby = {}\nat = {}\n",
        quoted(approval.item.as_str()),
        quoted(&approval.revision.0),
        quoted(&approval.by),
        quoted(&approval.at.to_string()),
    )
}

/// Warns of approvals for items that do not exist: a renamed file leaves them behind.
pub(super) fn orphans(approvals: &[Approval], ids: &[&str]) -> Vec<Diagnostic> {
    let mut report = Report::new(APPROVALS, "");
    for approval in approvals {
        let id = approval.item.as_str();
        if !ids.contains(&id) {
            let near = did_you_mean(id, ids.iter().copied()).unwrap_or("none");
            report.whole(&code::APPROVAL_ORPHAN, &[("id", id), ("near", near)]);
        }
    }
    report.into_found()
}

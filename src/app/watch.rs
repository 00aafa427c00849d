//! Reading the content folder again whenever something in it changed.
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::config::ContentConfig;
use super::folder;
use super::outside::say_homeless;
use crate::content::Diagnostic;
use crate::flow::{Catalogue, Parts, catalogue, plan};

/// How often the content folder is looked at.
const WATCH: Duration = Duration::from_secs(2);

/// The content folder as it was last read.
pub(super) struct Watch {
    pub(super) content: ContentConfig,
    pub(super) seen: Option<u64>,
    /// The workspaces that a channel may name.
    pub(super) workspaces: BTreeSet<String>,
}

impl Watch {
    /// Reads the folder again whenever a file in it changed. What is wrong in a file is logged, and not used.
    pub(super) async fn follow(mut self, parts: &Arc<Parts>, end: &CancellationToken) {
        while end.run_until_cancelled(tokio::time::sleep(WATCH)).await.is_some() {
            let content = self.content.clone();
            let seen = self.seen;
            // Reading many files takes long: not on a thread that answers requests.
            let looked = tokio::task::spawn_blocking(move || look_again(&content, seen)).await;
            let Ok(Some((now, read))) = looked else { continue };
            self.seen = now;
            match read {
                Ok((catalogue, findings)) => {
                    say_homeless(&catalogue, &self.workspaces);
                    take(parts, catalogue, &findings).await;
                }
                // The content that was read last stays: nobody is shown the sample's in its place.
                Err(error) => tracing::error!(%error, "the content folder cannot be read; the last content stays"),
            }
        }
    }
}

/// What a look at the folder brings: its new fingerprint, and the content or why there is none.
type Looked = (Option<u64>, std::io::Result<(Catalogue, Vec<Diagnostic>)>);

/// The content when the folder changed; `None` when it did not.
fn look_again(content: &ContentConfig, seen: Option<u64>) -> Option<Looked> {
    let now = folder::fingerprint(&content.folder);
    if now == seen {
        return None;
    }
    if now.is_none() {
        return Some((None, Err(std::io::ErrorKind::NotFound.into())));
    }
    let read = folder::read(&content.folder);
    Some((now, read.map(|files| Catalogue::read(&files, content.trust_file_approvals))))
}

async fn take(parts: &Parts, catalogue: Catalogue, findings: &[Diagnostic]) {
    for finding in findings {
        tracing::warn!(code = finding.code.code, place = finding.location(), "content: {finding}");
    }
    if let Err(error) = plan::close_books(parts).await {
        tracing::error!(%error, "the calendar was not closed before it changed");
    }
    tracing::info!(items = catalogue.library.items.len(), findings = findings.len(), "content read again");
    parts.catalogue.set(Arc::new(catalogue));
    if let Err(error) = catalogue::record(parts).await {
        tracing::error!(%error, "approvals and weakenings were not recorded");
    }
}

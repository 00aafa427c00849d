//! The loop that tells the operator's channel what is wrong.
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::doctor::disk;
use super::serve::every;
use crate::flow::{Parts, trouble};
use crate::id::ChannelId;

/// How often it is looked.
const LOOK: Duration = Duration::from_secs(60);

/// Where the operator is told, and the folder whose disk is looked at.
pub(super) struct Operator {
    pub(super) channel: Option<ChannelId>,
    pub(super) data: PathBuf,
}

impl Operator {
    /// Looks and tells until the end; does nothing where the configuration names no channel.
    pub(super) async fn follow(self, parts: Arc<Parts>, end: CancellationToken) {
        let Some(channel) = &self.channel else { return };
        every(&end, LOOK, || async {
            let data = self.data.clone();
            // Another program is asked: not on a thread that answers requests.
            let space = tokio::task::spawn_blocking(move || disk::space(&data)).await.map_err(std::io::Error::other)?;
            trouble::watch(&parts, channel, space.is_some_and(disk::Space::is_low)).await.map(drop)
        })
        .await;
    }
}

//! A plan in a file: what is compared with the next one.
use std::io::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::id::Millis;
use crate::schedule::{Kept, Pick};

/// A plan as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeptPlan {
    pub(super) made: Millis,
    pub(super) until: Millis,
    pub(super) posts: Vec<Kept>,
}

/// The file: what it lacks of the JSON plan is not compared, and what that has more is passed over.
#[derive(Debug, Serialize, Deserialize)]
struct File {
    made: jiff::Timestamp,
    until: jiff::Timestamp,
    slots: Vec<Slot>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Slot {
    at: jiff::Timestamp,
    schedule: String,
    channel: String,
    what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    item: Option<String>,
}

impl KeptPlan {
    /// `None` for anything that is no plan.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let file: File = serde_json::from_slice(bytes).ok()?;
        let posts = file.slots.iter().filter(|slot| slot.what != NOTHING).map(Slot::read).collect::<Option<_>>()?;
        Some(Self { made: file.made.into(), until: file.until.into(), posts })
    }

    /// Beside the file first, then in its place: a crash leaves the old one whole.
    pub(super) fn write(&self, file: &Path) -> std::io::Result<()> {
        let slots = self.posts.iter().map(Slot::of).collect();
        let plan = File { made: self.made.timestamp(), until: self.until.timestamp(), slots };
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut beside = tempfile::Builder::new().prefix(".portevoix-").tempfile_in(folder)?;
        serde_json::to_writer(&mut beside, &plan)?;
        beside.write_all(b"\n")?;
        beside.as_file().sync_all()?;
        beside.persist(file).map(drop).map_err(|error| error.error)
    }
}

/// What a slot says that posts nothing.
pub(super) const NOTHING: &str = "nothing";

/// What is posted, in a word.
pub(super) fn what(pick: &Pick) -> &'static str {
    match pick {
        Pick::Item(_) => "item",
        Pick::Board => "board",
    }
}

impl Slot {
    fn of(kept: &Kept) -> Self {
        let item = match &kept.pick {
            Pick::Item(item) => Some(item.to_string()),
            Pick::Board => None,
        };
        Self {
            at: kept.at.timestamp(),
            schedule: kept.schedule.to_string(),
            channel: kept.channel.to_string(),
            what: what(&kept.pick).to_owned(),
            item,
        }
    }

    fn read(&self) -> Option<Kept> {
        let pick = match (self.what.as_str(), &self.item) {
            ("item", Some(item)) => Pick::Item(item.parse().ok()?),
            ("board", None) => Pick::Board,
            _ => return None,
        };
        let (schedule, channel) = (self.schedule.parse().ok()?, self.channel.parse().ok()?);
        Some(Kept { at: self.at.into(), schedule, channel, pick })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_read_back_as_it_was_kept() {
        let slot =
            |at, pick| Kept { at: Millis(at), schedule: "s".parse().unwrap(), channel: "c".parse().unwrap(), pick };
        let plan = KeptPlan {
            made: Millis(1_000),
            until: Millis(9_000),
            posts: vec![slot(2_000, Pick::Board), slot(3_000, Pick::Item("a-b".parse().unwrap()))],
        };
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plan.json");
        for _ in 0..2 {
            plan.write(&file).unwrap();
            assert_eq!(KeptPlan::read(&std::fs::read(&file).unwrap()).unwrap(), plan);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "something is left beside it");
        for bad in [
            "",
            "{}",
            "[]",
            r#"{"made":"x","until":"y","slots":[]}"#,
            r#"{"made":"2026-11-22T00:00:00Z","until":"2026-11-23T00:00:00Z","slots":[{"at":"2026-11-22T00:00:00Z","schedule":"s","channel":"c","what":"item"}]}"#,
            r#"{"made":"2026-11-22T00:00:00Z","until":"2026-11-23T00:00:00Z","slots":[{"at":"2026-11-22T00:00:00Z","schedule":"../s","channel":"c","what":"board"}]}"#,
        ] {
            assert_eq!(KeptPlan::read(bad.as_bytes()), None, "{bad}");
        }
    }
}

//! The load of a bench: items, channels, and one slot for each card, all due at once, on a store of its own on disk.
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::watch;

use crate::app::clock::{SystemChance, SystemClock};
use crate::app::key_file::KeyFile;
use crate::chat::exchange::{Exchange, Workspaces};
use crate::chat::local::Local;
use crate::content::{APPROVALS, Approval, SourceFile, append_approval, read};
use crate::flow::catalogue::CALENDAR;
use crate::flow::port::{Chance as _, Clock as _, NoFaults, NoFolder};
use crate::flow::{Catalogue, Current, FlowError, Links, Parts};
use crate::id::{Millis, SlotId};
use crate::store::spool::Spool;
use crate::store::{Durability, NewSlot, Origin, Store};

/// The workspace of every channel.
pub(crate) const WORKSPACE: &str = "bench";
/// The first id of a channel: digits, as Discord wants them, and good enough for Slack.
const CHANNEL: u64 = 1_000_000_000_000_000_000;

/// A folder that is removed with everything in it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> std::io::Result<Self> {
        let path = std::env::temp_dir().join(format!("portevoix-bench-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "the folder of the bench was not removed");
        }
    }
}

fn file(path: &str, text: String) -> SourceFile {
    SourceFile { path: path.to_owned(), bytes: text.into_bytes() }
}

/// A word that no other number makes: texts with nothing in common are no near duplicates.
fn word(n: usize) -> String {
    format!("w{:x}", (n as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24)
}

/// So many items and channels, everything approved.
fn catalogue(items: usize, channels: usize) -> Catalogue {
    let mut calendar = String::new();
    for n in 0..channels {
        let id = CHANNEL + n as u64;
        let _ = writeln!(calendar, "[channel.c{n}]\nlang = \"en\"\nworkspace = \"{WORKSPACE}\"\nid = \"{id}\"");
        let _ = writeln!(calendar, "[schedule.s{n}]\nchannel = \"c{n}\"\nwhen = \"daily 09:00\"\ncatch_up = \"all\"");
    }
    let mut files = vec![file(CALENDAR, calendar)];
    for n in 0..items {
        let words = (0..40).map(|k| word(n * 40 + k)).collect::<Vec<_>>().join(" ");
        let page = format!(
            "---\ntitle: Item {n}\nkind: educational\nlink: https://example.com/{n}\ncaptions:\n  - text: {words}\n---\n{words}\n"
        );
        files.push(file(&format!("items/item-{n}.en.md"), page));
    }
    let (library, _) = read(&files);
    let approve = |text: String, item: &crate::content::Item| {
        let (item, revision) = (item.id.clone(), item.revision.clone());
        append_approval(&text, &Approval { item, revision, by: "Bench".into(), at: Millis(0) })
    };
    files.push(file(APPROVALS, library.items.values().fold(String::new(), approve)));
    Catalogue::read(&files, true).0
}

/// An installation with nothing but this load.
pub(crate) async fn parts(
    folder: &Folder,
    workspaces: Workspaces,
    (cards, channels): (usize, usize),
) -> Result<Arc<Parts>, FlowError> {
    let each = cards.div_ceil(channels.max(1));
    let catalogue = Arc::new(Current::new(Arc::new(catalogue(each, channels))));
    let store = Store::open(&folder.path().join("portevoix.db"), Durability::Full).await?;
    let (clock, chance) = (Arc::new(SystemClock), Arc::new(SystemChance));
    let local = Local::new(store.clone(), clock.clone(), chance.clone(), watch::channel(0).0);
    let chat = Arc::new(Exchange::new(local, workspaces, store.clone()));
    let public_url = "https://go.example.com/".parse().map_err(std::io::Error::other)?;
    let spool = Spool::open(&folder.path().join("spool"), 0)?;
    let (business, real, faults) = (clock.clone(), clock, Arc::new(NoFaults));
    let links = Links::default();
    let fetch = None;
    let keys = Arc::new(KeyFile::new(folder.path().join("audience.keys")));
    let parts = Parts {
        store,
        spool,
        chat,
        business,
        real,
        chance,
        faults,
        links,
        public_url,
        fetch,
        keys,
        folder: Arc::new(NoFolder),
        catalogue,
    };
    plan(&parts, cards).await?;
    Ok(Arc::new(parts))
}

/// One slot for each card, the channels in turn, all due a moment ago.
async fn plan(parts: &Parts, cards: usize) -> Result<(), FlowError> {
    let now = SystemClock.now();
    let catalogue = parts.catalogue();
    let schedules = &catalogue.calendar.schedules;
    for (n, schedule) in schedules.iter().enumerate() {
        let slots = (n..cards).step_by(schedules.len().max(1)).enumerate().map(|(k, _)| {
            let instant = now.plus(k as i64 - 1_000);
            let id = SlotId::mint(instant, &mut SystemChance.rng());
            NewSlot { id, instant, deadline: now.plus(Millis::DAY), origin: Origin::Schedule, skipped: None }
        });
        parts.store.plan(schedule, &slots.collect::<Vec<_>>(), now).await?;
    }
    Ok(())
}

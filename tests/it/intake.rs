//! An export with decisions, there and back; and rows whose place is taken.
use portevoix::app::folder::{ContentFolder, read};
use portevoix::content::{self, Action, Library, Revision, Ruling, SourceFile, State, state_of};
use portevoix::flow::export::{BadExport, Inventory, changes, inventory, restore, verify};
use portevoix::flow::port::{Change, Folder as _};
use portevoix::id::{ItemId, Millis};
use portevoix::ledger::{Action as Leaf, Entry};
use portevoix::store::{Durability, NewDecision, Store};
use tempfile::TempDir;

use crate::world::sample_files;

struct Place {
    folder: TempDir,
    store: Store,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("content")).unwrap();
        let store = Store::open(&folder.path().join("portevoix.db"), Durability::Off).await.unwrap();
        Self { folder, store }
    }

    fn content(&self) -> ContentFolder {
        ContentFolder::new(self.folder.path().join("content"))
    }

    fn files(&self) -> Vec<SourceFile> {
        read(&self.folder.path().join("content")).unwrap()
    }

    /// Where every item stands, with its revision.
    async fn states(&self) -> Vec<(ItemId, Revision, State)> {
        let library: Library = content::read(&self.files()).0;
        let mut states = vec![];
        for item in library.items.values() {
            let newest = self.store.decision(&item.id).await.unwrap();
            let ruling = newest.map(|d| {
                let approvers = usize::from(d.action == Action::Approve);
                Ruling { action: d.action, revision: d.revision, at: d.at, approvers }
            });
            let state = state_of(item, &library.approvals, ruling.as_ref(), &library.brand.approval);
            states.push((item.id.clone(), item.revision.clone(), state));
        }
        states
    }

    async fn decide(&self, item: &str, action: Action, at: i64, reason: &str) {
        let item: ItemId = item.parse().unwrap();
        let library = content::read(&self.files()).0;
        let after = self.store.decision(&item).await.unwrap().map(|newest| newest.seq);
        let new = NewDecision {
            revision: library.items[&item].revision.clone(),
            item,
            action,
            person: None,
            platform: "discord".into(),
            reason: reason.into(),
            at: Millis(at),
        };
        let entry = Entry {
            action: Leaf::Submitted,
            actor: String::new(),
            at: Millis(at),
            subject: new.item.to_string(),
            detail: String::new(),
            private: None,
        };
        assert!(self.store.add_decision(&new, after, &entry, &[]).await.unwrap());
    }
}

#[tokio::test]
async fn decisions_come_back_without_names_or_reasons() {
    let (from, to) = (Place::new().await, Place::new().await);
    let all: Vec<Change> = sample_files()
        .into_iter()
        .map(|file| Change { path: file.path, was: None, becomes: Some(file.bytes) })
        .collect();
    from.content().write(&all).unwrap();
    let late = 4_000_000_000_000;
    from.decide("unique-reach", Action::Withdraw, late, "Zoé told us why").await;
    from.decide("job-rust", Action::RequestChanges, late, "Zoé again").await;
    from.decide("unique-reach", Action::Restore, late + 1, "").await;
    from.decide("unique-reach", Action::Submit, late + 2, "").await;
    let states = from.states().await;
    for state in [State::InReview, State::ChangesRequested, State::Approved] {
        assert!(states.iter().any(|(.., found)| *found == state), "{state:?}");
    }
    let made = inventory(Some(&from.store), &from.files()).await.unwrap();
    let text = serde_json::to_string(&made).unwrap();
    assert!(made.decisions.len() == 4 && !text.contains("Zoé"), "{text}");
    let (made, files) = verify(text.as_bytes(), from.files()).unwrap();
    to.content().write(&changes(&to.content(), files).unwrap().unwrap()).unwrap();
    assert_eq!(restore(&to.store, &made.decisions[..2], Millis(1)).await.unwrap(), 2, "it died in the middle");
    assert_eq!(restore(&to.store, &made.decisions, Millis(2)).await.unwrap(), 2);
    assert_eq!(restore(&to.store, &made.decisions, Millis(3)).await.unwrap(), 0);
    assert_eq!(to.files(), from.files());
    assert_eq!(to.states().await, states);
    assert_eq!(inventory(Some(&to.store), &to.files()).await.unwrap(), made);
    // What was decided there first stays the newest word.
    let other = Place::new().await;
    other.content().write(&all).unwrap();
    other.decide("unique-reach", Action::Archive, 5, "").await;
    assert_eq!(restore(&other.store, &made.decisions, Millis(4)).await.unwrap(), 1);
    assert_eq!(other.store.decision(&"unique-reach".parse().unwrap()).await.unwrap().unwrap().action, Action::Archive);
}

#[test]
fn an_export_that_is_not_whole_is_refused() {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), bytes: text.into() };
    let files = vec![file("items/a.fr.md", "x")];
    let made = Inventory {
        format: 1,
        files: [(
            "items/a.fr.md".to_owned(),
            "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881".to_owned(),
        )]
        .into(),
        decisions: vec![],
    };
    let text = serde_json::to_string(&made).unwrap();
    assert_eq!(verify(text.as_bytes(), files.clone()).unwrap().1, files);
    let extra = [files.clone(), vec![file("secret", "y")]].concat();
    assert_eq!(verify(text.as_bytes(), extra).unwrap().1, files, "what is not named is left out");
    assert_eq!(verify(text.as_bytes(), vec![]), Err(BadExport::File("items/a.fr.md".into())));
    assert_eq!(verify(text.as_bytes(), vec![file("items/a.fr.md", "z")]), Err(BadExport::File("items/a.fr.md".into())));
    let decided = |revision: &str, action: &str| {
        let text = text.replace(
            "\"decisions\":[]",
            &format!("\"decisions\":[{{\"item\":\"a\",\"revision\":\"{revision}\",\"action\":\"{action}\",\"platform\":\"x\",\"at\":1}}]"),
        );
        verify(text.as_bytes(), files.clone()).is_ok()
    };
    let revision = "0".repeat(64);
    assert!(decided(&revision, "approve"));
    for (revision, action) in [("00", "approve"), (revision.as_str(), "edit"), (revision.as_str(), "explode")] {
        assert!(!decided(revision, action), "{action}");
    }
    for odd in ["", "{}", "[]", &text.replace("\"format\":1", "\"format\":2")] {
        assert!(matches!(verify(odd.as_bytes(), files.clone()), Err(BadExport::Inventory(_))), "{odd}");
    }
}

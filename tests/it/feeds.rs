//! Following feeds: what becomes a draft, how often, and that neither a crash nor a busy host loses or doubles anything.
use std::collections::VecDeque;
use std::sync::Mutex;

use async_trait::async_trait;
use portevoix::app::folder::{ContentFolder, read};
use portevoix::content::{self, FeedSource, Kind, Library, State};
use portevoix::flow::feed::{Desk, FIRST, Followed, LONGEST, MOST, OUTCOMES, PAUSE, follow, write_open};
use portevoix::flow::intake::IntakeError;
use portevoix::flow::port::{Feeds, FetchError, Fetched, NoFaults, Wanted};
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::store::{Durability, Store};
use tempfile::TempDir;

use crate::world::HandFaults;

/// Answers in turn, the last one again and again, and remembers what it was asked.
#[derive(Default)]
struct Script {
    answers: Mutex<VecDeque<Result<Fetched, FetchError>>>,
    asked: Mutex<Vec<Wanted>>,
}

#[async_trait]
impl Feeds for Script {
    async fn read(&self, wanted: &Wanted) -> Result<Fetched, FetchError> {
        self.asked.lock().unwrap().push(wanted.clone());
        let mut answers = self.answers.lock().unwrap();
        if answers.len() > 1 { answers.pop_front().unwrap() } else { answers[0].clone() }
    }
}

fn source() -> FeedSource {
    FeedSource {
        name: "blog".parse().unwrap(),
        url: "https://news.example/feed.xml".parse().unwrap(),
        lang: Lang::En,
        kind: Kind::Educational,
        campaign: None,
        author: None,
        markets: vec![],
    }
}

/// A feed of entries (id, title, path), the newest first.
fn body(entries: &[(&str, &str, &str)]) -> Fetched {
    let item = |(at, (guid, title, path)): (usize, &(&str, &str, &str))| {
        let link = if path.is_empty() { String::new() } else { format!("<link>https://news.example{path}</link>") };
        let (hour, minute) = (23 - at / 60, 59 - at % 60);
        format!(
            "<item><guid isPermaLink=\"false\">{guid}</guid><title>{title}</title>{link}\
             <pubDate>Sun, 22 Nov 2026 {hour:02}:{minute:02}:00 GMT</pubDate></item>"
        )
    };
    let items: String = entries.iter().enumerate().map(item).collect();
    let text = format!("<rss version=\"2.0\"><channel><title>T</title>{items}</channel></rss>");
    Fetched::Body {
        url: source().url,
        bytes: text.into_bytes(),
        etag: Some("\"1\"".into()),
        modified: Some("Sun, 22 Nov 2026 10:00:00 GMT".into()),
    }
}

struct Place {
    folder: TempDir,
    store: Store,
    script: Script,
    faults: HandFaults,
    now: Millis,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("content")).unwrap();
        let store = Store::open(&folder.path().join("portevoix.db"), Durability::Off).await.unwrap();
        Self { folder, store, script: Script::default(), faults: HandFaults::new(1), now: Millis(1_000_000_000_000) }
    }

    fn content(&self) -> ContentFolder {
        ContentFolder::new(self.folder.path().join("content"))
    }

    fn library(&self) -> Library {
        let (library, found) = content::read(&read(&self.folder.path().join("content")).unwrap());
        assert!(found.iter().all(|found| !found.is_error()), "{found:#?}");
        library
    }

    fn says(&self, answers: impl IntoIterator<Item = Result<Fetched, FetchError>>) {
        *self.script.answers.lock().unwrap() = answers.into_iter().collect();
    }

    async fn look(&self, by_hand: bool) -> Result<Option<Followed>, IntakeError> {
        let (folder, library) = (self.content(), self.library());
        let desk = Desk {
            store: &self.store,
            folder: &folder,
            library: &library,
            feeds: &self.script,
            faults: &self.faults,
            now: self.now,
            jitter: 5,
        };
        follow(&desk, &source(), by_hand).await
    }

    /// The names of what a look wrote.
    async fn drafts(&self) -> Vec<String> {
        self.look(true).await.unwrap().unwrap().drafted.iter().map(ToString::to_string).collect()
    }

    fn items(&self) -> Vec<String> {
        self.library().items.keys().map(ToString::to_string).collect()
    }
}

#[tokio::test]
async fn the_first_look_takes_few_and_later_ones_what_is_new() {
    let mut place = Place::new().await;
    let old = [("5", "Five", "/5"), ("4", "Four", "/4"), ("3", "Three", "/3"), ("2", "Two", "/2"), ("1", "One", "/1")];
    place.says([Ok(body(&old))]);
    let first = place.look(false).await.unwrap().unwrap();
    assert_eq!((first.drafted.len(), first.passed, first.left), (FIRST, 2, 0));
    assert_eq!(place.items(), ["five", "four", "three"]);
    let library = place.library();
    for item in library.items.values() {
        assert_eq!(library.state(item), State::Draft);
        assert_eq!(item.kind, Kind::Educational);
    }
    // Not before its hour, unless somebody asks.
    assert_eq!(place.look(false).await.unwrap(), None);
    assert_eq!(place.drafts().await, [""; 0]);
    place.now = place.now.plus(PAUSE + 5);
    let new = [&[("7", "Seven", "/7"), ("6", "Five", "/6")][..], &old].concat();
    place.says([Ok(body(&new))]);
    assert_eq!(place.drafts().await, ["seven", "five-2"]);
    assert_eq!(place.drafts().await, [""; 0]);
    // It was asked with what its host calls the last answer.
    let asked = place.script.asked.lock().unwrap();
    assert_eq!(asked[0].etag, None);
    assert_eq!(asked.last().unwrap().etag.as_deref(), Some("\"1\""));
    assert_eq!(asked.last().unwrap().modified.as_deref(), Some("Sun, 22 Nov 2026 10:00:00 GMT"));
}

#[tokio::test]
async fn many_new_entries_come_in_turns() {
    let place = Place::new().await;
    place.says([Ok(body(&[("0", "Zero", "/0")]))]);
    place.drafts().await;
    let names: Vec<(String, String)> = (1..50).map(|n| (format!("n{n}"), format!("/n{n}"))).collect();
    let many: Vec<(&str, &str, &str)> = names.iter().map(|(n, path)| (n.as_str(), n.as_str(), path.as_str())).collect();
    place.says([Ok(body(&many))]);
    let mut taken = vec![];
    for expected in [MOST, MOST, 9, 0] {
        let done = place.look(true).await.unwrap().unwrap();
        assert_eq!(done.drafted.len(), expected);
        taken.extend(done.drafted);
    }
    assert_eq!(taken.len(), 49);
    // While some were left over nobody asked whether anything changed: it would not have.
    let asked: Vec<bool> = place.script.asked.lock().unwrap().iter().map(|wanted| wanted.etag.is_some()).collect();
    assert_eq!(asked, [false, true, false, false, true]);
}

#[tokio::test]
async fn a_page_that_an_item_has_already_is_left_out() {
    let place = Place::new().await;
    let items = place.folder.path().join("content/items");
    std::fs::create_dir(&items).unwrap();
    let text =
        "---\ntitle: Mine\nkind: csr\nlink: https://www.news.example/a/?utm_source=x\ncaptions: [{text: x}]\n---\n";
    std::fs::write(items.join("mine.en.md"), text).unwrap();
    std::fs::write(items.join("bee.fr.md"), "broken, and still in the way").unwrap();
    let (folder, library) = (place.content(), content::read(&[]).0);
    let mine = content::read(&[content::SourceFile { path: "items/mine.en.md".into(), bytes: text.into() }]).0;
    place.says([Ok(body(&[
        ("1", "A", "/a"),
        ("2", "Bee", "/b"),
        ("3", "Bee again", "/b?utm_medium=rss"),
        ("4", "No page", ""),
    ]))]);
    let desk = |library| Desk {
        store: &place.store,
        folder: &folder,
        library,
        feeds: &place.script,
        faults: &NoFaults,
        now: place.now,
        jitter: 0,
    };
    let done = follow(&desk(&mine), &source(), true).await.unwrap().unwrap();
    let drafted: Vec<&str> = done.drafted.iter().map(|id| id.as_str()).collect();
    assert_eq!((drafted.as_slice(), done.known), (&["bee-2", "no-page"][..], 2));
    // Another feed that brings the same page brings nothing.
    let other = FeedSource { name: "other".parse().unwrap(), ..source() };
    place.says([Ok(body(&[("x", "Bee elsewhere", "/b")]))]);
    let done = follow(&desk(&library), &other, true).await.unwrap().unwrap();
    assert_eq!((done.drafted.len(), done.known), (0, 1));
}

#[tokio::test]
async fn a_crash_loses_no_draft_and_doubles_none() {
    for point in ["feed_kept", "feed_file"] {
        let place = Place::new().await;
        let entries = [("1", "One", "/1"), ("2", "Two", ""), ("3", "Three", "/3")];
        place.says([Ok(body(&entries)), Ok(body(&[("4", "Four", "/4")])), Ok(Fetched::Same)]);
        place.faults.once(point);
        assert!(matches!(place.look(true).await, Err(IntakeError::Died(died)) if died == point));
        // The entries have moved on by now; what was seen is written all the same.
        let done = place.look(true).await.unwrap().unwrap();
        assert_eq!(done.drafted.len(), 1, "{point}");
        assert_eq!(place.items(), ["four", "one", "three", "two"], "{point}");
        assert_eq!(place.look(true).await.unwrap().unwrap().outcome, "SAME");
        assert_eq!(place.store.open_drafts().await.unwrap(), []);
        assert_eq!(place.items().len(), 4, "{point}");
    }
}

#[tokio::test]
async fn a_place_that_somebody_takes_meanwhile_stays_theirs() {
    let place = Place::new().await;
    place.says([Ok(body(&[("1", "One", "/1")]))]);
    place.faults.once("feed_kept");
    assert!(place.look(true).await.is_err());
    let theirs = "---\ntitle: Theirs\nkind: csr\ncaptions: [{text: x}]\n---\n";
    std::fs::create_dir(place.folder.path().join("content/items")).unwrap();
    std::fs::write(place.folder.path().join("content/items/one.en.md"), theirs).unwrap();
    let (folder, library) = (place.content(), place.library());
    let desk = Desk {
        store: &place.store,
        folder: &folder,
        library: &library,
        feeds: &place.script,
        faults: &place.faults,
        now: place.now,
        jitter: 0,
    };
    assert_eq!(write_open(&desk).await.unwrap(), 1);
    assert_eq!(place.items(), ["one", "one-2"]);
    assert_eq!(std::fs::read_to_string(place.folder.path().join("content/items/one.en.md")).unwrap(), theirs);
}

#[tokio::test]
async fn a_feed_that_cannot_be_read_is_asked_less_and_less() {
    let mut place = Place::new().await;
    let errors: [(Result<Fetched, FetchError>, &str, i64); 8] = [
        (Err(FetchError::Lost("status 500".into())), "LOST", 2 * PAUSE),
        (Err(FetchError::Gone), "GONE", 4 * PAUSE),
        (Err(FetchError::NotPublic), "NOT_PUBLIC", 8 * PAUSE),
        (Err(FetchError::Forbidden("no public address")), "FORBIDDEN", 16 * PAUSE),
        (Err(FetchError::Unreadable("too long")), "UNREADABLE", LONGEST),
        (Err(FetchError::Busy { retry_after: 2 * LONGEST }), "BUSY", 2 * LONGEST),
        (
            Ok(Fetched::Body { url: source().url, bytes: b"<html>".to_vec(), etag: None, modified: None }),
            "NOT_A_FEED",
            LONGEST,
        ),
        (Ok(body(&[("1", "One", "/1")])), "READ", PAUSE),
    ];
    for (answer, outcome, wait) in errors {
        assert!(OUTCOMES.contains(&outcome));
        place.says([answer]);
        assert_eq!(place.look(false).await.unwrap().unwrap().outcome, outcome);
        let row = place.store.feed(&source().name).await.unwrap().unwrap();
        assert_eq!((row.next_at, row.outcome.as_str()), (place.now.plus(wait + 5), outcome));
        place.now = row.next_at.plus(-1);
        assert_eq!(place.look(false).await.unwrap(), None, "{outcome}");
        place.now = row.next_at;
    }
    // Gone for good: nobody asks by themselves any more, a person may.
    place.says([Ok(Fetched::Ended)]);
    assert_eq!(place.look(false).await.unwrap().unwrap().outcome, "ENDED");
    place.now = place.now.plus(100 * LONGEST);
    assert_eq!(place.look(false).await.unwrap(), None);
    place.says([Ok(Fetched::Same)]);
    assert_eq!(place.look(true).await.unwrap().unwrap().outcome, "SAME");
    assert!(place.look(false).await.unwrap().is_none(), "its hour counts again");
    assert!(!place.store.feed(&source().name).await.unwrap().unwrap().stopped);
}

#[tokio::test]
async fn without_a_folder_nothing_is_kept() {
    let place = Place::new().await;
    let folder = ContentFolder::new(place.folder.path().join("nowhere"));
    place.says([Ok(body(&[("1", "One", "/1")]))]);
    let library = Library::default();
    let desk = Desk {
        store: &place.store,
        folder: &folder,
        library: &library,
        feeds: &place.script,
        faults: &NoFaults,
        now: place.now,
        jitter: 0,
    };
    assert!(matches!(follow(&desk, &source(), true).await, Err(IntakeError::Folder(_))));
    assert!(place.script.asked.lock().unwrap().is_empty(), "nobody is asked in vain");
    assert_eq!(place.store.feed_guids(&source().name).await.unwrap().len(), 0);
}

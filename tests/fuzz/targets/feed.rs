//! Feeds: read or refused; what is read becomes drafts whose files read as they were written.
#![no_main]

use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use portevoix::content::{Draft, FeedSource, Kind, SourceFile, parse_items, read_feed};
use portevoix::lang::Lang;

fuzz_target!(|bytes: &[u8]| {
    let base: url::Url = "https://news.example/feed".parse().expect("an address");
    let Ok(feed) = read_feed(bytes, &base) else { return };
    let source = FeedSource {
        name: "f".parse().expect("a name"),
        url: base,
        lang: Lang::Fr,
        kind: Kind::Csr,
        campaign: None,
        author: None,
        markets: vec![],
    };
    for entry in feed.entries.iter().take(5) {
        assert!(!entry.guid.is_empty() && entry.guid.len() <= 200);
        let draft = entry.draft(&source, "x".parse().expect("an id"));
        let file = SourceFile { path: draft.path(), bytes: draft.write().into_bytes() };
        let (items, found) = parse_items(&[file], &TimeZone::UTC);
        assert!(items.len() == 1, "{found:?}\n{}", draft.write());
        assert_eq!(Draft::of(&items[0], Lang::Fr), Some(draft));
    }
});

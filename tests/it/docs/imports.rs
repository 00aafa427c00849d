//! `docs/imports.md`: columns, limits, codes and outcomes from their tables; its figures from the constants.
use portevoix::content::table::{MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_ROWS, TABLE_CODES, fields, names_of};
use portevoix::content::{FEED_KEYS, FEEDS, Kind, MAX_FEED, parse_feeds};
use portevoix::fetch::{Limits, MAX_REDIRECTS};
use portevoix::flow::export::INVENTORY;
use portevoix::flow::feed::{FIRST, LONGEST, MOST, OUTCOMES, PAUSE};
use portevoix::id::Millis;
use portevoix::lang::{Lang, number, say};

use super::{blocks, code, codes, hold, page, table, with_tables};

#[test]
fn imports_are_as_they_are() {
    let text = page("imports.md");
    let outcomes = OUTCOMES
        .iter()
        .map(|outcome| vec![code(outcome), say(Lang::En, "content-feed-outcome", &[("outcome", (*outcome).into())])]);
    let columns = fields().map(|(_, name, others)| {
        vec![code(name), others.iter().map(|other| format!("“{other}”")).collect::<Vec<_>>().join(", ")]
    });
    let figure = |most: usize| number(Lang::En, i64::try_from(most).unwrap());
    let limits = [
        ("file", format!("{} MB", MAX_BYTES / 1024 / 1024)),
        ("rows", figure(MAX_ROWS)),
        ("columns", figure(MAX_COLUMNS)),
        ("characters in a cell", figure(MAX_CELL)),
    ];
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let names = names_of(kind).map(|name| format!("“{}”", name.replace('_', " ")));
        vec![code(kind.code()), names.collect::<Vec<_>>().join(", ")]
    });
    let tables = [
        ("import-kinds", table(&["kind", "what a cell may call it, beside its code"], kinds)),
        ("feed-outcomes", table(&["code", "what it means"], outcomes)),
        ("import-columns", table(&["field", "names of its column, beside its own"], columns)),
        ("import-limits", table(&["what", "limit"], limits.map(|(what, limit)| vec![what.to_owned(), limit]))),
        ("table-codes", codes(TABLE_CODES)),
    ];
    hold("imports.md", &with_tables(&text, &tables));
    for key in FEED_KEYS {
        assert!(text.contains(&format!("`{key}`")), "{key}");
    }
    let (_, example) = blocks(&text, "toml").remove(0);
    let (feeds, found) = parse_feeds(FEEDS, &example);
    assert_eq!((feeds.len(), found), (1, vec![]));
    assert!(text.contains(INVENTORY));
    // The figures in prose.
    assert_eq!((FIRST, MOST, PAUSE, LONGEST, MAX_REDIRECTS), (3, 20, Millis::HOUR, Millis::DAY, 3));
    assert_eq!((MAX_FEED, Limits::default().total.as_secs()), (2 * 1024 * 1024, 15));
}

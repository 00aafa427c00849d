//! The page on checks.
use portevoix::app::explain;
use portevoix::content::{self, MOST_TAGS, Severity};
use portevoix::flow::check::TABLES;
use portevoix::lang::Lang;
use portevoix::schedule;

use super::{blocks, hold, page, table, with_tables};

#[test]
fn the_page_on_checks_is_true() {
    let plain = |text: String| text.replace('|', "\\|").replace('<', "&lt;").replace('*', "\\*");
    let row = |code: &content::Code| {
        let severity = if code.severity == Severity::Error { "error" } else { "warning" };
        vec![
            code.code.to_owned(),
            severity.to_owned(),
            plain(explain::headline(code, Lang::En)),
            plain(explain::why(code, Lang::En)),
        ]
    };
    let rows = TABLES.into_iter().flatten().map(row);
    let tables = [("codes", table(&["code", "severity", "what is wrong", "why it matters"], rows))];
    let text = page("checks.md");
    hold("checks.md", &with_tables(&text, &tables));
    let (_, block) = blocks(&text, "toml").remove(0);
    let (brand, found) = content::parse_brand("brand.toml", &block);
    assert_eq!(found, []);
    assert_eq!((brand.banned.len(), brand.approval.of(Some("results")), brand.approval.of(None)), (2, 2, 1));
    assert_eq!((brand.links.forbids("www.rival.example"), brand.approval.own), (Some("rival.example"), false));
    assert_eq!((MOST_TAGS, schedule::DAYS), (5, 3));
}

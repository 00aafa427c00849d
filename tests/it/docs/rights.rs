//! The page on one's own data names every section, and its figures are the code's.
use portevoix::flow::rights::TICKET_LASTS;
use portevoix::id::Millis;
use portevoix::schedule::nudge::SNOOZE_MAX;
use portevoix::store::SECTIONS;

use super::{code, hold, page, table, with_tables};

#[test]
fn the_page_on_rights_is_true() {
    let rows = SECTIONS.iter().map(|section| {
        let withheld: Vec<String> =
            section.withheld.iter().map(|(column, why)| format!("`{column}` ({why})")).collect();
        vec![code(section.name), code(section.table), withheld.join("; ")]
    });
    let tables = [("sections", table(&["section", "table", "what is not told, and why"], rows))];
    let text = page("rights.md");
    hold("rights.md", &with_tables(&text, &tables));
    assert!(text.contains(&format!("good for {} minutes", TICKET_LASTS / Millis::MINUTE)));
    assert!(text.contains(&format!("after {} days at most", SNOOZE_MAX / Millis::DAY)));
}

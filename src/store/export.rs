//! Everything that is stored about a person: a table of sections, read in one look.
//!
//! What is a secret of the program's own (salts that hide others' data, hashes of tickets and sessions) is not told: each
//! such column says why. A test walks the schema: every column of every table here is told or explained.
use serde_json::{Map, Value};
use sqlx::{Column as _, Row as _};

use super::{Result, parsed, sql, stamp};
use crate::id::{Millis, PersonId, hex};

/// What is told of one table.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Its name in the file, as the product calls it.
    pub name: &'static str,
    /// The table it comes from.
    pub table: &'static str,
    /// Reads it for a person.
    pub statement: &'static str,
    /// Columns that are not told, and why.
    pub withheld: &'static [(&'static str, &'static str)],
}

const OWN: &str = "whose it is: yours";
const TICKET: &str = "the hash of a secret address; the address itself is not stored";

/// A section that tells all but whose it is.
const fn all(name: &'static str, table: &'static str, statement: &'static str) -> Section {
    Section { name, table, statement, withheld: &[("person", OWN)] }
}

/// A section with columns that are not told.
const fn but(
    name: &'static str,
    table: &'static str,
    statement: &'static str,
    withheld: &'static [(&'static str, &'static str)],
) -> Section {
    Section { name, table, statement, withheld }
}

/// Everything that is told, in the order of the file. A new table that names a person is a row here, or of [`EXPLAINED`].
pub const SECTIONS: &[Section] = &[
    but("person", "person", sql::EXPORT_PERSON, &[]),
    but(
        "profile",
        "person_detail",
        sql::EXPORT_PROFILE,
        &[("person", OWN), ("salt", "random bytes that say nothing about you")],
    ),
    all("accounts", "account", sql::EXPORT_ACCOUNTS),
    all("charter", "acceptance", sql::EXPORT_CHARTER),
    all("audiences", "audience", sql::EXPORT_AUDIENCES),
    all("audience_samples", "audience_sample", sql::EXPORT_SAMPLES),
    all("evaluations", "evaluation", sql::EXPORT_EVALUATIONS),
    all("holidays", "holiday", sql::EXPORT_HOLIDAYS),
    all("kits", "kit", sql::EXPORT_KITS),
    all("shares", "share", sql::EXPORT_SHARES),
    but("corrections", "correction", sql::EXPORT_CORRECTIONS, &[]),
    but("figures", "anchor", sql::EXPORT_FIGURES, &[]),
    all("figure_questions", "anchor_question", sql::EXPORT_QUESTIONS),
    all("links", "link", sql::EXPORT_LINKS),
    but("clicks", "click_rollup", sql::EXPORT_CLICKS, &[]),
    all("training", "training", sql::EXPORT_TRAINING),
    all("not_for_me", "declined", sql::EXPORT_DECLINED),
    all("written", "contribution", sql::EXPORT_WRITTEN),
    all("decisions", "decision", sql::EXPORT_DECISIONS),
    but("pauses", "pause", sql::EXPORT_PAUSES, &[("person", OWN), ("ended_by", OWN)]),
    but("alerts_closed", "alert", sql::EXPORT_ALERTS, &[("closed_by", OWN)]),
    all("private_messages", "errand", sql::EXPORT_ERRANDS),
    but("workspace_messages", "workspace_message", sql::EXPORT_MESSAGES, &[("author", OWN), ("only_for", OWN)]),
    but(
        "sessions",
        "session",
        sql::EXPORT_SESSIONS,
        &[
            ("person", OWN),
            ("token_hash", "the hash of a secret in your browser"),
            ("csrf", "a secret of your browser"),
        ],
    ),
    but(
        "link_codes",
        "link_code",
        sql::EXPORT_CODES,
        &[("person", OWN), ("claimed_by", OWN), ("hash", "the hash of a code that only you saw")],
    ),
    but("audience_pages", "audience_ticket", sql::EXPORT_AUDIENCE_TICKETS, &[("person", OWN), ("hash", TICKET)]),
    but("export_pages", "export_ticket", sql::EXPORT_EXPORT_TICKETS, &[("person", OWN), ("hash", TICKET)]),
    all("ledger_private", "ledger_private", sql::EXPORT_PRIVATE),
    but("ledger", "ledger_leaf", sql::EXPORT_LEDGER, &[("hash", "follows from the line")]),
];

/// Tables of which nothing is told, and why: none of their rows is about a person.
pub const EXPLAINED: &[(&str, &str)] = &[
    ("meta", "what the installation keeps about itself"),
    ("approval", "approvals read from files: under \"content\", by name"),
    ("schedule_cursor", "how far the calendar was planned"),
    ("slot", "what is posted in channels, and when"),
    ("visitor_seen", "visitors, under a salt that is deleted within 48 hours: nobody can say whose they are"),
    ("day_salt", "that salt"),
    ("spool_import", "how far clicks were imported"),
    ("picture", "pictures of cards"),
    ("chat_event", "numbers of events that chat platforms sent"),
    ("pseudonym_key", "versions of the key of pseudonyms"),
    ("feed", "feeds that are followed, and when they were read"),
    ("feed_seen", "entries of feeds, and which became drafts"),
    ("erasure", "hashes of ids of people who were erased"),
];

/// Columns that are instants, in milliseconds; 0 is none.
const INSTANTS: [&str; 6] = ["at", "since", "until", "next_fetch", "not_before", "tried_since"];
/// Columns that are yes or no.
const SWITCHES: [&str; 6] = ["suggested", "named", "figures", "withdrawn", "also", "let_go"];

/// A value as people and programs read it.
fn told(table: &str, column: &str, value: Value) -> Value {
    let instant = INSTANTS.contains(&column) || column.ends_with("_at") || column.ends_with("_until");
    match value {
        Value::Number(n) if instant => match n.as_i64() {
            Some(0) | None => Value::Null,
            Some(ms) => Value::String(Millis(ms).to_string()),
        },
        // Hours since 1970.
        Value::Number(n) if column == "hour" || column == "begun" => {
            Value::String(Millis(n.as_i64().unwrap_or(0).saturating_mul(Millis::HOUR)).to_string())
        }
        Value::Number(n) if SWITCHES.contains(&column) || (table == "share" && column == "own_words") => {
            Value::Bool(n.as_i64() == Some(1))
        }
        // JSON that is kept as text.
        Value::String(text) if matches!(column, "judgement" | "body" | "line") && text.starts_with('{') => {
            serde_json::from_str(&text).unwrap_or(Value::String(text))
        }
        other => other,
    }
}

/// Bytes: pseudonyms one by one, anything else in one piece.
fn bytes(column: &str, bytes: &[u8]) -> Value {
    match column {
        "pseudonyms" | "colleagues" => bytes.chunks(8).map(|one| Value::String(hex(one))).collect(),
        _ => Value::String(hex(bytes)),
    }
}

stamp! {
    /// Everything that is stored about a person, by section. Every section is there, an empty one too.
    ///
    /// # Errors
    /// What the database says.
    pub async fn export(&self, person: PersonId) -> Result<Map<String, Value>> {
        // One look: what changes meanwhile is all in it or not at all.
        let mut tx = self.readers.begin().await?;
        let mut sections = Map::new();
        for section in SECTIONS {
            let query = sqlx::query(section.statement).bind(person.to_string());
            let rows: Vec<Row> = query.fetch_all(&mut *tx).await?;
            let rows: Result<Vec<Value>> = rows.iter().map(|row| Self::told_row(section.table, row)).collect();
            sections.insert(section.name.to_owned(), Value::Array(rows?));
        }
        tx.rollback().await?;
        Ok(sections)
    }

    fn told_row(table: &str, row: &Row) -> Result<Value> {
        let mut fields = Map::new();
        for column in row.columns() {
            let (name, at) = (column.name(), column.ordinal());
            let value = if let Ok(number) = row.try_get::<Option<i64>, _>(at) {
                number.map_or(Value::Null, Value::from)
            } else if let Ok(text) = row.try_get::<Option<String>, _>(at) {
                text.map_or(Value::Null, Value::from)
            } else {
                bytes(name, &row.try_get::<Vec<u8>, _>(at)?)
            };
            fields.insert(name.to_owned(), told(table, name, value));
        }
        Ok(Value::Object(fields))
    }

    /// Keeps the one address from which this person fetches their data; an earlier one opens nothing any more. Real time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_export_ticket(&self, hash: &str, person: PersonId, now: Millis, expires: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let id = person.to_string();
        sqlx::query(sql::EXPORT_TICKETS_DROP).bind(id.clone()).bind(now.0).execute(&mut *tx).await?;
        let query = sqlx::query(sql::EXPORT_TICKET_ADD).bind(hash.to_owned()).bind(id).bind(expires.0);
        query.execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Whose data this address opens, if it still does.
    ///
    /// # Errors
    /// What the database says.
    pub async fn export_ticket(&self, hash: &str, now: Millis) -> Result<Option<PersonId>> {
        let query = sqlx::query(sql::EXPORT_TICKET).bind(hash.to_owned()).bind(now.0);
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.map(|row| parsed("person id", row.try_get("person")?)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::{EXPLAINED, SECTIONS, told};
    use serde_json::json;
    use std::collections::BTreeSet;

    #[test]
    fn every_section_has_a_name_and_a_table_of_its_own() {
        let names: BTreeSet<&str> = SECTIONS.iter().map(|section| section.name).collect();
        let tables: BTreeSet<&str> =
            SECTIONS.iter().map(|section| section.table).chain(EXPLAINED.iter().map(|(table, _)| *table)).collect();
        assert_eq!((names.len(), tables.len()), (SECTIONS.len(), SECTIONS.len() + EXPLAINED.len()));
    }

    #[test]
    fn values_are_read_by_people() {
        for (table, column, value, expected) in [
            ("share", "shared_at", json!(1_795_419_000_000_i64), json!("2026-11-23T07:30:00Z")),
            ("share", "undone_at", json!(null), json!(null)),
            ("person_detail", "snoozed_until", json!(0), json!(null)),
            ("person_detail", "named", json!(1), json!(true)),
            ("share", "own_words", json!(0), json!(false)),
            ("kit", "own_words", json!("1"), json!("1")),
            ("click_rollup", "hour", json!(498_727), json!("2026-11-23T07:00:00Z")),
            ("kit", "judgement", json!("{\"a\":1}"), json!({"a": 1})),
            ("share", "text", json!("{\"a\":1}"), json!("{\"a\":1}")),
        ] {
            assert_eq!(told(table, column, value.clone()), expected, "{table}.{column} {value}");
        }
    }
}

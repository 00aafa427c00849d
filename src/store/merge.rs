//! Two people who turn out to be one: every row that names the one names the other from now on, in one transaction.
use sqlx::Row as _;

use super::{Ended, NewDecision, Person, PersonState, Result, Share, parsed, sql, stamp};
use crate::content::{Action, Revision};
use crate::id::{ItemId, Millis, PersonId};
use crate::ledger::Entry;

/// Two people to be made one.
#[derive(Clone, Debug)]
pub struct Merge {
    /// Hash of the code that was typed.
    pub code: String,
    /// Who typed it and consents: one of the two.
    pub claimed_by: PersonId,
    /// Who stays, as they are from now on.
    pub person: Person,
    /// Whose id goes.
    pub gone: PersonId,
    /// Business time.
    pub now: Millis,
    /// Real time: whether the code still holds.
    pub real: Millis,
    /// Items whose author is one of the two by name.
    pub written: Vec<ItemId>,
}

/// What two people did and one cannot have done: each gets a leaf of its own.
#[derive(Clone, Copy, Debug)]
pub enum Lost<'a> {
    /// The later of two shares of one item on one network: it is undone.
    Share(&'a Share),
    /// The approval of an item by whoever wrote or submitted it: it waits for somebody else again.
    Approval(&'a ItemId, &'a Revision),
}

/// Tables and columns that name a person, with the statement that gives a row to another one. Rows of which a person
/// has one of a kind are settled before.
const REPOINT: &[(&str, &str, &str)] = &[
    ("account", "person", sql::MERGE_ACCOUNT),
    ("alert", "closed_by", sql::MERGE_ALERT),
    ("audience_ticket", "person", sql::MERGE_TICKETS),
    ("contribution", "person", sql::MERGE_CONTRIBUTION),
    ("decision", "person", sql::MERGE_DECISION),
    ("errand", "person", sql::MERGE_ERRAND),
    ("export_ticket", "person", sql::MERGE_EXPORT_TICKETS),
    ("kit", "person", sql::MERGE_KIT),
    ("ledger_private", "person", sql::MERGE_PRIVATE),
    ("link", "person", sql::MERGE_LINK),
    ("pause", "ended_by", sql::MERGE_PAUSE_ENDED),
    ("pause", "person", sql::MERGE_PAUSE),
    ("session", "person", sql::MERGE_SESSION),
    ("share", "person", sql::MERGE_SHARE),
    ("workspace_message", "author", sql::MERGE_SAID),
    ("workspace_message", "only_for", sql::MERGE_SHOWN),
];

/// Tables of which a person has one row of a kind: what becomes of two, and the statement that drops what is left over.
const SETTLE: &[(&str, &str, &str)] = &[
    // Accepted first; told last; sampled last; evaluated in all; trained last; declined first.
    ("acceptance", sql::MERGE_ACCEPTANCES, sql::MERGE_ACCEPTANCES_DROP),
    ("audience", sql::MERGE_AUDIENCES, sql::AUDIENCES_DROP),
    ("audience_sample", sql::MERGE_SAMPLES, sql::SAMPLES_DROP),
    ("evaluation", sql::MERGE_EVALUATIONS, sql::EVALUATIONS_DROP),
    ("holiday", sql::MERGE_HOLIDAYS, sql::ERASE_HOLIDAYS),
    ("training", sql::MERGE_TRAINING, sql::TRAINING_DROP),
    ("declined", sql::MERGE_DECLINED, sql::MERGE_DECLINED_DROP),
    // Asked last.
    ("anchor_question", sql::MERGE_QUESTIONS, sql::QUESTIONS_DROP),
];

/// Every table and column that names a person and is taken care of here: a test compares it with the schema.
#[must_use]
pub fn merged_columns() -> Vec<(&'static str, &'static str)> {
    let rows = REPOINT.iter().map(|(table, column, _)| (*table, *column));
    let settled = SETTLE.iter().map(|(table, ..)| (*table, "person"));
    let dropped = [("link_code", "person"), ("link_code", "claimed_by"), ("person_detail", "person")];
    rows.chain(settled).chain(dropped).collect()
}

stamp! {
    /// Makes two people one, if the code still holds and was typed by who consents: then it is used up. Of two shares of
    /// one item on one network the earlier stays, and nobody has approved their own item; `leaf` tells of what is lost
    /// so. `false` where the code does not hold.
    ///
    /// # Errors
    /// What the database says; then nothing changed.
    pub async fn merge(
        &self, merge: &Merge, entry: &Entry, leaf: impl Fn(Lost<'_>) -> Entry,
    ) -> Result<bool> {
        let (kept, gone) = (merge.person.id, merge.gone);
        let mut tx: Tx = self.write().await?;
        if !Self::use_code(&mut tx, &merge.code, merge.claimed_by, merge.real).await? {
            return Ok(false);
        }
        let both = async |tx: &mut Tx, statement: &'static str| {
            let query = sqlx::query(statement).bind(kept.to_string()).bind(gone.to_string());
            query.execute(&mut **tx).await.map(drop)
        };
        Self::undo_twice(&mut tx, merge, &leaf).await?;
        Self::submit_again(&mut tx, merge, &leaf).await?;
        both(&mut tx, sql::MERGE_LINKS_TWICE).await?;
        let query = sqlx::query(sql::MERGE_TOLD_TWICE).bind(kept.to_string()).bind(gone.to_string());
        query.bind(merge.now.0).bind(Ended::TOLD.code()).bind(Ended::TOLD.reason()).execute(&mut *tx).await?;
        for (_, settle, rest) in SETTLE {
            both(&mut tx, settle).await?;
            sqlx::query(*rest).bind(gone.to_string()).execute(&mut *tx).await?;
        }
        for (_, _, statement) in REPOINT {
            both(&mut tx, statement).await?;
        }
        both(&mut tx, sql::MERGE_CODES).await?;
        Self::unite(&mut tx, merge).await?;
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Of two shares of one item on one network, the earlier stays.
    async fn undo_twice(tx: &mut Tx, merge: &Merge, leaf: &impl Fn(Lost<'_>) -> Entry) -> Result<()> {
        let query = sqlx::query(sql::MERGE_SHARES_TWICE);
        let rows: Vec<Row> =
            query.bind(merge.person.id.to_string()).bind(merge.gone.to_string()).fetch_all(&mut **tx).await?;
        let shares: Vec<Share> = rows.iter().map(Self::share_of).collect::<Result<_>>()?;
        // Each has at most one share of a kind, so that they come in pairs, the earlier one first.
        for share in shares.chunks(2).filter_map(|pair| pair.get(1)) {
            let id = share.id.to_string();
            sqlx::query(sql::MERGE_SHARE_UNDO).bind(id.clone()).bind(merge.now.0).execute(&mut **tx).await?;
            sqlx::query(sql::CORRECTION_CLOSE).bind(id).bind(merge.now.0).bind("undone").execute(&mut **tx).await?;
            Self::append(tx, &leaf(Lost::Share(share))).await?;
        }
        Ok(())
    }

    /// What the one wrote or submitted and the other approved last waits for approval again.
    async fn submit_again(tx: &mut Tx, merge: &Merge, leaf: &impl Fn(Lost<'_>) -> Entry) -> Result<()> {
        let query = sqlx::query(sql::MERGE_APPROVALS);
        let rows: Vec<Row> =
            query.bind(merge.person.id.to_string()).bind(merge.gone.to_string()).fetch_all(&mut **tx).await?;
        for row in rows {
            let item: ItemId = parsed("item id", row.try_get("item")?)?;
            if row.try_get::<i64, _>("submitted")? == 0 && !merge.written.contains(&item) {
                continue;
            }
            let revision = Revision(row.try_get("revision")?);
            Self::append(tx, &leaf(Lost::Approval(&item, &revision))).await?;
            let new = NewDecision {
                item,
                revision,
                action: Action::Submit,
                person: Some(merge.person.id),
                platform: String::new(),
                reason: String::new(),
                at: merge.now,
            };
            Self::decide(tx, &new).await?;
        }
        Ok(())
    }

    /// One row for both: who they are from now on.
    async fn unite(tx: &mut Tx, merge: &Merge) -> Result<()> {
        let (person, gone) = (&merge.person, merge.gone.to_string());
        let id = person.id.to_string();
        let query = sqlx::query(sql::MERGE_QUIET).bind(id.clone()).bind(gone.clone());
        query.bind(merge.claimed_by.to_string()).execute(&mut **tx).await?;
        sqlx::query(sql::MERGE_DETAIL)
            .bind(id.clone())
            .bind(person.name.clone())
            .bind(person.lang.code())
            .bind(person.country.clone())
            .bind(person.team.clone())
            .bind(i64::from(person.named))
            .bind(person.host.clone())
            .bind(person.relationship.code())
            .bind(person.regimes.join(" "))
            .execute(&mut **tx)
            .await?;
        sqlx::query(sql::MERGE_BORN)
            .bind(id.clone())
            .bind(gone.clone())
            .bind(person.state.code())
            .bind(person.since.0)
            .execute(&mut **tx)
            .await?;
        if person.state == PersonState::Left {
            // As leaving does.
            sqlx::query(sql::AUDIENCES_DROP).bind(id.clone()).execute(&mut **tx).await?;
            sqlx::query(sql::SAMPLES_DROP).bind(id.clone()).execute(&mut **tx).await?;
            sqlx::query(sql::TRAINING_DROP).bind(id).execute(&mut **tx).await?;
        }
        sqlx::query(sql::MERGE_DETAIL_DROP).bind(gone.clone()).execute(&mut **tx).await?;
        sqlx::query(sql::MERGE_PERSON_DROP).bind(gone).execute(&mut **tx).await?;
        Ok(())
    }
}

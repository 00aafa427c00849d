//! Submissions that approvers are told of: kept with the decision that causes them.
use sqlx::Row as _;

use super::{ErrandKind, NewDecision, NewErrand, Result, sql, stamp};
use crate::id::{ErrandId, Millis, PersonId};

/// Somebody who is to be told that something was submitted.
#[derive(Clone, Debug)]
pub struct NewReview {
    /// Of the errand; the nonce of the message.
    pub id: ErrandId,
    /// Who.
    pub person: PersonId,
    /// Not before this. Real time.
    pub not_before: Millis,
}

/// How far somebody was told of submissions, each by the number of its decision.
#[derive(Clone, Copy, Debug)]
pub struct ReviewsTold {
    /// The newest that they were told of.
    pub told: Option<i64>,
    /// The newest that they are to be told of.
    pub newest: Option<i64>,
    /// The oldest whose errand was claimed, and neither settled nor put back: they may know of it already.
    pub begun: Option<i64>,
}

/// The number of the decision that an errand of [`ErrandKind::Review`] with this subject is about.
#[must_use]
pub fn review_number(subject: &str) -> Option<i64> {
    subject.split_once(' ')?.0.parse().ok()
}

stamp! {
    /// Has people told of a submission with this number, unless this revision was submitted before.
    pub(in crate::store) async fn ask_review(tx: &mut Tx, new: &NewDecision, number: i64, people: &[NewReview]) -> Result<()> {
        if people.is_empty() {
            return Ok(());
        }
        let query = sqlx::query(sql::SUBMITTED_BEFORE).bind(new.item.to_string()).bind(new.revision.0.clone());
        let before: Option<Row> = query.bind(number).fetch_optional(&mut **tx).await?;
        if before.is_some() {
            return Ok(());
        }
        for one in people {
            let errand = NewErrand {
                id: one.id,
                kind: ErrandKind::Review,
                // As text in the order of the numbers: the newest has the greatest.
                subject: format!("{number:020} {}", one.person),
                person: Some(one.person),
                item: Some(new.item.clone()),
                created_at: new.at,
                not_before: one.not_before,
            };
            Self::errand(tx, &errand).await?;
        }
        Ok(())
    }

    /// How far a person was told of submissions.
    ///
    /// # Errors
    /// What the database says.
    pub async fn reviews_of(&self, person: PersonId) -> Result<ReviewsTold> {
        let row: Row = sqlx::query(sql::REVIEWS_OF).bind(person.to_string()).fetch_one(&self.readers).await?;
        let number = |column: &str| -> Result<Option<i64>> {
            Ok(row.try_get::<Option<String>, _>(column)?.as_deref().and_then(review_number))
        };
        Ok(ReviewsTold { told: number("told")?, newest: number("newest")?, begun: number("begun")? })
    }
}

//! Errands: what the program still has to say or change in a chat, kept with what causes it and worked off until done.
//!
//! An errand is asked for once: its kind and subject together are unique. Who works on one holds its fence; one whose
//! worker died is taken up again when its time has come, and its id is the nonce that makes saying it again harmless.
use sqlx::Row as _;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::id::{ErrandId, ItemId, Millis, PersonId};
use crate::ledger::Entry;

/// What an errand is about. A new kind is a variant here and a row of [`ErrandKind::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrandKind {
    /// The card of a slot becomes a withdrawn notice. Subject: the slot.
    EditCard,
    /// Somebody who shared is asked to remove their post. Subject: the share and the number of the withdrawal.
    AskRemoval,
    /// Posts that say too little are said to their author. Subject: the first of the corrections.
    Correction,
    /// Somebody of the comms team is told of a spike. Subject: the alert and the person.
    Alert,
    /// Somebody who can approve is told of what was submitted. Subject: the number of the decision and the person.
    Review,
    /// Who approved an item, or asked for that, is told that an edit undid it. Subject: the item, its new revision and the
    /// person.
    Edited,
    /// The author of a share is asked for what the network shows of it. Subject: the share.
    Figure,
    /// Whose sample was made under an earlier key is asked for a new one. Subject: the version of the key and the person.
    Sample,
    /// Who suggested an item is told what became of it. Subject: the item, and the number of the decision or 0.
    Suggestion,
    /// Somebody who wants it is told of their own week, in which they shared. Subject: its Monday and the person.
    Recap,
}

/// How an errand is treated by those who wait, count and are asked for quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrandClass {
    /// Takes something back: first in the queue, at any hour.
    Takedown,
    /// A private message that nobody asked for at that moment: never at a quiet hour, and only so many.
    Nudge,
    /// The daily work of who has a role in the comms team.
    Desk,
}

impl ErrandClass {
    /// The code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Takedown => "takedown",
            Self::Nudge => "nudge",
            Self::Desk => "desk",
        }
    }
}

impl ErrandKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::EditCard,
        Self::AskRemoval,
        Self::Correction,
        Self::Alert,
        Self::Review,
        Self::Edited,
        Self::Figure,
        Self::Sample,
        Self::Suggestion,
        Self::Recap,
    ];

    /// The code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::EditCard => "edit_card",
            Self::AskRemoval => "ask_removal",
            Self::Correction => "correction",
            Self::Alert => "alert",
            Self::Review => "review",
            Self::Edited => "edited",
            Self::Figure => "figure",
            Self::Sample => "sample",
            Self::Suggestion => "suggestion",
            Self::Recap => "recap",
        }
    }

    /// How it is treated.
    #[must_use]
    pub fn class(self) -> ErrandClass {
        match self {
            Self::EditCard | Self::AskRemoval => ErrandClass::Takedown,
            Self::Correction | Self::Figure | Self::Sample | Self::Suggestion | Self::Recap => ErrandClass::Nudge,
            Self::Alert | Self::Review | Self::Edited => ErrandClass::Desk,
        }
    }
}

/// An errand to be run.
#[derive(Clone, Debug)]
pub struct NewErrand {
    /// Its id; the nonce of the message, where it is one.
    pub id: ErrandId,
    /// What it is about.
    pub kind: ErrandKind,
    /// What exactly: a second errand of this kind with this subject is never made.
    pub subject: String,
    /// Whom it is said to; `None` when nobody in particular.
    pub person: Option<PersonId>,
    /// The item it is about, where it is about one.
    pub item: Option<ItemId>,
    /// When it was caused. Business time.
    pub created_at: Millis,
    /// Not before this. Real time; 0 for at once.
    pub not_before: Millis,
}

/// An errand as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// Its id.
    pub id: ErrandId,
    /// What it is about.
    pub kind: ErrandKind,
    /// What exactly.
    pub subject: String,
    /// Whom it is said to.
    pub person: Option<PersonId>,
    /// The item it is about.
    pub item: Option<ItemId>,
    /// When it was caused. Business time.
    pub created_at: Millis,
    /// Not before this. Real time.
    pub not_before: Millis,
    /// How often it was claimed.
    pub attempts: u32,
    /// Grows with every change: who holds an older number may not write.
    pub fence: i64,
    /// How it ended and when (business time); `None` while it is open.
    pub ended: Option<(Millis, Ended)>,
    /// The message that stands for it, as the chat named it.
    pub message: Option<String>,
}

impl Errand {
    /// Was it claimed before and neither settled nor put back, so that what it comes to may have been said already? Each
    /// claim adds one to the fence, and putting back another.
    #[must_use]
    pub fn interrupted(&self) -> bool {
        self.fence < 2 * i64::from(self.attempts) - 1
    }
}

/// How an errand ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It was done.
    Done,
    /// There was nothing left to do, for this reason: a code.
    Moot(&'static str),
    /// It cannot be done, for this reason: what the platform said.
    Failed(String),
}

/// The most that is kept of a platform's reason, in characters.
const REASON_MAX: usize = 300;

impl Ended {
    /// The code in the database.
    pub(in crate::store) fn code(&self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Moot(_) => "moot",
            Self::Failed(_) => "failed",
        }
    }

    pub(in crate::store) fn reason(&self) -> String {
        match self {
            Self::Done => String::new(),
            Self::Moot(why) => (*why).to_owned(),
            Self::Failed(reason) => reason.chars().take(REASON_MAX).collect(),
        }
    }

    fn read(code: &str, reason: String) -> Result<Self> {
        match code {
            "done" => Ok(Self::Done),
            "moot" => Ok(Self::Moot(MOOT.into_iter().find(|known| **known == *reason).unwrap_or("MOOT"))),
            "failed" => Ok(Self::Failed(reason)),
            _ => Err(StoreError::Value { what: "outcome of an errand", value: code.to_owned() }),
        }
    }

    /// The message was gone before it could be changed.
    pub const MESSAGE_GONE: Self = Self::Moot("MESSAGE_GONE");
    /// What it was about is gone.
    pub const SUBJECT_GONE: Self = Self::Moot("SUBJECT_GONE");
    /// Whom it was for takes part no longer.
    pub const LEFT: Self = Self::Moot("LEFT");
    /// Whom it was for wants no such messages.
    pub const UNWANTED: Self = Self::Moot("UNWANTED");
    /// They are told by another message.
    pub const TOLD: Self = Self::Moot("TOLD");
    /// There is no channel in which it could be said.
    pub const NOWHERE: Self = Self::Moot("NOWHERE");
}

/// Every reason for which nothing was left to do.
const MOOT: [&str; 6] = ["MESSAGE_GONE", "SUBJECT_GONE", "LEFT", "UNWANTED", "TOLD", "NOWHERE"];

stamp! {
    fn errand_of(row: &Row) -> Result<Errand> {
        let kind: String = row.try_get("kind")?;
        let person: Option<String> = row.try_get("person")?;
        let item: Option<String> = row.try_get("item")?;
        let done_at: Option<i64> = row.try_get("done_at")?;
        let ended = match done_at {
            Some(at) => Some((Millis(at), Ended::read(row.try_get("outcome")?, row.try_get("reason")?)?)),
            None => None,
        };
        Ok(Errand {
            id: parsed("errand id", row.try_get("id")?)?,
            kind: ErrandKind::ALL
                .into_iter()
                .find(|known| known.code() == kind)
                .ok_or(StoreError::Value { what: "kind of an errand", value: kind })?,
            subject: row.try_get("subject")?,
            person: person.as_deref().map(|id| parsed("person id", id)).transpose()?,
            item: item.as_deref().map(|id| parsed("item id", id)).transpose()?,
            created_at: Millis(row.try_get("created_at")?),
            not_before: Millis(row.try_get("not_before")?),
            attempts: u32::try_from(row.try_get::<i64, _>("attempts")?).unwrap_or(u32::MAX),
            fence: row.try_get("fence")?,
            ended,
            message: row.try_get("message")?,
        })
    }

    /// Keeps an errand inside the caller's transaction; `false` when it was asked for before: then nothing happens.
    pub(in crate::store) async fn errand(tx: &mut Tx, new: &NewErrand) -> Result<bool> {
        let done = sqlx::query(sql::ERRAND_ADD)
            .bind(new.id.to_string())
            .bind(new.kind.code())
            .bind(new.subject.clone())
            .bind(new.person.map(|id| id.to_string()))
            .bind(new.item.as_ref().map(|id| id.to_string()))
            .bind(new.kind.class().code())
            .bind(new.created_at.0)
            .bind(new.not_before.0)
            .execute(&mut **tx)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Keeps errands, with a leaf when at least one of them is new; answers how many are.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_errands(&self, new: &[NewErrand], entry: Option<&Entry>) -> Result<usize> {
        let mut tx: Tx = self.write().await?;
        let mut added = 0;
        for errand in new {
            added += usize::from(Self::errand(&mut tx, errand).await?);
        }
        if let Some(entry) = entry.filter(|_| added > 0) {
            Self::append(&mut tx, entry).await?;
        }
        tx.commit().await?;
        Ok(added)
    }

    /// Was this person told, of an edit since `since` (business time), that it undid the approval of this item?
    ///
    /// # Errors
    /// What the database says.
    pub async fn told_of_edit(&self, person: PersonId, item: &ItemId, since: Millis) -> Result<bool> {
        let query = sqlx::query(sql::TOLD_OF_EDIT).bind(person.to_string()).bind(item.to_string()).bind(since.0);
        Ok(query.fetch_optional(&self.readers).await?.is_some())
    }

    /// Up to `limit` errands that may be run at `now` (real time): takedowns first, then the longest waiting.
    ///
    /// # Errors
    /// What the database says.
    pub async fn errands_open(&self, now: Millis, limit: i64) -> Result<Vec<Errand>> {
        let rows: Vec<Row> = sqlx::query(sql::ERRANDS_OPEN).bind(now.0).bind(limit).fetch_all(&self.readers).await?;
        rows.iter().map(Self::errand_of).collect()
    }

    /// Takes an errand up: nobody else does before `until` (real time). `None` when somebody else has it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn claim_errand(&self, errand: &Errand, until: Millis) -> Result<Option<Errand>> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::ERRAND_CLAIM).bind(errand.id.to_string()).bind(errand.fence).bind(until.0);
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        let attempts = errand.attempts.saturating_add(1);
        let claimed = Errand { fence: errand.fence + 1, attempts, not_before: until, ..errand.clone() };
        Ok((done.rows_affected() > 0).then_some(claimed))
    }

    /// A claimed errand has ended so at `at` (business time), under this message where it became one; `false` when it is
    /// no longer ours.
    ///
    /// # Errors
    /// What the database says.
    pub async fn errand_done(
        &self, errand: &Errand, ended: &Ended, at: Millis, message: Option<&str>,
    ) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::ERRAND_DONE)
            .bind(errand.id.to_string())
            .bind(errand.fence)
            .bind(at.0)
            .bind(ended.code())
            .bind(ended.reason())
            .bind(message.map(str::to_owned))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        if errand.kind == ErrandKind::Correction {
            Self::corrections_ended(&mut tx, errand.id, (*ended == Ended::Done).then_some(at)).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// A claimed errand could not be run: again at `not_before` (real time). `false` when it is no longer ours.
    ///
    /// # Errors
    /// What the database says.
    pub async fn errand_later(&self, errand: &Errand, not_before: Millis) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::ERRAND_LATER).bind(errand.id.to_string()).bind(errand.fence).bind(not_before.0);
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }
}

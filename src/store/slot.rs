//! Slots: made together with the schedule's progress, claimed under a fence, settled with their ledger leaf.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{NewLink, Result, StoreError, parsed, sql, stamp};
use crate::content::{Kind, Revision};
use crate::id::{ChannelId, ItemId, LinkCode, Millis, ScheduleId, SlotId};
use crate::ledger::Entry;
use crate::schedule::line::State;
use crate::schedule::{Place, Posted, What};

/// Why a slot exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Its schedule fired.
    Schedule,
    /// The first slot of a fresh installation.
    OnInstall,
}

impl Origin {
    fn code(self) -> &'static str {
        match self {
            Self::Schedule => "schedule",
            Self::OnInstall => "on_install",
        }
    }
}

/// A slot to be planned.
#[derive(Clone, Debug)]
pub struct NewSlot {
    /// Its id.
    pub id: SlotId,
    /// When it is due. Business time.
    pub instant: Millis,
    /// Not after this. Business time.
    pub deadline: Millis,
    /// Why it exists.
    pub origin: Origin,
    /// Already known not to be posted, for this reason.
    pub skipped: Option<&'static str>,
}

/// A slot as the post line sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its id.
    pub id: SlotId,
    /// The schedule that fired.
    pub schedule: ScheduleId,
    /// Where it posts.
    pub channel: ChannelId,
    /// When it is due. Business time.
    pub instant: Millis,
    /// Not after this. Business time.
    pub deadline: Millis,
    /// Items or the board.
    pub what: What,
    /// Why it exists.
    pub origin: Origin,
    /// Where it stands.
    pub state: State,
    /// Counts every change; who holds an older number may not write.
    pub fence: i64,
    /// How often it was claimed.
    pub attempts: u32,
    /// The item chosen for it.
    pub item: Option<ItemId>,
    /// Revision of that item.
    pub revision: Option<Revision>,
    /// The card's own link.
    pub link: Option<LinkCode>,
    /// Where its card was last sent to, whatever became of the calendar since; `None` for the embedded workspace, and
    /// before its first claim.
    pub place: Option<Place>,
}

/// What a slot will post.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The item.
    pub item: ItemId,
    /// Its approved revision.
    pub revision: Revision,
    /// Its kind, for the mix.
    pub kind: Kind,
    /// The card's text, against near-identical posts.
    pub text: String,
}

/// How many slots stand where, by state code.
pub type SlotCounts = BTreeMap<String, i64>;

/// The columns that a state fills.
struct Columns {
    state: &'static str,
    not_before: i64,
    lease_until: i64,
    quarantine_until: i64,
    reason: String,
    message: Option<String>,
}

impl From<&State> for Columns {
    fn from(state: &State) -> Self {
        let mut columns = Self {
            state: "due",
            not_before: 0,
            lease_until: 0,
            quarantine_until: 0,
            reason: String::new(),
            message: None,
        };
        match state {
            State::Due { not_before } => columns.not_before = not_before.0,
            State::Sending { lease_until, quarantine_until } => {
                columns.state = "sending";
                columns.lease_until = lease_until.0;
                columns.quarantine_until = quarantine_until.0;
            }
            State::Sent { message } => {
                columns.state = "sent";
                columns.message = Some(message.clone());
            }
            State::Skipped { reason } => {
                columns.state = "skipped";
                columns.reason.clone_from(reason);
            }
            State::Failed { reason } => {
                columns.state = "failed";
                columns.reason.clone_from(reason);
            }
        }
        columns
    }
}

fn what_code(what: What) -> &'static str {
    match what {
        What::Items => "items",
        What::Board => "board",
    }
}

stamp! {
    pub(in crate::store) fn slot_of(row: &Row) -> Result<Slot> {
        let code: String = row.try_get("state")?;
        let reason: String = row.try_get("reason")?;
        let state = match code.as_str() {
            "due" => State::Due { not_before: Millis(row.try_get("not_before")?) },
            "sending" => State::Sending {
                lease_until: Millis(row.try_get("lease_until")?),
                quarantine_until: Millis(row.try_get("quarantine_until")?),
            },
            "sent" => State::Sent { message: row.try_get::<Option<String>, _>("message")?.unwrap_or_default() },
            "skipped" => State::Skipped { reason },
            "failed" => State::Failed { reason },
            _ => return Err(StoreError::Value { what: "slot state", value: code }),
        };
        let item: Option<String> = row.try_get("item")?;
        let link: Option<String> = row.try_get("link")?;
        let place: (Option<String>, Option<String>) = (row.try_get("place_workspace")?, row.try_get("place_id")?);
        Ok(Slot {
            id: parsed("slot id", row.try_get("id")?)?,
            schedule: parsed("schedule id", row.try_get("schedule")?)?,
            channel: parsed("channel id", row.try_get("channel")?)?,
            instant: Millis(row.try_get("instant")?),
            deadline: Millis(row.try_get("deadline")?),
            what: if row.try_get::<&str, _>("what")? == "board" { What::Board } else { What::Items },
            origin: if row.try_get::<&str, _>("origin")? == "schedule" { Origin::Schedule } else { Origin::OnInstall },
            state,
            fence: row.try_get("fence")?,
            attempts: u32::try_from(row.try_get::<i64, _>("attempts")?).unwrap_or(u32::MAX),
            item: item.as_deref().map(|text| parsed("item id", text)).transpose()?,
            revision: row.try_get::<Option<String>, _>("item_revision")?.map(Revision),
            link: link.as_deref().map(|text| parsed("link code", text)).transpose()?,
            place: match place {
                (Some(workspace), Some(id)) => Some(Place { workspace: parsed("workspace", &workspace)?, id }),
                _ => None,
            },
        })
    }

    /// How far a schedule has been turned into slots.
    ///
    /// # Errors
    /// What the database says.
    pub async fn planned_to(&self, schedule: &ScheduleId, channel: &ChannelId) -> Result<Option<Millis>> {
        let query = sqlx::query(sql::CURSOR).bind(schedule.to_string()).bind(channel.to_string());
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.map(|row| Ok(Millis(row.try_get("planned_to")?))).transpose()
    }

    /// Plans slots and moves the schedule's progress in one transaction; a slot that exists stays as it is.
    ///
    /// # Errors
    /// What the database says.
    pub async fn plan(
        &self, schedule: &crate::schedule::Schedule, slots: &[NewSlot], planned_to: Millis,
    ) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        for slot in slots {
            sqlx::query(sql::SLOT_ADD)
                .bind(slot.id.to_string())
                .bind(schedule.id.to_string())
                .bind(schedule.revision.clone())
                .bind(schedule.channel.to_string())
                .bind(slot.instant.0)
                .bind(slot.deadline.0)
                .bind(what_code(schedule.post))
                .bind(slot.origin.code())
                .bind(crate::schedule::tz_version())
                .bind(if slot.skipped.is_some() { "skipped" } else { "due" })
                .bind(slot.skipped.unwrap_or_default())
                .execute(&mut *tx)
                .await?;
        }
        sqlx::query(sql::CURSOR_SET)
            .bind(schedule.id.to_string())
            .bind(schedule.channel.to_string())
            .bind(planned_to.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Up to `limit` slots that may be claimed at this real time, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn open_slots(&self, real: Millis, limit: i64) -> Result<Vec<Slot>> {
        let rows: Vec<Row> = sqlx::query(sql::SLOTS_OPEN).bind(real.0).bind(limit).fetch_all(&self.readers).await?;
        rows.iter().map(Self::slot_of).collect()
    }

    /// The slot with this id.
    ///
    /// # Errors
    /// What the database says.
    pub async fn slot(&self, id: SlotId) -> Result<Option<Slot>> {
        let row: Option<Row> = sqlx::query(sql::SLOT).bind(id.to_string()).fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::slot_of).transpose()
    }

    /// The slots from one instant up to another, without that one, by instant.
    ///
    /// # Errors
    /// What the database says.
    pub async fn slots_within(&self, from: Millis, until: Millis) -> Result<Vec<Slot>> {
        let query = sqlx::query(sql::SLOTS_WITHIN).bind(from.0).bind(until.0);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::slot_of).collect()
    }

    /// Every slot, by instant: for tests.
    ///
    /// # Errors
    /// What the database says.
    pub async fn slots(&self) -> Result<Vec<Slot>> {
        let rows: Vec<Row> = sqlx::query(sql::SLOTS_ALL).fetch_all(&self.readers).await?;
        rows.iter().map(Self::slot_of).collect()
    }

    /// The slot that became this message, if one did.
    ///
    /// # Errors
    /// What the database says.
    pub async fn slot_of_message(&self, message: &str) -> Result<Option<Slot>> {
        let query = sqlx::query(sql::SLOT_OF_MESSAGE).bind(message.to_owned());
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::slot_of).transpose()
    }

    /// How many slots stand in each state.
    ///
    /// # Errors
    /// What the database says.
    pub async fn slot_counts(&self) -> Result<SlotCounts> {
        let rows: Vec<Row> = sqlx::query(sql::SLOT_STATES).fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok((row.try_get("state")?, row.try_get("n")?))).collect()
    }

    /// Moves the slot to `state` if nobody else did since it was read, and keeps its place; answers its new fence, or
    /// `None`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn advance(
        &self, slot: &Slot, state: &State, claimed: bool, sent_at: Option<Millis>, entry: Option<&Entry>,
    ) -> Result<Option<i64>> {
        let columns = Columns::from(state);
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::SLOT_ADVANCE)
            .bind(slot.id.to_string())
            .bind(slot.fence)
            .bind(columns.state)
            .bind(columns.not_before)
            .bind(columns.lease_until)
            .bind(columns.quarantine_until)
            .bind(columns.reason)
            .bind(columns.message)
            .bind(sent_at.map(|at| at.0))
            .bind(i64::from(claimed))
            .bind(slot.place.as_ref().map(|place| place.workspace.to_string()))
            .bind(slot.place.as_ref().map(|place| place.id.clone()))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(None);
        }
        if let Some(entry) = entry {
            Self::append(&mut tx, entry).await?;
        }
        if let Some(at) = sent_at {
            Self::withdraw_late(&mut tx, slot.id, at).await?;
        }
        tx.commit().await?;
        Ok(Some(slot.fence + 1))
    }

    /// Keeps what a claimed slot will post and its card's link; `false` when the claim is no longer ours, or when the
    /// item was withdrawn after the decision number `known`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn choose(
        &self, slot: &Slot, known: i64, choice: &Choice, link: &NewLink, now: Millis,
    ) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        if Self::withdrawn_since(&mut tx, &choice.item, known).await? {
            return Ok(false);
        }
        let done = sqlx::query(sql::SLOT_CHOOSE)
            .bind(slot.id.to_string())
            .bind(slot.fence)
            .bind(choice.item.to_string())
            .bind(choice.revision.0.clone())
            .bind(choice.kind.code())
            .bind(choice.text.clone())
            .bind(link.code.to_string())
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        Self::add_link(&mut tx, link, now).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// What a channel was given since `from`, posted or possibly posted, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn channel_history(&self, channel: &ChannelId, from: Millis) -> Result<Vec<Posted>> {
        let query = sqlx::query(sql::SLOT_CHANNEL_HISTORY).bind(channel.to_string()).bind(from.0);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                let kind: String = row.try_get("item_kind")?;
                let known = Kind::ALL.into_iter().find(|k| k.code() == kind);
                Ok(Posted {
                    item: parsed("item id", row.try_get("item")?)?,
                    at: Millis(row.try_get("instant")?),
                    kind: known.ok_or(StoreError::Value { what: "kind", value: kind })?,
                    text: row.try_get("item_text")?,
                })
            })
            .collect()
    }
}

//! The embedded workspace's messages, pictures and sessions.
use sqlx::Row as _;

use super::{Result, parsed, sql, stamp};
use crate::id::{ChannelId, MessageId, Millis, PersonId};

/// A message to be kept.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// Its id.
    pub id: MessageId,
    /// Where it stands.
    pub channel: ChannelId,
    /// Who wrote it; `None` is the bot.
    pub author: Option<PersonId>,
    /// The one person who sees it; `None` is everybody.
    pub only_for: Option<PersonId>,
    /// The slot's id: the same slot is kept once.
    pub nonce: Option<String>,
    /// What it says, as JSON that its reader understands.
    pub body: String,
    /// When. Business time.
    pub posted_at: Millis,
}

/// A kept message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Position in the workspace: grows with each message.
    pub seq: i64,
    /// Its id.
    pub id: MessageId,
    /// Where it stands.
    pub channel: ChannelId,
    /// Who wrote it; `None` is the bot.
    pub author: Option<PersonId>,
    /// The one person who sees it; `None` is everybody.
    pub only_for: Option<PersonId>,
    /// What it says, as JSON.
    pub body: String,
    /// When. Business time.
    pub posted_at: Millis,
    /// When it was last edited.
    pub edited_at: Option<Millis>,
}

stamp! {
    fn message_of(row: &Row) -> Result<Message> {
        let person = |column: &'static str| -> Result<Option<PersonId>> {
            let text: Option<String> = row.try_get(column)?;
            text.as_deref().map(|text| parsed(column, text)).transpose()
        };
        Ok(Message {
            seq: row.try_get("seq")?,
            id: parsed("message id", row.try_get("id")?)?,
            channel: parsed("channel id", row.try_get("channel")?)?,
            author: person("author")?,
            only_for: person("only_for")?,
            body: row.try_get("body")?,
            posted_at: Millis(row.try_get("posted_at")?),
            edited_at: row.try_get::<Option<i64>, _>("edited_at")?.map(Millis),
        })
    }

    /// Keeps a message; one with the same nonce is answered instead of being kept twice.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_message(&self, new: &NewMessage) -> Result<MessageId> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::MESSAGE_ADD)
            .bind(new.id.to_string())
            .bind(new.channel.to_string())
            .bind(new.author.map(|id| id.to_string()))
            .bind(new.only_for.map(|id| id.to_string()))
            .bind(new.nonce.clone())
            .bind(new.body.clone())
            .bind(new.posted_at.0)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            let row: Row = sqlx::query(sql::MESSAGE_BY_NONCE).bind(new.nonce.clone()).fetch_one(&mut *tx).await?;
            return parsed("message id", row.try_get("id")?);
        }
        tx.commit().await?;
        Ok(new.id)
    }

    /// The message with this id.
    ///
    /// # Errors
    /// What the database says.
    pub async fn message(&self, id: MessageId) -> Result<Option<Message>> {
        let row: Option<Row> = sqlx::query(sql::MESSAGE).bind(id.to_string()).fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::message_of).transpose()
    }

    /// The newest `limit` messages of a channel that this person sees, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn messages(&self, channel: &ChannelId, viewer: Option<PersonId>, limit: i64) -> Result<Vec<Message>> {
        let viewer = viewer.map(|id| id.to_string()).unwrap_or_default();
        let query = sqlx::query(sql::MESSAGES).bind(channel.to_string()).bind(viewer).bind(limit);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().rev().map(Self::message_of).collect()
    }

    /// Up to `limit` public messages of a channel from this instant on, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn messages_since(&self, channel: &ChannelId, since: Millis, limit: i64) -> Result<Vec<Message>> {
        let query = sqlx::query(sql::MESSAGES_SINCE).bind(channel.to_string()).bind(since.0).bind(limit);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::message_of).collect()
    }

    /// Replaces what a message says; `false` when it is gone.
    ///
    /// # Errors
    /// What the database says.
    pub async fn edit_message(&self, id: MessageId, body: &str, now: Millis) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::MESSAGE_EDIT).bind(id.to_string()).bind(body.to_owned()).bind(now.0);
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    /// Takes a message away; `false` when it is gone already.
    ///
    /// # Errors
    /// What the database says.
    pub async fn drop_message(&self, id: MessageId) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::MESSAGE_DROP).bind(id.to_string()).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    /// Keeps a picture under its hash.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_picture(&self, sha256: &str, media: &str, bytes: &[u8]) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::PICTURE_ADD)
            .bind(sha256.to_owned())
            .bind(media.to_owned())
            .bind(bytes.to_vec())
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Media type and bytes of a picture.
    ///
    /// # Errors
    /// What the database says.
    pub async fn picture(&self, sha256: &str) -> Result<Option<(String, Vec<u8>)>> {
        let row: Option<Row> = sqlx::query(sql::PICTURE).bind(sha256.to_owned()).fetch_optional(&self.readers).await?;
        row.map(|row| Ok((row.try_get("media")?, row.try_get("bytes")?))).transpose()
    }

    /// Keeps a session. Times are real time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_session(
        &self, token_hash: &str, person: PersonId, csrf: &str, now: Millis, expires: Millis,
    ) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::SESSIONS_FORGET).bind(now.0).execute(&mut *tx).await?;
        sqlx::query(sql::SESSION_ADD)
            .bind(token_hash.to_owned())
            .bind(person.to_string())
            .bind(csrf.to_owned())
            .bind(now.0)
            .bind(expires.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Person and CSRF token of a session that has not expired at this real time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn session(&self, token_hash: &str, now: Millis) -> Result<Option<(PersonId, String)>> {
        let query = sqlx::query(sql::SESSION).bind(token_hash.to_owned()).bind(now.0);
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.map(|row| Ok((parsed("person id", row.try_get("person")?)?, row.try_get("csrf")?))).transpose()
    }

    /// Ends a session.
    ///
    /// # Errors
    /// What the database says.
    pub async fn drop_session(&self, token_hash: &str) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::SESSION_DROP).bind(token_hash.to_owned()).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}

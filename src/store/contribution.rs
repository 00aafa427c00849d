//! Who wrote which item in chat, and what became of what somebody suggested.
use std::collections::HashSet;

use sqlx::Row as _;

use super::{Result, parsed, sql, stamp};
use crate::id::{ItemId, Millis, PersonId};
use crate::lang::Lang;

/// An item's text in one language, as somebody wrote it in chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The item.
    pub item: ItemId,
    /// The language.
    pub lang: Lang,
    /// Who wrote it.
    pub person: PersonId,
    /// Suggested by a colleague, not written by the comms team.
    pub suggested: bool,
    /// Agreed to be named on the card.
    pub named: bool,
    /// When. Business time.
    pub at: Millis,
}

/// Something that became of a suggestion and was not told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The item.
    pub item: ItemId,
    /// Who suggested it.
    pub person: PersonId,
    /// What happened: the number of a decision, or 0 where a card was posted.
    pub number: i64,
}

stamp! {
    fn contribution_of(row: &Row) -> Result<Contribution> {
        Ok(Contribution {
            item: parsed("item id", row.try_get("item")?)?,
            lang: parsed("language", row.try_get("lang")?)?,
            person: parsed("person id", row.try_get("person")?)?,
            suggested: row.try_get::<i64, _>("suggested")? != 0,
            named: row.try_get::<i64, _>("named")? != 0,
            at: Millis(row.try_get("at")?),
        })
    }

    /// Keeps who writes this text, before it is written; `false` where somebody else did.
    ///
    /// # Errors
    /// What the database says.
    pub async fn contribute(&self, new: &Contribution) -> Result<bool> {
        self.contribute_all(std::slice::from_ref(new)).await
    }

    /// The same of many texts at once: all of them are kept, or none where somebody else wrote one of them.
    ///
    /// # Errors
    /// What the database says.
    pub async fn contribute_all(&self, new: &[Contribution]) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        for one in new {
            let done = sqlx::query(sql::CONTRIBUTION_ADD)
                .bind(one.item.to_string())
                .bind(one.lang.code())
                .bind(one.person.to_string())
                .bind(i64::from(one.suggested))
                .bind(i64::from(one.named))
                .bind(one.at.0)
                .execute(&mut *tx)
                .await?;
            if done.rows_affected() == 0 {
                tx.rollback().await?;
                return Ok(false);
            }
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Forgets it: the file could not be written.
    ///
    /// # Errors
    /// What the database says.
    pub async fn uncontribute(&self, item: &ItemId, lang: Lang) -> Result<()> {
        self.uncontribute_all(&[(item.clone(), lang)]).await
    }

    /// The same of many files at once.
    ///
    /// # Errors
    /// What the database says.
    pub async fn uncontribute_all(&self, texts: &[(ItemId, Lang)]) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        for (item, lang) in texts {
            sqlx::query(sql::CONTRIBUTION_DROP).bind(item.to_string()).bind(lang.code()).execute(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Who wrote this item in chat, in each language.
    ///
    /// # Errors
    /// What the database says.
    pub async fn contributions(&self, item: &ItemId) -> Result<Vec<Contribution>> {
        let rows: Vec<Row> =
            sqlx::query(sql::CONTRIBUTIONS).bind(item.to_string()).fetch_all(&self.readers).await?;
        rows.iter().map(Self::contribution_of).collect()
    }

    /// Every item that somebody wrote in chat, also where its file is gone.
    ///
    /// # Errors
    /// What the database says.
    pub async fn contributed(&self) -> Result<HashSet<ItemId>> {
        let rows: Vec<Row> = sqlx::query(sql::CONTRIBUTED).fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("item id", row.try_get("item")?)).collect()
    }

    /// Whether the person wants to be named with their suggestion; `false` where it is not theirs.
    ///
    /// # Errors
    /// What the database says.
    pub async fn name_contribution(&self, item: &ItemId, person: PersonId, named: bool) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::CONTRIBUTION_NAMED).bind(item.to_string()).bind(person.to_string());
        let done = query.bind(i64::from(named)).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    /// What became of suggestions and has no errand yet, oldest first; at most `limit`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn suggestion_news(&self, limit: i64) -> Result<Vec<News>> {
        let rows: Vec<Row> = sqlx::query(sql::SUGGESTION_NEWS).bind(limit).fetch_all(&self.readers).await?;
        let news = |row: &Row| {
            Ok(News {
                item: parsed("item id", row.try_get("item")?)?,
                person: parsed("person id", row.try_get("person")?)?,
                number: row.try_get("number")?,
            })
        };
        rows.iter().map(news).collect()
    }
}

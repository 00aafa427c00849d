//! Samples of audiences: who is in them is known by pseudonyms alone.

use sqlx::Row as _;

use super::{Result, parsed, sql, stamp};
use crate::id::{Millis, PersonId};
use crate::ledger::Entry;
use crate::network::Network;

/// The sample of a person's audience on one network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSample {
    /// Whose audience.
    pub person: PersonId,
    /// Where.
    pub network: Network,
    /// Under which key the pseudonyms were made.
    pub key: i64,
    /// Each pseudonym is below it; times 2^-63 it is theta.
    pub threshold: u64,
    /// Exact length of the list that the sample was taken of.
    pub count: u32,
    /// Ascending.
    pub pseudonyms: Vec<u64>,
    /// Those of them who work in the company, ascending.
    pub colleagues: Vec<u64>,
    /// When it was made. Business time.
    pub made_at: Millis,
}

/// What became of a sample that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept, in place of an earlier one of the same network.
    Kept,
    /// Another key is the newest by now, or its threshold fell.
    Changed,
    /// Whose sample it is takes part no longer.
    Left,
}

/// Eight bytes each, big-endian; a rest that is shorter is left out.
fn unpack(bytes: &[u8]) -> Vec<u64> {
    let (whole, _) = bytes.as_chunks::<8>();
    whole.iter().map(|chunk| u64::from_be_bytes(*chunk)).collect()
}

fn pack(pseudonyms: &[u64]) -> Vec<u8> {
    pseudonyms.iter().flat_map(|pseudonym| pseudonym.to_be_bytes()).collect()
}

/// The first of them, as they ascend: those below `threshold`.
fn below(pseudonyms: &[u64], threshold: u64) -> &[u64] {
    &pseudonyms[..pseudonyms.partition_point(|pseudonym| *pseudonym < threshold)]
}

stamp! {
    fn sample_of(row: &Row) -> Result<StoredSample> {
        let (kept, colleagues): (Vec<u8>, Vec<u8>) = (row.try_get("pseudonyms")?, row.try_get("colleagues")?);
        Ok(StoredSample {
            person: parsed("person id", row.try_get("person")?)?,
            network: parsed("network", row.try_get("network")?)?,
            key: row.try_get("key_version")?,
            threshold: u64::try_from(row.try_get::<i64, _>("threshold")?).unwrap_or(0),
            count: u32::try_from(row.try_get::<i64, _>("count")?).unwrap_or(u32::MAX),
            pseudonyms: unpack(&kept),
            colleagues: unpack(&colleagues),
            made_at: Millis(row.try_get("made_at")?),
        })
    }

    /// Every sample, by person and network: also those that were made under a key that is no longer the newest.
    ///
    /// # Errors
    /// What the database says.
    pub async fn samples(&self) -> Result<Vec<StoredSample>> {
        let rows: Vec<Row> = sqlx::query(sql::SAMPLES).fetch_all(&self.readers).await?;
        rows.iter().map(Self::sample_of).collect()
    }

    /// Every sample that was made under a key, by person and network.
    ///
    /// # Errors
    /// What the database says.
    pub async fn samples_of_key(&self, version: i64) -> Result<Vec<StoredSample>> {
        let rows: Vec<Row> = sqlx::query(sql::SAMPLES_OF_KEY).bind(version).fetch_all(&self.readers).await?;
        rows.iter().map(Self::sample_of).collect()
    }

    /// One person's samples, by network.
    ///
    /// # Errors
    /// What the database says.
    pub async fn samples_of(&self, person: PersonId) -> Result<Vec<StoredSample>> {
        let query = sqlx::query(sql::SAMPLES_OF).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::sample_of).collect()
    }

    /// Keeps a sample, in place of an earlier one of the same person and network, where its key and threshold are
    /// those of now and the person takes part.
    ///
    /// # Errors
    /// What the database says; then nothing changed.
    pub async fn set_sample(&self, sample: &StoredSample, entry: &Entry) -> Result<Keeping> {
        let mut tx: Tx = self.write().await?;
        let newest = Self::newest_key_in(&mut tx).await?;
        if newest.is_none_or(|key| (key.version, key.threshold) != (sample.key, sample.threshold)) {
            return Ok(Keeping::Changed);
        }
        let takes_part = sqlx::query(sql::TAKES_PART).bind(sample.person.to_string());
        let takes_part: Option<Row> = takes_part.fetch_optional(&mut *tx).await?;
        if takes_part.is_none() {
            return Ok(Keeping::Left);
        }
        sqlx::query(sql::SAMPLE_SET)
            .bind(sample.person.to_string())
            .bind(sample.network.code())
            .bind(sample.key)
            .bind(sample.threshold.cast_signed())
            .bind(i64::from(sample.count))
            .bind(pack(&sample.pseudonyms))
            .bind(pack(&sample.colleagues))
            .bind(sample.made_at.0)
            .execute(&mut *tx)
            .await?;
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(Keeping::Kept)
    }

    /// Forgets what is known of a person's audience on one network: the sample, with its leaf, and the told number.
    /// `false` where there was no sample.
    ///
    /// # Errors
    /// What the database says; then nothing changed.
    pub async fn forget_sample(&self, person: PersonId, network: Network, entry: &Entry) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let (id, code) = (person.to_string(), network.code());
        let done = sqlx::query(sql::SAMPLE_DROP).bind(id.clone()).bind(code).execute(&mut *tx).await?;
        sqlx::query(sql::AUDIENCE_DROP).bind(id).bind(code).execute(&mut *tx).await?;
        if done.rows_affected() > 0 {
            Self::append(&mut tx, entry).await?;
        }
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    /// How many pseudonyms are kept under a key, each counted as often as somebody keeps it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn pseudonyms_kept(&self, version: i64) -> Result<u64> {
        let row: Row = sqlx::query(sql::SAMPLES_KEPT).bind(version).fetch_one(&self.readers).await?;
        Ok(u64::try_from(row.try_get::<i64, _>("bytes")?).unwrap_or(0) / 8)
    }

    /// Lowers the threshold of a key and cuts every sample that was made under it. A threshold never rises: `false`
    /// where it is as low already.
    ///
    /// # Errors
    /// What the database says; then nothing changed.
    pub async fn lower_threshold(&self, version: i64, threshold: u64) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let bound = threshold.cast_signed();
        let done = sqlx::query(sql::KEY_LOWER).bind(version).bind(bound).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        let query = sqlx::query(sql::SAMPLES_ABOVE).bind(version).bind(bound);
        let rows: Vec<Row> = query.fetch_all(&mut *tx).await?;
        for row in &rows {
            let sample = Self::sample_of(row)?;
            sqlx::query(sql::SAMPLE_CUT)
                .bind(sample.person.to_string())
                .bind(sample.network.code())
                .bind(bound)
                .bind(pack(below(&sample.pseudonyms, threshold)))
                .bind(pack(below(&sample.colleagues, threshold)))
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

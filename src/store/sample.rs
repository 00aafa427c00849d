//! Samples of audiences: who is in them is known by pseudonyms alone.

use sqlx::Row as _;

use super::{Result, parsed, sql, stamp};
use crate::id::{Millis, PersonId};
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

/// Eight bytes each, big-endian; a rest that is shorter is left out.
fn unpack(bytes: &[u8]) -> Vec<u64> {
    let (whole, _) = bytes.as_chunks::<8>();
    whole.iter().map(|chunk| u64::from_be_bytes(*chunk)).collect()
}

stamp! {
    /// Every sample, by person and network.
    ///
    /// # Errors
    /// What the database says.
    pub async fn samples(&self) -> Result<Vec<StoredSample>> {
        let rows: Vec<Row> = sqlx::query(sql::SAMPLES).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
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
            })
            .collect()
    }
}

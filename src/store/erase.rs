//! Erasing a person: one transaction after which nothing names them but the random id in the ledger's leaves.
//!
//! What stays are totals: each share that stood, without text, address, kit or hour, as a share of nobody; and the clicks
//! on their links, under a link of nobody's that leads nowhere. The links themselves are gone, for a code stands in
//! public beside the name of whoever posted it.
use rand_core::Rng;
use sqlx::Row as _;

use super::redact::{names_one, redacted};
use super::{Result, from_json, parsed, sql, stamp, to_json};
use crate::content::same_person;
use crate::disclosure::Judgement;
use crate::id::{ItemId, KitId, LinkCode, Millis, PersonId, ShareId, hex};
use crate::ledger::Entry;
use sha2::{Digest as _, Sha256};

/// Keeps these hashes apart from all others.
const DOMAIN: &[u8] = b"portevoix erasure 1\0";
/// How many messages are looked through at once.
const PAGE: i64 = 1_000;
/// What stands in place of the hash of a text.
const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Whom to erase.
#[derive(Clone, Debug)]
pub struct Erasure {
    /// Who.
    pub person: PersonId,
    /// Every name under which the program may have spoken of them, as it writes them in cards.
    pub names: Vec<String>,
    /// Business time.
    pub now: Millis,
}

/// What an erasure took away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Their links: they lead nowhere from now on.
    pub codes: Vec<LinkCode>,
    /// How many of their shares stay, as shares of nobody.
    pub shares: usize,
}

/// Rows that go, in an order in which nothing refers to what is gone.
const GO: &[&str] = &[
    sql::ERASE_CORRECTIONS,
    sql::ERASE_ANCHORS,
    sql::QUESTIONS_DROP,
    sql::ERASE_ERRANDS,
    sql::ERASE_SHARES_DROP,
    sql::ERASE_KITS,
    sql::AUDIENCES_DROP,
    sql::SAMPLES_DROP,
    sql::EVALUATIONS_DROP,
    sql::TRAINING_DROP,
    sql::ERASE_DECLINED,
    sql::ERASE_ACCEPTANCES,
    sql::ERASE_CODES,
    sql::ERASE_AUDIENCE_TICKETS,
    sql::ERASE_EXPORT_TICKETS,
    sql::ERASE_HOLIDAYS,
    sql::ERASE_SESSIONS,
    sql::ERASE_MESSAGES,
    sql::ERASE_PRIVATE,
    sql::ERASE_CONTRIBUTIONS,
    sql::ERASE_DECISIONS,
    sql::ERASE_ALERTS,
    sql::ERASE_PAUSES,
    sql::ERASE_PAUSES_ENDED,
    sql::ERASE_ACCOUNTS,
    sql::ERASE_DETAIL,
    sql::ERASE_PERSON,
];

/// What is kept of a person's id, so that a late answer does not bring them back.
pub(super) fn mark(person: &str) -> String {
    hex(&Sha256::new().chain_update(DOMAIN).chain_update(person.as_bytes()).finalize())
}

/// Noon of that day in UTC: the same civil day nearly everywhere, and no hour of anybody's.
fn day_of(at: Millis) -> Millis {
    Millis(at.0.div_euclid(Millis::DAY) * Millis::DAY + Millis::DAY / 2)
}

stamp! {
    /// Erases a person, with a leaf that says so. `None` where there is nobody of this id: then nothing happens.
    ///
    /// # Errors
    /// What the database says; then everything is as it was.
    pub async fn erase(
        &self, erasure: &Erasure, entry: &Entry, rng: &mut (dyn Rng + Send),
    ) -> Result<Option<Erased>> {
        let id = erasure.person.to_string();
        let mut tx: Tx = self.write().await?;
        let known: Option<Row> = sqlx::query(sql::PERSON).bind(id.clone()).fetch_optional(&mut *tx).await?;
        if known.is_none() {
            return Ok(None);
        }
        sqlx::query(sql::NOBODY_ADD).execute(&mut *tx).await?;
        let rows: Vec<Row> = sqlx::query(sql::ERASE_SHARES).bind(id.clone()).fetch_all(&mut *tx).await?;
        let codes = Self::links_to_nobody(&mut tx, &id, rng).await?;
        for statement in GO {
            sqlx::query(*statement).bind(id.clone()).execute(&mut *tx).await?;
        }
        for row in &rows {
            Self::share_of_nobody(&mut tx, row, rng).await?;
        }
        Self::take_names_out(&mut tx, &erasure.names, rng).await?;
        sqlx::query(sql::ERASURE_ADD).bind(mark(&id)).bind(erasure.now.0).execute(&mut *tx).await?;
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(Some(Erased { codes, shares: rows.len() }))
    }

    /// Clicks on a person's links go to links of nobody's, which were never given to anybody.
    async fn links_to_nobody(tx: &mut Tx, person: &str, rng: &mut (dyn Rng + Send)) -> Result<Vec<LinkCode>> {
        let rows: Vec<Row> = sqlx::query(sql::ERASE_LINKS).bind(person.to_owned()).fetch_all(&mut **tx).await?;
        let mut codes = vec![];
        for row in rows {
            let (code, item): (String, String) = (row.try_get("code")?, row.try_get("item")?);
            let network: String = row.try_get("network")?;
            let query = sqlx::query(sql::NOBODYS_LINK).bind(item.clone()).bind(network.clone());
            let known: Option<Row> = query.fetch_optional(&mut **tx).await?;
            let to = match known {
                Some(known) => known.try_get("code")?,
                None => {
                    let to = LinkCode::mint(rng).to_string();
                    let query = sqlx::query(sql::NOBODYS_LINK_ADD).bind(to.clone()).bind(item);
                    let query = query.bind(row.try_get::<String, _>("target")?).bind(network);
                    query.execute(&mut **tx).await?;
                    to
                }
            };
            sqlx::query(sql::NOBODYS_CLICKS).bind(to).bind(code.clone()).execute(&mut **tx).await?;
            sqlx::query(sql::ERASE_CLICKS).bind(code.clone()).execute(&mut **tx).await?;
            sqlx::query(sql::ERASE_LINK).bind(code.clone()).execute(&mut **tx).await?;
            codes.push(parsed("link code", &code)?);
        }
        Ok(codes)
    }

    /// Keeps what a share adds to totals: what, where, on which day, checked or not, with which verdict.
    async fn share_of_nobody(tx: &mut Tx, row: &Row, rng: &mut (dyn Rng + Send)) -> Result<()> {
        let at = day_of(Millis(row.try_get("shared_at")?));
        let (share, kit) = (ShareId::mint(at, rng).to_string(), KitId::mint(at, rng).to_string());
        let item: ItemId = parsed("item id", row.try_get("item")?)?;
        let revision: String = row.try_get("item_revision")?;
        let network: String = row.try_get("network")?;
        let mut judgement: Judgement = from_json("judgement", row.try_get("judgement")?)?;
        // The text is public: its hash would find it.
        NO_HASH.clone_into(&mut judgement.text_hash);
        let judgement = to_json("judgement", &judgement)?;
        sqlx::query(sql::NOBODYS_KIT)
            .bind(kit.clone())
            .bind(item.to_string())
            .bind(revision.clone())
            .bind(network.clone())
            .bind(row.try_get::<String, _>("lang")?)
            .bind(judgement.clone())
            .bind(at.0)
            .execute(&mut **tx)
            .await?;
        sqlx::query(sql::NOBODYS_SHARE)
            .bind(share)
            .bind(item.to_string())
            .bind(revision)
            .bind(network)
            .bind(kit)
            .bind(at.0)
            .bind(row.try_get::<String, _>("tier")?)
            .bind(row.try_get::<i64, _>("own_words")?)
            .bind(row.try_get::<String, _>("verdict")?)
            .bind(judgement)
            .execute(&mut **tx)
            .await?;
        Ok(())
    }

    /// Names go where the program itself wrote them: approvals read from files, and cards of the embedded workspace.
    async fn take_names_out(tx: &mut Tx, names: &[String], rng: &mut (dyn Rng + Send)) -> Result<()> {
        let rows: Vec<Row> = sqlx::query(sql::APPROVALS_BY_NAME).fetch_all(&mut **tx).await?;
        for row in rows {
            let approver: String = row.try_get("approver")?;
            if names.iter().any(|name| same_person(name, &approver)) {
                let query = sqlx::query(sql::APPROVER_DROP);
                let query = query.bind(row.try_get::<String, _>("item")?).bind(row.try_get::<String, _>("revision")?);
                query.bind(approver).bind(format!("erased {}", LinkCode::mint(rng))).execute(&mut **tx).await?;
            }
        }
        let rows: Vec<Row> = sqlx::query(sql::PRIVATE_OF_NOBODY).fetch_all(&mut **tx).await?;
        for row in rows {
            if names_one(row.try_get("body")?, names) {
                let seq: i64 = row.try_get("seq")?;
                sqlx::query(sql::PRIVATE_DROP).bind(seq).execute(&mut **tx).await?;
            }
        }
        if Self::redact_messages(tx, names).await? {
            Self::drop_pictures(tx).await?;
        }
        Ok(())
    }

    /// Takes the names out of what the program said in the embedded workspace; was there any?
    async fn redact_messages(tx: &mut Tx, names: &[String]) -> Result<bool> {
        let (mut after, mut changed) = (0, false);
        loop {
            let query = sqlx::query(sql::MESSAGES_OF_PROGRAM).bind(after).bind(PAGE);
            let rows: Vec<Row> = query.fetch_all(&mut **tx).await?;
            let Some(last) = rows.last() else { return Ok(changed) };
            after = last.try_get("seq")?;
            for row in &rows {
                if let Some(body) = redacted(row.try_get("body")?, names) {
                    let seq: i64 = row.try_get("seq")?;
                    sqlx::query(sql::MESSAGE_REDACT).bind(seq).bind(body).execute(&mut **tx).await?;
                    changed = true;
                }
            }
        }
    }

    /// Pictures that no card shows any more.
    async fn drop_pictures(tx: &mut Tx) -> Result<()> {
        let rows: Vec<Row> = sqlx::query(sql::PICTURES).fetch_all(&mut **tx).await?;
        for row in rows {
            let sha256: String = row.try_get("sha256")?;
            let shown: Option<Row> =
                sqlx::query(sql::PICTURE_SHOWN).bind(sha256.clone()).fetch_optional(&mut **tx).await?;
            if shown.is_none() {
                sqlx::query(sql::PICTURE_DROP).bind(sha256).execute(&mut **tx).await?;
            }
        }
        Ok(())
    }

    /// Was somebody of this id erased?
    pub(in crate::store) async fn was_erased(tx: &mut Tx, person: &str) -> Result<bool> {
        let row: Option<Row> = sqlx::query(sql::ERASED).bind(mark(person)).fetch_optional(&mut **tx).await?;
        Ok(row.is_some())
    }
}

//! The click spool: an append-only file that takes a click before its visitor is answered.
//!
//! A click is one fixed record and one `write`, so a killed program has lost none that it answered; the file is synced
//! at least every 100 ms, so a power cut loses at most that. The importer keeps its own position in the transaction
//! that stores what it read, so nothing is counted twice. A record that power loss tore fails its checksum and is
//! passed over.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

use sha2::{Digest as _, Sha256};

use super::Click;
use crate::id::{LinkCode, Millis};

/// Bytes of one record.
pub const RECORD: usize = 32;
/// A segment is closed once it holds this many bytes.
pub const SEGMENT_BYTES: u64 = 8 * 1024 * 1024;
/// How long raw clicks stay after the last one of their segment. A segment takes clicks for an hour, so none is kept for
/// more than a day.
pub const RAW_KEPT: i64 = Millis::DAY - Millis::HOUR - Millis::MINUTE;

/// What stands in place of the code of a link that was erased. No link has it.
pub const WIPED: LinkCode = LinkCode(0);

const VERSION: u8 = 1;
/// How many records are looked at in one read.
const PAGE: usize = 4_096;

/// The spool of one node.
#[derive(Debug)]
pub struct Spool {
    folder: PathBuf,
    current: RwLock<Segment>,
    written: AtomicU64,
    unsynced: AtomicBool,
}

#[derive(Debug)]
struct Segment {
    number: i64,
    file: File,
}

impl Spool {
    /// Opens the folder's spool and starts a new segment after the last one, and after `imported`: the last one that
    /// the database knows, whose files may be gone after a restore.
    ///
    /// # Errors
    /// What the file system says.
    pub fn open(folder: &Path, imported: i64) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let last = segments(folder)?.last().copied().unwrap_or(0).max(imported);
        let current = RwLock::new(Segment::create(folder, last + 1)?);
        let (written, unsynced) = (AtomicU64::new(0), AtomicBool::new(false));
        Ok(Self { folder: folder.to_owned(), current, written, unsynced })
    }

    /// Appends a click. When this returns, killing the program does not lose it.
    ///
    /// # Errors
    /// What the file system says; the visitor is to be redirected all the same.
    pub fn append(&self, click: &Click) -> io::Result<()> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        // One write of a whole record to an O_APPEND file: records of several threads never mix.
        let taken = (&current.file).write(&encode(click))?;
        if taken != RECORD {
            // What follows half a record could not be told apart: it goes into a segment of its own.
            drop(current);
            self.rotate()?;
            return Err(io::Error::new(io::ErrorKind::StorageFull, "a click record was cut short"));
        }
        self.written.fetch_add(RECORD as u64, Ordering::Relaxed);
        self.unsynced.store(true, Ordering::Release);
        Ok(())
    }

    /// Brings what was written to the disk; does nothing when there is nothing new.
    ///
    /// # Errors
    /// What the file system says.
    pub fn sync(&self) -> io::Result<()> {
        if self.unsynced.swap(false, Ordering::AcqRel) {
            self.current.read().unwrap_or_else(PoisonError::into_inner).file.sync_data()?;
        }
        Ok(())
    }

    /// Where its segments are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The number of the segment that is being written.
    pub fn current(&self) -> i64 {
        self.current.read().unwrap_or_else(PoisonError::into_inner).number
    }

    /// Starts a new segment when the current one is full.
    ///
    /// # Errors
    /// What the file system says.
    pub fn rotate_if_full(&self) -> io::Result<()> {
        if self.written.load(Ordering::Relaxed) < SEGMENT_BYTES {
            return Ok(());
        }
        self.rotate()
    }

    /// Starts a new segment.
    ///
    /// # Errors
    /// What the file system says.
    pub fn rotate(&self) -> io::Result<()> {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        current.file.sync_data()?;
        *current = Segment::create(&self.folder, current.number + 1)?;
        self.written.store(0, Ordering::Relaxed);
        Ok(())
    }

    /// The segments that exist, oldest first.
    ///
    /// # Errors
    /// What the file system says.
    pub fn segments(&self) -> io::Result<Vec<i64>> {
        segments(&self.folder)
    }

    /// Up to `limit` clicks of a segment from byte `offset` on, and the offset after them.
    ///
    /// A torn or foreign record is passed over; an unfinished one at the end is left for the next call.
    ///
    /// # Errors
    /// What the file system says.
    pub fn read(&self, segment: i64, offset: u64, limit: usize) -> io::Result<(Vec<Click>, u64)> {
        let mut file = File::open(path(&self.folder, segment))?;
        file.seek(SeekFrom::Start(offset))?;
        let mut bytes = Vec::new();
        file.take((limit * RECORD) as u64).read_to_end(&mut bytes)?;
        let whole = bytes.len() / RECORD * RECORD;
        let clicks = bytes[..whole].chunks_exact(RECORD).filter_map(decode).collect();
        Ok((clicks, offset + whole as u64))
    }

    /// The length of a segment, in bytes.
    ///
    /// # Errors
    /// What the file system says.
    pub fn length(&self, segment: i64) -> io::Result<u64> {
        Ok(std::fs::metadata(path(&self.folder, segment))?.len())
    }

    /// Removes a segment. Its clicks must have been imported.
    ///
    /// # Errors
    /// What the file system says.
    pub fn remove(&self, segment: i64) -> io::Result<()> {
        std::fs::remove_file(path(&self.folder, segment))
    }
}

/// Overwrites link and visitor of every record whose link is not to be kept, in place; answers how many. Records are
/// only ever appended, so that whoever writes meanwhile is not in the way. On the disk when this returns.
///
/// # Errors
/// What the file system says.
pub fn wipe(folder: &Path, keep: impl Fn(LinkCode) -> bool) -> io::Result<usize> {
    let mut wiped = 0;
    let numbers = match segments(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        other => other?,
    };
    for number in numbers {
        match OpenOptions::new().read(true).write(true).open(path(folder, number)) {
            // Its time was over meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            file => wiped += wipe_segment(file?, &keep)?,
        }
    }
    Ok(wiped)
}

fn wipe_segment(mut file: File, keep: &impl Fn(LinkCode) -> bool) -> io::Result<usize> {
    let (mut offset, mut wiped) = (0u64, 0);
    loop {
        file.seek(SeekFrom::Start(offset))?;
        let mut bytes = Vec::new();
        (&mut file).take((PAGE * RECORD) as u64).read_to_end(&mut bytes)?;
        let whole = bytes.len() / RECORD * RECORD;
        if whole == 0 {
            break;
        }
        for (at, record) in (offset..).step_by(RECORD).zip(bytes[..whole].chunks_exact(RECORD)) {
            let Some(click) = decode(record).filter(|click| click.code != WIPED && !keep(click.code)) else { continue };
            file.seek(SeekFrom::Start(at))?;
            // The hour stays: by it a segment's time is told.
            file.write_all(&encode(&Click { code: WIPED, visitor: 0, ..click }))?;
            wiped += 1;
        }
        offset += whole as u64;
    }
    if wiped > 0 {
        file.sync_data()?;
    }
    Ok(wiped)
}

impl Segment {
    fn create(folder: &Path, number: i64) -> io::Result<Self> {
        let file = OpenOptions::new().append(true).create_new(true).open(path(folder, number))?;
        Ok(Self { number, file })
    }
}

fn path(folder: &Path, segment: i64) -> PathBuf {
    folder.join(format!("clicks-{segment:010}.spool"))
}

/// How long each segment of a folder's spool is, in bytes; none where there is no such folder. Nothing is opened.
///
/// # Errors
/// What the file system says.
pub fn lengths(folder: &Path) -> io::Result<std::collections::BTreeMap<i64, u64>> {
    if !folder.exists() {
        return Ok(std::collections::BTreeMap::new());
    }
    let length = |number: i64| Ok((number, std::fs::metadata(path(folder, number))?.len()));
    segments(folder)?.into_iter().map(length).collect()
}

fn segments(folder: &Path) -> io::Result<Vec<i64>> {
    let mut numbers = vec![];
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        let number: Option<i64> =
            name.to_str().and_then(|n| n.strip_prefix("clicks-")?.strip_suffix(".spool")?.parse().ok());
        numbers.extend(number);
    }
    numbers.sort_unstable();
    Ok(numbers)
}

fn encode(click: &Click) -> [u8; RECORD] {
    let mut record = [0; RECORD];
    record[0] = VERSION;
    record[1] = click.class;
    record[4..12].copy_from_slice(&click.at.0.to_le_bytes());
    record[12..20].copy_from_slice(&click.code.0.to_le_bytes());
    record[20..28].copy_from_slice(&click.visitor.to_le_bytes());
    let sum = checksum(&record[..28]);
    record[28..].copy_from_slice(&sum);
    record
}

fn decode(record: &[u8]) -> Option<Click> {
    let eight = |at: usize| -> Option<[u8; 8]> { record.get(at..at + 8)?.try_into().ok() };
    if record.len() != RECORD || record[0] != VERSION || record[28..] != checksum(&record[..28]) {
        return None;
    }
    Some(Click {
        class: record[1],
        at: Millis(i64::from_le_bytes(eight(4)?)),
        code: LinkCode(u64::from_le_bytes(eight(12)?)),
        visitor: u64::from_le_bytes(eight(20)?),
    })
}

fn checksum(bytes: &[u8]) -> [u8; 4] {
    let digest = Sha256::digest(bytes);
    [digest[0], digest[1], digest[2], digest[3]]
}

//! A workbook is a ZIP archive: before anything of it is read, everything in it is unpacked into nothing, and counted.
//! The sizes that an archive claims are its own words.
use std::io::Read as _;

use flate2::read::DeflateDecoder;

use super::TableError;

/// Most that a workbook may unpack to, in bytes, and most text that its cells may show.
pub(super) const UNPACKED: u64 = 100 * 1024 * 1024;
/// Most files in a workbook.
const FILES: usize = 1_000;
/// Length of the record at the end of an archive, without its comment (APPNOTE.TXT 4.3.16).
const END: usize = 22;

/// Refuses an archive that unpacks to too much, or that is not one that is read here.
pub(super) fn check(bytes: &[u8]) -> Result<(), TableError> {
    let broken = |why: &str| TableError::Broken(why.to_owned());
    let end = (0..=bytes.len().saturating_sub(END))
        .rev()
        .take(65_536 + END)
        .find(|at| bytes[*at..].starts_with(b"PK\x05\x06"));
    let end = end.ok_or_else(|| broken("no directory"))?;
    let count = u16_at(bytes, end + 10).ok_or_else(|| broken("no directory"))?;
    let mut at = u32_at(bytes, end + 16).ok_or_else(|| broken("no directory"))?;
    if usize::from(count) > FILES || at == u32::MAX as usize {
        return Err(TableError::Bomb);
    }
    let mut left = UNPACKED;
    for _ in 0..count {
        if !bytes.get(at..).is_some_and(|entry| entry.starts_with(b"PK\x01\x02")) {
            return Err(broken("its directory"));
        }
        let entry = entry(bytes, at).ok_or_else(|| broken("its directory"))?;
        let data = bytes.get(entry.from..entry.from.saturating_add(entry.packed)).ok_or_else(|| broken("cut off"))?;
        let unpacked = match entry.method {
            0 => data.len() as u64,
            8 => unpack(data, left).ok_or_else(|| broken("its compression"))?,
            _ => return Err(broken("its compression")),
        };
        left = left.checked_sub(unpacked).ok_or(TableError::Bomb)?;
        at = entry.next;
    }
    Ok(())
}

struct Entry {
    method: u16,
    from: usize,
    packed: usize,
    next: usize,
}

/// The entry of the directory at `at` (APPNOTE.TXT 4.3.12), and where its data begins (4.3.7).
fn entry(bytes: &[u8], at: usize) -> Option<Entry> {
    let length = |offset| u16_at(bytes, at + offset).map(usize::from);
    let local = u32_at(bytes, at + 42)?;
    if !bytes.get(local..)?.starts_with(b"PK\x03\x04") {
        return None;
    }
    let header = usize::from(u16_at(bytes, local + 26)?) + usize::from(u16_at(bytes, local + 28)?);
    Some(Entry {
        method: u16_at(bytes, at + 10)?,
        from: local + 30 + header,
        packed: u32_at(bytes, at + 20)?,
        next: at + 46 + length(28)? + length(30)? + length(32)?,
    })
}

/// How many bytes come out, at most one more than `left`; `None` where it cannot be unpacked.
fn unpack(data: &[u8], left: u64) -> Option<u64> {
    std::io::copy(&mut DeflateDecoder::new(data).take(left + 1), &mut std::io::sink()).ok()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)).ok()
}

//! Theta sketches in the bytes of Apache DataSketches: compact, serial version 3, not compressed.
//!
//! Eight bytes first: how many times eight the head takes (1 to 3), serial version 3, family 3 (compact), two unused,
//! flags, hash of the seed. A head of 16 adds the number of hashes, one of 24 also the threshold; without a threshold
//! it is [`EXACT`], and a head of 8 is followed by one hash, or by none with the flag "empty". Hashes are 64 bits, each
//! above 0 and below the threshold. Numbers are little-endian. As written by datasketches-cpp 5 and read by it; the
//! layout: PreambleUtil.java of datasketches-java.

use crate::lang::{Lang, say};

/// The threshold of a sketch that keeps everybody: 2^63 - 1, which is theta = 1.
pub(super) const EXACT: u64 = (1 << 63) - 1;

const VERSION: u8 = 3;
/// The serial version whose hashes are packed to fewer bits.
const COMPRESSED: u8 = 4;
const FAMILY: u8 = 3;
/// Low 16 bits of MurmurHash3 (x64, 128 bits, seed 0) of the default seed 9001 as eight little-endian bytes: whoever
/// hashed with another seed has other people behind the same hashes.
const SEED: u16 = 0x93cc;

const BIG_ENDIAN: u8 = 1;
const READ_ONLY: u8 = 2;
const EMPTY: u8 = 4;
const COMPACT: u8 = 8;
const ORDERED: u8 = 16;

/// Why bytes, or a sample, are not a theta sketch that can be used here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SketchError {
    /// Another length than the head claims; both in bytes.
    #[error("{found} bytes, where the head claims {claimed}")]
    Length {
        /// What the head asks for; the shortest head where even that is cut off.
        claimed: u64,
        /// What is there.
        found: u64,
    },
    /// Another serial version than 3.
    #[error("serial version {0}, not 3")]
    Version(u8),
    /// Serial version 4: packed hashes.
    #[error("compressed (serial version 4)")]
    Compressed,
    /// Another kind of sketch, or a theta sketch that is not compact.
    #[error("family {0}, not 3 (compact theta)")]
    Family(u8),
    /// Neither 1 nor 2 nor 3 times eight bytes of head, or flags that contradict it.
    #[error("a head that contradicts itself: {0} times eight bytes, flags {1:#04x}")]
    Head(u8, u8),
    /// Hashed with another seed than 9001.
    #[error("hash of the seed {0:#06x}, not 0x93cc")]
    Seed(u16),
    /// A threshold that keeps nobody, or one above 2^63 - 1.
    #[error("threshold {0:#x} is not in 1..2^63")]
    Threshold(u64),
    /// A hash of 0, or one at or above the threshold.
    #[error("hash {0:#x} is not between 0 and the threshold")]
    Hash(u64),
    /// Not ascending where it is claimed, or twice the same.
    #[error("hash number {0} does not ascend")]
    Order(u64),
    /// More hashes than four bytes can count, or more kept than there are people.
    #[error("{kept} kept of {count}")]
    Kept {
        /// How many hashes there are.
        kept: u64,
        /// How many there may be.
        count: u64,
    },
}

impl SketchError {
    /// What is wrong and what to do, for whoever brought the bytes.
    #[must_use]
    pub fn explain(&self, lang: Lang) -> String {
        let hex = |value: u64| format!("{value:016x}");
        match self {
            Self::Length { claimed, found } => {
                let (claimed, found) = (claimed.to_string(), found.to_string());
                say(lang, "reach-sketch-length", &[("claimed", claimed.into()), ("found", found.into())])
            }
            Self::Version(found) => say(lang, "reach-sketch-version", &[("found", found.to_string().into())]),
            Self::Compressed => say(lang, "reach-sketch-compressed", &[]),
            Self::Family(found) => say(lang, "reach-sketch-family", &[("found", found.to_string().into())]),
            Self::Head(..) => say(lang, "reach-sketch-head", &[]),
            Self::Seed(found) => say(lang, "reach-sketch-seed", &[("found", format!("{found:04x}").into())]),
            Self::Threshold(found) => say(lang, "reach-sketch-threshold", &[("found", hex(*found).into())]),
            Self::Hash(found) => say(lang, "reach-sketch-hash", &[("found", hex(*found).into())]),
            Self::Order(place) => say(lang, "reach-sketch-order", &[("place", place.to_string().into())]),
            Self::Kept { kept, count } => {
                let (kept, count) = (kept.to_string(), count.to_string());
                say(lang, "reach-sketch-kept", &[("kept", kept.into()), ("count", count.into())])
            }
        }
    }
}

/// What a sketch consists of: threshold, hashes, and whether nothing was ever put into it.
pub(super) struct Parts {
    pub(super) threshold: u64,
    pub(super) hashes: Vec<u64>,
    pub(super) empty: bool,
}

/// Reads a whole sketch; nothing may follow it. Hashes without the flag "ordered" are sorted here.
pub(super) fn read(bytes: &[u8]) -> Result<Parts, SketchError> {
    let Some((head, rest)) = bytes.split_first_chunk::<8>() else {
        return Err(SketchError::Length { claimed: 8, found: bytes.len() as u64 });
    };
    let [longs, version, family, _, _, flags, low, high] = *head;
    match version {
        VERSION => {}
        COMPRESSED => return Err(SketchError::Compressed),
        other => return Err(SketchError::Version(other)),
    }
    if family != FAMILY {
        return Err(SketchError::Family(family));
    }
    if !(1..=3).contains(&longs) || flags & BIG_ENDIAN != 0 || flags & COMPACT == 0 {
        return Err(SketchError::Head(longs, flags));
    }
    if flags & EMPTY != 0 {
        return if longs == 1 { empty(bytes.len()) } else { Err(SketchError::Head(longs, flags)) };
    }
    let seed = u16::from_le_bytes([low, high]);
    if seed != SEED {
        return Err(SketchError::Seed(seed));
    }
    let (threshold, hashes) = body(longs, rest, bytes.len() as u64)?;
    let hashes = checked(hashes, threshold, flags & ORDERED != 0)?;
    Ok(Parts { threshold, hashes, empty: false })
}

/// Nobody was ever put in: the seed does not matter, and nothing follows.
fn empty(found: usize) -> Result<Parts, SketchError> {
    if found == 8 {
        Ok(Parts { threshold: EXACT, hashes: vec![], empty: true })
    } else {
        Err(SketchError::Length { claimed: 8, found: found as u64 })
    }
}

/// Threshold and hashes from what follows the first eight bytes. What is claimed is compared with what is there before
/// anything is made room for.
fn body(longs: u8, rest: &[u8], found: u64) -> Result<(u64, Vec<u64>), SketchError> {
    let head = u64::from(longs) * 8;
    let word = |place: usize| rest.get(place * 8..).and_then(<[u8]>::first_chunk).map(|word| u64::from_le_bytes(*word));
    let cut_off = SketchError::Length { claimed: head, found };
    let count = if longs == 1 { 1 } else { word(0).ok_or(cut_off)? & u64::from(u32::MAX) };
    let threshold = if longs == 3 { word(1).ok_or(cut_off)? } else { EXACT };
    if !(1..=EXACT).contains(&threshold) {
        return Err(SketchError::Threshold(threshold));
    }
    let claimed = head + count * 8;
    if claimed != found {
        return Err(SketchError::Length { claimed, found });
    }
    let words = rest.chunks_exact(8).skip(usize::from(longs) - 1);
    Ok((threshold, words.filter_map(|word| Some(u64::from_le_bytes(*word.first_chunk()?))).collect()))
}

/// Ascending hashes, each once, each above 0 and below the threshold; sorted first where no order was claimed.
pub(super) fn checked(mut hashes: Vec<u64>, threshold: u64, ordered: bool) -> Result<Vec<u64>, SketchError> {
    if !(1..=EXACT).contains(&threshold) {
        return Err(SketchError::Threshold(threshold));
    }
    if let Some(bad) = hashes.iter().find(|hash| **hash == 0 || **hash >= threshold) {
        return Err(SketchError::Hash(*bad));
    }
    if !ordered {
        hashes.sort_unstable();
    }
    match hashes.windows(2).position(|pair| pair[0] >= pair[1]) {
        Some(place) => Err(SketchError::Order(place as u64 + 2)),
        None => Ok(hashes),
    }
}

/// Writes a sketch in the shortest of the four forms, as the C++ library does.
pub(super) fn write(parts: &Parts) -> Vec<u8> {
    let Parts { threshold, hashes, empty } = parts;
    let longs = match hashes.len() {
        _ if *empty => 1,
        _ if *threshold < EXACT => 3,
        1 => 1,
        _ => 2,
    };
    let flags = READ_ONLY | COMPACT | ORDERED | if *empty { EMPTY } else { 0 };
    let [low, high] = SEED.to_le_bytes();
    let mut bytes = Vec::with_capacity(24 + hashes.len() * 8);
    bytes.extend([longs, VERSION, FAMILY, 0, 0, flags, low, high]);
    if longs > 1 {
        bytes.extend((hashes.len() as u64).to_le_bytes());
    }
    if longs > 2 {
        bytes.extend(threshold.to_le_bytes());
    }
    bytes.extend(hashes.iter().flat_map(|hash| hash.to_le_bytes()));
    bytes
}

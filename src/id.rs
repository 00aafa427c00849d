//! Names of things, and moments: the identifiers and the instant type that every room shares.
//!
//! Everything here is made from a clock reading and a generator that the caller hands over.

use std::fmt;
use std::str::FromStr;

use rand_core::Rng;
use serde::{Deserialize, Serialize};

const BASE58: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// An instant: milliseconds since 1970-01-01T00:00:00Z. Never a duration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    /// One second, in milliseconds.
    pub const SECOND: i64 = 1_000;
    /// One minute, in milliseconds.
    pub const MINUTE: i64 = 60 * Self::SECOND;
    /// One hour, in milliseconds.
    pub const HOUR: i64 = 60 * Self::MINUTE;
    /// Twenty-four hours, in milliseconds. Not a civil day: those have 23 to 25 hours.
    pub const DAY: i64 = 24 * Self::HOUR;

    /// The instant `ms` milliseconds later (earlier when negative); saturates at the ends of time.
    #[must_use]
    pub fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to `self`; negative when `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The same instant for jiff; out-of-range values are clamped to jiff's own ends of time.
    #[must_use]
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        })
    }

    /// The civil date and time in `zone`.
    #[must_use]
    pub fn zoned(self, zone: &jiff::tz::TimeZone) -> jiff::Zoned {
        self.timestamp().to_zoned(zone.clone())
    }
}

impl From<jiff::Timestamp> for Millis {
    fn from(at: jiff::Timestamp) -> Self {
        Self(at.as_millisecond())
    }
}

impl fmt::Display for Millis {
    /// RFC 3339 in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

/// Why a text is not an identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier: {0:?}")]
pub struct BadId(pub String);

/// `digits` base58 characters, most significant first, padded with `1` (the zero digit).
fn encode(mut value: u128, digits: usize) -> String {
    let mut out = vec![BASE58[0]; digits];
    for slot in out.iter_mut().rev() {
        *slot = BASE58[(value % 58) as usize];
        value /= 58;
    }
    out.into_iter().map(char::from).collect()
}

fn decode(text: &str, digits: usize, bits: u32) -> Result<u128, BadId> {
    let bad = || BadId(text.chars().take(64).collect());
    if text.len() != digits {
        return Err(bad());
    }
    let value = text.bytes().try_fold(0u128, |sum, byte| {
        let digit = BASE58.iter().position(|&b| b == byte).ok_or_else(bad)?;
        sum.checked_mul(58).and_then(|v| v.checked_add(digit as u128)).ok_or_else(bad)
    })?;
    if bits < 128 && value >> bits != 0 { Err(bad()) } else { Ok(value) }
}

/// A 128-bit identifier: 48 bits of milliseconds, then 80 random bits, so that ids sort by birth.
///
/// Written as 22 base58 characters, which fits Discord's 25-character nonce.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

impl Id {
    /// Length of the written form, in characters.
    pub const LEN: usize = 22;

    /// A new identifier, born at `now`.
    #[must_use]
    pub fn mint(now: Millis, rng: &mut dyn Rng) -> Self {
        let time = (now.0.max(0) as u128 & 0xFFFF_FFFF_FFFF) << 80;
        let chance = (u128::from(rng.next_u64()) << 16) | u128::from(rng.next_u32() & 0xFFFF);
        Self(time | chance)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encode(self.0, Self::LEN))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        decode(text, Self::LEN, 128).map(Self)
    }
}

/// A type of its own for each kind of thing, so that a share's id cannot stand for a person's.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Id);

        impl $name {
            /// A new one, born at `now`.
            #[must_use]
            pub fn mint(now: Millis, rng: &mut dyn Rng) -> Self {
                Self(Id::mint(now, rng))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                text.parse().map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

ids! {
    /// A person, under a random name: the ledger and the links know nobody otherwise.
    PersonId,
    /// One firing of a schedule for one channel.
    SlotId,
    /// What one advocate was offered for one item and network.
    KitId,
    /// An advocate's reshare.
    ShareId,
    /// A correction asked of somebody.
    CorrectionId,
    /// A message in the embedded workspace.
    MessageId,
    /// A pause of all posting.
    PauseId,
    /// An alert about an item.
    AlertId,
    /// Something that is still to be said or changed in a chat: the nonce of what is said.
    ErrandId,
}

/// The code of a tracked link: 64 bits from the operating system's generator, 11 base58 characters.
///
/// It carries no information about the person or the item: it cannot be guessed or counted up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkCode(pub u64);

impl LinkCode {
    /// Length of the written form, in characters.
    pub const LEN: usize = 11;

    /// A new code. `rng` must be the operating system's generator in production.
    #[must_use]
    pub fn mint(rng: &mut dyn Rng) -> Self {
        Self(rng.next_u64())
    }
}

impl fmt::Display for LinkCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encode(u128::from(self.0), Self::LEN))
    }
}

impl FromStr for LinkCode {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let value = decode(text, Self::LEN, 64)?;
        u64::try_from(value).map(Self).map_err(|_| BadId(text.to_owned()))
    }
}

/// The secret part of the address of a person's own page: 128 bits, 22 base58 characters.
///
/// Whoever has it is believed to be that person: it is in no log, and is not written by [`fmt::Debug`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ticket(u128);

impl Ticket {
    /// Length of the written form, in characters.
    pub const LEN: usize = 22;

    /// A new one. `rng` must be the operating system's generator in production.
    #[must_use]
    pub fn mint(rng: &mut dyn Rng) -> Self {
        Self((u128::from(rng.next_u64()) << 64) | u128::from(rng.next_u64()))
    }

    /// The written form, for the person alone.
    #[must_use]
    pub fn reveal(self) -> String {
        encode(self.0, Self::LEN)
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket(..)")
    }
}

impl FromStr for Ticket {
    type Err = BadTicket;
    fn from_str(text: &str) -> Result<Self, BadTicket> {
        decode(text, Self::LEN, 128).map(Self).map_err(|_| BadTicket)
    }
}

/// A text is no [`Ticket`]. It is not quoted: it may be one but for a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a ticket")]
pub struct BadTicket;

/// A short name that people write in files and addresses: `2026-q4-launch`, `general`.
///
/// 1 to 64 characters: lower-case ASCII letters, digits, `-`, `_` and `.`, starting with a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let ok = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_' | b'.');
        let first = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if first && text.len() <= 64 && text.bytes().all(ok) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadId(text.chars().take(64).collect()))
        }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// An item's id: the stem of its files.
pub type ItemId = Slug;
/// A schedule's id: its key in `schedules.toml`.
pub type ScheduleId = Slug;
/// A channel's name inside its workspace.
pub type ChannelId = Slug;

/// Bytes as lower-case hexadecimal, two digits each.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    #[test]
    fn an_id_survives_being_written_and_sorts_by_birth() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let mut last = None;
        for ms in [0, 1, 1_700_000_000_000, 1_700_000_000_001, 281_474_976_710_655] {
            let id = Id::mint(Millis(ms), &mut rng);
            let text = id.to_string();
            assert_eq!(text.len(), Id::LEN);
            assert_eq!(text.parse(), Ok(id));
            assert!(last < Some(text.clone()), "{text} is not after {last:?}");
            last = Some(text);
        }
    }

    #[test]
    fn a_link_code_survives_being_written() {
        for value in [0, 1, 57, 58, u64::MAX / 2, u64::MAX] {
            let code = LinkCode(value);
            assert_eq!(code.to_string().len(), LinkCode::LEN);
            assert_eq!(code.to_string().parse(), Ok(code));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in
            ["", "0", "zzzzzzzzzzz", "1111111111I", "éééééé", "11111111111111111111111", "ZZZZZZZZZZZZZZZZZZZZZZ"]
        {
            assert!(text.parse::<LinkCode>().is_err(), "{text}");
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_slug_is_what_a_file_name_may_hold() {
        for good in ["a", "2026-q4-launch", "a_b.c", "9"] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "A", "a b", "../x", "é", &"a".repeat(65)] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }
}

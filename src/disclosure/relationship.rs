//! How the author of a post is tied to the organisation it speaks about.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::say;

/// The tie between an author and the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// On the payroll.
    Employee,
    /// Works for it on a contract of their own.
    Contractor,
    /// Works for an agency that the organisation pays.
    Agency,
    /// Runs it, sits on its board or founded it.
    Director,
    /// A relative or partner of somebody who belongs to it.
    Family,
    /// Owns a part of it.
    Shareholder,
    /// Used to work there.
    Alumni,
    /// Speaks for it on an agreement, without being employed.
    Ambassador,
    /// Posts to take part in a contest or draw.
    ContestEntrant,
    /// Got a product or a service for nothing or for less.
    Gifted,
    /// Registered with a financial regulator through it.
    RegisteredPerson,
    /// Nothing ties them.
    None,
}

impl Relationship {
    /// Every relationship, in the order of the documentation.
    pub const ALL: [Self; 12] = [
        Self::Employee,
        Self::Contractor,
        Self::Agency,
        Self::Director,
        Self::Family,
        Self::Shareholder,
        Self::Alumni,
        Self::Ambassador,
        Self::ContestEntrant,
        Self::Gifted,
        Self::RegisteredPerson,
        Self::None,
    ];

    /// The code in files and batch lines: `employee`, `contest_entrant`...
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Contractor => "contractor",
            Self::Agency => "agency",
            Self::Director => "director",
            Self::Family => "family",
            Self::Shareholder => "shareholder",
            Self::Alumni => "alumni",
            Self::Ambassador => "ambassador",
            Self::ContestEntrant => "contest_entrant",
            Self::Gifted => "gifted",
            Self::RegisteredPerson => "registered_person",
            Self::None => "none",
        }
    }
}

impl Relationship {
    /// What people call it.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        let key = match self {
            Self::Employee => "disclosure-relationship-employee",
            Self::Contractor => "disclosure-relationship-contractor",
            Self::Agency => "disclosure-relationship-agency",
            Self::Director => "disclosure-relationship-director",
            Self::Family => "disclosure-relationship-family",
            Self::Shareholder => "disclosure-relationship-shareholder",
            Self::Alumni => "disclosure-relationship-alumni",
            Self::Ambassador => "disclosure-relationship-ambassador",
            Self::ContestEntrant => "disclosure-relationship-contest-entrant",
            Self::Gifted => "disclosure-relationship-gifted",
            Self::RegisteredPerson => "disclosure-relationship-registered-person",
            Self::None => "disclosure-relationship-none",
        };
        say!(lang, key)
    }
}

impl fmt::Display for Relationship {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A code that is no relationship.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown relationship")]
pub struct UnknownRelationship;

impl FromStr for Relationship {
    type Err = UnknownRelationship;

    fn from_str(code: &str) -> Result<Self, UnknownRelationship> {
        Self::ALL.into_iter().find(|one| one.code() == code).ok_or(UnknownRelationship)
    }
}

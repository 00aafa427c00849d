//! What a statement claims, and which claims fit which relationship.

use super::Relationship;

/// What a sentence says about its author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Claim {
    /// Is employed by it, works there.
    Works,
    /// Works for it on a contract of their own.
    Serves,
    /// Works for an agency that it pays; has it as a client.
    Agency,
    /// Runs it, founded it, sits on its board.
    Leads,
    /// Has family there.
    Kin,
    /// Owns a part of it.
    Owns,
    /// Used to work there.
    Left,
    /// Speaks for it on an agreement.
    Speaks,
    /// Was paid by it.
    Paid,
    /// Takes part in its contest.
    Contends,
    /// Got something from it.
    Got,
    /// Is registered through it with a financial regulator.
    Registered,
    /// Is a customer like any other.
    Poses,
    /// Has no tie to it.
    Denies,
    /// Has opinions of their own.
    Opinion,
    /// Thanks it, or names it beside a vague word.
    Courtesy,
    /// Says in the profile what ties them.
    InProfile,
    /// Says it in a comment.
    InComment,
    /// Warns that money may be lost.
    Risk,
}

/// What a claim is worth for an author whose tie is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It says what the tie is, or a nearer one.
    Right,
    /// It says a tie of about the same weight that is not the author's: a person decides.
    Near,
    /// It says less than the truth.
    Less,
    /// It says that the tie is over.
    Over,
    /// It is the tie of somebody else.
    Another,
    /// It is no claim about a tie.
    Silent,
}

impl Claim {
    /// Every claim about a tie, in the order of the columns of [`FITS`].
    const TIES: [Self; 12] = [
        Self::Works,
        Self::Serves,
        Self::Agency,
        Self::Leads,
        Self::Kin,
        Self::Owns,
        Self::Left,
        Self::Speaks,
        Self::Paid,
        Self::Contends,
        Self::Got,
        Self::Registered,
    ];

    /// Is it a claim about what ties the author to the organisation?
    pub(super) fn is_tie(self) -> bool {
        Self::TIES.contains(&self)
    }

    /// What this claim is worth for `relationship`.
    pub(super) fn fit(self, relationship: Relationship) -> Fit {
        let row = FITS.iter().find(|(one, _)| *one == relationship).map_or("", |(_, row)| row);
        let column = Self::TIES.iter().position(|tie| *tie == self);
        match column.and_then(|column| row.bytes().filter(u8::is_ascii_lowercase).nth(column)) {
            Some(b'r') => Fit::Right,
            Some(b'n') => Fit::Near,
            Some(b'l') => Fit::Less,
            Some(b'o') => Fit::Over,
            Some(b'a') => Fit::Another,
            _ => Fit::Silent,
        }
    }
}

/// For each relationship the worth of each claim, in the order of [`Claim::TIES`]: `r` right, `n` near, `l` less, `o`
/// over, `a` somebody else's. A nearer tie satisfies a looser demand: who says "I work at ORG" hides no contract, gift or prize, and who says
/// "I founded ORG" hides no job. The other way round something is kept from the reader.
const FITS: &[(Relationship, &str)] = &[
    // works serves agency leads, kin owns left speaks, paid contends got registered
    (Relationship::Employee, "rnnr anol nllr"),
    (Relationship::Contractor, "rrrr anon rllr"),
    (Relationship::Agency, "rrrr anon rllr"),
    (Relationship::Director, "rnnr nnol nllr"),
    (Relationship::Family, "nnnn rnll nlln"),
    (Relationship::Shareholder, "nnnr arll nlln"),
    (Relationship::Alumni, "nnnn anrl nlln"),
    (Relationship::Ambassador, "rrrr anor rllr"),
    (Relationship::ContestEntrant, "rrrr anlr rrnr"),
    (Relationship::Gifted, "rrrr anlr rnrr"),
    (Relationship::RegisteredPerson, "rnnr anol nllr"),
    (Relationship::None, "rrrr rrrr rrrr"),
];

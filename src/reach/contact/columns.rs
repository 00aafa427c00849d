//! What the columns of a list are called, in English and French, and what follows from them.

use crate::network::Network;

use super::identity::{Contact, is_address, is_edge, plain, trim};
use super::lists::is_did;
use super::problem::{FOLLOWING_MASTODON, OTHER_EXPORT, Problem};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    First,
    Last,
    /// The whole name, or the last name where a column of first names stands beside it.
    Name,
    Mail,
    Employer,
    /// Mastodon's `user@host`.
    Account,
    /// Bluesky's identifier.
    Did,
    /// Since when: LinkedIn's own lists have it.
    Since,
    /// Stands in Mastodon's lists of accounts that one follows.
    Boosts,
    /// Stands in Mastodon's lists of accounts that one has muted.
    Muted,
}

/// Names as [`plain`] leaves them.
const NAMES: &[(Kind, &[&str])] = &[
    (Kind::First, &["first name", "firstname", "given name", "givenname", "forename", "prenom", "prenoms"]),
    (Kind::Last, &["last name", "lastname", "surname", "family name", "familyname", "nom de famille"]),
    (Kind::Name, &["name", "full name", "fullname", "nom", "nom complet", "contact"]),
    (
        Kind::Mail,
        &[
            "email address",
            "email",
            "e mail",
            "e mail address",
            "mail",
            "courriel",
            "adresse e mail",
            "adresse email",
            "adresse mail",
            "adresse courriel",
            "adresse electronique",
        ],
    ),
    (
        Kind::Employer,
        &["company", "company name", "employer", "organization", "organisation", "entreprise", "societe", "employeur"],
    ),
    (Kind::Account, &["account address", "adresse du compte"]),
    (Kind::Did, &["did"]),
    (Kind::Since, &["connected on", "connecte le", "date de connexion", "relation depuis"]),
    (Kind::Boosts, &["show boosts"]),
    (Kind::Muted, &["hide notifications"]),
];

/// The header of a list: for each column what it holds, `None` for what is not used.
pub(super) struct Columns(Vec<Option<Kind>>);

impl Columns {
    /// Of a line's fields; `None` where no column says who somebody is.
    pub(super) fn of<'a>(fields: impl Iterator<Item = &'a str>) -> Option<Self> {
        let kind = |name: String| NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(kind, _)| *kind);
        let columns = Self(fields.map(|field| kind(plain(field))).collect());
        let who = [Kind::First, Kind::Last, Kind::Name, Kind::Mail, Kind::Account, Kind::Did];
        who.into_iter().any(|kind| columns.has(kind)).then_some(columns)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    fn place(&self, kind: Kind) -> Option<usize> {
        self.0.iter().position(|column| *column == Some(kind))
    }

    fn has(&self, kind: Kind) -> bool {
        self.place(kind).is_some()
    }

    /// Whose list it is, as far as the columns and the file's name say it.
    pub(super) fn network(&self, name: &str) -> Result<Option<Network>, Problem> {
        let account = self.has(Kind::Account);
        if account && (self.has(Kind::Boosts) || name.to_lowercase().contains("following")) {
            return Err(Problem::new(&FOLLOWING_MASTODON));
        }
        if account && self.has(Kind::Muted) {
            return Err(Problem::new(&OTHER_EXPORT).naming("what", "muted_accounts"));
        }
        let linkedin = self.has(Kind::Since) && (self.has(Kind::First) || self.has(Kind::Last));
        Ok(match () {
            () if account => Some(Network::Mastodon),
            () if self.has(Kind::Did) => Some(Network::Bluesky),
            () => linkedin.then_some(Network::Linkedin),
        })
    }

    /// The contact of a record. A list of accounts is read as such, whatever else stands beside them.
    pub(super) fn contact(&self, fields: &[&str]) -> Contact {
        let of = |kind| self.place(kind).and_then(|at| fields.get(at)).copied().unwrap_or_default();
        if self.has(Kind::Account) {
            return account(Network::Mastodon, handle(of(Kind::Account)));
        }
        if self.has(Kind::Did) {
            return account(Network::Bluesky, Some(of(Kind::Did)).filter(|did| is_did(did)));
        }
        let (first, last) = match (self.has(Kind::First), self.has(Kind::Last)) {
            (true, true) => (of(Kind::First), of(Kind::Last)),
            (true, false) => (of(Kind::First), of(Kind::Name)),
            (false, true) => (of(Kind::Name), of(Kind::Last)),
            (false, false) => split(of(Kind::Name)),
        };
        Contact {
            first: first.to_owned(),
            last: last.to_owned(),
            employer: of(Kind::Employer).to_owned(),
            mail: of(Kind::Mail).to_owned(),
            account: None,
        }
    }
}

/// A contact that is known by its account alone.
pub(super) fn account(network: Network, id: Option<&str>) -> Contact {
    Contact { account: id.map(|id| (network, id.to_owned())), ..Contact::default() }
}

/// `user@host` without the sign that may stand before it.
fn handle(text: &str) -> Option<&str> {
    Some(text.strip_prefix('@').unwrap_or(text)).filter(|bare| is_address(bare))
}

/// A full name: the first word, and what follows it up to a comma.
fn split(name: &str) -> (&str, &str) {
    let bare = trim(name.split(',').next().unwrap_or_default());
    let (first, last) = bare.split_once(char::is_whitespace).unwrap_or((bare, ""));
    (first, last.trim_start_matches(is_edge))
}

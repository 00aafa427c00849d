//! What somebody may do in the comms team's room.
use std::collections::BTreeMap;

use serde::Deserialize;

use crate::lang::Lang;
use crate::say;

/// A role; each may do what the ones before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sees what waits: drafts, reviews, plans.
    Viewer,
    /// Writes and submits items.
    Author,
    /// Approves items of others, sends them back, withdraws them, pauses and resumes posting.
    Approver,
    /// All of it.
    Admin,
}

impl Role {
    /// Every role, the least first.
    pub const ALL: [Self; 4] = [Self::Viewer, Self::Author, Self::Approver, Self::Admin];

    /// The code in files and in the database: `approver`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Author => "author",
            Self::Approver => "approver",
            Self::Admin => "admin",
        }
    }

    /// The role with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Its name, as people read it.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        say!(lang, "content-role", role = self.code())
    }
}

/// Which groups of a workspace have which role. A group is what the platform gives people to sort them: a role on
/// Discord, a user group on Slack, a name in the embedded workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Roles(BTreeMap<Role, Vec<String>>);

impl Roles {
    /// Stands for everybody.
    pub const EVERYBODY: &'static str = "*";

    /// The highest role that any of these groups gives.
    #[must_use]
    pub fn of<'a>(&self, groups: impl IntoIterator<Item = &'a str>) -> Option<Role> {
        let groups: Vec<&str> = groups.into_iter().collect();
        let has =
            |names: &Vec<String>| names.iter().any(|name| name == Self::EVERYBODY || groups.contains(&name.as_str()));
        self.0.iter().rev().find(|(_, names)| has(names)).map(|(role, _)| *role)
    }

    /// The groups that give a role, [`Roles::EVERYBODY`] aside: whose members a platform may have to be asked for.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.0.values().flatten().map(String::as_str).filter(|group| *group != Self::EVERYBODY)
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, Roles};

    #[test]
    fn the_highest_role_counts_and_a_star_is_everybody() {
        let roles: Roles = toml::from_str("viewer = ['*']\nauthor = ['12', '13']\nadmin = ['99']").unwrap();
        for (groups, expected) in [
            (&[][..], Role::Viewer),
            (&["7"], Role::Viewer),
            (&["13", "7"], Role::Author),
            (&["12", "99"], Role::Admin),
        ] {
            assert_eq!(roles.of(groups.iter().copied()), Some(expected), "{groups:?}");
        }
        assert_eq!(Roles::default().of(["99"]), None);
    }
}

//! The rules that verdicts name, as a table. Packs per jurisdiction add rows; the interface stays.

/// One version of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable id: `relationship.employee`.
    pub id: &'static str,
    /// The day this version was written. A change of what is accepted is a new version.
    pub version: &'static str,
    /// What it is based on, as people cite it.
    pub sources: &'static [&'static str],
}

/// Every rule, newest version of each.
///
/// The first one demands the strictest of what the United States, France, Canada and Switzerland ask of an employee who
/// shares for no reward: say in the post, at its start, in its language and in plain words that one works there.
pub const RULES: &[Rule] = &[Rule {
    id: "relationship.employee",
    version: "2026-11-22",
    sources: &[
        "16 CFR 255.5(a)",
        "16 CFR 255.0(f)",
        "FTC Disclosures 101 (2019)",
        "C. conso. L121-2, L121-3",
        "ARPP, Communication publicitaire numérique",
    ],
}];

/// The rule that covers an employee's post.
pub(super) const EMPLOYEE: &Rule = &RULES[0];

/// The rule called `id`, if it is in the table.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

//! Who two people are when they turn out to be one.
use std::cmp::Ordering;

use crate::disclosure::Relationship;
use crate::store::{Person, PersonState};

/// `other` and `using`, under the older of the two ids; `using` is who acts just now.
///
/// - Name and language are those in use, and so are country, team, instance and tie where both told one.
/// - Whether they take part is what they said last, under either account; who never said anything takes no part in that.
///   Said at the same instant, leaving counts.
/// - Named on boards only if everybody of the two who takes part agreed to it.
/// - Under the regimes of both: more rules can only make a text more careful.
#[must_use]
pub fn united(other: &Person, using: &Person) -> Person {
    let said = last_word(other, using);
    let takes_part = |person: &&Person| person.state == PersonState::Advocate;
    let both = [other, using];
    let named = said.state == PersonState::Advocate && both.into_iter().filter(takes_part).all(|person| person.named);
    let told = |own: &String, others: &String| if own.is_empty() { others.clone() } else { own.clone() };
    let mut regimes = using.regimes.clone();
    regimes.extend(other.regimes.iter().filter(|code| !using.regimes.contains(code)).cloned());
    let left = said.state == PersonState::Left;
    Person {
        // Ids sort by birth.
        id: other.id.min(using.id),
        state: said.state,
        since: said.since,
        name: using.name.clone(),
        lang: using.lang,
        country: told(&using.country, &other.country),
        team: told(&using.team, &other.team),
        named,
        host: if left { String::new() } else { told(&using.host, &other.host) },
        relationship: match using.relationship {
            // What everybody is until they say otherwise.
            Relationship::Employee => other.relationship,
            told => told,
        },
        regimes,
    }
}

/// Of two people, the one whose word on taking part counts.
fn last_word<'a>(other: &'a Person, using: &'a Person) -> &'a Person {
    match (other.state, using.state) {
        (_, PersonState::Known) if other.state != PersonState::Known => other,
        (PersonState::Known, _) => using,
        _ => match other.since.cmp(&using.since) {
            Ordering::Greater => other,
            Ordering::Equal if other.state == PersonState::Left => other,
            _ => using,
        },
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};

    use super::*;
    use crate::id::{Millis, PersonId};
    use crate::lang::Lang;

    fn person(born: i64, state: PersonState, since: i64, named: bool) -> Person {
        Person {
            id: PersonId::mint(Millis(born), &mut ChaCha8Rng::seed_from_u64(7)),
            state,
            since: Millis(since),
            name: format!("born {born}"),
            lang: if born == 1 { Lang::Fr } else { Lang::En },
            country: String::new(),
            team: String::new(),
            named,
            host: String::new(),
            relationship: Relationship::Employee,
            regimes: vec![],
        }
    }

    #[test]
    fn what_was_said_last_counts_and_consent_is_that_of_all() {
        use PersonState::{Advocate, Known, Left};
        // State, since when, named: of the other, of the one in use, of both.
        for (other, using, expected) in [
            ((Known, 1, false), (Known, 2, false), (Known, 2, false)),
            ((Advocate, 1, true), (Known, 9, false), (Advocate, 1, true)),
            ((Known, 9, false), (Advocate, 1, true), (Advocate, 1, true)),
            ((Known, 9, false), (Advocate, 1, false), (Advocate, 1, false)),
            ((Advocate, 1, true), (Advocate, 2, true), (Advocate, 2, true)),
            ((Advocate, 1, true), (Advocate, 2, false), (Advocate, 2, false)),
            ((Advocate, 1, false), (Advocate, 2, true), (Advocate, 2, false)),
            ((Left, 1, false), (Advocate, 2, true), (Advocate, 2, true)),
            ((Left, 3, false), (Advocate, 2, true), (Left, 3, false)),
            ((Left, 2, false), (Advocate, 2, true), (Left, 2, false)),
            ((Advocate, 2, true), (Left, 2, false), (Left, 2, false)),
            ((Advocate, 3, true), (Left, 2, false), (Advocate, 3, true)),
            ((Left, 1, false), (Known, 9, false), (Left, 1, false)),
            ((Known, 9, false), (Left, 1, false), (Left, 1, false)),
        ] {
            for (a, b) in [(1, 2), (2, 1)] {
                let (one, two) = (person(a, other.0, other.1, other.2), person(b, using.0, using.1, using.2));
                let found = united(&one, &two);
                assert_eq!((found.state, found.since.0, found.named), expected, "{other:?} {using:?}");
                assert_eq!((found.id, &found.name, found.lang), (one.id.min(two.id), &two.name, two.lang));
            }
        }
    }

    #[test]
    fn what_only_one_told_is_kept_and_rules_add_up() {
        let mut other = person(1, PersonState::Advocate, 1, false);
        other.country = "FR".into();
        other.team = "Sales".into();
        other.host = "piaille.fr".into();
        other.relationship = Relationship::Contractor;
        other.regimes = vec!["UK-FCA".into(), "US-FINRA".into()];
        let mut using = person(2, PersonState::Advocate, 2, false);
        using.country = "GB".into();
        using.regimes = vec!["US-FINRA".into()];
        let found = united(&other, &using);
        assert_eq!((found.country.as_str(), found.team.as_str(), found.host.as_str()), ("GB", "Sales", "piaille.fr"));
        assert_eq!(
            (found.relationship, found.regimes),
            (Relationship::Contractor, vec!["US-FINRA".into(), "UK-FCA".into()])
        );
        using.state = PersonState::Left;
        assert_eq!(united(&other, &using).host, "", "who left is forgotten by their instance");
    }
}

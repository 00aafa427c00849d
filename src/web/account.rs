//! Under which account of the embedded workspace a person acts.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::flow::port::Account;
use crate::store::{Person, Result, Store};

/// The workspace's account with this id.
pub(super) fn local(id: impl Into<String>) -> Account {
    Account { platform: "local".to_owned(), workspace: "local".to_owned(), id: id.into() }
}

/// The person's account: named by their id where a page made it, by their name where the demo did. `None` for
/// somebody of another platform, who cannot be chosen here.
pub(super) async fn of(store: &Store, person: &Person) -> Result<Option<Account>> {
    let whole = slug(&person.name);
    let first = whole.split('-').next().unwrap_or_default().to_owned();
    for id in [person.id.to_string(), whole.clone(), first] {
        let account = local(id);
        if store.person_by_account(&account.key()).await?.is_some_and(|found| found.id == person.id) {
            return Ok(Some(account));
        }
    }
    Ok(None)
}

/// `Élodie Nguyễn` as `elodie-nguyen`.
fn slug(name: &str) -> String {
    let plain = name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let mut slug = String::new();
    for c in plain {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_becomes_a_slug() {
        for (name, expected) in [
            ("Élodie Nguyễn", "elodie-nguyen"),
            ("Marc-Antoine L’Hôte", "marc-antoine-l-hote"),
            ("", ""),
            ("<>", ""),
            ("  A  b ", "a-b"),
        ] {
            assert_eq!(super::slug(name), expected, "{name}");
        }
    }
}

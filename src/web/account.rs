//! Under which account of the embedded workspace a person acts.

use crate::flow::port::Account;
use crate::store::{Person, Result, Store};

/// Platform and workspace of the embedded workspace.
const LOCAL: (&str, &str) = ("local", "local");

/// The workspace's account with this id.
pub(super) fn local(id: impl Into<String>) -> Account {
    Account { platform: LOCAL.0.to_owned(), workspace: LOCAL.1.to_owned(), id: id.into() }
}

/// The person's account; `None` for somebody of another platform, who cannot be chosen here.
pub(super) async fn of(store: &Store, person: &Person) -> Result<Option<Account>> {
    Ok(store.account_of(LOCAL.0, LOCAL.1, person.id).await?.map(local))
}

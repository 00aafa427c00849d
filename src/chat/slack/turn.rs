//! Doings that are under way: of two that are the same, the second waits for the end of the first.
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// The names of the doings that are under way.
#[derive(Default)]
pub(super) struct Turns {
    taken: Mutex<BTreeSet<String>>,
    over: Notify,
}

/// Nobody else does the doing of this name until this is dropped, also by a doing that broke off.
pub(super) struct Turn<'t> {
    turns: &'t Turns,
    name: String,
}

impl Turns {
    /// Waits until nobody else does it.
    pub(super) async fn take(&self, name: &str) -> Turn<'_> {
        loop {
            // Listened for from before the look, so that an end in between is not missed.
            let over = self.over.notified();
            if self.taken().insert(name.to_owned()) {
                return Turn { turns: self, name: name.to_owned() };
            }
            over.await;
        }
    }

    fn taken(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.turns.taken().remove(&self.name);
        self.turns.over.notify_waiters();
    }
}

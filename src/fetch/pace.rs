//! A host is asked rarely: it serves strangers for nothing.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::id::Millis;

/// When each host may be asked again. In memory: a restart forgets it, the attempts of a share are kept in the store.
pub(super) struct Pace {
    pause: i64,
    next: Mutex<BTreeMap<String, Millis>>,
}

impl Pace {
    pub(super) fn new(pause: i64) -> Self {
        Self { pause, next: Mutex::default() }
    }

    /// Takes the host's turn, or answers how long to wait for it, in milliseconds.
    pub(super) fn take(&self, host: &str, now: Millis) -> Result<(), i64> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        next.retain(|_, at| *at > now);
        match next.get(host) {
            Some(at) => Err(at.since(now)),
            None => {
                next.insert(host.to_owned(), now.plus(self.pause));
                Ok(())
            }
        }
    }

    /// Nobody asks the host before `until`.
    pub(super) fn rest(&self, host: &str, until: Millis) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let at = next.entry(host.to_owned()).or_insert(until);
        *at = (*at).max(until);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_has_its_own_turn() {
        let pace = Pace::new(2_000);
        assert_eq!(pace.take("a.example", Millis(0)), Ok(()));
        assert_eq!(pace.take("a.example", Millis(500)), Err(1_500));
        assert_eq!(pace.take("b.example", Millis(500)), Ok(()));
        assert_eq!(pace.take("a.example", Millis(2_000)), Ok(()));
        pace.rest("a.example", Millis(60_000));
        pace.rest("a.example", Millis(10_000));
        assert_eq!(pace.take("a.example", Millis(59_000)), Err(1_000));
        assert_eq!(pace.take("a.example", Millis(60_000)), Ok(()));
        assert_eq!(pace.next.lock().unwrap().len(), 1, "what is over is forgotten");
    }
}

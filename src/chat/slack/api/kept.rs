//! What Slack said a moment ago, so that it is not asked for every click.
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::id::Millis;

/// Values by name, each kept for a while, and not more than so many.
pub(super) struct Kept<T> {
    /// How long, in milliseconds.
    span: i64,
    most: usize,
    values: Mutex<BTreeMap<String, (Millis, T)>>,
}

impl<T: Clone> Kept<T> {
    pub(super) fn new(span: i64, most: usize) -> Self {
        Self { span, most, values: Mutex::default() }
    }

    pub(super) fn get(&self, name: &str, now: Millis) -> Option<T> {
        let values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        values.get(name).filter(|(since, _)| now.since(*since) < self.span).map(|(_, value)| value.clone())
    }

    pub(super) fn put(&self, name: &str, value: T, now: Millis) {
        let mut values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        if values.len() >= self.most {
            values.retain(|_, (since, _)| now.since(*since) < self.span);
        }
        // All of them fresh: forgetting them costs a question each, keeping more costs memory without end.
        if values.len() >= self.most {
            values.clear();
        }
        values.insert(name.to_owned(), (now, value));
    }

    pub(super) fn forget(&self, name: &str) {
        self.values.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_kept_for_a_while_and_there_are_never_too_many() {
        let kept = Kept::new(100, 2);
        kept.put("a", 1, Millis(0));
        assert_eq!((kept.get("a", Millis(99)), kept.get("a", Millis(100))), (Some(1), None));
        kept.put("b", 2, Millis(50));
        kept.put("c", 3, Millis(120));
        assert_eq!((kept.get("a", Millis(120)), kept.get("b", Millis(120))), (None, Some(2)), "the old one went");
        kept.put("d", 4, Millis(121));
        assert_eq!((kept.get("b", Millis(121)), kept.get("d", Millis(121))), (None, Some(4)));
        kept.forget("d");
        assert_eq!(kept.get("d", Millis(121)), None);
    }
}

//! What a channel has had, in order of time: what the rules about the next post are asked of.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::rc::Rc;

use super::queue::{FRESH, Posted};
use super::similar::Shingles;
use crate::content::Item;
use crate::id::{ItemId, Millis};

/// A post, as far as the rules look at it.
struct Past<'h> {
    at: Millis,
    sells: bool,
    text: &'h str,
    /// Made of the text when it is compared first: most posts are too old to be.
    words: OnceCell<Rc<Shingles>>,
}

/// A channel's posts.
#[derive(Default)]
pub(super) struct Track<'h> {
    /// Ascending.
    posts: Vec<Past<'h>>,
    items: HashSet<&'h ItemId>,
}

impl<'h> Track<'h> {
    /// `history` may stand in any order.
    pub(super) fn of(history: &'h [Posted]) -> Self {
        let past =
            |post: &'h Posted| Past { at: post.at, sells: post.kind.sells(), text: &post.text, words: OnceCell::new() };
        let mut posts: Vec<Past<'h>> = history.iter().map(past).collect();
        posts.sort_by_key(|post| post.at);
        Self { posts, items: history.iter().map(|post| &post.item).collect() }
    }

    /// One more post, whose words are known.
    pub(super) fn add(&mut self, item: &'h Item, at: Millis, words: Rc<Shingles>) {
        let place = self.posts.partition_point(|post| post.at <= at);
        let past = Past { at, sells: item.kind.sells(), text: "", words: OnceCell::from(words) };
        self.posts.insert(place, past);
        self.items.insert(&item.id);
    }

    /// Was this item ever posted here?
    pub(super) fn had(&self, item: &ItemId) -> bool {
        self.items.contains(item)
    }

    /// The instants of the posts less than `far` milliseconds away from `at`.
    pub(super) fn near(&self, at: Millis, far: i64) -> impl Iterator<Item = Millis> {
        self.around(at, far).iter().map(|post| post.at)
    }

    fn around(&self, at: Millis, far: i64) -> &[Past<'h>] {
        let from = self.posts.partition_point(|post| post.at <= at.plus(-far));
        let until = self.posts.partition_point(|post| post.at < at.plus(far));
        self.posts.get(from..until).unwrap_or_default()
    }

    /// Does a post of the last days, or of the next ones, read nearly like these words?
    pub(super) fn reads_like(&self, words: &Shingles, at: Millis) -> bool {
        let alike = |post: &Past<'h>| post.words.get_or_init(|| Rc::new(Shingles::of(post.text))).alike(words);
        self.around(at, FRESH).iter().any(alike)
    }

    /// Would a promotional post at `at` leave every run of `of` consecutive posts with at most `most` such?
    ///
    /// Posts may lie on both sides of `at` (a plan is being filled in), so every run that would hold the new one counts.
    pub(super) fn takes_promotion(&self, (most, of): (u32, u32), at: Millis) -> bool {
        let size = |value: u32| usize::try_from(value).unwrap_or(usize::MAX);
        let (most, of) = (size(most), size(of).max(1));
        let place = self.posts.partition_point(|earlier| earlier.at <= at);
        let until = self.posts.len().min(place.saturating_add(of - 1));
        let mut run: Vec<bool> =
            self.posts[place.saturating_sub(of - 1)..until].iter().map(|post| post.sells).collect();
        run.insert(place.min(of - 1), true);
        run.windows(of.min(run.len())).all(|run| run.iter().filter(|sells| **sells).count() <= most)
    }
}

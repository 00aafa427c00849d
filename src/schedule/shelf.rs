//! The items in the order in which they come, and what a schedule takes of them.

use std::cell::OnceCell;
use std::rc::Rc;

use super::calendar::Schedule;
use super::queue::{admit_beside, text_of};
use super::similar::Shingles;
use super::skip::Skip;
use super::track::Track;
use crate::content::Item;
use crate::id::{ChannelId, ItemId, Millis};
use crate::lang::Lang;

/// Posts further away than this do not count against a day's cap.
const NEAR: i64 = 3 * Millis::DAY;

/// An item, and its words once somebody compared them.
struct Shelved<'a> {
    item: &'a Item,
    words: OnceCell<Rc<Shingles>>,
}

/// All items as channels of one language show them, in the order of the queue.
pub(super) struct Shelf<'a> {
    lang: Lang,
    items: Vec<Shelved<'a>>,
}

impl<'a> Shelf<'a> {
    /// By `order`, then by expiry (soonest first, none last), then by id.
    pub(super) fn new(lang: Lang, items: &[&'a Item]) -> Self {
        let shelved = |item: &&'a Item| Shelved { item, words: OnceCell::new() };
        let mut items: Vec<Shelved<'a>> = items.iter().map(shelved).collect();
        items.sort_by_key(|one| (one.item.order, one.item.expires.is_none(), one.item.expires, &one.item.id));
        Self { lang, items }
    }

    fn words(&self, one: &Shelved<'a>) -> Rc<Shingles> {
        one.words.get_or_init(|| Rc::new(Shingles::of(&text_of(one.item, self.lang)))).clone()
    }
}

/// What is posted, and what stood before it in the queue.
pub(super) struct Chosen<'a> {
    pub(super) item: &'a Item,
    pub(super) words: Rc<Shingles>,
    /// What a rule held back that would have come first.
    pub(super) held: Option<Held>,
}

/// What was held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// How many items; 0 where no item was left to hold back.
    pub count: usize,
    /// By which rule; of several, the one against the first of them.
    pub rule: Skip,
}

/// What one schedule takes of a shelf.
pub(super) struct Queue<'s, 'a> {
    schedule: &'s Schedule,
    shelf: &'s Shelf<'a>,
    waiting: Vec<&'s Shelved<'a>>,
}

impl<'s, 'a> Queue<'s, 'a> {
    /// The items that pass the schedule's filter, are meant for readers of the shelf's language, and were never posted
    /// on this track.
    pub(super) fn of(schedule: &'s Schedule, shelf: &'s Shelf<'a>, track: &Track<'_>) -> Self {
        let takes = |one: &&Shelved<'a>| schedule.takes(one.item, shelf.lang) && !track.had(&one.item.id);
        Self { schedule, shelf, waiting: shelf.items.iter().filter(takes).collect() }
    }

    /// Does it post there?
    pub(super) fn posts_in(&self, channel: &ChannelId) -> bool {
        self.schedule.channel == *channel
    }

    /// Forgets an item that was posted in its channel.
    pub(super) fn forget(&mut self, item: &ItemId) {
        if let Some(at) = self.waiting.iter().position(|one| one.item.id == *item) {
            self.waiting.remove(at);
        }
    }

    /// Forgets what is over at `at`: a plan asks many times, always later. What ends soonest stands in front.
    pub(super) fn tidy(&mut self, at: Millis) {
        let over = |one: &&Shelved<'a>| one.item.expires.is_some_and(|until| at >= until);
        if self.waiting.first().is_some_and(over) {
            self.waiting.retain(|one| !over(one));
        }
    }

    /// The first item that no rule stands against.
    pub(super) fn next(&self, at: Millis, track: &Track<'_>) -> Result<Chosen<'a>, Held> {
        let none = |rule| Held { count: 0, rule };
        admit_beside(self.schedule, at, track.near(at, NEAR)).map_err(none)?;
        let promotional = track.takes_promotion(self.schedule.promotional, at);
        let mut held: Option<Held> = None;
        for one in self.waiting.iter().filter(|one| one.item.current(at)) {
            let rule = if one.item.kind.sells() && !promotional {
                Skip::Promotional
            } else {
                let words = self.shelf.words(one);
                if !track.reads_like(&words, at) {
                    return Ok(Chosen { item: one.item, words, held });
                }
                Skip::Duplicate
            };
            held = Some(held.map_or(Held { count: 1, rule }, |held| Held { count: held.count + 1, ..held }));
        }
        Err(held.unwrap_or(none(Skip::NothingToPost)))
    }
}

impl Schedule {
    /// Does `item` pass the filter of this schedule, for readers of `lang`? Embargo, expiry and approval are asked
    /// elsewhere. A segment that names teams or countries is for schedules that name one of them, and for those that
    /// name none: their channels are everybody's.
    #[must_use]
    pub fn takes(&self, item: &Item, lang: Lang) -> bool {
        let kinds = self.kinds.is_empty() || self.kinds.contains(&item.kind);
        let campaigns = self.campaigns.is_empty() || item.campaign.as_ref().is_some_and(|c| self.campaigns.contains(c));
        let among = |wanted: &[String], own: &[String]| {
            let same = |a: &String| own.iter().any(|b| a.to_lowercase() == b.to_lowercase());
            wanted.is_empty() || own.is_empty() || wanted.iter().any(same)
        };
        let segment = &item.segment;
        let languages = segment.languages.is_empty() || segment.languages.contains(&lang);
        let people = among(&segment.teams, &self.teams) && among(&segment.countries, &self.countries);
        kinds && campaigns && languages && people
    }
}

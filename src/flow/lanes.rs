//! Slots side by side: many channels at once, in each channel one card after another, in the order they fell due.
//!
//! One card at a time is enough in a channel: no platform takes them faster for long than one answer comes after
//! another, and the order is kept without asking anybody. A channel that has to wait holds up nobody else: new slots
//! are looked for as long as anything is under way.
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use std::pin::pin;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio_util::sync::CancellationToken;

use super::{FlowError, Parts, Result, pause, post};
use crate::id::{ChannelId, SlotId};
use crate::schedule::line::State;
use crate::store::Slot;

/// How many slots one look reads.
const LOOK: i64 = 4_096;
/// How often a pause and new slots are looked for while cards are on their way. A pause that began is obeyed after this
/// long at the latest, also one that another replica was told of.
pub(super) const BEAT: Duration = Duration::from_millis(200);

/// The slots that wait for their turn.
#[derive(Default)]
struct Lanes {
    waiting: BTreeMap<ChannelId, VecDeque<Slot>>,
    busy: BTreeSet<ChannelId>,
    /// What was taken up in this run: not again before something about it changed.
    tried: HashSet<(SlotId, i64)>,
}

impl Lanes {
    /// In place of what waited before.
    fn take_in(&mut self, slots: Vec<Slot>) {
        self.waiting.clear();
        for slot in slots.into_iter().filter(|slot| !self.tried.contains(&(slot.id, slot.fence))) {
            self.waiting.entry(slot.channel.clone()).or_default().push_back(slot);
        }
    }

    /// The oldest slot of a channel in which nothing is under way.
    fn next(&mut self) -> Option<Slot> {
        let heads = self.waiting.iter().filter(|(channel, _)| !self.busy.contains(*channel));
        let heads = heads.filter_map(|(channel, lane)| Some((lane.front()?.instant, channel)));
        let channel = heads.min()?.1.clone();
        let lane = self.waiting.get_mut(&channel)?;
        let slot = lane.pop_front()?;
        if lane.is_empty() {
            self.waiting.remove(&channel);
        }
        self.busy.insert(channel);
        self.tried.insert((slot.id, slot.fence));
        Some(slot)
    }
}

/// Takes up what is open, at most `most` at once, until nothing is; answers how many were taken up.
///
/// While anything is under way, nothing else is waited for without it: what is under way may hold the very connection
/// to the database that somebody else waits for.
pub(super) async fn run(parts: &Parts, most: usize) -> Result<usize> {
    let (stop, mut lanes, mut under_way) = (CancellationToken::new(), Lanes::default(), FuturesUnordered::new());
    let (mut taken, mut failed) = (0, None);
    let mut beat = pin!(later(parts));
    loop {
        let over = failed.is_some() || stop.is_cancelled();
        while !over
            && under_way.len() < most
            && let Some(slot) = lanes.next()
        {
            let (channel, stop) = (slot.channel.clone(), &stop);
            under_way.push(async move { (channel, post::take_up(parts, slot, stop).await) });
        }
        if under_way.is_empty() {
            if over {
                return failed.map_or(Ok(taken), Err);
            }
            lanes.take_in(open(parts).await?.1);
            if lanes.waiting.is_empty() {
                return Ok(taken);
            }
            continue;
        }
        tokio::select! {
            seen = &mut beat, if !over => {
                beat.set(later(parts));
                match seen {
                    Ok((false, slots)) => lanes.take_in(slots),
                    Ok((true, _)) => stop.cancel(),
                    // Whoever cannot read whether posting is paused sends nothing more either.
                    Err(error) => failed = Some(error),
                }
            }
            Some((channel, done)) = under_way.next() => {
                lanes.busy.remove(&channel);
                match done {
                    Ok(took) => taken += usize::from(took),
                    // As when the process is killed: whatever else was under way ends here too.
                    Err(error @ FlowError::Died(_)) => return Err(error),
                    Err(error) => failed = failed.or(Some(error)),
                }
            }
        }
    }
}

/// As [`open`], after a beat.
async fn later(parts: &Parts) -> Result<(bool, Vec<Slot>)> {
    tokio::time::sleep(BEAT).await;
    open(parts).await
}

/// Whether posting is paused, and what may be taken up now: then only what may have been sent already, for whether it
/// was is read in the channel's history.
async fn open(parts: &Parts) -> Result<(bool, Vec<Slot>)> {
    let held = pause::look(parts).await?;
    let mut slots = parts.store.open_slots(parts.real.now(), LOOK).await?;
    if held {
        pause::tidy(parts, &slots).await?;
        slots.retain(|slot| matches!(slot.state, State::Sending { .. }));
    }
    Ok((held, slots))
}

#[cfg(test)]
mod tests {
    use super::Lanes;
    use crate::id::{Id, Millis, SlotId};
    use crate::schedule::What;
    use crate::schedule::line::State;
    use crate::store::{Origin, Slot};

    fn slot(n: u8, channel: &str, instant: i64) -> Slot {
        let mut rng = <rand_chacha::ChaCha8Rng as rand_chacha::rand_core::SeedableRng>::seed_from_u64(n.into());
        Slot {
            id: SlotId(Id::mint(Millis(instant), &mut rng)),
            schedule: "s".parse().unwrap(),
            channel: channel.parse().unwrap(),
            instant: Millis(instant),
            deadline: Millis(instant),
            what: What::Items,
            origin: Origin::Schedule,
            state: State::Due { not_before: Millis(0) },
            fence: 0,
            attempts: 0,
            item: None,
            revision: None,
            link: None,
            place: None,
        }
    }

    #[test]
    fn a_channel_keeps_its_order_and_holds_up_no_other() {
        let mut lanes = Lanes::default();
        let slots = vec![slot(1, "a", 1), slot(2, "a", 2), slot(3, "b", 3), slot(4, "a", 4)];
        lanes.take_in(slots.clone());
        let next = |lanes: &mut Lanes| lanes.next().map(|slot| slot.instant.0);
        assert_eq!([next(&mut lanes), next(&mut lanes), next(&mut lanes)], [Some(1), Some(3), None]);
        // Looked for again: what is under way, or was tried and did not change, is not taken up a second time.
        lanes.take_in(slots.clone());
        assert_eq!(next(&mut lanes), None);
        lanes.busy.remove(&slots[0].channel);
        assert_eq!(next(&mut lanes), Some(2));
        lanes.busy.remove(&slots[0].channel);
        lanes.take_in(vec![Slot { fence: 2, ..slots[0].clone() }, slots[3].clone()]);
        assert_eq!(next(&mut lanes), Some(1));
    }
}

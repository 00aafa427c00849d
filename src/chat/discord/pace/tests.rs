//! A server that counts as Discord does, in virtual time: it never has to say "too many" twice.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use proptest::prelude::*;

use super::*;

fn answer(remaining: u32, reset_after: i64, reset: i64) -> Heard<'static> {
    Heard {
        status: 200,
        bucket: Some("b"),
        remaining: Some(remaining),
        reset_after: Some(reset_after),
        reset: Some(reset),
        ..Heard::default()
    }
}

fn to(channel: u32) -> Route {
    Route::of("POST", &format!("channels/{channel}/messages"))
}

#[track_caller]
fn go(pace: &mut Pace, route: &Route, now: i64) -> Ticket {
    match pace.ask(route, Millis(now)) {
        Turn::Go(ticket) => ticket,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_first_of_a_bucket_goes_alone_and_its_answer_opens_the_others() {
    let mut pace = Pace::default();
    let first = go(&mut pace, &to(1), 0);
    assert_eq!(pace.ask(&to(1), Millis(1)), Turn::Behind);
    pace.heard(first, &answer(2, 5_000, 100_000), Millis(50));
    let (second, third) = (go(&mut pace, &to(1), 60), go(&mut pace, &to(1), 60));
    assert_eq!(pace.ask(&to(1), Millis(60)), Turn::Wait(4_990));
    // A late answer with more left makes it no more.
    pace.heard(third, &answer(0, 4_900, 100_000), Millis(70));
    pace.heard(second, &answer(1, 4_900, 100_000), Millis(80));
    assert_eq!(pace.ask(&to(1), Millis(80)), Turn::Wait(4_970));
    // Another channel has a bucket of its own.
    let _ = go(&mut pace, &to(2), 90);
    assert_eq!(pace.ask(&to(2), Millis(90)), Turn::Behind);
    let _ = go(&mut pace, &to(1), 5_050);
}

#[test]
fn what_was_refused_waits_its_time() {
    let mut pace = Pace::default();
    let ticket = go(&mut pace, &to(1), 0);
    pace.heard(ticket, &Heard { status: 429, retry_after: Some(2_000), ..Heard::default() }, Millis(10));
    assert_eq!(pace.ask(&to(1), Millis(10)), Turn::Wait(2_000));
    let ticket = go(&mut pace, &to(2), 10);
    let global = Heard { status: 429, retry_after: Some(700), global: true, ..Heard::default() };
    pace.heard(ticket, &global, Millis(20));
    assert_eq!(pace.ask(&to(3), Millis(20)), Turn::Wait(700), "everybody waits");
    let _ = go(&mut pace, &Route::of("POST", "interactions/1/tok/callback"), 20);
    let _ = go(&mut pace, &to(3), 720);
}

#[test]
fn answers_to_interactions_are_not_behind_posts() {
    let mut pace = Pace::default();
    for channel in 0..50 {
        let _ = go(&mut pace, &to(channel), 0);
    }
    assert_eq!(pace.ask(&to(99), Millis(0)), Turn::Behind, "fifty are on their way");
    for token in 0..100 {
        let _ = go(&mut pace, &Route::of("POST", &format!("interactions/1/t{token}/callback")), 0);
        let _ = go(&mut pace, &Route::of("PATCH", &format!("webhooks/1/t{token}/messages/@original")), 0);
    }
}

#[test]
fn what_is_known_is_not_asked_again() {
    let mut pace = Pace::default();
    let gone = RestError::Refused { status: 403, code: 50001, retry_after: None, permanent: true, message: "x".into() };
    let ticket = go(&mut pace, &to(1), 0);
    pace.heard(ticket, &Heard { status: 403, ..Heard::default() }, Millis(0));
    pace.remember(&to(1), &gone, Millis(0));
    assert_eq!(pace.ask(&to(1), Millis(REMEMBERED - 1)), Turn::Known(gone));
    let _ = go(&mut pace, &to(2), 1);
    let _ = go(&mut pace, &to(1), REMEMBERED);
    // A token that is none stops all but the answers, which have tokens of their own.
    assert!(pace.stop(Millis(REMEMBERED)) && !pace.stop(Millis(REMEMBERED)), "it is news once");
    assert!(matches!(pace.ask(&to(5), Millis(REMEMBERED)), Turn::Known(RestError::Refused { status: 401, .. })));
    let _ = go(&mut pace, &Route::of("POST", "interactions/1/t/callback"), REMEMBERED);
    // Whoever waits is told less: they may be started again with the right token.
    for (at, told) in [(0, TOLD), (STOPPED - TOLD, TOLD), (STOPPED - 1, 1)] {
        let Turn::Known(RestError::Refused { retry_after, .. }) = pace.ask(&to(5), Millis(REMEMBERED + at)) else {
            panic!("{at}");
        };
        assert_eq!(retry_after, Some(told), "{at}");
    }
    let _ = go(&mut pace, &to(5), REMEMBERED + STOPPED);
    assert!(pace.go_on() && !pace.go_on());
}

#[test]
fn refusals_stay_far_below_what_closes_the_door() {
    let mut pace = Pace::default();
    let mut asked = 0;
    for at in 0..20_000_i64 {
        let channel = u32::try_from(at).unwrap();
        if let Turn::Go(ticket) = pace.ask(&to(channel), Millis(at * 25)) {
            asked += 1;
            pace.heard(ticket, &Heard { status: 403, ..Heard::default() }, Millis(at * 25));
        }
    }
    assert_eq!(asked, INVALID_MOST, "in eight minutes");
}

#[test]
fn a_clock_that_is_set_back_keeps_nobody_waiting() {
    let mut pace = Pace::default();
    let ticket = go(&mut pace, &to(1), 10_000_000);
    pace.heard(ticket, &answer(0, 5_000, 1), Millis(10_000_000));
    assert_eq!(pace.ask(&to(1), Millis(10_000_001)), Turn::Wait(4_999));
    let _ = go(&mut pace, &to(1), 5_000_000);
    // Nor does a token that was none, which is no news when it is none again.
    assert!(pace.stop(Millis(5_000_000)));
    let _ = go(&mut pace, &to(2), 1_000_000);
    assert!(!pace.stop(Millis(1_000_000)) && pace.go_on());
}

#[test]
fn idle_buckets_are_forgotten() {
    let mut pace = Pace::default();
    for index in 0..10_000_u32 {
        let now = i64::from(index) * 100;
        let route = Route::of("POST", &format!("interactions/1/t{index}/callback"));
        let ticket = go(&mut pace, &route, now);
        pace.heard(ticket, &answer(4, 1_000, now + 1_000), Millis(now));
    }
    assert!(pace.buckets.len() <= MANY && pace.names.len() == 1);
}

/// The server's side of a bucket.
#[derive(Clone, Copy, Default)]
struct Window {
    until: i64,
    used: u32,
    refused: u32,
}

#[derive(Clone, Debug)]
struct World {
    limit: u32,
    period: i64,
    /// Requests: channel, when they are wanted, way there, way back; `None` for an answer that never comes.
    requests: Vec<(u32, i64, i64, Option<i64>)>,
    /// How much of each channel's bucket others have used.
    foreign: u32,
}

fn worlds() -> impl Strategy<Value = World> {
    let way = prop_oneof![8 => Just(0), 8 => 0..200_i64, 1 => 0..4_000_i64];
    let back = prop_oneof![12 => (0..200_i64).prop_map(Some), 2 => (0..6_000_i64).prop_map(Some), 1 => Just(None)];
    let request = (0..12_u32, 0..3_000_i64, way, back);
    (1..8_u32, 300..6_000_i64, prop::collection::vec(request, 1..200), prop_oneof![3 => Just(0), 1 => 0..9_u32])
        .prop_map(|(limit, period, requests, foreign)| World { limit, period, requests, foreign })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Ask(usize),
    Arrive(usize),
    Back(usize),
}

struct Sim<'w> {
    world: &'w World,
    pace: Pace,
    events: BinaryHeap<Reverse<(i64, Event)>>,
    behind: Vec<usize>,
    tickets: BTreeMap<usize, Ticket>,
    answers: BTreeMap<usize, Heard<'static>>,
    windows: BTreeMap<u32, Window>,
    second: Window,
    done: usize,
    end: i64,
}

impl<'w> Sim<'w> {
    fn run(world: &'w World) -> Self {
        let foreign = Window { until: world.period, used: world.foreign, refused: 0 };
        let mut sim = Self {
            world,
            pace: Pace::default(),
            events: BinaryHeap::new(),
            behind: vec![],
            tickets: BTreeMap::new(),
            answers: BTreeMap::new(),
            windows: (0..2_000).map(|channel| (channel, foreign)).collect(),
            second: Window::default(),
            done: 0,
            end: 0,
        };
        for (index, request) in world.requests.iter().enumerate() {
            sim.events.push(Reverse((request.1, Event::Ask(index))));
        }
        while let Some(Reverse((now, event))) = sim.events.pop() {
            assert!(now < 10_000_000, "it comes to an end");
            match event {
                Event::Ask(index) => sim.ask(index, now),
                Event::Arrive(index) => sim.arrive(index, now),
                Event::Back(index) => sim.back(index, now),
            }
        }
        sim
    }

    fn ask(&mut self, index: usize, now: i64) {
        let (channel, _, way, _) = self.world.requests[index];
        match self.pace.ask(&to(channel), Millis(now)) {
            Turn::Go(ticket) => {
                self.tickets.insert(index, ticket);
                self.events.push(Reverse((now + way, Event::Arrive(index))));
            }
            Turn::Wait(wait) => {
                assert!(wait > 0);
                self.events.push(Reverse((now + wait, Event::Ask(index))));
            }
            Turn::Behind => self.behind.push(index),
            Turn::Known(error) => panic!("{error}"),
        }
    }

    fn arrive(&mut self, index: usize, now: i64) {
        let (limit, period) = (self.world.limit, self.world.period);
        let (channel, _, _, back) = self.world.requests[index];
        if self.second.until <= now {
            self.second = Window { until: now + 1_000, used: 0, ..self.second };
        }
        self.second.used += 1;
        self.second.refused += u32::from(self.second.used > 50);
        let window = self.windows.get_mut(&channel).unwrap();
        if window.until <= now {
            *window = Window { until: now + period, used: 0, ..*window };
        }
        let (after, reset) = (window.until - now, 1_000_000_000 + window.until);
        let heard = if window.used >= limit {
            window.refused += 1;
            let refusal = Heard { status: 429, retry_after: Some(after), ..answer(0, after, reset) };
            Heard { bucket: Some("b"), ..refusal }
        } else {
            window.used += 1;
            answer(limit - window.used, after, reset)
        };
        if back.is_some() {
            self.answers.insert(index, heard);
        }
        self.events.push(Reverse((now + back.unwrap_or(9_000), Event::Back(index))));
    }

    fn back(&mut self, index: usize, now: i64) {
        let ticket = self.tickets.remove(&index).unwrap();
        match self.answers.remove(&index) {
            Some(heard) => {
                self.pace.heard(ticket, &heard, Millis(now));
                if heard.status == 429 {
                    self.events.push(Reverse((now, Event::Ask(index))));
                } else {
                    self.done += 1;
                    self.end = now;
                }
            }
            None => {
                self.pace.lost(ticket, Millis(now));
                self.done += 1;
            }
        }
        for waiting in self.behind.drain(..) {
            self.events.push(Reverse((now, Event::Ask(waiting))));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bucket_says_too_many_twice(world in worlds()) {
        let sim = Sim::run(&world);
        prop_assert_eq!(sim.done, world.requests.len(), "every request is answered or lost");
        prop_assert_eq!(sim.second.refused, 0, "never more than fifty a second");
        for (channel, window) in &sim.windows {
            let allowed = u32::from(world.foreign > 0);
            prop_assert!(window.refused <= allowed, "channel {}: {}", channel, window.refused);
        }
    }
}

#[test]
fn a_thousand_cards_go_at_the_platforms_own_speed() {
    // Five in five seconds for each of 200 channels, and fifty a second over all: twenty seconds, less the last second.
    let requests = (0..1_000).map(|card| (card % 200, 0, 1, Some(1))).collect();
    let world = World { limit: 5, period: 5_000, requests, foreign: 0 };
    let sim = Sim::run(&world);
    let least = 19_000;
    assert_eq!(sim.windows.values().map(|window| window.refused).sum::<u32>(), 0);
    assert!(sim.end >= least && sim.end * 100 <= least * 105, "{} ms instead of {least}", sim.end);
    // One channel alone is bound by its bucket.
    let requests = (0..50).map(|_| (1, 0, 1, Some(1))).collect();
    let world = World { limit: 5, period: 5_000, requests, foreign: 0 };
    let sim = Sim::run(&world);
    assert!(sim.end * 100 <= 45_000 * 105, "{} ms", sim.end);
}

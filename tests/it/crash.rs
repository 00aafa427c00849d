//! Simulated months of crashes: no slot twice, none lost, none outside its window, no share without a verdict.
//!
//! What happened is judged by what really stood in the channels (the scripted chat's own log) against a calendar that
//! this file keeps for itself. The judge is tried on mutants first: a judge that cannot fail proves nothing.
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::Ordering;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use portevoix::flow::card::{Card, Does};
use portevoix::flow::port::{Answer, Doing};
use portevoix::flow::{Catalogue, FlowError};
use portevoix::id::{Millis, SlotId};
use portevoix::schedule::Cadence;
use portevoix::schedule::line::State;
use portevoix::store::{Durability, Slot};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use crate::world::{Arrived, Pages, Platform, Setup, Weather, World, below};

/// When every simulation begins: a Wednesday, in winter in the north.
const START: &str = "2026-11-25T10:00:00Z";

/// What this file knows of a schedule, apart from what the program reads.
struct Row {
    id: &'static str,
    channel: &'static str,
    cron: &'static str,
    zone: &'static str,
    post: &'static str,
    catch_up: &'static str,
    window: i64,
    /// It posts once at the very start.
    first: bool,
}

const ROWS: &[Row] = &[
    Row {
        id: "paris",
        channel: "paris",
        cron: "30 9 * * 1-5",
        zone: "Europe/Paris",
        post: "items",
        catch_up: "all",
        window: 6 * Millis::HOUR,
        first: true,
    },
    Row {
        id: "york",
        channel: "york",
        cron: "30 2 * * *",
        zone: "America/New_York",
        post: "items",
        catch_up: "latest",
        window: 4 * Millis::HOUR,
        first: false,
    },
    Row {
        id: "howe",
        channel: "howe",
        cron: "15 2,14 * * 2,4,6",
        zone: "Australia/Lord_Howe",
        post: "items",
        catch_up: "none",
        window: Millis::MINUTE,
        first: false,
    },
    Row {
        id: "board",
        channel: "paris",
        cron: "0 9 * * 1",
        zone: "Europe/Paris",
        post: "board",
        catch_up: "latest",
        window: Millis::DAY,
        first: false,
    },
];

/// The calendar of [`ROWS`] and enough items for 400 days; the board, which is slow to draw, only where it is wanted.
fn catalogue(board: bool) -> Arc<Catalogue> {
    static WITH: LazyLock<Arc<Catalogue>> = LazyLock::new(|| read(true));
    static WITHOUT: LazyLock<Arc<Catalogue>> = LazyLock::new(|| read(false));
    fn read(board: bool) -> Arc<Catalogue> {
        let mut pages = Pages::default().channel("paris", "fr").channel("york", "en").channel("howe", "en").items(420);
        for Row { id, channel, cron, zone, post, catch_up, window, first } in rows(board) {
            let first = if *first { ";first='on_install'" } else { "" };
            let lines = format!(
                "channel='{channel}';cron='{cron}';zone='{zone}';post='{post}';catch_up='{catch_up}';\
                 catch_up_window='{}m'{first}",
                window / Millis::MINUTE
            );
            pages = pages.schedule(id, &lines);
        }
        pages.read()
    }
    if board { WITH.clone() } else { WITHOUT.clone() }
}

fn rows(board: bool) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| board || row.post != "board")
}

/// A few items, for people to share.
fn few() -> Arc<Catalogue> {
    static READ: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Pages::default().channel("paris", "fr").items(8).read());
    READ.clone()
}

/// One firing that must come to an end: posted once, or not for a reason.
#[derive(Clone, Debug)]
struct Expected {
    schedule: &'static str,
    channel: &'static str,
    instant: Millis,
    deadline: Millis,
}

fn expected(board: bool, from: Millis, until: Millis) -> Vec<Expected> {
    let mut all = vec![];
    for row in rows(board) {
        let cadence = Cadence::parse(row.cron, row.zone).unwrap();
        let window = if row.catch_up == "none" { Millis::MINUTE } else { row.window };
        let entry = |instant: Millis, window| Expected {
            schedule: row.id,
            channel: row.channel,
            instant,
            deadline: instant.plus(window),
        };
        all.extend(row.first.then(|| entry(from, Millis::DAY)));
        all.extend(cadence.between(from, until).map(|at| entry(at, window)));
    }
    all.sort_by_key(|e| e.instant);
    all
}

/// What the judge finds wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Flaw {
    /// More than one message of one firing.
    Twice(String),
    /// A firing that left neither a message nor a row, or a row that says "sent" where no message stands.
    Lost(String),
    /// A message that was sent off before its instant or after its deadline, or that belongs to no firing.
    Outside(String),
    /// A message stands although its slot says that nothing was posted.
    Denied(String),
    /// Not posted without a reason, or for one that is not true.
    Unexplained(String),
    /// Still open at the end.
    Open(String),
    /// A row that no firing explains, or a second one.
    Row(String),
}

/// The instant that a slot's id was born at: its first 48 bits. Read here by hand, so that no row is believed.
fn birth(id: SlotId) -> Millis {
    const DIGITS: &str = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let value = id.to_string().chars().fold(0u128, |sum, c| sum * 58 + DIGITS.find(c).unwrap() as u128);
    Millis(i64::try_from(value >> 80).unwrap())
}

/// The card's own link, or the mark that stands on a card without one.
fn mark(message: &Arrived) -> String {
    match message.text.split_once("https://go.example.com/r/") {
        Some((_, rest)) => rest.chars().take_while(char::is_ascii_alphanumeric).collect(),
        None => message.slot.to_string(),
    }
}

/// Everything that the judge looks at.
struct Evidence<'a> {
    expected: &'a [Expected],
    messages: &'a [Arrived],
    slots: &'a [Slot],
    refused_for_good: &'a [SlotId],
    /// When the program ran undisturbed.
    clear: &'a BTreeSet<Millis>,
}

/// The wait after which an undisturbed program has done whatever it owed: the longest back-off, with room.
const SETTLED: i64 = 13 * Millis::MINUTE;

fn judge(evidence: &Evidence<'_>) -> Vec<Flaw> {
    let mut flaws = vec![];
    // By channel and instant: two schedules of a channel never fire together here.
    let mut said: HashMap<(String, Millis), Vec<&Arrived>> = HashMap::new();
    let mut marks: HashMap<String, u32> = HashMap::new();
    for message in evidence.messages {
        said.entry((message.channel.to_string(), birth(message.slot))).or_default().push(message);
        *marks.entry(mark(message)).or_default() += 1;
    }
    flaws.extend(
        marks.iter().filter(|(_, n)| **n > 1).map(|(mark, n)| Flaw::Twice(format!("{n} messages carry {mark}"))),
    );
    let mut rows: HashMap<(String, Millis), Vec<&Slot>> = HashMap::new();
    for slot in evidence.slots {
        rows.entry((slot.schedule.to_string(), slot.instant)).or_default().push(slot);
    }
    for firing in evidence.expected {
        let messages = said.remove(&(firing.channel.to_owned(), firing.instant)).unwrap_or_default();
        let rows = rows.remove(&(firing.schedule.to_owned(), firing.instant)).unwrap_or_default();
        flaws.extend(judge_one(firing, &messages, &rows, evidence));
    }
    flaws.extend(said.into_iter().map(|(firing, m)| Flaw::Outside(format!("{} messages at {firing:?}", m.len()))));
    flaws.extend(rows.into_keys().map(|firing| Flaw::Row(format!("no firing at {firing:?}"))));
    flaws.sort();
    flaws
}

fn judge_one(firing: &Expected, messages: &[&Arrived], rows: &[&Slot], evidence: &Evidence<'_>) -> Vec<Flaw> {
    let name = || format!("{} at {}", firing.schedule, firing.instant);
    let mut flaws = vec![];
    if messages.len() > 1 {
        flaws.push(Flaw::Twice(format!("{}: {} messages", name(), messages.len())));
    }
    let late = messages.iter().find(|m| m.asked < firing.instant || m.asked > firing.deadline);
    flaws.extend(late.map(|m| Flaw::Outside(format!("{}: sent off at {}", name(), m.asked))));
    let [slot] = rows else {
        flaws.push(if rows.is_empty() { Flaw::Lost(name()) } else { Flaw::Row(format!("{}: {}", name(), rows.len())) });
        return flaws;
    };
    match &slot.state {
        State::Sent { message } if messages.iter().any(|m| m.message == *message) => {}
        State::Sent { .. } => flaws.push(Flaw::Lost(format!("{}: sent, but no such message stands", name()))),
        State::Due { .. } | State::Sending { .. } => flaws.push(Flaw::Open(name())),
        State::Skipped { reason } | State::Failed { reason } => {
            if !messages.is_empty() {
                flaws.push(Flaw::Denied(format!("{}: {reason}", name())));
            }
            let failed = matches!(slot.state, State::Failed { .. });
            let true_reason = if failed {
                evidence.refused_for_good.contains(&slot.id)
            } else {
                match reason.as_str() {
                    "MISSED" => may_be_missed(firing, evidence),
                    "NOTHING_TO_POST" | "TOO_PROMOTIONAL" | "NEAR_DUPLICATE" => true,
                    _ => false,
                }
            };
            if !true_reason {
                flaws.push(Flaw::Unexplained(format!("{}: {reason:?}", name())));
            }
        }
    }
    flaws
}

/// A firing may be missed unless the program ran undisturbed in its window, twice with time enough to settle between.
fn may_be_missed(firing: &Expected, evidence: &Evidence<'_>) -> bool {
    let mut clear = evidence.clear.range(firing.instant..=firing.deadline);
    if firing.deadline.since(firing.instant) <= Millis::MINUTE {
        // Too short for a second attempt: any trouble at all around it may cost it.
        return clear.next().is_none()
            || evidence.clear.range(firing.instant.plus(-SETTLED)..firing.instant).next().is_none();
    }
    match (clear.next(), clear.next_back()) {
        (Some(first), Some(last)) => last.since(*first) < SETTLED,
        _ => true,
    }
}

/// How a simulation runs.
struct Trial {
    seed: u64,
    days: i64,
    /// The weekly board is posted too.
    board: bool,
    /// Deaths out of 1,000 passes of a point.
    deaths: u32,
    forget_history: bool,
}

/// What came of it.
struct Outcome {
    world: World,
    expected: Vec<Expected>,
    clear: BTreeSet<Millis>,
    ticks: u32,
    clears: u32,
}

impl Outcome {
    async fn flaws(&self) -> Vec<Flaw> {
        let slots = self.world.store().slots().await.unwrap();
        judge(&Evidence {
            expected: &self.expected,
            messages: &self.world.chat.log(),
            slots: &slots,
            refused_for_good: &self.world.chat.refused_for_good(),
            clear: &self.clear,
        })
    }
}

/// Some days pass in uneven steps, with storms, deaths, outages and a clock that is set back now and then.
async fn simulate(trial: &Trial) -> Outcome {
    let setup = Setup {
        seed: trial.seed,
        now: START,
        catalogue: catalogue(trial.board),
        platform: Platform::Fake,
        durability: Durability::Off,
        ..Setup::local()
    };
    let mut world = World::open(setup).await;
    world.allow_warnings();
    if trial.seed % 2 == 1 {
        // One card at a time: such a seed runs alike every time. The others run as the program does.
        world.under_way.store(1, Ordering::SeqCst);
    }
    if trial.forget_history {
        world.chat.forget_history();
    }
    let begin = crate::world::instant(START);
    let end = begin.plus(trial.days * Millis::DAY);
    let calm_from = end.plus(-7 * Millis::DAY);
    let expected = expected(trial.board, begin, end);
    let mut dice = ChaCha8Rng::seed_from_u64(trial.seed);
    let (mut clear, mut ticks, mut storm_until, mut calm_until) = (BTreeSet::new(), 0, begin, begin);
    loop {
        let now = world.parts().business.now();
        let last_week = now >= calm_from;
        if now >= storm_until && now >= calm_until {
            // A storm of some hours, then some hours without.
            storm_until = now.plus(hours(&mut dice, 36));
            calm_until = storm_until.plus(hours(&mut dice, 36));
        }
        let stormy = !last_week && now < storm_until;
        world.chat.weather(if stormy { Weather::STORM } else { Weather::CALM });
        world.faults.often(if stormy { trial.deaths } else { 0 });
        let (done, died) = settle(&mut world, &mut dice).await;
        ticks += done;
        if !stormy && !died {
            clear.insert(now);
        }
        if now >= end {
            break;
        }
        let step = step(&mut dice, &expected, now, last_week).min(end.since(now).max(1));
        world.pass(step);
        if below(&mut dice, 40) == 0 {
            // The real clock was fast and is set back.
            world.real.add(-(below(&mut dice, 60_000) as i64));
        }
    }
    let clears = u32::try_from(clear.len()).unwrap();
    Outcome { world, expected, clear, ticks, clears }
}

fn hours(dice: &mut ChaCha8Rng, most: u64) -> i64 {
    i64::try_from(1 + below(dice, most)).unwrap() * Millis::HOUR
}

/// Looks until a look survives; answers how many there were, and whether any died.
async fn settle(world: &mut World, dice: &mut ChaCha8Rng) -> (u32, bool) {
    let mut looks = 0;
    loop {
        looks += 1;
        match world.tick().await {
            Ok(()) => return (looks, looks > 1),
            Err(FlowError::Died(_)) => {
                world.restart().await;
                // A supervisor starts it again after a while, mostly a short one.
                let most = if below(dice, 4) == 0 { 7_200_000 } else { 5_000 };
                world.pass(below(dice, most) as i64);
            }
            Err(error) => panic!("{error}"),
        }
    }
}

/// How long until the next look, in milliseconds: short after a firing, now and then long.
fn step(dice: &mut ChaCha8Rng, expected: &[Expected], now: Millis, last_week: bool) -> i64 {
    let next = expected.partition_point(|firing| firing.instant <= now);
    let since = next.checked_sub(1).map_or(i64::MAX, |last| now.since(expected[last].instant));
    let until = expected.get(next).map_or(i64::MAX, |firing| firing.instant.since(now));
    let some = |dice: &mut ChaCha8Rng, most: i64| 1 + below(dice, most.unsigned_abs()) as i64;
    match below(dice, 1_000) {
        // An outage of days, or of an afternoon.
        0..3 if !last_week => 2 * Millis::DAY + some(dice, Millis::DAY),
        3..10 if !last_week => some(dice, 9 * Millis::HOUR),
        // The program looks every second: it is there when something falls due, mostly.
        _ if since > 2 * Millis::HOUR || below(dice, 3) == 0 => until.saturating_add(some(dice, 30_000)),
        _ if since > 30 * Millis::MINUTE => {
            some(dice, 40 * Millis::MINUTE).min(until.saturating_add(some(dice, 30_000)))
        }
        _ => some(dice, 150 * Millis::SECOND).max(15_000).min(until.saturating_add(some(dice, 30_000))),
    }
}

/// Fails with the seed, so that the very same run can be looked at.
fn accept(seed: u64, flaws: &[Flaw]) {
    assert!(flaws.is_empty(), "SEED={seed}\n{flaws:#?}");
}

fn seeds() -> impl Iterator<Item = u64> {
    // SEED=n cargo test: that one alone.
    let one: Option<u64> = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    (1..).filter(move |seed| one.is_none_or(|one| one == *seed))
}

#[tokio::test]
async fn four_hundred_days_of_crashes_post_every_slot_once() {
    #[expect(clippy::disallowed_methods, reason = "as many seeds as fit in the time")]
    let begin = Instant::now();
    let (mut deaths, mut points, mut posts, mut firings, mut runs) = (0, BTreeMap::new(), 0, 0, 0);
    for seed in seeds() {
        let outcome =
            simulate(&Trial { seed, days: 400, board: seed % 4 == 1, deaths: 60, forget_history: false }).await;
        accept(seed, &outcome.flaws().await);
        let slots = outcome.world.store().slots().await.unwrap();
        let reasons = slots.iter().filter_map(|slot| match &slot.state {
            State::Skipped { reason } | State::Failed { reason } => Some(reason.as_str()),
            _ => None,
        });
        let mut skipped: BTreeMap<&str, u32> = BTreeMap::new();
        reasons.for_each(|reason| *skipped.entry(reason).or_default() += 1);
        let here = outcome.world.chat.log().len();
        // "Skipped" must not become the way out: most firings are posted, whatever the weather.
        assert!(here * 10 > outcome.expected.len() * 7, "SEED={seed}: {here} of {}", outcome.expected.len());
        eprintln!(
            "seed {seed}: {} firings, {here} posts, {} looks ({} clear), {} deaths, not posted {skipped:?}, {:.1} s",
            outcome.expected.len(),
            outcome.ticks,
            outcome.clears,
            outcome.world.faults.total(),
            begin.elapsed().as_secs_f32(),
        );
        deaths += outcome.world.faults.total();
        outcome.world.faults.deaths().into_iter().for_each(|(point, n)| *points.entry(point).or_insert(0) += n);
        posts += here;
        firings += outcome.expected.len();
        runs += 1;
        outcome.world.finish().await;
        if begin.elapsed() > Duration::from_secs(30) || std::env::var("SEED").is_ok() {
            break;
        }
    }
    eprintln!("{runs} seeds of 400 days: {firings} firings, {posts} posts, {deaths} deaths {points:?}");
    for point in ["owed", "planned", "claimed", "prepared", "chosen", "sent"] {
        assert!(points.contains_key(point), "nobody ever died at {point}");
    }
}

#[tokio::test]
async fn a_line_that_does_not_look_back_posts_twice() {
    let outcome = simulate(&Trial { seed: 1, days: 60, board: true, deaths: 60, forget_history: true }).await;
    let flaws = outcome.flaws().await;
    let twice = flaws.iter().filter(|flaw| matches!(flaw, Flaw::Twice(_))).count();
    assert!(twice > 0, "the judge saw nothing: {flaws:?}");
}

#[tokio::test]
async fn the_judge_sees_every_kind_of_tampering() {
    let outcome = simulate(&Trial { seed: 2, days: 30, board: true, deaths: 40, forget_history: false }).await;
    accept(2, &outcome.flaws().await);
    let slots = outcome.world.store().slots().await.unwrap();
    let messages = outcome.world.chat.log();
    let refused = outcome.world.chat.refused_for_good();
    let look = |expected: &[Expected], messages: &[Arrived], slots: &[Slot]| {
        judge(&Evidence { expected, messages, slots, refused_for_good: &refused, clear: &outcome.clear })
    };
    let has = |flaws: &[Flaw], kind: fn(String) -> Flaw| {
        let wanted = std::mem::discriminant(&kind(String::new()));
        assert!(
            flaws.iter().any(|flaw| std::mem::discriminant(flaw) == wanted),
            "{:?} in {flaws:?}",
            kind(String::new())
        );
    };
    let expected = &outcome.expected;
    // A message that vanished; the same one twice; one of nobody's; one too late; one too early.
    has(&look(expected, &messages[1..], &slots), Flaw::Lost);
    let mut more = messages.clone();
    more.push(messages[3].clone());
    has(&look(expected, &more, &slots), Flaw::Twice);
    has(&look(&expected[1..], &messages, &slots), Flaw::Outside);
    let mut late = messages.clone();
    late[5].asked = late[5].asked.plus(2 * Millis::DAY);
    has(&look(expected, &late, &slots), Flaw::Outside);
    let mut early = messages.clone();
    early[5].asked = birth(early[5].slot).plus(-1);
    has(&look(expected, &early, &slots), Flaw::Outside);
    // A row that is gone, that is doubled, that lies, that has no reason, that is open.
    has(&look(expected, &messages, &slots[1..]), Flaw::Lost);
    let mut doubled = slots.clone();
    doubled.push(slots[2].clone());
    has(&look(expected, &messages, &doubled), Flaw::Row);
    let at = slots.iter().position(|slot| matches!(slot.state, State::Sent { .. })).unwrap();
    let with = |state: State| {
        let mut changed = slots.clone();
        changed[at].state = state;
        look(expected, &messages, &changed)
    };
    has(&with(State::Skipped { reason: "MISSED".into() }), Flaw::Denied);
    has(&with(State::Skipped { reason: String::new() }), Flaw::Unexplained);
    has(&with(State::Failed { reason: "no such channel".into() }), Flaw::Unexplained);
    has(&with(State::Sent { message: "m999999".into() }), Flaw::Lost);
    has(&with(State::Due { not_before: Millis(0) }), Flaw::Open);
    // In the calm last week there is no excuse: a firing that is called missed was not.
    let last =
        slots.iter().rposition(|s| matches!(s.state, State::Sent { .. }) && s.schedule.as_str() == "paris").unwrap();
    let mut idle = slots.clone();
    idle[last].state = State::Skipped { reason: "MISSED".into() };
    let without: Vec<Arrived> = messages.iter().filter(|m| m.slot != slots[last].id).cloned().collect();
    has(&look(expected, &without, &idle), Flaw::Unexplained);
    outcome.world.finish().await;
}

/// Everything that can be pressed on an answer.
fn presses(card: &Card) -> Vec<String> {
    let press = |does: &Does| if let Does::Press(action) = does { Some(action.clone()) } else { None };
    card.rows.iter().flatten().filter_map(|button| press(&button.does)).collect()
}

fn card_of(answer: &Answer) -> Option<&Card> {
    match answer {
        Answer::Private(card) | Answer::Replace(card) => Some(card),
        Answer::Form(_) => None,
    }
}

/// Presses until the program survived it, as somebody would who saw "try again".
async fn insist(world: &mut World, who: &str, channel: &str, action: &str) -> Answer {
    loop {
        let before = world.faults.total();
        let answer = world.call(who, channel, Doing::Press { action: action.to_owned() }).await;
        if world.faults.total() == before {
            return answer;
        }
        world.restart().await;
        world.pass(3_000);
    }
}

#[tokio::test]
async fn shares_survive_crashes_once_each_with_a_verdict() {
    let (mut deaths, mut shares) = (0, 0);
    for seed in seeds().take(if std::env::var("SEED").is_ok() { 1 } else { 6 }) {
        let setup = Setup {
            seed,
            now: START,
            catalogue: few(),
            platform: Platform::Fake,
            durability: Durability::Off,
            ..Setup::local()
        };
        let mut world = World::open(setup).await;
        world.allow_warnings();
        let mut dice = ChaCha8Rng::seed_from_u64(seed);
        // Who was told that which share is recorded, under which id; `None` once it was taken back.
        let mut told: BTreeMap<(String, String), String> = BTreeMap::new();
        let mut undone: BTreeSet<String> = BTreeSet::new();
        for round in 0..120 {
            world.faults.often(if round < 110 { 150 } else { 0 });
            let who = format!("person-{}", below(&mut dice, 6));
            let item = format!("item-{:04}", below(&mut dice, 8));
            let network = ["linkedin", "x", "bluesky", "mastodon"][below(&mut dice, 4) as usize];
            insist(&mut world, &who, "paris", &format!("join:{item}")).await;
            let kit = insist(&mut world, &who, "paris", &format!("kit:{item}:{network}:fr:0")).await;
            let kit = presses(card_of(&kit).unwrap()).into_iter().find(|a| a.starts_with("shared:")).unwrap();
            // Some press twice, some come back later.
            for _ in 0..=below(&mut dice, 2) {
                let answer = insist(&mut world, &who, "paris", &kit).await;
                let tell = presses(card_of(&answer).unwrap()).into_iter().find(|a| a.starts_with("tell:"));
                let id = tell.unwrap_or_else(|| panic!("SEED={seed}: {answer:?}"))["tell:".len()..].to_owned();
                let key = (who.clone(), format!("{item} {network}"));
                let before = told.insert(key, id.clone());
                assert!(before.is_none_or(|before| before == id), "SEED={seed}: two shares of one thing");
            }
            if below(&mut dice, 6) == 0 {
                let key = (who.clone(), format!("{item} {network}"));
                let id = told[&key].clone();
                let answer = insist(&mut world, &who, "paris", &format!("undo:{id}")).await;
                let gone = world.store().share(id.parse().unwrap()).await.unwrap().is_none();
                if gone {
                    assert!(presses(card_of(&answer).unwrap()).is_empty());
                    told.remove(&key);
                    undone.insert(id);
                }
            }
            world.pass(below(&mut dice, 20 * 60_000) as i64);
        }
        for ((who, what), id) in &told {
            let share = world.store().share(id.parse().unwrap()).await.unwrap();
            let share = share.unwrap_or_else(|| panic!("SEED={seed}: {who} was told of {what}, and it is lost"));
            assert_eq!(format!("{} {}", share.item, share.network), *what, "SEED={seed}");
        }
        let standing = world.count("SELECT COUNT(*) FROM share WHERE undone_at IS NULL").await;
        let all = world.count("SELECT COUNT(*) FROM share").await;
        assert_eq!((standing, all), (told.len() as i64, (told.len() + undone.len()) as i64), "SEED={seed}");
        let leaves = world.ledger().await;
        let kits = world.count("SELECT COUNT(*) FROM kit").await;
        assert_eq!(leaves.iter().filter(|(action, _)| action == "kit_offered").count() as i64, kits, "SEED={seed}");
        let died = world.faults.deaths();
        assert!(died.contains_key("kit_kept") && died.contains_key("share_kept"), "{died:?}");
        deaths += world.faults.total();
        shares += all;
        world.finish().await;
    }
    eprintln!("{shares} shares by people who kept pressing through {deaths} deaths");
}

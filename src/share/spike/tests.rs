//! Tried on simulated years: how often it cries wolf, how long it takes, and what the phases make of a known course.
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

use super::{CLICKS, DECLINED, Episode, Phase, Pool, Tuning, episodes};

/// Uniform in (0, 1].
fn unit(rng: &mut ChaCha8Rng) -> f64 {
    ((rng.next_u64() >> 11) + 1) as f64 / (1u64 << 53) as f64
}

/// Marsaglia and Tsang (2000), with Johnk's power for shapes below one.
fn gamma(rng: &mut ChaCha8Rng, shape: f64) -> f64 {
    if shape < 1.0 {
        return gamma(rng, shape + 1.0) * unit(rng).powf(1.0 / shape);
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let normal = (-2.0 * unit(rng).ln()).sqrt() * (std::f64::consts::TAU * unit(rng)).cos();
        let v = (1.0 + c * normal).powi(3);
        if v > 0.0 && unit(rng).ln() < 0.5 * normal * normal + d - d * v + d * v.ln() {
            return d * v;
        }
    }
}

fn poisson(rng: &mut ChaCha8Rng, mean: f64) -> u32 {
    if mean > 50.0 {
        // By halves: a sum of independent Poisson counts is one.
        return poisson(rng, mean / 2.0) + poisson(rng, mean / 2.0);
    }
    let (limit, mut product, mut count) = ((-mean).exp(), unit(rng), 0);
    while product > limit {
        product *= unit(rng);
        count += 1;
    }
    count
}

/// Negative binomial: a Poisson count whose mean itself varies.
fn counted(rng: &mut ChaCha8Rng, mean: f64, dispersion: f64) -> u32 {
    if mean <= 0.0 {
        return 0;
    }
    let mean = gamma(rng, 1.0 / dispersion) * dispersion * mean;
    poisson(rng, mean)
}

/// What an item lives through.
#[derive(Clone, Copy)]
struct Life {
    /// Mean clicks of an hour by day.
    mean: f64,
    dispersion: f64,
    /// How many waves a week, and how many clicks one brings on average over about six hours.
    waves: (f64, f64),
    /// Half of the interest is gone after this many hours, down to a tenth.
    half: f64,
}

/// An item's hours: a day and a week with their ups and downs, interest that fades, waves as colleagues share.
fn live(rng: &mut ChaCha8Rng, life: Life, hours: usize) -> Vec<u32> {
    let mut wave = 0.0;
    (0..hours)
        .map(|hour| {
            let day = 0.15 + 0.85 * (std::f64::consts::PI * (hour % 24) as f64 / 24.0).sin();
            let week = if hour / 24 % 7 >= 5 { 0.4 } else { 1.0 };
            let fades = 0.1 + 0.9 * 0.5f64.powf(hour as f64 / life.half);
            if unit(rng) < life.waves.0 * fades / 168.0 {
                wave += life.waves.1 / 6.0;
            }
            let mean = (life.mean * fades + wave) * day * week;
            wave *= 1.0 - 1.0 / 6.0;
            counted(rng, mean, life.dispersion)
        })
        .collect()
}

fn pool(items: &[Vec<u32>]) -> Pool {
    let mut pool = Pool::default();
    items.iter().for_each(|item| pool.add(0, item));
    pool
}

const LIVES: [Life; 4] = [
    Life { mean: 0.3, dispersion: 1.0, waves: (1.0, 8.0), half: 200.0 },
    Life { mean: 2.0, dispersion: 0.5, waves: (3.0, 10.0), half: 400.0 },
    Life { mean: 10.0, dispersion: 0.3, waves: (3.0, 30.0), half: 1_000.0 },
    Life { mean: 40.0, dispersion: 0.8, waves: (1.0, 100.0), half: 2_000.0 },
];
const YEAR: usize = 365 * 24;

#[test]
fn in_simulated_years_it_cries_wolf_less_than_once_an_item_and_year() {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    for (n, life) in LIVES.into_iter().enumerate() {
        let years = 12;
        let mut alone = 0;
        let mut pooled = 0;
        let items: Vec<Vec<u32>> = (0..years).map(|_| live(&mut rng, life, YEAR)).collect();
        let pool = pool(&items);
        for item in &items {
            alone += episodes(item, 0, &Pool::default(), &CLICKS, false).len();
            pooled += episodes(item, 0, &pool, &CLICKS, false).len();
        }
        eprintln!("life {n}: {alone} false alarms in {years} item-years without a pool, {pooled} with one");
        assert!(alone < years && pooled < years, "life {n}");
    }
}

#[test]
fn burst_after_burst_is_noticed_within_hours() {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    // How many times the usual day mean, and the longest median delay that we accept, in hours.
    for (times, most) in [(10.0, 8), (30.0, 3), (100.0, 2)] {
        for life in [LIVES[1], LIVES[2]] {
            let mut delays: Vec<usize> = (0..30)
                .map(|_| {
                    let mut item = live(&mut rng, life, 40 * 24);
                    let begin = 30 * 24 + 9;
                    for hour in &mut item[begin..begin + 48] {
                        *hour += counted(&mut rng, times * life.mean, 0.5);
                    }
                    let found = episodes(&item, 0, &Pool::default(), &CLICKS, false);
                    let seen = found.iter().find(|episode| episode.raised >= begin);
                    seen.map_or(usize::MAX, |episode| episode.raised - begin)
                })
                .collect();
            delays.sort_unstable();
            let late = delays.iter().filter(|delay| **delay > 48).count();
            eprintln!("{times} times {}: median {} h, slowest {} h", life.mean, delays[15], delays[29]);
            assert!(delays[15] <= most && late == 0, "{times} times {}: {delays:?}", life.mean);
        }
    }
}

fn steady(days: usize) -> Vec<u32> {
    (0..days * 24).map(|hour| [2, 3, 1, 2, 4, 2][hour % 6]).collect()
}

#[test]
fn the_phases_follow_the_course_once_each() {
    let mut item = steady(20);
    let begin = item.len();
    item.extend((0..12).map(|hour| 20 + hour * 15)); // grows
    item.extend([200; 12]); // stays
    item.extend((0..12).map(|hour| 200 - hour * 16)); // falls
    item.extend(steady(2)); // is over
    let mut seen: Vec<Phase> = vec![];
    for until in begin..item.len() {
        let found = episodes(&item[..=until], 0, &Pool::default(), &CLICKS, false);
        assert!(found.len() <= 1, "one episode, not {}", found.len());
        if let Some(phase) = found.last().map(|episode| episode.phase)
            && seen.last() != Some(&phase)
        {
            seen.push(phase);
        }
    }
    assert_eq!(seen, Phase::ALL);
}

#[test]
fn an_hour_that_goes_on_may_raise_an_alarm_and_calms_none() {
    let mut item = steady(20);
    item.push(150);
    let raised = |item: &[u32], unfinished| episodes(item, 0, &Pool::default(), &CLICKS, unfinished);
    assert_eq!(raised(&item, true).len(), 1);
    item.extend([0; 11]);
    let before = raised(&item, false);
    item.push(0);
    let open = |found: &[Episode]| found.last().unwrap().phase;
    assert_eq!(open(&raised(&item, true)), open(&before));
    // Three hours make a level: the burst is in it for two more.
    item.extend([0; 3]);
    assert_eq!(open(&raised(&item, false)), Phase::Resolution);
}

#[test]
fn small_numbers_raise_nothing_and_a_new_usual_is_learnt() {
    let check = |counts: &[u32], tuning: &Tuning, expected: usize| {
        assert_eq!(episodes(counts, 0, &Pool::default(), tuning, false).len(), expected, "{counts:?}");
    };
    check(&[], &CLICKS, 0);
    check(&[0; 2_000], &CLICKS, 0);
    check(&[[0; 400].as_slice(), &[9, 9, 9]].concat(), &CLICKS, 0);
    // Four answers, below what may be told; then seven.
    check(&[[0; 20].as_slice(), &[4]].concat(), &DECLINED, 0);
    check(&[[0; 20].as_slice(), &[7]].concat(), &DECLINED, 1);
    // A level that stays is an episode once, and then the usual one.
    check(&[steady(20), vec![60; 40 * 24]].concat(), &CLICKS, 1);
    check(&[u32::MAX; 100], &CLICKS, 1);
}

#[test]
fn a_young_item_is_held_against_what_others_did_at_its_age() {
    // Each item has its forty clicks in its first hours.
    let first: Vec<u32> = [vec![12, 18, 9, 5, 2], vec![1; 40]].concat();
    let others: Vec<Vec<u32>> = (0..6).map(|n| first.iter().map(|count| count + n % 3).collect()).collect();
    let (few, pool) = (pool(&others[..4]), pool(&others));
    assert!(few.at(0).is_none() && pool.at(0).is_some() && pool.at(5_000).is_none());
    let others_of = pool.without(0, &others[0]);
    assert_eq!(others_of.at(0).map(|(mean, _)| mean), Some((13 + 14 + 12 + 13 + 14) as f64 / 5.0));
    let count = |counts: &[u32], pool: &Pool| episodes(counts, 0, pool, &CLICKS, false).len();
    assert_eq!((count(&first, &pool), count(&first, &Pool::default())), (0, 0));
    let buzz: Vec<u32> = first.iter().map(|count| count * 20).collect();
    // Where there are no others, nothing is known of a first day.
    assert_eq!((count(&buzz, &pool), count(&buzz[..24], &Pool::default())), (1, 0));
}

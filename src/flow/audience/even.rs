//! Whether the pseudonyms of a sample lie as chance lays them: evenly spread below the threshold.
//!
//! A made-up list of low ones would outlast every fall of the threshold: each upload would make it fall again, until
//! nothing was left of what others gave. It would weigh in every estimate, too, as no list of contacts does.

/// How far they may lie from evenly spread, times the root of how many there are: more is met once in a thousand million
/// lists (Dvoretzky, Kiefer and Wolfowitz, with Massart's constant: 2 exp(-2 x 3.3^2)). Up to ten may lie anywhere.
const UNEVEN: f64 = 3.3;

/// Could chance have made these, ascending and each below `threshold`?
pub(super) fn even(pseudonyms: &[u64], threshold: u64) -> bool {
    let (all, whole) = (pseudonyms.len() as f64, threshold as f64);
    // Their distribution is a stair: below the even line at one end of a step, above it at the other.
    let farthest = pseudonyms.iter().zip(0u32..).fold(0.0_f64, |farthest, (pseudonym, before)| {
        let (place, before) = (*pseudonym as f64 / whole, f64::from(before));
        farthest.max(place - before / all).max((before + 1.0) / all - place)
    });
    farthest * all.sqrt() <= UNEVEN
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

    use super::*;

    const QUARTER: u64 = 1 << 61;

    /// So many, evenly spread over `1 / part` of what is below the threshold, beginning at `from`.
    fn spread(kept: u64, from: u64, part: u64) -> Vec<u64> {
        (0..kept).map(|n| from + n * (QUARTER / kept) / part).collect()
    }

    #[test]
    fn chosen_pseudonyms_are_known_from_drawn_ones() {
        for kept in [30, 187, 7_500] {
            assert!(even(&spread(kept, 0, 1), QUARTER));
            assert!(!even(&spread(kept, 0, 1_000_000), QUARTER), "{kept} low ones");
            assert!(!even(&spread(kept, QUARTER - QUARTER / 4, 4), QUARTER), "{kept} high ones");
        }
        assert!(!even(&spread(7_500, 0, 2), QUARTER) && !even(&spread(7_500, QUARTER / 4, 2), QUARTER));
        assert!(even(&[], QUARTER) && even(&(0..10).collect::<Vec<_>>(), QUARTER), "of a few nothing is said");
        let mut rng = ChaCha8Rng::seed_from_u64(5);
        for kept in (1..400).chain([7_500]) {
            let mut drawn: Vec<u64> = (0..kept).map(|_| rng.next_u64() >> 3).collect();
            drawn.sort_unstable();
            assert!(even(&drawn, QUARTER), "{kept} as they come");
        }
    }
}

//! Pseudonyms of people, and on which networks two people know each other.

/// Finaliser of splitmix64 (Steele, Lea, Flood 2014) over two words: enough for worlds, no protection of anybody.
pub(super) fn mix(one: u64, other: u64) -> u64 {
    let mut word = one.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ other.wrapping_add(0x632b_e59b_d9b4_e019);
    for factor in [0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb] {
        word = (word ^ (word >> 29)).wrapping_mul(factor);
    }
    word ^ (word >> 32)
}

/// 63 bits, as those that are kept.
pub(super) fn pseudonym(key: u64, person: u64) -> u64 {
    mix(mix(key, 1), person) >> 1
}

/// Who knows whom on which of several networks. Each tie has a network of its own and is on each other one by chance,
/// so that `duplicates` of somebody's contacts on one network are contacts on another too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ties {
    networks: usize,
    key: u64,
    /// Out of 2^16.
    also: u64,
}

impl Ties {
    pub(super) fn new(networks: usize, duplicates: f64, key: u64) -> Self {
        let networks = networks.clamp(1, 4);
        let others = (networks - 1) as f64;
        let rate = |also: f64| 1.0 - (1.0 - also).powf(others) / (1.0 + others * also);
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..40 {
            let middle = 0.5 * (low + high);
            if rate(middle) < duplicates { low = middle } else { high = middle }
        }
        Self { networks, key, also: (low * 65_536.0) as u64 }
    }

    /// Do they know each other there, given that they know each other?
    pub(super) fn on(&self, network: usize, one: u32, other: u32) -> bool {
        if self.networks == 1 {
            return true;
        }
        let tie = mix(self.key, u64::from(one.min(other)) << 32 | u64::from(one.max(other)));
        let own = (tie >> 8) as usize % self.networks;
        own == network || mix(self.key, tie ^ 2) >> (16 * network) & 0xffff < self.also
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_contacts_are_known_twice_as_was_asked_for() {
        for (networks, duplicates) in [(2, 0.0), (2, 0.3), (2, 0.6), (3, 0.3), (4, 0.3), (4, 0.6)] {
            let ties = Ties::new(networks, duplicates, 7);
            let known: Vec<Vec<bool>> =
                (1..20_000).map(|other| (0..networks).map(|n| ties.on(n, 0, other)).collect()).collect();
            let here = known.iter().filter(|on| on[1]).count() as f64;
            let twice = known.iter().filter(|on| on[1] && on.iter().filter(|on| **on).count() > 1).count() as f64;
            assert!((twice / here - duplicates).abs() < 0.02, "{networks} {duplicates}: {}", twice / here);
            assert!(known.iter().all(|on| on.contains(&true)), "everybody is known somewhere");
        }
    }

    #[test]
    fn pseudonyms_are_spread_evenly_over_63_bits() {
        let low = (0..100_000).filter(|person| pseudonym(3, *person) < 1 << 60).count();
        assert!((12_000..13_000).contains(&low), "{low}");
        assert!((0..1_000).all(|person| pseudonym(3, person) < 1 << 63));
    }
}

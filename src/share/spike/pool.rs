//! What the organisation's items did at the same age: the baseline of an item that has no past of its own.

/// Ages at which the bands begin, in steps: an item's first hours differ most.
const BANDS: [usize; 12] = [0, 1, 2, 4, 8, 16, 24, 48, 96, 192, 384, 768];
/// Fewer items than this are no pool.
const LEAST: u32 = 5;
/// No pool is taken for more even, or more uneven, than this.
const UNEVEN: (f64, f64) = (0.2, 20.0);

/// Sums over the items that were ever of an age.
#[derive(Clone, Copy, Debug, Default)]
struct Band {
    items: u32,
    n: f64,
    sum: f64,
    squares: f64,
}

/// Mean and dispersion by age.
#[derive(Clone, Debug, Default)]
pub struct Pool([Band; BANDS.len()]);

impl Pool {
    /// Takes in an item: its counts from age `age` on, oldest first.
    pub fn add(&mut self, age: usize, counts: &[u32]) {
        for (band, own) in self.0.iter_mut().zip(bands(age, counts)) {
            band.items += own.items;
            band.n += own.n;
            band.sum += own.sum;
            band.squares += own.squares;
        }
    }

    /// The others: a pool that an item is in, without it. An item is not held against itself.
    #[must_use]
    pub fn without(&self, age: usize, counts: &[u32]) -> Self {
        let mut others = self.clone();
        for (band, own) in others.0.iter_mut().zip(bands(age, counts)) {
            band.items = band.items.saturating_sub(own.items);
            band.n -= own.n;
            band.sum -= own.sum;
            band.squares -= own.squares;
        }
        others
    }

    /// Mean and dispersion of a step at this age; `None` where fewer than five items were ever that old.
    #[must_use]
    pub fn at(&self, age: usize) -> Option<(f64, f64)> {
        let band = self.0.get(BANDS.partition_point(|from| *from <= age).checked_sub(1)?)?;
        if band.items < LEAST || band.n < 1.0 {
            return None;
        }
        let mean = (band.sum / band.n).max(0.0);
        let variance = (band.squares / band.n - mean * mean).max(0.0);
        let uneven = (variance - mean).max(0.0) / (mean * mean).max(0.01);
        Some((mean, uneven.clamp(UNEVEN.0, UNEVEN.1)))
    }
}

/// What an item brings to each band.
fn bands(age: usize, counts: &[u32]) -> [Band; BANDS.len()] {
    let mut bands = [Band::default(); BANDS.len()];
    for (n, band) in bands.iter_mut().enumerate() {
        let from = BANDS.get(n).map_or(0, |from| from.saturating_sub(age)).min(counts.len());
        let until = BANDS.get(n + 1).map_or(counts.len(), |until| until.saturating_sub(age).min(counts.len()));
        for count in counts.get(from..until).unwrap_or_default().iter().copied().map(f64::from) {
            band.items = 1;
            band.n += 1.0;
            band.sum += count;
            band.squares += count * count;
        }
    }
    bands
}

//! Bytes: those of other programs, those that we write, and whatever else may come.
use datasketches::theta::{CompactThetaSketch, ThetaSketchBuilder, ThetaUnionBuilder};

use super::*;

/// A sample as a company of that size would keep it.
fn sample(count: u32, theta: f64, key: u64) -> (Sample, u64) {
    let mut rng = ChaCha8Rng::seed_from_u64(key);
    let all: BTreeSet<u64> = (0..count).map(|_| rng.next_u64() >> 1).collect();
    (Sample { count, pseudonyms: all.into_iter().filter(|hash| *hash < at(theta)).collect() }, at(theta))
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks(2).map(|two| std::str::from_utf8(two).unwrap());
    digits.map(|two| u8::from_str_radix(two, 16).unwrap()).collect()
}

/// As PyPI's `datasketches` 5.2.0 wrote them on 2026-11-22: nothing; the number 1; 1 and 2; 1 at theta = 0.1.
#[test]
fn the_four_forms_are_read_and_written_byte_for_byte() {
    let cases = [
        ("01030300001ecc93", RANGE - 1, vec![], true),
        ("01030300001acc9315f97dcbbd86a105", RANGE - 1, vec![0x05a1_86bd_cb7d_f915], false),
        (
            "02030300001acc93020000000000000015f97dcbbd86a105c397fc1281709d1e",
            RANGE - 1,
            vec![0x05a1_86bd_cb7d_f915, 0x1e9d_7081_12fc_97c3],
            false,
        ),
        (
            "03030300001acc93010000000000000000000000d0cccc0c15f97dcbbd86a105",
            0x0ccc_ccd0_0000_0000,
            vec![0x05a1_86bd_cb7d_f915],
            false,
        ),
    ];
    for (text, threshold, hashes, empty) in cases {
        let sketch = Sketch::read(&unhex(text)).unwrap();
        assert_eq!((sketch.threshold(), sketch.hashes(), sketch.is_empty()), (threshold, hashes.as_slice(), empty));
        assert_eq!(sketch.write(), unhex(text));
    }
}

#[test]
fn the_hash_of_the_seed_is_that_of_9001() {
    let sketch = ThetaSketchBuilder::default().seed(9001).build().unwrap();
    assert_eq!(sketch.seed_hash(), 0x93cc);
}

#[test]
fn a_sample_comes_back_as_it_was() {
    let none = Sample::default();
    assert_eq!(Sketch::of(&none, at(0.25)).unwrap().write(), unhex("01030300001ecc93"), "a list of nobody is empty");
    let unseen = Sketch::of(&Sample { count: 3, pseudonyms: vec![] }, at(0.25)).unwrap();
    assert!(!unseen.is_empty() && Sketch::read(&unseen.write()).unwrap() == unseen, "nobody kept is not empty");
    assert!(unseen.range(1.96).high > 3.0 && unseen.estimate().error > 0.0);
    for theta in [0.001, 0.25, 1.0] {
        let (sample, threshold) = sample(750, theta, 4);
        let sketch = Sketch::of(&sample, threshold).unwrap();
        let back = Sketch::read(&sketch.write()).unwrap();
        assert_eq!(back, sketch);
        assert_eq!(back.sample().pseudonyms, sample.pseudonyms);
        let off = (f64::from(back.sample().count) - 750.0).abs();
        assert!(off <= 6.0 * sketch.estimate().error + 1.0 && (theta < 1.0 || off == 0.0), "{off} at {theta}");
    }
}

/// Wilson's interval at 95 % holds the truth about that often, also where few are kept.
#[test]
fn ranges_hold_the_truth_as_often_as_they_say() {
    for (count, theta) in [(40, 0.1), (750, 0.05), (2_000, 0.25)] {
        let holds = |key: &u64| {
            let (sample, threshold) = sample(count, theta, *key);
            let range = Sketch::of(&sample, threshold).unwrap().range(1.96);
            range.low <= f64::from(count) && f64::from(count) <= range.high
        };
        let held = (0..400).filter(holds).count();
        assert!((368..=396).contains(&held), "{held} of 400 for {count} at {theta}");
    }
}

/// The Rust port of the same library reads ours, writes what we read, and merges to the same numbers.
#[test]
fn the_crate_datasketches_agrees() {
    for key in 0..40 {
        let (one, threshold) = sample(50 * (key as u32 + 1), [0.01, 0.25, 1.0][key as usize % 3], key);
        let ours = Sketch::of(&one, threshold).unwrap();
        let theirs = CompactThetaSketch::deserialize(&ours.write()).unwrap();
        let same = |ours: &Sketch, theirs: &CompactThetaSketch| {
            assert_eq!((ours.threshold(), ours.hashes().len()), (theirs.theta64(), theirs.num_retained()));
            assert_eq!(ours.estimate().people.to_bits(), theirs.estimate().to_bits());
            assert_eq!(Sketch::read(&theirs.serialize()).unwrap(), *ours);
        };
        same(&ours, &theirs);
        let mut built = ThetaSketchBuilder::default().lg_k(8).build().unwrap();
        (0..key * 40).for_each(|n| built.update(n));
        let unordered = Sketch::read(&built.compact(false).serialize()).unwrap();
        assert_eq!(unordered, Sketch::read(&built.compact(true).serialize()).unwrap(), "sorted where it was not");
        let mut union = ThetaUnionBuilder::default().lg_k(20).build().unwrap();
        union.update(&theirs).unwrap();
        union.update(&built.compact(true)).unwrap();
        same(&Sketch::union(&[&ours, &unordered]), &union.to_sketch(true));
    }
}

#[test]
fn what_is_wrong_with_bytes_has_a_name() {
    let good = unhex("03030300001acc93020000000000000000000000000000200100000000000000ffffffffffffff1f");
    assert_eq!(Sketch::read(&good).unwrap().hashes(), [1, RANGE / 4 - 1]);
    let with = |place: usize, bytes: &[u8]| {
        let mut changed = good.clone();
        changed[place..place + bytes.len()].copy_from_slice(bytes);
        changed
    };
    let length = |claimed, found| SketchError::Length { claimed, found };
    let cases = [
        ("nothing", vec![], length(8, 0)),
        ("text", b"{\"count\":1}".to_vec(), SketchError::Version(b'"')),
        ("an older version", with(1, &[2]), SketchError::Version(2)),
        ("packed", with(1, &[4]), SketchError::Compressed),
        ("HyperLogLog", with(2, &[7]), SketchError::Family(7)),
        ("not compact", with(5, &[0x12]), SketchError::Head(3, 0x12)),
        ("big-endian", with(5, &[0x1b]), SketchError::Head(3, 0x1b)),
        ("a head of 0", with(0, &[0]), SketchError::Head(0, 0x1a)),
        ("a head of 4", with(0, &[4]), SketchError::Head(4, 0x1a)),
        ("empty with a head", with(5, &[0x1e]), SketchError::Head(3, 0x1e)),
        ("empty with more", [unhex("01030300001ecc93"), vec![0]].concat(), length(8, 9)),
        ("another seed", with(6, &[0, 0]), SketchError::Seed(0)),
        ("threshold 0", with(16, &[0; 8]), SketchError::Threshold(0)),
        ("threshold 2^63", with(16, &RANGE.to_le_bytes()), SketchError::Threshold(RANGE)),
        ("a count too low", with(8, &[1]), length(32, 40)),
        ("100 MB", with(8, &13_000_000_u32.to_le_bytes()), length(104_000_024, 40)),
        ("32 GB", with(8, &[0xff; 4]), length(34_359_738_384, 40)),
        ("hash 0", with(24, &[0; 8]), SketchError::Hash(0)),
        ("hash at the threshold", with(32, &(RANGE / 4).to_le_bytes()), SketchError::Hash(RANGE / 4)),
        ("descending", with(24, &(RANGE / 4 - 1).to_le_bytes()), SketchError::Order(2)),
        ("more after it", [good.clone(), vec![0]].concat(), length(40, 41)),
    ];
    for (case, bytes, expected) in cases {
        assert_eq!(Sketch::read(&bytes), Err(expected), "{case}");
        for lang in crate::lang::Lang::ALL {
            let words = expected.explain(lang);
            assert!(!words.starts_with("reach-") && words.ends_with('.'), "{case}: {words}");
        }
    }
    let twice = with(24, &2_u64.to_le_bytes());
    let twice = [&twice[..32], &2_u64.to_le_bytes()].concat();
    let unordered = [&twice[..5], &[0x0a], &twice[6..]].concat();
    assert_eq!(Sketch::read(&unordered), Err(SketchError::Order(2)), "twice the same, in no order");
    for end in 0..good.len() {
        assert!(matches!(Sketch::read(&good[..end]), Err(SketchError::Length { .. })), "cut off at {end}");
    }
}

#[test]
fn what_is_wrong_with_a_sample_has_a_name() {
    let cases = [
        (5, vec![1, 2], 0, SketchError::Threshold(0)),
        (5, vec![1, 2], RANGE + 1, SketchError::Threshold(RANGE + 1)),
        (5, vec![0, 2], 9, SketchError::Hash(0)),
        (5, vec![1, 9], 9, SketchError::Hash(9)),
        (5, vec![1, 3, 2], 9, SketchError::Order(3)),
        (5, vec![1, 1], 9, SketchError::Order(2)),
        (1, vec![1, 2], 9, SketchError::Kept { kept: 2, count: 1 }),
    ];
    for (count, pseudonyms, threshold, expected) in cases {
        assert_eq!(Sketch::of(&Sample { count, pseudonyms }, threshold), Err(expected));
    }
}

#[test]
fn sketches_with_different_thresholds_meet_at_the_lower_one() {
    let sketch = |threshold, pseudonyms: &[u64]| {
        Sketch::of(&Sample { count: 99, pseudonyms: pseudonyms.to_vec() }, threshold).unwrap()
    };
    let (wide, narrow) = (sketch(1_000, &[1, 50, 99, 100, 900]), sketch(100, &[2, 50]));
    let empty = Sketch::read(&unhex("01030300001ecc93")).unwrap();
    let union = Sketch::union(&[&wide, &empty, &narrow]);
    assert_eq!((union.threshold(), union.hashes()), (100, [1, 2, 50, 99].as_slice()));
    let both = wide.intersection(&narrow);
    assert_eq!((both.threshold(), both.hashes()), (100, [50].as_slice()));
    assert!(wide.intersection(&empty).is_empty() && Sketch::union(&[]).is_empty());
    assert_eq!(Sketch::union(&[&empty, &wide]), wide);
    let disjoint = narrow.intersection(&sketch(500, &[3]));
    assert!(!disjoint.is_empty() && disjoint.hashes().is_empty(), "nobody met is not nobody there");
}

proptest! {
    /// Whatever comes: an answer or an error, and what is answered is written as it was read.
    #[test]
    fn any_bytes_end_in_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(sketch) = Sketch::read(&bytes) {
            prop_assert_eq!(Sketch::read(&sketch.write()), Ok(sketch));
        }
    }

    /// A good sketch with one byte changed: never a panic, and what is taken keeps the rules.
    #[test]
    fn one_wrong_byte_is_survived(key in 0_u64..500, place in 0_usize..400, byte in any::<u8>()) {
        let (sample, threshold) = sample(40, 0.25, key);
        let mut bytes = Sketch::of(&sample, threshold).unwrap().write();
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(sketch) = Sketch::read(&bytes) {
            prop_assert!(sketch.hashes().windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(sketch.hashes().iter().all(|hash| *hash > 0 && *hash < sketch.threshold()));
            prop_assert!(sketch.estimate().people.is_finite());
        }
    }
}

//! Four special functions that the standard library does not offer.

/// `ln Γ(x)` for `x > 0`, relative error below 1e-13. Lanczos' approximation with g = 7 and nine coefficients, as
/// tabulated by P. Godfrey (2001); below one half by the recurrence `Γ(x) = Γ(x + 1) / x`.
pub(super) fn ln_gamma(x: f64) -> f64 {
    const COEFFICIENTS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        return ln_gamma(x + 1.0) - x.ln();
    }
    let x = x - 1.0;
    let mut sum = 0.999_999_999_999_809_9;
    for (i, coefficient) in COEFFICIENTS.iter().enumerate() {
        sum += coefficient / (x + i as f64 + 1.0);
    }
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// The probability that a Gamma variable of `shape` and rate 1 lies below `x`: Wilson and Hilferty (1931), the cube root
/// is nearly normal. Absolute error below 0.01 for shapes from 1 on.
pub(super) fn gamma_below(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let ninth = 1.0 / (9.0 * shape);
    upper_tail((1.0 - ninth - (x / shape).cbrt()) / ninth.sqrt())
}

/// The probability that a standard normal exceeds `z`; relative error below 1.3e-7, deep into the tail.
///
/// Chebyshev fit of the complementary error function: Press et al., Numerical Recipes, `erfcc`.
pub(super) fn upper_tail(z: f64) -> f64 {
    const FIT: [f64; 10] = [
        -1.265_512_23,
        1.000_023_68,
        0.374_091_96,
        0.096_784_18,
        -0.186_288_06,
        0.278_868_07,
        -1.135_203_98,
        1.488_515_87,
        -0.822_152_23,
        0.170_872_77,
    ];
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.5 * x);
    let polynomial = FIT.iter().rev().fold(0.0, |sum, coefficient| sum * t + coefficient);
    let tail = 0.5 * t * (-x * x + polynomial).exp();
    if z >= 0.0 { tail } else { 1.0 - tail }
}

/// The value below which a standard normal lies with probability `p`, 0 < p < 1: the rational fit of Peter Acklam (2003),
/// relative error below 1.2e-9.
pub(super) fn normal_quantile(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 6] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
        1.0,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 5] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416, 1.0];
    let of = |coefficients: &[f64], x: f64| coefficients.iter().fold(0.0, |sum, c| sum * x + c);
    let tail = |p: f64| {
        let q = (-2.0 * p.ln()).sqrt();
        of(&C, q) / of(&D, q)
    };
    match p {
        _ if p < 0.024_25 => tail(p),
        _ if p > 0.975_75 => -tail(1.0 - p),
        _ => (p - 0.5) * of(&A, (p - 0.5) * (p - 0.5)) / of(&B, (p - 0.5) * (p - 0.5)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ln_gamma_knows_factorials_and_halves() {
        for (x, expected) in [
            (1.0, 0.0),
            (2.0, 0.0),
            (5.0, 24f64.ln()),
            (11.0, 3_628_800f64.ln()),
            (0.5, std::f64::consts::PI.sqrt().ln()),
            (1e-3, 6.907_178_885_383_853),
            // Stirling's series, for a number of clicks that nobody has.
            (8e9, 8e9 * 8e9f64.ln() - 8e9 - 0.5 * (8e9 / (2.0 * std::f64::consts::PI)).ln()),
        ] {
            let got = ln_gamma(x);
            assert!((got - expected).abs() <= 1e-11 * expected.abs().max(1.0), "{x}: {got} is not {expected}");
        }
    }

    #[test]
    fn the_gamma_distribution_is_near_enough() {
        // Shape 1 is exponential; shape n is the tail of a Poisson.
        for x in [0.1f64, 0.5, 1.0, 3.0] {
            assert!((gamma_below(1.0, x) - (1.0 - (-x).exp())).abs() < 0.01, "{x}");
        }
        let erlang = |n: i32, x: f64| {
            1.0 - (0..n).map(|k| (f64::from(k) * x.ln() - x - ln_gamma(f64::from(k) + 1.0)).exp()).sum::<f64>()
        };
        for (n, x) in [(3, 1.0), (3, 5.0), (40, 33.0), (40, 60.0)] {
            assert!((gamma_below(f64::from(n), x) - erlang(n, x)).abs() < 0.01, "{n} {x}");
        }
        assert_eq!(gamma_below(3.0, 0.0), 0.0);
    }

    #[test]
    fn quantiles_are_the_tail_turned_round() {
        for p in [1e-9, 0.001, 0.024, 0.0243, 0.3, 0.5, 0.84, 0.976, 0.999_99] {
            assert!((upper_tail(normal_quantile(p)) - (1.0 - p)).abs() < 2e-7, "{p}");
        }
        assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-7);
    }

    #[test]
    fn the_normal_tail_is_right_far_out() {
        for (z, expected) in [
            (0.0, 0.5),
            (1.0, 0.158_655_253_931_457),
            (-1.0, 0.841_344_746_068_543),
            (1.959_963_984_540_054, 0.025),
            (6.0, 9.865_876_450_377e-10),
            (17.0, 4.105_996_202e-65),
        ] {
            let got = upper_tail(z);
            assert!((got / expected - 1.0).abs() < 1e-6, "{z}: {got} is not {expected}");
        }
    }
}

//! How long a label is once written in punycode (RFC 3492). Only the length matters here.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;

/// The length of `label` as DNS carries it, `xn--` included; `None` if it is empty or longer than `most`.
pub(super) fn encoded_len(label: &[char], most: usize) -> Option<usize> {
    // Every character costs at least one byte: this also keeps the work below small.
    if label.is_empty() || label.len() > most {
        return None;
    }
    let basic = label.iter().filter(|c| c.is_ascii()).count();
    let length = if basic == label.len() { basic } else { 4 + basic + usize::from(basic > 0) + digits(label, basic)? };
    (length <= most).then_some(length)
}

/// The number of digits after the basic characters.
fn digits(label: &[char], basic: usize) -> Option<usize> {
    let (mut n, mut delta, mut bias, mut handled, mut count) = (128u32, 0u32, 72u32, basic, 0);
    while handled < label.len() {
        let next = label.iter().map(|&c| u32::from(c)).filter(|&c| c >= n).min()?;
        let step = u32::try_from(handled + 1).ok()?;
        delta = (next - n).checked_mul(step).and_then(|d| d.checked_add(delta))?;
        n = next;
        for point in label.iter().map(|&c| u32::from(c)) {
            if point < n {
                delta = delta.checked_add(1)?;
            } else if point == n {
                count += digits_of(delta, bias);
                bias = adapt(delta, u32::try_from(handled + 1).ok()?, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n += 1;
    }
    Some(count)
}

/// How many digits the variable-length integer `delta` takes.
fn digits_of(delta: u32, bias: u32) -> usize {
    let (mut q, mut k, mut count) = (delta, BASE, 1);
    loop {
        let t = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if q < t {
            return count;
        }
        q = (q - t) / (BASE - t);
        k += BASE;
        count += 1;
    }
}

fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_that_of_the_url_crate() {
        for label in
            ["plain", "münchen", "あいうえお", "пример", "☃", "ελληνικά", "a", "日本語2026", "🤪🧕", "éèêëēĕėę"]
        {
            let chars: Vec<char> = label.chars().collect();
            let host = url::Host::parse(label).unwrap().to_string();
            assert_eq!(encoded_len(&chars, 63), Some(host.len()), "{label} is {host}");
        }
    }

    #[test]
    fn too_long_is_none() {
        for (label, expected) in [("a".repeat(63), Some(63)), ("a".repeat(64), None), ("ん".repeat(60), None)] {
            assert_eq!(encoded_len(&label.chars().collect::<Vec<_>>(), 63), expected, "{label}");
        }
        assert_eq!(encoded_len(&[], 63), None);
    }
}

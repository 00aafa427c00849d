//! Counting: whatever the text, the figures add up, and what is shortened fits.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portevoix::network::{CountOptions, Network, count, shorten};

fuzz_target!(|input: (u8, u32, u32, Option<String>, String)| {
    let (which, max, url, warning, text) = input;
    let network = Network::ALL[usize::from(which) % Network::ALL.len()];
    let options = CountOptions {
        content_warning: warning.as_deref(),
        mastodon_max: max,
        mastodon_url: url,
        ..CountOptions::default()
    };
    let counted = count(network, &text, &options);
    assert_eq!(counted.fits, counted.limits.iter().all(|limit| limit.length <= limit.limit));
    assert_eq!(Some(counted.length), counted.limits.first().map(|limit| limit.length));
    let most = max % 400;
    let short = shorten(network, &text, most);
    assert!(count(network, &short, &CountOptions::default()).length <= most, "{network} {most} {short:?}");
});

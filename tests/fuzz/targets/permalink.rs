//! Addresses of posts: understood or refused; what was understood reads the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portevoix::network::permalink;

const STARTS: [&str; 16] = [
    "", "https://", "at://", "https://www.linkedin.com/posts/", "https://www.linkedin.com/feed/update/urn:li:",
    "https://x.com/", "https://www.facebook.com/", "https://www.instagram.com/", "https://www.threads.com/",
    "https://bsky.app/profile/", "https://mastodon.social/", "https://www.tiktok.com/", "https://www.youtube.com/",
    "https://www.reddit.com/", "https://t.me/", "https://youtu.be/",
];

fuzz_target!(|input: (u8, String)| {
    let (start, rest) = input;
    let address = format!("{}{rest}", STARTS[usize::from(start) % STARTS.len()]);
    if let Ok(found) = permalink(&address) {
        assert!(matches!(found.url.scheme(), "https"), "{address:?} became {}", found.url);
        assert!(found.url.username().is_empty() && found.url.port().is_none());
        assert_eq!(permalink(found.url.as_str()).as_ref(), Ok(&found), "{address:?}");
    }
});

//! When two addresses are one page, and an address without other people's tracking.
use url::Url;

use super::link::is_tracker;

/// Further parameters that only say where a reader came from (from the documentation of the tools that add them, by
/// memory, 2026-11-22; a missing one costs a duplicate, not a page).
const ALSO_TRACKING: [&str; 12] = [
    "mc_cid",
    "gclsrc",
    "wbraid",
    "gbraid",
    "igshid",
    "igsh",
    "yclid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "at_medium",
    "at_campaign",
];

/// The address without tracking parameters; everything else as it was written.
#[must_use]
pub fn without_tracking(url: &Url) -> Url {
    let mut clean = url.clone();
    let Some(query) = url.query() else { return clean };
    let kept: Vec<&str> = query.split('&').filter(|pair| !tracks(pair)).collect();
    clean.set_query(Some(kept.join("&").as_str()).filter(|query| !query.is_empty()));
    clean
}

/// Equal for two addresses that lead to one page: without scheme, `www.`, tracking, fragment and final slash, and with
/// the other parameters in order.
#[must_use]
pub fn page_key(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host).trim_end_matches('.');
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let mut pairs: Vec<&str> =
        url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && !tracks(pair)).collect();
    pairs.sort_unstable();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    format!("{host}{port}{}{query}", url.path().trim_end_matches('/'))
}

fn tracks(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default();
    let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy().to_ascii_lowercase();
    is_tracker(&name) || ALSO_TRACKING.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tracking_goes_and_the_rest_stays() {
        for (url, clean) in [
            ("https://a.example/x?utm_source=rss&id=3&fbclid=1#top", "https://a.example/x?id=3#top"),
            ("https://a.example/?UTM_x=1", "https://a.example/"),
            ("https://a.example/?%75tm_x=1&q=a%20b+c", "https://a.example/?q=a%20b+c"),
            ("https://a.example/p?", "https://a.example/p"),
            ("https://a.example/p", "https://a.example/p"),
        ] {
            assert_eq!(without_tracking(&url.parse().unwrap()).as_str(), clean, "{url}");
        }
    }

    #[test]
    fn one_page_has_one_key() {
        let key = |url: &str| page_key(&url.parse().unwrap());
        let page = key("https://a.example/x?b=2&a=1");
        for same in [
            "http://a.example/x?b=2&a=1",
            "https://www.a.example/x/?a=1&b=2",
            "https://A.EXAMPLE:443/x?a=1&b=2&utm_medium=rss#part",
        ] {
            assert_eq!(key(same), page, "{same}");
        }
        for other in ["https://a.example/X?b=2&a=1", "https://b.example/x?b=2&a=1", "https://a.example/x?a=1"] {
            assert_ne!(key(other), page, "{other}");
        }
        assert_eq!(key("https://a.example"), key("https://a.example/"));
    }
}

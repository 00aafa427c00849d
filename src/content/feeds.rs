//! The feeds that the comms team follows: `feeds.toml`, one table for each.
use std::collections::BTreeMap;
use std::fmt::Write as _;

use url::Url;

use super::code;
use super::country::country;
use super::diagnostic::Diagnostic;
use super::item::Kind;
use super::report::Report;
use super::tables;
use super::tree::{Entry, Fields, Value};
use super::{link, page};
use crate::id::Slug;
use crate::lang::Lang;
use crate::network::public_host;

/// Where feeds are written, below the content folder.
pub const FEEDS: &str = "feeds.toml";
/// Every key of a feed, in the order in which the docs list them.
pub const FEED_KEYS: &[&str] = &["url", "lang", "kind", "campaign", "author", "markets"];

/// A feed, and what its drafts begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedSource {
    /// Its name in the file.
    pub name: Slug,
    /// Where it is read: `https`, a public host, no user name.
    pub url: Url,
    /// The language it is written in.
    pub lang: Lang,
    /// The kind of its drafts; `promotional` where the file does not say: the kind that asks most of a post.
    pub kind: Kind,
    /// The campaign of its drafts.
    pub campaign: Option<String>,
    /// The author of its drafts: whoever that is may not be their only approver.
    pub author: Option<String>,
    /// The markets of its drafts.
    pub markets: Vec<String>,
}

/// The feeds in `text`, by name. One with an error is left out: nobody is asked there.
#[must_use]
pub fn parse_feeds(path: &str, text: &str) -> (BTreeMap<Slug, FeedSource>, Vec<Diagnostic>) {
    let mut report = Report::new(path, text);
    let root = tables::parse(text, &mut report);
    let fields = root.as_ref().and_then(|root| Fields::of(root, path, &["feed"], &mut report));
    let mut feeds = BTreeMap::new();
    if let Some(node) = fields.and_then(|fields| fields.node("feed")) {
        match &node.value {
            Value::Map(entries) => {
                feeds = entries.iter().filter_map(|entry| feed(entry, &mut report)).collect();
            }
            _ => report.at(&code::WRONG_TYPE, node.at, &[("name", "feed"), ("expected", "map")]),
        }
    }
    (feeds, report.into_found())
}

fn feed(entry: &Entry, report: &mut Report<'_>) -> Option<(Slug, FeedSource)> {
    let name: Option<Slug> = entry.key.parse().ok();
    if name.is_none() {
        report.at(&code::WRONG_VALUE, entry.at, &[("name", "feed"), ("value", &entry.key), ("expected", "id")]);
    }
    let fields = Fields::of(&entry.node, &entry.key, FEED_KEYS, report)?;
    for key in ["url", "lang"] {
        if fields.node(key).is_none() {
            report.at(&code::MISSING, entry.at, &[("name", key)]);
        }
    }
    let url = fields.text("url", report).and_then(|found| {
        let shown = found.value.clone();
        let url = link::check(found, report)?;
        let public = url.value.host_str().and_then(public_host).is_some() && url.value.port().is_none();
        if !public {
            report.at(&code::WRONG_VALUE, url.at, &[("name", "url"), ("value", &shown), ("expected", "feed")]);
        }
        public.then_some(url.value)
    });
    let lang = fields.parsed("lang", "lang", report, |text| text.parse().ok());
    let named_kind = fields.has("kind");
    let kind = fields.text("kind", report).and_then(|found| page::kind(found, report));
    let campaign = fields.text("campaign", report);
    let author = fields.text("author", report);
    let markets = fields.parsed_list("markets", "country", report, country);
    Some((
        name.clone()?,
        FeedSource {
            name: name?,
            url: url?,
            lang: lang?.value,
            kind: match kind {
                Some(kind) => kind.value,
                None if named_kind => return None,
                None => Kind::Promotional,
            },
            campaign: campaign.map(|found| found.value),
            author: author.map(|found| found.value),
            markets,
        },
    ))
}

/// The text of `feeds.toml` with one more feed at its end; everything that stands there stays as it is. The name must be
/// a new one: [`parse_feeds`] says so of the result.
#[must_use]
pub fn with_feed(text: &str, feed: &FeedSource) -> String {
    let mut out = text.trim_end().to_owned();
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    let quoted = |value: &str| toml::Value::from(value).to_string();
    let _ = writeln!(out, "[feed.{}]\nurl = {}", feed.name, quoted(feed.url.as_str()));
    let _ = writeln!(out, "lang = {}\nkind = {}", quoted(feed.lang.code()), quoted(feed.kind.code()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brief(text: &str) -> Vec<String> {
        let brief = |found: &Diagnostic| format!("{} {}", found.code.code, found.location());
        parse_feeds(FEEDS, text).1.iter().map(brief).collect()
    }

    #[test]
    fn a_feed_says_where_it_is_and_what_its_drafts_begin_with() {
        let text = "[feed.blog]\nurl = \"https://example.com/feed.xml\"\nlang = \"fr\"\n\n[feed.jobs]\n\
                    url = \"https://example.com/jobs.json\"\nlang = \"en\"\nkind = \"job_offer\"\ncampaign = \"hiring\"\n\
                    author = \"Noor\"\nmarkets = [\"FR\"]\n";
        let (feeds, found) = parse_feeds(FEEDS, text);
        assert_eq!(found, []);
        assert_eq!(feeds[&"blog".parse().unwrap()].kind, Kind::Promotional);
        let jobs = &feeds[&"jobs".parse().unwrap()];
        assert_eq!((jobs.kind, jobs.lang, jobs.markets.as_slice()), (Kind::JobOffer, Lang::En, &["FR".to_owned()][..]));
    }

    #[test]
    fn what_is_wrong_with_a_feed_has_a_place() {
        let whole = |url: &str| format!("[feed.a]\nurl = \"{url}\"\nlang = \"fr\"\n");
        for (text, expected) in [
            (whole("http://example.com/"), vec!["PVX-C018 feeds.toml:2:7"]),
            (whole("https://localhost/"), vec!["PVX-C010 feeds.toml:2:7"]),
            (whole("https://10.0.0.1/"), vec!["PVX-C010 feeds.toml:2:7"]),
            (whole("https://example.com:8443/"), vec!["PVX-C010 feeds.toml:2:7"]),
            (whole("https://me@example.com/"), vec!["PVX-C019 feeds.toml:2:7"]),
            (whole("file:///etc/passwd"), vec!["PVX-C018 feeds.toml:2:7"]),
            ("[feed.a]\n".into(), vec!["PVX-C011 feeds.toml:1:7", "PVX-C011 feeds.toml:1:7"]),
            ("[feed.\"A b\"]\nurl = \"https://example.com/\"\nlang = \"fr\"\n".into(), vec!["PVX-C010 feeds.toml:1:7"]),
            ("feed = 3\n".into(), vec!["PVX-C009 feeds.toml:1:8"]),
            ("[feeds.a]\n".into(), vec!["PVX-C007 feeds.toml:1:2"]),
            (whole("https://example.com/") + "link = \"x\"\n", vec!["PVX-C007 feeds.toml:4:1"]),
            (whole("https://example.com/") + "kind = \"csrr\"\n", vec!["PVX-C012 feeds.toml:4:8"]),
        ] {
            assert_eq!(brief(&text), expected, "{text}");
            assert!(parse_feeds(FEEDS, &text).0.is_empty() || text.contains("link ="), "{text}");
        }
    }

    #[test]
    fn a_host_or_a_port_that_is_refused_is_named_as_what_is_wrong() {
        for host in ["127.0.0.1", "10.0.0.1", "localhost", "intranet", "example.com:8443"] {
            let text = format!("[feed.a]\nurl = \"https://{host}/f\"\nlang = \"fr\"\n");
            let found = &parse_feeds(FEEDS, &text).1[0];
            let hint = found.hint(Lang::En);
            assert!(hint.contains("public name") && hint.contains("feeds.own_hosts"), "{host}: {hint}");
        }
    }

    #[test]
    fn a_feed_is_added_and_what_was_written_stays() {
        let feed = |name: &str, url: &str| FeedSource {
            name: name.parse().unwrap(),
            url: url.parse().unwrap(),
            lang: Lang::Fr,
            kind: Kind::Csr,
            campaign: None,
            author: None,
            markets: vec![],
        };
        let odd = "https://example.com/a?q=%22x%22&b='c'#\\d";
        for before in ["", "# ours\n", "# ours\r\n[feed.blog]\r\nurl = 'https://example.com/'\r\nlang = 'en' # yes"] {
            let after = with_feed(before, &feed("news", odd));
            assert!(after.starts_with(before.trim_end()), "{after}");
            let (feeds, found) = parse_feeds(FEEDS, &after);
            assert_eq!(found, [], "{after}");
            assert_eq!(feeds[&"news".parse().unwrap()], feed("news", odd));
            assert_eq!(feeds.len(), parse_feeds(FEEDS, before).0.len() + 1);
        }
        // A name that is there already: the file could not be read any more.
        let twice = with_feed(&with_feed("", &feed("news", odd)), &feed("news", odd));
        assert!(parse_feeds(FEEDS, &twice).1.iter().any(Diagnostic::is_error));
    }
}

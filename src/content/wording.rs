//! The words of an item held against the organisation's standards: addresses, banned phrases, tags.
use std::ops::Range;

use url::Url;

use super::brand::Brand;
use super::code;
use super::item::Version;
use super::link::tracker;
use super::page::Page;
use super::phrase::words;
use super::places::{Part, Places};
use super::report::Report;
use super::{Code, diagnostic::place_of};

/// The most hashtags of a caption, and the most mentions: ours, no network's. More reads as an advertisement.
pub const MOST_TAGS: usize = 5;

/// A finding, before anybody looked where it stands.
#[derive(PartialEq)]
struct Finding<'p> {
    code: &'static Code,
    part: Part<'p>,
    args: Vec<(&'static str, String)>,
}

/// Holds a page against the standards of `brand`.
pub(super) fn check(page: &mut Page<'_>, brand: &Brand) {
    let Some(version) = page.version.clone() else { return };
    let mut found = Vec::new();
    if let Some(host) = page.shared.link.as_ref().and_then(|link| link.value.host_str()) {
        domain(host, Part::Key("link"), brand, &mut found);
    }
    phrases(&version, brand, &mut found);
    for (at, url) in addresses(&version.body) {
        address(&url, Part::Body(at), brand, &mut found);
    }
    for caption in &version.captions {
        let part = Part::Caption(&caption.text);
        let urls = addresses(&caption.text);
        if let Some((_, first)) = urls.first() {
            found.push(Finding { code: &code::CAPTION_LINK, part, args: vec![("link", first.clone())] });
        }
        let mut led = Vec::new();
        urls.iter().for_each(|(_, url)| address(url, part, brand, &mut led));
        // All of them stand at one place: what holds of several is said once.
        for one in led {
            if !found.contains(&one) {
                found.push(one);
            }
        }
        tags(&caption.text, part, &mut found);
    }
    tell(page.text, &found, &mut page.report);
}

fn tell(text: &str, found: &[Finding<'_>], report: &mut Report<'_>) {
    if found.is_empty() {
        return;
    }
    let places = Places::of(text);
    for Finding { code, part, args } in found {
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        report.place(code, place_of(text, places.at(*part)), &args);
    }
}

/// Every text that starts like an address, with the byte where it begins.
fn addresses(text: &str) -> Vec<(usize, String)> {
    // Most texts hold none: the search for it costs less than the copy.
    if !text.contains("://") {
        return Vec::new();
    }
    let lower = text.to_ascii_lowercase();
    let starts = lower.match_indices("://").filter_map(|(at, _)| {
        let before = lower.get(..at)?;
        ["https", "http"].into_iter().find_map(|scheme| before.ends_with(scheme).then(|| at - scheme.len()))
    });
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ')' | ']' | '»' | '”' | '`');
    starts
        .map(|start| {
            let rest = text.get(start..).unwrap_or_default();
            let written = rest.split(ends).next().unwrap_or_default();
            (start, written.trim_end_matches(['.', ',', ';', ':', '!', '?']).to_owned())
        })
        .collect()
}

/// An address in a text: encrypted, not tracked by somebody else, and to where it may lead.
fn address<'p>(written: &str, part: Part<'p>, brand: &Brand, found: &mut Vec<Finding<'p>>) {
    if written.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:")) {
        let args = vec![("link", written.to_owned())];
        found.push(Finding { code: &code::TEXT_LINK_INSECURE, part, args });
    }
    let Ok(url) = Url::parse(written) else { return };
    if let Some(name) = tracker(&url) {
        found.push(Finding { code: &code::LINK_TRACKED, part, args: vec![("name", name)] });
    }
    if let Some(host) = url.host_str() {
        domain(host, part, brand, found);
    }
}

fn domain<'p>(host: &str, part: Part<'p>, brand: &Brand, found: &mut Vec<Finding<'p>>) {
    let host = host.to_owned();
    if let Some(known) = brand.links.forbids(&host) {
        let args = vec![("known", known.to_owned()), ("host", host)];
        found.push(Finding { code: &code::DOMAIN_FORBIDDEN, part, args });
    } else if !brand.links.lists(&host) {
        let args = vec![("known", brand.links.only.join(", ")), ("host", host)];
        found.push(Finding { code: &code::DOMAIN_UNLISTED, part, args });
    }
}

/// Every place of every banned phrase; in title and alternative text, which are one line, the first.
fn phrases<'p>(version: &'p Version, brand: &Brand, found: &mut Vec<Finding<'p>>) {
    if brand.banned.is_empty() {
        return;
    }
    let mut texts: Vec<(Part<'p>, &'p str)> = vec![(Part::Key("title"), &version.title)];
    texts.extend(version.alt.as_deref().map(|alt| (Part::Key("alt"), alt)));
    texts.extend(version.captions.iter().map(|caption| (Part::Caption(&caption.text), caption.text.as_str())));
    texts.push((Part::Body(0), &version.body));
    for (part, text) in texts {
        let spoken = words(text);
        for banned in &brand.banned {
            let code = if banned.warn { &code::AVOIDED } else { &code::BANNED };
            let most = if let Part::Key(_) = part { 1 } else { usize::MAX };
            for place in banned.phrase.places(text, &spoken).take(most) {
                let part = match part {
                    Part::Body(_) => Part::Body(place.start),
                    Part::Caption(text) => Part::Inside(text, place.start),
                    other => other,
                };
                found.push(Finding { code, part, args: said(text, place, &banned.reason, &banned.suggestion) });
            }
        }
    }
}

fn said(text: &str, place: Range<usize>, reason: &str, instead: &str) -> Vec<(&'static str, String)> {
    let phrase = text.get(place).unwrap_or_default().to_owned();
    let instead = if instead.is_empty() { "none" } else { instead };
    vec![("phrase", phrase), ("reason", reason.to_owned()), ("instead", instead.to_owned())]
}

/// Hashtags and mentions of a caption.
fn tags<'p>(caption: &str, part: Part<'p>, found: &mut Vec<Finding<'p>>) {
    for (sign, code) in [('#', &code::TOO_MANY_TAGS), ('@', &code::TOO_MANY_MENTIONS)] {
        let count = marked(caption, sign);
        if count > MOST_TAGS {
            let args = vec![("count", count.to_string()), ("limit", MOST_TAGS.to_string())];
            found.push(Finding { code, part, args });
        }
    }
}

/// How many words begin with this sign; `a@b` holds none, nor does a number behind `#`.
fn marked(text: &str, sign: char) -> usize {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut count = 0;
    while let Some(letter) = letters.next() {
        let opens = letter == sign && !before.is_alphanumeric();
        count += usize::from(opens && letters.peek().is_some_and(|next| next.is_alphabetic() || *next == '_'));
        before = letter;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_tags_are_told_from_other_words() {
        for (text, found) in [
            ("voir https://a.example/x.", vec![(5, "https://a.example/x")]),
            ("[x](HTTP://a.example/)", vec![(4, "HTTP://a.example/")]),
            ("<https://a.example> et http://b.example !", vec![(1, "https://a.example"), (23, "http://b.example")]),
            ("ftp://a.example, a.example", vec![]),
            ("«\u{a0}https://é.example/ß\u{a0}»", vec![(4, "https://é.example/ß")]),
        ] {
            let shown: Vec<(usize, String)> = addresses(text);
            assert_eq!(shown.iter().map(|(at, url)| (*at, url.as_str())).collect::<Vec<_>>(), found, "{text}");
        }
        for (text, tags, mentions) in
            [("#un #deux, (#trois) #4 a#b ##cinq", 4, 0), ("@ann a@b.example @_x @", 0, 2), ("", 0, 0)]
        {
            assert_eq!((marked(text, '#'), marked(text, '@')), (tags, mentions), "{text}");
        }
    }
}

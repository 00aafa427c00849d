//! What the words of an item must not do: ring everybody's bell, or carry HTML.
use pulldown_cmark::{Event, Options, Parser};

use super::code;
use super::report::Report;

/// Words that notify whole channels: Discord's and Slack's as people type them, and Slack's in its own markup.
const MASS: [&str; 6] = ["@everyone", "@here", "@channel", "<!everyone", "<!here", "<!channel"];

/// Reports the first mass mention in the body, which begins at the byte `at`.
pub(super) fn check_body(body: &str, at: usize, report: &mut Report<'_>) {
    if let Some((offset, mention)) = mass_mention(body) {
        report.at(&code::MASS_MENTION, at + offset, &[("mention", mention)]);
    }
    check_html(body, at, report);
}

/// Reports the first mass mention in a value of the front matter, which begins at the byte `at`. YAML may fold and
/// escape the words, so the place is the value's.
pub(super) fn check_value(words: &str, at: usize, report: &mut Report<'_>) {
    if let Some((_, mention)) = mass_mention(words) {
        report.at(&code::MASS_MENTION, at, &[("mention", mention)]);
    }
}

/// The words of a stranger without the signs that would ring everybody's bell.
#[must_use]
pub(super) fn tame(words: &str) -> String {
    let mut words = words.to_owned();
    while let Some((at, _)) = mass_mention(&words) {
        words.remove(at);
    }
    words
}

/// The first mass mention in `words` and the byte at which it stands; `ann@here.org` is none.
fn mass_mention(words: &str) -> Option<(usize, &'static str)> {
    let lower = words.to_ascii_lowercase();
    let hit = |mention: &'static str| {
        let alone = |&(at, _): &(usize, &str)| {
            let before = lower.get(..at).and_then(|s| s.chars().next_back());
            let after = lower.get(at + mention.len()..).and_then(|s| s.chars().next());
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            !letter(before) && !letter(after)
        };
        lower.match_indices(mention).find(alone).map(|(at, _)| (at, mention))
    };
    MASS.into_iter().filter_map(hit).min_by_key(|(at, _)| *at)
}

/// Warns of the first raw HTML in the body: it is shown as text everywhere.
fn check_html(body: &str, at: usize, report: &mut Report<'_>) {
    let html = |event: &Event<'_>| matches!(event, Event::Html(_) | Event::InlineHtml(_));
    let mut events = Parser::new_ext(body, Options::empty()).into_offset_iter();
    if let Some((event, range)) = events.find(|(event, _)| html(event)) {
        let (Event::Html(html) | Event::InlineHtml(html)) = event else {
            return;
        };
        report.at(&code::RAW_HTML, at + range.start, &[("html", html.trim())]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_notifies_everybody_is_a_mass_mention() {
        for (words, found) in [
            ("Bonjour @everyone !", Some((8, "@everyone"))),
            ("@HERE", Some((0, "@here"))),
            ("see <!channel> and @here", Some((4, "<!channel"))),
            ("(@channel)", Some((1, "@channel"))),
            ("ann@here.org", None),
            ("@hereafter", None),
            ("@everyone_else and then @everyone", Some((24, "@everyone"))),
            ("here, everyone", None),
            ("é@here", None),
            ("", None),
        ] {
            assert_eq!(mass_mention(words), found, "{words}");
        }
    }
}

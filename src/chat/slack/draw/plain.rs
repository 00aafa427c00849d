//! A card without blocks: what notifications and screen readers get, and whoever sees no blocks.
use super::text::{Mrkdwn, units};
use crate::chat::slack::manifest::typed;
use crate::content::plain;
use crate::flow::card::{Card, Does};
use crate::lang::{date_time, number};

/// Longest text: Slack recommends 4,000 and cuts at 40,000 (changelog of 2018-04).
pub(super) const MOST: usize = 4_000;
/// The text itself leaves this much for links and small print.
const TAIL: usize = 1_000;

/// Everything important that a card says, as plain text.
pub(super) fn text(card: &Card) -> String {
    let mut head = vec![card.title.trim().to_owned(), plain(&commands(&card.text))];
    head.extend(card.draft.iter().map(|draft| draft.text.clone()));
    head.extend(card.facts.iter().map(|(label, value)| format!("{label}: {value}")));
    let utc = jiff::tz::TimeZone::UTC;
    head.extend(
        card.times
            .iter()
            .map(|(label, at)| format!("{label}: {} UTC", date_time(card.lang, at.zoned(&utc).datetime()))),
    );
    head.extend(
        card.chart
            .iter()
            .flat_map(|chart| &chart.rows)
            .map(|(label, value)| format!("{label}: {}", number(card.lang, i64::try_from(*value).unwrap_or(i64::MAX)))),
    );
    head.extend(card.picture.iter().filter(|_| card.chart.is_none()).map(|picture| picture.alt.clone()));
    let links = card.rows.iter().flatten().filter_map(|button| match &button.does {
        Does::Open(url) => Some(format!("{}: {url}", button.label)),
        _ => None,
    });
    let tail = links.chain([card.footer.clone()]).filter(|line| units(line) <= TAIL);
    let tail = joined(tail.collect());
    let tail = Mrkdwn::<TAIL>::literal(&tail).map(Mrkdwn::into_string).unwrap_or_default();
    let head = Mrkdwn::<{ MOST - TAIL - 1 }>::literal(&joined(head)).map(Mrkdwn::into_string).unwrap_or_default();
    match joined(vec![head, tail]) {
        empty if empty.is_empty() => "–".into(),
        text => text,
    }
}

/// Commands in code, as they are typed on Slack.
fn commands(markdown: &str) -> String {
    let parts = markdown.split('`').enumerate();
    let parts = parts.map(|(at, part)| if at % 2 == 1 { typed(part) } else { part.to_owned() });
    parts.collect::<Vec<_>>().join("`")
}

fn joined(lines: Vec<String>) -> String {
    lines.into_iter().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

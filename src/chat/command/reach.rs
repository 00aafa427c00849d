//! `/content reach`: how far an item, a campaign, a period or a team reached, as a sentence and a picture.
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Answering, Asked};
use crate::board::GROUP_MIN;
use crate::board::chart::{Bar, Figure, bars};
use crate::content::{Role, fold};
use crate::flow::card::{Button, Card, Pick, PickOption, Tone};
use crate::flow::port::Answer;
use crate::flow::reach::{self, About, Answered};
use crate::flow::{Denied, FlowError};
use crate::id::{ItemId, Millis};
use crate::lang::{Lang, date_range};
use crate::say;

/// Items of a campaign that its picture compares, and items that one card offers.
const COMPARED: usize = 6;
const OFFERED: usize = 10;

/// `/content reach ITEM`, `campaign NAME`, `team NAME`, `DATE`, `DATE DATE`; without anything, which items there are.
pub(super) fn command<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Viewer)?;
        let (first, rest) = asked.rest.split_once(char::is_whitespace).unwrap_or((asked.rest, ""));
        // One day alone is a period, too.
        let rest = if first.parse::<Date>().is_ok() && rest.trim().is_empty() { first } else { rest };
        let (folded, rest) = (fold(first), rest.trim());
        match (folded.as_str(), rest) {
            ("", _) => choose(asked).await,
            ("campaign" | "campagne", name) if !name.is_empty() => campaign(asked, name).await,
            ("team" | "equipe", name) if !name.is_empty() => team(asked, name).await,
            (_, "") => item(asked, first).await,
            _ => match days(first, rest, &asked.parts.catalogue().library.brand.zone) {
                Some(days) => period(asked, days).await,
                None => Ok(usage(asked)),
            },
        }
    })
}

/// The button `reach:ITEM`, or `reach:` for the choice.
pub(super) fn press<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Viewer)?;
        if asked.rest.is_empty() { choose(asked).await } else { item(asked, asked.rest).await }
    })
}

/// The button that leads here, for whoever may see it; of one item, or of all.
pub(super) fn button(asked: &Asked<'_>, item: Option<&ItemId>) -> Option<Button> {
    let action = format!("reach:{}", item.map(ToString::to_string).unwrap_or_default());
    asked.role.is_some().then(|| Button::press(say!(asked.lang(), "chat-reach-open"), action))
}

fn usage(asked: &Asked<'_>) -> Answer {
    let lang = asked.lang();
    let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-reach-usage"));
    Answer::Private(card.text(say!(lang, "chat-reach-usage-text")))
}

/// The items on which something happened, the newest share first.
async fn choose(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let mut items: Vec<ItemId> = vec![];
    for share in asked.parts.store.shares_for_reach().await?.into_iter().rev() {
        if items.len() < OFFERED && !items.contains(&share.item) && catalogue.library.items.contains_key(&share.item) {
            items.push(share.item);
        }
    }
    if items.is_empty() {
        let card = Card::new(lang).title(say!(lang, "chat-reach-none")).text(say!(lang, "chat-reach-none-text"));
        return Ok(Answer::Private(card));
    }
    let option = |item: &ItemId| PickOption {
        label: catalogue.title(item, lang),
        about: String::new(),
        action: format!("reach:{item}"),
    };
    let pick = Pick { label: say!(lang, "chat-content-pick"), options: items.iter().map(option).collect() };
    let card = Card::new(lang).title(say!(lang, "chat-reach-open")).text(say!(lang, "chat-reach-text")).pick(pick);
    Ok(Answer::Private(card))
}

async fn item(asked: &Asked<'_>, name: &str) -> Result<Answer, FlowError> {
    let unknown = || Denied::NoSuchItem(name.chars().take(64).collect());
    let id: ItemId = name.parse().map_err(|_| unknown())?;
    let catalogue = asked.parts.catalogue();
    if !catalogue.library.items.contains_key(&id) {
        return Err(unknown().into());
    }
    let answered = reach::of(asked.parts, About::Item(id.clone())).await?;
    let mut card = card(asked, catalogue.title(&id, asked.lang()), &answered, None).await?;
    // The page is where the workspace is.
    if asked.account.platform == "local" {
        let label = say!(asked.lang(), "chat-reach-page");
        card = card.row([Button::press(label, format!("reach:{id}"))]);
    }
    Ok(Answer::Private(card))
}

async fn campaign(asked: &Asked<'_>, name: &str) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let own = |item: &&crate::content::Item| item.campaign.as_deref() == Some(name);
    let items: Vec<ItemId> = catalogue.library.items.values().filter(own).map(|item| item.id.clone()).collect();
    if items.is_empty() {
        let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-reach-no-campaign", name = name));
        return Ok(Answer::Private(card.text(say!(lang, "chat-reach-no-campaign-text"))));
    }
    let mut abouts = vec![About::Campaign(name.to_owned())];
    abouts.extend(items.iter().cloned().map(About::Item));
    let mut answers = reach::of_all(asked.parts, abouts).await?.into_iter();
    let whole = answers.next().ok_or(Denied::FewPeople(GROUP_MIN))?;
    let mut each: Vec<Bar> = items
        .iter()
        .zip(answers)
        .map(|(item, one)| Bar { label: catalogue.title(item, lang), spread: one.report.reach })
        .collect();
    each.sort_by(|a, b| b.spread.median().total_cmp(&a.spread.median()));
    each.truncate(COMPARED);
    let compared = bars(lang, "items", say!(lang, "board-chart-items"), &each);
    let title = say!(lang, "chat-reach-campaign", name = name);
    Ok(Answer::Private(card(asked, title, &whole, Some(compared)).await?))
}

async fn team(asked: &Asked<'_>, name: &str) -> Result<Answer, FlowError> {
    let answered = reach::of(asked.parts, About::Team(name.to_owned())).await?;
    let title = say!(asked.lang(), "chat-reach-team", name = name);
    Ok(Answer::Private(card(asked, title, &answered, None).await?))
}

/// First and last day, themselves included, and the instants around them.
struct Days {
    first: Date,
    last: Date,
    about: About,
}

/// Two dates as in `2026-11-01 2026-11-30`, the earlier one first.
fn days(first: &str, last: &str, zone: &TimeZone) -> Option<Days> {
    let (first, last): (Date, Date) = (first.parse().ok()?, last.parse().ok()?);
    let midnight = |day: Date| Some(Millis::from(day.to_zoned(zone.clone()).ok()?.timestamp()));
    let about = About::Period(midnight(first)?, midnight(last.tomorrow().ok()?)?);
    (first <= last).then_some(Days { first, last, about })
}

async fn period(asked: &Asked<'_>, days: Days) -> Result<Answer, FlowError> {
    let lang: Lang = asked.lang();
    let answered = reach::of(asked.parts, days.about).await?;
    let title = say!(lang, "chat-reach-period", days = date_range(lang, days.first, days.last));
    Ok(Answer::Private(card(asked, title, &answered, None).await?))
}

/// The sentence, the picture, what went in and what would make it narrower.
async fn card(asked: &Asked<'_>, title: String, answered: &Answered, more: Option<Figure>) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let report = &answered.report;
    let list = |lines: Vec<String>| lines.into_iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n");
    let labelled = |(label, text): (String, String)| say!(lang, "chat-reach-line", label = label, text = text);
    let lines = answered.basis(lang).into_iter().map(labelled).collect();
    let mut text = vec![
        say!(lang, "board-reach", estimate = report.estimate().describe(lang)),
        format!("**{}**\n\n{}", say!(lang, "chat-reach-basis"), list(lines)),
    ];
    let narrower = answered.narrower(lang);
    if !narrower.is_empty() {
        text.push(format!("**{}**\n\n{}", say!(lang, "chat-reach-narrower"), list(narrower)));
    }
    let catalogue = asked.parts.catalogue();
    let mut card = Card::new(lang).title(title.clone()).text(text.join("\n\n"));
    card.picture = reach::picture(&catalogue, &title, answered, more, lang).await?;
    Ok(card)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_two_days_in_order_themselves_included() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let about = |first, last| days(first, last, &paris).map(|days| days.about);
        let at = |text: &str| Millis::from(text.parse::<jiff::Timestamp>().unwrap());
        let november = About::Period(at("2026-10-31T23:00:00Z"), at("2026-11-30T23:00:00Z"));
        assert_eq!(about("2026-11-01", "2026-11-30"), Some(november));
        let spring = About::Period(at("2026-03-28T23:00:00Z"), at("2026-03-29T22:00:00Z"));
        assert_eq!(about("2026-03-29", "2026-03-29"), Some(spring), "23 hours");
        for (first, last) in
            [("2026-11-30", "2026-11-01"), ("2026-11-31", "2026-12-01"), ("x", "y"), ("9999-12-31", "9999-12-31")]
        {
            assert_eq!(about(first, last), None, "{first} {last}");
        }
    }
}

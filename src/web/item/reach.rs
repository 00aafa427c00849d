//! How far an item reached, with everything that the figure rests on.

use crate::board::GROUP_MIN;
use crate::board::chart::inline;
use crate::content::Item;
use crate::flow::reach::{self, About, Answered, Told};
use crate::lang::{Lang, number};
use crate::reach::{Interval, Method, Report, rounded};
use crate::say;
use crate::web::Web;
use crate::web::problem::Problem;
use crate::web::view::{ChartView, ReachView, Words};

/// Clicks below this are some people's: what they would have cost gives their number away.
const LEAST: u64 = GROUP_MIN as u64;

/// The answer, with what it rests on.
pub(super) async fn view(web: &Web, lang: Lang, item: &Item) -> Result<ReachView, Problem> {
    let answered = reach::of(&web.parts, About::Item(item.id.clone())).await?;
    Ok(content(web, lang, &answered))
}

fn content(web: &Web, lang: Lang, answered: &Answered) -> ReachView {
    let (report, told) = (&answered.report, answered.told());
    let estimate = report.estimate();
    let figures = reach::figures(answered, lang);
    let seen = report.method != Method::Nothing;
    let mut beside: Vec<String> = vec![];
    if seen {
        beside.push(naive(lang, report.naive_sum, told.overlap, &estimate.range));
        // The middle says whether there is anything to tell: colleagues see it where a sample or a network tells so.
        if told.overlap && report.inside.median() >= 1.0 {
            let [_, range, _] = report.inside.intervals();
            beside.push(say!(lang, "web-item-inside", range = range.short(lang)));
        }
        beside.extend(against_page(web, lang, answered));
        let clicks = report.basis.clicks.filter(|clicks| told.overlap && *clicks >= LEAST);
        beside.extend(clicks.and_then(|clicks| web.yardsticks.media(lang, clicks)));
    }
    ReachView {
        words: Words(lang),
        range: estimate.short(lang),
        sentence: say!(lang, "board-reach", estimate = estimate.describe(lang)),
        means: if seen { means(lang, report) } else { vec![] },
        method: report.method.explain(lang),
        shares: shares(lang, &told, report.basis.shares),
        charts: figures.iter().map(|figure| chart(figure, lang)).collect(),
        beside,
        basis: answered.basis(lang),
        narrower: answered.narrower(lang),
    }
}

/// Shares in all and by network, as far as they may be told.
fn shares(lang: Lang, told: &Told, all: u32) -> Vec<(String, String)> {
    let count = |count: u32| number(lang, i64::from(count));
    let in_all = |figure: String| (say!(lang, "web-item-all"), figure);
    let people = match told.sharers {
        None => return vec![(say!(lang, "web-item-people"), say!(lang, "reach-fewer", least = GROUP_MIN.to_string()))],
        Some(0) => return vec![],
        Some(people) => people,
    };
    let mut rows = vec![(say!(lang, "web-item-people"), count(people)), in_all(count(all))];
    rows.extend(told.networks.iter().map(|(network, shares)| (network.name().to_owned(), count(*shares))));
    if told.others {
        let key = if told.networks.is_empty() { "web-item-each" } else { "web-item-others" };
        rows.push((say!(lang, key), say!(lang, "web-item-withheld", least = GROUP_MIN.to_string())));
    }
    rows
}

/// What each of the three ranges says.
fn means(lang: Lang, report: &Report) -> Vec<String> {
    let keys = ["web-item-half", "web-item-range", "web-item-wide"];
    // Of clicks alone each upper end has its own probability.
    let one_end = |interval: &Interval| interval.is_open_below() && report.method != Method::Clicks;
    let open = |interval: &Interval| if one_end(interval) { "yes" } else { "no" };
    let line =
        |(key, interval): (&str, &Interval)| say!(lang, key, open = open(interval), range = interval.short(lang));
    keys.into_iter().zip(&report.reach.intervals()).map(line).collect()
}

/// The sum of audiences beside, where it is not that of a few people.
fn naive(lang: Lang, sum: Option<u64>, overlap: bool, range: &Interval) -> String {
    match sum {
        Some(sum) if overlap => {
            // Rounded as ranges are: two items apart by one person would else tell that person's exact audience.
            let sum = number(lang, rounded(sum as f64));
            say!(lang, "web-item-naive", sum = sum, range = range.short(lang))
        }
        Some(_) => say!(lang, "web-item-naive-few", least = GROUP_MIN.to_string()),
        None => say!(lang, "web-item-naive-unknown"),
    }
}

fn against_page(web: &Web, lang: Lang, answered: &Answered) -> Option<String> {
    let multiplier = web.yardsticks.multiplier(&answered.report.reach)?;
    Some(multiplier.describe(lang, web.yardsticks.brand_followers?))
}

fn chart(figure: &crate::board::chart::Figure, lang: Lang) -> ChartView {
    ChartView {
        name: figure.name,
        title: figure.title.clone(),
        svg: inline(figure, lang),
        heads: figure.heads.clone(),
        rows: figure.rows.clone(),
    }
}

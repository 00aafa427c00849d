//! The page of the documentation, in Markdown, from the result alone.
use std::fmt::Write as _;

use super::pictures::pictures;
use super::{Calibration, PAGE, Row};
use crate::reach::score::{CELLS, Goal, Score};

/// Where the plots stand, beside the page.
const PICTURES: &str = "pictures/calibration";

/// What is measured for each goal, in the order of [`crate::reach::score::GOALS`].
const MEANINGS: [&str; 10] = [
    "all conditions that count, together: the largest distance of the 50, 80 and 95 % intervals’ coverage from nominal, in points",
    "the same in the worst single condition",
    "belief wrong by half or double, and no anchor; or no share at all: how far coverage falls below nominal, in points",
    "log error with 15 % anchors, relative to that of sum × mean visibility",
    "the same where the number of reposts is known",
    "mean error with 15 % anchors, relative to that of the sum of followers",
    "mean error without anchors, relative to that of the sum of followers",
    "mean error with 15 % anchors, relative to the better of sum × and union × mean visibility",
    "score of the 80 % interval with 15 % anchors, relative to the same worlds without anchors",
    "score of the 80 % interval, relative to union × mean visibility with the spread of its own errors",
];

/// The page and its plots: names relative to the page’s folder, and texts.
#[must_use]
pub fn page(found: &Calibration) -> Vec<(String, String)> {
    let mut files = vec![(PAGE.to_owned(), text(found))];
    files.extend(pictures(found).into_iter().map(|(name, svg)| (format!("{PICTURES}/{name}"), svg)));
    files
}

fn text(found: &Calibration) -> String {
    let met = found.goals.iter().filter(|goal| goal.met()).count();
    let items: usize = found.strata.iter().map(|row| row.score.items).sum();
    let companies: usize = found.strata.iter().map(|row| row.score.companies).sum();
    let parts = [
        "# How far reach can be trusted\n".to_owned(),
        format!(
            "An interval of 80 % that holds the truth in 60 cases out of 100 is not an honest interval. So portevoix makes \
             worlds in which the truth is known, asks its own estimate, and counts. This page is written by\n\n```\n{}\n```\n\n\
             with version {} and seed {}, on {items} items of {companies} companies; the figures stand in \
             [calibration.json](calibration.json). **{met} of {} goals are met.**\n",
            found.command,
            found.version,
            found.seed,
            found.goals.len()
        ),
        format!("## Goals\n\n{}", goals(&found.goals)),
        PLOTS.to_owned(),
        format!("## Every condition\n\n{COLUMNS}\n{}", strata(found)),
        format!("## Ranks and scores\n\n{SCORES}\n{}", scores(found)),
        format!("## Against what others say\n\n{BASELINES}\n{}", against(found)),
        format!("## The worlds\n\n{WORLDS}\n{}", graphs(found)),
    ];
    parts.join("\n")
}

const PLOTS: &str = "\
## Plots

Coverage minus nominal for each condition, with one standard error; the dashed lines stand at 3 and 6 points. What is
pale is shown and not counted.

![Coverage minus nominal, by condition](pictures/calibration/strata.svg)

Where the truths fall. On the diagonal, as many lie below each quantile as it says; bars of height 1 say the same.

![Part of the truths below each quantile](pictures/calibration/curve.svg)
![Rank histogram](pictures/calibration/ranks.svg)

The interval of each item against the truth, for the default:

![The 80 % interval against the truth](pictures/calibration/width.svg)

The estimate’s median beside what is usually said, on the same items:

![Errors of the estimate and of the baselines](pictures/calibration/baselines.svg)
";

const COLUMNS: &str = "\
One thing is changed at a time from the default: 65 % of the colleagues give a sample, 15 % of the shares show a figure, one
network, 1.5 clicks of robots for each share, and viewers pass it on. *Holds* is how many truths the 50, 80 and 95 %
intervals hold, in per cent, with its standard error in points: items of one company share its luck, so companies are what
is counted. *Counts* says what is asked: `near` nominal, `not_below` it, or nothing (`shown`). *Width* is the median of the
80 % interval’s upper end over its lower one; *ratio* the median of estimate over truth. *Log error* is the root mean square
of the logarithm of that; *mean error* is relative to the truth. *Log CRPS* rewards being narrow and right at once: smaller
is better. *Parts* is how many truths the 80 % intervals of colleagues who saw it, of first-hand viewers and of viewers by
passing on hold.
";

const SCORES: &str = "\
Where the truths of each condition fall among the quantiles: in per cent, below the first, between two, above the last. The
first line says where they ought to fall, and *chi²* how far from it they do; seven is usual where items have nothing in
common, and those of one company have. *CRPS* and *interval score* (of the 80 % interval) are means in people, then on
logarithms, where large items do not outweigh small ones: smaller is better.
";

const BASELINES: &str = "\
Mean error and log error on the same items. *Sum* is the sum of the sharers’ followers, which is what this field calls reach;
*sum × v* multiplies it by the company’s true mean visibility, which nobody knows; *union* counts every follower once, which
nobody can without samples; *union × v* does both.
";

const WORLDS: &str = "\
A graph says who knows whom. A company is 100 to 300 people whom a walk through it meets; each has 30 to 3,000 contacts where
the graph has such people. Companies differ in what the estimate has to learn (visibility, luck, resharing, click rate,
robots) about as much as it believes they do: only then can its ranges be asked to hold as many truths as they say. A range
that has to allow for a belief wrong by half or double is too wide where companies are more alike than that and no figure
says so: see the conditions *companies alike*, whose visibility spreads by a third; those with a wrong belief do so too. For
each item the network’s visibility is drawn around the company’s own mean, each share has its luck, every contact has a coin
of their own, viewers pass it on at the item’s rate, and those who see
it then have coins too, until it dies out. Clicks are Poisson around the viewers times the item’s click rate; robots come on
top. Figures are exact unless the condition says otherwise. None of the true parameters is told to the estimate but the
median visibility over companies, and in the conditions named so that one is wrong, or not told.

*Other makers* is a second maker of worlds that draws all of this otherwise: audiences from the departments’ own pools by
popularity, Pareto numbers of contacts, visibility log-uniform between 4 and 28 %, and networks that count some viewers twice.

These are worlds that we made. They cannot show what a real network does otherwise than all of them.
";

fn goals(goals: &[Goal]) -> String {
    let mut text = "| goal | measured | at most | |\n|---|---|---|---|\n".to_owned();
    for (goal, meaning) in goals.iter().zip(MEANINGS) {
        let place = goal.place.as_ref().map_or_else(String::new, |place| format!(" (*{place}*)"));
        let met = if goal.met() { "met" } else { "**not met**" };
        let _ = writeln!(text, "| {meaning}{place} | {:.3} | {:.3} | {met} |", goal.measured, goal.limit);
    }
    text
}

fn strata(found: &Calibration) -> String {
    let mut text = "| condition | counts | items | holds 50 / 80 / 95 % | width | ratio | log error | mean error | log CRPS | parts |\n\
                    |---|---|---|---|---|---|---|---|---|---|\n"
        .to_owned();
    for (name, aim, score) in rows(found) {
        let holds = score.coverage.map(|of| format!("{:.1} ± {:.1}", of.held, of.error)).join(" / ");
        let parts = score.parts.map(|held| format!("{held:.0}")).join(" / ");
        let _ = writeln!(
            text,
            "| {name} | {aim} | {} | {holds} | {:.1} | {:.2} | {:.2} | {:.0} % | {:.3} | {parts} |",
            score.items,
            score.width,
            score.median.ratio,
            score.median.log_rmse,
            100.0 * score.median.mape,
            score.log_crps,
        );
    }
    text
}

/// All together, then each condition: name, what is asked of it, score.
fn rows(found: &Calibration) -> impl Iterator<Item = (String, &str, &Score)> {
    let row = |row: &'_ Row| format!("{}: {}", row.group, row.code);
    let whole = ("**together**".to_owned(), "near", &found.whole);
    [whole].into_iter().chain(found.strata.iter().map(move |one| (row(one), one.aim.as_str(), &one.score)))
}

fn scores(found: &Calibration) -> String {
    let mut text = "| condition | < 2.5 | < 10 | < 25 | < 50 | < 75 | < 90 | < 97.5 | above | chi² | CRPS | interval score | log CRPS | log interval score |\n\
                    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        .to_owned();
    let cells = |cells: [f64; 8]| cells.map(|part| format!("{:.1}", 100.0 * part)).join(" | ");
    let _ = writeln!(text, "| *as it should be* | {} | | | | | |", cells(CELLS));
    for (name, _, score) in rows(found) {
        let fell = cells(score.ranks.map(|count| count as f64 / score.items.max(1) as f64));
        let _ = writeln!(
            text,
            "| {name} | {fell} | {:.0} | {:.1} | {:.1} | {:.3} | {:.2} |",
            score.chi_square, score.crps, score.interval_score, score.log_crps, score.log_interval_score,
        );
    }
    text
}

fn against(found: &Calibration) -> String {
    let mut text =
        "| condition | estimate | sum | sum × v | union | union × v |\n|---|---|---|---|---|---|\n".to_owned();
    for (name, _, score) in rows(found) {
        let _ = writeln!(text, "| {name} | {} |", errors(score).join(" | "));
    }
    text
}

fn errors(score: &Score) -> [String; 5] {
    let [sum, visible, union, both] = score.baselines;
    [score.median, sum, visible, union, both].map(|of| format!("{:.0} %, {:.2}", 100.0 * of.mape, of.log_rmse))
}

fn graphs(found: &Calibration) -> String {
    let mut text = "| graph | people | contacts, mean |\n|---|---|---|\n".to_owned();
    for (name, people, mean) in &found.graphs {
        let _ = writeln!(text, "| {name} | {people} | {mean:.1} |");
    }
    text
}

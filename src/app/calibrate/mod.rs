//! `portevoix reach calibrate`: worlds whose truth is known, the estimate in each, and what came of it.
//!
//! [`run`] is a function of its plan: the number of threads changes nothing. [`page`](page()) makes the page of the
//! documentation from the result, so that its figures are those that were measured.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

mod page;
mod pictures;
mod plot;
mod print;
#[cfg(test)]
mod tests;

pub use page::page;
pub(crate) use print::print;

use crate::reach::score::{self, Answer, Goal, Kept, Score, Scored};
use crate::reach::world::{Aim, GRAPHS, Graph, Maker, STRATA, Settings, Stratum, generate};

/// What is run.
pub struct Plan {
    /// Items of each stratum, rounded up to whole companies.
    pub items: usize,
    /// Of everything.
    pub seed: u64,
    /// Smaller graphs and companies.
    pub quick: bool,
    /// Graphs read from files, after those that are made.
    pub graphs: Vec<Graph>,
    /// The folder they were read from, as it was given.
    pub folder: Option<String>,
    /// How many at a time.
    pub threads: usize,
}

/// What came of it: everything that the page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// The command that makes it again.
    pub command: String,
    /// Of the program.
    pub version: String,
    /// Of everything.
    pub seed: u64,
    /// The graphs: name, people, mean number of contacts.
    pub graphs: Vec<(String, usize, f64)>,
    /// The goals, with what was measured.
    pub goals: Vec<Goal>,
    /// All strata together in which coverage should be near.
    pub whole: Score,
    /// Each stratum.
    pub strata: Vec<Row>,
    /// Items of the default: truth, and the quantiles 10, 50 and 90 %, rounded.
    pub points: Vec<[f64; 4]>,
}

/// A stratum and its scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What is changed.
    pub group: String,
    /// To what.
    pub code: String,
    /// `near`, `not_below` or `shown`.
    pub aim: String,
    /// What came of it.
    pub score: Score,
}

/// The name of the page, where no other is asked for.
pub const PAGE: &str = "calibration.md";

/// The file beside it with the figures.
pub const FIGURES: &str = "calibration.json";

/// Most points that are kept for the plot.
const POINTS: usize = 400;

/// Those that a plan makes, then those it was given.
fn graphs(plan: &Plan) -> Vec<Graph> {
    let made = GRAPHS.iter().enumerate().map(|(place, (shape, name))| {
        let people = if plan.quick { 5_000 } else { 50_000 };
        generate(*shape, name, people, plan.seed ^ (place as u64 + 1))
    });
    made.chain(plan.graphs.iter().cloned()).collect()
}

/// The stratum's settings as this plan needs them.
fn fit(plan: &Plan, settings: &mut Settings) {
    settings.items = settings.items.min(plan.items).max(1);
    if plan.quick {
        settings.headcount = (60, 120);
    }
}

/// Runs every stratum. Deterministic: companies are numbered, and collected in the order of their numbers.
#[must_use]
pub fn run(plan: &Plan, answer: &Answer) -> Calibration {
    let graphs = graphs(plan);
    let fits = |stratum: &&Stratum| !matches!(stratum.maker, Maker::Graph(place) if place >= graphs.len());
    let strata: Vec<&Stratum> = STRATA.iter().filter(fits).collect();
    let companies = |stratum: &Stratum| {
        let mut settings = stratum.settings();
        fit(plan, &mut settings);
        plan.items.div_ceil(settings.items)
    };
    let jobs: Vec<(usize, u64)> = strata
        .iter()
        .enumerate()
        .flat_map(|(place, stratum)| (0..companies(stratum) as u64).map(move |company| (place, company)))
        .collect();
    let job = |(place, company): (usize, u64)| -> Vec<Scored> {
        let world = score::world(strata[place], &|settings| fit(plan, settings), &graphs, plan.seed, company);
        // A number for each company over all strata: twins share their worlds, but not their errors.
        world.map_or_else(Vec::new, |world| score::ask(&world, company, plan.seed, answer))
    };
    let done = each(&jobs, plan.threads, &job);
    let mut items: Vec<Vec<Scored>> = vec![vec![]; strata.len()];
    for ((place, _), scored) in jobs.iter().zip(done) {
        items[*place].extend(scored);
    }
    summarise(plan, &graphs, &strata, &items)
}

/// All jobs, in their order, on so many threads.
fn each<J: Copy + Sync, D: Send>(jobs: &[J], threads: usize, job: &(dyn Fn(J) -> D + Sync)) -> Vec<D> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(jobs.len()));
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(one) = jobs.get(place) else { break };
                    let one = job(*one);
                    done.lock().unwrap_or_else(PoisonError::into_inner).push((place, one));
                }
            });
        }
    });
    let mut done: Vec<(usize, D)> = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, one)| one).collect()
}

fn summarise(plan: &Plan, graphs: &[Graph], strata: &[&Stratum], items: &[Vec<Scored>]) -> Calibration {
    let row = |(stratum, items): (&&Stratum, &Vec<Scored>)| Row {
        group: stratum.group.to_owned(),
        code: stratum.code.to_owned(),
        aim: aim(stratum.aim).to_owned(),
        score: Score::of(items),
    };
    let strata_rows: Vec<Row> = strata.iter().zip(items).map(row).collect();
    let whole = Score::of(&together(strata, items));
    let first = items.first().map_or(&[][..], Vec::as_slice);
    let round = |people: f64| (people * 10.0).round() / 10.0;
    let point = |item: &Scored| [item.truth, item.quantiles[1], item.quantiles[3], item.quantiles[5]].map(round);
    Calibration {
        command: command(plan),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        seed: plan.seed,
        graphs: graphs.iter().map(|graph| (graph.name.clone(), graph.people(), round(graph.mean_degree()))).collect(),
        goals: goals(&whole, &strata_rows),
        whole,
        strata: strata_rows,
        points: first.iter().step_by(first.len() / POINTS + 1).map(point).collect(),
    }
}

/// The goals, from the scores alone: whoever has the figures can judge again.
#[must_use]
pub fn goals(whole: &Score, strata: &[Row]) -> Vec<Goal> {
    let names: Vec<String> = strata.iter().map(|row| format!("{}: {}", row.group, row.code)).collect();
    let of = |aim: &str| -> Vec<(&str, &Score)> {
        let rows = strata.iter().zip(&names).filter(|(row, _)| row.aim == aim);
        rows.map(|(row, name)| (name.as_str(), &row.score)).collect()
    };
    let empty = Score::default();
    let find = |name: &str| names.iter().position(|known| known == name).map_or(&empty, |place| &strata[place].score);
    Goal::all(&Kept {
        whole,
        near: &of("near"),
        not_below: &of("not_below"),
        default: find("default: all"),
        bare: find("anchors: 0 %"),
        reposts: find("reposts: known"),
    })
}

/// The items of the strata that count. Strata of one family have the same companies, the others have their own.
fn together(strata: &[&Stratum], items: &[Vec<Scored>]) -> Vec<Scored> {
    let mut families: Vec<&str> = vec![];
    let mut all = vec![];
    for (stratum, items) in strata.iter().zip(items).filter(|(stratum, _)| stratum.aim == Aim::Near) {
        let place = families.iter().position(|family| *family == stratum.family).unwrap_or_else(|| {
            families.push(stratum.family);
            families.len() - 1
        });
        let own = |item: &Scored| Scored { company: (place as u64) << 40 | item.company, ..item.clone() };
        all.extend(items.iter().map(own));
    }
    all
}

fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::Near => "near",
        Aim::NotBelow => "not_below",
        Aim::Shown => "shown",
    }
}

/// How this is made again.
fn command(plan: &Plan) -> String {
    let quick = if plan.quick { " --quick" } else { "" };
    let files = plan.folder.as_ref().map_or_else(String::new, |folder| format!(" --graphs {folder}"));
    format!("portevoix reach calibrate --items {} --seed {}{quick}{files}", plan.items, plan.seed)
}

//! The seam between the cases and the judge: the only file of the examination that names what is examined.

use std::sync::LazyLock;

use portevoix::disclosure::{Batch, Rulebook};
use portevoix::lang::Lang;
use serde_json::Value;

use super::case::Case;

/// The verdict and the reason for one post, as the codes that the batch door prints.
pub(super) type Judge = fn(&Case) -> (String, String);

/// Who is examined: the batch door, by the rules that are shipped.
pub(super) const JUDGE: Judge = by_batch;

static BOOK: LazyLock<Rulebook> = LazyLock::new(Rulebook::shipped);

fn by_batch(case: &Case) -> (String, String) {
    told(case, &case.input())
}

/// The same where the line does not say whose organisation it is.
pub(super) fn without_org(case: &Case) -> (String, String) {
    let mut line = case.input();
    line.as_object_mut().unwrap().remove("org");
    told(case, &line)
}

fn told(case: &Case, line: &Value) -> (String, String) {
    let batch = Batch { book: &BOOK, on: jiff::civil::date(2026, 11, 22), lang: Lang::En };
    let judged = batch.judge(line).unwrap_or_else(|error| panic!("{}: {error:?}", case.id));
    let verdict = serde_json::to_value(judged.verdict).unwrap();
    (verdict.as_str().unwrap().to_owned(), judged.reason)
}

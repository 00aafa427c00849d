//! Figures as Slack draws them itself: a chart (`data_visualization`, docs.slack.dev, changelog of 2026-06-16: messages
//! only, two in a message) and a table of the same.
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::block::{Block, special};
use super::text::{Plain, cut};
use crate::flow::card::Chart;
use crate::lang::{Lang, number};

/// Points of a series, one for each category of the axis.
const POINTS: usize = 20;
/// Longest label of a point, and longest name of a series.
const LABEL: usize = 20;
/// Rows of a table, the one with the headings among them.
const ROWS: usize = 100;
/// Longest text of a cell: the documentation gives no limit, so that of names.
const CELL: usize = 80;

/// The chart and the table; nothing without rows.
pub(super) fn blocks(chart: &Chart, lang: Lang) -> Vec<Block> {
    if chart.rows.is_empty() {
        return vec![];
    }
    vec![special(bars(chart)), special(table(chart, lang))]
}

fn bars(chart: &Chart) -> Value {
    let mut taken = BTreeSet::new();
    let points: Vec<(String, u64)> =
        chart.rows.iter().take(POINTS).map(|(label, value)| (distinct(label, &mut taken), *value)).collect();
    let data: Vec<Value> = points.iter().map(|(label, value)| json!({"label": label, "value": value})).collect();
    let categories: Vec<&String> = points.iter().map(|(label, _)| label).collect();
    let [who, what] = &chart.heads;
    let mut axis = json!({"categories": categories});
    for (key, head) in [("x_label", who), ("y_label", what)] {
        if let Some(head) = Plain::<50>::line(head) {
            axis[key] = json!(head.as_str());
        }
    }
    json!({
        "type": "data_visualization",
        "title": Plain::<50>::or_dash(&chart.title).into_string(),
        "chart": {
            "type": "bar",
            "series": [{"name": Plain::<LABEL>::or_dash(what).into_string(), "data": data}],
            "axis_config": axis,
        },
    })
}

/// Each category of the axis has a name of its own: a second person of the same name gets a number.
fn distinct(label: &str, taken: &mut BTreeSet<String>) -> String {
    let first = Plain::<LABEL>::or_dash(label).into_string();
    let numbered = (2..).map(|number| format!("{} ({number})", cut(&first, LABEL - 5)));
    let name =
        std::iter::once(first.clone()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or(first.clone());
    taken.insert(name.clone());
    name
}

fn table(chart: &Chart, lang: Lang) -> Value {
    let cell = |text: &str| json!({"type": "raw_text", "text": Plain::<CELL>::or_dash(text).into_string()});
    let heads: Vec<Value> = chart.heads.iter().map(|head| cell(head)).collect();
    let rows = chart.rows.iter().take(ROWS - 1).map(|(label, value)| {
        let value = number(lang, i64::try_from(*value).unwrap_or(i64::MAX));
        json!([cell(label), cell(&value)])
    });
    let rows: Vec<Value> = std::iter::once(json!(heads)).chain(rows).collect();
    json!({"type": "table", "column_settings": [{"is_wrapped": true}, {"align": "right"}], "rows": rows})
}

//! The shared vectors: brute force over Python's zoneinfo, made by others than this code.

use std::path::PathBuf;

use super::*;

#[derive(serde::Deserialize)]
struct Case {
    tz: String,
    expr: String,
    start_exclusive: i64,
    end_inclusive: i64,
    fires: Vec<i64>,
}

fn cases(file: &str) -> Option<Vec<Case>> {
    let root = std::env::var("PORTEVOIX_CONFORMANCE")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/conformance").into());
    let path = PathBuf::from(root).join("cron").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("SKIPPED: conformance data absent at {}", path.display());
        return None;
    };
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[test]
fn every_vector_fires_when_it_should() {
    for (file, count) in [("dst_vectors.rfc5545.jsonl", 231), ("dow_dom_vectors.rfc5545.jsonl", 19)] {
        let Some(cases) = cases(file) else { return };
        assert_eq!(cases.len(), count, "{file}");
        for Case { tz, expr, start_exclusive, end_inclusive, fires } in cases {
            let cadence = Cadence::parse(&expr, &tz).unwrap();
            let (from, until) = (Millis(start_exclusive * 1000), Millis(end_inclusive * 1000));
            let found: Vec<i64> = cadence.between(from, until).map(|at| at.0 / 1000).collect();
            assert_eq!(found, fires, "{expr} in {tz} after {from}");
            // One by one, as the post line asks.
            let mut cursor = from;
            for expected in fires {
                cursor = cadence.next_after(cursor).unwrap();
                assert_eq!(cursor.0, expected * 1000, "{expr} in {tz}, next");
            }
            assert!(cadence.next_after(cursor).is_none_or(|next| next > until), "{expr} in {tz}, one more");
        }
    }
}

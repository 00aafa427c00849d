//! `GET /metrics` on the private listener: the figures of [`crate::flow::metrics`] in Prometheus' text format 0.0.4
//! (prometheus.io, "Exposition formats", from memory: one `HELP` and one `TYPE` line before a figure's samples, labels
//! quoted with `\\`, `\"` and `\n` escaped, `\n` at the end of each line).
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};

use super::Web;
use crate::flow::metrics::{METRICS, Sample, gather};

/// The media type of the text.
const MEDIA: &str = "text/plain; version=0.0.4; charset=utf-8";

/// `GET /metrics`.
pub(super) async fn show(State(web): State<Arc<Web>>) -> Response {
    match gather(&web.parts, &web.pulse).await {
        Ok(samples) => ([(CONTENT_TYPE, MEDIA)], text(&samples)).into_response(),
        Err(error) => {
            tracing::error!(%error, "the figures could not be gathered");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// The samples, in the order of the table; a figure without samples is left out.
fn text(samples: &[Sample]) -> String {
    let mut text = String::new();
    for metric in METRICS {
        let mut own = samples.iter().filter(|sample| sample.name == metric.name).peekable();
        if own.peek().is_none() {
            continue;
        }
        let (name, help) = (metric.name, metric.help.replace('\\', r"\\"));
        let kind = metric.kind.code();
        text.push_str(&format!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
        for sample in own {
            let labels: Vec<String> = metric.labels.iter().zip(&sample.labels).map(label).collect();
            let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
            text.push_str(&format!("{name}{labels} {}\n", sample.value));
        }
    }
    text
}

fn label((name, value): (&&str, &String)) -> String {
    let value = value.replace('\\', r"\\").replace('"', "\\\"").replace('\n', r"\n");
    format!("{name}=\"{value}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_quoted() {
        let sample = |tier: &str| Sample { name: "portevoix_shares", labels: vec![tier.to_owned()], value: 2.0 };
        let text = text(&[sample("T1"), sample("a\"b\\c\nd")]);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], "# TYPE portevoix_shares gauge");
        assert_eq!(lines[2], "portevoix_shares{tier=\"T1\"} 2");
        assert_eq!(lines[3], r#"portevoix_shares{tier="a\"b\\c\nd"} 2"#);
        assert!(text.ends_with('\n'));
    }
}

//! `/metrics`: read by a small parser of the text format, and only where this machine asks.

use std::collections::BTreeMap;

use portevoix::flow::metrics::METRICS;

use crate::terminal::{Desk, Running};

/// What a metrics page says: kinds by name, and values by name and labels.
struct Page {
    kinds: BTreeMap<String, String>,
    values: BTreeMap<(String, BTreeMap<String, String>), f64>,
}

/// Reads the text format 0.0.4 strictly: each figure once, its help and its kind before its samples.
fn parse(text: &str) -> Page {
    assert!(text.ends_with('\n'));
    let (mut helps, mut kinds, mut values) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut current = String::new();
    for line in text.lines() {
        if let Some(help) = line.strip_prefix("# HELP ") {
            let (name, help) = help.split_once(' ').unwrap();
            assert!(helps.insert(name.to_owned(), help.to_owned()).is_none(), "{name} stands twice");
            current = name.to_owned();
        } else if let Some(kind) = line.strip_prefix("# TYPE ") {
            let (name, kind) = kind.split_once(' ').unwrap();
            assert!(name == current && ["gauge", "counter"].contains(&kind), "{line}");
            kinds.insert(name.to_owned(), kind.to_owned());
        } else {
            let (name, rest) = line.split_at(line.find(['{', ' ']).unwrap());
            assert!(name == current && kinds.contains_key(name), "{line} stands among {current}");
            let (labels, value) = match rest.strip_prefix('{') {
                Some(rest) => rest.split_once("} ").unwrap(),
                None => ("", rest.trim_start()),
            };
            let label = |label: &str| {
                let (name, value) = label.split_once('=').unwrap();
                let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap();
                (name.to_owned(), value.to_owned())
            };
            let labels: BTreeMap<_, _> = labels.split(',').filter(|label| !label.is_empty()).map(label).collect();
            assert!(values.insert((name.to_owned(), labels), value.parse().unwrap()).is_none(), "{line} stands twice");
        }
    }
    Page { kinds, values }
}

impl Page {
    fn value(&self, name: &str, labels: &[(&str, &str)]) -> f64 {
        let labels = labels.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        *self.values.get(&(name.to_owned(), labels)).unwrap_or_else(|| panic!("no {name}: {:?}", self.values))
    }
}

/// An answer of the running program: its head and its body.
fn get(running: &Running, path: &str, host: &str) -> (String, String) {
    use std::io::{Read as _, Write as _};
    let mut stream = std::net::TcpStream::connect(&running.address).unwrap();
    stream.set_read_timeout(Some(std::time::Duration::from_secs(30))).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body.to_owned())
}

#[test]
fn a_monitor_reads_every_figure_of_the_running_program() {
    let desk = Desk::with_sample();
    let mut running = desk.start(&["run"]);
    if !running.said.iter().any(|line| line.contains(" INFO posted ")) {
        running.wait_for(" INFO posted ");
    }
    let (head, body) = get(&running, "/metrics", "127.0.0.1");
    assert!(head.starts_with("http/1.0 200") && head.contains("text/plain; version=0.0.4; charset=utf-8"), "{head}");
    let page = parse(&body);
    for metric in METRICS {
        let kind = page.kinds.get(metric.name).map(String::as_str);
        // Nothing was shared or clicked, and no errand was given yet.
        let empty = ["portevoix_shares", "portevoix_errands", "portevoix_clicks_total"].contains(&metric.name);
        assert!(kind == Some(metric.kind.code()) || (kind.is_none() && empty), "{}: {kind:?}", metric.name);
        let own = page.values.keys().filter(|(name, _)| name == metric.name);
        for (_, labels) in own {
            assert!(
                labels.keys().eq(metric.labels.iter().collect::<std::collections::BTreeSet<_>>()),
                "{}",
                metric.name
            );
        }
    }
    assert!(page.value("portevoix_slots", &[("state", "sent")]) >= 1.0);
    assert!(page.value("portevoix_last_post_timestamp_seconds", &[]) > 1.7e9);
    assert!(page.value("portevoix_items", &[("offered", "yes")]) >= 1.0);
    assert!(page.value("portevoix_database_bytes", &[]) > 4096.0);
    assert_eq!(page.value("portevoix_spool_lag_bytes", &[]), 0.0);
    assert_eq!(page.value("portevoix_paused", &[]), 0.0);
    assert_eq!(page.value("portevoix_loop_failures_total", &[("loop", "posts")]), 0.0);
    // A page elsewhere that leads a browser here gets nothing.
    let (head, _) = get(&running, "/metrics", "evil.example");
    assert!(!head.starts_with("http/1.0 200"), "{head}");
    assert_eq!(running.stop().0, 0);
}

//! The real program with Slack in its configuration, and nobody who answers.
use std::time::{Duration, Instant};

use crate::terminal::{Desk, Running};

/// Waits for a line, unless it was said already.
fn heard(running: &mut Running, part: &str) {
    if !running.said.iter().any(|line| line.contains(part)) {
        running.wait_for(part);
    }
}

#[test]
fn without_slack_everything_else_goes_on_and_the_end_comes_soon() {
    let desk = Desk::with_sample();
    // Nobody listens there.
    let slack = "app_token = \"xapp-not-a-secret\"\napi_base = \"http://127.0.0.1:1/api/\"\n\
                 workspace.acme = { id = \"T0123456789\", token = \"xoxb-not-a-secret\" }";
    desk.edit("portevoix.toml", "# app_token = \"\"", slack);
    let french = "[channel.ambassadeurs]\nworkspace = \"acme\"\nid = \"C0123456789\"\n";
    desk.edit("content/schedules.toml", "[channel.ambassadeurs]\n", french);
    let mut running = desk.start(&["run"]);
    for part in [" INFO posted ", "no connection to Slack", "no answer to a card"] {
        heard(&mut running, part);
    }
    let before = Instant::now();
    let (code, said) = running.stop();
    assert_eq!(code, 0, "{said:#?}");
    assert!(before.elapsed() < Duration::from_secs(10), "it takes {:?}", before.elapsed());
    for part in ["names no such workspace", "not-a-secret", " ERROR "] {
        assert!(!said.iter().any(|line| line.contains(part)), "{part} stands in the log: {said:#?}");
    }
}

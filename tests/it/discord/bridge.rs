//! The Discord simulator as a process of its own, on a free port, ended with the test.
//!
//! It is a folder beside the repository, or where `PORTEVOIX_DISCORD_SIM` says; it needs a Python with `simcord`, which
//! `tests/run` makes, or which `PORTEVOIX_SIM_PYTHON` names.
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

/// Nothing here takes longer, unless it is stuck.
pub(crate) const STUCK: Duration = Duration::from_secs(30);

/// The simulator's program and the Python that runs it; `None`, with a line that says so, where they are not there.
fn simulator() -> Option<(PathBuf, PathBuf, PathBuf)> {
    let beside = |variable: &str, below: &str| {
        let otherwise = || Path::new(env!("CARGO_MANIFEST_DIR")).join(below);
        std::env::var_os(variable).map_or_else(otherwise, PathBuf::from)
    };
    let bridge = beside("PORTEVOIX_DISCORD_SIM", "../shared/discord-sim").join("bridge.py");
    let document = beside("PORTEVOIX_CONFORMANCE", "../shared/conformance").join("discord/openapi.json");
    for path in [&bridge, &document] {
        if !path.exists() {
            eprintln!("SKIPPED: the Discord simulator is absent at {}", path.display());
            return None;
        }
    }
    let python = beside("PORTEVOIX_SIM_PYTHON", "target/discord-sim/bin/python");
    if !python.exists() {
        assert!(std::env::var_os("CI").is_none(), "no Python for the simulator at {}", python.display());
        eprintln!("SKIPPED: no Python for the Discord simulator, absent at {}", python.display());
        return None;
    }
    Some((bridge, document, python))
}

/// The running simulator.
pub(crate) struct Bridge {
    child: Child,
    /// Its address, with a final slash.
    pub(crate) base: String,
    http: reqwest::Client,
}

impl Drop for Bridge {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Bridge {
    /// Starts one on a free port.
    pub(crate) async fn start() -> Option<Self> {
        let (bridge, document, python) = simulator()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new(python)
            .arg(bridge)
            .arg(port.to_string())
            .arg(document)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = tokio::task::spawn_blocking(move || lines.next());
        let this = Self { child, base: format!("http://127.0.0.1:{port}/"), http: reqwest::Client::new() };
        let line = tokio::time::timeout(STUCK, first).await.expect("the simulator starts").unwrap();
        assert_eq!(line.unwrap().unwrap(), format!("bridge on {port}"));
        Some(this)
    }

    /// Does something in the simulator.
    #[track_caller]
    pub(crate) fn act(&self, verb: &str, body: Value) -> impl Future<Output = Value> + use<> {
        let asked = format!("{verb} {body}");
        let request = self.http.post(format!("{}_sim/{verb}", self.base));
        let request = request.header("content-type", "application/json").body(body.to_string());
        async move {
            let answer = tokio::time::timeout(STUCK, request.send()).await.expect("the simulator answers").unwrap();
            let status = answer.status();
            let text = answer.text().await.unwrap();
            assert!(status.is_success(), "{asked}: {status} {text}");
            serde_json::from_str(&text).unwrap()
        }
    }

    /// A request as the bot, past the program; `Null` for an answer without a body.
    pub(crate) async fn as_bot(&self, method: reqwest::Method, path: &str, body: Value) -> Value {
        let request = self.http.request(method, format!("{}api/v10/{path}", self.base));
        let request = request.header("authorization", "Bot sim.token.x").header("content-type", "application/json");
        let sent = request.body(body.to_string()).send();
        let answer = tokio::time::timeout(STUCK, sent).await.expect("the simulator answers").unwrap();
        let (status, text) = (answer.status(), answer.text().await.unwrap());
        assert!(status.is_success(), "{path}: {status} {text}");
        if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap() }
    }
}

//! `portevoix run`.
use std::process::ExitCode;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::{Config, local};
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::{line, warn};
use crate::app::{serve, telemetry};
use crate::content::Diagnostic;
use crate::lang::Lang;
use crate::say;

pub(crate) fn run(config: Config, lang: Lang) -> Ended {
    telemetry::start(&config.log);
    runtime()?.block_on(async {
        let end = until_signal()?;
        let house = serve::open(&config, Arc::new(SystemClock), lang).await?;
        tell(&house, lang);
        house.run(end, false, None).await.map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
        line(say!(lang, "app-bye"));
        Ok(ExitCode::SUCCESS)
    })
}

/// Two worker threads: small machines run it, and memory stays small.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Stop> {
    let built = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    built.map_err(|error| Stop::new(Exit::Failed, error.to_string()))
}

/// Says where to look, and what is wrong in the content.
pub(crate) fn tell(house: &serve::House, lang: Lang) {
    print_findings(&house.findings, lang);
    if let Ok(address) = house.private_address() {
        line(say!(lang, "app-hello", url = local(address).as_str().trim_end_matches('/')));
    }
}

/// Every finding with its place, and what to do.
pub(crate) fn print_findings(findings: &[Diagnostic], lang: Lang) {
    for finding in findings {
        let severity = if finding.is_error() { "app-error" } else { "app-warning" };
        warn(format!(
            "{} {} {}: {}",
            finding.location(),
            say!(lang, severity),
            finding.code.code,
            finding.message(lang)
        ));
        warn(format!("    {}", finding.hint(lang)));
    }
}

/// Ends at the first Ctrl-C or SIGTERM; a second one ends at once. Heard from the moment that this returns.
pub(crate) fn until_signal() -> Result<CancellationToken, Stop> {
    let mut signals = Signals::new().map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
    let end = CancellationToken::new();
    let token = end.clone();
    tokio::spawn(async move {
        signals.next().await;
        token.cancel();
        signals.next().await;
        std::process::exit(i32::from(Exit::Failed.number()));
    });
    Ok(end)
}

#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        drop(tokio::signal::ctrl_c().await);
    }
}

//! `portevoix run`.
use std::process::ExitCode;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::{Config, local};
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::line;
use crate::app::{serve, telemetry};
use crate::content::Diagnostic;
use crate::lang::Lang;
use crate::say;

pub(crate) fn run(config: Config, lang: Lang) -> Ended {
    telemetry::start(&config.log);
    runtime()?.block_on(async {
        let house = serve::open(&config, Arc::new(SystemClock), lang).await?;
        tell(&house, lang);
        let end = until_signal();
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
        eprintln!("{} {} {}: {}", finding.location(), say!(lang, severity), finding.code.code, finding.message(lang));
        eprintln!("    {}", finding.hint(lang));
    }
}

/// Ends at the first Ctrl-C or SIGTERM; a second one ends at once.
pub(crate) fn until_signal() -> CancellationToken {
    let end = CancellationToken::new();
    let token = end.clone();
    tokio::spawn(async move {
        signalled().await;
        token.cancel();
        signalled().await;
        std::process::exit(i32::from(Exit::Failed.number()));
    });
    end
}

#[cfg(unix)]
async fn signalled() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}

#[cfg(not(unix))]
async fn signalled() {
    drop(tokio::signal::ctrl_c().await);
}

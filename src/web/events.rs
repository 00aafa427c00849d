//! The event stream: tells open pages that something changed, and in the demo what time it is.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use futures_util::stream::unfold;
use tokio::sync::watch;
use tokio::time::{Interval, MissedTickBehavior, interval, sleep};

use super::channel::clock;
use super::session::Viewer;
use super::{CLOSING, Web};
use crate::lang::Lang;

/// Changes that follow each other this fast are told as one.
const COALESCE: Duration = Duration::from_millis(80);
/// How often a virtual clock is told.
const TICK: Duration = Duration::from_secs(2);

struct Listening {
    web: Arc<Web>,
    lang: Lang,
    changed: watch::Receiver<u64>,
    tick: Option<Interval>,
}

/// `GET /events`: `changed` with the count after every change, `clock` with the time where it is virtual.
pub(super) async fn stream(
    State(web): State<Arc<Web>>,
    viewer: Viewer,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut changed = web.changed.clone();
    changed.mark_unchanged();
    let tick = web.virtual_time.then(|| {
        let mut tick = interval(TICK);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        tick
    });
    let listening = Listening { web, lang: viewer.person.lang, changed, tick };
    let events = unfold(listening, |mut listening| async move {
        let event = listening.next().await?;
        Some((Ok(event), listening))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

impl Listening {
    /// The next event; `None` when the server closes.
    async fn next(&mut self) -> Option<Event> {
        if *self.changed.borrow() >= CLOSING {
            return None;
        }
        tokio::select! {
            told = self.changed.changed() => {
                told.ok()?;
                sleep(COALESCE).await;
                let count = *self.changed.borrow_and_update();
                (count < CLOSING).then(|| Event::default().event("changed").data(count.to_string()))
            }
            () = next(&mut self.tick) => Some(Event::default().event("clock").data(clock(&self.web, self.lang))),
        }
    }
}

/// The next tick; never without a clock.
async fn next(tick: &mut Option<Interval>) {
    match tick {
        Some(tick) => {
            tick.tick().await;
        }
        None => std::future::pending().await,
    }
}

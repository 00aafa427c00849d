//! Listens to the log of one test: what is said at warning level or above must have been expected.
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber, subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// Listens on this thread until it is dropped.
pub(crate) struct Watch {
    heard: Arc<Mutex<Vec<String>>>,
    /// Everything that our own code said, at any level.
    all: Arc<Mutex<Vec<String>>>,
    allowed: Mutex<bool>,
    _guard: subscriber::DefaultGuard,
}

impl Watch {
    pub(crate) fn start() -> Self {
        let heard = Arc::new(Mutex::new(vec![]));
        let all = Arc::new(Mutex::new(vec![]));
        let ears = tracing_subscriber::registry().with(Ears(heard.clone(), all.clone()));
        Self { heard, all, allowed: Mutex::new(false), _guard: subscriber::set_default(ears) }
    }

    /// Whatever is said in this test is expected.
    pub(crate) fn allow(&self) {
        *self.allowed.lock().unwrap() = true;
    }

    /// What was said at error level.
    pub(crate) fn errors(&self) -> Vec<String> {
        self.heard.lock().unwrap().iter().filter(|line| line.starts_with("ERROR")).cloned().collect()
    }

    /// All that was said, trace level included.
    pub(crate) fn everything(&self) -> String {
        self.all.lock().unwrap().join("\n")
    }

    /// What was said and not expected.
    pub(crate) fn unexpected(&self) -> Vec<String> {
        if *self.allowed.lock().unwrap() { vec![] } else { self.heard.lock().unwrap().clone() }
    }
}

struct Ears(Arc<Mutex<Vec<String>>>, Arc<Mutex<Vec<String>>>);

impl<S: Subscriber> Layer<S> for Ears {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let meta = event.metadata();
        if !meta.target().starts_with("portevoix") {
            return;
        }
        let mut line = Line(format!("{} {}:", meta.level(), meta.target()));
        event.record(&mut line);
        self.1.lock().unwrap().push(line.0.clone());
        if *meta.level() <= Level::WARN {
            self.0.lock().unwrap().push(line.0);
        }
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

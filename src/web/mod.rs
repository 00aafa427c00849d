//! The embedded workspace and the public redirect: the only room that knows HTTP and HTML.
//!
//! Two routers, for two listeners. [`private()`] is a small chat in the browser and answers loopback names alone;
//! [`public()`] is the redirect, which knows no person, and the pages that people reach by an address of their own. Pages
//! work without JavaScript: every button is a form that answers with a redirect, and with a fragment where htmx asks.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use tokio::sync::watch;

use crate::content::Roles;
use crate::flow::Parts;
use crate::flow::click::DaySalt;
use crate::flow::metrics::Pulse;
use crate::flow::port::{Commands, Door, KNOCK_MAX};
use crate::reach::Yardsticks;

mod account;
mod act;
mod address;
mod answer;
mod assets;
mod audience;
mod avatar;
mod channel;
mod desk;
mod door;
mod draft;
mod events;
mod export;
mod form;
mod guard;
mod hello;
mod intake;
mod item;
mod markdown;
mod metrics;
mod picture;
mod problem;
mod redirect;
mod session;
mod view;

pub use intake::Intake;

/// From this value of [`Web::changed`] on, every event stream ends, so that a server can close its connections.
/// Half of what a count may be: whoever still counts up from here neither overflows nor opens them again.
pub const CLOSING: u64 = 1 << 63;

/// What the pages need, built once.
pub struct Web {
    /// The line.
    pub parts: Arc<Parts>,
    /// What a person's command, button or form calls.
    pub commands: Arc<dyn Commands>,
    /// Moves when any message was stored, edited or dropped; [`CLOSING`] ends the event streams.
    pub changed: watch::Receiver<u64>,
    /// Moved by the pages when they store a message themselves.
    pub bell: watch::Sender<u64>,
    /// The day's salt, under which a visitor counts once.
    pub salts: DaySalt,
    /// What is believed of a visitor's address.
    pub visitors: Visitors,
    /// Who may do what in the embedded workspace, by name.
    pub roles: Roles,
    /// The company's own figures, which reach is held against.
    pub yardsticks: Yardsticks,
    /// Who reads feeds, and spreadsheets under way.
    pub intake: Intake,
    /// How the background loops go.
    pub pulse: Arc<Pulse>,
    /// Business time is not real time: a banner says so.
    pub virtual_time: bool,
    /// Where chat platforms send what people do, on the public listener.
    pub doors: Vec<Arc<dyn Door>>,
    /// Called on each accepted POST of a person: the demo returns to real speed.
    pub acting: Option<Arc<dyn Fn() + Send + Sync>>,
}

/// What is believed of a visitor's address.
#[derive(Clone, Debug, Default)]
pub struct Visitors {
    /// Proxies whose `X-Forwarded-For` is read; of anybody else it is ignored.
    pub trusted_proxies: Vec<IpAddr>,
}

impl Web {
    /// Tells every open page that something changed.
    fn ring(&self) {
        self.bell.send_modify(|count| *count += 1);
    }
}

/// The workspace, for a listener on loopback.
pub fn private(web: Arc<Web>) -> Router {
    desk::routes()
        .route("/", get(channel::home))
        .route("/hello", get(hello::page).post(hello::enter))
        .route("/bye", post(hello::leave))
        .route("/lang", post(hello::lang))
        .route("/w/{channel}", get(channel::page))
        .route("/w/{channel}/messages", get(channel::messages))
        .route("/w/{channel}/say", post(act::say))
        .route("/w/{channel}/press", post(act::press))
        .route("/w/{channel}/submit", post(act::submit))
        .route("/w/{channel}/live", post(act::live))
        .route("/w/{channel}/dismiss", post(act::dismiss))
        .route("/items/{id}", get(item::page).post(item::act::act))
        .route("/items/{id}/edit", get(item::edit::page).post(item::edit::save))
        .route("/events", get(events::stream))
        .route("/picture/{sha256}", get(picture::show))
        .route("/assets/{*path}", get(assets::serve))
        .route("/healthz", get(redirect::health))
        .route("/metrics", get(metrics::show))
        .fallback(problem::no_page)
        .method_not_allowed_fallback(problem::no_method)
        .layer(middleware::from_fn_with_state(web.clone(), problem::tell))
        .layer(middleware::from_fn(guard::loopback_only))
        .layer(middleware::from_fn(guard::headers))
        .with_state(web)
}

/// The redirect, people's own pages, and the doors of chat platforms, for the listener that the world reaches; the caller
/// serves it with connection information.
pub fn public(web: Arc<Web>) -> Router {
    public_within(web, guard::ARRIVES)
}

/// The same, for bodies that arrive within `arrives`.
fn public_within(web: Arc<Web>, arrives: Duration) -> Router {
    doors(&web.doors)
        .merge(audience::routes())
        .route("/r/{code}", get(redirect::follow))
        .route("/export/{ticket}", get(export::file))
        .route("/healthz", get(redirect::health))
        .fallback(redirect::nothing)
        .method_not_allowed_fallback(redirect::nothing)
        .layer(middleware::from_fn_with_state(arrives, guard::in_time))
        .layer(middleware::from_fn(guard::headers))
        .with_state(web)
}

/// The paths of the doors.
fn doors(doors: &[Arc<dyn Door>]) -> Router<Arc<Web>> {
    let knock = |door: &Arc<dyn Door>| {
        let door = door.clone();
        post(move |uri, headers, body| door::knock(door, uri, headers, body))
    };
    let all = doors.iter().flat_map(|door| door.paths().iter().map(move |path| (*path, knock(door))));
    all.fold(Router::new(), |router, (path, knock)| router.route(path, knock)).layer(DefaultBodyLimit::max(KNOCK_MAX))
}

#[cfg(test)]
mod tests;

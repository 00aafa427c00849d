//! One contract for every chat: what people can do and what they see is the same, wherever they are.
//!
//! [`SCENES`] are written once, over a [`Stage`](stage::Stage); each platform plays all of them, every one on an
//! installation of its own.
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;

use futures_util::FutureExt as _;

mod beside;
mod discord;
mod local;
mod scenes;
mod slack;
mod stage;
mod stock;

use scenes::{crowd, kit, line};
use stage::Stage;

use crate::discord::sim::Bridge;

/// A scene under way.
type Playing<'s> = Pin<Box<dyn Future<Output = ()> + 's>>;
/// What somebody does and sees, wherever they are.
type Scene = for<'s> fn(&'s dyn Stage) -> Playing<'s>;

macro_rules! scenes {
    ($($room:ident::$name:ident),* $(,)?) => {
        &[$((stringify!($name), |stage| Box::pin($room::$name(stage)))),*]
    };
}

/// Every scene.
const SCENES: &[(&str, Scene)] = scenes![
    line::post,
    line::edit,
    line::withdraw,
    line::direct,
    line::history,
    line::quiet_hours,
    line::board,
    kit::kit_flow,
    kit::own_words,
    kit::share_flow,
    kit::undo,
    kit::withdrawn_between_two_clicks,
    kit::double_click,
    kit::menu_on_a_message,
    crowd::language_switch,
    crowd::unknown_user,
    crowd::not_for_everybody,
    crowd::two_workspaces,
];

/// The platforms, as accounts name them.
const PLATFORMS: &[&str] = &["local", "discord", "slack"];

/// Plays every scene, each on a stage of its own, and tells of all that failed.
async fn play<'t, S: Future<Output = Box<dyn Stage>> + 't>(platform: &str, open: impl Fn() -> S) {
    assert!(PLATFORMS.contains(&platform));
    let mut failed = vec![];
    for (name, scene) in SCENES {
        let stage = open().await;
        assert_eq!(stage.platform(), platform);
        let played = AssertUnwindSafe(scene(&*stage)).catch_unwind().await;
        match played {
            Ok(()) => stage.finish().await,
            Err(_) => failed.push(*name),
        }
    }
    assert!(failed.is_empty(), "{platform}: {failed:?} failed; what was said stands above, in this order");
}

#[tokio::test]
async fn local_plays_every_scene() {
    play("local", || async { Box::new(local::LocalStage::open().await) as Box<dyn Stage> }).await;
}

#[tokio::test]
async fn discord_plays_every_scene() {
    let Some(bridge) = Bridge::start().await.map(Arc::new) else { return };
    play("discord", || async { Box::new(discord::DiscordStage::open(bridge.clone()).await) as Box<dyn Stage> }).await;
}

#[tokio::test]
async fn slack_plays_every_scene() {
    play("slack", || async { Box::new(slack::SlackStage::open().await) as Box<dyn Stage> }).await;
}

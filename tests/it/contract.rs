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
pub(crate) mod local;
mod scenes;
pub(crate) mod slack;
pub(crate) mod stage;
pub(crate) mod stock;

use scenes::{crowd, kit, line, room};
use stage::Stage;

use crate::discord::sim::Bridge;

/// A scene under way.
type Playing<'s> = Pin<Box<dyn Future<Output = ()> + 's>>;
/// What somebody does and sees, wherever they are.
type Scene = for<'s> fn(&'s dyn Stage) -> Playing<'s>;

/// A scene with its name and what it shows.
pub(crate) struct Played {
    name: &'static str,
    /// What always holds, in one line.
    pub(crate) about: &'static str,
    scene: Scene,
}

macro_rules! scenes {
    ($($room:ident::$name:ident: $about:literal,)*) => {
        &[$(Played { name: stringify!($name), about: $about, scene: |stage| Box::pin($room::$name(stage)) }),*]
    };
}

/// Every scene.
pub(crate) const SCENES: &[Played] = scenes![
    line::post: "a card is posted once, whole, in the channel’s language",
    line::edit: "a posted card is replaced where it stands",
    line::withdraw: "a card that is taken away is gone, and stays so",
    line::direct: "what is told to one person is told once, and nobody else sees it",
    line::history: "the channel’s history shows a card by its own link",
    line::quiet_hours: "nothing is posted in quiet hours",
    line::board: "the board is a picture with words, for everybody and for whoever asks",
    kit::kit_flow: "charter, networks, kit: for one person alone, with their own link",
    kit::own_words: "own words are judged as they are, and mended in one press",
    kit::share_flow: "a share is recorded once, and the final text raises its evidence",
    kit::undo: "a share is taken back within ten minutes, and not later",
    kit::withdrawn_between_two_clicks: "an item withdrawn between two clicks: a kind answer, and no kit",
    kit::double_click: "pressed twice is pressed once, and nobody shares with another’s kit",
    kit::menu_on_a_message: "a message’s own menu leads where its button leads",
    crowd::language_switch: "everybody is answered in their own language",
    crowd::unknown_user: "a stranger gets an answer, and nothing is recorded before they agree",
    crowd::not_for_everybody: "what is not meant for somebody is neither offered nor given to them",
    room::permission_denied: "without the role nothing is decided, and the answer names the role it takes",
    room::approve_flow: "submitted by one, approved by another, then offered; nobody approves their own",
    crowd::audience: "one’s audience is told in a form with a choice and a number",
    crowd::figures: "what a network shows is told in a form, as pasted; what cannot be is refused, and the way back is there",
    room::pause: "paused: nothing is posted, and resuming shows first what would follow",
    room::recall: "withdrawn: the card becomes a notice, kits stop, and who shared is asked in private",
    crowd::erase: "who erases themselves is told so, is nobody from then on, and may come back as somebody new",
    crowd::two_workspaces: "the same name in two workspaces is two people, and cards go to their own",
];

/// The platforms, as accounts name them.
pub(crate) const PLATFORMS: &[&str] = &["local", "discord", "slack"];

/// Plays every scene, each on a stage of its own, and tells of all that failed.
async fn play<'t, S: Future<Output = Box<dyn Stage>> + 't>(platform: &str, open: impl Fn() -> S) {
    assert!(PLATFORMS.contains(&platform));
    let mut failed = vec![];
    for Played { name, scene, .. } in SCENES {
        let mut stage = open().await;
        assert_eq!(stage.platform(), platform);
        let played = AssertUnwindSafe(scene(&*stage)).catch_unwind().await;
        match played {
            Ok(()) => stage.finish().await,
            Err(_) => {
                stage.leave().await;
                failed.push(*name);
            }
        }
    }
    assert!(failed.is_empty(), "{platform}: {failed:?} failed; what was said stands above, in this order");
}

#[test]
fn every_adapter_is_a_platform_that_plays() {
    let folder = crate::source::root().join("src/chat");
    let adapters = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let adapters = adapters.filter(|path| path.is_dir() || path.ends_with("local.rs"));
    let mut names: Vec<_> = adapters.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    // The desk's own folder.
    names.retain(|name| name != "command");
    names.sort();
    let mut known = PLATFORMS.to_vec();
    known.sort_unstable();
    assert_eq!(names, known);
    let source = include_str!("contract.rs");
    for platform in PLATFORMS {
        let plays = format!("    play(\"{platform}\", ||");
        assert_eq!(source.matches(&plays).count(), 1, "{platform} does not play");
    }
    let names: std::collections::BTreeSet<&str> = SCENES.iter().map(|scene| scene.name).collect();
    assert_eq!(names.len(), SCENES.len(), "two scenes of one name");
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

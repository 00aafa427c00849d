//! A whole installation whose colleagues are in the scripted Slack.
use std::sync::{Arc, OnceLock};

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use portevoix::chat::Desk;
use portevoix::chat::slack::{Connected, Incoming, Setup as SlackSetup, Slack, Team};
use portevoix::content::SourceFile;
use portevoix::flow::port::{Clock, Commands};
use portevoix::flow::{Catalogue, Parts};
use portevoix::id::Millis;
use portevoix::web::Web;
use secrecy::SecretString;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

use super::server::{FakeSlack, Shown, Who};
use crate::world::{HandClock, Platform, Setup, World, instant, sample_files};

/// The secret with which requests are signed.
pub(crate) const SECRET: &str = "a secret of this test";

/// How what people do comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Socket,
    Http,
}

/// Two workspaces: French colleagues in `T0ACME`, English ones in `T0GLOBEX`.
pub(crate) struct Office {
    pub(crate) world: World,
    pub(crate) slack: FakeSlack,
    pub(crate) connected: Connected,
    /// Speaks French, in `T0ACME`.
    pub(crate) ada: Who,
    /// Speaks English, in `T0GLOBEX`.
    pub(crate) bob: Who,
    setup: SlackSetup,
    end: CancellationToken,
    running: Option<JoinHandle<()>>,
}

/// A clock that is there before the world whose clock it is.
struct Tied {
    start: Millis,
    hand: OnceLock<Arc<HandClock>>,
}

impl Tied {
    fn new(start: &str) -> Arc<Self> {
        Arc::new(Self { start: instant(start), hand: OnceLock::new() })
    }
}

impl Clock for Tied {
    fn now(&self) -> Millis {
        self.hand.get().map_or(self.start, |hand| hand.now())
    }
}

/// The channels of the sample, each in a workspace.
pub(crate) const PLACES: [(&str, &str, &str, &str); 2] =
    [("ambassadeurs", "acme", "T0ACME", "C0AMBASSADEURS"), ("advocates", "globex", "T0GLOBEX", "C0ADVOCATES")];

fn catalogue() -> Arc<Catalogue> {
    let mut files = sample_files();
    let calendar: &mut SourceFile = files.iter_mut().find(|file| file.path == "schedules.toml").unwrap();
    let mut text = String::from_utf8(calendar.bytes.clone()).unwrap();
    for (channel, workspace, _, id) in PLACES {
        let head = format!("[channel.{channel}]\n");
        let whole = format!("{head}workspace = \"{workspace}\"\nid = \"{id}\"\n");
        assert!(text.contains(&head));
        text = text.replace(&head, &whole);
    }
    calendar.bytes = text.into_bytes();
    let (catalogue, findings) = Catalogue::read(&files, true);
    assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:#?}");
    Arc::new(catalogue)
}

impl Office {
    /// Opens it, with the first cards not yet posted.
    pub(crate) async fn open(way: Way) -> Self {
        Self::with(way, |parts| Arc::new(Desk::new(parts))).await
    }

    /// The same, with other commands than the desk's.
    pub(crate) async fn with(way: Way, commands: impl FnOnce(Arc<Parts>) -> Arc<dyn Commands>) -> Self {
        let first = Setup { catalogue: catalogue(), platform: Platform::Outside, ..Setup::local() };
        // The scripted Slack writes the world's own business time under its messages.
        let (business, real) = (Tied::new(first.now), Tied::new(first.now));
        let fake = FakeSlack::start(business.clone()).await;
        for (_, _, team, channel) in PLACES {
            fake.team(team, &[channel]);
            fake.group(team, "S0COMMS", if team == "T0ACME" { &["U0ADA"] } else { &[] });
        }
        let ada = fake.user("T0ACME", "U0ADA", "Ada", "fr-FR");
        let bob = fake.user("T0GLOBEX", "U0BOB", "Bob", "en-GB");
        let setup = slack_setup(&fake, way);
        let slack = Slack::new(setup.clone(), &(real.clone() as Arc<dyn Clock>));
        let world = World::open(Setup { workspaces: slack.workspaces(), ..first }).await;
        assert!(business.hand.set(world.business.clone()).is_ok() && real.hand.set(world.real.clone()).is_ok());
        let connected = slack.connect(&world.shared(), commands(world.shared()));
        let end = CancellationToken::new();
        let running = connected.socket.clone().map(|socket| tokio::spawn(socket.run(end.clone())));
        if let Some(door) = &connected.door {
            fake.knock_at(door.clone(), SECRET);
        }
        Self { world, slack: fake, connected, ada, bob, setup, end, running }
    }

    /// Another process of the same installation, with these commands.
    pub(crate) fn again(&self, commands: Arc<dyn Commands>) -> Connected {
        let parts = self.world.shared();
        Slack::new(self.setup.clone(), &parts.real).connect(&parts, commands)
    }

    /// Tells the program to end, and waits for nothing.
    pub(crate) fn end(&self) {
        self.end.cancel();
    }

    /// The one card that everybody sees in a channel.
    #[track_caller]
    pub(crate) fn card(&self, channel: &str) -> Shown {
        let shown = self.slack.messages(channel);
        assert_eq!(shown.len(), 1, "{channel}: {shown:#?}");
        shown[0].clone()
    }

    /// A request to the public listener's routes.
    pub(crate) async fn ask(&self, request: Request<Body>) -> (StatusCode, String) {
        let web = Web { doors: self.connected.door.iter().cloned().collect(), ..self.world.web() };
        let answer = portevoix::web::public(Arc::new(web)).oneshot(request).await.unwrap();
        let (head, body) = answer.into_parts();
        (head.status, String::from_utf8_lossy(&to_bytes(body, 1_000_000).await.unwrap()).into_owned())
    }

    /// Ends everything in order.
    pub(crate) async fn finish(mut self) {
        self.end.cancel();
        let ended = async {
            if let Some(running) = self.running.take() {
                running.await.unwrap();
            }
            self.connected.reception.finish().await;
        };
        tokio::time::timeout(std::time::Duration::from_secs(20), ended).await.expect("an orderly end");
        self.world.finish().await;
    }
}

fn slack_setup(fake: &FakeSlack, way: Way) -> SlackSetup {
    let incoming = match way {
        Way::Socket => Incoming::Socket { app_token: SecretString::from("xapp-test".to_owned()) },
        Way::Http => Incoming::Http { signing_secret: SecretString::from(SECRET.to_owned()) },
    };
    let team = |(_, workspace, id, _): &(&str, &str, &str, &str)| {
        let token = SecretString::from(format!("xoxb-{id}"));
        let roles = serde_json::from_value(serde_json::json!({"approver": ["S0COMMS"]})).unwrap();
        ((*workspace).to_owned(), Team { id: (*id).to_owned(), token, roles })
    };
    SlackSetup { incoming, api_base: fake.api_base(), teams: PLACES.iter().map(team).collect() }
}

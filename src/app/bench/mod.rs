//! `portevoix bench chat`: how close to a platform's own speed the whole line posts, from slots on disk through the real
//! adapters to a server in this process that keeps to the platform's documented limits.
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;

use super::clock::SystemClock;
use crate::app::terminal::line;
use crate::chat::Desk;
use crate::chat::discord::{self, draw as discord_draw, guild::GuildChat, rest::Rest};
use crate::chat::exchange::{Platform, Workspaces};
use crate::chat::slack::{self, draw as slack_draw, team::TeamChat};
use crate::content::Roles;
use crate::flow::card::Card;
use crate::flow::port::{Account, Answer, Call, Commands as _, Doing, Seen, elsewhere};
use crate::flow::{FlowError, Parts, post};
use crate::lang::{Lang, number};
use crate::say;

pub(crate) mod content;
mod limit;
mod load;
mod memory;
pub(crate) mod plan;
mod server;

use limit::{DISCORD, Limits, SLACK};
use load::{Folder, WORKSPACE};
use memory::Memory;
use server::Server;

/// How often a person asks for something while cards are posted.
const ASK: Duration = Duration::from_millis(250);
/// Rest between two looks for slots, as in the running program.
const TICK: Duration = Duration::from_millis(250);

/// What is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// How many cards.
    pub(crate) cards: usize,
    /// In how many channels.
    pub(crate) channels: usize,
    /// How long each answer of the server takes.
    pub(crate) latency: Duration,
}

/// Answers what somebody did, as the platform's adapter does.
#[async_trait]
trait Answers: Send + Sync {
    async fn answer(&self, card: &Card) -> bool;
}

struct OnDiscord(Arc<Rest>);

#[async_trait]
impl Answers for OnDiscord {
    async fn answer(&self, card: &Card) -> bool {
        let message = discord_draw::message(card, discord_draw::Shown::ToOne).answering(4);
        self.0.post("interactions/1000000000000000001/token/callback", message).await.is_ok()
    }
}

struct OnSlack(Arc<TeamChat>);

#[async_trait]
impl Answers for OnSlack {
    async fn answer(&self, card: &Card) -> bool {
        let message = slack_draw::message(card, slack_draw::Shown::Words);
        self.0.api().ephemeral("C1", "U1", &message).await.is_ok()
    }
}

/// A platform to be measured.
struct Subject {
    name: &'static str,
    limits: Limits,
    server: Server,
    platform: Arc<dyn Platform>,
    answers: Arc<dyn Answers>,
}

async fn on_discord(plan: Plan) -> Result<Subject, FlowError> {
    let clock = Arc::new(SystemClock);
    let server = Server::discord(clock.clone(), plan.latency).await?;
    let setup = discord::Setup {
        token: "bench.token.1".to_owned().into(),
        api_base: base(&server, "")?,
        gateway: None,
        guilds: [].into(),
    };
    let rest = Rest::new(&setup, clock).map_err(std::io::Error::other)?;
    let (platform, answers) = (Arc::new(GuildChat::new(rest.clone())), Arc::new(OnDiscord(rest)));
    Ok(Subject { name: "Discord", limits: DISCORD, server, platform, answers })
}

async fn on_slack(plan: Plan) -> Result<Subject, FlowError> {
    let clock = Arc::new(SystemClock);
    let server = Server::slack(clock.clone(), plan.latency).await?;
    let team = slack::Team { id: "T1".to_owned(), token: "xoxb-bench".to_owned().into(), roles: Roles::default() };
    let chat = Arc::new(TeamChat::new(&base(&server, "api/")?, &team, clock));
    Ok(Subject { name: "Slack", limits: SLACK, server, platform: chat.clone(), answers: Arc::new(OnSlack(chat)) })
}

fn base(server: &Server, path: &str) -> Result<url::Url, FlowError> {
    let url = format!("http://{}/{path}", server.address);
    Ok(url.parse().map_err(std::io::Error::other)?)
}

/// Posts the load on both platforms, one after the other, and prints what it took.
///
/// # Errors
/// What the store or the operating system says.
pub(crate) async fn chat(plan: Plan, lang: Lang) -> Result<(), FlowError> {
    let (cards, channels) = (figure(lang, plan.cards), figure(lang, plan.channels));
    let latency = figure(lang, usize::try_from(plan.latency.as_millis()).unwrap_or_default());
    line(say!(lang, "app-bench-load", cards = cards, channels = channels, latency = latency));
    for subject in [on_discord(plan).await?, on_slack(plan).await?] {
        let measured = measure(&subject, plan).await?;
        print(&subject, plan, &measured, lang);
    }
    Ok(())
}

/// What was measured.
struct Measured {
    took: Duration,
    memory: Memory,
    answers: Vec<Duration>,
    unanswered: usize,
}

async fn measure(subject: &Subject, plan: Plan) -> Result<Measured, FlowError> {
    let folder = Folder::new(subject.name)?;
    let workspaces = Workspaces::from([(WORKSPACE.to_owned(), subject.platform.clone())]);
    let parts = load::parts(&folder, workspaces, (plan.cards, plan.channels)).await?;
    let mut memory = Memory::now();
    let begin = tokio::time::Instant::now();
    let desk = Desk::new(parts.clone());
    let (mut answers, mut unanswered) = (vec![], 0);
    let mut posting = std::pin::pin!(all(&parts, plan.cards));
    let took = loop {
        let next = tokio::time::Instant::now() + ASK;
        let asking = async {
            let asked = tokio::time::Instant::now();
            let done = ask(&desk, subject.answers.as_ref()).await;
            let took = asked.elapsed();
            tokio::time::sleep_until(next).await;
            (done, took)
        };
        tokio::select! {
            done = &mut posting => {
                done?;
                break begin.elapsed();
            }
            (done, took) = asking => {
                if done { answers.push(took) } else { unanswered += 1 }
                memory.look();
            }
        }
    };
    memory.look();
    parts.store.close().await;
    answers.sort_unstable();
    Ok(Measured { took, memory, answers, unanswered })
}

/// The posting loop of the running program, until every card stands.
async fn all(parts: &Parts, cards: usize) -> Result<(), FlowError> {
    loop {
        post::work(parts).await?;
        let states = parts.store.slot_counts().await?;
        let over: i64 =
            states.iter().filter(|(state, _)| !matches!(state.as_str(), "due" | "sending")).map(|(_, n)| n).sum();
        if usize::try_from(over).is_ok_and(|over| over >= cards) {
            return Ok(());
        }
        tokio::time::sleep(TICK).await;
    }
}

/// Somebody asks for help, and is answered through the adapter.
async fn ask(desk: &Desk, answers: &dyn Answers) -> bool {
    let account = Account { platform: "bench".into(), workspace: WORKSPACE.into(), id: "1".into() };
    let doing = Doing::Command { name: "portevoix".into(), rest: String::new() };
    let call = Call { account, seen: Seen::default(), channel: elsewhere(), doing };
    match desk.call(call).await {
        Answer::Private(card) | Answer::Replace(card) => answers.answer(&card).await,
        Answer::Form(_) => false,
    }
}

/// What the work comes to, and how long it took.
#[expect(
    clippy::disallowed_methods,
    reason = "what is measured is the time that it takes, and nothing is decided by it"
)]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = std::time::Instant::now();
    let done = work();
    (done, start.elapsed())
}

fn figure(lang: Lang, value: usize) -> String {
    number(lang, i64::try_from(value).unwrap_or(i64::MAX))
}

/// The value below which this part of the sorted values lies.
fn part(sorted: &[Duration], part: f64) -> Duration {
    let at = (sorted.len() as f64 * part) as usize;
    sorted.get(at.min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// One table, in Markdown.
fn print(subject: &Subject, plan: Plan, measured: &Measured, lang: Lang) {
    let seconds = |took: Duration| format!("{:.2} s", took.as_secs_f64());
    let ms = |took: Duration| format!("{:.1} ms", took.as_secs_f64() * 1_000.0);
    let mib = |kib: Option<u64>| kib.map_or_else(|| "?".to_owned(), |kib| format!("{:.1} MiB", kib as f64 / 1_024.0));
    let least =
        Duration::from_millis(u64::try_from(subject.limits.least(plan.cards, plan.channels)).unwrap_or_default());
    let (refused, of_one) = subject.server.refused();
    let memory = &measured.memory;
    let rows = [
        [say!(lang, "app-bench-posted"), figure(lang, subject.server.taken())],
        [say!(lang, "app-bench-took"), seconds(measured.took)],
        [say!(lang, "app-bench-least"), seconds(least)],
        [say!(lang, "app-bench-ratio"), format!("{:.3}", measured.took.as_secs_f64() / least.as_secs_f64().max(0.001))],
        [say!(lang, "app-bench-refused"), format!("{} / {}", figure(lang, refused), figure(lang, of_one))],
        [
            say!(lang, "app-bench-memory"),
            format!("{} / {} / {}", mib(memory.before), mib(memory.most), mib(memory.after)),
        ],
        [
            say!(lang, "app-bench-answers", count = measured.answers.len(), unanswered = measured.unanswered),
            format!("{} / {}", ms(part(&measured.answers, 0.5)), ms(part(&measured.answers, 0.99))),
        ],
    ];
    line(format!("\n| {} | |\n|---|---|", subject.name));
    for [label, value] in rows {
        line(format!("| {label} | {value} |"));
    }
}

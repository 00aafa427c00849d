//! The command line: what it understands, and in which language it answers.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Parser, Subcommand};

use super::args::{DemoArgs, NextArgs, RunArgs};
use super::command;
use super::config;
use super::exit::Stop;
use crate::app::terminal::warn;
use crate::lang::Lang;
use crate::network::Network;

/// Employee advocacy in chat: share kits with the right disclosure, honest reach, a fair weekly board.
///
/// Without a command it runs: database, content, workspace in the browser, redirect of tracked links.
#[derive(Debug, Parser)]
#[command(name = "portevoix", version, after_help = EXAMPLES, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "Examples:
  portevoix                                   run, with the sample content where there is no ./content
  portevoix demo --speed 10000                thirty people, two boards, within two minutes
  portevoix content approve unique-reach --by 'Noor Haddad'
  portevoix schedule next --cron '30 9 * * 1-5' --tz Europe/Paris --after 2026-11-22T00:00:00Z --count 5

Configuration: ./portevoix.toml, then PORTEVOIX__SECTION__KEY, then flags. `portevoix init` writes a commented sample.";

const JUDGE: &str = r#"Example:
  {"id":1,"text":"I work at Acme. We are hiring!","network":"x","lang":"en",
   "jurisdiction":"US","relationship":"employee","content_kind":"job_offer"}
gives, each on one line:
  {"id":1,"verdict":"sufficient","reason":"OK","rule":"us.insider",
   "rule_version":"…","explanation":"…"}

"jurisdiction" may be a list: the strictest wins. A value that is not known is
answered with an error that lists those that are; the other lines go on.
Every code: docs/disclosure.md."#;

#[derive(Debug, Args)]
pub(crate) struct Global {
    /// Configuration file [default: ./portevoix.toml where it exists]
    #[arg(long, global = true, value_name = "FILE", env = "PORTEVOIX_CONFIG")]
    config: Option<PathBuf>,
    /// Language of messages: fr or en [default: from LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, global = true, value_name = "LANG", env = "PORTEVOIX_LANG")]
    lang: Option<Lang>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run: the default
    Run(RunArgs),
    /// Watch a seeded organisation live through two weeks in two minutes
    Demo(DemoArgs),
    /// Write the sample configuration and content into a folder
    Init {
        /// The folder [default: here]
        #[arg(default_value = ".")]
        folder: PathBuf,
    },
    /// Check and approve content
    #[command(subcommand)]
    Content(ContentCommand),
    /// Show what will be posted when and where
    Plan {
        /// How many weeks from now (1 to 52)
        #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=52))]
        weeks: u32,
    },
    /// The disclosure rules
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Ask the calendar
    #[command(subcommand)]
    Schedule(ScheduleCommand),
    /// Check the ledger
    #[command(subcommand)]
    Ledger(LedgerCommand),
    /// Ask the table of networks, one JSON line each
    #[command(subcommand)]
    Network(NetworkCommand),
    /// Measure on this machine
    #[command(subcommand)]
    Bench(BenchCommand),
    /// Judge and compose disclosures, and report on those that were made
    #[command(subcommand)]
    Disclosure(DisclosureCommand),
    /// How many different people were reached, and how far that can be trusted
    #[command(subcommand)]
    Reach(command::reach::ReachCommand),
    /// Audiences: your own as a sample of pseudonyms, the keys of pseudonyms, and sketches
    #[command(subcommand)]
    Audience(AudienceCommand),
    /// What a chat platform is told when the bot is installed
    #[command(subcommand)]
    Manifest(ManifestCommand),
}

#[derive(Debug, Subcommand)]
enum AudienceCommand {
    /// Read a list of contacts here, show what would be sent and stored, and send it blinded: no contact leaves this
    /// computer
    Make(command::audience::MakeArgs),
    /// Make another version of the key: estimates use samples that are given from then on
    Rotate,
    /// List the versions of the key, their thresholds and how many samples were made under each
    Status,
    /// Samples as theta sketches of Apache DataSketches
    #[command(subcommand)]
    Sketch(command::sketch::SketchCommand),
}

#[derive(Debug, Subcommand)]
enum ManifestCommand {
    /// Print the address that invites the bot to a Discord server, and why it asks for each permission
    Discord {
        /// The application's id [default: read from the token in the configuration]
        #[arg(long, value_name = "ID")]
        application: Option<String>,
    },
    /// Print the manifest from which the Slack app is made
    Slack {
        /// Where the public listener is reached from outside, for signed requests instead of Socket Mode
        #[arg(long, value_name = "URL")]
        http: Option<url::Url>,
    },
}

#[derive(Debug, Subcommand)]
enum BenchCommand {
    /// Post cards to a simulated Discord and a simulated Slack, each at its own documented limits, and say how close to
    /// them the whole line comes; with the defaults about four minutes
    Chat(command::bench::ChatArgs),
}

#[derive(Debug, Subcommand)]
enum NetworkCommand {
    /// Count texts as the networks do: lines {id, text, network?, content_warning?, title?, config?} on standard input
    Count {
        /// The network of lines that name none
        #[arg(long, value_parser = PossibleValuesParser::new(Network::ALL.map(Network::code)).try_map(|code| code.parse::<Network>()))]
        network: Option<Network>,
    },
    /// Say what stands at addresses: lines {id, url}, or the address alone, on standard input
    ParseUrl,
}

#[derive(Debug, Subcommand)]
enum ContentCommand {
    /// Read everything and name every problem
    Check,
    /// List the items with their state
    List,
    /// Approve an item as it stands now: writes content/approvals.toml; any later edit un-approves
    Approve {
        /// The item's id, or several
        #[arg(required = true)]
        items: Vec<String>,
        /// Who approves; not the author
        #[arg(long, value_name = "NAME", env = "PORTEVOIX_APPROVER")]
        by: String,
    },
}

#[derive(Debug, Subcommand)]
enum RulesCommand {
    /// Name every problem and every weakening of your own rules, and what applies at the organisation's seat
    Check,
    /// List the packs with their versions and sources
    List,
}

#[derive(Debug, Subcommand)]
enum ScheduleCommand {
    /// Print the next instants of a cadence, one RFC 3339 instant a line
    Next(NextArgs),
}

#[derive(Debug, Subcommand)]
enum LedgerCommand {
    /// Read the ledger from its first leaf and name the first flaw
    Verify {
        /// Folder of the database [default: the configuration's]
        #[arg(long, value_name = "FOLDER")]
        data: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum DisclosureCommand {
    /// Judge texts: lines {id, text, network, jurisdiction, lang, relationship, content_kind} on standard input, with
    /// the optional org {name, aliases}, rewarded, surface, content_warning and on (a day)
    #[command(after_help = JUDGE)]
    Judge,
    /// Say what posts have to disclose, and where: the same lines, of which text may be left out
    Compose,
    /// Count shares by item, network, evidence and verdict; nobody is named
    Report(command::report::ReportArgs),
}

/// Runs what the command line asks for.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let lang = cli.global.lang.unwrap_or_else(ambient);
    match run(cli, lang) {
        Ok(code) => code,
        Err(stop) => {
            // clippy::print is not banned here: this is the terminal's room.
            warn(format!("portevoix: {}", stop.message));
            stop.exit.into()
        }
    }
}

/// The command line as clap knows it: for whoever asks whether a line would be understood.
#[must_use]
pub fn command_line() -> clap::Command {
    <Cli as clap::CommandFactory>::command()
}

/// The variables that are text: others are not ours.
fn environment() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os().filter_map(|(key, value)| Some((key.into_string().ok()?, value.into_string().ok()?)))
}

/// The language of the terminal.
fn ambient() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let values: Vec<String> = set.filter(|value| !value.is_empty()).collect();
    Lang::negotiate(values.iter().map(String::as_str)).unwrap_or(Lang::En)
}

fn run(cli: Cli, lang: Lang) -> Result<ExitCode, Stop> {
    let read = || config::read(cli.global.config.as_deref(), environment(), lang);
    match cli.command.unwrap_or(Command::Run(RunArgs::default())) {
        Command::Run(args) => command::run::run(args.over(read()?), lang),
        Command::Demo(args) => super::demo::run(&args, read()?, lang),
        Command::Init { folder } => command::init::run(&folder, lang),
        Command::Content(ContentCommand::Check) => command::content::check(&read()?, lang),
        Command::Content(ContentCommand::List) => command::content::list(&read()?, lang),
        Command::Content(ContentCommand::Approve { items, by }) => {
            command::content::approve(&read()?, &items, &by, lang)
        }
        Command::Plan { weeks } => command::plan::run(&read()?, weeks, lang),
        Command::Audience(AudienceCommand::Rotate) => command::keys::rotate(&read()?, lang),
        Command::Audience(AudienceCommand::Status) => command::keys::status(&read()?, lang),
        Command::Rules(RulesCommand::Check) => command::rules::check(&read()?, lang),
        Command::Rules(RulesCommand::List) => command::rules::list(&read()?, lang),
        Command::Schedule(ScheduleCommand::Next(args)) => command::schedule::next(&args, lang),
        Command::Disclosure(DisclosureCommand::Judge) => command::disclosure::judge(&read()?, lang),
        Command::Disclosure(DisclosureCommand::Compose) => command::disclosure::compose(&read()?, lang),
        Command::Disclosure(DisclosureCommand::Report(args)) => command::report::run(&read()?, &args, lang),
        Command::Ledger(LedgerCommand::Verify { data }) => {
            command::ledger::verify(&data.map_or_else(|| read().map(|config| config.data), Ok)?, lang)
        }
        Command::Audience(AudienceCommand::Make(args)) => command::audience::make(&args, lang),
        Command::Bench(BenchCommand::Chat(args)) => command::bench::chat(&args, lang),
        Command::Network(NetworkCommand::Count { network }) => command::network::count(network, lang),
        Command::Reach(command) => command::reach::run(&command, lang),
        Command::Network(NetworkCommand::ParseUrl) => command::network::parse_url(lang),
        Command::Manifest(ManifestCommand::Discord { application }) => {
            command::manifest::discord(&read()?, application.as_deref(), lang)
        }
        Command::Audience(AudienceCommand::Sketch(sketch)) => command::sketch::run(&sketch, lang),
        Command::Manifest(ManifestCommand::Slack { http }) => command::manifest::slack(http.as_ref(), lang),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}

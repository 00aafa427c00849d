//! The command line: what it understands, and in which language it answers.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use super::args::{DemoArgs, NextArgs, RunArgs};
use super::command;
use super::config;
use super::exit::{Exit, Stop};
use super::help;
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

const COMPLETIONS: &str = "Examples:
  portevoix completions bash > ~/.local/share/bash-completion/completions/portevoix
  portevoix completions zsh > ~/.zfunc/_portevoix
  portevoix completions fish > ~/.config/fish/completions/portevoix.fish";

const JUDGE: &str = r#"Example:
  {"id":1,"text":"I work at Acme. We are hiring!","network":"x","lang":"en",
   "jurisdiction":"US","relationship":"employee","content_kind":"job_offer"}
gives, each on one line:
  {"id":1,"verdict":"sufficient","reason":"OK","rule":"us.insider",
   "rule_version":"…","explanation":"…"}

"jurisdiction" may be a list: the strictest wins. A value that is not known is answered with an error that lists those that are; the other lines go on. Every code: docs/disclosure.md."#;

const CHECK: &str = "Examples:
  portevoix content check
  portevoix content check --only-errors
  portevoix content check --format sarif > findings.sarif

Ends with 0 where nothing is an error, with 4 where something is. `portevoix explain CODE` says more of a finding.";

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
    /// Write configuration, content and a folder for secrets, to edit
    Init(super::init::InitArgs),
    /// Check and approve content
    #[command(subcommand)]
    Content(ContentCommand),
    /// The feeds that are followed: content/feeds.toml
    #[command(subcommand)]
    Feed(command::feed::FeedCommand),
    /// Show what will be posted when, where and why, and what changed
    Plan(command::plan::PlanArgs),
    /// Say what a finding's code means, and how it is mended
    Explain {
        /// The code, such as PVX-C007 [default: list them all]
        code: Option<String>,
    },
    /// Show an item as it will be seen: its card, and its posts
    #[command(after_help = command::preview::EXAMPLES)]
    Preview(command::preview::PreviewArgs),
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
    /// How many different people were reached, and how surely
    #[command(subcommand)]
    Reach(command::reach::ReachCommand),
    /// Audiences: your own as a sample, keys of pseudonyms, sketches
    #[command(subcommand)]
    Audience(AudienceCommand),
    /// Export or erase what is stored about somebody who cannot ask here
    #[command(subcommand)]
    Person(command::person::PersonCommand),
    /// What a chat platform is told when the bot is installed
    #[command(subcommand)]
    Manifest(ManifestCommand),
    /// Copy the database, also while portevoix runs, and check the copy
    Backup(command::backup::BackupArgs),
    /// Count what there is, and what waits
    Status(command::status::StatusArgs),
    /// The configuration that holds
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Print the completions of a shell
    #[command(after_help = COMPLETIONS)]
    Completions {
        /// Whose
        shell: clap_complete::Shell,
    },
    /// Write the manual, one page a command
    Man {
        /// The folder [default: print the first page]
        folder: Option<PathBuf>,
    },
    /// Look at everything that a start needs, and say of each what to do
    Doctor(command::doctor::DoctorArgs),
    /// Put a copy in the place of the database
    Restore(command::restore::RestoreArgs),
}

#[derive(Debug, Subcommand)]
enum ConfigCommand {
    /// Print every value, with secrets masked
    Show(command::config::ShowArgs),
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
    /// Plan a year of many schedules, and the first weeks of it a second time with every choice made anew
    Plan(command::bench::PlanArgs),
    /// Check a content folder of this many items in two languages, and say how long it took beside reading its files
    Content {
        /// How many items (1 to 10000)
        #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        items: u32,
    },
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
    /// Read everything and name every problem, with its place and what to do
    #[command(after_help = CHECK)]
    Check(command::findings::CheckArgs),
    /// Print the JSON Schema of a file, for editors
    Schema {
        /// Which file
        #[arg(value_enum, default_value_t = command::findings::Form::Front)]
        form: command::findings::Form,
    },
    /// List the items with their state, and which are scheduled, posted or expired
    List {
        /// How the list is written
        #[arg(long, value_enum, default_value_t = command::content::ListFormat::Human)]
        format: command::content::ListFormat,
    },
    /// Show how posts and stock divide among kinds, campaigns, languages, teams and countries
    #[command(after_help = command::mix::EXAMPLES)]
    Mix(command::mix::MixArgs),
    /// Take in a spreadsheet (.csv, .xlsx) as drafts, or a folder that `content export` wrote
    #[command(after_help = command::import::EXAMPLES)]
    Import(command::import::ImportArgs),
    /// Print a table to fill in and import, as CSV
    Template,
    /// Write every content file, and what was decided about items, into a new folder
    Export {
        /// The folder: empty, or not there yet
        folder: PathBuf,
    },
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
    let lang = asked(std::env::args_os());
    let matched = help::command(Cli::command(), lang).try_get_matches();
    let cli = match matched.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => match help::refusal(&error).filter(|_| lang == Lang::Fr) {
            Some(said) => {
                warn(said);
                return Exit::Usage.into();
            }
            None => error.exit(),
        },
    };
    let lang = cli.global.lang.unwrap_or(lang);
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
    Cli::command()
}

/// The variables that are text: others are not ours.
fn environment() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os().filter_map(|(key, value)| Some((key.into_string().ok()?, value.into_string().ok()?)))
}

/// The language to answer in: known before the line is understood, because a page of help, or a refusal, answers too.
fn asked(line: impl Iterator<Item = std::ffi::OsString>) -> Lang {
    let mut words = line.filter_map(|word| word.into_string().ok()).take_while(|word| word != "--");
    let mut flag = None;
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => flag = words.next(),
            Some(value) => flag = value.strip_prefix('=').map(str::to_owned).or(flag),
            None => {}
        }
    }
    let named = flag.or_else(|| std::env::var("PORTEVOIX_LANG").ok());
    named.and_then(|code| code.parse().ok()).unwrap_or_else(ambient)
}

/// The language of the terminal: as POSIX has it, the first of these variables that is set and not empty decides, and C
/// or a language that is not known means English.
fn ambient() -> Lang {
    let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(std::env::var_os);
    let decides = set.find(|value| !value.is_empty());
    Lang::negotiate(decides.as_ref().and_then(|value| value.to_str())).unwrap_or(Lang::En)
}

fn run(cli: Cli, lang: Lang) -> Result<ExitCode, Stop> {
    let read = || config::read(cli.global.config.as_deref(), environment(), lang);
    match cli.command.unwrap_or(Command::Run(RunArgs::default())) {
        Command::Run(args) => command::run::run(args.over(read()?), lang),
        Command::Demo(args) => super::demo::run(&args, read()?, lang),
        Command::Init(args) => super::init::run(&args, lang),
        Command::Content(ContentCommand::Check(args)) => command::findings::check_all(&read()?, args, lang),
        Command::Content(ContentCommand::Schema { form }) => command::findings::print_schema(form),
        Command::Explain { code } => command::explain::run(code.as_deref(), lang),
        Command::Content(ContentCommand::List { format }) => command::content::list(&read()?, format, lang),
        Command::Content(ContentCommand::Import(args)) => command::import::run(&read()?, &args, lang),
        Command::Content(ContentCommand::Mix(args)) => command::mix::run(&read()?, &args, lang),
        Command::Content(ContentCommand::Template) => command::import::print_template(lang),
        Command::Content(ContentCommand::Export { folder }) => command::export::run(&read()?, &folder, lang),
        Command::Content(ContentCommand::Approve { items, by }) => {
            command::content::approve(&read()?, &items, &by, lang)
        }
        Command::Feed(feed) => command::feed::run(&read()?, &feed, lang),
        Command::Preview(args) => command::preview::run(&read()?, &args, lang),
        Command::Plan(args) => command::plan::run(&read()?, &args, lang),
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
        Command::Bench(BenchCommand::Plan(args)) => command::bench::plan(&args, lang),
        Command::Bench(BenchCommand::Content { items }) => command::bench::content(items, lang),
        Command::Network(NetworkCommand::Count { network }) => command::network::count(network, lang),
        Command::Person(command) => command::person::run(&read()?, &command, lang),
        Command::Reach(command) => command::reach::run(&command, lang),
        Command::Network(NetworkCommand::ParseUrl) => command::network::parse_url(lang),
        Command::Manifest(ManifestCommand::Discord { application }) => {
            command::manifest::discord(&read()?, application.as_deref(), lang)
        }
        Command::Audience(AudienceCommand::Sketch(sketch)) => command::sketch::run(&sketch, lang),
        Command::Backup(args) => command::backup::run(&read()?, &args, lang),
        Command::Status(args) => command::status::run(&read()?, &args, lang),
        Command::Config(ConfigCommand::Show(args)) => {
            let path = cli.global.config.as_deref();
            command::config::show(&read()?, path, environment(), &args, lang)
        }
        Command::Completions { shell } => command::papers::completions(help::command(Cli::command(), lang), shell),
        Command::Man { folder } => command::papers::man(
            help::command(Cli::command().disable_help_subcommand(true), lang),
            folder.as_deref(),
            lang,
        ),
        Command::Doctor(args) => {
            let file = cli.global.config.clone().unwrap_or_else(|| config::FILE.into());
            command::doctor::run(read(), &file, config::secret_files(environment()), &args, lang)
        }
        Command::Restore(args) => command::restore::run(&read()?, &args, lang),
        Command::Manifest(ManifestCommand::Slack { http }) => command::manifest::slack(http.as_ref(), lang),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::{Cli, Lang, help};

    #[test]
    fn the_command_line_is_sound() {
        Lang::ALL.into_iter().for_each(|lang| help::command(Cli::command(), lang).debug_assert());
    }

    #[test]
    fn the_first_page_is_as_wide_as_a_terminal() {
        for lang in Lang::ALL {
            let page = help::command(Cli::command(), lang).render_help().to_string();
            let long = page.lines().take_while(|line| !line.starts_with("Options")).skip_while(|line| !line.is_empty());
            let long: Vec<_> = long.filter(|line| line.starts_with("  ") && line.chars().count() > 80).collect();
            assert!(long.is_empty(), "{long:#?}");
        }
    }

    #[test]
    fn every_command_stands_under_one_heading() {
        let command = Cli::command();
        let mut grouped: Vec<&str> = help::GROUPS.iter().flat_map(|(_, names)| *names).copied().collect();
        let mut names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        grouped.sort_unstable();
        names.sort_unstable();
        assert_eq!(grouped, names);
    }
}

//! Every command line in the pages is run, or stands in one table with the reason why it is not and is read by clap.
//!
//! A page is played from top to bottom in a folder of its own: `portevoix init` was run there, the program ran once, and
//! the files that pages name lie beside. `$ cat FILE` with what it prints makes that file; `cd` is followed.

mod shell;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Stdio;

use portevoix::app::command_line;
use portevoix::lang::FILES;

use self::shell::{Shown, Stage, shown};
use super::{Page, pages};
use crate::terminal::{Desk, finish};

/// How commands begin that are not run here, on one page or (`""`) on any, and why. Each is still read by clap.
const NOT_RUN: &[(&str, &str, &str)] = &[
    ("", "", "runs until it is stopped: terminal::running runs it"),
    ("", "demo", "runs until it is stopped: terminal::running runs it"),
    (
        "",
        "audience make Connections.csv --to",
        "asks the installation at that address: audience::make runs it against one",
    ),
    ("", "audience make contacts.csv", "asks the installation at that address: audience::make runs it against one"),
    (
        "docs/audience.md",
        "audience status",
        "shows an installation to which people gave samples: terminal::data runs it",
    ),
    (
        "",
        "reach calibrate",
        "takes hours, and reads graphs that are no part of the repository: calibration runs a short one",
    ),
    ("docs/operating.md", "run", "runs until it is stopped: terminal::running runs it"),
    ("docs/operating.md", "backup /mnt/safe/", "writes outside the folder: terminal::backup runs it"),
    ("docs/operating.md", "restore", "needs the copy that it names: terminal::backup runs it"),
    ("docs/operating.md", "doctor", "ends with what it found: terminal::doctor runs it"),
    ("docs/imports.md", "feed check", "asks the feed: feeds runs it against one"),
    ("docs/imports.md", "feed import", "asks the feed: feeds runs it against one"),
    ("docs/rights.md", "person", "is about somebody of one's own: terminal::person runs it"),
    ("docs/checks.md", "content check", "shows a folder with a mistake: checks runs it"),
];

/// Pages whose outputs are compared by a test of their own, in a folder prepared for them. Here their commands are run
/// for their exit codes.
const COMPARED_ELSEWHERE: &[&str] =
    &["docs/content.md", "docs/disclosure.md", "docs/networks.md", "docs/reach-estimate.md", "docs/scheduling.md"];

/// Files that pages name.
const INPUTS: &[(&str, &str)] = &[
    (
        "Connections.csv",
        "Notes:\n\"This is what LinkedIn exports.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
         Ada,Example,https://www.linkedin.com/in/ada-example,ada@example.com,Example Ltd,Engineer,01 Nov 2026\n\
         Bo,Sample,https://www.linkedin.com/in/bo-sample,,Sample GmbH,Designer,02 Nov 2026\n",
    ),
    (
        "input.jsonl",
        "{\"id\": 1, \"text\": \"We are hiring\", \"url\": \"https://x.com/jane/status/1785000000000000000\"}\n",
    ),
    (
        "sample.json",
        "{\"count\":8,\"threshold\":\"2000000000000000\",\"pseudonyms\":[\"0000000000000001\",\"1000000000000000\"]}",
    ),
];

/// A folder in which whatever a page shows can be run.
fn prepared() -> Desk {
    let desk = Desk::with_sample();
    // Pages show what approving says, so nothing is approved yet.
    std::fs::remove_file(desk.path("content/approvals.toml")).unwrap();
    for (name, text) in INPUTS {
        desk.write(name, text);
    }
    for city in ["paris.theta", "lyon.theta"] {
        desk.run(&["audience", "sketch", "convert", "sample.json", city]).expect(0);
    }
    // The database and its keys are there once it has run.
    assert_eq!(desk.start(&["run"]).stop().0, 0);
    desk
}

/// The row that excuses a command of a page.
fn excused(page: &str, args: &[String]) -> Option<usize> {
    let line = args.join(" ");
    let fits = |row: &str| line == row || !row.is_empty() && line.starts_with(&format!("{row} "));
    NOT_RUN.iter().position(|(on, row, _)| fits(row) && (on.is_empty() || *on == page))
}

/// What a page's lines are run in: the folder, and where in it the reader is.
struct Place {
    desk: Desk,
    inside: PathBuf,
}

impl Place {
    fn path(&self, name: &str) -> PathBuf {
        self.desk.path("").join(&self.inside).join(name)
    }

    fn read(&self, name: &str) -> Result<String, String> {
        std::fs::read_to_string(self.path(name)).map_err(|error| format!("{name}: {error}"))
    }

    /// Runs one part of a pipe, handing `input` to it; answers its code and what it printed on both streams.
    fn run(&self, stage: &Stage, input: Option<&str>) -> Result<(i32, String, String), String> {
        let args: Vec<&str> = stage.words[1..].iter().map(String::as_str).collect();
        let mut command = self.desk.command(&args);
        command.current_dir(self.desk.path("").join(&self.inside)).envs(stage.variables.iter().cloned());
        let given = stage.input.as_ref().map(|name| self.read(name)).transpose()?;
        if let Some(text) = given.as_deref().or(input) {
            self.desk.write(".given", text);
            let file = std::fs::File::open(self.desk.path(".given")).map_err(|error| error.to_string())?;
            command.stdin(Stdio::from(file));
        }
        let ended = finish(command);
        if let Some(name) = &stage.output {
            std::fs::write(self.path(name), &ended.out).map_err(|error| error.to_string())?;
            return Ok((ended.code, String::new(), ended.err));
        }
        Ok((ended.code, ended.out, ended.err))
    }

    /// Plays a line; answers what the terminal showed, where our program had the last word, and its code.
    fn play(&mut self, shown: &Shown) -> Result<Option<(i32, String)>, String> {
        let (mut passed, mut said, mut code, mut ours) = (None::<String>, String::new(), 0, false);
        for stage in &shown.stages {
            match stage.words[0].as_str() {
                "portevoix" if excused(&shown.page, &stage.words[1..]).is_some() => return Ok(None),
                "portevoix" => {
                    let (ended, out, err) = self.run(stage, passed.as_deref())?;
                    said.push_str(&err);
                    (code, ours, passed) = (ended, true, Some(out));
                }
                "cd" => self.inside = self.inside.join(&stage.words[1]),
                "cat" if !shown.printed.is_empty() && stage.words.len() == 2 => {
                    std::fs::write(self.path(&stage.words[1]), &shown.printed).map_err(|error| error.to_string())?;
                }
                "cat" => passed = Some(stage.words[1..].iter().map(|name| self.read(name)).collect::<Result<_, _>>()?),
                "echo" => passed = Some(format!("{}\n", stage.words[1..].join(" "))),
                // What comes after us only shows what we said in another way.
                _ if ours => return Ok(None),
                other if shown.stages.len() > 1 => return Err(format!("what `{other}` hands on is not known here")),
                _ => {}
            }
        }
        said.push_str(passed.as_deref().unwrap_or_default());
        Ok(ours.then_some((code, said)))
    }
}

/// What a page tells its reader to type, in its order.
pub(super) fn typed(page: &Page) -> Vec<String> {
    shown(page).into_iter().map(|line| line.text).collect()
}

/// Plays a page; answers what is wrong.
fn play(page: &Page) -> Vec<String> {
    let lines = shown(page);
    if !lines.iter().any(Shown::is_ours) {
        return vec![];
    }
    let mut place = Place { desk: prepared(), inside: PathBuf::new() };
    let compared = !COMPARED_ELSEWHERE.contains(&page.path.as_str());
    let mut found = vec![];
    for line in &lines {
        let mut fault = |what: String| found.push(format!("{}:{}: {}\n    {what}", page.path, line.line, line.text));
        let (code, said) = match place.play(line) {
            Ok(Some(ended)) => ended,
            Ok(None) => continue,
            Err(why) => {
                fault(why);
                continue;
            }
        };
        let mut whole = said.clone();
        if code != 0 {
            writeln!(whole, "[exit {code}]").unwrap();
        }
        if code != line.code() {
            fault(format!("ends with {code}, and the page says {}: {said}", line.code()));
        } else if compared && !line.printed.is_empty() && line.printed != whole {
            fault(format!("prints\n{whole}and the page says\n{}", line.printed));
        }
    }
    found
}

#[test]
fn every_command_in_the_pages_runs() {
    let found: Vec<String> = pages().iter().flat_map(play).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_command_in_the_pages_is_understood() {
    let (mut seen, mut used) = (0, std::collections::BTreeSet::new());
    for page in pages() {
        for line in shown(&page) {
            for stage in line.stages.iter().filter(|stage| stage.words[0] == "portevoix") {
                seen += 1;
                used.extend(excused(&page.path, &stage.words[1..]));
                let read = command_line().try_get_matches_from(&stage.words);
                // Help and the version are answers that clap gives as errors; a wrong value that a page shows is run.
                let sound = read.as_ref().err().is_none_or(|error| !error.use_stderr()) || line.code() == 2;
                assert!(sound, "{}:{}: {}: {}", page.path, line.line, line.text, read.unwrap_err());
            }
        }
    }
    assert!(seen > 30, "only {seen} commands were found: the search is broken");
    let left: Vec<_> = NOT_RUN.iter().enumerate().filter(|(at, _)| !used.contains(at)).map(|(_, row)| row).collect();
    assert!(left.is_empty(), "no page shows {left:?} any more");
}

/// What is unknown in a command that a sentence names, as `portevoix content approve ID --by NAME`.
fn unknown(span: &str) -> Option<String> {
    let root = command_line();
    let mut command = &root;
    for word in span.split_whitespace().skip(1) {
        // Several at once, as `content check|list`: each is a command of this one.
        let names: Vec<&str> = word.trim_start_matches('[').trim_end_matches([']', ',', '.']).split('|').collect();
        if let Some(flag) = names[0].strip_prefix("--") {
            let flag = flag.split('=').next().unwrap_or_default();
            let has = |command: &clap::Command| command.get_arguments().any(|known| known.get_long() == Some(flag));
            if !has(command) && !has(&root) && !["help", "version"].contains(&flag) {
                return Some(format!("{} has no --{flag}", command.get_name()));
            }
        } else if command.has_subcommands() && names[0].starts_with(|first: char| first.is_ascii_lowercase()) {
            if let Some(ghost) = names.iter().find(|name| command.find_subcommand(name).is_none() && **name != "help") {
                return Some(format!("{} has no command {ghost}", command.get_name()));
            }
            command = command.find_subcommand(names[0]).unwrap_or(command);
        }
    }
    None
}

/// The spans of code in a text that begin with our name, with their lines.
fn spans(text: &str) -> Vec<(usize, String)> {
    let found = text.match_indices("`portevoix ").filter_map(|(at, _)| {
        let span = text[at + 1..].split('`').next()?;
        Some((text[..at].matches('\n').count() + 1, span.to_owned()))
    });
    found.collect()
}

#[test]
fn every_command_that_a_sentence_names_exists() {
    let messages =
        FILES.iter().flat_map(|(room, fr, en)| [(format!("fr/{room}.ftl"), *fr), (format!("en/{room}.ftl"), *en)]);
    let texts = pages().into_iter().map(|page| (page.path, page.text));
    let texts: Vec<_> = texts.chain(messages.map(|(path, text)| (path, text.to_owned()))).collect();
    let mut found = vec![];
    for (path, text) in &texts {
        let faults = spans(text).into_iter().filter_map(|(line, span)| Some((line, unknown(&span)?, span)));
        found.extend(faults.map(|(line, fault, span)| format!("{path}:{line}: `{span}`: {fault}")));
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    for (span, sound) in [
        ("portevoix init", true),
        ("portevoix content approve ID --by NAME", true),
        ("portevoix content check|list", true),
        ("portevoix content check|fly", false),
        ("portevoix fly", false),
        ("portevoix plan --months 2", false),
        ("portevoix plan --lang fr", true),
        ("portevoix schedule next …", true),
    ] {
        assert_eq!(unknown(span).is_none(), sound, "{span}");
    }
}

#[test]
fn a_page_that_promises_what_is_not_so_is_found() {
    let page = |text: &str| Page { path: "docs/x.md".to_owned(), text: text.to_owned() };
    let version = concat!("portevoix ", env!("CARGO_PKG_VERSION"));
    for (text, faults) in [
        ("```\nportevoix --version\n```\n".to_owned(), 0),
        (format!("```console\n$ portevoix --version\n{version}\n```\n"), 0),
        (format!("```\n$ portevoix --version\n{version}\n```\n"), 0),
        ("```\n$ portevoix --version\nportevoix 0\n```\n".to_owned(), 1),
        ("```console\n$ portevoix --version\nportevoix 0\n```\n".to_owned(), 1),
        ("```console\n$ portevoix schedule next --cron x --after 2026-11-22T00:00:00Z --count 1\n```\n".to_owned(), 1),
        ("```sh\nportevoix init there\ncd there\nportevoix content check   # in there\n```\n".to_owned(), 0),
        ("1. so:\n\n   ```sh\n   portevoix network \\\n     parse-url < input.jsonl\n   ```\n".to_owned(), 0),
        (
            "```sh\necho '{\"id\": 1, \"text\": \"a\"}' | portevoix network count --network x | jq .\n```\n".to_owned(),
            0,
        ),
        ("```sh\ncurl https://x.example | portevoix network count\n```\n".to_owned(), 1),
        ("```sh\nPORTEVOIX_LANG=fr portevoix content check\nportevoix fly\n```\n".to_owned(), 1),
        ("```sh\nportevoix network count < no-such-file\n```\n".to_owned(), 1),
    ] {
        assert_eq!(play(&page(&text)).len(), faults, "{text}{:#?}", play(&page(&text)));
    }
}

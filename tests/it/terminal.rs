//! The real program, at the terminal: what it prints, and the code it ends with.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

mod backup;
mod config;
mod content;
mod data;
mod doctor;
mod french;
mod intake;
mod lines;
mod next;
mod papers;
mod person;
mod plan;
mod preview;
pub(crate) mod reach;
mod rules;
mod running;
mod story;

/// A program that has not ended by then is stuck. Generous: machines differ, and nothing here measures speed.
const STUCK: Duration = Duration::from_secs(30);

/// A folder of its own to run the program in.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

/// What became of a run.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With the sample configuration and content.
    pub(crate) fn with_sample() -> Self {
        let desk = Self::new();
        desk.run(&["init"]).expect(0);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// Replaces text that must be there, once.
    pub(crate) fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} holds no {from:?}");
        self.write(name, &text.replacen(from, to, 1));
    }

    /// The program in this folder, without anything from the environment around it.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portevoix"));
        command.args(args).current_dir(self.folder.path()).env_clear().env("LC_ALL", "C").stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ended {
        finish(self.command(args))
    }

    pub(crate) fn run_with(&self, variables: &[(&str, &str)], args: &[&str]) -> Ended {
        let mut command = self.command(args);
        command.envs(variables.iter().copied());
        finish(command)
    }

    /// Starts the program on free ports and waits until it says where it is.
    pub(crate) fn start(&self, args: &[&str]) -> Running {
        let mut all = args.to_vec();
        all.extend(["--private", "127.0.0.1:0", "--public", "127.0.0.1:0"]);
        let mut running = Running::new(self.command(&all));
        let hello = running.wait_for("http://");
        let address = hello.split("http://").nth(1).and_then(|rest| rest.split([' ', '/']).next());
        running.address = address.unwrap_or_default().to_owned();
        running
    }
}

impl Ended {
    /// Checks the code it ended with, and that it did not panic.
    pub(crate) fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        assert!(!self.err.contains("panicked"), "{self:#?}");
        self
    }

    /// Checks that it says `part`, somewhere.
    pub(crate) fn says(self, part: &str) -> Self {
        assert!(self.out.contains(part) || self.err.contains(part), "it does not say {part:?}: {self:#?}");
        self
    }
}

/// Runs to the end, or fails when there is none.
pub(crate) fn finish(mut command: Command) -> Ended {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (done, ended) = channel();
    let (mut out, mut err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let told = done.clone();
    let out = std::thread::spawn(move || {
        let mut text = vec![];
        drop(out.read_to_end(&mut text).map(|_| told.send(())));
        text
    });
    let err = std::thread::spawn(move || {
        let mut text = vec![];
        drop(err.read_to_end(&mut text).map(|_| done.send(())));
        text
    });
    let stuck = (0..2).any(|_| ended.recv_timeout(STUCK).is_err());
    if stuck {
        child.kill().unwrap();
    }
    let status = child.wait().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let ended =
        Ended { code: status.code().unwrap_or(-1), out: text(out.join().unwrap()), err: text(err.join().unwrap()) };
    assert!(!stuck, "{command:?} did not end: {ended:#?}");
    ended
}

/// The program while it runs. Killed when it is dropped.
pub(crate) struct Running {
    child: Child,
    lines: Receiver<String>,
    /// Everything it said so far, both streams.
    pub(crate) said: Vec<String>,
    /// Where the workspace is.
    pub(crate) address: String,
}

impl Running {
    pub(crate) fn new(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        let streams: [Box<dyn std::io::Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        for stream in streams {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    drop(sender.send(line));
                }
            });
        }
        Self { child, lines, said: vec![], address: String::new() }
    }

    /// The next line that holds `part`.
    pub(crate) fn wait_for(&mut self, part: &str) -> String {
        loop {
            match self.lines.recv_timeout(STUCK) {
                Ok(line) => self.said.push(line),
                Err(why) => panic!("it never said {part:?} ({why}), but {:#?}", self.said),
            }
            if let Some(line) = self.said.last().filter(|line| line.contains(part)) {
                return line.clone();
            }
        }
    }

    /// Listens until it says anything, or for `most`.
    pub(crate) fn listen_for(&mut self, most: Duration) {
        self.said.extend(self.lines.recv_timeout(most));
    }

    pub(crate) fn signal(&self, name: &str) {
        let told = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// Asks it to stop; answers its code and everything it said.
    pub(crate) fn stop(mut self) -> (i32, Vec<String>) {
        self.signal("TERM");
        while let Ok(line) = self.lines.recv_timeout(STUCK) {
            self.said.push(line);
        }
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        (code, std::mem::take(&mut self.said))
    }

    /// The code it ends with, once it was asked to.
    pub(crate) fn code(mut self) -> i32 {
        self.child.wait().unwrap().code().unwrap_or(-1)
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The subcommands that a help text lists.
fn subcommands(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| !line.starts_with("Usage:")).take_while(|line| *line != "Options:");
    // A long description goes on in lines that are indented further; arguments begin with a bracket.
    let names = listed.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).map(str::to_owned).collect()
}

#[test]
fn every_command_has_help() {
    let desk = Desk::new();
    let mut open: Vec<Vec<String>> = vec![vec![]];
    let mut seen = 0;
    while let Some(command) = open.pop() {
        let mut args: Vec<&str> = command.iter().map(String::as_str).collect();
        args.push("--help");
        let help = desk.run(&args).expect(0);
        assert!(help.err.is_empty() && help.out.contains("Usage: portevoix"), "{help:#?}");
        let below = subcommands(&help.out).into_iter().filter(|name| name != "help");
        open.extend(below.map(|name| command.iter().cloned().chain([name]).collect()));
        seen += 1;
    }
    assert!(seen >= 30, "only {seen} commands were found");
    assert!(desk.run(&["--version"]).expect(0).out.starts_with(concat!("portevoix ", env!("CARGO_PKG_VERSION"))));
    assert_eq!(std::fs::read_dir(desk.path("")).unwrap().count(), 0, "help wrote files");
}

#[test]
fn what_is_not_understood_ends_with_2() {
    let desk = Desk::new();
    for args in [
        &["fly"][..],
        &["--flag"],
        &["content"],
        &["content", "approve"],
        &["content", "approve", "x"],
        &["schedule", "next"],
        &["--lang", "de", "content", "check"],
        &["demo", "--speed", "0"],
        &["config"],
        &["completions", "cmd"],
        &["backup", "a", "b"],
        &["restore"],
        &["run", "--private", "here"],
    ] {
        let ended = desk.run(args).expect(2);
        assert!(ended.out.is_empty() && !ended.err.is_empty(), "{args:?}");
    }
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let desk = Desk::with_sample();
    for item in std::fs::read_dir(desk.path("content/items")).unwrap().map(Result::unwrap) {
        std::fs::write(item.path(), "no front matter").unwrap();
    }
    // Both streams end in a pipe that nobody reads any more.
    for (args, code) in [
        (&["content", "check"][..], 4),
        (&["content", "list"], 0),
        (&["schedule", "next", "--cron", "* * * * *", "--after", "2026-01-01T00:00:00Z", "--count", "100000"], 0),
        (&["schedule", "next", "--cron", "x", "--after", "2026-01-01T00:00:00Z", "--count", "1"], 2),
    ] {
        let (out, err) = (std::io::pipe().unwrap(), std::io::pipe().unwrap());
        drop((out.0, err.0));
        let status = desk.command(args).stdout(out.1).stderr(err.1).status().unwrap();
        assert_eq!(status.code(), Some(code), "{args:?}");
    }
}

#[test]
fn a_variable_that_is_no_text_is_no_reason_to_die() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::new();
    let mut command = desk.command(&["content", "check"]);
    command.env("SOMEBODY_ELSES", std::ffi::OsStr::from_bytes(b"\xff"));
    finish(command).expect(0);
}

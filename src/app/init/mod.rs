//! `portevoix init`: asks a few questions where somebody is there to answer, and writes what is to be edited: the
//! configuration, the content, a folder for secrets, and a table of variables. Nothing that is there is written over.
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::app::Ended;
use crate::app::config::{FILE, env_example};
use crate::app::exit::{Stop, of_io};
use crate::app::terminal::line;
use crate::app::{folder, owner};
use crate::lang::Lang;
use crate::say;

mod answers;
mod ask;

use answers::Answers;

/// The folder of secrets, and the files in it: each stays empty until a token is put there.
const SECRETS: &str = "secrets";
const SECRET_FILES: &[&str] = &["discord-token", "slack-app-token", "slack-bot-token"];

pub(crate) const EXAMPLES: &str = "Examples:
  portevoix init                  asks a few questions, and writes into this folder
  portevoix init ~/acme --yes     asks nothing: the sample, as it is

Without a terminal nothing is asked either. Files that are there are left as they are.";

/// Flags of `init`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct InitArgs {
    /// The folder [default: here]
    #[arg(default_value = ".", hide_default_value = true)]
    folder: PathBuf,
    /// Ask nothing: take the sample as it is
    #[arg(long, short)]
    yes: bool,
}

pub(crate) fn run(args: &InitArgs, lang: Lang) -> Ended {
    let answers = if args.yes || !std::io::stdin().is_terminal() {
        line(say!(lang, "app-init-unasked"));
        Answers::default()
    } else {
        let asked = ask::ask(&mut std::io::stdin().lock(), &mut std::io::stdout().lock(), lang);
        asked.map_err(|error| failed(&args.folder, &error, lang))?
    };
    let (mut written, mut kept) = (0, 0);
    for file in files(&answers) {
        let path = args.folder.join(&file.path);
        match write_new(&path, &file.bytes, file.secret) {
            Ok(true) => written += 1,
            Ok(false) => kept += 1,
            Err(error) => return Err(failed(&path, &error, lang)),
        }
    }
    line(say!(lang, "app-init-done", written = written, kept = kept, path = args.folder.display().to_string()));
    if let Some(page) = answers.platform.page() {
        line(say!(lang, "app-init-platform", page = page));
    }
    line(say!(lang, "app-init-next"));
    for (command, key) in [
        ("portevoix doctor", "app-init-next-doctor"),
        ("portevoix plan", "app-init-next-plan"),
        ("portevoix run", "app-init-next-run"),
    ] {
        line(format!("  {command:<20}{}", crate::lang::say(lang, key, &[])));
    }
    Ok(ExitCode::SUCCESS)
}

fn failed(path: &Path, error: &std::io::Error, lang: Lang) -> Stop {
    let (path, reason) = (path.display().to_string(), error.to_string());
    Stop::new(of_io(error), say!(lang, "app-folder-failed", path = path, reason = reason))
}

/// A file to be written.
struct NewFile {
    path: String,
    bytes: Vec<u8>,
    /// For its owner alone.
    secret: bool,
}

fn files(answers: &Answers) -> Vec<NewFile> {
    let open = |path: String, bytes: Vec<u8>| NewFile { path, bytes, secret: false };
    let mut files = vec![open(FILE.to_owned(), answers.configuration().into_bytes())];
    files.extend(folder::sample().into_iter().map(|file| {
        let bytes = if file.path == crate::content::BRAND { answers.brand(file.bytes) } else { file.bytes };
        open(format!("content/{}", file.path), bytes)
    }));
    files.push(open(".env.example".to_owned(), env_example().into_bytes()));
    let secret = |name: &str, text: &str| {
        let path = format!("{SECRETS}/{name}");
        NewFile { path, bytes: text.as_bytes().to_vec(), secret: true }
    };
    files.extend(SECRET_FILES.iter().map(|name| secret(name, "")));
    // Whoever keeps the folder in git does not keep these.
    files.push(secret(".gitignore", "*\n"));
    files
}

/// `false` when there is such a file already: nobody's work is overwritten.
fn write_new(path: &Path, bytes: &[u8], secret: bool) -> std::io::Result<bool> {
    use std::io::Write as _;
    if let Some(folder) = path.parent() {
        if secret { owner::folder(folder)? } else { std::fs::create_dir_all(folder)? }
    }
    let mut options = if secret { owner::file() } else { std::fs::File::options() };
    match options.write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(bytes).map(|()| true),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}

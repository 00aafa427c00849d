//! `portevoix content check` and `content schema`.
use std::path::Path;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use url::Url;

use super::content::unreadable;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop};
use crate::app::findings::{Base, Findings, Format};
use crate::app::terminal::{line, warn};
use crate::app::{Ended, folder};
use crate::content::keys::{BRAND_FILE, FRONT};
use crate::content::{Written, schema};
use crate::flow::check;
use crate::flow::port::Clock as _;
use crate::lang::Lang;
use crate::say;
use crate::schedule::keys::FILE;

/// Flags of `content check`.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(crate) struct CheckArgs {
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Leave warnings out
    #[arg(long)]
    only_errors: bool,
}

/// A file whose form is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// The front matter of an item
    #[value(name = "front-matter")]
    Front,
    /// schedules.toml
    Schedules,
    /// brand.toml
    Brand,
}

/// Names every problem; a code of its own when there is an error among them.
pub(crate) fn check_all(config: &Config, args: CheckArgs, lang: Lang) -> Ended {
    let place = &config.content.folder;
    let files = folder::read(place).map_err(|error| unreadable(place, &error, lang))?;
    let link = usual_link(config)?;
    let (catalogue, found) = check::check(&files, config.content.trust_file_approvals, SystemClock.now(), &link);
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let base = Base::of(&whole(place), &whole(Path::new(".")));
    let items = catalogue.library.items.len();
    let findings = Findings { files: &files, found: &found, only_errors: args.only_errors, base: &base, items };
    let (errors, warnings) = findings.counts();
    let written = findings.written(args.format, lang);
    if args.format == Format::Human {
        if !written.is_empty() {
            warn(written);
        }
        line(say!(lang, "app-content-checked", items = findings.items, errors = errors, warnings = warnings));
    } else {
        line(written);
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { Exit::Content.into() })
}

/// A tracked link as long as those of kits.
pub(super) fn usual_link(config: &Config) -> Result<Url, Stop> {
    let page = config.listen.url(config.listen.public);
    page.join("r/12345678901").map_err(|error| Stop::new(Exit::Configuration, error.to_string()))
}

/// The JSON Schema of a file, on one document; of the front matter where none is named.
pub(crate) fn print_schema(form: Form) -> Ended {
    line(form.schema());
    Ok(ExitCode::SUCCESS)
}

impl Form {
    /// Its JSON Schema, as it is printed and shipped.
    fn schema(self) -> String {
        let schema = match self {
            Self::Front => schema("Front matter of an item of portevoix", &FRONT, Written::Yaml),
            Self::Schedules => schema("schedules.toml of portevoix", &FILE, Written::Toml),
            Self::Brand => schema("brand.toml of portevoix", &BRAND_FILE, Written::Toml),
        };
        format!("{schema:#}")
    }
}

//! A command line that clap refuses, told in French; its own words are English.
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::french::{french, usage};

/// What is wrong, what was probably meant, and where to read on. `None` for a page of help, which is no refusal.
pub(in crate::app) fn refusal(error: &Error) -> Option<String> {
    let of = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => fill("unrecognized subcommand '{}'", &[&of(ContextKind::InvalidSubcommand)]),
        ErrorKind::UnknownArgument => fill("unexpected argument '{}' found", &[&argument]),
        ErrorKind::InvalidValue if value.is_empty() => {
            fill("a value is required for '{}' but none was supplied", &[&argument])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(|cause| format!(" ({cause})")).unwrap_or_default();
            fill("invalid value '{}' for '{}'", &[&value, &argument]) + &why
        }
        ErrorKind::ArgumentConflict => match of(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => {
                fill("the argument '{}' cannot be used multiple times", &[&argument])
            }
            prior => fill("the argument '{}' cannot be used with '{}'", &[&argument, &prior]),
        },
        ErrorKind::MissingRequiredArgument => {
            fill("the following required arguments were not provided: {}", &[&argument])
        }
        ErrorKind::InvalidUtf8 => french("invalid UTF-8 was detected in one or more arguments").to_owned(),
        _ => return None,
    };
    let mut lines = vec![format!("portevoix: {what}")];
    let values = of(ContextKind::ValidValue);
    if !values.is_empty() {
        lines.push(format!("{} {values}", french("Possible values:")));
    }
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = meant.map(of).into_iter().find(|meant| !meant.is_empty());
    lines.extend(meant.map(|meant| fill("a similar one exists: {}", &[&meant])));
    let used = of(ContextKind::Usage);
    lines.extend(used.strip_prefix("Usage:").map(|used| format!("\n{}", usage(used.trim()))));
    lines.push(format!("\n{}", french("For more information, try '--help'.")));
    Some(lines.join("\n"))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        // The others have a form of their own.
        other => other.to_string(),
    }
}

/// The French of `pattern`, with `values` in the order of its gaps, which is that of the English.
fn fill(pattern: &str, values: &[&str]) -> String {
    let pattern = french(pattern);
    let mut parts = pattern.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.zip(values).fold(first, |said, (part, value)| said + value + part)
}

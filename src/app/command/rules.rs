//! `portevoix rules check` and `list`.
use std::collections::BTreeSet;
use std::process::ExitCode;

use super::content::unreadable;
use super::run::print_findings;
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop};
use crate::app::folder;
use crate::app::terminal::line;
use crate::content::{Diagnostic, Kind, SourceFile};
use crate::disclosure::{Context, Jurisdiction, Language, Relationship, Rulebook, Surface, Weakening};
use crate::flow::port::Clock as _;
use crate::lang::Lang;
use crate::network::Network;
use crate::{content, say};

fn read(config: &Config, lang: Lang) -> Result<(Vec<SourceFile>, Rulebook, Vec<Diagnostic>), Stop> {
    let folder = &config.content.folder;
    let files = folder::read(folder).map_err(|error| unreadable(folder, &error, lang))?;
    let (book, findings) = Rulebook::read(&files);
    Ok((files, book, findings))
}

/// Names every problem and every weakening, and what applies to an employee at the organisation's seat.
pub(crate) fn check(config: &Config, lang: Lang) -> Ended {
    let (files, book, findings) = read(config, lang)?;
    print_findings(&findings, lang);
    if book.reward_per_share {
        line(say!(lang, "app-rules-rewarded"));
    }
    for weakening in book.weakenings() {
        line(weakened(weakening, lang));
    }
    let (library, _) = content::read(&files);
    match book.jurisdiction(&library.brand.country) {
        Some(seat) => applied(&book, &seat, lang),
        None => line(say!(lang, "app-rules-no-seat", country = &library.brand.country)),
    }
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = findings.len() - errors;
    line(say!(lang, "app-rules-checked", packs = book.packs.len(), errors = errors, warnings = warnings));
    Ok(if errors == 0 { ExitCode::SUCCESS } else { Exit::Content.into() })
}

fn weakened(weakening: &Weakening, lang: Lang) -> String {
    say!(
        lang,
        "app-rules-weakening",
        rule = &weakening.rule,
        jurisdiction = weakening.jurisdiction.code(),
        aspect = weakening.aspect.code(),
        was = &weakening.was,
        is = &weakening.is,
        who = &weakening.decided_by,
        why = &weakening.reason,
    )
}

/// One line a kind of content.
fn applied(book: &Rulebook, seat: &Jurisdiction, lang: Lang) {
    line(say!(lang, "app-rules-applied", jurisdiction = seat.code()));
    let jurisdictions = [seat.clone()];
    for kind in Kind::ALL {
        let context = Context {
            org: None,
            relationship: Relationship::Employee,
            kind,
            network: Network::Linkedin,
            lang: Language::from(lang),
            jurisdictions: &jurisdictions,
            rewarded: false,
            surface: Surface::Post,
            content_warning: None,
            on: SystemClock.now().zoned(&jiff::tz::TimeZone::UTC).date(),
        };
        for applied in book.applied(&context) {
            let rule = applied.rule;
            let review = rule.review.code();
            line(format!("  {:14} {:28} {:24} {:15} {review}", kind.code(), rule.id, rule.asked(), rule.zone.code()));
        }
    }
}

/// One line a pack: code, version, number of rules, name; then what it is based on.
pub(crate) fn list(config: &Config, lang: Lang) -> Ended {
    let (_, book, findings) = read(config, lang)?;
    print_findings(&findings, lang);
    for pack in &book.packs {
        let (code, version) = (pack.jurisdiction.code(), &pack.version);
        let name = if lang == Lang::Fr { &pack.names.0 } else { &pack.names.1 };
        line(format!("{code:12} {version:12} {:3}  {name}", pack.rules.len()));
        let sources: BTreeSet<(&str, &str)> =
            pack.rules.iter().map(|rule| (rule.source.as_str(), rule.source_date.as_str())).collect();
        for (source, date) in sources {
            line(format!("    {source} ({date})"));
        }
    }
    line(say!(lang, "app-rules-advice"));
    Ok(ExitCode::SUCCESS)
}

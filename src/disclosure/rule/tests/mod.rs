//! Rules as data: what is shipped answers every post, and nothing is weakened in silence.

mod hostile;
mod overlay;
mod shipped;

use jiff::civil::{Date, date};

use super::{Case, Pack, Rulebook};
use crate::content::{Diagnostic, Kind, SourceFile};
use crate::disclosure::{Language, Relationship};
use crate::network::Network;

pub(super) const TODAY: Date = date(2026, 11, 22);

/// Every post that rules can tell apart, today.
pub(super) fn every_case() -> impl Iterator<Item = Case> {
    Relationship::ALL.into_iter().flat_map(|relationship| {
        Kind::ALL.into_iter().flat_map(move |kind| {
            Network::ALL.into_iter().flat_map(move |network| {
                Language::ALL.into_iter().flat_map(move |lang| {
                    [false, true].map(|rewarded| Case { relationship, kind, network, lang, rewarded, on: TODAY })
                })
            })
        })
    })
}

pub(super) fn employee(kind: Kind) -> Case {
    Case {
        relationship: Relationship::Employee,
        kind,
        network: Network::Linkedin,
        lang: Language::En,
        rewarded: false,
        on: TODAY,
    }
}

pub(super) fn pack<'b>(book: &'b Rulebook, code: &str) -> &'b Pack {
    book.pack(&book.jurisdiction(code).unwrap()).unwrap()
}

/// The book with these files of `rules/`, and what was found.
pub(super) fn read(files: &[(&str, &str)]) -> (Rulebook, Vec<Diagnostic>) {
    let file = |(name, text): &(&str, &str)| SourceFile {
        path: format!("rules/{name}.toml"),
        bytes: text.as_bytes().to_vec(),
    };
    Rulebook::read(&files.iter().map(file).collect::<Vec<_>>())
}

pub(super) fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|finding| finding.code.code).collect()
}

//! What is wrong between items, or becomes wrong with time: asked for by a check, and no reason not to use a file.
use std::collections::HashMap;

use super::code;
use super::diagnostic::{Code, Diagnostic};
use super::item::{Item, Version};
use super::library::Library;
use super::places::{Part, place_in};
use super::source::SourceFile;
use super::state::State;
use crate::id::Millis;
use crate::lang::Lang;
use crate::network::Network;

/// Findings about the items of `library`, which was read from `files`, at `now`. `draws` says whether our font has a
/// character.
#[must_use]
pub fn lint(files: &[SourceFile], library: &Library, now: Millis, draws: impl Fn(char) -> bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for item in library.items.values() {
        // What was approved had its time; a draft that is over before it begins has a wrong date.
        if item.expires.is_some_and(|until| until <= now) && library.state(item) != State::Approved {
            found.extend(past(files, library, item));
        }
        for version in item.versions.values() {
            if let Some(lost) = version.title.chars().find(|c| !draws(*c)) {
                let args = vec![("sign", lost.to_string()), ("point", format!("U+{:04X}", u32::from(lost)))];
                found.push(say(files, &code::GLYPH, version, Part::Key("title"), args));
            }
        }
    }
    found.extend(elsewhere(files, library));
    found
}

fn past(files: &[SourceFile], library: &Library, item: &Item) -> Option<Diagnostic> {
    let until = item.expires?;
    let names = |version: &&Version| place_in(files, &version.path, Part::Key("expires")) != Some((1, 1));
    let version = item.versions.values().find(names)?;
    // The day after the last: the instant itself is no longer part of it.
    let day = until.plus(-1).zoned(&library.brand.zone).date().to_string();
    Some(say(files, &code::PAST, version, Part::Key("expires"), vec![("day", day)]))
}

/// Captions that two items share: in one language, and for the same networks.
fn elsewhere(files: &[SourceFile], library: &Library) -> Vec<Diagnostic> {
    let mut first: HashMap<(Lang, Option<Network>, String), &Item> = HashMap::new();
    let mut found = Vec::new();
    for item in library.items.values() {
        for version in item.versions.values() {
            for caption in &version.captions {
                let words: Vec<&str> = caption.text.split_whitespace().collect();
                let words = words.join(" ").to_lowercase();
                let known = first.entry((version.lang, caption.network, words)).or_insert(item);
                if known.id != item.id {
                    let other = known.versions.get(&version.lang).map_or("", |version| &version.path);
                    let args = vec![("other", other.to_owned())];
                    found.push(say(files, &code::CAPTION_ELSEWHERE, version, Part::Caption(&caption.text), args));
                }
            }
        }
    }
    found
}

fn say(
    files: &[SourceFile],
    code: &'static Code,
    version: &Version,
    part: Part<'_>,
    args: Vec<(&'static str, String)>,
) -> Diagnostic {
    let place = place_in(files, &version.path, part);
    Diagnostic { code, path: version.path.clone(), place, args }
}

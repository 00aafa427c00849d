//! What is asked of a document: each question with its name.

use std::collections::{BTreeSet, HashMap};

use super::fields::{self, Fields, strayed};
use super::items::Items;
use super::node::Node;
use super::people::People;
use super::place::Path;
use super::problem::{Code, Problems};
use super::{MOST_ASKED, MOST_LOOKED_AT};
use crate::reach::Question;

/// A question with the name under which it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Once in a document.
    pub id: String,
    /// What is asked.
    pub question: Question,
}

/// One question for each item, named as the item is: what is asked where the document asks nothing itself.
pub(super) fn each(items: &Items) -> Vec<Asked> {
    items.ids.iter().enumerate().map(|(place, id)| Asked { id: id.clone(), question: Question::item(place) }).collect()
}

/// Reads the list `ask`.
pub(super) fn asked(
    node: &Node<'_>,
    path: &Path<'_>,
    people: &People,
    items: &Items,
    problems: &mut Problems,
) -> Vec<Asked> {
    let (mut found, mut seen) = (vec![], HashMap::new());
    for (index, node) in fields::list(node, path, MOST_ASKED, problems).unwrap_or_default().iter().enumerate() {
        let path = path.index(index);
        let Some(fields) = Fields::of(node, &path, &["id", "items", "people", "teams"], problems) else { continue };
        let Some(id) = fields.new_id(&mut seen, index, problems) else { continue };
        let items = match fields.get("items") {
            Some(node) => places(node, &path.key("items"), &items.places, Code::UnknownItem, problems),
            None => (0..items.ids.len()).collect(),
        };
        let members = members(&fields, &path, people, problems);
        found.push(Asked { id, question: Question { items: items.into_iter().collect(), members } });
    }
    let shares =
        |asked: &Asked| asked.question.items.iter().map(|place| items.items[*place].shares.len()).sum::<usize>();
    let looked_at: usize = found.iter().map(shares).sum();
    if looked_at > MOST_LOOKED_AT {
        let words = || vec![("count", looked_at.into()), ("most", MOST_LOOKED_AT.into())];
        problems.note(Code::TooMany, path, words);
    }
    found
}

/// Those who are named, and those of the teams that are named; `None` where neither is.
fn members(
    fields: &Fields<'_, '_>,
    path: &Path<'_>,
    people: &People,
    problems: &mut Problems,
) -> Option<BTreeSet<usize>> {
    let (named, teams) = (fields.get("people"), fields.get("teams"));
    if named.is_none() && teams.is_none() {
        return None;
    }
    let below = path.key("people");
    let mut members =
        named.map(|node| places(node, &below, &people.places, Code::UnknownPerson, problems)).unwrap_or_default();
    let path = path.key("teams");
    let list = teams.and_then(|node| fields::list(node, &path, usize::MAX, problems)).unwrap_or_default();
    for (index, node) in list.iter().enumerate() {
        let path = path.index(index);
        let Some(team) = fields::id(node, &path, problems) else { continue };
        match people.teams.get(&team) {
            Some(places) => members.extend(places),
            None => problems.note(Code::UnknownTeam, &path, || strayed(&team, people.teams.keys().map(String::as_str))),
        }
    }
    Some(members)
}

/// The places of a list of ids; an id that stands there twice counts once.
fn places(
    node: &Node<'_>,
    path: &Path<'_>,
    known: &HashMap<String, usize>,
    code: Code,
    problems: &mut Problems,
) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for (index, node) in fields::list(node, path, usize::MAX, problems).unwrap_or_default().iter().enumerate() {
        let path = path.index(index);
        let Some(id) = fields::id(node, &path, problems) else { continue };
        match known.get(&id) {
            Some(place) => {
                found.insert(*place);
            }
            // In the order of the alphabet: a guess must not depend on how a map is laid out.
            None => problems.note(code, &path, || {
                let mut names: Vec<&str> = known.keys().map(String::as_str).collect();
                names.sort_unstable();
                strayed(&id, names.into_iter())
            }),
        }
    }
    found
}

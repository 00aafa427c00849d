//! The people of a document, and what is known of their audiences.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::MOST_BYTES;
use super::fields::{self, Fields, entries, missed, out_of_range, wrong};
use super::node::Node;
use super::place::Path;
use super::problem::{Code, Problems, Word};
use super::sample::{One, alone, pseudonyms, usable};
use crate::network::Network;
use crate::reach::{Audience, AudienceError, Connections, MOST_AUDIENCE, Member, Sample, parse_audience};

/// People with their names: what the other parts of the document refer to.
#[derive(Debug, Default)]
pub(super) struct People {
    /// In the order of the document.
    pub(super) ids: Vec<String>,
    pub(super) members: Vec<Member>,
    /// Id to place.
    pub(super) places: HashMap<String, usize>,
    pub(super) teams: BTreeMap<String, BTreeSet<usize>>,
    /// Is there any sample, sound or not?
    pub(super) sampled: bool,
    /// That of the document, where it says one.
    theta: Option<f64>,
}

/// Reads the list `people` of a document with this theta.
pub(super) fn people(list: &[Node<'_>], path: &Path<'_>, theta: Option<f64>, problems: &mut Problems) -> People {
    let mut people = People { theta, ..People::default() };
    for (index, node) in list.iter().enumerate() {
        let path = path.index(index);
        // Somebody who cannot be read keeps the place, so that the others keep theirs.
        let member = one(node, &path, &mut people, problems).unwrap_or_default();
        people.members.push(member);
        people.ids.resize(index + 1, String::new());
    }
    people
}

fn one(node: &Node<'_>, path: &Path<'_>, people: &mut People, problems: &mut Problems) -> Option<Member> {
    let fields = Fields::of(node, path, &["id", "team", "audiences"], problems)?;
    let place = people.ids.len();
    people.ids.extend(fields.new_id(&mut people.places, place, problems));
    if let Some(team) = fields.get("team").and_then(|node| fields::id(node, &path.key("team"), problems)) {
        people.teams.entry(team).or_default().insert(place);
    }
    let mut member = Member::default();
    if let Some(node) = fields.get("audiences") {
        let path = path.key("audiences");
        for (code, node) in entries(node, &path, problems).into_iter().flatten() {
            let path = path.key(code);
            let Some(network) = network(code, &path, true, problems) else { continue };
            if let Some(known) = connections(node, &path, people, problems) {
                member.audiences.insert(network, known);
            }
        }
    }
    Some(member)
}

/// The network with this code; `key` says that the code is the key at the end of the path.
pub(super) fn network(code: &str, path: &Path<'_>, key: bool, problems: &mut Problems) -> Option<Network> {
    let found = code.parse().ok();
    if found.is_none() {
        let codes = Network::ALL.map(Network::code);
        let words = || {
            let mut words = missed(code, Network::meant(code).map(Network::code));
            words.push(("known", Word::names(&codes)));
            words
        };
        if key {
            problems.note_key(Code::UnknownNetwork, path, words);
        } else {
            problems.note(Code::UnknownNetwork, path, words);
        }
    }
    found
}

/// `412`, `"500+"`, `{"count": 412}`, `{"at_least": 500}`, `{"count": 750, "sample": [...]}`; nothing for `null`.
fn connections(node: &Node<'_>, path: &Path<'_>, people: &mut People, problems: &mut Problems) -> Option<Connections> {
    let range = 0..=u64::from(MOST_AUDIENCE);
    match node {
        Node::Null => None,
        Node::Text(text) => match parse_audience(text) {
            Ok(audience) => Some(Connections::Told(audience)),
            Err(AudienceError::Unreadable(text)) => {
                problems.note(Code::BadAudience, path, || vec![("text", text.as_str().into())]);
                None
            }
            Err(AudienceError::Negative | AudienceError::TooMany) => {
                out_of_range(path, &range, problems);
                None
            }
        },
        Node::Whole(_) | Node::Number(_) => {
            let count = fields::whole(node, path, range, problems)?;
            Some(Connections::Told(Audience::Count(u32::try_from(count).ok()?)))
        }
        Node::Map(_) => described(node, path, people, problems),
        Node::Flag | Node::List(_) => {
            wrong(path, "audience", problems);
            None
        }
    }
}

fn described(node: &Node<'_>, path: &Path<'_>, people: &mut People, problems: &mut Problems) -> Option<Connections> {
    let fields = Fields::of(node, path, &["count", "at_least", "sample"], problems)?;
    let count = fields.people("count", MOST_AUDIENCE, problems);
    let at_least = fields.people("at_least", MOST_AUDIENCE, problems);
    let sample = fields.get("sample");
    if fields.get("at_least").is_some() && (fields.get("count").is_some() || sample.is_some()) {
        problems.note(Code::TwoAudiences, path, Vec::new);
        return None;
    }
    match (at_least, sample) {
        // "At least nobody" says nothing.
        (Some(0), _) => return None,
        (Some(least), _) => return Some(Connections::Told(Audience::AtLeast(least))),
        (None, _) if fields.get("count").is_none() && fields.get("at_least").is_none() => {
            fields.missing("count", problems);
        }
        (None, _) => {}
    }
    let told = count.map(|count| Connections::Told(Audience::Count(count)));
    let Some(sample) = sample else { return told };
    people.sampled = true;
    let path = path.key("sample");
    let list = fields::list(sample, &path, MOST_BYTES, problems)?;
    let values = pseudonyms(list, &path, problems)?;
    let (count, theta) = (count?, people.theta?);
    let kept = usable(values, count, theta, &path, problems);
    kept.map_or(told, |pseudonyms| Some(Connections::Sample(Sample { count, pseudonyms })))
}

/// Leaves out the samples that were made under another key, where that can be told: only their counts stay.
pub(super) fn without_strangers(
    people: &mut People,
    by_account: &BTreeSet<Network>,
    inside: &BTreeSet<u64>,
    path: &Path<'_>,
    problems: &mut Problems,
) {
    let mut samples = vec![];
    let mut networks = vec![];
    for (member, known) in people.members.iter().enumerate() {
        for (network, known) in &known.audiences {
            if let Connections::Sample(sample) = known {
                let kind = if by_account.contains(network) { 1 + *network as u8 } else { 0 };
                samples.push(One { member, kind, pseudonyms: &sample.pseudonyms });
                networks.push((member, *network, sample.count, sample.pseudonyms.len()));
            }
        }
    }
    for place in alone(&samples, inside) {
        let (member, network, count, kept) = networks[place];
        let known = &mut people.members[member].audiences;
        known.insert(network, Connections::Told(Audience::Count(count)));
        let (person, audiences) = (path.index(member), "audiences");
        let audiences = person.key(audiences);
        let audience = audiences.key(network.code());
        problems.note(Code::SampleAlone, &audience.key("sample"), || vec![("kept", kept.into())]);
    }
}

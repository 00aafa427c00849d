//! What a stranger may send: texts, actions and JSON of every wrong kind, all from one seed.
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

use crate::world::below;

/// Says which seed it was when a test fails.
pub(crate) struct Dice {
    seed: u64,
    rng: ChaCha8Rng,
}

impl Drop for Dice {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("the seed was {}: PORTEVOIX_SEED={} plays it again", self.seed, self.seed);
        }
    }
}

/// Pieces that mean something somewhere.
const ODD: &[&str] = &[
    "",
    " ",
    "\0",
    "\n\n\n",
    ":",
    "::::",
    "0",
    "-1",
    "9223372036854775808",
    "18446744073709551616",
    "NaN",
    "null",
    "true",
    "{}",
    "[]",
    "{$title}",
    "{ $title }",
    "%s%n",
    "../../etc/passwd",
    "'; DROP TABLE share; --",
    "\" OR 1=1",
    "<script>alert(1)</script>",
    "@everyone",
    "<@&1>",
    "<!channel>",
    "<http://evil.example|you>",
    "[x](javascript:1)",
    "\u{202e}gnirts",
    "\u{200b}",
    "\u{feff}",
    "👩‍👩‍👧‍👦",
    "e\u{301}\u{301}\u{301}",
    "李",
    "ﷺ",
    "\u{10ffff}",
    "admin",
    "approver",
    "share:",
    "kit:unique-reach:linkedin:en:4294967295",
    "kit:unique-reach:linkedin:en:-1",
    "undo:",
    "me:language xx",
    "me:named on",
    "me:audience linkedin 99999999999999999999",
    "train:native:999999999999",
    "reply:",
    "more:",
    "https://example.com/\u{202e}",
    "http://127.0.0.1:8080/",
    "file:///etc/passwd",
    "data:text/html,x",
    "xn--",
];

impl Dice {
    /// Dice of this seed, or of the one in `PORTEVOIX_SEED`.
    pub(crate) fn new(seed: u64) -> Self {
        let given = std::env::var("PORTEVOIX_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or(seed);
        Self { seed, rng: ChaCha8Rng::seed_from_u64(seed) }
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(below(&mut self.rng, bound as u64)).unwrap()
    }

    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// One of them; nothing of nothing.
    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        if of.is_empty() { None } else { Some(&of[self.below(of.len())]) }
    }

    /// A text that nobody would type; one in forty is a giant.
    pub(crate) fn text(&mut self) -> String {
        let piece = |dice: &mut Self| dice.one(ODD).to_owned();
        match self.below(40) {
            0 => {
                let (one, times) = (piece(self), 1_000 + self.below(20_000));
                format!("{one}x").repeat(times)
            }
            1..=10 => (0..self.below(8)).map(|_| piece(self)).collect::<Vec<_>>().join(self.one(&[" ", ":", ""])),
            _ => piece(self),
        }
    }

    /// An action that was real once, with something wrong in it.
    pub(crate) fn forged(&mut self, real: &str, ids: &[String]) -> String {
        let mut parts: Vec<String> = real.split(':').map(str::to_owned).collect();
        let at = self.below(parts.len());
        match self.below(7) {
            0 => parts[at] = self.text(),
            1 => parts.insert(at, self.text()),
            2 => drop(parts.remove(at)),
            3 => parts.reverse(),
            4 => parts[at] = parts[at].to_uppercase(),
            5 => {
                let cut = parts[at].chars().count().saturating_sub(1);
                parts[at] = parts[at].chars().take(cut).collect();
            }
            // Somebody else's kit, share, item or person behind a verb that knows it.
            _ => {
                let id = self.pick(ids).cloned().unwrap_or_default();
                *parts.last_mut().unwrap() = id;
            }
        }
        parts.join(":")
    }

    /// A value of any kind.
    fn value(&mut self) -> Value {
        match self.below(10) {
            0 => Value::Null,
            1 => json!(self.below(2) == 0),
            2 => json!(-1),
            3 => json!(u64::MAX),
            4 => json!(1e308),
            5 => json!([]),
            6 => json!({}),
            7 => json!([[[[[[[[{"id": "1"}]]]]]]]]),
            8 => {
                let deep = 2 + self.below(100);
                (0..deep).fold(json!("deep"), |inner, _| json!([inner]))
            }
            _ => json!(self.text()),
        }
    }

    /// Real JSON with one to four things wrong in it: of another kind, missing, moved, doubled, or one of `ids`.
    pub(crate) fn spoilt(&mut self, real: &Value, ids: &[String]) -> Value {
        let mut spoilt = real.clone();
        for _ in 0..=self.below(4) {
            let paths = paths(&spoilt);
            let Some(path) = self.pick(&paths).cloned() else { break };
            let new = match self.below(4) {
                0 => None,
                1 => self.pick(ids).map(|id| json!(id)),
                2 => self.pick(&paths).and_then(|other| spoilt.pointer(other)).cloned(),
                _ => Some(self.value()),
            };
            match new {
                Some(new) => *spoilt.pointer_mut(&path).unwrap() = new,
                None => remove(&mut spoilt, &path),
            }
        }
        spoilt
    }
}

/// Every place in a document, the root not among them.
fn paths(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        if !at.is_empty() {
            found.push(at.to_owned());
        }
        match value {
            Value::Object(fields) => {
                for (name, inner) in fields {
                    walk(inner, &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), found);
                }
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, inner)| walk(inner, &format!("{at}/{index}"), found));
            }
            _ => {}
        }
    }
    let mut found = vec![];
    walk(value, "", &mut found);
    found
}

fn remove(value: &mut Value, path: &str) {
    let (parent, last) = path.rsplit_once('/').unwrap();
    match value.pointer_mut(parent) {
        Some(Value::Object(fields)) => drop(fields.remove(&last.replace("~1", "/").replace("~0", "~"))),
        Some(Value::Array(items)) => {
            let at = last.parse::<usize>().unwrap();
            if at < items.len() {
                items.remove(at);
            }
        }
        _ => {}
    }
}

//! Lists of accounts in JSON: X's `follower.js` and what Bluesky answers. Its twin in the page is
//! `assets/audience/lists.js`.

use serde_json::Value;

use crate::network::Network;

use super::columns::account;
use super::identity::trim;
use super::problem::{FOLLOWING, JSON, MORE_PAGES, NOT_LIST, OTHER_EXPORT, Problem};
use super::{Row, Rows};

/// How every file of X's archive begins: a script that fills a part of a list.
const SCRIPT: &str = "window.YTD.";

/// Is it JSON, or X's script around it?
pub(super) fn looks_like(text: &str) -> bool {
    let text = trim(text);
    text.starts_with(['[', '{']) || text.starts_with(SCRIPT)
}

/// A decentralised identifier, as Bluesky names accounts.
pub(super) fn is_did(text: &str) -> bool {
    let Some((method, id)) = text.strip_prefix("did:").and_then(|rest| rest.split_once(':')) else { return false };
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"._:%-".contains(&b);
    !method.is_empty()
        && method.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        && (1..=2048).contains(&id.len())
        && id.bytes().all(plain)
}

/// The name and number of a part of X's archive, and the JSON behind them.
fn part(script: &str) -> Option<(&str, u32, &str)> {
    let (name, rest) = script.strip_prefix(SCRIPT)?.split_once(".part")?;
    let (number, json) = rest.split_once('=')?;
    let number = number.trim_end_matches([' ', '\t', '\r', '\n']);
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let named = (1..=64).contains(&name.len()) && name.bytes().all(word);
    let numbered = (1..=6).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    (named && numbered).then_some((name, number.parse().ok()?, json))
}

/// Reads lists of accounts.
pub(super) fn read(text: &str) -> Result<Rows, Problem> {
    let script = trim(text);
    if !script.starts_with(SCRIPT) {
        return unnamed(&parse(script)?);
    }
    match part(script).ok_or_else(|| Problem::new(&NOT_LIST))? {
        ("following", ..) => Err(Problem::new(&FOLLOWING)),
        ("follower", number, json) => {
            let value = parse(json)?;
            Ok(of_x(value.as_array().ok_or_else(|| Problem::new(&NOT_LIST))?, number > 0))
        }
        (other, ..) => Err(Problem::new(&OTHER_EXPORT).naming("what", other)),
    }
}

fn parse(json: &str) -> Result<Value, Problem> {
    let json = trim(json);
    serde_json::from_str(json.strip_suffix(';').unwrap_or(json)).map_err(|_| Problem::new(&JSON))
}

/// JSON that does not say what it is: its first entry does.
fn unnamed(value: &Value) -> Result<Rows, Problem> {
    let one = std::slice::from_ref(value);
    let (entries, list) = value.as_array().map_or((one, false), |entries| (entries.as_slice(), true));
    let Some(first) = entries.first() else { return Ok(Rows { network: None, rows: vec![], notes: vec![] }) };
    let has = |key| first.get(key).is_some();
    let did = has("did") || first.as_str().is_some_and(|text| is_did(trim(text)));
    match () {
        () if has("followers") => of_pages(entries),
        () if has("follows") => Err(Problem::new(&FOLLOWING)),
        () if list && has("follower") => Ok(of_x(entries, false)),
        () if list && has("following") => Err(Problem::new(&FOLLOWING)),
        () if list && did => Ok(of_bluesky(entries.iter(), false)),
        () => Err(Problem::new(&NOT_LIST)),
    }
}

fn more(yes: bool) -> Vec<Problem> {
    if yes { vec![Problem::new(&MORE_PAGES)] } else { vec![] }
}

fn of_x(entries: &[Value], is_later: bool) -> Rows {
    let number = |text: &&str| (1..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let id = |entry: &Value| entry.get("follower")?.get("accountId")?.as_str().filter(number).map(str::to_owned);
    let row = |entry| Row { content: Ok(account(Network::X, id(entry).as_deref())), at: None };
    Rows { network: Some(Network::X), rows: entries.iter().map(row).collect(), notes: more(is_later) }
}

/// Pages of `app.bsky.graph.getFollowers`, in their order.
fn of_pages(pages: &[Value]) -> Result<Rows, Problem> {
    let list = |page: &'_ Value| page.get("followers").and_then(Value::as_array).cloned();
    let lists = pages.iter().map(list).collect::<Option<Vec<_>>>().ok_or_else(|| Problem::new(&NOT_LIST))?;
    let cursor = pages.last().and_then(|page| page.get("cursor")?.as_str());
    Ok(of_bluesky(lists.iter().flatten(), cursor.is_some_and(|cursor| !cursor.is_empty())))
}

fn of_bluesky<'a>(entries: impl Iterator<Item = &'a Value>, is_cut: bool) -> Rows {
    let did =
        |entry: &'a Value| entry.as_str().or_else(|| entry.get("did")?.as_str()).map(trim).filter(|did| is_did(did));
    let row = |entry| Row { content: Ok(account(Network::Bluesky, did(entry))), at: None };
    Rows { network: Some(Network::Bluesky), rows: entries.map(row).collect(), notes: more(is_cut) }
}

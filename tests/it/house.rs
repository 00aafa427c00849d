//! The order of the house, held by reading `src/**`: who may use whom, what stays outside, what the map says.
//!
//! Each check is a function from files to findings. The house is clean when all of them find nothing; below each stands
//! a small bad example, so that a check that could not fail would itself fail.

use std::collections::BTreeMap;

use crate::source::{Source, root, sources};

mod papers;

/// The rooms in the order of the house: a room uses only what stands before it. No exceptions.
const ROOMS: [&str; 16] = [
    "id",
    "lang",
    "network",
    "content",
    "disclosure",
    "schedule",
    "share",
    "reach",
    "board",
    "ledger",
    "store",
    "flow",
    "fetch",
    "chat",
    "web",
    "app",
];
/// The last room of values in, values out.
const LAST_PURE: &str = "ledger";
/// What makes a room impure: beginnings of paths, and single names.
const IMPURE: &[&str] = &[
    "tokio",
    "sqlx",
    "serenity",
    "axum",
    "reqwest",
    "getrandom",
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "SystemTime",
    "Instant",
];
/// An address is a value: reading one asks nobody anything.
const PURE_ALL_THE_SAME: &[&str] = &["std::net::IpAddr", "std::net::Ipv4Addr", "std::net::Ipv6Addr"];
/// Longest file, in lines.
const LONGEST: usize = 500;
/// Longer files, each with the reason why it is one idea all the same.
const LONGER: &[(&str, &str)] = &[];

fn place(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

/// The room that a path of the crate leads to; `crate::say` is a macro of `lang`, `crate::Name` no room at all.
fn target(path: &[String]) -> Option<&str> {
    match (path.first()?.as_str(), path.get(1)?.as_str()) {
        ("crate", "say") => Some("lang"),
        ("crate", room) => Some(room),
        _ => None,
    }
}

fn order(sources: &[Source]) -> Vec<String> {
    let mut found = vec![];
    for source in sources.iter().filter(|source| !["lib", "main"].contains(&source.room())) {
        let own = place(source.room());
        for (line, path) in source.paths() {
            let at = format!("src/{}:{line}: {}", source.path, path.join("::"));
            match target(&path) {
                None if climbs_out(source, &path) => found.push(format!("{at} leaves its room through super")),
                None => {}
                Some(used) => match (place(used), own) {
                    (None, _) => found.push(format!("{at} names no room")),
                    (Some(used), Some(own)) if used > own => found.push(format!("{at} stands further down")),
                    _ => {}
                },
            }
        }
    }
    found
}

/// More `super`s than folders lead out of the room. Inline modules (`mod tests`) may add one of their own.
fn climbs_out(source: &Source, path: &[String]) -> bool {
    let supers = path.iter().take_while(|part| *part == "super").count();
    let folders = source.path.matches('/').count();
    let depth = if source.path.ends_with("/mod.rs") { folders } else { folders + 1 };
    supers > depth || (supers == depth && path.get(supers).is_some_and(|next| place(next).is_some()))
}

fn rooms_listed(lib: &Source) -> Vec<String> {
    let listed: Vec<String> = lib.modules().into_iter().map(|(name, _)| name).collect();
    if listed == ROOMS { vec![] } else { vec![format!("src/lib.rs lists {listed:?}, the house is {ROOMS:?}")] }
}

fn purity(sources: &[Source]) -> Vec<String> {
    let mut found = vec![];
    for source in sources.iter().filter(|source| place(source.room()) <= place(LAST_PURE)) {
        let Some(_) = place(source.room()) else { continue };
        for (line, path) in source.paths() {
            let whole = path.join("::");
            let allowed = PURE_ALL_THE_SAME.contains(&whole.as_str());
            let begins = |word: &&str| whole == **word || whole.starts_with(&format!("{word}::"));
            let clock = path.iter().any(|part| part == "SystemTime" || part == "Instant");
            let now = path.last().is_some_and(|part| part == "now");
            if !allowed && (IMPURE.iter().any(begins) || clock || now) {
                found.push(format!("src/{}:{line}: {whole} in a pure room", source.path));
            }
        }
    }
    found
}

fn platforms(sources: &[Source]) -> Vec<String> {
    let mut found = vec![];
    for source in sources {
        let adapter = |name: &str| source.path.starts_with(&format!("chat/{name}"));
        for (crate_name, adapter_name) in [("serenity", "discord"), ("slack_morphism", "slack")] {
            let words = source.code.split(|c: char| !c.is_alphanumeric() && c != '_');
            if !adapter(adapter_name) && words.into_iter().any(|word| word.to_lowercase().starts_with(crate_name)) {
                found.push(format!("src/{}: {crate_name} outside its adapter", source.path));
            }
        }
    }
    found
}

fn sql_and_html(sources: &[Source]) -> Vec<String> {
    const SQL: &[&str] = &["SELECT ", "INSERT INTO", "DELETE FROM", "UPDATE ", "CREATE TABLE", "PRAGMA "];
    const HTML: &[&str] = &["<div", "<a ", "<p>", "<p ", "<span", "<form", "<button", "<html"];
    let mut found = vec![];
    for source in sources {
        for (line, text) in &source.strings {
            let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
            let at = format!("src/{}:{line}", source.path);
            if source.room() != "store" && holds(SQL) {
                found.push(format!("{at}: SQL outside store"));
            }
            if source.room() != "web" && holds(HTML) {
                found.push(format!("{at}: HTML outside web"));
            }
        }
    }
    found
}

/// `chat` and `web` are strangers; the order alone would let `web` name `chat`.
fn strangers(sources: &[Source]) -> Vec<String> {
    let mut found = vec![];
    for source in sources {
        for (line, path) in source.paths() {
            if let ("chat", Some("web")) | ("web", Some("chat")) = (source.room(), target(&path)) {
                found.push(format!("src/{}:{line}: {}", source.path, path.join("::")));
            }
        }
    }
    found
}

/// Walks the `mod` declarations from the two roots; answers the files reached, each with whether only tests see it.
fn reached(sources: &[Source]) -> BTreeMap<String, bool> {
    let by_path: BTreeMap<&str, &Source> = sources.iter().map(|source| (source.path.as_str(), source)).collect();
    let mut reached = BTreeMap::new();
    let mut open = vec![("lib.rs".to_owned(), false), ("main.rs".to_owned(), false)];
    while let Some((path, test)) = open.pop() {
        let Some(source) = by_path.get(path.as_str()) else { continue };
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let base = match (folder, file) {
            ("", "lib.rs" | "main.rs") => String::new(),
            (folder, "mod.rs") => format!("{folder}/"),
            ("", file) => format!("{}/", file.trim_end_matches(".rs")),
            (folder, file) => format!("{folder}/{}/", file.trim_end_matches(".rs")),
        };
        for (name, tests_only) in source.modules() {
            let both = [format!("{base}{name}.rs"), format!("{base}{name}/mod.rs")];
            open.extend(both.map(|path| (path, test || tests_only)));
        }
        reached.insert(path, test);
    }
    reached
}

fn unreachable(sources: &[Source]) -> Vec<String> {
    let reached = reached(sources);
    let lost = sources.iter().filter(|source| !reached.contains_key(&source.path));
    lost.map(|source| format!("src/{}: no mod leads here", source.path)).collect()
}

fn too_long(sources: &[Source], longer: &[(&str, &str)]) -> Vec<String> {
    let excused = |source: &&Source| longer.iter().any(|(path, reason)| *path == source.path && !reason.is_empty());
    let long = sources.iter().filter(|source| source.lines > LONGEST);
    let mut found: Vec<String> =
        long.clone().filter(|s| !excused(s)).map(|s| format!("src/{}: {} lines", s.path, s.lines)).collect();
    let stale = longer.iter().filter(|(path, _)| !long.clone().any(|source| source.path == *path));
    found.extend(stale.map(|(path, _)| format!("src/{path} is excused for its length and is not long")));
    found
}

fn clean(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

fn read_house() -> Vec<Source> {
    sources(&root().join("src"))
}

/// The house without tests: neither files that only tests see nor parts of files.
fn shipped() -> Vec<Source> {
    let all = read_house();
    let reached = reached(&all);
    let shipped = all.iter().filter(|source| reached.get(&source.path) == Some(&false));
    shipped.map(Source::without_tests).collect()
}

#[test]
fn every_room_uses_only_what_stands_before_it() {
    let all = read_house();
    assert!(all.len() > 100, "only {} files were read", all.len());
    clean(order(&all));
    clean(all.iter().filter(|source| source.path == "lib.rs").flat_map(rooms_listed).collect());
}

#[test]
fn pure_rooms_are_pure_and_the_others_keep_to_their_trade() {
    let shipped = shipped();
    clean(purity(&shipped));
    clean(platforms(&shipped));
    clean(sql_and_html(&shipped));
    clean(strangers(&shipped));
}

#[test]
fn every_file_is_part_of_the_program_and_short() {
    let all = read_house();
    clean(unreachable(&all));
    clean(too_long(&all, LONGER));
}

#[test]
fn the_checks_can_fail() {
    let one = |path: &str, text: &str| vec![Source::new(path, text)];
    let finds = |findings: Vec<String>, part: &str| {
        assert!(findings.len() == 1 && findings[0].contains(part), "{findings:?} should be one finding with {part:?}");
    };
    finds(order(&one("content/x.rs", "use crate::{id::Millis, flow::Parts};")), "content/x.rs:1: crate::flow::Parts");
    finds(order(&one("content/x.rs", "#[cfg(test)] mod tests { use crate::store; }")), "crate::store");
    finds(order(&one("content/x.rs", "fn f() { super::super::web::page() }")), "through super");
    finds(order(&one("content/x.rs", "use crate::contents::Item;")), "names no room");
    clean(order(&one("content/a/b.rs", "use super::super::Item; use crate::content::Kind; use crate::say;")));
    finds(rooms_listed(&Source::new("lib.rs", "pub mod lang; pub mod id;")), "lists");

    for bad in [
        "use tokio::fs;",
        "use std::{fs, fmt};",
        "use std::net::TcpStream;",
        "use std::time::Instant;",
        "fn f() { jiff::Timestamp::now(); }",
        "fn f() { Instant::now(); }",
        "fn f() { sqlx::query(x) }",
        "fn f() { getrandom::fill(&mut b) }",
        "fn f() { let x = std::env::var(y); }",
    ] {
        finds(purity(&one("reach/x.rs", bad)), "pure room");
        clean(purity(&one("app/x.rs", bad)));
    }
    clean(purity(&one("share/visitor.rs", "use std::net::{IpAddr, Ipv6Addr}; fn f(now: Millis) -> Millis { now }")));

    finds(platforms(&one("flow/x.rs", "fn f(x: serenity::Message) {}")), "serenity");
    clean(platforms(&one("chat/discord/x.rs", "fn f(x: serenity::Message) {}")));
    finds(sql_and_html(&one("flow/x.rs", "const X: &str = \"SELECT a FROM b\";")), "SQL");
    finds(sql_and_html(&one("flow/x.rs", "const X: &str = r#\"<div class='x'>\"#;")), "HTML");
    clean(sql_and_html(&one("board/x.rs", "const X: &str = \"<svg><rect/></svg>\"; // SELECT <div")));
    finds(strangers(&one("web/x.rs", "use crate::chat::Desk;")), "crate::chat::Desk");
    finds(unreachable(&[Source::new("lib.rs", "mod a;"), Source::new("a.rs", ""), Source::new("b.rs", "")]), "b.rs");
    finds(too_long(&one("id.rs", &"\n".repeat(501)), &[]), "501 lines");
    finds(too_long(&one("id.rs", ""), &[("id.rs", "a table")]), "is not long");
}

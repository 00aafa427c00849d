//! The papers of the house: the map, the two folders of migrations, and what must not stand in any public file.

use std::collections::{BTreeMap, BTreeSet};

use super::{ROOMS, clean, place, shipped, target};
use crate::source::{Source, files, root};

/// The rows of the map: room, purpose, what it may use.
fn map_rows(map: &str) -> Vec<(String, String, Vec<String>)> {
    let cells =
        |line: &str| -> Vec<String> { line.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect() };
    let rooms = map.lines().filter(|line| line.starts_with("| [`crate::")).map(cells);
    let name = |cell: &str| cell.trim_start_matches("[`crate::").split('`').next().unwrap_or_default().to_owned();
    rooms
        .map(|cells| {
            let uses = cells.get(3).map_or("", String::as_str).split([',', ' ', '`']).filter(|word| !word.is_empty());
            (name(&cells[0]), cells.get(1).cloned().unwrap_or_default(), uses.map(str::to_owned).collect())
        })
        .collect()
}

/// What each room really uses, tests included.
fn uses(sources: &[Source]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources {
        let paths = source.paths();
        let used = paths.iter().filter_map(|(_, path)| target(path)).filter(|used| *used != source.room());
        found.entry(source.room().to_owned()).or_default().extend(used.map(str::to_owned));
    }
    found
}

fn map_differs(map: &str, sources: &[Source]) -> Vec<String> {
    let (rows, uses) = (map_rows(map), uses(sources));
    let mut found = vec![];
    let named: Vec<&str> = rows.iter().map(|(room, ..)| room.as_str()).collect();
    if named != ROOMS {
        found.push(format!("src/map.md has rows for {named:?}, the house is {ROOMS:?}"));
    }
    for (room, purpose, may) in &rows {
        if purpose.len() < 20 {
            found.push(format!("src/map.md: {room} has no purpose"));
        }
        for used in may.iter().filter(|used| place(used) >= place(room)) {
            found.push(format!("src/map.md: {room} may not use {used}: it stands no further up"));
        }
        for used in uses.get(room).into_iter().flatten().filter(|used| !may.contains(used)) {
            found.push(format!("src/map.md: {room} uses {used}, which its row does not name"));
        }
    }
    let mentioned = map.split("crate::").skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    let ghosts = mentioned.flatten().filter(|room| *room != "say" && place(room).is_none());
    found.extend(ghosts.map(|room| format!("src/map.md names {room}, which does not exist")));
    found
}

/// Table -> its definition, in one spelling for both databases.
fn tables(sql: &str) -> BTreeMap<String, String> {
    let bare: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    let bare = bare.join(" ");
    let mut found = BTreeMap::new();
    for statement in bare.split("CREATE TABLE ").skip(1) {
        let Some((name, rest)) = statement.split_once('(') else { continue };
        let mut depth = 1usize;
        let end = rest.find(|c| {
            depth = if c == '(' {
                depth + 1
            } else if c == ')' {
                depth - 1
            } else {
                depth
            };
            depth == 0
        });
        let body = rest[..end.unwrap_or(rest.len())].split_whitespace().collect::<Vec<_>>().join(" ");
        let body =
            body.replace("BIGINT", "INTEGER").replace("BYTEA", "BLOB").replace(" GENERATED ALWAYS AS IDENTITY", "");
        found.insert(name.trim().to_owned(), body);
    }
    found
}

/// `folders` are the two migration folders: file name -> SQL.
fn migrations_differ(sqlite: &BTreeMap<String, String>, postgres: &BTreeMap<String, String>) -> Vec<String> {
    let names = |folder: &BTreeMap<String, String>| folder.keys().cloned().collect::<Vec<_>>();
    let mut found = vec![];
    if names(sqlite) != names(postgres) {
        found.push(format!("migrations: {:?} in sqlite, {:?} in postgres", names(sqlite), names(postgres)));
    }
    for (name, sql) in sqlite {
        let (one, other) = (tables(sql), tables(postgres.get(name).map_or("", String::as_str)));
        let all: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        let differ = all.into_iter().filter(|table| one.get(*table) != other.get(*table));
        found.extend(differ.map(|table| format!("migrations/{name}: {table} differs between the databases")));
    }
    found
}

/// Folders of one person's or one machine's, in a file that everybody reads.
fn machine_paths(path: &str, text: &str) -> Vec<String> {
    // In two halves, so that this file does not find itself.
    let machines = [("/wo", "rk/"), ("/ro", "ot/"), ("/ho", "me/"), ("/Us", "ers/"), ("/tm", "p/"), (":\\Us", "ers\\")];
    let mut found = vec![];
    for (index, line) in text.lines().enumerate() {
        for (one, two) in machines {
            let folder = format!("{one}{two}");
            let starts =
                |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '}'));
            if line.match_indices(&folder).any(|(at, _)| starts(at) || folder.starts_with(':')) {
                found.push(format!("{path}:{}: {folder} is a folder of one machine", index + 1));
            }
        }
    }
    found
}

#[test]
fn the_map_shows_the_house_as_it_is() {
    clean(map_differs(&std::fs::read_to_string(root().join("src/map.md")).unwrap(), &shipped()));
}

#[test]
fn both_databases_have_the_same_migrations() {
    let folder = |name: &str| -> BTreeMap<String, String> {
        let folder = root().join("migrations").join(name);
        files(&folder).into_iter().map(|f| (f.clone(), std::fs::read_to_string(folder.join(f)).unwrap())).collect()
    };
    assert!(!folder("sqlite").is_empty());
    clean(migrations_differ(&folder("sqlite"), &folder("postgres")));
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let root = root();
    let public = ["", "docs", "content", "migrations", "tests", "src", ".ci"].into_iter().flat_map(|folder| {
        let all = std::fs::read_dir(root.join(folder)).into_iter().flatten().map(Result::unwrap);
        let top = all.filter(|e| e.path().is_file()).map(|e| e.path());
        let below = if folder.is_empty() { vec![] } else { files(&root.join(folder)) };
        top.chain(below.into_iter().map(|path| root.join(folder).join(path)).collect::<Vec<_>>()).collect::<Vec<_>>()
    });
    let mut found = BTreeSet::new();
    for path in public {
        if let Ok(text) = std::fs::read_to_string(&path) {
            found.extend(machine_paths(&path.strip_prefix(&root).unwrap_or(&path).display().to_string(), &text));
        }
    }
    clean(found.into_iter().collect());
}

#[test]
fn the_checks_of_map_migrations_and_paths_can_fail() {
    let row =
        |room: &str, uses: &str| format!("| [`crate::{room}`] | what lives there, in words | nothing | {uses} |\n");
    let good: String = ROOMS.iter().map(|room| row(room, "")).collect();
    clean(map_differs(&good, &[]));
    let differs = |map: &str, sources: &[Source], part: &str| {
        let found = map_differs(map, sources);
        assert!(found.iter().any(|finding| finding.contains(part)), "{found:?} should hold {part:?}");
    };
    differs(&good.replace("[`crate::web`]", "[`crate::shop`]"), &[], "shop, which does not exist");
    differs(&good, &[Source::new("flow/x.rs", "use crate::store::Store;")], "flow uses store");
    differs(&good.replace(&row("id", ""), &row("id", "web")), &[], "id may not use web");
    differs(&good.replace("what lives there, in words", ""), &[], "id has no purpose");

    let folder = |name: &str, sql: &str| BTreeMap::from([(name.to_owned(), sql.to_owned())]);
    let sqlite = folder("1.sql", "CREATE TABLE a (x INTEGER, y BLOB CHECK (y > 0)) STRICT; -- CREATE TABLE z (q)");
    clean(migrations_differ(&sqlite, &folder("1.sql", "CREATE TABLE a (x BIGINT, y BYTEA CHECK (y > 0));")));
    let cases = [("1.sql", "CREATE TABLE a (x TEXT)"), ("2.sql", "CREATE TABLE a (x BIGINT)"), ("1.sql", "")];
    for (name, sql) in cases {
        assert!(!migrations_differ(&sqlite, &folder(name, sql)).is_empty(), "{name} {sql}");
    }

    let bad = format!("see /{}/main and https://x.example/{}/x", "work", "home");
    assert_eq!(machine_paths("README.md", &bad).len(), 1);
}

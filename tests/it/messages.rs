//! Messages: none is missing, none is left over, and the French ones are set as French is.
//!
//! That both languages have the same keys and variables is held beside the files, in `src/lang`.

use std::collections::BTreeSet;

use portevoix::app::exit::EXITS;
use portevoix::chat::command::COMMANDS;
use portevoix::lang::{FILES, Lang, say};

use crate::source::{Source, files, root, sources};

/// Keys that are built from a key: every literal with this beginning needs a message with this ending too.
const BUILT: &[(&str, &str, &[&str])] = &[
    // Their text is the evidence's and the figure's own message.
    ("chat-denied-", "-text", &["chat-denied-evidence", "chat-denied-figure"]),
    ("chat-failed", "-text", &[]),
    ("chat-discord-busy", "-text", &[]),
    ("chat-discord-stranger", "-text", &[]),
    ("chat-discord-unknown", "-text", &[]),
    ("web-problem-", "-why", &[]),
    ("web-problem-", "-do", &[]),
];

/// Messages in which a sign is quoted as people type it, not set as punctuation.
const QUOTED_SIGNS: &[(&str, &str)] = &[
    ("content-yaml-refused", "!nom"),
    ("content-wrong-type-hint", "clé: valeur"),
    ("content-missing-hint", "captions:"),
    ("content-missing-hint", "- text: …"),
    ("content-alt-missing-hint", "alt: …"),
    ("content-image-escapes-hint", "sans « .. »"),
    ("reach-audience-negative", "ou ? si"),
    ("reach-audience-unreadable", "ou ? si"),
    ("schedule-unsupported-hint", "place de ?"),
];

/// Literals that only look like a key.
const NOT_KEYS: &[(&str, &str)] =
    &[("content-security-policy", "a header of HTTP"), ("content-type", "a header of HTTP")];

const THIN: char = '\u{202f}';
const FIRM: char = '\u{a0}';

/// The messages of a file: id and the lines of its text.
fn messages(file: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = vec![];
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
            Some((id, text)) => found.push((id.to_owned(), vec![text.to_owned()])),
            None => found.last_mut().unwrap().1.push(line.to_owned()),
        }
    }
    found
}

fn defined() -> BTreeSet<String> {
    FILES.iter().flat_map(|(_, fr, _)| messages(fr)).map(|(id, _)| id).collect()
}

/// Does `text` look like the key of a message? It begins with a room that has messages.
fn is_key(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let room = text.split_once('-').is_some_and(|(room, rest)| {
        FILES.iter().any(|(known, ..)| *known == room) && !rest.is_empty() && !rest.ends_with('-')
    });
    plain && room && !NOT_KEYS.iter().any(|(literal, _)| *literal == text)
}

/// Every key in a literal of the code, and in quotes inside it: some templates are literals.
fn literals(sources: &[Source]) -> Vec<(String, String)> {
    let mut found = vec![];
    for source in sources {
        for (line, text) in &source.strings {
            found.extend(keys(text).map(|key| (key, format!("src/{}:{line}", source.path))));
        }
    }
    found
}

/// Everything between quotes that looks like a key.
fn keys(text: &str) -> impl Iterator<Item = String> {
    text.split(['"', '\\']).filter(|part| is_key(part)).map(str::to_owned)
}

/// Every key in code and templates.
fn said() -> Vec<(String, String)> {
    let src = root().join("src");
    let mut found = literals(&sources(&src));
    for path in files(&src).into_iter().filter(|path| path.ends_with(".html")) {
        let text = std::fs::read_to_string(src.join(&path)).unwrap();
        found.extend(keys(&text).map(|key| (key, format!("src/{path}"))));
    }
    found
}

/// Keys that the code needs, with the place that asks for them.
fn needed(literals: &[(String, String)]) -> Vec<(String, String)> {
    let mut needed = literals.to_vec();
    for (beginning, ending, except) in BUILT {
        let some = literals.iter().filter(|(key, _)| key.starts_with(beginning) && !except.contains(&key.as_str()));
        needed.extend(some.map(|(key, at)| (format!("{key}{ending}"), at.clone())));
    }
    for code in portevoix::flow::check::TABLES.into_iter().flatten() {
        needed.extend(["-hint", "-why"].map(|ending| (format!("{}{ending}", code.key), code.code.to_owned())));
    }
    // Where its words are a table, they are its usage.
    let told = COMMANDS.iter().filter(|command| command.words.is_empty());
    needed.extend(told.map(|command| (format!("{}-usage", command.key), command.names.0.to_owned())));
    needed.extend(EXITS.iter().map(|(exit, key)| ((*key).to_owned(), format!("{exit:?}"))));
    needed
}

/// Messages that other messages insert: `{ schedule-field }`.
fn inserted() -> BTreeSet<String> {
    let lines = FILES.iter().flat_map(|(_, fr, _)| fr.split('{').skip(1));
    lines.map(|rest| rest.split('}').next().unwrap_or_default().trim().to_owned()).collect()
}

#[test]
fn every_key_in_the_code_is_a_message() {
    let defined = defined();
    let said = said();
    assert!(said.len() > 200, "only {} keys were found: the search is broken", said.len());
    let missing: Vec<_> = needed(&said).into_iter().filter(|(key, _)| !defined.contains(key)).collect();
    assert!(missing.is_empty(), "no such message: {missing:#?}");
    for (key, at) in needed(&said) {
        for lang in Lang::ALL {
            assert_ne!(say(lang, &key, &[]), key, "{at}: {lang}");
        }
    }
}

#[test]
fn every_message_is_used() {
    let needed: BTreeSet<String> = needed(&said()).into_iter().map(|(key, _)| key).collect();
    let inserted = inserted();
    // Those of `common` bear no room's name; a test alone is no use of a message.
    let shipped = sources(&root().join("src")).into_iter().filter(|source| !source.path.contains("tests"));
    let quoted: BTreeSet<String> =
        shipped.flat_map(|source| source.without_tests().strings).map(|(_, text)| text).collect();
    let used = |key: &String| needed.contains(key) || inserted.contains(key) || quoted.contains(key);
    let unused: Vec<String> = defined().into_iter().filter(|key| !used(key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// What is wrong with the setting of one line of a message, its id already taken off.
pub(crate) fn typography(id: &str, line: &str) -> Vec<String> {
    let text = prose(id, line);
    let letters: Vec<char> = text.chars().collect();
    let mut found = vec![];
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied().unwrap_or(' ');
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        let fault = match letter {
            '\'' if before.is_alphanumeric() => Some("an ASCII apostrophe"),
            ';' | '!' | '?' if before != THIN => Some("no narrow no-break space (U+202F) before it"),
            ':' if before != FIRM => Some("no no-break space (U+00A0) before it"),
            '«' if after != FIRM => Some("no no-break space (U+00A0) after it"),
            '»' if before != FIRM => Some("no no-break space (U+00A0) before it"),
            '“' | '”' | '"' => Some("not a French quotation mark"),
            '%' | '€' if !matches!(before, THIN | FIRM) => Some("no no-break space before it"),
            '.' if before == '.' => Some("another before it: “…” is one sign"),
            _ => None,
        };
        found.extend(fault.map(|fault| format!("{id}: “{letter}” has {fault}: {}", line.trim())));
    }
    found
}

/// A line without what is not prose: selectors, placeables, code in backticks, addresses, times, quoted signs.
fn prose(id: &str, line: &str) -> String {
    let mut text = line.to_owned();
    for (_, quoted) in QUOTED_SIGNS.iter().filter(|(of, _)| *of == id) {
        text = text.replacen(quoted, "", 1);
    }
    let selector = text.trim_start().trim_start_matches('*');
    if let Some((_, rest)) =
        selector.strip_prefix('[').and_then(|rest| rest.split_once(']')).filter(|_| line.starts_with("  "))
    {
        text = rest.to_owned();
    }
    for (open, close) in [('`', '`'), ('{', '}')] {
        while let Some(start) = text.find(open) {
            let end = text[start + 1..].find(close).map_or(text.len(), |at| start + 1 + at + 1);
            text.replace_range(start..end, "_");
        }
    }
    while let Some(start) = text.find("https://").or_else(|| text.find("http://")) {
        let end = text[start..].find([' ', FIRM, THIN, ')']).map_or(text.len(), |at| start + at);
        text.replace_range(start..end, "_");
    }
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let time = |at: usize| letters[at] == ':' && digit(at.checked_sub(1)) && digit(Some(at + 1));
    (0..letters.len()).filter(|at| !time(*at)).map(|at| letters[at]).collect()
}

#[test]
fn french_is_set_as_french() {
    let mut found = vec![];
    for (_, fr, _) in FILES {
        for (id, lines) in messages(fr) {
            found.extend(lines.iter().flat_map(|line| typography(&id, line)));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// What is wrong with the setting of one line of an English message.
fn english_typography(id: &str, line: &str) -> Vec<String> {
    let text = prose(id, line);
    let quoted =
        |sign: char| (text.contains(sign)).then(|| format!("{id}: {sign} is set as “ ” or ’: {}", line.trim()));
    ['"', '\''].into_iter().filter_map(quoted).collect()
}

#[test]
fn english_is_set_as_english() {
    let mut found = vec![];
    for (_, _, en) in FILES {
        for (id, lines) in messages(en) {
            found.extend(lines.iter().flat_map(|line| english_typography(&id, line)));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    assert_eq!(english_typography("x", "It’s “so”, in `a \"b\" 'c'`").len(), 0);
    assert_eq!(english_typography("x", "It's \"so\"").len(), 2);
}

#[test]
fn the_typographer_sees_what_is_wrong_and_nothing_else() {
    for good in [
        "L’équipe a approuvé\u{202f}; merci\u{202f}! Vraiment\u{202f}?",
        "Réponse\u{a0}: «\u{a0}oui\u{a0}» à 09:30, voir https://x.example/a?b=c:d ou `a ? b : c`.",
        "    [one] { $shown } point",
        "{ $count ->",
    ] {
        assert_eq!(typography("x", good), Vec::<String>::new(), "{good}");
    }
    for bad in [
        "L'équipe",
        "merci !",
        "merci\u{a0}!",
        "oui?",
        "Réponse :",
        "Réponse:",
        "« oui »",
        "«\u{a0}oui »",
        "“oui”",
        "a ; b",
        "9 %",
        "9%",
        "et puis...",
    ] {
        assert!(!typography("x", bad).is_empty(), "{bad}");
    }
    // What is excused in one message is excused there only, and is still there to be excused.
    assert!(!typography("x", "ou ? si").is_empty() && typography("reach-audience-negative", "ou ? si").is_empty());
    let all: Vec<(String, String)> =
        FILES.iter().flat_map(|(_, fr, _)| messages(fr)).map(|(id, lines)| (id, lines.join("\n"))).collect();
    for (id, quoted) in QUOTED_SIGNS {
        assert!(all.iter().any(|(of, text)| of == id && text.contains(quoted)), "{id} holds no {quoted:?} any more");
    }
}

#[test]
fn a_key_is_told_from_other_text() {
    for (text, key) in [
        ("chat-denied-join", true),
        ("web-new-tab", true),
        ("content", false),
        ("chat-", false),
        ("Chat-x", false),
        ("chat-denied-", false),
        ("x-frame-options", false),
        ("board-…", false),
    ] {
        assert_eq!(is_key(text), key, "{text}");
    }
    let source = Source::new("web/x.rs", "#[template(source = r#\"<p>{{ words.say(\"web-side\") }}</p>\"#)]");
    assert_eq!(literals(&[source]), [("web-side".to_owned(), "src/web/x.rs:1".to_owned())]);
}

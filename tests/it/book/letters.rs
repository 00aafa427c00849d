//! How French pages and contents are set: by the same rules as messages.

use portevoix::content::fold;
use portevoix::network::{CountOptions, Network, count};
use portevoix::share::own_words;

use super::{files, root};
use crate::messages::typography;

/// Everything in French that is no message: contents, charter, training, replies, and pages.
fn french() -> Vec<(String, String)> {
    let all = ["content", "docs"].into_iter().flat_map(|folder| {
        let below = files(&root().join(folder)).into_iter().filter(|file| file.ends_with(".fr.md"));
        below.map(move |file| format!("{folder}/{file}"))
    });
    let all: Vec<_> = all.map(|path| (path.clone(), std::fs::read_to_string(root().join(path)).unwrap())).collect();
    assert!(all.len() > 30, "only {} French files were found", all.len());
    all
}

/// The running text of a Markdown file, with the numbers of its lines: front matter without its keys, no code block.
fn running(text: &str) -> Vec<(usize, String)> {
    let (mut front, mut code, mut found) = (text.starts_with("---\n"), false, vec![]);
    for (index, line) in text.lines().enumerate() {
        let bare = line.trim_start();
        if index > 0 && front && line == "---" {
            front = false;
        } else if bare.starts_with("```") {
            code = !code;
        } else if !code && line != "---" {
            found.push((index + 1, if front { value(bare).to_owned() } else { without_targets(line) }));
        }
    }
    found
}

/// What a line of front matter says: without `- `, its key, and the quotation marks of YAML.
fn value(line: &str) -> &str {
    let line = line.strip_prefix("- ").unwrap_or(line);
    let is_key = |key: &str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let said = match line.split_once(':') {
        Some((key, rest)) if is_key(key) => rest.trim(),
        _ => line,
    };
    said.strip_prefix('"').and_then(|said| said.strip_suffix('"')).unwrap_or(said)
}

/// A line of Markdown without the addresses of its links and its comments.
fn without_targets(line: &str) -> String {
    let mut text = line.to_owned();
    for (open, close) in [("](", ")"), ("<!--", "-->"), ("<http", ">")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |at| start + at + close.len());
            text.replace_range(start..end, "_");
        }
    }
    text
}

#[test]
fn french_pages_and_contents_are_set_as_french() {
    let mut found = vec![];
    for (path, text) in french() {
        found.extend(running(&text).iter().flat_map(|(line, text)| typography(&format!("{path}:{line}"), text)));
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_reader_of_running_text_sees_what_is_wrong_and_nothing_else() {
    let page = "---\ntitle: \"Oui\u{a0}: non\"\nlink: https://a.example/?b=c;d\ncaptions:\n  - text: À 9\u{202f}%\n---\n\
        Voir [ici](a.md?x;y), `a ; b`, <https://a.example/?x>.\n```\nx ; y ?\n```\nC’est tout\u{202f}!\n";
    let found: Vec<String> = running(page).iter().flat_map(|(_, line)| typography("x", line)).collect();
    assert_eq!((found, running(page).len()), (vec![], 6));
    for bad in [
        "---\ntitle: Offre : oui\n---\n",
        "---\ncaptions:\n  - text: \"Vraiment ?\"\n---\n",
        "Il dit \"oui\".",
        "C'est tout.",
        "Et puis...",
        "Plus de 9 %.",
        "Plus de 9%.",
        "Dix €",
        "Voir [là](b.md) ;",
    ] {
        assert!(running(bad).iter().any(|(_, line)| !typography("x", line).is_empty()), "{bad}");
    }
}

/// U+202F is no plain space: X weighs it twice (it is outside twitter-text’s ranges of weight 1), bytes are three.
#[test]
fn the_fine_spaces_of_french_are_counted_as_each_network_counts_them() {
    let (plain, fine, firm) = ("Oui !", "Oui\u{202f}!", "Oui\u{a0}!");
    for (network, lengths) in [
        (Network::X, [5, 6, 5]),
        (Network::Linkedin, [5, 5, 5]),
        (Network::Mastodon, [5, 5, 5]),
        (Network::Threads, [5, 5, 5]),
    ] {
        let counted = [plain, fine, firm].map(|text| count(network, text, &CountOptions::default()).limits[0].length);
        assert_eq!(counted, lengths, "{}", network.code());
    }
    let bytes = |text: &str| {
        let limits = count(Network::Bluesky, text, &CountOptions::default()).limits;
        limits.iter().map(|limit| limit.length).collect::<Vec<_>>()
    };
    assert_eq!([bytes(plain), bytes(fine), bytes(firm)], [vec![5, 5], vec![5, 7], vec![5, 6]]);
    // A decomposed letter is composed before it is counted.
    assert_eq!(count(Network::X, "e\u{301}te\u{301}\u{202f}!", &CountOptions::default()).limits[0].length, 6);
}

#[test]
fn the_fine_spaces_of_french_make_no_other_text() {
    let set = "Vraiment\u{202f}? Oui\u{a0}: notre atelier «\u{a0}vélo\u{a0}» ouvre lundi, 40\u{202f}000 pièces et 9\u{202f}% de plus\u{202f}!";
    let typed = set.replace(['\u{202f}', '\u{a0}'], " ");
    let bare = set.replace(['\u{202f}', '\u{a0}'], "");
    assert!(!own_words(&[set], &typed) && !own_words(&[&typed], set), "a pasted caption is not reworded");
    assert_eq!(fold(set), fold(&typed), "what is searched is folded alike");
    assert_ne!(fold(set), fold(&bare), "the spaces are there");
}

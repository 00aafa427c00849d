use super::*;
use crate::disclosure::reading::{Kind, read};

/// Is it what a text has as one token, apostrophes with what they split off?
fn is_key(word: &str) -> bool {
    let bare = word.strip_prefix('\'').unwrap_or(word);
    let tokens = read(bare).tokens;
    let whole = |t: &crate::disclosure::reading::Token| t.at.len() == bare.len() || t.kind == Kind::Mark;
    tokens.len() == 1 && tokens.iter().all(whole) || word.ends_with('\'') && read(&format!("{word}x")).tokens.len() == 2
}

#[test]
fn every_word_of_the_tables_can_be_met_and_every_class_is_known() {
    let mut wrong = Vec::new();
    for table in TABLES {
        let mut known: Vec<&str> = Vec::new();
        let mut check = |text: &str, known: &[&str]| {
            let text = text.strip_prefix("$:").unwrap_or(text);
            let base = text.split('*').next().unwrap_or_default();
            if base == "|" {
                return; // the mark itself, in a class
            }
            for word in base.trim_end_matches('?').split('|') {
                let class = word.strip_prefix("@!").or_else(|| word.strip_prefix('@'));
                let good = match class {
                    Some(name) => known.contains(&name),
                    None => matches!(word, "ANY" | "ORG" | "^" | "$") || is_key(word),
                };
                if !good {
                    wrong.push(format!("{} {word}", table.lang));
                }
            }
        };
        for (name, words) in table.classes {
            words.split_whitespace().for_each(|word| check(word, &known));
            known.push(name);
        }
        for line in table.rows.iter().flat_map(|(_, _, lines)| *lines) {
            line.split(' ').for_each(|step| check(step, &known));
        }
        for list in [table.negations, table.bygone, table.former, table.doubts, table.wishes, table.turns] {
            list.split_whitespace().for_each(|word| check(word, &known));
        }
        for phrase in table.harmless {
            phrase.split(' ').for_each(|word| check(word, &known));
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_pattern_begins_with_any_word() {
    // The index is asked by the first word: a pattern that begins with a complement would never be tried.
    for table in TABLES {
        for line in table.rows.iter().flat_map(|(_, _, lines)| *lines) {
            let first = line.split(' ').find(|step| *step != "^").unwrap_or_default();
            assert!(!first.starts_with("ANY") && !first.contains("@!"), "{}: {line}", table.lang);
        }
    }
}

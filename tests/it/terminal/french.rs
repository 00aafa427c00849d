//! The command line in French: every text of it, and what is said of a line that cannot be understood.

use std::collections::BTreeSet;

use clap::Command;
use portevoix::app::command_line;

use super::Desk;
use crate::messages::typography;
use crate::source::root;

/// What clap shows of `command` and those below it, in English.
fn shown(command: &Command, texts: &mut BTreeSet<String>) {
    let mut add = |text: Option<&clap::builder::StyledStr>| texts.extend(text.map(ToString::to_string));
    add(command.get_about());
    add(command.get_after_help());
    for argument in command.get_arguments() {
        add(argument.get_help());
        add(argument.get_long_help());
        if argument.get_action().takes_values() {
            let values = argument.get_possible_values();
            values.iter().for_each(|value| add(value.get_help()));
        }
    }
    let arguments = command.get_arguments().filter(|argument| argument.get_action().takes_values());
    texts
        .extend(arguments.flat_map(|argument| argument.get_value_names().unwrap_or_default()).map(ToString::to_string));
    if let Some(long) = command.get_long_about() {
        texts.extend(long.to_string().split("\n\n").skip(1).map(str::to_owned));
    }
    command.get_subcommands().for_each(|command| shown(command, texts));
}

fn table() -> Vec<(String, String)> {
    let file = std::fs::read_to_string(root().join("src/app/help/fr.toml")).unwrap();
    let file: toml::Table = file.parse().unwrap();
    let text = |pair: &toml::Value, key: &str| pair[key].as_str().unwrap().to_owned();
    file["text"].as_array().unwrap().iter().map(|pair| (text(pair, "en"), text(pair, "fr"))).collect()
}

#[test]
fn every_help_text_has_its_french_and_none_is_left_over() {
    let mut command = command_line();
    command.build();
    let mut texts = BTreeSet::new();
    shown(&command, &mut texts);
    let known: BTreeSet<String> = table().into_iter().map(|(en, _)| en).collect();
    assert_eq!(known.len(), table().len(), "an English text stands twice");
    let missing: Vec<_> = texts.difference(&known).collect();
    assert!(texts.len() > 150 && missing.is_empty(), "no French in src/app/help/fr.toml for {missing:#?}");
    // The rest stands in the code that writes around those texts.
    let code = ["help.rs", "help/french.rs", "help/refusal.rs"];
    let code: String = code.map(|file| std::fs::read_to_string(root().join("src/app").join(file)).unwrap()).concat();
    let unused: Vec<_> = known.difference(&texts).filter(|text| !code.contains(&format!("\"{text}\""))).collect();
    assert!(unused.is_empty(), "nobody shows {unused:#?}");
}

#[test]
fn it_is_set_as_french_and_keeps_what_is_typed() {
    let mut found = vec![];
    for (en, fr) in table() {
        // Examples are indented: what is typed there is not prose. Names of values are capitals.
        let prose = fr.lines().filter(|line| !line.starts_with("  ") && line.contains(char::is_lowercase));
        found.extend(prose.flat_map(|line| typography(&en, line)));
        // Every option and command that the English names.
        let typed = |text: &str| {
            let bare = |word: &str| word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-').to_owned();
            text.split_whitespace().map(bare).filter(|word| word.starts_with("--")).collect::<BTreeSet<_>>()
        };
        if typed(&en) != typed(&fr) {
            found.push(format!("other options than in the English: {fr}"));
        }
        if en.matches("{}").count() != fr.matches("{}").count() {
            found.push(format!("other gaps than in the English: {fr}"));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn a_page_of_help_is_in_the_language_that_was_asked_for_in_any_way() {
    let desk = Desk::new();
    let pages = [
        desk.run(&["--lang", "fr", "content", "check", "--help"]),
        desk.run(&["content", "check", "--lang=fr", "--help"]),
        desk.run_with(&[("PORTEVOIX_LANG", "fr")], &["content", "check", "--help"]),
        desk.run_with(&[("LC_ALL", "fr_FR.UTF-8")], &["content", "check", "--help"]),
    ];
    for page in pages {
        let page = page.expect(0).out;
        for part in
            ["Utilisation\u{a0}: portevoix content check", "Options\u{a0}:", "Valeurs possibles\u{a0}:", "défaut"]
        {
            assert!(page.contains(part), "{part}: {page}");
        }
        for part in ["Usage", "Print help", "default", "For people", "possible values"] {
            assert!(!page.contains(part), "{part}: {page}");
        }
    }
    let first = desk.run(&["--lang", "fr", "--help"]).expect(0).out;
    for part in [
        "Contenu et calendrier\u{a0}:\n",
        "Codes de sortie\u{a0}:\n",
        "  20  doctor a trouvé une erreur",
        "Exemples\u{a0}:",
    ] {
        assert!(first.contains(part), "{part}: {first}");
    }
    assert!(!first.contains("Autres"), "{first}");
    assert!(desk.run(&["--lang", "en", "--help"]).expect(0).out.contains("Content and calendar:\n"));
    // The manual and the completions are made of the same texts.
    assert!(
        desk.run(&["--lang", "fr", "completions", "fish"]).expect(0).out.contains("Vérifier et approuver le contenu")
    );
    assert!(desk.run(&["--lang", "fr", "man"]).expect(0).out.contains("\n.SH NOM\n"));
    desk.run(&["--lang", "fr", "man", "pages"]).expect(0);
    desk.run(&["--lang", "en", "man", "english"]).expect(0);
    let names = |folder: &str| {
        let all = std::fs::read_dir(desk.path(folder)).unwrap();
        all.map(|page| page.unwrap().file_name()).collect::<BTreeSet<_>>()
    };
    assert_eq!(names("pages"), names("english"));
    let page = desk.read("pages/portevoix-content.1");
    assert!(page.contains(".SH COMMANDES\n") && page.contains("Vérifier et approuver") && !page.contains(".SH NAME"));
}

#[test]
fn a_line_that_is_refused_is_refused_in_french() {
    let desk = Desk::new();
    let rows: &[(&[&str], &str)] = &[
        (&["content", "chekc"], "commande inconnue\u{a0}: «\u{a0}chekc\u{a0}»"),
        (&["plan", "--wekks", "2"], "Vouliez-vous dire --weeks\u{202f}?"),
        (&["plan", "--weeks", "99"], "«\u{a0}99\u{a0}» ne convient pas à «\u{a0}--weeks <SEMAINES>\u{a0}»"),
        (&["plan", "--weeks"], "«\u{a0}--weeks <SEMAINES>\u{a0}» attend une valeur"),
        (&["plan", "--weeks", "1", "--weeks", "2"], "ne se donne qu’une fois"),
        (&["content", "check", "--format", "xml"], "Valeurs possibles\u{a0}: human, json, sarif"),
        (&["content", "approve"], "il manque\u{a0}: --by <NOM>"),
        (&["backup", "a", "b"], "argument inconnu\u{a0}: «\u{a0}b\u{a0}»"),
    ];
    for (line, said) in rows {
        let line = [&["--lang", "fr"], *line].concat();
        let refused = desk.run(&line).expect(2).says(said).says("Pour en savoir plus");
        assert!(!refused.err.contains("Usage") && !refused.err.contains("error:"), "{}", refused.err);
    }
    desk.run(&["--lang", "en", "content", "chekc"]).expect(2).says("unrecognized subcommand 'chekc'");
    // No command where one is needed: the page of help.
    desk.run(&["--lang", "fr", "content"]).expect(2).says("Commandes\u{a0}:");
}

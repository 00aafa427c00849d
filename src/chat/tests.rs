use std::collections::BTreeSet;

use super::command::{COMMANDS, by_name, by_press, by_submit};
use crate::lang::Lang;

/// The longest action that every platform takes, in characters.
const ACTION_MAX: usize = 100;

#[test]
fn every_command_is_found_by_both_names_and_explains_itself() {
    let mut names = BTreeSet::new();
    for command in COMMANDS {
        for name in [command.names.0, command.names.1] {
            assert!(names.insert(name), "/{name} stands for two commands");
            assert!(by_name(&name.to_uppercase()).is_some(), "/{name} is not found");
            // Discord's rule for command names.
            assert!(name.len() <= 32 && name.chars().all(|c| c.is_ascii_lowercase()), "/{name}");
        }
        for lang in Lang::ALL {
            let help = command.help(lang);
            assert_ne!(help.about, command.key, "{lang}: no help");
            assert!(!help.usage.starts_with("chat-"), "{lang}: no usage");
        }
    }
}

#[test]
fn a_verb_belongs_to_one_handler() {
    let mut verbs = BTreeSet::new();
    for (verb, _) in COMMANDS.iter().flat_map(|command| command.presses.iter().chain(command.submits)) {
        assert!(verbs.insert(*verb), "{verb} stands for two handlers");
        assert!(by_press(verb).is_some() || by_submit(verb).is_some(), "{verb} is not found");
        // Room for the longest item id, a network, a language and a number behind it.
        assert!(verb.len() + 64 + 12 + 4 + 12 <= ACTION_MAX, "{verb} is too long");
    }
    assert!(by_press("no-such-verb").is_none() && by_submit("share").is_none() && by_name("").is_none());
}

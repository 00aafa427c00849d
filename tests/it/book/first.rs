//! The two pages for whoever is new: they lead through the same commands, and name what is really on the screen.

use std::collections::BTreeSet;

use portevoix::lang::{FILES, Lang};

use super::Page;
use super::commands::typed;

/// Tutorial and quick start, with the language each is written in.
const FIRST: [(&str, Lang); 2] = [("docs/tutorial.md", Lang::En), ("docs/quickstart.fr.md", Lang::Fr)];

/// The words in bold, line ends as spaces: buttons and choices that the reader looks for.
fn bold(text: &str) -> Vec<String> {
    text.split("**").skip(1).step_by(2).map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Every message of one line, and the names of the languages.
fn messages(lang: Lang) -> BTreeSet<String> {
    let lines = FILES.iter().flat_map(|(_, fr, en)| match lang {
        Lang::Fr => fr.lines(),
        Lang::En => en.lines(),
    });
    let said = lines.filter_map(|line| Some(line.split_once(" = ")?.1.to_owned()));
    said.chain(Lang::ALL.map(|lang| lang.name().to_owned())).collect()
}

#[test]
fn what_they_tell_to_press_is_on_the_screen() {
    for (path, lang) in FIRST {
        let (named, there) = (bold(&Page::at(path).text), messages(lang));
        assert!(named.len() >= 8, "{path}: only {named:?} stand out");
        let ghosts: Vec<&String> = named.iter().filter(|words| !there.contains(*words)).collect();
        assert!(ghosts.is_empty(), "{path}: no message says {ghosts:?}");
    }
}

#[test]
fn both_lead_through_the_same_commands() {
    let [english, french] = FIRST.map(|(path, _)| typed(&Page::at(path)));
    assert!(english.len() >= 7, "{english:?}");
    assert_eq!(english, french.iter().map(|line| line.replace(".fr.md", ".en.md")).collect::<Vec<_>>());
    assert_eq!(bold("a **b\nc** d **e**"), ["b c", "e"]);
}

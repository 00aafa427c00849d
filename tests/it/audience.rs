//! The employee's side of audiences: the same cases for the terminal's half and the page's, the two with each other,
//! and `portevoix audience make` against a small installation.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use portevoix::network::Network;
use portevoix::reach::contact::{CODES, Contact, Value, read};
use portevoix::reach::pseudonym::{Element, Key, direct};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::source::root;

mod make;

#[derive(Deserialize)]
struct Cases {
    identities: Vec<Identity>,
    colleagues: Vec<Colleague>,
    files: Vec<File>,
}

#[derive(Deserialize)]
struct Person {
    first: String,
    last: String,
    employer: String,
    mail: String,
    account: String,
    network: Option<String>,
}

#[derive(Deserialize)]
struct Identity {
    contact: Person,
    /// The first name so many times, behind itself.
    #[serde(default = "once")]
    repeat: usize,
    identity: Option<String>,
}

fn once() -> usize {
    1
}

#[derive(Deserialize)]
struct Colleague {
    employer: String,
    names: Vec<String>,
    colleague: bool,
}

#[derive(Deserialize)]
struct File {
    title: String,
    name: String,
    text: Option<String>,
    hex: Option<String>,
    network: Option<String>,
    identities: Vec<String>,
    duplicates: usize,
    unusable: usize,
    problems: Json,
}

fn cases() -> Cases {
    let text = std::fs::read_to_string(root().join("tests/it/audience/cases.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn bytes(hex: &str) -> Vec<u8> {
    hex.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn element(hex: &str) -> Element {
    bytes(hex).try_into().unwrap()
}

impl Identity {
    fn whole(&self) -> Contact {
        let Person { first, last, employer, mail, account, network } = &self.contact;
        let network = network.as_ref().map(|code| code.parse::<Network>().unwrap());
        Contact {
            first: first.repeat(self.repeat),
            last: last.clone(),
            employer: employer.clone(),
            mail: mail.clone(),
            account: network.map(|network| (network, account.clone())),
        }
    }
}

#[test]
fn identities_are_as_written_down() {
    for case in cases().identities {
        let contact = case.whole();
        assert!(contact.identity() == case.identity, "{:?}: {:?}", case.contact.first, contact.identity());
    }
}

#[test]
fn colleagues_are_known_by_their_employer() {
    for Colleague { employer, names, colleague } in cases().colleagues {
        let contact = Contact { employer: employer.clone(), ..Contact::default() };
        assert_eq!(contact.is_colleague(&names), colleague, "{employer}: {names:?}");
    }
}

#[test]
fn files_are_read_as_written_down() {
    let mut met = std::collections::BTreeSet::new();
    for file in cases().files {
        let content = file.hex.as_deref().map(bytes).or_else(|| file.text.map(String::into_bytes)).unwrap();
        let found = read(&content, &file.name);
        let title = file.title;
        assert_eq!(found.network.map(Network::code), file.network.as_deref(), "{title}");
        let identities: Vec<String> = found.contacts.iter().map(|contact| contact.identity().unwrap()).collect();
        assert_eq!(identities, file.identities, "{title}");
        assert_eq!((found.duplicates, found.unusable), (file.duplicates, file.unusable), "{title}");
        let text = |value: &Value| match value {
            Value::Number(n) => n.to_string(),
            Value::Text(text) => text.clone(),
        };
        let problems = found.problems.iter().map(|problem| {
            met.insert(problem.code.code);
            let args: serde_json::Map<_, _> =
                problem.args.iter().map(|(name, value)| ((*name).to_owned(), text(value).into())).collect();
            let (line, column) = problem.place.map(|place| (place.line, place.column)).unzip();
            json!({ "code": problem.code.code, "line": line, "column": column, "args": args })
        });
        assert_eq!(Json::Array(problems.collect()), file.problems, "{title}");
    }
    // Limits have a test of their own, beside the code.
    let limits = ["too-large", "long-field", "too-many"];
    let unmet: Vec<_> = CODES.iter().map(|code| code.code).filter(|code| !met.contains(code)).collect();
    assert_eq!(unmet, limits);
}

/// The page's half, where there is a program to run it.
fn node(arguments: &[&str]) -> Option<Command> {
    let known =
        Command::new("node").arg("--version").stdout(Stdio::null()).status().is_ok_and(|status| status.success());
    if !known {
        assert!(std::env::var_os("CI").is_none(), "node is missing: the page's half cannot be tested");
        eprintln!("SKIPPED: node absent: the page's half of audiences is not tested");
        return None;
    }
    let mut command = Command::new("node");
    command.arg(root().join("tests/browser/audience.mjs")).args(arguments);
    Some(command)
}

#[test]
fn the_page_holds_to_the_same_cases() {
    let Some(mut node) = node(&[]) else { return };
    let output = node.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    print!("{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn the_page_and_the_installation_make_the_pseudonyms_that_the_key_alone_makes() {
    let Some(mut node) = node(&["lines"]) else { return };
    let mut child = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut say = child.stdin.take().unwrap();
    let mut hear = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut ask = |question: Json| -> Json {
        writeln!(say, "{question}").unwrap();
        serde_json::from_str(&hear.next().expect("an answer").unwrap()).unwrap()
    };
    let key = Key::generate(&mut ChaCha8Rng::seed_from_u64(5));
    let identities: Vec<String> = cases().identities.into_iter().filter_map(|case| case.identity).collect();
    let blinded = ask(json!({ "blind": identities }));
    let texts = |answer: &Json, name: &str| -> Vec<String> { serde_json::from_value(answer[name].clone()).unwrap() };
    // The last one is a filler: the installation takes it as any other.
    let elements: Vec<Element> = texts(&blinded, "elements").iter().map(|text| element(text)).collect();
    assert_eq!(elements.len(), identities.len() + 1);
    let evaluated: Vec<String> = key.evaluate(&elements).unwrap().iter().map(|element| hex(element)).collect();
    let pseudonyms = texts(&ask(json!({ "finish": evaluated })), "pseudonyms");
    let expected: Vec<String> = identities.iter().map(|who| format!("{:016x}", direct(&key, who).unwrap())).collect();
    assert_eq!(pseudonyms, expected);
    drop(say);
    assert!(child.wait().unwrap().success());
}

#[test]
fn what_is_vendored_is_what_was_reviewed() {
    use sha2::{Digest as _, Sha256};
    let folder = root().join("src/web/assets/vendor");
    let listed = std::fs::read_to_string(folder.join("LICENSES.md")).unwrap();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let hash = hex(&Sha256::digest(std::fs::read(&path).unwrap()));
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let row = listed.lines().find(|line| line.contains(&format!("`{name}`"))).expect("a row for each file");
            assert!(row.contains(&hash), "{name} has the hash {hash}");
        }
    }
    // The page's policy forbids what makes code of text.
    for name in
        ["vendor/noble-oprf.js", "audience/read.js", "audience/oprf.js", "audience/table.js", "audience/lists.js"]
    {
        let script = std::fs::read_to_string(root().join("src/web/assets").join(name)).unwrap();
        assert!(!["eval(", "new Function", "innerHTML", "import("].iter().any(|bad| script.contains(bad)), "{name}");
    }
}

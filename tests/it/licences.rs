//! Licences and bans, by `deny.toml`, over what cargo says of every dependency: quick, and without another tool.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;

use crate::source::root;

#[derive(Deserialize)]
struct Rules {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
}

fn rules() -> Rules {
    toml::from_str(&std::fs::read_to_string(root().join("deny.toml")).unwrap()).unwrap()
}

/// Every package that is built on this machine. Those of other systems only are not downloaded, so cargo cannot say.
fn packages() -> Vec<Package> {
    let text = |output: std::process::Output| {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let version = text(Command::new("rustc").arg("-vV").output().unwrap());
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let mut metadata = Command::new(env!("CARGO"));
    metadata.args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host]);
    serde_json::from_str::<Metadata>(&text(metadata.current_dir(root()).output().unwrap())).unwrap().packages
}

/// Every package of every system.
fn locked() -> Vec<Locked> {
    toml::from_str::<Lock>(&std::fs::read_to_string(root().join("Cargo.lock")).unwrap()).unwrap().package
}

/// Is an SPDX expression fulfilled by licences that are allowed? An exception (`WITH`) only adds permissions.
fn fulfilled(expression: &str, allow: &BTreeSet<String>) -> Result<bool, String> {
    // The slash is how `OR` was written before SPDX.
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let answer = any(&words, &mut at, allow)?;
    if at == words.len() { Ok(answer) } else { Err(format!("{expression:?} goes on after its end")) }
}

fn any(words: &[&str], at: &mut usize, allow: &BTreeSet<String>) -> Result<bool, String> {
    let mut answer = all(words, at, allow)?;
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        answer |= all(words, at, allow)?;
    }
    Ok(answer)
}

fn all(words: &[&str], at: &mut usize, allow: &BTreeSet<String>) -> Result<bool, String> {
    let mut answer = one(words, at, allow)?;
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        answer &= one(words, at, allow)?;
    }
    Ok(answer)
}

fn one(words: &[&str], at: &mut usize, allow: &BTreeSet<String>) -> Result<bool, String> {
    let word = *words.get(*at).ok_or("an expression ends too early")?;
    *at += 1;
    match word {
        "(" => {
            let answer = any(words, at, allow)?;
            *at += 1;
            if words.get(*at - 1) == Some(&")") { Ok(answer) } else { Err("a bracket is not closed".to_owned()) }
        }
        ")" | "OR" | "AND" | "WITH" => Err(format!("{word} stands where a licence should")),
        licence => {
            if words.get(*at) == Some(&"WITH") {
                words.get(*at + 1).ok_or("WITH without an exception")?;
                *at += 2;
            }
            Ok(allow.contains(licence))
        }
    }
}

#[test]
fn every_dependency_has_a_licence_that_we_accept() {
    let (rules, packages) = (rules(), packages());
    assert!(packages.len() > 100, "only {} packages", packages.len());
    let mut used = BTreeSet::new();
    for package in packages.iter().filter(|package| package.source.is_some()) {
        let Package { name, version, license, .. } = package;
        let expression = license.as_deref().unwrap_or_else(|| panic!("{name} {version} names no licence"));
        let answer = fulfilled(expression, &rules.licenses.allow).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(answer, "{name} {version}: {expression} is not accepted in deny.toml");
        used.extend(expression.split(['(', ')', '/', ' ']).map(str::to_owned));
    }
    assert!(used.contains("MIT"));
}

#[test]
fn nothing_that_is_banned_and_nothing_from_elsewhere() {
    let (rules, locked) = (rules(), locked());
    for Ban { name, reason } in &rules.bans.deny {
        assert!(
            !reason.is_empty() && !locked.iter().any(|package| package.name == *name),
            "{name} is banned: {reason}"
        );
    }
    for package in &locked {
        let foreign =
            package.source.as_deref().is_some_and(|source| !source.ends_with("github.com/rust-lang/crates.io-index"));
        assert!(!foreign, "{} does not come from the registry", package.name);
    }
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in &locked {
        versions.entry(&package.name).or_default().push(&package.version);
    }
    // Listed, not refused: most of them go away when their users move on.
    for (name, versions) in versions.into_iter().filter(|(_, versions)| versions.len() > 1) {
        eprintln!("several versions of {name}: {}", versions.join(", "));
    }
}

#[test]
fn licence_expressions_are_read_as_spdx_means_them() {
    let allow: BTreeSet<String> = ["MIT", "Apache-2.0", "ISC"].map(str::to_owned).into();
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("GPL-3.0-only OR MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("MIT AND ISC", true),
        ("MIT/GPL-2.0", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("GPL-2.0 WITH Classpath-exception-2.0", false),
        ("(MIT OR GPL-3.0-only) AND ISC", true),
        ("(MIT OR ISC) AND GPL-3.0-only", false),
        // AND binds closer than OR.
        ("MIT OR GPL-3.0-only AND GPL-2.0-only", true),
        ("GPL-3.0-only AND GPL-2.0-only OR ISC", true),
        ("mit", false),
    ] {
        assert_eq!(fulfilled(expression, &allow), Ok(expected), "{expression}");
    }
    for broken in ["", "MIT OR", "OR MIT", "(MIT", "MIT)", "MIT MIT", "MIT WITH", "()"] {
        assert!(fulfilled(broken, &allow).is_err(), "{broken}");
    }
}

//! The configuration: file, then environment, then flags; and how a mistake in it is told.

use std::net::TcpListener;

use super::{Desk, finish};

#[test]
fn a_mistake_in_the_file_is_told_with_its_place() {
    for (text, place, en, fr) in [
        ("data = \"d\"\nlisten = 3\n", "portevoix.toml:2:10", "Correct that line", "Corrigez cette ligne"),
        ("[listen]\nprivat = \"127.0.0.1:1\"\n", "portevoix.toml:2:1", "unknown field `privat`", "privat"),
        ("[listen\n", "portevoix.toml:1:8", "Correct that line", "Corrigez"),
        ("[listen]\n\n  private = \"here\"", "portevoix.toml:3:13", "socket address", "socket"),
        ("[log]\njson = \"yes\"\n", "portevoix.toml:2:8", "boolean", "boolean"),
        ("é = 1\n", "portevoix.toml:1:1", "Correct that line", "Corrigez"),
    ] {
        let desk = Desk::new();
        desk.write("portevoix.toml", text);
        desk.run(&["content", "check"]).expect(3).says(place).says(en);
        desk.run(&["--lang", "fr", "content", "check"]).expect(3).says(place).says(fr);
        assert!(!desk.path("data").exists());
    }
}

#[test]
fn a_file_that_is_named_must_exist() {
    let desk = Desk::new();
    desk.run(&["--config", "gone.toml", "content", "check"]).expect(3).says("gone.toml").says("--config");
    desk.run_with(&[("PORTEVOIX_CONFIG", "gone.toml")], &["content", "check"]).expect(3).says("gone.toml");
    desk.write("there.toml", "[content]\nfolder = \"elsewhere\"\n");
    desk.run(&["--config", "there.toml", "content", "check"]).expect(0);
}

#[test]
fn addresses_are_checked_before_anything_is_opened() {
    let desk = Desk::new();
    for (text, part) in [
        ("[listen]\nprivate = \"0.0.0.0:0\"\n", "loopback"),
        ("[listen]\nprivate = \"[::]:0\"\n", "loopback"),
        ("[listen]\npublic_url = \"ftp://x.example/\"\n", "public_url"),
        ("[listen]\npublic_url = \"https://x.example/?a=b\"\n", "public_url"),
        // A token never travels in the clear to another machine.
        ("[discord]\napi_base = \"http://127.0.0.1.example/\"\n", "https://"),
        ("[slack]\napi_base = \"http://10.0.0.1/api/\"\n", "https://"),
    ] {
        desk.write("portevoix.toml", text);
        desk.run(&["run"]).expect(3).says(part);
        assert!(!desk.path("data").exists(), "{text}");
    }
}

#[test]
fn the_environment_wins_over_the_file_and_flags_over_both() {
    let taken: Vec<TcpListener> = (0..3).map(|_| TcpListener::bind("127.0.0.1:0").unwrap()).collect();
    let [file, variable, flag] = [0, 1, 2].map(|at| taken[at].local_addr().unwrap().to_string());
    let desk = Desk::new();
    desk.write("portevoix.toml", &format!("[listen]\nprivate = \"{file}\"\npublic = \"127.0.0.1:0\"\n"));
    // Each of them is taken, so the message names the one that holds.
    desk.run(&["run"]).expect(5).says(&file).says("--private");
    let set = [("PORTEVOIX__LISTEN__PRIVATE", variable.as_str())];
    desk.run_with(&set, &["run"]).expect(5).says(&variable);
    desk.run_with(&set, &["run", "--private", &flag]).expect(5).says(&flag);
    let french = desk.run(&["--lang", "fr", "run"]).expect(5).says(&file);
    assert!(!french.err.contains("Stop the other"), "{french:#?}");
}

#[test]
fn a_variable_may_name_a_file_that_holds_the_value() {
    let desk = Desk::with_sample();
    std::fs::rename(desk.path("content"), desk.path("other")).unwrap();
    std::fs::write(desk.path("other/items/broken.en.md"), "no front matter").unwrap();
    desk.run(&["content", "check"]).expect(0);
    desk.write("secret", "other\n");
    desk.run_with(&[("PORTEVOIX__CONTENT__FOLDER_FILE", "secret")], &["content", "check"])
        .expect(4)
        .says("broken.en.md");
    desk.run_with(&[("PORTEVOIX__CONTENT__FOLDER", "other")], &["content", "check"]).expect(4).says("broken.en.md");
    let gone = [("PORTEVOIX__CONTENT__FOLDER_FILE", "gone")];
    desk.run_with(&gone, &["content", "check"]).expect(3).says("PORTEVOIX__CONTENT__FOLDER_FILE").says("gone");
}

#[test]
fn a_variable_that_means_nothing_is_refused() {
    let desk = Desk::new();
    for (name, value, part) in [
        ("PORTEVOIX__LISTEN__PRIVAT", "127.0.0.1:0", "privat"),
        ("PORTEVOIX__LISTEN", "5", "PORTEVOIX__SECTION__KEY"),
        ("PORTEVOIX__DATA__FOLDER", "x", "PORTEVOIX__"),
        ("PORTEVOIX__LOG__JSON", "perhaps", "boolean"),
        ("PORTEVOIX__", "x", "PORTEVOIX__"),
        ("PORTEVOIX__LISTEN__PRIVATE", "0.0.0.0:80", "loopback"),
    ] {
        desk.run_with(&[(name, value)], &["content", "check"]).expect(3).says(part);
    }
    // Neither ours: one underscore, another program's.
    desk.run_with(&[("PORTEVOIX_LISTEN", "x"), ("OTHER__LISTEN", "x")], &["content", "check"]).expect(0);
}

#[test]
fn the_language_is_the_terminals_until_it_is_chosen() {
    let desk = Desk::new();
    let french = "Aucune cadence";
    let english = "No cadence";
    let args = ["schedule", "next", "--cron", "", "--after", "2026-01-01T00:00:00Z", "--count", "1"];
    for (variables, expected) in [
        (&[][..], english),
        (&[("LC_ALL", ""), ("LANG", "fr_FR.UTF-8")], french),
        (&[("LC_ALL", "fr_CA"), ("LANG", "en_US.UTF-8")], french),
        (&[("LC_ALL", "en_GB"), ("PORTEVOIX_LANG", "fr")], french),
        (&[("LC_ALL", "de_DE.UTF-8")], english),
        (&[("LC_ALL", "C"), ("LANG", "fr_FR.UTF-8")], english),
        (&[("LC_ALL", ""), ("LC_MESSAGES", "POSIX"), ("LANG", "fr_FR.UTF-8")], english),
    ] {
        let ended = desk.run_with(variables, &args).expect(2);
        assert!(ended.err.contains(expected), "{variables:?}: {ended:#?}");
    }
    let mut command = desk.command(&["--lang", "en"]);
    command.args(args).env("PORTEVOIX_LANG", "fr");
    finish(command).expect(2).says(english);
}

#[test]
fn networks_are_asked_only_by_who_says_so_and_says_who_asks() {
    const PAGE: &str = "[listen]\npublic_url = \"https://go.example.org\"\n";
    for (text, part) in [
        ("[evidence]\nfetch = true\n", "listen.public_url"),
        ("[evidence]\nmastodon_hosts = [\"piaille.fr\", \"10.0.0.1\"]\n", "10.0.0.1"),
        ("[evidence]\nmastodon_hosts = [\"https://piaille.fr\"]\n", "https://piaille.fr"),
        ("[evidence]\nmastodon_hosts = [\"localhost\"]\n", "localhost"),
    ] {
        let desk = Desk::new();
        desk.write("portevoix.toml", text);
        desk.run(&["content", "check"]).expect(3).says(part);
        desk.run(&["--lang", "fr", "content", "check"]).expect(3).says(part);
    }
    let desk = Desk::new();
    desk.write("portevoix.toml", &format!("{PAGE}[evidence]\nfetch = true\nmastodon_hosts = [\"piaille.fr\"]\n"));
    desk.run(&["content", "check"]).expect(0);
    // It starts with somebody who could ask, and ends in order.
    assert_eq!(desk.start(&["run"]).stop().0, 0);
}

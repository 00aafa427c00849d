//! What the program says of itself: the configuration that holds, counts, completions, the manual, and the first files.

use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use portevoix::app::config::env_example;

use super::Desk;
use crate::source::root;

#[test]
fn the_configuration_is_shown_with_its_origin_and_without_secrets() {
    let desk = Desk::with_sample();
    // A file that nobody has touched is a file, too.
    let shown = desk.run(&["config", "show", "--origin"]).expect(0).out;
    assert!(shown.contains("# portevoix.toml:"), "{shown}");
    desk.edit("portevoix.toml", "# token = \"\"", "token = \"not-a-secret\"");
    let variables = [("PORTEVOIX__LOG__JSON", "true"), ("PORTEVOIX__SLACK__SIGNING_SECRET", "not-a-secret")];
    let shown = desk.run_with(&variables, &["config", "show", "--origin", "--data", "elsewhere"]).expect(0).out;
    assert!(!shown.contains("not-a-secret"), "{shown}");
    let origin = |key: &str| {
        let line = shown.lines().find(|line| line.starts_with(&format!("{key} = "))).expect(key);
        line.split("  # ").nth(1).unwrap().to_owned()
    };
    assert!(origin("discord.token").starts_with("portevoix.toml:"));
    assert_eq!(origin("log.json"), "PORTEVOIX__LOG__JSON");
    assert_eq!(origin("slack.signing_secret"), "PORTEVOIX__SLACK__SIGNING_SECRET");
    assert_eq!(origin("data"), "flag --data");
    // What is printed is TOML, and reads as what holds.
    let bare = desk.run(&["config", "show"]).expect(0).out;
    bare.parse::<toml::Table>().unwrap_or_else(|error| panic!("{error}: {bare}"));
    // Without a file: what the sample says.
    let fresh = Desk::new().run(&["--lang", "fr", "config", "show", "--origin"]).expect(0).out;
    assert!(fresh.contains("content.trust_file_approvals = true") && fresh.contains("# valeur par défaut"), "{fresh}");
    desk.write("portevoix.toml", "[listen]\nprivate = 1\n");
    desk.run(&["config", "show"]).expect(3).says("portevoix.toml:2:11");
}

#[test]
fn counts_are_told_and_nobody_is_counted_alone() {
    let desk = Desk::with_sample();
    desk.run(&["status"]).expect(1).says("no database");
    let mut running = desk.start(&["run"]);
    if !running.said.iter().any(|line| line.contains(" INFO posted ")) {
        running.wait_for(" INFO posted ");
    }
    // Beside the running program.
    let told = desk.run(&["status", "--json"]).expect(0).out;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert!(told["items"].as_u64() > Some(5) && told["slots"]["sent"].as_i64() >= Some(1), "{told:#}");
    assert_eq!(told["people"], 0);
    desk.run(&["status"]).expect(0).says("Cards posted: ").says("People: 0");
    desk.run(&["--lang", "fr", "status"]).expect(0).says("Cartes publiées");
    assert_eq!(running.stop().0, 0);
}

#[test]
fn every_shell_has_completions_and_every_command_a_page() {
    let desk = Desk::new();
    for (shell, part) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef portevoix"),
        ("fish", "complete -c portevoix"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion"),
    ] {
        let script = desk.run(&["completions", shell]).expect(0).out;
        assert!(script.contains(part) && script.contains("restore"), "{shell}");
        if shell == "bash" {
            desk.write("complete.bash", &script);
            assert!(Command::new("bash").arg("-n").arg(desk.path("complete.bash")).status().unwrap().success());
        }
    }
    assert!(desk.run(&["man"]).expect(0).out.starts_with(".ie"));
    desk.run(&["man", "pages"]).expect(0).says("pages written");
    for name in ["portevoix.1", "portevoix-backup.1", "portevoix-content-check.1", "portevoix-config-show.1"] {
        assert!(desk.path("pages").join(name).exists(), "{name}");
    }
}

#[test]
fn the_first_help_page_has_headings_and_the_codes_at_its_end() {
    let desk = Desk::new();
    let long = desk.run(&["--help"]).expect(0).out;
    for part in [
        "\nStart and run:\n",
        "\nData:\n",
        "\nOptions:\n",
        "Examples:",
        "\nExit codes:\n",
        "\n  20  doctor",
        "[env: PORTEVOIX_CONFIG",
    ] {
        assert!(long.contains(part), "{part}: {long}");
    }
    assert!(!long.contains("\nMore:\n"));
    assert!(!desk.run(&["-h"]).expect(0).out.contains("Exit codes"));
}

#[test]
fn the_first_files_are_written_once_and_secrets_are_for_their_owner() {
    let desk = Desk::new();
    let said = desk.run(&["init"]).expect(0).says("Nothing is asked").out;
    for command in ["portevoix doctor", "portevoix plan", "portevoix run"] {
        assert!(said.contains(command), "{said}");
    }
    let mode = |name: &str| desk.path(name).metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("secrets"), 0o700);
    for name in ["discord-token", "slack-app-token", "slack-bot-token"] {
        assert_eq!(mode(&format!("secrets/{name}")), 0o600);
    }
    assert_eq!(desk.read("secrets/.gitignore"), "*\n");
    assert_eq!(desk.read(".env.example"), env_example());
    desk.write("secrets/discord-token", "mine");
    desk.write("portevoix.toml", "data = \"mine\"\n");
    desk.run(&["init", "--yes"]).expect(0).says("0 files written");
    assert_eq!(
        (desk.read("secrets/discord-token"), desk.read("portevoix.toml")),
        ("mine".into(), "data = \"mine\"\n".into())
    );
}

#[test]
fn the_table_of_variables_names_every_key_and_changes_nothing() {
    let path = root().join(".env.example");
    if std::env::var_os("PORTEVOIX_WRITE_DOCS").is_some() {
        std::fs::write(&path, env_example()).unwrap();
    }
    let text = std::fs::read_to_string(&path).expect(".env.example; PORTEVOIX_WRITE_DOCS=1 writes it");
    assert_eq!(text, env_example());
    assert!(text.lines().all(|line| line.is_empty() || line.starts_with('#')), "a copy of it would change something");
    let page = std::fs::read_to_string(root().join("docs/configuration.md")).unwrap();
    let keys = page.split("<!-- table: keys -->").nth(1).unwrap().split("<!-- end -->").next().unwrap();
    let mut seen = 0;
    for variable in keys.split("| `PORTEVOIX__").skip(1).map(|rest| rest.split('`').next().unwrap()) {
        let named = |line: &str| line.starts_with(&format!("# PORTEVOIX__{variable}"));
        assert!(text.lines().any(named), "{variable} is not in .env.example");
        seen += 1;
    }
    assert!(seen > 20, "only {seen} variables were found");
}

#[test]
fn a_variable_that_cannot_be_used_is_named_and_its_value_is_not_shown() {
    let desk = Desk::with_sample();
    let token = "xoxb-not-for-the-log";
    for (name, value, said) in [
        ("PORTEVOIX__FOO", "1", "PORTEVOIX__FOO"),
        ("PORTEVOIX__SLACK__WORKSPACE__ACME", "{ id = \"T\", token = xoxb-not-for-the-log }", "WORKSPACE__ACME"),
        ("PORTEVOIX__SLACK", token, "PORTEVOIX__SLACK"),
        ("PORTEVOIX__LISTEN__PRIVATE", "nowhere", "PORTEVOIX__LISTEN__PRIVATE"),
    ] {
        // Beside others that are well.
        let variables = [("PORTEVOIX__LOG__JSON", "true"), (name, value), ("PORTEVOIX__DATA", "d")];
        let refused = desk.run_with(&variables, &["config", "show"]).expect(3).says(said);
        assert!(!refused.err.contains(token) && !refused.err.contains("LOG__JSON"), "{}", refused.err);
    }
    desk.write("portevoix.toml", &format!("slack = \"{token}\"\n"));
    let refused = desk.run(&["config", "show"]).expect(3).says("portevoix.toml:1:9");
    assert!(!refused.err.contains(token), "{}", refused.err);
}

#[test]
fn what_is_known_of_people_is_not_for_other_users_of_the_machine() {
    let desk = Desk::with_sample();
    desk.run(&["doctor"]).expect(0).says("still those of the sample");
    let running = desk.start(&["run"]);
    let mode = |name: &str| desk.path(name).metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("data"), 0o700);
    for file in ["data/portevoix.db", "data/portevoix.db-wal", "data/portevoix.db-shm"] {
        assert_eq!(mode(file), 0o600, "{file}");
    }
    running.stop();
    // One that an earlier version made is left as it is, and doctor says so.
    for (name, open) in [("data", 0o755), ("data/portevoix.db", 0o644)] {
        std::fs::set_permissions(desk.path(name), std::fs::Permissions::from_mode(open)).unwrap();
    }
    desk.run(&["doctor"]).expect(0).says("chmod -R go-rwx");
    desk.run(&["--lang", "fr", "doctor"]).expect(0).says("D’autres que l’utilisateur du programme");
    assert_eq!(mode("data"), 0o755);
}

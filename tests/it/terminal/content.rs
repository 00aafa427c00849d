//! `init`, `content check`, `content list`, `content approve`: the comms team at the terminal.

use super::Desk;
use crate::source::files;

#[test]
fn init_writes_a_folder_that_is_clean_and_overwrites_nothing() {
    let desk = Desk::new();
    desk.run(&["init"]).expect(0);
    let all = files(&desk.path(""));
    assert!(all.len() > 20 && all.contains(&"portevoix.toml".to_owned()), "{all:?}");
    let checked = desk.run(&["content", "check"]).expect(0).says("0 errors, 0 warnings");
    assert!(checked.err.is_empty(), "{checked:#?}");

    desk.edit("portevoix.toml", "data = \"data\"", "data = \"mine\"");
    desk.write("content/items/unique-reach.en.md", "mine");
    std::fs::remove_file(desk.path("content/brand.toml")).unwrap();
    desk.run(&["init", "."]).expect(0).says("1 file written");
    assert!(desk.read("portevoix.toml").contains("data = \"mine\""));
    assert_eq!(desk.read("content/items/unique-reach.en.md"), "mine");
    assert!(desk.path("content/brand.toml").exists());

    // Into another folder, made as needed; and where it cannot be made.
    desk.run(&["init", "a/b"]).expect(0);
    assert_eq!(files(&desk.path("a/b")), all);
    desk.run(&["init", "portevoix.toml/x"]).expect(1).says("portevoix.toml/x");
    desk.run(&["init", "/sys/portevoix"]).expect(6).says("/sys/portevoix");
}

#[test]
fn without_a_folder_the_sample_inside_the_program_is_checked() {
    let desk = Desk::new();
    desk.run(&["content", "check"]).expect(0).says("0 errors");
    let list = desk.run(&["content", "list"]).expect(0).out;
    assert!(list.lines().count() > 10 && list.lines().all(|line| line.contains(" approved ")), "{list}");
    assert_eq!(files(&desk.path("")), Vec::<String>::new(), "checking wrote something");
    desk.run(&["content", "approve", "unique-reach", "--by", "Somebody"]).expect(4).says("portevoix init");
}

#[test]
fn every_problem_is_told_with_its_place_in_both_languages() {
    let desk = Desk::with_sample();
    desk.edit("content/items/unique-reach.en.md", "kind: educational", "kind: educationnal");
    desk.edit("content/items/job-rust.fr.md", "title:", "titel:");
    desk.edit("content/schedules.toml", "cron = \"0 10 * * 1-5\"", "cron = \"0 25 * * 1-5\"");
    std::fs::write(desk.path("content/items/latin.en.md"), b"---\ntitle: caf\xe9\n").unwrap();
    let english = desk.run(&["content", "check"]).expect(4);
    let french = desk.run(&["--lang", "fr", "content", "check"]).expect(4);
    for (place, code, en, fr) in [
        ("items/unique-reach.en.md:3:7", "PVX-C012", "Did you mean “educational”?", "« educational »"),
        ("items/job-rust.fr.md:2:1", "PVX-C007", "There is no key “titel”", "« titel »"),
        ("items/latin.en.md:2:11", "PVX-C001", "not UTF-8", "UTF-8"),
        ("schedules.toml", "PVX-S025", "25", "25"),
    ] {
        for (ended, severity, part) in [(&english, "error", en), (&french, "erreur", fr)] {
            let line = ended.err.lines().find(|line| line.contains(place) && line.contains(code));
            let line = line.unwrap_or_else(|| panic!("no line for {place} {code}: {ended:#?}"));
            assert!(line.contains(severity) && line.replace('\u{a0}', " ").contains(part), "{line}");
        }
    }
    // Line and column of the hour inside the quotes.
    let file = desk.read("content/schedules.toml");
    let line = file.lines().position(|line| line.contains("0 25 *")).unwrap() + 1;
    assert!(english.err.contains(&format!("schedules.toml:{line}:11 error PVX-S025")), "{}", english.err);
    // What is right is still there, what is wrong is not.
    let list = desk.run(&["content", "list"]).expect(0).out;
    assert!(list.contains("disclosure-first") && !list.contains("unique-reach"), "{list}");
}

#[test]
fn a_warning_alone_is_no_error() {
    let desk = Desk::with_sample();
    std::fs::remove_file(desk.path("content/items/job-rust.fr.md")).unwrap();
    let checked = desk.run(&["content", "check"]).expect(0).says("0 errors, 1 warning").says("PVX-C032");
    assert!(checked.err.contains("warning"), "{checked:#?}");
}

fn state(desk: &Desk, item: &str) -> String {
    let list = desk.run(&["content", "list"]).expect(0).out;
    let line = list.lines().find(|line| line.starts_with(item)).unwrap_or_else(|| panic!("no {item} in {list}"));
    line.split_whitespace().nth(1).unwrap().to_owned()
}

#[test]
fn somebody_else_than_the_author_approves_and_an_edit_un_approves() {
    let desk = Desk::with_sample();
    std::fs::remove_file(desk.path("content/approvals.toml")).unwrap();
    let approve = |by: &str| desk.run(&["content", "approve", "unique-reach", "--by", by]);
    assert_eq!(state(&desk, "unique-reach"), "draft");
    for author in ["Léa Martin", " léa  MARTIN ", "@Léa Martin"] {
        approve(author).expect(4).says("somebody else");
    }
    assert!(!desk.path("content/approvals.toml").exists() && state(&desk, "unique-reach") == "draft");

    approve("Noor \"N\" Haddad\\").expect(0).says("unique-reach");
    assert_eq!(state(&desk, "unique-reach"), "approved");
    let file: toml::Table = desk.read("content/approvals.toml").parse().unwrap();
    let row = &file["approval"].as_array().unwrap()[0];
    assert_eq!((row["item"].as_str(), row["by"].as_str()), (Some("unique-reach"), Some("Noor \"N\" Haddad\\")));
    assert_eq!(row["revision"].as_str().map(str::len), Some(64));
    // Once more changes nothing.
    let before = desk.read("content/approvals.toml");
    approve("Somebody Else").expect(0).says("already");
    assert_eq!(desk.read("content/approvals.toml"), before);

    // A comma in one language, and the picture alone: both are another revision.
    desk.edit("content/items/unique-reach.fr.md", "Pourquoi le partager", "Pourquoi, le partager");
    assert_eq!(state(&desk, "unique-reach"), "draft");
    desk.edit("content/items/unique-reach.fr.md", "Pourquoi, le partager", "Pourquoi le partager");
    assert_eq!(state(&desk, "unique-reach"), "approved");
    let mut picture = std::fs::read(desk.path("content/images/unique-reach.png")).unwrap();
    picture.push(0);
    std::fs::write(desk.path("content/images/unique-reach.png"), picture).unwrap();
    assert_eq!(state(&desk, "unique-reach"), "draft");
    // What stood in the file stays, the new approval comes behind it.
    desk.write("content/approvals.toml", &format!("# by hand\n{before}"));
    approve("Noor Haddad").expect(0);
    assert!(desk.read("content/approvals.toml").starts_with(&format!("# by hand\n{before}")));
    assert_eq!(state(&desk, "unique-reach"), "approved");
}

#[test]
fn all_are_approved_or_none() {
    let desk = Desk::with_sample();
    std::fs::remove_file(desk.path("content/approvals.toml")).unwrap();
    desk.write("content/items/broken.en.md", "no front matter");
    for (items, part) in [
        (["job-rust", "no-such-item"], "no-such-item"),
        (["job-rust", "broken"], "PVX-C003"),
        (["job-rust", "../../etc/passwd"], "no valid item"),
    ] {
        desk.run(&["content", "approve", items[0], items[1], "--by", "Noor Haddad"]).expect(4).says(part);
        assert!(!desk.path("content/approvals.toml").exists());
    }
    desk.run(&["content", "approve", "job-rust", "unique-reach", "--by", "Noor Haddad"]).expect(0);
    assert_eq!(
        (state(&desk, "job-rust"), state(&desk, "unique-reach")),
        ("approved".to_owned(), "approved".to_owned())
    );
}

#[test]
fn approvals_are_believed_only_where_the_configuration_says_so() {
    let desk = Desk::with_sample();
    desk.edit("portevoix.toml", "trust_file_approvals = true", "trust_file_approvals = false");
    assert_eq!(state(&desk, "unique-reach"), "draft");
    desk.edit("content/items/unique-reach.en.md", "title:", "title: More on");
    desk.run(&["content", "approve", "unique-reach", "--by", "Noor Haddad"]).expect(0).says("trust_file_approvals");
}

#[test]
fn the_list_says_what_follows_from_slots_and_dates() {
    let desk = Desk::with_sample();
    desk.edit("content/items/job-writer.fr.md", "kind: job_offer", "kind: job_offer\nexpires: 2025-01-01");
    let list = desk.run(&["content", "list"]).expect(0).out;
    assert!(
        list.lines().any(|line| line.starts_with("job-writer") && line.ends_with("(expired 2025-01-02)")),
        "{list}"
    );
    assert!(list.contains("(scheduled for 20"), "{list}");
    let json = desk.run(&["content", "list", "--format", "json"]).expect(0).out;
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    let items = document["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["id"] == "job-writer").unwrap();
    assert_eq!((&item["state"], &item["expired"]), (&"draft".into(), &"2025-01-01T23:00:00Z".into()));
    assert!(item["posted"].is_null() && item["revision"].as_str().unwrap().len() == 64, "{item}");
}

//! The page for whoever runs it: its tables are the program's, its exit codes and pages are there.
use portevoix::app::doctor::CHECKS;
use portevoix::app::exit::Exit;
use portevoix::flow::metrics::METRICS;
use portevoix::flow::trouble::TROUBLES;
use portevoix::lang::{Lang, say};

use super::{code, hold, page, path, table, with_tables};

#[test]
fn the_page_on_operating_is_true() {
    let checks = CHECKS.iter().map(|check| vec![code(check.id), say(Lang::En, check.key, &[])]);
    let metrics = METRICS.iter().map(|metric| {
        let labels: Vec<String> = metric.labels.iter().map(code).collect();
        vec![code(metric.name), metric.kind.code().to_owned(), labels.join(", "), metric.help.to_owned()]
    });
    let troubles = TROUBLES.iter().map(|trouble| {
        let text = say(Lang::En, trouble.begins, &[("subject", "…".into())]);
        vec![code(trouble.code), text]
    });
    let tables = [
        ("troubles", table(&["code", "what is said"], troubles)),
        ("checks", table(&["check", "what is looked at"], checks)),
        ("metrics", table(&["figure", "kind", "labels", "what it says"], metrics)),
    ];
    let text = page("operating.md");
    hold("operating.md", &with_tables(&text, &tables));
    let exits = [Exit::Unwell, Exit::InUse, Exit::Exists, Exit::Newer, Exit::Corrupt];
    assert_eq!(exits.map(Exit::number), [20, 10, 21, 8, 9]);
    for metric in text
        .split("portevoix_")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| c != '_' && !c.is_alphanumeric()).next())
    {
        let name = format!("portevoix_{metric}");
        assert!(METRICS.iter().any(|known| known.name == name), "docs/operating.md names {name}");
    }
}

#[test]
fn every_page_that_doctor_names_is_there_with_its_heading() {
    for check in CHECKS {
        let (file, heading) = check.page.split_once('#').unwrap_or((check.page, ""));
        let text = std::fs::read_to_string(path("..").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let headings = text.lines().filter(|line| line.starts_with('#'));
        let mut anchors = headings.map(|line| line.trim_start_matches(['#', ' ']).to_lowercase().replace(' ', "-"));
        assert!(heading.is_empty() || anchors.any(|anchor| anchor == heading), "{} has no heading {heading}", check.id);
    }
}

#[test]
fn the_unit_of_systemd_names_what_the_program_has() {
    let unit = std::fs::read_to_string(path("../deploy/systemd/portevoix.service")).unwrap();
    for line in ["DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "MemoryDenyWriteExecute=yes"] {
        assert!(unit.lines().any(|known| known == line), "{line}");
    }
    let keys = page("configuration.md");
    let variables =
        unit.split("PORTEVOIX__").skip(1).map(|rest| rest.split('=').next().unwrap().trim_end_matches("_FILE"));
    for variable in variables {
        assert!(keys.contains(&format!("PORTEVOIX__{variable}")), "{variable} is no key");
    }
    // The codes that a restart does not mend.
    let codes = [Exit::Usage, Exit::Configuration, Exit::Newer, Exit::Corrupt, Exit::InUse];
    let codes: Vec<String> = codes.map(|exit| exit.number().to_string()).into();
    assert!(unit.contains(&format!("RestartPreventExitStatus={}\n", codes.join(" "))));
}

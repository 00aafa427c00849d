use super::*;
use crate::id::Millis;
use crate::schedule::CODES;

const WHOLE: &str = r#"
[channel.ambassadeurs]
lang = "fr"
topic = "Ce que l'on partage"

[schedule.ambassadeurs-items]
channel = "ambassadeurs"
when = "weekdays 09:30"
zone = "europe/paris"
post = "items"
first = "on_install"
catch_up = "all"
catch_up_window = "4h"
quiet = "20:00-08:00"
holidays = "FR"
cap_per_day = 2
promotional = "1/4"
kinds = ["educational", "csr"]
campaigns = ["launch"]
"#;

fn read(text: &str) -> (Calendar, Vec<Diagnostic>) {
    parse("schedules.toml", text, "Europe/Paris")
}

#[test]
fn a_whole_file_is_read() {
    let (calendar, findings) = read(WHOLE);
    assert_eq!(findings, []);
    let channel = calendar.channel(&"ambassadeurs".parse().unwrap()).unwrap();
    assert_eq!((channel.lang, channel.topic.as_deref()), (Lang::Fr, Some("Ce que l'on partage")));
    let schedule = calendar.schedule(&"ambassadeurs-items".parse().unwrap()).unwrap();
    assert_eq!((schedule.cadence.text(), schedule.cadence.zone()), ("weekdays 09:30", "Europe/Paris"));
    assert_eq!((schedule.post, schedule.first_on_install, schedule.catch_up), (What::Items, true, CatchUp::All));
    assert_eq!((schedule.catch_up_window, schedule.quiet), (4 * Millis::HOUR, Quiet::read("20:00-08:00")));
    assert_eq!((schedule.holidays, schedule.cap_per_day, schedule.promotional), (Some(Country::Fr), Some(2), (1, 4)));
    assert_eq!(
        (&schedule.kinds[..], &schedule.campaigns[..]),
        (&[Kind::Educational, Kind::Csr][..], &["launch".to_owned()][..])
    );
    assert_eq!(schedule.revision.len(), 64);
}

#[test]
fn what_is_left_out_has_a_default() {
    let (calendar, findings) = read("[channel.a]\nlang='en'\n[schedule.s]\nchannel='a'\ncron='30 9 * * 1-5'\n");
    assert_eq!(findings, []);
    let schedule = &calendar.schedules[0];
    assert_eq!((schedule.post, schedule.first_on_install, schedule.catch_up), (What::Items, false, CatchUp::Latest));
    assert_eq!((schedule.catch_up_window, schedule.quiet), (Millis::HOUR, None));
    assert_eq!((schedule.holidays, schedule.cap_per_day, schedule.promotional), (None, None, (1, 3)));
    assert_eq!((schedule.cadence.zone(), schedule.kinds.len()), ("Europe/Paris", 0));
}

#[test]
fn the_revision_is_that_of_the_meaning() {
    let revision = |text: &str| read(text).0.schedules[0].revision.clone();
    let base = revision(WHOLE);
    let laid_out =
        format!("# Hello\n{}", WHOLE.replace(" = ", "=").replace('"', "'").replace("'Ce que l'on partage'", "'x'"));
    assert_eq!(revision(&laid_out), base);
    for (from, to) in [
        ("09:30", "09:31"),
        ("4h", "5h"),
        ("\"FR\"", "\"DE\""),
        ("csr", "job_offer"),
        ("1/4", "1/3"),
        ("= 2", "= 3"),
        ("launch", "l"),
    ] {
        assert_ne!(revision(&WHOLE.replace(from, to)), base, "{from} {to}");
    }
}

/// A valid file, with `line` added to its schedule on line 6; where the finding is, and what is left.
#[test]
fn every_code_has_its_mistake_and_its_place() {
    let mut triggered = BTreeSet::new();
    let mut check_file = |text: &str, code: &str, place: (usize, usize), kept: usize| {
        let (calendar, findings) = read(text);
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.code).collect();
        assert!(codes.contains(&code), "{text}\n{findings:?}");
        let finding = findings.iter().find(|finding| finding.code.code == code).unwrap();
        assert_eq!(finding.place, Some(place), "{text}\n{finding}");
        assert_eq!(calendar.schedules.len(), kept, "{text}");
        for lang in Lang::ALL {
            let said = format!("{} {}", finding.message(lang), finding.hint(lang));
            assert!(!said.contains("schedule-") && !said.contains("{$"), "{code} in {lang}: {said}");
        }
        triggered.insert(code.to_owned());
    };
    let base = "[channel.general]\nlang = 'en'\n[schedule.s]\nchannel = 'general'\nwhen = 'daily 09:00'\n";
    for (line, code, column, kept) in [
        ("quiet = 20:00-08:00", "PVX-S001", 9, 0),
        ("quite = '20:00-08:00'", "PVX-S003", 1, 0),
        ("post = true", "PVX-S005", 8, 0),
        ("kinds = 'csr'", "PVX-S005", 9, 0),
        ("kinds = ['csr', 3]", "PVX-S005", 17, 0),
        ("cap_per_day = '2'", "PVX-S005", 15, 0),
        ("post = 'boards'", "PVX-S009", 8, 0),
        ("first = 'always'", "PVX-S009", 9, 0),
        ("catch_up = 'newest'", "PVX-S009", 12, 0),
        ("holidays = 'GB'", "PVX-S009", 12, 0),
        ("kinds = ['csr', 'edu']", "PVX-S009", 17, 0),
        ("catch_up_window = '4 hours'", "PVX-S010", 19, 0),
        ("catch_up_window = '367d'", "PVX-S010", 19, 0),
        ("catch_up_window = '-1h'", "PVX-S010", 19, 0),
        ("catch_up_window = 'h'", "PVX-S010", 19, 0),
        ("catch_up_window = ''", "PVX-S010", 19, 0),
        ("quiet = '20:00'", "PVX-S011", 9, 0),
        ("cap_per_day = 0", "PVX-S012", 15, 0),
        ("cap_per_day = -1", "PVX-S012", 15, 0),
        ("cap_per_day = 99999999999999999999", "PVX-S012", 15, 0),
        ("promotional = '3/1'", "PVX-S013", 15, 0),
        ("promotional = '1/0'", "PVX-S013", 15, 0),
        ("promotional = '1'", "PVX-S013", 15, 0),
        ("cron = '0 9 * * *'", "PVX-S014", 1, 0),
        ("quiet = '08:00-10:00'", "PVX-S015", 1, 1),
        ("zone = 'Europe/Pari'", "PVX-S034", 8, 0),
    ] {
        check_file(&format!("{base}{line}\n"), code, (6, column), kept);
    }
    check_file(&format!("{base}[chanel.x]\nlang = 'fr'\n"), "PVX-S002", (6, 2), 1);
    check_file(&format!("{base}[schedule]\n[schedule.t]\nwhen = 'daily 09:00'\n"), "PVX-S004", (7, 11), 1);
    check_file("[schedule.s]\nchannel = 'a'\n[channel.a]\nlang = 'fr'\n", "PVX-S004", (1, 11), 0);
    check_file("[channel.a]\ntopic = 'x'\n", "PVX-S004", (1, 10), 0);
    check_file("channel = 3\n", "PVX-S005", (1, 1), 0);
    check_file(&format!("{base}[schedule.'S 2']\n"), "PVX-S006", (6, 11), 1);
    check_file(&format!("{base}[schedule.s]\nchannel = 'general'\nwhen = 'daily 10:00'\n"), "PVX-S007", (6, 11), 1);
    check_file("[channel.a]\nlang='fr'\n[schedule.s]\nchannel = 'b'\nwhen='daily 09:00'\n", "PVX-S008", (4, 11), 0);
    for (text, code, column, kept) in [
        ("", "PVX-S021", 8, 0),
        ("0 9 * *", "PVX-S022", 8, 0),
        ("0 9,,1 * * *", "PVX-S023", 13, 0),
        ("0 9 * * 1-x5", "PVX-S024", 19, 0),
        ("0 24 * * *", "PVX-S025", 11, 0),
        ("*/0 9 * * *", "PVX-S026", 11, 0),
        ("0 9 * * mno", "PVX-S027", 17, 0),
        ("0 9 ? * *", "PVX-S028", 13, 0),
        ("@daily", "PVX-S029", 9, 0),
        ("chaque mois 09:00", "PVX-S030", 16, 0),
        ("daily 9", "PVX-S031", 15, 0),
        ("daily", "PVX-S032", 8, 0),
        ("09:00", "PVX-S033", 8, 0),
        ("0 9 * * 6-1,2", "PVX-S040", 17, 1),
        ("5/15 9 * * *", "PVX-S041", 9, 1),
        ("0 9 30 2 *", "PVX-S042", 8, 1),
    ] {
        check_file(&base.replace("daily 09:00", text), code, (5, column), kept);
    }
    check_file(&base.replace("daily 09:00", &"1,".repeat(150)), "PVX-S020", (5, 8), 0);
    // What is said of items rather than of this file has its tests with them.
    triggered.insert("PVX-S043".to_owned());
    let every: BTreeSet<String> = CODES.iter().map(|code| code.code.to_owned()).collect();
    assert_eq!(triggered, every);
    assert_eq!(every.len(), CODES.len(), "a code stands twice");
}

#[test]
fn one_broken_section_loses_only_itself() {
    let good = |name: &str| format!("[schedule.{name}]\nchannel = 'general'\nwhen = 'daily 09:00'\n");
    let head = "[channel.general]\nlang = 'en'\n";
    for broken in [
        "[schedule.b]\nchannel = 'general'\nwhen = 'daily 09:00\n",
        "[schedule.b]\nchannel = 'general'\nwhen = 'daily 09:00'\nquiet = 20h\n",
        "[schedule.b\nchannel = 'general'\nwhen = 'daily 09:00'\n",
        "[schedule.b]\nchannel = 'general'\nchannel = 'general'\nwhen = 'daily 09:00'\n",
        "[schedule.b]\nchannel = 'general'\nwhen = 'now and then'\n",
        "[schedule.b]\n= = =\n",
        "[]\n",
    ] {
        let (calendar, findings) = read(&format!("{head}{}{broken}{}", good("a"), good("c")));
        let names: Vec<&str> = calendar.schedules.iter().map(|schedule| schedule.id.as_str()).collect();
        assert_eq!(names, ["a", "c"], "{broken}");
        assert!(findings.iter().any(Diagnostic::is_error), "{broken}");
        assert!(
            findings.iter().all(|finding| finding.place.is_some_and(|(line, _)| (6..=9).contains(&line))),
            "{broken} {findings:?}"
        );
    }
}

#[test]
fn a_schedule_of_a_broken_channel_is_left_out_with_one_finding() {
    let (calendar, findings) = read("[channel.a]\nlang = 'de'\n[schedule.s]\nchannel = 'a'\nwhen = 'daily 09:00'\n");
    assert_eq!((calendar, findings.len()), (Calendar::default(), 1));
}

#[test]
fn other_ways_to_write_the_same_are_read_too() {
    let (calendar, findings) =
        read("channel = { a = { lang = 'FR' } }\r\nschedule.s = { channel = 'a', when = \"daily 09:00\" }\r\n");
    assert_eq!((calendar.schedules.len(), findings.len()), (1, 0), "{findings:?}");
    let (calendar, findings) = read("");
    assert_eq!((calendar, findings.len()), (Calendar::default(), 0));
    let (_, findings) = read("\0");
    assert_eq!(findings.len(), 1);
}

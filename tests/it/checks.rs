//! `content check`, `explain` and `content schema`: what is said of a content folder, to people and to machines.
use std::collections::BTreeSet;

use jsonschema::Validator;
use portevoix::app::explain::{self, EXAMPLES, Example, UNSHOWN};
use portevoix::app::folder::sample;
use portevoix::content::SourceFile;
use portevoix::flow::check::{TABLES, check};
use portevoix::id::Millis;
use portevoix::lang::Lang;
use serde_json::Value;

use crate::source::root;
use crate::terminal::Desk;

/// 2026-11-22T08:00:00Z.
const NOW: Millis = Millis(1_795_334_400_000);

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.into(), bytes: text.into() }
}

fn codes_of(files: &[SourceFile]) -> Vec<&'static str> {
    let link = "https://go.example.org/r/12345678901".parse().unwrap();
    let (_, found) = check(files, true, NOW, &link);
    found.iter().map(|finding| finding.code.code).collect()
}

/// A few lines of an example as the file that they would stand in.
fn framed(example: &Example, lines: &str) -> SourceFile {
    let text = match example.path {
        "schedules.toml" => {
            let base =
                "[channel.general]\nlang = \"en\"\n[schedule.daily]\nchannel = \"general\"\nwhen = \"daily 09:00\"\n";
            format!("{base}{lines}\n")
        }
        path if path.starts_with("items/") && !lines.starts_with(['-', '#']) => {
            format!("---\ntitle: Launch\nkind: csr\ncaptions:\n- text: Here it is.\n{lines}\n---\nThe text.\n")
        }
        _ => format!("{lines}\n"),
    };
    file(example.path, &text)
}

/// The file of an example; a brand's beside an item of the campaign “spring”.
fn beside(example: &Example, lines: &str) -> Vec<SourceFile> {
    let item = "---\ntitle: Launch\nkind: csr\ncampaign: spring\ncaptions:\n- text: Here it is.\n---\nThe text.\n";
    let item = (example.path == "brand.toml").then(|| file("items/launch.en.md", item));
    item.into_iter().chain([framed(example, lines)]).collect()
}

/// The keys that lines name: what stands in front of `:` or `=`.
fn keys(lines: &str) -> BTreeSet<&str> {
    lines.lines().filter_map(|line| line.split_once([':', '='])).map(|(key, _)| key.trim()).collect()
}

#[test]
fn what_stands_after_is_what_stood_before_mended() {
    for Example { code, before, after, .. } in EXAMPLES.iter().filter(|one| !one.before.starts_with(['-', '#'])) {
        let (before, after) = (keys(before), keys(after));
        let kept = before.intersection(&after).count();
        // A misspelt key is the only one that may go, and what is not read as a key at all.
        let misspelt = ["PVX-C007", "PVX-S003"].contains(code);
        assert!(kept > 0 || before.is_empty() || misspelt, "{code}: {before:?}, {after:?}");
    }
}

#[test]
fn every_example_shows_its_code_before_and_not_after() {
    for example in EXAMPLES {
        let before = codes_of(&beside(example, example.before));
        assert!(before.contains(&example.code), "{}: {before:?}", example.code);
        let after = codes_of(&beside(example, example.after));
        assert!(!after.contains(&example.code), "{}: {after:?}", example.code);
    }
    let shown: Vec<&str> = EXAMPLES.iter().map(|example| example.code).collect();
    let unshown: Vec<&str> = UNSHOWN.iter().map(|(code, _)| *code).collect();
    let every: BTreeSet<&str> = TABLES.into_iter().flatten().map(|code| code.code).collect();
    let told: BTreeSet<&str> = shown.iter().chain(&unshown).copied().collect();
    assert_eq!(told.len(), shown.len() + unshown.len(), "a code stands twice");
    // Rules are few people's business, and the spelling of a cadence says it all in its message.
    let quiet = |code: &&str| code.starts_with("PVX-D") || ("PVX-S020".."PVX-S042").contains(code);
    let untold: Vec<&&str> = every.iter().filter(|code| !told.contains(*code) && !quiet(code)).collect();
    assert_eq!(untold, Vec::<&&str>::new());
    assert!(told.is_subset(&every), "{:?}", told.difference(&every));
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let mut seen = BTreeSet::new();
    for code in TABLES.into_iter().flatten() {
        assert!(seen.insert(code.code), "{} stands twice", code.code);
        assert_eq!(explain::find(&code.code.to_lowercase()[4..]).map(|found| found.code), Some(code.code));
        for lang in Lang::ALL {
            let text = explain::text(code, lang);
            assert!(text.lines().count() >= 6 && !text.contains('{') && !text.contains("-why"), "{text}");
            assert!(explain::why(code, lang).split(' ').count() >= 5, "{text}");
        }
    }
    let desk = Desk::new();
    desk.run(&["explain", "pvx-c007"]).expect(0).says("embrago: 2027-01-10").says("Before, in items/launch.en.md");
    desk.run(&["--lang", "fr", "explain", "C018"]).expect(0).says("Que faire");
    desk.run(&["explain", "PVX-C070"]).expect(2).says("Did you mean PVX-C0");
    desk.run(&["explain", "hello"]).expect(2).says("no code “hello”").says("portevoix explain");
    let list = desk.run(&["explain"]).expect(0).out;
    assert_eq!(list.lines().count(), seen.len());
}

#[test]
fn findings_come_as_json_and_sarif_and_warnings_can_be_left_out() {
    let desk = Desk::with_sample();
    desk.edit("content/items/unique-reach.en.md", "kind: educational", "kind: educationnal");
    std::fs::remove_file(desk.path("content/items/job-rust.fr.md")).unwrap();
    let json = desk.run(&["content", "check", "--format", "json"]).expect(4);
    assert_eq!(json.err, "");
    let document: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&document["errors"], &document["warnings"]), (&1.into(), &1.into()));
    let sarif = desk.run(&["content", "check", "--format", "sarif", "--only-errors"]).expect(4);
    let document: Value = serde_json::from_str(&sarif.out).unwrap();
    let results = document["runs"][0]["results"].as_array().unwrap();
    assert_eq!((results.len(), &results[0]["ruleId"]), (1, &"PVX-C012".into()));
    desk.run(&["content", "check"]).expect(4).says("kind: educationnal\n        |       ^");
    desk.edit("content/items/unique-reach.en.md", "kind: educationnal", "kind: educational");
    desk.run(&["content", "check", "--only-errors"]).expect(0).says("0 errors, 1 warning.");
    desk.run(&["content", "check", "--format", "xml"]).expect(2);
}

/// The schema that the program prints, which is the one in `docs/schema`.
fn schema(form: &str, page: &str) -> Validator {
    let printed = Desk::new().run(&["content", "schema", form]).expect(0).out;
    let path = root().join("docs/schema").join(page);
    if std::env::var_os("PORTEVOIX_WRITE_DOCS").is_some() {
        std::fs::write(&path, &printed).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        printed,
        "docs/schema/{page}: PORTEVOIX_WRITE_DOCS=1 writes it"
    );
    let schema: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::draft202012::new(&schema).unwrap()
}

/// The front matter of a file, as an editor reads it.
fn front(text: &str) -> Value {
    let yaml = text.strip_prefix("---\n").unwrap().split_once("\n---").unwrap().0;
    serde_saphyr::from_str(yaml).unwrap_or_else(|error| panic!("{error}: {yaml}"))
}

fn toml_value(text: &str) -> Value {
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{error}: {text}"));
    serde_json::to_value(table).unwrap()
}

/// What the reader refuses for its form is refused by the schema, and what the reader takes is taken.
fn same(validator: &Validator, path: &str, text: &str, value: &Value) {
    // The codes for a key, a type, a value, a key that is missing: what a schema can see.
    const FORM: [&str; 14] = [
        "PVX-C007", "PVX-C009", "PVX-C010", "PVX-C011", "PVX-C012", "PVX-C013", "PVX-C018", "PVX-S002", "PVX-S003",
        "PVX-S004", "PVX-S005", "PVX-S009", "PVX-S010", "PVX-S014",
    ];
    let codes = codes_of(&[file(path, text)]);
    let refused = codes.iter().any(|code| FORM.contains(code));
    assert_eq!(validator.is_valid(value), !refused, "{codes:?}\n{text}");
}

#[test]
fn every_sample_file_is_as_its_schema_says() {
    let (items, brand, calendar) = (
        schema("front-matter", "front-matter.schema.json"),
        schema("brand", "brand.schema.json"),
        schema("schedules", "schedules.schema.json"),
    );
    let mut seen = 0;
    for sample in sample() {
        let text = || std::str::from_utf8(&sample.bytes).unwrap();
        let (validator, value) = match sample.path.as_str() {
            "brand.toml" => (&brand, toml_value(text())),
            "schedules.toml" => (&calendar, toml_value(text())),
            path if path.starts_with("items/") => (&items, front(text())),
            _ => continue,
        };
        let told: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(told, Vec::<String>::new(), "{}", sample.path);
        seen += 1;
    }
    assert!(seen > 20, "{seen} files");
}

#[test]
fn reader_and_schema_refuse_the_same_front_matters() {
    let validator = schema("front-matter", "front-matter.schema.json");
    let base = "title: T\nkind: csr\ncaptions:\n- text: A\n";
    for extra in [
        "",
        "autor: x",
        "author: Léa",
        "author: [Léa]",
        "author: {a: b}",
        "author:",
        "author: 12",
        "author: true",
        "campaign: 2027",
        "markets: [FR]",
        "markets: FR",
        "markets: [fr]",
        "markets: [FRA]",
        "markets: []",
        "segment: {teams: [a], countries: [FR], languages: [fr]}",
        "segment: {team: [a]}",
        "segment: FR",
        "segment: {countries: [France]}",
        "segment: {languages: [de]}",
        "segment: {teams: a}",
        "order: 10",
        "order: '10'",
        "order: first",
        "order: 3000000000",
        "order: 1.5",
        "embargo: 2026-12-01",
        "embargo: 2026-12-01T09:00",
        "embargo: 2026-12-01T09:00:00+01:00",
        "embargo: tomorrow",
        "embargo: [a]",
        "expires: 01/12/2026",
        "link: https://a.example/",
        "link: http://a.example/",
        "link: a.example",
        "image: [x]",
        "alt: {x: y}",
        "id: a",
    ] {
        let front_matter = format!("{base}{extra}\n");
        let text = format!("---\n{front_matter}---\nx\n");
        same(&validator, "items/a.en.md", &text, &front(&text));
    }
    for whole in [
        "title: T\nkind: csr",
        "kind: csr\ncaptions:\n- text: A",
        "title:\nkind: csr\ncaptions:\n- text: A",
        "title: ''\nkind: csr\ncaptions:\n- text: A",
        "title: [T]\nkind: csr\ncaptions:\n- text: A",
        "title: 2027\nkind: csr\ncaptions:\n- text: A",
        "title: T\nkind: promo\ncaptions:\n- text: A",
        "title: T\nkind: csr\ncaptions: []",
        "title: T\nkind: csr\ncaptions: A",
        "title: T\nkind: csr\ncaptions:\n- A",
        "title: T\nkind: csr\ncaptions:\n- network: x",
        "title: T\nkind: csr\ncaptions:\n- network: x\n  text: ''",
        "title: T\nkind: csr\ncaptions:\n- network: twiter\n  text: A",
        "title: T\nkind: csr\ncaptions:\n- netwrok: x\n  text: A",
        "title: T\nkind: csr\ncaptions:\n- network: x\n  text: 12",
    ] {
        let text = format!("---\n{whole}\n---\nx\n");
        same(&validator, "items/a.en.md", &text, &front(&text));
    }
}

#[test]
fn reader_and_schema_refuse_the_same_tables() {
    let brand = schema("brand", "brand.schema.json");
    for text in [
        "",
        "[organisation]\nname = 'A'",
        "[organisation]\nnom = 'A'",
        "[organisation]\nname = 5",
        "[organisation]\naliases = ['A']",
        "[organisation]\naliases = 'A'",
        "[organisation]\ncountry = 'France'",
        "[organisation]\nnetworks = ['x', 'linkedin']",
        "[organisation]\nnetworks = 'x'",
        "[organisation]\nnetworks = ['twiter']",
        "[organisation]\nlang = 'de'",
        "[colours]\ntext = '#ffffff'",
        "[colours]\ntext = 'white'",
        "[colours]\nranks = ['#ffffff', '#12345']",
        "[links]\nforbidden = ['a.example']",
        "[links]\nforbidden = 'a.example'",
        "[links]\nforbidden = ['https://a.example']",
        "[links]\nnever = ['a']",
        "[[banned]]\nphrase = 'a'\nreason = 'b'",
        "[[banned]]\nphrase = 'a'",
        "[[banned]]\nphrase = 'a'\nreason = 'b'\nwarn = 'yes'",
        "[[banned]]\nphrase = 'a'\nreason = 'b'\nexact = true\nwarn = false\nsuggestion = 'c'",
        "[approval]\napprovals = 2\nown = true",
        "[approval]\napprovals = '2'",
        "[approval]\napprovals = 0",
        "[approval]\napprovals = 10",
        "[approval]\nself = true",
        "[campaign.spring]\napprovals = 2",
        "[campaign.spring]\napproval = 2",
        "[campaign]\nspring = 2",
        "[campaigns.x]\napprovals = 1",
    ] {
        same(&brand, "brand.toml", text, &toml_value(text));
    }
    let calendar = schema("schedules", "schedules.schema.json");
    let base = "[channel.a]\nlang = 'en'\n[schedule.s]\nchannel = 'a'\nwhen = 'daily 09:00'\n";
    for extra in [
        "",
        "cron = '0 9 * * *'",
        "zone = 3",
        "post = 'board'",
        "post = 'BOARD'",
        "post = 'boards'",
        "post = true",
        "first = 'on_install'",
        "first = 'always'",
        "catch_up = 'latest'",
        "catch_up = 'newest'",
        "catch_up_window = '4h'",
        "catch_up_window = '4 hours'",
        "catch_up_window = 4",
        "holidays = 'FR'",
        "holidays = 'GB'",
        "kinds = ['csr']",
        "kinds = 'csr'",
        "kinds = ['edu']",
        "campaigns = ['x']",
        "campaigns = 'x'",
        "quite = '20:00-08:00'",
        "cap_per_day = 2",
        "cap_per_day = '2'",
        "[channel.b]\ntopic = 'x'",
        "[channel.b]\nlang = 'fr'\nworkspace = 'w'",
        "[channel.b]\nlang = 'fr'\nid = '1'",
        "[channel.b]\nlang = 'fr'\nid = '1'\nworkspace = 'w'",
        "[chanel.b]\nlang = 'fr'",
        "[channel.b]\nlang = 'de'",
        "[schedule.t]\nchannel = 'a'",
        "[schedule.t]\nwhen = 'daily 09:00'",
    ] {
        let text = format!("{base}{extra}\n");
        same(&calendar, "schedules.toml", &text, &toml_value(&text));
    }
}

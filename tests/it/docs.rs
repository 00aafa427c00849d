//! The pages in `docs/` say what the program does: commands are run, tables are made from code, examples are parsed.
//!
//! A page marks a table with `<!-- table: NAME -->` and `<!-- end -->`. `PORTEVOIX_WRITE_DOCS=1 cargo test docs` writes
//! tables and outputs into the pages; without it they are compared.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use portevoix::app::config::SAMPLE;
use portevoix::app::exit::EXITS;
use portevoix::chat::command::content::WORDS;
use portevoix::content::{self, Code, Kind, Role, Severity, SourceFile, State};
use portevoix::flow::{identity, report, verify};
use portevoix::id::Millis;
use portevoix::lang::{Lang, number, say};
use portevoix::network::Network;
use portevoix::schedule::{self, Cadence, CatchUp, Country, Schedule, Skip};
use portevoix::share::{OUTCOMES, Outcome, Tier};

mod chat;
mod checks;
mod discord;
mod imports;
mod networks;
mod operating;
mod reach;
mod rights;

use crate::source::root;
use crate::terminal::Desk;

mod disclosure;

fn page(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

fn path(name: &str) -> PathBuf {
    root().join("docs").join(name)
}

/// Compares a page with what it should be, or writes it.
fn hold(name: &str, expected: &str) {
    let found = page(name);
    if found == expected {
        return;
    }
    if std::env::var_os("PORTEVOIX_WRITE_DOCS").is_some() {
        std::fs::write(path(name), expected).unwrap();
        return;
    }
    let mut lines = found.lines().zip(expected.lines()).enumerate();
    let (at, (is, should)) = lines.find(|(_, (is, should))| is != should).unwrap_or((0, ("(its end)", "(its end)")));
    panic!("docs/{name}:{}: {is:?} should be {should:?}; PORTEVOIX_WRITE_DOCS=1 writes it", at + 1);
}

/// The page with its tables replaced; each table must be there, and no other.
fn with_tables(page: &str, tables: &[(&str, String)]) -> String {
    let mut text = page.to_owned();
    assert_eq!(page.matches("<!-- table: ").count(), tables.len());
    for (name, table) in tables {
        let open = format!("<!-- table: {name} -->\n");
        let start = text.find(&open).unwrap_or_else(|| panic!("no table {name}")) + open.len();
        let end = start + text[start..].find("<!-- end -->").unwrap();
        text.replace_range(start..end, table);
    }
    text
}

fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(head.len()));
    for row in rows {
        writeln!(text, "| {} |", row.join(" | ").replace('\n', " ")).unwrap();
    }
    text
}

fn code(text: impl std::fmt::Display) -> String {
    format!("`{text}`")
}

/// A message without values: `…` stands where one would, and one of the choices where there are several.
fn blank(key: &str) -> String {
    let choices = [("expected", "string".into()), ("found", "integer".into()), ("field", "hour".into())];
    let mut text = say(Lang::En, key, &choices);
    while let Some(start) = text.find("{$") {
        let end = start + text[start..].find('}').unwrap() + 1;
        text.replace_range(start..end, "…");
    }
    text.replace('|', "\\|").replace('<', "&lt;").replace('*', "\\*")
}

fn codes(codes: &[Code]) -> String {
    let severity = |code: &Code| if code.severity == Severity::Error { "error" } else { "warning" };
    let row = |code: &Code| {
        vec![code.code.to_owned(), severity(code).to_owned(), blank(code.key), blank(&format!("{}-hint", code.key))]
    };
    table(&["code", "severity", "what is wrong", "what to do"], codes.iter().map(row))
}

/// Blocks of a page: what stands between ```KIND and ```, with where it begins.
fn blocks(page: &str, kind: &str) -> Vec<(usize, String)> {
    let open = format!("```{kind}\n");
    let starts = page.match_indices(&open).map(|(at, _)| at + open.len());
    starts.map(|start| (start, page[start..start + page[start..].find("```").unwrap()].to_owned())).collect()
}

/// Words of a command line, with single and double quotes.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (vec![], None::<String>, None);
    for letter in line.chars() {
        match (letter, quote) {
            (letter, Some(open)) if letter == open => quote = None,
            ('\'' | '"', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (' ', None) => words.extend(word.take()),
            (letter, _) => word.get_or_insert_default().push(letter),
        }
    }
    assert_eq!(quote, None, "{line}");
    words.extend(word);
    words
}

/// The page with every `$ portevoix …` followed by what that prints at `desk`.
fn with_outputs(page: &str, desk: &Desk) -> String {
    let mut text = page.to_owned();
    let found = blocks(page, "console");
    assert!(!found.is_empty());
    let mut outputs = vec![];
    for (start, block) in found {
        let mut expected = String::new();
        for line in block.lines().filter(|line| line.starts_with("$ ")) {
            let words = words(line.strip_prefix("$ portevoix").unwrap_or_else(|| panic!("{line} runs something else")));
            let ended = desk.run(&words.iter().map(String::as_str).collect::<Vec<_>>());
            write!(expected, "{line}\n{}{}", ended.err, ended.out).unwrap();
            if ended.code != 0 {
                writeln!(expected, "[exit {}]", ended.code).unwrap();
            }
        }
        outputs.push((start..start + block.len(), expected));
    }
    for (place, expected) in outputs.into_iter().rev() {
        text.replace_range(place, &expected);
    }
    text
}

/// First cells of a table's rows that are code, with the code of the second cell where there is some.
fn rows(page: &str, head: &str) -> Vec<(String, String)> {
    let body = page.split_once(head).unwrap_or_else(|| panic!("no table {head}")).1.lines().skip(2);
    let cells = body
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.split('`').map(str::to_owned).collect::<Vec<_>>());
    cells.map(|parts| (parts[1].clone(), parts.get(3).cloned().unwrap_or_default())).collect()
}

/// What cronie and we do around the changes of 2027 in Paris, between 01:00 and 04:00; `None` without the vectors.
fn cronie() -> Option<String> {
    let folder = std::env::var("PORTEVOIX_CONFORMANCE")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/conformance").into());
    let file = PathBuf::from(folder).join("cron/dst_vectors.jsonl");
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("SKIPPED: conformance data absent at {}", file.display());
        return None;
    };
    let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
    let clock = |instants: Vec<Millis>| {
        let local = instants.into_iter().map(|at| at.zoned(&zone)).filter(|at| (1..4).contains(&at.hour()));
        let shown: Vec<String> = local.map(|at| at.strftime("%H:%M%:z").to_string()).collect();
        if shown.is_empty() { "never".to_owned() } else { shown.join(", ") }
    };
    let mut rows = vec![];
    for line in text.lines() {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        let expression = case["expr"].as_str().unwrap();
        let seconds = |value: &serde_json::Value| Millis(value.as_i64().unwrap() * Millis::SECOND);
        let (from, until) = (seconds(&case["start_exclusive"]), seconds(&case["end_inclusive"]));
        let shown =
            ["30 2 * * *", "15,45 2 * * *", "30 2,3 * * *", "30 */2 * * *", "*/30 * * * *"].contains(&expression);
        if case["tz"] == "Europe/Paris" && shown {
            let theirs = case["answers"]["cronie-1.7.2 (real loop)"]["fires"].as_array().unwrap();
            let (ours, theirs) = (
                clock(Cadence::parse(expression, "Europe/Paris").unwrap().between(from, until).collect()),
                clock(theirs.iter().map(seconds).collect()),
            );
            if ours != theirs {
                let day = until.zoned(&zone).strftime("%-d %B %Y").to_string();
                rows.push(vec![code(expression), day, ours, theirs]);
            }
        }
    }
    Some(table(&["expression", "day", "portevoix", "cronie 1.7.2"], rows))
}

/// Key, default and meaning. That these are all keys is held by reading a schedule with an unknown one.
fn schedule_keys() -> String {
    let hours = format!("`\"{}h\"`", Schedule::WINDOW / Millis::HOUR);
    let (most, of) = Schedule::PROMOTIONAL;
    let rows = [
        ("channel", "needed".to_owned(), "one of the channels of this file"),
        ("when", "this or `cron`".to_owned(), "the cadence in words"),
        ("cron", "this or `when`".to_owned(), "the cadence in five-field Unix cron"),
        ("zone", "the organisation’s".to_owned(), "the IANA time zone in which the cadence is read"),
        ("post", "`\"items\"`".to_owned(), "`\"items\"`, or `\"board\"` for the weekly board"),
        ("first", "none".to_owned(), "`\"on_install\"`: one slot at once on a fresh installation"),
        (
            "catch_up",
            format!("`\"{}\"`", CatchUp::default().code()),
            "what becomes of instants that went by while nothing ran",
        ),
        ("catch_up_window", hours, "how late a post may be"),
        ("quiet", "none".to_owned(), "hours in which nothing is posted, such as `\"20:00-08:00\"`"),
        ("holidays", "none".to_owned(), "the country whose public holidays are left out"),
        ("cap_per_day", "none".to_owned(), "the most posts a day in the channel"),
        ("promotional", format!("`\"{most}/{of}\"`"), "the most promotional items among consecutive posts"),
        ("kinds", "all".to_owned(), "only items of these kinds"),
        ("campaigns", "all".to_owned(), "only items of these campaigns"),
        (
            "teams",
            "everybody’s".to_owned(),
            "the teams whose channel it is: an item for other teams is not posted there",
        ),
        ("countries", "all".to_owned(), "the countries whose channel it is, as in `[\"FR\", \"BE\"]`"),
    ];
    let file = "[channel.a]\nlang = \"en\"\n[schedule.s]\nchannel = \"a\"\nwhen = \"daily 09:00\"\nno = 1\n";
    let (_, findings) = schedule::parse("schedules.toml", file, "UTC");
    let known = rows.iter().map(|(key, ..)| *key).collect::<Vec<_>>().join(", ");
    assert!(findings[0].args.contains(&("known", known)), "{:?}", findings[0].args);
    table(
        &["key", "default", "what it says"],
        rows.map(|(key, default, what)| vec![code(key), default, what.to_owned()]),
    )
}

#[test]
fn the_page_on_scheduling_is_true() {
    let text = page("scheduling.md");
    for (words, cron) in rows(&text, "| words |") {
        let instants = |text: &str| -> Vec<Millis> {
            let cadence = Cadence::parse(text, "Europe/Paris").unwrap_or_else(|error| panic!("{text}: {error}"));
            cadence.between(Millis(1_795_348_800_000), Millis(1_798_000_000_000)).collect()
        };
        assert_eq!(instants(&words), instants(&cron), "{words} and {cron}");
    }
    for (expression, _) in rows(&text, "| expression | meaning |") {
        Cadence::parse(&expression, "UTC").unwrap_or_else(|error| panic!("{expression}: {error}"));
    }
    for (_, block) in blocks(&text, "toml") {
        let (calendar, findings) = schedule::parse("schedules.toml", &block, "UTC");
        assert_eq!((findings, calendar.schedules.len()), (vec![], 2));
    }
    let countries = Country::ALL.map(|country| vec![code(country.code()), format!("{country:?}")]);
    let names = BTreeMap::from([
        ("Fr", "France"),
        ("Be", "Belgium"),
        ("Ch", "Switzerland"),
        ("Ca", "Canada"),
        ("Us", "the United States"),
        ("Uk", "the United Kingdom, as in England and Wales"),
        ("De", "Germany"),
    ]);
    let countries = countries.map(|row| vec![row[0].clone(), names[row[1].as_str()].to_owned()]);
    let catch_up = [CatchUp::Latest, CatchUp::All, CatchUp::None].map(|what| {
        let meaning = match what {
            CatchUp::Latest => "the newest of them is posted late, the older ones are skipped",
            CatchUp::All => "each of them is posted late",
            CatchUp::None => "none of them is posted late",
        };
        vec![code(format!("catch_up = \"{}\"", what.code())), meaning.to_owned()]
    });
    let skips = Skip::ALL.map(|skip| vec![code(skip.code()), skip.message(Lang::En)]);
    // Without the vectors, cronie's column stays as it is.
    let kept = || {
        let table = text.split_once("<!-- table: cronie -->\n").unwrap().1;
        table.split_once("<!-- end -->").unwrap().0.to_owned()
    };
    let tables = [
        ("schedule-keys", schedule_keys()),
        ("cronie", cronie().unwrap_or_else(kept)),
        ("skips", table(&["reason", "what it means"], skips)),
        ("countries", table(&["code", "country"], countries)),
        ("catch-up", table(&["setting", "within the window"], catch_up)),
        ("schedule-codes", codes(schedule::CODES)),
    ];
    hold("scheduling.md", &with_outputs(&with_tables(&text, &tables), &Desk::new()));
}

/// The keys of the sample, those in comments too: dotted key, value as written, the comment above it.
fn sample_keys() -> Vec<[String; 3]> {
    let (mut section, mut said, mut keys) = (String::new(), String::new(), vec![]);
    for line in SAMPLE.lines() {
        let bare = line.strip_prefix("# ").unwrap_or(line);
        let key = bare
            .split_once(" = ")
            .filter(|(key, _)| key.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '_' | '.')));
        if let Some(name) = line.strip_prefix('[') {
            section = format!("{}.", name.trim_end_matches(']'));
        } else if let Some((key, value)) = key {
            let value = if line.starts_with('#') { "none".to_owned() } else { value.to_owned() };
            keys.push([format!("{section}{key}"), value, said.trim().to_owned()]);
            said.clear();
        } else if line.starts_with('#') {
            said = format!("{said} {bare}");
        } else {
            said.clear();
        }
    }
    keys
}

#[test]
fn the_page_on_configuration_is_true() {
    let keys = sample_keys();
    let desk = Desk::new();
    let row = |[key, value, said]: &[String; 3]| {
        let variable = format!("PORTEVOIX__{}", key.replace('.', "__").to_uppercase());
        // A value of a wrong shape is refused only where the variable is read at all, under this very name.
        desk.run_with(&[(&format!("{variable}__X"), "1")], &["content", "check"]).expect(3);
        let default = if value == "none" { value.clone() } else { code(value) };
        vec![code(key), default, code(variable), said.clone()]
    };
    let table_of_keys = table(&["key", "in the sample", "variable", "what it says"], keys.iter().map(row));
    // No key is missing: the program names all of a section when it refuses one.
    for section in ["", "content.", "listen.", "evidence.", "local.", "discord.", "slack.", "alerts.", "log."] {
        let text = section.trim_end_matches('.');
        let text = if text.is_empty() { "no_such = 1\n".to_owned() } else { format!("[{text}]\nno_such = 1\n") };
        desk.write("portevoix.toml", &text);
        let refused = desk.run(&["content", "check"]).expect(3).err;
        let known = refused.split_once("expected").unwrap().1.split_once(". ").unwrap().0;
        for name in known
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|name| !["content", "listen", "evidence", "local", "discord", "slack", "log"].contains(name))
        {
            assert!(
                keys.iter().any(|[key, ..]| {
                    key.strip_prefix(&format!("{section}{name}"))
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                }),
                "{section}{name} is not in the sample"
            );
        }
    }
    let exits = EXITS.iter().map(|(exit, key)| vec![exit.number().to_string(), say(Lang::En, key, &[])]);
    let done = vec!["0".to_owned(), "it did what was asked".to_owned()];
    let tables = [
        ("keys", table_of_keys),
        ("sample", format!("```toml\n{SAMPLE}```\n")),
        ("exits", table(&["code", "meaning"], std::iter::once(done).chain(exits))),
    ];
    hold("configuration.md", &with_tables(&page("configuration.md"), &tables));
}

#[test]
fn the_page_on_the_comms_team_is_true() {
    let roles = Role::ALL.map(|role| {
        let does = match role {
            Role::Viewer => "sees what waits, drafts and reviews included",
            Role::Author => "submits items for review",
            Role::Approver => "approves items of others, sends them back, withdraws, restores and archives them",
            Role::Admin => "all of it",
        };
        vec![code(role.code()), does.to_owned()]
    });
    let words = WORDS.iter().map(|word| {
        let least = word.least.map_or_else(|| "everybody".to_owned(), |role| code(role.code()));
        let (en, fr) = word.names;
        vec![code(format!("/content {en}")), code(format!("/contenus {fr}")), least, say(Lang::En, word.key, &[])]
    });
    let tables = [
        ("roles", table(&["role", "what it may do"], roles)),
        ("words", table(&["command", "in French", "least role", "what it does"], words)),
    ];
    let text = page("comms.md");
    hold("comms.md", &with_tables(&text, &tables));
    let minutes = format!("{} minutes", identity::LASTS / Millis::MINUTE);
    for number in [minutes, format!("{} codes", identity::TRIES), format!("{} tries", identity::TRIES)] {
        assert!(text.contains(&number), "comms.md does not say {number}");
    }
    for (_, block) in blocks(&text, "toml") {
        let config: portevoix::app::config::Config = toml::from_str(&block).unwrap();
        assert_eq!(config.local.roles.of(["Noor Haddad"]), Some(Role::Approver));
        assert_eq!(config.local.roles.of(["Somebody"]), Some(Role::Viewer));
    }
}

#[test]
fn the_page_on_evidence_is_true() {
    let tier = |tier: Tier| vec![tier.code().to_owned(), tier.label(Lang::En)];
    let never = |network: Network| {
        let spec = network.spec();
        let why = spec.verify.reason(Lang::En)?;
        Some(vec![code(spec.code), why, spec.as_of.to_owned()])
    };
    let outcome = |(outcome, code_of, _): &(Outcome, &str, &str)| vec![code(code_of), outcome.label(Lang::En)];
    let tables = [
        ("tiers", table(&["tier", "what is known"], Tier::ALL.map(tier))),
        ("never", table(&["network", "why", "as of"], Network::ALL.into_iter().filter_map(never))),
        ("outcomes", table(&["code", "what the person reads"], OUTCOMES.iter().map(outcome))),
    ];
    let text = page("evidence.md");
    hold("evidence.md", &with_tables(&text, &tables));
    // What the sentences say in numbers, the code does.
    let limits = portevoix::fetch::Limits::default();
    assert_eq!(
        (limits.bytes, limits.connect.as_secs(), limits.total.as_secs(), limits.pause),
        (256 * 1024, 5, 15, 2_000)
    );
    assert_eq!((portevoix::fetch::MAX_REDIRECTS, verify::ANSWERS, report::SMALLEST), (3, 3, 5));
    let hours = verify::WAITS.map(|wait| wait as f64 / Millis::HOUR as f64);
    assert_eq!(hours.map(|hours| (hours * 60.0).round()), [10.0, 60.0, 360.0, 1_440.0, 4_320.0]);
    for host in portevoix::share::seen::HOSTS {
        assert!(text.contains(host), "{host}");
    }
}

#[test]
fn the_page_on_content_is_true() {
    let text = page("content.md");
    let keys: Vec<String> = rows(&text, "| key | what it says |").into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, content::KEYS);
    let networks: Vec<String> = rows(&text, "| network | code |").into_iter().map(|(code, _)| code).collect();
    assert_eq!(networks, Network::ALL.map(Network::code));
    let reply_keys: Vec<String> =
        rows(&text, "| key of a reply | what it says |").into_iter().map(|(key, _)| key).collect();
    assert_eq!(reply_keys, content::REPLY_KEYS);
    let examples = blocks(&text, "markdown");
    let names = ["items/example.en.md", "training/beginner.en.md", "replies/ad.en.md"];
    assert_eq!(examples.len(), names.len());
    let example = |(name, (_, text)): (&str, &(usize, String))| SourceFile {
        path: name.to_owned(),
        bytes: text.clone().into_bytes(),
    };
    let (library, findings) = content::read(&names.into_iter().zip(&examples).map(example).collect::<Vec<_>>());
    // All that is wrong is that the examples are in one language.
    assert!(findings.iter().all(|finding| finding.code.code == "PVX-C032"), "{findings:?}");
    assert_eq!((library.training.len(), library.replies.len()), (1, 1));
    let item = library.items.values().next().unwrap_or_else(|| panic!("{findings:?}"));
    assert!(!findings.iter().any(content::Diagnostic::is_error), "{findings:?}");
    assert_eq!((item.kind, item.order, item.version(Lang::En).captions.len()), (Kind::Educational, 10, 2));

    let kinds = Kind::ALL.map(|kind| {
        let meaning = match kind {
            Kind::Promotional => "sells or praises what the organisation makes",
            Kind::JobOffer => "an opening, or what it is like to work here",
            Kind::Csr => "social or environmental engagement",
            Kind::Educational => "teaches something that is useful without the product",
            Kind::Recommendation => "advises to buy, use or choose something of the organisation’s",
            Kind::Review => "rates something of the organisation’s as one who used it",
            Kind::Financial => "promotes a financial product or service",
            Kind::Regulated => "is about goods that a law of their own restricts: health, alcohol, gambling",
            Kind::Political => "takes a side in a public debate",
        };
        vec![code(kind.code()), meaning.to_owned()]
    });
    let states = State::ALL.map(|state| {
        let meaning = match state {
            State::Draft => "being written, or edited since it was approved",
            State::InReview => "waits for somebody to approve it",
            State::ChangesRequested => "sent back to its author",
            State::Approved => "may be posted and shared, in exactly this revision",
            State::Withdrawn => "taken back: no longer offered",
            State::Archived => "put away",
        };
        vec![state.name(Lang::En), meaning.to_owned()]
    });
    let shown = |bytes: usize| format!("{} bytes", number(Lang::En, i64::try_from(bytes).unwrap()));
    let limits = [
        ("a text file", shown(content::MAX_TEXT)),
        ("a picture", shown(content::MAX_IMAGE)),
        ("captions in a file", content::MAX_CAPTIONS.to_string()),
        ("steps of a training track", format!("{} to {}", content::STEPS.start(), content::STEPS.end())),
        ("a step", format!("{} words", content::STEP_WORDS)),
        ("a prepared answer", format!("{} words", content::REPLY_WORDS)),
        ("contrast of text on its background", format!("at least {}:1", content::MIN_CONTRAST)),
    ];
    let sample = portevoix::app::folder::sample();
    let named = content::read(&sample).0.training;
    let levels = content::Level::ALL.map(|level| {
        let meaning = match level {
            content::Level::Beginner => "begins",
            content::Level::Late => "learnt it late",
            content::Level::Native => "it is second nature",
            content::Level::Reluctant => "would rather not",
            content::Level::Objector => "objects: only what is useful to know, and nobody asks why",
        };
        let title = |lang| named[&level].courses[&lang].title.clone();
        vec![code(level.code()), meaning.to_owned(), title(Lang::En), title(Lang::Fr)]
    });
    let tables = [
        ("levels", table(&["level", "for whom", "called in the sample", "in French"], levels)),
        ("kinds", table(&["kind", "what it is"], kinds)),
        ("states", table(&["state", "what it means"], states)),
        ("limits", table(&["what", "limit"], limits.map(|(what, limit)| vec![what.to_owned(), limit]))),
        ("content-codes", codes(content::CODES)),
    ];
    // The commands stand in a folder in which nothing is approved yet.
    let desk = Desk::with_sample();
    std::fs::remove_file(desk.path("content/approvals.toml")).unwrap();
    hold("content.md", &with_outputs(&with_tables(&text, &tables), &desk));
}

#[test]
fn a_page_that_is_wrong_is_found() {
    assert_eq!(words("a 'b c' \"d\" --e='' ''"), ["a", "b c", "d", "--e=", ""]);
    let page = "x\n```console\n$ portevoix --version\nsomething else\n```\n";
    let expected = format!("x\n```console\n$ portevoix --version\nportevoix {}\n```\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(with_outputs(page, &Desk::new()), expected);
    assert_eq!(
        with_tables("<!-- table: a -->\nold\n<!-- end -->\n", &[("a", "new\n".to_owned())]),
        "<!-- table: a -->\nnew\n<!-- end -->\n"
    );
    assert_eq!(rows("| h |\n|---|\n| `a` | `b` |\n\n| `c` |", "| h |"), [("a".to_owned(), "b".to_owned())]);
}

//! Tracks from their files.
use super::*;
use crate::lang::Lang;

/// A track with `steps` steps of `words` words each.
fn track(path: &str, steps: usize, words: usize) -> SourceFile {
    let body = |n: usize| format!("## Step {n}\n\n{}\n\n", "word ".repeat(words));
    page(path, "title: A track\n", &format!("For some.\n\n{}", (1..=steps).map(body).collect::<String>()))
}

fn findings(files: &[SourceFile]) -> Vec<String> {
    briefly(&parse_training(files).1)
}

#[test]
fn a_track_is_title_intro_and_steps() {
    let body = "For **whoever** begins.\n\n## First *step*\n\nText.\n\n### A part of it\n\n- one\n\n## Second\nMore.\n\
                ## Third\nx\n## Fourth\ny\n";
    let files = [page("training/late.en.md", "title: Learnt late\n", body), track("training/late.fr.md", 4, 3)];
    let (tracks, found) = parse_training(&files);
    assert_eq!(briefly(&found), [""; 0]);
    let course = tracks[&Level::Late].course(Lang::En).expect("English");
    assert_eq!((course.title.as_str(), course.intro.as_str()), ("Learnt late", "For **whoever** begins."));
    let titles: Vec<&str> = course.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["First step", "Second", "Third", "Fourth"]);
    assert_eq!(course.steps[0].text, "Text.\n\n### A part of it\n\n- one");
    assert_eq!(tracks.len(), 1);
}

#[test]
fn a_code_in_fences_begins_no_step() {
    let body = "## One\n\n```\n## not a step\n```\n\n## Two\na\n## Three\na\n## Four\na\n";
    let files = [page("training/late.en.md", "title: T\n", body), track("training/late.fr.md", 4, 3)];
    assert_eq!(findings(&files), [""; 0]);
}

#[test]
fn what_is_wrong_in_a_track_is_told() {
    let fr = |steps, words| track("training/native.fr.md", steps, words);
    let en = |front: &str, body: &str| page("training/native.en.md", front, body);
    let steps = "## a\nx\n## b\nx\n## c\nx\n## d\nx\n";
    for (file, expected) in [
        (fr(4, STEP_WORDS), &[][..]),
        (fr(4, STEP_WORDS + 1), &["PVX-C045 training/native.fr.md:6:1"][..]),
        (fr(3, 5), &["PVX-C044 training/native.fr.md"]),
        (fr(7, 5), &["PVX-C044 training/native.fr.md"]),
        (fr(0, 5), &["PVX-C043 training/native.fr.md"]),
        (fr(4, 0), &["PVX-C040 training/native.fr.md:6:1"]),
        (en("title: T\n", "## a\n@everyone x\n## b\nx\n## c\nx\n## d\nx\n"), &["PVX-C031 training/native.en.md:5:1"]),
        (en("kind: csr\ntitle: T\n", steps), &["PVX-C007 training/native.en.md:2:1"]),
        (en("title: [a]\n", steps), &["PVX-C009 training/native.en.md:2:8"]),
        (en("title: ''\n", steps), &["PVX-C011 training/native.en.md:1:1"]),
        (file("training/native.en.md", "## a\n"), &["PVX-C003 training/native.en.md:1:1"]),
        (file("training/native.en.md", b"\xff"), &["PVX-C001 training/native.en.md:1:1"]),
    ] {
        let found = findings(std::slice::from_ref(&file));
        let first: Vec<&String> = found.iter().filter(|line| !line.starts_with("PVX-C032")).take(1).collect();
        assert_eq!(first, expected, "{found:?} {}", String::from_utf8_lossy(&file.bytes));
    }
    assert_eq!(findings(&[fr(4, 5)]), ["PVX-C032 training/native.fr.md:1:1"]);
    assert_eq!(findings(&[fr(4, 5), track("training/native.en.md", 5, 5)]), ["PVX-C046 training/native.en.md"]);
    // A file with errors takes nothing from its other language.
    let (tracks, _) = parse_training(&[fr(4, 5), en("title: T\n", "No step.\n")]);
    let course = tracks[&Level::Native].course(Lang::En).expect("the French one");
    assert_eq!((course.lang, course.steps.len()), (Lang::Fr, 4));
}

#[test]
fn only_the_five_levels_have_tracks() {
    let (tracks, found) = parse_training(&[track("training/begginer.en.md", 4, 5), track("training/vip.fr.md", 4, 5)]);
    assert!(tracks.is_empty());
    assert_eq!(briefly(&found), ["PVX-C042 training/begginer.en.md", "PVX-C042 training/vip.fr.md"]);
    assert!(found[0].message(Lang::En).contains("Did you mean “beginner”?"), "{}", found[0].message(Lang::En));
    for (path, code) in [
        ("training/late.md", "PVX-C015"),
        ("training/late.de.md", "PVX-C014"),
        ("training/deep/late.fr.md", "PVX-C015"),
        ("training/Late.fr.md", "PVX-C015"),
        ("training/README.md", "PVX-C015"),
    ] {
        let (tracks, found) = parse_training(&[track(path, 4, 5)]);
        assert!(tracks.is_empty() && found.len() == 1 && found[0].code.code == code, "{path}: {found:?}");
        assert!(!found[0].hint(Lang::En).contains("items/"), "{}", found[0].hint(Lang::En));
    }
    let codes: std::collections::BTreeSet<&str> = Level::ALL.into_iter().map(Level::code).collect();
    assert!(codes.len() == 5 && Level::ALL.into_iter().all(|level| Level::parse(level.code()) == Some(level)));
}

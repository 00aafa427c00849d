//! The three ways of writing findings.
use super::*;
use std::path::Path;

use crate::content;

fn written(format: Format, lang: Lang) -> String {
    told(format, lang, false)
}

fn told(format: Format, lang: Lang, only_errors: bool) -> String {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), bytes: text.into() };
    let long = format!("{} @everyone", "é".repeat(300));
    let files = [
        file("items/a.en.md", "---\ntitle: T\nkind: promo\ncaptions:\n- text: Hi\n---\nx\n"),
        file("items/a.fr.md", &format!("---\ntitle: T\ncaptions:\n- text: Salut\n---\n{long}\n")),
        file("notés.txt", "x"),
    ];
    let (library, found) = content::read(&files);
    let base = Base::of(Path::new("/w/a b/content"), Path::new("/w/a b"));
    let items = library.items.len();
    Findings { files: &files, found: &found, only_errors, base: &base, items }.written(format, lang)
}

#[test]
fn people_see_the_line_with_a_mark_below_the_place() {
    let text = written(Format::Human, Lang::En);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[..4],
        [
            "items/a.en.md:3:7 error PVX-C012: There is no kind of content “promo”. Did you mean “promotional”?",
            "      3 | kind: promo",
            "        |       ^",
            "    Possible kinds: promotional, job_offer, csr, educational, recommendation, review, financial, \
             regulated, political."
        ]
    );
    // Of a long line, what stands around the place; the mark is below the first letter of what is meant.
    let at = lines.iter().position(|line| line.contains("| …é")).unwrap();
    let column = |line: &str, sign: char| line.chars().position(|c| c == sign).unwrap();
    assert_eq!(column(lines[at + 1], '^'), column(lines[at], '@'));
    // A file as a whole has no line.
    assert!(text.contains("\nnotés.txt warning PVX-C037: "), "{text}");
}

#[test]
fn scripts_get_every_finding_with_its_place_and_its_words() {
    let document: serde_json::Value = serde_json::from_str(&written(Format::Json, Lang::Fr)).unwrap();
    assert_eq!((&document["errors"], &document["warnings"]), (&2.into(), &1.into()));
    let first = &document["findings"][0];
    assert_eq!((&first["file"], &first["line"], &first["column"]), (&"items/a.en.md".into(), &3.into(), &7.into()));
    assert_eq!((&first["code"], &first["severity"]), (&"PVX-C012".into(), &"error".into()));
    assert!(first["message"].as_str().unwrap().contains("promotional"));
    let last = &document["findings"][2];
    assert!(last["line"].is_null() && last["file"] == "notés.txt", "{last}");
}

#[test]
fn sarif_has_the_shape_that_its_readers_want() {
    let document: serde_json::Value = serde_json::from_str(&written(Format::Sarif, Lang::En)).unwrap();
    assert_eq!(document["version"], "2.1.0");
    let run = &document["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!((rules.len(), results.len(), &run["columnKind"]), (3, 3, &"unicodeCodePoints".into()));
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        assert!(!rules[index]["help"]["text"].as_str().unwrap().is_empty());
    }
    let place = |index: usize| &results[index]["locations"][0]["physicalLocation"];
    assert_eq!(place(0)["region"], serde_json::json!({"startLine": 3, "startColumn": 7}));
    assert_eq!(place(2)["artifactLocation"]["uri"], "content/not%C3%A9s.txt");
    assert_eq!(place(2)["artifactLocation"]["uriBaseId"], "%SRCROOT%");
    assert_eq!(run["originalUriBaseIds"]["%SRCROOT%"]["uri"], "file:///w/a%20b/");
    assert!(place(2).get("region").is_none());
    assert_eq!(rules[0]["name"], "ContentUnknownKind");
}

#[test]
fn warnings_that_are_left_out_are_counted_all_the_same() {
    let document: serde_json::Value = serde_json::from_str(&told(Format::Json, Lang::En, true)).unwrap();
    assert_eq!((&document["errors"], &document["warnings"]), (&2.into(), &1.into()));
    assert_eq!(document["findings"].as_array().map(Vec::len), Some(2));
    for format in [Format::Human, Format::Sarif] {
        let text = told(format, Lang::En, true);
        assert!(text.contains("PVX-C012") && !text.contains("PVX-C037"), "{text}");
    }
}

#[test]
fn sarif_names_files_from_where_a_code_host_looks() {
    for (folder, here, uri, below) in [
        ("/w/repo/content", "/w/repo", "file:///w/repo/", "content/"),
        ("/w/repo/a/b", "/w/repo", "file:///w/repo/", "a/b/"),
        ("/w/content", "/w/content", "file:///w/content/", ""),
        ("/w/content", "/w/contents", "file:///w/content/", ""),
    ] {
        let base = Base::of(Path::new(folder), Path::new(here));
        let run =
            sarif::written(&Findings { files: &[], found: &[], only_errors: false, base: &base, items: 0 }, Lang::En);
        assert!(run.contains(&format!(r#""uri": "{uri}""#)), "{run}");
        assert!(format!("{base:?}").contains(&format!("below: {below:?}")), "{base:?}");
    }
}

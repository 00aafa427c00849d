//! Approvals in TOML: read, appended, and never by accident.
use super::*;
use crate::id::Millis;

fn approval(by: &str) -> Approval {
    let at = Millis(1_796_112_000_250);
    Approval { item: "launch".parse().expect("slug"), revision: Revision("ab".repeat(32)), by: by.to_owned(), at }
}

#[test]
fn what_is_appended_is_read_again_and_the_rest_stays() {
    let names =
        ["Léa Martin", "O'Neil \"the\" boss", "a\\b", "line\nbreak", "]] = #", "'''", "\"\"\"", "tab\t\u{7f}\u{1}"];
    for before in ["", "# gardé", "# gardé\n", "# gardé\n\n", "# x\r\n[[approval]]\r\nitem = 'old' # ici\r\n"] {
        for name in names {
            let text = append_approval(before, &approval(name));
            assert!(text.starts_with(before));
            let (found, diagnostics) = parse_approvals("approvals.toml", &text);
            assert_eq!(found, [approval(name)], "{text}");
            assert_eq!(diagnostics.is_empty(), !before.contains("old"), "the old one lacks keys: {diagnostics:?}");
        }
    }
}

#[test]
fn several_stay_in_order() {
    let text = append_approval(&append_approval("", &approval("a")), &approval("b"));
    let (found, _) = parse_approvals("approvals.toml", &text);
    assert_eq!(found, [approval("a"), approval("b")]);
    assert_eq!(text.matches("\n\n[[approval]]").count(), 1);
}

#[test]
fn a_doubtful_approval_approves_nothing() {
    let good = append_approval("", &approval("Ann"));
    for (from, to, expected) in [
        ("launch", "Launch", &["PVX-C010 approvals.toml:2:8"][..]),
        ("ababab", "ABABAB", &["PVX-C010 approvals.toml:3:12"]),
        ("abab\"", "ab\"", &["PVX-C010 approvals.toml:3:12"]),
        ("by = \"Ann\"\n", "", &["PVX-C011 approvals.toml:1:1"]),
        ("\"Ann\"", "\"\"", &[]),
        ("\"Ann\"", "1", &["PVX-C009 approvals.toml:4:6"]),
        ("\"2026-12-01T08:00:00.25Z\"", "2026-12-01", &["PVX-C010 approvals.toml:5:6"]),
        ("by =", "bye =", &["PVX-C007 approvals.toml:4:1", "PVX-C011 approvals.toml:1:1"]),
        ("[[approval]]", "[[approvals]]", &["PVX-C007 approvals.toml:1:3"]),
        ("[[approval]]", "[approval]", &["PVX-C009 approvals.toml:1:1"]),
        ("item = ", "item = = ", &["PVX-C036 approvals.toml:2:8"]),
    ] {
        let text = good.replace(from, to);
        assert_ne!(text, good, "{from}");
        let (found, diagnostics) = parse_approvals("approvals.toml", &text);
        assert_eq!(found, [], "{text}");
        let mut shown = briefly(&diagnostics);
        shown.sort();
        assert_eq!(shown, expected, "{text}");
    }
    let unquoted = good.replace("\"2026-12-01T08:00:00.25Z\"", "2026-12-01T08:00:00.25Z");
    assert_eq!(parse_approvals("approvals.toml", &unquoted).0, [approval("Ann")], "a TOML instant is one too");
}

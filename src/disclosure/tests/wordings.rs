use super::*;
use crate::lang::{Lang, say};

#[test]
fn every_reason_and_verdict_is_explained_in_both_languages() {
    for lang in Lang::ALL {
        for (code, key) in REASONS {
            assert_ne!(&say(lang, key, &[]), key, "{code} has no message in {lang}");
        }
        for (text, start) in [
            ("I work at portevoix.", ["La mention suffit\u{a0}: ", "The disclosure is enough: "]),
            ("Hello", ["La mention ne suffit pas\u{a0}: ", "The disclosure is not enough: "]),
            ("", ["Impossible à vérifier\u{a0}: ", "This cannot be checked: "]),
        ] {
            let told = explain(lang, &Post::default().judge_by(&BOOK, text));
            assert!(told.starts_with(start[lang as usize]), "{told}");
        }
    }
}

//! Markdown as plain text.
use super::*;

#[test]
fn words_stay_and_marks_go() {
    for (markdown, expected) in [
        ("", ""),
        ("*Un* **mot** `code`", "Un mot code"),
        ("# Titre\n\nTexte\nsuivi  \nligne", "Titre\n\nTexte suivi\nligne"),
        ("Voir [le site](https://example.com/x).", "Voir le site (https://example.com/x)."),
        ("<https://example.com>", "https://example.com"),
        ("[https://example.com](https://example.com)", "https://example.com"),
        ("<ann@example.com>", "ann@example.com"),
        ("[](https://example.com)", "https://example.com"),
        ("![Une fusée](images/a.png) décolle", "Une fusée décolle"),
        ("- un\n- deux\n  - trois\n\nfin", "- un\n- deux\n  - trois\n\nfin"),
        ("3. un\n4. deux", "3. un\n4. deux"),
        ("- un\n\n- deux", "- un\n- deux"),
        ("> cité\n\naprès", "cité\n\naprès"),
        ("```\nlet x = 1;\n```\nfin", "let x = 1;\n\nfin"),
        ("avant\n\n---\n\naprès", "avant\n\naprès"),
        ("un <b>gras</b> & 1 < 2 &amp; \\*", "un <b>gras</b> & 1 < 2 & *"),
        ("<div>\nx\n</div>\n\nfin", "<div>\nx\n</div>\n\nfin"),
    ] {
        assert_eq!(plain(markdown), expected, "{markdown:?}");
    }
}

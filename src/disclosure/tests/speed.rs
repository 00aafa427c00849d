//! Time must grow with the text, not with its square: a text ten times as long takes about ten times as long.

use super::*;

#[test]
fn hostile_texts_are_judged_in_linear_time() {
    let post = Post { network: Network::Mastodon, jurisdictions: vec!["US", "UK", "DE", "FR"], ..Post::default() };
    for unit in [
        "I work at portevoix ",
        "I work at portevoix. ",
        "i do do do do do am am ",
        "#portevoixemployee ",
        "not ",
        "#a ",
        "I am a a a a a a ",
        ", ",
        "\n",
        "e\u{301}\u{301}",
        "\u{200b}",
        "employee ",
        "my company ",
        "https://a.b ",
        "''''",
        "\u{fdfa}",
        "я\u{430}a ",
        "\"",
        "salarié(e)(e)(e) ",
        "@a@a@a",
        "portevoix my portevoix my ",
        "ad ",
        "#ad ",
        "not an ad ",
        "this is an ad for portevoix ",
        "my wife's brother's company ",
        "ich bin bei der ",
        "je suis de la ",
        "thanks to ",
        "(ad) [ad] ",
        "portevoix gave me ",
        "salarie.e.s ",
    ] {
        let text = unit.repeat(4 * 1024 * 1024 / unit.len());
        #[expect(clippy::disallowed_methods, reason = "the time is what is tested")]
        let start = std::time::Instant::now();
        let judgement = post.judge_by(&BOOK, &text);
        let took = start.elapsed();
        assert!(took.as_secs() < 10, "{unit:?} took {took:?}");
        assert_eq!(judgement.text_hash.len(), 64);
        if std::env::var_os("PORTEVOIX_TIMES").is_some() {
            eprintln!("{took:?} {unit:?} {}", judgement.reason);
        }
    }
}

#[test]
fn what_stands_behind_the_limit_is_not_read() {
    let post = Post { network: Network::Mastodon, ..Post::default() };
    let text = format!("{}I work at portevoix.", "x ".repeat(40 * 1024));
    assert_eq!(post.told(&text), "no NO_DISCLOSURE");
    let text = format!("I work at portevoix. {}", "é".repeat(64 * 1024));
    assert_eq!(post.told(&text), "yes OK");
}

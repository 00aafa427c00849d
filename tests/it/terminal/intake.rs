//! `content import`, `export`, `template` and `feed` at the terminal.
use std::collections::BTreeMap;

use portevoix::flow::export::INVENTORY;

use super::{Desk, Ended};
use crate::source::files;

/// What a row of a result says: outcome, id and reason by row.
fn result(desk: &Desk, name: &str) -> BTreeMap<String, (String, String, String)> {
    let text = desk.read(name);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        (row[0].to_owned(), (row[2].to_owned(), row[1].to_owned(), row[3].to_owned()))
    });
    rows.collect()
}

fn import(desk: &Desk, args: &[&str]) -> Ended {
    desk.run(&[&["content", "import"], args].concat())
}

#[test]
fn a_spreadsheet_becomes_drafts_that_are_clean() {
    let desk = Desk::with_sample();
    let before = files(&desk.path("content"));
    desk.write(
        "plan.csv",
        "\u{feff}Titre;Accroche;LinkedIn;Lien;Nature;Pas avant;Expire le;Langue\r\n\
         Nos bureaux à Lille;Nous ouvrons !;\"Deux\r\nlignes\";https://example.com/lille;RSE;31 déc. 2026 9h30;31/01/2027;fr\r\n\
         Our office;We are opening;;https://example.com/lille;csr;31/12/2026;;en\r\n\
         =1+1;-cmd;;;csr;;;fr\r\n",
    );
    import(&desk, &["plan.csv", "--dry-run"]).expect(0).says("3 rows could be written");
    assert_eq!(files(&desk.path("content")), before);
    import(&desk, &["plan.csv", "--result", "done.csv"]).expect(0).says("3 drafts written");
    let text = desk.read("content/items/nos-bureaux-a-lille.fr.md");
    for part in [
        "embargo: 2026-12-31T09:30\n",
        "expires: 2027-01-31\n",
        "  - text: \"Nous ouvrons !\"\n  - network: linkedin\n    text: |-\n      Deux\n      lignes\n",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let done = result(&desk, "done.csv");
    assert_eq!(done["2"], ("written".into(), "nos-bureaux-a-lille".into(), String::new()));
    assert_eq!(files(&desk.path("content")).len(), before.len() + 3);
    desk.run(&["content", "check"]).expect(0).says("17 items, 0 errors");
    let listed = desk.run(&["content", "list"]).expect(0);
    assert!(listed.out.lines().any(|line| line.starts_with("our-office") && line.contains("draft")), "{listed:#?}");
    // The same again is nothing new.
    import(&desk, &["plan.csv", "--result", "again.csv"]).expect(4).says("3 rows refused");
    assert!(result(&desk, "again.csv").values().all(|(outcome, ..)| outcome == "refused"));
    assert_eq!(files(&desk.path("content")).len(), before.len() + 3);
}

#[test]
fn rows_with_mistakes_are_all_named_before_anything_is_written() {
    let desk = Desk::with_sample();
    let before = files(&desk.path("content"));
    desk.write("p.csv", "title,link,kind,date\nGood,,csr,\nBad,http://a.example,csrr,32/12/2026\n@x,,csr,soon\n");
    let ended = import(&desk, &["p.csv", "--result", "r.csv"]).expect(4).says("2 rows refused");
    for place in ["p.csv:3:2", "p.csv:3:3", "p.csv:4:4"] {
        assert!(ended.err.contains(place), "{place}: {ended:#?}");
    }
    assert_eq!(files(&desk.path("content")), before);
    import(&desk, &["p.csv", "--valid-only"]).expect(11).says("1 draft written");
    assert!(desk.path("content/items/good.en.md").exists() || desk.path("content/items/good.fr.md").exists());
    for (args, code, said) in [
        (&["none.csv"][..], 1, "none.csv"),
        (&["p.csv", "--map", "titel=title"], 4, "Did you mean “title”?"),
        (&["p.csv", "--map", "title"], 2, "FIELD=COLUMN"),
        (&["p.csv", "--map", "title=Titre"], 4, "There is no column “Titre”"),
        (&["p.csv", "--kind", "cs"], 2, "promotional"),
        (&["content"], 4, INVENTORY),
    ] {
        import(&desk, args).expect(code).says(said);
    }
    std::fs::write(desk.path("old.csv"), b"titre\n\xe9t\xe9\n").unwrap();
    import(&desk, &["old.csv"]).expect(4).says("from line 2 on").says("--encoding windows-1252");
    import(&desk, &["old.csv", "--encoding", "windows-1252", "--kind", "csr", "--rows-lang", "fr"]).expect(0);
    assert!(desk.read("content/items/ete.fr.md").contains("été"));
    Desk::new().run(&["content", "import", "/dev/null"]).expect(4).says("portevoix init");
}

#[test]
fn a_template_can_be_filled_in_and_imported() {
    for lang in ["fr", "en"] {
        let desk = Desk::with_sample();
        let made = desk.run(&["--lang", lang, "content", "template"]).expect(0);
        desk.write("t.csv", &made.out);
        import(&desk, &["t.csv"]).expect(0);
    }
}

#[test]
fn ten_thousand_rows_are_read_and_written() {
    let desk = Desk::with_sample();
    let rows: String = (0..10_000).map(|n| format!("Title {n},Caption {n},csr\n")).collect();
    desk.write("many.csv", &format!("title,caption,kind\n{rows}"));
    import(&desk, &["many.csv", "--dry-run"]).expect(0).says("10000 rows could be written");
    desk.write("more.csv", &format!("title,caption,kind\n{rows}One more,x,csr\n"));
    import(&desk, &["more.csv"]).expect(4).says("10,000 rows");
}

#[test]
fn everything_goes_out_and_comes_back_as_it_was() {
    let desk = Desk::with_sample();
    let states = desk.run(&["content", "list"]).expect(0).out;
    desk.run(&["content", "export", "saved"]).expect(0).says("files and 0 decisions");
    let names = files(&desk.path("content"));
    let back = Desk::new();
    std::fs::rename(desk.path("saved"), back.path("saved")).unwrap();
    back.write("portevoix.toml", &desk.read("portevoix.toml"));
    import(&back, &["saved", "--dry-run"]).expect(0).says("Nothing was written");
    assert!(!back.path("content").exists());
    import(&back, &["saved"]).expect(0).says("0 decisions kept");
    assert_eq!(files(&back.path("content")), names);
    for name in &names {
        let path = format!("content/{name}");
        assert!(std::fs::read(desk.path(&path)).unwrap() == std::fs::read(back.path(&path)).unwrap(), "{name}");
    }
    assert_eq!(back.run(&["content", "list"]).expect(0).out, states, "same ids, states and revisions");
    // Again: all of it is there. Something else there: nothing is touched.
    import(&back, &["saved"]).expect(0).says("0 files written");
    back.edit("content/brand.toml", "name", "# name\nname");
    import(&back, &["saved"]).expect(4).says("brand.toml");
    back.run(&["--lang", "fr", "content", "import", "saved"])
        .expect(4)
        .says("d’autres fichiers portent les mêmes noms");
    // A file that is not what was exported.
    back.edit("saved/schedules.toml", "lang", "# x\nlang");
    import(&back, &["saved"]).expect(4).says("schedules.toml");
    back.write(&format!("saved/{INVENTORY}"), "{}");
    import(&back, &["saved"]).expect(4).says("inventory");
    desk.run(&["content", "export", "content"]).expect(1).says("is not empty");
}

#[test]
fn feeds_are_listed_and_named() {
    let desk = Desk::with_sample();
    desk.run(&["feed", "list"]).expect(0).says("No feed is followed");
    desk.write("content/feeds.toml", "[feed.blog]\nurl = \"https://news.example/feed\"\nlang = \"en\"\n");
    desk.run(&["feed", "list"]).expect(0).says("blog").says("never asked");
    desk.run(&["feed", "check", "blgo"]).expect(4).says("Did you mean “blog”?");
    desk.run(&["content", "check"]).expect(0).says("0 errors, 0 warnings");
    desk.write("content/feeds.toml", "[feed.blog]\nurl = \"http://localhost/feed\"\nlang = \"en\"\n");
    desk.run(&["feed", "import"]).expect(4).says("PVX-C018");
}

#[test]
fn an_authority_that_is_none_is_told_at_once() {
    let desk = Desk::with_sample();
    desk.write("content/feeds.toml", "[feed.news]\nurl = \"https://one.example/feed\"\nlang = \"en\"\n");
    desk.edit("portevoix.toml", "own_hosts = []", "own_hosts = []\nauthority = \"authority.pem\"");
    for (text, lang, expected) in [
        (None, "en", "feeds.authority: no certificate could be read from authority.pem"),
        (Some("no certificate at all"), "en", "feeds.authority: no certificate could be read from authority.pem"),
        (
            Some("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
            "fr",
            "aucun certificat n’a pu être lu",
        ),
    ] {
        text.into_iter().for_each(|text| desk.write("authority.pem", text));
        let told = desk.run(&["--lang", lang, "feed", "import", "news"]).expect(3);
        assert!(told.err.contains(expected), "{text:?}: {}", told.err);
    }
}

//! The comms person's way at the terminal, in both languages: from a spreadsheet, and from a feed of the organisation's own
//! network, to a card that is posted.
use sqlx::{Connection as _, Row as _, SqliteConnection};

use super::Desk;
use crate::fetch::net::{Act, Net};

/// What stands in the messages of each channel.
async fn posted(desk: &Desk) -> Vec<(String, String)> {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(desk.path("data/portevoix.db"));
    let mut database = SqliteConnection::connect_with(&options).await.unwrap();
    let rows = sqlx::query("SELECT channel, body FROM workspace_message ORDER BY channel");
    let rows = rows.fetch_all(&mut database).await.unwrap();
    database.close().await.unwrap();
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

#[tokio::test]
async fn from_a_spreadsheet_to_a_posted_card() {
    for (lang, sheet, id, said) in [
        (
            "fr",
            "Titre;Accroche;Lien;Nature;Langue;Ordre\nNos bureaux à Lille;Nous ouvrons !;https://example.com/lille;RSE;fr;1\n",
            "nos-bureaux-a-lille",
            ["1 brouillon écrit", "approuvé tel quel", "Nos bureaux à Lille", "portevoix est prêt"],
        ),
        (
            "en",
            "title,caption,link,kind,lang,order\nOur office in Lille,We are opening!,https://example.com/lille,csr,en,1\n",
            "our-office-in-lille",
            ["1 draft written", "approved as it stands", "Our office in Lille", "portevoix is ready"],
        ),
    ] {
        let [drafted, approved, title, ready] = said;
        let desk = Desk::with_sample();
        let run = |args: &[&str]| desk.run(&[&["--lang", lang], args].concat());
        desk.write("new.csv", sheet);
        run(&["content", "import", "new.csv"]).expect(0).says(drafted);
        run(&["content", "check"]).expect(0);
        // Nothing is posted that nobody approved.
        assert!(!run(&["plan", "--weeks", "2"]).expect(0).out.contains(title), "{lang}");
        run(&["content", "approve", id, "--by", "Noor Haddad"]).expect(0).says(approved);
        run(&["plan", "--weeks", "2"]).expect(0).says(title);
        is_posted(&desk, lang, ready, title).await;
    }
}

/// Runs until two cards are posted, one of them under this title.
async fn is_posted(desk: &Desk, lang: &str, ready: &str, title: &str) {
    let mut running = desk.start(&["--lang", lang, "run"]);
    assert!(running.said.iter().any(|line| line.contains(ready)), "{:?}", running.said);
    for _ in 0..2 {
        running.wait_for(" posted ");
    }
    assert_eq!(running.stop().0, 0);
    let posted = posted(desk).await;
    assert!(posted.iter().any(|(_, card)| card.contains(title)), "{lang}: {posted:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_feed_to_a_posted_card() {
    for (lang, title, id, said) in [
        ("fr", "Notre site de Lyon", "notre-site-de-lyon", ["1 brouillon", "approuvé tel quel", "portevoix est prêt"]),
        ("en", "Our site in Lyon", "our-site-in-lyon", ["1 draft", "approved as it stands", "portevoix is ready"]),
    ] {
        let [drafted, approved, ready] = said;
        let feed = format!(
            "<rss version='2.0'><channel><title>News</title><link>https://one.example/</link><description>d</description>\
             <item><title>{title}</title><link>https://one.example/lyon</link><guid>1</guid>\
             <description>We are opening.</description></item></channel></rss>"
        );
        let net = Net::new();
        let server = net.server(move |_| Act::answer("200 OK", "", feed.as_bytes())).await;
        let desk = Desk::with_sample();
        let run = |args: &[&str]| desk.run(&[&["--lang", lang], args].concat());
        desk.write("authority.pem", &net.authority.pem);
        let inside = format!("own_hosts = [\"one.example={}\"]\nauthority = \"authority.pem\"", server.address);
        desk.edit("portevoix.toml", "own_hosts = []", &inside);
        desk.write(
            "content/feeds.toml",
            &format!("[feed.news]\nurl = \"https://one.example/feed\"\nlang = \"{lang}\"\n"),
        );
        run(&["feed", "import", "news"]).expect(0).says(drafted);
        // What was taken once is not taken again.
        run(&["feed", "import", "news"]).expect(0);
        assert!(!run(&["plan", "--weeks", "2"]).expect(0).out.contains(title), "{lang}");
        // Before all others, so that it is what is posted next.
        let file = format!("content/items/{id}.{lang}.md");
        desk.edit(&file, "---\n", "---\norder: 1\n");
        run(&["content", "check"]).expect(0);
        run(&["content", "approve", id, "--by", "Noor Haddad"]).expect(0).says(approved);
        run(&["plan", "--weeks", "2"]).expect(0).says(title);
        is_posted(&desk, lang, ready, title).await;
    }
}

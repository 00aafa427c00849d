//! The comms person's way at the terminal, in both languages: from a spreadsheet to a card that is posted.
use sqlx::{Connection as _, Row as _, SqliteConnection};

use super::Desk;

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
        let mut running = desk.start(&["--lang", lang, "run"]);
        assert!(running.said.iter().any(|line| line.contains(ready)), "{:?}", running.said);
        for _ in 0..2 {
            running.wait_for(" posted ");
        }
        assert_eq!(running.stop().0, 0);
        let posted = posted(&desk).await;
        assert!(posted.iter().any(|(_, card)| card.contains(title)), "{lang}: {posted:?}");
    }
}

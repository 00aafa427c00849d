//! A spreadsheet, from the file to drafts.
use rust_xlsxwriter::Workbook;

use super::*;

/// As a French Excel writes it: byte order mark, semicolons, French dates; the third row has no such day.
const PLAN: &str = "\u{feff}Intitulé;Accroche;Type;Lien;Pas avant\r\n\
    Un <b>gras</b> & une virgule, ici;Nous ouvrons !;rse;https://example.com/a;31/12/2026 09:30\r\n\
    =2+5;'=SUM(A1);educatif;https://example.com/b;1er janvier 2027\r\n\
    Le troisième;Trois;rse;https://example.com/c;31/02/2027\r\n";

fn good() -> String {
    PLAN.replace("31/02/2027", "28/02/2027")
}

#[tokio::test]
async fn every_mistake_is_shown_before_anything_is_stored() {
    let office = Office::open().await;
    let (bea, ada) = (office.enter("Bea", "fr").await, office.enter("Ada", "en").await);
    let place = office.upload(&bea, "../plan <1>.csv", PLAN.as_bytes()).await;
    let page = office.get(&bea, &place).await;
    assert_eq!(page.status, StatusCode::OK);
    for part in [
        "plan &#60;1&#62;.csv",
        "3 lignes\u{a0}: 2 peuvent être enregistrées, 1 a une erreur",
        "ligne 4, colonne «\u{a0}Pas avant\u{a0}»",
        "PVX-T006",
        "Enregistrer les 2 lignes sans erreur",
        "items/un-b-gras-b-une-virgule-ici.fr.md",
        "<td>=2+5</td>",
        "&#60;b&#62;gras",
        "<option value=\"title\" selected>",
    ] {
        assert!(page.text.contains(part), "{part}: {}", page.text);
    }
    assert!(!page.text.contains("value=\"all\"") && !page.text.contains("<b>gras"), "{}", page.text);
    assert_eq!(office.items(), ["old.en.md"], "nothing is stored by looking");
    // All or nothing, asked of a file with a mistake, is nothing.
    let hidden = office.hidden(&bea, &place).await;
    let refused = office.store(&bea, &place, "all", &hidden).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Rien n’a été enregistré"), "{}", refused.text);
    assert_eq!(office.items(), ["old.en.md"]);
    let report = office.get(&bea, &format!("{place}/result.csv")).await.text;
    assert_eq!(report.lines().count(), 4, "{report}");
    assert!(report.starts_with("\u{feff}row;id;outcome;reason") && report.contains("4;;refused;"), "{report}");
    // Another person, another session and another name learn nothing of it.
    let elsewhere = office.enter("Bea", "fr").await;
    for who in [&ada, &elsewhere] {
        assert_eq!(office.get(who, &place).await.status, StatusCode::NOT_FOUND);
        assert_eq!(office.get(who, &format!("{place}/result.csv")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(office.store(who, &place, "valid", &hidden).await.status, StatusCode::NOT_FOUND);
    }
    let done = office.store(&bea, &place, "valid", &hidden).await;
    assert_eq!((done.status, done.place.as_str()), (StatusCode::SEE_OTHER, place.as_str()));
    assert_eq!(office.items(), ["2-5.fr.md", "old.en.md", "un-b-gras-b-une-virgule-ici.fr.md"]);
    // Pressed twice: nothing twice.
    assert_eq!(office.store(&bea, &place, "valid", &hidden).await.place, place);
    assert_eq!(office.items().len(), 3);
    let coming = office.get(&bea, &place).await.text;
    assert!(
        coming.contains("2 brouillons créés, 1 ligne laissée de côté") && !coming.contains("href=\"/items/2-5\""),
        "{coming}"
    );
    office.read_again();
    let made = office.get(&bea, &place).await.text;
    assert!(made.contains("href=\"/items/2-5\"") && made.contains("&#60;b&#62;gras"), "{made}");
    let result = office.get(&bea, &format!("{place}/result.csv")).await.text;
    assert!(result.contains("3;2-5;written;") && result.contains("4;;refused;"), "{result}");
    let file = std::fs::read_to_string(office.content().join("items/2-5.fr.md")).unwrap();
    assert!(file.contains("title: \"=2+5\"") && file.contains("embargo: 2027-01-01\n"), "{file}");
    // Who brought it in does not approve it.
    office.moves("Bea", "2-5", Action::Submit).await.unwrap();
    let own = office.moves("Bea", "2-5", Action::Approve).await;
    assert!(matches!(own, Err(FlowError::Denied(Denied::Refused(_)))), "{own:?}");
}

#[tokio::test]
async fn all_rows_are_stored_or_the_folder_stays_as_it_was() {
    let office = Office::open().await;
    let ada = office.enter("Ada", "en").await;
    let place = office.upload(&ada, "plan.csv", good().as_bytes()).await;
    let hidden = office.hidden(&ada, &place).await;
    // Somebody writes one of the files between the look and the press: seen, and told with its row.
    let taken = office.content().join("items/le-troisieme.fr.md");
    std::fs::write(&taken, "mine").unwrap();
    std::fs::create_dir(office.content().join("items/2-5.fr.md")).unwrap();
    let refused = office.store(&ada, &place, "all", &hidden).await;
    assert!(refused.status != StatusCode::SEE_OTHER, "{}", refused.text);
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "mine");
    assert_eq!(office.items(), ["2-5.fr.md", "le-troisieme.fr.md", "old.en.md"]);
    assert!(office.world.store().contributed().await.unwrap().is_empty(), "nobody wrote anything");
    std::fs::remove_dir(office.content().join("items/2-5.fr.md")).unwrap();
    let done = office.store(&ada, &place, "all", &hidden).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(office.items().len(), 5);
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "mine");
    // The same table again: every row is there already, and there is nothing to press.
    office.read_again();
    let place = office.upload(&ada, "plan.csv", good().as_bytes()).await;
    let page = office.get(&ada, &place).await.text;
    assert!(page.contains("PVX-T001") && !page.contains("name=\"take\""), "{page}");
    let refused = office.store(&ada, &place, "valid", &hidden).await;
    assert_eq!((refused.status, office.items().len()), (StatusCode::UNPROCESSABLE_ENTITY, 5));
}

#[tokio::test]
async fn columns_are_chosen_and_travel_with_the_form() {
    let office = Office::open().await;
    let ada = office.enter("Ada", "en").await;
    let table = "Quoi,Mots,Titre,Titre\nIgnored,Some words.,A title,Another\n";
    let place = office.upload(&ada, "x.csv", table.as_bytes()).await;
    let page = office.get(&ada, &place).await.text;
    assert!(page.contains("PVX-T005") && page.contains("choose below a kind"), "{page}");
    let head = page.split("name=\"head\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let chosen =
        format!("{place}?head={head}&c0=&c1=linkedin&c2=title&c3=&kind=job_offer&lang=en&campaign=Spring+%3Cb%3E");
    let page = office.get(&ada, &chosen).await.text;
    assert!(page.contains("Store the row") && page.contains("items/a-title.en.md"), "{page}");
    let hidden = office.hidden(&ada, &chosen).await;
    assert!(hidden.contains(&("columns".into(), ".linkedin.title.".into())), "{hidden:?}");
    // Two columns for one field, none for a title, a choice that was made for another header: nothing can be stored.
    for (query, told) in [
        (format!("head={head}&c2=title&c3=title&kind=csr"), "PVX-T008"),
        (format!("head={head}&c0=text&kind=csr"), "No column holds a title"),
        ("head=other&c0=text&c2=caption".to_owned(), "PVX-T005"),
    ] {
        let page = office.get(&ada, &format!("{place}?{query}")).await.text;
        assert!(page.contains(told) && !page.contains("name=\"take\""), "{query}: {page}");
    }
    office.store(&ada, &place, "all", &hidden).await;
    let file = std::fs::read_to_string(office.content().join("items/a-title.en.md")).unwrap();
    for part in ["kind: job_offer", "campaign: \"Spring <b>\"", "network: linkedin", "Some words."] {
        assert!(file.contains(part), "{part}: {file}");
    }
}

#[tokio::test]
async fn what_is_no_table_or_too_long_is_refused_in_words() {
    let office = Office::open().await;
    let ada = office.enter("Ada", "en").await;
    let long = vec![b'a'; 10 * 1024 * 1024 + 1];
    let longest = vec![b'a'; 41 * 1024 * 1024];
    for (name, bytes, status, told) in [
        ("empty.csv", &b""[..], StatusCode::UNPROCESSABLE_ENTITY, "No file was chosen"),
        ("", b"title\nA\n", StatusCode::UNPROCESSABLE_ENTITY, "No file was chosen"),
        ("old.xls", b"\xD0\xCF\x11\xE0....", StatusCode::UNPROCESSABLE_ENTITY, "before 2007"),
        ("broken.xlsx", b"PK\x03\x04nothing", StatusCode::UNPROCESSABLE_ENTITY, "workbook"),
        ("nul.csv", b"a\0b;c\n", StatusCode::UNPROCESSABLE_ENTITY, "no text"),
        ("blank.csv", b"\n\n;;\n", StatusCode::UNPROCESSABLE_ENTITY, "names of columns"),
        ("long.csv", &long, StatusCode::UNPROCESSABLE_ENTITY, "larger than 10 MB"),
        ("longest.csv", &longest, StatusCode::PAYLOAD_TOO_LARGE, "a spreadsheet 10 MB"),
    ] {
        let page = office.send(&ada, &ada.csrf, name, bytes, "same-origin").await;
        assert_eq!(page.status, status, "{name}: {}", page.text);
        assert!(page.text.contains(told), "{name}: {}", page.text);
    }
    // An older Excel's letters are asked about, not guessed.
    let place = office.upload(&ada, "old.csv", b"titre;accroche;type\nL'\xe9t\xe9;Un;rse\n").await;
    let page = office.get(&ada, &place).await.text;
    assert!(page.contains("Windows-1252") && page.contains("not Unicode") && !page.contains("name=\"take\""), "{page}");
    let page = office.get(&ada, &format!("{place}?letters=windows-1252")).await.text;
    assert!(page.contains("L&#39;été") && page.contains("Store the row"), "{page}");
    // A form that is not ours, or not whole.
    for body in [
        "",
        "--b--\r\n",
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ntitle\nA\n\r\n--b--\r\n",
        "--b\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\nx",
    ] {
        let request = Request::post("/desk/import")
            .header("host", "127.0.0.1")
            .header("cookie", &ada.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=b");
        let page = office.ask(request.body(Body::from(body)).unwrap()).await;
        assert!(matches!(page.status, StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN), "{body}: {}", page.status);
    }
    let plain = office.post(&ada, "/desk/import", &[]).await;
    assert_eq!(plain.status, StatusCode::BAD_REQUEST);
    assert_eq!(office.items(), ["old.en.md"]);
}

#[tokio::test]
async fn a_long_name_of_a_column_is_shown_short_wherever_it_stands() {
    let office = Office::open().await;
    let ada = office.enter("Ada", "en").await;
    let name = "when ".repeat(20_000);
    let table = format!("title,kind,{name}\n{}", "A title,csr,no day\n".repeat(300));
    let place = office.upload(&ada, "long.csv", table.as_bytes()).await;
    let page = office.get(&ada, &place).await.text;
    let head = page.split("name=\"head\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = office.get(&ada, &format!("{place}?head={head}&c0=title&c1=kind&c2=embargo")).await.text;
    assert!(page.contains("PVX-T006") && page.contains("column “when when "), "{page:.9000}");
    assert!(page.len() < 300_000, "{} bytes", page.len());
}

#[tokio::test]
async fn an_hour_later_or_signed_out_it_is_gone_and_the_page_says_so() {
    let office = Office::open().await;
    let bea = office.enter("Bea", "fr").await;
    let place = office.upload(&bea, "plan.csv", PLAN.as_bytes()).await;
    let hidden = office.hidden(&bea, &place).await;
    office.world.pass(Millis::HOUR - 1);
    assert_eq!(office.get(&bea, &place).await.status, StatusCode::OK);
    office.world.pass(1);
    for page in [office.get(&bea, &place).await, office.store(&bea, &place, "valid", &hidden).await] {
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.text.contains("n’est plus là") && page.text.contains("href=\"/desk/import\""), "{}", page.text);
    }
    for path in ["/desk/import/..%2F..%2Fbrand.toml", "/desk/import/%00", "/desk/import/AAAA/result.csv"] {
        assert_eq!(office.get(&bea, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(office.items(), ["old.en.md"]);
}

#[tokio::test]
async fn a_workbook_has_sheets_to_choose_from() {
    let office = Office::open().await;
    let ada = office.enter("Ada", "en").await;
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes & more").unwrap().write(0, 0, "nothing here").unwrap();
    let sheet = book.add_worksheet().set_name("March <1>").unwrap();
    for (at, (title, caption, kind)) in
        [("Title", "Caption", "Kind"), ("One", "Words.", "csr"), ("Two", "More.", "job")].into_iter().enumerate()
    {
        let row = u32::try_from(at).unwrap();
        sheet.write(row, 0, title).unwrap().write(row, 1, caption).unwrap().write(row, 2, kind).unwrap();
    }
    let place = office.upload(&ada, "plan.xlsx", &book.save_to_buffer().unwrap()).await;
    let first = office.get(&ada, &place).await.text;
    assert!(first.contains("March &#60;1&#62;") && !first.contains("name=\"letters\""), "{first}");
    let chosen = format!("{place}?sheet=March+%3C1%3E");
    let page = office.get(&ada, &chosen).await.text;
    assert!(page.contains("Store all 2 rows"), "{page}");
    let hidden = office.hidden(&ada, &chosen).await;
    office.store(&ada, &place, "all", &hidden).await;
    assert_eq!(office.items(), ["old.en.md", "one.fr.md", "two.fr.md"], "in the organisation's language");
    let none = office
        .get(&ada, &format!("{}?sheet=None", office.upload(&ada, "b.xlsx", &book.save_to_buffer().unwrap()).await))
        .await;
    assert!(none.text.contains("Notes &#38; more, March &#60;1&#62;"), "{}", none.text);
}

#[tokio::test]
async fn a_template_and_many_rows_go_through() {
    let office = Office::open().await;
    let bea = office.enter("Bea", "fr").await;
    let template = office.get(&bea, "/desk/import/template.csv").await.text;
    assert!(template.starts_with("\u{feff}identifiant;langue;titre"), "{template}");
    let place = office.upload(&bea, "modele.csv", template.as_bytes()).await;
    let page = office.get(&bea, &place).await.text;
    assert!(page.contains("Enregistrer la ligne") && !page.contains("PVX-"), "{page}");
    let mut many = "titre;accroche;type\n".to_owned();
    for number in 0..300 {
        writeln!(many, "Titre {number};Accroche {number};{}", if number % 2 == 0 { "rse" } else { "inconnu" }).unwrap();
    }
    let place = office.upload(&bea, "many.csv", many.as_bytes()).await;
    let page = office.get(&bea, &place).await.text;
    assert!(page.contains("150 peuvent être enregistrées, 150 ont des erreurs"), "{page}");
    let hidden = office.hidden(&bea, &place).await;
    office.store(&bea, &place, "valid", &hidden).await;
    assert_eq!(office.items().len(), 151);
}

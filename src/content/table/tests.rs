use jiff::tz::TimeZone;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;
use crate::content::{Brand, Caption, Diagnostic, Kind, parse_brand};
use crate::lang::Lang;
use crate::network::Network;

fn defaults() -> Defaults {
    let brand = Brand { zone: TimeZone::get("Europe/Paris").unwrap(), ..Brand::default() };
    Defaults { lang: Lang::Fr, kind: Some(Kind::Csr), campaign: None, days: Days::DayFirst, brand }
}

fn csv(text: &str) -> Table {
    read(text.as_bytes(), &Options::default()).unwrap()
}

fn come_to(table: &Table) -> Rows {
    let (mapping, mut odd) = Mapping::of(&table.header, &[], "t.csv").unwrap();
    let mut rows = rows(table, &mapping, &defaults(), &[], "t.csv");
    odd.append(&mut rows.found);
    Rows { found: odd, ..rows }
}

fn brief(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(|found| format!("{} {}", found.code.code, found.location())).collect()
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet().set_name("Contenus").unwrap());
    book.add_worksheet().set_name("Autre").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn one_table_reads_the_same_however_it_is_saved() {
    let text = "Titre;Accroche LinkedIn;Lien;Nature\n\"Été ; fini\";\"Deux\r\nlignes\";https://a.example/;RSE\n";
    let wide = |unit: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        [mark.to_vec(), text.encode_utf16().flat_map(unit).collect()].concat()
    };
    let narrow: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let expected = csv(text);
    assert_eq!(expected.header, ["Titre", "Accroche LinkedIn", "Lien", "Nature"]);
    for (name, bytes) in [
        ("with a mark", ["\u{feff}", text].concat().into_bytes()),
        ("UTF-16 LE", wide(u16::to_le_bytes, [0xFF, 0xFE])),
        ("UTF-16 BE", wide(u16::to_be_bytes, [0xFE, 0xFF])),
    ] {
        assert_eq!(read(&bytes, &Options::default()).unwrap(), expected, "{name}");
    }
    // Windows-1252 only where somebody says so.
    assert_eq!(read(&narrow, &Options::default()), Err(TableError::NotUnicode(2)));
    let said = Options { encoding: Encoding::Windows1252, ..Options::default() };
    assert_eq!(read(&narrow, &said).unwrap(), expected);
    assert_eq!(read(b"titre\n\x80 \x92 \x9c \xe9", &said).unwrap().rows[0].1[0].text(), "€ ’ œ é");
    for (delimiter, text) in [
        (b',', "a,b,c;d\n1,2"),
        (b'\t', "a\tb\tc,\n1\t2"),
        (b';', "\"a,b\";c\n1;2"),
        (b';', "sep=;\na,b\n1"),
        (b',', "a\n1"),
    ] {
        assert_eq!(csv(text).delimiter, delimiter, "{text}");
    }
    assert_eq!(csv("sep=;\ntitre\n\n\nA\n;;\nB").rows.iter().map(|(n, _)| *n).collect::<Vec<_>>(), [5, 7]);
    let lines = |text: &str| csv(text).rows.iter().map(|(line, _)| *line).collect::<Vec<_>>();
    assert_eq!(lines("a;b\r\n\"x\r\ny\";1\r\nz;2\r\n\r\nw;3"), [2, 4, 6]);
    assert_eq!(lines("a\rb\r\rc"), [2, 4]);
    let row = &come_to(&expected).good[0];
    assert_eq!(row.draft.title, "Été ; fini");
    assert_eq!(row.draft.captions, [Caption { network: Some(Network::Linkedin), text: "Deux\nlignes".into() }]);
}

#[test]
fn a_workbook_says_days_numbers_and_results() {
    let bytes = workbook(|sheet| {
        for (column, name) in ["Titre", "Date", "Expire le", "Ordre", "Lien"].into_iter().enumerate() {
            sheet.write(1, column as u16, name).unwrap();
        }
        let day = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        sheet.write(3, 0, "Un").unwrap();
        sheet
            .write_with_format(3, 1, ExcelDateTime::from_ymd(2026, 12, 31).unwrap().and_hms(9, 30, 0).unwrap(), &day)
            .unwrap();
        sheet.write_with_format(3, 2, ExcelDateTime::from_ymd(2026, 12, 31).unwrap(), &day).unwrap();
        sheet.write(3, 3, 12).unwrap();
        sheet.write_formula(3, 4, Formula::new("=\"https://a.example/\"&1").set_result("https://a.example/1")).unwrap();
        sheet.write(4, 0, "=1+1").unwrap();
        sheet.write(4, 1, 46_387).unwrap();
    });
    let table = read(&bytes, &Options::default()).unwrap();
    let rows = come_to(&table);
    assert_eq!((brief(&rows.found), rows.bad.as_slice()), (vec![], &[][..]));
    let first = &rows.good[0];
    assert_eq!((first.number, first.draft.order), (4, 12));
    let at = |at: Option<crate::id::Millis>| at.unwrap().to_string();
    assert_eq!(at(first.draft.embargo), "2026-12-31T08:30:00Z");
    assert_eq!(at(first.draft.expires), "2026-12-31T23:00:00Z", "the whole day");
    assert_eq!(first.draft.link.as_ref().unwrap().as_str(), "https://a.example/1");
    assert_eq!(
        (rows.good[1].draft.title.as_str(), at(rows.good[1].draft.embargo)),
        ("=1+1", "2026-12-30T23:00:00Z".into())
    );
    let sheet = |name: &str| read(&bytes, &Options { sheet: Some(name.into()), ..Options::default() });
    assert_eq!(sheet("contenus").unwrap().rows.len(), 2);
    assert_eq!(sheet("Autre"), Err(TableError::NoHeader));
    assert!(matches!(sheet("x"), Err(TableError::NoSheet { there, .. }) if there == ["Contenus", "Autre"]));
}

#[test]
fn days_are_read_as_people_write_them() {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    let day = |text: &str, days| {
        let at = day_of(&Cell::Text(text.into()), days)?.instant(false, &zone)?;
        Some(at.zoned(&zone).strftime("%F %H:%M").to_string())
    };
    for (text, expected) in [
        ("31/12/2026", Some("2026-12-31 00:00")),
        ("3/4/2026 9h", Some("2026-04-03 09:00")),
        ("31-12-2026 09:30", Some("2026-12-31 09:30")),
        ("31.12.2026 9h30", Some("2026-12-31 09:30")),
        ("31 déc. 2026", Some("2026-12-31 00:00")),
        ("1er janvier 2027 à 08:05:09", Some("2027-01-01 08:05")),
        ("jeudi 31\u{a0}décembre 2026", Some("2026-12-31 00:00")),
        ("Dec 31, 2026", Some("2026-12-31 00:00")),
        ("31 Aug 2026", Some("2026-08-31 00:00")),
        ("5 juil. 2026", Some("2026-07-05 00:00")),
        ("2026-12-31", Some("2026-12-31 00:00")),
        ("2026-12-31T09:30", Some("2026-12-31 09:30")),
        ("2026-12-31T09:30:00+00:00", Some("2026-12-31 10:30")),
        ("29/03/2026 02:30", Some("2026-03-29 03:30")),
        ("31/12/26", None),
        ("12/31/2026", None),
        ("5 jui 2026", None),
        ("5 ma 2026", None),
        ("31/02/2026", None),
        ("bientôt", None),
        ("46387", None),
        ("2026", None),
        ("", None),
        ("25:00", None),
        ("31/12/2026 25:00", None),
        ("99999999999/1/1", None),
    ] {
        assert_eq!(day(text, Days::DayFirst).as_deref(), expected, "{text}");
    }
    assert_eq!(day("12/31/2026", Days::MonthFirst).as_deref(), Some("2026-12-31 00:00"));
}

#[test]
fn columns_are_known_by_many_names() {
    let header = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let names =
        header(&["Titre", "LÉGENDE", "URL", "Date de publication", "Caption X", "Twitter", "Titel", "", "Post"]);
    let (mapping, found) = Mapping::of(&names, &[], "t.csv").unwrap();
    let at = |field| mapping.column(field);
    assert_eq!(
        (at(Field::Title), at(Field::Caption), at(Field::Link), at(Field::Embargo)),
        (Some(0), Some(1), Some(2), Some(3))
    );
    assert_eq!(at(Field::For(Network::X)), Some(4));
    assert_eq!(brief(&found), ["PVX-T008 t.csv:1:6", "PVX-T003 t.csv:1:7", "PVX-T008 t.csv:1:9"]);
    assert!(found[1].message(Lang::En).contains("“title”") || found[1].message(Lang::En).contains("“titre”"));
    // What somebody says comes first, and settles what would be twice.
    let asked = [("caption".to_owned(), "post".to_owned()), ("alt".to_owned(), "Titel".to_owned())];
    let (mapping, found) = Mapping::of(&names, &asked, "t.csv").unwrap();
    assert_eq!((mapping.column(Field::Caption), mapping.column(Field::Alt)), (Some(8), Some(6)));
    assert_eq!(brief(&found), ["PVX-T003 t.csv:1:2", "PVX-T008 t.csv:1:6"]);
    let wrong =
        |field: &str, column: &str| Mapping::of(&names, &[(field.to_owned(), column.to_owned())], "t").unwrap_err();
    assert_eq!(wrong("titel", "Titre"), MapError::NoField { field: "titel".into(), near: "title".into() });
    assert_eq!(wrong("title", "Titer"), MapError::NoColumn { column: "Titer".into(), near: "Titre".into() });
    assert_eq!(Mapping::of(&header(&["Lien"]), &[], "t"), Err(MapError::NoTitle));
    for (field, code, others) in fields() {
        assert_eq!(Field::parse(code), Some(field));
        for name in others {
            let (mapping, _) = Mapping::of(&header(&["title", name]), &[], "t").unwrap();
            assert!(mapping.column(field).is_some(), "{name}");
        }
    }
}

#[test]
fn every_mistake_has_its_cell() {
    let table = csv("id,lang,title,caption,link,kind,date,expires,order,markets,linkedin\n\
         A B,de,T,c,http://a.example,csrr,32/12/2026,soon,x,France,\n\
         ,,,,,,,,,,\n\
         ,,,,https://a.example,,,,,,\n\
         ok,,T,@everyone,,,,,,,\n\
         ok2,,T2,c,,,2/1/2026,1/1/2026,,,\n\
         ok3,,T3,c,,,,,,,LONG\n\
         ,,Good,,,educatif,,,,,\n");
    let mut table = table;
    table.rows[4].1[10] = Cell::Text("x".repeat(3_001));
    let rows = come_to(&table);
    let expected = [
        "PVX-C010 t.csv:2:1",
        "PVX-C010 t.csv:2:2",
        "PVX-C018 t.csv:2:5",
        "PVX-C012 t.csv:2:6",
        "PVX-T006 t.csv:2:7",
        "PVX-T006 t.csv:2:8",
        "PVX-C010 t.csv:2:9",
        "PVX-C010 t.csv:2:10",
        "PVX-T007 t.csv:4:3",
        "PVX-C031 t.csv:5:4",
        "PVX-C027 t.csv:6:8",
        "PVX-C030 t.csv:7:11",
    ];
    assert_eq!(brief(&rows.found), expected);
    assert_eq!((rows.bad.as_slice(), rows.good.len()), (&[2, 4, 5, 6, 7][..], 1));
    assert_eq!((rows.good[0].draft.kind, rows.good[0].number), (Kind::Educational, 8));
    let rows = come_to(&csv("title,link,date,expires,order,markets\nT,http://a.example,32/12/2026,soon,x,France\n"));
    let expected =
        ["PVX-C018 t.csv:2:2", "PVX-T006 t.csv:2:3", "PVX-T006 t.csv:2:4", "PVX-C010 t.csv:2:5", "PVX-C010 t.csv:2:6"];
    assert_eq!(brief(&rows.found), expected);
    let none = Defaults { kind: None, ..defaults() };
    let table = csv("title\nT\n");
    let (mapping, _) = Mapping::of(&table.header, &[], "t").unwrap();
    assert_eq!(brief(&super::rows(&table, &mapping, &none, &[], "t").found), ["PVX-T005 t:2:1"]);
    for found in &rows.found {
        assert!(!found.message(Lang::Fr).is_empty() && !found.hint(Lang::Fr).is_empty());
    }
}

#[test]
fn a_row_that_says_what_another_says_is_told() {
    let rows = come_to(&csv(
        "id,title,caption,link,date\n,Un,mots,https://a.example/?utm_x=1,1/1/2027\n,UN,autres,https://www.a.example,1/5/2027\n\
         x,Deux,Mots !,,3/1/2027\nx,Trois,z,,\n,Quatre,mots,,1/6/2027\n",
    ));
    assert_eq!(
        brief(&rows.found),
        ["PVX-C020 t.csv:2:4", "PVX-T001 t.csv:3:2", "PVX-T002 t.csv:4:3", "PVX-T001 t.csv:5:1"]
    );
    assert_eq!((rows.good.len(), rows.bad.as_slice()), (3, &[3, 5][..]));
}

#[test]
fn what_is_too_much_is_refused() {
    let refused = |bytes: &[u8]| read(bytes, &Options::default()).unwrap_err();
    assert_eq!(refused(&vec![b'a'; MAX_BYTES + 1]), TableError::TooLarge);
    assert_eq!(refused(("t\n".to_owned() + &"x\n".repeat(MAX_ROWS + 1)).as_bytes()), TableError::TooManyRows);
    assert_eq!(csv(&("t\n".to_owned() + &"x\n".repeat(MAX_ROWS))).rows.len(), MAX_ROWS);
    assert_eq!(refused(",".repeat(MAX_COLUMNS).as_bytes()), TableError::TooManyColumns);
    assert_eq!(refused(b"a\0b"), TableError::NotText);
    assert_eq!(refused(b""), TableError::NoHeader);
    assert_eq!(refused(b"\n \n;;\n"), TableError::NoHeader);
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), TableError::OldWorkbook);
    assert!(matches!(refused(b"PK\x03\x04 nothing"), TableError::Broken(_)));
    let far = workbook(|sheet| {
        sheet.write(1_048_575, 16_383, "far").unwrap();
    });
    assert_eq!(refused(&far), TableError::TooManyColumns);
    let high = workbook(|sheet| {
        sheet.write(1_048_575, 0, "deep").unwrap();
    });
    assert_eq!(read(&high, &Options::default()).unwrap().header, ["deep"]);
    let long = come_to(&csv(&format!("title\n{}\n", "x".repeat(MAX_CELL + 1))));
    assert_eq!(brief(&long.found), ["PVX-T004 t.csv:2:1"]);
}

#[test]
fn a_bomb_is_counted_before_it_is_opened() {
    use std::io::Write as _;
    let zeros = vec![0_u8; 1024 * 1024];
    let mut packed = flate2::write::DeflateEncoder::new(vec![], flate2::Compression::best());
    (0..120).for_each(|_| packed.write_all(&zeros).unwrap());
    let packed = packed.finish().unwrap();
    let size = (packed.len() as u32).to_le_bytes();
    // It claims to hold one byte.
    let mut zip =
        [&b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0"[..], &size, &[1, 0, 0, 0, 1, 0, 0, 0], b"a", &packed].concat();
    let directory = zip.len() as u32;
    zip.extend(
        [
            &b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0"[..],
            &size,
            &[1, 0, 0, 0, 1, 0, 0, 0],
            &[0; 12],
            &[0; 4],
            b"a",
        ]
        .concat(),
    );
    let length = zip.len() as u32 - directory;
    zip.extend(
        [&b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..], &length.to_le_bytes(), &directory.to_le_bytes(), &[0, 0]].concat(),
    );
    assert!(zip.len() < 200_000);
    assert_eq!(read(&zip, &Options::default()), Err(TableError::Bomb));
}

#[test]
fn a_text_that_every_cell_shows_is_counted_each_time() {
    let text = "x".repeat(32_000);
    let sheet = workbook(|sheet| {
        sheet.write(0, 0, "title").unwrap();
        for at in 0..3_300 {
            sheet.write(1 + at / 33, u16::try_from(at % 33).unwrap(), &text).unwrap();
        }
    });
    assert!(sheet.len() < 100_000, "{}", sheet.len());
    assert_eq!(read(&sheet, &Options::default()), Err(TableError::Bomb));
}

#[test]
fn what_we_write_is_no_formula_and_reads_back() {
    let cells = ["=1+1", "+33 1", "-5", "@SUM(A1)", "\tx", "plain", "é \"q\"; ,"].map(str::to_owned);
    let text = write_csv([cells.to_vec()], b';');
    assert!(text.starts_with("\u{feff}'=1+1;'+33 1;'-5;'@SUM(A1);") && text.ends_with("\r\n"), "{text}");
    assert_eq!(csv(&format!("a;b;c\n{}", &text[3..])).rows[0].1[0].text(), "=1+1");
    for lang in Lang::ALL {
        let table = csv(&template(lang));
        let (mapping, found) = Mapping::of(&table.header, &[], "t").unwrap();
        let rows = rows(&table, &mapping, &defaults(), &[], "t");
        assert_eq!((brief(&found), brief(&rows.found), rows.good.len()), (vec![], vec![], 1), "{lang:?}");
        assert_eq!(rows.good[0].draft.lang, lang);
    }
}

proptest! {
    #[test]
    fn any_bytes_end(bytes in proptest::collection::vec(any::<u8>(), 0..300), text in "[\"';,\ta-z\n=é]{0,200}") {
        drop(read(&bytes, &Options::default()));
        drop(read(&[b"PK\x03\x04", bytes.as_slice()].concat(), &Options::default()));
        if let Ok(table) = read(format!("title,date,linkedin\n{text}").as_bytes(), &Options::default()) {
            let rows = come_to(&table);
            prop_assert_eq!(rows.good.len() + rows.bad.len(), table.rows.len());
        }
    }
}

#[test]
fn rows_are_held_to_what_the_organisation_asks() {
    let (asks, found) = parse_brand(
        "brand.toml",
        "[links]\nforbidden = ['rival.example']\n[[banned]]\nphrase = 'garanti'\nreason = 'x'\n",
    );
    assert_eq!(found, []);
    let table = csv("titre;texte;lien\nBon;Mots;https://a.example/\nMal;Gains garantis;https://www.rival.example/\n");
    let (mapping, _) = Mapping::of(&table.header, &[], "t.csv").unwrap();
    let rows = rows(&table, &mapping, &Defaults { brand: asks, ..defaults() }, &[], "t.csv");
    assert_eq!((rows.good.len(), rows.bad), (1, vec![3]));
    assert_eq!(brief(&rows.found), ["PVX-C053 t.csv:3:2", "PVX-C049 t.csv:3:3"]);
}

#[test]
fn a_cell_without_a_column_is_named() {
    let rows = come_to(&csv("titre,accroche\nA,Oui\nB,Oui, mais, \nC,Oui,,\n"));
    assert_eq!(brief(&rows.found), ["PVX-T009 t.csv:3:3", "PVX-T002 t.csv:4:2"]);
    assert_eq!((rows.good.len(), rows.bad.as_slice()), (2, &[3][..]));
    assert!(rows.found[0].message(Lang::En).contains("“mais”"), "{}", rows.found[0].message(Lang::En));
}

#[test]
fn a_quote_that_never_closes_is_named_by_its_line() {
    let open = |text: &str| match read(text.as_bytes(), &Options::default()) {
        Err(TableError::OpenQuote(line)) => Some(line),
        _ => None,
    };
    for (text, line) in [
        ("titre;lien\nA;b\n\"C;d\nE;f\n", Some(3)),
        ("titre;lien\r\n\"a\r\nb\";\"c", Some(3)),
        ("sep=;\ntitre;lien\nA;\"\"\"\n", Some(3)),
        ("titre;lien\n\"", Some(2)),
        ("titre;lien\nA \"b;c\n", None),
        ("titre;lien\n\"A \"\"b\"\"\";\"c\"", None),
        ("titre;lien\n\"A\" b;\"\"", None),
        ("titre;lien\n\"A\"b\"c;d", None),
    ] {
        assert_eq!(open(text), line, "{text:?}");
        // As the reader itself has it: a line more is a row more, unless a quote is open.
        if line.is_none() {
            let rows = |text: &str| read(text.as_bytes(), &Options::default()).unwrap().rows.len();
            assert_eq!(rows(&format!("{text}\nZ;z")), rows(text) + 1, "{text:?}");
        }
    }
}

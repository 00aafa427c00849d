use super::*;
use crate::lang::Lang;
use resvg::tiny_skia::Pixmap;

/// Boards that look different, by name.
pub(super) fn gallery() -> Vec<(&'static str, Board)> {
    let mut ties = nothing();
    for who in 0..7 {
        add(
            &mut ties,
            who,
            ["Anna", "Bob", "Chloé", "Dan", "Eva", "Farid", "Gaël"][who],
            true,
            if who < 2 { 3 } else { 2 },
        );
    }
    let mut crowd = nothing();
    for who in 0..20 {
        add(&mut crowd, who, &format!("Collègue {who}"), true, 1);
    }
    let mut one = nothing();
    add(&mut one, 1, "Zoë Müller", true, 2);
    one.teaser = Some("Le nouveau site carrières".into());
    let mut quiet = nothing();
    quiet.teaser = Some("Le nouveau site carrières ouvre ses portes".into());
    let mut unnamed = full();
    unnamed.people.values_mut().for_each(|person| person.named = false);
    vec![
        ("full", board(&full())),
        ("ties", board(&ties)),
        ("crowd", board(&crowd)),
        ("one", board(&one)),
        ("quiet", board(&quiet)),
        ("bare", board(&nothing())),
        ("unnamed", board(&unnamed)),
        ("hard", board(&hard())),
    ]
}

/// Names and titles that want to break the picture.
pub(super) fn hard() -> Facts {
    let mut facts = full();
    let names = [
        "Marie-Antoinette-Joséphine de Montmorency-Laval von Hohenzollern-Sigmaringen",
        "李小龙",
        "محمد بن سلمان",
        "Ming Li 李明 🚀",
        "W̷̛̦̱̄̈́͝i̷̜͗̀͋l̷͉̈́̕d̶̰̀ \u{202E}Name\nof ‘quotes’ \"x\"",
    ];
    for (who, name) in names.into_iter().enumerate() {
        facts.people.extend([known(who, name, true)]);
    }
    facts.people.extend([known(5, "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh", true)]);
    let long = "Wir-veröffentlichen-Donaudampfschifffahrtsgesellschaftskapitänsmützen ".repeat(4);
    facts.items = BTreeMap::from([(item("item-0"), long.clone())]);
    facts.teaser = Some(format!("🎉 {long}"));
    facts.reach = Some(estimate(12_345_678.0, 98_765_432.0));
    (facts.clicks, facts.clicks_before) = (12_345_678, 1);
    facts
}

fn look() -> Look {
    Look { organisation: "Société Générale d’Énergie & Cie".into(), ..Look::default() }
}

/// Set PORTEVOIX_PICTURES to a folder to look at what is drawn.
#[test]
fn every_board_becomes_a_picture() {
    for (name, board) in gallery() {
        for lang in Lang::ALL {
            let svg = svg(&board, lang, &look());
            let png = png(&svg).unwrap();
            let pixels = Pixmap::decode_png(&png).unwrap();
            assert_eq!(pixels.width(), 1800, "{name}");
            assert!((1080..=2400).contains(&pixels.height()), "{name}: {}", pixels.height());
            let inked = pixels.pixels().iter().filter(|pixel| pixel.red() > 0x80).count();
            assert!(inked > 10_000, "{name} is nearly blank: {inked}");
            if let Ok(folder) = std::env::var("PORTEVOIX_PICTURES") {
                std::fs::write(format!("{folder}/{name}.{lang}.png"), &png).unwrap();
                std::fs::write(format!("{folder}/{name}.{lang}.md"), text(&board, lang)).unwrap();
                std::fs::write(format!("{folder}/{name}.{lang}.txt"), alt(&board, lang)).unwrap();
                std::fs::write(format!("{folder}/{name}.{lang}.svg"), &svg).unwrap();
            }
        }
    }
}

/// All texts of the picture's elements, unescaped by the reader that resvg uses.
fn texts(svg: &str) -> Vec<String> {
    let document = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    let elements = document.descendants().filter(|node| node.has_tag_name("text"));
    elements.filter_map(|node| node.text().map(str::to_owned)).collect()
}

#[test]
fn the_picture_holds_the_boards_facts() {
    let drawn = texts(&svg(&board(&full()), Lang::Fr, &look()));
    for fact in [
        "Ambassadeurs de la semaine",
        "Semaine 47 · 16 – 22 novembre 2026",
        "Société Générale d’Énergie & Cie",
        "38",
        "+8",
        "1\u{202f}204",
        "−46",
        "48\u{202f}000\u{a0}– 74\u{202f}000 personnes",
        "ÉN",
        "Élodie Nguyễn",
        "Jean <Dupont> & fils",
        "6 partages · 4 réseaux",
        "105",
        "Plus belle progression · +85 points",
        "Noé Lefèvre et Inès d’Almeida",
        "Contenu de la semaine · 38 personnes · 412 clics",
    ] {
        assert!(drawn.iter().any(|text| text == fact), "{fact} is not in {drawn:#?}");
    }
    let drawn = texts(&svg(&board(&full()), Lang::En, &look()));
    for fact in ["Ambassadors of the week", "1,204", "48,000\u{a0}– 74,000 people", "6 shares · 4 networks"] {
        assert!(drawn.iter().any(|text| text == fact), "{fact} is not in {drawn:#?}");
    }
}

#[test]
fn what_the_fonts_lack_is_not_drawn() {
    let drawn = texts(&svg(&board(&hard()), Lang::Fr, &look())).concat();
    for lost in ['李', 'م', '🚀', '🎉', '\u{202E}', '\n'] {
        assert!(!drawn.contains(lost), "{lost:?} in {drawn}");
    }
    assert!(
        drawn.contains("Ming Li") && drawn.contains("nom écrit dans le message") && drawn.contains("Marie-Antoinette")
    );
}

#[test]
fn nothing_is_drawn_outside_the_canvas() {
    for (name, board) in gallery() {
        for lang in Lang::ALL {
            let svg = svg(&board, lang, &look());
            let tree = resvg::usvg::Tree::from_str(&svg, &crate::board::ink::options()).unwrap();
            for node in tree.root().children() {
                let area = node.abs_bounding_box();
                assert!(area.left() >= 0.0 && area.right() <= 900.0, "{name} {lang}: {area:?}");
                assert!(area.top() >= 0.0 && area.bottom() <= tree.size().height(), "{name} {lang}: {area:?}");
                if matches!(node, resvg::usvg::Node::Text(_)) {
                    assert!(area.left() >= 45.0 && area.right() <= 857.0, "{name} {lang}: {area:?}");
                }
            }
        }
    }
}

#[test]
fn a_look_is_followed_and_cannot_break_out() {
    let (background, accent) = ("#ffffff".to_owned(), "\"/><script>".to_owned());
    let look = Look { background, accent, ranks: vec![], ..Look::default() };
    let drawn = svg(&board(&full()), Lang::En, &look);
    assert!(drawn.contains("#ffffff") && !drawn.contains("<script>"));
    assert!(png(&drawn).is_ok());
}

#[test]
fn the_same_board_is_the_same_picture() {
    let once = svg(&board(&full()), Lang::Fr, &look());
    assert_eq!(once, svg(&board(&full()), Lang::Fr, &look()));
    assert_eq!(png(&once).unwrap(), png(&once).unwrap());
}

#[test]
fn what_is_no_picture_is_refused() {
    for bad in ["", "hello", "<svg", "<p/>"] {
        assert!(matches!(png(bad), Err(DrawError::Svg(_))), "{bad}");
    }
    let huge = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9e9" height="9e9"/>"#;
    assert!(png(huge).is_err());
}

#[test]
fn pictures_from_outside_are_not_opened() {
    let link = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/passwd" width="9" height="9"/></svg>"#;
    assert!(png(link).is_ok());
}

#[test]
fn text_is_cut_to_its_room_between_graphemes() {
    use crate::board::ink::Face;
    let face = Face::bold(21);
    for (text, room) in [
        ("Élodie Nguyễn", 300.0),
        ("Élodie Nguyễn", 60.0),
        ("e\u{301}e\u{301}e\u{301}e\u{301}", 30.0),
        ("WWWW", 3.0),
        ("", 0.0),
    ] {
        let cut = face.fit(text, room);
        assert!(cut == "…" || face.width(&cut) <= room, "{cut}");
        assert!(cut == text || text.starts_with(cut.trim_end_matches('…')), "{cut}");
        assert!(!cut.ends_with("e…"), "an accent was lost: {cut}");
    }
    assert_eq!(face.fit("Marc  Antoine", face.width("Marc A")), "Marc…");
}

#[test]
fn text_is_wrapped_at_spaces_and_cut_at_the_end() {
    use crate::board::ink::Face;
    let face = Face::bold(17);
    let room = face.width("one two thr");
    let check = |text: &str, expected: &[&str]| assert_eq!(face.wrap(text, room, 2), expected, "{text}");
    check("", &[]);
    check("one", &["one"]);
    check("one two  three", &["one two", "three"]);
    check("one two three four", &["one two", "three four"]);
    check("one two three four five", &["one two", "three fou…"]);
    check("one\u{a0}two\u{a0}three four", &["one\u{a0}two\u{a0}t…"]);
}

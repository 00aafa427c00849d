//! The organisation and its colours.
use super::*;
use crate::lang::Lang;
use crate::network::Network;

fn brand(text: &str) -> (Brand, Vec<String>) {
    let (brand, found) = parse_brand("brand.toml", text);
    (brand, briefly(&found))
}

#[test]
fn every_key_arrives() {
    let (brand, found) = brand(
        "[organisation]\nname = \"Acme\"\naliases = [\"ACME SA\", \"Acme & Co\"]\nzone = \"america/montreal\"\ncountry = \"CA\"\nlang = \"en\"\n\
         [colours]\nbackground = \"#FFFFFF\"\ntext = \"#000000\"\nmuted = \"#333333\"\ntrack = \"#eeeeee\"\naccent = \"#123456\"\nranks = [\"#ff0000\"]\n",
    );
    assert_eq!(found, [""; 0]);
    assert_eq!((brand.name.as_str(), brand.country.as_str(), brand.lang), ("Acme", "CA", Lang::En));
    assert_eq!(brand.aliases, ["ACME SA", "Acme & Co"]);
    assert_eq!(brand.zone_name.to_lowercase(), "america/montreal");
    assert_eq!(brand.colours.background.to_string(), "#ffffff");
    assert_eq!(brand.colours.rank(7).to_string(), "#ff0000");
}

#[test]
fn the_default_is_the_sample() {
    let sample = "[organisation]\nname = \"portevoix\"\naliases = [\"Portevoix\", \"Porte-voix\"]\nzone = \"Europe/Paris\"\ncountry = \"FR\"\nlang = \"fr\"\n\
        [colours]\nbackground = \"#0f172a\"\ntext = \"#f8fafc\"\nmuted = \"#94a3b8\"\ntrack = \"#1e293b\"\naccent = \"#f59e0b\"\n\
        ranks = [\"#f59e0b\", \"#38bdf8\", \"#a78bfa\", \"#34d399\", \"#f472b6\"]\n";
    assert_eq!(brand(sample), (Brand::default(), vec![]));
    assert_eq!(brand(""), (Brand::default(), vec![]));
    let colours = Brand::default().colours;
    for text in [colours.text, colours.muted].into_iter().chain(colours.ranks) {
        assert!(text.contrast(colours.background) >= MIN_CONTRAST, "{text}");
    }
}

#[test]
fn a_wrong_key_falls_back_alone() {
    for (text, expected) in [
        ("[organisation]\nzone = \"Europe/Lutetia\"\nlang = \"en\"", "PVX-C010 brand.toml:2:8"),
        ("[organisation]\ncountry = \"France\"\nlang = \"en\"", "PVX-C010 brand.toml:2:11"),
        ("[organisation]\nname = 5\nlang = \"en\"", "PVX-C009 brand.toml:2:8"),
        ("[organisation]\nnom = \"x\"\nlang = \"en\"", "PVX-C007 brand.toml:2:1"),
        ("[organisation]\nlang = \"en\"\n[colours]\ntrack = \"red\"", "PVX-C010 brand.toml:4:9"),
        ("[organisation]\nlang = \"en\"\n[colours]\nranks = [\"#12345\"]", "PVX-C010 brand.toml:4:10"),
        ("[organisation]\nlang = \"en\"\nnetworks = [\"linkedn\"]", "PVX-C013 brand.toml:3:13"),
        (
            "[organisation]\nlang = \"en\"\n[colours]\nbackground = \"#ffffff\"\ntext=\"#000000\"",
            "PVX-C038 brand.toml:4:14",
        ),
    ] {
        let (brand, found) = brand(text);
        assert_eq!(found, [expected], "{text}");
        assert_eq!(brand, Brand { lang: Lang::En, ..Brand::default() }, "{text}");
    }
}

#[test]
fn another_name_does_not_inherit_our_aliases() {
    let (brand, _) = brand("[organisation]\nname = \"Acme\"");
    assert_eq!((brand.name.as_str(), brand.aliases.len()), ("Acme", 0));
}

#[test]
fn the_networks_are_those_named_each_once() {
    let (named, found) =
        brand("[organisation]\nnetworks = [\"mastodon\", \"linkedn\", \"x\", \"mastodon\", \"other\"]");
    assert_eq!(named.networks, [Network::Mastodon, Network::X]);
    assert_eq!(found, ["PVX-C013 brand.toml:2:25"]);
    let (_, found) = parse_brand("brand.toml", "[organisation]\nnetworks = [\"linkedn\"]");
    assert!(found[0].message(Lang::En).contains("linkedin"), "{:?}", found[0]);
    let (empty, found) = brand("[organisation]\nnetworks = []");
    assert_eq!((empty.networks, found), (Brand::default().networks, vec![]));
}

#[test]
fn contrast_is_wcags() {
    // Figures of the WebAIM contrast checker, which implements WCAG 2: grey #767676 on white passes by a hair.
    for (a, b, low, high) in [
        ("#000000", "#ffffff", 21.0, 21.0),
        ("#ffffff", "#ffffff", 1.0, 1.0),
        ("#767676", "#ffffff", 4.54, 4.55),
        ("#777777", "#ffffff", 4.47, 4.48),
        ("#ff0000", "#ffffff", 3.99, 4.0),
        ("#0000ff", "#ffffff", 8.59, 8.60),
    ] {
        let (a, b): (Colour, Colour) = (a.parse().expect("colour"), b.parse().expect("colour"));
        let contrast = a.contrast(b);
        assert!((low - 1e-9..=high + 1e-9).contains(&contrast), "{a} on {b}: {contrast}");
        assert!((contrast - b.contrast(a)).abs() < 1e-12);
    }
    for bad in ["", "#fff", "ffffff", "#ggggggg", "#fffffg", "#+fffff", "#ffffff00", "#ééé"] {
        assert!(bad.parse::<Colour>().is_err(), "{bad}");
    }
}

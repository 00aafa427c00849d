use super::*;
use crate::network::Network::{Linkedin, Mastodon, X};

const SHOWN: Figure = Figure::Impressions;

fn figures(impressions: Option<u64>, reached: Option<u64>, reposts: Option<u64>) -> Figures {
    Figures { impressions, reached, reposts }
}

#[test]
fn a_number_is_read_as_people_type_it() {
    for (text, expected) in [
        ("0", 0),
        ("412", 412),
        (" 412 ", 412),
        ("1 204", 1_204),
        ("1\u{202f}204", 1_204),
        ("1\u{a0}204", 1_204),
        ("1,204", 1_204),
        ("1.204", 1_204),
        ("1'204", 1_204),
        ("1’204", 1_204),
        ("1,204,567", 1_204_567),
        ("1 204 567", 1_204_567),
        ("1.2k", 1_200),
        ("1,2 k", 1_200),
        ("1.2K", 1_200),
        ("2 M", 2_000_000),
        ("≈ 300", 300),
        ("50000000", 50_000_000),
    ] {
        assert_eq!(read(text, Linkedin, SHOWN), Ok(figures(Some(expected), None, None)), "{text:?}");
    }
    assert_eq!(read("3", X, Figure::Reposts), Ok(figures(None, None, Some(3))), "the field that it stands in");
    for nothing in ["", "  ", "\n"] {
        assert_eq!(read(nothing, X, SHOWN), Ok(Figures::default()), "{nothing:?}");
    }
}

#[test]
fn a_pasted_line_is_read_with_the_networks_words() {
    let (four, both, reached) =
        (figures(Some(412), None, None), figures(Some(1_204), Some(812), None), figures(None, Some(812), None));
    for (network, text, expected) in [
        (Linkedin, "412 impressions", four),
        (Linkedin, "412 Impressions.", four),
        (Linkedin, "412\u{a0}impressions", four),
        (Linkedin, "Impressions: 412", four),
        (Linkedin, "Impressions\u{a0}: 412", four),
        (Linkedin, "Your post got 412 impressions", four),
        (Linkedin, "412 impressions de votre publication", four),
        (Linkedin, "1 impression", figures(Some(1), None, None)),
        (Linkedin, "1,204 impressions · 812 members reached", both),
        (Linkedin, "1,204 impressions 812 members reached", both),
        (Linkedin, "1,204 impressions, 812 members reached", both),
        (Linkedin, "1 204 impressions et 812 membres touchés", both),
        (Linkedin, "Membres touchés : 812", reached),
        (Linkedin, "MEMBRES TOUCHÉS : 812", reached),
        (Linkedin, "812 vues uniques", reached),
        (Linkedin, "Discovery\n1,204\nImpressions\n812\nMembers reached", both),
        (Linkedin, "Découverte\r\n1\u{202f}204\r\nImpressions\r\n812\r\nMembres touchés", both),
        (Linkedin, "Impressions\t1,204\nMembers reached\t812", both),
        // A field of one line drops the ends of lines.
        (Linkedin, "1,204Impressions812Members reached", both),
        (Linkedin, "Impressions: 1,204 · 812 members reached", both),
        (
            Linkedin,
            "1,204 impressions\n812 members reached\n15 social engagements\n10 reactions\n2 comments\n3 reposts",
            figures(Some(1_204), Some(812), Some(3)),
        ),
        (Linkedin, "412 impressions 412 impressions", four),
        (X, "1.2K Views", figures(Some(1_200), None, None)),
        (X, "1,2 k vues", figures(Some(1_200), None, None)),
        (X, "3,4 M de vues", figures(Some(3_400_000), None, None)),
        (X, "Impressions 412 Engagements 9 Detail expands 3 Profile visits 1", four),
        (X, "5 reposts 2 quotes 31 likes 412 views", figures(Some(412), None, Some(5))),
        (Mastodon, "7 boosts", figures(None, None, Some(7))),
    ] {
        assert_eq!(read(text, network, SHOWN), Ok(expected), "{network} {text:?}");
    }
}

#[test]
fn what_is_not_understood_to_its_end_is_refused() {
    let odd = |text: &str| FigureError::unreadable(text);
    for (network, text, expected) in [
        (Linkedin, "-5", FigureError::Negative),
        (Linkedin, "−5 impressions", FigureError::Negative),
        (Linkedin, "50000001", FigureError::TooMany),
        (Linkedin, "51m", FigureError::TooMany),
        (Linkedin, "999999999999999", FigureError::TooMany),
        (Linkedin, "9999999999999999999999999", odd("9999999999999999999999999")),
        (Linkedin, "many", odd("many")),
        (Linkedin, "-", odd("-")),
        (Linkedin, "412.5", odd("412.5")),
        (Linkedin, "12,34", odd("12,34")),
        (Linkedin, "1.2345k", odd("1.2345k")),
        (Linkedin, "500+", odd("500+")),
        (Linkedin, "412%", odd("412%")),
        (Linkedin, "4e5", odd("e5")),
        (Linkedin, "0x1f", odd("x1f")),
        (Linkedin, "400-500", odd("400-500")),
        (Linkedin, "٤١٢", odd("٤١٢")),
        (Linkedin, "４１２", odd("４１２")),
        (Linkedin, "412 followers", odd("followers")),
        (Linkedin, "412 views", odd("views")),
        (X, "812 members reached", odd("members reached")),
        (Linkedin, "impressions", odd("impressions")),
        (Linkedin, "412 812\n7", FigureError::Unnamed),
        (Linkedin, "412\n812", FigureError::Unnamed),
        (Linkedin, "412 impressions 812", FigureError::Unnamed),
        (Linkedin, "412 impressions 500 impressions", FigureError::Twice(SHOWN, 412, 500)),
        (Linkedin, "<script>412</script>", odd("<script>412</script>")),
        (Linkedin, "'; DROP TABLE anchor; --", odd("'; drop table anchor; --")),
        (Linkedin, "\u{202e}412", odd("412")),
        (Linkedin, "412\0", odd("")),
        (Linkedin, "…", odd("…")),
    ] {
        assert_eq!(read(text, network, SHOWN), Err(expected), "{network} {text:?}");
    }
    let long = "1 ".repeat(LONGEST);
    assert_eq!(read(&long, Linkedin, SHOWN), Err(odd(&long)));
}

#[test]
fn any_text_is_answered() {
    use proptest::prelude::*;
    let pieces = prop::sample::select(vec![
        "412",
        "1",
        "000",
        " ",
        "\n",
        ",",
        ".",
        "'",
        "k",
        "m",
        "-",
        "−",
        "impressions",
        "members reached",
        "vues",
        "é",
        "+",
        "·",
        ":",
        "👨‍👩‍👧",
        "\u{0}",
        "٤",
    ]);
    let text = prop_oneof![prop::collection::vec(pieces, 0..20).prop_map(|pieces| pieces.concat()), any::<String>()];
    proptest!(|(text in text, at in 0..Network::ALL.len())| {
        if let Ok(found) = read(&text, Network::ALL[at], SHOWN) {
            for figure in Figure::ALL {
                prop_assert!(found.get(figure).is_none_or(|value| value <= MOST_SHOWN));
            }
        }
    });
}

#[test]
fn what_cannot_be_is_refused_and_what_hardly_ever_is_is_doubted() {
    let above_impressions = |reached, impressions| Err(FigureError::ReachedAboveImpressions { reached, impressions });
    let above_audience = |reached, audience| Err(FigureError::ReachedAboveAudience { reached, audience });
    for (told, audience, expected) in [
        (figures(Some(412), None, None), None, Ok(false)),
        (figures(Some(412), Some(412), Some(3)), Some(500), Ok(false)),
        (figures(Some(0), Some(0), Some(0)), Some(0), Ok(false)),
        (figures(Some(411), Some(412), None), None, above_impressions(412, 411)),
        (figures(Some(0), Some(1), None), Some(500), above_impressions(1, 0)),
        (figures(None, Some(50_000), None), Some(500), Ok(true)),
        (figures(None, Some(50_001), None), Some(500), above_audience(50_001, 500)),
        (figures(None, Some(101), None), Some(0), above_audience(101, 0)),
        (figures(None, Some(2_500), None), Some(500), Ok(false)),
        (figures(None, Some(2_501), None), Some(500), Ok(true)),
        (figures(Some(5_000), None, None), Some(500), Ok(false)),
        (figures(Some(5_001), None, None), Some(500), Ok(true)),
        (figures(Some(300_000), None, None), None, Ok(false)),
        (figures(Some(50_000_000), None, None), None, Ok(true)),
        (figures(Some(2_100), Some(100), None), None, Ok(true)),
        (figures(Some(10), None, Some(11)), None, Ok(true)),
        (figures(None, Some(10), Some(11)), None, Ok(true)),
        (figures(None, Some(50_000_000), None), Some(u32::MAX), Ok(false)),
    ] {
        assert_eq!(check(&told, audience), expected, "{told:?} {audience:?}");
    }
}

#[test]
fn figures_and_refusals_are_said_in_both_languages() {
    let told = figures(Some(1_204), Some(812), Some(1));
    assert_eq!(told.describe(Lang::En), "1,204 impressions, 812 members reached and 1 repost");
    assert_eq!(told.describe(Lang::Fr), "1\u{202f}204 impressions, 812 membres touchés et 1 republication");
    assert_eq!(Figures::default().describe(Lang::En), "");
    for error in [
        FigureError::Nothing,
        FigureError::Negative,
        FigureError::TooMany,
        FigureError::unreadable("many"),
        FigureError::Unnamed,
        FigureError::Twice(SHOWN, 1, 2),
        FigureError::ReachedAboveImpressions { reached: 2, impressions: 1 },
        FigureError::ReachedAboveAudience { reached: 999, audience: 3 },
        FigureError::NotShown(Network::Bluesky),
    ] {
        for lang in Lang::ALL {
            let said = error.explain(lang);
            assert!(said.chars().count() > 30 && !said.starts_with("reach-") && !said.contains('{'), "{said}");
        }
    }
}

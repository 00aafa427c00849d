use std::collections::BTreeMap;

use super::*;
use crate::board::{Look, png};
use crate::lang::Lang;
use crate::network::Network;
use crate::reach::{Basis, Evidence, Method, Report, Spread};

/// A spread like those of reach: skewed, around `median`, `factor` from the middle to the end of the 80 % range.
fn spread(median: f64, factor: f64) -> Spread {
    let at = |z: f64| median * factor.powf(z / 1.2816);
    Spread { mean: median, quantiles: [-1.96, -1.2816, -0.6745, 0.0, 0.6745, 1.2816, 1.96].map(at) }
}

fn report() -> Report {
    let networks = [(Network::Linkedin, 2_100.0), (Network::X, 420.0), (Network::Mastodon, 60.0)];
    Report {
        reach: spread(2_800.0, 1.5),
        inside: spread(40.0, 1.3),
        networks: networks.map(|(network, people)| (network, spread(people, 1.6))).into(),
        direct: spread(2_450.0, 1.5),
        passed_on: spread(310.0, 2.6),
        frequency: [spread(2_050.0, 1.5), spread(300.0, 1.7), spread(90.0, 2.0)],
        naive_sum: Some(31_000),
        method: Method::People,
        evidence: Evidence::Sampled,
        basis: Basis {
            shares: 31,
            sampled: 18,
            told: 9,
            anchored: 3,
            clicks: Some(412),
            reposts: None,
            learnt_from: 6,
        },
        shrink: vec![],
    }
}

fn empty() -> Report {
    let zero = Spread::default();
    let networks = BTreeMap::new();
    let frequency = [zero; 3];
    Report { reach: zero, inside: zero, networks, direct: zero, passed_on: zero, frequency, ..report() }
}

fn root(report: &Report, others: bool) -> Root {
    let branch =
        |(network, spread): (&Network, &Spread)| Branch { name: network.name().into(), shares: 12, spread: *spread };
    Root { people: Some(23), branches: report.networks.iter().map(branch).collect(), others }
}

fn all(lang: Lang, report: &Report) -> Vec<Figure> {
    let bar = |label: &str, spread: Spread| Bar { label: label.into(), spread };
    let long = "Notre usine de Lyon <passe> à l’énergie solaire & embauche douze personnes dès septembre 🚀".repeat(2);
    vec![
        bars(
            lang,
            "reach",
            "Title <b>".into(),
            &[bar("In all", report.reach), bar(&long, report.direct), bar("", report.passed_on)],
        ),
        frequency(lang, report),
        tree(lang, report, &root(report, true)),
    ]
}

/// All texts of the picture's elements, unescaped by the reader that resvg uses.
fn texts(svg: &str) -> Vec<String> {
    let page = format!("<body>{svg}</body>");
    let document = resvg::usvg::roxmltree::Document::parse(&page).unwrap();
    let elements = document.descendants().filter(|node| node.has_tag_name("text"));
    elements.filter_map(|node| node.text().map(str::to_owned)).collect()
}

/// Set PORTEVOIX_PICTURES to a folder to look at what is drawn.
#[test]
fn every_chart_is_well_formed_and_drawn() {
    let light = Look {
        background: "#ffffff".into(),
        text: "#0f172a".into(),
        muted: "#51607a".into(),
        track: "#dbe2ea".into(),
        accent: "#b45309".into(),
        ..Look::default()
    };
    for (name, report) in [("full", report()), ("empty", empty())] {
        for (lang, look) in [(Lang::Fr, Look::default()), (Lang::En, light.clone())] {
            let figures = all(lang, &report);
            for figure in &figures {
                let svg = inline(figure, lang);
                if let Ok(folder) = std::env::var("PORTEVOIX_PICTURES") {
                    let style = "<style>:root{--text:#0f172a;--muted:#51607a;--line:#dbe2ea;--chart:#b45309}.chart-wide{width:720px}.chart-narrow{width:340px}</style>";
                    std::fs::write(
                        format!("{folder}/chart-{name}-{}.{lang}.html", figure.name),
                        format!("{style}{svg}"),
                    )
                    .unwrap();
                }
                let page = format!("<body>{svg}</body>");
                let document = resvg::usvg::roxmltree::Document::parse(&page).unwrap();
                let said = |tag: &str| document.descendants().find(|node| node.has_tag_name(tag)).unwrap().text();
                assert_eq!(said("title"), Some(figure.title.as_str()));
                assert_eq!(said("desc"), Some(figure.about.as_str()));
                assert!(!svg.contains("style=") && !svg.contains("NaN") && !svg.contains("inf"), "{svg}");
                assert!(figure.rows.iter().all(|row| row.len() == figure.heads.len()), "{}", figure.name);
            }
            let lead = "Entre 1 900 et 4 300 personnes (8 chances sur 10), sans doute autour de 2 800, estimé d’après des échantillons des audiences";
            let (svg, alt) = sheet("Notre usine de Lyon passe à l’énergie solaire", lead, &figures, lang, &look);
            assert!(alt.encode_utf16().count() <= crate::board::ALT_MAX);
            let bytes = png(&svg).unwrap();
            if let Ok(folder) = std::env::var("PORTEVOIX_PICTURES") {
                std::fs::write(format!("{folder}/chart-{name}.{lang}.png"), &bytes).unwrap();
            }
        }
    }
}

#[test]
fn each_bar_has_its_range_as_text_and_in_the_table() {
    for (lang, range, middle) in [
        (Lang::En, "1,900\u{a0}– 4,200 people", "2,800"),
        (Lang::Fr, "1\u{202f}900\u{a0}– 4\u{202f}200 personnes", "2\u{202f}800"),
    ] {
        let figures = all(lang, &report());
        assert!(texts(&inline(&figures[0], lang)).iter().any(|text| text == range), "{range}");
        assert_eq!((figures[0].rows[0][2].as_str(), figures[0].rows[0][4].as_str()), (range, middle));
        assert!(figures[0].about.contains(range));
    }
}

/// Names of people and items are cut, figures and keys are not: whatever the language, both widths hold them.
#[test]
fn nothing_is_written_beyond_the_edge() {
    use super::mark::{Anchor, Shape};
    for lang in [Lang::En, Lang::Fr] {
        let many = Report { reach: spread(2_800_000.0, 3.0), direct: spread(2_450_000.0, 3.0), ..report() };
        for figure in [all(lang, &report()), all(lang, &many), all(lang, &empty())].concat() {
            for (drawing, width) in [(&figure.wide, WIDTH), (&figure.narrow, NARROW)] {
                for mark in &drawing.marks {
                    let (left, right, low) = match &mark.shape {
                        Shape::Rect(x, y, width, height) => (*x, x + width, y + height),
                        Shape::Text(x, y, anchor, face, text) => {
                            let long = face.width(text);
                            let before = match anchor {
                                Anchor::Start => 0.0,
                                Anchor::Middle => long / 2.0,
                                Anchor::End => long,
                            };
                            (x - before, x - before + long, *y)
                        }
                        Shape::Path(_) => continue,
                    };
                    let (name, height) = (figure.name, drawing.height);
                    assert!(left >= -1.0 && right <= width + 1.0 && low <= height, "{name} {width}x{height}: {mark:?}");
                }
            }
        }
    }
}

#[test]
fn surer_is_thinner_and_nothing_lies_over_anything() {
    use super::mark::{Ink, Shape};
    let figure = bars(Lang::En, "reach", "t".into(), &[Bar { label: "x".into(), spread: spread(1_000.0, 2.0) }]);
    let pieces = figure.wide.marks.iter().filter(|mark| mark.ink == Ink::Accent).filter_map(|mark| match mark.shape {
        Shape::Rect(x, _, width, height) => Some((x, width, height)),
        _ => None,
    });
    let mut pieces: Vec<(f32, f32, f32)> = pieces.take(5).collect();
    pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert_eq!(pieces.iter().map(|piece| piece.2).collect::<Vec<_>>(), [4.0, 12.0, 20.0, 12.0, 4.0]);
    for pair in pieces.windows(2) {
        assert!((pair[0].0 + pair[0].1 - pair[1].0).abs() < 0.2, "{pair:?}");
    }
}

#[test]
fn a_withheld_network_has_neither_name_nor_figure() {
    let report = report();
    let mut root = root(&report, true);
    root.branches.retain(|branch| branch.name == "LinkedIn");
    root.people = None;
    let figure = tree(Lang::En, &report, &root);
    let said = format!("{:?} {:?} {}", texts(&inline(&figure, Lang::En)), figure.rows, figure.about);
    assert!(said.contains("LinkedIn") && said.contains("not shown"), "{said}");
    assert!(!said.contains("Mastodon") && !said.contains("23"), "{said}");
}

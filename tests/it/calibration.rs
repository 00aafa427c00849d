//! `portevoix reach calibrate`, and the page of the documentation that it writes.

use portevoix::app::calibrate::{Calibration, FIGURES, PAGE, goals, page};

use crate::source::root;
use crate::terminal::Desk;

fn committed() -> Calibration {
    serde_json::from_str(&std::fs::read_to_string(root().join("docs").join(FIGURES)).unwrap()).unwrap()
}

/// The page and its plots are made from the figures beside it, by hand nothing. `PORTEVOIX_WRITE_DOCS=1` makes them again
/// from the figures; new figures come from the command that the page names.
#[test]
fn the_page_is_made_from_its_figures() {
    for (name, expected) in page(&committed()) {
        let file = root().join("docs").join(&name);
        if std::env::var_os("PORTEVOIX_WRITE_DOCS").is_some() {
            std::fs::write(&file, &expected).unwrap();
        }
        let found = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(found == expected, "docs/{name} is not what docs/{FIGURES} gives; PORTEVOIX_WRITE_DOCS=1 writes it");
    }
}

#[test]
fn the_goals_on_the_page_are_judged_by_its_own_figures() {
    let found = committed();
    let judged = goals(&found.whole, &found.strata);
    assert_eq!(judged.len(), found.goals.len());
    for (judged, told) in judged.iter().zip(&found.goals) {
        assert_eq!((&judged.code, &judged.place, judged.limit), (&told.code, &told.place, told.limit));
        assert!((judged.measured - told.measured).abs() < 1e-9, "{told:?} should be {judged:?}");
    }
    for row in &found.strata {
        assert!(row.aim == "shown" || row.score.items >= 300, "{}: {} has too few items", row.group, row.code);
    }
    assert!(found.command.contains(&format!("--seed {}", found.seed)) && !found.command.contains("--quick"));
}

#[test]
fn the_command_prints_a_table_and_writes_the_page() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("graphs")).unwrap();
    let arcs: String = (1..60).flat_map(|a| (0..a).map(move |b| format!("{a} {b}\n"))).collect();
    desk.write("graphs/clique.txt", &format!("60 1770\n{arcs}"));
    desk.write("graphs/README.md", "not a graph");
    let run =
        ["reach", "calibrate", "--quick", "--items", "1", "--seed", "3", "--graphs", "graphs", "--page", "out/p.md"];
    let ended = desk.run(&run);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{ended:?}");
    assert!(
        ended.out.contains("| default: all | 1 |") && ended.out.contains("| graph: first file | 1 |"),
        "{}",
        ended.out
    );
    let text = desk.read("out/p.md");
    assert!(text.contains("portevoix reach calibrate --items 1 --seed 3 --quick --graphs graphs"), "{text}");
    assert!(text.contains("| clique | 60 | 59.0 |"), "{text}");
    let read: Calibration = serde_json::from_str(&desk.read(&format!("out/{FIGURES}"))).unwrap();
    for (name, expected) in page(&read) {
        assert_eq!(desk.read(&format!("out/{}", if name == PAGE { "p.md" } else { &name })), expected, "{name}");
    }
}

#[test]
fn a_folder_without_graphs_is_named() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("empty")).unwrap();
    std::fs::create_dir(desk.path("bad")).unwrap();
    desk.write("bad/a.txt", "3 1\n0 7\n");
    std::fs::create_dir(desk.path("packed")).unwrap();
    desk.write("packed/a.txt.gz", "not packed");
    for (folder, said) in [("none", "none"), ("empty", "no .txt"), ("bad", "line 2"), ("packed", "a.txt.gz")] {
        let ended = desk.run(&["reach", "calibrate", "--quick", "--items", "1", "--graphs", folder]);
        assert_eq!(ended.code, 1, "{ended:?}");
        assert!(ended.err.contains(said) && ended.out.is_empty(), "{folder}: {ended:?}");
    }
    assert_eq!(desk.run(&["reach", "calibrate", "--items", "0"]).code, 2);
    // Known before anything is worked out: nothing is printed.
    for page in ["empty", "bad/a.txt/page.md"] {
        let ended = desk.run(&["reach", "calibrate", "--items", "100000", "--page", page]);
        assert!(ended.code != 0 && ended.out.is_empty() && ended.err.contains(page), "{ended:?}");
    }
}

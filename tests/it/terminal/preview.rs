//! An item before anybody is shown it: what is on the card, what every caption comes to, and the same as a picture.
use super::Desk;

#[test]
fn every_caption_is_shown_as_a_whole_post() {
    let desk = Desk::with_sample();
    let shown = desk.run(&["--lang", "en", "preview", "alt-text", "--network", "linkedin", "--network", "x"]).expect(0);
    // Four captions fit LinkedIn, one of them written for it; three fit X.
    for (network, captions) in [("LinkedIn", 4), ("X", 3)] {
        for caption in 1..=captions {
            let heading = format!("== {network}, caption {caption} of {captions}: ");
            assert_eq!(shown.out.matches(&heading).count(), 1, "{heading}\n{}", shown.out);
        }
    }
    let shown =
        shown.says("[Share] [Read the page] [Not for me]").says("[… see more]").says("The disclosure is enough");
    let posts: Vec<&str> = shown.out.split("== ").skip(2).collect();
    assert_eq!(posts.len(), 7);
    assert!(posts.iter().all(|post| post.contains("I work at portevoix.") && post.contains("/r/")), "{}", shown.out);
    let french = desk.run(&["--lang", "fr", "preview", "alt-text", "--network", "bluesky"]).expect(0);
    french
        .says("Je travaille chez portevoix.")
        .says("[Partager] [Lire la page] [Pas pour moi]")
        .says("accroche 1 sur 3");
}

#[test]
fn a_chat_shows_it_within_its_limits() {
    let desk = Desk::with_sample();
    let long = "word ".repeat(2_000);
    desk.edit("content/items/alt-text.en.md", "Every picture we offer", &format!("{long}Every picture we offer"));
    let of =
        |place: &str| desk.run(&["--lang", "en", "preview", "alt-text", "--network", "x", "--as", place]).expect(0).out;
    assert!(desk.run(&["--lang", "en", "preview", "alt-text"]).expect(0).out.contains("Every picture we offer"));
    for place in ["discord", "slack"] {
        let shown = of(place);
        assert!(shown.contains("[Share] [Read the page] [Not for me]") && shown.contains("word word"), "{shown}");
        assert!(!shown.contains("Every picture we offer"), "{place}: {} letters", shown.len());
        assert!(shown.contains("of 280") && shown.contains("I work at portevoix."), "{shown}");
    }
}

#[test]
fn an_item_that_ends_says_when_on_every_card() {
    let desk = Desk::with_sample();
    desk.edit("content/items/alt-text.en.md", "order: 120\n", "order: 120\nexpires: 2099-12-30T18:00\n");
    for place in [&["--as", "discord"][..], &["--as", "slack"], &[]] {
        let args = [&["--lang", "en", "preview", "alt-text", "--network", "x"], place].concat();
        let shown = desk.run(&args).expect(0).says("Can be shared until: Wednesday, 30 December 2099 at 18:00").out;
        assert!(!shown.contains("<t:") && !shown.contains("<!date"), "{place:?}: {shown}");
    }
}

#[test]
fn a_post_that_waits_for_approval_says_that_it_was_cut_too() {
    let desk = Desk::with_sample();
    let file = "content/items/alt-text.en.md";
    // Rewarded posts about politics are decided about by a person.
    std::fs::create_dir_all(desk.path("content/rules")).unwrap();
    desk.write("content/rules/company.toml", "reward_per_share = true\n");
    desk.edit(file, "kind: educational", "kind: political");
    desk.edit("content/items/alt-text.fr.md", "kind: educational", "kind: political");
    desk.edit(file, "Alt text is a sentence or two", &"A word. ".repeat(60));
    let shown = desk.run(&["--lang", "en", "preview", "alt-text", "--network", "x"]).expect(0);
    let cut = shown.out.split("== ").find(|post| post.contains("A word.") && post.starts_with("X")).unwrap();
    assert!(cut.contains("Somebody else has to agree") && cut.contains("The caption was cut"), "{cut}");
}

#[test]
fn a_picture_is_written_and_a_wrong_name_is_told() {
    let desk = Desk::with_sample();
    for place in [&["--as", "discord"][..], &["--as", "slack"], &[]] {
        let args = [&["preview", "alt-text", "--network", "x", "--png", "seen.png"], place].concat();
        desk.run(&args).expect(0);
        let bytes = std::fs::read(desk.path("seen.png")).unwrap();
        assert!(bytes.starts_with(b"\x89PNG") && bytes.len() > 10_000, "{place:?}");
    }
    desk.run(&["preview", "alt-text", "--png", "nowhere/seen.png"]).expect(1);
    let missing = desk.run(&["--lang", "en", "preview", "alt-txt"]).expect(4);
    assert!(missing.err.contains("alt-txt"), "{}", missing.err);
}

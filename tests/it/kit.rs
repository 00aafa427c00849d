//! The kit in chat: own words and their verdict, words that colleagues posted, the phone, the networks, why.
use portevoix::content::Brand;
use portevoix::disclosure::Verdict;
use portevoix::flow::card::{Card, Does, Tone};
use portevoix::flow::kit::COMPARED;
use portevoix::lang::{Lang, number};
use portevoix::network::Network;
use portevoix::share::{NEARLY_SAME, QR_MAX};

use crate::story::{PLACES, Someone, link_in};
use crate::world::{Setup, World, action, actions, card, draft, form};

fn fact<'c>(card: &'c Card, label: &str) -> Option<&'c str> {
    card.facts.iter().find(|(own, _)| own == label).map(|(_, value)| value.as_str())
}

/// Everything a person reads on a card.
fn said(card: &Card) -> String {
    let facts = card.facts.iter().map(|(label, value)| format!("{label}: {value}"));
    [card.title.clone(), card.text.clone()].into_iter().chain(facts).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn own_words_are_judged_as_they_are_and_corrected_in_one_press() {
    let world = World::open(Setup::local()).await;
    for (channel, lang, disclosure) in PLACES {
        let one = Someone { world: &world, name: if lang == Lang::Fr { "Ada" } else { "Bo" }, channel };
        one.join("").await;
        let kit = one.kit("alt-text", Network::Linkedin, lang).await;
        let edit = form(one.press(&action(&kit, "edit:")).await);
        let whole = edit.fields[0].value.clone();
        assert!(
            whole.starts_with(disclosure) && draft(&kit).text.starts_with(&whole),
            "the whole text is edited: {whole}"
        );
        let (words, mine) = match lang {
            Lang::Fr => (
                "Hier j’ai décrit mes graphiques à voix haute avant de les publier, et chacun a tout compris.",
                "C’est votre compte",
            ),
            Lang::En => (
                "Yesterday I read my charts aloud before publishing them, and everybody understood every one.",
                "It is your account",
            ),
        };
        let live = edit.fields[0].live.clone().unwrap();
        // Without the disclosure: said plainly, not held back, and corrected in one press, in the form or on the card.
        let while_writing = card(one.submit(&live, "words", words).await);
        let kept = card(one.submit(&edit.action, "words", words).await);
        for shown in [&while_writing, &kept] {
            assert!(draft(shown).text.starts_with(words) && draft(shown).disclosure.is_none(), "{}", draft(shown).text);
            assert!(said(shown).contains(mine) && shown.tone == Tone::Warning, "{shown:#?}");
            assert_eq!(link_in(&draft(shown).text), link_in(&draft(&kit).text));
        }
        let plain = one.shares(&kept).await;
        assert_eq!(one.share(plain).await.unwrap().judgement.verdict, Verdict::Insufficient);
        one.press(&format!("undo:{plain}")).await;
        let from_form = card(one.submit(&action(&while_writing, "amend:"), "words", words).await);
        let from_card = card(one.press(&action(&kept, "front:")).await);
        for corrected in [&from_form, &from_card] {
            let draft = draft(corrected);
            assert_eq!(draft.disclosure, Some((0, disclosure.len())));
            assert!(draft.text.starts_with(&format!("{disclosure}\n\n{words}")), "{}", draft.text);
            assert!(!actions(corrected).iter().any(|action| action.starts_with("front:")));
            assert_ne!(corrected.tone, Tone::Warning);
        }
        // Words that leave it open are no fault, but one press settles it.
        let open = if lang == Lang::Fr { "Mon équipe a tout compris." } else { "Our team understood every one." };
        let unclear = card(one.submit(&live, "words", open).await);
        assert_eq!(unclear.tone, Tone::Warning);
        let settled = card(one.submit(&action(&unclear, "amend:"), "words", open).await);
        assert!(draft(&settled).text.starts_with(disclosure) && settled.tone != Tone::Warning, "{settled:#?}");
        // What was corrected is what one goes on with.
        let again = form(one.press(&action(&from_card, "edit:")).await);
        assert_eq!(again.fields[0].value, format!("{disclosure}\n\n{words}"));
        let good = card(one.submit(&live, "words", &again.fields[0].value).await);
        assert_eq!(good.tone, Tone::Good);
        assert_eq!(draft(&good).disclosure, Some((0, disclosure.len())), "own words that begin so are marked");
        let share = one.share(one.shares(&from_card).await).await.unwrap();
        assert!(share.own_words && share.judgement.verdict == Verdict::Sufficient, "{share:?}");
        // Nothing written is the suggestion again.
        let blank = card(one.submit(&edit.action, "words", "  \n ").await);
        assert!(draft(&blank).disclosure.is_some());
        // Endless words are refused: the form asks for 3,000 characters, and a hand-made request gets no more.
        for endless in ["mot ".repeat(2_500), "x".repeat(3_001)] {
            for action in [&live, &edit.action] {
                let refused = card(one.submit(action, "words", &endless).await);
                assert!(refused.tone == Tone::Warning && refused.draft.is_none(), "{action}");
            }
        }
        // As many as the form takes are cut to what fits.
        let long = card(one.submit(&edit.action, "words", &"x".repeat(3_000)).await);
        assert!(draft(&long).length <= draft(&long).limit);
    }
    let longest = world.count("SELECT MAX(LENGTH(own_words)) FROM kit").await;
    assert!(longest <= 3_000, "own words of {longest} characters were kept: the form allows 3,000");
    world.finish().await;
}

#[tokio::test]
async fn words_that_colleagues_posted_are_said_to_be_taken_without_saying_by_whom() {
    let world = World::open(Setup::local()).await;
    let people = ["Ada", "Bo", "Cy", "Dee", "Eli", "Fay"];
    let someone = |name| Someone { world: &world, name, channel: "advocates" };
    for name in people {
        someone(name).join("").await;
    }
    let me = someone("Fay");
    let kit = me.kit("alt-text", Network::X, Lang::En).await;
    assert!(kit.text.contains("a few words of your own"), "{}", kit.text);
    let edit = form(me.press(&action(&kit, "edit:")).await);
    let (mine, live) = (edit.fields[0].value.clone(), edit.fields[0].live.clone().unwrap());
    for (index, name) in people[..5].iter().enumerate() {
        // Each posts what I am offered, on another network than mine, in capitals.
        let other = someone(name);
        let theirs = other.kit("alt-text", Network::Mastodon, Lang::En).await;
        let id = other.shares(&theirs).await;
        other.tells(id, &mine.to_uppercase()).await;
        let shown = me.kit("alt-text", Network::X, Lang::En).await;
        let writing = card(me.submit(&live, "words", &mine).await);
        for shown in [said(&shown), said(&writing)] {
            let expected =
                if index < 4 { "Others already posted nearly the same words" } else { "5 colleagues already posted" };
            assert!(shown.contains(expected), "after {}: {shown}", index + 1);
            assert!(people[..5].iter().all(|name| !shown.contains(name)), "{shown}");
            assert!((1..5).all(|count| !shown.contains(&format!("{count} colleague"))), "{shown}");
        }
        // A suggestion that nobody posted is proposed.
        let free = shown.rows.iter().flatten().find(|button| button.label == "A suggestion nobody posted yet").unwrap();
        let Does::Press(free) = &free.does else { panic!("{free:?}") };
        let free = card(me.press(free).await);
        assert!(!free.text.contains("already posted"), "{}", free.text);
    }
    // Other words are mine alone, and my own post does not count against me.
    let own = "I work at portevoix. My grandmother listens to the web; last week she heard a chart of ours.";
    let writing = card(me.submit(&live, "words", own).await);
    assert!(!said(&writing).contains("already posted"), "{}", said(&writing));
    let kept = card(me.submit(&edit.action, "words", own).await);
    assert!(kept.text.contains("thank you"), "{}", kept.text);
    me.shares(&kept).await;
    let elsewhere = me.kit("alt-text", Network::Bluesky, Lang::En).await;
    let edit = form(me.press(&action(&elsewhere, "edit:")).await);
    let again = card(me.submit(&edit.fields[0].live.clone().unwrap(), "words", own).await);
    assert!(!said(&again).contains("already posted"), "{}", said(&again));
    world.finish().await;
}

#[tokio::test]
async fn a_kit_goes_to_the_phone() {
    let world = World::open(Setup::local()).await;
    for (channel, lang, _) in PLACES {
        let one = Someone { world: &world, name: if lang == Lang::Fr { "Ada" } else { "Bo" }, channel };
        one.join("").await;
        for network in Network::offered() {
            let kit = one.kit("alt-text", network, lang).await;
            let code = card(one.press(&action(&kit, "qr:")).await);
            let picture = code.picture.as_ref().unwrap_or_else(|| panic!("{network}: {code:?}"));
            assert!(picture.bytes.starts_with(b"\x89PNG") && picture.alt.contains(network.name()), "{network}");
            assert!(!code.text.is_empty() && code.draft.is_none());
        }
        // A text that no phone reads off a screen is said to be too long; the rest of the kit stays.
        let kit = one.kit("alt-text", Network::Telegram, lang).await;
        let long = "é ".repeat(1_400);
        let edit = form(one.press(&action(&kit, "edit:")).await);
        let kept = card(one.submit(&edit.action, "words", &long).await);
        let code = card(one.press(&action(&kept, "qr:")).await);
        assert!(code.picture.is_none() && code.tone == Tone::Warning, "{code:?}");
        // Somebody else's kit is nobody's.
        let other = Someone { world: &world, name: "Zoe", channel };
        other.join("").await;
        for verb in ["qr:", "why:", "front:", "edit:"] {
            let id = action(&kept, "qr:")["qr:".len()..].to_owned();
            let refused = card(other.press(&format!("{verb}{id}")).await);
            assert!(refused.tone == Tone::Warning && refused.picture.is_none() && refused.draft.is_none(), "{verb}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn where_nothing_can_be_prefilled_copying_comes_first() {
    let world = World::open(Setup::local()).await;
    for (channel, lang, disclosure) in PLACES {
        let one = Someone { world: &world, name: if lang == Lang::Fr { "Ada" } else { "Bo" }, channel };
        one.join("").await;
        let paste = if lang == Lang::Fr { "**collez** avant de publier" } else { "**paste** before you post" };
        for network in Network::offered() {
            let kit = one.kit("alt-text", network, lang).await;
            let row = &kit.rows[0];
            assert!(matches!(&row[0].does, Does::Copy(text) if text.starts_with(disclosure)), "{network}: {row:?}");
            assert!(matches!(&row.last().unwrap().does, Does::Open(_)), "{network}");
            let prefilled = network.spec().prefills_text;
            assert_eq!(kit.text.contains(paste), !prefilled, "{network}: {}", kit.text);
            assert_eq!((row[0].main, row.last().unwrap().main), (!prefilled, prefilled), "{network}");
            let clickable = network.spec().captions.clickable_links;
            assert_eq!(draft(&kit).text.contains("https://go.example.com/r/"), clickable, "{network}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn why_names_the_rule_its_version_and_its_source() {
    let world = World::open(Setup::local()).await;
    let ada = Someone { world: &world, name: "Ada", channel: "advocates" };
    ada.join("").await;
    let kit = ada.kit("alt-text", Network::Linkedin, Lang::En).await;
    let why = card(ada.press(&action(&kit, "why:")).await);
    let why_said = said(&why);
    for part in ["fr.employee", "2026-", "Code de la consommation", "not legal advice"] {
        assert!(why_said.contains(part), "{part} in {why_said}");
    }
    assert!(fact(&why, "Place").is_some(), "{why:#?}");
    // Own words that say it in their own way: the verdict, and each rule with its source.
    let edit = form(ada.press(&action(&kit, "edit:")).await);
    let own = card(ada.submit(&edit.action, "words", "I work at portevoix and charts are my daily bread.").await);
    let why = card(ada.press(&action(&own, "why:")).await);
    let (label, source) = why.facts.first().unwrap();
    assert!(label.contains("fr.employee") && label.contains("2026-") && !source.is_empty(), "{why:#?}");
    assert!(fact(&why, "Place").is_none() && why.footer.contains("not legal advice"), "{why:#?}");
    world.finish().await;
}

#[tokio::test]
async fn the_network_one_uses_most_comes_first() {
    let world = World::open(Setup::local()).await;
    let ada = Someone { world: &world, name: "Ada", channel: "advocates" };
    ada.join("").await;
    let first = |card: &Card| actions(card)[0].split(':').nth(2).unwrap().to_owned();
    let asked = || async { card(ada.press("share:alt-text").await) };
    assert_eq!(first(&asked().await), "linkedin");
    // One that the organisation does not list comes first too, once; two shares weigh more than one.
    ada.shares(&ada.kit("alt-text", Network::X, Lang::En).await).await;
    assert_eq!(first(&asked().await), "x");
    for item in ["alt-text", "unique-reach"] {
        ada.shares(&ada.kit(item, Network::Reddit, Lang::En).await).await;
    }
    let shown = asked().await;
    assert_eq!(first(&shown), "reddit");
    assert_eq!(actions(&shown).iter().filter(|action| action.contains(":reddit:")).count(), 1);
    let rest = card(ada.press("more:alt-text").await);
    assert!(!actions(&rest).iter().any(|action| action.contains(":reddit:")), "{rest:?}");
    assert_eq!(actions(&rest).len() + actions(&shown).len() - 1, Network::offered().count());
    // Who takes no part chooses nothing.
    let bo = Someone { world: &world, name: "Bo", channel: "advocates" };
    assert!(card(bo.press("more:alt-text").await).tone == Tone::Warning);
    world.finish().await;
}

#[test]
fn the_page_on_the_kit_names_the_numbers_that_hold() {
    let page = std::fs::read_to_string(crate::source::root().join("docs/kit.md")).unwrap();
    let percent = format!("{:.0} %", NEARLY_SAME * 100.0);
    let bytes = number(Lang::En, i64::try_from(QR_MAX).unwrap());
    let newest = format!("newest {COMPARED}");
    for figure in [percent.as_str(), &format!("{bytes} bytes"), newest.as_str()] {
        assert!(page.replace('\n', " ").contains(figure), "{figure}");
    }
    let usual: Vec<&str> = Brand::default().networks.into_iter().map(Network::name).collect();
    let (last, first) = usual.split_last().unwrap();
    let list = format!("without it {} and {last}", first.join(", "));
    assert!(page.replace('\n', " ").contains(&list), "{list}");
}

use super::picture::{gallery, hard};
use super::*;
use crate::lang::Lang;

#[test]
fn the_text_tells_the_same_facts() {
    let french = text(&board(&full()), Lang::Fr);
    for fact in [
        "**Ambassadeurs de la semaine** · Semaine 47 · 16 – 22 novembre 2026",
        "38 personnes ont partagé · 89 partages · 1\u{202f}204 clics.",
        "Par rapport à la semaine précédente\u{a0}: +8 personnes, +58 partages et −46 clics.",
        "- **1.** Élodie Nguyễn · **105 points** (7 partages · 4 réseaux)",
        "- **4.** Jean \\<Dupont\\> \\& fils · **40 points**",
        "**Plus belle progression**\u{a0}: Élodie Nguyễn (+85 points)",
        "Noé Lefèvre et Inès d’Almeida",
        "Notre usine de Lyon passe à l’énergie solaire (38 personnes ont partagé · 412 clics)",
        "**La semaine prochaine**\u{a0}: Le nouveau site carrières",
        "/classement comment",
    ] {
        assert!(french.contains(fact), "{fact} is not in\n{french}");
    }
    let english = text(&board(&full()), Lang::En);
    for fact in ["Ambassadors of the week", "1,204 clicks", "+58 shares", "**105 points** (7 shares · 4 networks)"] {
        assert!(english.contains(fact), "{fact} is not in\n{english}");
    }
}

#[test]
fn reach_is_told_with_range_and_method_or_not_at_all() {
    let board = board(&full());
    for lang in Lang::ALL {
        let method = board.reach.as_ref().unwrap().describe(lang);
        for told in [text(&board, lang), alt(&board, lang)] {
            assert!(told.contains(&method), "{method} is not in {told}");
        }
        let none = Board { reach: None, ..board.clone() };
        assert!(!text(&none, lang).contains(&method));
    }
}

#[test]
fn a_description_fits_and_ends_with_a_whole_sentence() {
    let mut worst = hard();
    for who in 0..8 {
        let name = format!("{who} {}", "𝕎".repeat(70));
        worst.people.extend([known(who, &name, true)]);
    }
    worst.shares.retain(|share| share.person < person(8) && share.item == item("item-0"));
    let mut boards = gallery();
    boards.push(("worst", board(&worst)));
    for (name, board) in boards {
        for lang in Lang::ALL {
            let told = alt(&board, lang);
            assert!(told.encode_utf16().count() <= ALT_MAX, "{name} {lang}");
            assert!(told.ends_with(['.', '!', '?', '…']), "{name} {lang}: {told}");
        }
    }
}

#[test]
fn nobody_is_named_who_did_not_agree() {
    for (name, board) in gallery() {
        for lang in Lang::ALL {
            for told in [text(&board, lang), alt(&board, lang), svg(&board, lang, &Look::default())] {
                assert!(!told.contains("Secret"), "{name} {lang}");
            }
        }
    }
    let mut unnamed = full();
    unnamed.people.values_mut().for_each(|person| person.named = false);
    let told = text(&board(&unnamed), Lang::Fr);
    assert!(told.contains("Merci à toutes celles et ceux qui ont partagé"), "{told}");
    assert!(!told.contains("Nguyễn"), "{told}");
}

#[test]
fn a_quiet_week_invites_and_blames_nobody() {
    let mut facts = nothing();
    facts.teaser = Some("Les portraits".into());
    for (lang, calm, next) in
        [(Lang::Fr, "Une semaine au calme", "La semaine prochaine"), (Lang::En, "A quiet week", "Next week")]
    {
        let told = text(&board(&facts), lang);
        assert!(told.contains(calm) && told.contains(next) && told.contains("Les portraits"), "{told}");
        // No figures but those of the date, and no excuse about what is withheld.
        assert!(!told.contains(" 0 ") && !told.contains('5'), "{told}");
    }
}

#[test]
fn markdown_in_a_name_stays_text() {
    let mut facts = nothing();
    add(&mut facts, 0, "**Bob** [x](http://evil) `@everyone` <@123>\n# hi \u{202E}", true, 1);
    let told = text(&board(&facts), Lang::En);
    let line = told.lines().find(|line| line.contains("Bob")).unwrap();
    assert!(line.starts_with(r"- **1.** \*\*Bob\*\* \[x\](http://evil) \`@"), "{line}");
    assert!(!line.contains("@everyone") && !line.contains("<@123") && !told.contains('\u{202E}'), "{line}");
    use pulldown_cmark::{Event, Tag};
    for event in pulldown_cmark::Parser::new(&told) {
        let formatted = matches!(
            event,
            Event::Code(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Start(Tag::Link { .. } | Tag::Heading { .. })
        );
        assert!(!formatted, "{event:?}");
    }
}

#[test]
fn right_to_left_names_are_kept_apart() {
    let told = text(&board(&hard()), Lang::Fr);
    assert!(told.contains("\u{2068}محمد بن سلمان\u{2069} · **50 points**"), "{told}");
    assert!(alt(&board(&hard()), Lang::Fr).contains("\u{2068}محمد بن سلمان\u{2069}"));
}

#[test]
fn a_nameless_name_gets_a_word() {
    let mut facts = nothing();
    add(&mut facts, 0, " \u{200B}\n", true, 1);
    assert!(text(&board(&facts), Lang::En).contains("A member of the team"));
}

#[test]
fn the_rules_name_the_numbers_in_use() {
    use crate::board::points::*;
    for lang in Lang::ALL {
        let rules = how(lang);
        for number in [PER_SHARE, FOR_CHECKED, FOR_OWN_WORDS, ITEM_CAP, DAY_CAP, 5] {
            assert!(rules.contains(&number.to_string()), "{number} is not in {rules}");
        }
        assert_eq!(rules.lines().filter(|line| line.starts_with("- ")).count(), 7, "{rules}");
        assert!(!rules.contains('{') && !rules.contains("board-"), "{rules}");
    }
}

#[test]
fn every_message_exists() {
    for (name, board) in gallery() {
        for lang in Lang::ALL {
            for told in [text(&board, lang), alt(&board, lang), svg(&board, lang, &Look::default())] {
                let bare = told.replace("/board how", "");
                assert!(!bare.contains("board-") && !bare.contains("reach-"), "{name} {lang}: {bare}");
            }
        }
    }
}

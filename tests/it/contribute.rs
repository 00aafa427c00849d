//! Content that is written in chat: a draft in the folder, nobody's own approval, and word of what became of it.
use std::collections::BTreeMap;
use std::sync::Arc;

use portevoix::app::folder;
use portevoix::content::{Role, State};
use portevoix::flow::card::Card;
use portevoix::flow::port::{Answer, Doing};
use portevoix::flow::{Catalogue, catalogue};
use portevoix::id::{ItemId, Millis};
use sqlx::{Connection as _, Row as _};

use crate::world::{Setup, World, actions, card, form};

/// The installation's folder, with a charter and one channel, and what is read from it.
fn content(world: &World) -> std::path::PathBuf {
    world.database().parent().unwrap().join("content")
}

fn read_again(world: &World) {
    let (catalogue, _) = Catalogue::read(&folder::read(&content(world)).unwrap(), true);
    world.parts().catalogue.set(Arc::new(catalogue));
}

async fn open() -> World {
    let world = World::open(Setup::local()).await;
    let folder = content(&world);
    std::fs::create_dir_all(folder.join("charter")).unwrap();
    std::fs::create_dir_all(folder.join("items")).unwrap();
    let brand = "[organisation]\nname = \"Exemple\"\nzone = \"Europe/Paris\"\ncountry = \"FR\"\nlang = \"fr\"\n";
    for (path, text) in [
        ("brand.toml", brand),
        ("charter/charter.fr.md", "La charte."),
        ("charter/charter.en.md", "The charter."),
        ("schedules.toml", "[channel.team]\nlang = \"en\"\n"),
        ("items/old.en.md", "---\ntitle: Old\nkind: csr\norder: 5\ncaptions:\n  - text: Old.\n---\nOld.\n"),
        ("items/old.fr.md", "---\ntitle: Vieux\ncaptions:\n  - text: Vieux.\n---\nVieux.\n"),
        (
            "items/new.en.md",
            "---\ntitle: New\nkind: csr\norder: 9\nexpires: 2027-01-31\ncaptions:\n  - text: N.\n---\nN.\n",
        ),
    ] {
        std::fs::write(folder.join(path), text).unwrap();
    }
    read_again(&world);
    world
}

async fn does(world: &World, who: &str, role: Option<Role>, doing: Doing) -> Answer {
    *world.role.lock().unwrap() = role;
    world.call(who, "team", doing).await
}

async fn types(world: &World, who: &str, role: Option<Role>, rest: &str) -> Answer {
    does(world, who, role, Doing::Command { name: "content".into(), rest: rest.into() }).await
}

async fn says(world: &World, who: &str, role: Option<Role>, rest: &str) -> Card {
    card(types(world, who, role, rest).await)
}

async fn presses(world: &World, who: &str, role: Option<Role>, action: &str) -> Answer {
    does(world, who, role, Doing::Press { action: action.into() }).await
}

async fn sends(world: &World, who: &str, role: Option<Role>, action: &str, fields: &[(&str, &str)]) -> Card {
    let fields: BTreeMap<String, String> = fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    card(does(world, who, role, Doing::Submit { action: action.into(), fields }).await)
}

async fn joins(world: &World, who: &str) {
    let refused = card(types(world, who, None, "suggest").await);
    assert_eq!(refused.title, "You are not taking part yet");
    presses(world, who, None, "join").await;
}

fn state(world: &World, item: &str) -> State {
    let catalogue = world.parts().catalogue();
    catalogue.state(&catalogue.library.items[&item.parse::<ItemId>().unwrap()])
}

const TYPED: &[(&str, &str)] = &[
    ("title", "Spring: “news” & more"),
    ("link", "https://example.com/spring"),
    ("kind", "csr"),
    ("text", "Words."),
    ("captions", "One.\n\nTwo: with a colon."),
];

#[tokio::test]
async fn an_item_is_written_in_two_languages_and_approved_by_another() {
    use Role::{Approver, Author, Viewer};
    let world = open().await;
    let denied = card(types(&world, "Eve", Some(Viewer), "add").await);
    assert_eq!(denied.title, "You cannot do that here");
    let asked = form(types(&world, "Ada", Some(Approver), "add en").await);
    let names: Vec<&str> = asked.fields.iter().map(|field| field.name).collect();
    assert_eq!((asked.action.as_str(), names), ("write:en", vec!["title", "link", "kind", "text", "captions"]));
    // What is wrong is told with what was typed, and nothing is written; the form's own role is asked again.
    let insecure =
        [("title", "T"), ("link", "http://example.com"), ("kind", "csr"), ("text", "W."), ("captions", "C.")];
    let wrong = sends(&world, "Ada", Some(Author), "write:en", &insecure).await;
    assert!(wrong.title == "Not saved yet" && wrong.text.contains("http://example.com"), "{wrong:#?}");
    assert_eq!(sends(&world, "Eve", Some(Viewer), "write:en", TYPED).await.title, "You cannot do that here");
    assert_eq!(std::fs::read_dir(content(&world).join("items")).unwrap().count(), 3);
    let done = sends(&world, "Ada", Some(Author), "write:en", TYPED).await;
    assert_eq!(actions(&done), ["second:fr:spring-news-more", "show:spring-news-more"]);
    read_again(&world);
    let second = form(presses(&world, "Ada", Some(Author), "second:fr:spring-news-more").await);
    let french = [("title", "Printemps"), ("text", "Mots."), ("captions", "Un.")];
    sends(&world, "Ada", Some(Author), &second.action, &french).await;
    // The same form again changes nothing.
    let again = sends(&world, "Ada", Some(Author), &second.action, &french).await;
    assert_eq!(again.title, "It has changed since");
    read_again(&world);
    let catalogue = world.parts().catalogue();
    let item = &catalogue.library.items[&"spring-news-more".parse::<ItemId>().unwrap()];
    let version = &item.versions[&portevoix::lang::Lang::En];
    assert_eq!((version.title.as_str(), version.captions.len(), item.versions.len()), ("Spring: “news” & more", 2, 2));
    // Nothing personal stands in the files, and nobody approves their own words, whoever submits them.
    let text = std::fs::read_to_string(content(&world).join("items/spring-news-more.en.md")).unwrap();
    assert!(!text.contains("Ada"), "{text}");
    says(&world, "Bo", Some(Author), "submit spring-news-more").await;
    says(&world, "Ada", Some(Approver), "approve spring-news-more").await;
    assert_eq!(state(&world, "spring-news-more"), State::InReview);
    says(&world, "Cy", Some(Approver), "approve spring-news-more").await;
    assert_eq!(state(&world, "spring-news-more"), State::Approved);
    let listed = says(&world, "Ada", Some(Viewer), "list approved").await;
    assert_eq!(actions(&listed), ["show:spring-news-more"]);
    let drafts = says(&world, "Ada", Some(Viewer), "liste brouillon").await;
    assert_eq!(actions(&drafts), ["show:old", "show:new"]);
    assert_eq!(says(&world, "Eve", None, "list draft").await.title, "You cannot do that here");
    world.finish().await;
}

#[tokio::test]
async fn a_suggestion_is_a_draft_and_its_author_hears_what_became_of_it() {
    use Role::Approver;
    let world = open().await;
    joins(&world, "Léa").await;
    let asked = form(types(&world, "Léa", None, "suggest").await);
    assert_eq!(asked.fields.len(), 3);
    let typed = [("title", "An idea"), ("link", ""), ("text", "Worth sharing.")];
    let thanks = sends(&world, "Léa", None, &asked.action, &typed).await;
    assert_eq!(actions(&thanks), ["credit:1:an-idea", "credit:0:an-idea"]);
    read_again(&world);
    assert_eq!(state(&world, "an-idea"), State::Draft);
    // Only the one whose it is decides whether they are named.
    joins(&world, "Max").await;
    presses(&world, "Max", None, "credit:1:an-idea").await;
    assert_eq!(world.count("SELECT COUNT(*) FROM contribution WHERE named = 1").await, 0);
    presses(&world, "Léa", None, "credit:1:an-idea").await;
    assert_eq!(world.count("SELECT COUNT(*) FROM contribution WHERE named = 1 AND suggested = 1").await, 1);
    world.errands().await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE kind = 'suggestion'").await, 0);
    // Not her own approval, even with the role.
    says(&world, "Bo", Some(Role::Author), "submit an-idea").await;
    says(&world, "Léa", Some(Approver), "approve an-idea").await;
    assert_eq!(state(&world, "an-idea"), State::InReview);
    says(&world, "Cy", Some(Approver), "approve an-idea").await;
    world.errands().await.unwrap();
    world.errands().await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE kind = 'suggestion'").await, 1, "told once");
    // Private messages come by the person's own clock: within two days it is said, and said once.
    for _ in 0..48 {
        world.pass(Millis::HOUR);
        world.errands().await.unwrap();
    }
    let said = "SELECT COUNT(*) FROM workspace_message WHERE only_for IS NOT NULL \
                AND (body LIKE '%suggestion was approved%' OR body LIKE '%proposition a été approuvée%')";
    assert_eq!(world.count(said).await, 1);
    world.finish().await;
}

/// Somebody suggests this, and it is read.
async fn suggests(world: &World, who: &str, title: &str) -> Card {
    let asked = form(types(world, who, None, "suggest").await);
    let done = sends(world, who, None, &asked.action, &[("title", title), ("text", "Worth sharing.")]).await;
    read_again(world);
    done
}

/// Two days, and what is said in them to this person.
async fn hears(world: &World, who: &str) -> Vec<String> {
    for _ in 0..48 {
        world.pass(Millis::HOUR);
        world.errands().await.unwrap();
    }
    let key = ("local".to_owned(), "here".to_owned(), who.to_owned());
    let person = world.store().person_by_account(&key).await.unwrap().unwrap().id.to_string();
    let mut raw = world.raw().await;
    let said = sqlx::query("SELECT body FROM workspace_message WHERE only_for = $1 ORDER BY seq").bind(person);
    let rows = said.fetch_all(&mut raw).await.unwrap();
    raw.close().await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

async fn told(world: &World) -> i64 {
    world.count("SELECT COUNT(*) FROM errand WHERE kind = 'suggestion'").await
}

#[tokio::test]
async fn what_is_sent_back_or_put_away_is_told_with_its_reason() {
    use Role::{Approver, Author};
    let world = open().await;
    joins(&world, "Léa").await;
    suggests(&world, "Léa", "An idea").await;
    says(&world, "Bo", Some(Author), "submit an-idea").await;
    sends(&world, "Cy", Some(Approver), "return:an-idea", &[("reason", "Which year was it?")]).await;
    let heard = hears(&world, "Léa").await;
    assert_eq!(heard.len(), 1, "{heard:#?}");
    assert!(heard[0].contains("Something should change") && heard[0].contains("Which year was it?"), "{heard:#?}");
    says(&world, "Cy", Some(Approver), "archive an-idea").await;
    let heard = hears(&world, "Léa").await;
    assert!(heard.len() == 2 && heard[1].contains("will not be posted"), "{heard:#?}");
    // Its file is gone: who suggests the same again is somebody with an item of their own.
    std::fs::remove_file(content(&world).join("items/an-idea.en.md")).unwrap();
    read_again(&world);
    joins(&world, "Max").await;
    let thanks = suggests(&world, "Max", "An idea").await;
    assert_eq!(actions(&thanks), ["credit:1:an-idea-2", "credit:0:an-idea-2"]);
    world.finish().await;
}

#[tokio::test]
async fn a_posted_suggestion_names_who_agreed_and_is_told_once() {
    use Role::{Approver, Author};
    for named in [true, false] {
        let world = open().await;
        let lines = "[channel.team]\nlang = \"en\"\n\n[schedule.daily]\nchannel = \"team\"\nwhen = \"daily 09:00\"\n";
        std::fs::write(content(&world).join("schedules.toml"), lines).unwrap();
        joins(&world, "Léa").await;
        suggests(&world, "Léa", "An idea").await;
        presses(&world, "Léa", None, &format!("credit:{}:an-idea", u8::from(named))).await;
        says(&world, "Bo", Some(Author), "submit an-idea").await;
        says(&world, "Cy", Some(Approver), "approve an-idea").await;
        world.tick().await.unwrap();
        world.pass(31 * Millis::MINUTE);
        world.tick().await.unwrap();
        let card = "SELECT COUNT(*) FROM workspace_message WHERE only_for IS NULL AND body LIKE '%Worth sharing%'";
        let credit =
            "SELECT COUNT(*) FROM workspace_message WHERE only_for IS NULL AND body LIKE '%Suggested by\",\"Léa%'";
        assert_eq!((world.count(card).await, world.count(credit).await), (1, i64::from(named)));
        let heard = hears(&world, "Léa").await;
        let posted = heard.iter().filter(|body| body.contains("Your suggestion was posted")).count();
        assert_eq!((posted, heard.len()), (1, 2), "{heard:#?}");
        // Put away when it has had its time: that is no news, least of all that it will not be posted.
        says(&world, "Cy", Some(Approver), "archive an-idea").await;
        assert_eq!((hears(&world, "Léa").await.len(), told(&world).await), (2, 2));
        world.finish().await;
    }
}

#[tokio::test]
async fn where_two_have_to_approve_the_second_is_the_news() {
    use Role::{Approver, Author};
    let world = open().await;
    let brand = content(&world).join("brand.toml");
    let text = std::fs::read_to_string(&brand).unwrap();
    std::fs::write(&brand, format!("{text}[approval]\napprovals = 2\n")).unwrap();
    joins(&world, "Léa").await;
    suggests(&world, "Léa", "An idea").await;
    says(&world, "Bo", Some(Author), "submit an-idea").await;
    says(&world, "Cy", Some(Approver), "approve an-idea").await;
    assert_eq!(state(&world, "an-idea"), State::InReview);
    assert_eq!(hears(&world, "Léa").await, Vec::<String>::new());
    says(&world, "Di", Some(Approver), "approve an-idea").await;
    let heard = hears(&world, "Léa").await;
    assert!(heard.len() == 1 && heard[0].contains("was approved"), "{heard:#?}");
    world.finish().await;
}

#[tokio::test]
async fn who_links_a_second_account_is_not_told_again() {
    use Role::{Approver, Author};
    let world = open().await;
    // The older record stays: the one that suggested nothing.
    let elsewhere = async |rest: &str| {
        let doing = Doing::Command { name: "me".into(), rest: rest.into() };
        card(world.call_at(("slack", "acme"), "Léa", "team", doing).await)
    };
    elsewhere("").await;
    world.pass(Millis::MINUTE);
    joins(&world, "Léa").await;
    suggests(&world, "Léa", "An idea").await;
    says(&world, "Bo", Some(Author), "submit an-idea").await;
    says(&world, "Cy", Some(Approver), "approve an-idea").await;
    world.errands().await.unwrap();
    assert_eq!(told(&world).await, 1);
    let doing = Doing::Command { name: "me".into(), rest: "link".into() };
    let code = card(does(&world, "Léa", None, doing).await).title;
    let asked = elsewhere(&format!("link {code}")).await;
    let merge = crate::world::action(&asked, "merge:");
    let done = card(world.call_at(("slack", "acme"), "Léa", "team", Doing::Press { action: merge }).await);
    assert_eq!(done.title, "Your accounts are linked");
    world.errands().await.unwrap();
    assert_eq!(told(&world).await, 1);
    world.finish().await;
}

#[tokio::test]
async fn an_item_is_moved_and_an_approver_need_not_approve_it_again() {
    use Role::{Approver, Author};
    let world = open().await;
    says(&world, "Bo", Some(Author), "submit old").await;
    says(&world, "Cy", Some(Approver), "approve old").await;
    assert_eq!(says(&world, "Eve", Some(Role::Viewer), "reschedule old next").await.title, "You cannot do that here");
    assert_eq!(says(&world, "Bo", Some(Author), "reschedule old whenever").await.title, "When?");
    let past = says(&world, "Cy", Some(Approver), "reschedule old 2020-01-01").await;
    assert_eq!(past.title, "This day is past");
    let moved = says(&world, "Cy", Some(Approver), "reschedule old 2026-12-24").await;
    assert!(moved.title.contains("24 December 2026"), "{moved:#?}");
    read_again(&world);
    let catalogue = world.parts().catalogue();
    let old = &catalogue.library.items[&"old".parse::<ItemId>().unwrap()];
    assert_eq!(old.embargo.map(|at| at.to_string()), Some("2026-12-23T23:00:00Z".to_owned()));
    assert_eq!(catalogue.state(old), State::Approved, "who could approve it vouches for it");
    // By an author it becomes a draft again, and that is said.
    let moved = says(&world, "Bo", Some(Author), "reschedule old later").await;
    assert!(moved.text.contains("draft again"), "{moved:#?}");
    read_again(&world);
    let order = |item: &str| world.parts().catalogue().library.items[&item.parse::<ItemId>().unwrap()].order;
    assert_eq!((order("old"), state(&world, "old")), (10, State::Draft));
    says(&world, "Bo", Some(Author), "reschedule new next").await;
    read_again(&world);
    assert_eq!(order("new"), 9);
    says(&world, "Bo", Some(Author), "reschedule old next").await;
    read_again(&world);
    assert_eq!(order("old"), 8);
    // Past its own end: nothing is written.
    let refused = says(&world, "Bo", Some(Author), "reschedule new 2027-03-01").await;
    assert_eq!(refused.title, "It cannot be shown then");
    // Edited meanwhile, and not read again yet: the file wins over what was read, and stays whole.
    let file = content(&world).join("items/new.en.md");
    assert!(std::fs::read_to_string(&file).unwrap().contains("expires: 2027-01-31"));
    // Without a folder it says what to do.
    std::fs::rename(content(&world), content(&world).with_extension("away")).unwrap();
    let refused = says(&world, "Bo", Some(Author), "reschedule new next").await;
    assert!(refused.text.contains("portevoix init"), "{refused:#?}");
    let asked = form(types(&world, "Bo", Some(Author), "add").await);
    let refused = sends(&world, "Bo", Some(Author), &asked.action, TYPED).await;
    assert_eq!(refused.title, "There is no content folder");
    assert_eq!(world.count("SELECT COUNT(*) FROM contribution").await, 0);
    world.finish().await;
}

/// The brand of [`open`] with this table more.
fn brand(world: &World, table: &str) {
    let file = content(world).join("brand.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{text}{table}")).unwrap();
    read_again(world);
}

#[tokio::test]
async fn who_moves_an_item_is_one_of_those_who_have_to_approve_it() {
    use Role::{Approver, Author};
    let world = open().await;
    brand(&world, "[approval]\napprovals = 2\n");
    says(&world, "Bo", Some(Author), "submit old").await;
    says(&world, "Cy", Some(Approver), "approve old").await;
    says(&world, "Di", Some(Approver), "approve old").await;
    assert_eq!(state(&world, "old"), State::Approved);
    let moved = says(&world, "Cy", Some(Approver), "reschedule old next").await;
    read_again(&world);
    assert_eq!(state(&world, "old"), State::InReview, "somebody else has to look at it too");
    assert!(moved.text.contains("somebody else has to approve it as well"), "{moved:#?}");
    // Where authors approve their own, they vouch for them too.
    brand(&world, "own = true\n");
    says(&world, "Di", Some(Approver), "approve old").await;
    assert_eq!(state(&world, "old"), State::Approved, "what Di approved before was another revision");
    says(&world, "Bo", Some(Approver), "reschedule old later").await;
    read_again(&world);
    assert_eq!(state(&world, "old"), State::InReview, "one of two");
    // Moved once more while it has one of two: again by whoever moves it.
    says(&world, "Cy", Some(Approver), "reschedule old next").await;
    read_again(&world);
    assert_eq!(state(&world, "old"), State::InReview, "one of two");
    world.finish().await;
}

#[tokio::test]
async fn a_move_to_where_it_stands_changes_nothing() {
    use Role::{Approver, Author};
    let world = open().await;
    says(&world, "Bo", Some(Author), "submit old").await;
    says(&world, "Cy", Some(Approver), "approve old").await;
    says(&world, "Cy", Some(Approver), "reschedule old next").await;
    read_again(&world);
    let decisions = "SELECT COUNT(*) FROM decision";
    let (before, first) = (world.count(decisions).await, state(&world, "old"));
    for (who, role) in [("Bo", Author), ("Cy", Approver)] {
        let moved = says(&world, who, Some(role), "reschedule old next").await;
        read_again(&world);
        assert!(moved.text.contains("Its state is as before: approved"), "{who}: {moved:#?}");
        assert_eq!((state(&world, "old"), world.count(decisions).await), (first, before), "{who}");
    }
    world.finish().await;
}

#[tokio::test]
async fn what_the_organisation_does_not_allow_is_told_before_anything_is_written() {
    let world = open().await;
    brand(&world, "[links]\nforbidden = [\"example.com\"]\n[[banned]]\nphrase = \"news\"\nreason = \"Old.\"\n");
    let wrong = sends(&world, "Ada", Some(Role::Author), "write:en", TYPED).await;
    assert!(wrong.title == "Not saved yet" && wrong.text.contains("example.com"), "{wrong:#?}");
    assert!(wrong.text.contains("news"), "{wrong:#?}");
    assert_eq!(std::fs::read_dir(content(&world).join("items")).unwrap().count(), 3);
    world.finish().await;
}

#[tokio::test]
async fn an_edit_before_enough_people_approved_undoes_nothing() {
    use Role::{Approver, Author};
    let world = open().await;
    brand(&world, "[approval]\napprovals = 2\n");
    says(&world, "Bo", Some(Author), "submit old").await;
    says(&world, "Cy", Some(Approver), "approve old").await;
    let file = content(&world).join("items/old.en.md");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{text}More.\n")).unwrap();
    read_again(&world);
    catalogue::record(world.parts()).await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE kind = 'edited'").await, 0);
    world.finish().await;
}

#[tokio::test]
async fn an_edit_that_undoes_an_approval_is_said_once_to_those_concerned() {
    use Role::{Approver, Author};
    let world = open().await;
    let edit = |words: &str| {
        let file = content(&world).join("items/old.en.md");
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("{text}{words}\n")).unwrap();
        read_again(&world);
    };
    let told = "SELECT COUNT(*) FROM workspace_message WHERE only_for IS NOT NULL AND body LIKE '%was approved, and its files%'";
    let wait = async || {
        catalogue::record(world.parts()).await.unwrap();
        world.pass(6 * Millis::MINUTE);
        world.errands().await.unwrap();
        world.count(told).await
    };
    says(&world, "Bo", Some(Author), "submit old").await;
    edit("Before.");
    assert_eq!(wait().await, 0, "a draft that was never approved loses nothing");
    says(&world, "Bo", Some(Author), "submit old").await;
    says(&world, "Cy", Some(Approver), "approve old").await;
    assert_eq!(wait().await, 0, "nothing was edited");
    // Edited twice within minutes: one message each to Bo and Cy, about the last.
    edit("After.");
    catalogue::record(world.parts()).await.unwrap();
    edit("Later.");
    assert_eq!((wait().await, wait().await, state(&world, "old")), (2, 2, State::Draft));
    // It is a draft that they know of: who works on it further undoes nothing.
    edit("Next day.");
    assert_eq!((wait().await, state(&world, "old")), (2, State::Draft));
    // Approved again before anybody is told: nothing to tell.
    says(&world, "Bo", Some(Author), "submit old").await;
    says(&world, "Cy", Some(Approver), "approve old").await;
    edit("Again.");
    catalogue::record(world.parts()).await.unwrap();
    says(&world, "Bo", Some(Author), "submit old").await;
    says(&world, "Cy", Some(Approver), "approve old").await;
    assert_eq!((wait().await, state(&world, "old")), (2, State::Approved));
    world.finish().await;
}

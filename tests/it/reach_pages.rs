//! How far it reached, where people see it: the page of an item, the card of `/content reach`, one's own numbers.
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use portevoix::content::{Role, Roles};
use portevoix::flow::card::{Card, Does};
use portevoix::flow::port::{Answer, Doing};
use portevoix::flow::reach::{self, About};
use portevoix::reach::Yardsticks;
use portevoix::web::{Web, private};
use tower::ServiceExt as _;

use crate::world::{Pages, Setup, World};

/// Who has a role in the workspace, and who has none.
const COMMS: &str = "Claire";
const OTHER: &str = "Omar";

/// An organisation with three items, one of them with a title that wants to be markup; all of one campaign.
async fn company() -> World {
    let pages = Pages::default()
        .channel("advocates", "en")
        .item("plant", "educational", "the plant runs on the sun")
        .item("jobs", "educational", "twelve people wanted <b>now</b> & soon")
        .item("quiet", "educational", "nobody has heard of it");
    World::open(Setup { catalogue: pages.read(), ..Setup::local() }).await
}

/// These people share the item on the network, each with an audience of their own.
async fn share(world: &World, item: &str, network: &str, people: Range<usize>) {
    for n in people {
        let who = format!("Person {n}");
        let press = async |action: String| card(world.call(&who, "advocates", Doing::Press { action }).await);
        press("join:".into()).await;
        let kit = press(format!("kit:{item}:{network}:en:0")).await;
        press(action(&kit, "shared:")).await;
        let rest = format!("audience {network} {}", 300 + 40 * n);
        world.call(&who, "advocates", Doing::Command { name: "me".into(), rest }).await;
    }
}

fn card(answer: Answer) -> Card {
    match answer {
        Answer::Private(card) | Answer::Replace(card) => card,
        Answer::Form(form) => panic!("a form: {form:?}"),
    }
}

fn action(card: &Card, start: &str) -> String {
    let own = |button: &portevoix::flow::card::Button| match &button.does {
        Does::Press(action) if action.starts_with(start) => Some(action.clone()),
        _ => None,
    };
    card.rows.iter().flatten().find_map(own).unwrap_or_else(|| panic!("no {start} on {card:?}"))
}

/// The pages of the workspace, with the company's own figures or without.
fn pages(world: &World, yardsticks: Yardsticks) -> Router {
    let roles: Roles = toml::from_str(&format!("viewer = ['{COMMS}']")).unwrap();
    private(Arc::new(Web { roles, yardsticks, ..world.web() }))
}

async fn ask(pages: &Router, request: Request<Body>) -> (StatusCode, String, String) {
    let (head, body) = pages.clone().oneshot(request).await.unwrap().into_parts();
    let body = to_bytes(body, 10_000_000).await.unwrap();
    let cookie = head.headers.get("set-cookie").map_or("", |cookie| cookie.to_str().unwrap());
    (head.status, cookie.split(';').next().unwrap().to_owned(), String::from_utf8_lossy(&body).into_owned())
}

/// What somebody sees at this address.
async fn page(pages: &Router, who: &str, lang: &str, path: &str) -> (StatusCode, String) {
    let enter = Request::post("/hello")
        .header("host", "127.0.0.1")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(format!("name={who}&lang={lang}")))
        .unwrap();
    let (status, cookie, body) = ask(pages, enter).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
    let get = Request::get(path).header("host", "127.0.0.1").header("cookie", cookie).body(Body::empty()).unwrap();
    let (status, _, body) = ask(pages, get).await;
    (status, body.replace(['\u{a0}', '\u{202f}'], " "))
}

/// The chart elements of a page, each of which must be well-formed by itself.
fn charts(page: &str) -> Vec<String> {
    let mut found = vec![];
    let narrow = page.matches("class=\"chart chart-narrow\"").count();
    for part in page.split("<svg ").filter(|part| part.contains("class=\"chart ")) {
        let svg = format!("<svg {}</svg>", part.split_once("</svg>").unwrap().0);
        let document = resvg::usvg::roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
        assert!(document.root_element().has_attribute("aria-labelledby"));
        // The second drawing, for a phone, has its words from the first.
        if let Some(title) = document.descendants().find(|node| node.has_tag_name("title")) {
            found.push(title.text().unwrap().to_owned());
        }
    }
    assert_eq!(narrow, found.len(), "each chart has both drawings");
    found
}

/// The text of a page, without its elements.
fn text(page: &str) -> String {
    let main = page.split_once("<main").unwrap().1;
    let words = main.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect::<Vec<_>>().join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_page_of_an_item_says_how_far_it_reached_in_both_languages() {
    let world = company().await;
    share(&world, "plant", "linkedin", 0..7).await;
    share(&world, "plant", "x", 0..5).await;
    let own = Yardsticks { brand_followers: Some(12_000), cpc: Some(1.2), ..Yardsticks::default() };
    let pages = pages(&world, own);
    for (lang, range, networks, naive, times) in [
        ("en", "8 chances in 10", "By network", "Adding up everybody’s audience", "more than a thousand"),
        ("fr", "8 chances sur 10", "Par réseau", "Additionner les audiences", "par plus de mille"),
    ] {
        let (status, html) = page(&pages, COMMS, lang, "/items/plant").await;
        assert_eq!(status, StatusCode::OK);
        assert!(html.contains(&format!("<html lang=\"{lang}\">")));
        // The networks and the way there are drawn as far as the model tells networks apart.
        let told = reach::of(world.parts(), About::Item("plant".parse().unwrap())).await.unwrap();
        let drawn = if told.report.networks.is_empty() { 2 } else { 4 };
        assert_eq!(charts(&html).len(), drawn, "{lang}");
        assert_eq!(text(&html).contains(networks), drawn == 4);
        let text = text(&html);
        for part in [range, naive, times, "LinkedIn 7", "X 5", "12 000"] {
            let part = if lang == "en" { part.replace("12 000", "12,000") } else { part.to_owned() };
            assert!(text.contains(&part), "{lang}: no “{part}” in {text}");
        }
        let people = if lang == "en" { "Colleagues who shared it 7" } else { "Collègues qui l’ont partagé 7" };
        assert!(text.contains(people), "{text}");
        assert!(!text.contains("Person "), "nobody is named");
        // No click was counted: what none would have cost is not said.
        assert!(!text.contains("× 1"), "{text}");
    }
    world.finish().await;
}

#[tokio::test]
async fn figures_of_a_few_people_are_withheld() {
    let world = company().await;
    share(&world, "plant", "linkedin", 0..6).await;
    share(&world, "plant", "x", 6..8).await;
    share(&world, "jobs", "linkedin", 0..1).await;
    let pages = pages(&world, Yardsticks::default());
    let (_, html) = page(&pages, COMMS, "en", "/items/plant").await;
    let all = text(&html);
    // Two on X would be all less LinkedIn.
    assert!(all.contains("All networks together 8 Each network not shown") && !all.contains("LinkedIn 6"), "{all}");
    assert_eq!(charts(&html).len(), 2, "the range and how often, but no network: {all}");
    let (_, html) = page(&pages, COMMS, "en", "/items/jobs").await;
    let one = text(&html);
    assert!(one.contains("8 chances in 10") || one.contains("9 chances in 10"), "the range is always told: {one}");
    assert_eq!(charts(&html).len(), 1, "{one}");
    // Bluesky's limit is the same number as their audience.
    let told = one.replace(" / 300 ", " ");
    assert!(
        told.contains("Colleagues who shared fewer than 5") && !told.contains("300"),
        "one person's audience: {told}"
    );
    assert!(one.contains("&#60;b&#62;now") || html.contains("&lt;b&gt;now") || !html.contains("<b>now"), "{html}");
    assert!(!html.contains("<b>now"), "what people typed is text");
    let (_, html) = page(&pages, COMMS, "en", "/items/quiet").await;
    assert!(text(&html).contains("nobody (no share, no click)") && charts(&html).is_empty());
    world.finish().await;
}

#[tokio::test]
async fn who_has_no_role_learns_nothing_not_even_what_there_is() {
    let world = company().await;
    let pages = pages(&world, Yardsticks::default());
    let (status, there) = page(&pages, OTHER, "en", "/items/plant").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(there.contains("This page is for the comms team"), "{there}");
    for path in ["/items/no-such-item", "/items/NOT%20A%20SLUG"] {
        let (status, absent) = page(&pages, OTHER, "en", path).await;
        assert_eq!((status, absent), (StatusCode::FORBIDDEN, there.clone()), "{path}");
        assert_eq!(page(&pages, COMMS, "en", path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    let stranger = Request::get("/items/plant").header("host", "127.0.0.1").body(Body::empty()).unwrap();
    assert_eq!(ask(&pages, stranger).await.0, StatusCode::SEE_OTHER);
    world.finish().await;
}

async fn command(world: &World, role: Option<Role>, name: &str, rest: &str) -> Card {
    *world.role.lock().unwrap() = role;
    let doing = Doing::Command { name: name.into(), rest: rest.into() };
    card(world.call("Claire", "advocates", doing).await)
}

#[tokio::test]
async fn the_chat_answers_for_items_campaigns_periods_and_teams() {
    let world = company().await;
    share(&world, "plant", "linkedin", 0..6).await;
    let viewer = Some(Role::Viewer);
    for (name, rest, title, drawn) in [
        ("content", "reach plant", "An idea plant", true),
        ("contenus", "portée plant", "An idea plant", true),
        ("content", "reach 2026-11-01 2026-11-30", "1 – 30 November 2026: how far it reached", true),
        ("content", "reach 2026-10-01 2026-10-31", "1 – 31 October 2026: how far it reached", false),
        ("content", "reach 2026-10-05", "5 October 2026: how far it reached", false),
        ("content", "reach 2026-11-30 2026-11-01", "What is it about?", false),
        ("content", "reach campaign nothing", "No item belongs to the campaign “nothing”", false),
        ("content", "reach team Sales", "Too few people", false),
        ("content", "reach no-such-item", "There is no such item", false),
        ("content", "reach", "How far it reached", false),
    ] {
        let card = command(&world, viewer, name, rest).await;
        assert_eq!(card.title, title, "{rest}");
        assert_eq!(card.picture.is_some(), drawn, "{rest}");
    }
    let card = command(&world, viewer, "content", "reach plant").await;
    // Six shares without a click may have reached hardly anybody, and some.
    assert!(card.text.starts_with("Estimated reach outside the company: between 3 and "), "{}", card.text);
    assert!(card.text.contains("What went in") && card.text.contains("Shares recorded: 6"), "{}", card.text);
    let picture = card.picture.unwrap();
    assert!(picture.bytes.starts_with(b"\x89PNG") && picture.alt.contains("First-hand"), "{}", picture.alt);
    // The list, the item and the board lead there, for those who may go.
    let list = command(&world, viewer, "content", "").await;
    assert_eq!(action(&list, "reach:"), "reach:");
    assert_eq!(action(&command(&world, viewer, "content", "show plant").await, "reach:"), "reach:plant");
    assert!(action(&command(&world, viewer, "board", "").await, "reach:").starts_with("reach:"));
    let chosen = world.call("Claire", "advocates", Doing::Press { action: "reach:".into() }).await;
    assert_eq!(card_actions(&chosen), ["reach:plant"]);
    for rest in ["", "reach plant"] {
        let list = command(&world, None, "content", rest).await;
        assert!(!list.presses().any(|action| action.starts_with("reach")), "{list:?}");
        assert!(rest.is_empty() || list.title == "You cannot do that here", "{list:?}");
    }
    world.finish().await;
}

fn card_actions(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Private(card) | Answer::Replace(card) => card.presses().map(str::to_owned).collect(),
        Answer::Form(_) => vec![],
    }
}

#[tokio::test]
async fn a_campaign_compares_its_items_and_a_question_asks_of_its_own_shares_alone() {
    let world = World::open(Setup::local()).await;
    let catalogue = world.parts().catalogue();
    let items = &catalogue.library.items;
    let campaign = items.values().find(|item| item.id.as_str() == "unique-reach").unwrap().campaign.clone().unwrap();
    share(&world, "unique-reach", "linkedin", 0..6).await;
    share(&world, "reach-as-a-range", "bluesky", 6..12).await;
    let card = command(&world, Some(Role::Viewer), "content", &format!("reach campaign {campaign}")).await;
    assert!(card.picture.is_some_and(|picture| picture.alt.contains("Item by item")), "{campaign}");
    // One person has their own share and nobody else's; all of it is one week.
    let people = world.store().people(100).await.unwrap();
    // Everybody but the comms team shared once.
    let shares = world.store().shares_for_reach().await.unwrap();
    let person = people.iter().find(|person| shares.iter().any(|share| share.person == person.id)).unwrap().id;
    let now = portevoix::flow::port::Clock::now(&*world.business);
    let month = 30 * portevoix::id::Millis::DAY;
    let asked = [
        About::Person(person),
        About::Period(now.plus(-month), now.plus(month)),
        About::Item("unique-reach".parse().unwrap()),
    ];
    let answers = reach::of_all(world.parts(), asked.to_vec()).await.unwrap();
    let shares: BTreeMap<usize, u32> = answers.iter().map(|answer| answer.report.basis.shares).enumerate().collect();
    assert_eq!(shares.into_values().collect::<Vec<_>>(), [1, 12, 6]);
    let again = reach::of_all(world.parts(), asked.to_vec()).await.unwrap();
    assert_eq!(answers, again, "the same question has the same answer");
    let own = world.call("Person 3", "advocates", Doing::Command { name: "me".into(), rest: String::new() }).await;
    let Answer::Private(own) = own else { panic!("{own:?}") };
    assert!(own.facts.iter().any(|(_, value)| value.contains("chances")), "{own:?}");
    world.finish().await;
}

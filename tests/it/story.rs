//! The whole loop as people live it, in French and in English, through the desk and the embedded workspace.
use portevoix::flow::port::Clock as _;
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};

use portevoix::disclosure::Verdict;
use portevoix::flow::card::{Button, Card, Does, Said, Tone};
use portevoix::flow::click::{DaySalt, import, visit};
use portevoix::flow::port::{Answer, Doing};
use portevoix::id::{Millis, ShareId};
use portevoix::lang::Lang;
use portevoix::network::Network;
use portevoix::share::{Tier, Visit};
use portevoix::store::Share;
use sqlx::Row as _;

use crate::world::{Setup, World, action, actions, card, draft, form, instant};

mod narrower;

/// A channel of the sample content, its language, and a clear disclosure in that language.
pub(crate) const PLACES: [(&str, Lang, &str); 2] =
    [("ambassadeurs", Lang::Fr, "Je travaille chez portevoix."), ("advocates", Lang::En, "I work at portevoix.")];

/// Somebody in a channel.
pub(crate) struct Someone<'w> {
    pub(crate) world: &'w World,
    pub(crate) name: &'static str,
    pub(crate) channel: &'static str,
}

impl Someone<'_> {
    pub(crate) async fn press(&self, action: &str) -> Answer {
        self.world.call(self.name, self.channel, Doing::Press { action: action.into() }).await
    }

    pub(crate) async fn command(&self, name: &str, rest: &str) -> Answer {
        self.world.call(self.name, self.channel, Doing::Command { name: name.into(), rest: rest.into() }).await
    }

    pub(crate) async fn submit(&self, action: &str, field: &str, text: &str) -> Answer {
        let fields = BTreeMap::from([(field.to_owned(), text.to_owned())]);
        self.world.call(self.name, self.channel, Doing::Submit { action: action.into(), fields }).await
    }

    /// Joins, on the way to an item.
    pub(crate) async fn join(&self, item: &str) {
        self.press(&format!("join:{item}")).await;
    }

    /// A kit for an item and network.
    pub(crate) async fn kit(&self, item: &str, network: Network, lang: Lang) -> Card {
        card(self.press(&format!("kit:{item}:{network}:{lang}:0")).await)
    }

    /// Shares what the kit offers; answers the share's id.
    pub(crate) async fn shares(&self, kit: &Card) -> ShareId {
        let done = card(self.press(&action(kit, "shared:")).await);
        action(&done, "tell:")["tell:".len()..].parse().unwrap()
    }

    pub(crate) async fn tells(&self, share: ShareId, evidence: &str) -> Card {
        card(self.submit(&format!("told:{share}"), "evidence", evidence).await)
    }

    pub(crate) async fn share(&self, id: ShareId) -> Option<Share> {
        self.world.store().share(id).await.unwrap()
    }
}

/// The cards that everybody sees in a channel.
async fn cards(world: &World, channel: &str) -> Vec<Card> {
    let messages = world.store().messages(&channel.parse().unwrap(), None, 500).await.unwrap();
    let read = |body: &str| match serde_json::from_str(body).unwrap() {
        Said::Card(card) => *card,
        Said::Text(text) => panic!("nobody said {text:?}"),
    };
    messages.iter().map(|message| read(&message.body)).collect()
}

/// Some time passes; the posting loop looks every half hour.
async fn live_until(world: &World, until: &str) {
    let until = instant(until);
    while world.business.now() < until {
        world.pass(until.since(world.business.now()).min(30 * Millis::MINUTE));
        world.tick().await.unwrap();
    }
}

/// The item on the channel's first card.
async fn first_item(world: &World, channel: &str) -> String {
    let shown = cards(world, channel).await;
    assert_eq!(shown.len(), 1, "one card right after installation");
    action(&shown[0], "share:")["share:".len()..].to_owned()
}

/// The draft's text, and what else the card copies.
pub(crate) fn with_link(card: &Card) -> String {
    let copied = card.rows.iter().flatten().filter_map(|button| match &button.does {
        Does::Copy(text) => Some(text.as_str()),
        _ => None,
    });
    copied.collect::<Vec<_>>().join("\n")
}

pub(crate) fn link_in(text: &str) -> portevoix::id::LinkCode {
    let (_, code) = text.split_once("https://go.example.com/r/").unwrap_or_else(|| panic!("no link in {text:?}"));
    code[..11].parse().unwrap()
}

/// Somebody follows a link in a browser; each number is another visitor.
async fn visit_as(world: &World, code: portevoix::id::LinkCode, visitor: u8) {
    let human = Visit {
        method: "GET",
        user_agent: Some("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"),
        fetch_dest: Some("document"),
        fetch_mode: Some("navigate"),
        ..Visit::default()
    };
    visit(world.parts(), &DaySalt::default(), code, &human, IpAddr::V4(Ipv4Addr::new(192, 0, 2, visitor))).await;
}

#[tokio::test]
async fn from_the_first_card_to_a_recorded_share() {
    let world = World::open(Setup::local()).await;
    world.tick().await.unwrap();
    for (channel, lang, _) in PLACES {
        let ada = Someone { world: &world, name: "Ada", channel };
        let item = first_item(&world, channel).await;
        let shown = &cards(&world, channel).await[0];
        assert_eq!(shown.lang, lang);
        assert!(!shown.title.is_empty() && !shown.text.is_empty());
        let ada = Someone { name: if lang == Lang::Fr { "Ada" } else { "Grace" }, ..ada };
        // Before opting in: the charter, and nothing is kept.
        let charter = card(ada.press(&format!("share:{item}")).await);
        let wanted = world.parts().catalogue().library.charter.as_ref().unwrap().text(lang).to_owned();
        assert!(charter.text.contains(wanted.trim()) && charter.lang == lang);
        let denied = card(ada.press(&format!("kit:{item}:linkedin:{lang}:0")).await);
        assert!(denied.tone == Tone::Warning && denied.draft.is_none());
        let networks = card(ada.press(&action(&charter, "join:")).await);
        let usual = actions(&networks);
        let (more, usual) = usual.split_last().unwrap();
        assert_eq!(more, &format!("more:{item}"));
        let others = card(ada.press(more).await);
        let rest = actions(&others);
        let offered: Vec<&str> = usual.iter().chain(&rest).copied().collect();
        assert_eq!((usual.len(), offered.len()), (7, Network::offered().count()));
        for offered in offered {
            let network: Network = offered.split(':').nth(2).unwrap().parse().unwrap();
            let kit = card(ada.press(offered).await);
            let draft = draft(&kit);
            let (from, until) = draft.disclosure.unwrap();
            assert!(from == 0 && draft.text[..until].to_lowercase().contains("portevoix"), "{network}: {}", draft.text);
            assert!(draft.length > 0 && draft.length <= draft.limit, "{network}: {} of {}", draft.length, draft.limit);
            assert_eq!(draft.network, network.code());
            // Where captions have no links, the link is copied apart.
            let code = link_in(&with_link(&kit));
            assert_eq!(world.parts().links.get(code).unwrap().item.as_str(), item);
            assert!(kit.rows.len() <= 5 && kit.rows.iter().all(|row| row.len() <= 5), "{network}: {:?}", kit.rows);
            assert!(kit.rows.iter().flatten().any(|b| matches!(&b.does, Does::Copy(text) if *text == draft.text)));
            assert!(
                kit.rows
                    .iter()
                    .flatten()
                    .any(|b| matches!(&b.does, Does::Open(url) if matches!(url.scheme(), "https" | "mailto")))
            );
            // The other language, the same person's link.
            let other = actions(&kit).into_iter().find(|a| a.contains(&format!(":{}:", lang.other()))).unwrap();
            let other = card(ada.press(other).await);
            assert_eq!(link_in(&with_link(&other)), code);
            assert_ne!(self::draft(&other).text, draft.text);
            // "I shared it", twice: the second answers the first.
            let id = ada.shares(&kit).await;
            assert_eq!(ada.shares(&kit).await, id);
            assert_eq!(ada.shares(&other).await, id, "one share per item and network");
            let share = ada.share(id).await.unwrap();
            assert_eq!((share.tier, share.judgement.verdict), (Tier::T1, Verdict::Sufficient));
        }
        // What was shared is marked.
        let again = card(ada.press(&format!("share:{item}")).await);
        let marked = |button: &Button| {
            button.label.contains('✓') || matches!(&button.does, Does::Press(a) if a.starts_with("more:"))
        };
        assert!(again.rows.iter().flatten().all(marked), "{again:?}");
    }
    world.finish().await;
}

#[tokio::test]
async fn another_suggestion_goes_through_all_of_them_for_everybody() {
    let world = World::open(Setup::local()).await;
    let mut stuck = vec![];
    for name in ["Ada", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal"] {
        let one = Someone { world: &world, name, channel: "advocates" };
        one.join("").await;
        let mut kit = one.kit("alt-text", Network::X, Lang::En).await;
        let (first, mut seen) = (draft(&kit).text.clone(), BTreeSet::new());
        // Three general captions: after three steps it is the first again.
        for _ in 0..3 {
            seen.insert(draft(&kit).text.clone());
            let next = actions(&kit).into_iter().find(|a| a.starts_with("kit:") && a.contains(":en:")).unwrap();
            kit = card(one.press(next).await);
        }
        if seen.len() != 3 || draft(&kit).text != first {
            stuck.push((name, seen.len()));
        }
    }
    assert!(stuck.is_empty(), "suggestions seen in three steps, of three: {stuck:?}");
    world.finish().await;
}

#[tokio::test]
async fn a_share_can_be_taken_back_for_ten_minutes() {
    let world = World::open(Setup::local()).await;
    let ada = Someone { world: &world, name: "Ada", channel: "advocates" };
    let bo = Someone { name: "Bo", ..ada };
    let ada = Someone { world: &world, name: "Ada", channel: "advocates" };
    ada.join("").await;
    bo.join("").await;
    let kit = ada.kit("alt-text", Network::X, Lang::En).await;
    let first = ada.shares(&kit).await;
    world.pass(10 * Millis::MINUTE);
    // Somebody else cannot, nor can anybody for an id that is none.
    assert_eq!(card(bo.press(&format!("undo:{first}")).await).tone, Tone::Warning);
    assert!(ada.share(first).await.is_some());
    let undone = card(ada.press(&format!("undo:{first}")).await);
    assert!(undone.tone != Tone::Warning && ada.share(first).await.is_none());
    // Twice is told plainly, and the kit may be shared anew.
    assert_eq!(card(ada.press(&format!("undo:{first}")).await).tone, Tone::Warning);
    let second = ada.shares(&kit).await;
    assert_ne!(first, second);
    world.pass(10 * Millis::MINUTE + 1);
    let late = card(ada.press(&format!("undo:{second}")).await);
    assert!(late.tone == Tone::Warning && ada.share(second).await.is_some());
    // Business time that runs ahead, as in the demo, does not shorten it.
    let third = ada.shares(&ada.kit("alt-text", Network::Bluesky, Lang::En).await).await;
    world.business.add(30 * Millis::DAY);
    assert_ne!(card(ada.press(&format!("undo:{third}")).await).tone, Tone::Warning);
    world.finish().await;
}

#[tokio::test]
async fn evidence_is_read_for_what_it_is() {
    let world = World::open(Setup::local()).await;
    for (channel, lang, disclosure) in PLACES {
        let one = Someone { world: &world, name: if lang == Lang::Fr { "Ada" } else { "Bo" }, channel };
        one.join("").await;
        let kit = one.kit("alt-text", Network::Mastodon, lang).await;
        let id = one.shares(&kit).await;
        let ask = form(one.press(&format!("tell:{id}")).await);
        assert_eq!((ask.action.clone(), ask.fields.len()), (format!("told:{id}"), 1));
        let seen = || async { one.share(id).await.unwrap() };
        // The address of a post elsewhere, of no post, and nothing at all change nothing.
        let before = seen().await;
        for odd in ["https://bsky.app/profile/ada.example.com/post/3kabcdefghi2a", "https://t.co/abc", "", " \u{200B} "]
        {
            assert_eq!(one.tells(id, odd).await.tone, Tone::Warning, "{odd:?}");
            assert_eq!(seen().await, before, "{odd:?}");
        }
        // The post's own address is kept, without a higher tier: nobody has read it.
        let number = instant("2026-11-23T07:31:00Z").0 << 16;
        let permalink = format!("https://mastodon.social/@ada/{number}");
        let told = one.tells(id, &permalink).await;
        assert!(told.rows.iter().flatten().any(|b| matches!(&b.does, Does::Open(url) if url.as_str() == permalink)));
        assert_eq!((seen().await.tier, seen().await.permalink.as_deref()), (Tier::T1, Some(permalink.as_str())));
        // The final text is judged: with the disclosure, without it, and again with it.
        let text = draft(&kit).text.clone();
        one.tells(id, &text).await;
        assert_eq!((seen().await.tier, seen().await.judgement.verdict), (Tier::T2, Verdict::Sufficient));
        let bare = "alt-text: https://www.w3.org/WAI/tutorials/images/";
        let warned = one.tells(id, bare).await;
        assert_eq!(warned.tone, Tone::Warning);
        assert_eq!((seen().await.tier, seen().await.judgement.verdict), (Tier::T2, Verdict::Insufficient));
        one.tells(id, &format!("{disclosure} {bare}")).await;
        let last = seen().await;
        assert_eq!(last.judgement.verdict, Verdict::Sufficient, "{last:?}");
        assert_eq!(last.permalink.as_deref(), Some(permalink.as_str()));
        // What is pasted must fit the form.
        assert_eq!(one.tells(id, &"mot ".repeat(2_600)).await.tone, Tone::Warning);
        assert_eq!(seen().await, last);
    }
    world.finish().await;
}

#[tokio::test]
async fn me_shows_ones_own_numbers_and_settings() {
    let world = World::open(Setup::local()).await;
    for (channel, lang, _) in PLACES {
        let name = if lang == Lang::Fr { "Ada" } else { "Bo" };
        let one = Someone { world: &world, name, channel };
        let me = if lang == Lang::Fr { "moi" } else { "me" };
        // Whoever has not opted in has no settings to make.
        assert_eq!(card(one.command(me, "audience linkedin 500+").await).tone, Tone::Warning);
        one.join("").await;
        let kit = one.kit("alt-text", Network::Linkedin, lang).await;
        one.shares(&kit).await;
        let code = link_in(&draft(&kit).text);
        for n in 0..3 {
            // A visitor counts once per item and day, whoever's link it was: so other visitors for each.
            visit_as(&world, code, if lang == Lang::Fr { n } else { 10 + n }).await;
        }
        import(world.parts()).await.unwrap();
        let facts = || async {
            let shown = card(one.command(me, "").await);
            assert!(shown.title.contains(name) && shown.lang == lang);
            (shown.facts.clone(), shown)
        };
        let (before, shown) = facts().await;
        assert_eq!((before[0].1.as_str(), before[1].1.as_str()), ("1", "3"), "{before:?}");
        assert!(before[2].1.chars().any(|c| c.is_ascii_digit()), "a range: {:?}", before[2]);
        assert!(shown.text.contains("LinkedIn") && shown.text.contains('3'));
        // The audience: good values are kept, bad ones change nothing.
        for good in ["linkedin 500+", "linkedin 1200", "x 0"] {
            assert_eq!(card(one.command(me, &format!("audience {good}")).await).tone, Tone::Good, "{good}");
        }
        let kept = world.store().audiences().await.unwrap();
        let bad = [
            "linkedin lots",
            "linkedin -5",
            "linkedin",
            "orkut 500",
            "linkedin 99999999999999999999999",
            "linkedin 1e3",
        ];
        for bad in bad {
            assert_eq!(card(one.command(me, &format!("audience {bad}")).await).tone, Tone::Warning, "{bad}");
        }
        assert_eq!(world.store().audiences().await.unwrap(), kept);
        card(one.command(me, "audience linkedin 500+").await);
        let (after, _) = facts().await;
        assert_ne!(before[2], after[2], "a told audience changes the estimate");
        assert!(after[3].1.contains("LinkedIn 500+"), "{after:?}");
        // Named, by both languages' words and by the button.
        let named = || async { world.store().people(9).await.unwrap().iter().find(|p| p.name == name).unwrap().named };
        for (said, wanted) in
            [("named on", true), ("named off", false), ("nom oui", true), ("nom non", false), ("named maybe", false)]
        {
            card(one.command(me, said).await);
            assert_eq!(named().await, wanted, "{said}");
        }
        // The language, and back.
        let other = card(one.command(me, &format!("language {}", lang.other())).await);
        assert_eq!(other.lang, lang.other());
        assert_eq!(card(one.command(me, "").await).lang, lang.other());
        card(one.command(me, &format!("langue {lang}")).await);
        assert_eq!(card(one.command(me, "nonsense here").await).tone, Tone::Warning);
        // The home server of the open network.
        assert_eq!(card(one.command(me, "mastodon https://x/y").await).tone, Tone::Warning);
        assert_eq!(card(one.command(me, "mastodon piaille.fr").await).tone, Tone::Good);
        let kit = one.kit("alt-text", Network::Mastodon, lang).await;
        assert!(
            kit.rows.iter().flatten().any(|b| matches!(&b.does, Does::Open(u) if u.host_str() == Some("piaille.fr")))
        );
    }
    world.finish().await;
}

#[tokio::test]
async fn leaving_and_coming_back_goes_through_the_charter() {
    let world = World::open(Setup::local()).await;
    for (channel, lang, _) in PLACES {
        let one = Someone { world: &world, name: if lang == Lang::Fr { "Ada" } else { "Bo" }, channel };
        let leave = if lang == Lang::Fr { ("moi", "quitter") } else { ("me", "leave") };
        one.join("").await;
        card(one.command("me", "named on").await);
        let kit = one.kit("alt-text", Network::X, lang).await;
        let left = card(one.command(leave.0, leave.1).await);
        assert_eq!(left.lang, lang);
        assert!(world.store().people(9).await.unwrap().iter().all(|person| !person.named));
        let charter = card(one.press("share:alt-text").await);
        assert_eq!(action(&charter, "join:"), "join:alt-text");
        let shared = card(one.press(&action(&kit, "shared:")).await);
        assert!(shared.tone == Tone::Warning && actions(&shared).is_empty(), "{shared:?}");
        assert_eq!(world.count("SELECT COUNT(*) FROM share").await, i64::from(lang == Lang::En));
        card(one.press("join:alt-text").await);
        one.shares(&kit).await;
    }
    let kinds: Vec<String> = world.ledger().await.into_iter().map(|(action, _)| action).collect();
    assert_eq!(kinds.iter().filter(|kind| *kind == "joined").count(), 4);
    assert_eq!(kinds.iter().filter(|kind| *kind == "left").count(), 2);
    world.finish().await;
}

#[tokio::test]
async fn what_is_not_understood_is_answered_with_help() {
    let world = World::open(Setup::local()).await;
    for (channel, lang, _) in PLACES {
        let one = Someone { world: &world, name: if lang == Lang::Fr { "Ada" } else { "Bo" }, channel };
        let help = card(one.command("portevoix", "").await);
        for command in portevoix::chat::command::COMMANDS {
            let name = if lang == Lang::Fr { command.names.1 } else { command.names.0 };
            assert!(help.text.contains(&format!("/{name}")), "{name} in {}", help.text);
        }
        for odd in ["", "launch", "ME TOO", "💥", "drop table", &"x".repeat(10_000)] {
            assert_eq!(card(one.command(odd, "whatever").await), help, "{odd:.20}");
            assert_eq!(card(one.press(odd).await), help, "{odd:.20}");
            assert_eq!(card(one.submit(odd, "words", "x").await), help, "{odd:.20}");
        }
        // Names are understood in either language and any case.
        assert_eq!(card(one.command("AIDE", "").await), help);
        let how = card(one.command("board", "how").await);
        assert_eq!(card(one.command("Classement", "comment").await), how);
        assert!(how.text.contains("10") && how.lang == lang);
        let list = card(one.command("contenus", "").await);
        assert!(actions(&list).iter().all(|action| action.starts_with("share:")) && !actions(&list).is_empty());
    }
    world.finish().await;
}

/// Everything that hostile calls could have changed.
async fn everything(world: &World) -> Vec<String> {
    const TABLES: [&str; 7] = [
        "SELECT json_group_array(json_array(id, person, item, network, text, own_words)) FROM kit",
        "SELECT json_group_array(json_array(id, tier, permalink, text, verdict, undone_at)) FROM share",
        "SELECT json_group_array(json_array(code, target, person, withdrawn)) FROM link",
        "SELECT json_group_array(json_array(person, network, size)) FROM audience",
        "SELECT json_group_array(json_array(person, charter)) FROM acceptance",
        "SELECT json_group_array(json_array(person, name, lang, named, host)) FROM person_detail",
        "SELECT json_group_array(json_array(seq, line)) FROM ledger_leaf",
    ];
    let mut raw = world.raw().await;
    let mut found = vec![];
    for table in TABLES {
        found.push(sqlx::query(table).fetch_one(&mut raw).await.unwrap().get(0));
    }
    found
}

#[tokio::test]
async fn hostile_actions_change_nothing() {
    let world = World::open(Setup::local()).await;
    world.tick().await.unwrap();
    let victim = Someone { world: &world, name: "Ada", channel: "advocates" };
    let mallory = Someone { world: &world, name: "Mallory", channel: "advocates" };
    victim.join("").await;
    mallory.join("").await;
    let kit = victim.kit("alt-text", Network::X, Lang::En).await;
    let kit_id = action(&kit, "shared:")["shared:".len()..].to_owned();
    let share = victim.shares(&kit).await;
    let slot = world.store().slots().await.unwrap()[0].id;
    let before = everything(&world).await;
    let huge = "é".repeat(5_000);
    let deep = ":".repeat(10_000);
    let unknown = ShareId::mint(Millis(1_800_000_000_000), &mut *world.parts().chance.rng());
    let ids = [
        "",
        " ",
        ":",
        "0",
        "-1",
        "null",
        "../../etc/passwd",
        "' OR 1=1 --",
        "\0",
        "\u{202E}",
        "1111111111111111111111",
        "zzzzzzzzzzzzzzzzzzzzzz",
        &huge,
        &deep,
        &kit_id,
        &share.to_string(),
        &slot.to_string(),
        &unknown.to_string(),
    ]
    .map(str::to_owned);
    for id in &ids {
        for verb in ["shared", "undo", "tell", "edit", "share"] {
            let answer = mallory.press(&format!("{verb}:{id}")).await;
            assert_eq!(card(answer).tone, Tone::Warning, "{verb}:{id:.30}");
        }
        for verb in ["words", "live", "told"] {
            for (field, text) in [("words", "Mine now."), ("evidence", "Mine now."), ("", ""), ("other", huge.as_str())]
            {
                let answer = mallory.submit(&format!("{verb}:{id}"), field, text).await;
                assert_eq!(card(answer).tone, Tone::Warning, "{verb}:{id:.30} {field}");
            }
        }
        for kit in [
            format!("kit:{id}"),
            format!("kit:{id}:x:en:0"),
            format!("kit:alt-text:{id}:en:0"),
            format!("kit:alt-text:x:{id}:0"),
            format!("kit:alt-text:x:en:{}", if id == "0" { "-0.5" } else { id }),
            "kit:alt-text:x:en:4294967296".to_owned(),
        ] {
            assert_eq!(card(mallory.press(&kit).await).tone, Tone::Warning, "{kit:.60}");
        }
        // A form of the victim's own share without its field, and settings that are none.
        let answer = victim.submit(&format!("told:{share}"), id, "text").await;
        assert_eq!(card(answer).tone, Tone::Warning, "{id:.30}");
        for setting in ["audience", "audience x", "named", "language", "mastodon", "audience x 5 or"] {
            let answer = mallory.command("me", &format!("{setting} {id}x")).await;
            assert_eq!(card(answer).tone, Tone::Warning, "{setting} {id:.30}");
        }
    }
    assert_eq!(everything(&world).await, before);
    // The largest variant there is still makes a kit.
    let far = card(mallory.press("kit:alt-text:x:en:4294967295").await);
    assert!(draft(&far).disclosure.is_some());
    world.finish().await;
}

#[tokio::test]
async fn the_board_comes_on_monday_and_names_only_who_agreed() {
    let world = World::open(Setup::local()).await;
    world.tick().await.unwrap();
    // Seven people share; three agreed to be named, one of those took the disclosure out again.
    let people = ["Ada", "Bo", "Cyprien", "Dagmar", "Elvira", "Fatou", "Gustave"];
    let named = ["Ada", "Bo", "Gustave"];
    for name in people {
        let one = Someone { world: &world, name, channel: "ambassadeurs" };
        one.join("").await;
        if named.contains(&name) {
            card(one.command("moi", "nom oui").await);
        }
        for network in [Network::Linkedin, Network::Mastodon] {
            let kit = one.kit("alt-text", network, Lang::Fr).await;
            let id = one.shares(&kit).await;
            if name == "Gustave" {
                let told = one.tells(id, "Un guide très utile : https://www.w3.org/WAI/tutorials/images/").await;
                assert_eq!(told.tone, Tone::Warning);
            }
        }
    }
    // Somebody who reads along in English; known from before, as who is known counts in the estimate.
    let hugh = Someone { world: &world, name: "Hugh", channel: "advocates" };
    hugh.command("portevoix", "").await;
    live_until(&world, "2026-11-30T07:59:00Z").await;
    let before = cards(&world, "ambassadeurs").await.len();
    let boards = |cards: &[Card]| cards.iter().filter(|card| actions(card).contains(&"board:how")).count();
    // The Monday of the installation had one too, of a week in which nobody shared.
    assert_eq!(boards(&cards(&world, "ambassadeurs").await), 1);
    live_until(&world, "2026-11-30T08:00:00Z").await;
    for (channel, lang, _) in PLACES {
        let shown = cards(&world, channel).await;
        let board = shown.iter().rfind(|card| actions(card).contains(&"board:how")).unwrap();
        assert_eq!(board.lang, lang);
        let picture = board.picture.as_ref().unwrap();
        let (media, bytes) = world.store().picture(&picture.sha256).await.unwrap().unwrap();
        assert!(media == "image/png" && bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.len() > 5_000);
        for told in [&board.text, &picture.alt] {
            for name in people {
                let wanted = named.contains(&name) && name != "Gustave";
                assert_eq!(told.contains(name), wanted, "{name} in {told}");
            }
        }
        // Asked for, it is the same board.
        assert_eq!(boards(&shown), 2);
        let asked = Someone { world: &world, name: if lang == Lang::Fr { "Ada" } else { "Hugh" }, channel };
        let asked = card(asked.command("board", "").await);
        assert_eq!((asked.lang, &asked.text), (lang, &board.text));
        assert_eq!(asked.picture.unwrap().sha256, picture.sha256);
    }
    let messages = world.store().messages(&"ambassadeurs".parse().unwrap(), None, 500).await.unwrap();
    assert_eq!(messages.len(), before + 1);
    assert_eq!(messages.last().unwrap().posted_at, instant("2026-11-30T08:00:00Z"));
    world.finish().await;
}

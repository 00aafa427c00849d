//! Clicks: what is counted, what is forgotten, and what a kill leaves.
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{IpAddr, Ipv4Addr};
use std::process::{Command, Stdio};
use std::sync::Arc;

use portevoix::flow::FlowError;
use portevoix::flow::click::{DaySalt, forget, import, visit};
use portevoix::flow::kit::{Wish, offer};
use portevoix::flow::links::Behind;
use portevoix::flow::person::{Newcomer, join, known};
use portevoix::flow::port::Account;
use portevoix::id::{LinkCode, Millis};
use portevoix::lang::Lang;
use portevoix::network::Network;
use portevoix::share::Visit;
use portevoix::store::spool::{RECORD, Spool};
use portevoix::store::{Click, ClickTotals, Durability};

use crate::world::{Pages, Platform, Setup, World};

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

fn human() -> Visit<'static> {
    Visit {
        method: "GET",
        user_agent: Some(BROWSER),
        fetch_dest: Some("document"),
        fetch_mode: Some("navigate"),
        ..Visit::default()
    }
}

fn address(n: u8) -> IpAddr {
    IpAddr::V4(Ipv4Addr::new(192, 0, 2, n))
}

/// A world with one advocate, who has a personal link for each of `networks`.
async fn with_links(networks: &[Network]) -> (World, Vec<LinkCode>) {
    let pages = Pages::default().channel("general", "en").items(2);
    let setup =
        Setup { catalogue: pages.read(), platform: Platform::Fake, now: "2026-11-23T20:00:00Z", ..Setup::local() };
    let world = World::open(setup).await;
    let parts = world.parts();
    let account = Account { platform: "local".into(), workspace: "here".into(), id: "ada".into() };
    let newcomer = Newcomer { name: "Ada".into(), lang: Lang::En, country: String::new(), team: String::new() };
    let person = known(parts, &account, &newcomer).await.unwrap();
    join(parts, &person).await.unwrap();
    let person = parts.store.person(person.id).await.unwrap().unwrap();
    let mut codes = vec![];
    for &network in networks {
        let item = "item-0000".parse().unwrap();
        let wish = Wish::suggestion(item, network, Lang::En, 0);
        codes.push(offer(parts, &person, &wish).await.unwrap().kit.link.unwrap());
    }
    (world, codes)
}

async fn totals(world: &World) -> (i64, i64) {
    let ClickTotals { counted, total } = world.store().click_totals().await.unwrap();
    (counted, total)
}

#[tokio::test]
async fn only_people_count_and_each_once_per_item_and_day() {
    let (world, codes) = with_links(&[Network::Linkedin, Network::X]).await;
    let (parts, salts) = (world.parts(), DaySalt::default());
    let steps: &[(&str, usize, u8, Visit<'_>, i64)] = &[
        ("a person", 0, 1, human(), 1),
        ("the same person again", 0, 1, human(), 1),
        ("the same person through the other link to the same item", 1, 1, human(), 1),
        ("another address", 0, 2, human(), 2),
        (
            "another browser",
            0,
            2,
            Visit {
                user_agent: Some(
                    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0",
                ),
                ..human()
            },
            3,
        ),
        ("HEAD", 0, 3, Visit { method: "HEAD", ..human() }, 3),
        ("POST", 0, 3, Visit { method: "POST", ..human() }, 3),
        ("a prefetch", 0, 3, Visit { purpose: Some("prefetch;prerender"), ..human() }, 3),
        ("a link preview", 0, 3, Visit { user_agent: Some("facebookexternalhit/1.1"), ..human() }, 3),
        (
            "Slack's preview",
            0,
            3,
            Visit { user_agent: Some("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"), ..human() },
            3,
        ),
        (
            "a crawler",
            0,
            3,
            Visit {
                user_agent: Some("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"),
                ..human()
            },
            3,
        ),
        ("no agent", 0, 3, Visit { user_agent: None, ..human() }, 3),
        ("a script", 0, 3, Visit { user_agent: Some("curl/8.5.0"), ..human() }, 3),
        ("a part of a page", 0, 3, Visit { fetch_dest: Some("image"), fetch_mode: Some("no-cors"), ..human() }, 3),
        ("a part of a file", 0, 3, Visit { range: true, ..human() }, 3),
    ];
    for (n, (what, link, from, seen, counted)) in steps.iter().enumerate() {
        let target = visit(parts, &salts, codes[*link], seen, address(*from)).await;
        assert!(target.is_some(), "{what} is redirected");
        assert_eq!(import(parts).await.unwrap(), 1, "{what}");
        assert_eq!(totals(&world).await, (*counted, n as i64 + 1), "{what}");
    }
    // The next day, the same person counts again.
    world.pass(Millis::DAY);
    visit(parts, &salts, codes[0], &human(), address(1)).await.unwrap();
    import(parts).await.unwrap();
    assert_eq!(totals(&world).await.0, 4);
    // Who owns the links sees them by network; the board sees them by item.
    let person = parts.store.people(9).await.unwrap()[0].id;
    let mine = parts.store.clicks_of_person(person).await.unwrap();
    assert_eq!(mine.values().sum::<u64>(), 4);
    assert_eq!(parts.store.clicks_by_item(Millis(0), Millis(i64::MAX)).await.unwrap().values().sum::<u64>(), 4);
    world.finish().await;
}

#[tokio::test]
async fn the_target_is_the_items_page_and_an_unknown_code_leads_nowhere() {
    let (world, codes) = with_links(&[Network::Mastodon]).await;
    let (parts, salts) = (world.parts(), DaySalt::default());
    let behind = visit(parts, &salts, codes[0], &human(), address(1)).await.unwrap();
    let Behind::Open(target) = behind else { panic!("{behind:?}") };
    let wanted = "https://example.com/item-0000?utm_source=mastodon&utm_medium=social&utm_campaign=item-0000";
    assert_eq!(target.url.as_str(), wanted);
    assert!(visit(parts, &salts, LinkCode(codes[0].0 ^ 1), &human(), address(1)).await.is_none());
    assert_eq!(import(parts).await.unwrap(), 1);
    assert_eq!(totals(&world).await, (1, 1));
    world.finish().await;
}

#[tokio::test]
async fn importing_again_changes_nothing() {
    let (mut world, codes) = with_links(&[Network::X]).await;
    let salts = DaySalt::default();
    for n in 0..50 {
        visit(world.parts(), &salts, codes[0], &human(), address(n)).await.unwrap();
    }
    assert_eq!(import(world.parts()).await.unwrap(), 50);
    for _ in 0..3 {
        assert_eq!(import(world.parts()).await.unwrap(), 0);
        assert_eq!(totals(&world).await, (50, 50));
        // After a restart too: the salt of the day is kept, and so is the position.
        world.restart().await;
        visit(world.parts(), &DaySalt::default(), codes[0], &human(), address(7)).await.unwrap();
        assert_eq!(import(world.parts()).await.unwrap(), 1);
        assert_eq!(totals(&world).await.0, 50, "a visitor seen before the restart is known after it");
        sqlx::query("UPDATE click_rollup SET total = 50").execute(&mut world.raw().await).await.unwrap();
    }
    world.finish().await;
}

#[tokio::test]
async fn a_torn_record_is_passed_over() {
    let (mut world, codes) = with_links(&[Network::X]).await;
    let salts = DaySalt::default();
    for n in 0..10 {
        visit(world.parts(), &salts, codes[0], &human(), address(n)).await.unwrap();
    }
    let segment = world.spool().join(format!("clicks-{:010}.spool", world.parts().spool.current()));
    // A record in the middle is damaged, and the last one is cut short by a power failure.
    let mut bytes = std::fs::read(&segment).unwrap();
    assert_eq!(bytes.len(), 10 * RECORD);
    bytes[4 * RECORD + 5] ^= 0xFF;
    bytes.truncate(10 * RECORD - 7);
    std::fs::write(&segment, &bytes).unwrap();
    world.restart().await;
    assert_eq!(import(world.parts()).await.unwrap(), 8);
    assert_eq!(totals(&world).await, (8, 8));
    // New clicks go into a segment of their own, so the torn end stays torn alone.
    visit(world.parts(), &salts, codes[0], &human(), address(100)).await.unwrap();
    assert_eq!(import(world.parts()).await.unwrap(), 1);
    assert_eq!(totals(&world).await, (9, 9));
    // Nonsense of any length in a segment is no click and stops nothing.
    std::fs::OpenOptions::new().append(true).open(&segment).unwrap().write_all(&[0xEE; 1_000]).unwrap();
    import(world.parts()).await.unwrap();
    assert_eq!(totals(&world).await, (9, 9));
    world.finish().await;
}

#[tokio::test]
async fn dying_while_importing_repeats_and_loses_nothing() {
    let (mut world, codes) = with_links(&[Network::X]).await;
    let mut visits = 0;
    for round in 0..12u8 {
        let salts = DaySalt::default();
        for n in 0..20 {
            visit(world.parts(), &salts, codes[0], &human(), address(round * 20 + n)).await.unwrap();
            visits += 1;
        }
        world.faults.once(if round % 2 == 0 { "clicks_read" } else { "clicks_imported" });
        assert!(matches!(import(world.parts()).await, Err(FlowError::Died(_))));
        world.restart().await;
        if round % 3 == 0 {
            import(world.parts()).await.unwrap();
            assert_eq!(totals(&world).await, (visits, visits), "round {round}");
        }
    }
    import(world.parts()).await.unwrap();
    assert_eq!(totals(&world).await, (visits, visits));
    assert_eq!(world.faults.deaths().values().sum::<u32>(), 12);
    world.finish().await;
}

#[tokio::test]
async fn visitors_are_forgotten_within_two_days_and_raw_clicks_after_one() {
    let (world, codes) = with_links(&[Network::X]).await;
    let (parts, salts) = (world.parts(), DaySalt::default());
    for n in 0..5 {
        visit(parts, &salts, codes[0], &human(), address(n)).await.unwrap();
    }
    import(parts).await.unwrap();
    let clicked = parts.business.now();
    let left = || async {
        let salts = world.count("SELECT COUNT(*) FROM day_salt").await;
        let visitors = world.count("SELECT COUNT(*) FROM visitor_seen").await;
        let segments = parts.spool.segments().unwrap();
        let raw: usize = segments.iter().map(|&s| parts.spool.read(s, 0, 1_000).unwrap().0.len()).sum();
        (salts, visitors, raw)
    };
    assert_eq!(left().await, (1, 5, 5));
    let mut gone = None;
    // The loop looks every ten minutes; nobody clicks any more.
    while parts.business.now().since(clicked) < 49 * Millis::HOUR {
        world.pass(10 * Millis::MINUTE);
        forget(parts).await.unwrap();
        import(parts).await.unwrap();
        let (age, (salts, visitors, raw)) = (parts.business.now().since(clicked), left().await);
        assert!(raw > 0 || age > 22 * Millis::HOUR, "raw clicks gone after {} minutes", age / Millis::MINUTE);
        assert!(raw == 0 || age < Millis::DAY, "raw clicks after {} minutes", age / Millis::MINUTE);
        assert_eq!(salts == 0, visitors == 0, "salt and visitors go together");
        if salts == 0 {
            gone = gone.or(Some(age));
        }
    }
    let gone = gone.expect("salts and visitors are deleted within 48 hours");
    assert!(gone <= 48 * Millis::HOUR && gone > 4 * Millis::HOUR, "after {} hours", gone / Millis::HOUR);
    // What is counted stays.
    assert_eq!(totals(&world).await, (5, 5));
    assert!(parts.spool.segments().unwrap().len() <= 2, "{:?}", parts.spool.segments());
    world.finish().await;
}

#[tokio::test]
async fn raw_clicks_that_were_not_imported_are_kept_however_old() {
    let (world, codes) = with_links(&[Network::X]).await;
    let (parts, salts) = (world.parts(), DaySalt::default());
    visit(parts, &salts, codes[0], &human(), address(1)).await.unwrap();
    for _ in 0..4 {
        world.pass(Millis::DAY);
        forget(parts).await.unwrap();
    }
    assert_eq!(import(parts).await.unwrap(), 1);
    assert_eq!(totals(&world).await, (1, 1));
    world.finish().await;
}

/// Where the helper process writes; unset in every ordinary run.
const HELPER: &str = "PORTEVOIX_TEST_SPOOL";

/// Not a test by itself: the process that is killed. Appends clicks for ever and says which ones it has answered.
#[test]
fn helper_appends_clicks() {
    let Ok(folder) = std::env::var(HELPER) else { return };
    let spool = Arc::new(Spool::open(folder.as_ref(), 0).unwrap());
    let base: u64 = std::env::var("PORTEVOIX_TEST_BASE").unwrap().parse().unwrap();
    let workers: Vec<_> = (0..3u64)
        .map(|worker| {
            let spool = spool.clone();
            std::thread::spawn(move || {
                for n in 0.. {
                    let visitor = base + worker * 1_000_000 + n;
                    spool
                        .append(&Click { code: LinkCode(42), at: Millis(1_800_000_000_000), class: 0, visitor })
                        .unwrap();
                    // One write of one line, as the acknowledgement.
                    std::io::stdout().write_all(format!("\nACK {visitor}\n").as_bytes()).unwrap();
                    std::io::stdout().flush().unwrap();
                }
            })
        })
        .collect();
    workers.into_iter().for_each(|worker| worker.join().unwrap());
}

#[tokio::test]
async fn kill_dash_nine_loses_no_answered_click_and_repeats_none() {
    let folder = tempfile::tempdir().unwrap();
    let spool = folder.path().join("spool");
    let mut acknowledged = vec![];
    for round in 1..=8u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["clicks::helper_appends_clicks", "--exact", "--nocapture", "--test-threads=1"])
            .env(HELPER, &spool)
            .env("PORTEVOIX_TEST_BASE", (round * 1_000_000_000).to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut heard = 0;
        // Killed after so many answers, at whatever it is doing then.
        while heard < 150 * round {
            let line = lines.next().expect("the helper goes on until it is killed").unwrap();
            let Some(visitor) = line.strip_prefix("ACK ") else { continue };
            acknowledged.push(visitor.parse::<u64>().unwrap());
            heard += 1;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it still said before it died was answered too.
        let rest = lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("ACK ")?.parse::<u64>().ok());
        acknowledged.extend(rest);
    }
    let stored = portevoix::store::Store::open(&folder.path().join("portevoix.db"), Durability::Full).await.unwrap();
    let file = format!("sqlite://{}", folder.path().join("portevoix.db").display());
    let mut raw = <sqlx::SqliteConnection as sqlx::Connection>::connect(&file).await.unwrap();
    let after = Spool::open(&spool, 0).unwrap();
    let (mut found, mut read) = (std::collections::HashMap::<u64, u32>::new(), 0);
    for segment in after.segments().unwrap() {
        let mut offset = 0;
        loop {
            let (clicks, next) = after.read(segment, offset, 100).unwrap();
            if next == offset {
                break;
            }
            clicks.iter().for_each(|click| *found.entry(click.visitor).or_default() += 1);
            // Clicks are kept of links that there are.
            for code in clicks.iter().map(|click| click.code.to_string()).collect::<std::collections::BTreeSet<_>>() {
                let link = "INSERT INTO link (code, item, target, created_at) VALUES ($1, 'item', 'https://example.com/', 0) \
                    ON CONFLICT (code) DO NOTHING";
                sqlx::query(link).bind(code).execute(&mut raw).await.unwrap();
            }
            let item = |_| Some("item".parse().unwrap());
            stored.import_clicks("main", segment, (offset, next), &clicks, item).await.unwrap();
            read += clicks.len();
            offset = next;
        }
    }
    let lost: Vec<_> = acknowledged.iter().filter(|visitor| !found.contains_key(visitor)).collect();
    assert!(lost.is_empty(), "answered and lost: {lost:?}");
    assert!(found.values().all(|&times| times == 1), "stored twice");
    let totals = stored.click_totals().await.unwrap();
    assert_eq!((totals.counted, totals.total), (read as i64, read as i64));
    eprintln!("8 kills: {} clicks answered, {read} stored", acknowledged.len());
    stored.close().await;
}

#[tokio::test]
async fn two_imports_from_one_position_count_once() {
    let (world, codes) = with_links(&[Network::X]).await;
    let (parts, salts) = (world.parts(), DaySalt::default());
    visit(parts, &salts, codes[0], &human(), address(1)).await.unwrap();
    let segment = parts.spool.current();
    let (clicks, next) = parts.spool.read(segment, 0, 10).unwrap();
    for _ in 0..2 {
        let item = |code| parts.links.get(code).map(|target| target.item.clone());
        parts.store.import_clicks("main", segment, (0, next), &clicks, item).await.unwrap();
        assert_eq!(totals(&world).await, (1, 1));
    }
    world.finish().await;
}

#[tokio::test]
async fn a_spool_that_was_lost_begins_after_what_was_imported() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path(), 7).unwrap();
    assert_eq!(spool.current(), 8);
    assert_eq!(Spool::open(folder.path(), 0).unwrap().current(), 9);
}

//! Socket Mode: envelopes that come again, out of order or over another connection are done once and not lost.
use super::office::{Office, Way};
use super::server::Outcome;

/// People who are known: each doing of somebody new makes one.
async fn people(office: &Office) -> i64 {
    office.world.count("SELECT COUNT(*) FROM person").await
}

#[tokio::test]
async fn what_comes_again_is_done_once() {
    let office = Office::open(Way::Socket).await;
    let (slack, bob) = (&office.slack, &office.bob);
    // The same envelope three times, then the same doing in another envelope.
    let (kind, payload) = slack.slashed(bob, "C0ADVOCATES", "/portevoix");
    let from = slack.seen();
    slack.deliver_again(kind, &payload, 3).await;
    slack.deliver(kind, payload).await;
    slack.next(bob, from).await;
    // Events have a name of their own.
    let opened = slack.home_opened(bob);
    let before = slack.seen();
    slack.deliver_again("events_api", &opened, 2).await;
    slack.next(bob, before).await;
    slack.open_home(bob).await;
    let seen = slack.since(bob, from);
    let homes = seen.iter().filter(|seen| matches!(seen, Outcome::Home(_))).count();
    let cards = seen.iter().filter(|seen| matches!(seen, Outcome::Ephemeral(_))).count();
    assert!((cards, homes) == (1, 2), "{seen:#?}");
    assert_eq!(slack.calls("hook").len(), 1);
    office.finish().await;
}

#[tokio::test]
async fn out_of_order_and_all_at_once_everything_is_done() {
    let office = Office::open(Way::Socket).await;
    let slack = &office.slack;
    let who: Vec<_> =
        (0..20).map(|n| slack.user("T0GLOBEX", &format!("U{n:02}"), &format!("Somebody {n}"), "en-GB")).collect();
    let mut sent: Vec<_> = who
        .iter()
        .map(|who| slack.slashed(who, "C0ADVOCATES", "/me"))
        .map(|(kind, body)| slack.envelope(kind, &body))
        .collect();
    sent.reverse();
    for envelope in &sent {
        slack.say(envelope.to_string()).await;
        slack.say(envelope.to_string()).await;
    }
    for (who, envelope) in who.iter().zip(sent.iter().rev()) {
        slack.acked(envelope["envelope_id"].as_str().unwrap()).await;
        assert!(slack.next(who, 0).await.shown().only_for.is_some());
    }
    assert_eq!(slack.calls("hook").len(), 20);
    assert_eq!(people(&office).await, 20);
    office.finish().await;
}

#[tokio::test]
async fn whatever_becomes_of_a_connection_nothing_is_lost() {
    let office = Office::open(Way::Socket).await;
    let (slack, bob) = (&office.slack, &office.bob);
    slack.slash(bob, "C0ADVOCATES", "/me").await;
    for round in ["warning", "refresh_requested", "link_disabled", "close", "break"] {
        let before = slack.connections();
        match round {
            "close" => slack.close(),
            "break" => slack.break_off(),
            reason => slack.warn(reason),
        }
        // While the connections change, and after.
        for line in ["/me", "/portevoix"] {
            let answer = slack.slash(bob, "C0ADVOCATES", line).await;
            assert!(matches!(answer, Outcome::Ephemeral(_)), "{round}: {answer:?}");
        }
        slack.until_connections(before + 1).await;
    }
    assert_eq!(slack.calls("hook").len(), 11);
    office.finish().await;
}

#[tokio::test]
async fn no_connection_is_tried_again() {
    let office = Office::open(Way::Socket).await;
    let slack = &office.slack;
    slack.connected().await;
    office.world.allow_warnings();
    use super::server::Fault;
    slack.fault("apps.connections.open", &[Fault::Status(500), Fault::Limited(1), Fault::DropBefore]);
    slack.break_off();
    let answer = slack.slash(&office.bob, "C0ADVOCATES", "/me").await;
    assert!(matches!(answer, Outcome::Ephemeral(_)), "{answer:?}");
    office.finish().await;
}

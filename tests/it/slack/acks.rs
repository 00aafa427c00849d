//! When Slack is told that something was taken: when it is done, or when Slack would wait no longer. Whatever breaks off
//! before was never said to be taken, and is done when it comes again.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use portevoix::chat::slack::heard::Kind;
use portevoix::chat::slack::interact::Ack;
use portevoix::flow::card::Card;
use portevoix::flow::port::{Answer, Call, CommandHelp, Commands, Doing};
use portevoix::lang::Lang;
use tokio::sync::Semaphore;

use super::office::{Office, Way};

/// Commands that can be held up: `/share` waits until it may go on, `/board` breaks off the first time.
struct Held {
    begun: Semaphore,
    go_on: Semaphore,
    breaks: AtomicUsize,
    done: AtomicUsize,
}

impl Held {
    fn new() -> Arc<Self> {
        let (begun, go_on) = (Semaphore::new(0), Semaphore::new(0));
        Arc::new(Self { begun, go_on, breaks: AtomicUsize::new(1), done: AtomicUsize::new(0) })
    }

    /// Waits until one more was begun.
    async fn until_begun(&self) {
        let begun = tokio::time::timeout(Duration::from_secs(20), self.begun.acquire()).await;
        begun.expect("a command").unwrap().forget();
    }

    fn done(&self) -> usize {
        self.done.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl Commands for Held {
    async fn call(&self, call: Call) -> Answer {
        let Doing::Command { name, .. } = &call.doing else { panic!("a command: {call:?}") };
        self.begun.add_permits(1);
        if name == "share" {
            self.go_on.acquire().await.unwrap().forget();
        }
        let breaks = name == "board"
            && self.breaks.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)).is_ok();
        assert!(!breaks, "broken off, as this test wants it");
        self.done.fetch_add(1, Ordering::SeqCst);
        Answer::Private(Card::new(Lang::En).title("Done"))
    }

    fn list(&self, _: Lang) -> Vec<CommandHelp> {
        vec![]
    }
}

#[tokio::test]
async fn a_kill_in_the_middle_loses_nothing_that_slack_was_not_told_of() {
    let first = Held::new();
    let commands = first.clone();
    let office = Office::with(Way::Http, |_| commands).await;
    let (_, payload) = office.slack.slashed(&office.bob, "C0ADVOCATES", "/share");
    // The program dies while it is being done: nobody listens to what would have been answered.
    tokio::select! {
        ack = office.connected.reception.take(Kind::Command, &payload) => panic!("said to be taken: {ack:?}"),
        () = first.until_begun() => {}
    }
    // The next one, on the same database, is told again; and once more, as if its acknowledgement had been lost.
    let second = Held::new();
    second.go_on.add_permits(2);
    let next = office.again(second.clone()).reception;
    for _ in 0..2 {
        assert_eq!(next.take(Kind::Command, &payload).await, Ack::Taken);
    }
    assert_eq!((first.done(), second.done()), (0, 1));
    next.finish().await;
    first.go_on.add_permits(1);
    office.finish().await;
}

#[tokio::test]
async fn what_broke_off_is_left_to_come_again() {
    let held = Held::new();
    let commands = held.clone();
    let office = Office::with(Way::Http, |_| commands).await;
    let (_, payload) = office.slack.slashed(&office.bob, "C0ADVOCATES", "/board");
    for (expected, done) in [(Ack::Later, 0), (Ack::Taken, 1), (Ack::Taken, 1)] {
        assert_eq!(office.connected.reception.take(Kind::Command, &payload).await, expected);
        assert_eq!(held.done(), done);
    }
    office.finish().await;
}

#[tokio::test]
async fn told_twice_at_once_it_is_done_once_and_both_are_told_when_it_is() {
    let held = Held::new();
    let commands = held.clone();
    let office = Office::with(Way::Http, |_| commands).await;
    let (_, payload) = office.slack.slashed(&office.bob, "C0ADVOCATES", "/share");
    let both = async {
        let reception = &office.connected.reception;
        tokio::join!(reception.take(Kind::Command, &payload), reception.take(Kind::Command, &payload))
    };
    let go_on = async {
        held.until_begun().await;
        assert_eq!(held.done(), 0);
        held.go_on.add_permits(2);
    };
    assert_eq!(tokio::join!(both, go_on).0, (Ack::Taken, Ack::Taken));
    assert_eq!(held.done(), 1);
    office.finish().await;
}

#[tokio::test]
async fn over_the_socket_each_is_acknowledged_when_it_is_done_and_none_waits_for_another() {
    let held = Held::new();
    let commands = held.clone();
    let office = Office::with(Way::Socket, |_| commands).await;
    let slack = &office.slack;
    let envelope = |line: &str| {
        let (kind, payload) = slack.slashed(&office.bob, "C0ADVOCATES", line);
        let envelope = slack.envelope(kind, &payload);
        (envelope["envelope_id"].as_str().unwrap().to_owned(), envelope.to_string())
    };
    let (slow, quick) = (envelope("/share"), envelope("/portevoix"));
    slack.say(slow.1).await;
    held.until_begun().await;
    slack.say(quick.1).await;
    held.until_begun().await;
    slack.acked(&quick.0).await;
    assert!(!slack.is_acked(&slow.0), "it is not done");
    held.go_on.add_permits(1);
    slack.acked(&slow.0).await;
    assert_eq!(held.done(), 2);
    // At the end of the program, what is under way is still done and acknowledged.
    let last = envelope("/share");
    slack.say(last.1).await;
    held.until_begun().await;
    office.end();
    held.go_on.add_permits(1);
    slack.acked(&last.0).await;
    assert_eq!(held.done(), 3);
    office.finish().await;
}

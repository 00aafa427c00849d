use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn at(ms: i64) -> Millis {
    Millis(ms)
}

#[test]
fn each_method_stands_at_its_own_row() {
    for (place, row) in METHODS.iter().enumerate() {
        assert_eq!(row.method as usize, place, "{}", row.name);
        assert_eq!(row.method.row().name, row.name);
        assert!(row.a_minute >= 20, "{}", row.name);
    }
}

#[test]
fn a_channel_takes_a_message_a_second_and_others_do_not_wait_for_it() {
    let mut pace = Pace::default();
    let mut post = |channel: &str, now| pace.take(Method::PostMessage, Some(channel), at(now));
    assert_eq!(post("C1", 0), Ok(0));
    assert_eq!(post("C1", 10), Ok(1_010));
    assert_eq!(post("C1", 20), Ok(2_020));
    assert_eq!(post("C2", 20), Ok(0));
    assert_eq!(post("C1", 60_000), Ok(0));
}

#[test]
fn a_wait_that_is_too_long_takes_no_place() {
    let mut pace = Pace::default();
    for turn in 0..10 {
        assert_eq!(pace.take(Method::PostMessage, Some("C1"), at(0)), Ok(turn * 1_020));
    }
    for _ in 0..3 {
        assert_eq!(pace.take(Method::PostMessage, Some("C1"), at(0)), Err(10_200));
    }
    assert_eq!(pace.take(Method::PostMessage, Some("C1"), at(200)), Ok(10_000));
}

#[test]
fn a_method_has_its_calls_in_a_minute_and_no_more() {
    let mut pace = Pace::default();
    for _ in 0..50 {
        assert_eq!(pace.take(Method::History, Some("C1"), at(0)), Ok(0));
    }
    assert_eq!(pace.take(Method::History, Some("C1"), at(0)), Err(60_300));
    assert_eq!(pace.take(Method::Update, Some("C1"), at(0)), Ok(0), "another method is another tier");
    assert_eq!(pace.take(Method::History, Some("C1"), at(55_300)), Ok(5_000));
}

#[test]
fn rest_is_kept_by_everything_and_nothing_else() {
    let mut pace = Pace::default();
    pace.told(Method::PostMessage, 7_000, at(0));
    pace.told(Method::PostMessage, 2_000, at(0));
    assert_eq!(pace.take(Method::PostMessage, Some("C1"), at(0)), Ok(7_000));
    assert_eq!(pace.take(Method::PostMessage, Some("C2"), at(1_000)), Ok(6_000));
    assert_eq!(pace.take(Method::Update, None, at(0)), Ok(0));
    pace.told(Method::PostMessage, 60_000, at(1_000));
    assert_eq!(pace.take(Method::PostMessage, Some("C3"), at(1_000)), Err(60_000));
    assert_eq!(pace.resting(Method::PostMessage, at(61_000)), 0);
}

#[test]
fn an_answer_never_waits_but_keeps_the_rest_that_slack_wants() {
    let mut pace = Pace::default();
    for _ in 0..1_000 {
        assert_eq!(pace.take(Method::OpenView, None, at(0)), Ok(0));
    }
    pace.told(Method::OpenView, 3_000, at(0));
    assert_eq!(pace.take(Method::OpenView, None, at(1_000)), Err(2_000));
    assert_eq!(pace.take(Method::OpenView, None, at(3_000)), Ok(0));
}

/// Slack as it describes itself: counts the calls of any minute, and the messages of any second in a channel.
#[derive(Default)]
struct Server {
    calls: Vec<i64>,
    channels: BTreeMap<usize, Vec<i64>>,
}

impl Server {
    fn check(mut self, most: usize) -> Result<(), TestCaseError> {
        self.calls.sort_unstable();
        for run in self.calls.windows(most + 1) {
            prop_assert!(run[most] - run[0] >= 60_000, "{} calls within a minute", most + 1);
        }
        for times in self.channels.values_mut() {
            times.sort_unstable();
            for pair in times.windows(2) {
                prop_assert!(pair[1] - pair[0] >= 1_000, "two messages within a second");
            }
        }
        Ok(())
    }
}

proptest! {
    #[test]
    fn no_minute_and_no_second_has_too_many(steps in prop::collection::vec((0..8_usize, 0..400_i64), 1..1_500)) {
        let (mut pace, mut server, mut now) = (Pace::default(), Server::default(), 0);
        for (channel, pause) in steps {
            now += pause;
            if let Ok(wait) = pace.take(Method::PostMessage, Some(&format!("C{channel}")), at(now)) {
                prop_assert!((0..=PATIENCE).contains(&wait));
                server.calls.push(now + wait);
                server.channels.entry(channel).or_default().push(now + wait);
            }
        }
        server.check(300)?;
    }

    #[test]
    fn a_refusal_says_when_to_come_back(calls in prop::collection::vec(0..3_000_i64, 1..400)) {
        let (mut pace, mut server, mut now) = (Pace::default(), Server::default(), 0);
        for pause in calls {
            now += pause;
            match pace.take(Method::GroupMembers, None, at(now)) {
                Ok(wait) => server.calls.push(now + wait),
                Err(wait) => {
                    prop_assert!(wait > PATIENCE);
                    now += wait;
                    let again = pace.take(Method::GroupMembers, None, at(now));
                    prop_assert_eq!(again, Ok(0));
                    server.calls.push(now);
                }
            }
        }
        server.check(20)?;
    }
}

/// The platform's own minimum: as many as it takes at once, then as many again a minute later.
#[test]
fn a_thousand_messages_take_no_longer_than_slack_asks_for() {
    let (mut pace, mut now, mut sent) = (Pace::default(), 0, 0);
    let mut waiting: Vec<usize> = (0..1_000).collect();
    while let Some(next) = waiting.pop() {
        match pace.take(Method::PostMessage, Some(&format!("C{}", next % 200)), at(now)) {
            Ok(wait) => sent = sent.max(now + wait),
            Err(wait) => {
                waiting.push(next);
                now += wait;
            }
        }
    }
    assert!((180_000..189_000).contains(&sent), "{sent} ms");
}

//! What the desk is asked when somebody does something in Slack, and when Slack hears of it.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use portevoix::content::Role;
use portevoix::flow::card::{Button, Card, Field, Form};
use portevoix::flow::port::{Account, Answer, Call, CommandHelp, Commands, Doing, OnMessage};
use portevoix::lang::Lang;

use super::office::{Office, Way};
use super::server::Fault;

/// Remembers what it was asked; answers a form to `form`, else a card.
#[derive(Default)]
struct Ears(Mutex<Vec<Call>>);

#[async_trait]
impl Commands for Ears {
    async fn call(&self, call: Call) -> Answer {
        let form = matches!(&call.doing, Doing::Command { name, .. } if name == "form");
        self.0.lock().unwrap().push(call);
        if form { Answer::Form(asking()) } else { Answer::Private(card()) }
    }

    fn list(&self, _: Lang) -> Vec<CommandHelp> {
        vec![]
    }
}

fn card() -> Card {
    Card::new(Lang::En).title("Title").text("Text").row([Button::press("Do it", "verb:object")])
}

fn asking() -> Form {
    let field = |name, choices: &[&str]| Field {
        name,
        label: name.to_owned(),
        value: String::new(),
        max: 100,
        long: false,
        choices: choices.iter().map(|choice| ((*choice).to_owned(), choice.to_uppercase())).collect(),
        live: None,
    };
    Form {
        lang: Lang::En,
        action: "sent:object".into(),
        title: "A form".into(),
        text: String::new(),
        fields: vec![field("words", &[]), field("which", &["one", "two"])],
        send: "Send".into(),
    }
}

impl Ears {
    /// The last thing it was asked.
    fn last(&self) -> Call {
        self.0.lock().unwrap().last().unwrap().clone()
    }
}

#[tokio::test]
async fn the_desk_is_told_who_where_and_what() {
    let ears = Arc::new(Ears::default());
    let commands = ears.clone();
    let office = Office::with(Way::Socket, |_| commands).await;
    let (slack, ada) = (&office.slack, &office.ada);
    let shown = slack.slash(ada, "C0AMBASSADEURS", "/Partage  linkedin ").await.shown();
    let call = ears.last();
    let account = Account { platform: "slack".into(), workspace: "acme".into(), id: "U0ADA".into() };
    assert_eq!((&call.account, call.channel.as_str()), (&account, "ambassadeurs"));
    assert_eq!(
        (call.seen.name.as_str(), call.seen.lang, call.seen.role),
        ("Ada", Some(Lang::Fr), Some(Role::Approver))
    );
    assert_eq!(call.doing, Doing::Command { name: "partage".into(), rest: "linkedin".into() });
    // A channel that is none of the calendar's; somebody in no group, of another workspace.
    slack.slash(&office.bob, "C0ELSEWHERE", "/me").await;
    let call = ears.last();
    assert_eq!((call.channel.as_str(), call.account.workspace.as_str(), call.seen.role), ("elsewhere", "globex", None));
    // The same channel of another workspace is another channel.
    slack.slash(&office.bob, "C0AMBASSADEURS", "/me").await;
    assert_eq!(ears.last().channel.as_str(), "elsewhere");
    slack.press(ada, &shown, "verb:object").await;
    assert_eq!(ears.last().doing, Doing::Press { action: "verb:object".into() });
    for (callback, what) in [("kit", OnMessage::Kit), ("shared", OnMessage::Shared)] {
        slack.shortcut(ada, callback, &shown).await;
        let message = format!("acme/{}/{}", shown.channel, shown.ts);
        assert_eq!(ears.last().doing, Doing::On { what, message });
    }
    let form = slack.slash(ada, "C0AMBASSADEURS", "/form").await.form();
    slack.submitted(ada, &form, &[("words", "mots & <b>"), ("which", "two")]).await;
    let fields = BTreeMap::from([("words", "mots & <b>"), ("which", "two")].map(|(k, v)| (k.to_owned(), v.to_owned())));
    let call = ears.last();
    assert_eq!(call.doing, Doing::Submit { action: "sent:object".into(), fields });
    assert_eq!(call.channel.as_str(), "ambassadeurs", "where the form was asked for");
    office.finish().await;
}

#[tokio::test]
async fn slack_hears_in_time_of_what_takes_longer() {
    let ears = Arc::new(Ears::default());
    let commands = ears.clone();
    let office = Office::with(Way::Socket, |_| commands).await;
    let (slack, bob) = (&office.slack, &office.bob);
    slack.fault("users.info", &[Fault::Slow(Duration::from_secs(3))]);
    let from = slack.seen();
    let (kind, payload) = slack.slashed(bob, "C0ADVOCATES", "/me");
    slack.deliver(kind, payload).await;
    assert!(ears.0.lock().unwrap().is_empty() && slack.since(bob, from).is_empty(), "not before the ack");
    slack.next(bob, from).await;
    // Who somebody is cannot be known: it is done all the same, without a role.
    office.world.allow_warnings();
    office.world.real.add(10 * portevoix::id::Millis::MINUTE);
    slack.fault("users.info", &[Fault::Status(500)]);
    slack.fault("usergroups.users.list", &[Fault::Refused("missing_scope")]);
    slack.slash(&office.ada, "C0AMBASSADEURS", "/me").await;
    assert_eq!(ears.last().seen, portevoix::flow::port::Seen::default());
    office.finish().await;
}

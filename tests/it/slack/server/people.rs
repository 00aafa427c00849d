//! What people do in Slack, and what they then see.
use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit as _, Mac as _};
use portevoix::flow::port::{DoorAnswer, Knock};
use portevoix::id::hex;
use serde_json::{Value, json};
use sha2::Sha256;

use super::{FakeSlack, Hook, Shown, View, api};

/// Somebody in a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Who {
    /// The workspace.
    pub(crate) team: String,
    /// Their id.
    pub(crate) user: String,
}

/// What somebody sees as an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// A message that only they see.
    Ephemeral(Shown),
    /// The message that they pressed, changed.
    Replaced(Shown),
    /// A private message.
    Direct(Shown),
    /// A modal.
    Form(View),
    /// Their Home.
    Home(Value),
}

impl Outcome {
    /// The message that it is.
    #[track_caller]
    pub(crate) fn shown(self) -> Shown {
        match self {
            Self::Ephemeral(shown) | Self::Replaced(shown) | Self::Direct(shown) => shown,
            other => panic!("no message: {other:?}"),
        }
    }

    /// The modal that it is.
    #[track_caller]
    pub(crate) fn form(self) -> View {
        match self {
            Self::Form(view) => view,
            other => panic!("no modal: {other:?}"),
        }
    }
}

/// Every element of blocks with which one can do something, with the id of its block.
fn elements(blocks: &Value) -> Vec<(&str, &Value)> {
    let mut found = vec![];
    for block in blocks.as_array().into_iter().flatten() {
        let id = block["block_id"].as_str().unwrap_or("auto");
        let own = block["elements"].as_array().into_iter().flatten();
        let own = own.chain(block.get("accessory")).chain(block.get("element"));
        found.extend(own.filter(|element| element.get("action_id").is_some()).map(|element| (id, element)));
    }
    found
}

impl Shown {
    /// Everything that can be pressed or chosen, by its value, in order.
    pub(crate) fn actions(&self) -> Vec<String> {
        values(&self.blocks)
    }

    /// The one action that begins so.
    #[track_caller]
    pub(crate) fn action(&self, start: &str) -> String {
        let found: Vec<String> = self.actions().into_iter().filter(|action| action.starts_with(start)).collect();
        assert_eq!(found.len(), 1, "one {start} on {:#}", self.blocks);
        found[0].clone()
    }

    /// Everything that it says, as one text.
    pub(crate) fn said(&self) -> String {
        self.blocks.to_string()
    }
}

/// Everything that can be pressed or chosen, by its value, in order.
pub(crate) fn values(blocks: &Value) -> Vec<String> {
    let mut found = vec![];
    for (_, element) in elements(blocks) {
        found.extend(element["value"].as_str().map(str::to_owned));
        let options = element["options"].as_array().into_iter().flatten();
        found.extend(options.filter_map(|option| option["value"].as_str().map(str::to_owned)));
    }
    found
}

/// The action of a press of what has this value, or of its choice.
#[track_caller]
fn pressed(blocks: &Value, value: &str) -> Value {
    for (block, element) in elements(blocks) {
        let mut action = json!({
            "type": element["type"], "action_id": element["action_id"], "block_id": block, "action_ts": "1795424401.000100"
        });
        if element["value"] == value {
            action["value"] = value.into();
            action["text"] = element["text"].clone();
            return action;
        }
        let options = element["options"].as_array().into_iter().flatten();
        if let Some(option) = options.into_iter().find(|option| option["value"] == value) {
            action["selected_option"] = option.clone();
            return action;
        }
    }
    panic!("nothing with {value:?} on {blocks:#}")
}

impl FakeSlack {
    /// Types a command; answers what the person then sees.
    pub(crate) async fn slash(&self, who: &Who, channel: &str, line: &str) -> Outcome {
        let (kind, payload) = self.slashed(who, channel, line);
        self.answered(who, kind, payload).await
    }

    /// Presses a button, or chooses from a select, by its value.
    pub(crate) async fn press(&self, who: &Who, on: &Shown, value: &str) -> Outcome {
        let (kind, payload) = self.pressing(who, on, value);
        self.answered(who, kind, payload).await
    }

    /// Presses something in one's Home; answers what one then sees there or elsewhere.
    pub(crate) async fn press_home(&self, who: &Who, value: &str) -> Outcome {
        let body = self.home(who).expect("a Home");
        let mut payload = self.basics(who, "block_actions");
        payload["actions"] = json!([pressed(&body["blocks"], value)]);
        payload["container"] = json!({"type": "view", "view_id": "VHOME"});
        let mut view = body;
        view["id"] = "VHOME".into();
        payload["view"] = view;
        self.answered(who, "interactive", payload).await
    }

    /// Fills in and sends a modal; answers the ack, by which Slack keeps it open or closes it.
    pub(crate) async fn submit(&self, who: &Who, view: &View, fields: &[(&str, &str)]) -> Value {
        let (kind, payload) = self.filled(who, view, fields);
        self.deliver(kind, payload).await
    }

    /// Sends a modal; answers what the person then sees.
    pub(crate) async fn submitted(&self, who: &Who, view: &View, fields: &[(&str, &str)]) -> Outcome {
        let from = self.seen();
        let ack = self.submit(who, view, fields).await;
        assert!(ack["errors"].is_null(), "refused: {ack}");
        self.next(who, from).await
    }

    /// Uses an entry of a message's own menu.
    pub(crate) async fn shortcut(&self, who: &Who, callback: &str, on: &Shown) -> Outcome {
        let mut payload = self.basics(who, "message_action");
        payload["callback_id"] = callback.into();
        payload["message_ts"] = on.ts.as_str().into();
        payload["message"] =
            json!({"type": "message", "user": "UBOT", "ts": on.ts, "text": on.text, "blocks": on.blocks});
        payload["channel"] = json!({"id": on.channel, "name": "channel"});
        payload["response_url"] = self.hook(who, &on.channel, Some(&on.ts)).into();
        self.answered(who, "interactive", payload).await
    }

    /// Opens the app's Home.
    pub(crate) async fn open_home(&self, who: &Who) -> Outcome {
        let payload = self.home_opened(who);
        self.answered(who, "events_api", payload).await
    }

    /// The kind and the payload of an opened Home.
    pub(crate) fn home_opened(&self, who: &Who) -> Value {
        let event = self.shared.change(super::State::next);
        json!({
            "token": "one-long-verification-token", "team_id": who.team, "api_app_id": "A0FAKE", "type": "event_callback",
            "event_id": format!("Ev{event}"), "event_time": 1_795_424_400,
            "event": {"type": "app_home_opened", "user": who.user, "channel": format!("D{}", who.user), "tab": "home",
                "event_ts": "1795424400.000100"},
            "authorizations": [{"enterprise_id": null, "team_id": who.team, "user_id": "UBOT", "is_bot": true,
                "is_enterprise_install": false}]
        })
    }

    /// A typed command.
    pub(crate) fn slashed(&self, who: &Who, channel: &str, line: &str) -> (&'static str, Value) {
        let (command, text) = line.split_once(' ').unwrap_or((line, ""));
        let payload = json!({
            "token": "one-long-verification-token", "team_id": who.team, "team_domain": "fake", "channel_id": channel,
            "channel_name": "channel", "user_id": who.user, "user_name": "somebody", "command": command, "text": text,
            "api_app_id": "A0FAKE", "is_enterprise_install": "false", "response_url": self.hook(who, channel, None),
            "trigger_id": self.trigger(who)
        });
        ("slash_commands", payload)
    }

    /// A press of a button of a message.
    #[track_caller]
    pub(crate) fn pressing(&self, who: &Who, on: &Shown, value: &str) -> (&'static str, Value) {
        let mut payload = self.basics(who, "block_actions");
        payload["actions"] = json!([pressed(&on.blocks, value)]);
        payload["channel"] = json!({"id": on.channel, "name": "channel"});
        payload["response_url"] = self.hook(who, &on.channel, Some(&on.ts)).into();
        payload["container"] = json!({
            "type": "message", "message_ts": on.ts, "channel_id": on.channel, "is_ephemeral": on.only_for.is_some()
        });
        // Slack does not send an ephemeral message's own blocks back.
        if on.only_for.is_none() {
            payload["message"] = json!({
                "type": "message", "user": "UBOT", "bot_id": "BBOT", "ts": on.ts, "text": on.text, "blocks": on.blocks
            });
        }
        ("interactive", payload)
    }

    /// A modal that was filled in.
    #[track_caller]
    pub(crate) fn filled(&self, who: &Who, view: &View, fields: &[(&str, &str)]) -> (&'static str, Value) {
        let mut values = json!({});
        for (block, element) in elements(&view.body["blocks"]) {
            let action = element["action_id"].as_str().unwrap();
            let named = |name: &str| name == block || name == action || block.ends_with(&format!(":{name}"));
            let given = fields.iter().find(|(name, _)| named(name)).map(|(_, value)| *value);
            let kind = element["type"].as_str().unwrap();
            values[block] = json!({action: match kind {
                "plain_text_input" => {
                    json!({"type": kind, "value": given.or(element["initial_value"].as_str())})
                }
                _ => {
                    let option = given.map(|value| json!({"value": value})).or(element.get("initial_option").cloned());
                    json!({"type": kind, "selected_option": option})
                }
            }});
        }
        let mut payload = self.basics(who, "view_submission");
        payload["view"] = api::as_view(view);
        payload["view"]["state"] = json!({"values": values});
        payload["response_urls"] = json!([]);
        ("interactive", payload)
    }

    fn basics(&self, who: &Who, kind: &str) -> Value {
        json!({
            "type": kind, "api_app_id": "A0FAKE", "token": "one-long-verification-token", "is_enterprise_install": false,
            "enterprise": null, "team": {"id": who.team, "domain": "fake"}, "trigger_id": self.trigger(who),
            "user": {"id": who.user, "username": "somebody", "name": "somebody", "team_id": who.team}
        })
    }

    fn trigger(&self, who: &Who) -> String {
        self.shared.change(|state| {
            let trigger = format!("1337{}.8242.abcd", state.next());
            state.triggers.insert(trigger.clone(), (who.team.clone(), who.user.clone()));
            trigger
        })
    }

    fn hook(&self, who: &Who, channel: &str, message: Option<&str>) -> String {
        self.shared.change(|state| {
            let token = format!("h{}", state.next());
            let (team, user, channel) = (who.team.clone(), who.user.clone(), channel.to_owned());
            let hook = Hook { team, user, channel, message: message.map(str::to_owned), uses: 5 };
            state.hooks.insert(token.clone(), hook);
            format!("http://{}/hook/{token}", self.shared.web)
        })
    }

    /// An envelope with a name of its own.
    pub(crate) fn envelope(&self, kind: &str, payload: &Value) -> Value {
        let id = self.shared.change(super::State::next);
        json!({
            "envelope_id": format!("envelope-{id}"), "type": kind, "payload": payload,
            "accepts_response_payload": kind != "events_api"
        })
    }

    /// Brings something to the program; answers its ack.
    pub(crate) async fn deliver(&self, kind: &str, payload: Value) -> Value {
        let door = self.shared.door.lock().unwrap().clone();
        let Some((door, secret)) = door else { return self.send(&self.envelope(kind, &payload)).await };
        let now = self.shared.clock.now().0 / 1_000;
        let answer = door.knock(knock(kind, &payload, &secret, now)).await;
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        ack(&answer)
    }

    /// Brings the same envelope so often.
    pub(crate) async fn deliver_again(&self, kind: &str, payload: &Value, times: usize) {
        let envelope = self.envelope(kind, payload);
        for _ in 0..times {
            self.send(&envelope).await;
        }
    }

    /// Brings something; answers what the person then sees.
    pub(crate) async fn answered(&self, who: &Who, kind: &str, payload: Value) -> Outcome {
        let from = self.seen();
        self.deliver(kind, payload).await;
        self.next(who, from).await
    }

    /// How much was seen so far, by everybody.
    pub(crate) fn seen(&self) -> usize {
        self.shared.state().outcomes.len()
    }

    /// The next thing that this person sees after so much was seen.
    pub(crate) async fn next(&self, who: &Who, from: usize) -> Outcome {
        let own = |(seen, _): &&(Who, Outcome)| seen == who;
        let what = format!("an answer to {}", who.user);
        self.shared.until(&what, |state| state.outcomes[from..].iter().find(own).map(|(_, seen)| seen.clone())).await
    }

    /// Everything that this person saw after so much was seen.
    pub(crate) fn since(&self, who: &Who, from: usize) -> Vec<Outcome> {
        let state = self.shared.state();
        state.outcomes[from..].iter().filter(|(seen, _)| seen == who).map(|(_, seen)| seen.clone()).collect()
    }
}

fn ack(answer: &DoorAnswer) -> Value {
    if answer.body.is_empty() { Value::Null } else { serde_json::from_slice(&answer.body).expect("JSON or nothing") }
}

/// A request as Slack signs it, in seconds since 1970.
pub(crate) fn knock(kind: &str, payload: &Value, secret: &str, now: i64) -> Knock {
    let form = |pairs: Vec<(&str, String)>| {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().into_bytes()
    };
    let (path, body) = match kind {
        "slash_commands" => {
            let pairs = payload.as_object().unwrap().iter();
            (
                "/slack/commands",
                form(pairs.map(|(key, value)| (key.as_str(), value.as_str().unwrap().into())).collect()),
            )
        }
        "interactive" => ("/slack/interactions", form(vec![("payload", payload.to_string())])),
        _ => ("/slack/events", payload.to_string().into_bytes()),
    };
    signed(path, body, secret, now)
}

/// Signs a body as Slack does.
pub(crate) fn signed(path: &str, body: Vec<u8>, secret: &str, now: i64) -> Knock {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("v0:{now}:").as_bytes());
    mac.update(&body);
    let signature = format!("v0={}", hex(&mac.finalize().into_bytes()));
    let headers = BTreeMap::from([("x-slack-request-timestamp", now.to_string()), ("x-slack-signature", signature)]);
    Knock { path: path.to_owned(), headers, body }
}

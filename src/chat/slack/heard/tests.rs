use serde_json::json;

use super::*;

fn pressed() -> Value {
    json!({
        "type": "block_actions", "team": {"id": "T1", "domain": "d"}, "user": {"id": "U1", "team_id": "T1"},
        "trigger_id": "1.2.abc", "response_url": "https://hooks.slack.com/actions/T1/1/x", "channel": {"id": "C1"},
        "container": {"type": "message", "message_ts": "1.2", "channel_id": "C1", "is_ephemeral": true},
        "message": {"blocks": [{"type": "of tomorrow"}]},
        "actions": [{"type": "button", "action_id": "a", "value": "share:x"}]
    })
}

#[test]
fn a_press_is_understood_whatever_stands_on_the_message() {
    let heard = read(Kind::Interaction, &pressed()).unwrap();
    assert_eq!((heard.team.as_str(), heard.user.as_str(), heard.channel.as_str()), ("T1", "U1", "C1"));
    assert_eq!(heard.deed, Deed::Doing(Doing::Press { action: "share:x".into() }));
    assert!(heard.context.alone && !heard.context.home && heard.context.back.is_some());
    assert_eq!((heard.id, heard.trigger.as_str()), (hashed("1.2.abc"), "1.2.abc"));
}

/// As a name is kept.
fn hashed(name: &str) -> String {
    hex(&Sha256::digest(name))
}

/// With one part of a good payload replaced.
fn with(mut payload: Value, pointer: &str, value: Value) -> Value {
    *payload.pointer_mut(pointer).unwrap() = value;
    payload
}

#[test]
fn what_is_missing_of_another_kind_or_too_long_is_odd() {
    let giant = json!("x".repeat(1_000_000));
    for pointer in ["/team/id", "/user/id", "/channel/id", "/response_url", "/actions", "/user/team_id", "/type"] {
        for value in [json!(7), json!([]), json!({"id": {}}), json!(true)] {
            let odd = read(Kind::Interaction, &with(pressed(), pointer, value.clone()));
            assert!(matches!(odd, Err(Unheard::Odd(_))), "{pointer} {value}: {odd:?}");
        }
        let odd = read(Kind::Interaction, &with(pressed(), pointer, giant.clone()));
        assert!(odd.is_err(), "{pointer}: {odd:?}");
    }
    for odd in ["../U1", "U 1", "", "U1\n", "Ué"] {
        assert_eq!(read(Kind::Interaction, &with(pressed(), "/user/id", json!(odd))), Err(Unheard::Odd("user.id")));
    }
    for value in [json!(null), json!(7), json!("x"), json!([]), json!({})] {
        for kind in [Kind::Command, Kind::Interaction, Kind::Event] {
            assert!(matches!(read(kind, &value), Err(Unheard::Odd(_))), "{kind:?} {value}");
        }
    }
}

#[test]
fn what_is_none_of_our_business_is_nothing() {
    let link = with(pressed(), "/actions", json!([{"type": "button", "action_id": "a", "url": "https://example.com"}]));
    assert_eq!(read(Kind::Interaction, &link), Err(Unheard::Nothing));
    for kind in ["view_closed", "block_suggestion", "shortcut", "of tomorrow"] {
        assert_eq!(read(Kind::Interaction, &with(pressed(), "/type", json!(kind))), Err(Unheard::Nothing), "{kind}");
    }
    let event = |kind: &str, tab: &str| {
        let event = json!({"type": kind, "tab": tab, "user": "U1"});
        read(Kind::Event, &json!({"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}))
    };
    assert_eq!(event("app_home_opened", "messages"), Err(Unheard::Nothing));
    assert_eq!(event("message", ""), Err(Unheard::Nothing));
    let home = event("app_home_opened", "home").unwrap();
    assert_eq!((home.deed, home.id, home.context.home), (Deed::Home, hashed("Ev1"), true));
}

#[test]
fn a_command_is_a_name_and_a_rest() {
    let typed = |command: &str, text: &str| {
        read(
            Kind::Command,
            &json!({
                "command": command, "text": text, "team_id": "T1", "user_id": "U1", "channel_id": "D1",
                "trigger_id": "1.2", "response_url": "https://hooks.slack.com/commands/T1/1/x"
            }),
        )
    };
    for (command, text, name, rest) in [
        ("/Partage", "  linkedin ", "partage", "linkedin"),
        ("/me", "", "me", ""),
        ("/portevoix", "réponse prix", "portevoix", "réponse prix"),
    ] {
        let expected = Deed::Doing(Doing::Command { name: name.into(), rest: rest.into() });
        assert_eq!(typed(command, text).unwrap().deed, expected);
    }
    assert_eq!(typed("/", ""), Err(Unheard::Odd("command")));
    assert_eq!(typed("/me", &"é".repeat(4_001)), Err(Unheard::Odd("text")));
    assert!(typed("/me", &"é".repeat(4_000)).is_ok());
}

#[test]
fn an_entry_of_a_messages_menu_names_the_message() {
    let used = |callback: &str, ts: Value| {
        let mut payload = with(pressed(), "/type", json!("message_action"));
        payload["callback_id"] = callback.into();
        payload["message_ts"] = ts;
        read(Kind::Interaction, &payload)
    };
    for (callback, what) in SHORTCUTS {
        let expected = Deed::Doing(Doing::On { what: *what, message: "C1/1795424400.000100".into() });
        assert_eq!(used(callback, json!("1795424400.000100")).unwrap().deed, expected);
    }
    assert_eq!(used("other", json!("1.2")), Err(Unheard::Nothing));
    assert_eq!(used("kit", json!("../../1")), Err(Unheard::Odd("message_ts")));
}

#[test]
fn a_doing_without_a_name_of_its_own_is_named_by_what_it_is() {
    let named = |payload: &Value| read(Kind::Interaction, payload).unwrap().id;
    let bare = with(pressed(), "/trigger_id", json!(null));
    assert_eq!((named(&bare).len(), named(&bare)), (64, named(&bare.clone())));
    assert_ne!(named(&bare), named(&with(bare.clone(), "/channel/id", json!("C2"))));
    assert_eq!(named(&with(pressed(), "/trigger_id", json!("x".repeat(129)))).len(), 64);
    // With a name of its own, that is what counts.
    assert_eq!(named(&with(pressed(), "/channel/id", json!("C2"))), named(&pressed()));
    assert_ne!(named(&with(pressed(), "/trigger_id", json!("1.2.abd"))), named(&pressed()));
}

#[test]
fn an_organisation_of_several_workspaces() {
    // Installed for all of them: the workspace is the person's.
    let mut payload = with(pressed(), "/team", json!(null));
    payload["enterprise"] = json!({"id": "E1", "name": "Org"});
    let heard = read(Kind::Interaction, &payload).unwrap();
    assert_eq!((heard.team.as_str(), heard.enterprise.as_deref()), ("T1", Some("E1")));
}

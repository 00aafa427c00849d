use serde_json::{Value, json};

use super::Heard;
use crate::content::{Role, Roles};
use crate::flow::port::Doing;

fn heard(change: impl FnOnce(&mut Value)) -> Option<Heard> {
    let mut value = json!({
        "id": "1", "application_id": "2", "token": "t", "type": 2, "guild_id": "3", "channel_id": "4",
        "member": { "user": { "id": "5", "username": "ada.l" }, "roles": ["6"] },
        "data": { "type": 1, "name": "me" },
    });
    change(&mut value);
    Heard::read(value)
}

/// The name that colleagues see: the one on this server, else the one shown everywhere, else the account's.
#[test]
fn the_name_is_the_one_that_colleagues_see() {
    let long = "é".repeat(300);
    for (nick, global, expected) in [
        (json!("Ada L."), json!("Ada"), "Ada L."),
        (json!("  "), json!("Ada"), "Ada"),
        (Value::Null, json!("Ada"), "Ada"),
        (Value::Null, Value::Null, "ada.l"),
        (json!(long), Value::Null, &long[..200]),
    ] {
        let heard = heard(|value| {
            value["member"]["nick"] = nick.clone();
            value["member"]["user"]["global_name"] = global.clone();
        });
        assert_eq!(heard.unwrap().seen(None).name, expected, "{nick} {global}");
    }
}

/// What somebody may do comes from their roles on the server, and from nothing in a private conversation.
#[test]
fn roles_count_on_the_server_only() {
    let roles: Roles = toml::from_str("author = ['*']\nadmin = ['6']").unwrap();
    let role = |heard: Option<Heard>| heard.unwrap().seen(Some(&roles)).role;
    assert_eq!(role(heard(|_| {})), Some(Role::Admin));
    assert_eq!(role(heard(|value| value["member"]["roles"] = json!([]))), Some(Role::Author));
    assert_eq!(
        role(heard(|value| {
            value["user"] = value["member"]["user"].clone();
            value.as_object_mut().unwrap().remove("member");
        })),
        None
    );
}

/// A button can lead back to what was done, where that fits into a button.
#[test]
fn a_button_leads_back_to_a_command() {
    let heard = heard(|_| {}).unwrap();
    let command = |rest: &str| Doing::Command { name: "content".into(), rest: rest.into() };
    for (doing, expected) in [
        (command("new"), Some("/content new")),
        (command(""), Some("/content")),
        (command(&"x".repeat(100)), None),
        (Doing::Press { action: "tell:1".into() }, Some("tell:1")),
        (Doing::Submit { action: "told:1".into(), fields: [].into() }, None),
    ] {
        assert_eq!(heard.again(&doing).as_deref(), expected, "{doing:?}");
    }
    for (action, expected) in [("/content new", command("new")), ("/content", command(""))] {
        assert_eq!(super::pressed(action), Some(expected));
    }
}

/// What was typed is taken up to a length, without cutting a sign in two.
#[test]
fn the_rest_of_a_line_is_bounded() {
    let heard = heard(|value| value["data"]["options"] = json!([{ "value": "é".repeat(5_000) }, { "value": 7 }]));
    let Some(Doing::Command { rest, .. }) = heard.unwrap().doing("acme") else { panic!("no command") };
    assert_eq!(rest.chars().count(), super::WORDS);
}

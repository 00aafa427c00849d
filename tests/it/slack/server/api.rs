//! The methods of the Web API: what each does to the workspace, and what it answers.
use serde_json::{Value, json};

use super::people::{Outcome, Who};
use super::{Shared, Shown, State, Upload, View, check};

type Done = Result<Value, &'static str>;

/// Calls a method with this token.
pub(super) fn call(state: &mut State, shared: &Shared, token: &str, method: &str, given: &Value) -> Done {
    if method == "apps.connections.open" {
        let url = format!("ws://{}/link/?ticket={}&app_id=A0FAKE", shared.web, state.next());
        return if token.starts_with("xapp-") {
            Ok(json!({"ok": true, "url": url}))
        } else {
            Err("not_allowed_token_type")
        };
    }
    let Some(team) = state.teams.iter().find(|(_, team)| team.token == token).map(|(id, _)| id.clone()) else {
        return Err(if token.is_empty() { "not_authed" } else { "invalid_auth" });
    };
    match method {
        "auth.test" => Ok(json!({
            "ok": true, "url": "https://fake.slack.com/", "team": "Fake", "user": "portevoix", "team_id": team,
            "user_id": "UBOT", "bot_id": "BBOT", "is_enterprise_install": false
        })),
        "chat.postMessage" => post(state, shared, &team, given),
        "chat.postEphemeral" => whisper(state, shared, &team, given),
        "chat.update" => update(state, &team, given),
        "chat.delete" => delete(state, &team, given),
        "conversations.open" => open(state, &team, given),
        "conversations.history" => history(state, &team, given),
        "views.open" => open_view(state, given),
        "views.publish" => publish(state, &team, given),
        "usergroups.users.list" => members(state, &team, given),
        "users.info" => person(state, &team, given),
        "files.getUploadURLExternal" => Ok(upload(state, shared)),
        "files.completeUploadExternal" => complete(state, given),
        "files.info" => file(state, given),
        _ => Err("unknown_method"),
    }
}

fn text<'g>(given: &'g Value, key: &str) -> Result<&'g str, &'static str> {
    given[key].as_str().filter(|text| !text.is_empty()).ok_or("invalid_arguments")
}

/// A channel that the bot is in.
fn channel(state: &State, team: &str, given: &Value) -> Result<String, &'static str> {
    let id = text(given, "channel").map_err(|_| "channel_not_found")?;
    let known = &state.teams[team];
    let direct = id.strip_prefix('D').is_some_and(|user| known.users.contains_key(user));
    if direct || known.channels.iter().any(|own| own == id) { Ok(id.to_owned()) } else { Err("channel_not_found") }
}

/// Puts a message down; answers it.
fn add(state: &mut State, shared: &Shared, team: &str, channel: &str, only_for: Option<&str>, given: &Value) -> Shown {
    let ts = format!("{}.{:06}", shared.clock.now().0 / 1_000, state.next());
    let shown = Shown {
        team: team.to_owned(),
        channel: channel.to_owned(),
        ts,
        only_for: only_for.map(str::to_owned),
        text: given["text"].as_str().unwrap_or_default().to_owned(),
        blocks: given.get("blocks").cloned().unwrap_or(json!([])),
        metadata: given.get("metadata").cloned().unwrap_or(Value::Null),
        deleted: false,
    };
    state.messages.push(shown.clone());
    shown
}

fn tell(state: &mut State, team: &str, user: &str, outcome: Outcome) {
    state.outcomes.push((Who { team: team.to_owned(), user: user.to_owned() }, outcome));
}

fn post(state: &mut State, shared: &Shared, team: &str, given: &Value) -> Done {
    let channel = channel(state, team, given)?;
    check::message(given)?;
    let shown = add(state, shared, team, &channel, None, given);
    if let Some(user) = channel.strip_prefix('D') {
        tell(state, team, user, Outcome::Direct(shown.clone()));
    }
    Ok(json!({"ok": true, "channel": channel, "ts": shown.ts, "message": as_read(&shown, true)}))
}

fn whisper(state: &mut State, shared: &Shared, team: &str, given: &Value) -> Done {
    let channel = channel(state, team, given)?;
    let user = text(given, "user")?;
    if !state.teams[team].users.contains_key(user) {
        return Err("user_not_in_channel");
    }
    check::message(given)?;
    let shown = add(state, shared, team, &channel, Some(user), given);
    let ts = shown.ts.clone();
    tell(state, team, user, Outcome::Ephemeral(shown));
    Ok(json!({"ok": true, "message_ts": ts}))
}

fn standing<'s>(state: &'s mut State, team: &str, given: &Value) -> Result<&'s mut Shown, &'static str> {
    let (channel, ts) = (text(given, "channel")?.to_owned(), text(given, "ts")?.to_owned());
    // An ephemeral message can be neither updated nor deleted by these methods.
    let own =
        |m: &&mut Shown| m.team == team && m.channel == channel && m.ts == ts && m.only_for.is_none() && !m.deleted;
    state.messages.iter_mut().find(own).ok_or("message_not_found")
}

fn update(state: &mut State, team: &str, given: &Value) -> Done {
    check::message(given)?;
    let message = standing(state, team, given)?;
    message.text = given["text"].as_str().unwrap_or_default().to_owned();
    message.blocks = given.get("blocks").cloned().unwrap_or(json!([]));
    if let Some(metadata) = given.get("metadata") {
        message.metadata = metadata.clone();
    }
    Ok(json!({"ok": true, "channel": message.channel, "ts": message.ts, "text": message.text}))
}

fn delete(state: &mut State, team: &str, given: &Value) -> Done {
    let message = standing(state, team, given)?;
    message.deleted = true;
    Ok(json!({"ok": true, "channel": message.channel, "ts": message.ts}))
}

fn open(state: &State, team: &str, given: &Value) -> Done {
    let user = text(given, "users")?;
    if !state.teams[team].users.contains_key(user) {
        return Err("user_not_found");
    }
    Ok(json!({"ok": true, "no_op": true, "already_open": true, "channel": {"id": format!("D{user}")}}))
}

/// A message as `conversations.history` gives it.
fn as_read(message: &Shown, metadata: bool) -> Value {
    let mut read = json!({
        "type": "message", "user": "UBOT", "bot_id": "BBOT", "app_id": "A0FAKE", "ts": message.ts, "team": message.team,
        "text": message.text, "blocks": message.blocks
    });
    if metadata && !message.metadata.is_null() {
        read["metadata"] = message.metadata.clone();
    }
    read
}

/// A number that came as one, or as text.
fn number(given: &Value) -> Option<f64> {
    given.as_f64().or_else(|| given.as_str()?.parse().ok())
}

/// Newest first, in pages of two: whoever reads must follow the cursor.
fn history(state: &State, team: &str, given: &Value) -> Done {
    const PAGE: usize = 2;
    let channel = channel(state, team, given)?;
    let oldest = number(&given["oldest"]).unwrap_or(0.0);
    let inclusive = given["inclusive"] == json!(true) || matches!(given["inclusive"].as_str(), Some("true" | "1"));
    let metadata = given["include_all_metadata"] == json!(true)
        || matches!(given["include_all_metadata"].as_str(), Some("true" | "1"));
    let since = |m: &&Shown| {
        let ts: f64 = m.ts.parse().unwrap();
        ts > oldest || (inclusive && ts >= oldest)
    };
    let all: Vec<Value> = state
        .messages
        .iter()
        .rev()
        .filter(|m| m.team == team && m.channel == channel && m.only_for.is_none() && !m.deleted)
        .filter(since)
        .map(|m| as_read(m, metadata))
        .collect();
    let from = given["cursor"].as_str().filter(|cursor| !cursor.is_empty());
    let from: usize = from.map_or(Ok(0), |cursor| cursor.parse().map_err(|_| "invalid_cursor"))?;
    let page: Vec<Value> = all.iter().skip(from).take(PAGE).cloned().collect();
    let more = all.len() > from + PAGE;
    let next = if more { (from + PAGE).to_string() } else { String::new() };
    Ok(json!({"ok": true, "messages": page, "has_more": more, "response_metadata": {"next_cursor": next}}))
}

/// A trigger is used once, and soon.
fn triggered(state: &mut State, given: &Value) -> Result<(String, String), &'static str> {
    let trigger = text(given, "trigger_id")?.to_owned();
    if state.triggers_expire {
        return Err("expired_trigger_id");
    }
    state.triggers.remove(&trigger).ok_or("exchanged_trigger_id")
}

fn open_view(state: &mut State, given: &Value) -> Done {
    let (team, user) = triggered(state, given)?;
    check::view(&given["view"])?;
    let id = format!("V{}", state.next());
    let view = View { id, team: team.clone(), user: user.clone(), body: given["view"].clone() };
    state.views.push(view.clone());
    tell(state, &team, &user, Outcome::Form(view.clone()));
    Ok(json!({"ok": true, "view": as_view(&view)}))
}

/// A view as Slack gives it back.
pub(super) fn as_view(view: &View) -> Value {
    let mut body = view.body.clone();
    body["id"] = view.id.as_str().into();
    body["team_id"] = view.team.as_str().into();
    body["app_id"] = "A0FAKE".into();
    body["hash"] = "156663117.cd33ad1f".into();
    body
}

fn publish(state: &mut State, team: &str, given: &Value) -> Done {
    let user = text(given, "user_id")?;
    check::view(&given["view"])?;
    if !state.teams[team].users.contains_key(user) {
        return Err("user_not_found");
    }
    state.homes.insert((team.to_owned(), user.to_owned()), given["view"].clone());
    tell(state, team, user, Outcome::Home(given["view"].clone()));
    Ok(json!({"ok": true, "view": given["view"]}))
}

fn members(state: &State, team: &str, given: &Value) -> Done {
    let group = state.teams[team].groups.get(text(given, "usergroup")?).ok_or("no_such_subteam")?;
    Ok(json!({"ok": true, "users": group}))
}

fn person(state: &State, team: &str, given: &Value) -> Done {
    let id = text(given, "user")?;
    let (name, locale) = state.teams[team].users.get(id).ok_or("user_not_found")?;
    Ok(json!({"ok": true, "user": {
        "id": id, "team_id": team, "name": name.to_lowercase(), "real_name": name, "deleted": false, "is_bot": false,
        "tz": "Europe/Paris", "tz_offset": 3600, "locale": locale,
        "profile": {"display_name": name, "real_name": name, "team": team}
    }}))
}

fn upload(state: &mut State, shared: &Shared) -> Value {
    let id = format!("F{:010}", state.next());
    state.files.insert(id.clone(), Upload::default());
    json!({"ok": true, "file_id": id, "upload_url": format!("http://{}/upload/{id}", shared.web)})
}

fn complete(state: &mut State, given: &Value) -> Done {
    let files = given["files"].as_array().ok_or("invalid_arguments")?.clone();
    for file in &files {
        let upload = file["id"].as_str().and_then(|id| state.files.get_mut(id)).ok_or("file_not_found")?;
        upload.complete = !upload.bytes.is_empty();
    }
    Ok(json!({"ok": true, "files": files}))
}

fn file(state: &State, given: &Value) -> Done {
    let id = text(given, "file")?;
    let upload = state.files.get(id).filter(|upload| upload.complete).ok_or("file_not_found")?;
    Ok(json!({"ok": true, "file": {
        "id": id, "mimetype": "image/png", "filetype": "png", "size": upload.bytes.len(), "original_w": 1200,
        "original_h": 630, "thumb_360": "https://files.slack.com/thumb"
    }}))
}

/// What a `response_url` does.
pub(super) fn respond(state: &mut State, shared: &Shared, token: &str, given: &Value) -> Result<(), &'static str> {
    let hook = state.hooks.get_mut(token).ok_or("invalid_url")?;
    if hook.uses == 0 {
        return Err("used_url");
    }
    hook.uses -= 1;
    let (team, user, channel, pressed) =
        (hook.team.clone(), hook.user.clone(), hook.channel.clone(), hook.message.clone());
    let old = |m: &&mut Shown| m.team == team && m.channel == channel && Some(&m.ts) == pressed.as_ref();
    if given["delete_original"] == json!(true) {
        state.messages.iter_mut().find(old).ok_or("message_not_found")?.deleted = true;
        return Ok(());
    }
    check::message(given)?;
    // Also a message that everybody sees: whoever asks for that replaces it.
    if given["replace_original"] == json!(true) {
        let message = state.messages.iter_mut().find(old).ok_or("message_not_found")?;
        message.text = given["text"].as_str().unwrap_or_default().to_owned();
        message.blocks = given.get("blocks").cloned().unwrap_or(json!([]));
        let shown = message.clone();
        tell(state, &team, &user, Outcome::Replaced(shown));
        return Ok(());
    }
    let everybody = given["response_type"] == "in_channel";
    let shown = add(state, shared, &team, &channel, (!everybody).then_some(&user), given);
    if everybody {
        return Ok(());
    }
    tell(state, &team, &user, Outcome::Ephemeral(shown));
    Ok(())
}

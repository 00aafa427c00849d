//! What went wrong with a call, in the words of the line: certainly not done, or perhaps done.
use serde_json::Value;
use slack_morphism::errors::SlackClientError;

use crate::flow::port::PostError;
use crate::id::Millis;

/// Wait where Slack says that it was too much without saying for how long, in milliseconds.
const UNSAID: i64 = 30_000;
/// Longest wait that is believed, in milliseconds: Slack asks for seconds, and whatever stands between may say anything.
const LONGEST_WAIT: i64 = Millis::HOUR;
/// How long a workspace is left alone that does not know the app, in milliseconds.
const UNKNOWN: i64 = Millis::MINUTE;
/// Longest reason that is kept, in characters.
const LONGEST: usize = 400;

/// Codes after which asking the same again at once is useless, and what somebody can do about it (docs.slack.dev, the
/// methods' pages, read 2026-11).
const FOR_GOOD: &[(&str, &str)] = &[
    ("account_inactive", "the app was removed from the workspace: install it again"),
    ("as_user_not_supported", "the token must be the bot's, xoxb-"),
    ("block_mismatch", "the message has changed its kind"),
    ("cannot_dm_bot", "this is a bot"),
    ("cannot_reply_to_message", "the message takes no answers"),
    ("cant_delete_message", "the message is not the app's own"),
    ("cant_update_message", "the message is not the app's own"),
    ("channel_not_found", "no such channel, or a private one: invite the app to it with /invite"),
    ("edit_window_closed", "the workspace does not let messages of this age be changed"),
    ("ekm_access_denied", "the workspace's administrators have suspended the app's access to its keys"),
    ("enterprise_is_restricted", "the organisation does not allow it"),
    ("exchanged_id", "the user's id has changed"),
    ("file_not_found", "the file is gone"),
    ("invalid_auth", "the token is not valid: copy it again from the app's page"),
    ("invalid_blocks", "Slack does not take this form of message"),
    ("invalid_blocks_format", "Slack does not take this form of message"),
    ("invalid_metadata_format", "Slack does not take this form of message"),
    ("invalid_name_specials", "the name has characters that Slack does not take"),
    ("is_archived", "the channel is archived"),
    ("is_inactive", "the channel is not active"),
    ("message_not_found", "the message is gone"),
    ("messages_tab_disabled", "switch the Messages tab of the app's home on"),
    ("method_not_supported_for_channel_type", "not possible in a channel of this kind"),
    ("missing_scope", "the app lacks a permission: install it again from the manifest"),
    ("msg_blocks_too_long", "the message is too long"),
    ("msg_too_long", "the message is too long"),
    ("no_permission", "the app has no right to do this here"),
    ("no_such_subteam", "no such user group"),
    ("no_text", "the message is empty"),
    ("not_allowed_token_type", "the token must be the bot's, xoxb-"),
    ("not_authed", "there is no token"),
    ("not_in_channel", "invite the app to the channel with /invite"),
    ("org_login_required", "the workspace is being moved into an organisation"),
    ("restricted_action", "the workspace does not let the app post here"),
    ("restricted_action_non_threadable_channel", "the channel does not take messages from everybody"),
    ("restricted_action_read_only_channel", "the channel is read-only"),
    ("restricted_action_thread_only_channel", "the channel takes answers only"),
    ("subteam_not_found", "no such user group"),
    ("team_access_not_granted", "the app is not installed in this workspace"),
    ("team_not_found", "no such workspace"),
    ("token_expired", "the token has expired: copy it again from the app's page"),
    ("token_revoked", "the token was revoked: install the app again"),
    ("too_many_attachments", "the message is too long"),
    ("two_factor_setup_required", "the workspace wants two-factor authentication"),
    ("user_disabled", "this person's account is closed"),
    ("user_not_found", "no such person in this workspace"),
    ("user_not_in_channel", "this person is not in the channel"),
    ("user_not_visible", "the app may not see this person"),
];

/// Those of them that say nothing about a message or its place: the app itself is not let in, with anything. Somebody
/// puts that right, and then what waited goes on: no card and no takedown is given up for a token that was changed.
const OF_THE_APP: &[&str] = &[
    "account_inactive",
    "ekm_access_denied",
    "invalid_auth",
    "missing_scope",
    "not_allowed_token_type",
    "not_authed",
    "org_login_required",
    "team_access_not_granted",
    "token_expired",
    "token_revoked",
    "two_factor_setup_required",
];

/// Codes that leave open whether it was done: Slack says of them that "some aspect of the operation" may have
/// succeeded.
const OPEN: &[&str] = &["fatal_error", "internal_error", "service_unavailable"];

/// A refusal with this reason.
#[must_use]
pub fn refused(permanent: bool, reason: impl Into<String>) -> PostError {
    PostError::Refused { retry_after: None, permanent, reason: reason.into() }
}

/// Slack has had enough for this long, in milliseconds.
#[must_use]
pub fn enough(retry_after: i64) -> PostError {
    let retry_after = Some(retry_after.min(LONGEST_WAIT));
    PostError::Refused { retry_after, permanent: false, reason: "ratelimited".into() }
}

/// Is it this code that Slack refused with?
#[must_use]
pub fn is(error: &PostError, code: &str) -> bool {
    let PostError::Refused { reason, .. } = error else { return false };
    reason.strip_prefix(code).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// What the line is told of a failed call. The body of the answer is read for its explanation and not kept: it may
/// hold what people wrote.
#[must_use]
pub fn of(error: &SlackClientError) -> PostError {
    match error {
        SlackClientError::RateLimitError(limit) => {
            let wait = limit.retry_after.and_then(|wait| i64::try_from(wait.as_millis()).ok());
            enough(wait.unwrap_or(UNSAID))
        }
        SlackClientError::ApiError(api) => of_code(&api.code, api.http_response_body.as_deref()),
        SlackClientError::HttpError(http) if http.status_code.is_server_error() => {
            PostError::Lost(format!("HTTP {}", http.status_code.as_u16()))
        }
        SlackClientError::HttpError(http) => {
            let why = http.http_response_body.as_deref().and_then(code_of);
            let why = why.map_or_else(String::new, |code| format!(": {code}"));
            refused(false, format!("HTTP {}{why}", http.status_code.as_u16()))
        }
        SlackClientError::HttpProtocolError(_) => PostError::Lost("no connection, or one that broke".into()),
        SlackClientError::ProtocolError(_) => PostError::Lost("an answer that is not JSON".into()),
        SlackClientError::EndOfStream(_)
        | SlackClientError::SystemError(_)
        | SlackClientError::SocketModeProtocolError(_) => PostError::Lost("the call did not end".into()),
    }
}

fn of_code(code: &str, body: Option<&str>) -> PostError {
    if matches!(code, "ratelimited" | "rate_limited") {
        return enough(UNSAID);
    }
    let advice = FOR_GOOD.iter().find(|(known, _)| *known == code).map(|(_, advice)| *advice);
    let said = body.map(explained).unwrap_or_default();
    let reason: Vec<&str> =
        [code, &said, advice.unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect();
    let reason: String = reason.join(": ").chars().take(LONGEST).collect();
    match code {
        "message_not_found" => PostError::Gone(reason),
        code if OPEN.contains(&code) => PostError::Lost(reason),
        code if OF_THE_APP.contains(&code) => {
            PostError::Refused { retry_after: Some(UNKNOWN), permanent: false, reason }
        }
        _ => refused(advice.is_some(), reason),
    }
}

/// What Slack says beside the code: which block it is, which scope is missing.
fn explained(body: &str) -> String {
    let Ok(body) = serde_json::from_str::<Value>(body) else { return String::new() };
    let messages = body["response_metadata"]["messages"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let needed = body["needed"].as_str();
    messages.chain(needed).collect::<Vec<_>>().join("; ")
}

fn code_of(body: &str) -> Option<String> {
    let body: Value = serde_json::from_str(body).ok()?;
    Some(body["error"].as_str()?.chars().take(LONGEST).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(error: &PostError) -> Option<(Option<i64>, bool)> {
        let PostError::Refused { retry_after, permanent, .. } = error else { return None };
        Some((*retry_after, *permanent))
    }

    #[test]
    fn no_wait_is_believed_without_end() {
        for (said, believed) in [(0, 0), (7_000, 7_000), (LONGEST_WAIT + 1, LONGEST_WAIT), (i64::MAX, LONGEST_WAIT)] {
            assert_eq!(wait(&enough(said)), Some((Some(believed), false)), "{said}");
        }
    }

    #[test]
    fn what_is_wrong_with_the_app_gives_no_card_up() {
        for code in OF_THE_APP {
            assert!(FOR_GOOD.iter().any(|(known, _)| known == code), "{code} comes without advice");
            assert_eq!(wait(&of_code(code, None)), Some((Some(UNKNOWN), false)), "{code}");
        }
        assert_eq!(wait(&of_code("not_in_channel", None)), Some((None, true)));
    }
}

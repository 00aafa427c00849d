//! How fast Slack may be asked, as a value: `now` comes in, a wait goes out.
//!
//! Two limits hold at once. A method has so many calls in any minute in a workspace (its tier), and a channel takes a
//! message a second. Slack's answer 429 overrules both: the method rests for as long as
//! `Retry-After` says. Answers to what somebody just did never wait behind posts.
use std::collections::BTreeMap;

use crate::id::Millis;

/// The longest wait that is slept; beyond it the caller is told when to come back, because a slot is only held for
/// 30 seconds.
pub const PATIENCE: i64 = 10 * Millis::SECOND;
/// Between two messages in one channel: Slack's second (docs.slack.dev, "Rate limits", read 2026-11) and a little
/// more, because the second message may travel faster than the first.
const BETWEEN: i64 = Millis::SECOND + 20;
/// How long a call counts among those of its minute: a little more than one, because calls travel at different speeds,
/// and one that arrives before the minute of another is over would be one too many.
const WINDOW: i64 = Millis::MINUTE + 300;
/// Channels of which the next instant is remembered; those whose instant has passed are forgotten beyond it.
const CHANNELS: usize = 1_000;

/// A method of the Web API that we call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Who this token is.
    AuthTest,
    /// A message into a channel or a private conversation.
    PostMessage,
    /// A message in place of an earlier one.
    Update,
    /// A message taken away.
    Delete,
    /// A message that one person sees in a channel.
    PostEphemeral,
    /// The private conversation with somebody.
    OpenConversation,
    /// What was said in a channel.
    History,
    /// A form.
    OpenView,
    /// The App Home of somebody.
    PublishView,
    /// The members of a user group.
    GroupMembers,
    /// Name, language and time zone of somebody.
    UserInfo,
    /// Where to send a file.
    UploadUrl,
    /// A file was sent.
    CompleteUpload,
    /// Is a file ready?
    FileInfo,
}

/// What is known of a method.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which.
    pub method: Method,
    /// Its name in the Web API.
    pub name: &'static str,
    /// Calls a minute in one workspace: the lower end of its tier.
    pub a_minute: i64,
    /// The permission that it takes; empty for none.
    pub scope: &'static str,
    /// Answers somebody who is waiting: never delayed, though refused while Slack wants rest.
    pub answers: bool,
}

const fn row(method: Method, name: &'static str, a_minute: i64, scope: &'static str, answers: bool) -> Row {
    Row { method, name, a_minute, scope, answers }
}

/// Every method that we call. Tiers: docs.slack.dev, each method's page (read 2026-11). Of `chat.postMessage` Slack
/// says "several hundred a minute" in a workspace: three hundred is the least that this can mean.
pub const METHODS: &[Row] = &[
    row(Method::AuthTest, "auth.test", 100, "", false),
    row(Method::PostMessage, "chat.postMessage", 300, "chat:write", false),
    row(Method::Update, "chat.update", 50, "chat:write", false),
    row(Method::Delete, "chat.delete", 50, "chat:write", false),
    row(Method::PostEphemeral, "chat.postEphemeral", 100, "chat:write", true),
    row(Method::OpenConversation, "conversations.open", 50, "im:write", false),
    row(Method::History, "conversations.history", 50, "channels:history", false),
    row(Method::OpenView, "views.open", 100, "", true),
    row(Method::PublishView, "views.publish", 100, "", true),
    row(Method::GroupMembers, "usergroups.users.list", 20, "usergroups:read", false),
    row(Method::UserInfo, "users.info", 100, "users:read", false),
    row(Method::UploadUrl, "files.getUploadURLExternal", 100, "files:write", false),
    row(Method::CompleteUpload, "files.completeUploadExternal", 100, "files:write", false),
    row(Method::FileInfo, "files.info", 100, "files:read", false),
];

impl Method {
    /// What is known of it.
    #[must_use]
    pub fn row(self) -> &'static Row {
        // The table has a row for each, in their order: a test holds it.
        &METHODS[self as usize]
    }
}

/// How fast one workspace may be asked, and what it said about it.
#[derive(Clone, Debug, Default)]
pub struct Pace {
    /// When the calls of the last minute went out and those that wait will, in order.
    calls: BTreeMap<Method, Vec<Millis>>,
    /// Until when Slack wants rest from a method.
    rest: BTreeMap<Method, Millis>,
    /// When the next message may stand in a channel.
    channels: BTreeMap<String, Millis>,
}

impl Pace {
    /// Takes the next place for a call: how long to wait for it, in milliseconds, at most [`PATIENCE`].
    ///
    /// # Errors
    /// The wait in milliseconds where it would be longer; no place was taken.
    pub fn take(&mut self, method: Method, channel: Option<&str>, now: Millis) -> Result<i64, i64> {
        let row = method.row();
        let rest = self.resting(method, now);
        if row.answers {
            return if rest > 0 { Err(rest) } else { Ok(0) };
        }
        let channel = channel.filter(|_| method == Method::PostMessage);
        let free = channel.and_then(|channel| self.channels.get(channel)).map_or(0, |free| free.since(now));
        let calls = self.calls.entry(method).or_default();
        calls.retain(|call| now.since(*call) < WINDOW);
        let at = earliest(calls, row.a_minute, now.plus(rest.max(free).max(0)));
        if at.since(now) > PATIENCE {
            return Err(at.since(now));
        }
        calls.insert(calls.partition_point(|call| *call <= at), at);
        if let Some(channel) = channel {
            self.forget(now);
            self.channels.insert(channel.to_owned(), at.plus(BETWEEN));
        }
        Ok(at.since(now))
    }

    /// Slack wants rest from a method for this long.
    pub fn told(&mut self, method: Method, retry_after: i64, now: Millis) {
        let until = self.rest.entry(method).or_insert(now);
        *until = (*until).max(now.plus(retry_after.max(0)));
    }

    /// How much longer Slack wants rest from a method, in milliseconds; 0 when it does not.
    #[must_use]
    pub fn resting(&self, method: Method, now: Millis) -> i64 {
        self.rest.get(&method).map_or(0, |until| until.since(now).max(0))
    }

    fn forget(&mut self, now: Millis) {
        if self.channels.len() >= CHANNELS {
            self.channels.retain(|_, free| *free > now);
        }
    }
}

/// The first instant from `from` on at which one call more leaves no minute with more than `most`.
///
/// Calls may be given places out of order, because one channel can be busy while the others are free: so what is
/// planned later counts as well as what went out before.
fn earliest(calls: &[Millis], most: i64, from: Millis) -> Millis {
    let most = usize::try_from(most).unwrap_or(1).max(1);
    let after = calls.iter().map(|call| call.plus(WINDOW)).filter(|at| *at > from);
    let last = calls.last().map_or(from, |last| last.plus(WINDOW)).max(from);
    std::iter::once(from).chain(after).find(|at| fits(calls, most, *at)).unwrap_or(last)
}

fn fits(calls: &[Millis], most: usize, at: Millis) -> bool {
    let before = calls.partition_point(|call| *call <= at);
    // Each run of `most + 1` calls that has this one in it, by how many of them are earlier.
    (0..=most.min(before)).all(|earlier| {
        let first = if earlier == 0 { at } else { calls[before - earlier] };
        let later = most - earlier;
        let last = if later == 0 { Some(at) } else { calls.get(before + later - 1).copied() };
        last.is_none_or(|last| last.since(first) >= WINDOW)
    })
}

#[cfg(test)]
mod tests;

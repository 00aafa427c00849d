//! What Discord counts a request under: a route with its major parameter, and the lane it goes in.

/// Which limits hold for a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chat::discord) enum Lane {
    /// With the bot's token: under the global limit too.
    Bot,
    /// The answer to an interaction, with the interaction's own token: somebody waits for it, and the global limit does
    /// not hold (discord-api-docs topics/rate-limits.mdx:128).
    Answer,
}

/// A request as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::chat::discord) struct Route {
    /// Its lane.
    pub(in crate::chat::discord) lane: Lane,
    /// Method and path with ids left out: what Discord gives a bucket's name for.
    pub(super) kind: String,
    /// Channel, server, or webhook with its token: each has a bucket of its own.
    pub(super) major: String,
    /// Method and whole path, without what follows `?`, and whether files go with it, which takes a permission of their
    /// own: what a refusal is remembered for.
    pub(super) exact: String,
}

impl Route {
    /// The token in the path, which nobody is to be told.
    pub(in crate::chat::discord) fn secret(&self) -> Option<&str> {
        self.major.split_once('/').map(|(_, token)| token)
    }

    /// Does the path itself say which channel, server or webhook it is about?
    pub(in crate::chat::discord) fn names_its_place(&self) -> bool {
        !self.major.is_empty()
    }

    /// The same with files.
    pub(in crate::chat::discord) fn with_files(mut self) -> Self {
        self.exact.push_str(" with files");
        self
    }

    /// The route of a request to `path` below `/api/v10/`.
    pub(in crate::chat::discord) fn of(method: &str, path: &str) -> Self {
        let path = path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').collect();
        let (lane, major) = match *parts.as_slice() {
            ["interactions", id, token, ..] => (Lane::Answer, format!("{id}/{token}")),
            ["webhooks", id, token, ..] => (Lane::Answer, format!("{id}/{token}")),
            ["channels" | "guilds" | "webhooks", id, ..] => (Lane::Bot, id.to_owned()),
            _ => (Lane::Bot, String::new()),
        };
        let mut kind = method.to_owned();
        for (index, part) in parts.iter().enumerate() {
            let id = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            let token = index == 2 && lane == Lane::Answer;
            kind.push('/');
            kind.push_str(if id || token { ":" } else { part });
        }
        Self { lane, kind, major, exact: format!("{method} {path}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_counted_under_its_route() {
        for (method, path, lane, kind, major) in [
            ("POST", "channels/12/messages", Lane::Bot, "POST/channels/:/messages", "12"),
            ("GET", "channels/12/messages?limit=100", Lane::Bot, "GET/channels/:/messages", "12"),
            ("PATCH", "channels/12/messages/34", Lane::Bot, "PATCH/channels/:/messages/:", "12"),
            ("DELETE", "channels/12/messages/34", Lane::Bot, "DELETE/channels/:/messages/:", "12"),
            ("POST", "users/@me/channels", Lane::Bot, "POST/users/@me/channels", ""),
            ("PUT", "applications/9/guilds/8/commands", Lane::Bot, "PUT/applications/:/guilds/:/commands", ""),
            ("GET", "guilds/8/roles", Lane::Bot, "GET/guilds/:/roles", "8"),
            ("POST", "interactions/5/aW50ZXI/callback", Lane::Answer, "POST/interactions/:/:/callback", "5/aW50ZXI"),
            (
                "PATCH",
                "webhooks/9/tok/messages/@original",
                Lane::Answer,
                "PATCH/webhooks/:/:/messages/@original",
                "9/tok",
            ),
            ("GET", "webhooks/9", Lane::Bot, "GET/webhooks/:", "9"),
            ("GET", "", Lane::Bot, "GET/", ""),
        ] {
            let route = Route::of(method, path);
            assert_eq!((route.lane, &*route.kind, &*route.major), (lane, kind, major), "{method} {path}");
        }
    }
}

//! Which addresses may be asked at all. Slack answers with addresses (where to upload a picture, where to answer a
//! button, where the socket is): each comes from outside and goes through this gate before anything is sent to it.
use url::Url;

use super::fault::refused;
use crate::flow::port::PostError;

/// Slack, and Slack for the public sector of the United States: everything of theirs is below these names.
const HOMES: &[&str] = &["slack.com", "slack-gov.com"];

/// Lets only addresses of one Slack through: Slack's own hosts, or the one host that the configuration names.
#[derive(Clone, Debug)]
pub struct Gate {
    base: Url,
}

impl Gate {
    /// The gate of the Web API at this address.
    #[must_use]
    pub fn new(api_base: &Url) -> Self {
        Self { base: api_base.clone() }
    }

    /// Is this an address of the same Slack?
    ///
    /// With Slack's own Web API: `https` or `wss` to its name or a name below it. With any other, such as a test's:
    /// that host and port and no other, so that nothing can ever leave for the real one.
    #[must_use]
    pub fn allows(&self, url: &Url) -> bool {
        let bare = url.username().is_empty() && url.password().is_none();
        let (Some(host), Some(base)) = (url.host_str(), self.base.host_str()) else { return false };
        let home = HOMES.iter().find(|home| within(base, home));
        bare && match home {
            Some(home) => matches!(url.scheme(), "https" | "wss") && within(host, home) && url.port().is_none(),
            None => {
                host == base
                    && url.port_or_known_default() == self.base.port_or_known_default()
                    && matches!(url.scheme(), "http" | "https" | "ws" | "wss")
            }
        }
    }

    /// Refuses an address that is not of the same Slack.
    ///
    /// # Errors
    /// [`PostError::Refused`], for good.
    pub fn pass(&self, url: &Url) -> Result<(), PostError> {
        if self.allows(url) {
            return Ok(());
        }
        Err(refused(true, format!("an address of {:?} is not one of Slack's", url.host_str().unwrap_or("nowhere"))))
    }
}

fn within(host: &str, home: &str) -> bool {
    host == home || host.strip_suffix(home).is_some_and(|front| front.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(base: &str, url: &str) -> bool {
        Gate::new(&Url::parse(base).unwrap()).allows(&Url::parse(url).unwrap())
    }

    #[test]
    fn only_addresses_of_the_same_slack_pass() {
        let slack = "https://slack.com/api/";
        let test = "http://127.0.0.1:4700/api/";
        for (base, url, expected) in [
            (slack, "https://slack.com/api/auth.test", true),
            (slack, "https://files.slack.com/upload/v1/abc", true),
            (slack, "https://hooks.slack.com/actions/T1/2/3", true),
            (slack, "wss://wss-primary.slack.com/link/?ticket=1", true),
            (slack, "http://files.slack.com/upload", false),
            (slack, "https://files.slack.com:8443/upload", false),
            (slack, "https://evilslack.com/", false),
            (slack, "https://slack.com.evil.example/", false),
            (slack, "https://slack.com./", false),
            (slack, "https://slack.com@evil.example/", false),
            (slack, "https://user@slack.com/", false),
            (slack, "https://127.0.0.1/", false),
            (slack, "file:///etc/passwd", false),
            (slack, "https://files.slack-gov.com/", false),
            ("https://slack-gov.com/api/", "https://files.slack-gov.com/upload", true),
            ("https://slack-gov.com/api/", "https://slack.com/api/", false),
            (test, "http://127.0.0.1:4700/upload/1", true),
            (test, "ws://127.0.0.1:4700/socket", true),
            (test, "http://127.0.0.1:4701/upload/1", false),
            (test, "http://localhost:4700/upload/1", false),
            (test, "https://slack.com/api/auth.test", false),
            (test, "https://files.slack.com/upload/v1/abc", false),
            (test, "wss://wss-primary.slack.com/", false),
            ("https://proxy.example/slack/", "https://proxy.example/upload", true),
            ("https://proxy.example/slack/", "https://slack.com/upload", false),
        ] {
            assert_eq!(allows(base, url), expected, "{base} {url}");
        }
    }
}

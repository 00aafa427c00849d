//! Who may be asked, by name: before any name is resolved.

use std::collections::BTreeSet;

use url::{Host, Url};

use crate::network::public_host;
use crate::share::seen::HOSTS;

/// The hosts that may be asked. Those of [`HOSTS`] always may.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    listed: BTreeSet<String>,
    any_public: bool,
}

impl Hosts {
    /// These hosts beside [`HOSTS`], or every public name. `Err` is the first name that is no public host name.
    ///
    /// # Errors
    /// A name that could not be asked anyway.
    pub fn new<'a>(listed: impl IntoIterator<Item = &'a str>, any_public: bool) -> Result<Self, String> {
        let listed = listed.into_iter().map(|name| public_host(name).ok_or_else(|| name.to_owned()));
        Ok(Self { listed: listed.collect::<Result<_, _>>()?, any_public })
    }

    /// Refuses an address that is not plain `https` to a host that may be asked.
    ///
    /// # Errors
    /// Why, without the address.
    pub fn check(&self, url: &Url) -> Result<(), &'static str> {
        if url.scheme() != "https" {
            return Err("not https");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("an address with a user name");
        }
        if url.port().is_some() {
            return Err("another port");
        }
        // An address in place of a name would be connected to without being resolved, and so without being checked.
        let Some(Host::Domain(name)) = url.host() else { return Err("an address instead of a name") };
        let Some(plain) = public_host(name).filter(|plain| plain == name) else { return Err("not a public name") };
        if HOSTS.contains(&plain.as_str()) || self.any_public || self.listed.contains(&plain) {
            return Ok(());
        }
        Err("a host that is not listed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_hosts_over_plain_https_are_asked() {
        let hosts = Hosts::new(["Piaille.FR"], false).unwrap();
        for (url, expected) in [
            ("https://piaille.fr/api", Ok(())),
            ("https://PIAILLE.fr/api", Ok(())),
            ("https://piaille.fr:443/", Ok(())),
            ("https://public.api.bsky.app/", Ok(())),
            ("https://publish.x.com/", Ok(())),
            ("http://piaille.fr/", Err("not https")),
            ("ftp://piaille.fr/", Err("not https")),
            ("file:///etc/passwd", Err("not https")),
            ("data:text/plain,x", Err("not https")),
            ("https://piaille.fr:8443/", Err("another port")),
            ("https://piaille.fr:22/", Err("another port")),
            ("https://user@piaille.fr/", Err("an address with a user name")),
            ("https://:pw@piaille.fr/", Err("an address with a user name")),
            ("https://piaille.fr@evil.example/", Err("an address with a user name")),
            ("https://mastodon.social/", Err("a host that is not listed")),
            ("https://piaille.fr.evil.example/", Err("a host that is not listed")),
            ("https://x.piaille.fr/", Err("a host that is not listed")),
            ("https://piaille.fr./", Err("not a public name")),
            ("https://127.0.0.1/", Err("an address instead of a name")),
            ("https://2130706433/", Err("an address instead of a name")),
            ("https://0x7f.1/", Err("an address instead of a name")),
            ("https://017700000001/", Err("an address instead of a name")),
            ("https://[::1]/", Err("an address instead of a name")),
            ("https://[::ffff:169.254.169.254]/", Err("an address instead of a name")),
            ("https://localhost/", Err("not a public name")),
            ("https://metadata.google.internal/", Err("not a public name")),
            ("https://printer.local/", Err("not a public name")),
        ] {
            assert_eq!(hosts.check(&url.parse().unwrap()), expected, "{url}");
        }
    }

    #[test]
    fn any_public_host_is_still_a_public_name() {
        let any = Hosts::new([], true).unwrap();
        for (url, allowed) in [
            ("https://anything.example/", true),
            ("https://localhost/", false),
            ("https://10.0.0.1/", false),
            ("https://[fd00:ec2::254]/", false),
            ("https://metadata.google.internal/", false),
            ("http://anything.example/", false),
            ("https://anything.example:8443/", false),
        ] {
            assert_eq!(any.check(&url.parse().unwrap()).is_ok(), allowed, "{url}");
        }
    }

    #[test]
    fn what_is_no_name_cannot_be_listed() {
        for name in ["", "localhost", "10.0.0.1", "piaille.fr/x", "https://piaille.fr", "piaille.fr:443", "*.example"] {
            assert_eq!(Hosts::new([name], false).map(drop), Err(name.to_owned()));
        }
    }
}

//! What an organisation holds its own items to: where they may lead, what they must not say, who has to approve them.
//! Written in `brand.toml`.
use std::collections::BTreeMap;

use super::code;
use super::keys;
use super::phrase::Phrase;
use super::report::Report;
use super::tree::{Fields, Node};

/// Where items may lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Hosts that are never linked to, with everything below them: `example.com` is `www.example.com` too.
    pub forbidden: Vec<String>,
    /// Where this is not empty: the only hosts that are linked to.
    pub only: Vec<String>,
}

impl Links {
    pub(super) fn read(root: &Fields<'_>, report: &mut Report<'_>) -> Self {
        let fields = root.node("links").and_then(|node| Fields::of(node, "links", &keys::names(&keys::LINKS), report));
        let Some(fields) = fields else { return Self::default() };
        let mut list = |key| fields.parsed_list(key, "host", report, host);
        Self { forbidden: list("forbidden"), only: list("only") }
    }

    /// The forbidden host that this one is, or is below of.
    #[must_use]
    pub fn forbids(&self, host: &str) -> Option<&str> {
        self.forbidden.iter().map(String::as_str).find(|known| below(host, known))
    }

    /// May this host be linked to, as far as the list of those that may goes?
    #[must_use]
    pub fn lists(&self, host: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|known| below(host, known))
    }
}

/// A host as people write it, without scheme and path.
fn host(text: &str) -> Option<String> {
    let bare = !text.contains(|c: char| c.is_whitespace() || matches!(c, '/' | ':' | '@'));
    let url = url::Url::parse(&format!("https://{text}/")).ok().filter(|_| bare && text.contains('.'))?;
    Some(url.host_str()?.trim_start_matches("www.").trim_end_matches('.').to_owned())
}

fn below(host: &str, known: &str) -> bool {
    let host = host.trim_end_matches('.');
    host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// A phrase that items must not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banned {
    /// What is looked for.
    pub phrase: Phrase,
    /// Why, in the organisation's words.
    pub reason: String,
    /// What to say instead; may be empty.
    pub suggestion: String,
    /// An item that holds it is used all the same, with a warning.
    pub warn: bool,
}

impl Banned {
    pub(super) fn read(root: &Fields<'_>, report: &mut Report<'_>) -> Vec<Self> {
        root.list("banned", report).iter().filter_map(|node| Self::one(node, report)).collect()
    }

    fn one(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let fields = Fields::of(node, "banned", &keys::names(&keys::BANNED), report)?;
        for key in ["phrase", "reason"] {
            if fields.node(key).is_none() {
                report.at(&code::MISSING, node.at, &[("name", key)]);
            }
        }
        let exact = fields.flag("exact", report).is_some_and(|flag| flag.value);
        let warn = fields.flag("warn", report).is_some_and(|flag| flag.value);
        let suggestion = fields.text("suggestion", report).map(|text| text.value).unwrap_or_default();
        let reason = fields.text("reason", report);
        let phrase = fields.parsed("phrase", "words", report, |text| Phrase::new(text, exact))?;
        Some(Self { phrase: phrase.value, reason: reason?.value, suggestion, warn })
    }
}

/// How many people have to approve an item, and whether its author may be one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approvals {
    /// How many, 1 to 9.
    pub needed: usize,
    /// How many for items of a campaign that asks for another number.
    pub campaigns: BTreeMap<String, usize>,
    /// The author counts, also as the only one.
    pub own: bool,
}

impl Default for Approvals {
    fn default() -> Self {
        Self { needed: 1, campaigns: BTreeMap::new(), own: false }
    }
}

impl Approvals {
    /// How many people have to approve an item of this campaign.
    #[must_use]
    pub fn of(&self, campaign: Option<&str>) -> usize {
        campaign.and_then(|name| self.campaigns.get(name)).copied().unwrap_or(self.needed)
    }

    pub(super) fn read(root: &Fields<'_>, report: &mut Report<'_>) -> Self {
        let mut approvals = Self::default();
        let fields =
            root.node("approval").and_then(|node| Fields::of(node, "approval", &keys::names(&keys::APPROVAL), report));
        if let Some(fields) = fields {
            approvals.own = fields.flag("own", report).is_some_and(|flag| flag.value);
            approvals.needed = count(&fields, report).unwrap_or(1);
        }
        let named = root.node("campaign").and_then(|node| Fields::named(node, "campaign", report));
        for entry in named.iter().flat_map(Fields::entries) {
            let fields = Fields::of(&entry.node, &entry.key, &keys::names(&keys::CAMPAIGN), report);
            let needed = fields.and_then(|fields| count(&fields, report));
            approvals.campaigns.extend(needed.map(|needed| (entry.key.trim().to_owned(), needed)));
        }
        approvals
    }
}

fn count(fields: &Fields<'_>, report: &mut Report<'_>) -> Option<usize> {
    let found = fields.whole("approvals", 1, keys::MOST_APPROVALS, report)?;
    usize::try_from(found.value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_holds_what_is_below_it_and_nothing_that_only_ends_like_it() {
        let links = Links { forbidden: vec!["rival.example".into()], only: vec![] };
        for (host, forbidden) in [
            ("rival.example", true),
            ("www.rival.example", true),
            ("a.b.rival.example.", true),
            ("notrival.example", false),
            ("rival.example.org", false),
        ] {
            assert_eq!(links.forbids(host).is_some(), forbidden, "{host}");
        }
        let links = Links { forbidden: vec![], only: vec!["acme.example".into()] };
        assert!(links.lists("blog.acme.example") && !links.lists("acme.example.evil.example"));
        assert!(Links::default().lists("anything.example"));
        for (text, read) in [("WWW.Rival.example", Some("rival.example")), ("https://x.example", None), ("x", None)] {
            assert_eq!(host(text).as_deref(), read, "{text}");
        }
    }
}

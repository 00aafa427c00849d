//! A person's own page about their audiences.

use askama::Template;

use super::Words;

/// What is kept of the audience on one network.
pub(in crate::web) struct AudienceRow {
    pub(in crate::web) code: &'static str,
    pub(in crate::web) name: &'static str,
    pub(in crate::web) about: String,
}

/// A number that was not understood, as it was typed.
pub(in crate::web) struct Refused {
    pub(in crate::web) network: &'static str,
    pub(in crate::web) typed: String,
    pub(in crate::web) why: String,
}

/// The page, whole: it stands on the public listener, apart from the workspace and its scripts.
#[derive(Template)]
#[template(path = "web/templates/audience.html")]
pub(in crate::web) struct AudiencePage {
    pub(in crate::web) words: Words,
    pub(in crate::web) organisation: String,
    /// The secret part of its own address.
    pub(in crate::web) ticket: String,
    pub(in crate::web) rows: Vec<AudienceRow>,
    /// The number that was told and is wrong, if one was.
    pub(in crate::web) refused: Option<Refused>,
    /// Code and name of each network whose lists are read.
    pub(in crate::web) lists: Vec<(&'static str, &'static str)>,
    /// Code and name of each network.
    pub(in crate::web) networks: Vec<(&'static str, &'static str)>,
    /// Sentences for the script, by name.
    pub(in crate::web) said: Vec<(String, String)>,
}

impl AudiencePage {
    /// The drawings that are used by name.
    fn icons(&self) -> &'static str {
        super::ICONS
    }

    /// Was the refused number told of this network?
    fn tells(&self, code: &str) -> bool {
        self.refused.as_ref().is_some_and(|refused| refused.network == code)
    }
}

/// The address of an asset, from the page's own: a proxy may stand the whole below a path.
fn asset(name: &str) -> String {
    format!("..{}", super::asset(name))
}

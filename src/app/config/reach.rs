//! Audiences, and what reach is held against: the company's own figures.
use std::path::PathBuf;

use serde::Deserialize;

use crate::reach::Yardsticks;

/// Reach.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReachConfig {
    /// What a click costs the company elsewhere. Above 0.
    pub cpc: Option<f64>,
    /// The currency of `cpc`, as it is to be written.
    pub currency: String,
    /// Followers of the brand page.
    pub brand_followers: Option<u64>,
    /// Share of them that sees one post. Above 0, at most 1.
    pub brand_visibility: Option<f64>,
    /// File of the keys of pseudonyms; [`NAME`] in the data folder where it is not set.
    ///
    /// [`NAME`]: crate::app::key_file::NAME
    pub key_file: Option<PathBuf>,
}

impl ReachConfig {
    /// Is every figure one that can be?
    pub(super) fn possible(&self) -> bool {
        let price = self.cpc.is_none_or(|cpc| cpc > 0.0 && cpc <= 1_000_000.0);
        let page = self.brand_followers != Some(0);
        let share = self.brand_visibility.is_none_or(|share| share > 0.0 && share <= 1.0);
        price && page && share && self.currency.chars().count() <= 12
    }

    /// For the pages.
    #[must_use]
    pub fn yardsticks(&self) -> Yardsticks {
        Yardsticks {
            cpc: self.cpc,
            currency: self.currency.trim().to_owned(),
            brand_followers: self.brand_followers,
            brand_visibility: self.brand_visibility,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absurd_figures_are_refused() {
        for (text, possible) in [
            ("", true),
            ("cpc = 1.2\ncurrency = 'EUR'\nbrand_followers = 12000\nbrand_visibility = 0.06", true),
            ("cpc = 2", true),
            ("brand_visibility = 1", true),
            ("cpc = 0", false),
            ("cpc = -1.2", false),
            ("cpc = nan", false),
            ("cpc = inf", false),
            ("brand_followers = 0", false),
            ("brand_visibility = 6", false),
            ("brand_visibility = 0", false),
            ("currency = 'more than a currency'", false),
        ] {
            let config: ReachConfig = toml::from_str(text).unwrap();
            assert_eq!(config.possible(), possible, "{text}");
        }
        assert!(toml::from_str::<ReachConfig>("brand_followers = -1").is_err());
    }
}

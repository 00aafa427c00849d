//! What a company can hold its reach against: its own brand page, and what it pays for a click. Only figures of its own:
//! nobody else's average stands for them.

use serde::Deserialize;

use super::report::Spread;
use super::words::rounded;
use crate::lang::{Lang, decimal, number, say};

/// Share of a brand page's followers that sees one of its posts, where the company does not know its own: vendors' and
/// consultants' figures of 2021 and 2022 for Facebook pages lie between 0.022 (Ignite) and 0.086 (Socialinsider), with
/// 0.06 by Locowise. No measured study of LinkedIn pages is public.
pub const PAGE_VISIBILITY: f64 = 0.05;

/// What the company told of itself.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Yardsticks {
    /// What a click costs it elsewhere, in `currency`. Above 0.
    pub cpc: Option<f64>,
    /// The currency, as it is to be written: `EUR`. May be empty.
    pub currency: String,
    /// Followers of its brand page.
    pub brand_followers: Option<u64>,
    /// Share of them that sees one post; [`PAGE_VISIBILITY`] where it is not known. Above 0, at most 1.
    pub brand_visibility: Option<f64>,
}

/// Reach as a multiple of what one post of the brand page reaches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Multiplier {
    /// At the lower end of the 80 % range.
    pub low: f64,
    /// At its upper end.
    pub high: f64,
    /// People whom one post of the page reaches.
    pub page: f64,
    /// The share of followers that sees a post is not the company's own.
    pub assumed: bool,
}

impl Yardsticks {
    /// How many times the brand page's own post the colleagues' shares reached; `None` where the page is not known.
    #[must_use]
    pub fn multiplier(&self, reach: &Spread) -> Option<Multiplier> {
        let page = self.brand_followers? as f64 * self.brand_visibility.unwrap_or(PAGE_VISIBILITY);
        let [_, range, _] = reach.intervals();
        let times = |people: f64| people / page;
        let assumed = self.brand_visibility.is_none();
        (page >= 1.0).then(|| Multiplier { low: times(range.low), high: times(range.high), page, assumed })
    }

    /// What counted clicks would have cost, in words: exact, and what it is not. `None` without a price of the
    /// company's own.
    #[must_use]
    pub fn media(&self, lang: Lang, clicks: u64) -> Option<String> {
        let price = self.cpc?;
        let money = |amount: f64| format!("{}\u{a0}{}", decimal(lang, amount, 2), self.currency).trim_end().to_owned();
        let shown = number(lang, i64::try_from(clicks).unwrap_or(i64::MAX));
        let (each, cost) = (money(price), money(price * clicks as f64));
        let args = [("count", clicks.into()), ("shown", shown.into()), ("each", each.into()), ("cost", cost.into())];
        Some(say(lang, "reach-media", &args))
    }
}

impl Multiplier {
    /// The comparison, in words.
    #[must_use]
    pub fn describe(&self, lang: Lang, followers: u64) -> String {
        let (low, high) = (times(lang, self.low), times(lang, self.high));
        let range = if low == high { low } else { format!("{low} – {high}") };
        let followers = number(lang, i64::try_from(followers).unwrap_or(i64::MAX));
        let page = number(lang, rounded(self.page));
        let key = if self.assumed { "reach-multiplier-assumed" } else { "reach-multiplier" };
        let percent = decimal(lang, PAGE_VISIBILITY * 100.0, 0);
        let args = [
            ("range", range.into()),
            ("followers", followers.into()),
            ("page", page.into()),
            ("percent", percent.into()),
        ];
        say(lang, key, &args)
    }
}

/// A factor with two significant digits: `0.42`, `3.2`, `14`.
fn times(lang: Lang, factor: f64) -> String {
    match factor {
        factor if factor < 0.005 => "0".to_owned(),
        factor if factor < 0.995 => decimal(lang, factor, 2),
        factor if factor < 9.95 => decimal(lang, factor, 1),
        factor => number(lang, rounded(factor)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(low: f64, high: f64) -> Spread {
        Spread { mean: high, quantiles: [low, low, low, low, high, high, high] }
    }

    #[test]
    fn the_brand_page_is_what_the_company_says_of_it() {
        let told = |brand_followers, brand_visibility| Yardsticks {
            brand_followers,
            brand_visibility,
            ..Yardsticks::default()
        };
        assert_eq!(told(None, Some(0.5)).multiplier(&of(1.0, 2.0)), None);
        assert_eq!(told(Some(0), None).multiplier(&of(1.0, 2.0)), None, "nobody to compare with");
        let own = told(Some(10_000), Some(0.1)).multiplier(&of(500.0, 3_200.0)).unwrap();
        assert_eq!((own.low, own.high, own.page, own.assumed), (0.5, 3.2, 1_000.0, false));
        let said = own.describe(Lang::En, 10_000);
        assert!(said.contains("0.50 – 3.2 times") && said.contains("10,000 followers"), "{said}");
        let assumed = told(Some(10_000), None).multiplier(&of(5_000.0, 7_000.0)).unwrap();
        assert!(assumed.assumed && assumed.page == 500.0);
        let said = assumed.describe(Lang::Fr, 10_000);
        assert!(said.contains("10 – 14") && said.contains("5\u{a0}%"), "{said}");
    }

    #[test]
    fn clicks_have_a_price_only_where_the_company_has_one() {
        assert_eq!(Yardsticks::default().media(Lang::En, 100), None);
        let own = Yardsticks { cpc: Some(1.25), currency: "EUR".into(), ..Yardsticks::default() };
        let said = own.media(Lang::En, 1_000).unwrap();
        assert!(said.contains("1,000 counted clicks × 1.25\u{a0}EUR = 1,250.00\u{a0}EUR"), "{said}");
        let said = own.media(Lang::Fr, 1_000).unwrap();
        assert!(said.contains("1,25\u{a0}EUR = 1\u{202f}250,00\u{a0}EUR"), "{said}");
        let bare = Yardsticks { currency: String::new(), ..own };
        assert!(bare.media(Lang::En, 1).unwrap().contains("1 counted click × 1.25 = 1.25"));
    }
}

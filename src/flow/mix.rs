//! The content mix: how what was posted, what is planned and what is in stock divide among kinds, campaigns, languages
//! and those whom items are meant for.
use std::collections::{BTreeMap, BTreeSet};

use super::Catalogue;
use super::forecast::{Forecast, Past};
use crate::content::{Item, Kind};
use crate::id::{ItemId, Millis};
use crate::lang::Lang;
use crate::schedule::Pick;

/// By what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// What an item is about.
    Kind,
    /// The campaign it belongs to.
    Campaign,
    /// The language of the channel; of what is in stock, each language it has a text in.
    Language,
    /// The team it is meant for.
    Team,
    /// The country of those it is meant for.
    Country,
}

impl Facet {
    /// Every facet, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Kind, Self::Campaign, Self::Language, Self::Team, Self::Country];

    /// Its code: `campaign`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Campaign => "campaign",
            Self::Language => "language",
            Self::Team => "team",
            Self::Country => "country",
        }
    }

    /// Where an item stands; nowhere where it names none, and in several places where it names several.
    fn of(self, kind: Kind, item: Option<&Item>, langs: &[Lang]) -> Vec<String> {
        match self {
            Self::Kind => vec![kind.code().to_owned()],
            Self::Campaign => item.and_then(|item| item.campaign.clone()).into_iter().collect(),
            Self::Language => langs.iter().map(|lang| lang.code().to_owned()).collect(),
            Self::Team => item.map(|item| item.segment.teams.clone()).unwrap_or_default(),
            Self::Country => item.map(|item| item.segment.countries.clone()).unwrap_or_default(),
        }
    }
}

/// How many posts, or items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Posts of the time looked back on.
    pub posted: u32,
    /// Posts of the time looked ahead to.
    pub planned: u32,
    /// Approved items that may be posted now, and are neither posted nor planned anywhere.
    pub stock: u32,
}

/// The mix. A post of an item that names no campaign, team or country stands under the empty name there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mix {
    /// All of it.
    pub total: Counts,
    /// By facet and name.
    pub rows: BTreeMap<Facet, BTreeMap<String, Counts>>,
}

impl Mix {
    /// From what each channel had since `since` and from a forecast, at `now`.
    #[must_use]
    pub fn of(catalogue: &Catalogue, past: &Past, forecast: &Forecast, since: Millis, now: Millis) -> Self {
        let (mut mix, items) = (Self::default(), &catalogue.library.items);
        for (channel, posts) in &past.history {
            for post in posts.iter().filter(|post| post.at >= since && post.at <= now) {
                let lang = [catalogue.channel_lang(channel)];
                mix.add(post.kind, items.get(&post.item), &lang, |counts| &mut counts.posted);
            }
        }
        let mut used: BTreeSet<&ItemId> = past.history.values().flatten().map(|post| &post.item).collect();
        for slot in &forecast.planned {
            let Ok(Pick::Item(id)) = &slot.what else { continue };
            let Some(item) = items.get(id) else { continue };
            used.insert(id);
            mix.add(item.kind, Some(item), &[catalogue.channel_lang(&slot.channel)], |counts| &mut counts.planned);
        }
        for item in catalogue.offered(now).into_iter().filter(|item| !used.contains(&item.id)) {
            let langs: Vec<Lang> = item.versions.keys().copied().collect();
            mix.add(item.kind, Some(item), &langs, |counts| &mut counts.stock);
        }
        mix
    }

    fn add(&mut self, kind: Kind, item: Option<&Item>, langs: &[Lang], count: fn(&mut Counts) -> &mut u32) {
        *count(&mut self.total) += 1;
        for facet in Facet::ALL {
            let mut names = facet.of(kind, item, langs);
            if names.is_empty() {
                names.push(String::new());
            }
            let rows = self.rows.entry(facet).or_default();
            names.into_iter().for_each(|name| *count(rows.entry(name).or_default()) += 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::SourceFile;
    use crate::flow::forecast::forecast;
    use crate::schedule::Posted;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.into(), bytes: text.into() }
    }

    #[test]
    fn what_was_posted_is_planned_and_is_left_adds_up() {
        let item = |id: &str, front: &str| {
            file(
                &format!("items/{id}.en.md"),
                &format!("---\ntitle: {id}\n{front}captions: [{{ text: Read {id}. }}]\n---\nWords of {id}.\n"),
            )
        };
        let approved = "[[approval]]\nitem = \"ITEM\"\nrevision = \"REV\"\nby = \"Root\"\nat = 2026-01-01T00:00:00Z\n";
        let mut files = vec![
            file(
                "schedules.toml",
                "[channel.team]\nlang = \"en\"\n[schedule.daily]\nchannel = \"team\"\nwhen = \"daily 09:00\"\n",
            ),
            item("a", "kind: csr\ncampaign: one\n"),
            item("b", "kind: csr\norder: 1\ncampaign: one\nsegment: { teams: [Sales, Support] }\n"),
            item("c", "kind: promotional\norder: 2\n"),
            item("draft", "kind: political\n"),
        ];
        let (catalogue, found) = Catalogue::read(&files, true);
        assert!(found.iter().all(|one| !one.is_error()), "{found:#?}");
        let of = |id: &str| {
            let revision = &catalogue.library.items.values().find(|item| item.id.as_str() == id).unwrap().revision.0;
            approved.replace("ITEM", id).replace("REV", revision)
        };
        files.push(file("approvals.toml", &["a", "b", "c"].map(of).concat()));
        let (catalogue, _) = Catalogue::read(&files, true);
        let now = Millis("2026-11-22T12:00:00Z".parse::<jiff::Timestamp>().unwrap().as_millisecond());
        let post = |item: &str, days: i64| Posted {
            item: item.parse().unwrap(),
            at: now.plus(-days * Millis::DAY),
            kind: Kind::Csr,
            text: item.into(),
        };
        // One in time, one too long ago, one whose files are gone.
        let posts = vec![post("a", 3), post("a", 30), post("gone", 1)];
        let past = Past { history: [("team".parse().unwrap(), posts)].into(), pause: None, started: true };
        let ahead = forecast(&catalogue, &past, now, now.plus(Millis::DAY));
        let mix = Mix::of(&catalogue, &past, &ahead, now.plus(-7 * Millis::DAY), now);
        let row = |facet, name: &str| {
            let counts = mix.rows[&facet].get(name).copied().unwrap_or_default();
            [counts.posted, counts.planned, counts.stock]
        };
        assert_eq!([mix.total.posted, mix.total.planned, mix.total.stock], [2, 1, 1], "{mix:#?}");
        assert_eq!((row(Facet::Kind, "csr"), row(Facet::Kind, "promotional")), ([2, 1, 0], [0, 0, 1]));
        assert_eq!((row(Facet::Campaign, "one"), row(Facet::Campaign, "")), ([1, 1, 0], [1, 0, 1]));
        assert_eq!((row(Facet::Team, "Sales"), row(Facet::Team, "Support")), ([0, 1, 0], [0, 1, 0]));
        assert_eq!((row(Facet::Language, "en"), row(Facet::Kind, "political")), ([2, 1, 1], [0, 0, 0]));
    }
}

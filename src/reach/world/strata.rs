//! The conditions that are tried, one at a time.

use super::{Bots, Reposts, Settings, Shown};

/// One condition.
#[derive(Clone, Copy, Debug)]
pub struct Stratum {
    /// What is changed.
    pub group: &'static str,
    /// To what; the two together are its name.
    pub code: &'static str,
    /// Strata of the same family have the same worlds, and differ only in what is told of them.
    pub family: &'static str,
    /// Who makes the worlds.
    pub maker: Maker,
    /// What is asked of the estimate there.
    pub aim: Aim,
    change: fn(&mut Settings),
}

/// Who makes a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// Companies walked out of all graphs in turn.
    Graphs,
    /// Out of the graph at this place only, where there is one.
    Graph(usize),
    /// [`super::strangers`].
    Strangers,
}

/// What is asked of the estimate in a stratum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Coverage is near its nominal value; the stratum counts for the worst one and for the whole.
    Near,
    /// Coverage does not fall below it: wider is allowed where little is known.
    NotBelow,
    /// Shown, and nothing asked: it lies outside what the model assumes, or is a part of another stratum.
    Shown,
}

impl Stratum {
    /// The settings of this stratum's worlds.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let mut settings = Settings::default();
        (self.change)(&mut settings);
        settings
    }

    /// Group and code: `shares: 1-3`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}: {}", self.group, self.code)
    }
}

const fn near(group: &'static str, code: &'static str, change: fn(&mut Settings)) -> Stratum {
    Stratum { group, code, family: code, maker: Maker::Graphs, aim: Aim::Near, change }
}

/// The same worlds as the default's, told otherwise.
const fn told(group: &'static str, code: &'static str, change: fn(&mut Settings)) -> Stratum {
    Stratum { family: "all", ..near(group, code, change) }
}

const fn not_below(stratum: Stratum) -> Stratum {
    Stratum { aim: Aim::NotBelow, ..stratum }
}

const fn shown(stratum: Stratum) -> Stratum {
    Stratum { aim: Aim::Shown, ..stratum }
}

const fn only(place: usize, code: &'static str) -> Stratum {
    Stratum { maker: Maker::Graph(place), ..shown(near("graph", code, |_| {})) }
}

const fn from_strangers(code: &'static str, change: fn(&mut Settings)) -> Stratum {
    Stratum { maker: Maker::Strangers, family: "strangers", ..shown(near("other makers", code, change)) }
}

/// Companies that are more alike than the estimate believes.
fn alike(settings: &mut Settings) {
    (settings.spread, settings.differ) = (0.3, false);
}

/// All companies are about this visible, whatever is believed.
fn wrong(settings: &mut Settings, visibility: f64, anchors: f64) {
    alike(settings);
    (settings.visibility, settings.anchors) = (visibility, anchors);
}

/// Everything that is tried. The first is the default.
pub const STRATA: &[Stratum] = &[
    told("default", "all", |_| {}),
    not_below(near("shares", "0", |s| s.shares = (0, 0))),
    near("shares", "1-3", |s| s.shares = (1, 3)),
    near("shares", "4-20", |s| s.shares = (4, 20)),
    near("shares", "over 20", |s| s.shares = (21, 80)),
    told("samples", "0 %", |s| s.sampled = 0.0),
    told("samples", "30 %", |s| s.sampled = 0.3),
    told("samples", "100 %", |s| s.sampled = 1.0),
    told("anchors", "0 %", |s| s.anchors = 0.0),
    told("anchors", "1 %", |s| s.anchors = 0.01),
    near("networks", "2", |s| s.networks = 2),
    near("networks", "3", |s| s.networks = 3),
    near("networks", "4", |s| s.networks = 4),
    near("duplicates on 2 networks", "0 % twice", |s| (s.networks, s.duplicates) = (2, 0.0)),
    near("duplicates on 2 networks", "60 % twice", |s| (s.networks, s.duplicates) = (2, 0.6)),
    near("bots", "0 %", |s| s.bots = Bots::Part(0.0)),
    near("bots", "35 %", |s| s.bots = Bots::Part(0.35)),
    near("bots", "70 %", |s| s.bots = Bots::Part(0.7)),
    near("belief wrong, 10 % anchors", "half", |s| wrong(s, 0.1, 0.1)),
    near("belief wrong, 10 % anchors", "double", |s| wrong(s, 0.4, 0.1)),
    not_below(near("belief wrong, no anchor", "by half", |s| wrong(s, 0.1, 0.0))),
    not_below(near("belief wrong, no anchor", "by double", |s| wrong(s, 0.4, 0.0))),
    near("second hop", "off", |s| s.reshare = None),
    told("reposts", "known", |s| s.reposts = Reposts::All),
    shown(told("reposts", "known of the shares alone", |s| s.reposts = Reposts::OfShares)),
    shown(near("shares", "none known", |s| s.dark = true)),
    shown(told("anchors", "50 %", |s| s.anchors = 0.5)),
    shown(told("figures", "Poisson", |s| s.shown = Shown::Poisson)),
    shown(told("figures", "members reached", |s| s.shown = Shown::Reached)),
    shown(told("clicks", "not counted", |s| s.bots = Bots::NotCounted)),
    shown(told("belief", "shipped", |s| s.belief = None)),
    shown(near("belief", "shipped, no anchor", |s| (s.belief, s.anchors) = (None, 0.0))),
    shown(near("companies alike", "all", alike)),
    shown(near("companies alike", "1-3 shares", |s| (alike(s), s.shares = (1, 3)).0)),
    shown(near("companies alike", "no anchor", |s| wrong(s, 0.2, 0.0))),
    shown(near("items a company", "one", |s| s.items = 1)),
    shown(near("items a company", "one, no anchor", |s| (s.items, s.anchors) = (1, 0.0))),
    shown(near("networks", "2, one by account", |s| (s.networks, s.by_account) = (2, true))),
    only(0, "log-normal"),
    only(1, "communities"),
    only(2, "hubs"),
    only(3, "circles"),
    only(4, "first file"),
    only(5, "second file"),
    from_strangers("default", |_| {}),
    from_strangers("no anchor", |s| s.anchors = 0.0),
];

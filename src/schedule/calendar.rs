//! What `schedules.toml` holds, once it is read: channels and schedules.

use super::cadence::Cadence;
use super::holiday::Country;
use super::quiet::Quiet;
use crate::content::Kind;
use crate::id::{ChannelId, Millis, ScheduleId, Slug, hex};
use crate::lang::Lang;
use sha2::{Digest, Sha256};

/// A place in a chat platform where cards are posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its name inside its workspace.
    pub id: ChannelId,
    /// The language of its cards.
    pub lang: Lang,
    /// What it is for, as shown to people.
    pub topic: Option<String>,
    /// Where it is; `None` in the embedded workspace.
    pub place: Option<Place>,
}

/// A channel of a chat platform outside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The workspace's name in the configuration.
    pub workspace: Slug,
    /// The platform's id of the channel.
    pub id: String,
}

/// What a schedule posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum What {
    /// The next item of the queue.
    #[default]
    Items,
    /// The weekly board.
    Board,
}

impl What {
    /// The code in files: `items`, `board`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Items => "items",
            Self::Board => "board",
        }
    }
}

/// What becomes of instants that went by while nothing ran, within the schedule's window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CatchUp {
    /// The newest is posted late, the older ones are skipped.
    #[default]
    Latest,
    /// Every one is posted late.
    All,
    /// None is posted late.
    None,
}

impl CatchUp {
    /// The code in files: `latest`, `all`, `none`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Latest => "latest",
            Self::All => "all",
            Self::None => "none",
        }
    }
}

/// When, where and what is posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Its key in the file.
    pub id: ScheduleId,
    /// Where it posts; one of the calendar's channels.
    pub channel: ChannelId,
    /// When.
    pub cadence: Cadence,
    /// What.
    pub post: What,
    /// Plan one slot at once on a fresh installation.
    pub first_on_install: bool,
    /// What becomes of missed instants.
    pub catch_up: CatchUp,
    /// How late a post may be, in milliseconds; 1 hour by default.
    pub catch_up_window: i64,
    /// When nothing is posted, by the clock of the cadence's zone.
    pub quiet: Option<Quiet>,
    /// Whose public holidays are left out.
    pub holidays: Option<Country>,
    /// The most posts for the channel and local day; at least 1.
    pub cap_per_day: Option<u32>,
    /// At most `.0` promotional items among any `.1` consecutive posts of the channel; `.0 <= .1`, `.1 >= 1`.
    pub promotional: (u32, u32),
    /// Only these kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// Only these campaigns; empty for all.
    pub campaigns: Vec<String>,
    /// The teams whose channel it is, compared without case; empty for everybody's.
    pub teams: Vec<String>,
    /// The countries (ISO 3166-1 alpha-2) whose channel it is; empty for all.
    pub countries: Vec<String>,
    /// SHA-256 over the definition, hexadecimal: the same for the same meaning, however the file is laid out.
    pub revision: String,
}

impl Schedule {
    /// The default of `catch_up_window`, in milliseconds.
    pub const WINDOW: i64 = Millis::HOUR;
    /// The default of `promotional`.
    pub const PROMOTIONAL: (u32, u32) = (1, 3);

    /// As it is for the first slot of an installation, which shows what portevoix does, whatever the hour.
    #[must_use]
    pub fn for_the_first_start(&self) -> Self {
        Self { quiet: None, holidays: None, ..self.clone() }
    }

    /// The hash of everything above it.
    pub(super) fn hash(&self) -> String {
        let kinds: Vec<&str> = self.kinds.iter().map(|kind| kind.code()).collect();
        let quiet = self.quiet.map(|quiet| format!("{}-{}", quiet.from, quiet.until));
        // Debug quotes text, so that no two definitions write the same lines.
        let mut lines = format!(
            "{:?} {:?}\n{:?} {:?}\n{} {} {} {}\n{:?} {:?} {:?}\n{:?}\n{:?} {:?}",
            self.id.as_str(),
            self.channel.as_str(),
            self.cadence.text(),
            self.cadence.zone(),
            self.post.code(),
            self.first_on_install,
            self.catch_up.code(),
            self.catch_up_window,
            quiet,
            self.holidays.map(Country::code),
            self.cap_per_day,
            self.promotional,
            kinds,
            self.campaigns,
        );
        // Only where it says so: what was written before there were segments keeps its hash.
        if !self.teams.is_empty() || !self.countries.is_empty() {
            lines.push_str(&format!("\n{:?} {:?}", self.teams, self.countries));
        }
        hex(&Sha256::digest(lines.as_bytes()))
    }
}

/// Everything that is planned to be posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// In the order of their names.
    pub channels: Vec<Channel>,
    /// In the order of their names.
    pub schedules: Vec<Schedule>,
}

impl Calendar {
    /// The channel called `id`.
    #[must_use]
    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == *id)
    }

    /// The schedule called `id`.
    #[must_use]
    pub fn schedule(&self, id: &ScheduleId) -> Option<&Schedule> {
        self.schedules.iter().find(|schedule| schedule.id == *id)
    }
}

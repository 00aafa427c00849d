//! The keys of `schedules.toml` as tables: the reader knows no others, and the JSON Schema is made from them.
use super::calendar::CatchUp;
use super::holiday::Country;
use crate::content::Kind;
use crate::content::keys::{COUNTRY, Key, NAME, Need, Shape};
use crate::lang::Lang;

/// The whole file.
pub const FILE: [Key; 2] =
    [Key::new("channel", Shape::Named(NAME, &CHANNEL)), Key::new("schedule", Shape::Named(NAME, &SCHEDULE))];

/// `[channel.NAME]`.
pub const CHANNEL: [Key; 4] = [
    Key::needed("lang", Shape::AnyCase(|| Lang::ALL.map(Lang::code).to_vec())),
    Key::new("topic", Shape::Text),
    Key::new("workspace", Shape::Like(NAME)).need(Need::With("id")),
    Key::new("id", Shape::Like("[0-9A-Za-z]{1,32}")).need(Need::With("workspace")),
];

/// `[schedule.NAME]`, in the order in which the docs list it.
pub const SCHEDULE: [Key; 16] = [
    Key::needed("channel", Shape::Like(NAME)),
    Key::new("when", Shape::Text).need(Need::Either("cron")),
    Key::new("cron", Shape::Text),
    Key::new("zone", Shape::Text),
    Key::new("post", Shape::AnyCase(|| vec!["items", "board"])),
    Key::new("first", Shape::AnyCase(|| vec!["on_install"])),
    Key::new("catch_up", Shape::AnyCase(|| [CatchUp::Latest, CatchUp::All, CatchUp::None].map(CatchUp::code).to_vec())),
    Key::new("catch_up_window", Shape::Like("[0-9]+[smhd]")),
    Key::new("quiet", Shape::Like("[0-9]{1,2}:[0-9]{2}\\s*[-–]\\s*[0-9]{1,2}:[0-9]{2}")),
    Key::new("holidays", Shape::AnyCase(|| Country::ALL.map(Country::code).to_vec())),
    Key::new("cap_per_day", Shape::Whole(1, 100)),
    Key::new("promotional", Shape::Like("[0-9]+\\s*/\\s*[0-9]+")),
    Key::new("kinds", Shape::List(&Shape::AnyCase(|| Kind::ALL.map(Kind::code).to_vec()))),
    Key::new("campaigns", Shape::List(&Shape::Text)),
    Key::new("teams", Shape::List(&Shape::Text)),
    Key::new("countries", Shape::List(&COUNTRY)),
];

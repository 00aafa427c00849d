//! Before and after, for each code that a few lines can show. A test reads each: what stands before is found under its
//! code, what stands after is not.

/// An example.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The code it is about.
    pub code: &'static str,
    /// The file it would stand in.
    pub path: &'static str,
    /// What is wrong.
    pub before: &'static str,
    /// The same, mended.
    pub after: &'static str,
}

/// An item that lacks nothing: its captions, then its text.
macro_rules! launch {
    ($captions:literal) => {
        concat!("---\ntitle: Launch\nkind: csr\ncaptions:\n", $captions, "\n---")
    };
    ($captions:literal, $text:literal) => {
        concat!(launch!($captions), "\n", $text)
    };
}

const fn item(code: &'static str, before: &'static str, after: &'static str) -> Example {
    Example { code, path: "items/launch.en.md", before, after }
}

const fn brand(code: &'static str, before: &'static str, after: &'static str) -> Example {
    Example { code, path: "brand.toml", before, after }
}

const fn calendar(code: &'static str, before: &'static str, after: &'static str) -> Example {
    Example { code, path: "schedules.toml", before, after }
}

/// One for each code but those of [`UNSHOWN`].
pub const EXAMPLES: &[Example] = &[
    item("PVX-C003", "# Launch", launch!("- text: Here it is.", "The text.")),
    item("PVX-C004", "---\n\ntitle: Launch\n---", launch!("- text: Here it is.")),
    item("PVX-C005", "campaign: Spring: the launch", "campaign: \"Spring: the launch\""),
    item("PVX-C006", "author: &lea Léa Martin", "author: Léa Martin"),
    item("PVX-C007", "embrago: 2027-01-10", "embargo: 2027-01-10"),
    item("PVX-C008", "order: 1\norder: 2", "order: 2"),
    item("PVX-C009", "campaign: [spring]", "campaign: \"spring\""),
    item("PVX-C010", "embargo: 10 January 2027", "embargo: 2027-01-10"),
    item("PVX-C011", "---\ntitle: Launch\nkind: csr\n---", launch!("- text: Here it is.")),
    item(
        "PVX-C012",
        "---\ntitle: Launch\nkind: promo\ncaptions:\n- text: Here it is.\n---",
        "---\ntitle: Launch\nkind: promotional\ncaptions:\n- text: Here it is.\n---",
    ),
    item(
        "PVX-C013",
        launch!("- network: linkdin\n  text: Here it is."),
        launch!("- network: linkedin\n  text: Here it is."),
    ),
    item("PVX-C016", "id: spring", "id: launch"),
    item("PVX-C017", "link: https:example.com", "link: https://example.com"),
    item("PVX-C018", "link: http://example.com/launch", "link: https://example.com/launch"),
    item("PVX-C019", "link: https://lea:secret@example.com/", "link: https://example.com/"),
    item("PVX-C020", "link: https://example.com/?utm_source=mail", "link: https://example.com/"),
    item(
        "PVX-C022",
        "image: ../launch.png\nalt: A ship leaves the harbour",
        "image: images/launch.png\nalt: A ship leaves the harbour",
    ),
    item("PVX-C027", "embargo: 2027-02-01\nexpires: 2027-01-01", "embargo: 2027-01-01\nexpires: 2027-02-01"),
    item("PVX-C028", "embargo: 2027-10-31T02:30", "embargo: 2027-10-31T02:30+01:00"),
    item("PVX-C029", "embargo: 2027-03-28T02:30", "embargo: 2027-03-28T03:30"),
    item("PVX-C031", launch!("- text: Look @everyone"), launch!("- text: Look at this")),
    item(
        "PVX-C034",
        launch!("- text: Here it is.\n- text: here it is."),
        launch!("- text: Here it is.\n- text: It took us a year."),
    ),
    item(
        "PVX-C035",
        launch!("- text: Here it is.", "A <b>big</b> day."),
        launch!("- text: Here it is.", "A **big** day."),
    ),
    brand("PVX-C036", "[organisation]\nname = Acme", "[organisation]\nname = \"Acme\""),
    brand("PVX-C038", "[colours]\ntext = \"#64748b\"", "[colours]\ntext = \"#f8fafc\""),
    item(
        "PVX-C051",
        launch!("- text: Here it is.", "See http://example.com/plan"),
        launch!("- text: Here it is.", "See https://example.com/plan"),
    ),
    item(
        "PVX-C052",
        launch!("- text: Read https://example.com/launch"),
        "---\ntitle: Launch\nkind: csr\nlink: https://example.com/launch\ncaptions:\n- text: Worth a read.\n---",
    ),
    item("PVX-C055", launch!("- text: \"Out now #a #b #c #d #e #f\""), launch!("- text: \"Out now #a #b\"")),
    item(
        "PVX-C056",
        launch!("- text: \"With @ann @bea @cid @dee @eva @fay\""),
        launch!("- text: \"With @ann and five others\""),
    ),
    brand("PVX-C060", "[campaign.sprnig]\napprovals = 2", "[campaign.spring]\napprovals = 2"),
    item("PVX-C061", "expires: 2025-12-31", "expires: 2099-12-31"),
    calendar("PVX-S001", "quiet = 20h", "quiet = \"20:00-08:00\""),
    calendar("PVX-S002", "[chanel.general]\nlang = \"en\"", "[channel.general]\nlang = \"en\""),
    calendar("PVX-S003", "quite = \"20:00-08:00\"", "quiet = \"20:00-08:00\""),
    calendar("PVX-S004", "[channel.news]\ntopic = \"News\"", "[channel.news]\nlang = \"en\"\ntopic = \"News\""),
    calendar("PVX-S005", "cap_per_day = \"two\"", "cap_per_day = 2"),
    calendar("PVX-S006", "[channel.\"All news\"]\nlang = \"en\"", "[channel.all-news]\nlang = \"en\""),
    calendar(
        "PVX-S008",
        "[schedule.more]\nchannel = \"genral\"\nwhen = \"daily 09:00\"",
        "[schedule.more]\nchannel = \"general\"\nwhen = \"daily 09:00\"",
    ),
    calendar("PVX-S009", "catch_up = \"newest\"", "catch_up = \"latest\""),
    calendar("PVX-S010", "catch_up_window = \"4 hours\"", "catch_up_window = \"4h\""),
    calendar("PVX-S011", "quiet = \"20-8\"", "quiet = \"20:00-08:00\""),
    calendar("PVX-S012", "cap_per_day = 0", "cap_per_day = 1"),
    calendar("PVX-S013", "promotional = \"33 %\"", "promotional = \"1/3\""),
    calendar(
        "PVX-S014",
        "[schedule.more]\nchannel = \"general\"\nwhen = \"weekdays 09:30\"\ncron = \"30 9 * * 1-5\"",
        "[schedule.more]\nchannel = \"general\"\nwhen = \"weekdays 09:30\"",
    ),
    calendar("PVX-S015", "quiet = \"08:00-20:00\"", "quiet = \"20:00-08:00\""),
    calendar(
        "PVX-S022",
        "[schedule.more]\nchannel = \"general\"\ncron = \"30 9 * *\"",
        "[schedule.more]\nchannel = \"general\"\ncron = \"30 9 * * *\"",
    ),
    calendar(
        "PVX-S025",
        "[schedule.more]\nchannel = \"general\"\ncron = \"30 24 * * *\"",
        "[schedule.more]\nchannel = \"general\"\ncron = \"30 0 * * *\"",
    ),
    calendar(
        "PVX-S032",
        "[schedule.more]\nchannel = \"general\"\nwhen = \"weekdays\"",
        "[schedule.more]\nchannel = \"general\"\nwhen = \"weekdays 09:30\"",
    ),
    calendar("PVX-S034", "zone = \"Europe/Lutetia\"", "zone = \"Europe/Paris\""),
    calendar(
        "PVX-S042",
        "[schedule.more]\nchannel = \"general\"\ncron = \"0 9 30 2 *\"",
        "[schedule.more]\nchannel = \"general\"\ncron = \"0 9 28 2 *\"",
    ),
];

/// Codes whose beginning is all that few lines could show, each with why.
pub const UNSHOWN: &[(&str, &str)] = &[
    ("PVX-C001", "bytes that are no text"),
    ("PVX-C002", "a very long file"),
    ("PVX-C014", "the name of a file"),
    ("PVX-C015", "the name of a file"),
    ("PVX-C021", "a picture"),
    ("PVX-C023", "a picture"),
    ("PVX-C024", "a picture"),
    ("PVX-C025", "a picture"),
    ("PVX-C026", "two files"),
    ("PVX-C030", "a long text"),
    ("PVX-C032", "two files"),
    ("PVX-C033", "many captions"),
    ("PVX-C037", "the name of a file"),
    ("PVX-C039", "two files"),
    ("PVX-C040", "an empty file"),
    ("PVX-C041", "a charter"),
    ("PVX-C042", "the name of a file"),
    ("PVX-C043", "a track"),
    ("PVX-C044", "a track"),
    ("PVX-C045", "a long text"),
    ("PVX-C046", "two files"),
    ("PVX-C047", "a long text"),
    ("PVX-C048", "a day that goes by"),
    ("PVX-C049", "two files"),
    ("PVX-C050", "two files"),
    ("PVX-C053", "two files"),
    ("PVX-C054", "two files"),
    ("PVX-C057", "a picture"),
    ("PVX-C058", "a picture"),
    ("PVX-C059", "a picture"),
    ("PVX-C062", "two files"),
    ("PVX-C063", "the font"),
    ("PVX-S007", "two sections"),
    ("PVX-S020", "a long text"),
    ("PVX-S043", "two files"),
    ("PVX-K001", "a long text"),
    ("PVX-K002", "a long text"),
    ("PVX-T001", "a row of a table"),
    ("PVX-T002", "a row of a table"),
    ("PVX-T003", "a row of a table"),
    ("PVX-T004", "a row of a table"),
    ("PVX-T005", "a row of a table"),
    ("PVX-T006", "a row of a table"),
    ("PVX-T007", "a row of a table"),
    ("PVX-T008", "a row of a table"),
    ("PVX-T009", "a row of a table"),
];

//! Dated data about captions and pictures: what a network takes, and what people there are used to.

/// What becomes of hashtags and links in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Captions {
    /// How many hashtags people are used to: from, to. Advice, not a rule.
    pub hashtags: (u32, u32),
    /// The most that the network takes or turns into links; `None` where none is known.
    pub hashtag_cap: Option<u32>,
    /// An address in the text can be clicked.
    pub clickable_links: bool,
    /// When it was seen: `2026` or `2026-11`.
    pub as_of: &'static str,
    /// Who says so.
    pub source: &'static str,
}

/// What pictures a post takes. `None` is "not known", never "without limit".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pictures {
    /// The most pictures in one post.
    pub count: Option<u32>,
    /// The most bytes of one picture.
    pub bytes: Option<u32>,
    /// Narrowest and widest shape that is shown uncut, as width and height.
    pub shapes: Option<[(u32, u32); 2]>,
    /// When it was seen: `2026` or `2026-11`.
    pub as_of: &'static str,
    /// Who says so.
    pub source: &'static str,
}

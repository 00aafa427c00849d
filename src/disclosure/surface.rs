//! Where on a network a text was found.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The surface that the judged text stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// The post itself.
    #[default]
    Post,
    /// A comment under it.
    Comment,
    /// The author's profile.
    Profile,
    /// The preview of the linked page.
    LinkPreview,
    /// Text inside a picture.
    Image,
}

impl Surface {
    /// Every surface.
    pub const ALL: [Self; 5] = [Self::Post, Self::Comment, Self::Profile, Self::LinkPreview, Self::Image];

    /// The code in batch lines: `post`, `link_preview`...
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Comment => "comment",
            Self::Profile => "profile",
            Self::LinkPreview => "link_preview",
            Self::Image => "image",
        }
    }
}

/// A code that is no surface.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown surface")]
pub struct UnknownSurface;

impl FromStr for Surface {
    type Err = UnknownSurface;

    fn from_str(code: &str) -> Result<Self, UnknownSurface> {
        Self::ALL.into_iter().find(|one| one.code() == code).ok_or(UnknownSurface)
    }
}

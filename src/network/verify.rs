//! What of a public post can be read without logging in, and whether the network's terms allow it for checking.

use serde::{Serialize, Serializer};

use crate::lang::Lang;
use crate::say;

/// Whether a post's text can be looked at by this program. Nothing here asks: whoever fetches looks it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verify {
    /// A public endpoint answers, and its terms do not forbid the look.
    Public(Endpoint),
    /// An endpoint answers, but its terms forbid this use; the key of the message that says so.
    Forbidden(&'static str),
    /// There is nothing to ask without logging in; the key of the message that says why.
    Unavailable(&'static str),
}

/// The public endpoints that are known to answer without a login (seen 2026-11-21 or marked so in the row's source).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// `public.api.bsky.app`: `app.bsky.feed.getPosts`. The record's text, whole. Honour `!no-unauthenticated`.
    BlueskyPosts,
    /// The instance's `/api/v1/statuses/:id`: HTML of the whole text, of public and unlisted posts.
    MastodonStatus,
    /// `publish.x.com/oembed`: HTML of the text, cut where the post is long.
    XOembed,
    /// `www.tiktok.com/oembed`: the caption as `title`.
    TiktokOembed,
    /// `www.youtube.com/oembed`: the title of a video. Neither its description nor a community post.
    YoutubeOembed,
}

impl Endpoint {
    /// The code in JSON and files; never changes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BlueskyPosts => "bluesky_posts",
            Self::MastodonStatus => "mastodon_status",
            Self::XOembed => "x_oembed",
            Self::TiktokOembed => "tiktok_oembed",
            Self::YoutubeOembed => "youtube_oembed",
        }
    }

    /// The answer holds all that the author wrote, whatever its length: only then does a missing disclosure show
    /// that there is none.
    #[must_use]
    pub fn whole_text(self) -> bool {
        match self {
            Self::BlueskyPosts | Self::MastodonStatus | Self::TiktokOembed => true,
            Self::XOembed | Self::YoutubeOembed => false,
        }
    }
}

impl Serialize for Endpoint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl Verify {
    /// The endpoint that may be asked.
    #[must_use]
    pub fn endpoint(self) -> Option<Endpoint> {
        match self {
            Self::Public(endpoint) => Some(endpoint),
            Self::Forbidden(_) | Self::Unavailable(_) => None,
        }
    }

    /// Why nothing is asked; `None` where something may be.
    #[must_use]
    pub fn reason(self, lang: Lang) -> Option<String> {
        match self {
            Self::Public(_) => None,
            Self::Forbidden(key) | Self::Unavailable(key) => Some(say!(lang, key)),
        }
    }
}

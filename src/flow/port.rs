//! What the line needs of the outside: chat, clocks, chance, and a place where tests let it die.
use std::collections::BTreeMap;

use async_trait::async_trait;
use rand_core::Rng;
use url::Url;

use super::card::{Card, Form};
use crate::content::Role;
use crate::id::{ChannelId, Millis, PersonId, SlotId};
use crate::lang::Lang;
use crate::reach::pseudonym::Key;
use crate::schedule::Place;
use crate::share::seen::Question;

/// A card on its way into a channel.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Where to.
    pub channel: ChannelId,
    /// Where that is; `None` in the embedded workspace.
    pub place: Option<Place>,
    /// The slot it comes from: the platform's nonce, where it has one.
    pub slot: SlotId,
    /// What to show.
    pub card: Card,
}

/// Why a card was not certainly posted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PostError {
    /// It certainly was not.
    #[error("refused: {reason}")]
    Refused {
        /// Wait asked for by the platform, in milliseconds.
        retry_after: Option<i64>,
        /// Asking again is useless: no such channel, no right to post.
        permanent: bool,
        /// What the platform said.
        reason: String,
    },
    /// The message that was to be changed or taken away is not there any more.
    #[error("no such message: {0}")]
    Gone(String),
    /// Nobody answered: it may have been.
    #[error("no answer: {0}")]
    Lost(String),
}

/// A message found in a channel's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The platform's id of the message.
    pub message: String,
    /// Everything it shows and links to, as one text.
    pub text: String,
}

/// The chat, as the line sees it, whatever platforms stand behind it.
///
/// A message is named by a text of the adapter's own making, which is all that it needs to find it again: whoever keeps
/// it need not know what is in it.
#[async_trait]
pub trait Chat: Send + Sync {
    /// Puts a card into a channel; answers the name of the message.
    async fn post(&self, outgoing: &Outgoing) -> Result<String, PostError>;
    /// Replaces a posted card.
    async fn edit(&self, channel: &ChannelId, message: &str, card: &Card) -> Result<(), PostError>;
    /// Takes a posted card away; one that is gone already is no error.
    async fn withdraw(&self, channel: &ChannelId, message: &str) -> Result<(), PostError>;
    /// Shows a card to one person alone, once for each `nonce`: asked again with the same one, it answers the message
    /// that stands already.
    async fn direct(
        &self,
        person: PersonId,
        channel: &ChannelId,
        card: &Card,
        nonce: &str,
    ) -> Result<String, PostError>;
    /// Shows a card to one person at this account of theirs, and not at another that they use: it is about this one.
    async fn direct_at(
        &self,
        _account: &Account,
        person: PersonId,
        channel: &ChannelId,
        card: &Card,
        nonce: &str,
    ) -> Result<String, PostError> {
        self.direct(person, channel, card, nonce).await
    }
    /// What the program itself posted in a channel since `since` (business time). `place` is where the channel was when
    /// it did.
    async fn history(&self, channel: &ChannelId, place: Option<&Place>, since: Millis)
    -> Result<Vec<Found>, PostError>;
}

/// Why a question about a public post has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The guard does not let anybody be asked there: not `https`, a host that is not listed, an address that is not
    /// public, a redirect to one of these, too many redirects. Asking again is useless.
    #[error("not asked: {0}")]
    Forbidden(&'static str),
    /// Not now: this host was asked a moment ago, or it said itself when to come back.
    #[error("asked too often: again in {retry_after} ms")]
    Busy {
        /// Wait at least this long, in milliseconds.
        retry_after: i64,
    },
    /// The host says that there is no such post.
    #[error("no such post")]
    Gone,
    /// The host does not show it to everybody.
    #[error("not shown to everybody")]
    NotPublic,
    /// Too long, of another kind than asked for, compressed, or cut off.
    #[error("an answer that is not read: {0}")]
    Unreadable(&'static str),
    /// No answer, or one that says that the host is in trouble.
    #[error("no answer: {0}")]
    Lost(String),
}

/// Asks public endpoints about public posts, behind a guard. What comes back is a stranger's bytes.
#[async_trait]
pub trait Fetch: Send + Sync {
    /// The body of the answer, as it was sent.
    async fn get(&self, question: &Question) -> Result<Vec<u8>, FetchError>;
}

/// Who acts, as the platform knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// `local`, `discord`, `slack`.
    pub platform: String,
    /// The workspace or guild.
    pub workspace: String,
    /// The person's id there.
    pub id: String,
}

impl Account {
    /// The three parts as the store keeps them.
    #[must_use]
    pub fn key(&self) -> (String, String, String) {
        (self.platform.clone(), self.workspace.clone(), self.id.clone())
    }
}

/// What a platform tells of somebody at the moment they act. Never kept as the truth about what they may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The name that colleagues see; empty where the platform did not say.
    pub name: String,
    /// The language of their client.
    pub lang: Option<Lang>,
    /// The highest role that their groups on the platform give them.
    pub role: Option<Role>,
}

/// Somebody does something in the chat.
#[derive(Clone, Debug)]
pub struct Call {
    /// Who.
    pub account: Account,
    /// What the platform tells of them now.
    pub seen: Seen,
    /// Where; [`elsewhere`] for a place that is no channel of the calendar: a private conversation, for one.
    pub channel: ChannelId,
    /// What.
    pub doing: Doing,
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Types a command: `/me`, `/partage`...
    Command {
        /// Its name, without the slash, in either language.
        name: String,
        /// The rest of the line.
        rest: String,
    },
    /// Presses a button.
    Press {
        /// Its action.
        action: String,
    },
    /// Sends a form.
    Submit {
        /// Its action.
        action: String,
        /// Answers by field name.
        fields: BTreeMap<String, String>,
    },
    /// Does something to a message from its own menu.
    On {
        /// What.
        what: OnMessage,
        /// The message's name, as [`Chat::post`] answered it.
        message: String,
    },
}

/// What a message's own menu offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnMessage {
    /// "Get my share kit".
    Kit,
    /// "I reshared this".
    Shared,
}

/// The channel of a place that is none of the calendar's.
#[must_use]
pub fn elsewhere() -> ChannelId {
    #[expect(clippy::expect_used, reason = "a constant that a test reads")]
    "elsewhere".parse().expect("a slug")
}

/// What the person gets back.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A card for them alone.
    Private(Card),
    /// A card for them alone, in place of the one whose button they pressed.
    Replace(Card),
    /// A form to fill in.
    Form(Form),
}

/// One line of the help, from the command table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandHelp {
    /// The name in the reader's language, without the slash.
    pub name: &'static str,
    /// What follows it, or empty.
    pub usage: String,
    /// What it does.
    pub about: String,
}

/// The commands, as an adapter or a page calls them.
#[async_trait]
pub trait Commands: Send + Sync {
    /// Does what somebody asks. Errors are answered as cards in the person's language: there is always an answer.
    async fn call(&self, call: Call) -> Answer;
    /// The commands there are.
    fn list(&self, lang: Lang) -> Vec<CommandHelp>;
}

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Millis;
}

/// Makes random numbers: the operating system's in production, seeded in tests.
pub trait Chance: Send + Sync {
    /// A generator for one use.
    fn rng(&self) -> Box<dyn Rng + Send>;
}

/// Why a key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file could not be read or written.
    #[error("the key file: {0}")]
    File(#[from] std::io::Error),
    /// The file holds something else than keys. Never quotes it.
    #[error("the key file cannot be understood: {0}")]
    Unreadable(String),
    /// The file has no key of this version.
    #[error("the key file has no key of version {0}: put the file back from its backup, or make a new version")]
    Missing(i64),
    /// The file has another key of this version than the one under which samples were made.
    #[error("the key of version {0} in the file is another one: put the right file back, or make a new version")]
    Another(i64),
}

/// Keeps the keys under which pseudonyms are made: outside the database and its backups, and in no log.
pub trait Keys: Send + Sync {
    /// Every key by its version, as they are now: another process may have added one.
    fn all(&self) -> Result<BTreeMap<i64, Key>, KeyError>;
    /// Adds a key; it is on the disk when this returns.
    fn add(&self, version: i64, key: &Key) -> Result<(), KeyError>;
}

/// One file of the comms team's folder is to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Below the folder, with `/`: `items/launch.fr.md`.
    pub path: String,
    /// What it must still hold; `None` where there must be no such file yet.
    pub was: Option<Vec<u8>>,
    /// What it holds then; `None` takes it away.
    pub becomes: Option<Vec<u8>>,
}

/// Why nothing was written into the comms team's folder.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// There is no folder: the sample inside the program is used, and cannot be changed.
    #[error("there is no content folder")]
    Absent,
    /// Somebody changed this file meanwhile, or it is there already.
    #[error("{0} is not what it was")]
    Changed(String),
    /// A path that would leave the folder, or that is hidden.
    #[error("{0} is no path of the content folder")]
    Path(String),
    /// The file system refused.
    #[error("the content folder: {0}")]
    File(#[from] std::io::Error),
}

/// The comms team's folder, to write to. What is written there is then read like anything a person edited there.
pub trait Folder: Send + Sync {
    /// Does all of these changes, or none where one of them cannot be done; on the disk when this returns. Files are
    /// replaced as a whole: a reader sees the old one or the new one.
    fn write(&self, changes: &[Change]) -> Result<(), FolderError>;
    /// What a file holds now; `None` where there is none.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FolderError>;
}

/// No folder at all: what is offered stands inside the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFolder;

impl Folder for NoFolder {
    fn write(&self, _: &[Change]) -> Result<(), FolderError> {
        Err(FolderError::Absent)
    }
    fn read(&self, _: &str) -> Result<Option<Vec<u8>>, FolderError> {
        Err(FolderError::Absent)
    }
}

/// A named point at which a test may let the program die.
pub trait Faults: Send + Sync {
    /// `true` when it dies here.
    fn dies_at(&self, point: &'static str) -> bool;
}

/// Lives on at every point.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFaults;

impl Faults for NoFaults {
    fn dies_at(&self, _point: &'static str) -> bool {
        false
    }
}

/// A request from outside, to an address that a chat platform was given.
#[derive(Clone, Debug)]
pub struct Knock {
    /// One of [`Door::paths`].
    pub path: String,
    /// Those of [`Door::headers`] that came exactly once and are text.
    pub headers: BTreeMap<&'static str, String>,
    /// The body, byte for byte: signatures are over it. At most [`KNOCK_MAX`] bytes.
    pub body: Vec<u8>,
}

/// Longest body of a [`Knock`], in bytes. What a platform sends holds a message of its own at most; longer ones are
/// refused unread.
pub const KNOCK_MAX: usize = 512 * 1024;

/// What is answered to a [`Knock`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The media type of the body.
    pub media: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

/// Takes what a platform sends to the public listener. Whoever knocks is a stranger until the door has checked it.
#[async_trait]
pub trait Door: Send + Sync {
    /// The paths behind which it stands.
    fn paths(&self) -> &'static [&'static str];
    /// The headers that it reads, in lower case.
    fn headers(&self) -> &'static [&'static str];
    /// Takes a request and answers within the platform's patience.
    async fn knock(&self, knock: Knock) -> DoorAnswer;
}

/// A feed that is to be read, and how it was the last time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Where.
    pub url: Url,
    /// What the host called the last answer.
    pub etag: Option<String>,
    /// When the host said that it changed last.
    pub modified: Option<String>,
}

/// What a feed's host answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// Nothing changed since.
    Same,
    /// It is gone for good (410).
    Ended,
    /// This.
    Body {
        /// Where it was found in the end: relative addresses are understood from there.
        url: Url,
        /// The feed, as it was sent.
        bytes: Vec<u8>,
        /// What the host calls this answer.
        etag: Option<String>,
        /// When it changed last.
        modified: Option<String>,
    },
}

/// Reads feeds behind the same guard as [`Fetch`]: `https`, public names and addresses, so much time and so many bytes.
/// Which hosts are asked is what stands in the comms team's own file.
#[async_trait]
pub trait Feeds: Send + Sync {
    /// The feed, if it changed.
    async fn read(&self, wanted: &Wanted) -> Result<Fetched, FetchError>;
}

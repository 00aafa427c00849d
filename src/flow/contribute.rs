//! Content that is written in chat: a draft file in the comms team's folder, and who wrote it, kept apart from the file.
//!
//! Who writes is kept before the file is, so that nobody can approve their own words, whatever happens in between. A
//! colleague who suggested something is told what became of it, and named on the card only where they want to be.
use super::card::Card;
use super::errand::Task;
use super::port::{Change, FolderError};
use super::{Denied, FlowError, Parts, Result, recall};
use crate::content::{self, Action, Diagnostic, Kind, NewFile, SourceFile, State};
use crate::id::{ErrandId, ItemId, Millis};
use crate::lang::Lang;
use crate::say;
use crate::store::{Contribution, Decision, Ended, Errand, ErrandKind, NewErrand, Person};

/// How many news one look takes up.
const BATCH: i64 = 64;
/// The number of the news that a card was posted: decisions count from 1.
const POSTED: i64 = 0;

/// What somebody typed.
#[derive(Clone, Debug, Default)]
pub struct Typed<'a> {
    /// The headline.
    pub title: &'a str,
    /// The code of the kind; empty in a second language.
    pub kind: &'a str,
    /// Where the reader is sent; empty for none.
    pub link: &'a str,
    /// The card's text.
    pub body: &'a str,
    /// Suggested captions, one a paragraph.
    pub captions: &'a str,
}

impl Typed<'_> {
    /// The file that it makes; where it is the `second` language of an item, kind and link stand in the other's.
    fn file(&self, second: bool) -> String {
        let captions: Vec<&str> = self.captions.split("\n\n").flat_map(|part| part.split("\r\n\r\n")).collect();
        let kind = if second { None } else { Some(Kind::parse(self.kind).unwrap_or(Kind::Educational)) };
        let link = if second { "" } else { self.link };
        content::written(&NewFile { title: self.title, kind, link, captions: &captions, body: self.body })
    }

    /// The field that a finding is about, by where it stands in the file or by what it misses: `title`, `kind`, `link`,
    /// `captions` or `text`. `None` where it is about the whole.
    #[must_use]
    pub fn field(&self, second: bool, found: &Diagnostic) -> Option<&'static str> {
        const KEYS: [&str; 4] = ["title", "kind", "link", "captions"];
        let key = |text: &str| KEYS.into_iter().find(|key| *key == text);
        let missed = found.args.iter().find(|(name, _)| *name == "name").and_then(|(_, value)| key(value));
        let (line, _) = found.place.unwrap_or_default();
        let file = self.file(second);
        let body = file.lines().skip(1).position(|line| line == "---").map_or(usize::MAX, |at| at + 2);
        let above = || file.lines().take(line).filter_map(|line| key(line.split(':').next()?)).last();
        // A file's first line is nobody's: what is told there is about the whole.
        missed.or_else(|| if line > body { Some("text") } else { above() })
    }
}

/// What became of it.
#[derive(Debug)]
pub enum Made {
    /// The draft stands in the folder.
    Draft(ItemId),
    /// Nothing was written: this is wrong with it.
    Wrong(Vec<Diagnostic>),
}

/// Makes a draft of what somebody typed in `lang`: a new item, or the other language of `item`.
///
/// # Errors
/// [`Denied::NoFolder`] where there is no folder to write to, [`Denied::NoSuchItem`] and [`Denied::ItemChanged`] for a
/// second language of an item that is not there or has it already; else what the store or the file system says.
pub async fn write(
    parts: &Parts,
    person: &Person,
    suggested: bool,
    lang: Lang,
    item: Option<&ItemId>,
    typed: &Typed<'_>,
) -> Result<Made> {
    let text = typed.file(item.is_some());
    let id = match item {
        Some(item) => {
            let catalogue = parts.catalogue();
            let found = super::editorial::find(&catalogue, item)?;
            if found.versions.contains_key(&lang) {
                return Err(Denied::ItemChanged.into());
            }
            item.clone()
        }
        None => free_id(parts, typed.title).await?,
    };
    let path = content::path_of(&id, lang);
    let wrong = findings(parts, &path, &text, item);
    if !wrong.is_empty() {
        return Ok(Made::Wrong(wrong));
    }
    let at = parts.business.now();
    let own = Contribution { item: id.clone(), lang, person: person.id, suggested, named: false, at };
    if !parts.store.contribute(&own).await? {
        return Err(Denied::ItemChanged.into());
    }
    let change = Change { path, was: None, becomes: Some(text.into_bytes()) };
    if let Err(error) = parts.folder.write(&[change]) {
        parts.store.uncontribute(&id, lang).await?;
        return Err(refused(error));
    }
    Ok(Made::Draft(id))
}

/// What the folder's error means to who asked.
pub(super) fn refused(error: FolderError) -> FlowError {
    match error {
        FolderError::Absent => Denied::NoFolder.into(),
        FolderError::Changed(_) | FolderError::Path(_) => Denied::ItemChanged.into(),
        FolderError::File(error) => FlowError::Spool(error),
    }
}

/// An id that neither the catalogue nor the folder has, nor had when somebody wrote it in chat.
async fn free_id(parts: &Parts, title: &str) -> Result<ItemId> {
    let written = parts.store.contributed().await?;
    let catalogue = parts.catalogue();
    // Without a folder nothing can be written, whatever the name.
    parts.folder.read("brand.toml").map_err(refused)?;
    let there = |id: &ItemId, lang: Lang| !matches!(parts.folder.read(&content::path_of(id, lang)), Ok(None));
    let known = |id: &ItemId| written.contains(id) || catalogue.library.items.contains_key(id);
    let taken = |id: &ItemId| known(id) || Lang::ALL.into_iter().any(|l| there(id, l));
    Ok(content::unused(title, taken))
}

/// The errors in the file; beside the item's other one, which says what both share.
fn findings(parts: &Parts, path: &str, text: &str, item: Option<&ItemId>) -> Vec<Diagnostic> {
    let catalogue = parts.catalogue();
    let mut files = vec![SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() }];
    let others =
        item.and_then(|id| catalogue.library.items.get(id)).into_iter().flat_map(|item| item.versions.values());
    for version in others {
        if let Ok(Some(bytes)) = parts.folder.read(&version.path) {
            files.push(SourceFile { path: version.path.clone(), bytes });
        }
    }
    let (_, found) = content::parse_under(&files, &catalogue.library.brand);
    found.into_iter().filter(|found| found.is_error() && found.path == path).collect()
}

/// Whether somebody wants to be named with their suggestion.
///
/// # Errors
/// [`Denied::NoSuchItem`] where it is not theirs; else what the store says.
pub async fn name(parts: &Parts, person: &Person, item: &ItemId, named: bool) -> Result<()> {
    let own = parts.store.name_contribution(item, person.id, named).await?;
    if own { Ok(()) } else { Err(Denied::NoSuchItem(item.to_string()).into()) }
}

/// Who suggested the item and wants to be named.
///
/// # Errors
/// What the store says.
pub(super) async fn credit(parts: &Parts, item: &ItemId) -> Result<Option<String>> {
    let all = parts.store.contributions(item).await?;
    let Some(one) = all.into_iter().find(|one| one.suggested && one.named) else { return Ok(None) };
    let name = parts.store.person(one.person).await?.map(|person| person.name);
    Ok(name.filter(|name| !name.is_empty()))
}

/// Makes errands of what became of suggestions. What is told is read from what happened, so nothing is lost when the
/// program dies in between; an errand of one subject is made once, so nothing is told twice.
///
/// # Errors
/// What the store says.
pub(super) async fn look(parts: &Parts) -> Result<()> {
    let news = parts.store.suggestion_news(BATCH).await?;
    let now = parts.real.now();
    let errand = |news: &crate::store::News| NewErrand {
        id: ErrandId::mint(now, &mut parts.chance.rng()),
        kind: ErrandKind::Suggestion,
        subject: format!("{}:{}:{}", news.item, news.person, news.number),
        person: Some(news.person),
        item: Some(news.item.clone()),
        created_at: parts.business.now(),
        not_before: Millis(0),
    };
    if !news.is_empty() {
        let errands: Vec<NewErrand> = news.iter().map(errand).collect();
        parts.store.add_errands(&errands, None).await?;
    }
    Ok(())
}

/// What an errand about a suggestion comes to.
pub(super) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    let gone = Ok(Task::Over(Ended::SUBJECT_GONE));
    let Some(item) = &errand.item else { return gone };
    let Some(number) = errand.subject.rsplit(':').next().and_then(|number| number.parse::<i64>().ok()) else {
        return gone;
    };
    let (lang, catalogue) = (person.lang, parts.catalogue());
    let title = catalogue.title(item, lang);
    if number == POSTED {
        if recall::is_withdrawn(parts, item) {
            return gone;
        }
        let text = say!(lang, "chat-suggested-posted-text", title = title);
        return Ok(Task::Say(Box::new(Card::new(lang).title(say!(lang, "chat-suggested-posted")).text(text))));
    }
    // Only the newest word: what was decided before it does not matter any more.
    let newest: Option<Decision> = parts.store.decision(item).await?;
    let Some(decision) = newest.filter(|decision| decision.seq == number) else { return gone };
    // Where several have to approve, the last of them is the news.
    let state = catalogue.library.items.get(item).map(|item| catalogue.state(item));
    if decision.action == Action::Approve && state == Some(State::InReview) {
        return gone;
    }
    let action = decision.action.code();
    let mut card = Card::new(lang).title(say!(lang, "chat-suggested-decided", action = action)).text(say!(
        lang,
        "chat-suggested-decided-text",
        action = action,
        title = title
    ));
    if !decision.reason.is_empty() {
        card = card.fact(say!(lang, "chat-suggested-reason"), decision.reason);
    }
    Ok(Task::Say(Box::new(card)))
}

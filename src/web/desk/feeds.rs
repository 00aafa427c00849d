//! Feeds: what is followed and how that goes, a look at once, and a new one.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};

use super::{Member, Tab, shown, too_low};
use crate::content::{FEEDS, FeedSource, Kind, parse_feeds, with_feed};
use crate::flow::feed::{Desk, OUTCOMES, because, follow, look};
use crate::flow::intake::IntakeError;
use crate::flow::port::{Change, FolderError};
use crate::id::{Millis, Slug};
use crate::lang::{Lang, date_time};
use crate::say;
use crate::store::FeedRow;
use crate::web::Web;
use crate::web::form::{Fields, Posted};
use crate::web::problem::Problem;
use crate::web::view::{FeedRowView, FeedsView, FieldView, Words};

/// Longest name and longest address of a feed, in characters.
const NAME: usize = 40;
const ADDRESS: usize = 2_000;

pub(super) fn routes() -> Router<Arc<Web>> {
    Router::new().route("/desk/feeds", get(page).post(add)).route("/desk/feeds/look", post(look_now))
}

/// What is followed, as the file says now; the sample's feeds where there is no folder.
fn sources(web: &Web) -> Result<BTreeMap<Slug, FeedSource>, Problem> {
    match web.parts.folder.read(FEEDS) {
        Ok(bytes) => Ok(parse_feeds(FEEDS, &String::from_utf8_lossy(&bytes.unwrap_or_default())).0),
        Err(FolderError::Absent) => Ok(web.parts.catalogue().library.feeds.clone()),
        Err(error) => Err(unread(&error)),
    }
}

fn unread(error: &FolderError) -> Problem {
    tracing::error!(%error, "feeds.toml cannot be read");
    Problem::Broken
}

/// `GET /desk/feeds`
async fn page(State(web): State<Arc<Web>>, member: Member) -> Result<Response, Problem> {
    list(&web, &member, &Fields::new(), &[], None).await
}

/// What is wrong with a field of the form; without a name, with the whole.
type Wrong = (&'static str, String);

async fn list(
    web: &Web,
    member: &Member,
    typed: &Fields,
    wrong: &[Wrong],
    problem: Option<String>,
) -> Result<Response, Problem> {
    let words = Words(member.viewer.person.lang);
    let catalogue = web.parts.catalogue();
    let brand = &catalogue.library.brand;
    let mut rows = vec![];
    for source in sources(web)?.values() {
        let row = web.parts.store.feed(&source.name).await?.filter(|row| row.url == source.url.as_str());
        let drafts = web.parts.store.feed_drafted(&source.name).await?;
        rows.push(row_view(web, source, row.as_ref(), drafts, words.0, &brand.zone));
    }
    let whole = wrong.iter().filter(|(of, _)| of.is_empty()).map(|(_, text)| text.clone());
    let body = FeedsView {
        words,
        csrf: member.viewer.csrf.clone(),
        writes: member.writes(),
        rows,
        problem,
        failed: !wrong.is_empty(),
        general: whole.collect(),
        fields: form(typed, wrong, words, brand.lang),
    };
    Ok(shown(member, Tab::Feeds, &words.say("web-feeds"), &body))
}

fn row_view(
    web: &Web,
    source: &FeedSource,
    row: Option<&FeedRow>,
    drafts: i64,
    lang: Lang,
    zone: &jiff::tz::TimeZone,
) -> FeedRowView {
    let code = row.map_or("", |row| row.outcome.as_str());
    let code = OUTCOMES.iter().find(|known| **known == code).copied().unwrap_or("NEVER");
    let asked = row.map(|row| row.asked_at).filter(|at| *at > Millis(0));
    let time = |at: Millis| date_time(lang, at.zoned(zone).datetime());
    let found = asked.and_then(|at| web.intake.found(&source.name, at));
    let catalogue = web.parts.catalogue();
    let made = found.iter().flat_map(|found| &found.drafted).map(|id| {
        let item = catalogue.library.items.get(id);
        let title = item.map_or_else(|| id.to_string(), |item| item.version(lang).title.clone());
        (id.to_string(), title, item.is_some())
    });
    let made: Vec<(String, String, bool)> = made.collect();
    FeedRowView {
        name: source.name.to_string(),
        url: source.url.to_string(),
        lang: source.lang.name(),
        kind: say!(lang, "chat-write-kind-name", kind = source.kind.code()),
        good: matches!(code, "READ" | "SAME"),
        bad: !matches!(code, "READ" | "SAME" | "NEVER"),
        outcome: say!(lang, "content-feed-outcome", outcome = code),
        asked: asked.map(time),
        next: match row {
            Some(row) if row.stopped => None,
            Some(row) => Some(time(row.next_at)),
            None => Some(say!(lang, "web-feeds-soon")),
        },
        drafts: drafts.to_string(),
        found: found.as_ref().filter(|found| matches!(found.outcome, "READ" | "SAME")).map(|found| {
            let (drafted, known, left) = (found.drafted.len(), found.known, found.left);
            say!(lang, "web-feeds-found", drafted = drafted, known = known, left = left)
        }),
        detail: found.as_ref().and_then(|found| because(found.outcome, &found.detail, found.retry_after, lang)),
        coming: made.iter().any(|(.., there)| !there),
        made,
    }
}

fn form(typed: &Fields, wrong: &[Wrong], words: Words, lang: Lang) -> Vec<FieldView> {
    let own = |name: &'static str, usual: &str| typed.get(name).cloned().unwrap_or_else(|| usual.to_owned());
    let field = |name: &'static str, label: &str, hint: &str, usual: &str, choices: Vec<(String, String)>| FieldView {
        name,
        label: words.say(label),
        hint: if hint.is_empty() { String::new() } else { words.say(hint) },
        value: own(name, usual),
        problems: wrong.iter().filter(|(of, _)| *of == name).map(|(_, text)| text.clone()).collect(),
        max: if name == "url" { ADDRESS } else { NAME },
        rows: 0,
        choices,
        lang: None,
    };
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.name().to_owned())).to_vec();
    let kinds = Kind::ALL
        .map(|kind| (kind.code().to_owned(), say!(words.0, "chat-write-kind-name", kind = kind.code())))
        .to_vec();
    vec![
        field("name", "web-feeds-name", "web-feeds-name-hint", "", vec![]),
        field("url", "web-feeds-url", "web-feeds-url-hint", "", vec![]),
        field("lang", "web-feeds-lang", "", lang.code(), langs),
        field("kind", "web-feeds-kind", "web-feeds-kind-hint", Kind::Promotional.code(), kinds),
    ]
}

/// `POST /desk/feeds/look`: asks one feed now, and writes what is new as drafts.
async fn look_now(State(web): State<Arc<Web>>, posted: Posted) -> Result<Response, Problem> {
    let member = Member::of(&web, posted.viewer.clone())?;
    if !member.writes() {
        return Ok(too_low(&member, Tab::Feeds));
    }
    let name: Slug = posted.field("feed").parse().map_err(|_| Problem::Missing)?;
    let source = sources(&web)?.remove(&name).ok_or(Problem::Missing)?;
    // Goes on to its end also where the browser does not wait for it: what was seen is kept with its drafts.
    let own = web.clone();
    let work = tokio::spawn(async move { looked(&own, &source).await });
    let done = work.await.map_err(|error| {
        tracing::error!(%error, "a feed was not followed");
        Problem::Broken
    })?;
    match done {
        None => Ok(Redirect::to(&format!("/desk/feeds#feed-{name}")).into_response()),
        Some(key) => {
            let why = say!(member.viewer.person.lang, key);
            let page = list(&web, &member, &Fields::new(), &[], Some(why)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

/// Looks at a feed; the message of why that was not done, where it was not.
async fn looked(web: &Web, source: &FeedSource) -> Option<&'static str> {
    let Some(feeds) = &web.intake.feeds else { return Some("web-feeds-nobody") };
    let Ok(_one) = web.intake.looking.try_lock() else { return Some("web-feeds-busy") };
    let parts = &web.parts;
    let catalogue = parts.catalogue();
    let desk = Desk {
        store: &parts.store,
        folder: parts.folder.as_ref(),
        library: &catalogue.library,
        feeds: feeds.as_ref(),
        faults: parts.faults.as_ref(),
        now: parts.real.now(),
        jitter: 0,
    };
    match follow(&desk, source, true).await {
        Ok(done) => {
            if let Some(done) = done {
                web.intake.looked(&source.name, desk.now, done);
            }
            None
        }
        Err(IntakeError::Folder(FolderError::Absent)) => Some("web-write-no-folder"),
        Err(error) => {
            tracing::error!(feed = %source.name, %error, "feed not followed");
            Some("web-feeds-failed")
        }
    }
}

/// `POST /desk/feeds`: one more feed, asked once before it is written down.
async fn add(State(web): State<Arc<Web>>, posted: Posted) -> Result<Response, Problem> {
    let member = Member::of(&web, posted.viewer.clone())?;
    if !member.writes() {
        return Ok(too_low(&member, Tab::Feeds));
    }
    match added(&web, &posted.fields, member.viewer.person.lang).await? {
        Ok(name) => Ok(Redirect::to(&format!("/desk/feeds#feed-{name}")).into_response()),
        Err(wrong) => {
            let page = list(&web, &member, &posted.fields, &wrong, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

async fn added(web: &Web, typed: &Fields, lang: Lang) -> Result<Result<Slug, Vec<Wrong>>, Problem> {
    let whole = |text: String| Ok(Err(vec![("", text)]));
    let was = match web.parts.folder.read(FEEDS) {
        Ok(was) => was,
        Err(FolderError::Absent) => return whole(say!(lang, "web-write-no-folder")),
        Err(error) => return Err(unread(&error)),
    };
    // What is no text cannot be written back as it was.
    let Ok(text) = std::str::from_utf8(was.as_deref().unwrap_or_default()) else {
        return whole(say!(lang, "web-feeds-unwritten"));
    };
    let source = match source(typed, lang) {
        Ok(source) => source,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let known = parse_feeds(FEEDS, text).0;
    if known.contains_key(&source.name) {
        return Ok(Err(vec![("name", say!(lang, "web-feeds-taken"))]));
    }
    if known.values().any(|one| one.url == source.url) {
        return Ok(Err(vec![("url", say!(lang, "web-feeds-followed"))]));
    }
    let becomes = with_feed(text, &source);
    if let Err(wrong) = readable(&becomes, &source, known.len(), lang) {
        return Ok(Err(wrong));
    }
    if let Err(wrong) = answers(web, &source, lang).await {
        return Ok(Err(wrong));
    }
    let change = Change { path: FEEDS.to_owned(), was, becomes: Some(becomes.into_bytes()) };
    match web.parts.folder.write(&[change]) {
        Ok(()) => Ok(Ok(source.name)),
        Err(FolderError::Changed(_)) => whole(say!(lang, "web-feeds-changed")),
        Err(error) => {
            tracing::error!(%error, "feeds.toml could not be written");
            whole(say!(lang, "web-feeds-unwritten"))
        }
    }
}

/// What was typed as a feed. Whether its address may be asked is the file's own reader to say.
fn source(typed: &Fields, lang: Lang) -> Result<FeedSource, Vec<Wrong>> {
    let text = |name: &str| typed.get(name).map_or("", |value| value.trim());
    let short = text("url").chars().count() <= ADDRESS;
    let name = text("name").parse::<Slug>().ok().filter(|_| text("name").len() <= NAME);
    let url = url::Url::parse(text("url")).ok().filter(|_| short);
    let wrong = [
        name.is_none().then(|| ("name", say!(lang, "web-feeds-name-wrong"))),
        url.is_none().then(|| ("url", say!(lang, "web-feeds-url-wrong"))),
    ];
    let (Some(name), Some(url)) = (name, url) else { return Err(wrong.into_iter().flatten().collect()) };
    Ok(FeedSource {
        name,
        url,
        lang: text("lang").parse().unwrap_or(lang),
        kind: Kind::parse(text("kind")).unwrap_or(Kind::Promotional),
        campaign: None,
        author: None,
        markets: vec![],
    })
}

/// Would the file be read as it is meant? Every feed that was read before is read still, and the new one with them.
fn readable(text: &str, source: &FeedSource, known: usize, lang: Lang) -> Result<(), Vec<Wrong>> {
    let (feeds, found) = parse_feeds(FEEDS, text);
    if feeds.get(&source.name) == Some(source) && feeds.len() == known + 1 {
        return Ok(());
    }
    // What stands in the new table comes last: its own line is told at the address, anything else at the whole.
    let line = text.lines().position(|line| line == format!("[feed.{}]", source.name)).map_or(usize::MAX, |at| at + 1);
    let errors = found.iter().filter(|found| found.is_error());
    let told = errors.map(|found| {
        let own = found.place.is_some_and(|(at, _)| at > line);
        (if own { "url" } else { "" }, format!("{} {}", found.message(lang), found.hint(lang)))
    });
    let told: Vec<Wrong> = told.collect();
    Err(if told.is_empty() { vec![("", say!(lang, "web-feeds-unwritten"))] } else { told })
}

/// Asks the feed once: one that cannot be read is not written down.
async fn answers(web: &Web, source: &FeedSource, lang: Lang) -> Result<(), Vec<Wrong>> {
    let Some(feeds) = &web.intake.feeds else { return Err(vec![("", say!(lang, "web-feeds-nobody"))]) };
    let Ok(_one) = web.intake.looking.try_lock() else { return Err(vec![("", say!(lang, "web-feeds-busy"))]) };
    let looked = look(feeds.as_ref(), source, None).await;
    if looked.well() {
        return Ok(());
    }
    let outcome = say!(lang, "content-feed-outcome", outcome = looked.outcome);
    Err(vec![("url", say!(lang, "web-feeds-refused", outcome = outcome))])
}

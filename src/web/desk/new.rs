//! Writing an item: a form, the draft in the comms team's folder, and what comes next.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};

use super::{Member, Tab, no_folder, shown, too_low};
use crate::content::{Action, Item, Kind, path_of};
use crate::flow::contribute::{self, Made, Typed};
use crate::flow::editorial::{self, Move};
use crate::flow::{Denied, FlowError};
use crate::id::ItemId;
use crate::lang::Lang;
use crate::say;
use crate::web::Web;
use crate::web::form::{Fields, Posted};
use crate::web::problem::Problem;
use crate::web::view::{FieldView, NewView, OtherView, Words, WrittenView};

/// Longest of each field, in characters.
const TITLE: usize = 200;
const LINK: usize = 2_000;
const TEXT: usize = 10_000;

/// The fields of the form, in its order, with their label, hint and length.
const FIELDS: [(&str, &str, &str, usize); 5] = [
    ("title", "web-write-title", "web-write-title-hint", TITLE),
    ("kind", "web-write-kind", "web-write-kind-hint", 40),
    ("link", "web-write-link", "web-write-link-hint", LINK),
    ("text", "web-write-text", "web-write-text-hint", TEXT),
    ("captions", "web-write-captions", "web-write-captions-hint", TEXT),
];

pub(super) fn routes() -> Router<Arc<Web>> {
    Router::new()
        .route("/desk/new", get(page).post(save))
        .route("/desk/new/done", get(done))
        .route("/desk/new/submit", post(submit))
}

/// What is written: the language, and the item where it is its second one.
struct Subject<'a> {
    lang: Lang,
    item: Option<&'a Item>,
}

/// What is wrong with a field, or with the whole where it names none.
type Wrong = Vec<(Option<&'static str>, String)>;

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", |value| value.trim())
}

/// What the fields ask to write. An id that is none, or that no item has, leads nowhere.
fn subject<'a>(fields: &Fields, items: &'a crate::flow::Catalogue, reader: Lang) -> Result<Subject<'a>, Problem> {
    let lang = field(fields, "lang").parse().unwrap_or(reader);
    let item = match field(fields, "item") {
        "" => None,
        id => {
            let id: ItemId = id.parse().map_err(|_| Problem::Missing)?;
            Some(editorial::find(items, &id).map_err(|_| Problem::Missing)?)
        }
    };
    Ok(Subject { lang, item })
}

/// `GET /desk/new`, `GET /desk/new?item=ID&lang=fr`
async fn page(
    State(web): State<Arc<Web>>,
    member: Member,
    Query(mut fields): Query<Fields>,
) -> Result<Response, Problem> {
    if !member.writes() {
        return Ok(too_low(&member, Tab::New));
    }
    if let Some(page) = no_folder(&web, &member, Tab::New) {
        return Ok(page);
    }
    let catalogue = web.parts.catalogue();
    let reader = member.viewer.person.lang;
    let subject = subject(&fields, &catalogue, reader)?;
    if let Some(item) = subject.item.filter(|item| item.versions.contains_key(&subject.lang)) {
        return Ok(Redirect::to(&format!("/items/{}", item.id)).into_response());
    }
    fields.entry("kind".to_owned()).or_insert_with(|| Kind::Educational.code().to_owned());
    Ok(form(&member, &subject, &fields, &vec![]))
}

/// `POST /desk/new`. Nothing that was typed is lost: where something is wrong, the form comes back as it was sent.
async fn save(State(web): State<Arc<Web>>, posted: Posted) -> Result<Response, Problem> {
    let member = Member::of(&web, posted.viewer.clone())?;
    if !member.writes() {
        return Ok(too_low(&member, Tab::New));
    }
    let catalogue = web.parts.catalogue();
    let fields = &posted.fields;
    let reader = member.viewer.person.lang;
    let subject = subject(fields, &catalogue, reader)?;
    let wrong = match too_long(fields, reader) {
        wrong if !wrong.is_empty() => wrong,
        _ => match once(&web, &member, &subject, fields).await {
            Ok(item) => {
                let place = format!("/desk/new/done?item={item}&lang={}", subject.lang.code());
                return Ok(Redirect::to(&place).into_response());
            }
            Err(wrong) => wrong,
        },
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, form(&member, &subject, fields, &wrong)).into_response())
}

fn too_long(fields: &Fields, lang: Lang) -> Wrong {
    let long = FIELDS.into_iter().filter(|(name, .., most)| field(fields, name).chars().count() > *most);
    long.map(|(name, .., most)| (Some(name), say!(lang, "web-write-too-long", most = most))).collect()
}

/// Writes it, and a new item once: who presses twice is led to what the first press wrote.
async fn once(web: &Web, member: &Member, subject: &Subject<'_>, fields: &Fields) -> Result<ItemId, Wrong> {
    if subject.item.is_some() {
        return write(web, member, subject, fields).await;
    }
    let _one = web.intake.writing.lock().await;
    let person = member.viewer.person.id;
    let there = |item: &ItemId| matches!(web.parts.folder.read(&path_of(item, subject.lang)), Ok(Some(_)));
    if let Some(item) = web.intake.written(person, fields).filter(there) {
        return Ok(item);
    }
    let item = write(web, member, subject, fields).await?;
    web.intake.wrote(person, fields.clone(), &item);
    Ok(item)
}

async fn write(web: &Web, member: &Member, subject: &Subject<'_>, fields: &Fields) -> Result<ItemId, Wrong> {
    let text = |name| field(fields, name);
    let typed = Typed {
        title: text("title"),
        kind: text("kind"),
        link: text("link"),
        body: text("text"),
        captions: text("captions"),
    };
    let (person, item) = (&member.viewer.person, subject.item.map(|item| &item.id));
    match contribute::write(&web.parts, person, false, subject.lang, item, &typed).await {
        Ok(Made::Draft(id)) => Ok(id),
        Ok(Made::Wrong(found)) => {
            let told = |found: &crate::content::Diagnostic| {
                let lang = person.lang;
                let words = format!("{} {}", found.message(lang), found.hint(lang));
                (typed.field(item.is_some(), found), words)
            };
            Err(found.iter().map(told).collect())
        }
        Err(error) => Err(vec![(None, refused(&error, person.lang))]),
    }
}

/// Why nothing was done, in words.
fn refused(error: &FlowError, lang: Lang) -> String {
    match error {
        FlowError::Denied(Denied::NoFolder) => say!(lang, "web-write-no-folder"),
        FlowError::Denied(Denied::NoSuchItem(_)) => say!(lang, "web-write-gone"),
        FlowError::Denied(Denied::ItemChanged) => say!(lang, "web-write-changed"),
        FlowError::Denied(_) => say!(lang, "web-write-refused"),
        error => {
            tracing::error!(%error, "an item could not be written");
            say!(lang, "web-write-broken")
        }
    }
}

fn form(member: &Member, subject: &Subject<'_>, fields: &Fields, wrong: &Wrong) -> Response {
    let words = Words(member.viewer.person.lang);
    let second = subject.item.is_some();
    let asked = FIELDS.into_iter().filter(|(name, ..)| !second || !matches!(*name, "kind" | "link"));
    let views = asked.map(|(name, label, hint, max)| {
        let problems = wrong.iter().filter(|(of, _)| *of == Some(name)).map(|(_, text)| text.clone()).collect();
        let kinds = || {
            Kind::ALL.map(|kind| (kind.code().to_owned(), say!(words.0, "chat-write-kind-name", kind = kind.code())))
        };
        FieldView {
            name,
            label: words.say(label),
            hint: words.say(hint),
            value: fields.get(name).cloned().unwrap_or_default(),
            problems,
            max,
            rows: if name == "text" {
                6
            } else if name == "captions" {
                8
            } else {
                0
            },
            choices: if name == "kind" { kinds().to_vec() } else { vec![] },
            lang: if matches!(name, "title" | "text" | "captions") { words.other(subject.lang) } else { None },
        }
    });
    let shown_fields: Vec<FieldView> = views.collect();
    let known = |name: &Option<&'static str>| name.is_some_and(|name| shown_fields.iter().any(|one| one.name == name));
    let other = subject.item.and_then(|item| {
        let (lang, version) = item.versions.iter().next()?;
        let captions = version.captions.iter().map(|caption| caption.text.clone()).collect();
        Some(OtherView {
            id: item.id.to_string(),
            lang: words.other(*lang),
            code: lang.code(),
            title: version.title.clone(),
            text: version.body.clone(),
            captions,
        })
    });
    let general = wrong.iter().filter(|(of, _)| !known(of)).map(|(_, text)| text.clone()).collect();
    let body = NewView {
        words,
        csrf: member.viewer.csrf.clone(),
        langs: Lang::ALL.map(|lang| (lang.code(), lang.name(), lang == subject.lang)).to_vec(),
        lang: subject.lang,
        other,
        failed: !wrong.is_empty(),
        general,
        fields: shown_fields,
    };
    let title =
        if second { say!(words.0, "web-write-second", lang = subject.lang.code()) } else { words.say("web-write-new") };
    shown(member, Tab::New, &title, &body)
}

/// `GET /desk/new/done?item=ID&lang=fr`: where the draft stands, and what can be done with it.
async fn done(State(web): State<Arc<Web>>, member: Member, Query(fields): Query<Fields>) -> Result<Response, Problem> {
    if !member.writes() {
        return Ok(too_low(&member, Tab::New));
    }
    written(&web, &member, &fields, None).await
}

async fn written(web: &Web, member: &Member, fields: &Fields, problem: Option<String>) -> Result<Response, Problem> {
    let words = Words(member.viewer.person.lang);
    let item: ItemId = field(fields, "item").parse().map_err(|_| Problem::Missing)?;
    let lang: Lang = field(fields, "lang").parse().map_err(|_| Problem::Missing)?;
    let path = path_of(&item, lang);
    let catalogue = web.parts.catalogue();
    let found = catalogue.library.items.get(&item);
    let version = found.and_then(|found| found.versions.get(&lang));
    // Its file stands there a moment before the folder is read again.
    if version.is_none() && !matches!(web.parts.folder.read(&path), Ok(Some(_))) {
        return Err(Problem::Missing);
    }
    let there = found.filter(|_| version.is_some());
    let state = there.map(|item| catalogue.state(item));
    let next = |item: &&Item| editorial::possible(catalogue.state(item), Some(member.role)).contains(&Action::Submit);
    let missing = |item: &Item| Lang::ALL.into_iter().find(|lang| !item.versions.contains_key(lang));
    let body = WrittenView {
        words,
        csrf: member.viewer.csrf.clone(),
        id: item.to_string(),
        lang: lang.code(),
        path,
        title: version.map_or_else(|| item.to_string(), |version| version.title.clone()),
        state: state.map(|state| state.name(words.0)),
        other: there.and_then(missing).map(|lang| (lang.code(), say!(words.0, "web-write-second", lang = lang.code()))),
        submit: there.filter(next).map(|item| item.revision.0.clone()),
        problem,
    };
    Ok(shown(member, Tab::New, &words.say("web-write-done"), &body))
}

/// `POST /desk/new/submit`: asks for review of what was shown.
async fn submit(State(web): State<Arc<Web>>, posted: Posted) -> Result<Response, Problem> {
    let member = Member::of(&web, posted.viewer.clone())?;
    if !member.writes() {
        return Ok(too_low(&member, Tab::New));
    }
    let fields = &posted.fields;
    let item: ItemId = field(fields, "item").parse().map_err(|_| Problem::Missing)?;
    let lang: Lang = field(fields, "lang").parse().map_err(|_| Problem::Missing)?;
    let asked = Move {
        person: &member.viewer.person,
        role: Some(member.role),
        platform: &member.viewer.account.platform,
        item: &item,
        looked_at: field(fields, "revision"),
        action: Action::Submit,
        reason: "",
    };
    match editorial::take(&web.parts, &asked).await {
        Ok(_) => {
            let place = format!("/desk/new/done?item={item}&lang={}", lang.code());
            Ok(Redirect::to(&place).into_response())
        }
        Err(FlowError::Denied(denied)) => {
            let why = refused(&FlowError::Denied(denied), member.viewer.person.lang);
            let page = written(&web, &member, fields, Some(why)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

//! Saying who one is. There is nothing to prove: the workspace is one machine's own, on loopback.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::header::{HeaderMap, HeaderName, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::form::{Posted, Sent};
use super::problem::Problem;
use super::view::{self, HelloPage, NewPersonView, Words};
use super::{Web, account, channel, session};
use crate::id::PersonId;
use crate::lang::Lang;
use crate::store::{NewPerson, Person};

/// The most people a workspace has.
pub(super) const MOST: i64 = 500;
/// How many of them the page offers.
const OFFERED: i64 = MOST;
/// Longest name and team, in characters.
const NAME: usize = 60;

/// `GET /hello`, in the browser's language or the one asked for: `?lang=fr`.
pub(super) async fn page(
    State(web): State<Arc<Web>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = query.as_deref().and_then(|query| query.strip_prefix("lang=")).and_then(|code| code.parse().ok());
    let lang = asked.unwrap_or_else(|| session::lang_of(&web, &headers));
    let erased = query.as_deref() == Some("erased");
    shown(&web, lang, NewPersonView { erased, ..NewPersonView::default() }).await
}

async fn shown(web: &Web, lang: Lang, new: NewPersonView) -> Result<Response, Problem> {
    let mut people = vec![];
    for person in web.parts.store.people(OFFERED).await? {
        if account::of(&web.parts.store, &person).await?.is_some() {
            people.push(channel::person_view(&person));
        }
    }
    let words = Words(lang);
    let organisation = web.parts.catalogue().library.brand.name.clone();
    let title = words.with("web-hello", &organisation);
    Ok(view::page(words, &title, "start", &HelloPage { words, organisation, people, new }))
}

/// `POST /hello`: as somebody known, or somebody new.
pub(super) async fn enter(State(web): State<Arc<Web>>, sent: Sent) -> Result<Response, Problem> {
    let field = |name: &str| sent.fields.get(name).map_or("", |value| value.trim());
    let person = match sent.fields.get("person") {
        Some(id) => known(&web, id).await?,
        None => {
            let lang = field("lang").parse().unwrap_or_else(|_| session::lang_of(&web, &sent.headers));
            let (name, team) = (field("name"), field("team"));
            if !is_name(name) || !(team.is_empty() || is_name(team)) {
                let error = Some(Words(lang).say("web-hello-name-wrong"));
                let new = NewPersonView { name: name.into(), team: team.into(), error, erased: false };
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown(&web, lang, new).await?).into_response());
            }
            add(&web, name, team, lang).await?
        }
    };
    // A session that was there before ends: one browser is one person.
    session::end(&web, &sent.headers).await?;
    let cookie = session::start(&web, person).await?;
    Ok(to("/", &cookie))
}

async fn known(web: &Web, id: &str) -> Result<PersonId, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::Missing)?;
    let person: Person = web.parts.store.person(id).await?.ok_or(Problem::Missing)?;
    account::of(&web.parts.store, &person).await?.ok_or(Problem::Missing)?;
    Ok(id)
}

async fn add(web: &Web, name: &str, team: &str, lang: Lang) -> Result<PersonId, Problem> {
    if web.parts.store.people_count().await? >= MOST {
        return Err(Problem::Full);
    }
    let now = web.parts.business.now();
    let mut rng = web.parts.chance.rng();
    let id = PersonId::mint(now, &mut rng);
    let mut salt = [0; 32];
    rng.fill_bytes(&mut salt);
    let new = NewPerson {
        id,
        salt,
        name: name.to_owned(),
        lang,
        country: web.parts.catalogue().library.brand.country.clone(),
        team: team.to_owned(),
        account: account::local(id.to_string()).key(),
    };
    web.parts.store.add_person(&new, now).await?;
    web.ring();
    Ok(id)
}

/// Something to be called by: a letter or digit in it, nothing that a terminal or a page would act on.
fn is_name(text: &str) -> bool {
    let hides = |c: char| {
        c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().count() <= NAME && text.chars().any(char::is_alphanumeric) && !text.chars().any(hides)
}

/// `POST /bye`.
pub(super) async fn leave(State(web): State<Arc<Web>>, posted: Posted) -> Result<Response, Problem> {
    Ok(to("/hello", &session::end(&web, &posted.headers).await?))
}

/// `POST /lang`: the person reads another language from now on.
pub(super) async fn lang(State(web): State<Arc<Web>>, posted: Posted) -> Result<Response, Problem> {
    let lang: Lang = posted.field("lang").parse().map_err(|_| Problem::BadForm)?;
    web.parts.store.set_lang(posted.viewer.person.id, lang).await?;
    let channel = channel::find(&web, posted.field("channel"))?;
    Ok(Redirect::to(&format!("/w/{}", channel.id)).into_response())
}

fn to(place: &str, cookie: &str) -> Response {
    // What the cookie is made of is ours: base64 and digits.
    let cookie = HeaderValue::from_str(cookie).map(|cookie| [(SET_COOKIE, cookie)]);
    let clear = [(HeaderName::from_static("vary"), HeaderValue::from_static("Cookie"))];
    match cookie {
        Ok(cookie) => (cookie, clear, Redirect::to(place)).into_response(),
        Err(_) => Problem::Broken.into_response(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_is_something_to_be_called_by() {
        for good in ["Zoé", "李", "Jean <Dupont> & fils", &"é".repeat(60), "4"] {
            assert!(super::is_name(good), "{good}");
        }
        for bad in ["", "…", "a\nb", "a\u{202e}b", "\u{200b}", &"é".repeat(61), "a\u{0}"] {
            assert!(!super::is_name(bad), "{bad:?}");
        }
    }
}

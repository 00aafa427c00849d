//! `/content add` and `/content suggest`: a form becomes a draft in the comms team's folder.
use super::{Answering, Asked};
use crate::content::{Kind, Role};
use crate::flow::card::{Button, Card, Field, Form, Tone};
use crate::flow::contribute::{self, Made, Typed};
use crate::flow::port::Answer;
use crate::flow::standing::Standing;
use crate::flow::{Denied, FlowError};
use crate::id::ItemId;
use crate::lang::Lang;
use crate::say;

/// Longest title and link, and longest text and captions, in characters.
const LINE: usize = 200;
const TEXT: usize = 2_500;
/// How many mistakes are told at once.
const TOLD: usize = 5;

/// What is written, and by whom.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    /// Somebody of the comms team.
    Author,
    /// Any advocate.
    Colleague,
}

/// `/content add [fr|en]`.
pub(super) fn add<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move { Ok(form(asked, As::Author, asked.rest.parse().unwrap_or(asked.lang()), None)) })
}

/// `/content suggest [fr|en]`: for whoever takes part.
pub(super) fn suggest<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        crate::flow::person::require_advocate(asked.parts, asked.person).await?;
        Ok(form(asked, As::Colleague, asked.rest.parse().unwrap_or(asked.lang()), None))
    })
}

/// The button that asks for the other language: `second:LANG:ITEM`.
pub(super) fn translate<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Author)?;
        let (lang, item) = second(asked.rest)?;
        Ok(form(asked, As::Author, lang, Some(&item)))
    })
}

fn second(rest: &str) -> Result<(Lang, ItemId), Denied> {
    let unknown = || Denied::NoSuchItem(rest.chars().take(64).collect());
    let (lang, item) = rest.split_once(':').ok_or_else(unknown)?;
    Ok((lang.parse().map_err(|_| unknown())?, item.parse().map_err(|_| unknown())?))
}

fn form(asked: &Asked<'_>, writer: As, written: Lang, item: Option<&ItemId>) -> Answer {
    let lang = asked.lang();
    let field = |name, label: &str, max, long| Field {
        name,
        label: say!(lang, label),
        value: String::new(),
        max,
        long,
        choices: vec![],
        live: None,
    };
    let kinds = Kind::ALL.map(|kind| (kind.code().to_owned(), say!(lang, "chat-write-kind-name", kind = kind.code())));
    let kind = Field {
        value: Kind::Educational.code().to_owned(),
        choices: kinds.to_vec(),
        ..field("kind", "chat-write-kind", 40, false)
    };
    let mut fields = vec![field("title", "chat-write-title", LINE, false)];
    match (writer, item) {
        (As::Author, None) => fields.extend([field("link", "chat-write-link", LINE, false), kind]),
        (As::Colleague, _) => fields.push(field("link", "chat-write-link", LINE, false)),
        (As::Author, Some(_)) => {}
    }
    fields.push(field("text", "chat-write-text", TEXT, true));
    if writer == As::Author {
        fields.push(field("captions", "chat-write-captions", TEXT, true));
    }
    let (verb, title) = match writer {
        As::Author => ("write", "chat-write-add"),
        As::Colleague => ("idea", "chat-write-suggest"),
    };
    let action = match item {
        Some(item) => format!("{verb}:{written}:{item}"),
        None => format!("{verb}:{written}"),
    };
    let about = say!(lang, "chat-write-about", lang = written.name());
    Answer::Form(Form {
        lang,
        action,
        title: say!(lang, title),
        text: about,
        fields,
        send: say!(lang, "chat-write-send"),
    })
}

/// The comms team's form: `write:LANG`, `write:LANG:ITEM`.
pub(super) fn submit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Author)?;
        take(asked, As::Author).await
    })
}

/// A colleague's form: `idea:LANG`.
pub(super) fn idea<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        crate::flow::person::require_advocate(asked.parts, asked.person).await?;
        take(asked, As::Colleague).await
    })
}

async fn take(asked: &Asked<'_>, writer: As) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let (written, item) = match second(asked.rest) {
        Ok((written, item)) if writer == As::Author => (written, Some(item)),
        _ => (asked.rest.parse().unwrap_or(lang), None),
    };
    let text = |name: &str| asked.fields.get(name).map(|text| text.trim()).unwrap_or_default();
    if let Some((_, most)) = [("title", LINE), ("link", LINE), ("text", TEXT), ("captions", TEXT)]
        .into_iter()
        .find(|(name, most)| text(name).chars().count() > *most)
    {
        return Err(Denied::TooLong(most).into());
    }
    // A colleague writes one text: it is the card's, and the first caption.
    let captions = if writer == As::Colleague { text("text") } else { text("captions") };
    let typed = Typed { title: text("title"), kind: text("kind"), link: text("link"), body: text("text"), captions };
    let suggested = writer == As::Colleague;
    match contribute::write(asked.parts, asked.person, suggested, written, item.as_ref(), &typed).await? {
        Made::Draft(id) if suggested => Ok(Answer::Private(thanked(asked, &id, typed.title))),
        Made::Draft(id) => Ok(Answer::Private(drafted(asked, &id, typed.title, written, item.is_some()))),
        Made::Wrong(found) => {
            let tell = |found: &crate::content::Diagnostic| format!("- {} {}", found.message(lang), found.hint(lang));
            let lines: Vec<String> = found.iter().take(TOLD).map(tell).collect();
            // What was typed is not lost: it can be copied into the next form.
            let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-write-wrong"));
            let kept = [typed.title, typed.link, typed.body, text("captions")].join("\n\n");
            Ok(Answer::Private(card.text(format!("{}\n\n{}", lines.join("\n"), kept.trim()))))
        }
    }
}

fn drafted(asked: &Asked<'_>, id: &ItemId, title: &str, written: Lang, both: bool) -> Card {
    let lang = asked.lang();
    let other = written.other();
    let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-write-done", title = title)).text(say!(
        lang,
        "chat-write-done-text",
        item = id.as_str()
    ));
    let translate =
        Button::press(say!(lang, "chat-write-translate", lang = other.name()), format!("second:{}:{id}", other.code()));
    let show = Button::press(say!(lang, "chat-write-show"), format!("show:{id}"));
    if both { card.row([show.main()]) } else { card.row([translate.main(), show]) }
}

fn thanked(asked: &Asked<'_>, id: &ItemId, title: &str) -> Card {
    let lang = asked.lang();
    Card::new(lang)
        .tone(Tone::Good)
        .title(say!(lang, "chat-suggested"))
        .text(say!(lang, "chat-suggested-text", title = title))
        .row([
            Button::press(say!(lang, "chat-suggested-name"), format!("credit:1:{id}")),
            Button::press(say!(lang, "chat-suggested-nameless"), format!("credit:0:{id}")),
        ])
}

/// Named with the suggestion, or not: `credit:1:ITEM`, `credit:0:ITEM`.
pub(super) fn credit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let (named, item) = asked.rest.split_once(':').unwrap_or(("0", asked.rest));
        let item: ItemId = item.parse().map_err(|_| Denied::NoSuchItem(item.chars().take(64).collect()))?;
        let named = named == "1";
        contribute::name(asked.parts, asked.person, &item, named).await?;
        let (key, label, other) = if named {
            ("chat-suggested-named", "chat-suggested-nameless", 0)
        } else {
            ("chat-suggested-unnamed", "chat-suggested-name", 1)
        };
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, key));
        Ok(Answer::Replace(card.row([Button::press(say!(lang, label), format!("credit:{other}:{item}"))])))
    })
}

/// What somebody means by a word: its code, or its name in either language.
pub(super) fn standing_of(word: &str) -> Option<Standing> {
    let folded = crate::content::fold(word.trim());
    let named =
        |standing: &Standing| Lang::ALL.iter().any(|lang| crate::content::fold(&standing.name(*lang)) == folded);
    Standing::ALL.into_iter().find(|standing| standing.code() == folded || named(standing))
}

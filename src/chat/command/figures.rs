//! What a network shows of one's own share: told in a form, changed, forgotten, and asked for only of who does not mind.
use super::{Answering, Asked, me};
use crate::flow::card::{Button, Card, Field, Form, Tone};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError, anchor, person};
use crate::id::ShareId;
use crate::network::Figure;
use crate::reach::figures::{FigureError, Figures, LONGEST};
use crate::say;
use crate::store::Share;

/// "What does LinkedIn show?", where the network shows anything.
pub(super) fn button(asked: &Asked<'_>, share: &Share) -> Option<Button> {
    share.network.shown()?;
    let label = say!(asked.lang(), "chat-figure-open", network = share.network.name());
    Some(Button::press(label, format!("figure:{}", share.id)))
}

/// The same beside others, with a headline that tells them apart.
pub(super) fn button_of(asked: &Asked<'_>, share: &Share, title: &str) -> Option<Button> {
    share.network.shown()?;
    let label = say!(asked.lang(), "chat-figure-open-of", network = share.network.name(), title = title);
    Some(Button::press(label, format!("figure:{}", share.id)))
}

/// What was told of a share.
pub(super) fn told(asked: &Asked<'_>, share: &Share, known: &Figures) -> String {
    let lang = asked.lang();
    say!(lang, "chat-figure-known", network = share.network.name(), figures = known.describe(lang))
}

fn share_id(asked: &Asked<'_>) -> Result<ShareId, FlowError> {
    Ok(asked.rest.parse().map_err(|_| Denied::ShareGone)?)
}

fn label(figure: Figure) -> &'static str {
    match figure {
        Figure::Impressions => "chat-figure-impressions",
        Figure::Reached => "chat-figure-reached",
        Figure::Reposts => "chat-figure-reposts",
    }
}

/// The form: a field for each figure that the network shows.
pub(super) fn ask<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id = share_id(asked)?;
        person::require_advocate(asked.parts, asked.person).await?;
        let share = crate::flow::share::own(asked.parts, asked.person, id).await?;
        let Some(shown) = share.network.shown() else {
            return Err(Denied::Figure(FigureError::NotShown(share.network)).into());
        };
        let field = |figure: &Figure| Field {
            name: figure.code(),
            label: say!(lang, label(*figure)),
            // What was told stays where nothing is written: a line that is pasted cannot contradict it.
            value: String::new(),
            max: LONGEST,
            long: false,
            choices: vec![],
            live: None,
        };
        Ok(Answer::Form(Form {
            lang,
            action: format!("figures:{id}"),
            title: say!(lang, "chat-figure-form"),
            text: say!(lang, "chat-figure-form-text", place = say!(lang, shown.place)),
            fields: shown.figures.iter().map(field).collect(),
            send: say!(lang, "chat-figure-send"),
        }))
    })
}

/// The form was sent.
pub(super) fn submit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id = share_id(asked)?;
        let text = |figure: Figure| asked.fields.get(figure.code()).map(String::as_str).unwrap_or_default();
        let texts = Figure::ALL.map(|figure| (figure, text(figure)));
        let told = match anchor::tell(asked.parts, asked.person, id, &texts).await {
            Err(FlowError::Denied(Denied::Figure(error))) => return Ok(Answer::Private(refused(asked, id, &error))),
            told => told?,
        };
        let kept = say!(
            lang,
            "chat-figure-kept-text",
            title = asked.parts.catalogue().title(&told.share.item, lang),
            network = told.share.network.name(),
            figures = told.figures.describe(lang)
        );
        let doubt = told.doubted.then(|| say!(lang, "chat-figure-doubt"));
        let text = std::iter::once(kept).chain(doubt).collect::<Vec<_>>().join("\n\n");
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-figure-kept")).text(text);
        Ok(Answer::Replace(card.row([
            Button::press(say!(lang, "chat-figure-again"), format!("figure:{id}")),
            Button::press(say!(lang, "chat-figure-forget"), format!("unfigure:{id}")),
        ])))
    })
}

/// Why nothing was kept, with the way back to the form.
fn refused(asked: &Asked<'_>, id: ShareId, error: &FigureError) -> Card {
    let lang = asked.lang();
    let again = Button::press(say!(lang, "chat-figure-ask-type"), format!("figure:{id}")).main();
    let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-denied-figure"));
    card.text(error.explain(lang)).row([again])
}

/// "Forget these figures".
pub(super) fn forget<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let (lang, id) = (asked.lang(), share_id(asked)?);
        anchor::forget(asked.parts, asked.person, id).await?;
        let card = Card::new(lang).title(say!(lang, "chat-figure-forgotten"));
        let again = Button::press(say!(lang, "chat-figure-ask-type"), format!("figure:{id}"));
        Ok(Answer::Replace(card.text(say!(lang, "chat-figure-forgotten-text")).row([again])))
    })
}

/// "Not this time", below the question.
pub(super) fn not_now<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        anchor::not_now(asked.parts, asked.person, share_id(asked)?).await?;
        let card = Card::new(lang).title(say!(lang, "chat-figure-not-now"));
        Ok(Answer::Replace(card.text(say!(lang, "chat-figure-not-now-text"))))
    })
}

/// "Do not ask me", below the question.
pub(super) fn never<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move { Ok(Answer::Replace(set(asked, false).await?)) })
}

/// `/me figures on|off`.
pub(super) async fn switch(asked: &Asked<'_>, choice: &str) -> Result<Answer, FlowError> {
    let may = match choice {
        "on" | "yes" | "oui" => true,
        "off" | "no" | "non" => false,
        _ => return Ok(Answer::Private(me::usage(asked))),
    };
    Ok(Answer::Private(set(asked, may).await?))
}

async fn set(asked: &Asked<'_>, may: bool) -> Result<Card, FlowError> {
    let lang = asked.lang();
    asked.parts.store.set_figures(asked.person.id, may).await?;
    let (title, text, undo, choice) = if may {
        ("chat-figure-on", "chat-figure-on-text", "chat-figure-ask-never", "off")
    } else {
        ("chat-figure-off", "chat-figure-off-text", "chat-figure-on-again", "on")
    };
    let card = Card::new(lang).tone(Tone::Good).title(say!(lang, title)).text(say!(lang, text));
    Ok(card.row([Button::press(say!(lang, undo), format!("me:figures {choice}"))]))
}

//! `/portevoix`: help; also the answer to anything that is not understood. Its first word leads on: training, replies,
//! pausing all posting.
use super::{Answering, Asked, COMMANDS, pause, reply, training};
use crate::content::fold;
use crate::flow::card::Card;
use crate::flow::port::Answer;
use crate::say;

/// `/portevoix`, `/portevoix training [TRACK]`, `/portevoix reply [TOPIC]`, `/portevoix pause`, `/portevoix resume`,
/// each word in either language.
pub(super) fn run<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    let (first, rest) = asked.rest.split_once(char::is_whitespace).unwrap_or((asked.rest, ""));
    match fold(first).as_str() {
        "training" | "formation" => Box::pin(training::command(asked, rest.trim())),
        "reply" | "replies" | "reponse" | "reponses" => Box::pin(reply::command(asked, rest.trim())),
        "pause" => Box::pin(pause::command(asked, rest.trim())),
        "resume" | "reprendre" => Box::pin(pause::ask(asked)),
        _ => help(asked),
    }
}

/// The commands there are.
pub fn help<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let lines = COMMANDS.iter().map(|command| {
            let help = command.help_for(lang, asked.role);
            let usage = if help.usage.is_empty() { String::new() } else { format!(" {}", help.usage) };
            format!("- `/{}{usage}` – {}", help.name, help.about)
        });
        let text = format!("{}\n\n{}", say!(lang, "chat-help-text"), lines.collect::<Vec<_>>().join("\n"));
        let card = Card::new(lang).title(say!(lang, "chat-help-title")).text(text);
        Ok(Answer::Private(pause::noted(asked, card).await?))
    })
}

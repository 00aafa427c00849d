//! `/portevoix`: help; also the answer to anything that is not understood.
use super::{Answering, Asked, COMMANDS};
use crate::flow::card::Card;
use crate::flow::port::Answer;
use crate::say;

/// The commands there are.
pub fn help<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let lines = COMMANDS.iter().map(|command| {
            let help = command.help(lang);
            let usage = if help.usage.is_empty() { String::new() } else { format!(" {}", help.usage) };
            format!("- `/{}{usage}` – {}", help.name, help.about)
        });
        let text = format!("{}\n\n{}", say!(lang, "chat-help-text"), lines.collect::<Vec<_>>().join("\n"));
        Ok(Answer::Private(Card::new(lang).title(say!(lang, "chat-help-title")).text(text)))
    })
}

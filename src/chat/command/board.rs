//! `/board`: last week's board, and how its points are counted.
use super::{Answering, Asked, reach};
use crate::flow::board::{of_week_before, show};
use crate::flow::card::Card;
use crate::flow::port::Answer;
use crate::say;

/// `/board`, `/board how`.
pub(super) fn run<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        if matches!(asked.rest, "how" | "comment") {
            let card = Card::new(lang).title(say!(lang, "chat-board-how")).text(crate::board::how(lang));
            return Ok(Answer::Private(card));
        }
        let catalogue = asked.parts.catalogue();
        let zone = &catalogue.library.brand.zone;
        let board = of_week_before(asked.parts, &catalogue, asked.parts.business.now(), zone, lang).await?;
        let card = show(&catalogue, &board, lang).await?;
        // Of the week's best item, where there is one; for the comms team.
        let button = reach::button(asked, board.best.as_ref().map(|best| &best.item));
        Ok(Answer::Private(button.into_iter().fold(card, |card, button| card.row([button]))))
    })
}

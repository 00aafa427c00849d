//! A message as Discord shows it, read back from what is sent there: what was cut or left out is missing here too.
use serde_json::Value;

use super::draw::{Shown, message};
use crate::board::post::{Part, Skin};
use crate::flow::card::Card;

/// Discord's dark colours, about.
pub const SKIN: Skin = Skin {
    page: "#313338",
    card: "#2b2d31",
    line: "#4e5058",
    text: "#dbdee1",
    muted: "#b5bac1",
    sunk: "#1e1f22",
    main: ("#5865f2", "#ffffff"),
};
/// The style of a button to be pressed first.
const PRIMARY: u64 = 1;

/// The card as everybody in a channel sees it.
#[must_use]
pub fn look(card: &Card) -> Vec<Part> {
    let sent = message(card, Shown::ToAll);
    let mut parts = vec![];
    for embed in list(&sent.body, "embeds") {
        parts.extend(text(embed, "/title").map(|title| Part::Title(unmarked(title))));
        parts.extend(text(embed, "/description").into_iter().flat_map(paragraphs));
        for field in list(embed, "fields") {
            let said = |at| text(field, at).map(unmarked).unwrap_or_default();
            parts.push(Part::Fact(said("/name"), said("/value")));
        }
        if embed.get("image").is_some() {
            let alt = text(&sent.body, "/attachments/0/description").unwrap_or_default();
            parts.push(Part::Picture(alt.to_owned()));
        }
        parts.extend(text(embed, "/footer/text").map(|small| Part::Small(small.to_owned())));
    }
    for row in list(&sent.body, "components") {
        let label = |part: &Value| text(part, "/label").or(text(part, "/placeholder")).map(str::to_owned);
        let main = |part: &Value| part.get("style").and_then(Value::as_u64) == Some(PRIMARY);
        let buttons = list(row, "components").iter().filter_map(|part| Some((label(part)?, main(part))));
        parts.push(Part::Buttons(buttons.collect()));
    }
    parts
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, at: &str) -> Option<&'a str> {
    value.pointer(at).and_then(Value::as_str)
}

/// Text and code blocks in turn: the latter are copied as they are.
fn paragraphs(markdown: &str) -> Vec<Part> {
    let pieces = markdown.split("```").enumerate().filter(|(_, piece)| !piece.trim().is_empty());
    let part = |(at, piece): (usize, &str)| match at % 2 {
        0 => Part::Text(unmarked(piece.trim())),
        _ => Part::Copy(piece.trim_matches('\n').to_owned()),
    };
    pieces.map(part).collect()
}

/// Without the signs that Discord reads as bold and the like, and without the backslashes that keep it from doing so.
fn unmarked(markdown: &str) -> String {
    let (mut plain, mut characters) = (String::new(), markdown.chars().peekable());
    while let Some(c) = characters.next() {
        match c {
            '\\' => plain.extend(characters.next()),
            '*' if characters.peek() == Some(&'*') => {
                characters.next();
            }
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::sample_card;
    use crate::lang::Lang;

    #[test]
    fn what_is_sent_is_shown() {
        let parts = look(&sample_card());
        assert!(parts.contains(&Part::Title("A_b & c".into())), "{parts:#?}");
        assert!(parts.contains(&Part::Text("Some bold words".into())), "{parts:#?}");
        assert!(parts.contains(&Part::Copy("A *post*\n#ad".into())), "{parts:#?}");
        assert!(parts.contains(&Part::Fact("Until".into(), "<Friday>".into())), "{parts:#?}");
        assert!(parts.contains(&Part::Small("small".into())), "{parts:#?}");
        assert_eq!(parts.last(), Some(&Part::Buttons(vec![("Share".into(), true), ("Not for me".into(), false)])));
    }

    #[test]
    fn what_discord_does_not_take_is_not_shown() {
        let parts = look(&Card::new(Lang::En).title("a".repeat(400)).text("b ".repeat(5_000)));
        let Some(Part::Title(title)) = parts.first() else { panic!("{parts:?}") };
        assert!(title.ends_with('…') && title.chars().count() <= 256);
    }
}

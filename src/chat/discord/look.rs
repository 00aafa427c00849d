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

/// As it is read: words without the signs that Discord draws as bold, code and the like, without the addresses behind
/// them, and without the backslashes that keep it from doing so.
fn unmarked(markdown: &str) -> String {
    markdown.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn line(marked: &str) -> String {
    let (mut plain, mut rest) = (String::new(), marked);
    if let Some(title) = ["# ", "## ", "### "].iter().find_map(|mark| marked.strip_prefix(mark)) {
        rest = title;
    } else if let Some(point) = marked.trim_start().strip_prefix("- ") {
        plain = format!("{}• ", " ".repeat(marked.len() - marked.trim_start().len()));
        rest = point;
    }
    while let Some(next) = rest.chars().next() {
        // Between spaces it marks nothing.
        let stands_alone = next == '*' && plain.ends_with(' ') && rest.starts_with("* ");
        let (shown, length) = if stands_alone { ("*", 1) } else { shown(rest, next) };
        plain.push_str(shown);
        rest = rest.get(length..).unwrap_or_default();
    }
    plain
}

/// What is shown of the beginning of `rest`, and how many bytes of it that is.
fn shown(rest: &str, next: char) -> (&str, usize) {
    let first = next.len_utf8();
    let after = rest.get(first..).unwrap_or_default();
    match next {
        '\\' => {
            let kept = after.chars().next().map_or(0, char::len_utf8);
            (after.get(..kept).unwrap_or_default(), first + kept)
        }
        '`' => {
            let inside = rest.trim_start_matches('`');
            let (mark, _) = rest.split_at(rest.len() - inside.len());
            inside.split_once(mark).map_or((mark, mark.len()), |(code, _)| (code, code.len() + 2 * mark.len()))
        }
        '*' => ("", first),
        '~' if after.starts_with('~') => ("", 2),
        '[' if after.contains("](") => ("", first),
        ']' if after.starts_with('(') => after.find(')').map_or(("]", first), |end| ("", first + end + 1)),
        'h' if rest.starts_with("https://") || rest.starts_with("http://") => {
            let ends = rest.find(char::is_whitespace).into_iter().chain(rest.find("]("));
            let address = rest.get(..ends.min().unwrap_or(rest.len())).unwrap_or(rest);
            // A mark that closes behind it.
            let address = address.trim_end_matches(['*', '~']);
            (address, address.len())
        }
        _ => (rest.get(..first).unwrap_or_default(), first),
    }
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

    #[test]
    fn emphasis_and_links_are_words() {
        for (marked, plain) in [
            ("*soft* **bold** ~~gone~~ ***both***", "soft bold gone both"),
            ("[un entretien, en anglais](https://a.example/x_y?a=*b*) suit", "un entretien, en anglais suit"),
            ("**[bold *words*](https://a.example/)**", "bold words"),
            ("[a.example](https://a.example/)", "a.example"),
            (r"2 \* 3 \[x\](y) \_z\_", "2 * 3 [x](y) _z_"),
            ("``a * [b](c)`` and ``", "a * [b](c) and ``"),
            ("# Title\n- one\n  - two\n\\- no point", "Title\n• one\n  • two\n- no point"),
            (
                "see https://a.example/a*b_c[1] now, *https://a.example/*",
                "see https://a.example/a*b_c[1] now, https://a.example/",
            ),
            ("2 * 3 * 4 is *not* 9", "2 * 3 * 4 is not 9"),
            ("é\\", "é"),
            ("", ""),
        ] {
            assert_eq!(unmarked(marked), plain, "{marked}");
        }
        let text = "Des chiffres *différents* : [entretien, en anglais](https://a.example/x).";
        let parts = look(&Card::new(Lang::Fr).title("T").text(text));
        let shown = Part::Text("Des chiffres différents : entretien, en anglais.".into());
        assert!(parts.contains(&shown), "{parts:#?}");
    }
}

//! A message as Slack shows it, read back from the blocks that are sent there: what was cut or left out is missing here
//! too.
use serde_json::Value;

use super::draw::{Shown, message};
use crate::board::post::{Part, Skin};
use crate::flow::card::Card;

/// Slack's light colours, about.
pub const SKIN: Skin = Skin {
    page: "#ffffff",
    card: "#ffffff",
    line: "#dddddd",
    text: "#1d1c1d",
    muted: "#616061",
    sunk: "#f8f8f8",
    main: ("#007a5a", "#ffffff"),
};

/// The card as everybody in a channel sees it. Its picture, once it is in the workspace's files, stands where its words
/// stand here.
#[must_use]
pub fn look(card: &Card) -> Vec<Part> {
    message(card, Shown::Words).blocks.iter().flat_map(part).collect()
}

fn part(block: &Value) -> Vec<Part> {
    let text = |at: &str| block.pointer(at).and_then(Value::as_str);
    match text("/type").unwrap_or_default() {
        "header" => text("/text/text").map(|text| Part::Title(text.to_owned())).into_iter().collect(),
        "section" => {
            let said = text("/text/text").map(|text| Part::Text(unmarked(text)));
            let fields = list(block, "fields").iter().filter_map(|field| field["text"].as_str());
            let chosen = text("/accessory/placeholder/text").map(|hint| Part::Buttons(vec![(hint.to_owned(), false)]));
            said.into_iter().chain(fields.map(fact)).chain(chosen).collect()
        }
        "context" => {
            let said = list(block, "elements").iter().filter_map(|element| element["text"].as_str());
            said.map(|small| Part::Small(unmarked(small))).collect()
        }
        "rich_text" => {
            let copied = block.pointer("/elements/0/elements/0/text").and_then(Value::as_str);
            copied.map(|text| Part::Copy(text.to_owned())).into_iter().collect()
        }
        "actions" => {
            let label = |one: &Value| {
                let words = one.pointer("/text/text").or_else(|| one.pointer("/placeholder/text"))?;
                Some((words.as_str()?.to_owned(), one["style"] == "primary"))
            };
            vec![Part::Buttons(list(block, "elements").iter().filter_map(label).collect())]
        }
        _ => vec![],
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A field: its first line is the label.
fn fact(text: &str) -> Part {
    let (label, value) = text.split_once('\n').unwrap_or((text, ""));
    Part::Fact(unmarked(label), unmarked(value))
}

/// Without the signs that Slack reads as bold, and with the three characters that it wants written otherwise.
fn unmarked(mrkdwn: &str) -> String {
    let plain = mrkdwn.lines().map(thin).collect::<Vec<_>>().join("\n");
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// A line whose bold words are as the others; an asterisk between spaces marks nothing.
fn thin(line: &str) -> String {
    let (mut plain, mut rest) = (String::new(), line);
    while let Some((before, after)) = rest.split_once('*') {
        plain.push_str(before);
        let bold = after.split_once('*').filter(|(words, _)| !words.is_empty() && words.trim() == *words);
        rest = match bold {
            Some((words, behind)) => {
                plain.push_str(words);
                behind
            }
            None => {
                plain.push('*');
                after
            }
        };
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::sample_card;

    #[test]
    fn what_is_sent_is_shown() {
        let parts = look(&sample_card());
        assert_eq!(parts.first(), Some(&Part::Title("A_b & c".into())), "{parts:#?}");
        assert!(parts.contains(&Part::Text("Some bold words".into())), "{parts:#?}");
        assert!(parts.contains(&Part::Copy("A *post*\n#ad".into())), "{parts:#?}");
        assert!(parts.contains(&Part::Fact("Until".into(), "<Friday>".into())), "{parts:#?}");
        let buttons = Part::Buttons(vec![("Share".into(), true), ("Not for me".into(), false)]);
        assert!(parts.contains(&buttons), "{parts:#?}");
        assert!(parts.contains(&Part::Small("small".into())), "{parts:#?}");
    }

    #[test]
    fn bold_words_are_words() {
        for (marked, plain) in [
            ("*All*", "All"),
            ("Some *bold* and *more bold* words", "Some bold and more bold words"),
            ("3 * 4 * 5", "3 * 4 * 5"),
            ("one * left", "one * left"),
            ("**", "**"),
        ] {
            assert_eq!(unmarked(marked), plain);
        }
    }
}

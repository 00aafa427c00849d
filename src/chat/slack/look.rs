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

/// As it is read: words without the signs that Slack draws as bold and the like, without the addresses behind them, and
/// with the three characters that it wants written otherwise.
fn unmarked(mrkdwn: &str) -> String {
    let plain = mrkdwn.lines().map(line).collect::<Vec<_>>().join("\n");
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// A character, and whether it may be a mark: in code and in the words of a link none is.
type Sign = (char, bool);

fn line(marked: &str) -> String {
    let mut signs = signs(marked);
    for mark in ['*', '_', '~'] {
        signs = thin(&signs, mark);
    }
    signs.into_iter().map(|(c, _)| c).collect()
}

/// The characters of a line; of a link, those of its words.
fn signs(marked: &str) -> Vec<Sign> {
    let (mut signs, mut rest) = (vec![], marked);
    while let Some(next) = rest.chars().next() {
        let after = rest.get(next.len_utf8()..).unwrap_or_default();
        let end = match next {
            '<' => '>',
            '`' => '`',
            _ => '\0',
        };
        let Some((inside, behind)) = after.split_once(end) else {
            signs.push((next, true));
            rest = after;
            continue;
        };
        let words = if next == '<' { inside.split_once('|').map_or(inside, |(_, words)| words) } else { inside };
        signs.extend(words.chars().map(|c| (c, false)));
        rest = behind;
    }
    signs
}

/// Without the pairs of this mark; one between spaces, or inside a word, marks nothing.
fn thin(signs: &[Sign], mark: char) -> Vec<Sign> {
    let at = |index: Option<usize>| index.and_then(|index| signs.get(index)).copied();
    let is_mark = |index: usize| at(Some(index)) == Some((mark, true));
    let in_word = |index: Option<usize>| at(index).is_some_and(|(c, _)| c.is_alphanumeric());
    let in_words = |index: Option<usize>| at(index).is_some_and(|(c, _)| !c.is_whitespace() && c != mark);
    let opens = |index: usize| is_mark(index) && !in_word(index.checked_sub(1)) && in_words(Some(index + 1));
    let closes = |index: usize| is_mark(index) && in_words(index.checked_sub(1)) && !in_word(Some(index + 1));
    let mut marks = vec![];
    let mut index = 0;
    while index < signs.len() {
        if opens(index)
            && let Some(close) = (index + 2..signs.len()).find(|close| closes(*close))
        {
            marks.extend([index, close]);
            index = close;
        }
        index += 1;
    }
    signs.iter().enumerate().filter(|(index, _)| !marks.contains(index)).map(|(_, sign)| *sign).collect()
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
            ("des chiffres _différents_, *_both_* et ~gone~", "des chiffres différents, both et gone"),
            (
                "<https://a.example/x_y_z?a=1&amp;b|interview> et <https://a.example/a_b_c>",
                "interview et https://a.example/a_b_c",
            ),
            ("*<https://a.example/|Read *me* now>*", "Read *me* now"),
            ("snake_case_x, `a *b* &lt;c`", "snake_case_x, a *b* <c"),
            ("_one_two_", "one_two"),
        ] {
            assert_eq!(unmarked(marked), plain);
        }
    }
}

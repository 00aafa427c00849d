//! Taking a name out of what the program itself said: word by word, wherever it stands in a kept card.
use serde_json::Value;

/// The shortest name that is looked for, in characters: a letter alone would be found everywhere.
const SHORTEST: usize = 2;
/// What stands in its place.
const GONE: &str = "…";

/// `body` without these names; `None` where it names none of them, or is not JSON. A card that named somebody also loses
/// its picture and chart, which may show the name; their hashes are answered too.
pub(super) fn redacted(body: &str, names: &[String]) -> Option<String> {
    let mut value: Value = serde_json::from_str(body).ok()?;
    if !walk(&mut value, names) {
        return None;
    }
    if let Some(card) = value.get_mut("card").and_then(Value::as_object_mut) {
        card.remove("picture");
        card.remove("chart");
    }
    serde_json::to_string(&value).ok()
}

/// Does the text name one of these, as whole words?
pub(super) fn names_one(text: &str, names: &[String]) -> bool {
    names.iter().any(|name| without(text, name).is_some())
}

fn walk(value: &mut Value, names: &[String]) -> bool {
    match value {
        Value::String(text) => {
            let mut changed = false;
            for name in names {
                if let Some(shorter) = without(text, name) {
                    *text = shorter;
                    changed = true;
                }
            }
            changed
        }
        // Every one of them: no short cut at the first that changed.
        Value::Array(values) => values.iter_mut().fold(false, |changed, value| walk(value, names) | changed),
        Value::Object(fields) => fields.values_mut().fold(false, |changed, value| walk(value, names) | changed),
        _ => false,
    }
}

/// The text without this name; `None` where it does not stand in it as words of their own.
fn without(text: &str, name: &str) -> Option<String> {
    if name.chars().count() < SHORTEST || !text.contains(name) {
        return None;
    }
    let (mut out, mut from, mut changed) = (String::with_capacity(text.len()), 0, false);
    for (at, _) in text.match_indices(name) {
        let end = at + name.len();
        let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if joined(text[..at].chars().next_back()) || joined(text[end..].chars().next()) {
            continue;
        }
        out.push_str(&text[from..at]);
        out.push_str(GONE);
        (from, changed) = (end, true);
    }
    out.push_str(&text[from..]);
    changed.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_as_a_word_and_nothing_else_does() {
        let ada = ["Ada".to_owned(), "Ada Lovelace".to_owned(), "A".to_owned()];
        for (body, expected) in [
            (r#"{"text":"Ada said"}"#, Some(r#"{"text":"… said"}"#)),
            (r#"{"text":"« Ada » and Ada."}"#, Some(r#"{"text":"« … » and …."}"#)),
            (r#"{"text":"Adam, Canada, A"}"#, None),
            (r#"{"text":"nobody"}"#, None),
            (
                r#"{"card":{"facts":[["by","Ada"]],"picture":{"sha256":"x"}}}"#,
                Some(r#"{"card":{"facts":[["by","…"]]}}"#),
            ),
            (r#"{"card":{"text":"-","picture":{"sha256":"x"}}}"#, None),
            ("Ada", None),
        ] {
            assert_eq!(redacted(body, &ada).as_deref(), expected, "{body}");
        }
        assert!(names_one("approved\nAda", &ada) && !names_one("Adam", &ada));
    }
}

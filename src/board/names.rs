//! Names and titles as people typed them, made fit to be drawn and told.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::ink;
use super::tell::{NAME_MOST, NAME_SHORT};

/// Characters kept of one grapheme: enough for any living script, too few to smear marks over the neighbours.
const MARKS_MOST: usize = 3;

/// One line, without what could reorder, hide or break its surroundings; composed, so that accents are one glyph.
pub(super) fn clean(text: &str) -> String {
    let spaced: String =
        text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c)).collect();
    let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    line.graphemes(true).flat_map(|grapheme| grapheme.chars().take(MARKS_MOST)).collect()
}

/// Controls, and format characters that turn or hide text. Joiners stay: names in several scripts need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c), 0x00AD | 0x061C | 0x180E | 0x200B | 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB)
}

/// At most `most` graphemes of `text`, the last of them an ellipsis when something was cut.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.graphemes(true).count() <= most {
        return text.to_owned();
    }
    let kept: String = text.graphemes(true).take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The name as the picture can show it; `None` when the fonts hold none of its letters.
pub(super) fn for_picture(name: &str) -> Option<String> {
    let shown = ink::drawable(&clean(name));
    shown.chars().any(char::is_alphanumeric).then_some(shown)
}

/// The first letters of the first two words: `ÉN` for Élodie Nguyễn, `MA` for Marc-Antoine.
pub(super) fn initials(shown: &str) -> String {
    let words = shown.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = |word: &str| {
        let letter = word.graphemes(true).next().unwrap_or_default();
        let upper = letter.to_uppercase();
        // ß would become two letters.
        if upper.graphemes(true).count() == 1 { upper } else { letter.to_owned() }
    };
    words.take(2).map(first).collect()
}

/// `text` for Markdown: nothing in it is formatting, and right-to-left letters do not turn what stands around them.
pub(super) fn markdown(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if matches!(c, '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '>' | '[' | ']' | '#' | '&' | '!') {
            out.push('\\');
        }
        out.push(c);
        // A mention or an address is not a link here: nobody is notified by a board.
        if matches!(c, '@') {
            out.push('\u{200B}');
        }
    }
    isolate(out)
}

/// Every way in which boards and cards write this name.
#[must_use]
pub fn spellings(name: &str) -> Vec<String> {
    let mut all = vec![name.trim().to_owned(), clean(name), markdown(name)];
    all.extend(for_picture(name));
    // As boards shorten what is too long for them.
    all.extend([NAME_MOST, NAME_SHORT].map(|most| shorten(&clean(name), most)));
    all.retain(|spelling| !spelling.is_empty());
    all.sort_unstable();
    all.dedup();
    all
}

/// Put between first-strong isolates if it holds right-to-left letters.
pub(super) fn isolate(text: String) -> String {
    let turns = |c: char| matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    if text.chars().any(turns) { format!("\u{2068}{text}\u{2069}") } else { text }
}

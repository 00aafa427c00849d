//! Emoji sequences: a family, a flag or a keycap is one emoji, however many code points it takes.
//!
//! The grammar is that of UTS #51, narrowed to what is recommended for interchange (a made-up joined sequence is
//! drawn as several emoji, and counts as several). twitter-text takes the same set from twemoji's expression.

mod data;

use data::{EMOJI, MODIFIER_BASE, holds};

const JOINER: char = '\u{200D}';
const EMOJI_STYLE: char = '\u{FE0F}';
const TEXT_STYLE: char = '\u{FE0E}';
const KEYCAP: char = '\u{20E3}';
const BLACK_FLAG: char = '\u{1F3F4}';
const PEOPLE: &str = "👨👩🧑";

/// Regional flags: by first letter, the second letters that make a flag (CLDR, Emoji 16).
const FLAGS: [&str; 26] = [
    "CDEFGILMOQRSTUWXZ",
    "ABDEFGHIJLMNOQRSTVWYZ",
    "ACDFGHIKLMNOPQRUVWXYZ",
    "EGJKMOZ",
    "ACEGHRSTU",
    "IJKMOR",
    "ABDEFGHILMNPQRSTUWY",
    "KMNRTU",
    "CDELMNOQRST",
    "EMOP",
    "EGHIMNPRWYZ",
    "ABCIKRSTUVY",
    "ACDEFGHKLMNOPQRSTUVWXYZ",
    "ACEFGILOPRUZ",
    "M",
    "AEFGHKLMNRSTWY",
    "A",
    "EOSUW",
    "ABCDEGHIJKLMNORSTVXYZ",
    "ACDFGHJKLMNORTVWZ",
    "AGMNSYZ",
    "ACEGINU",
    "FS",
    "K",
    "ET",
    "AMW",
];

/// Which emoji (second) may be joined to which (first), skin tones and variation selectors left out.
const JOINS: &[(&str, &str)] = &[
    (PEOPLE, "⚕⚖✈🌾🍳🍼🎄🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦯🦰🦱🦲🦳🦼🦽🩰❤🐰🤝🫯"),
    ("👦👧👨👩🧑🧒❤💋🤝🐰🫯", "👦👧👨👩🧑🧒"),
    ("♀♂🏃🚶🧎🦯🦼🦽", "➡"),
    ("👯🧞🧟", "♀♂"),
    ("❤", "💋🔥🩹"),
    ("🐈🐦", "⬛"),
    ("🐦", "🔥"),
    ("🏳", "🌈⚧"),
    ("🏴", "☠"),
    ("🙂", "↔↕"),
    ("🐻", "❄"),
    ("😶", "🌫"),
    ("😮", "💨"),
    ("😵", "💫"),
    ("⛓", "💥"),
    ("👁", "🗨"),
    ("🍋", "🟩"),
    ("🍄", "🟫"),
    ("🐕", "🦺"),
    ("🫱", "🫲"),
];

/// How many characters at the beginning of `text` are one emoji; 0 if it begins otherwise.
pub(super) fn emoji_len(text: &[char]) -> usize {
    let Some(&first) = text.first() else { return 0 };
    if first.is_ascii() {
        return keycap_len(text);
    }
    if let Some(length) = flag_len(text) {
        return length;
    }
    joined_len(text)
}

fn keycap_len(text: &[char]) -> usize {
    if !matches!(text[0], '0'..='9' | '#' | '*') {
        return 0;
    }
    match text {
        [_, EMOJI_STYLE, KEYCAP, ..] => 3,
        [_, KEYCAP, ..] => 2,
        _ => 0,
    }
}

fn flag_len(text: &[char]) -> Option<usize> {
    let letter = |c: char| matches!(c, '\u{1F1E6}'..='\u{1F1FF}').then(|| u32::from(c) - 0x1F1E6);
    let first = letter(text[0])?;
    let second = text.get(1).and_then(|&c| letter(c)).and_then(|n| char::from_u32(n + u32::from('A')));
    let known = second.is_some_and(|c| FLAGS.get(first as usize).is_some_and(|seconds| seconds.contains(c)));
    Some(if known { 2 } else { 1 })
}

/// England, Scotland, Wales: a black flag and a spelled-out region.
fn region_len(text: &[char]) -> Option<usize> {
    let spelled: String =
        text.get(1..7)?.iter().filter_map(|&c| char::from_u32(u32::from(c).checked_sub(0xE0000)?)).collect();
    (text[0] == BLACK_FLAG && matches!(&*spelled, "gbeng\u{7F}" | "gbsct\u{7F}" | "gbwls\u{7F}")).then_some(7)
}

fn joined_len(text: &[char]) -> usize {
    if let Some(length) = region_len(text) {
        return length;
    }
    let mut length = element_len(text);
    let mut last = text[0];
    while length > 0 && text.get(length) == Some(&JOINER) {
        let more = element_len(&text[length + 1..]);
        if more == 0 || !joins(last, text[length + 1]) {
            break;
        }
        last = text[length + 1];
        length += 1 + more;
    }
    length
}

/// One emoji with its skin tone or variation selector; 0 if there is none, or if text style is asked for.
fn element_len(text: &[char]) -> usize {
    match text {
        [base, tone, ..] if holds(MODIFIER_BASE, *base) && is_tone(*tone) => 2,
        [base, EMOJI_STYLE, ..] if holds(EMOJI, *base) => 2,
        [base, TEXT_STYLE, ..] if holds(EMOJI, *base) => 0,
        // © and ® are letters unless they ask to be emoji.
        ['©' | '®', ..] => 0,
        [base, ..] if holds(EMOJI, *base) => 1,
        _ => 0,
    }
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

fn joins(first: char, second: char) -> bool {
    let gendered = matches!(second, '♀' | '♂') && holds(MODIFIER_BASE, first);
    gendered || JOINS.iter().any(|(firsts, seconds)| firsts.contains(first) && seconds.contains(second))
}

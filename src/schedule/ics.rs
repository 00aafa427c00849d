//! A plan as a calendar that other programs read: RFC 5545, written byte for byte.
//!
//! Lines end with CRLF and are folded at 75 bytes, never inside a character (section 3.1); text is escaped (section
//! 3.3.11); instants are in UTC, which needs no zone definitions.

use crate::id::Millis;

/// Longest line without its end, in bytes: section 3.1.
const LINE: usize = 75;

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same slot in every export: a program that reads it again moves the entry instead of adding one.
    pub uid: String,
    /// When it begins.
    pub start: Millis,
    /// How long it is shown, in milliseconds: a post takes no time, but an entry without length is hard to see.
    pub length: i64,
    /// The headline.
    pub summary: String,
    /// More, or empty.
    pub description: String,
    /// Where: `#general`.
    pub location: String,
}

/// The whole file. `stamp` is when it was made.
///
/// ```
/// let text = portevoix::schedule::ics("Plan", portevoix::id::Millis(0), &[]);
/// assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
/// ```
#[must_use]
pub fn ics(name: &str, stamp: Millis, events: &[Event]) -> String {
    let mut out = String::new();
    let program = concat!("-//portevoix//portevoix ", env!("CARGO_PKG_VERSION"), "//EN");
    for (key, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", program), ("CALSCALE", "GREGORIAN")] {
        line(&mut out, key, value);
    }
    line(&mut out, "METHOD", "PUBLISH");
    line(&mut out, "X-WR-CALNAME", &text(name));
    for event in events {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &text(&event.uid));
        line(&mut out, "DTSTAMP", &instant(stamp));
        line(&mut out, "DTSTART", &instant(event.start));
        line(&mut out, "DTEND", &instant(event.start.plus(event.length)));
        line(&mut out, "SUMMARY", &text(&event.summary));
        if !event.description.is_empty() {
            line(&mut out, "DESCRIPTION", &text(&event.description));
        }
        line(&mut out, "LOCATION", &text(&event.location));
        // Nobody is busy while a card is posted.
        line(&mut out, "TRANSP", "TRANSPARENT");
        line(&mut out, "END", "VEVENT");
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

fn instant(at: Millis) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Escaped as section 3.3.11 has it; control characters, which no line may hold, are left out.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => out.push(letter),
        }
    }
    out
}

fn line(out: &mut String, key: &str, value: &str) {
    let mut room = LINE;
    for letter in format!("{key}:{value}").chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Undoes folding and escaping, in another way than they are done.
    fn read(text: &str) -> Vec<(String, String)> {
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text:?}");
        let whole = text.replace("\r\n ", "");
        let lines = whole.strip_suffix("\r\n").unwrap().split("\r\n");
        lines
            .map(|line| {
                let (key, value) = line.split_once(':').unwrap();
                let value = value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";");
                (key.to_owned(), value.replace('\0', "\\"))
            })
            .collect()
    }

    #[test]
    fn what_is_written_is_read_back_whatever_it_holds() {
        for title in [
            "Plain",
            "",
            "Comma, semicolon; back\\slash \\n and\na line",
            "é".repeat(80).as_str(),
            "👩‍👩‍👧‍👦".repeat(30).as_str(),
            "a".repeat(68).as_str(),
            "a".repeat(67).as_str(),
            "END:VEVENT\r\nBEGIN:VEVENT",
            " leading and trailing ",
            "tab\tbell\u{7}",
        ] {
            let event = Event {
                uid: "slot@portevoix".into(),
                start: Millis(1_795_422_600_000),
                length: 15 * Millis::MINUTE,
                summary: title.into(),
                description: String::new(),
                location: "#a".into(),
            };
            let lines = read(&ics("Plan", Millis(0), &[event]));
            let of = |key: &str| lines.iter().find(|(known, _)| known == key).unwrap().1.clone();
            assert_eq!(of("SUMMARY"), title.replace(['\r', '\u{7}'], ""), "{title:?}");
            assert_eq!((of("DTSTART"), of("DTEND")), ("20261123T083000Z".into(), "20261123T084500Z".into()));
            assert_eq!(of("DTSTAMP"), "19700101T000000Z");
            assert_eq!(lines.iter().filter(|(key, value)| key == "BEGIN" && value == "VEVENT").count(), 1);
        }
    }
}

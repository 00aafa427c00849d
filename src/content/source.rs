//! A file as it was found, and the text it holds once line ends and byte order marks no longer matter.
use std::borrow::Cow;

use super::code;
use super::report::Report;

/// A file below the content folder, from whichever disk, archive or binary it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path below the content folder, with `/` between its parts: `items/launch.fr.md`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Largest text file that is read, in bytes. Larger ones are refused unread.
pub const MAX_TEXT: usize = 256_000;

/// The file as text, without byte order mark and with `\n` at the end of lines; or why not, in `found`.
///
/// A lone carriage return stays: it is no line end that any of our editors writes.
pub(crate) fn text_of<'a>(file: &'a SourceFile) -> Result<Cow<'a, str>, Report<'a>> {
    let mut report = Report::new(&file.path, "");
    if file.bytes.len() > MAX_TEXT {
        report.whole(&code::TOO_LARGE, &[("bytes", &file.bytes.len().to_string()), ("limit", &MAX_TEXT.to_string())]);
        return Err(report);
    }
    match std::str::from_utf8(&file.bytes) {
        Ok(text) => Ok(normal(text)),
        Err(error) => {
            // The part before the first bad byte tells where it stands.
            let good = String::from_utf8_lossy(file.bytes.get(..error.valid_up_to()).unwrap_or_default());
            let text = normal(&good);
            report.place(&code::NOT_UTF8, super::place_of(&text, text.len()), &[]);
            Err(report)
        }
    }
}

/// `text` without byte order mark and carriage returns before line feeds.
pub(super) fn normal(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

//! What goes to standard output: a reader that has seen enough (`| head`) is no error.
use std::io::Write as _;

/// One line to standard error, where what went wrong is said.
pub(crate) fn warn(text: impl AsRef<str>) {
    // As with standard output: with nobody to read it, the exit code still says it.
    drop(writeln!(std::io::stderr().lock(), "{}", text.as_ref()));
}

/// Bytes to standard output, as they are.
pub(crate) fn raw(bytes: &[u8]) {
    let mut out = std::io::stdout().lock();
    // As with a line.
    drop(out.write_all(bytes).and_then(|()| out.flush()));
}

/// One line to standard output.
pub(crate) fn line(text: impl AsRef<str>) {
    let mut out = std::io::stdout().lock();
    // Nobody reads any more, or the terminal is gone: there is nobody left to tell.
    drop(writeln!(out, "{}", text.as_ref()).and_then(|()| out.flush()));
}

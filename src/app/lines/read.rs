//! Lines of bytes from a stream that may hold anything, in bounded memory.

use std::io::{self, BufRead as _, BufReader, Read};

/// The longest line that is read, without its end, in bytes: 1 MiB.
pub const LONGEST: usize = 1 << 20;
/// How much is asked of the system at once, and so how much is answered together.
const BUFFER: usize = 1 << 18;

/// A line, or why it could not be read.
#[derive(Debug)]
pub(super) struct Line {
    /// From 1; empty lines count.
    pub(super) number: u64,
    /// Without its end.
    pub(super) text: Result<Vec<u8>, TooLong>,
}

/// A line of more than [`LONGEST`] bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooLong;

/// Lines of bytes, empty ones left out.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: BufReader<R>,
    number: u64,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input: BufReader::with_capacity(BUFFER, input), number: 0 }
    }

    /// The next line, and all after it that are here already; nothing at the end of the input.
    pub(super) fn arrived(&mut self) -> io::Result<Vec<Line>> {
        let mut lines: Vec<Line> = self.next()?.into_iter().collect();
        while !lines.is_empty() && self.input.buffer().contains(&b'\n') {
            lines.extend(self.next()?);
        }
        Ok(lines)
    }

    fn next(&mut self) -> io::Result<Option<Line>> {
        while let Some(text) = self.read()? {
            self.number += 1;
            let empty = text.as_ref().is_ok_and(|text| text.trim_ascii().is_empty());
            if !empty {
                return Ok(Some(Line { number: self.number, text }));
            }
        }
        Ok(None)
    }

    /// Up to the next line feed, which is left out; `None` at the end.
    fn read(&mut self) -> io::Result<Option<Result<Vec<u8>, TooLong>>> {
        let (mut text, mut long, mut begun) = (vec![], false, false);
        loop {
            let chunk = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            let end = chunk.iter().position(|&byte| byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            begun |= !chunk.is_empty();
            long |= text.len() + part.len() > LONGEST;
            if long {
                text = vec![];
            } else {
                text.extend_from_slice(part);
            }
            let (used, ended) = (end.map_or(chunk.len(), |end| end + 1), end.is_some() || chunk.is_empty());
            self.input.consume(used);
            if ended {
                return Ok(begun.then_some(if long { Err(TooLong) } else { Ok(text) }));
            }
        }
    }
}

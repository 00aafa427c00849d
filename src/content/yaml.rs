//! YAML as a tree with places, from the events of serde-saphyr's own parser.
//!
//! Aliases, anchors and tags are refused: a front matter needs none, and they are how a small file grows into
//! billions of values (the "billion laughs").
use serde_saphyr::granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, Span, StrInput};

use super::code;
use super::report::Report;
use super::tree::{Entry, Node, Value};

/// Deepest nesting that is read; a valid front matter nests four deep.
const MAX_DEPTH: usize = 12;

/// The tree of `yaml`, which begins at the byte `base` of its file. `None` where the report says why.
pub(super) fn parse(yaml: &str, base: usize, report: &mut Report<'_>) -> Option<Node> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    let parser = Parser::new_from_str_with_options(yaml, options);
    let mut builder = Builder { parser, yaml, base, report };
    let root = builder.document();
    root.unwrap_or(None)
}

/// The file cannot be read further; the report says why.
struct Stop;

struct Builder<'y, 'r, 'a> {
    parser: Parser<'y, StrInput<'y>>,
    yaml: &'y str,
    base: usize,
    report: &'r mut Report<'a>,
}

impl<'y> Builder<'y, '_, '_> {
    /// The only document; an empty one is an empty table.
    fn document(&mut self) -> Result<Option<Node>, Stop> {
        let mut root = None;
        while let Some((event, at)) = self.next()? {
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                Event::DocumentStart(..) if root.is_some() => return Err(self.refuse(at, "documents")),
                Event::DocumentStart(..) => {}
                event => root = Some(self.node(event, at, 0)?),
            }
        }
        let empty = |at| Node { at, value: Value::Map(Vec::new()) };
        Ok(Some(match root {
            Some(Node { at, value: Value::Null }) => empty(at),
            Some(node) => node,
            None => empty(self.base),
        }))
    }

    /// The next event and the offset in the file at which it stands.
    fn next(&mut self) -> Result<Option<(Event<'y>, usize)>, Stop> {
        match self.parser.next() {
            None => Ok(None),
            Some(Ok((event, span))) => Ok(Some((event, self.offset(span)))),
            Some(Err(error)) => {
                let index = error.marker().index();
                let at = self.base + self.yaml.char_indices().nth(index).map_or(self.yaml.len(), |(byte, _)| byte);
                if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
                    return Err(self.refuse(at, "depth"));
                }
                let args = [("reason", reason(error.kind())), ("detail", &error.info())];
                self.report.at(&code::YAML, at, &args);
                Err(Stop)
            }
        }
    }

    fn offset(&self, span: Span) -> usize {
        self.base + span.byte_range().map_or(0, |range| range.start)
    }

    fn refuse(&mut self, at: usize, what: &str) -> Stop {
        self.report.at(&code::YAML_REFUSED, at, &[("what", what)]);
        Stop
    }

    /// The node that begins with `event`.
    fn node(&mut self, event: Event<'y>, at: usize, depth: usize) -> Result<Node, Stop> {
        if depth > MAX_DEPTH {
            return Err(self.refuse(at, "depth"));
        }
        if event.is_alias() || event.anchor_id().is_some_and(|id| id > 0) {
            return Err(self.refuse(at, "alias"));
        }
        if event.tag().is_some() {
            return Err(self.refuse(at, "tag"));
        }
        let value = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) if matches!(&*text, "" | "~" | "null") => Value::Null,
            Event::Scalar(text, ..) => Value::Text(text.into_owned()),
            Event::SequenceStart(..) => Value::List(self.list(depth)?),
            Event::MappingStart(..) => Value::Map(self.map(depth)?),
            _ => return Err(self.refuse(at, "documents")),
        };
        Ok(Node { at, value })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Stop> {
        let mut nodes = Vec::new();
        while let Some((event, at)) = self.next()? {
            if event == Event::SequenceEnd {
                break;
            }
            nodes.push(self.node(event, at, depth + 1)?);
        }
        Ok(nodes)
    }

    fn map(&mut self, depth: usize) -> Result<Vec<Entry>, Stop> {
        let mut entries = Vec::new();
        while let Some((event, at)) = self.next()? {
            if event == Event::MappingEnd {
                break;
            }
            let key = match self.node(event, at, depth + 1)?.value {
                Value::Text(key) => key,
                _ => return Err(self.refuse(at, "key")),
            };
            let Some((event, value_at)) = self.next()? else { break };
            let node = self.node(event, value_at, depth + 1)?;
            entries.push(Entry { key, at, node });
        }
        Ok(entries)
    }
}

/// The classes of mistakes that people make in YAML; the message explains each in their language.
fn reason(kind: &ErrorKind) -> &'static str {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed | E::TabInBlockIndentation | E::TabAtBlockScalarStart | E::TabInIndentation => "tab",
        E::TabInPlainScalar => "tab",
        E::InvalidIndentation | E::ExpectedBlockMappingKey | E::ExpectedBlockSequenceEntry => "indent",
        E::InvalidBlockScalarIndent | E::BlockSequenceEntryNotAllowed => "indent",
        E::ExpectedFlowMappingSeparator | E::ExpectedFlowSequenceSeparator | E::MisplacedFlowCollectionEnd => "bracket",
        E::UnexpectedEofFlowMapping | E::UnexpectedEofFlowSequence | E::UnclosedFlowCollection { .. } => "bracket",
        E::MismatchedFlowCollectionEnd { .. } => "bracket",
        E::UnclosedQuotedScalar | E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            "quote"
        }
        E::InvalidQuotedScalarIndent | E::UnknownQuotedScalarEscape | E::DocumentIndicatorInQuotedScalar => "quote",
        E::SimpleKeyExpected | E::InvalidSimpleKey | E::MappingValueNotAllowed | E::MappingKeyNotAllowed => "colon",
        E::InvalidColonPlacement | E::InvalidMappingValueWhitespace => "colon",
        E::UnknownAnchor | E::MissingAnchorOrAliasName | E::UndeclaredTagHandle => "alias",
        E::UnexpectedCharacter { .. } => "character",
        _ => "other",
    }
}

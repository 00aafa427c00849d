//! Front matter and body of a Markdown file, told apart by the Markdown parser itself.
use std::ops::Range;

use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag};

use super::code;
use super::report::Report;

/// Where the two parts of a file stand, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The YAML between the lines of dashes.
    pub(super) yaml: Range<usize>,
    /// Where the body begins.
    pub(super) body: usize,
}

/// Splits `text`. `None` where the report says why: the body of a file without front matter is no item.
pub(super) fn split(text: &str, report: &mut Report<'_>) -> Option<Parts> {
    let mut events = Parser::new_ext(text, Options::ENABLE_YAML_STYLE_METADATA_BLOCKS).into_offset_iter();
    match events.next() {
        // Such a block may stand further down too: only the one at the very start is front matter.
        Some((Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)), block)) if block.start == 0 => {
            let mut yaml: Option<Range<usize>> = None;
            for (event, range) in events {
                let Event::Text(_) = event else { break };
                yaml = Some(yaml.map_or(range.clone(), |y| y.start..range.end));
            }
            Some(Parts { yaml: yaml.unwrap_or(block.end..block.end), body: block.end })
        }
        _ => {
            let opened = text.lines().next().is_some_and(|first| first.trim_end() == "---");
            report.at(if opened { &code::UNCLOSED_FRONT } else { &code::NO_FRONT }, 0, &[]);
            None
        }
    }
}

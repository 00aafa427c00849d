//! One section of the file: its keys, each read with a finding where it is not what it should be.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::page::Page;
use super::values::wrong_type;
use crate::content::{Code, Severity};
use crate::lang::did_you_mean;
use crate::schedule::codes;
use crate::schedule::remark::Remark;

/// A section that is being read.
pub(super) struct Section<'p, 't> {
    page: &'p mut Page<'t>,
    /// `[schedule.x]`, as messages name it.
    name: String,
    at: usize,
    base: usize,
    table: &'p DeTable<'p>,
    broken: bool,
}

/// A text and its place in the file, quotes included.
type Text = (String, Range<usize>);

impl<'p, 't> Section<'p, 't> {
    pub(super) fn new(page: &'p mut Page<'t>, name: String, at: usize, base: usize, table: &'p DeTable<'p>) -> Self {
        Self { page, name, at, base, table, broken: false }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// `None` if anything in it was an error: then it is not used at all.
    pub(super) fn finish(self) -> Option<()> {
        (!self.broken).then_some(())
    }

    pub(super) fn report(&mut self, span: Range<usize>, remark: Remark) {
        self.report_at(span.start, remark);
    }

    /// At the key `key`, or at the section's name.
    pub(super) fn report_here(&mut self, key: &str, remark: Remark) {
        let at = self.table.get_key_value(key).map_or(self.at, |(key, _)| self.base + key.span().start);
        self.report_at(at, remark);
    }

    /// At the remark's column inside `text`, as far as the file writes `text` as it is.
    pub(super) fn report_in(&mut self, span: &Range<usize>, text: &str, remark: Remark) {
        let written = self.page.slice(span);
        let plain = written.get(1..written.len().saturating_sub(1)) == Some(text);
        let before = remark.column.filter(|_| plain).and_then(|column| text.char_indices().nth(column - 1));
        let at = before.map_or(span.start, |(offset, _)| span.start + 1 + offset);
        self.report_at(at, remark);
    }

    fn report_at(&mut self, at: usize, remark: Remark) {
        self.broken |= remark.code.severity == Severity::Error;
        self.page.report(Some(at), remark);
    }

    /// Every other key is an error, for it was meant to do something.
    pub(super) fn known_keys(&mut self, known: &[&str]) {
        let table = self.table;
        for (key, _) in table.iter().filter(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref().as_ref();
            let remark = Remark::new(&codes::UNKNOWN_KEY).with("key", name).with("section", &self.name);
            let remark = remark.guess(did_you_mean(name, known.iter().copied())).list("known", known);
            self.report_at(self.base + key.span().start, remark);
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    pub(super) fn require(&mut self, key: &'static str, example: &str) {
        if !self.has(key) {
            let remark = Remark::new(&codes::MISSING).with("key", key).with("section", &self.name);
            self.report_here(key, remark.with("example", example));
        }
    }

    pub(super) fn text(&mut self, key: &str) -> Option<Text> {
        let value = self.table.get(key)?;
        self.as_text(key, value)
    }

    fn as_text(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Text> {
        let span = self.base + value.span().start..self.base + value.span().end;
        match value.get_ref() {
            DeValue::String(text) => Some((text.to_string(), span)),
            other => {
                self.report(span, wrong_type(key, "string", other));
                None
            }
        }
    }

    pub(super) fn texts(&mut self, key: &str) -> Vec<Text> {
        let Some(value) = self.table.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(list) = value.get_ref() else {
            let at = self.base + value.span().start;
            self.report_at(at, wrong_type(key, "array", value.get_ref()));
            return Vec::new();
        };
        list.iter().filter_map(|value| self.as_text(key, value)).collect()
    }

    /// A text that `read` understands.
    pub(super) fn read<T>(&mut self, key: &str, code: &'static Code, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let (text, span) = self.text(key)?;
        let value = read(&text);
        if value.is_none() {
            self.report(span, Remark::new(code).with("value", text));
        }
        value
    }

    /// One of `options`, without regard to case.
    pub(super) fn choice<T: Copy>(&mut self, key: &str, options: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        self.option(key, text, options)
    }

    pub(super) fn choices<T: Copy>(&mut self, key: &str, options: &[(&str, T)]) -> Vec<T> {
        self.texts(key).into_iter().filter_map(|text| self.option(key, text, options)).collect()
    }

    fn option<T: Copy>(&mut self, key: &str, (text, span): Text, options: &[(&str, T)]) -> Option<T> {
        let found = options.iter().find(|(name, _)| name.eq_ignore_ascii_case(&text)).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = options.iter().map(|(name, _)| *name).collect();
            let remark = Remark::new(&codes::UNKNOWN_VALUE).with("value", &text).with("key", key);
            self.report(span, remark.guess(did_you_mean(&text, known.iter().copied())).list("known", &known));
        }
        found
    }

    pub(super) fn number(&mut self, key: &str, min: u32, max: u32) -> Option<u32> {
        let value = self.table.get(key)?;
        let at = self.base + value.span().start;
        let DeValue::Integer(written) = value.get_ref() else {
            self.report_at(at, wrong_type(key, "integer", value.get_ref()));
            return None;
        };
        let number = u32::from_str_radix(written.as_str(), written.radix()).ok().filter(|n| (min..=max).contains(n));
        if number.is_none() {
            let remark = Remark::new(&codes::BAD_NUMBER).with("key", key).with("min", min).with("max", max);
            self.report_at(at, remark.with("value", written));
        }
        number
    }
}

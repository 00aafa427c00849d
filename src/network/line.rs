//! One line of a batch: a JSON object, its fields, and why it cannot be answered.
//!
//! Every batch door speaks like this, whatever it answers. What a field may hold is said here once.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::lang::Lang;
use crate::say;

/// Why a line has no answer. Written as the `error` of the line that stands in the answer's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineError {
    /// Upper-case code; never changes.
    pub code: &'static str,
    /// What is wrong and what to do, for a person.
    pub message: String,
    /// The field that is to blame, with a dot below another field: `config.max_characters`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<&'static str>,
}

/// Every code of a field's errors, with the message that explains it.
pub const FIELD_CODES: &[(&str, &str)] = &[
    ("NOT_AN_OBJECT", "network-line-not-an-object"),
    ("MISSING_FIELD", "network-line-missing-field"),
    ("WRONG_TYPE", "network-line-wrong-type"),
    ("UNKNOWN_VALUE", "network-line-unknown-value"),
];

/// The fields of one line.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    object: &'a Map<String, Value>,
    lang: Lang,
}

impl<'a> Fields<'a> {
    /// The fields of `line`; messages about them are in `lang`.
    pub fn of(line: &'a Value, lang: Lang) -> Result<Self, LineError> {
        match line {
            Value::Object(object) => Ok(Self { object, lang }),
            _ => {
                Err(LineError { code: "NOT_AN_OBJECT", message: say!(lang, "network-line-not-an-object"), field: None })
            }
        }
    }

    /// A text that may be left out, or be `null`.
    pub fn text(&self, field: &'static str) -> Result<Option<&'a str>, LineError> {
        match self.value(field) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong_type(field, "string")),
        }
    }

    /// A text that must be there; it may be empty.
    pub fn required(&self, field: &'static str) -> Result<&'a str, LineError> {
        self.text(field)?.ok_or_else(|| self.missing(field))
    }

    /// An object that may be left out, or be `null`.
    pub fn object(&self, field: &'static str) -> Result<Option<Self>, LineError> {
        match self.value(field) {
            None => Ok(None),
            Some(Value::Object(object)) => Ok(Some(Self { object, lang: self.lang })),
            Some(_) => Err(self.wrong_type(field, "object")),
        }
    }

    /// A whole number from 0 to 4,294,967,295 that may be left out, or be `null`. `told` is what the field is called
    /// in an error.
    pub fn number(&self, field: &str, told: &'static str) -> Result<Option<u32>, LineError> {
        match self.value(field) {
            None => Ok(None),
            Some(value) => {
                let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
                number.map(Some).ok_or_else(|| self.wrong_type(told, "number"))
            }
        }
    }

    /// `true` or `false`; left out or `null` means `false`.
    pub fn flag(&self, field: &'static str) -> Result<bool, LineError> {
        match self.value(field) {
            None => Ok(false),
            Some(value) => value.as_bool().ok_or_else(|| self.wrong_type(field, "boolean")),
        }
    }

    /// A text or a list of texts, at most so many; empty where it is left out or `null`.
    pub fn texts(&self, field: &'static str, most: usize) -> Result<Vec<&'a str>, LineError> {
        match self.value(field) {
            None => Ok(vec![]),
            Some(Value::String(text)) => Ok(vec![text]),
            Some(Value::Array(list)) if list.len() <= most => {
                let texts = list.iter().map(|one| one.as_str().ok_or_else(|| self.wrong_type(field, "list")));
                texts.collect()
            }
            Some(_) => Err(self.wrong_type(field, "list")),
        }
    }

    /// The one of `all` whose code the field must hold.
    pub fn one_of<T: Copy>(&self, field: &'static str, all: &[T], code: fn(T) -> &'static str) -> Result<T, LineError> {
        let value = self.required(field)?;
        let known = || all.iter().map(|one| code(*one)).collect::<Vec<_>>().join(", ");
        all.iter().copied().find(|one| code(*one) == value).ok_or_else(|| self.unknown(field, value, &known()))
    }

    /// The error of a value that is none of those that `known` names.
    #[must_use]
    pub fn unknown(&self, field: &'static str, value: &str, known: &str) -> LineError {
        let value: String = value.chars().take(32).collect();
        let message = say!(self.lang, "network-line-unknown-value", field = field, value = value, known = known);
        LineError { code: "UNKNOWN_VALUE", message, field: Some(field) }
    }

    /// The error of a field that is not there.
    #[must_use]
    pub fn missing(&self, field: &'static str) -> LineError {
        let message = say!(self.lang, "network-line-missing-field", field = field);
        LineError { code: "MISSING_FIELD", message, field: Some(field) }
    }

    /// The error of a field that holds something else than a `string`, an `object` or a `number`.
    #[must_use]
    pub fn wrong_type(&self, field: &'static str, expected: &'static str) -> LineError {
        let message = say!(self.lang, "network-line-wrong-type", field = field, expected = expected);
        LineError { code: "WRONG_TYPE", message, field: Some(field) }
    }

    fn value(&self, field: &str) -> Option<&'a Value> {
        self.object.get(field).filter(|value| !value.is_null())
    }
}

//! Judging and composing line by line, for tools and auditors: one JSON object in, one out.
//!
//! A value that is not understood is an error of its line, with the name of the field; the other lines do not suffer.

use std::cell::RefCell;
use std::str::FromStr;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{
    Context, Jurisdiction, Language, Organisation, Relationship, Rulebook, Surface, compose, explain, judge, place,
    why,
};
use crate::content::Kind;
use crate::lang::Lang;
use crate::network::{Fault, Network};

/// What every line is answered with.
#[derive(Clone, Copy, Debug)]
pub struct Batch<'b> {
    /// The rules.
    pub book: &'b Rulebook,
    /// The day on which rules must be in force, for lines that name none.
    pub on: Date,
    /// The language of explanations.
    pub lang: Lang,
}

impl Batch<'_> {
    /// The verdict on a line `{id, text, network, jurisdiction, lang, relationship, content_kind}`, with the optional
    /// `org`, `rewarded`, `surface`, `content_warning` and `on`: `{id, verdict, reason, rule, rule_version,
    /// explanation}`.
    ///
    /// # Errors
    /// What is wrong with the line, and where.
    pub fn judge(&self, line: &Map<String, Value>) -> Result<Value, Fault> {
        let text = text(line, "text")?.ok_or_else(|| Fault::missing("text"))?;
        let post = Post::read(self, line)?;
        let judgement = judge(self.book, text, &post.context());
        Ok(json!({
            "id": line.get("id"),
            "verdict": judgement.verdict,
            "reason": judgement.reason,
            "rule": judgement.rule,
            "rule_version": judgement.rule_version,
            "explanation": explain(self.lang, &judgement),
        }))
    }

    /// What the post of a line has to say, in every wording that is enough: `{id, verdict, reason, wordings, rules}`;
    /// with a `text`, the caption, also the whole `text` behind the longest wording, and `why`.
    ///
    /// # Errors
    /// What is wrong with the line, and where.
    pub fn compose(&self, line: &Map<String, Value>) -> Result<Value, Fault> {
        let caption = text(line, "text")?;
        let post = Post::read(self, line)?;
        let composed = compose(self.book, &post.context());
        let first = composed.wordings.first();
        let rules: Vec<Value> = composed
            .rules
            .iter()
            .map(|rule| json!({"id": rule.id, "version": rule.version, "source": rule.source}))
            .collect();
        let mut answer = json!({
            "id": line.get("id"),
            "verdict": composed.verdict,
            "reason": composed.reason,
            "wordings": composed.wordings.iter().map(|one| &one.text).collect::<Vec<_>>(),
            "rules": rules,
            "why": first.map(|disclosure| why(self.lang, disclosure)),
        });
        if let Some(caption) = caption {
            answer["text"] = json!(first.map_or_else(|| caption.to_owned(), |wording| place(wording, caption).0));
        }
        Ok(answer)
    }
}

/// What a line says of a post beside its text.
struct Post<'l> {
    org: Option<Organisation>,
    relationship: Relationship,
    kind: Kind,
    network: Network,
    lang: Language,
    jurisdictions: Vec<Jurisdiction>,
    rewarded: bool,
    surface: Surface,
    content_warning: Option<&'l str>,
    on: Date,
}

impl<'l> Post<'l> {
    fn read(batch: &Batch<'_>, line: &'l Map<String, Value>) -> Result<Self, Fault> {
        let kinds = Kind::ALL.map(Kind::code);
        let kind = required(line, "content_kind")?;
        Ok(Self {
            org: organisation(line)?,
            relationship: code(line, "relationship", &Relationship::ALL.map(Relationship::code))?,
            kind: Kind::parse(kind).ok_or_else(|| Fault::unknown("content_kind", kind, &kinds))?,
            network: code(line, "network", &Network::ALL.map(Network::code))?,
            lang: code(line, "lang", &Language::ALL.map(Language::code))?,
            jurisdictions: jurisdictions(batch.book, line)?,
            rewarded: flag(line, "rewarded")?,
            surface: match text(line, "surface")? {
                Some(_) => code(line, "surface", &Surface::ALL.map(Surface::code))?,
                None => Surface::Post,
            },
            content_warning: text(line, "content_warning")?,
            on: match text(line, "on")? {
                Some(day) => day.parse().map_err(|_| Fault::unknown("on", day, &["YYYY-MM-DD"]))?,
                None => batch.on,
            },
        })
    }

    fn context(&self) -> Context<'_> {
        Context {
            org: self.org.as_ref(),
            relationship: self.relationship,
            kind: self.kind,
            network: self.network,
            lang: self.lang,
            jurisdictions: &self.jurisdictions,
            rewarded: self.rewarded,
            surface: self.surface,
            content_warning: self.content_warning,
            on: self.on,
        }
    }
}

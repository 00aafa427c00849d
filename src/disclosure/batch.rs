//! Judging and composing line by line, for tools and auditors: one JSON object in, one out.
//!
//! A value that is not understood is an error of its line, with the name of the field; the other lines do not suffer.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::{
    Context, Jurisdiction, Language, Organisation, Relationship, RuleRef, Rulebook, Surface, Verdict, compose, explain,
    judge, place, why,
};
use crate::content::Kind;
use crate::lang::Lang;
use crate::network::{Fields, LineError, Network};

/// The most jurisdictions, and the most aliases, that a line may name.
const MOST: usize = 32;

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

/// The verdict on a line.
#[derive(Clone, Debug, Serialize)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Its reason code, one of [`REASONS`](super::REASONS).
    pub reason: String,
    /// Id of the rule that decided.
    pub rule: String,
    /// Version of that rule.
    pub rule_version: String,
    /// What the verdict is, why, and what to do.
    pub explanation: String,
}

/// What the post of a line has to say.
#[derive(Clone, Debug, Serialize)]
pub struct Composed {
    /// As [`Composition::verdict`](super::Composition::verdict).
    pub verdict: Verdict,
    /// The reason code of the verdict.
    pub reason: String,
    /// Every wording that is enough, longest first.
    pub wordings: Vec<String>,
    /// The line's text behind the first wording; the text alone where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Why the first wording, in a sentence for the author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The rules that applied.
    pub rules: Vec<RuleRef>,
}

impl Batch<'_> {
    /// The verdict on a line `{text, network, jurisdiction, lang, relationship, content_kind}`, with the optional `org`,
    /// `rewarded`, `surface`, `content_warning` and `on`. `jurisdiction` is a code or a list of codes.
    ///
    /// # Errors
    /// What is wrong with the line, and where.
    pub fn judge(&self, line: &Value) -> Result<Judged, LineError> {
        let fields = Fields::of(line, self.lang)?;
        let text = fields.required("text")?;
        let judgement = judge(self.book, text, &Post::read(self, fields)?.context());
        Ok(Judged {
            explanation: explain(self.lang, &judgement),
            verdict: judgement.verdict,
            reason: judgement.reason,
            rule: judgement.rule,
            rule_version: judgement.rule_version,
        })
    }

    /// What the post of a line has to say: the same fields, of which `text`, the caption, may be left out.
    ///
    /// # Errors
    /// What is wrong with the line, and where.
    pub fn compose(&self, line: &Value) -> Result<Composed, LineError> {
        let fields = Fields::of(line, self.lang)?;
        let caption = fields.text("text")?;
        let composed = compose(self.book, &Post::read(self, fields)?.context());
        let first = composed.wordings.first();
        let whole = |caption: &str| first.map_or_else(|| caption.to_owned(), |wording| place(wording, caption).0);
        Ok(Composed {
            text: caption.map(whole),
            why: first.map(|wording| why(self.lang, wording)),
            wordings: composed.wordings.iter().map(|wording| wording.text.clone()).collect(),
            verdict: composed.verdict,
            reason: composed.reason,
            rules: composed.rules,
        })
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
    fn read(batch: &Batch<'_>, fields: Fields<'l>) -> Result<Self, LineError> {
        let tag = fields.required("lang")?;
        let day = fields.text("on")?;
        Ok(Self {
            org: organisation(fields)?,
            relationship: fields.one_of("relationship", &Relationship::ALL, Relationship::code)?,
            kind: fields.one_of("content_kind", &Kind::ALL, Kind::code)?,
            network: fields.one_of("network", &Network::ALL, Network::code)?,
            lang: tag.parse().map_err(|_| fields.unknown("lang", tag, "en, fr, de, es, it, nl, pt, ga, hi…"))?,
            jurisdictions: jurisdictions(batch.book, fields)?,
            rewarded: fields.flag("rewarded")?,
            surface: match fields.text("surface")? {
                Some(_) => fields.one_of("surface", &Surface::ALL, Surface::code)?,
                None => Surface::Post,
            },
            content_warning: fields.text("content_warning")?,
            on: match day {
                Some(day) => day.parse().map_err(|_| fields.unknown("on", day, "2026-11-22"))?,
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

fn jurisdictions(book: &Rulebook, fields: Fields<'_>) -> Result<Vec<Jurisdiction>, LineError> {
    let codes = fields.texts("jurisdiction", MOST)?;
    if codes.is_empty() {
        return Err(fields.missing("jurisdiction"));
    }
    let known = || book.packs.iter().map(|pack| pack.jurisdiction.code()).collect::<Vec<_>>().join(", ");
    let found = |code: &str| book.jurisdiction(code).ok_or_else(|| fields.unknown("jurisdiction", code, &known()));
    codes.into_iter().map(found).collect()
}

/// The organisation of a line; an empty name is none.
fn organisation(fields: Fields<'_>) -> Result<Option<Organisation>, LineError> {
    let Some(org) = fields.object("org")? else { return Ok(None) };
    let aliases = org.texts("aliases", MOST)?.into_iter().map(str::to_owned).collect();
    let name = org.text("name")?.unwrap_or_default().to_owned();
    Ok((!name.trim().is_empty()).then_some(Organisation { name, aliases }))
}

#[cfg(test)]
mod tests;

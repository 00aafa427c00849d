//! What to say: the disclosure's wordings in the post's language, and its place in front of everything else.

use std::ops::Range;

use super::rule::{Applied, Requirement, Review, Rulebook};
use super::{Context, Language, Verdict, judge};
use serde::Serialize;

use crate::lang::Lang;
use crate::say;

mod label;
mod wording;

/// Words that disclose a relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// What the post says: `I work at portevoix.`, `Ad · I work at portevoix.`
    pub text: String,
    /// Its language.
    pub lang: Language,
    /// What it says.
    pub says: Says,
    /// The rules that ask for it.
    pub rules: Vec<RuleRef>,
}

/// What a wording says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Says {
    /// How the author is tied to the organisation.
    Relationship,
    /// That the post is advertising.
    Label,
    /// Both, the label first.
    Both,
}

/// One version of a rule, as people cite it.
#[derive(Clone, Debug, PartialEq, Serialize, Eq, Serialize)]
pub struct RuleRef {
    /// Its id: `fr.employee`.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is based on.
    pub source: String,
}

/// What a post has to say, in every wording that is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composition {
    /// Longest first: a sentence, a short form, a hashtag, a label alone. Empty where nothing has to be said, or nothing
    /// can be.
    pub wordings: Vec<Disclosure>,
    /// [`Verdict::Sufficient`] when any of the wordings, in front, is enough; [`Verdict::NotRequired`] when no rule asks
    /// for one; [`Verdict::NeedsReview`] with wordings where somebody has to approve all the same, without where none can
    /// be made; [`Verdict::Insufficient`] where such a post is not to be made.
    pub verdict: Verdict,
    /// The reason code of the verdict.
    pub reason: String,
    /// The rules that applied, one a jurisdiction.
    pub rules: Vec<RuleRef>,
}

/// Why nothing can be offered. That a rule blocks such posts is no reason to word it otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lack {
    /// Two rules demand a label, and no label is accepted by both.
    CommonLabel,
    /// There is no sentence in this language, or none that the rules accept and the network has room for.
    Wording,
}

impl Lack {
    fn code(self) -> &'static str {
        match self {
            Self::CommonLabel => "NO_COMMON_LABEL",
            Self::Wording => "NO_WORDING",
        }
    }
}

/// What the rules that apply to a post ask for together.
#[derive(Clone, Debug)]
pub(super) struct Demands {
    /// A label has to stand.
    pub(super) label: bool,
    /// The relationship has to be said, whatever else is.
    pub(super) relationship: bool,
    /// Languages in which it is said after the post's own.
    pub(super) also: Vec<Language>,
}

impl Demands {
    fn of(applied: &[Applied<'_>], post: Language) -> Self {
        let asks = |what: &[Requirement]| applied.iter().any(|applied| what.contains(&applied.rule.requirement));
        let alone =
            |applied: &Applied<'_>| applied.rule.requirement == Requirement::Relationship && !applied.rule.either;
        let mut also: Vec<Language> = Vec::new();
        for lang in applied.iter().flat_map(|applied| &applied.rule.also) {
            if *lang != post && !also.contains(lang) {
                also.push(*lang);
            }
        }
        Self {
            label: asks(&[Requirement::Label, Requirement::Both]),
            relationship: asks(&[Requirement::Both]) || applied.iter().any(alone),
            also,
        }
    }
}

/// The wordings that are enough for `context`, by the rules of `book`.
///
/// The label comes first, the sentence after it, in the post's language; then once more in each other language that a
/// rule demands. A wording that is no shorter than the one before, that does not fit the network by itself or that
/// [`judge`] would not accept is left out. Where no rule is known for the post, the sentence is offered all the same:
/// saying who one is never hurts.
#[must_use]
pub fn compose(book: &Rulebook, context: &Context<'_>) -> Composition {
    let applied = book.applied(context);
    let rules: Vec<RuleRef> = applied.iter().map(RuleRef::of).collect();
    let empty = |verdict, reason: &str| Composition {
        wordings: Vec::new(),
        verdict,
        reason: reason.to_owned(),
        rules: rules.clone(),
    };
    if applied.iter().any(|applied| applied.rule.requirement == Requirement::Block) {
        return empty(Verdict::Insufficient, "BLOCKED");
    }
    if let Some(reason) = exempt(&applied) {
        return empty(Verdict::NotRequired, reason);
    }
    let demands = Demands::of(&applied, context.lang);
    let candidates = match wording::candidates(book, context, &applied, &demands) {
        Ok(candidates) => candidates,
        Err(lack) => return empty(Verdict::NeedsReview, lack.code()),
    };
    let asking: Vec<RuleRef> = applied.iter().filter(|one| asks(one)).map(RuleRef::of).collect();
    let wordings: Vec<Disclosure> = enough(book, context, &applied, candidates)
        .into_iter()
        .map(|(text, says)| Disclosure { text, lang: context.lang, says, rules: asking.clone() })
        .collect();
    match wordings.first() {
        None => empty(Verdict::NeedsReview, Lack::Wording.code()),
        Some(_) if applied.is_empty() => Composition { wordings, ..empty(Verdict::NeedsReview, "NO_RULE") },
        Some(first) => {
            let (verdict, reason) = standing(book, context, &first.text);
            Composition { wordings, ..empty(verdict, &reason) }
        }
    }
}

/// The reason why nothing has to be said, where every rule says so.
fn exempt(applied: &[Applied<'_>]) -> Option<&'static str> {
    let first = applied.first()?;
    let none = applied.iter().all(|applied| !asks(applied));
    none.then(|| first.rule.exemption.map_or("NOT_REQUIRED", super::rule::Exemption::code))
}

fn asks(applied: &Applied<'_>) -> bool {
    applied.rule.requirement != Requirement::None
}

/// The candidates that the judge accepts, each shorter than the one before. That somebody has to approve, or that the
/// risk has to be named as well, is not for these words to settle: for this question, rules are read without it.
fn enough(
    book: &Rulebook,
    context: &Context<'_>,
    applied: &[Applied<'_>],
    candidates: Vec<(String, Says)>,
) -> Vec<(String, Says)> {
    let strict = applied.iter().any(|one| one.rule.review == Review::Human || one.rule.risk_warning);
    let eased = strict.then(|| book.eased(applied));
    let bench = eased.as_ref().unwrap_or(book);
    let good = |text: &str| applied.is_empty() || judge(bench, text, context).verdict == Verdict::Sufficient;
    wording::shorter_and_shorter(context.network, candidates, good)
}

/// The verdict on the wording by the rules as they are. What it still lacks is then for a person to add or to approve.
fn standing(book: &Rulebook, context: &Context<'_>, text: &str) -> (Verdict, String) {
    let judged = judge(book, text, context);
    match judged.verdict {
        Verdict::Insufficient => (Verdict::NeedsReview, judged.reason),
        verdict => (verdict, judged.reason),
    }
}

impl RuleRef {
    fn of(applied: &Applied<'_>) -> Self {
        let rule = applied.rule;
        Self { id: rule.id.clone(), version: rule.version.clone(), source: rule.source.clone() }
    }
}

impl From<Applied<'_>> for RuleRef {
    fn from(applied: Applied<'_>) -> Self {
        Self::of(&applied)
    }
}

/// `caption` with the disclosure first, in a paragraph of its own, and the bytes where it stands.
///
/// Of its own, so that nothing in the caption (hashtags, a question, a quotation) can crowd it or turn it round.
#[must_use]
pub fn place(disclosure: &Disclosure, caption: &str) -> (String, Range<usize>) {
    let at = 0..disclosure.text.len();
    let caption = caption.trim();
    if caption.is_empty() { (disclosure.text.clone(), at) } else { (format!("{}\n\n{caption}", disclosure.text), at) }
}

/// Why these words and which rule asks for them, for the person who is about to post; says that it is no legal advice.
#[must_use]
pub fn why(lang: Lang, disclosure: &Disclosure) -> String {
    let list = |part: fn(&RuleRef) -> &str| {
        let mut parts: Vec<&str> = Vec::new();
        for rule in &disclosure.rules {
            // Two jurisdictions may share a source or a version: once is enough.
            if !parts.contains(&part(rule)) {
                parts.push(part(rule));
            }
        }
        parts.join("; ")
    };
    let says = match disclosure.says {
        Says::Relationship => "relationship",
        Says::Label => "label",
        Says::Both => "both",
    };
    if disclosure.rules.is_empty() {
        return say!(lang, "disclosure-why-no-rule", text = &disclosure.text, says = says);
    }
    say!(
        lang,
        "disclosure-why",
        text = &disclosure.text,
        says = says,
        rule = list(|rule| &rule.id),
        version = list(|rule| &rule.version),
        sources = list(|rule| &rule.source),
    )
}

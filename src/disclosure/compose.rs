//! What to say: the disclosure's wordings in the post's language, and its place in front of everything else.

use std::ops::Range;

use super::org::camel;
use super::rule::{Applied, Rulebook};
use super::{Context, Language, Verdict, judge};
use crate::lang::Lang;
use crate::network::{Limit, Network, Unit};
use crate::say;

/// Where a whole sentence always fits, so that a hashtag alone has no excuse.
const ROOMY: u32 = 1000;

/// Words that disclose a relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// What the post says: `I work at portevoix.`
    pub text: String,
    /// Its language.
    pub lang: Language,
    /// The rules that ask for it.
    pub rules: Vec<RuleRef>,
}

/// One version of a rule, as people cite it.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Longest first: a sentence, a short form, a hashtag. Empty where nothing has to be said, or nothing can be.
    pub wordings: Vec<Disclosure>,
    /// [`Verdict::Sufficient`] when any of the wordings, in front, is enough; [`Verdict::NotRequired`] when no rule asks
    /// for one; else why a person has to decide, or that such a post is not made.
    pub verdict: Verdict,
    /// The reason code of the verdict.
    pub reason: String,
    /// The rules that applied, one a jurisdiction.
    pub rules: Vec<RuleRef>,
}

/// The wordings that are enough for `context`, by the rules of `book`.
///
/// A short form that would be no shorter, and a hashtag where posts are long or the name makes none, are left out.
#[must_use]
pub fn compose(book: &Rulebook, context: &Context<'_>) -> Composition {
    let name = context.org.map_or("", |org| org.name.as_str()).split_whitespace().collect::<Vec<_>>().join(" ");
    // The sentence brings its own full stop: "Acme Inc." would have one too many.
    let name = name.trim_end_matches(['.', '!', '?']);
    let tag = camel(name);
    let lang = if context.lang == Language::Fr { Lang::Fr } else { Lang::En };
    let mut texts =
        vec![say!(lang, "disclosure-employee-full", org = name), say!(lang, "disclosure-employee-short", org = name)];
    if !tag.is_empty() && tight(context.network) {
        texts.push(say!(lang, "disclosure-employee-hashtag", tag = &tag));
    }
    let rules: Vec<RuleRef> = book.applied(context).into_iter().map(RuleRef::from).collect();
    let mut wordings: Vec<Disclosure> = Vec::new();
    for text in texts {
        let shorter = wordings.last().is_none_or(|last| text.chars().count() < last.text.chars().count());
        // What the rule would not accept is never offered: a name may end a sentence or mix scripts.
        if shorter && judge(book, &text, context).verdict == Verdict::Sufficient {
            wordings.push(Disclosure { text, lang: context.lang, rules: rules.clone() });
        }
    }
    Composition { wordings, verdict: Verdict::Sufficient, reason: "OK".into(), rules }
}

impl From<Applied<'_>> for RuleRef {
    fn from(applied: Applied<'_>) -> Self {
        let rule = applied.rule;
        Self { id: rule.id.clone(), version: rule.version.clone(), source: rule.source.clone() }
    }
}

fn tight(network: Network) -> bool {
    network.spec().limits.iter().any(|Limit { unit, max }| *unit != Unit::Byte && *max < ROOMY)
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
    let list = |part: fn(&RuleRef) -> &str| disclosure.rules.iter().map(part).collect::<Vec<_>>().join("; ");
    say!(
        lang,
        "disclosure-why",
        text = &disclosure.text,
        rule = list(|rule| &rule.id),
        version = list(|rule| &rule.version),
        sources = list(|rule| &rule.source),
    )
}

//! What to say: the disclosure's wordings in the post's language, and its place in front of everything else.

use std::ops::Range;

use super::org::camel;
use super::{Context, RULES, Relationship, Verdict, judge, rule};
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
    pub lang: Lang,
    /// Id of the rule that asks for it.
    pub rule: String,
    /// Version of that rule.
    pub rule_version: String,
}

/// The wordings that are enough for `context`, longest first: a sentence, a short form, a hashtag.
///
/// A short form that would be no shorter, and a hashtag where posts are long or the name makes none, are left out.
/// Empty only for an organisation without a letter in its name.
#[must_use]
pub fn compose(context: &Context<'_>) -> Vec<Disclosure> {
    let Relationship::Employee = context.relationship;
    let name = context.org.name.split_whitespace().collect::<Vec<_>>().join(" ");
    // The sentence brings its own full stop: "Acme Inc." would have one too many.
    let name = name.trim_end_matches(['.', '!', '?']);
    let tag = camel(name);
    let mut texts = vec![
        say!(context.lang, "disclosure-employee-full", org = name),
        say!(context.lang, "disclosure-employee-short", org = name),
    ];
    if !tag.is_empty() && tight(context.network) {
        texts.push(say!(context.lang, "disclosure-employee-hashtag", tag = &tag));
    }
    let mut kept: Vec<Disclosure> = Vec::new();
    for text in texts {
        let shorter = kept.last().is_none_or(|last| text.chars().count() < last.text.chars().count());
        // What the rule would not accept is never offered: a name may end a sentence or mix scripts.
        if shorter && judge(&text, context).verdict == Verdict::Sufficient {
            kept.push(disclosure(text, context.lang));
        }
    }
    kept
}

fn disclosure(text: String, lang: Lang) -> Disclosure {
    Disclosure { text, lang, rule: rule::EMPLOYEE.id.to_owned(), rule_version: rule::EMPLOYEE.version.to_owned() }
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
    let sources = RULES.iter().find(|rule| rule.id == disclosure.rule).map_or(&[][..], |rule| rule.sources);
    say!(
        lang,
        "disclosure-why",
        text = &disclosure.text,
        rule = &disclosure.rule,
        version = &disclosure.rule_version,
        sources = sources.join("; "),
    )
}

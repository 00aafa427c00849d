//! The wordings that could do, from the whole sentence to the label alone.

use super::super::org::camel;
use super::super::rule::{Applied, Phrase, Rulebook};
use super::super::{Context, Language, Relationship};
use super::{Demands, Lack, Says, label};
use crate::network::{CountOptions, Limit, Network, Unit, count};

/// Where a whole sentence always fits, so that a hashtag alone has no excuse.
const ROOMY: u32 = 1000;

/// What stands between label and sentence.
const BETWEEN: &str = " · ";
/// What stands between two languages.
const LANGUAGES: &str = " / ";

/// How a wording says the relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Full,
    Short,
    Hashtag,
    /// Not at all: the label alone.
    Silent,
}

/// Every wording that the demands allow, longest form first.
pub(super) fn candidates(
    book: &Rulebook,
    context: &Context<'_>,
    applied: &[Applied<'_>],
    demands: &Demands,
) -> Result<Vec<(String, Says)>, Lack> {
    let mut languages = vec![context.lang];
    languages.extend(&demands.also);
    let labels: Vec<Option<String>> = languages.iter().map(|lang| label::common(applied, context, *lang)).collect();
    if demands.label && labels.contains(&None) {
        return Err(Lack::CommonLabel);
    }
    let said = |form: Form| -> Option<String> {
        let parts: Option<Vec<String>> = languages
            .iter()
            .zip(&labels)
            .map(|(lang, label)| part(book, context, *lang, label.as_deref().filter(|_| demands.label), form))
            .collect();
        Some(parts?.join(LANGUAGES))
    };
    let mut forms = vec![Form::Full, Form::Short];
    forms.extend(tight(context.network).then_some(Form::Hashtag));
    forms.extend((demands.label && !demands.relationship).then_some(Form::Silent));
    let says = |form| match (demands.label, form) {
        (true, Form::Silent) => Says::Label,
        (true, _) => Says::Both,
        (false, _) => Says::Relationship,
    };
    Ok(forms.into_iter().filter_map(|form| Some((said(form)?, says(form)))).collect())
}

/// Label and sentence in one language.
fn part(book: &Rulebook, context: &Context<'_>, lang: Language, label: Option<&str>, form: Form) -> Option<String> {
    if form == Form::Silent {
        return label.map(str::to_owned);
    }
    if context.relationship == Relationship::None {
        return None;
    }
    let sentence = sentence(book.phrases.of(context.relationship, lang)?, context, form)?;
    Some(label.map_or_else(|| sentence.clone(), |label| format!("{label}{BETWEEN}{sentence}")))
}

/// The sentence with the organisation's name. Without a name only the sentence that needs none can be said.
fn sentence(phrase: &Phrase, context: &Context<'_>, form: Form) -> Option<String> {
    let name = context.org.map_or("", |org| org.name.as_str()).split_whitespace().collect::<Vec<_>>().join(" ");
    // The sentence brings its own full stop: "Acme Inc." would have one too many.
    let name = name.trim_end_matches(['.', '!', '?']);
    if name.is_empty() {
        return phrase.unnamed.clone().filter(|_| form == Form::Full);
    }
    match form {
        Form::Full => Some(phrase.full.replacen("{org}", name, 1)),
        Form::Short => Some(phrase.short.replacen("{org}", name, 1)),
        Form::Hashtag => {
            let tag = camel(name);
            phrase.hashtag.as_ref().filter(|_| !tag.is_empty()).map(|hashtag| hashtag.replacen("{tag}", &tag, 1))
        }
        Form::Silent => None,
    }
}

/// Keeps what is good, fits the network by itself, and is shorter than what was kept before, all as the network counts.
pub(super) fn shorter_and_shorter(
    network: Network,
    candidates: Vec<(String, Says)>,
    good: impl Fn(&str) -> bool,
) -> Vec<(String, Says)> {
    let mut kept: Vec<(String, Says)> = Vec::new();
    let mut least = u32::MAX;
    for (text, says) in candidates {
        let counted = count(network, &text, &CountOptions::default());
        if counted.fits && counted.length < least && good(&text) {
            least = counted.length;
            kept.push((text, says));
        }
    }
    kept
}

fn tight(network: Network) -> bool {
    network.spec().limits.iter().any(|Limit { unit, max }| *unit != Unit::Byte && *max < ROOMY)
}

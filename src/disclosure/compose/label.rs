//! The one label that every jurisdiction accepts which demands one.

use super::super::rule::{Applied, Label, Pack, Requirement};
use super::super::{Context, Language};

/// A label in `lang` that every pack accepts whose rule demands a label. `None` where there is none, or none demands
/// one and the packs agree on nothing.
pub(super) fn common(applied: &[Applied<'_>], context: &Context<'_>, lang: Language) -> Option<String> {
    let demanding: Vec<&Pack> = applied
        .iter()
        .filter(|one| matches!(one.rule.requirement, Requirement::Label | Requirement::Both))
        .map(|one| one.pack)
        .collect();
    let (first, others) = demanding.split_first()?;
    let own = offered(first, context, lang);
    let shared: Vec<&Label> =
        own.into_iter().filter(|label| others.iter().all(|pack| accepts(pack, context, lang, label))).collect();
    // A pack that demands no label may still reject one as misleading.
    let clean = |label: &&&Label| !applied.iter().any(|one| rejects(one.pack, lang, label));
    // "#AcmeAmbassador" is recognised where it stands; what is offered is a word that is a label by itself.
    let chosen = shared.iter().filter(|label| !label.text.contains('{')).find(clean)?;
    let sign = demanding.iter().any(|pack| tag_only(pack, context, lang, chosen));
    let bare = chosen.text.trim_start_matches('#');
    Some(if sign && !bare.contains(char::is_whitespace) { format!("#{bare}") } else { chosen.text.clone() })
}

/// The pack's labels for a post in `lang`: those of the language first, then those that do in any.
fn offered<'p>(pack: &'p Pack, context: &Context<'_>, lang: Language) -> Vec<&'p Label> {
    let fits = |label: &&Label| label.relationships.is_empty() || label.relationships.contains(&context.relationship);
    let own = pack.labels.iter().filter(|label| label.lang == lang);
    let any = pack.labels.iter().filter(|label| label.lang != lang && pack.any_language.contains(&label.lang));
    own.chain(any).filter(fits).collect()
}

fn accepts(pack: &Pack, context: &Context<'_>, lang: Language, label: &Label) -> bool {
    offered(pack, context, lang).iter().any(|other| other.keys == label.keys)
}

/// Does the pack take this label only with its sign?
fn tag_only(pack: &Pack, context: &Context<'_>, lang: Language, label: &Label) -> bool {
    let mut same = offered(pack, context, lang).into_iter().filter(|other| other.keys == label.keys).peekable();
    same.peek().is_some() && same.all(|other| other.tag_only)
}

fn rejects(pack: &Pack, lang: Language, label: &Label) -> bool {
    pack.rejected.iter().any(|rejected| {
        rejected.keys == label.keys
            && (rejected.languages.is_empty() || rejected.languages.contains(&lang))
            && (!rejected.tag_only || label.text.starts_with('#'))
    })
}

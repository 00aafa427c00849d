//! What a hashtag says about the author: `#ORGemployee`, `#SalarieORG`, `#ExORG`.

use super::Language;
use super::claim::Claim;
use super::org::Names;

/// What a hashtag says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `#ORGemployee`: what it claims, in which language; and whether it is denied or about another organisation.
    Tie(Claim, Language, Stand),
    /// `#notspon`.
    NotAnAd,
    /// `#ORG`, `#LifeAtORG`.
    Brand,
    /// Nothing about the relationship.
    Other,
}

/// How a hashtag claims it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// It does.
    Plain,
    /// `#NotAnORGemployee`.
    Denied,
    /// `#OtherEmployee`.
    Elsewhere,
}

/// Words that make a claim where they stand beside a name, per language; the longer before what they hold.
const WORDS: &[(Claim, Language, &[&str])] = &[
    (
        Claim::Works,
        Language::En,
        &["employees", "employee", "teammember", "staffmember", "staff", "iworkat", "iworkfor"],
    ),
    (
        Claim::Works,
        Language::Fr,
        &[
            "employees",
            "employee",
            "employes",
            "employe",
            "salariees",
            "salariee",
            "salaries",
            "salarie",
            "collaborateurs",
            "collaborateur",
            "collaboratrices",
            "collaboratrice",
            "jetravaillechez",
            "jebossechez",
        ],
    ),
    (
        Claim::Works,
        Language::De,
        &["mitarbeiterinnen", "mitarbeiterin", "mitarbeiter", "mitarbeitende", "angestellter", "angestellte"],
    ),
    (Claim::Works, Language::Es, &["empleados", "empleado", "empleada"]),
    (Claim::Works, Language::It, &["dipendenti", "dipendente"]),
    (Claim::Works, Language::Nl, &["medewerkers", "medewerker", "werknemer"]),
    (Claim::Serves, Language::En, &["contractor", "freelancer", "consultant"]),
    (Claim::Serves, Language::Fr, &["prestataire"]),
    (Claim::Serves, Language::De, &["freiberufler", "dienstleister"]),
    (Claim::Agency, Language::En, &["adagency", "pragency", "agency", "client"]),
    (Claim::Agency, Language::Fr, &["agence"]),
    (Claim::Agency, Language::De, &["agentur", "kunde"]),
    (Claim::Leads, Language::En, &["cofounder", "founder", "director", "owner", "boardmember", "ceo"]),
    (
        Claim::Leads,
        Language::Fr,
        &[
            "cofondateur",
            "cofondatrice",
            "fondateur",
            "fondatrice",
            "dirigeante",
            "dirigeant",
            "directeur",
            "directrice",
        ],
    ),
    (
        Claim::Leads,
        Language::De,
        &["geschaftsfuhrerin", "geschaftsfuhrer", "grunderin", "grunder", "inhaberin", "inhaber", "vorstand"],
    ),
    (Claim::Kin, Language::En, &["family", "familybusiness"]),
    (Claim::Owns, Language::En, &["shareholder", "investor"]),
    (Claim::Owns, Language::Fr, &["actionnaire"]),
    (Claim::Owns, Language::De, &["aktionarin", "aktionar"]),
    (Claim::Left, Language::En, &["alumni", "alumnus", "alumna", "alum"]),
    (
        Claim::Speaks,
        Language::En,
        &["brandambassador", "ambassadors", "ambassador", "partnership", "partner", "influencer"],
    ),
    (Claim::Speaks, Language::Fr, &["ambassadeurs", "ambassadeur", "ambassadrice", "partenariat", "partenaire"]),
    (Claim::Speaks, Language::De, &["markenbotschafterin", "markenbotschafter", "botschafterin", "botschafter"]),
    (Claim::Speaks, Language::Es, &["embajadora", "embajador"]),
    (Claim::Speaks, Language::It, &["ambasciatrice", "ambasciatore"]),
    (Claim::Speaks, Language::Nl, &["ambassadrice", "ambassadeur"]),
    (Claim::Paid, Language::En, &["sponsored", "paidpartnership", "paid"]),
    (Claim::Paid, Language::Fr, &["sponsorise", "sponsorisee", "commandite", "commanditee"]),
    (
        Claim::Contends,
        Language::En,
        &[
            "contestentry",
            "contestant",
            "contest",
            "sweepstakesentry",
            "sweepstakes",
            "giveawayentry",
            "competitionentry",
        ],
    ),
    (Claim::Contends, Language::Fr, &["concours", "participation"]),
    (Claim::Contends, Language::De, &["gewinnspiel"]),
    (Claim::Got, Language::En, &["gifted", "freesample", "freeproduct", "gift"]),
    (Claim::Got, Language::Fr, &["offert", "offertpar"]),
    (Claim::Got, Language::De, &["prsample", "geschenk"]),
];
/// What may stand between the claim's word and the name: `#GiftedByORG`.
const JOINS: &[&str] = &[
    "by", "of", "at", "with", "from", "for", "x", "de", "d", "chez", "par", "von", "bei", "mit", "di", "da", "van",
    "en",
];
const LABELS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "sponsored",
    "spon",
    "sponsor",
    "pub",
    "publicite",
    "sponsorise",
    "werbung",
    "anzeige",
    "bezahlt",
    "publicidad",
    "pubblicita",
    "reclame",
    "paid",
    "bezahltewerbung",
    "paidad",
    "gesponsert",
];
const NOT: &[&str] =
    &["not", "non", "pas", "nicht", "keine", "kein", "unbezahlte", "no", "niet", "geen", "unpaid", "never", "jamais"];

/// Reads one hashtag in a post of `lang`; `written` is how it stands in the text.
pub(super) fn tag(key: &str, written: &str, lang: Language, names: &Names) -> Tag {
    let accented = written.chars().any(|c| matches!(c, 'é' | 'É'));
    if names.is_compact(key) {
        return Tag::Brand;
    }
    let seen = match lang {
        _ if accented => Language::Fr,
        Language::Fr if key.contains("employee") => Language::En,
        lang => lang,
    };
    if let Some((claim, spoken, stand)) = tie(key, names, seen) {
        return Tag::Tie(claim, spoken, stand);
    }
    let not = NOT.iter().find_map(|no| key.strip_prefix(no));
    let labelled = |rest: &str| LABELS.contains(&rest);
    let article = |rest: &str| ["an", "a", "une", "eine"].iter().any(|a| rest.strip_prefix(a).is_some_and(labelled));
    if not.is_some_and(|rest| labelled(rest) || article(rest)) {
        Tag::NotAnAd
    } else if names.is_within(key) {
        Tag::Brand
    } else {
        Tag::Other
    }
}

/// What a hashtag claims; of two languages that write it alike, the post's own.
fn tie(key: &str, names: &Names, lang: Language) -> Option<(Claim, Language, Stand)> {
    let mut best: Option<(Claim, Language, Stand)> = None;
    for (claim, spoken, words) in WORDS {
        // "Employee" without its accent is English.
        let english = |word: &str| *spoken == Language::Fr && lang != Language::Fr && word.starts_with("employee");
        let words = words.iter().filter(|word| !english(word));
        for rest in words.filter_map(|word| key.strip_suffix(word).or_else(|| key.strip_prefix(word))) {
            let Some((claim, stand)) = beside(*claim, rest, names) else { continue };
            let rank = |(_, spoken, stand): &(Claim, Language, Stand)| (*stand != Stand::Elsewhere, *spoken == lang);
            let this = (claim, *spoken, stand);
            if best.as_ref().is_none_or(|best| rank(&this) > rank(best)) {
                best = Some(this);
            }
        }
    }
    best.or_else(|| former(key, names))
}

/// What the word claims beside `rest` of the tag.
fn beside(claim: Claim, rest: &str, names: &Names) -> Option<(Claim, Stand)> {
    let joined = JOINS.iter().any(|join| {
        rest.strip_prefix(join).or_else(|| rest.strip_suffix(join)).is_some_and(|name| names.is_compact(name))
    });
    let any = names.anybody() && rest.len() > 2;
    let begins = |list: &[&str]| list.iter().any(|word| rest.starts_with(word));
    if names.is_within(rest)
        && begins(&["not", "non", "pas", "never", "jamais", "kein", "nicht", "no"])
        && !names.is_compact(rest)
    {
        Some((claim, Stand::Denied))
    } else if names.is_within(rest) && begins(&["ex", "former", "ancien", "ehemalig"]) && !names.is_compact(rest) {
        Some((Claim::Left, Stand::Plain))
    } else if names.is_compact(rest) || joined || any {
        Some((claim, Stand::Plain))
    } else if claim == Claim::Works && rest.len() > 2 && !names.is_within(rest) && !JOINS.contains(&rest) {
        Some((claim, Stand::Elsewhere))
    } else {
        None
    }
}

/// `#ExORG`, `#FormerORG`.
fn former(key: &str, names: &Names) -> Option<(Claim, Language, Stand)> {
    let rest = ["ex", "former"].iter().find_map(|word| key.strip_prefix(word))?;
    names.is_compact(rest).then_some((Claim::Left, Language::En, Stand::Plain))
}

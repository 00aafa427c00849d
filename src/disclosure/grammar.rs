//! The sentences that state a relationship, as a table of token patterns in English and French.
//!
//! Words are written as [`super::reading`] makes them: lower case, no accents, `'` and its half word apart.

use super::Language;

/// One step of a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// Exactly one of these.
    One(&'static [&'static str]),
    /// At most so many of these, in any order, where they do not begin the next step.
    Gap(&'static [&'static [&'static str]], usize),
    /// At most so many words, whatever they are.
    Any(usize),
    /// The organisation.
    Org,
    /// Nothing is consumed: a sentence begins here.
    Start,
    /// Nothing is consumed: one of these, a mark, a tag, a link or the end follows.
    Stop(&'static [&'static str]),
}

/// How much a match is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Worth {
    /// Says something, but not what the relationship is ("I work with ORG").
    Vague,
    /// May say it; a person decides ("we at ORG").
    Weak,
    /// Says it.
    Clear,
}

/// A way of saying it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern {
    pub(super) lang: Language,
    pub(super) worth: Worth,
    /// It says that the relationship is over.
    pub(super) past: bool,
    pub(super) parts: &'static [Part],
}

/// Words that turn a statement round, in both languages.
pub(super) const NEGATIONS: &[&str] = &[
    "not",
    "no",
    "never",
    "none",
    "nor",
    "neither",
    "without",
    "cannot",
    "hardly",
    "false",
    "untrue",
    "dont",
    "don't",
    "doesn't",
    "doesnt",
    "didn't",
    "didnt",
    "isn't",
    "isnt",
    "aren't",
    "arent",
    "wasn't",
    "wasnt",
    "weren't",
    "ain't",
    "aint",
    "won't",
    "wont",
    "wouldn't",
    "can't",
    "cant",
    "haven't",
    "hasn't",
    "hadn't",
    "pas",
    "jamais",
    "aucun",
    "aucune",
    "aucunement",
    "non",
    "ni",
    "nullement",
    "faux",
    "sans",
    "ne",
    "n'",
];

/// Words that say it was once so.
pub(super) const BYGONE: &[&str] = &[
    "former",
    "formerly",
    "ex",
    "previous",
    "previously",
    "old",
    "past",
    "retired",
    "longer",
    "anymore",
    "was",
    "were",
    "used",
    "ancien",
    "ancienne",
    "anciens",
    "anciennes",
    "anciennement",
    "precedent",
    "precedemment",
    "autrefois",
    "plus",
    "etais",
    "etions",
    "ete",
    "retraite",
    "retraitee",
    "jadis",
];

/// Words that make it a supposition or somebody else's claim.
pub(super) const HYPOTHETICAL: &[&str] = &[
    "if",
    "wish",
    "pretend",
    "suppose",
    "think",
    "thinks",
    "says",
    "said",
    "claim",
    "claims",
    "when",
    "would",
    "could",
    "might",
    "until",
    "si",
    "imagine",
    "imaginez",
    "supposons",
    "croit",
    "croient",
    "pense",
    "pensent",
    "disent",
    "quand",
    "bientot",
    "who",
    "whether",
];

const ADVERBS: &[&str] = &[
    "do",
    "also",
    "currently",
    "proudly",
    "now",
    "actually",
    "really",
    "happily",
    "still",
    "personally",
    "both",
    "all",
    "just",
    "here",
    "myself",
    "too",
    "presently",
    "gladly",
    "no",
    "longer",
    "actuellement",
    "aussi",
    "fierement",
    "maintenant",
    "toujours",
    "personnellement",
    "egalement",
    "moi",
    "meme",
    "nous",
    "y",
    "donc",
    "bien",
    "encore",
];
const BEING: &[&str] = &["am", "'m", "are", "'re", "been", "be", "have", "'ve", "suis", "sommes", "etre", "est", "is"];
const ARTICLES: &[&str] = &[
    "a", "an", "the", "proud", "happy", "fellow", "longtime", "new", "un", "une", "le", "la", "les", "l'", "des",
    "fier", "fiere", "heureux", "heureuse", "nouveau", "nouvelle", "simple", "team", "groupe", "societe",
];
const PAUSES: &[&str] = &[",", ":", "(", "is", "here", "est", "c'", "chez", "at", "-", "own", "dear", "propre", "cher"];

const I_WE: Part = Part::One(&["i", "we", "im"]);
const I_AM: Part = Part::Gap(&[BEING, ADVERBS, ARTICLES, NEGATIONS, BYGONE], 6);
const DO: Part = Part::Gap(&[BEING, ADVERBS, NEGATIONS], 5);
const WORK: Part = Part::One(&["work", "working", "employed"]);
const AT: Part = Part::One(&["at", "for", "by"]);
const HERE: Part = Part::Gap(&[ADVERBS, NEGATIONS], 2);
const THE: Part = Part::Gap(&[ARTICLES], 2);
const EMPLOYEE: Part = Part::One(&["employee", "employees", "staffer", "staff"]);
const MY: Part = Part::One(&["my", "our"]);
const COMPANY: Part = Part::One(&["company", "employer", "workplace", "firm"]);
const PAUSE: Part = Part::Gap(&[PAUSES, NEGATIONS, BYGONE], 3);
const ONCE: Part = Part::Gap(&[BYGONE], 2);
const JE: Part = Part::One(&["je", "j'", "nous", "on"]);
const TRAVAILLE: Part = Part::One(&["travaille", "bosse", "travaillons", "bossons"]);
const CHEZ: Part = Part::One(&["chez", "pour", "a"]);
const SALARIE: Part = Part::One(&[
    "collaborateur",
    "collaboratrice",
    "collaborateurs",
    "collaboratrices",
    "salarie",
    "salariee",
    "salaries",
    "salariees",
    "employe",
    "employee",
    "employes",
    "employees",
]);
const DE: Part = Part::One(&["de", "d'", "chez", "du"]);
const MON: Part = Part::One(&["mon", "ma"]);
const ENTREPRISE: Part = Part::One(&["employeur", "employeuse", "entreprise", "boite", "societe"]);

/// Every pattern. Where several match at one place, the worthiest counts.
pub(super) const PATTERNS: &[Pattern] = &[
    // I work at ORG; we don't work for ORG.
    en(&[I_WE, DO, WORK, HERE, AT, THE, Part::Org]),
    en(&[
        Part::One(&["proud", "happy", "glad", "lucky", "grateful", "honoured", "honored", "love", "delighted"]),
        Part::Gap(&[&["to", "be", "i"], NEGATIONS], 3),
        Part::One(&["work", "working"]),
        HERE,
        Part::One(&["at", "for"]),
        THE,
        Part::Org,
    ]),
    en(&[Part::Start, Part::One(&["employed"]), AT, THE, Part::Org]),
    // I've worked at ORG (still do), as against I worked at ORG.
    en(&[
        I_WE,
        HERE,
        Part::One(&["have", "'ve", "haven't"]),
        DO,
        Part::One(&["worked", "employed"]),
        HERE,
        AT,
        THE,
        Part::Org,
    ]),
    past(Language::En, &[I_WE, Part::Gap(&[ADVERBS, NEGATIONS], 3), Part::One(&["worked"]), HERE, AT, THE, Part::Org]),
    past(
        Language::En,
        &[
            I_WE,
            HERE,
            Part::One(&["was", "were", "had", "used", "wasn't"]),
            Part::Gap(&[&["to", "once"], ADVERBS, BEING, NEGATIONS], 3),
            Part::One(&["work", "working", "worked", "employed"]),
            AT,
            THE,
            Part::Org,
        ],
    ),
    // I'm an ORG employee; as an employee of ORG.
    en(&[I_WE, I_AM, Part::Org, EMPLOYEE]),
    en(&[I_WE, I_AM, Part::Org, Part::One(&["team"]), Part::One(&["member"])]),
    en(&[I_WE, I_AM, EMPLOYEE, Part::One(&["of", "at", "for"]), THE, Part::Org]),
    en(&[Part::One(&["as"]), I_AM, Part::Org, EMPLOYEE]),
    en(&[Part::One(&["as"]), I_AM, EMPLOYEE, Part::One(&["of", "at", "for"]), THE, Part::Org]),
    en(&[Part::Start, ONCE, Part::Org, EMPLOYEE, Part::Stop(&["here", "since", "speaking"])]),
    en(&[Part::Start, ONCE, Part::Org, Part::One(&["team"]), Part::One(&["member"]), Part::Stop(&["here", "since"])]),
    en(&[Part::Start, ONCE, EMPLOYEE, Part::One(&["of", "at"]), THE, Part::Org, Part::Stop(&["here", "since"])]),
    weak(Language::En, &[Part::Org, EMPLOYEE]),
    // My company ORG; ORG, my employer.
    en(&[MY, Part::Gap(&[BYGONE, NEGATIONS, PAUSES], 2), COMPANY, PAUSE, Part::Org]),
    en(&[
        MY,
        Part::Gap(&[BYGONE], 1),
        Part::One(&["team", "colleagues", "teammates", "coworkers", "job"]),
        HERE,
        Part::One(&["at"]),
        THE,
        Part::Org,
    ]),
    en(&[Part::Org, PAUSE, Part::One(&["my"]), ONCE, COMPANY]),
    weak(Language::En, &[MY, COMPANY]),
    // Perhaps.
    weak(Language::En, &[I_WE, DO, WORK, Part::Any(6), AT, Part::Any(3), Part::Org]),
    weak(
        Language::En,
        &[I_WE, Part::One(&["am", "'m", "are", "'re"]), Part::Any(6), Part::One(&["at"]), THE, Part::Org],
    ),
    weak(Language::En, &[Part::One(&["we", "here", "us"]), Part::One(&["at"]), Part::Org]),
    weak(Language::En, &[I_WE, DO, Part::One(&["joined", "joining"]), THE, Part::Org]),
    weak(Language::En, &[Part::One(&["working"]), Part::One(&["at", "for"]), THE, Part::Org]),
    vague(
        Language::En,
        &[I_WE, DO, Part::One(&["work", "working", "partner", "collaborate"]), Part::One(&["with"]), THE, Part::Org],
    ),
    // Je travaille chez ORG; je ne bosse pas pour ORG.
    fr(&[JE, DO, TRAVAILLE, Part::Gap(&[ADVERBS, NEGATIONS, BYGONE], 4), CHEZ, THE, Part::Org]),
    fr(&[
        Part::One(&["fier", "fiere", "fiers", "heureux", "heureuse", "ravi", "ravie", "content", "contente"]),
        Part::Gap(&[&["de", "d'"], NEGATIONS], 3),
        Part::One(&["travailler", "bosser"]),
        HERE,
        CHEZ,
        THE,
        Part::Org,
    ]),
    past(
        Language::Fr,
        &[
            JE,
            Part::Gap(&[ADVERBS, NEGATIONS], 3),
            Part::One(&["travaillais", "bossais", "travaillions", "bossions", "travaillait", "bossait"]),
            HERE,
            CHEZ,
            THE,
            Part::Org,
        ],
    ),
    past(
        Language::Fr,
        &[
            JE,
            Part::Gap(&[ADVERBS, NEGATIONS], 3),
            Part::One(&["ai", "avons", "avais", "a"]),
            Part::Gap(&[ADVERBS, NEGATIONS, &["deja", "longtemps"]], 3),
            Part::One(&["travaille", "bosse"]),
            HERE,
            CHEZ,
            THE,
            Part::Org,
        ],
    ),
    // Je suis salarié(e) d'ORG; en tant que collaboratrice de chez ORG.
    fr(&[JE, I_AM, SALARIE, Part::Gap(&[&["de"]], 1), DE, THE, Part::Org]),
    fr(&[Part::One(&["que", "qu'", "comme"]), I_AM, SALARIE, Part::Gap(&[&["de"]], 1), DE, THE, Part::Org]),
    fr(&[
        Part::Start,
        ONCE,
        SALARIE,
        Part::Gap(&[&["de"]], 1),
        DE,
        THE,
        Part::Org,
        Part::Stop(&["depuis", "et", "ici"]),
    ]),
    weak(Language::Fr, &[SALARIE, DE, THE, Part::Org]),
    // Mon employeur ORG; ORG, mon entreprise.
    fr(&[MON, Part::Gap(&[BYGONE, PAUSES], 2), ENTREPRISE, PAUSE, Part::Org]),
    fr(&[
        Part::One(&["mon", "ma", "mes"]),
        Part::Gap(&[BYGONE], 1),
        Part::One(&["equipe", "collegues", "job", "poste"]),
        HERE,
        Part::One(&["chez"]),
        THE,
        Part::Org,
    ]),
    fr(&[Part::Org, PAUSE, MON, ONCE, ENTREPRISE]),
    weak(Language::Fr, &[MON, ENTREPRISE]),
    // Peut-être.
    weak(Language::Fr, &[Part::One(&["notre", "nos"]), ENTREPRISE, PAUSE, Part::Org]),
    weak(Language::Fr, &[JE, DO, TRAVAILLE, Part::Any(6), CHEZ, Part::Any(3), Part::Org]),
    weak(
        Language::Fr,
        &[
            Part::One(&["je", "nous"]),
            Part::One(&["suis", "sommes"]),
            Part::Any(6),
            Part::One(&["chez"]),
            THE,
            Part::Org,
        ],
    ),
    weak(Language::Fr, &[Part::One(&["nous", "ici"]), Part::Gap(&[&[","]], 1), Part::One(&["chez"]), Part::Org]),
    weak(Language::Fr, &[Part::One(&["chez"]), Part::Org, Part::Gap(&[&[","]], 1), Part::One(&["nous", "on", "je"])]),
    weak(
        Language::Fr,
        &[JE, Part::One(&["ai", "avons"]), Part::Gap(&[ADVERBS], 2), Part::One(&["rejoint"]), THE, Part::Org],
    ),
    vague(
        Language::Fr,
        &[JE, DO, Part::One(&["travaille", "travaillons", "collabore"]), Part::One(&["avec"]), THE, Part::Org],
    ),
];

const fn en(parts: &'static [Part]) -> Pattern {
    Pattern { lang: Language::En, worth: Worth::Clear, past: false, parts }
}

const fn fr(parts: &'static [Part]) -> Pattern {
    Pattern { lang: Language::Fr, worth: Worth::Clear, past: false, parts }
}

const fn past(lang: Language, parts: &'static [Part]) -> Pattern {
    Pattern { lang, worth: Worth::Clear, past: true, parts }
}

const fn weak(lang: Language, parts: &'static [Part]) -> Pattern {
    Pattern { lang, worth: Worth::Weak, past: false, parts }
}

const fn vague(lang: Language, parts: &'static [Part]) -> Pattern {
    Pattern { lang, worth: Worth::Vague, past: false, parts }
}

//! Dutch.

use super::Worth::{Clear, Named, Vague, Weak};
use super::{Row, Table};
use crate::disclosure::Language;
use crate::disclosure::claim::Claim;

pub(super) const TABLE: Table = Table {
    lang: Language::Nl,
    classes: CLASSES,
    rows: ROWS,
    negations: "niet nooit geen niemand zonder noch onwaar niks nergens",
    harmless: &[
        "niet alleen",
        "geen geheim",
        "geen twijfel",
        "niet te missen",
        "mis niet",
        "niet vergeten",
        "geen wonder",
    ],
    bygone: "voormalig voormalige ex vroeger oud eerder werkte werkten was vorige gepensioneerd",
    former: "voormalig voormalige ex oud gepensioneerd",
    doubts: "als stel zegt zeggen misschien beweert of",
    wishes: "zou wil graag wens droom hoop",
    turns: "maar",
};

const CLASSES: &[(&str, &str)] = &[
    ("not", "niet nooit geen meer"),
    ("past", "voormalig voormalige ex vroeger oud vorige"),
    ("adv", "momenteel ook nu trots hier nog altijd vandaag al sinds zelf echt overigens en met"),
    ("be", "ben zijn is heb"),
    ("art", "een de het trotse trots blij blije nieuwe team groep bedrijf onze ons"),
    ("am", "@be @adv @art @not @past"),
    ("here", "@adv @not"),
    ("the", "de het groep bedrijf merk team"),
    ("employee", "werknemer werkneemster medewerker medewerkster medewerkers stagiair stagiaire collega"),
    ("company", "bedrijf werkgever werkgeefster"),
    ("pause", ", : ( is heet - bij"),
    (
        "job",
        "ontwikkelaar ingenieur manager directeur verkoper consultant adviseur technicus ontwerper analist \
             assistent hoofd teamleider accountant jurist verpleegkundige coördinator developer engineer designer",
    ),
    ("nojob", "klant klanten consument gebruiker gast abonnee"),
    (
        "boss",
        "ceo oprichter oprichtster medeoprichter directeur directrice eigenaar eigenaresse bestuurder voorzitter \
              commissaris bestuurslid zaakvoerder founder",
    ),
    ("bossy", "en algemeen de het mede trotse , & creatief"),
    (
        "kin",
        "vrouw man echtgenoot echtgenote vriend vriendin partner moeder vader mama papa broer zus zoon dochter oom \
             tante neef nicht ouders familie zwager schoonzus schoonvader schoonmoeder opa oma",
    ),
    ("business", "bedrijf winkel zaak merk restaurant onderneming bureau familiebedrijf"),
    ("spokes", "ambassadeur ambassadrice ambassador partner merkambassadeur influencer"),
    ("gave", "gegeven gestuurd opgestuurd gekregen geschonken uitgenodigd cadeau geleend"),
    ("gift", "cadeau gratis gekregen  sample proefexemplaar geschenk"),
];

const ROWS: &[Row] = &[
    (
        Claim::Works,
        Clear,
        &[
            "ik|wij|we @here*2 werk|werken|werkzaam @here*3 bij|voor @the*2 ORG",
            "ik|wij|we @here*2 werk|werken als|in|op @!nojob*5 bij|voor @the*2 ORG",
            "ik|wij @here*2 werk @here*1 bij|voor het|de bedrijf|merk waar|achter|waarover",
            "^ in dienst bij|van @the*1 ORG",
            "ik ben @here*3 werkzaam|in|dienst*2 bij @the*2 ORG",
            "trots|blij om|dat|ik*2 bij|voor @the*2 ORG te|werken|werk",
            "ik|wij|als|we @am*5 @employee van|bij @the*2 ORG",
            "ik|als @am*4 ORG @employee",
            "^ @past*2 @employee van|bij @the*2 ORG $:sinds|en|hier",
            "^ @past*2 ORG @employee $",
            "ik|wij|we @adv|@not*2 ben|zijn @am*3 @!nojob*2 @job @!nojob*4 bij|van|voor @the*2 ORG",
            "ik maak deel uit van het team van|bij ORG",
            "mijn|onze|ons @past|@not*1 @company @pause|@not*3 ORG",
            "mijn @past*1 team|collegas|werk|baan|collega @here*1 bij @the*1 ORG",
            "ORG @pause*3 mijn @past|@not*1 @company",
            "mijn @past|@not*1 @company",
            "het bedrijf waar ik|voor*2 werk",
        ],
    ),
    (
        Claim::Works,
        Weak,
        &[
            "onze|ons @!nojob*4 ORG",
            "wij|hier bij ORG",
            "bij ORG ,? zijn|hebben|werken we|wij",
            "ik ben @!nojob*4 bij|van ORG",
            "( @employee )",
        ],
    ),
    (Claim::Works, Vague, &["@employee van|bij @the*1 ORG", "ik|wij|we @here*2 werk|werken samen? met @the*2 ORG"]),
    (
        Claim::Left,
        Clear,
        &[
            "ik|wij|we @here*2 werkte|werkten @here*2 bij|voor @the*2 ORG",
            "ik|wij|we heb|hebben @!nojob*3 bij|voor @the*2 ORG gewerkt",
            "voormalig|voormalige|ex @employee van|bij @the*1 ORG",
            "ex ORG",
            "mijn vorige|oude|voormalige werkgever|bedrijf @pause*2 ORG",
        ],
    ),
    (
        Claim::Serves,
        Clear,
        &[
            "ik @here*2 werk als freelancer|zzp|freelance|consultant voor|bij @the*1 ORG",
            "ik @am*3 freelancer|freelance|consultant|leverancier @!nojob*1 voor|van|bij @the*1 ORG",
        ],
    ),
    (
        Claim::Agency,
        Clear,
        &[
            "ORG is @not*1 een|mijn|onze|klant|van*3 klant|opdrachtgever",
            "mijn|onze klant|opdrachtgever @pause*2 ORG",
            "mijn|ons bureau @!nojob*4 voor|met ORG",
        ],
    ),
    (
        Claim::Leads,
        Clear,
        &[
            "ik|wij|als|we @am*4 @bossy*3 @boss @bossy*3 van|bij @the*2 ORG",
            "^ @past*1 @boss @bossy*3 van|bij @the*2 ORG",
            "ik|wij|we leid|run|bezit|leiden @not*1 @the*1 ORG",
            "ik|wij|we heb|hebben @not*1 ORG @not*1 opgericht|gestart",
            "mijn @past|eigen*1 merk|winkel|zaak|startup @pause*3 ORG",
        ],
    ),
    (
        Claim::Kin,
        Clear,
        &[
            "mijn @kin*2 werkt|werken @here*3 bij|voor @the*2 ORG",
            "mijn @kin*2 is|zijn|was|@not|@past*3 @!nojob*5 van|bij @the*1 ORG",
            "@business van mijn @kin @pause*2 ORG",
            "ORG @pause|de|het|@not*4 @business van mijn @kin",
            "ORG @pause|@not|ons|het*3 familiebedrijf",
            "ons|mijn familiebedrijf @pause*2 ORG",
        ],
    ),
    (Claim::Kin, Named, &["@business van mijn @kin", "ons|mijn familiebedrijf"]),
    (
        Claim::Owns,
        Clear,
        &[
            "ik|wij heb|bezit|hebben @!nojob*1 aandelen @!nojob*1 van|in|bij ORG",
            "ik|als @am*3 aandeelhouder|investeerder van|in|bij ORG",
        ],
    ),
    (
        Claim::Paid,
        Clear,
        &[
            "betaalde|betaald samenwerking|partnerschap|post @!nojob*1 met|door|van ORG",
            "gesponsord|betaald door @the*1 ORG",
            "ORG betaalt|sponsort @not*1 mij|me|ons",
        ],
    ),
    (
        Claim::Speaks,
        Clear,
        &[
            "ik|als|wij @am*4 brand? @spokes van|voor|bij @the*1 ORG",
            "ik|als @am*4 ORG @spokes",
            "^ @past*1 brand? @spokes van|voor|bij @the*1 ORG",
            "^ @past*1 ORG @spokes",
            "trotse @spokes van|voor ORG",
        ],
    ),
    (Claim::Contends, Clear, &["ik doe mee aan|met @!nojob*2 wedstrijd|winactie @!nojob*2 ORG"]),
    (
        Claim::Got,
        Clear,
        &[
            "ORG heeft|gaf|stuurde|@not*2 mij|me|ons @!nojob*5 @gave|gratis|toe|op",
            "ORG gaf|stuurde mij|me|ons",
            "@gave|@gift @!nojob*2 van|door @the*1 ORG",
            "ik|wij heb|hebben @!nojob*5 gekregen van @the*1 ORG",
            "bedankt @!nojob*1 ORG voor @!nojob*3 @gift",
            "uitgenodigd door ORG",
        ],
    ),
    (
        Claim::Poses,
        Clear,
        &[
            "zelf gekocht|betaald",
            "ik heb dit|deze|het zelf? gekocht",
            "met mijn eigen geld",
            "als @art|gewone|tevreden|trouwe|normale*2 klant|consument|gebruiker",
            "ik ben @am|gewone|tevreden|trouwe|gewoon|slechts*3 klant|consument|gebruiker",
            "tevreden|gewone|trouwe klant|consument|gebruiker",
        ],
    ),
    (
        Claim::Denies,
        Clear,
        &[
            "geen|zonder enkele|band*1 band|relatie|samenwerking|connectie",
            "niet @!nojob*2 gesponsord|betaald|verbonden",
            "niemand betaalt mij|me",
        ],
    ),
    (Claim::Opinion, Clear, &["mening|meningen|standpunt van mijn werkgever"]),
    (Claim::Courtesy, Vague, &["bedankt|dank @!nojob*1 ORG", "in samenwerking met ORG"]),
    (Claim::InProfile, Clear, &["werkgever|baan|info|samenwerking in mijn|de*1 bio|profiel", "zie mijn? bio|profiel"]),
    (Claim::InComment, Clear, &["werkgever|info|samenwerking|reclame in de|het|eerste*2 reacties|reactie|comments"]),
    (Claim::Risk, Clear, &["kapitaal @!nojob*3 risico", "risico op|van verlies", "kunt|kan|kun @!nojob*4 verliezen"]),
];

//! Italian.

use super::Worth::{Clear, Named, Vague, Weak};
use super::{Row, Table};
use crate::disclosure::Language;
use crate::disclosure::claim::Claim;

pub(super) const TABLE: Table = Table {
    lang: Language::It,
    classes: CLASSES,
    rows: ROWS,
    negations: "non nessun nessuna nessuno né neanche nemmeno senza falso niente",
    harmless: &["non solo", "senza dubbio", "non perdete", "non perdetevi", "non vedo l' ora", "non dimenticate"],
    bygone: "ex precedente lavoravo vecchio vecchia più ero prima pensionato pensionata",
    former: "ex precedente vecchio vecchia pensionato",
    doubts: "se supponiamo dice dicono forse immagina immaginate",
    wishes: "vorrei magari sogno spero piacerebbe voglio",
    turns: "ma però bensì",
};

const CLASSES: &[(&str, &str)] = &[
    ("not", "non mai più neanche nemmeno"),
    ("past", "ex precedente vecchio vecchia prima"),
    ("adv", "attualmente anche ora orgogliosamente qui ancora sempre oggi da molto davvero io ormai"),
    ("be", "sono siamo essere è ho"),
    (
        "art",
        "un una uno un' il la lo l' i le gli del della dell' di fiero fiera felice nuovo nuova team gruppo azienda \
             orgoglioso orgogliosa",
    ),
    ("am", "@be @adv @art @not @past"),
    ("here", "@adv @not"),
    ("the", "il la lo l' i le gruppo azienda marca marchio team"),
    ("of", "di del della dell' dello presso per in da alla nella"),
    (
        "employee",
        "dipendente dipendenti impiegato impiegata collaboratore collaboratrice stagista lavoratore lavoratrice",
    ),
    ("company", "azienda datore ditta società"),
    ("pause", ", : ( è si chiama - di lavoro ,"),
    (
        "job",
        "sviluppatore sviluppatrice ingegnere responsabile capo direttore direttrice commerciale consulente tecnico \
             designer analista manager assistente contabile avvocato infermiere infermiera commesso commessa \
             coordinatore coordinatrice addetto addetta",
    ),
    ("nojob", "cliente clienti consumatore consumatrice utente ospite"),
    (
        "boss",
        "ceo fondatore fondatrice cofondatore cofondatrice direttore direttrice presidente titolare proprietario \
              proprietaria amministratore amministratrice socio socia consigliere",
    ),
    ("bossy", "e generale la il co delegato delegata creativo creativa unico , &"),
    (
        "kin",
        "moglie marito fidanzato fidanzata compagno compagna madre padre mamma papà fratello sorella figlio figlia zio \
             zia cugino cugina genitori famiglia cognato cognata suocero suocera nonno nonna amico amica",
    ),
    ("business", "azienda negozio ditta marca ristorante società impresa attività agenzia"),
    ("spokes", "ambasciatore ambasciatrice ambassador partner testimonial influencer"),
    ("gave", "regalato inviato mandato prestato dato offerto regalata inviata omaggiato fornito invitato invitata"),
    ("gift", "regalo regalato omaggio gratis gratuito gratuita campione omaggiato offerto"),
];

const ROWS: &[Row] = &[
    (
        Claim::Works,
        Clear,
        &[
            "@not|io|@adv*2 lavoro|lavoriamo @here*3 per|presso|in|da|alla|all'|nella|con @the*2 ORG",
            "lavoro|lavoriamo @here*3 per|presso|in|da|alla|all'|nella|con @the*2 ORG",
            "@not*1 lavoro per l'|la|il azienda|marca|marchio|società di|che|dietro",
            "^ @past*1 @employee ORG $",
            "sono|siamo|non|come|quale @am*5 @employee ORG",
            "@not|io*2 lavoro|lavoriamo come|nel|in @!nojob*5 per|presso|in|da|alla @the*2 ORG",
            "fiero|fiera|felice|orgoglioso|orgogliosa di lavorare per|presso|in|da|alla @the*2 ORG",
            "sono|siamo|non|come|quale @am*5 @employee @of @the*2 ORG",
            "^ @past*2 @employee @of @the*2 ORG $:da|e|qui",
            "sono|siamo|non @am*4 @job @!nojob*4 @of @the*2 ORG",
            "faccio|facciamo|non*1 parte del team|gruppo @of @the*1 ORG",
            "il|la|l' mio|mia|nostra @past|@not*1 @company di|lavoro*2 @pause|@not*3 ORG",
            "mio|mia|nostra @past|@not*1 @company @pause|@not*4 ORG",
            "il|la|l'|i mio|miei|mia @past*1 team|lavoro|colleghi @here*1 @of @the*1 ORG",
            "ORG @pause|il|la*3 mia|mio @past|@not*1 @company",
            "la|il|l' mia|mio @past|@not*1 azienda|datore|ditta",
            "l'|la azienda|ditta|società per|in|dove|cui*2 lavoro",
        ],
    ),
    (
        Claim::Works,
        Weak,
        &[
            "nostro|nostra|nostri|nostre @!nojob*4 ORG",
            "noi di|in|alla ORG",
            "sono|siamo @!nojob*3 in|di|alla|presso ORG",
            "( @employee )",
        ],
    ),
    (
        Claim::Works,
        Vague,
        &["@employee @of @the*1 ORG", "@not*1 lavoro|lavoriamo|collaboro|collaboriamo con @the*2 ORG"],
    ),
    (
        Claim::Left,
        Clear,
        &[
            "@not*1 lavoravo|lavoravamo @here*2 @of|con @the*2 ORG",
            "@not*1 ho lavorato @here*2 @of|con @the*2 ORG",
            "ex @employee @of @the*1 ORG",
            "ex ORG",
            "mia|mio ex|vecchia|precedente azienda|datore|ditta @pause*3 ORG",
        ],
    ),
    (
        Claim::Serves,
        Clear,
        &[
            "@not*1 lavoro @here*1 come freelance|consulente @of|con @the*1 ORG",
            "sono|non @am*3 freelance|consulente|fornitore @of @the*1 ORG",
        ],
    ),
    (
        Claim::Agency,
        Clear,
        &[
            "ORG è @not*1 un|mio|nostro|il|una|mia*3 cliente",
            "mio|nostro cliente @pause*2 ORG",
            "mia|nostra agenzia @!nojob*4 per|con|di ORG",
        ],
    ),
    (
        Claim::Leads,
        Clear,
        &[
            "sono|siamo|non|come|quale @am*4 @bossy*3 @boss @bossy*3 @of @the*2 ORG",
            "^ @past*1 @boss @bossy*3 @of @the*2 ORG",
            "@not*1 dirigo|guido|possiedo @the*1 ORG",
            "@not*1 ho|abbiamo @not*1 fondato|creato|cofondato @the*1 ORG",
            "la|il mia|mio @past|propria*1 marca|startup|marchio|negozio|attività @pause*3 ORG",
        ],
    ),
    (
        Claim::Kin,
        Clear,
        &[
            "mia|mio|miei|mie @kin*2 @not|@adv*2 lavora|lavorano @here*2 @of|con @the*2 ORG",
            "mia|mio|miei|mie @kin*2 @not|è|sono|@past*3 @!nojob*5 @of @the*1 ORG",
            "@business di mia|mio|miei @kin @pause*2 ORG",
            "@business dei|della miei|mia @kin @pause*2 ORG",
            "ORG @pause|la|il|l'|@not*4 @business di|dei|della mia|mio|miei @kin",
            "ORG @pause|la|il|l'|@not|nostra*4 @business di famiglia",
            "nostra|mia @business di famiglia @pause*2 ORG",
        ],
    ),
    (Claim::Kin, Named, &["@business di|dei|della mia|mio|miei @kin", "@business di famiglia"]),
    (
        Claim::Owns,
        Clear,
        &[
            "@not*1 possiedo|ho|detengo @!nojob*1 azioni|quote @of @the*1 ORG",
            "sono|non|come @am*3 azionista|investitore|investitrice @of @the*1 ORG",
        ],
    ),
    (
        Claim::Paid,
        Clear,
        &[
            "collaborazione|contenuto|post pagata|pagato|sponsorizzata|sponsorizzato|retribuita @!nojob*1 con|da|di ORG",
            "sponsorizzato|sponsorizzata|pagato|pagata da|dalla @the*1 ORG",
            "ORG mi|ci @not*1 paga|sponsorizza|ha @!nojob*1",
        ],
    ),
    (
        Claim::Speaks,
        Clear,
        &[
            "sono|siamo|non|come @am*4 brand? @spokes @of|ufficiale*2 @the*1 ORG",
            "^ @past*1 brand? @spokes @of*1 @the*1 ORG",
            "fiera|fiero|felice di essere @art*1 brand? @spokes @of*1 ORG",
        ],
    ),
    (Claim::Contends, Clear, &["@not*1 partecipo|partecipiamo al|alla concorso|contest|giveaway @!nojob*3 ORG"]),
    (
        Claim::Got,
        Clear,
        &[
            "ORG mi|ci lo|la|ha|hanno|@not*3 @gave",
            "@gave|@gift|prodotto|prodotti*3 da|dalla|di @the*1 ORG",
            "regalo|omaggio|campione @!nojob*1 da|di|dalla|del|della @the*1 ORG",
            "grazie @!nojob*1 ORG per @!nojob*3 @gift|@gave",
            "ho ricevuto @!nojob*5 da|dalla @the*1 ORG",
            "invitato|invitata da ORG",
        ],
    ),
    (
        Claim::Poses,
        Clear,
        &[
            "l'|li|le|lo ho comprato|acquistato|pagato|comprata",
            "ho comprato|acquistato questo|questa|questi|il|la",
            "con i miei soldi",
            "come|da @art|semplice|normale|fedele*2 cliente|consumatore|consumatrice|utente",
            "sono @am|semplice|fedele|solo*3 cliente|consumatore|consumatrice|utente",
            "cliente soddisfatto|soddisfatta|fedele|normale|abituale",
        ],
    ),
    (
        Claim::Denies,
        Clear,
        &[
            "nessun|nessuna|non|senza ho|alcun|alcuna|nessun*2 legame|rapporto|collaborazione|affiliazione",
            "non @!nojob*2 sponsorizzato|sponsorizzata|pagato|pagata|affiliato|affiliata",
            "nessuno mi paga",
        ],
    ),
    (Claim::Opinion, Clear, &["opinioni|opinione|posizione della|di|del mia|mio azienda|datore"]),
    (Claim::Courtesy, Vague, &["grazie @!nojob*1 ORG", "in collaborazione con ORG"]),
    (
        Claim::InProfile,
        Clear,
        &["azienda|lavoro|collaborazione|info in|nella bio|profilo", "vedi mia|mio|la*1 bio|profilo"],
    ),
    (Claim::InComment, Clear, &["azienda|lavoro|collaborazione|info nei|nel|primo*2 commenti|commento"]),
    (
        Claim::Risk,
        Clear,
        &[
            "capitale @!nojob*3 rischio",
            "rischio di perdita|perdere",
            "puoi|potete|potresti|può perdere @!nojob*4 denaro|soldi|capitale|tutto",
        ],
    ),
];

//! French.

use super::Worth::{Clear, Named, Vague, Weak};
use super::{Row, Table};
use crate::disclosure::Language;
use crate::disclosure::claim::Claim;

pub(super) const TABLE: Table = Table {
    lang: Language::Fr,
    classes: CLASSES,
    rows: ROWS,
    negations: "pas jamais aucun aucune aucunement non ni nullement faux sans ne n' guère personne",
    harmless: &[
        "pas seulement", "non seulement", "sans doute", "sans surprise", "sans hésiter", "sans oublier", "pas que",
        "n' hésitez pas", "n' hésite pas", "ne manquez pas", "ne ratez pas", "ne pas manquer", "pas de secret",
        "pas un secret", "n' oubliez pas", "n' oublie pas", "je ne cache pas", "pas mal", "sans plus attendre",
    ],
    bygone: "ancien ancienne anciens anciennes anciennement précédent précédemment autrefois plus étais étions été \
             retraité retraitée retraite jadis ex était était",
    former: "ancien ancienne anciens anciennes anciennement ex autrefois jadis",
    doubts: "si imagine imaginez supposons croit croient pense pensent disent dit prétend bientôt \
             imaginons suppose paraît",
    wishes: "aimerais voudrais rêve souhaite espère postule postulé voulais veux aimerait voudrait rêverais adorerais",
    turns: "mais",
};

const CLASSES: &[(&str, &str)] = &[
    ("not", "pas jamais aucun aucune non ne n' nullement guère point"),
    ("past", "ancien ancienne anciens anciennes anciennement ex précédent plus étais été autrefois"),
    ("adv", "actuellement aussi fièrement maintenant toujours personnellement également moi même nous y donc bien encore \
             moi-même d' ailleurs désormais depuis vraiment très en fait effectivement justement officiellement ici"),
    ("be", "suis sommes être est"),
    ("art", "un une le la les l' des de d' fier fière heureux heureuse nouveau nouvelle simple groupe société maison \
             entreprise marque équipe chez cette ce cet agence formidable belle beau super nos notre"),
    ("do", "@be @adv @not"),
    ("had", "@do ai avons a ont"),
    ("am", "@be @adv @art @not @past"),
    ("here", "@adv @not"),
    ("the", "la le les l' groupe société maison entreprise marque équipe super chez formidable belle"),
    ("i", "je j' nous on"),
    ("of", "de d' du chez à au pour des"),
    ("works", "travaille bosse travaillons bossons oeuvre"),
    ("employee", "collaborateur collaboratrice collaborateurs collaboratrices salarié salariée salariés salariées \
                  employé employée employés employées alternant alternante stagiaire apprenti apprentie"),
    ("company", "employeur employeuse entreprise boîte société patron"),
    ("pause", ", : ( est ici c' chez - propre cher chère s' appelle nommée nommé qui"),
    ("job", "développeur développeuse ingénieur ingénieure chef cheffe responsable chargé chargée directeur directrice \
             consultant consultante assistant assistante commercial commerciale technicien technicienne vendeur vendeuse \
             designer comptable juriste analyste architecte infirmier infirmière manager gérant recruteur recruteuse \
             conseiller conseillère rédacteur rédactrice cadre ouvrier ouvrière opérateur formateur formatrice \
             gestionnaire coordinateur coordinatrice animateur chercheur chercheuse informaticien informaticienne \
             community product data rh marketing graphiste attaché attachée adjoint adjointe agent secrétaire"),
    ("nojob", "client cliente clients abonné abonnée consommateur consommatrice invité invitée membre utilisateur \
               utilisatrice acheteur acheteuse habitué habituée"),
    ("boss", "pdg dg ceo président présidente directeur directrice fondateur fondatrice cofondateur cofondatrice gérant \
              gérante dirigeant dirigeante administrateur administratrice patron patronne propriétaire associé associée \
              fondateurs cofondateurs créateur créatrice"),
    ("bossy", "général générale et co la le l' un une en - , artistique commercial commerciale technique & heureux fier"),
    ("freelance", "freelance indépendant indépendante prestataire consultant consultante sous-traitant vacataire \
                   intervenant intervenante free-lance"),
    ("kin", "femme mari épouse époux compagnon compagne conjoint conjointe copain copine mère père maman papa frère soeur \
             fils fille oncle tante cousin cousine parents famille neveu nièce grand-père grand-mère beau-frère \
             belle-soeur beau-père belle-mère frères soeurs fiancé fiancée ami amie amis partenaire beau belle grand \
             moitié proches enfants enfant"),
    ("business", "entreprise boîte société magasin boutique marque restaurant affaire ferme maison agence usine atelier \
                  cabinet commerce domaine"),
    ("leads", "dirige possède gère fondé créé lancé tient détient cofondé préside dirigent tiennent possèdent ouvert \
               monté"),
    ("shares", "actions parts titres action part participation stock-options"),
    ("holder", "actionnaire investisseur investisseuse actionnaires associé associée"),
    ("spokes", "ambassadeur ambassadrice ambassadeurs partenaire égérie influenceur influenceuse porte-parole affilié \
                affiliée"),
    ("gave", "offert envoyé prêté donné fourni offerte envoyée prêtée offerts envoyés offertes adressé invité invitée \
              invités gracieusement"),
    ("gift", "offert offerte offerts offertes gratuit gratuite gratuits gratuitement gracieusement cadeau échantillon \
              prêté prêtée"),
    ("contest", "concours jeu-concours jeu tirage loterie tombola"),
    ("thing", "ce cet cette ces le la les l' un une des mon ma mes"),
    ("tie", "employeur poste lien disclosure affiliation mention infos entreprise travail précisions partenariat métier"),
];

const ROWS: &[Row] = &[
    (Claim::Works, Clear, &[
        "@i @do*4 @works @adv|@not|@past*4 chez|pour|à|au @the*2 ORG",
        "@i @do*4 @works comme|en|dans|au|à|sur @!nojob*6 chez|pour @the*2 ORG",
        "fier|fière|fiers|heureux|heureuse|ravi|ravie|content|contente|fières|ravis|chance de|d'|@not*3 travailler|bosser @here*2 chez|pour @the*2 ORG",
        "@i ai|avons la|le|@not*3 chance|plaisir|fierté|honneur de|d' travailler|bosser chez|pour ORG",
        // Je suis salarié(e) d'ORG; en tant que collaboratrice de chez ORG.
        "@i @am*5 @employee de*1 @of @the*2 ORG",
        "que|qu'|comme @am*4 @employee de*1 @of @the*2 ORG",
        "^ @past*2 @employee de*1 @of @the*2 ORG $:depuis|et|ici|je|j'|qui",
        "^ @past*2 @employee ORG $:depuis|et|ici|je",
        "@i @am*5 @employee ORG",
        "salarié|salariée|employé|employée par @the*2 ORG",
        // Je suis développeuse chez ORG.
        "@i @adv|@not*2 suis|sommes @do*2 @!nojob*6 chez|à|au @the*1 ORG",
        "@i @adv|@not*2 suis|sommes @do*2 @art*1 @job @!nojob*4 de|d'|chez|pour|à @the*2 ORG",
        "en tant que|qu' @art*1 @job @!nojob*4 de|d'|chez|pour|à @the*2 ORG",
        "comme @art*1 @job @!nojob*3 chez|pour|à @the*2 ORG",
        "fier|fière|heureux|heureuse|ravi|ravie de|d'|membre|faire|partie*4 de|l'*2 équipe @of*1 @the*1 ORG",
        "@i @do*3 @works pour|dans|chez l'|la|une entreprise|société|boîte|marque dont|qui|derrière",
        "@i @do*3 membre|partie de|d'|des|la|l'*3 équipe|équipes @of*1 @the*1 ORG",
        "@i @do*3 dans|de l'|la|les équipe|équipes @of*1 @the*1 ORG",
        "@i @do*3 dirige|gère|pilote|anime|conçois|développe|vends|encadre|manage @!nojob*5 chez @the*1 ORG",
        "@i @do*3 m'|occupe occupe*1 de|du|des|d' @!nojob*4 chez|pour ORG",
        "@i ai|avons rejoint @the*2 ORG comme|en",
        // Mon employeur ORG; ORG, mon entreprise.
        "mon|ma @past|@not|@pause|belle|super*2 @company @pause|@not|@past*3 ORG",
        "mon|ma|mes @past*1 équipe|collègues|job|poste|boulot|métier|travail|bureau @here*2 chez @the*1 ORG",
        "nos|notre équipe|équipes|collègues @here*1 chez @the*1 ORG",
        "ORG @pause*3 mon|ma @past|@not*1 @company",
        "ORG @pause*2 où|pour je|j'|laquelle|qui*2 @do*2 @works",
        "mon|ma @past|@not|belle|super|chère|cher*2 employeur|employeuse|entreprise|boîte",
        "la|l'|cette|une entreprise|boîte|société|maison où|pour|dans|qui|laquelle*2 je|j'|nous|m' @do*2 @works|emploie",
        "entreprise qui m' emploie",
        "mes collègues de|d'|chez ORG",
    ]),
    (Claim::Works, Named, &[
        "@i @do*2 y @works",
        "je @do*2 @works @here*1 là-bas|là|ici|pour eux|eux*1",
        "@i @am*3 @employee $",
        "( @employee )",
    ]),
    (Claim::Works, Weak, &[
        "notre|nos @adv*1 entreprise|boîte|société|maison @pause*3 ORG",
        "notre|nos entreprise|boîte|société",
        "notre|nos @!nojob*4 ORG",
        "@i @works ANY*6 chez|pour|à ANY*3 ORG",
        "je|nous suis|sommes ANY*6 chez @the*1 ORG",
        "nous|ici ,? chez|à @the*1 ORG",
        "chez @the*1 ORG ,? nous|on|je|j'",
        "@i ai|avons @adv*2 rejoint @the*1 ORG",
        "mon|ma|mes collègues|équipe|patron|chef|cheffe|boss",
        "équipe ORG $",
    ]),
    (Claim::Works, Vague, &[
        "@employee @of @the*1 ORG",
        "@i @do*3 travaille|travaillons|collabore|collaborons|bosse avec @the*2 ORG",
    ]),
    (Claim::Registered, Clear, &[
        "agréé|agréée|mandataire|enregistré|enregistrée|habilité|habilitée @!nojob*3 de|d'|par|chez|auprès|pour de|d'*1 @the*1 ORG",
        "@i @do*2 conseiller|conseillère en|financier|financière @!nojob*3 chez|de|d'|pour ORG",
    ]),
    (Claim::Left, Clear, &[
        "@i @here*3 travaillais|bossais|travaillions|bossions|travaillait|bossait @here*2 chez|pour|à @the*2 ORG",
        "@i @here*3 ai|avons|avais|a @adv|@not|déjà|longtemps*3 travaillé|bossé @here|longtemps*3 chez|pour|à @the*2 ORG",
        "@i étais|étions @adv|@not|@art*3 @employee|@job @!nojob*2 @of @the*1 ORG",
        "@i @adv|@not|ai|avons*3 quitté @the*1 ORG",
        "@i ai|avons @not*1 passé @!nojob*4 chez ORG",
        "ancien|ancienne|ex|anciens|anciennes @employee|@job|membre @!nojob*2 @of @the*1 ORG",
        "ancien|ancienne|ex|anciens @of @the*1 ORG",
        "ex ORG",
        "mon ancien|ancienne|précédent|ex employeur|entreprise|boîte @pause*2 ORG",
        "ma ancienne|précédente|ex entreprise|boîte|société @pause*2 ORG",
        "mes années|débuts chez ORG",
        "retraité|retraitée @of @the*1 ORG",
    ]),
    (Claim::Serves, Clear, &[
        "@i @do*4 @works en|comme freelance|indépendant|indépendante|prestataire pour l'|la entreprise|société|marque dont|qui|derrière",
        "@i @am*5 @freelance @!nojob*3 pour|chez|de|d' @the*2 ORG",
        "@i @do*4 @works en|comme freelance|indépendant|indépendante|prestataire|free-lance @!nojob*2 pour|chez|avec @the*1 ORG",
        "@i @do*4 @works pour|chez|avec @the*1 ORG en|comme freelance|indépendant|indépendante|prestataire|free-lance",
        "^ @freelance pour|chez|auprès|de @the*2 ORG",
        "en tant que|qu' @freelance @!nojob*2 pour|chez|de|d' ORG",
        "@i @do*4 mission|missions chez|pour ORG",
        "en mission chez|pour ORG",
        "@i @do*3 effectue|réalise|fais @!nojob*3 pour le? compte? de|d'|pour ORG",
        "ORG m'|me|nous a|ai|@not*2 confié|mandaté|mandatée|commandé|engagé|engagée",
        "@i @am*3 mandaté|mandatée|missionné|missionnée par ORG",
    ]),
    (Claim::Agency, Clear, &[
        "ORG @pause*2 @not*1 un|une|notre|mon|ma|l'|de|des|@past*3 client|cliente|clients",
        "mon|notre|ma @past*1 client|cliente @pause*3 ORG",
        "pour mon|notre client|cliente @pause*2 ORG",
        "mon|notre|l' agence @do*2 travaille|communique|représente|gère|accompagne|s'|conseille @!nojob*5 ORG",
        "@i @do*4 @works @here*1 pour|chez|dans|à|en @!nojob*2 agence @!nojob*6 ORG",
        "@i @do*3 gère|fais|crée|réalise|conçois|assure|produis @!nojob*2 publicité|publicités|pub|pubs|communication|com|campagnes|campagne|rp|réseaux|marketing @!nojob*3 de|d'|pour ORG",
        "agence @pause*1 de|d'|pour @the*1 ORG $:,|:|ici",
        "mon employeur @be|@not*2 payé|rémunéré|mandaté @!nojob*5 ORG",
        "ORG @pause|@not*2 mon agence|employeur",
    ]),
    (Claim::Leads, Clear, &[
        "@i @do*3 fais partie @not*1 de la direction @of @the*1 ORG",
        "@i @do*3 fais @not*1 partie de la direction @of @the*1 ORG",
        "@i @do*3 dirige|possède|préside @not*1 l'|la entreprise|société|marque dont|qui|derrière",
        "@i @am*4 @bossy*3 @boss @bossy*3 de|d'|du|chez @the*2 ORG",
        "en tant que|qu' @bossy*2 @boss @bossy*3 de|d'|du|chez @the*2 ORG",
        "comme @bossy*2 @boss @bossy*2 de|d'|chez @the*2 ORG",
        "^ @past*1 @boss @bossy*4 de|d'|chez @the*2 ORG",
        "@i @do*3 dirige|dirigeons|préside|gère|possède|possédons @not*1 @the*2 ORG",
        "@i @had*4 fondé|cofondé|créé|lancé|monté @the*1 ORG",
        "@i @do*3 siège|siégeons @here*1 au @!nojob*3 conseil|comité|board @!nojob*3 de|d'|chez ORG",
        "@i @do*3 membre du @!nojob*2 conseil|comité|board|directoire @!nojob*3 de|d'|chez ORG",
        "@i @do*3 au conseil|comité|board @!nojob*3 de|d'|chez ORG",
        "ma @past|@not|propre|petite*2 marque|start-up|startup|boutique|maison|entreprise|société @pause*3 ORG",
        "mon @past|@not|propre|petit*2 commerce|restaurant|magasin|atelier|cabinet @pause*3 ORG",
        "ORG @pause*3 ma propre|petite*1 marque|start-up|startup|boutique|maison",
        "ORG ,? que|qu' j' ai @not*1 fondé|fondée|créé|créée|cofondé|lancé|lancée|cofondée",
    ]),
    (Claim::Leads, Named, &["ma propre|petite marque|entreprise|boîte|boutique|société", "ma startup|marque|boutique $"]),
    (Claim::Kin, Clear, &[
        "mon|ma|mes @kin*3 @do*3 @works|travaillent|bossent|travaillait @here*2 chez|pour|à @the*2 ORG",
        "mon|ma|mes @kin*3 @do|@past|@art*3 @!nojob*6 chez|de|d'|à @the*1 ORG",
        "mon|ma|mes @kin*3 @do|@past|a|ont*4 @leads @the*2 ORG",
        "@the|l'|le|la|une @business de|d'|du mon|ma|mes @kin*3 @pause*2 ORG",
        "@business de|d' mon|ma|mes @kin*3 @pause*2 ORG",
        "ORG @pause|@not|la|l'|le*5 @business de|d' mon|ma|mes @kin",
        "ORG @pause|@not*3 @business familiale|familial",
        "ORG @pause|@not|notre|mon|la|l'|le*4 @business familiale|familial",
        "mon|ma|notre|l'|la @business familiale|familial @pause*3 ORG",
        "@i @do*3 marié|mariée @!nojob*6 chez|de|d' ORG",
        "@i @am*3 frère|soeur|fils|fille|femme|mari|épouse|compagne|compagnon|conjoint|conjointe|cousin|cousine|ami|amie du|de|d' @!nojob*5 de|d'|chez ORG",
    ]),
    (Claim::Kin, Named, &[
        "@business de|d' mon|ma|mes @kin",
        "notre|mon|ma @business familiale|familial",
        "mon|ma|mes @kin*3 y @works",
    ]),
    (Claim::Owns, Clear, &[
        "@i @do*3 détiens|possède|ai|détenons|possédons|avons @!nojob*4 @shares @!nojob*2 de|d'|dans|chez|du @the*1 ORG",
        "@i @do*3 détiens|possède|ai|détenons @!nojob*2 @shares ORG",
        "@i @am*4 @holder de|d'|dans|chez|du @the*1 ORG",
        "^ @past*2 @holder de|d'|chez @the*1 ORG",
        "en tant que|qu' @holder de|d'|chez @the*1 ORG",
        "@i @had*3 investi|investis @!nojob*2 dans|chez ORG",
    ]),
    (Claim::Owns, Named, &["@i @am*3 actionnaire", "@i @do*2 détiens|possède des? @shares"]),
    (Claim::Paid, Clear, &[
        "partenariat|collaboration|contenu|post|publication rémunéré|rémunérée|sponsorisé|sponsorisée|commerciale|commercial|payé|payée @!nojob*1 avec|par|de|d' @the*1 ORG",
        "sponsorisé|sponsorisée|rémunéré|rémunérée|payé|payée|commandité|commanditée|financé|financée par @the*1 ORG",
        "ORG m'|me|nous a|@not*2 payé|payée|rémunéré|rémunérée|sponsorisé|sponsorise|rémunère|paie|paye|payés",
        "@i @am*4 payé|payée|rémunéré|rémunérée|sponsorisé|sponsorisée @!nojob*2 par @the*1 ORG",
        "ORG sponsorise @thing",
    ]),
    (Claim::Paid, Named, &[
        "@i @do*3 touche|perçois|reçois @!nojob*2 commission|commissions|rémunération",
        "@i @am*3 payé|payée|rémunéré|rémunérée pour",
    ]),
    (Claim::Speaks, Clear, &[
        "@i @am*5 @spokes de*1 @of|officiel|officielle*2 @the*2 ORG",
        "en tant que|qu' @spokes @of @the*2 ORG",
        "comme @spokes @of @the*2 ORG",
        "^ @past*2 @spokes @of @the*2 ORG",
        "^ @past*2 @spokes ORG",
        "fier|fière|heureux|heureuse|ravi|ravie d'|de être @art*1 @spokes @of*1 @the*2 ORG",
        "@i @do*4 partenariat avec @the*2 ORG",
        "@i @do*3 représente|représentons @not*1 @the*2 ORG",
        "@i @am*4 partenaire de|d' @the*1 ORG",
        "@i @do*4 collabore|collaborons avec @the*1 ORG en|comme @!nojob*3 @spokes",
    ]),
    (Claim::Contends, Clear, &[
        "@i @do*3 participe|participons|inscris|inscrit @adv|@not*1 au|à|aux @!nojob*3 @contest @!nojob*3 ORG",
        "ma|notre participation au|à|aux @!nojob*3 @contest @!nojob*3 ORG",
        "participation au|à @!nojob*3 @contest @!nojob*3 ORG",
        "je poste|partage|publie @!nojob*3 pour @!nojob*3 gagner|participer @!nojob*6 ORG",
    ]),
    (Claim::Contends, Named, &[
        "@i @do*3 participe au|à @!nojob*2 @contest",
        "ma participation au|à @!nojob*2 @contest",
    ]),
    (Claim::Got, Clear, &[
        "ORG m'|me|nous l'|les|a|ont|@not|@adv|gentiment|gracieusement*4 @gave",
        "@i @had*5 @gave @!nojob*5 par @the*2 ORG",
        "@i @had*4 reçu|reçois|recevons @!nojob*6 de la part? de|d'|par @the*1 ORG",
        "@i @had*4 reçu|reçois @!nojob*6 @gift|gratuitement @!nojob*5 ORG",
        "@i @had*4 reçu|reçois @!nojob*6 de|d'|chez @the*1 ORG",
        "produit|produits|article|articles|cadeau|séjour|repas|voyage|échantillon|service|soin|nuit|livre|billet @!nojob*2 @gave @!nojob*2 par @the*2 ORG",
        "@gave|@gift @!nojob*2 par @the*2 ORG",
        "@gift|cadeau @!nojob*2 de|d' la? part? de|d'*1 @the*1 ORG",
        "merci|remercie à? @the*2 ORG de|pour|d' @!nojob*3 @gift|avoir|envoi|cadeau|m'|offrir|échantillons",
        "invité|invitée par @the*1 ORG",
    ]),
    (Claim::Got, Named, &[
        "@i @had*4 reçu|eu @!nojob*5 gratuitement|cadeau",
        "produit|produits|article|articles offert|offerts|offerte|prêté|prêtés|reçu|reçus",
        "on m' a|@not*1 @gave",
    ]),
    (Claim::Poses, Clear, &[
        "@i @had*3 acheté|achète|commandé @thing",
        "acheté|payé|achetée|payée|achetés @!nojob*3 moi-même|moi avec|même*1",
        "acheté|payé|achetée @!nojob*3 avec mes|mon propres|sous|argent|deniers",
        "avec mes|mon propres sous|deniers|argent",
        "mon propre argent",
        "en tant que|qu' @art|simple|ancienne|fidèle|vrai|vraie*2 @nojob",
        "comme @art|simple|fidèle*2 client|cliente|consommateur|consommatrice|utilisateur|utilisatrice",
        "@i @am*4 simple|fidèle|vrai|vraie|juste|seulement|simplement*2 @art*1 @nojob",
        "@i @am*4 @nojob fidèle|satisfait|satisfaite|ravi|ravie|conquis|conquise",
        "@i @am*3 @nojob de|d'|chez depuis*1 @the*1 ORG",
        "client|cliente|consommateur|consommatrice|utilisateur|utilisatrice|simple|fidèle satisfait|satisfaite|lambda|ordinaire|comblé|comblée|conquis|conquise|client|cliente",
        "@i @do*2 rachèterai|recommanderai|reviendrai",
        "je viens de découvrir @!nojob*2 ORG",
        "avis indépendant|objectif|impartial|neutre",
    ]),
    (Claim::Denies, Clear, &[
        "aucun|aucune|sans|pas lien|liens|affiliation|rapport|partenariat|relation @!nojob*2 avec|à",
        "sans|aucun|pas|de*2 partenariat|contrepartie|rémunération|sponsor",
        "ni|non|pas|ne|n'*2 affilié|affiliée|sponsorisé|sponsorisée|rémunéré|rémunérée|payé|payée @!nojob*2 par|à|pour",
        "personne|on ne|n' me|m'|nous*2 paie|paye|sponsorise|rémunère|a",
        "je ne suis|touche|gagne @not*1 @!nojob*1 rien|affilié|affiliée|sponsorisé|sponsorisée|payé|payée|rémunéré|rémunérée",
    ]),
    (Claim::Opinion, Clear, &[
        "propos|opinions|avis|position|opinion|point|vue de*2 mon employeur",
        "@not @!nojob*2 celles|celui|ceux|celle de mon employeur",
        "n'|ne @!nojob*1 engagent|engage|représentent|reflètent @not*1 @!nojob*5 mon|ma employeur|entreprise",
    ]),
    (Claim::Courtesy, Vague, &[
        "merci à? ORG",
        "en partenariat|collaboration|association avec ORG",
        "soutenu|proposé|présenté par ORG",
    ]),
    (Claim::InProfile, Clear, &[
        "@tie @!nojob*2 dans|en|sur ma|mon|la|le*1 bio|profil",
        "voir|cf ma|mon|la|le*1 bio|profil",
        "voir bio|profil",
        "@tie : bio|profil",
    ]),
    (Claim::InComment, Clear, &[
        "@tie @!nojob*2 en|dans|le|premier|1er|les*3 commentaire|commentaires",
        "voir|précision|précisions en|le|dans|les|premier|1er*3 commentaire|commentaires",
    ]),
    (Claim::Risk, Clear, &[
        "risque|risques de|d' perte|pertes @!nojob*3 capital|partielle|totale|argent|investissement",
        "risque|risques|risqué de|d'|en|élevé*2 perte|capital",
        "perte|perdre @!nojob*5 capital|argent|mise|investissement|investie|investies|investi",
        "capital @!nojob*4 à|pas|non risque|garanti",
        "vous @!nojob*2 perdre @!nojob*5",
        "performances passées",
        "investir|investissement comporte|présente @!nojob*2 risque|risques",
    ]),
];

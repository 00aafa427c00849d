//! French: its words. What they say is in the rows beside.

use super::Table;
use crate::disclosure::Language;

mod rows;

pub(super) const TABLE: Table = Table {
    lang: Language::Fr,
    classes: CLASSES,
    rows: &[rows::ROWS],
    negations: "pas jamais aucun aucune aucunement non ni nullement faux sans ne n' guère",
    harmless: &[
        "ne vous cache pas",
        "ne cache pas",
        "dont je",
        "dont j'",
        "dont nous",
        "dont on",
        "dont vous",
        "dont il",
        "dont elle",
        "dont le",
        "dont la",
        "dont les",
        "dont l'",
        "dont ce",
        "dont mon",
        "dont ma",
        "dont notre",
        "pas seulement",
        "non seulement",
        "sans doute",
        "sans surprise",
        "sans hésiter",
        "sans oublier",
        "pas que",
        "n' hésitez pas",
        "n' hésite pas",
        "ne manquez pas",
        "ne ratez pas",
        "ne pas manquer",
        "pas de secret",
        "pas un secret",
        "n' oubliez pas",
        "n' oublie pas",
        "je ne cache pas",
        "pas mal",
        "sans plus attendre",
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
    (
        "adv",
        "actuellement aussi fièrement maintenant toujours personnellement également moi même nous y donc bien encore \
              d' ailleurs désormais depuis vraiment très en fait effectivement justement officiellement ici",
    ),
    ("be", "suis sommes être est"),
    (
        "art",
        "un une le la les l' des de d' fier fière heureux heureuse nouveau nouvelle simple groupe société maison \
             entreprise marque équipe chez cette ce cet agence formidable belle beau super nos notre",
    ),
    ("do", "@be @adv @not"),
    ("had", "@do ai avons a ont"),
    ("am", "@be @adv @art @not @past"),
    ("here", "@adv @not"),
    ("the", "la le les l' groupe société maison entreprise marque équipe super chez formidable belle"),
    ("i", "je j' nous on"),
    ("of", "de d' du chez à au pour des"),
    ("works", "travaille bosse travaillons bossons oeuvre"),
    (
        "employee",
        "collaborateur collaboratrice collaborateurs collaboratrices salarié salariée salariés salariées \
                  employé employée employés employées alternant alternante stagiaire apprenti apprentie",
    ),
    ("company", "employeur employeuse entreprise boîte société patron"),
    ("pause", ", : ( est ici c' chez - propre cher chère s' appelle nommée nommé qui"),
    (
        "job",
        "développeur développeuse ingénieur ingénieure chef cheffe responsable chargé chargée directeur directrice \
             consultant consultante assistant assistante commercial commerciale technicien technicienne vendeur vendeuse \
             designer comptable juriste analyste architecte infirmier infirmière manager gérant recruteur recruteuse \
             conseiller conseillère rédacteur rédactrice cadre ouvrier ouvrière opérateur formateur formatrice \
             gestionnaire coordinateur coordinatrice animateur chercheur chercheuse informaticien informaticienne \
             community product data rh marketing graphiste attaché attachée adjoint adjointe agent secrétaire",
    ),
    (
        "buys",
        "utilise utilisons utilisent acheté achète achetons adoré adore choisi adopté testé commandé recommande \
              équipée passée passe client cliente abonné",
    ),
    ("aside", "avec sur grâce et ou mais maison concurrent concurrente client partenaire fournisseur dur"),
    (
        "posing",
        "client cliente clients abonné abonnée consommateur consommatrice invité invitée membre utilisateur \
              utilisatrice acheteur acheteuse habitué habituée",
    ),
    (
        "nojob",
        "@posing allé allée allés passé passée passés tombé tombée venu venue entré entrée rendu rendue inscrit \
              inscrite achat achats commande visite fan fans fidèle accro rendez resté restée retourné \
              retournée bien satisfait satisfaite déçu déçue ligne content contente @buys",
    ),
    // What "je suis … chez" says nothing with: one is "chez" an operator as its customer.
    ("idle", "@nojob @adv @not"),
    (
        "boss",
        "pdg dg ceo président présidente directeur directrice fondateur fondatrice cofondateur cofondatrice gérant \
              gérante dirigeant dirigeante administrateur administratrice patron patronne propriétaire associé associée \
              fondateurs cofondateurs créateur créatrice",
    ),
    (
        "bossy",
        "général générale et co la le l' un une en - , artistique commercial commerciale technique & heureux fier",
    ),
    (
        "freelance",
        "freelance indépendant indépendante prestataire consultant consultante traitant vacataire \
                   intervenant intervenante lance",
    ),
    (
        "kin",
        "femme mari épouse époux compagnon compagne conjoint conjointe copain copine mère père maman papa frère soeur \
             fils fille oncle tante cousin cousine parents famille neveu nièce    \
                frères soeurs fiancé fiancée ami amie amis partenaire beau belle grand \
             moitié proches enfants enfant",
    ),
    (
        "business",
        "entreprise boîte société magasin boutique marque restaurant affaire ferme maison agence usine atelier \
                  cabinet commerce domaine",
    ),
    (
        "leads",
        "dirige possède gère fondé créé lancé tient détient cofondé préside dirigent tiennent possèdent ouvert \
               monté",
    ),
    ("shares", "actions parts titres action part participation options"),
    ("holder", "actionnaire investisseur investisseuse actionnaires associé associée"),
    (
        "spokes",
        "ambassadeur ambassadrice ambassadeurs partenaire égérie influenceur influenceuse parole affilié \
                affiliée",
    ),
    (
        "gave",
        "offert envoyé prêté donné fourni offerte envoyée prêtée offerts envoyés offertes adressé invité invitée \
              invités gracieusement",
    ),
    (
        "gift",
        "offert offerte offerts offertes gratuit gratuite gratuits gratuitement gracieusement cadeau échantillon \
              prêté prêtée",
    ),
    ("contest", "concours jeu tirage loterie tombola"),
    ("thing", "ce cet cette ces le la les l' un une des mon ma mes"),
    (
        "tie",
        "employeur poste lien disclosure affiliation mention infos entreprise travail précisions partenariat métier",
    ),
];

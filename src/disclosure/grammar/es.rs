//! Spanish.

use super::Worth::{Clear, Named, Vague, Weak};
use super::{Row, Table};
use crate::disclosure::Language;
use crate::disclosure::claim::Claim;

pub(super) const TABLE: Table = Table {
    lang: Language::Es,
    classes: CLASSES,
    rows: &[ROWS],
    negations: "no nunca jamás tampoco ningún ninguna ninguno nadie sin falso ni nada",
    harmless: &[
        "no solo",
        "no sólo",
        "sin duda",
        "no dudes",
        "no os perdáis",
        "no te pierdas",
        "no olvides",
        "no hay duda",
    ],
    bygone: "ex antiguo antigua antes trabajaba trabajé anterior exempleado exempleada ya fui era retirado jubilado",
    former: "ex antiguo antigua anterior exempleado exempleada jubilado jubilada",
    doubts: "si supongamos dice dicen quizás imagina imaginad",
    wishes: "quisiera gustaría ojalá sueño espero encantaría quiero",
    turns: "pero sino",
};

const CLASSES: &[(&str, &str)] = &[
    ("not", "no nunca jamás tampoco ya ni"),
    ("past", "ex antiguo antigua anterior antes"),
    ("adv", "actualmente también ahora orgullosamente aquí todavía sigo siempre hoy desde muy realmente yo"),
    ("be", "soy somos estoy estamos ser es he"),
    ("art", "un una el la los las del de orgulloso orgullosa feliz nuevo nueva equipo grupo empresa marca"),
    ("am", "@be @adv @art @not @past"),
    ("here", "@adv @not"),
    ("the", "el la los las grupo empresa marca equipo"),
    ("of", "de del en para"),
    ("employee", "empleado empleada empleados empleadas trabajador trabajadora becario becaria"),
    ("company", "empresa compañía empleador empleadora"),
    ("pause", ", : ( es se llama - , en"),
    (
        "job",
        "desarrollador desarrolladora ingeniero ingeniera responsable jefe jefa director directora comercial \
             consultor consultora técnico técnica diseñador diseñadora analista gerente asistente contable abogado \
             abogada enfermera enfermero dependiente dependienta coordinador coordinadora",
    ),
    ("nojob", "cliente clienta clientes consumidor consumidora usuario usuaria socio invitado invitada"),
    (
        "boss",
        "ceo fundador fundadora cofundador cofundadora director directora presidente presidenta dueño dueña \
              propietario propietaria gerente consejero consejera socio socia",
    ),
    ("bossy", "y general la el co ejecutivo ejecutiva creativo creativa orgulloso orgullosa , &"),
    (
        "kin",
        "mujer marido esposa esposo novio novia pareja madre padre mamá papá hermano hermana hijo hija tío tía primo \
             prima padres familia cuñado cuñada suegro suegra abuelo abuela amigo amiga",
    ),
    ("business", "empresa tienda negocio marca restaurante compañía bodega agencia"),
    ("spokes", "embajador embajadora embajadores socio socia imagen colaborador colaboradora influencer"),
    ("gave", "regalado enviado prestado dado cedido mandado ofrecido invitado invitada"),
    ("gift", "regalo regalado regalada gratis gratuito gratuita muestra cortesía obsequio"),
];

const ROWS: &[Row] = &[
    (
        Claim::Works,
        Clear,
        &[
            "trabajo|trabajamos @here*3 en|para @the*2 ORG",
            "@not*1 trabajo en|para la empresa|marca de|que|detrás",
            "trabajo|trabajamos como|de|en @!nojob*5 en|para @the*2 ORG",
            "@not|yo|@adv*2 trabajo|trabajamos @here*3 en|para @the*2 ORG",
            "orgulloso|orgullosa|feliz|encantado|encantada de trabajar en|para @the*2 ORG",
            "soy|somos|no|ya|como @am*5 @employee @of @the*2 ORG",
            "^ @past*2 @employee @of @the*2 ORG $:desde|y|aquí",
            "soy|somos|no @am*4 @job @!nojob*4 en|de|para @the*2 ORG",
            "formo|formamos parte del equipo de|en @the*1 ORG",
            "no? soy parte del equipo de|en @the*1 ORG",
            "mi|nuestra|nuestro @past|@not*1 @company @pause|@not*3 ORG",
            "mi @past*1 equipo|trabajo|puesto|compañeros @here*1 en @the*1 ORG",
            "ORG @pause*3 mi @past|@not*1 @company",
            "mi @past|@not*1 @company",
            "la empresa donde|en|para|la|que*3 trabajo",
        ],
    ),
    (
        Claim::Works,
        Weak,
        &[
            "nuestro|nuestra|nuestros|nuestras @!nojob*4 ORG",
            "nuestra|nuestro @company",
            "en ORG ,? estamos|nosotros|hemos",
            "estoy|estamos @!nojob*4 en ORG",
            "( @employee )",
        ],
    ),
    (
        Claim::Works,
        Vague,
        &["@employee @of @the*1 ORG", "@not*1 trabajo|trabajamos|colaboro|colaboramos con @the*2 ORG"],
    ),
    (
        Claim::Left,
        Clear,
        &[
            "@not*1 trabajé|trabajaba|trabajábamos @here*2 en|para @the*2 ORG",
            "@not*1 he|había trabajado @here*2 en|para @the*2 ORG",
            "ex|antiguo|antigua|exempleado|exempleada @employee|@of*2 @the*1 ORG",
            "mi antigua|anterior|antiguo empresa @pause*2 ORG",
        ],
    ),
    (
        Claim::Serves,
        Clear,
        &[
            "@not*1 trabajo @here*1 como freelance|autónomo|autónoma|consultor|consultora para|en @the*1 ORG",
            "@not*1 soy @am*3 freelance|autónomo|autónoma|consultor|consultora|proveedor @of @the*1 ORG",
        ],
    ),
    (
        Claim::Agency,
        Clear,
        &[
            "ORG es @not*1 cliente|un|nuestro|mi*2 cliente",
            "mi|nuestro|nuestra cliente @pause*2 ORG",
            "mi|nuestra agencia @!nojob*4 para|con|a ORG",
        ],
    ),
    (
        Claim::Leads,
        Clear,
        &[
            "soy|somos|no|como @am*4 @bossy*3 @boss @bossy*3 de|del|en @the*2 ORG",
            "^ @past*1 @boss @bossy*3 de|en @the*2 ORG",
            "@not*1 fundé|fundamos|cofundé|dirijo|dirigimos|creé @the*1 ORG",
            "no? he|hemos fundado|creado @the*1 ORG",
            "mi @past|propia|propio|pequeña*2 marca|tienda|negocio|startup @pause*3 ORG",
        ],
    ),
    (
        Claim::Kin,
        Clear,
        &[
            "mi|mis @kin*2 @not|@adv*2 trabaja|trabajan @here*2 en|para @the*2 ORG",
            "mi|mis @kin*2 @not|es|son|@past*3 @!nojob*5 de|en @the*1 ORG",
            "la|el|@business @business|de*2 de? mi|mis @kin @pause*2 ORG",
            "ORG @pause|la|el|@not*4 @business de mi|mis @kin",
            "ORG @pause|la|el|@not|mi|nuestra|nuestro*4 @business familiar",
            "mi|nuestra|nuestro @business familiar @pause*2 ORG",
        ],
    ),
    (Claim::Kin, Named, &["@business de mi|mis @kin", "mi|nuestra|nuestro @business familiar"]),
    (
        Claim::Owns,
        Clear,
        &[
            "@not*1 tengo|poseo|tenemos acciones|participaciones de|en ORG",
            "soy|no|como @am*3 accionista|inversor|inversora de|en ORG",
        ],
    ),
    (
        Claim::Paid,
        Clear,
        &[
            "colaboración|contenido|publicación pagada|pagado|patrocinada|patrocinado|remunerada @!nojob*1 con|por|de ORG",
            "patrocinado|patrocinada|pagado|pagada|financiado por @the*1 ORG",
            "ORG me|nos @not*1 paga|patrocina|pagó|ha @!nojob*1",
        ],
    ),
    (
        Claim::Speaks,
        Clear,
        &[
            "soy|somos|no|como @am*4 @spokes @of|oficial|la|marca*3 @the*1 ORG",
            "^ @past*1 @spokes @of|la|marca*3 @the*1 ORG",
            "orgullosa|orgulloso de ser @art*1 @spokes @of|la|marca*3 ORG",
            "en colaboración pagada con ORG",
        ],
    ),
    (
        Claim::Contends,
        Clear,
        &[
            "@not*1 participo|participamos en el concurso|sorteo @!nojob*3 ORG",
            "mi participación en el concurso|sorteo @!nojob*3 ORG",
        ],
    ),
    (
        Claim::Got,
        Clear,
        &[
            "ORG me|nos lo|la|los|las|ha|han|@not*3 @gave|regaló|envió|regala|mandó|dio|prestó",
            "@gave|@gift|regalado|enviado|producto|productos*3 por|de @the*1 ORG",
            "regalo|cortesía|muestra|obsequio @!nojob*1 de @the*1 ORG",
            "gracias @!nojob*1 ORG por @!nojob*3 @gift|@gave|regalarme|enviarme",
            "he recibido @!nojob*5 de|por @!nojob*2 ORG",
            "invitado|invitada por ORG",
        ],
    ),
    (
        Claim::Poses,
        Clear,
        &[
            "lo|la|los|las|que he comprado|pagado",
            "con mi propio dinero",
            "compré|comprado|pagado @!nojob*3 yo mismo|misma",
            "como @art|simple|mero|fiel|satisfecha|satisfecho|normal*2 cliente|clienta|consumidor|consumidora|usuaria|usuario",
            "soy @am|simple|fiel|solo*3 cliente|clienta|consumidora|consumidor|usuaria|usuario",
            "cliente|clienta satisfecho|satisfecha|normal|fiel|habitual",
        ],
    ),
    (
        Claim::Denies,
        Clear,
        &[
            "no|sin|ninguna|ningún tengo|hay|ninguna|ningún*2 relación|vínculo|vinculación|colaboración|afiliación",
            "no @!nojob*2 patrocinado|patrocinada|pagado|pagada|afiliado|afiliada",
            "nadie me paga",
        ],
    ),
    (Claim::Opinion, Clear, &["opiniones|opinión|visión|postura de mi empresa"]),
    (Claim::Courtesy, Vague, &["gracias @!nojob*1 ORG", "en colaboración con ORG"]),
    (
        Claim::InProfile,
        Clear,
        &["empresa|trabajo|relación|información|empleador en mi|la*1 bio|perfil", "ver mi? bio|perfil"],
    ),
    (
        Claim::InComment,
        Clear,
        &["empresa|trabajo|relación|información|publicidad en el|los|primer*2 comentario|comentarios"],
    ),
    (
        Claim::Risk,
        Clear,
        &[
            "capital @!nojob*3 riesgo",
            "riesgo de pérdida|perder",
            "puedes|puede|podrías perder @!nojob*4 dinero|capital|inversión|todo",
        ],
    ),
];

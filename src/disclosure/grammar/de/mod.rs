//! German: its words. What they say is in the rows beside.

use super::Table;
use crate::disclosure::Language;

mod rows;

pub(super) const TABLE: Table = Table {
    lang: Language::De,
    classes: CLASSES,
    rows: rows::ROWS,
    negations: "nicht nie niemals kein keine keiner keinen keinem keines keinerlei nichts ohne weder falsch niemand \
                unwahr nirgends unbezahlt unbezahlte unbezahlter",
    harmless: &[
        "nicht nur",
        "nicht zuletzt",
        "kein geheimnis",
        "kein wunder",
        "keine frage",
        "kein zweifel",
        "ohne frage",
        "ohne zweifel",
        "immer noch",
        "noch immer",
        "nur noch",
        "auch noch",
        "noch heute",
        "nicht vergessen",
        "warum nicht",
        "nicht verpassen",
        "noch ein",
        "noch eine",
        "noch mehr",
    ],
    bygone: "ehemals ehemalig ehemalige ehemaliger ehemaligen ehemaligem früher frühere früherer früheren einst einstiger \
             ex damals war waren mehr bis vormals gewesen arbeitete arbeiteten alter alten pensioniert",
    former: "ehemals ehemalige ehemaliger ehemaligen ehemaligem früher frühere früherer ex einst einstiger vormals \
             pensionierter",
    doubts: "wenn falls ob angeblich sagt sagen sagte behauptet behaupten meint vermutlich vielleicht könnte würde stell \
             stellt wäre bald demnächst hätte",
    wishes: "würde möchte wünschte träume hoffe wollte gern will bewerbe beworben hätte wäre wünsche",
    turns: "aber sondern doch",
};

const CLASSES: &[(&str, &str)] = &[
    ("not", "nicht nie niemals kein keine keiner keinen keinem nichts"),
    (
        "past",
        "ehemals ehemalige ehemaliger ehemaligen ehemaligem früher frühere früherer früheren einst ex damals war \
              waren mehr",
    ),
    (
        "adv",
        "aktuell derzeit auch stolz gerne gern jetzt heute schon seit selbst immer noch ja übrigens wirklich nun hier \
             inzwischen bereits mittlerweile momentan hauptberuflich tatsächlich nur persönlich voll teilzeit vollzeit und \
             sehr so als",
    ),
    ("be", "bin sind bist ist habe haben"),
    (
        "art",
        "ein eine einer einem einen der die das dem den stolz stolze stolzer glücklich glückliche neuer neue neu \
             langjähriger langjährige fest angestellt teil unser unsere unserem",
    ),
    ("do", "@be @adv @not"),
    ("am", "@be @adv @art @not @past"),
    ("the", "der die das dem den firma marke gruppe unternehmen fa team agentur einer einem tollen"),
    ("at", "bei für von beim in der dem"),
    ("i", "ich wir"),
    ("works", "arbeite arbeiten arbeitend jobbe schaffe tätig beschäftigt angestellt"),
    (
        "employee",
        "mitarbeiter mitarbeiterin mitarbeitende mitarbeitender mitarbeiterinnen mitarbeitenden angestellter \
                  angestellte angestellten beschäftigter beschäftigte arbeitnehmer arbeitnehmerin azubi auszubildende \
                  auszubildender praktikant praktikantin werkstudent werkstudentin kollege kollegin \
                  unternehmensbotschafter unternehmensbotschafterin firmenbotschafter firmenbotschafterin \
                  mitarbeiterbotschafter corporate",
    ),
    ("company", "arbeitgeber arbeitgeberin firma unternehmen brötchengeber chef betrieb konzern"),
    ("my", "mein meine meinem meinen meiner meines"),
    ("our", "unser unsere unserem unseren unserer unseres"),
    ("pause", ", : ( ist - heißt der die das dem bei namens nämlich von"),
    (
        "job",
        "entwickler entwicklerin ingenieur ingenieurin leiter leiterin manager managerin designer designerin berater \
             beraterin verkäufer verkäuferin assistent assistentin referent referentin redakteur redakteurin techniker \
             technikerin chef chefin analyst analystin architekt architektin recruiter recruiterin teamleiter \
             teamleiterin fachkraft ärztin arzt pfleger pflegerin controller projektleiter projektleiterin \
             projektmanager projektmanagerin produktmanager produktmanagerin marketingleiterin marketingleiter \
             vertriebsleiter vertriebsleiterin sachbearbeiter sachbearbeiterin koch köchin juristin jurist informatiker \
             informatikerin programmierer programmiererin head engineer developer consultant buchhalter buchhalterin",
    ),
    (
        "nojob",
        "kunde kundin kunden gast abonnent abonnentin nutzer nutzerin verbraucher verbraucherin käufer käuferin \
               mitglied besucher besucherin stammkunde stammkundin user",
    ),
    (
        "boss",
        "geschäftsführer geschäftsführerin geschäftsführende ceo cto cfo gründer gründerin mitgründer mitgründerin \
              inhaber inhaberin chef chefin vorstand vorständin aufsichtsrat aufsichtsrätin gesellschafter \
              gesellschafterin eigentümer eigentümerin direktor direktorin vorstandsvorsitzende vorstandsvorsitzender \
              geschaeftsfuehrer geschaeftsfuehrerin gruender gruenderin präsident präsidentin verwaltungsrat \
              vorstandsmitglied aufsichtsratsmitglied beirat founder cofounder",
    ),
    (
        "bossy",
        "und & co der die das geschäftsführende geschäftsführender mitglied im in - stolze stolzer , alleinige \
               alleiniger creative",
    ),
    (
        "freelance",
        "freiberuflich freiberufler freiberuflerin freelancer freelancerin freelance selbstständig selbständig \
                   auftragnehmer auftragnehmerin dienstleister dienstleisterin berater beraterin freier freie \
                   freischaffend subunternehmer",
    ),
    (
        "kin",
        "frau mann ehemann ehefrau partner partnerin freund freundin mutter vater mama papa bruder schwester sohn \
             tochter onkel tante cousin cousine eltern familie neffe nichte großvater großmutter opa oma schwager \
             schwägerin verlobter verlobte geschwister schwiegervater schwiegermutter lebensgefährte lebensgefährtin bruders vaters mannes ehemannes freundes sohnes onkels partners \
             kinder",
    ),
    (
        "business",
        "firma unternehmen laden geschäft betrieb restaurant marke shop hof agentur familienbetrieb \
                  familienunternehmen café werkstatt praxis boutique weingut bäckerei",
    ),
    ("leads", "leitet führt gründete gegründet besitzt gehört betreibt führen betreiben besitzen leiten"),
    ("shares", "aktien anteile aktie anteil beteiligung optionen aktienoptionen"),
    (
        "holder",
        "aktionär aktionärin anteilseigner anteilseignerin gesellschafter gesellschafterin investor investorin \
                teilhaber teilhaberin",
    ),
    (
        "spokes",
        "botschafter botschafterin markenbotschafter markenbotschafterin ambassador partner partnerin \
                influencer influencerin brand affiliate",
    ),
    (
        "gave",
        "geschenkt geschickt gesendet zugeschickt zugesandt überlassen gestellt gesponsert geliehen gegeben \
               gratis verfügung spendiert eingeladen",
    ),
    (
        "gift",
        "geschenk  pr sample produktprobe produktproben muster pressemuster kostenlos kostenloses \
              kostenlose gratis geschenkt  leihgabe rezensionsexemplar testprodukt",
    ),
    ("contest", "gewinnspiel wettbewerb verlosung preisausschreiben contest"),
    ("thing", "das dieses diese dieser diesen es den die der dies ein eine einen mir"),
    ("tie", "arbeitgeber job anzeige werbung kennzeichnung hinweis transparenz infos verbindung firma kooperation"),
];

//! German.

use super::Worth::{Clear, Named, Vague, Weak};
use super::{Row, Table};
use crate::disclosure::Language;
use crate::disclosure::claim::Claim;

pub(super) const TABLE: Table = Table {
    lang: Language::De,
    classes: CLASSES,
    rows: ROWS,
    negations: "nicht nie niemals kein keine keiner keinen keinem keines keinerlei nichts ohne weder noch falsch niemand \
                unwahr nirgends unbezahlt unbezahlte unbezahlter",
    harmless: &[
        "nicht nur", "nicht zuletzt", "kein geheimnis", "kein wunder", "keine frage", "kein zweifel", "ohne frage",
        "ohne zweifel", "immer noch", "noch immer", "nur noch", "auch noch", "noch heute", "nicht vergessen", "warum nicht",
        "nicht verpassen", "noch ein", "noch eine", "noch mehr",
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
    ("past", "ehemals ehemalige ehemaliger ehemaligen ehemaligem früher frühere früherer früheren einst ex damals war \
              waren mehr"),
    ("adv", "aktuell derzeit auch stolz gerne gern jetzt heute schon seit selbst immer noch ja übrigens wirklich nun hier \
             inzwischen bereits mittlerweile momentan hauptberuflich tatsächlich nur persönlich voll teilzeit vollzeit und \
             sehr so als"),
    ("be", "bin sind bist ist habe haben"),
    ("art", "ein eine einer einem einen der die das dem den stolz stolze stolzer glücklich glückliche neuer neue neu \
             langjähriger langjährige fest angestellt teil unser unsere unserem"),
    ("do", "@be @adv @not"),
    ("am", "@be @adv @art @not @past"),
    ("the", "der die das dem den firma marke gruppe unternehmen fa team agentur einer einem tollen"),
    ("at", "bei für von beim in der dem"),
    ("i", "ich wir"),
    ("works", "arbeite arbeiten arbeitend jobbe schaffe tätig beschäftigt angestellt"),
    ("employee", "mitarbeiter mitarbeiterin mitarbeitende mitarbeitender mitarbeiterinnen mitarbeitenden angestellter \
                  angestellte angestellten beschäftigter beschäftigte arbeitnehmer arbeitnehmerin azubi auszubildende \
                  auszubildender praktikant praktikantin werkstudent werkstudentin kollege kollegin \
                  unternehmensbotschafter unternehmensbotschafterin firmenbotschafter firmenbotschafterin \
                  mitarbeiterbotschafter corporate"),
    ("company", "arbeitgeber arbeitgeberin firma unternehmen brötchengeber chef betrieb konzern"),
    ("my", "mein meine meinem meinen meiner meines"),
    ("our", "unser unsere unserem unseren unserer unseres"),
    ("pause", ", : ( ist - heißt der die das dem bei namens nämlich von"),
    ("job", "entwickler entwicklerin ingenieur ingenieurin leiter leiterin manager managerin designer designerin berater \
             beraterin verkäufer verkäuferin assistent assistentin referent referentin redakteur redakteurin techniker \
             technikerin chef chefin analyst analystin architekt architektin recruiter recruiterin teamleiter \
             teamleiterin fachkraft ärztin arzt pfleger pflegerin controller projektleiter projektleiterin \
             projektmanager projektmanagerin produktmanager produktmanagerin marketingleiterin marketingleiter \
             vertriebsleiter vertriebsleiterin sachbearbeiter sachbearbeiterin koch köchin juristin jurist informatiker \
             informatikerin programmierer programmiererin head engineer developer consultant buchhalter buchhalterin"),
    ("nojob", "kunde kundin kunden gast abonnent abonnentin nutzer nutzerin verbraucher verbraucherin käufer käuferin \
               mitglied besucher besucherin stammkunde stammkundin user"),
    ("boss", "geschäftsführer geschäftsführerin geschäftsführende ceo cto cfo gründer gründerin mitgründer mitgründerin \
              inhaber inhaberin chef chefin vorstand vorständin aufsichtsrat aufsichtsrätin gesellschafter \
              gesellschafterin eigentümer eigentümerin direktor direktorin vorstandsvorsitzende vorstandsvorsitzender \
              geschaeftsfuehrer geschaeftsfuehrerin gruender gruenderin präsident präsidentin verwaltungsrat \
              vorstandsmitglied aufsichtsratsmitglied beirat founder cofounder"),
    ("bossy", "und & co der die das geschäftsführende geschäftsführender mitglied im in - stolze stolzer , alleinige \
               alleiniger creative"),
    ("freelance", "freiberuflich freiberufler freiberuflerin freelancer freelancerin freelance selbstständig selbständig \
                   auftragnehmer auftragnehmerin dienstleister dienstleisterin berater beraterin freier freie \
                   freischaffend subunternehmer"),
    ("kin", "frau mann ehemann ehefrau partner partnerin freund freundin mutter vater mama papa bruder schwester sohn \
             tochter onkel tante cousin cousine eltern familie neffe nichte großvater großmutter opa oma schwager \
             schwägerin verlobter verlobte geschwister schwiegervater schwiegermutter lebensgefährte lebensgefährtin \
             kinder"),
    ("business", "firma unternehmen laden geschäft betrieb restaurant marke shop hof agentur familienbetrieb \
                  familienunternehmen café werkstatt praxis boutique weingut bäckerei"),
    ("leads", "leitet führt gründete gegründet besitzt gehört betreibt führen betreiben besitzen leiten"),
    ("shares", "aktien anteile aktie anteil beteiligung optionen aktienoptionen"),
    ("holder", "aktionär aktionärin anteilseigner anteilseignerin gesellschafter gesellschafterin investor investorin \
                teilhaber teilhaberin"),
    ("spokes", "botschafter botschafterin markenbotschafter markenbotschafterin ambassador partner partnerin \
                influencer influencerin brand affiliate"),
    ("gave", "geschenkt geschickt gesendet zugeschickt zugesandt überlassen gestellt gesponsert geliehen gegeben \
              zur-verfügung gratis verfügung spendiert eingeladen"),
    ("gift", "geschenk pr-sample pr sample produktprobe produktproben muster pressemuster kostenlos kostenloses \
              kostenlose gratis geschenkt pr-samples leihgabe rezensionsexemplar testprodukt"),
    ("contest", "gewinnspiel wettbewerb verlosung preisausschreiben contest"),
    ("thing", "das dieses diese dieser diesen es den die der dies ein eine einen mir"),
    ("tie", "arbeitgeber job anzeige werbung kennzeichnung hinweis transparenz infos verbindung firma kooperation"),
];

const ROWS: &[Row] = &[
    (Claim::Works, Clear, &[
        "@i @do*4 @works @do*4 @at*2 @the*2 ORG",
        "@i @do*4 @at @the*2 ORG @adv|@not|@past|fest*3 @works",
        "@i @do*4 @works @do*2 als|im|in|an @!nojob*5 bei|für|beim @the*2 ORG",
        "bei|für @the*2 ORG @adv*1 arbeite|bin|jobbe ich @do*2 @employee|angestellt|beschäftigt|tätig*1",
        "bei|für @the*2 ORG arbeite ich",
        "@i @do*3 arbeite @do*2 für|bei das|dem|die|der unternehmen|firma|marke , um|von",
        "stolz|froh|glücklich|freue|liebe , bei|für @the*2 ORG zu? arbeiten",
        "weil|dass|da|obwohl ich @adv|@not*3 bei|für|beim @the*2 ORG @adv|@not*3 arbeite|angestellt|beschäftigt|jobbe|tätig",
        // Ich bin Mitarbeiterin von ACME; als Mitarbeiter bei ACME; ACME-Mitarbeiterin.
        "@i @am*5 @employee @!nojob*2 von|bei|der|beim|des @the*2 ORG",
        "@i @am*5 ORG @employee",
        "als @am*3 @employee @!nojob*2 von|bei|der|beim|des @the*2 ORG",
        "als @am*3 ORG @employee",
        "^ @past*2 @employee von|bei|der|beim|des @the*2 ORG $:seit|und|hier|aus",
        "^ @past*2 ORG @employee $:seit|und|hier",
        "hier schreibt|spricht|postet @art*2 @employee von|bei @the*1 ORG",
        "@i @adv|@not*2 bin|sind @do*2 @art*2 @!nojob*3 @job @!nojob*3 bei|beim|für @the*2 ORG",
        "@i @adv|@not*2 bin|sind @do*2 als @!nojob*4 @job @!nojob*2 bei|beim|für @the*2 ORG",
        "als @!nojob*3 @job @!nojob*2 bei|beim|von @the*2 ORG",
        "@i @do*4 teil des|vom|unseres teams|team @!nojob*3 ORG",
        "@i @do*4 im team von|bei|der @the*1 ORG",
        "stolz|stolze|stolzer|stolzes @!nojob*2 teil|mitglied des|vom teams|team @!nojob*2 ORG",
        "@i @do*4 leite|verantworte|betreue|führe|entwickle|verkaufe|gestalte @!nojob*5 bei|für|beim @the*2 ORG",
        "@i @do*4 für @!nojob*4 bei @the*1 ORG zuständig|verantwortlich",
        "@i @do*4 bei @the*1 ORG für @!nojob*4 zuständig|verantwortlich",
        // Mein Arbeitgeber ACME; ACME, mein Arbeitgeber.
        "@my|@our @past|@not|toller|tolle|tollen*2 arbeitgeber|arbeitgeberin|brötchengeber|firma @pause|@not|@past*3 ORG",
        "@my @past|@not*1 unternehmen|betrieb|konzern @pause*3 ORG",
        "ORG @pause*3 @my @past|@not*2 @company",
        "@my @past*1 team|job|kollegen|kolleginnen|kollege|kollegin|arbeit|stelle|büro @adv|@not*2 bei|von @the*2 ORG",
        "@our team|kollegen bei @the*1 ORG",
        "@my @past|@not|toller|tollen|lieber*2 arbeitgeber|arbeitgeberin|firma|unternehmen",
        "die|das|dem|der firma|unternehmen , für|bei|in die|der|das|dem*1 ich @do*2 arbeite",
        "ORG , wo ich @do*2 arbeite",
        "mitarbeiterin|mitarbeiter|angestellt|angestellte|angestellter bei|beim @the*2 ORG",
    ]),
    (Claim::Works, Named, &[
        "@i @do*3 arbeite|arbeiten @adv|@not*1 dort|da|hier",
        "@i @am*3 dort|da @adv*1 angestellt|beschäftigt|@employee",
        "( @employee )",
        "@i @am*3 @employee $",
    ]),
    (Claim::Works, Weak, &[
        "bei uns in|bei|im der|dem*1 @the*1 ORG",
        "bei|in|von ORG @!nojob*2 wir|uns|ich",
        "wir|hier bei|von|in|@the*3 ORG",
        "ORG @!nojob*1 bei uns",
        "@our @!nojob*4 ORG",
        "@our firma|unternehmen|betrieb|arbeitgeber|haus",
        "@i @do*2 @!nojob*6 bei|beim @the*2 ORG",
        "@my kollegen|kolleginnen|team|chef|chefin",
    ]),
    (Claim::Works, Vague, &[
        "@employee von|bei|der|beim|des @the*2 ORG",
        "ORG @employee",
        "@i @do*3 arbeite|arbeiten|kooperiere|kooperieren @adv|@not*2 mit @the*2 ORG",
        "@i @do*3 mit @the*2 ORG zusammen",
        "in zusammenarbeit|kooperation mit @the*1 ORG",
    ]),
    (Claim::Registered, Clear, &[
        "registrierter|registrierte|zugelassener|zugelassene|gebundener @!nojob*3 von|bei|der|für ORG",
    ]),
    (Claim::Left, Clear, &[
        "@i @adv|@not*2 arbeitete|arbeiteten|jobbte @adv|@not*3 @at*2 @the*1 ORG",
        "@i @adv|@be|@not*3 @at*2 @the*1 ORG gearbeitet|gejobbt",
        "@i habe|haben|hatte @!nojob*4 @at*2 @the*1 ORG gearbeitet",
        "@i @adv|@not*2 war|waren @!nojob*4 @at @the*2 ORG",
        "ehemaliger|ehemalige|ehemals|früherer|frühere|ex @employee|@job @!nojob*1 von|bei|der @the*1 ORG",
        "ehemaliger|ehemalige|ehemals|früherer|frühere|ex ORG @employee|@job",
        "ex ORG",
        "@my ehemaliger|ehemaligen|früherer|früheren|alter|alten|ex arbeitgeber|firma @pause*2 ORG",
        "@i @be|@adv|@not*3 ORG verlassen",
        "@my zeit|jahre bei ORG",
        "@i @adv|@not*2 früher|damals @!nojob*3 bei ORG",
    ]),
    (Claim::Serves, Clear, &[
        "@i @do*4 @works @do*1 @freelance @!nojob*2 @at*2 @the*2 ORG",
        "@i @do*4 @works @do*1 als @freelance @!nojob*2 @at*2 @the*2 ORG",
        "@i @am*4 @freelance @!nojob*2 @at|der*2 @the*1 ORG",
        "als @freelance @!nojob*2 @at*2 @the*1 ORG",
        "^ @freelance @!nojob*1 für|bei @the*1 ORG",
        "im auftrag von|der|des @the*1 ORG",
        "ORG hat|haben mich|uns @not*1 beauftragt|engagiert|gebucht",
        "@i @do*3 von @the*1 ORG @not*1 beauftragt|engagiert|gebucht",
    ]),
    (Claim::Agency, Clear, &[
        "ORG ist|@not*2 ein|einer|kunde|unser|mein|eine|@past*3 kunde|kunden|kundin|auftraggeber",
        "@my|@our @past*1 kunde|kunden|kundin|auftraggeber @pause*3 ORG",
        "für @my|@our @past*1 kunden|auftraggeber @pause*3 ORG",
        "@my|@our agentur @do*2 arbeitet|betreut|macht|vertritt|berät|wirbt @!nojob*5 ORG",
        "@i @do*4 @works @do*1 bei|für|in @!nojob*2 agentur|werbeagentur @!nojob*6 ORG",
        "@i @do*3 mache|machen|betreue|gestalte|erstelle @!nojob*2 werbung|anzeigen|kampagnen|marketing|pr|kommunikation @!nojob*2 für|von ORG",
        "werbeagentur|agentur von|der @the*1 ORG",
        "@my arbeitgeber wird @!nojob*6 ORG",
    ]),
    (Claim::Leads, Clear, &[
        "@i @am*4 @bossy*3 @boss @bossy*3 von|der|bei|des|vom @the*2 ORG",
        "@i @am*4 ORG @boss",
        "als @am*2 @bossy*3 @boss @bossy*3 von|der|bei|des @the*2 ORG",
        "^ @past*1 @boss @bossy*3 von|der|bei|des @the*2 ORG",
        "^ @past*1 ORG @boss",
        "@i @do*2 leite|führe|besitze|betreibe @the*2 ORG",
        "@i @do*3 ORG @do*3 gegründet|mitgegründet|aufgebaut",
        "@i gründete|gründeten @the*1 ORG",
        "@i @do*3 sitze|sitzen|bin|sind @adv|@not*1 im @!nojob*1 aufsichtsrat|vorstand|beirat|verwaltungsrat @!nojob*1 von|der|bei|des @the*1 ORG",
        "mir|uns gehört @not*1 @the*1 ORG",
        "ORG gehört @not*1 mir|uns",
        "@my @past|eigene|eigenes|eigener|@not*2 marke|start-up|startup|laden|geschäft|label|shop @pause*3 ORG",
        "ORG @pause*3 @my eigene|eigenes*1 marke|start-up|startup|laden|geschäft|label|shop",
    ]),
    (Claim::Leads, Named, &["@my eigene|eigenes|eigener firma|marke|unternehmen|laden|shop", "@my startup|marke $"]),
    (Claim::Kin, Clear, &[
        "@my @kin*3 @do*2 arbeitet|arbeiten|jobbt @do*3 @at*2 @the*2 ORG",
        "@my @kin*3 ist|sind|war|@not|@past*3 @!nojob*4 bei|von|der @the*1 ORG",
        "@my @kin*3 @do*2 @leads @not*1 @the*2 ORG",
        "@my @kin*3 hat|haben|@not*2 ORG @not*1 gegründet",
        "ORG gehört @not*1 @my @kin",
        "@business @my @kin @pause*2 ORG",
        "ORG @pause|@not*3 @business @my @kin",
        "ORG @pause|@not|unser|mein*4 familienbetrieb|familienunternehmen",
        "@our|@my familienbetrieb|familienunternehmen @pause*3 ORG",
        "@i @do*3 verheiratet @!nojob*7 ORG",
    ]),
    (Claim::Kin, Named, &["@business @my @kin", "@our|@my familienbetrieb|familienunternehmen"]),
    (Claim::Owns, Clear, &[
        "@i @do*3 halte|besitze|habe|halten|besitzen @!nojob*3 @shares @!nojob*1 von|an|der|bei @the*1 ORG",
        "@i @do*3 halte|besitze|habe @!nojob*2 ORG @shares",
        "@i @am*4 @holder @!nojob*1 von|der|bei|des @the*1 ORG",
        "@i @am*4 an @the*1 ORG beteiligt",
        "@i @am*4 ORG @holder",
        "^ @past*1 @holder von|der|bei @the*1 ORG",
        "als @holder von|der|bei @the*1 ORG",
        "@i @do*3 in ORG investiert",
    ]),
    (Claim::Paid, Clear, &[
        "bezahlte|bezahlter|bezahlt|gesponserte kooperation|partnerschaft|zusammenarbeit|werbung|post|beitrag @!nojob*1 mit|von|für @the*1 ORG",
        "bezahlt|gesponsert|beauftragt|finanziert von|durch @the*1 ORG",
        "ORG bezahlt|sponsert|zahlt|bezahlte @not*1 mich|mir|uns|diesen",
        "@i @do*3 werde|wurde|werden @not*1 von @the*1 ORG @!nojob*2 bezahlt|gesponsert|vergütet",
    ]),
    (Claim::Paid, Named, &["@i @do*3 erhalte|bekomme|verdiene @!nojob*3 provision|geld|honorar"]),
    (Claim::Speaks, Clear, &[
        "@i @am*5 @spokes @!nojob*1 von|für|der|bei|des @the*2 ORG",
        "@i @am*5 @spokes|ORG*1 ORG @spokes",
        "als @am*3 @spokes @!nojob*1 von|für|der|bei @the*2 ORG",
        "als ORG @spokes",
        "^ @past*1 @spokes @!nojob*1 von|für|der @the*2 ORG",
        "^ @past*1 ORG @spokes",
        "in bezahlter partnerschaft|kooperation mit ORG",
    ]),
    (Claim::Contends, Clear, &[
        "@i @do*3 mache|nehme @!nojob*2 @contest @!nojob*3 ORG",
        "@i @do*3 mache|nehme @!nojob*2 ORG @contest",
        "@my|teilnahme beitrag|teilnahme @!nojob*2 @contest @!nojob*2 ORG",
        "@my|teilnahme teilnahme|beitrag|am|beim|zum*3 ORG @contest",
    ]),
    (Claim::Contends, Named, &["teilnahme am|beim @contest", "@i @do*2 nehme|mache @!nojob*3 @contest"]),
    (Claim::Got, Clear, &[
        "ORG hat|haben|@not*2 mir|uns @!nojob*8 @gave",
        "@i @do*4 von @the*2 ORG @!nojob*6 @gave|bekommen|erhalten|@gift",
        "@i @do*4 @!nojob*5 von @the*2 ORG @!nojob*3 @gave|bekommen|erhalten",
        "@gift @!nojob*2 von @the*2 ORG",
        "ORG @gift $",
        "geschenkt|gesponsert|gestellt|überlassen @!nojob*2 von|durch @the*2 ORG",
        "eingeladen von @the*1 ORG",
        "auf einladung von|der @the*1 ORG",
        "danke @!nojob*1 ORG für @!nojob*3 @gift|geschenk|produkt|produkte",
    ]),
    (Claim::Got, Named, &[
        "@i @do*4 @!nojob*5 geschenkt|kostenlos|gratis bekommen|erhalten",
        "wurde mir|uns @!nojob*4 @gave",
        "pr-sample",
        "pr sample",
    ]),
    (Claim::Poses, Clear, &[
        "selbst|selber @!nojob*1 gekauft|bezahlt|erworben",
        "@i @do*3 @thing @!nojob*4 gekauft|bestellt",
        "von meinem eigenen geld",
        "mit eigenem geld",
        "als @art|ganz|normaler|normale|einfacher|einfache|zufriedener|zufriedene|treuer|treue|stinknormaler*3 @nojob",
        "@i @am*4 nur|ganz|normaler|normale|einfacher|zufriedener|zufriedene|treuer|treue|einfach|bloß*3 @nojob",
        "@i @am*4 @nojob @!nojob*1 von|der|bei @the*1 ORG",
        "zufriedener|zufriedene|normaler|treuer|treue|begeisterter|begeisterte @nojob",
        "unabhängige|unabhängiger|neutrale|ehrliche|objektive meinung|test|bewertung|kunde|kundin",
        "würde|werde ich @!nojob*1 wieder kaufen|bestellen",
    ]),
    (Claim::Denies, Clear, &[
        "keine|keinerlei|ohne verbindung|kooperation|beziehung|zusammenarbeit @!nojob*1 zu|mit",
        "@not @!nojob*2 gesponsert|bezahlt|beauftragt|verbunden",
        "@not|kein|keine kooperation|sponsor|bezahlung",
        "niemand bezahlt|zahlt|sponsert mich|mir|uns",
        "@i @do*3 @!nojob*1 kein|keinen|nichts|nicht geld|cent|dafür|bezahlt*2 bezahlt|bekommen|geld|cent",
    ]),
    (Claim::Opinion, Clear, &[
        "@not @!nojob*2 die|der|meinung|ansicht|ansichten*2 meines arbeitgebers",
        "meinung|ansicht|ansichten|meinungen meines arbeitgebers",
    ]),
    (Claim::Courtesy, Vague, &[
        "danke @!nojob*1 ORG",
        "unterstützt|präsentiert|ermöglicht von|durch ORG",
    ]),
    (Claim::InProfile, Clear, &[
        "@tie @!nojob*2 in|im der|meiner|meinem|dem*1 bio|profil|biografie",
        "siehe meine|mein|der*1 bio|profil",
    ]),
    (Claim::InComment, Clear, &[
        "@tie @!nojob*2 in|im den|ersten|erstem*1 kommentar|kommentaren|kommentare",
        "siehe ersten|erster|den|die*1 kommentar|kommentare",
    ]),
    (Claim::Risk, Clear, &[
        "risiko|risiken @!nojob*4 verlust|verlusts|totalverlust|totalverlusts|kapitalverlust",
        "totalverlust|kapitalverlust|totalverlusts",
        "verlust @!nojob*3 kapitals|geldes|einsatzes|kapital",
        "kapital @!nojob*4 risiko|verloren|gefährdet|verlieren|risiken",
        "geld @!nojob*4 verlieren|verloren",
        "@!nojob*1 risiken|risiko verbunden|behaftet",
        "vergangene wertentwicklung",
    ]),
];

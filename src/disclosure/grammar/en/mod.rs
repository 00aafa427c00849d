//! English: its words. What they say is in the rows beside.

use super::Table;
use crate::disclosure::Language;

mod rows;
mod work;

pub(super) const TABLE: Table = Table {
    lang: Language::En,
    classes: CLASSES,
    rows: &[work::ROWS, rows::ROWS],
    negations: "not no never none nor neither nobody without cannot hardly false untrue dont don't doesn't doesnt didn't \
                didnt isn't isnt aren't arent wasn't wasnt weren't ain't aint won't wont wouldn't can't cant haven't \
                hasn't hadn't unaffiliated",
    harmless: &[
        "not only",
        "don't just",
        "don't only",
        "dont just",
        "doesn't just",
        "not just",
        "without further",
        "without doubt",
        "without hesitation",
        "not to mention",
        "not gonna lie",
        "not going to lie",
        "not surprisingly",
        "no doubt",
        "no secret",
        "no wonder",
        "no joke",
        "no lie",
        "no kidding",
        "no surprise",
        "don't forget",
        "dont forget",
        "don't miss",
        "dont miss",
        "don't worry",
        "don't hesitate",
        "can't wait",
        "cant wait",
        "cannot wait",
        "why not",
        "never been prouder",
        "never been happier",
        "never been more",
        "never been so",
        "never mind",
        "can't believe",
        "couldn't be",
        "can't hide",
        "not hide",
        "can't deny",
        "cannot deny",
    ],
    bygone: "former formerly ex previous previously old past retired longer anymore was were wasn't weren't used had \
             once",
    former: "former formerly ex previously retired once",
    doubts: "if pretend suppose think thinks says said claim claims claimed could might until who whether maybe \
             perhaps imagine assume rumour rumor soon someday they told",
    wishes: "wish would 'd hope want wanted dream applied apply hoping wishing dreaming",
    turns: "but because",
};

const CLASSES: &[(&str, &str)] = &[
    (
        "not",
        "not no never none nor neither without cannot hardly dont don't doesn't doesnt didn't didnt isn't isnt aren't \
             arent wasn't wasnt weren't ain't aint won't wouldn't can't cant haven't hasn't hadn't",
    ),
    // What visitors go to: "my first day at the ORG theme park".
    (
        "place",
        "theme park resort store shop hotel gym clinic hospital festival museum stadium conference summit academy",
    ),
    ("past", "former formerly ex previous previously old past retired longer anymore was were used once"),
    (
        "adv",
        "do does did also currently proudly now actually really happily still personally both all just here myself too \
             presently gladly always indeed very so officially actively even recently been since full part time \
             remotely in fact only",
    ),
    ("be", "am 'm are 're is 's been be being have 've has"),
    (
        "art",
        "a an the proud happy fellow longtime new long loyal newly very one of our my this that team group company \
             firm at brand great good lovely amazing wonderful awesome dear own folks people guys lovely beloved",
    ),
    ("gone", "longer anymore previously formerly once used to"),
    ("do", "@be @adv @not @gone"),
    ("am", "@be @adv @art @not @past"),
    ("here", "@adv @not"),
    (
        "the",
        "a an the proud team group company firm brand great good wonderful amazing awesome lovely folks people over",
    ),
    ("i", "i we im "),
    ("to", "at for with by of in"),
    (
        "employee",
        "employee employees staffer staff worker insider teammate intern apprentice engineer developer recruiter",
    ),
    ("company", "company employer workplace firm"),
    ("pause", ", : ( is here at own dear 's are - | called namely"),
    ("once", "@past proud long longtime time happy a as"),
    (
        "against",
        "competitor competitors rival rivals client clients supplier suppliers partner friend customer instead out",
    ),
    (
        "glad",
        "proud happy excited thrilled glad honoured honored grateful lucky delighted humbled blessed stoked pleased",
    ),
    (
        "made",
        "shipped launched built released created developed designed announced shipping launching building releasing \
             creating",
    ),
    (
        "rank",
        "senior junior software lead principal staff product data frontend backend proud fellow chief head account \
              marketing sales customer success hr project graphic ux security research field a web devops cloud",
    ),
    (
        "buys",
        "uses use using used bought buys buy purchased switched chose tried ordered loves love loved swears subscribes \
              relies adopted recommends pays upgraded client customer",
    ),
    ("aside", "with on using through and or but home competitor rival hard out wonders great well fine from"),
    (
        "outsiders",
        "friends friend partner partners client clients supplier suppliers customer customers competitor favourite favorite @buys neighbours neighbors guests hosts sponsor",
    ),
    ("posing", "customer consumer user shopper buyer customers client subscriber"),
    (
        "nojob",
        "line queue customer client clients customers shopper regular fan guest visitor member patient student user \
               subscriber speaker believer newbie stranger consumer buyer fans users star loss home all good big bargain \
               love obsessed impressed satisfied smitten",
    ),
    (
        "runs",
        "lead run head manage build design develop handle write sell teach train support oversee direct coordinate \
              own spearhead drive leading running heading managing building designing developing selling supervise",
    ),
    (
        "field",
        "marketing sales engineering design product operations finance hr research recruiting communications comms \
               pr it support legal security data strategy growth content development logistics people",
    ),
    (
        "job",
        "head lead leader manager director engineer developer designer analyst architect consultant officer \
             specialist chief vp president assistant associate intern apprentice nurse chef accountant technician \
             scientist researcher writer editor recruiter rep representative partner supervisor coordinator planner \
             administrator programmer marketer seller trainer advisor adviser lawyer counsel cto cfo coo cmo employee \
             producer buyer stylist executive strategist copywriter",
    ),
    (
        "jobby",
        "senior junior software lead proud product marketing sales data chief head staff principal mechanical electrical \
         research ux ui web hr a an the @job",
    ),
    (
        "boss",
        "ceo cto cfo coo cmo founder cofounder owner president chairman chair chairwoman chairperson director vp \
              principal managing chief board co founders cofounders owners directors proprietor creator \
              trustee",
    ),
    ("bossy", "@boss and & executive general the creative non board member members officer creator of - proud"),
    (
        "freelance",
        "freelance freelancer freelancing contractor contracting contract consultant consulting consult \
                   selfemployed subcontractor freelancers contractors consultants selfemployed",
    ),
    ("agencies", "agency employer company firm studio shop"),
    (
        "ads",
        "ads ad advertising advertisements adverts pr campaigns marketing publicity social commercials branding \
             communications promotion",
    ),
    ("make", "make do create handle run produce write design manage develop making doing creating handling plan"),
    (
        "kin",
        "wife husband partner spouse girlfriend boyfriend fiance fiancee mother mum mom mam father dad brother sister \
             son daughter uncle aunt auntie cousin parents parent family niece nephew grandfather grandmother grandpa \
             grandma granddad brothers sisters sibling siblings inlaws stepfather stepmother stepson twin kids children \
             relatives relative folks in law hubby friend friends mate bestie bf gf grandparents",
    ),
    (
        "business",
        "company business shop brand firm startup store restaurant bakery label farm studio agency factory \
                  practice salon gym bar cafe pub hotel employer workplace",
    ),
    ("leads", "runs owns founded started manages leads cofounded heads created run own founded chairs built opened"),
    ("shares", "share shares stock stocks equity stake stakes options holding holdings rsus investment"),
    ("holder", "shareholder investor stockholder stakeholder shareholders investors backer"),
    (
        "spokes",
        "ambassador ambassadors influencer affiliate spokesperson brandambassador ambassadress partner evangelist \
                creator advocate",
    ),
    ("free", "free complimentary gifted gratis sample samples press pr"),
    ("gave", "gave sent gifted offered provided lent loaned given send sends gives supplied loan comped"),
    ("contest", "contest competition giveaway draw sweepstakes sweepstake raffle challenge prize contests"),
    ("me", "me us my"),
    ("pays", "paid pays sponsored sponsors compensated compensates paying sponsoring compensating"),
    ("this", "this these it them that one mine"),
    ("thing", "this these it them that the a an some my our all one mine"),
    ("bio", "bio profile"),
    (
        "tie",
        "employer job disclosure affiliation role work employment workplace relationship info details disclaimer \
             company connection partnership ad",
    ),
];

//! What a text holds in place of a disclosure: vague words, abbreviations, brand tags, opinion disclaimers.

use super::claim::Claim;
use super::label::{self, labels};
use super::org::Names;
use super::placement::Layout;
use super::reading::{Kind, Token};
use super::rule::{Label, Pack, Rejected, Zone};
use super::statement::{Sense, Statement};
use super::tag::Tag;
use super::{Language, REASONS};

/// Words that label an advertisement somewhere, by language.
const LABELS: &[(Language, &str)] = &[
    (Language::En, "ad"),
    (Language::En, "ads"),
    (Language::En, "advert"),
    (Language::En, "advertisement"),
    (Language::En, "advertising"),
    (Language::En, "sponsored"),
    (Language::En, "sponsor"),
    (Language::En, "paid partnership"),
    (Language::En, "promotion"),
    (Language::Fr, "publicite"),
    (Language::Fr, "pub"),
    (Language::Fr, "sponsorise"),
    (Language::Fr, "sponsorisee"),
    (Language::Fr, "collaboration commerciale"),
    (Language::Fr, "partenariat remunere"),
    (Language::De, "werbung"),
    (Language::De, "anzeige"),
    (Language::De, "gesponsert"),
    (Language::De, "bezahlte partnerschaft"),
    (Language::Es, "publicidad"),
    (Language::Es, "anuncio"),
    (Language::Es, "patrocinado"),
    (Language::It, "pubblicita"),
    (Language::It, "annuncio"),
    (Language::It, "sponsorizzato"),
    (Language::Nl, "advertentie"),
    (Language::Nl, "reclame"),
    (Language::Nl, "gesponsord"),
    (Language::Pt, "publicidade"),
    (Language::Ga, "fogra"),
];
/// Abbreviations that regulators name as not understood (FTC letters 2017; CAP and Ad Standards lists).
const ABBREVIATIONS: &[&str] =
    &["ee", "sp", "spon", "aff", "emp", "ba", "af", "prsample", "pr", "collab", "adv", "sweeps"];
/// Words that leave open what the tie is, alone or beside the brand (CMA, ASA, FTC).
const OPEN: &[&str] = &[
    "partner",
    "ambassador",
    "brandambassador",
    "brandpartner",
    "collab",
    "collaboration",
    "gifted",
    "gift",
    "employee",
    "employe",
    "salarie",
    "salariee",
    "collaborateur",
    "collaboratrice",
    "ambassadeur",
    "ambassadrice",
    "partenaire",
    "partenariat",
    "affiliate",
    "affiliated",
    "ownbrand",
    "iworkwith",
    "workingwith",
    "mitarbeiter",
    "mitarbeiterin",
    "botschafter",
    "kooperation",
    "produkttest",
    "werbungunbezahlt",
    "werbungwegenmarkennennung",
    "ppl",
    "influencer",
    "invitation",
    "offert",
    "cadeau",
    "embajadora",
    "embajador",
    "colaboracion",
    "collaborazione",
    "samenwerking",
    "thanks",
    "spokesperson",
    "myownbrand",
    "mybrand",
    "sponsoredby",
    "poweredby",
    "proudpartner",
    "client",
    "paidpartner",
];

/// Does a text deny that it is an advertisement ("not an AD", "Not spon", "#notspon")?
pub(super) fn denies_label(sense: &Sense<'_>, tags: &[(usize, Tag)]) -> bool {
    let known = |key: &str| LABELS.iter().any(|(_, label)| *label == key) || matches!(key, "spon" | "sponsorisee");
    tags.iter().any(|(_, tag)| *tag == Tag::NotAnAd)
        || sense.tokens.iter().enumerate().any(|(at, t)| {
            let free = sense.ours[at] == 0;
            matches!(t.kind, Kind::Word | Kind::Tag) && free && known(&t.key) && label::denied(sense, at)
        })
}

/// What the hints are taken from.
pub(super) struct Hints<'a> {
    pub(super) sense: &'a Sense<'a>,
    pub(super) plain: &'a str,
    pub(super) tags: &'a [(usize, Tag)],
    pub(super) said: &'a [Statement],
    pub(super) names: &'a Names,
    pub(super) lang: Language,
    pub(super) denied: bool,
    pub(super) layout: &'a Layout<'a>,
}

impl Hints<'_> {
    /// The most telling of what stands in place of a disclosure, as a reason code.
    pub(super) fn instead(&self, pack: &Pack, zone: Zone) -> &'static str {
        if self.denied {
            return "NEGATED";
        }
        let claims = |claim: Claim| self.said.iter().any(|s| s.claim == claim);
        if claims(Claim::Denies) || self.said.iter().any(|s| s.claim == Claim::Poses && !s.negated) {
            "POSING_AS_CONSUMER"
        } else if claims(Claim::InProfile) {
            "PROFILE_ONLY"
        } else if claims(Claim::InComment) {
            "IN_COMMENT"
        } else if let Some(reason) = self.wording(pack) {
            reason
        } else if let Some(at) = self.mentions_label(pack) {
            // "... and then, yes, some Werbung ...": the word alone, in the middle of a sentence.
            match (zone, at) {
                (Zone::FirstWord, 0) => "LABEL_MISSING",
                (Zone::FirstWord, _) => "NOT_FIRST_WORD",
                _ => "AMBIGUOUS_TERM",
            }
        } else if claims(Claim::Courtesy) {
            "AMBIGUOUS_TERM"
        } else if disclaims_opinion(self.sense.tokens) {
            "OPINION_DISCLAIMER_ONLY"
        } else if self.tokens().any(|t| t.kind == Kind::Mention && self.names.is_handle(&t.key)) {
            "BRAND_TAG_ONLY"
        } else if self.tags.iter().any(|(_, tag)| *tag == Tag::Brand) {
            "BRAND_HASHTAG_ONLY"
        } else {
            "NO_DISCLOSURE"
        }
    }

    fn tokens(&self) -> impl Iterator<Item = &Token> {
        self.sense.tokens.iter()
    }

    /// A wording that the pack or regulators elsewhere say is not enough.
    fn wording(&self, pack: &Pack) -> Option<&'static str> {
        let rejected = pack.rejected.iter().find(|one| self.speaks(&one.languages) && self.holds(one));
        if let Some(one) = rejected {
            return Some(if self.piled(&one.keys) { "HASHTAG_PILE" } else { known(&one.reason) });
        }
        let tagged = |list: &[&str]| self.tokens().any(|t| t.kind == Kind::Tag && list.contains(&t.key.as_str()));
        if tagged(ABBREVIATIONS) || self.stands(&["spon"]) {
            return Some("ABBREVIATION");
        }
        self.label(pack).or_else(|| {
            (tagged(OPEN) || self.stands(&["gifted"]) || self.open_beside_brand()).then_some("AMBIGUOUS_TERM")
        })
    }

    fn speaks(&self, languages: &[Language]) -> bool {
        languages.is_empty() || languages.contains(&self.lang)
    }

    /// A label of some language that the pack does not take here.
    fn label(&self, pack: &Pack) -> Option<&'static str> {
        let (lang, text) = LABELS.iter().find(|(_, text)| self.stands(&text.split(' ').collect::<Vec<_>>()))?;
        let same = |label: &Label| label.keys.join(" ") == *text;
        if *lang != self.lang {
            Some("WRONG_LANGUAGE")
        } else if pack.labels.iter().any(same) {
            // Without the sign that it needs, or not for such an author.
            Some("LABEL_MISSING")
        } else {
            Some("AMBIGUOUS_TERM")
        }
    }

    /// Does the only place where it stands crowd it with other hashtags?
    fn piled(&self, keys: &[String]) -> bool {
        let mut tags = (0..self.sense.tokens.len()).filter(|at| {
            self.sense.tokens[*at].kind == Kind::Tag && label::is_tag(self.sense, &self.sense.tokens[*at].key, keys)
        });
        tags.next().is_some_and(|at| self.layout.piled(&(at..at + 1), true)) && tags.next().is_none()
    }

    /// Where a sentence holds a word that would label the post if it stood apart. Not "ad", which is a word of many uses.
    fn mentions_label(&self, pack: &Pack) -> Option<usize> {
        let long = pack
            .labels
            .iter()
            .filter_map(|label| label.keys.first().filter(|key| label.keys.len() == 1 && key.len() > 4));
        let mut long =
            long.filter(|key| !matches!(key.as_str(), "employee" | "promotion" | "partnership" | "collaboration"));
        long.find_map(|key| self.tokens().position(|t| t.kind == Kind::Word && t.key == *key))
    }

    fn stands(&self, keys: &[&str]) -> bool {
        let first = keys.first().copied().unwrap_or_default();
        if !self.tokens().any(|t| t.key.starts_with(first) && matches!(t.kind, Kind::Word | Kind::Tag)) {
            return false;
        }
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        labels(self.sense, self.plain, &keys, false).iter().any(|label| !label.negated)
    }

    /// Does the text hold a rejected wording? One word counts as a tag or where it stands apart; with the organisation's
    /// name, as words or as one tag.
    fn holds(&self, one: &Rejected) -> bool {
        let keys: Vec<&str> = one.keys.iter().map(String::as_str).collect();
        match keys.as_slice() {
            [_] if one.text.starts_with('#') => self.tokens().any(|t| t.kind == Kind::Tag && t.key == one.keys[0]),
            [key] => self.stands(&[key]) || one.reason == "ABBREVIATION" && self.begins(key),
            _ => (0..self.sense.tokens.len()).any(|at| self.reads(&keys, at)) || self.tagged(&one.keys),
        }
    }

    /// Does the text begin with it, whatever follows?
    fn begins(&self, key: &str) -> bool {
        let first = self.tokens().position(|t| t.kind == Kind::Word);
        first.is_some_and(|at| {
            let apart = self.tokens().take(at).all(|t| matches!(t.kind, Kind::Mark | Kind::Break));
            apart && self.sense.tokens[at].key == key && !self.sense.denies[at]
        })
    }

    fn tagged(&self, keys: &[String]) -> bool {
        self.tokens().any(|t| t.kind == Kind::Tag && label::is_tag(self.sense, &t.key, keys))
    }

    fn reads(&self, keys: &[&str], mut at: usize) -> bool {
        for key in keys {
            let taken = match *key {
                "{org}" => self.sense.ours.get(at).map_or(0, |taken| usize::from(*taken)),
                key => usize::from(self.sense.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.key == key)),
            };
            if taken == 0 {
                return false;
            }
            at += taken;
        }
        true
    }

    /// `#iworkwithORG`, `#ORGpartner` for who is more than that.
    fn open_beside_brand(&self) -> bool {
        self.tokens().filter(|t| t.kind == Kind::Tag).any(|t| {
            OPEN.iter().any(|open| {
                let rest = t.key.strip_prefix(open).or_else(|| t.key.strip_suffix(open));
                rest.is_some_and(|rest| self.names.is_compact(rest))
            })
        })
    }
}

/// The reason code as it stands in the table of reasons.
fn known(reason: &str) -> &'static str {
    REASONS.iter().find(|(code, _)| *code == reason).map_or("AMBIGUOUS_TERM", |(code, _)| code)
}

/// "Views are my own", "mes propos n’engagent que moi": about opinions, not about who employs the author.
fn disclaims_opinion(tokens: &[Token]) -> bool {
    const SUBJECTS: &[&str] = &[
        "views",
        "view",
        "opinions",
        "opinion",
        "tweets",
        "thoughts",
        "posts",
        "propos",
        "avis",
        "meinung",
        "meinungen",
        "ansichten",
        "opiniones",
        "opinioni",
        "meningen",
        "mening",
    ];
    const OWNERS: &[&str] = &[
        "own",
        "mine",
        "personal",
        "engagent",
        "engage",
        "personnel",
        "personnels",
        "personnelle",
        "personnelles",
        "miens",
        "eigene",
        "eigenen",
        "personliche",
        "private",
        "personales",
        "mias",
        "personali",
        "mie",
        "eigen",
        "mias",
        "propias",
    ];
    let has = |t: &Token, list: &[&str]| t.kind == Kind::Word && list.contains(&t.key.as_str());
    let near = |at: usize| {
        let after = tokens[at + 1..].iter().take(6).any(|t| has(t, OWNERS));
        after
            || tokens[at.saturating_sub(2)..at]
                .iter()
                .any(|t| has(t, &["eigene", "private", "personliche", "personal", "own"]))
    };
    let fused = |t: &Token| {
        t.kind == Kind::Tag && (t.key.ends_with("myown") || t.key.ends_with("mesopinions") || t.key == "eigenemeinung")
    };
    (0..tokens.len()).any(|at| fused(&tokens[at]) || has(&tokens[at], SUBJECTS) && near(at))
}

//! A text laid out for judging: what it says, where, in which language, and what each of it is worth under a rule.

use std::ops::Range;

use super::claim::{Claim, Fit};
use super::grammar::{Worth, understood};
use super::hint::{self, Hints};
use super::label::{Found, labels};
use super::language::{Words, script_of};
use super::org::Names;
use super::placement::Layout;
use super::reading::{Kind, Reading, Token, read};
use super::rule::{Applied, Pack, Zone};
use super::statement::{Sense, Statement};
use super::tag::{self, Stand, Tag};
use super::{Context, Language, Verdict};

/// A verdict and its reason code.
pub(super) type Finding = (Verdict, &'static str);

/// A text as it reaches readers: the content warning that hides it first, where the network has them.
pub(super) struct Post {
    pub(super) reading: Reading,
    /// First byte of the plain text that a reader has to open the post for.
    pub(super) fold: usize,
}

impl Post {
    pub(super) fn of(text: &str, context: &Context<'_>) -> Self {
        let warning = context
            .content_warning
            .filter(|warning| context.network.spec().warning_folds && warning.chars().any(|c| !c.is_whitespace()));
        match warning {
            Some(warning) => {
                let fold = read(warning).plain.len();
                Self { reading: read(&format!("{warning}\n{text}")), fold }
            }
            None => {
                let reading = read(text);
                let fold = super::fold::fold(&reading.plain, context.network);
                Self { reading, fold }
            }
        }
    }
}

/// Everything that rules are held against.
pub(super) struct Bench<'a> {
    context: &'a Context<'a>,
    plain: &'a str,
    names: &'a Names,
    sense: Sense<'a>,
    layout: Layout<'a>,
    words: Words,
    /// The language that the letters alone tell.
    script: Option<Language>,
    suspicions: Vec<u32>,
    tags: Vec<(usize, Tag)>,
    said: Vec<Statement>,
    /// The text denies being an advertisement.
    denied: bool,
}

impl<'a> Bench<'a> {
    pub(super) fn of(post: &'a Post, names: &'a Names, context: &'a Context<'a>, applied: &[Applied<'_>]) -> Self {
        let tokens = post.reading.tokens.as_slice();
        let plain = post.reading.plain.as_str();
        let sense = Sense::of(tokens, names);
        let tags = tags(tokens, plain, context.lang, names);
        let mut said = sense.statements();
        said.extend(tags.iter().filter_map(|(at, tag)| from_tag(*at, *tag)));
        // Labels of every rule that applies may stand before one another.
        let accepted = applied.iter().flat_map(|one| &one.pack.labels);
        let mut labelled: Vec<Range<usize>> = accepted
            .flat_map(|label| labels(&sense, plain, &label.keys, label.tag_only))
            .map(|found| found.tokens)
            .collect();
        labelled.sort_unstable_by_key(|label| (label.start, label.end));
        let layout = Layout::of(&post.reading, post.fold, &labelled);
        let denied = hint::denies_label(&sense, &tags);
        Self {
            context,
            plain,
            names,
            layout,
            words: Words::of(tokens),
            script: script_of(plain),
            suspicions: suspicions(tokens, names),
            tags,
            said,
            denied,
            sense,
        }
    }

    /// The best of what the text states about the relationship; `None` where it states nothing.
    pub(super) fn relation(&self, zone: Zone) -> Option<Finding> {
        let ties = self.said.iter().filter(|s| s.claim.is_tie());
        ties.filter_map(|s| self.statement(s, zone)).reduce(better)
    }

    /// The best of the labels of `pack` that the text bears; `None` where it bears none.
    pub(super) fn label(&self, pack: &Pack, zone: Zone) -> Option<Finding> {
        let relationship = self.context.relationship;
        let ours = pack.labels.iter().filter(|l| l.relationships.is_empty() || l.relationships.contains(&relationship));
        let found = ours.flat_map(|l| {
            let spoken = pack.any_language.contains(&l.lang) || matches!(l.lang, Language::Other);
            let lang = if spoken { self.context.lang } else { l.lang };
            labels(&self.sense, self.plain, &l.keys, l.tag_only).into_iter().map(move |found| (lang, found))
        });
        found.map(|(lang, found)| self.weigh_label(lang, &found, zone)).reduce(better)
    }

    /// Does the text say it in `lang` as well, in whichever words?
    pub(super) fn says_in(&self, lang: Language, pack: &Pack) -> bool {
        let good = |s: &&Statement| {
            s.lang == lang
                && !s.negated
                && !s.over
                && !s.unreal
                && !s.elsewhere
                && s.worth == Worth::Clear
                && s.claim.fit(self.context.relationship) == Fit::Right
                && !self.layout.hidden(&s.tokens)
        };
        let found = pack.labels.iter().filter(|l| l.lang == lang);
        self.said.iter().any(|s| good(&s))
            || found.flat_map(|l| labels(&self.sense, self.plain, &l.keys, l.tag_only)).any(|found| !found.negated)
    }

    /// What stands in place of a disclosure.
    pub(super) fn instead(&self, pack: &Pack, zone: Zone) -> &'static str {
        Hints {
            sense: &self.sense,
            plain: self.plain,
            tags: &self.tags,
            said: &self.said,
            names: self.names,
            lang: self.context.lang,
            denied: self.denied,
            layout: &self.layout,
        }
        .instead(pack, zone)
    }

    /// What one statement is worth where it stands; `None` if it says nothing about the author's own tie.
    fn statement(&self, said: &Statement, zone: Zone) -> Option<Finding> {
        let insufficient = |reason| Some((Verdict::Insufficient, reason));
        let fit = said.claim.fit(self.context.relationship);
        if said.unreal {
            return insufficient("NO_DISCLOSURE");
        }
        if said.elsewhere {
            return insufficient("WRONG_ORGANISATION");
        }
        match fit {
            Fit::Silent => return None,
            _ if said.negated => return insufficient("NEGATED"),
            _ if said.over => return insufficient("STALE_RELATIONSHIP"),
            Fit::Over => return insufficient("STALE_RELATIONSHIP"),
            Fit::Another => return insufficient("RELATIONSHIP_MISSING"),
            _ => {}
        }
        if said.worth == Worth::Vague || fit == Fit::Less {
            return insufficient("AMBIGUOUS_TERM");
        }
        let atom = said.tokens.len() == 1;
        if let Some(finding) = self.stands(&said.tokens, zone, atom, said.lang) {
            return Some(finding);
        }
        let clear = said.worth == Worth::Clear && fit == Fit::Right;
        Some(if clear { (Verdict::Sufficient, "OK") } else { (Verdict::NeedsReview, "AMBIGUOUS_TERM") })
    }

    fn weigh_label(&self, lang: Language, found: &Found, zone: Zone) -> Finding {
        if found.negated {
            return (Verdict::Insufficient, "NEGATED");
        }
        let atom = self.sense.tokens[found.tokens.start].kind == Kind::Tag;
        if let Some(finding) = self.stands(&found.tokens, zone, atom, lang) {
            return finding;
        }
        if found.doubtful { (Verdict::NeedsReview, "AMBIGUOUS_TERM") } else { (Verdict::Sufficient, "OK") }
    }

    /// What is wrong with the place, the language or the letters of what stands at `at`.
    fn stands(&self, at: &Range<usize>, zone: Zone, atom: bool, lang: Language) -> Option<Finding> {
        if let Some(fault) = self.layout.fault(at, zone, atom) {
            return Some((Verdict::Insufficient, fault));
        }
        if let Some(finding) = self.language(lang, at) {
            return Some(finding);
        }
        self.suspicious(at).then_some((Verdict::NeedsReview, "MIXED_SCRIPT"))
    }

    /// A disclosure in another language than the post's is not enough. A post that is plainly not in the language it is
    /// said to be is a person's to look at; so is one in a language of which not even the name is known here.
    fn language(&self, said: Language, at: &Range<usize>) -> Option<Finding> {
        let declared = self.context.lang;
        if self.contradicted(std::slice::from_ref(at)) {
            return Some((Verdict::NeedsReview, "LANGUAGE_CONTRADICTED"));
        }
        if said == declared {
            return None;
        }
        Some(match declared {
            Language::Other => (Verdict::NeedsReview, "LANGUAGE_UNSUPPORTED"),
            _ => (Verdict::Insufficient, "WRONG_LANGUAGE"),
        })
    }

    /// Is the text, without `parts`, plainly in another language than it is said to be?
    fn contradicted(&self, parts: &[Range<usize>]) -> bool {
        let declared = self.context.lang;
        let spoken = self.words.language(parts).or(self.script);
        // Of a language without a name, and of Irish, nothing is known that could contradict.
        spoken.is_some_and(|lang| lang != declared) && !matches!(declared, Language::Other | Language::Ga)
    }

    /// May the text disclose in a language that is not understood here?
    pub(super) fn foreign(&self) -> Option<&'static str> {
        let spoken = self.words.language(&[]).or(self.script);
        if !understood(self.context.lang) {
            Some("LANGUAGE_UNSUPPORTED")
        } else if spoken.is_some_and(|lang| !understood(lang)) {
            Some("LANGUAGE_CONTRADICTED")
        } else {
            None
        }
    }

    /// Does a word of the sentence mix scripts, so that people and machines may read it differently?
    fn suspicious(&self, at: &Range<usize>) -> bool {
        let (first, last) = (self.layout.sentence(at.start), self.layout.sentence(at.end - 1));
        self.suspicions[last.end] > self.suspicions[first.start]
    }

    /// What else a sufficient text says that takes it back.
    pub(super) fn doubts(&self) -> Option<Finding> {
        let own = |s: &&Statement| s.claim.is_tie() && !s.elsewhere && !s.unreal;
        let fit = |s: &Statement| s.claim.fit(self.context.relationship);
        let right = |s: &&Statement| fit(s) == Fit::Right && s.negated && s.worth > Worth::Weak;
        let denied = self.said.iter().filter(own).any(|s| right(&s))
            || self.said.iter().any(|s| s.claim == Claim::Denies)
            || self.denied;
        let past = self.said.iter().filter(own).any(|s| fit(s) == Fit::Over);
        match (denied, past) {
            (true, _) => Some((Verdict::NeedsReview, "NEGATED")),
            (_, true) => Some((Verdict::NeedsReview, "STALE_RELATIONSHIP")),
            _ => None,
        }
    }

    /// Where a warning of the risk stands: before the fold, behind it, or nowhere.
    pub(super) fn warns(&self) -> Option<bool> {
        let warnings = self.said.iter().filter(|s| s.claim == Claim::Risk && !s.negated && !s.unreal);
        warnings.map(|s| !self.layout.hidden(&s.tokens)).reduce(|a, b| a || b)
    }

    /// Does the text disclose anything at all, or name the organisation?
    pub(super) fn discloses(&self, pack: &Pack) -> bool {
        self.said.iter().any(|s| s.claim.is_tie() && !s.elsewhere && !s.negated)
            || self.label(pack, Zone::Anywhere).is_some()
            || self.sense.names_org()
    }
}

fn tags(tokens: &[Token], plain: &str, lang: Language, names: &Names) -> Vec<(usize, Tag)> {
    let tags = tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Tag);
    tags.map(|(at, t)| (at, tag::tag(&t.key, &plain[t.at.clone()], lang, names))).collect()
}

/// A hashtag that makes a statement by itself.
fn from_tag(at: usize, tag: Tag) -> Option<Statement> {
    let Tag::Tie(claim, lang, stand) = tag else { return None };
    Some(Statement {
        tokens: at..at + 1,
        lang,
        claim,
        worth: Worth::Clear,
        elsewhere: stand == Stand::Elsewhere,
        negated: stand == Stand::Denied,
        over: false,
        unreal: false,
    })
}

/// Number of suspicious words before each token, and after the last one all.
fn suspicions(tokens: &[Token], names: &Names) -> Vec<u32> {
    let mut sums = Vec::with_capacity(tokens.len() + 1);
    let mut sum = 0;
    sums.push(sum);
    for token in tokens {
        sum += u32::from(names.suspicious(token));
        sums.push(sum);
    }
    sums
}

/// The better finding for the author; the earlier one of equals.
pub(super) fn better(a: Finding, b: Finding) -> Finding {
    let rank = |(verdict, reason): Finding| match (verdict, reason) {
        (Verdict::Sufficient, _) => 9,
        (Verdict::NeedsReview, "MIXED_SCRIPT" | "LANGUAGE_CONTRADICTED" | "LAW_OPEN") => 8,
        (Verdict::NeedsReview, _) => 7,
        // That it was denied or is over tells more than that other words are unclear.
        (_, "END_OF_POST" | "BELOW_FOLD" | "HASHTAG_PILE" | "WRONG_LANGUAGE" | "NOT_FIRST_WORD") => 6,
        (_, "NEGATED") => 5,
        (_, "STALE_RELATIONSHIP") => 4,
        (_, "WRONG_ORGANISATION") => 3,
        (_, "AMBIGUOUS_TERM") => 2,
        _ => 1,
    };
    if rank(b) > rank(a) { b } else { a }
}

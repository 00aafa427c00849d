//! Finds what a text states about the relationship: whose, in which language, and whether it takes it back.

use std::ops::Range;

use super::Language;
use super::claim::Claim;
use super::grammar::{Grammar, Pattern, Set, Step, Word, Worth, grammar};
use super::org::Names;
use super::reading::{Kind, Token};

mod doubt;

/// Words before a name that say that somebody is or works there.
const PLACES: &[&str] = &[
    "at", "for", "with", "from", "chez", "pour", "avec", "bei", "fur", "von", "mit", "en", "in", "per", "bij", "voor",
];
/// Words behind a pattern that it looks ahead.
const SOON: usize = 4;

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// First and one past the last token.
    pub(super) tokens: Range<usize>,
    /// The language it is made in.
    pub(super) lang: Language,
    /// What it says.
    pub(super) claim: Claim,
    /// How well it says it; never [`Worth::Named`].
    pub(super) worth: Worth,
    /// It names another organisation.
    pub(super) elsewhere: bool,
    /// It is denied.
    pub(super) negated: bool,
    /// It is a tie that is over, of a kind that leaves no tie behind: family, shares, an embassy.
    pub(super) over: bool,
    /// It is wished for, or supposed against the fact.
    pub(super) unreal: bool,
}

/// A text's tokens with what the grammar and the organisation's names make of them.
pub(super) struct Sense<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) names: &'a Names,
    pub(super) grammar: &'static Grammar,
    /// The grammar's word for each word and mark; 0 for what it does not know.
    pub(super) words: Vec<Word>,
    /// How many tokens a name of the organisation takes at each place; 0 for none.
    pub(super) ours: Vec<u8>,
    /// The same for a name that is not the organisation's.
    pub(super) others: Vec<u8>,
    /// Whether each token denies: a negation that is part of no harmless phrase and of no name.
    pub(super) denies: Vec<bool>,
    /// Whether a clause begins at each token, and at the end.
    pub(super) starts: Vec<bool>,
    /// Most words begin with a capital, so that a capital says nothing.
    pub(super) titled: bool,
    /// Quotation marks in the line before each token.
    quotes: Vec<u16>,
}

impl<'a> Sense<'a> {
    pub(super) fn of(tokens: &'a [Token], names: &'a Names) -> Self {
        let grammar = grammar();
        let known = |t: &Token| if matches!(t.kind, Kind::Word | Kind::Mark) { grammar.word(&t.key) } else { 0 };
        let words: Vec<Word> = tokens.iter().map(known).collect();
        let titled = super::org::titled(tokens);
        // Where any name will do, a word that sentences are made of is none, capital or not; but "I work at Free".
        let placed =
            |at: usize| at > 0 && !titled && tokens[at].capital && PLACES.contains(&tokens[at - 1].key.as_str());
        let sayable = |at: usize| !names.anybody() || words[at] == 0 || placed(at);
        let name = |at: usize| {
            let taken = names.matched(tokens, at);
            // Nor is it part of one: "Acme Ambassador".
            let until = (1..taken).find(|more| !sayable(at + usize::from(*more)));
            until.unwrap_or(taken)
        };
        let ours: Vec<u8> = (0..tokens.len()).map(|at| if sayable(at) { name(at) } else { 0 }).collect();
        let others = (0..tokens.len()).map(|at| {
            let free = ours[at] == 0 && !names.anybody();
            u8::from(free && super::org::names_somebody(&tokens[at], words[at] != 0 || titled))
        });
        let others = others.collect();
        let mut sense = Self {
            tokens,
            names,
            grammar,
            words,
            ours,
            others,
            denies: Vec::new(),
            starts: clause_starts(tokens),
            titled,
            quotes: quotes(tokens),
        };
        sense.denies = sense.denials();
        sense
    }

    fn denials(&self) -> Vec<bool> {
        let negations = self.grammar.negations;
        let mut denies: Vec<bool> = self.words.iter().map(|word| self.grammar.has(negations, *word)).collect();
        for at in 0..denies.len() {
            let taken = usize::from(self.ours[at]).max(self.grammar.harmless(&self.words[at..]));
            denies[at..at + taken].fill(false);
        }
        denies
    }

    /// Does the text name the organisation?
    pub(super) fn names_org(&self) -> bool {
        self.ours.iter().any(|taken| *taken > 0)
    }

    /// Does `at` stand between quotation marks?
    pub(super) fn quoted(&self, at: usize) -> bool {
        self.quotes.get(at).is_some_and(|count| count % 2 == 1)
    }

    /// Is the token `at` a word of `set`?
    pub(super) fn has(&self, set: Set, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| *word != 0 && self.grammar.has(set, *word))
    }

    /// Every statement of the text, except those that a worthier or longer one overlaps. Linear in the number of tokens.
    pub(super) fn statements(&self) -> Vec<Statement> {
        let mut found = Vec::new();
        let named = self.names_org();
        for at in 0..self.tokens.len() {
            let by_org = self.ours[at] > 0;
            let with_org = self.grammar.beginning_with_org().filter(|_| by_org);
            for pattern in self.grammar.beginning(self.words[at]).chain(with_org) {
                if let Some((end, elsewhere)) = self.run(pattern, &pattern.steps, at, false)
                    && self.bears(pattern, at..end)
                {
                    found.push(self.statement(pattern, at..end, elsewhere, named));
                }
            }
        }
        without_overlapped(found, self.tokens.len())
    }

    /// Where any name will do, "our new X2" names no organisation: what is weak by itself needs a word that says where.
    fn bears(&self, pattern: &Pattern, tokens: Range<usize>) -> bool {
        let mut named = tokens.filter(|at| self.ours[*at] > 0).peekable();
        let weak = self.names.anybody() && pattern.worth <= Worth::Weak && named.peek().is_some();
        !weak || named.any(|at| at > 0 && PLACES.contains(&self.tokens[at - 1].key.as_str()))
    }

    fn statement(&self, pattern: &Pattern, tokens: Range<usize>, elsewhere: bool, named: bool) -> Statement {
        let doubt = self.doubt(pattern.lang, &tokens);
        let worth = match pattern.worth {
            Worth::Named if named => Worth::Clear,
            Worth::Named => Worth::Weak,
            worth => worth,
        };
        // "I no longer work at ORG": what denies it is what puts it in the past.
        let present =
            matches!(pattern.claim, Claim::Works | Claim::Registered | Claim::Serves | Claim::Leads | Claim::Agency);
        let over = present && doubt.past;
        let claim = if over { Claim::Left } else { pattern.claim };
        Statement {
            lang: pattern.lang,
            claim,
            // Asked, quoted or supposed: somebody may read it as said, and it is not.
            worth: if doubt.doubtful { Worth::Vague } else { worth },
            elsewhere,
            negated: doubt.negated && !over,
            over: doubt.past && matches!(claim, Claim::Kin | Claim::Owns | Claim::Speaks),
            unreal: doubt.unreal || doubt.doubtful && claim == Claim::Left,
            tokens,
        }
    }

    /// One past the last token that `steps` take from `at` on, and whether it names another organisation. Gaps are
    /// short, so the search is bounded.
    fn run(&self, pattern: &Pattern, steps: &[Step], at: usize, elsewhere: bool) -> Option<(usize, bool)> {
        let Some((step, rest)) = steps.split_first() else { return Some((at, elsewhere)) };
        match step {
            Step::One(set) if self.takes(*set, at) => self.run(pattern, rest, at + 1, elsewhere),
            Step::Start if self.starts[at] => self.run(pattern, rest, at, elsewhere),
            Step::Stop(set) if self.stops(*set, at) => self.run(pattern, rest, at, elsewhere),
            Step::Unless(set) if !self.soon(*set, at) => self.run(pattern, rest, at, elsewhere),
            // The sign of a handle reads as the word: "I work @acme".
            Step::One(set) if pattern.handles() && self.handle(at) && self.places(*set) => {
                self.run(pattern, rest, at, elsewhere)
            }
            Step::Org => match (self.ours.get(at), self.others.get(at)) {
                (Some(taken), _) if *taken > 0 => self.run(pattern, rest, at + usize::from(*taken), elsewhere),
                (_, Some(taken)) if *taken > 0 && pattern.names => {
                    self.run(pattern, rest, at + usize::from(*taken), true)
                }
                _ => None,
            },
            Step::Gap(set, most) => {
                for taken in 0..=usize::from(*most) {
                    if let Some(end) = self.run(pattern, rest, at + taken, elsewhere) {
                        return Some(end);
                    }
                    if !self.takes(*set, at + taken) {
                        return None;
                    }
                }
                None
            }
            _ => None,
        }
    }

    fn takes(&self, set: Set, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match token.kind {
            Kind::Word => self.grammar.has(set, self.words[at]),
            // A complement takes words only.
            Kind::Mark => self.words[at] != 0 && self.grammar.holds(set, self.words[at]),
            _ => false,
        }
    }

    /// Is a word of `set` among the next few of the clause?
    fn soon(&self, set: Set, at: usize) -> bool {
        let words = self.tokens.iter().enumerate().skip(at).take(SOON);
        let mut clause = words.take_while(|(_, t)| t.kind == Kind::Word);
        clause.any(|(at, _)| self.grammar.has(set, self.words[at]))
    }

    /// Does `set` hold a word that says where somebody works?
    fn places(&self, set: Set) -> bool {
        ["at", "chez", "bei"].iter().any(|word| self.grammar.holds(set, self.grammar.word(word)))
    }

    /// Is it a handle of the organisation?
    fn handle(&self, at: usize) -> bool {
        self.ours.get(at).is_some_and(|taken| *taken > 0) && self.tokens[at].kind == Kind::Mention
    }

    fn stops(&self, set: Set, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        token.kind != Kind::Word || self.grammar.has(set, self.words[at])
    }
}

/// For each token, does a clause begin there? Tags, mentions and links in front change nothing.
fn clause_starts(tokens: &[Token]) -> Vec<bool> {
    let mut starts = vec![true];
    for (at, token) in tokens.iter().enumerate() {
        starts.push(match token.kind {
            Kind::Mark => !matches!(token.key.as_str(), "," | "\"" | "&" | "$" | "%"),
            Kind::Break => true,
            Kind::Word => false,
            Kind::Tag | Kind::Mention | Kind::Link => starts[at],
        });
    }
    starts
}

fn quotes(tokens: &[Token]) -> Vec<u16> {
    let mut count = 0_u16;
    let mut out = Vec::with_capacity(tokens.len());
    for token in tokens {
        out.push(count);
        match token.kind {
            Kind::Mark if token.key == "\"" => count = count.saturating_add(1),
            Kind::Break => count = 0,
            _ => {}
        }
    }
    out
}

/// Keeps a statement only where no worthier one, nor an equally worthy longer one, has a token in common: "ORG employee"
/// says nothing beside "I'm not an ORG employee".
fn without_overlapped(mut found: Vec<Statement>, tokens: usize) -> Vec<Statement> {
    let weight = |s: &Statement| (s.worth, s.tokens.len().min(64));
    let mut best: Vec<Option<(Worth, usize)>> = vec![None; tokens];
    for s in &found {
        for cell in &mut best[s.tokens.clone()] {
            *cell = (*cell).max(Some(weight(s)));
        }
    }
    found.retain(|s| best[s.tokens.clone()].iter().all(|cell| *cell <= Some(weight(s))));
    found
}
